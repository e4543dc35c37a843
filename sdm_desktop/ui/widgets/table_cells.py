"""Typing into the cells of a table: the cell cursor, the editor in place, pasting, filling down."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from sdm_desktop.ui import theme
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_layout import ColumnLayout

if TYPE_CHECKING:
    from sdm_desktop.ui.widgets.table_rows import RowsView

WIDTH = 220


class CellEditor(QLineEdit):
    """A line over one cell; Enter, Tab or leaving it takes the text, Esc does not."""

    taken = Signal(str)
    dropped = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._is_over = False
        self._before = text
        self.setProperty("kind", "cell")

    def _end(self, *, take: bool) -> None:
        if not self._is_over:
            self._is_over = True
            if take:
                self.taken.emit(self.text())
            else:
                self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the keys that end typing."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Down):
            self._end(take=True)
        elif key == Qt.Key.Key_Escape:
            self._end(take=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: what was typed is taken when one goes on elsewhere."""
        super().focusOutEvent(event)
        self._end(take=self.text() != self._before)


class CellDesk(QObject):
    """Left and Right choose a cell, F2 or typing edits it, Ctrl+V pastes, Ctrl+D fills down.

    `typed` carries row, column key and text.
    """

    typed = Signal(object, object, object)
    paste_wanted = Signal()
    fill_wanted = Signal()

    def __init__(
        self, view: "RowsView", columns: ColumnLayout, is_typed: Callable[[str], bool]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._columns = columns
        self._is_typed = is_typed
        self._key = ""
        self._editing: tuple[int, str] | None = None
        self.editor: CellEditor | None = None
        view.installEventFilter(self)

    # the current cell

    @property
    def column(self) -> "Column[Any] | None":
        """The column of the current cell; the first shown one to begin with."""
        shown = self._columns.shown()
        found = next((column for column in shown if column.key == self._key), None)
        return found or (shown[0] if shown else None)

    def columns_from_here(self) -> "Sequence[Column[Any]]":
        """Return the shown columns from the current cell to the right."""
        shown, here = self._columns.shown(), self.column
        return shown[shown.index(here) :] if here is not None else []

    def choose(self, key: str) -> None:
        """Make a column current."""
        self._key = key
        self._view.viewport().update()
        section = self._section()
        if section >= 0:
            index = self._view.rows.index(max(self._view.current_row(), 0), section)
            self._view.scrollTo(index)

    def _step(self, step: int) -> None:
        shown, here = self._columns.shown(), self.column
        if here is not None:
            place = min(max(shown.index(here) + step, 0), len(shown) - 1)
            self.choose(shown[place].key)

    def _section(self) -> int:
        here = self.column
        keys = [column.key for column in self._view.rows.columns]
        return keys.index(here.key) + 1 if here is not None else -1

    def rect(self) -> QRect:
        """Return where the current cell is."""
        index = self._view.rows.index(self._view.current_row(), self._section())
        return self._view.visualRect(index)

    def draw(self, painter: QPainter) -> None:
        """Draw the frame of the current cell where it can be typed into."""
        here = self.column
        if here is None or not self._is_typed(here.key) or not self._view.hasFocus():
            return
        painter.setPen(QPen(theme.color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -3), 3, 3)

    # keys and pointer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the keys of cells come before those of rows."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def point_at(self, place: QPoint) -> None:
        """Make the cell under the pointer current."""
        index = self._view.indexAt(place)
        column = self._view.rows.column_at(index.column()) if index.isValid() else None
        if column is not None:
            self.choose(column.key)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, plain = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.fill_wanted.emit()
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(-1 if key == Qt.Key.Key_Left else 1)
        elif plain and key == Qt.Key.Key_F2 and self._may_type():
            self.edit()
        elif self._begins_text(event) and self._may_type():
            self.edit(event.text())
        else:
            return False
        return True

    @staticmethod
    def _begins_text(event: QKeyEvent) -> bool:
        shift = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        text = event.text()
        return not event.modifiers() & ~shift and text.isprintable() and bool(text.strip())

    def _may_type(self) -> bool:
        here = self.column
        return here is not None and self._is_typed(here.key) and self._view.current_row() >= 0

    # editing in place

    def edit(self, text: str | None = None) -> None:
        """Open the editor over the current cell, with its text or the first key typed."""
        here, row = self.column, self._view.current_row()
        record = self._view.rows.record_at(row)
        if here is None or record is None or self.editor is not None:
            return
        self._editing = (row, here.key)
        before = here.copy_text(record)
        self.editor = CellEditor(before if text is None else text, self._view.viewport())
        self.editor.setAccessibleName(here.title)
        self.editor.taken.connect(self._on_taken)
        self.editor.dropped.connect(self._close)
        self.editor.setGeometry(self._room(self.editor.sizeHint().height()))
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if text is None:
            self.editor.selectAll()

    def _room(self, height: int) -> QRect:
        """Return where the editor goes: over the cell, wide enough, inside the table."""
        cell, right = self.rect(), self._view.viewport().width()
        width = max(cell.width(), theme.widened(WIDTH))
        left = max(min(cell.left(), right - width), 0)
        return QRect(left, cell.center().y() - height // 2, width, height)

    @Slot(str)
    def _on_taken(self, text: str) -> None:
        place = self._editing
        self._close()
        if place is not None:
            self.typed.emit(place[0], place[1], text)

    @Slot()
    def _close(self) -> None:
        editor, self.editor, self._editing = self.editor, None, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
