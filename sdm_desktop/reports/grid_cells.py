"""What official grids are made of: cells with paragraphs, blocks of rows, and their set form."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import LIST, MM, Style
from sdm_desktop.reports.text import kept_together, wrap

CONTINUED = "(lanjutan)"
_AGAIN_LINES = 12
PAD_X, PAD_Y = 1.2 * MM, 0.8 * MM
_TIGHT = 0.5 * MM
BULLET, _BULLET_GAP = "•", 2.6 * MM


class Align(Enum):
    """Where the lines of a cell stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Par(NamedTuple):
    """One paragraph of a cell."""

    text: str
    style: Style = LIST
    is_bullet: bool = False
    indent: float = 0.0


class Cell(NamedTuple):
    """One cell, from column `first` up to but without column `end`.

    `again` is what a cell over several rows says on the next page; None repeats its text with
    the word "(lanjutan)". `picture` draws into the cell.
    """

    first: int
    end: int
    pars: tuple[Par, ...] = ()
    align: Align = Align.LEFT
    fill: str = ""
    is_middle: bool = False
    again: tuple[Par, ...] | None = None
    picture: Callable[[Page, Box], None] | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that belong together.

    The cells of `spans` reach over all rows. A block parts between its rows where a page ends
    unless it `is_whole`; with `takes_next` it never stands last on a page. `least` is the height
    of a row without any text; `repeat` is a row that goes before the rest on the next page.
    """

    rows: tuple[tuple[Cell, ...], ...]
    spans: tuple[Cell, ...] = ()
    is_whole: bool = False
    takes_next: bool = False
    least: float = 0.0
    repeat: tuple[Cell, ...] = ()


class Line(NamedTuple):
    """One line as set, `x` from the left edge of its cell's text; a bullet stands before it."""

    x: float
    text: str
    style: Style
    has_bullet: bool = False


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell with its lines; `height` is theirs."""

    cell: Cell
    lines: tuple[Line, ...]
    height: float
    pad: float = PAD_X


@dataclass(frozen=True, slots=True)
class SetBlock:
    """A block with its lines and the heights of its rows, the spanning cells counted in."""

    block: Block
    rows: tuple[tuple[SetCell, ...], ...]
    spans: tuple[SetCell, ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        """Return the height of the whole block."""
        return sum(self.heights)


class Setter:
    """Sets blocks into columns."""

    def __init__(self, edges: Sequence[float], pads: tuple[float, float]) -> None:
        self._edges = edges
        self._pad_x, self._pad_y = pads

    def block(self, block: Block) -> SetBlock:
        """Return a block with its lines and heights."""
        rows = tuple([tuple([self.cell(cell) for cell in row]) for row in block.rows])
        return self.joined(block, rows, tuple([self.cell(cell) for cell in block.spans]))

    def joined(
        self, block: Block, rows: tuple[tuple[SetCell, ...], ...], spans: tuple[SetCell, ...]
    ) -> SetBlock:
        """Return set rows and spanning cells as a block; the last row grows for the spans."""
        heights = [self.row_height(row, block.least) for row in rows]
        wanted = self.row_height(spans, 0.0) if spans else 0.0
        heights[-1] += max(0.0, wanted - sum(heights))
        return SetBlock(block, rows, spans, tuple(heights))

    def row_height(self, row: Sequence[SetCell], least: float) -> float:
        """Return the height of a row of cells."""
        return max(least, max([cell.height for cell in row]) + 2 * self._pad_y)

    def cell(self, cell: Cell) -> SetCell:
        """Return a cell with its lines."""
        width = self._edges[cell.end] - self._edges[cell.first]
        pad = self._pad_x if width > 40 * MM else _padding(cell.pars, width, self._pad_x)
        lines: list[Line] = []
        height = 0.0
        for text, style, is_bullet, indent in cell.pars:
            x = indent + _BULLET_GAP if is_bullet else indent
            texts = _wrapped(text, style, width - 2 * pad - x)
            lines.append(Line(x, texts[0], style, is_bullet))
            if len(texts) > 1:
                lines += [Line(x, more, style) for more in texts[1:]]
            height += len(texts) * style.leading
        return SetCell(cell, tuple(lines), height, pad)

    def again(self, found: SetCell) -> SetCell:
        """Return a spanning cell as it is repeated on the next page.

        Of a long text only the beginning comes again: repeated whole it would never let the
        cells beside it come to an end.
        """
        again = self._repeated(found.cell)
        if len(again.lines) <= _AGAIN_LINES:
            return again
        text = " ".join(line.text for line in again.lines[: _AGAIN_LINES // 2])
        short = Par(f"{text} … {CONTINUED}", again.lines[0].style)
        return self.cell(again.cell._replace(pars=(short,), again=(short,)))

    def _repeated(self, cell: Cell) -> SetCell:
        pars = cell.again
        if pars is None:
            *before, last = cell.pars or (Par(""),)
            text = f"{last.text} {CONTINUED}" if last.text else ""
            pars = (*before, last._replace(text=text))
        return self.cell(cell._replace(pars=pars, again=pars))


@lru_cache(maxsize=4096)
def _wrapped(text: str, style: Style, width: float) -> tuple[str, ...]:
    return tuple(wrap(kept_together(text), style, width))


def _padding(pars: Sequence[Par], width: float, usual: float) -> float:
    """Return a narrower padding where a word would part at the usual one."""
    room = width - 2 * usual
    for par in pars:
        for word in par.text.split():
            if par.style.width(word) > room:
                return _TIGHT
    return usual


def last_height(found: SetCell, count: int) -> float:
    """Return the height of the last lines of a cell, empty ones not counted."""
    height = 0.0
    for line in reversed(found.lines):
        height += line.style.leading
        count -= bool(line.text)
        if not count:
            break
    return height


def cut(found: SetCell, room: float) -> tuple[SetCell, SetCell | None]:
    """Return the lines that fit into a height, and a cell with the others; None without any."""
    used, count = 0.0, 0
    for line in found.lines:
        if used + line.style.leading > room + 0.01:
            break
        used += line.style.leading
        count += 1
    if count == len(found.lines):
        return found, None
    first = replace(found, lines=found.lines[:count], height=used)
    rest = found.lines[count:]
    if not count:
        return first, found
    mark = Line(0.0, CONTINUED, rest[0].style)
    height = found.height - used + mark.style.leading
    return first, replace(found, lines=(mark, *rest), height=height)
