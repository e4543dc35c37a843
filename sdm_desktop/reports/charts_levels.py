"""Ordered words on named levels: the trend of predikat and the behaviour profile."""

from collections.abc import Sequence
from itertools import pairwise

from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.domain.report_records import BehaviourProfile, TrendPoint
from sdm_desktop.reports.charts_axis import LABEL, SUB, axis_height, draw_period_axis
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import C1, C2, HAIR, MM, VALUE, WHITE, Pen

_LEVEL = 5.2 * MM
_LABELS = 26 * MM
_RADIUS = 1.45 * MM
_ROW = 4.83 * MM
_GOOD = (Predikat.SANGAT_BAIK, Predikat.BAIK)
_OPEN = Pen(1.2, C1)


def trend_height(points: Sequence[TrendPoint]) -> float:
    """Return the height of the trend with its axis."""
    return 4 * _LEVEL + 2.4 * MM + axis_height([(point.label, point.tahun) for point in points])


def draw_trend(page: Page, box: Box, points: Sequence[TrendPoint]) -> None:
    """Draw the predikat of each period on its level; open points are below Baik."""
    left, right = box.x + _LABELS, box.x + box.width - 2 * MM
    levels = {predikat: box.y + n * _LEVEL for n, predikat in enumerate(Predikat)}
    for predikat, y in levels.items():
        page.text_right(left - 1.8 * MM, y + LABEL.centre, predikat.label, LABEL)
        page.hline(left, y, right - left, Pen(0.4, HAIR))
    step = (right - left) / max(len(points), 4)
    places = [left + (n + 0.5) * step for n in range(len(points))]
    marks = [
        (x, levels[point.predikat]) if point.predikat else None
        for x, point in zip(places, points, strict=True)
    ]
    for before, after in pairwise(marks):
        if before and after:
            page.path([before, after], Pen(1.2, C2))
    for mark, point in zip(marks, points, strict=True):
        if mark:
            _draw_mark(page, mark, _RADIUS, is_open=point.predikat not in _GOOD)
    labels = [(point.label, point.tahun) for point in points]
    draw_period_axis(page, box.y + 4 * _LEVEL + 1.4 * MM, places, labels, step * 0.4)


def _draw_mark(page: Page, middle: tuple[float, float], radius: float, *, is_open: bool) -> None:
    """Draw a point with a white edge, open or filled."""
    page.disc(middle, radius + 0.25 * MM, WHITE, None)
    if is_open:
        page.disc(middle, radius - 0.15 * MM, WHITE, _OPEN)
    else:
        page.disc(middle, radius, C1, None)


def profile_height(profile: BehaviourProfile) -> float:
    """Return the height of the profile with its head and legend."""
    return 5 * MM + len(profile.baris) * _ROW + 4.6 * MM


def draw_profile(page: Page, box: Box, profile: BehaviourProfile) -> None:
    """Draw each value on the three levels, with an open point where it was a year before."""
    left = box.x + 38 * MM
    step = (box.width - 38 * MM - 7 * MM) / 2
    places = {Rating.BAWAH: left, Rating.SESUAI: left + step, Rating.ATAS: left + 2 * step}
    for rating, x in places.items():
        word = rating.label.removesuffix(" ekspektasi")
        page.text_centre(x, box.y + 2.6 * MM, word, SUB)
    y = box.y + 5 * MM + _ROW / 2
    for row in profile.baris:
        page.text(box.x, y + VALUE.centre, row.nama, VALUE)
        _draw_scale(page, y, list(places.values()))
        if row.dulu and row.kini and row.dulu is not row.kini:
            page.path([(places[row.dulu], y), (places[row.kini], y)], Pen(1.2, C2))
            _draw_mark(page, (places[row.dulu], y), _RADIUS * 0.8, is_open=True)
        if row.kini:
            _draw_mark(page, (places[row.kini], y), _RADIUS, is_open=False)
        y += _ROW
    _draw_legend(page, box.x, y, profile)


def _draw_scale(page: Page, y: float, places: Sequence[float]) -> None:
    tick = 0.8 * MM
    page.lines(
        [(places[0], y, places[-1], y), *((x, y - tick, x, y + tick) for x in places)],
        Pen(0.4, HAIR),
    )


def _draw_legend(page: Page, x: float, y: float, profile: BehaviourProfile) -> None:
    style = SUB
    page.disc((x + _RADIUS, y), _RADIUS, C1, None)
    x += 4.4 * MM
    page.text(x, y + style.centre, profile.periode, style)
    if not profile.periode_dulu:
        return
    x += style.width(profile.periode) + 6 * MM
    page.disc((x, y), _RADIUS * 0.8 - 0.15 * MM, WHITE, _OPEN)
    x += 2.8 * MM
    page.text(x, y + style.centre, f"{profile.periode_dulu}, bila berbeda", style)
