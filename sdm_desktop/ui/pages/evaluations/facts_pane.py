"""Facts beside the ratings: leave, punishment, open follow-up, what the public says of the unit."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.histories import DisciplineEntry
from sdm_desktop.domain.leave import Leave
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.services.survey_context import SurveyLine
from sdm_desktop.ui.pages.evaluations.person_case import PersonCase
from sdm_desktop.ui.widgets.buttons import make_button, make_label


class FactsPane(QWidget):
    """A title and a sentence for each kind; punishment only for those who may read it."""

    open_voices = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._leave, self._punished = make_label("", self), make_label("", self)
        self._open_follow, self._survey = make_label("", self), make_label("", self)
        self._titles: dict[QLabel, QWidget] = {}
        others = make_button(self.tr("Penilaian diri dan rekan"), self, "link")
        others.clicked.connect(self.open_voices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for title, words in (
            (self.tr("Cuti periode ini"), self._leave),
            (self.tr("Hukuman disiplin"), self._punished),
            (self.tr("Tindak lanjut terbuka"), self._open_follow),
            (self.tr("Kepuasan masyarakat unit"), self._survey),
        ):
            words.setWordWrap(True)
            words.setContentsMargins(16, 0, 16, 4)
            part = QWidget(self)
            row = QHBoxLayout(part)
            row.setContentsMargins(16, 8, 16, 4)
            row.setSpacing(8)
            row.addWidget(make_label(title, self, "strong"))
            row.addStretch(1)
            if words is self._open_follow:
                row.addWidget(others)
            column.addWidget(part)
            column.addWidget(words)
            self._titles[words] = part

    def show_case(self, case: PersonCase) -> None:
        """Show the facts of a person."""
        parts = [
            self.tr("{days} hari {kind}, mulai {day}").format(
                days=leave.jumlah_hari_kerja,
                kind=leave.jenis.label.lower(),
                day=short_date(leave.tanggal_mulai),
            )
            for leave in sorted(case.leaves, key=_start)
        ]
        self._leave.setText("; ".join(parts) or self.tr("Tidak ada cuti pada periode ini."))
        words = "; ".join(view.plan.uraian for view in case.follow_ups)
        self._open_follow.setText(words or self.tr("Tidak ada tindak lanjut yang terbuka."))
        for widget in (self._survey, self._titles[self._survey]):
            widget.setVisible(bool(case.surveys))
        self._survey.setText("; ".join(self._told(line) for line in case.surveys))
        found = case.punishments
        for widget in (self._punished, self._titles[self._punished]):
            widget.setVisible(found is not None)
        told = "; ".join(self._punishment(one) for one in found or ())
        self._punished.setText(told or self.tr("Tidak ada yang berlaku pada periode ini."))

    def _told(self, line: SurveyLine) -> str:
        words = self.tr("{service} {ikm} ({mutu}), {period}")
        told = words.format(
            service=line.layanan,
            ikm=decimal_text(line.ikm, 2),
            mutu=line.mutu,
            period=line.periode,
        )
        if not line.change:
            return told
        rose = self.tr("naik {points}") if line.change > 0 else self.tr("turun {points}")
        return f"{told}, {rose.format(points=decimal_text(abs(line.change), 2))}"

    def _punishment(self, one: DisciplineEntry) -> str:
        what = ", ".join(part for part in (one.jenis, one.tingkat.lower()) if part)
        since = self.tr("sejak {day}").format(day=short_date(one.begins)) if one.begins else ""
        until = self.tr("sampai {day}").format(day=short_date(one.ends)) if one.ends else ""
        return " ".join(part for part in (what, since, until) if part)


def _start(leave: Leave) -> date:
    return leave.tanggal_mulai
