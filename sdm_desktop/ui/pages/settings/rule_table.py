"""The table of a rule as a tree: names at the left, values typed at the right."""

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.rule_tables import leaf_value
from sdm_desktop.ui.pages.settings.rule_model import RuleModel
from sdm_desktop.ui.theme import scaled

_FEW, _ROW = 12, 27


class _RowDelegate(QStyledItemDelegate):
    """Gives rows the height of a compact table."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Qt: the height of a row."""
        return QSize(super().sizeHint(option, index).width(), scaled(_ROW))


class _ValueDelegate(_RowDelegate):
    """Writes only what can be read as the kind of value it was; `refused` says why not."""

    refused = Signal(str)

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt: take over what was typed."""
        assert isinstance(editor, QLineEdit)
        assert isinstance(model, RuleModel)
        try:
            leaf_value(editor.text(), model.value_at(index))
        except DomainError as error:
            self.refused.emit(error.message)
            return
        self.refused.emit("")
        model.setData(index, editor.text())


class RuleTable(QTreeView):
    """Edits the values of a rule; lists grow and shrink, names and kinds of values stay."""

    refused = Signal(str)
    edited = Signal()

    def __init__(self, isi: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = RuleModel(isi, self)
        self._was = json.dumps(isi, ensure_ascii=False)
        self.setModel(self._rule)
        self.setAccessibleName(self.tr("Isi aturan"))
        self.setUniformRowHeights(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        delegate = _ValueDelegate(self)
        delegate.refused.connect(self.refused)
        self.setItemDelegateForColumn(0, _RowDelegate(self))
        self.setItemDelegateForColumn(1, delegate)
        self.setColumnWidth(0, scaled(260))
        self.header().setStretchLastSection(True)
        self._rule.dataChanged.connect(self._on_data)
        if self._rule.rowCount() <= _FEW:
            self.expandToDepth(0)

    def value(self) -> dict[str, Any]:
        """Return the table as it stands now."""
        return self._rule.value()

    def is_dirty(self) -> bool:
        """Return whether anything differs from the beginning."""
        return json.dumps(self.value(), ensure_ascii=False) != self._was

    def may_add(self) -> bool:
        """Return whether the current row stands in a list or is one."""
        return self._rule.list_at(self.currentIndex()) is not None

    def may_remove(self) -> bool:
        """Return whether the current row is one of several of a list."""
        found = self._rule.list_at(self.currentIndex())
        return found is not None and found[1] >= 0 and self._rule.rowCount(found[0]) > 1

    @Slot()
    def add_row(self) -> None:
        """Add a row below the current one of a list, as a copy of it, and go there."""
        found = self._rule.list_at(self.currentIndex())
        if found is not None:
            self.expand(found[0])
            added = self._rule.add_row(*found)
            is_leaf = not self._rule.hasChildren(added)
            self.setCurrentIndex(added.siblingAtColumn(1 if is_leaf else 0))
            self.edited.emit()

    @Slot()
    def remove_row(self) -> None:
        """Take the current row, or the row of the list it stands in, out of its list."""
        found = self._rule.list_at(self.currentIndex())
        if found is not None and self.may_remove():
            self._rule.remove_row(*found)
            self.edited.emit()

    @Slot()
    def _on_data(self) -> None:
        self.edited.emit()
