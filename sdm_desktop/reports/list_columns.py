"""The columns of a printed list: how wide they come out, how their cells are written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.paper import LIST, LIST_BOLD, MM, Style
from sdm_desktop.reports.text import kept_together, printed_nip, wrap

GRID = Style(size=7, leading=8.7)
GRID_BOLD = Style(Face.BOLD, 7, 8.7)
_RIGHT = frozenset({CellKind.NUMBER, CellKind.MONEY})
_CENTRED = frozenset({CellKind.CODE, CellKind.DATE, CellKind.MONTH})
_SAMPLES = {
    CellKind.NIP: printed_nip("190005142015032901"),
    CellKind.DATE: "00-00-0000",
    CellKind.MONTH: "00-0000",
    CellKind.MONEY: "00.000.000",
}
_HEAD_PAD = 0.5 * MM
_DASH = "–"
Line = tuple[str, Style, float]


def _money(cell: Cell) -> str:
    return f"{cell:,}".replace(",", ".")


def _day(cell: Cell) -> str:
    assert isinstance(cell, date)
    return f"{cell.day:02}-{cell.month:02}-{cell.year}"


def _month(cell: Cell) -> str:
    assert isinstance(cell, date)
    return f"{cell.month:02}-{cell.year}"


def _plain(cell: Cell) -> str:
    return kept_together(cell) if isinstance(cell, str) else str(cell)


def _nip(cell: Cell) -> str:
    return printed_nip(str(cell))


_WRITERS: dict[CellKind, Callable[[Cell], str]] = {
    CellKind.TEXT: _plain,
    CellKind.CODE: _plain,
    CellKind.NUMBER: _plain,
    CellKind.NIP: _nip,
    CellKind.MONEY: _money,
    CellKind.DATE: _day,
    CellKind.MONTH: _month,
}


def shown(cell: Cell, kind: CellKind) -> str:
    """Return a cell as printed; nothing is empty."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str) and kind is not CellKind.NIP:
        return kept_together(cell)
    return _WRITERS[kind](cell)


@dataclass(frozen=True, slots=True)
class Look:
    """Type and air of a list."""

    body: Style
    bold: Style
    pad_x: float
    pad_number: float
    pad_y: float
    is_grid: bool


GRID_LOOK = Look(GRID, GRID_BOLD, 0.9 * MM, 1.2 * MM, 1.05 * MM, is_grid=True)
LIST_LOOK = Look(LIST, LIST_BOLD, 1.0 * MM, 2.0 * MM, 0.85 * MM, is_grid=False)


class PlacedColumn:
    """One column on paper, with the columns that stand under it; remembers texts it has set."""

    def __init__(self, column: ListColumn, first: int, look: Look) -> None:
        self.column = column
        self.sources = [(first, column.kind)]
        self.left = 0.0
        self.width = 0.0
        self.sample = ""
        self._look = look
        self._style = look.bold if column.is_bold else look.body
        self._under: list[str] = []
        self._known: dict[object, tuple[Line, ...]] = {}

    @property
    def title(self) -> str:
        """Return the words over the column, those of the columns below it on a second line."""
        return "\n".join((self.column.title, ", ".join(self._under))).strip()

    def add_under(self, place: int, column: ListColumn) -> None:
        """Let another column's cell stand below."""
        self.sources.append((place, column.kind))
        title = column.title
        self._under.append(title if title.isupper() else title.lower())

    def least(self, head: Style) -> float:
        """Return the width under which a word of the header, or a number, would break."""
        words = max(head.width(word) for word in self.title.split())
        sample = self.sample or _SAMPLES.get(self.column.kind, "")
        pad = self._pad()
        return max(words + 2 * _HEAD_PAD, self._style.width(sample) + 2 * pad if sample else 0.0)

    def lines(self, cells: Sequence[Cell]) -> tuple[Line, ...]:
        """Return the lines of this column in a row, each with its place from the left edge."""
        if len(self.sources) == 1:
            cell = cells[self.sources[0][0]]
            found = self._known.get(cell)
            if found is None:
                found = self._known[cell] = self._set(shown(cell, self.column.kind), self._style)
            return found
        first, *under = [shown(cells[place], kind) for place, kind in self.sources]
        below = ", ".join(text for text in under if text)
        lines = self._set(first, self._style)
        return (*lines, *self._set(below, self._look.body)) if below else lines

    def _set(self, text: str, style: Style) -> tuple[Line, ...]:
        if not text:
            return ()
        pad = self._pad()
        room = self.width - 2 * pad
        lines = wrap(text, style, room + 0.01)
        kind = self.column.kind
        if kind in _RIGHT:
            return tuple((t, style, self.left + self.width - pad - style.width(t)) for t in lines)
        is_centred = self._look.is_grid and (kind in _CENTRED or text == _DASH)
        if is_centred:
            middle = self.left + self.width / 2
            return tuple((t, style, middle - style.width(t) / 2) for t in lines)
        return tuple((line, style, self.left + pad) for line in lines)

    def _pad(self) -> float:
        return self._look.pad_number if self.column.kind in _RIGHT else self._look.pad_x


def place_columns(
    columns: Sequence[ListColumn], look: Look, place: tuple[float, float], count: int
) -> list[PlacedColumn]:
    """Return the columns side by side over a width; those that cannot wrap get what they need.

    `place` is (left edge, width); the first column numbers up to `count` rows.
    """
    left, width = place
    placed: list[PlacedColumn] = []
    for number, column in enumerate(columns):
        if column.is_under and placed:
            placed[-1].add_under(number, column)
        else:
            placed.append(PlacedColumn(column, number, look))
    if placed and placed[0].column.kind is CellKind.NUMBER:
        placed[0].sample = "0" * len(str(count))
    for one, breadth in zip(placed, _widths(placed, look, width), strict=True):
        one.left, one.width = left, breadth
        left += breadth
    return placed


def _widths(placed: Sequence[PlacedColumn], look: Look, width: float) -> list[float]:
    """Return widths by share, with what narrow columns lack taken from the others."""
    least = [one.least(look.bold) for one in placed]
    fixed: set[int] = set()
    while True:
        free = [n for n in range(len(placed)) if n not in fixed]
        room = width - sum(least[n] for n in fixed)
        whole = sum(placed[n].column.share for n in free)
        step = room / whole if whole else 0.0
        short = [n for n in free if placed[n].column.share * step < least[n]]
        if not short or len(short) == len(free):
            break
        fixed.update(short)
    return [least[n] if n in fixed else one.column.share * step for n, one in enumerate(placed)]
