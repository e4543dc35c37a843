"""The table of a printed list: a header on every page, rows that never part, page sums."""

from collections.abc import Sequence
from dataclasses import dataclass

from sdm_desktop.domain.report_lists import Cell, ListReport
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.list_columns import (
    GRID_LOOK,
    LIST_LOOK,
    Line,
    place_columns,
)
from sdm_desktop.reports.list_head import Head
from sdm_desktop.reports.page import Box
from sdm_desktop.reports.paper import HAIR, LABEL, MM, PALE, Pen
from sdm_desktop.reports.text import wrap

_EDGE = Pen(0.8)
_INNER = Pen(0.3)
_ROW = Pen(0.3, HAIR)
_UNDER = 5.5 * MM
_KEPT = 3
_NEAR = 0.01


@dataclass(frozen=True, slots=True)
class _Row:
    """A row ready to be drawn; `title` makes it the heading of a section."""

    cells: tuple[tuple[Line, ...], ...]
    height: float
    title: tuple[str, ...] = ()


class ListPages:
    """Draws the rows of a list page by page."""

    def __init__(self, flow: Flow, report: ListReport) -> None:
        self._flow = flow
        self._report = report
        self._look = GRID_LOOK if report.is_grid else LIST_LOOK
        sheet = flow.sheet
        place = (sheet.left, sheet.text_width)
        self._columns = place_columns(report.kolom, self._look, place, report.jumlah)
        self._head = Head(self._columns, self._look)
        self._under = _UNDER if report.is_grid else 0.0
        self._lines: list[float] = []
        self._blocks: list[tuple[float, float]] = []
        self._block_top = 0.0
        self._on_page = 0
        self._so_far = 0

    def draw(self, follows: float) -> None:
        """Draw all rows; the last three stay on the page of what is `follows` high."""
        sections = self._report.bagian
        start = self._head.height + self._under
        self._open()
        for number, section in enumerate(sections):
            is_last = number == len(sections) - 1
            rows = section.baris
            tail = max(0, len(rows) - _KEPT)
            if section.judul:
                self._section(section.judul, rows, follows if is_last and tail == 0 else 0.0)
            for place, cells in enumerate(rows):
                row = self._place(cells)
                needed = row.height
                if is_last and place == tail:
                    rest = [self._place(later).height for later in rows[tail + 1 :]]
                    together = needed + sum(rest) + follows
                    if together + start <= self._page_room:
                        needed = together
                self._room_for(needed)
                self._row(row)
        self._close(is_end=True)

    @property
    def _page_room(self) -> float:
        return self._flow.sheet.bottom - self._flow.sheet.top - 8 * MM

    def _section(self, title: str, rows: Sequence[tuple[Cell, ...]], follows: float) -> None:
        look, width = self._look, self._flow.sheet.text_width
        lines = tuple(wrap(title, look.bold, width - 2 * look.pad_x))
        height = len(lines) * look.bold.leading + 2 * look.pad_y
        first = sum(self._place(cells).height for cells in rows[:2])
        self._room_for(height + first + follows)
        self._flow.mark(title)
        self._end_block()
        flow = self._flow
        flow.page.box(Box(flow.sheet.left, flow.y, width, height), PALE)
        y = flow.y + look.pad_y
        for line in lines:
            baseline = y + look.bold.leading / 2 + look.bold.centre
            flow.page.text(flow.sheet.left + look.pad_x, baseline, line, look.bold)
            y += look.bold.leading
        flow.y += height
        self._lines.append(flow.y)
        self._block_top = flow.y

    def _place(self, cells: tuple[Cell, ...]) -> _Row:
        lines = tuple([column.lines(cells) for column in self._columns])
        most = max(map(len, lines))
        height = max(most, 1) * self._look.body.leading + 2 * self._look.pad_y
        return _Row(lines, max(height, self._report.tinggi_baris * MM))

    def _room_for(self, height: float) -> None:
        if height + self._under > self._flow.room + _NEAR:
            self._close(is_end=False)
            self._flow.next_page()
            self._open()

    def _row(self, row: _Row) -> None:
        flow, look = self._flow, self._look
        page, leading = flow.page, look.body.leading
        first = flow.y + look.pad_y + leading / 2 + look.body.centre
        for lines in row.cells:
            y = first
            for text, style, x in lines:
                page.text(x, y, text, style)
                y += leading
        flow.y += row.height
        self._lines.append(flow.y)
        self._on_page += 1

    def _open(self) -> None:
        flow = self._flow
        flow.y = self._head.draw(flow.page, flow.sheet, flow.y)
        self._lines, self._blocks, self._block_top = [], [], flow.y
        self._on_page = 0

    def _end_block(self) -> None:
        if self._flow.y > self._block_top + _NEAR:
            self._blocks.append((self._block_top, self._flow.y))

    def _close(self, *, is_end: bool) -> None:
        """Draw the lines of the page at once, and what is said under its table."""
        flow = self._flow
        page, sheet = flow.page, flow.sheet
        self._end_block()
        inner, pen = self._lines[:-1], _INNER if self._look.is_grid else _ROW
        if inner:
            page.lines([(sheet.left, y, sheet.right, y) for y in inner], pen)
        if self._look.is_grid:
            self._verticals()
        page.hline(sheet.left, flow.y, sheet.text_width, _EDGE)
        self._so_far += self._on_page
        if self._look.is_grid:
            self._say_sum(is_end=is_end)

    def _verticals(self) -> None:
        page, sheet = self._flow.page, self._flow.sheet
        edges = [column.left for column in self._columns[1:]]
        inner = [(x, top, x, end) for top, end in self._blocks for x in edges]
        if inner:
            page.lines(inner, _INNER)
        head = self._head.top
        sides = (sheet.left, sheet.right)
        page.lines([(x, head, x, self._flow.y) for x in sides], _EDGE)

    def _say_sum(self, *, is_end: bool) -> None:
        flow, what = self._flow, self._report.dihitung
        text = f"Jumlah pada halaman ini {_shown(self._on_page)} {what}"
        number = len(flow.pages)
        if not is_end:
            text += f"; bersambung ke halaman {_shown(number + 1)}"
        elif number > 1:
            text += f"; jumlah seluruhnya {_shown(self._so_far)} {what}"
        flow.page.text_right(flow.sheet.right, flow.y + 4 * MM, text, LABEL)
        flow.page.text(flow.sheet.left, flow.y + 4 * MM, self._report.di_kaki, LABEL)
        flow.y += self._under


def _shown(number: int) -> str:
    return f"{number:,}".replace(",", ".")
