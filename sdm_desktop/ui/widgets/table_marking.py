"""Marking and moving in a table by keyboard and pointer."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTableView, QWidget

from sdm_desktop.ui.widgets.table_model import MARK_COLUMN, TableModel


class MarkingView(QTableView):
    """A `QTableView` whose rows are marked by box, Space, Shift and Ctrl.

    Enter opens, F2 edits, Del removes, Ctrl+F goes to the filter, Esc unmarks, then leaves.
    """

    opened = Signal(object)
    edit_requested = Signal(object)
    remove_requested = Signal()
    filter_wanted = Signal()
    copy_wanted = Signal()
    left = Signal()

    def __init__(self, model: "TableModel[Any]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.anchor = -1

    # current row

    def current_row(self) -> int:
        """Return the current row, -1 when there is none."""
        return self.currentIndex().row()

    def set_current_row(self, row: int) -> None:
        """Make a row current and show it."""
        if 0 <= row < self.rows.rowCount():
            index = self.rows.index(row, 1)
            self.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )

    # marking

    @Slot()
    def toggle_all(self) -> None:
        """Mark every row, or none when every row is marked."""
        if self.rows.mark_state() == Qt.CheckState.Checked:
            self.rows.clear_marks()
        else:
            self.rows.mark_all()

    def toggle_mark(self, row: int) -> None:
        """Turn the mark of one row round; it becomes the start of a range."""
        if row >= 0:
            self.rows.mark_rows([row], on=not self.rows.is_marked(row))
            self.anchor = row

    def mark_range(self, row: int) -> None:
        """Mark from the last marked (or current) row to `row`."""
        start = self.anchor if self.anchor >= 0 else max(self.current_row(), 0)
        self.anchor = start
        first, last = sorted((start, row))
        self.rows.mark_rows(range(first, last + 1), on=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a box, or with Ctrl or Shift, marks."""
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.mark_range(index.row())
        elif (
            index.column() == MARK_COLUMN or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.toggle_mark(index.row())
        else:
            super().mousePressEvent(event)
            return
        self.set_current_row(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt: a double click opens, but not on the box."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != MARK_COLUMN:
            self._open(index.row())
        elif index.isValid():
            self.toggle_mark(index.row())

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: keys of ux.md; everything else moves as usual."""
        if not (self._key_with_ctrl(event) or self._key_alone(event)):
            super().keyPressEvent(event)

    def _key_with_ctrl(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        handlers = {
            Qt.Key.Key_A: self.rows.mark_all,
            Qt.Key.Key_C: self.copy_wanted.emit,
            Qt.Key.Key_F: self.filter_wanted.emit,
        }
        handler = handlers.get(Qt.Key(event.key()))
        if handler is not None:
            handler()
        return handler is not None

    def _key_alone(self, event: QKeyEvent) -> bool:
        row = self.current_row()
        key = Qt.Key(event.key())
        page = max(self.viewport().height() // self.rowHeight(0) - 1, 1) if row >= 0 else 1
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key in steps:
            target = min(max(row + steps[key], 0), self.rows.rowCount() - 1)
            self.mark_range(target)
            self.set_current_row(target)
            return True
        if key == Qt.Key.Key_Home:
            self.set_current_row(0)
        elif key == Qt.Key.Key_End:
            self.set_current_row(self.rows.rowCount() - 1)
        else:
            return self._act_on(key, row)
        return True

    def _act_on(self, key: Qt.Key, row: int) -> bool:
        if key == Qt.Key.Key_Space:
            self.toggle_mark(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(row)
        elif key == Qt.Key.Key_F2 and row >= 0:
            self.edit_requested.emit(self.rows.record_at(row))
        elif key == Qt.Key.Key_Delete and row >= 0:
            self.remove_requested.emit()
        elif key == Qt.Key.Key_Escape:
            if self.rows.marks:
                self.rows.clear_marks()
            else:
                self.left.emit()
        else:
            return False
        return True

    def _open(self, row: int) -> None:
        record = self.rows.record_at(row)
        if record is not None:
            self.opened.emit(record)

    def keyboardSearch(self, text: str) -> None:
        """Qt: typing in the table does not jump; the search line is for that."""
