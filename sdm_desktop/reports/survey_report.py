"""The report on a survey: chapters of sentences, tables and charts, in the order of the rules."""

from collections.abc import Sequence

from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.report_surveys import (
    Block,
    Chapter,
    Paragraph,
    ReportTable,
    SurveyReport,
    ValueBars,
)
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.kop import draw_full
from sdm_desktop.reports.page import Box
from sdm_desktop.reports.paper import C1, C3, C5, HAIR, INK2, MM, Pen, Sheet, Style, portrait, rgb
from sdm_desktop.reports.signature import draw_signature, signature_height
from sdm_desktop.reports.tables import Align, Column, ListTable, Row
from sdm_desktop.reports.text import elided, kept_together, wrap

ACCENT = rgb("#1F4E79")
_BODY = Style(size=11, leading=16.2)
_TITLE = Style(Face.BOLD, 15, 19)
_SUBJECT = Style(size=11, leading=14)
_FIGURE, _LABEL = Style(Face.BOLD, 15, 18), Style(size=8, leading=9.6, color=INK2)
_BAB = Style(size=9.5, leading=12, color=ACCENT, tracking=1.0)
_CHAPTER = Style(Face.BOLD, 15, 19)
_PART = Style(Face.BOLD, 12, 15)
_CAPTION = Style(Face.BOLD, 9, 11.4)
_NOTE = Style(size=7.5, leading=9.4, color=INK2)
_NAME, _NAME_BOLD = Style(size=8.5, leading=10.6), Style(Face.BOLD, 8.5, 10.6)
_PITCH, _BAR = 6.2 * MM, 4.2 * MM
_AT, _TAIL = 62 * MM, 30 * MM
_GAP = 3 * MM


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of the report."""
    return portrait(paper, margin)


def write_report(file: PdfFile, sheet: Sheet, record: SurveyReport) -> int:
    """Write the report; returns the number of pages."""
    running = (f"{record.judul} (lanjutan)", f"{record.layanan} · {record.periode}")
    flow = Flow(file, sheet, running)
    flow.y = draw_full(file, flow.page, sheet, record.kop)
    _draw_head(flow, record)
    for chapter in record.bab:
        _draw_chapter(flow, chapter)
    height = signature_height(record.tanda_tangan)
    flow.need(height + 8 * MM)
    draw_signature(flow.page, sheet.left + 84 * MM, flow.y + 8 * MM, record.tanda_tangan)
    for chapter in record.lampiran:
        flow.next_page()
        _draw_chapter(flow, chapter)
    return flow.finish(record.kaki, record.subjek)


def _draw_head(flow: Flow, record: SurveyReport) -> None:
    page, sheet = flow.page, flow.sheet
    y = flow.y + 9 * MM
    page.text(sheet.left, y, record.judul, _TITLE)
    y += 6 * MM
    for text in (f"{record.layanan}, {record.periode}", record.unit):
        for line in wrap(text, _SUBJECT, sheet.text_width) if text else ():
            page.text(sheet.left, y, line, _SUBJECT)
            y += _SUBJECT.leading
    y += 1 * MM
    page.hline(sheet.left, y, sheet.text_width, Pen(0.4, HAIR))
    step = sheet.text_width / max(1, len(record.angka))
    for number, (label, value) in enumerate(record.angka):
        page.text(sheet.left + number * step, y + 5 * MM, label, _LABEL)
        page.text(sheet.left + number * step, y + 12 * MM, value, _FIGURE)
    y += 15 * MM
    page.hline(sheet.left, y, sheet.text_width, Pen(0.4, HAIR))
    flow.y = y


def _draw_chapter(flow: Flow, chapter: Chapter) -> None:
    flow.need(40 * MM)
    flow.mark(f"{chapter.nomor} {chapter.judul}")
    page, left = flow.page, flow.sheet.left
    flow.y += 10 * MM
    page.text(left, flow.y, chapter.nomor.upper(), _BAB)
    flow.y += 6.4 * MM
    page.text(left, flow.y, chapter.judul, _CHAPTER)
    flow.y += 2 * MM
    for part in chapter.bagian:
        if part.judul:
            flow.need(_PART.leading + 6 * MM + _start(part.isi[:1]))
            flow.y += 8 * MM
            flow.page.text(left, flow.y, part.judul, _PART)
            flow.y += 1 * MM
        for block in part.isi:
            _draw_block(flow, block)


def _start(blocks: Sequence[Block]) -> float:
    """Return the height that must stay below a heading: lines, a whole chart, a table's start."""
    for block in blocks:
        if isinstance(block, ValueBars):
            return len(block.batang) * _PITCH + 14 * MM
        if isinstance(block, ReportTable):
            return 34 * MM
    return 2 * _BODY.leading


def _draw_block(flow: Flow, block: Block) -> None:
    if isinstance(block, Paragraph):
        _draw_paragraph(flow, block.teks)
    elif isinstance(block, ReportTable):
        _draw_table(flow, block)
    else:
        _draw_bars(flow, block)


def _draw_paragraph(flow: Flow, text: str) -> None:
    lines = wrap(kept_together(text), _BODY, flow.sheet.text_width)
    flow.y += 2 * MM
    flow.need(min(2, len(lines)) * _BODY.leading)
    for number, line in enumerate(lines):
        is_tail = number == len(lines) - 2
        flow.need(_BODY.leading * (2 if is_tail else 1))
        flow.page.text(flow.sheet.left, flow.y + _BODY.size + 1, line, _BODY)
        flow.y += _BODY.leading


def _caption(flow: Flow, text: str, follows: float) -> None:
    lines = wrap(kept_together(text), _CAPTION, flow.sheet.text_width)
    flow.need(5 * MM + len(lines) * _CAPTION.leading + follows)
    flow.y += 5 * MM
    for line in lines:
        flow.page.text(flow.sheet.left, flow.y + 1 * MM, line, _CAPTION)
        flow.y += _CAPTION.leading
    flow.y -= 1 * MM


def _note(flow: Flow, text: str) -> None:
    for line in wrap(kept_together(text), _NOTE, flow.sheet.text_width) if text else ():
        flow.y += _NOTE.leading
        flow.page.text(flow.sheet.left, flow.y, line, _NOTE)
    flow.y += _GAP


def _draw_table(flow: Flow, table: ReportTable) -> None:
    columns = [
        Column(title, share, Align.RIGHT if is_number else Align.LEFT)
        for title, share, is_number in table.kolom
    ]
    drawn = ListTable(flow, columns)
    rows = [
        Row(cells, frozenset(range(len(cells))) if number in table.tebal else frozenset())
        for number, cells in enumerate(table.baris)
    ]
    _caption(flow, table.judul, drawn.start_height(rows))
    drawn.draw(rows)
    _note(flow, table.catatan)


def _draw_bars(flow: Flow, chart: ValueBars) -> None:
    sheet = flow.sheet
    height = len(chart.batang) * _PITCH
    _caption(flow, chart.judul, height)
    top, room = flow.y + 1 * MM, sheet.text_width - _AT - _TAIL
    for number, bar in enumerate(chart.batang):
        middle = top + (number + 0.5) * _PITCH
        style = _NAME_BOLD if bar.is_tebal else _NAME
        name = elided(bar.nama, style, _AT - 3 * MM)
        flow.page.text(sheet.left, middle + style.centre, name, style)
        start = sheet.left + _AT
        flow.page.box(Box(start, middle - _BAR / 2, room, _BAR), C5)
        width = max(0.4, float(bar.bagian) * room)
        flow.page.box(Box(start, middle - _BAR / 2, width, _BAR), C1 if bar.is_gelap else C3)
        flow.page.text_right(sheet.right, middle + style.centre, bar.teks, style)
    flow.page.vline(sheet.left + _AT, top, height, Pen(0.5))
    flow.y = top + height
    _note(flow, chart.catatan)
