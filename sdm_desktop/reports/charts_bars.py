"""Lying bars of up to three parts, with their numbers in columns at the right."""

from sdm_desktop.domain.money import decimal_text, percent_print, share
from sdm_desktop.domain.report_statistics import Bar, BarChart
from sdm_desktop.reports.charts_axis import LABEL, LABEL_BOLD, SUB
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import C1, C3, MM, WHITE, Pen

_PITCH, _BAR, _HEAD = 5.5 * MM, 4.0 * MM, 5.0 * MM
_ZERO, _COLUMN, _SHARE = 30 * MM, 22 * MM, 13 * MM
_SWATCH = 2.2 * MM
_FILLS = (C1, C3)


def bars_height(chart: BarChart) -> float:
    """Return the height of a chart with the line above its bars."""
    return _HEAD + len(chart.baris) * _PITCH


def draw_bars(page: Page, box: Box, chart: BarChart) -> None:
    """Draw a bar per group, dark part first, and write its numbers beside it."""
    _draw_head(page, box, chart)
    zero, top = box.x + _ZERO, box.y + _HEAD
    room = box.width - _ZERO - 4 * MM - (len(chart.bagian) * _COLUMN + 2 * _SHARE)
    scale = room / max(max((bar.jumlah for bar in chart.baris), default=0), 1)
    for number, bar in enumerate(chart.baris):
        middle = top + (number + 0.5) * _PITCH
        page.text_right(zero - 1.8 * MM, middle + LABEL.centre, bar.nama, LABEL)
        _draw_bar(page, (zero, middle), bar, scale)
        _draw_numbers(page, box.x + box.width, middle + LABEL.centre, (bar, chart))
    page.vline(zero, top, len(chart.baris) * _PITCH, Pen(0.5))


def _draw_head(page: Page, box: Box, chart: BarChart) -> None:
    baseline = box.y + 3.0 * MM
    page.text(box.x, baseline, chart.keterangan, SUB)
    right = box.x + box.width
    page.text_right(right, baseline, "Persen", SUB)
    page.text_right(right - _SHARE, baseline, "Jumlah", SUB)
    first = right - 2 * _SHARE - len(chart.bagian) * _COLUMN
    for number, name in enumerate(chart.bagian):
        end = first + (number + 1) * _COLUMN
        page.text_right(end, baseline, name, SUB)
        x = end - SUB.width(name) - _SWATCH - 1 * MM
        page.box(Box(x, baseline - _SWATCH + 0.1 * MM, _SWATCH, _SWATCH), _FILLS[number])


def _draw_bar(page: Page, start: tuple[float, float], bar: Bar, scale: float) -> None:
    x, middle = start
    for count, fill in ((bar.gelap, C1), (bar.terang, C3), (bar.kosong, WHITE)):
        if not count:
            continue
        width, y = count * scale, middle - _BAR / 2
        if fill == WHITE:
            hollow = Box(x + 0.3, y + 0.3, max(width - 0.6, 0.6), _BAR - 0.6)
            page.box(hollow, fill, Pen(0.6))
        else:
            page.box(Box(x, y, width, _BAR), fill, Pen(0.35, WHITE))
        x += width


def _draw_numbers(page: Page, right: float, y: float, drawn: tuple[Bar, BarChart]) -> None:
    bar, chart = drawn
    page.text_right(right, y, percent_print(share(bar.jumlah, chart.jumlah)), LABEL)
    page.text_right(right - _SHARE, y, decimal_text(bar.jumlah, 0), LABEL_BOLD)
    first = right - 2 * _SHARE - len(chart.bagian) * _COLUMN
    for number, count in enumerate((bar.gelap, bar.terang)[: len(chart.bagian)]):
        page.text_right(first + (number + 1) * _COLUMN, y, decimal_text(count, 0), LABEL)
