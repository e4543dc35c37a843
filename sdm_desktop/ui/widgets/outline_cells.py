"""Cells of an outline: what each shows, how it is edited, and the model that holds them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from sdm_desktop.ui.widgets.table_column import ROOT, AnyIndex

CELL_ROLE = Qt.ItemDataRole.UserRole


class CellKind(Enum):
    """How a cell is edited."""

    FIXED = auto()
    TEXT = auto()
    LINE = auto()
    CHOICE = auto()
    FREE_CHOICE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell; `hint` is shown in grey while it is empty, `edited` is what an editor starts with.

    `level` indents the text, `shape` draws a sign before it, `is_head` marks a section row.
    """

    text: str = ""
    kind: CellKind = CellKind.FIXED
    edited: str | None = None
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    level: int = 0
    tone: str = "text"
    is_strong: bool = False
    is_head: bool = False
    is_right: bool = False
    shape: str = ""

    @property
    def value(self) -> str:
        """Return what an editor starts with."""
        return self.text if self.edited is None else self.edited


@dataclass(frozen=True, slots=True)
class OutlineColumn:
    """One column: its key, head and width (0 takes the rest)."""

    key: str
    title: str
    width: int = 0


EMPTY = Cell()


class OutlineModel(QAbstractTableModel):
    """Lines of cells; subclasses build them. `typed` carries (row, column key, text)."""

    typed = Signal(int, str, str)
    rebuilt = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[OutlineColumn, ...] = ()
        self._lines: list[tuple[Cell, ...]] = []
        self._keys: list[str] = []
        self._spans: list[tuple[int, int]] = []
        self.can_edit = False

    @property
    def columns(self) -> tuple[OutlineColumn, ...]:
        """Return the columns from left to right."""
        return self._columns

    def show_lines(
        self,
        columns: Sequence[OutlineColumn],
        lines: Sequence[tuple[str, tuple[Cell, ...], int]],
    ) -> None:
        """Show lines of (key, cells, first column that spans to the end; -1 without).

        The same keys in the same columns only change the cells: an open editor stays.
        """
        keys = [key for key, _, _ in lines]
        spans = [(row, first) for row, (_, _, first) in enumerate(lines) if first >= 0]
        cells = [found for _, found, _ in lines]
        is_same = keys == self._keys and tuple(columns) == self._columns
        if is_same and spans == self._spans:
            self._lines = cells
            if cells:
                last = self.index(len(cells) - 1, len(self._columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._columns, self._lines = tuple(columns), cells
        self._keys, self._spans = keys, spans
        self.endResetModel()
        self.rebuilt.emit()

    def spans(self) -> list[tuple[int, int]]:
        """Return (row, first column) of the cells that reach to the end of their row."""
        return self._spans

    def key_of(self, row: int) -> str:
        """Return the key of a line, empty outside."""
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def row_of(self, key: str) -> int:
        """Return the line of a key, -1 without."""
        return self._keys.index(key) if key in self._keys else -1

    def cell(self, index: AnyIndex) -> Cell:
        """Return a cell; an empty one outside."""
        if not index.isValid() or index.row() >= len(self._lines):
            return EMPTY
        line = self._lines[index.row()]
        return line[index.column()] if index.column() < len(line) else EMPTY

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: the head of a column."""
        is_name = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        if is_name and section < len(self._columns):
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: text, or the whole cell."""
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text or cell.hint
        if role == Qt.ItemDataRole.EditRole:
            return cell.value
        return cell if role == CELL_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Qt: every cell can be reached, open ones edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.can_edit and self.cell(index).kind is not CellKind.FIXED:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: hand on what was typed when it differs."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        text = "" if value is None else str(value).strip()
        if text == self.cell(index).value:
            return False
        self.typed.emit(index.row(), self._columns[index.column()].key, text)
        return True
