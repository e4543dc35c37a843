"""The table of a rule as a tree model: mappings, lists and single values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import count
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from sdm_desktop.domain.rule_tables import (
    empty_row,
    field_title,
    is_leaf,
    leaf_text,
    leaf_value,
    row_title,
)

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_SHOWN = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


class Shape(Enum):
    """What a value of a table is."""

    MAP = "map"
    LIST = "list"
    LEAF = "leaf"


@dataclass(slots=True, eq=False)
class Node:
    """One value; `name` is its key in a mapping, `value` that of a leaf."""

    id: int
    name: str
    shape: Shape
    value: Any = None
    parent: "Node | None" = None
    children: "list[Node]" = field(default_factory=list)

    def whole(self) -> Any:
        """Return the value with all below it."""
        if self.shape is Shape.LEAF:
            return self.value
        if self.shape is Shape.LIST:
            return [child.whole() for child in self.children]
        return {child.name: child.whole() for child in self.children}

    @property
    def row(self) -> int:
        """Return the place among the children of its parent."""
        return self.parent.children.index(self) if self.parent else 0

    @property
    def title(self) -> str:
        """Return what stands at the left."""
        if self.parent is not None and self.parent.shape is Shape.LIST:
            return row_title(self.whole(), self.row + 1)
        return field_title(self.name)


class RuleModel(QAbstractItemModel):
    """Two columns, name and value; only single values can be typed."""

    def __init__(self, isi: Mapping[str, Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = count(1)
        self._nodes: dict[int, Node] = {}
        self._root = self._made("", isi, None)

    def value(self) -> dict[str, Any]:
        """Return the whole table."""
        found: dict[str, Any] = self._root.whole()
        return found

    def value_at(self, index: AnyIndex) -> Any:
        """Return the value of a leaf."""
        return self._node(index).value

    def list_at(self, index: AnyIndex) -> tuple[QModelIndex, int] | None:
        """Return the nearest list around a row and the place there, -1 for the list itself."""
        node: Node | None = self._node(index) if index.isValid() else None
        while node is not None and node.parent is not None:
            if node.parent.shape is Shape.LIST:
                return self._index_of(node.parent), node.row
            if node.shape is Shape.LIST:
                return self._index_of(node), -1
            node = node.parent
        return None

    def add_row(self, parent: QModelIndex, place: int) -> QModelIndex:
        """Insert a copy of a row below it, or of the last one; returns the new row."""
        node = self._node(parent)
        rows = node.whole()
        where = place + 1 if place >= 0 else len(rows)
        self.beginInsertRows(parent, where, where)
        made = self._made("", rows[place] if place >= 0 else empty_row(rows), node)
        node.children.insert(where, made)
        self.endInsertRows()
        self._tell(parent)
        return self._index_of(made)

    def remove_row(self, parent: QModelIndex, place: int) -> None:
        """Take a row out of a list."""
        self.beginRemoveRows(parent, place, place)
        del self._node(parent).children[place]
        self.endRemoveRows()
        self._tell(parent)

    # Qt

    def index(self, row: int, column: int, parent: AnyIndex = ROOT) -> QModelIndex:
        """Qt: a cell below a row."""
        children = self._node(parent).children
        if not (0 <= row < len(children) and 0 <= column < 2):
            return QModelIndex()
        return self.createIndex(row, column, children[row].id)

    def parent(self, index: AnyIndex = ROOT) -> QModelIndex:  # type: ignore[override]
        """Qt: the row above a cell."""
        node = self._node(index).parent if index.isValid() else None
        return QModelIndex() if node is None else self._index_of(node)

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: the rows below a row."""
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: name and value."""
        del parent
        return 2

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: a name, or a value as it is typed."""
        if not index.isValid() or role not in _SHOWN:
            return None
        node = self._node(index)
        if index.column() == 0:
            return node.title
        if node.shape is Shape.LEAF:
            return leaf_text(node.value)
        if node.shape is Shape.LIST:
            return self.tr("{count} baris").format(count=len(node.children))
        return ""

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: take a value that `leaf_value` can read."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        node = self._node(index)
        node.value = leaf_value(str(value), node.value)
        self._tell(self._index_of(node))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Qt: only values of leaves are typed."""
        flags = super().flags(index)
        is_typed = index.isValid() and index.column() == 1
        if is_typed and self._node(index).shape is Shape.LEAF:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: the heads of the two columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Nilai") if section else self.tr("Isian")

    # parts

    def _made(self, name: str, value: object, parent: Node | None) -> Node:
        shape = Shape.LEAF
        if not is_leaf(value):
            shape = Shape.MAP if isinstance(value, Mapping) else Shape.LIST
        node = Node(next(self._ids), name, shape, parent=parent)
        self._nodes[node.id] = node
        if shape is Shape.LEAF:
            node.value = value
        elif isinstance(value, Mapping):
            node.children = [self._made(str(key), part, node) for key, part in value.items()]
        elif isinstance(value, list | tuple):
            node.children = [self._made("", part, node) for part in value]
        return node

    def _node(self, index: AnyIndex) -> Node:
        return self._nodes[int(index.internalId())] if index.isValid() else self._root

    def _index_of(self, node: Node) -> QModelIndex:
        if node is self._root:
            return QModelIndex()
        return self.createIndex(node.row, 0, node.id)

    def _tell(self, index: QModelIndex) -> None:
        """Tell that a row and the titles of all above it changed."""
        while index.isValid():
            last = index.siblingAtColumn(1)
            self.dataChanged.emit(index.siblingAtColumn(0), last)
            index = index.parent()
