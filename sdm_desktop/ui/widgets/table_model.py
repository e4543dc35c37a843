"""Tables of records: the common base with its marks, and the model that holds everything."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from sdm_desktop.ui.widgets.table_column import RECORD_ROLE, ROOT, AnyIndex, Column

R = TypeVar("R")
MARK_COLUMN = 0


def _own_id(record: Any) -> str:
    return str(getattr(record, "id", "") or id(record))


class TableModel(QAbstractTableModel, Generic[R]):
    """Rows of records with one mark column before the data columns.

    Marks are kept by record key, so they follow their records through sorting and filtering.
    """

    marks_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        parent: QObject | None = None,
        *,
        key: Callable[[R], str] = _own_id,
        is_quiet: Callable[[R], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key_of = key
        self.is_quiet = is_quiet
        self.sort_column = -1
        self.sort_order = Qt.SortOrder.AscendingOrder
        self.is_markable = True
        self._marks: dict[str, None] = {}

    def set_title(self, key: str, title: str) -> None:
        """Give a column another title, if it is not empty."""
        if not title:
            return
        self.columns = tuple(
            replace(column, title=title) if column.key == key else column for column in self.columns
        )
        last = len(self.columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 1, last)

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show other columns of the same records, in the order they stand in."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.sort_column = min(self.sort_column, len(self.columns))
        self.endResetModel()

    # what subclasses give

    def record_at(self, row: int) -> R | None:
        """Return the record of a row, None where it cannot be read now."""
        return None

    def all_keys(self) -> Sequence[str]:
        """Return the keys of all rows, in their order."""
        return ()

    def row_of(self, key: str) -> int:
        """Return the row of a record, -1 when it is not shown."""
        return -1

    # marks

    @property
    def marks(self) -> tuple[str, ...]:
        """The keys of the marked records, in the order of marking."""
        return tuple(self._marks)

    def is_marked(self, row: int) -> bool:
        """Return whether a row is marked."""
        record = self.record_at(row)
        return record is not None and self.has_mark(record)

    def has_mark(self, record: R) -> bool:
        """Return whether a record is marked."""
        return self.key_of(record) in self._marks

    def mark_rows(self, rows: Iterable[int], *, on: bool) -> None:
        """Mark or unmark rows."""
        found = [self.record_at(row) for row in rows]
        self.set_marks([self.key_of(record) for record in found if record is not None], on=on)

    def set_marks(self, keys: Iterable[str], *, on: bool) -> None:
        """Mark or unmark records by key; keys that are not shown are kept as they are."""
        if not self.is_markable:
            return
        for key in keys:
            if on:
                self._marks[key] = None
            else:
                self._marks.pop(key, None)
        self._tell_marks()

    def mark_all(self) -> None:
        """Mark every row of the list."""
        self.set_marks(self.all_keys(), on=True)

    def clear_marks(self) -> None:
        """Unmark everything."""
        self._marks.clear()
        self._tell_marks()

    def mark_state(self) -> Qt.CheckState:
        """Return the state of the box in the head: none, some or all rows."""
        if not self._marks:
            return Qt.CheckState.Unchecked
        is_all = len(self._marks) >= self.rowCount() and self._are_all_marked()
        return Qt.CheckState.Checked if is_all else Qt.CheckState.PartiallyChecked

    def _are_all_marked(self) -> bool:
        return all(key in self._marks for key in self.all_keys())

    def _tell_marks(self) -> None:
        last = self.rowCount() - 1
        if last >= 0:
            roles = [Qt.ItemDataRole.CheckStateRole]
            self.dataChanged.emit(self.index(0, 0), self.index(last, self.columnCount() - 1), roles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, MARK_COLUMN, MARK_COLUMN)
        self.marks_changed.emit()

    # Qt

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: the mark column and the data columns."""
        return 0 if parent.isValid() else len(self.columns) + 1

    def column_at(self, section: int) -> Column[R] | None:
        """Return the column behind a section, None for the mark column."""
        return self.columns[section - 1] if 0 < section <= len(self.columns) else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: one aspect of one cell; never raises."""
        record = self.record_at(index.row()) if index.isValid() else None
        if record is None:
            return None
        if role == RECORD_ROLE:
            return record
        column = self.column_at(index.column())
        if column is None:
            return self._mark_data(record, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(record)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.numeric:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _mark_data(self, record: R, role: int) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            is_on = self.key_of(record) in self._marks
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Ditandai") if self.key_of(record) in self._marks else ""
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Qt: column titles across the top."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.column_at(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title if column else ""
        if role == Qt.ItemDataRole.ToolTipRole and column is None:
            return self.tr("Tandai semua baris")
        return None


class RecordTableModel(TableModel[R]):
    """Shows records held in memory; sorts and filters them itself."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        parent: QObject | None = None,
        *,
        key: Callable[[R], str] = _own_id,
        is_quiet: Callable[[R], bool] | None = None,
    ) -> None:
        super().__init__(columns, parent, key=key, is_quiet=is_quiet)
        self._records: list[R] = []
        self._shown: list[R] = []
        self._matches: Callable[[R], bool] | None = None

    def set_records(self, records: Sequence[R]) -> None:
        """Replace the contents, keeping filter, order and the marks that still exist."""
        self.beginResetModel()
        self._records = list(records)
        if self._marks:
            alive = {self.key_of(record) for record in self._records}
            self._marks = {key: None for key in self._marks if key in alive}
        self._refilter()
        self.endResetModel()
        self.marks_changed.emit()

    def replace_record(self, record: R) -> None:
        """Show a new version of one record in its place."""
        key = self.key_of(record)
        self._records = [record if self.key_of(old) == key else old for old in self._records]
        row = self.row_of(key)
        if row >= 0:
            self._shown[row] = record
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def records(self) -> list[R]:
        """Return the shown records, in their order."""
        return list(self._shown)

    def total(self) -> int:
        """Return how many records there are without the filter."""
        return len(self._records)

    def marked_records(self) -> list[R]:
        """Return the marked records, in the order of the table."""
        return [record for record in self._records if self.key_of(record) in self._marks]

    def set_filter(self, needle: str) -> None:
        """Show only the records with `needle` in one of their cells."""
        words = needle.casefold().split()
        self.set_predicate(None if not words else lambda record: self._has_words(record, words))

    def set_predicate(self, matches: Callable[[R], bool] | None) -> None:
        """Show only the records for which `matches` is true; None shows all."""
        self.beginResetModel()
        self._matches = matches
        self._refilter()
        self.endResetModel()

    def record(self, index: AnyIndex) -> R:
        """Return the record behind a valid index."""
        return self._shown[index.row()]

    def record_at(self, row: int) -> R | None:
        """Return the record of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def all_keys(self) -> Sequence[str]:
        """Return the keys of all shown rows."""
        return [self.key_of(record) for record in self._shown]

    def row_of(self, key: str) -> int:
        """Return the row of a record, -1 when it is not shown."""
        rows = (row for row, record in enumerate(self._shown) if self.key_of(record) == key)
        return next(rows, -1)

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: the number of rows."""
        return 0 if parent.isValid() else len(self._shown)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt: order the rows; current row and selection follow their records."""
        self.sort_column, self.sort_order = column, order
        self.layoutAboutToBeChanged.emit()
        # read only now: views create their persistent indexes inside the signal
        before = self.persistentIndexList()
        held = [(id(self._shown[index.row()]), index.column()) for index in before]
        self._resort()
        if held:
            row_of = {id(record): row for row, record in enumerate(self._shown)}
            after = [self.index(row_of[record], section) for record, section in held]
            self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _refilter(self) -> None:
        matches = self._matches
        self._shown = [r for r in self._records if matches(r)] if matches else list(self._records)
        self._resort()

    def _has_words(self, record: R, words: Sequence[str]) -> bool:
        cells = "\n".join(column.text(record) for column in self.columns).casefold()
        return all(word in cells for word in words)

    def _resort(self) -> None:
        column = self.column_at(self.sort_column)
        if column is None:
            return
        key = column.sort_key or column.text
        is_descending = self.sort_order == Qt.SortOrder.DescendingOrder
        keyed = [(key(record), record) for record in self._shown]
        known = [pair for pair in keyed if pair[0] is not None]
        unknown = [record for value, record in keyed if value is None]
        known.sort(key=itemgetter(0), reverse=is_descending)
        self._shown = [record for _, record in known] + unknown
