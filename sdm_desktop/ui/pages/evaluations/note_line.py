"""One note on a person as a line of the person view."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.performance_notes import NoteKind, NoteSource, PerformanceNote
from sdm_desktop.ui.pages.evaluations.person_case import behaviour_name
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.chips import Chip

_LOOK = {
    NoteKind.POSITIF: ("ok", "icon:thumbs-up"),
    NoteKind.NEGATIF: ("warn", "icon:message-square-warning"),
    NoteKind.PEMBINAAN: ("accent", "icon:notebook-pen"),
}


class NoteLine(QWidget):
    """One note: what kind, what happened, when, where from; `changed` asks to change it."""

    changed = Signal(object)

    def __init__(self, note: PerformanceNote, parent: QWidget) -> None:
        super().__init__(parent)
        tone, mark = _LOOK[note.jenis]
        is_public = note.sumber is NoteSource.MASYARAKAT
        names = {NoteKind.POSITIF: self.tr("Pujian"), NoteKind.NEGATIF: self.tr("Keluhan")}
        word = names.get(note.jenis, note.jenis.label) if is_public else note.jenis.label
        chip = Chip(word, self, tone=tone, mark=mark)
        text = make_label(f"“{note.uraian}”" if is_public else note.uraian, self)
        text.setWordWrap(True)
        source = note.sumber.label.lower()
        secret = self.tr("rahasia") if note.is_rahasia else ""
        facts = (
            long_date(note.tanggal),
            source,
            behaviour_name(note.nilai_dasar),
            note.bukti,
            secret,
        )
        detail = make_label(", ".join(fact for fact in facts if fact), self, "small")
        detail.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text)
        words.addWidget(detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        chips = QVBoxLayout()
        chips.addWidget(chip)
        chips.addStretch(1)
        row.addLayout(chips)
        row.addLayout(words, 1)
        change = make_button(self.tr("Ubah"), self, "link")
        change.clicked.connect(self._on_change)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        self._note = note

    @Slot()
    def _on_change(self) -> None:
        self.changed.emit(self._note)
