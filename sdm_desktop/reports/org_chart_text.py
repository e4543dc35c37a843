"""What stands in the boxes of an organisation chart, in units of the drawing."""

from dataclasses import dataclass, replace

from sdm_desktop.domain.org_chart import BOX_HEIGHT, BOX_WIDTH, ChartUnit
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.paper import INK2, Style
from sdm_desktop.reports.text import elided, wrap

PAD = 8
NAME = Style(Face.BOLD, 11.5, 13)
HEAD = Style(Face.REGULAR, 10.5, 13)
SMALL = Style(Face.REGULAR, 9.5, 12, INK2)
_ROOM = BOX_WIDTH - 2 * PAD
_FIRST, _STEP, _LAST = 17.0, 13.0, BOX_HEIGHT - 8.0
_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class BoxText:
    """One line; x and y (of the baseline) count from the box, `is_right` ends at x."""

    x: float
    y: float
    text: str
    style: Style
    is_right: bool = False


def box_texts(unit: ChartUnit, note: str = "") -> list[BoxText]:
    """Return the lines of a box: name, head, post, count; `note` stands at the lower right."""
    name = _limited(wrap(unit.nama, NAME, _ROOM), 3 if unit.kepala else _MOST_LINES, NAME)
    lines = [(text, NAME) for text in name]
    if unit.kepala:
        lines.append((elided(unit.kepala, HEAD, _ROOM), HEAD))
    if unit.jabatan and len(lines) < _MOST_LINES:
        lines.append((elided(unit.jabatan, SMALL, _ROOM), SMALL))
    found = [
        BoxText(PAD, _FIRST + number * _STEP, text, style)
        for number, (text, style) in enumerate(lines)
    ]
    found.append(BoxText(PAD, _LAST, f"{unit.jumlah} pegawai", SMALL))
    if note:
        found.append(BoxText(BOX_WIDTH - PAD, _LAST, note, SMALL, is_right=True))
    return found


def scaled(style: Style, scale: float) -> Style:
    """Return a style at another size."""
    return replace(style, size=round(style.size * scale, 2), leading=style.leading * scale)


def _limited(lines: list[str], most: int, style: Style) -> list[str]:
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], elided(" ".join(lines[most - 1 :]), style, _ROOM)]
