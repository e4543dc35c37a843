"""Which columns are shown, in which order and how wide; remembered per table."""

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QTableView

from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import MARK_COLUMN, TableModel
from sdm_desktop.ui.widgets.table_paint import MARK_WIDTH

SHRINK = 0.55
_UNIT = 1000


class ColumnLayout(QObject):
    """Arranges the columns of one table; widths the user drags are kept, spare width is given out.

    Widths are those at 100 % text size and grow with the text.

    `changed` tells that there is something to remember (`state`), `density_changed` that the rows
    must become compact, normal or roomy.
    """

    changed = Signal()
    density_changed = Signal(str)

    def __init__(self, view: QTableView, header: QHeaderView, model: "TableModel[Any]") -> None:
        super().__init__(view)
        self._view = view
        self._header = header
        self._model = model
        self._widths = {column.key: column.width for column in model.columns}
        self._is_fitting = False
        self.density = "normal"
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_moved)
        self.reset()

    def reset(self) -> None:
        """Show the default columns in their default order and width."""
        self._widths = {column.key: column.width for column in self._model.columns}
        self._arrange([c.key for c in self._model.columns if c.default])
        self._take_density("normal")

    def replace_columns(self, columns: Sequence["Column[Any]"]) -> None:
        """Give the model other columns; those that stay keep place, width and order."""
        state = self.state()
        self._model.set_columns(columns)
        self._widths = {column.key: column.width for column in self._model.columns}
        self._arrange([c.key for c in self._model.columns if c.default])
        self.restore(state)

    def shown(self) -> list["Column[Any]"]:
        """Return the shown columns from left to right."""
        sections = [self._header.logicalIndex(i) for i in range(self._header.count())]
        found = [self._model.column_at(s) for s in sections if not self._header.isSectionHidden(s)]
        return [column for column in found if column is not None]

    def in_order(self) -> list["Column[Any]"]:
        """Return all columns from left to right, hidden ones too."""
        sections = [self._header.logicalIndex(i) for i in range(self._header.count())]
        found = [self._model.column_at(section) for section in sections]
        return [column for column in found if column is not None]

    def show_column(self, key: str, *, on: bool) -> None:
        """Show or hide a column; the last one stays."""
        if not on and len(self.shown()) == 1:
            return
        self._header.setSectionHidden(self._section(key), not on)
        self.fit()
        self.save()

    def is_shown(self, key: str) -> bool:
        """Return whether a column is shown."""
        return not self._header.isSectionHidden(self._section(key))

    def move_column(self, key: str, step: int) -> None:
        """Move a column to the left (-1) or right (+1)."""
        here = self._header.visualIndex(self._section(key))
        there = min(max(here + step, MARK_COLUMN + 1), self._header.count() - 1)
        self._header.moveSection(here, there)

    def state(self) -> str:
        """Return order, visibility, widths and sorting as text."""
        sorted_by = self._model.column_at(self._model.sort_column)
        return json.dumps(
            {
                "order": [column.key for column in self.in_order()],
                "shown": [column.key for column in self.shown()],
                "widths": self._widths,
                "sort": sorted_by.key if sorted_by else "",
                "rows": self.density,
                "down": self._model.sort_order == Qt.SortOrder.DescendingOrder,
            }
        )

    def restore(self, text: str) -> None:
        """Arrange the columns as `state` said; columns it does not know keep their place."""
        try:
            state = json.loads(text or "{}")
        except ValueError:
            state = {}
        if not isinstance(state, dict) or not state.get("shown"):
            return
        self._take_density(str(state.get("rows", "normal")))
        self._widths |= {
            key: int(width) for key, width in dict(state.get("widths", {})).items()
            if key in self._widths
        }  # fmt: skip
        self._arrange([key for key in state["shown"] if key in self._widths], state.get("order"))
        if state.get("sort") in self._widths:
            order = (
                Qt.SortOrder.DescendingOrder if state.get("down") else Qt.SortOrder.AscendingOrder
            )
            self._model.sort(self._section(state["sort"]), order)

    def set_density(self, density: str) -> None:
        """Make all rows compact, normal or roomy, and remember it."""
        self._take_density(density)
        self.save()

    def _take_density(self, density: str) -> None:
        if density != self.density:
            self.density = density
            self.density_changed.emit(density)

    def hide_marks(self) -> None:
        """Take the boxes away."""
        self._header.setSectionHidden(MARK_COLUMN, True)
        self.fit()

    def save(self) -> None:
        """Tell that there is something to remember."""
        self.changed.emit()

    @Slot()
    def fit(self) -> None:
        """Give out spare width; shrink stretching columns before a scroll bar is needed."""
        shown = self.shown()
        marks = 0 if self._header.isSectionHidden(MARK_COLUMN) else MARK_WIDTH
        widths = {column.key: scaled(self._widths[column.key]) for column in shown}
        spare = self._view.viewport().width() - marks - sum(widths.values())
        stretching = [column for column in shown if column.stretch] or shown[-1:]
        weights = sum(widths[column.key] for column in stretching) or 1
        self._is_fitting = True
        for column in shown:
            width = widths[column.key]
            if column in stretching:
                share = spare * width // weights
                width = max(width + share, int(width * SHRINK))
            self._header.resizeSection(self._section(column.key), width)
        self._is_fitting = False

    def _arrange(self, shown: Sequence[str], order: Sequence[str] | None = None) -> None:
        every = [column.key for column in self._model.columns]
        wanted = [key for key in (order or every) if key in self._widths]
        wanted += [key for key in every if key not in wanted]
        self._is_fitting = True
        self._header.resizeSection(MARK_COLUMN, MARK_WIDTH)
        for position, key in enumerate(wanted, start=1):
            section = self._section(key)
            self._header.moveSection(self._header.visualIndex(section), position)
            self._header.setSectionHidden(section, key not in shown)
        self._is_fitting = False
        self.fit()

    def _section(self, key: str) -> int:
        for section, column in enumerate(self._model.columns, start=1):
            if column.key == key:
                return section
        return -1

    @Slot(int, int, int)
    def _on_resized(self, section: int, _old: int, new: int) -> None:
        column = self._model.column_at(section)
        is_dragged = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self._is_fitting or column is None or not is_dragged or not new:
            return
        self._widths[column.key] = round(new * _UNIT / scaled(_UNIT))
        self.save()

    @Slot(int, int, int)
    def _on_moved(self, _section: int, _old: int, _new: int) -> None:
        if self._is_fitting:
            return
        mark = self._header.visualIndex(MARK_COLUMN)
        if mark != 0:
            self._is_fitting = True
            self._header.moveSection(mark, 0)
            self._is_fitting = False
        self.save()
