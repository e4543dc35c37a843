"""The rows of a table: keyboard, marking, hover, current frame, copying."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sdm_desktop.ui import theme
from sdm_desktop.ui.widgets.table_cells import CellDesk
from sdm_desktop.ui.widgets.table_column import AnyIndex
from sdm_desktop.ui.widgets.table_copy import copied_cells
from sdm_desktop.ui.widgets.table_header import TableHeader
from sdm_desktop.ui.widgets.table_layout import ColumnLayout
from sdm_desktop.ui.widgets.table_marking import MarkingView
from sdm_desktop.ui.widgets.table_model import TableModel
from sdm_desktop.ui.widgets.table_paint import CellPainter, draw_current_frame

ROW_HEIGHTS = {"compact": 27, "normal": 30, "roomy": 36}


class RowsView(MarkingView):
    """Draws and arranges the rows of a `TableModel`; Ctrl+C copies the marked rows for Excel."""

    current_moved = Signal(object)

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:  # type: ignore[type-arg]
        super().__init__(model, parent)
        self._painter: CellPainter[Any] = CellPainter(self)
        self.cells: CellDesk | None = None
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self._prepare()
        self.setItemDelegate(self._painter)
        self.setModel(model)
        self.columns = ColumnLayout(self, self._header, model)
        self.columns.density_changed.connect(self.set_density)
        self._header.mark_all_clicked.connect(self.toggle_all)
        self._header.sectionClicked.connect(self._sort_by)
        self.copy_wanted.connect(self.copy)
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

    @Slot(str)
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
        self.columns.fit()
        self.viewport().update()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Qt: another cell is current."""
        super().currentChanged(current, previous)
        self._painter.current_row = current.row()
        self.viewport().update()
        if current.row() != previous.row():
            self.current_moved.emit(self.rows.record_at(current.row()))

    @Slot()
    def _after_reset(self) -> None:
        self.anchor = -1
        self._painter.current_row = -1
        self._painter.hovered_row = -1

    def edit_cells(self, is_typed: Callable[[str], bool]) -> CellDesk:
        """Let the cells of some columns (by key) be typed into and pasted over."""
        self.cells = CellDesk(self, self.columns, is_typed)
        return self.cells

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: the cell under the pointer becomes current too."""
        if self.cells is not None:
            self.cells.point_at(event.position().toPoint())
        super().mousePressEvent(event)

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
        if self.cells is not None:
            self.cells.draw(painter)
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
