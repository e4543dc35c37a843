"""The guide curve of the distribution of predikat (SE MenPANRB 3/2023), as drawn on forms."""

from collections.abc import Sequence
from itertools import pairwise

from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import C1, C4, INK2, MM, Pen, Style

NAMES = (
    ("Sangat", "Kurang"), ("Kurang/", "Misconduct"), ("Butuh", "Perbaikan"), ("Baik", ""),
    ("Sangat", "Baik"),
)  # fmt: skip
_LABEL, _PEAK = Style(size=7, leading=8.2), Style(Face.BOLD, 7, 8.2)
_AXIS = Style(size=7, leading=8.2, color=INK2)
_FOOT = 7.6 * MM
_HEAD = 3.6 * MM
_BAR = 8 * MM


def draw_guide_curve(
    page: Page, box: Box, heights: Sequence[int], peak: int, shares: Sequence[int] = ()
) -> None:
    """Draw the curve over its five names, its peak marked; heights are percent.

    `shares` are real ones, drawn as bars under the curve with their percent.
    """
    zero = box.y + box.height - _FOOT
    room = box.height - _FOOT - _HEAD
    step = box.width / len(heights)
    top = max([*heights, *shares]) or 1
    points = [
        (box.x + (n + 0.5) * step, zero - height / top * room) for n, height in enumerate(heights)
    ]
    page.text(box.x, box.y + _AXIS.size, "Frekuensi pegawai", _AXIS)
    for (x, y), share in zip(points, shares, strict=False):
        bar = share / top * room
        page.box(Box(x - _BAR / 2, zero - bar, _BAR, bar), C4)
        page.text_centre(x, min(zero - bar, y) - 1.2 * MM, f"{share}%", _LABEL)
    page.hline(box.x, zero, box.width, Pen(0.5))
    x, y = points[peak]
    page.path([(x, y), (x, zero)], Pen(0.4, INK2, "1.5 1.5"))
    page.curve(_smooth(points), Pen(1.2, C1))
    for n, (x, _) in enumerate(points):
        page.vline(x, zero, 0.9 * MM, Pen(0.5))
        style = _PEAK if n == peak else _LABEL
        for row, name in enumerate(NAMES[n]):
            page.text_centre(x, zero + 1.2 * MM + style.size + row * style.leading, name, style)


def _smooth(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return a Bézier curve through points that never swings beyond two neighbours."""
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(points)]
    tangents = [0.0, *[_between(a, b) for a, b in pairwise(slopes)], 0.0]
    curve = [points[0]]
    for n, (start, end) in enumerate(pairwise(points)):
        third = (end[0] - start[0]) / 3
        curve += [
            (start[0] + third, start[1] + tangents[n] * third),
            (end[0] - third, end[1] - tangents[n + 1] * third),
            end,
        ]
    return curve


def _between(before: float, after: float) -> float:
    """Return the slope in a point: flat at a summit, else the harmonic mean of both sides."""
    return 0.0 if before * after <= 0 else 2 * before * after / (before + after)
