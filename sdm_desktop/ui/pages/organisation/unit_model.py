"""The tree of units as a Qt model; rows are dragged onto their new parent."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from sdm_desktop.domain.unit import Unit, check_parent
from sdm_desktop.ui.widgets.table_column import ROOT, AnyIndex

MIME = "application/x-sdm-unit"
UNIT_ROLE = Qt.ItemDataRole.UserRole
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
_TOP = -1


class UnitTreeModel(QAbstractItemModel):
    """Units by their place; `move_wanted` carries (unit id, id of the new parent or None)."""

    move_wanted = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._units: list[Unit] = []
        self._children: dict[int, list[int]] = {}
        self._parents: list[int] = []
        self._place: dict[str, int] = {}
        self._sums: Mapping[str, int] = {}
        self.can_move = False

    def set_units(self, units: Sequence[Unit], sums: Mapping[str, int]) -> None:
        """Show other units; `sums` are the active people of each with all below."""
        self.beginResetModel()
        self._units = list(units)
        self._sums = sums
        self._place = {unit.id: number for number, unit in enumerate(units)}
        self._parents = [self._place.get(unit.induk_id or "", _TOP) for unit in units]
        self._children = {}
        for number, above in enumerate(self._parents):
            self._children.setdefault(above, []).append(number)
        self.endResetModel()

    def units(self) -> list[Unit]:
        """Return all units, each after the one above it."""
        return list(self._units)

    def unit(self, index: AnyIndex) -> Unit | None:
        """Return the unit behind an index."""
        return self._units[index.internalId()] if index.isValid() else None

    def index_of(self, unit_id: str) -> QModelIndex:
        """Return where a unit is, an invalid index when it is not there."""
        number = self._place.get(unit_id, _TOP)
        if number == _TOP:
            return QModelIndex()
        row = self._children[self._parents[number]].index(number)
        return self.createIndex(row, 0, number)

    def below(self, unit_id: str) -> list[Unit]:
        """Return the units right below one."""
        return [unit for unit in self._units if unit.induk_id == unit_id]

    # Qt

    def index(self, row: int, column: int, parent: AnyIndex = ROOT) -> QModelIndex:
        """Qt: the index of a child."""
        children = self._children.get(self._number(parent), [])
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: AnyIndex = ROOT) -> Any:
        """Qt: the index above."""
        if not index.isValid():
            return QModelIndex()
        above = self._parents[index.internalId()]
        if above == _TOP:
            return QModelIndex()
        return self.index_of(self._units[above].id)

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: how many units are right below."""
        return len(self._children.get(self._number(parent), []))

    def columnCount(self, _parent: AnyIndex = ROOT) -> int:
        """Qt: one column."""
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: one aspect of a unit; never raises."""
        unit = self.unit(index)
        if unit is None:
            return None
        count = self._sums.get(unit.id, 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return unit.nama
        if role == Qt.ItemDataRole.ToolTipRole:
            return unit.jalur
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}, {count} pegawai").format(name=unit.nama, count=count)
        if role == UNIT_ROLE:
            return unit
        return count if role == COUNT_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Qt: rows may be dragged and dropped on by who may move units."""
        flags = super().flags(index)
        if not self.can_move:
            return flags
        if index.isValid():
            return flags | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled

    # dragging

    def supportedDropActions(self) -> Qt.DropAction:
        """Qt: units are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Qt: only units of this window."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the id of the dragged unit."""
        data = QMimeData()
        unit = self.unit(indexes[0]) if indexes else None
        data.setData(MIME, QByteArray((unit.id if unit else "").encode()))
        return data

    def canDropMimeData(  # noqa: N802 - Qt
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: AnyIndex
    ) -> bool:
        """Qt: only onto a unit (or the empty place below all) that makes no circle."""
        unit_id = _dragged(data)
        if not unit_id or row >= 0 or unit_id not in self._place:
            return False
        target = self.unit(parent)
        target_id = target.id if target else None
        is_same = self._units[self._place[unit_id]].induk_id == target_id
        return not is_same and not check_parent(unit_id, target_id, self._units)

    def dropMimeData(  # noqa: N802 - Qt
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Qt: ask for the move; the row itself stays until it is stored."""
        if self.canDropMimeData(data, action, row, column, parent):
            target = self.unit(parent)
            self.move_wanted.emit(_dragged(data), target.id if target else None)
        return False

    def _number(self, index: AnyIndex) -> int:
        return int(index.internalId()) if index.isValid() else _TOP


def _dragged(data: QMimeData) -> str:
    return bytes(data.data(MIME).data()).decode("utf-8", "replace")
