"""Forms in numbered sections: filled headings, label and value, boxes of free text."""

from collections.abc import Sequence

from sdm_desktop.reports.grid_cells import CONTINUED, PAD_Y, Align, Block, Cell, Par
from sdm_desktop.reports.paper import BODY, BODY_BOLD, MM, Style, rgb

NOTE_LEAST = 40 * MM
_NOTE = Style(size=9, leading=12.2)
_EDGE = Style(size=1, leading=1.4 * MM)
_NOTE_INDENT = 1.2 * MM


class Sections:
    """Collects the blocks of a table NO | label | value, numbered from 1."""

    PADS = (1.8 * MM, PAD_Y)

    def __init__(self, fill: str) -> None:
        self.blocks: list[Block] = []
        self._fill = rgb(fill)
        self._number = 0

    @property
    def heading_height(self) -> float:
        """Return the height of a heading of one line."""
        return BODY_BOLD.leading + 2 * PAD_Y

    def pairs(self, title: str, rows: Sequence[tuple[str, str]], *, is_bold: bool = False) -> None:
        """Add a section of labels with their values."""
        again = self._heading(title)
        style = BODY_BOLD if is_bold else BODY
        lines = tuple(
            [
                (Cell(1, 2, (Par(label, BODY),)), Cell(2, 3, (Par(value, style),)))
                for label, value in rows
            ]
        )
        self.blocks.append(Block(lines, (Cell(0, 1),), is_whole=True, repeat=again))

    def text(self, title: str, text: str, least: float) -> None:
        """Add a section of free text in a box of at least this height."""
        again = self._heading(title)
        pars = [Par(line, _NOTE, indent=_NOTE_INDENT) for line in text.split("\n")]
        edge = Par("", _EDGE)
        box = Cell(0, 3, (edge, *pars, edge))
        self.blocks.append(Block(((box,),), least=least, repeat=again))

    def _heading(self, title: str) -> tuple[Cell, ...]:
        """Add a heading; returns it as it is repeated on the next page."""
        self._number += 1
        number = Cell(0, 1, (Par(str(self._number), BODY_BOLD),), Align.CENTRE, self._fill)
        text = Cell(1, 3, (Par(title, BODY_BOLD),), fill=self._fill)
        self.blocks.append(Block(((number, text),), takes_next=True))
        return (number, text._replace(pars=(Par(f"{title} {CONTINUED}", BODY_BOLD),)))
