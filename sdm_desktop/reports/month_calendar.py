"""A month on a sheet on its side: weeks as rows, the sessions of a day in its cell."""

from sdm_desktop.domain.dates import WEEKDAYS
from sdm_desktop.domain.report_calendar import CalendarDay, MonthCalendar
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.blocks import draw_title
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import HAIR, INK2, LABEL, MM, PALE, Pen, Sheet, Style, landscape
from sdm_desktop.reports.text import elided, wrap

_HEAD = Style(Face.BOLD, 8, 9.6)
_DAY = Style(Face.BOLD, 8.5)
_FREE = Style(Face.ITALIC, 7, 8.4, INK2)
_HOUR = Style(Face.BOLD, 7, 8.4)
_TEXT = Style(size=7, leading=8.4)
_OTHER = Style(size=8.5, color=INK2)
_WEEKEND = 0.72  # of the width of a working day
_HEAD_HEIGHT = 6 * MM
_PAD = 1.2 * MM
_GRID = Pen(0.4, HAIR)
_EDGE = Pen(0.8)


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this report."""
    return landscape(paper, margin)


def write_calendar(file: PdfFile, sheet: Sheet, record: MonthCalendar) -> int:
    """Write one month; returns its number of pages, which is 1."""
    flow = Flow(file, sheet, (record.judul, record.unit))
    draw_title(flow, record.kop, (record.judul, record.unit), ("", ""), is_name=False)
    flow.y += 2 * MM
    weeks = [record.hari[n : n + 7] for n in range(0, len(record.hari), 7)]
    edges = _edges(sheet)
    _draw_head(flow.page, flow.y, edges)
    top = flow.y + _HEAD_HEIGHT
    height = (sheet.bottom - 5 * MM - top) / len(weeks)
    for row, week in enumerate(weeks):
        y = top + row * height
        for day, left, right in zip(week, edges, edges[1:], strict=False):
            box = Box(left, y, right - left, height)
            _draw_day(flow.page, box, day, is_other=day.tanggal.month != record.bulan)
    _draw_lines(flow.page, (flow.y, top), height, (edges, len(weeks)))
    flow.page.text(sheet.left, sheet.bottom - 1 * MM, record.catatan, LABEL)
    return flow.finish(record.kaki, record.judul)


def _edges(sheet: Sheet) -> list[float]:
    shares = [1.0] * 5 + [_WEEKEND] * 2
    unit = sheet.text_width / sum(shares)
    edges = [sheet.left]
    for share in shares:
        edges.append(edges[-1] + share * unit)
    return edges


def _draw_head(page: Page, y: float, edges: list[float]) -> None:
    page.box(Box(edges[0], y, edges[-1] - edges[0], _HEAD_HEIGHT), PALE)
    for name, left in zip(WEEKDAYS, edges, strict=False):
        page.text(left + _PAD, y + _HEAD_HEIGHT / 2 + _HEAD.centre, name, _HEAD)


def _draw_lines(
    page: Page, tops: tuple[float, float], height: float, grid: tuple[list[float], int]
) -> None:
    (head, top), (edges, weeks) = tops, grid
    bottom = top + weeks * height
    width = edges[-1] - edges[0]
    page.lines([(x, head, x, bottom) for x in edges[1:-1]], _GRID)
    page.lines([(edges[0], top + n * height, edges[-1], top + n * height) for n in range(weeks)],
               _GRID)  # fmt: skip
    page.box(Box(edges[0], head, width, bottom - head), "", _EDGE)


def _draw_day(page: Page, box: Box, day: CalendarDay, *, is_other: bool) -> None:
    """Draw the number, the name of a free day and as many sessions as fit."""
    if day.libur or day.tanggal.weekday() >= 5:
        page.box(box, PALE)
    x, y, room = box.x + _PAD, box.y + _PAD + _DAY.size, box.width - 2 * _PAD
    number = str(day.tanggal.day)
    page.text(x, y, number, _OTHER if is_other else _DAY)
    if day.libur:
        left = x + _DAY.width(number) + 4
        page.text(left, y, elided(day.libur, _FREE, box.x + box.width - _PAD - left), _FREE)
    y += 1.2 * MM
    bottom = box.y + box.height - _PAD
    for place, entry in enumerate(day.sesi):
        star = " *" if entry.is_allowed_clash else ""
        words = f"{entry.judul}{star}" + (f", {entry.tempat}" if entry.tempat else "")
        first = f"{entry.jam} " if entry.jam else ""
        lines = wrap(f"{first}{words}", _TEXT, room)[:2]
        more = len(day.sesi) - place
        is_last_room = y + (len(lines) + (more > 1)) * _TEXT.leading > bottom
        if is_last_room and (more > 1 or y + len(lines) * _TEXT.leading > bottom):
            page.text(x, y + _TEXT.leading, f"dan {more} sesi lagi", _FREE)
            return
        for number_of, line in enumerate(lines):
            y += _TEXT.leading
            if number_of == 0 and first and line.startswith(first):
                page.text(x, y, first, _HOUR)
                line = line[len(first) :]
                page.text(x + _HOUR.width(first), y, elided(line, _TEXT, room), _TEXT)
            else:
                page.text(x, y, elided(line, _TEXT, room), _TEXT)
        y += 0.5 * MM
