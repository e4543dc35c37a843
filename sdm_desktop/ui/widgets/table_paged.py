"""A table over a result that is read page by page while it is scrolled."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from sdm_desktop.domain.errors import BusyError
from sdm_desktop.ui.widgets.table_column import ROOT, AnyIndex, Column
from sdm_desktop.ui.widgets.table_model import TableModel, _own_id

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
PAGE = 18  # what a window of 768 pixels shows; a bigger one reads two
PAGES_KEPT = 96
RETRY_MS = 60
COUNT_MS = 90


class PagedResult(Protocol[R_co]):
    """An opened, ordered list; `fetch` and `ids` raise `BusyError` while the file is written."""

    @property
    def known(self) -> int:
        """How many rows there are at least, known without counting."""

    @property
    def is_counted(self) -> bool:
        """Whether `known` is the count."""

    @property
    def count(self) -> int:
        """How many rows there are (a capped count)."""

    @property
    def is_capped(self) -> bool:
        """Whether there may be more rows than `count`."""

    def fetch(self, start: int, stop: int) -> Sequence[R_co]:
        """Return rows [start, stop), fewer at the end."""

    def ids(self) -> Sequence[str]:
        """Return the keys of all rows."""


class PagedTableModel(TableModel[R]):
    """Shows a `PagedResult`; keeps the pages around the visible rows, asks for order by signal.

    `sort_requested(column key, descending)` asks the page for a result in another order.
    """

    sort_requested = Signal(object, bool)
    counted = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        parent: QObject | None = None,
        *,
        key: Callable[[R], str] = _own_id,
        is_quiet: Callable[[R], bool] | None = None,
    ) -> None:
        super().__init__(columns, parent, key=key, is_quiet=is_quiet)
        self._result: PagedResult[R] | None = None
        self._count = 0
        self._is_capped = False
        self._pages: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._wanted: set[int] = set()
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._read_wanted)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(COUNT_MS)
        self._later.timeout.connect(self.count_now)

    def set_result(self, result: PagedResult[R]) -> None:
        """Show another result from its beginning; marks stay.

        Rows are counted a moment later, when nobody types (`counted`).
        """
        self.beginResetModel()
        self._result = result
        self._count = result.known
        self._is_capped = result.is_counted and result.is_capped
        self._pages.clear()
        self._wanted.clear()
        self.endResetModel()
        self._later.start()

    @Slot()
    def count_now(self) -> None:
        """Count the rows and show all of them; while the file is busy, later."""
        result = self._result
        if result is None:
            return
        try:
            count = result.count
        except BusyError:
            self._later.start()
            return
        self._later.stop()
        if count > self._count:
            self.beginInsertRows(ROOT, self._count, count - 1)
            self._pages.pop(self._count // PAGE, None)
            self._count = count
            self.endInsertRows()
        self._is_capped = result.is_capped
        self.counted.emit()

    @property
    def is_capped(self) -> bool:
        """Whether the list may go on after the last known row."""
        return self._is_capped

    def record_at(self, row: int) -> R | None:
        """Return the record of a row, None while the file is busy."""
        if not 0 <= row < self._count:
            return None
        number, offset = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
        else:
            self._pages.move_to_end(number)
        return page[offset] if offset < len(page) else None

    def all_keys(self) -> Sequence[str]:
        """Return the keys of all rows; empty while the file is busy."""
        try:
            return self._result.ids() if self._result else ()
        except BusyError:
            return ()

    def row_of(self, key: str) -> int:
        """Return the row of a record: looked up in the pages at hand, then in the whole list."""
        if self._later.isActive():
            self.count_now()
        if self._count and not self._pages:
            self.record_at(0)
        row = self.row_at_hand(key)
        if row < 0 and self._count > PAGE:
            keys = list(self.all_keys())
            row = keys.index(key) if key in keys else -1
        return row if row < self._count else -1

    def row_at_hand(self, key: str) -> int:
        """Return the row of a record among the pages already read, else -1."""
        for number, page in self._pages.items():
            for offset, record in enumerate(page):
                if self.key_of(record) == key:
                    return number * PAGE + offset
        return -1

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: the number of known rows."""
        return 0 if parent.isValid() else self._count

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Qt: whether the list may go on after the capped count."""
        return not parent.isValid() and self._is_capped

    def fetchMore(self, parent: AnyIndex) -> None:
        """Qt: read on after the capped count, one page at a time."""
        if self._result is None or parent.isValid():
            return
        try:
            rows = self._result.fetch(self._count, self._count + PAGE)
        except BusyError:
            return
        if len(rows) < PAGE:
            self._is_capped = False
        if rows:
            self.beginInsertRows(ROOT, self._count, self._count + len(rows) - 1)
            self._pages.pop(self._count // PAGE, None)
            self._count += len(rows)
            self.endInsertRows()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt: ask for the result in another order."""
        shown = self.column_at(column)
        if shown is None or shown.sort_key is None:
            return
        self.sort_column, self.sort_order = column, order
        self.sort_requested.emit(shown.key, order == Qt.SortOrder.DescendingOrder)

    def _read(self, number: int) -> Sequence[R]:
        if self._result is None:
            return ()
        start = number * PAGE
        try:
            page = self._result.fetch(start, min(start + PAGE, self._count))
        except BusyError:
            self._wanted.add(number)
            if not self._retry.isActive():
                self._retry.start()
            return ()
        self._pages[number] = page
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return page

    @Slot()
    def _read_wanted(self) -> None:
        """Try again to read what was busy, and repaint it."""
        wanted, self._wanted = sorted(self._wanted), set()
        for number in wanted:
            if self._read(number):
                first = number * PAGE
                last = min(first + PAGE, self._count) - 1
                last_column = self.columnCount() - 1
                self.dataChanged.emit(self.index(first, 0), self.index(last, last_column))
