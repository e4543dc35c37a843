"""The table of changed fields with their ticks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sdm_desktop.ui.pages.imports.diff_model import CELL, FIELD, NEW, OLD, PERSON, TICK, DiffModel
from sdm_desktop.ui.theme import color, scaled, widened

ROW_HEIGHT = 30
_WIDTHS = {PERSON: 150, FIELD: 120, NEW - 1: 30, CELL: 58}


class DiffDelegate(QStyledItemDelegate):
    """Draws a line under the last field of each person."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt: the cell, then the line."""
        super().paint(painter, option, index)
        model = index.model()
        assert isinstance(model, DiffModel)
        if model.is_last_of_person(index.row()):
            painter.setPen(QPen(color("line"), 1))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt: the tick stands clear of the edge."""
        super().initStyleOption(option, index)
        if index.column() == TICK:
            option.rect = option.rect.adjusted(11, 0, 0, 0)


class DiffTable(QTableView):
    """The ticked lines; Space turns the tick of the line."""

    def __init__(self, model: DiffModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diffs = model
        self.setModel(model)
        self.setItemDelegate(DiffDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Isian yang akan berubah"))
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        for column in (OLD, NEW):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.setColumnWidth(TICK, 36)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, widened(width))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space ticks from any column."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._diffs.toggle(index.row())
            return
        super().keyPressEvent(event)
