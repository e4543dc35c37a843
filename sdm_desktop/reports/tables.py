"""Lists: thin rules, a header on every page, rows that grow and never part."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.page import Box
from sdm_desktop.reports.paper import HAIR, LIST, LIST_BOLD, MM, PALE, Pen, Style
from sdm_desktop.reports.text import wrap

_PAD_X = 1.0 * MM
_EDGE, _HEAD, _ROW = Pen(0.8), Pen(0.5), Pen(0.3, HAIR)


class Align(Enum):
    """Where a column's texts stand."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `share` is its part of the table's width."""

    title: str
    share: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """One row of texts; `bold` names cells that differ, `is_group` a heading over all columns."""

    cells: tuple[str, ...]
    bold: frozenset[int] = frozenset()
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row with its wrapped cells and height."""

    row: Row
    lines: tuple[list[str], ...]
    height: float


class ListTable:
    """A list over the whole text width, or over a `span` of it (left edge, width)."""

    def __init__(
        self,
        flow: Flow,
        columns: Sequence[Column],
        pad_y: float = 0.85 * MM,
        span: tuple[float, float] | None = None,
    ) -> None:
        self._flow = flow
        self._columns = columns
        self._pad_y = pad_y
        self._body_top = 0.0
        self._left, self._width = span or (flow.sheet.left, flow.sheet.text_width)
        whole = sum(column.share for column in columns)
        self._edges = [self._left]
        for column in columns:
            width = column.share / whole * self._width
            self._edges.append(self._edges[-1] + width)
        self._head_lines = [
            wrap(column.title, LIST_BOLD, self._room(n)) for n, column in enumerate(columns)
        ]

    @property
    def head_height(self) -> float:
        """Return the height of the header row."""
        lines = max(len(lines) for lines in self._head_lines)
        return lines * LIST.leading + 2 * self._pad_y

    def height(self, rows: Sequence[Row]) -> float:
        """Return the height of the table on one page."""
        return self.head_height + sum(self._place(row).height for row in rows)

    def draw(self, rows: Sequence[Row], follows: float = 0.0) -> None:
        """Draw all rows; the last three stay on the page of a block of height `follows`."""
        placed = [self._place(row) for row in rows]
        self._head()
        for number, row in enumerate(placed):
            if self._with_next(placed, number, follows) > self._flow.room + 0.01:
                self._close()
                self._flow.next_page()
                self._head()
            self._row(row)
        self._close()

    def start_height(self, rows: Sequence[Row], follows: float = 0.0) -> float:
        """Return what must fit below a heading: the header with the first three rows."""
        height = self.head_height + sum(self._place(row).height for row in rows[:3])
        return height + (follows if len(rows) <= 3 else 0)

    def _with_next(self, rows: Sequence[_Placed], number: int, follows: float) -> float:
        """Return the height that must fit before this row may be drawn here."""
        height = rows[number].height
        if rows[number].row.is_group:
            height += sum(row.height for row in rows[number + 1 : number + 3])
        tail = max(0, len(rows) - 3)
        if number == tail:
            height = max(height, sum(row.height for row in rows[tail:]) + follows)
        return height

    def _room(self, column: int) -> float:
        return self._edges[column + 1] - self._edges[column] - 2 * _PAD_X

    def _place(self, row: Row) -> _Placed:
        lines: tuple[list[str], ...]
        if row.is_group:
            lines = (wrap(row.cells[0], LIST_BOLD, self._width - 2 * _PAD_X),)
        else:
            lines = tuple(
                wrap(text, LIST_BOLD if n in row.bold else LIST, self._room(n))
                for n, text in enumerate(row.cells)
            )
        most = max(len(cell) for cell in lines)
        return _Placed(row, lines, most * LIST.leading + 2 * self._pad_y)

    def _head(self) -> None:
        flow = self._flow
        height = self.head_height
        flow.page.hline(self._left, flow.y, self._width, _EDGE)
        for number, lines in enumerate(self._head_lines):
            top = flow.y + height - self._pad_y - len(lines) * LIST.leading
            self._cell(number, lines, top, is_bold=True)
        flow.y += height
        self._body_top = flow.y

    def _close(self) -> None:
        self._flow.page.hline(self._left, self._flow.y, self._width, _EDGE)

    def _row(self, placed: _Placed) -> None:
        flow = self._flow
        pen = _HEAD if flow.y == self._body_top else _ROW
        top = flow.y + self._pad_y
        if placed.row.is_group:
            flow.page.box(Box(self._left, flow.y, self._width, placed.height), PALE)
            self._write(self._left + _PAD_X, top, placed.lines[0], LIST_BOLD)
        else:
            for number, lines in enumerate(placed.lines):
                self._cell(number, lines, top, is_bold=number in placed.row.bold)
        flow.page.hline(self._left, flow.y, self._width, pen)
        flow.y += placed.height

    def _cell(self, column: int, lines: Sequence[str], top: float, *, is_bold: bool) -> None:
        style = LIST_BOLD if is_bold else LIST
        if self._columns[column].align is Align.LEFT:
            self._write(self._edges[column] + _PAD_X, top, lines, style)
            return
        right = self._edges[column + 1] - _PAD_X
        for number, line in enumerate(lines):
            y = top + (number + 0.5) * LIST.leading + LIST.centre
            self._flow.page.text_right(right, y, line, style)

    def _write(self, left: float, top: float, lines: Sequence[str], style: Style) -> None:
        for number, line in enumerate(lines):
            y = top + (number + 0.5) * LIST.leading + LIST.centre
            self._flow.page.text(left, y, line, style)
