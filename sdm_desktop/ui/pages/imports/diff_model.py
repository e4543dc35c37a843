"""The fields an import would change, each with a tick."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sdm_desktop.services.import_plan import ChangedRow, FieldDiff, ImportSelection
from sdm_desktop.ui.theme import color, font

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
TICK, PERSON, FIELD, OLD, ARROW, NEW, CELL = range(7)


@dataclass(frozen=True, slots=True)
class DiffLine:
    """One field of one person; the first line of a person carries the name."""

    row: int
    name: str
    diff: FieldDiff
    is_first: bool

    @property
    def key(self) -> tuple[int, str]:
        """Return what the selection calls this field."""
        return self.row, self.diff.field


class DiffModel(QAbstractTableModel):
    """Lines of old and new values; unticked ones will not be written."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[DiffLine] = []
        self._shown: list[DiffLine] = []
        self._left_out: set[tuple[int, str]] = set()
        person, field = self.tr("Pegawai"), self.tr("Isian")
        values = (self.tr("Lama"), "", self.tr("Baru"))
        self._titles = ("", person, field, *values, self.tr("Sel"))

    def set_rows(self, rows: Sequence[ChangedRow], selection: ImportSelection) -> None:
        """Show these changes with what the plan proposes to leave out unticked."""
        self.beginResetModel()
        self._all = [
            DiffLine(row.row, row.name, diff, number == 0)
            for row in rows
            for number, diff in enumerate(row.diffs)
        ]
        self._shown = self._all
        self._left_out = set(selection.left_out)
        self.endResetModel()
        self.ticks_changed.emit()

    def set_field(self, field: str) -> None:
        """Show only the changes of one field; "" shows all."""
        self.beginResetModel()
        self._shown = [line for line in self._all if field in ("", line.diff.field)]
        self.endResetModel()

    def labels(self) -> list[tuple[str, str]]:
        """Return the fields that change, as (field, label), in alphabetical order."""
        found = {line.diff.field: line.diff.label for line in self._all}
        return sorted(found.items(), key=lambda pair: pair[1])

    def selection(self) -> ImportSelection:
        """Return what is unticked."""
        return ImportSelection(frozenset(self._left_out))

    @property
    def total(self) -> int:
        """Return the number of changed fields."""
        return len(self._all)

    @property
    def left_out(self) -> int:
        """Return how many of them are unticked."""
        return len(self._left_out)

    def people_left(self) -> int:
        """Return how many people keep at least one ticked change."""
        return len({line.row for line in self._all if line.key not in self._left_out})

    def set_all(self, *, on: bool) -> None:
        """Tick or untick everything shown."""
        keys = {line.key for line in self._shown}
        self._left_out = self._left_out - keys if on else self._left_out | keys
        if self._shown:
            self.dataChanged.emit(self.index(0, TICK), self.index(len(self._shown) - 1, CELL))
        self.ticks_changed.emit()

    def toggle(self, row: int) -> None:
        """Turn the tick of one line."""
        self._left_out ^= {self._shown[row].key}
        self.dataChanged.emit(self.index(row, TICK), self.index(row, CELL))
        self.ticks_changed.emit()

    def is_last_of_person(self, row: int) -> bool:
        """Return whether the next line shown belongs to somebody else."""
        following = row + 1
        return following >= len(self._shown) or self._shown[following].row != self._shown[row].row

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: the lines shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: tick, person, field, old, arrow, new, cell."""
        return 0 if parent.isValid() else CELL + 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: texts, ticks, and the new value in the stronger type."""
        if not index.isValid():
            return None
        line, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == TICK:
            is_on = line.key not in self._left_out
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        return self._decoration(line, column, role)

    def _decoration(self, line: DiffLine, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._tone(line, column)
        if role == Qt.ItemDataRole.FontRole and column in {PERSON, NEW}:
            return font("table-strong")
        return self._tip(line) if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: turn a tick."""
        del value
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != TICK:
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Qt: the first column can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TICK else base

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Qt: column titles."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._titles[section]

    def _text(self, line: DiffLine, column: int) -> str:
        diff = line.diff
        empty = self.tr("kosong")
        texts = {
            PERSON: line.name if line.is_first or len(self._shown) != len(self._all) else "",
            FIELD: diff.label,
            OLD: diff.old or empty,
            ARROW: "→",
            NEW: diff.new or empty,
            CELL: diff.cell,
        }
        text = texts.get(column, "")
        if column == NEW and diff.is_changed_today:
            return self.tr("{value} (diubah hari ini)").format(value=text)
        return text

    def _tone(self, line: DiffLine, column: int) -> Any:
        if column == NEW and line.diff.is_changed_today:
            return color("warn")
        return color("text2") if column in {OLD, ARROW, CELL} else color("text")

    def _tip(self, line: DiffLine) -> str:
        text = self.tr("{name}, {label}: {old} menjadi {new}")
        diff = line.diff
        return text.format(name=line.name, label=diff.label, old=diff.old, new=diff.new)
