"""Behaviour expectations, the three lists of the lampiran, and the dialogues of an SKP."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.evaluation import BEHAVIOURS
from sdm_desktop.domain.skp import AttachmentKind, SkpContent
from sdm_desktop.domain.skp_edits import with_attachments
from sdm_desktop.domain.skp_work import Dialogue
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.plain_table import PlainTable
from sdm_desktop.ui.widgets.table_column import Column


class NoteEdit(QPlainTextEdit):
    """A text that says by `left` that it was changed and left."""

    left = Signal()

    def __init__(self, name: str, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(scaled(20 * lines + 14))
        self._shown = ""

    def show_text(self, text: str) -> None:
        """Show what is stored."""
        if text != self.toPlainText():
            self.setPlainText(text)
        self._shown = text

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: what was changed is handed on."""
        super().focusOutEvent(event)
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.left.emit()


class BehaviourTab(QScrollArea):
    """The seven values with the ekspektasi khusus pimpinan of each; `edited` carries the seven."""

    edited = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 4, 8, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        words = self.tr("Ekspektasi khusus pimpinan (boleh kosong)")
        grid.addWidget(make_label(self.tr("Nilai dasar BerAKHLAK"), body, "label-strong"), 0, 0)
        grid.addWidget(make_label(words, body, "label-strong"), 0, 1)
        self.editors: list[NoteEdit] = []
        for number, value in enumerate(BEHAVIOURS, 1):
            name = make_label(f"{number}  {value.value}", body, "strong")
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            editor = NoteEdit(value.value, 2, body)
            editor.left.connect(self._on_left)
            self.editors.append(editor)
            grid.addWidget(editor, number, 1)
        grid.setRowStretch(len(BEHAVIOURS) + 1, 1)
        self.setWidget(body)

    def show_texts(self, texts: Sequence[str], *, can_edit: bool) -> None:
        """Show the seven texts."""
        for editor, text in zip(self.editors, texts, strict=True):
            editor.show_text(text)
            editor.setReadOnly(not can_edit)

    @Slot()
    def _on_left(self) -> None:
        self.edited.emit(tuple(editor.toPlainText().strip() for editor in self.editors))


class AttachmentTab(QScrollArea):
    """The three lists, one line each per entry; `edited` carries the content they become."""

    edited = Signal(object)
    dialogue_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._content = SkpContent()
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 4, 8, 8)
        layout.setSpacing(4)
        self.editors: dict[AttachmentKind, NoteEdit] = {}
        for kind in AttachmentKind:
            layout.addWidget(make_label(kind.label, body, "label-strong"))
            editor = NoteEdit(kind.label, 4, body)
            editor.setPlaceholderText(self.tr("Satu butir per baris"))
            editor.left.connect(self._on_left)
            self.editors[kind] = editor
            layout.addWidget(editor)
            layout.addSpacing(6)
        layout.addLayout(self._build_dialogues(body))
        layout.addWidget(self.dialogues)
        layout.addStretch(1)
        self.setWidget(body)

    def _build_dialogues(self, body: QWidget) -> QHBoxLayout:
        columns: list[Column[Dialogue]] = [
            Column("tanggal", self.tr("Tanggal"), lambda d: short_date(d.tanggal), width=110),
            Column("peserta", self.tr("Peserta"), lambda d: d.peserta, width=220),
            Column("catatan", self.tr("Kesepakatan"), lambda d: d.rencana_kinerja or d.catatan,
                   stretch=True),
        ]  # fmt: skip
        self.dialogues: PlainTable[Dialogue] = PlainTable(columns, self.tr("Dialog kinerja"), body)
        self.dialogues.opened.connect(self.dialogue_wanted)
        self.add_button = make_button(self.tr("Catat dialog"), body, "plain", "plus")
        self.add_button.clicked.connect(self._on_add)
        row = QHBoxLayout()
        row.addWidget(make_label(self.tr("Dialog kinerja"), body, "label-strong"))
        row.addStretch(1)
        row.addWidget(self.add_button)
        return row

    def show_all(
        self, content: SkpContent, dialogues: Sequence[Dialogue], *, can_edit: bool
    ) -> None:
        """Show the lists and the dialogues."""
        self._content = content
        for kind, editor in self.editors.items():
            lines = [line.uraian for line in content.attachments(kind)]
            editor.show_text("\n".join(lines))
            editor.setReadOnly(not can_edit)
        self.dialogues.set_records(dialogues)
        self.dialogues.setVisible(bool(dialogues))

    def take(self, content: SkpContent) -> None:
        """Note what the content has become elsewhere."""
        self._content = content

    @Slot()
    def _on_left(self) -> None:
        editor = self.sender()
        kind = next(kind for kind, known in self.editors.items() if known is editor)
        lines = self.editors[kind].toPlainText().split("\n")
        self._content = with_attachments(self._content, kind, lines)
        self.edited.emit(self._content)

    @Slot()
    def _on_add(self) -> None:
        self.dialogue_wanted.emit(None)
