"""The margin of the preview: refused rows, and warnings about rows that are imported."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.services.import_plan import ImportPlan
from sdm_desktop.ui.pages.imports.row_notes import (
    NoteList,
    RowNote,
    placed,
    reading_note,
    refusal_note,
    warning_note,
)
from sdm_desktop.ui.theme import restyle, widened
from sdm_desktop.ui.widgets.buttons import ToolButton, make_button, make_label

REFUSED, WARNED, READ = 0, 1, 2
WIDTH = 372


class NotesPane(QFrame):
    """Shown only while there is something to note; `save_refused` asks for the workbook."""

    save_refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._notes: tuple[list[RowNote], ...] = ([], [], [])
        self.list = NoteList(self)
        self._title = make_label("", self, "section")
        self._words = make_label("", self, "context")
        self._kinds = QButtonGroup(self)
        self.save = make_button(self.tr("Simpan buku kerja galat"), self, icon="file-spreadsheet")
        self.save.clicked.connect(self.save_refused)
        self._build()
        self.restyle()

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.setFixedWidth(widened(WIDTH))
        self.list.restyle()

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what there is to say about the rows of a file."""
        self._notes = (
            [placed(refusal_note(one), plan.where(one.row)) for one in plan.refused],
            [placed(warning_note(one), plan.where(one.row)) for one in plan.warnings],
            [placed(reading_note(one), plan.where(one.row)) for one in plan.readings],
        )
        counts = [len(notes) for notes in self._notes]
        words = (
            self.tr("Ditolak {count}"),
            self.tr("Peringatan {count}"),
            self.tr("Pembacaan {count}"),
        )
        for kind, count in enumerate(counts):
            self._kinds.button(kind).setText(words[kind].format(count=count))
        filled = [kind for kind, count in enumerate(counts) if count]
        for button in self._kinds.buttons():
            kind = self._kinds.id(button)
            button.setVisible(kind in filled and len(filled) > 1)
            place = "first" if filled[:1] == [kind] else "last" if filled[-1:] == [kind] else "mid"
            restyle(button, place=place)
        self._title.setVisible(len(filled) < 2)
        self.setVisible(bool(filled))
        self.choose(filled[0] if filled else REFUSED)

    def choose(self, kind: int) -> None:
        """Show the refused rows, the warnings, or how rows were read."""
        self._kinds.button(kind).setChecked(True)
        notes = self._notes[kind]
        self.list.notes.set_notes(notes)
        titles = (self.tr("Ditolak"), self.tr("Peringatan"), self.tr("Pembacaan"))
        words = (
            self.tr("{count} baris, tidak ada yang hilang"),
            self.tr("{count}, barisnya tetap diimpor"),
            self.tr("{count} hal diurai, dibawa, atau bukan data"),
        )
        self._title.setText(titles[kind])
        several = sum(bool(found) for found in self._notes) > 1
        self._words.setText("" if several else words[kind].format(count=len(notes)))
        self.save.setVisible(kind == REFUSED)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 8)
        head.setSpacing(0)
        head.addWidget(self._title)
        for number, place in ((REFUSED, "first"), (WARNED, "mid"), (READ, "last")):
            button = ToolButton(self)
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            button.setProperty("place", place)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._kinds.addButton(button, number)
            head.addWidget(button)
        head.addSpacing(8)
        head.addWidget(self._words, 1)
        self._kinds.idClicked.connect(self._on_kind)
        line = QFrame(self)
        line.setProperty("kind", "line")
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 9, 14, 9)
        foot.addWidget(self.save)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(line)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    @Slot(int)
    def _on_kind(self, kind: int) -> None:
        self.choose(kind)
