"""Official grids: filled header on every page, cells over several rows, blocks that part."""

from collections.abc import Sequence
from dataclasses import replace

from sdm_desktop.domain.form_words import FormColumn
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.grid_cells import (
    BULLET,
    PAD_X,
    PAD_Y,
    Align,
    Block,
    SetBlock,
    SetCell,
    Setter,
    cut,
    last_height,
)
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import MM, Pen

INNER, OUTER = Pen(0.4), Pen(0.8)
_TALL = 0.4
_NEAR = 0.01
_KEPT = 3


class Grid:
    """One table over the whole text width.

    `head` stands at the top of each page's part. With `is_alike` lines and fills are stored once
    per file: right for forms whose pages mostly look the same.
    """

    def __init__(
        self,
        flow: Flow,
        columns: Sequence[FormColumn],
        head: Sequence[Block] = (),
        *,
        pads: tuple[float, float] = (PAD_X, PAD_Y),
        is_alike: bool = False,
    ) -> None:
        self._flow = flow
        self._pad_y = pads[1]
        self._is_alike = is_alike
        whole = sum(column.share for column in columns)
        self.edges = [flow.sheet.left]
        for column in columns:
            step = column.share / whole * flow.sheet.text_width
            self.edges.append(self.edges[-1] + step)
        self._setter = Setter(self.edges, pads)
        self._head = [self._setter.block(block) for block in head]
        self._head_height = sum(block.height for block in self._head)
        self._known: dict[int, SetBlock] = {}
        self._begin()

    def height(self, blocks: Sequence[Block]) -> float:
        """Return the height of blocks on one page, the head included."""
        return self._head_height + sum([self._set(block).height for block in blocks])

    def draw(self, blocks: Sequence[Block], follows: float = 0.0, tail: int = 1) -> None:
        """Draw all blocks; the last `tail` stay on the page of what is `follows` high."""
        placed = [self._set(block) for block in blocks]
        if placed:
            self._need(self._start(placed[0]), self._after(placed, 0, (follows, tail)))
        self._open()
        for number, block in enumerate(placed):
            self._block(block, self._after(placed, number, (follows, tail)))
        self._close()

    def _need(self, start: float, after: float) -> None:
        """Begin on a new page unless the start and what it takes along have room on this one."""
        height = self._head_height + start
        if height + after <= self._page_room:
            height += after
        self._flow.need(height)

    def _set(self, block: Block) -> SetBlock:
        """Return a block with its lines, set once."""
        found = self._known.get(id(block))
        if found is None:
            found = self._known[id(block)] = self._setter.block(block)
        return found

    @property
    def _page_room(self) -> float:
        """Return the height of a page's text area."""
        return self._flow.sheet.bottom - self._flow.sheet.top

    @property
    def _is_fresh(self) -> bool:
        return self._flow.y <= self._first + _NEAR

    def _is_whole(self, block: SetBlock) -> bool:
        """Return whether a block stays together; one that fills a page cannot."""
        return block.block.is_whole and block.height <= self._page_room - self._head_height

    def _can_part(self, block: SetBlock) -> bool:
        """Return whether the end of a block that fits may go to the next page."""
        if self._is_whole(block):
            return False
        return len(block.rows) > 1 or self._first_height(block) > _TALL * self._page_room

    def _first_height(self, block: SetBlock) -> float:
        """Return the height of the first row with the cells that reach over it."""
        first = self._setter.row_height(block.rows[0], block.block.least)
        spans = self._setter.row_height(block.spans, 0.0) if block.spans else 0.0
        return max(first, spans)

    def _start(self, block: SetBlock) -> float:
        """Return the least height in which a block can begin."""
        if self._is_whole(block):
            return block.height
        first = self._first_height(block)
        tall = _TALL * self._page_room
        return first if first <= tall else tall / 2

    def _after(self, placed: Sequence[SetBlock], number: int, end: tuple[float, int]) -> float:
        """Return the height that must be free under a block for what it takes along."""
        follows, tail = end
        rest = placed[number + 1 :]
        if not rest:
            return follows
        if placed[number].block.takes_next:
            return self._start(rest[0]) + self._after(placed, number + 1, end)
        if len(rest) < tail:
            height = sum(block.height for block in rest) + follows
            return height if height < _TALL * self._page_room else 0.0
        return 0.0

    def _block(self, block: SetBlock, after: float) -> None:
        while block.height + after > self._flow.room + _NEAR:
            fits = block.height <= self._flow.room + _NEAR
            if self._is_fresh and fits and not self._can_part(block):
                break
            part, block = self._part(block)
            if part is not None:
                self._paint(part)
            self._close()
            self._flow.next_page()
            self._open()
            if block.block.repeat:
                self._paint(self._setter.block(Block((block.block.repeat,))))
                self._first = self._flow.y
        self._paint(block)

    def _part(self, block: SetBlock) -> tuple[SetBlock | None, SetBlock]:
        """Return what of a block goes on this page, and the rest."""
        if self._is_whole(block) and not self._is_fresh:
            return None, block
        room = self._flow.room
        spans = self._setter.row_height(block.spans, 0.0) if block.spans else 0.0
        count, used = 0, 0.0
        for row in block.rows[:-1]:
            used += self._setter.row_height(row, block.block.least)
            if max(used, spans) > room + _NEAR:
                break
            count += 1
        if count:
            return self._parted(block, count)
        if self._is_fresh or self._first_height(block) > _TALL * self._page_room:
            return self._cut(block, room - 2 * self._pad_y)
        return None, block

    def _parted(self, block: SetBlock, count: int) -> tuple[SetBlock, SetBlock]:
        again = tuple([self._setter.again(cell) for cell in block.spans])
        return (
            self._setter.joined(block.block, block.rows[:count], block.spans),
            self._setter.joined(block.block, block.rows[count:], again),
        )

    def _cut(self, block: SetBlock, room: float) -> tuple[SetBlock | None, SetBlock]:
        """Return a block cut between lines; nothing of it where less than two lines fit.

        At least three lines of the longest cell go on to the next page.
        """
        every = (*block.rows[0], *block.spans)
        longest = max(every, key=lambda cell: cell.height)
        room = min(room, longest.height - last_height(longest, _KEPT))
        cells = [cut(cell, room) for cell in block.rows[0]]
        spans = [cut(cell, room) for cell in block.spans]
        shown = [len(first.lines) for first, rest in (*cells, *spans) if rest is not None]
        if not self._is_fresh and min(shown, default=0) < 2:
            return None, block
        part = self._setter.joined(
            block.block, (tuple([one[0] for one in cells]),), tuple([one[0] for one in spans])
        )
        rows = block.rows[1:]
        if not rows or any(rest for _, rest in cells):
            blank = [rest or replace(one, lines=(), height=0.0) for one, rest in cells]
            rows = (tuple(blank), *rows)
        again = [rest or self._setter.again(one) for one, rest in spans]
        return part, self._setter.joined(block.block, rows, tuple(again))

    def _begin(self) -> None:
        self._top = self._body = self._first = self._flow.y
        self._fills: dict[str, list[Box]] = {}
        self._lines: list[tuple[float, float, float, float]] = []

    def _open(self) -> None:
        self._begin()
        for block in self._head:
            self._paint(block)
        self._body = self._first = self._flow.y

    def _paint(self, block: SetBlock) -> None:
        flow, edges = self._flow, self.edges
        top = y = flow.y
        lines = self._lines
        if top > self._top:
            lines.append((edges[0], top, edges[-1], top))
        first = block.rows[0][0].cell.first
        # texts stand in the file in the order one reads them
        for cell in [cell for cell in block.spans if cell.cell.first < first]:
            self._cell(cell, top, block.height)
        for row, height in zip(block.rows, block.heights, strict=True):
            for cell in row:
                if y > top:
                    lines.append((edges[cell.cell.first], y, edges[cell.cell.end], y))
                self._cell(cell, y, height)
            y += height
        for cell in [cell for cell in block.spans if cell.cell.first >= first]:
            self._cell(cell, top, block.height)
        flow.y = y

    def _cell(self, placed: SetCell, top: float, height: float) -> None:
        cell = placed.cell
        left, right = self.edges[cell.first], self.edges[cell.end]
        if cell.first:
            self._lines.append((left, top, left, top + height))
        if cell.fill:
            self._fills.setdefault(cell.fill, []).append(Box(left, top, right - left, height))
        if cell.picture:
            cell.picture(self._flow.page, Box(left, top, right - left, height))
        y = top + ((height - placed.height) / 2 if cell.is_middle else self._pad_y)
        _write(self._flow.page, placed, (left, right), y)

    def _close(self) -> None:
        """Draw fills, lines and frame of this page's part."""
        flow, edges = self._flow, self.edges
        if flow.y <= self._top:
            return
        frame = Box(edges[0], self._top, edges[-1] - edges[0], flow.y - self._top)
        fills = tuple([(fill, tuple(boxes)) for fill, boxes in self._fills.items()])
        heavy = self._body if self._top < self._body < flow.y else 0.0
        shapes = (frame, fills, tuple(self._lines), heavy)
        if not self._is_alike:
            _draw_shapes(flow.page, shapes)
            return
        name = flow.file.form(
            shapes, lambda form: _draw_shapes(form, shapes), (flow.page.width, flow.page.height)
        )
        flow.page.use_form(name, flow.file.resource_of(name))


def _write(page: Page, placed: SetCell, sides: tuple[float, float], y: float) -> None:
    """Show the lines of a cell between its sides."""
    left, right = sides
    align = placed.cell.align
    for line in placed.lines:
        style = line.style
        baseline = y + style.leading / 2 + style.centre
        if align is Align.CENTRE:
            page.text_centre((left + right) / 2, baseline, line.text, style)
        elif align is Align.RIGHT:
            page.text_right(right - placed.pad, baseline, line.text, style)
        else:
            if line.has_bullet:
                page.text(left + placed.pad, baseline, BULLET, style)
            page.text(left + placed.pad + line.x, baseline, line.text, style)
        y += style.leading


_Shapes = tuple[
    Box,
    tuple[tuple[str, tuple[Box, ...]], ...],
    tuple[tuple[float, float, float, float], ...],
    float,
]


def _draw_shapes(page: Page, shapes: _Shapes) -> None:
    frame, fills, lines, heavy = shapes
    for fill, boxes in fills:
        page.boxes(boxes, fill)
    if lines:
        page.lines(lines, INNER)
    page.box(frame, pen=OUTER)
    if heavy:
        page.hline(frame.x, heavy, frame.width, OUTER)


def gap(flow: Flow, height: float = 2.5 * MM) -> None:
    """Leave room between two tables, unless a page has just begun."""
    if flow.y > flow.sheet.top:
        flow.y += height
