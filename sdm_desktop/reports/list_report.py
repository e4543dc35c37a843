"""A printed list: kop, title, table, and the signature on its last page."""

from sdm_desktop.domain.report_lists import ListReport
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.blocks import draw_figures, draw_paragraph, draw_title
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.kop import draw_full
from sdm_desktop.reports.list_table import ListPages
from sdm_desktop.reports.paper import LABEL, MM, Sheet, Style, landscape
from sdm_desktop.reports.signature import draw_signature, signature_height
from sdm_desktop.reports.text import kept_together, wrap

_FORM_TITLE = Style(Face.BOLD, 12, 15, tracking=0.3)
_FORM_LINE = Style(size=9, leading=11.5)
_GAP = 6 * MM
_SIGN_AT = 0.68
_NOTE_WIDTH = 0.55


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this report."""
    return landscape(paper, margin)


def write_list(file: PdfFile, sheet: Sheet, record: ListReport) -> int:
    """Write a list; returns its number of pages."""
    running = (f"{record.judul} (lanjutan)", f"{record.subjek} · {record.keadaan}")
    flow = Flow(file, sheet, running)
    if record.is_grid:
        _draw_form_title(flow, record)
    else:
        title = (record.judul, record.subjek)
        draw_title(flow, record.kop, title, (record.keadaan, ""), is_name=False)
    if record.angka:
        draw_figures(flow, record.angka)
    flow.y += 2.5 * MM
    if record.jumlah:
        ListPages(flow, record).draw(_closing_height(flow, record))
    else:
        draw_paragraph(flow, sheet.left, record.kosong, sheet.text_width)
    _draw_closing(flow, record)
    return flow.finish(record.kaki, record.subjek)


def _draw_form_title(flow: Flow, record: ListReport) -> None:
    sheet = flow.sheet
    middle = (sheet.left + sheet.right) / 2
    y = draw_full(flow.file, flow.page, sheet, record.kop) + 6 * MM
    for line in wrap(record.judul.upper(), _FORM_TITLE, sheet.text_width):
        flow.page.text_centre(middle, y, line, _FORM_TITLE)
        y += _FORM_TITLE.leading
    for text in (record.subjek, record.keadaan):
        for line in wrap(kept_together(text), _FORM_LINE, sheet.text_width):
            flow.page.text_centre(middle, y, line, _FORM_LINE)
            y += _FORM_LINE.leading
    flow.y = y - _FORM_LINE.leading + 1.2 * MM


def _closing_height(flow: Flow, record: ListReport) -> float:
    lines = len(_note(flow, record)) * LABEL.leading
    return _GAP + max(signature_height(record.tanda_tangan), lines)


def _note(flow: Flow, record: ListReport) -> list[str]:
    width = _NOTE_WIDTH * flow.sheet.text_width
    return wrap(kept_together(record.catatan), LABEL, width) if record.catatan else []


def _draw_closing(flow: Flow, record: ListReport) -> None:
    flow.need(_closing_height(flow, record))
    sheet, top = flow.sheet, flow.y + _GAP
    y = top + LABEL.size
    for line in _note(flow, record):
        flow.page.text(sheet.left, y, line, LABEL)
        y += LABEL.leading
    x = sheet.left + _SIGN_AT * sheet.text_width
    flow.y = max(y, draw_signature(flow.page, x, top, record.tanda_tangan))
