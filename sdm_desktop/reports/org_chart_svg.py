"""An organisation chart as SVG: boxes, lines, and text that stays text."""

from collections.abc import Iterator, Sequence
from html import escape

from sdm_desktop.domain.org_chart import BOX_HEIGHT, BOX_WIDTH, ChartUnit, PlacedUnit, arrange
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.org_chart_text import BoxText, box_texts
from sdm_desktop.reports.paper import INK2

_EDGE = 24
_FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
_INK, _INK2, _LINE, _TOP = "#000000", "#3F464D", "#3F464D", "#C3D5E3"


def chart_svg(units: Sequence[ChartUnit], office: ChartUnit | None, title: str) -> str:
    """Return the whole chart as one SVG document; equal input gives equal text."""
    layout = arrange(units, office)
    width, height = layout.width + 2 * _EDGE, layout.height + 2 * _EDGE
    path = " ".join(
        "M" + " L".join(f"{x + _EDGE} {y + _EDGE}" for x, y in line) for line in layout.lines
    )
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
            f' viewBox="0 0 {width} {height}" font-family="{_FONT}" role="img">'
        ),
        f"<title>{_text(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>',
        f'<path d="{path}" fill="none" stroke="{_LINE}" stroke-width="1"/>',
    ]
    for number, box in enumerate(layout.boxes):
        parts += _box(box, is_top=number == 0)
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def _box(box: PlacedUnit, *, is_top: bool) -> Iterator[str]:
    x, y = box.x + _EDGE, box.y + _EDGE
    fill = _TOP if is_top else "#FFFFFF"
    yield f"<g><title>{_text(box.unit.nama)}</title>"
    yield (
        f'<rect x="{x}" y="{y}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="4"'
        f' fill="{fill}" stroke="{_LINE}"/>'
    )
    for line in box_texts(box.unit):
        yield _line(x, y, line)
    yield "</g>"


def _line(x: int, y: int, line: BoxText) -> str:
    style = line.style
    weight = ' font-weight="bold"' if style.face is Face.BOLD else ""
    ink = _INK2 if style.color == INK2 else _INK
    return (
        f'<text x="{x + line.x:g}" y="{y + line.y:g}" font-size="{style.size:g}"{weight}'
        f' fill="{ink}">{_text(line.text)}</text>'
    )


def _text(words: str) -> str:
    """Return words as XML takes them, without control characters."""
    return escape("".join(sign if sign.isprintable() else " " for sign in words))
