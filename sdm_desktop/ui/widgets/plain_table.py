"""A short table inside a card: as high as its rows, no marks, no memory."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sdm_desktop.ui import theme
from sdm_desktop.ui.widgets.table_column import AnyIndex, Column
from sdm_desktop.ui.widgets.table_header import HEAD_HEIGHT, TableHeader
from sdm_desktop.ui.widgets.table_model import MARK_COLUMN, RecordTableModel
from sdm_desktop.ui.widgets.table_paint import CellPainter, draw_current_frame

ROW_HEIGHT = 30
INDENT = 8
R = TypeVar("R")


class _IndentedPainter(CellPainter[R]):
    """Begins the first column where the title of the card begins."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: draw one cell; the ground reaches to the edge."""
        if index.column() == MARK_COLUMN + 1:
            edge = QRect(option.rect.x(), option.rect.y(), INDENT, option.rect.height())
            self._draw_ground(painter, edge, index.row(), is_marked=False)
            option.rect.setLeft(option.rect.left() + INDENT)
        super().paint(painter, option, index)


class _IndentedHeader(TableHeader):
    """Begins the first head where the title of the card begins."""

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt: draw one head."""
        if section == MARK_COLUMN + 1:
            painter.fillRect(rect, theme.color("sunken"))
            painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))
            rect = rect.adjusted(INDENT, 0, 0, 0)
        super().paintSection(painter, rect, section)


class PlainTable(QTableView, Generic[R]):
    """Rows of records in their order; Enter, F2 or a double click opens, Del removes.

    `opened` and `remove_wanted` carry the record. Without the right to write, Del does nothing.
    """

    opened = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, columns: Sequence[Column[R]], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.records: RecordTableModel[R] = RecordTableModel(columns, self)
        self._painter: _IndentedPainter[R] = _IndentedPainter(self)
        self._header = _IndentedHeader(self)
        self._header.setSectionsMovable(False)
        self._header.setSectionsClickable(False)
        self.setHorizontalHeader(self._header)
        self.setItemDelegate(self._painter)
        self.setModel(self.records)
        self.setAccessibleName(name)
        self._prepare()
        self._size_columns()
        self.doubleClicked.connect(self._open_current)

    def _prepare(self) -> None:
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(never)
        self.setHorizontalScrollBarPolicy(never)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)

    def set_records(self, records: Sequence[R]) -> None:
        """Show records from top to bottom."""
        self.records.set_records(records)
        self._size_rows()

    def record(self) -> R | None:
        """Return the current record."""
        return self.records.record_at(self.currentIndex().row())

    def choose(self, row: int) -> None:
        """Make a row current."""
        if 0 <= row < self.records.rowCount():
            self.setCurrentIndex(self.records.index(row, 1))

    def _size_columns(self) -> None:
        self.setColumnHidden(MARK_COLUMN, True)
        for place, column in enumerate(self.records.columns, 1):
            is_wide = column.stretch
            mode = QHeaderView.ResizeMode.Stretch if is_wide else QHeaderView.ResizeMode.Fixed
            self._header.setSectionResizeMode(place, mode)
            if not is_wide:
                indent = INDENT if place == MARK_COLUMN + 1 else 0
                self._header.resizeSection(place, theme.widened(column.width) + indent)

    def _size_rows(self) -> None:
        height = theme.scaled(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(height)
        rows = self.records.rowCount()
        without_last_line = 1 if rows else 0
        self.setFixedHeight(theme.scaled(HEAD_HEIGHT) + rows * height - without_last_line)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: take sizes and colours from the theme again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_painter"):
            self._painter.restyle()
            self._header.restyle()
            self._size_rows()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Qt: another row is current."""
        super().currentChanged(current, previous)
        self._painter.current_row = current.row() if self.hasFocus() else -1
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: with the focus comes a current row."""
        super().focusInEvent(event)
        if self.currentIndex().row() < 0:
            self.choose(0)
        self._painter.current_row = self.currentIndex().row()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: without the focus no row stands out."""
        super().focusOutEvent(event)
        self._painter.current_row = -1
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: the row under the pointer is tinted."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: nothing is hovered any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._painter.hovered_row:
            self._painter.hovered_row = row
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter and F2 open, Del removes, Esc goes to the page."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open_current()
        elif key == Qt.Key.Key_Delete and self.record() is not None:
            self.remove_wanted.emit(self.record())
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open_current(self) -> None:
        record = self.record()
        if record is not None:
            self.opened.emit(record)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the rows, then the frame of the current one while the table has the focus."""
        super().paintEvent(event)
        row = self._painter.current_row
        if row < 0:
            return
        painter = QPainter(self.viewport())
        rect = self.visualRect(self.records.index(row, 1))
        rect.setLeft(0)
        rect.setRight(self.viewport().width() - 1)
        draw_current_frame(painter, rect.adjusted(0, 0, 0, -1), has_focus=True)
        painter.end()
