"""Bagan Organisasi: the tree of units, drawn as vectors on as many pages as it needs."""

import itertools

from sdm_desktop.domain.org_chart import BOX_HEIGHT, BOX_WIDTH, PlacedUnit
from sdm_desktop.domain.org_chart_pages import ChartPage, paginate
from sdm_desktop.domain.report_organisation import ChartReport
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.org_chart_text import box_texts, scaled
from sdm_desktop.reports.page import Box
from sdm_desktop.reports.paper import C4, INK2, LABEL, MM, TITLE, WHITE, Pen, Sheet, landscape

HEADING = "Bagan Organisasi"
LEAST, MOST = 0.56, 0.82
_TOP = 14 * MM
_LINE = Pen(0.6, INK2)
_EDGE = Pen(0.6, INK2)


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this report."""
    return landscape(paper, margin)


def write_chart(file: PdfFile, sheet: Sheet, record: ChartReport) -> int:
    """Write a chart into a file; returns its number of pages."""
    flow = Flow(file, sheet, (f"{HEADING} (lanjutan)", f"{record.unit} · {record.keadaan}"))
    room = (sheet.text_width, sheet.bottom - sheet.top - _TOP)
    pages = paginate(record.units, record.kantor, room, (LEAST, MOST))
    numbers = _numbers(pages)
    for place, page in enumerate(pages):
        if place:
            flow.next_page()
            flow.y = sheet.top + _TOP
        else:
            _draw_head(flow, record)
        _draw_page(flow, page, numbers)
    return flow.finish(record.kaki, record.unit)


def _numbers(pages: list[ChartPage]) -> dict[str, int]:
    """Return the first page about each unit."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        found.setdefault(page.unit_id, number)
    return found


def _draw_head(flow: Flow, record: ChartReport) -> None:
    sheet = flow.sheet
    y = sheet.top + TITLE.size
    flow.page.text(sheet.left, y, f"{HEADING} {record.unit}", TITLE)
    flow.page.text(sheet.left, y + 5 * MM, record.keadaan, LABEL)
    flow.y = sheet.top + _TOP


def _draw_page(flow: Flow, page: ChartPage, numbers: dict[str, int]) -> None:
    """Draw one page's chart, centred in the width."""
    sheet, layout, scale = flow.sheet, page.layout, page.scale
    left = sheet.left + (sheet.text_width - layout.width * scale) / 2
    segments = [
        (left + a[0] * scale, flow.y + a[1] * scale, left + b[0] * scale, flow.y + b[1] * scale)
        for line in layout.lines
        for a, b in itertools.pairwise(line)
    ]
    if segments:
        flow.page.lines(segments, _LINE)
    for box in layout.boxes:
        number = numbers.get(box.unit.id)
        is_here = box.unit.id == page.unit_id
        note = f"halaman {number}" if number and not is_here else ""
        _draw_box(flow, box, (left, scale), note, is_top=is_here)


def _draw_box(
    flow: Flow, box: PlacedUnit, place: tuple[float, float], note: str, *, is_top: bool
) -> None:
    left, scale = place
    x, y = left + box.x * scale, flow.y + box.y * scale
    fill = C4 if is_top else WHITE
    flow.page.box(Box(x, y, BOX_WIDTH * scale, BOX_HEIGHT * scale), fill, _EDGE)
    for line in box_texts(box.unit, note):
        style = scaled(line.style, scale)
        draw = flow.page.text_right if line.is_right else flow.page.text
        draw(x + line.x * scale, y + line.y * scale, line.text, style)
