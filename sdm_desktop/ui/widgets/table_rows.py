"""The rows of a table: keyboard, marking, hover, current frame, copying."""

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sdm_desktop.ui import theme
from sdm_desktop.ui.widgets.table_column import AnyIndex
from sdm_desktop.ui.widgets.table_copy import copied_cells
from sdm_desktop.ui.widgets.table_header import TableHeader
from sdm_desktop.ui.widgets.table_layout import ColumnLayout
from sdm_desktop.ui.widgets.table_model import MARK_COLUMN, TableModel
from sdm_desktop.ui.widgets.table_paint import CellPainter, draw_current_frame

ROW_HEIGHTS = {"compact": 27, "normal": 30, "roomy": 36}


class RowsView(QTableView):
    """A `QTableView` over a `TableModel`, with the habits of look.md and ux.md.

    Space marks, Shift with an arrow or a click marks a range, Ctrl+A all, Esc none; Enter opens,
    F2 edits, Del removes, Ctrl+C copies the marked rows (else the current one) for Excel.
    """

    opened = Signal(object)
    edit_requested = Signal(object)
    remove_requested = Signal()
    current_moved = Signal(object)
    filter_wanted = Signal()
    left = Signal()

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:  # type: ignore[type-arg]
        super().__init__(parent)
        self.rows = model
        self._anchor = -1
        self._painter: CellPainter[Any] = CellPainter(self)
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self._prepare()
        self.setItemDelegate(self._painter)
        self.setModel(model)
        self.columns = ColumnLayout(self, self._header, model)
        self._header.mark_all_clicked.connect(self.toggle_all)
        self._header.sectionClicked.connect(self._sort_by)
        model.modelReset.connect(self._after_reset)

    def _prepare(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_density("normal")
        self.setAccessibleName(self.tr("Tabel"))

    def set_density(self, density: str) -> None:
        """Set the row height: compact, normal or roomy."""
        self._density = density
        self.verticalHeader().setMinimumSectionSize(20)
        height = theme.scaled(ROW_HEIGHTS.get(density, ROW_HEIGHTS["normal"]))
        self.verticalHeader().setDefaultSectionSize(height)

    def restyle(self) -> None:
        """Take colours and fonts from the theme again."""
        self.set_density(self._density)
        self._painter.restyle()
        self._header.restyle()
        self.viewport().update()

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

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Qt: another cell is current."""
        super().currentChanged(current, previous)
        self._painter.current_row = current.row()
        self.viewport().update()
        if current.row() != previous.row():
            self.current_moved.emit(self.rows.record_at(current.row()))

    @Slot()
    def _after_reset(self) -> None:
        self._anchor = -1
        self._painter.current_row = -1
        self._painter.hovered_row = -1

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
            self._anchor = row

    def mark_range(self, row: int) -> None:
        """Mark from the last marked (or current) row to `row`."""
        start = self._anchor if self._anchor >= 0 else max(self.current_row(), 0)
        self._anchor = start
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
            Qt.Key.Key_C: self.copy,
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

    # copying

    @Slot()
    def copy(self) -> None:
        """Put the marked rows (else the current one) on the clipboard, as cells for Excel."""
        QGuiApplication.clipboard().setText(self.cells_text())

    def cells_text(self) -> str:
        """Return the marked rows (else the current one) as lines of tab-separated cells."""
        cells = copied_cells(self.rows, self.columns.shown(), self.current_row())
        return "\n".join("\t".join(row) for row in cells)

    # pointer and painting

    @Slot(int)
    def _sort_by(self, section: int) -> None:
        column = self.rows.column_at(section)
        if column is None or column.sort_key is None:
            return
        is_again = self.rows.sort_column == section
        was_up = self.rows.sort_order == Qt.SortOrder.AscendingOrder
        down = is_again and was_up
        self.rows.sort(
            section, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        )
        self._header.viewport().update()
        self.columns.save()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: follow the pointer with the hover colour."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: forget the hovered row when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        old, self._painter.hovered_row = self._painter.hovered_row, row
        if row != old:
            self._repaint_row(old)
            self._repaint_row(row)

    def _repaint_row(self, row: int) -> None:
        if row >= 0:
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            self.viewport().update(0, top, self.viewport().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the rows, then the frame of the current one."""
        super().paintEvent(event)
        row = self.current_row()
        if row < 0:
            return
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        painter = QPainter(self.viewport())
        frame = QRect(0, top - 1, self.viewport().width(), height + 1)
        draw_current_frame(painter, frame, has_focus=self.hasFocus())
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: with the focus comes a current row."""
        super().focusInEvent(event)
        if self.current_row() < 0:
            self.set_current_row(0)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: give spare width to the columns that want it."""
        super().resizeEvent(event)
        self.columns.fit()
