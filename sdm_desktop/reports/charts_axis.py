"""What the charts share: the tone of each predikat and an axis of periods."""

from collections.abc import Sequence
from itertools import groupby

from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.page import Page
from sdm_desktop.reports.paper import C1, C3, GREY, HAIR, INK, INK2, MM, WHITE, Pen, Style

PREDIKAT_FILLS = (C3, C1, WHITE, GREY, INK2)
PREDIKAT_TEXTS = (INK, WHITE, INK, WHITE, WHITE)
SUB = Style(size=7.5, leading=9, color=INK2)
LABEL = Style(size=8, leading=9.6)
LABEL_BOLD = Style(Face.BOLD, 8, 9.6)
_AXIS_HEIGHT = 3.9 * MM
_YEAR_HEIGHT = 8.0 * MM


def axis_height(labels: Sequence[tuple[str, int]]) -> float:
    """Return the height under the zero line that the period names take."""
    return _YEAR_HEIGHT if _has_years(labels) else _AXIS_HEIGHT


def draw_period_axis(
    page: Page, y: float, places: Sequence[float], labels: Sequence[tuple[str, int]], half: float
) -> None:
    """Write (period, year) names under their places; the last one is bold.

    Years stand under brackets of half-width `half`, unless the periods are years themselves.
    """
    baseline = y + 2.9 * MM
    for number, (place, (label, _)) in enumerate(zip(places, labels, strict=True)):
        style = LABEL_BOLD if number == len(labels) - 1 else LABEL
        page.text_centre(place, baseline, label, style)
    if not _has_years(labels):
        return
    years = groupby(range(len(labels)), key=lambda n: labels[n][1])
    for year, members in years:
        group = list(members)
        left, right = places[group[0]] - half, places[group[-1]] + half
        page.hline(left, baseline + 1.6 * MM, right - left, Pen(0.4, HAIR))
        page.text_centre((left + right) / 2, baseline + 4.8 * MM, str(year), SUB)


def _has_years(labels: Sequence[tuple[str, int]]) -> bool:
    return any(label != str(year) for label, year in labels)
