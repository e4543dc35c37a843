"""The predikat of the last periods as stacked columns."""

from collections.abc import Sequence

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.report_records import PeriodCounts
from sdm_desktop.reports.charts_axis import (
    PREDIKAT_FILLS,
    PREDIKAT_TEXTS,
    axis_height,
    draw_period_axis,
)
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import INK2, MM, WHITE, Pen, Style

_BAR, _PITCH, _START = 9.6 * MM, 13.8 * MM, 4.2 * MM
_SPACE, _LEAST = 2.8 * MM, 3.0 * MM
_VALUE = Style(size=7.5)
_NAME = Style(size=7, color=INK2)


def draw_stacked(page: Page, box: Box, periods: Sequence[PeriodCounts]) -> None:
    """Draw one column per period, the best predikat on top, numbers in or beside the parts."""
    labels = [(period.label, period.tahun) for period in periods]
    zero = box.y + box.height - axis_height(labels)
    most = max((period.total for period in periods), default=0)
    unit = (zero - box.y) / max(most, 1)
    places: list[float] = []
    for number, period in enumerate(periods):
        left = box.x + _START + number * _PITCH
        places.append(left + _BAR / 2)
        middles = _draw_column(page, (left, zero), unit, period)
        if number == len(periods) - 1:
            _name_parts(page, left + _BAR + 1.4 * MM, middles)
    width = (len(periods) - 1) * _PITCH + _BAR + 2 * MM
    page.hline(box.x + _START - 1 * MM, zero, width, Pen(0.5))
    draw_period_axis(page, zero, places, labels, _BAR / 2)


def _draw_column(
    page: Page, foot: tuple[float, float], unit: float, period: PeriodCounts
) -> list[tuple[int, float]]:
    """Draw one column; returns (predikat number, middle) of each part, from the foot up."""
    left, y = foot
    middles: list[tuple[int, float]] = []
    outside: list[tuple[int, float]] = []
    hollow: list[Box] = []
    for number in reversed(range(len(PREDIKAT_FILLS))):
        count = period.jumlah[number]
        if not count:
            continue
        height = count * unit
        y -= height
        part = Box(left, y, _BAR, height)
        if PREDIKAT_FILLS[number] == WHITE:
            hollow.append(part)
        else:
            page.box(part, PREDIKAT_FILLS[number], Pen(0.35, WHITE))
        middles.append((number, y + height / 2))
        if height >= _LEAST:
            _draw_value(page, (left + _BAR / 2, y + height / 2), number, count)
        else:
            outside.append((count, min(y + height / 2, foot[1] - _VALUE.centre)))
    _draw_hollow(page, hollow)
    _draw_outside(page, left - 0.8 * MM, outside)
    return middles


def _draw_hollow(page: Page, parts: Sequence[Box]) -> None:
    """Draw the white parts last, so that the edge of no neighbour hides their outline."""
    for x, y, width, height in parts:
        page.box(Box(x + 0.3, y + 0.3, width - 0.6, max(height - 0.6, 1.2)), WHITE, Pen(0.6))


def _draw_value(page: Page, middle: tuple[float, float], number: int, count: int) -> None:
    face = Face.BOLD if PREDIKAT_TEXTS[number] == WHITE else Face.REGULAR
    style = Style(face, 7.5, color=PREDIKAT_TEXTS[number])
    page.text_centre(middle[0], middle[1] + style.centre, str(count), style)


def _draw_outside(page: Page, right: float, values: Sequence[tuple[int, float]]) -> None:
    """Write the numbers of parts that are too low to hold them, left of the column."""
    for (count, _), y in zip(values, _spread([middle for _, middle in values]), strict=True):
        page.text_right(right, y + _VALUE.centre, str(count), _VALUE)


def _name_parts(page: Page, x: float, middles: Sequence[tuple[int, float]]) -> None:
    names = list(Predikat)
    for (number, _), y in zip(middles, _spread([middle for _, middle in middles]), strict=True):
        page.text(x, y + _NAME.centre, names[number].label, _NAME)


def _spread(middles: Sequence[float]) -> list[float]:
    """Return places from the foot up that keep their distance, so that no texts collide."""
    spread: list[float] = []
    for middle in middles:
        spread.append(min(middle, spread[-1] - _SPACE) if spread else middle)
    return spread
