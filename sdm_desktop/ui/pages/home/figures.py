"""The five figures of the office with their trend."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from sdm_desktop.ui.theme import scaled

if TYPE_CHECKING:
    from sdm_desktop.services.dashboard_views import Figure
    from sdm_desktop.ui.pages.home.figure_cell import FigureCell


class FigureStrip(QFrame):
    """The figures side by side in one card; `chosen` carries the figure clicked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self.cells: list[FigureCell] = []
        self.setFixedHeight(scaled(96))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedHeight(scaled(96))

    def show_figures(self, figures: "Sequence[Figure]") -> None:
        """Show figures from left to right."""
        # the strip is part of the first picture, its numbers are not
        from sdm_desktop.ui.pages.home.figure_cell import FigureCell

        self.setFixedHeight(scaled(96))
        while (entry := self._row.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()
        self.cells = []
        for figure in figures:
            if self.cells:
                line = QFrame(self)
                line.setProperty("kind", "vline")
                self._row.addWidget(line)
            cell = FigureCell(figure, self)
            cell.clicked.connect(self._on_clicked)
            self._row.addWidget(cell, 1)
            self.cells.append(cell)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(cast("FigureCell", self.sender()).figure)
