"""The result of one survey: index, unsur, trend, comparison, what to look at."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.survey_profile import Cell, Group
from sdm_desktop.domain.surveys import SurveyStatus
from sdm_desktop.services.survey_views import Pooling, SurveyDetail, SurveyRow, TrendPoint
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.pages.feedback.survey_cards import IndexCard, ListCard, card
from sdm_desktop.ui.pages.feedback.survey_charts import IndexTrend, UnsurChart
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.chart import Bar, BarChart
from sdm_desktop.ui.widgets.chips import Chip
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.elided_label import ElidedLabel

_STEPS = 8
_TONES = {SurveyStatus.DITUTUP: "ok", SurveyStatus.DIPUBLIKASIKAN: "ok"}


class SurveyResult(QWidget):
    """Everything that follows from the answers of one survey.

    `wanted` names an act: "entry", "close", "publish", "reopen", "edit", "report", "publication",
    "recap", "improve". `other_chosen` carries the id of another survey to be shown.
    """

    wanted = Signal(str)
    other_chosen = Signal(str)
    back_wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = may_write
        self.detail: SurveyDetail | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._head())
        inner = QWidget(self)
        inner.setObjectName("scrolled")
        body = QHBoxLayout(inner)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addLayout(self._left(inner))
        body.addLayout(self._right(inner), 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        layout.addWidget(area, 1)

    def _head(self) -> QHBoxLayout:
        self.back = icon_button("arrow-left", self.tr("Semua survei"), self)
        self.title = make_label("", self, "section")
        self.chip = Chip("", parent=self)
        self.buttons = {
            key: self._button(key, words, kind, sign)
            for key, words, kind, sign in (
                ("edit", self.tr("Ubah"), "plain", "pencil"),
                ("reopen", self.tr("Buka kembali"), "plain", "lock-open"),
                ("publish", self.tr("Terbitkan"), "primary", "badge-check"),
                ("close", self.tr("Tutup survei"), "plain", "lock"),
                ("entry", self.tr("Isi jawaban"), "primary", "keyboard"),
            )
        }
        self.print = make_button(self.tr("Cetak"), self, "plain", "printer")
        self.print.clicked.connect(self._open_menu)
        self.menu = self._menu()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addWidget(self.chip)
        row.addStretch(1)
        row.addWidget(self.print)
        for button in self.buttons.values():
            row.addWidget(button)
        self.back.clicked.connect(self.back_wanted)
        return row

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.papers: dict[str, QAction] = {}
        for key, words, sign in (
            ("report", self.tr("Laporan lengkap"), "file-text"),
            ("publication", self.tr("Lembar publikasi"), "badge-check"),
            ("form", self.tr("Kuesioner"), "clipboard-list"),
            ("recap", self.tr("Rekap Excel dengan rumus…"), "file-spreadsheet"),
            ("sentences", self.tr("Kalimat laporan…"), "pencil"),
        ):
            action = menu.addAction(icon(sign), words)
            action.setData(key)
            action.triggered.connect(self._on_paper)
            self.papers[key] = action
        self.papers["sentences"].setVisible(self._may_write)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _open_menu(self) -> None:
        self.menu.popup(self.print.mapToGlobal(self.print.rect().bottomLeft()))

    @Slot()
    def _on_paper(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wanted.emit(str(action.data()))

    def _button(self, key: str, words: str, kind: str, sign: str) -> QPushButton:
        button = make_button(words, self, kind, sign)
        button.setProperty("act", key)
        button.clicked.connect(self._on_act)
        return button

    def _left(self, parent: QWidget) -> QVBoxLayout:
        self.index = IndexCard(parent)
        self._alert_card = ListCard(self.tr("Perlu perhatian"), parent, "triangle-alert")
        self._profile = ListCard(self.tr("Profil responden"), parent)
        column = QVBoxLayout()
        column.setSpacing(12)
        for one in (self.index, self._alert_card, self._profile):
            one.setFixedWidth(widened(330))
            column.addWidget(one)
        column.addStretch(1)
        return column

    def _right(self, parent: QWidget) -> QVBoxLayout:
        unsur, inside = card(parent, "")
        self.unsur_title = ElidedLabel("section", unsur)
        self.improve = self._button("improve", self.tr("Rencanakan perbaikan"), "plain", "plus")
        line = QHBoxLayout()
        line.addWidget(self.unsur_title, 1)
        line.addWidget(self.improve)
        self.unsur = UnsurChart(unsur)
        inside.addLayout(line)
        inside.addWidget(self.unsur)
        trend, inside = card(parent, self.tr("Dari waktu ke waktu"))
        self.trend = IndexTrend(trend)
        self.trend.set_interactive(is_interactive=True)
        inside.addWidget(self.trend)
        inside.addStretch(1)
        others, inside = card(parent, self.tr("Layanan lain pada periode ini"))
        self.others = BarChart(others)
        self.others.set_interactive(is_interactive=True)
        self.total = make_label("", others, "small")
        self.total.setWordWrap(True)
        ways = [(one.value, one.label.capitalize()) for one in Pooling]
        self.pooling = ComboField(ways, others)
        self.pooling.setAccessibleName(self.tr("Cara menggabungkan layanan"))
        self.pooling.activated.connect(self._on_pooling)
        inside.addWidget(self.others)
        inside.addWidget(self.total)
        inside.addWidget(self.pooling)
        inside.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(trend, 1)
        below.addWidget(others, 1)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(unsur)
        column.addLayout(below)
        column.addStretch(1)
        self.trend.activated.connect(self._on_point)
        self.others.activated.connect(self._on_other)
        return column

    # contents

    def show_detail(self, detail: SurveyDetail) -> None:
        """Show another result."""
        self.detail = detail
        row = detail.row
        self.title.setText(row.title)
        status = row.survey.status
        self.chip.set_chip(status.label, tone=_TONES.get(status, "text2"))
        self._show_buttons(row)
        self.index.show_detail(detail)
        self._alert_card.set_lines(detail.alerts)
        self._alert_card.setVisible(bool(detail.alerts))
        self._show_profile(detail)
        self.unsur.set_result(row.result)
        lowest = [one.unsur.nama for one in row.result.lowest]
        text = self.tr("Terendah: {names}").format(names=", ".join(lowest))
        self.unsur_title.set_text(text if lowest else self.tr("Unsur pelayanan"))
        self.improve.setVisible(self._may_write and bool(lowest))
        self.trend.set_points(detail.trend, row.id)
        self._show_others(detail)

    def _show_buttons(self, row: SurveyRow) -> None:
        is_open, status = row.survey.status.is_open, row.survey.status
        shown = {
            "entry": is_open,
            "close": is_open and row.result.ikm is not None,
            "publish": status is SurveyStatus.DITUTUP,
            "reopen": not is_open,
            "edit": is_open,
        }
        for key, button in self.buttons.items():
            button.setVisible(self._may_write and shown[key])
        self.papers["publication"].setEnabled(not is_open)

    def _show_profile(self, detail: SurveyDetail) -> None:
        lines = []
        for group in Group:
            cells = detail.profile.groups.get(group, ())
            if cells and any(cell.nama != "Tidak diisi" for cell in cells):
                lines.append(f"{group.label}: {', '.join(map(_cell_words, cells))}")
        if detail.profile.odd_ages:
            found = ", ".join(f"no. {n} ({age})" for n, age in detail.profile.odd_ages[:5])
            lines.append(self.tr("Usia disisihkan: {list}").format(list=found))
        if detail.profile.suggestions:
            count = len(detail.profile.suggestions)
            lines.append(self.tr("{count} saran tertulis").format(count=count))
        self._profile.set_lines(lines or [self.tr("Belum ada responden.")])

    def _show_others(self, detail: SurveyDetail) -> None:
        bars = [
            Bar(
                row.id,
                row.layanan.nama,
                int((row.result.ikm or 0) * 100),
                f"{decimal_text(row.result.ikm or 0, 2)} {row.result.mutu}",
                is_strong=row.id == detail.row.id,
            )
            for row in detail.others[:_STEPS]
        ]
        self.others.set_bars(bars)
        total = detail.total
        self.total.setText(total.words if total.count > 1 else "")
        self.pooling.set_value(total.pooling.value)
        self.pooling.setVisible(total.count > 1)
        self.pooling.setEnabled(self._may_write)
        self.total.setVisible(bool(self.total.text()))

    # acts

    @Slot()
    def _on_act(self) -> None:
        button = self.sender()
        if button is not None:
            self.wanted.emit(str(button.property("act")))

    @Slot()
    def _on_pooling(self) -> None:
        value = self.pooling.value()
        if value:
            self.wanted.emit(f"pooling:{value}")

    @Slot(object)
    def _on_point(self, point: TrendPoint) -> None:
        if point.survey_id:
            self.other_chosen.emit(point.survey_id)

    @Slot(object)
    def _on_other(self, survey_id: str) -> None:
        self.other_chosen.emit(survey_id)


def _cell_words(cell: Cell) -> str:
    return f"{cell.nama} {decimal_text(cell.persen, 0)} %"
