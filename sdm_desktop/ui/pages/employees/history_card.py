"""One history of a person in a card: title, rows, and a button that adds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.histories import HistoryEntry, HistoryKind
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.ui.pages.employees.history_columns import columns_of
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.plain_table import PlainTable


class HistoryCard(QFrame):
    """Shows the entries of one kind; `add_wanted` carries the kind, the others the entry."""

    add_wanted = Signal(object)
    opened = Signal(object)
    remove_wanted = Signal(object)

    def __init__(
        self,
        kind: HistoryKind,
        entries: Sequence[HistoryEntry],
        parent: QWidget,
        *,
        may_write: bool,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.history = kind
        spec = HISTORIES[kind]
        head = QHBoxLayout()
        head.setContentsMargins(16, 7, 10, 7)
        head.setSpacing(8)
        head.addWidget(make_label(spec.title, self, "section"))
        if kind.is_sensitive:
            head.addWidget(make_label(self.tr("Hanya admin"), self, "chip"))
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        self.add_button = make_button(self.tr("Tambah"), self, "quiet", "plus")
        self.add_button.setProperty("small", True)
        self.add_button.setAccessibleName(self.tr("Tambah {noun}").format(noun=spec.noun))
        self.add_button.clicked.connect(self._want_add)
        self.add_button.setVisible(may_write)
        head.addWidget(self.add_button)
        line = QFrame(self)
        line.setProperty("kind", "line")
        layout.addWidget(line)
        self.table: PlainTable[HistoryEntry] = PlainTable(columns_of(kind), spec.title, self)
        self.table.set_records(entries)
        self.table.opened.connect(self.opened)
        if may_write:
            self.table.remove_wanted.connect(self.remove_wanted)
        layout.addWidget(self.table)
        self._show_empty(layout, spec.noun, is_empty=not entries)

    def _show_empty(self, layout: QVBoxLayout, noun: str, *, is_empty: bool) -> None:
        if not is_empty:
            layout.addSpacing(5)
            return
        self.table.hide()
        words = make_label(self.tr("Belum ada {noun}.").format(noun=noun), self, "small")
        words.setContentsMargins(16, 9, 16, 10)
        layout.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _want_add(self) -> None:
        self.add_wanted.emit(self.history)
