"""Tren predikat: the share of Baik or better over the periods of one kind, and the table of it."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sdm_desktop.domain.money import percent, share
from sdm_desktop.domain.monitoring import PeriodPredikat
from sdm_desktop.ui.pages.evaluations.monitoring_columns import trend_columns
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.column_chart import ChartColumn, ColumnChart
from sdm_desktop.ui.widgets.plain_table import PlainTable


class TrendPane(QFrame):
    """One message in words, a column per period, and all five predikat as figures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._message = make_label("", self, "section")
        self._message.setWordWrap(True)
        self._note = make_label(self.tr("Hanya penilaian yang sudah final."), self, "small")
        self.chart = ColumnChart(self)
        self.table: PlainTable[PeriodPredikat] = PlainTable(
            trend_columns(), self.tr("Predikat per periode"), self
        )
        inside = QWidget(self)
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 14, 0, 14)
        column.setSpacing(6)
        for widget in (self._message, self._note, self.chart):
            padded = QVBoxLayout()
            padded.setContentsMargins(16, 0, 16, 0)
            padded.addWidget(widget)
            column.addLayout(padded)
        column.addSpacing(8)
        column.addWidget(self.table)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(area)
        self.chart.activated.connect(self._on_column)

    def show_periods(self, periods: Sequence[PeriodPredikat]) -> None:
        """Show these periods, the earliest first; those without a final evaluation are gaps."""
        self.chart.set_columns(
            [
                ChartColumn(
                    key=number,
                    label=one.period.nama,
                    value=one.good / one.total if one.total else None,
                    text=percent(share(one.good, one.total), 1) if one.total else "",
                    is_strong=number == len(periods) - 1,
                )
                for number, one in enumerate(periods)
            ]
        )
        self.table.set_records(list(periods))
        self._message.setText(self._words([one for one in periods if one.total]))

    def _words(self, known: Sequence[PeriodPredikat]) -> str:
        if not known:
            return self.tr("Belum ada penilaian final pada jenis periode ini")
        last = known[-1]
        now = share(last.good, last.total)
        text = self.tr("{part} bernilai Baik atau lebih pada {period}")
        text = text.format(part=percent(now), period=last.period.nama)
        if len(known) < 2:
            return text
        before = share(known[-2].good, known[-2].total)
        words = self.tr("naik") if now > before else self.tr("turun")
        if now == before:
            return f"{text}, {self.tr('tetap')}"
        size = percent(abs(now - before)).removesuffix("%").strip()
        more = self.tr("{word} {size} poin dari {period}")
        return f"{text}, {more.format(word=words, size=size, period=known[-2].period.nama)}"

    @Slot(object)
    def _on_column(self, number: int) -> None:
        self.table.choose(number)
        self.table.setFocus()
