"""The publication of a survey: index and mutu for the wall, scale, unsur, respondents."""

from decimal import Decimal

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.report_surveys import SurveySheet, UnsurLine
from sdm_desktop.domain.skm_rules import HIGHEST, LOWEST
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.kop import draw_full
from sdm_desktop.reports.page import Box
from sdm_desktop.reports.paper import (
    C1,
    C2,
    C3,
    C4,
    C5,
    GREY,
    HAIR,
    INK,
    INK2,
    MM,
    WHITE,
    Pen,
    Sheet,
    Style,
    portrait,
)
from sdm_desktop.reports.signature import draw_signature
from sdm_desktop.reports.text import elided, kept_together, wrap

_TITLE = Style(Face.BOLD, 17, 20, tracking=1.0)
_SUB = Style(size=11, leading=14)
_INDEX = Style(Face.BOLD, 104, 104, C1, -2.0)
_LETTER = Style(Face.BOLD, 44, 44, C1)
_GRADE = Style(Face.BOLD, 23, 26)
_LABEL = Style(size=10.5, leading=13, color=INK2)
_SMALL = Style(size=8.5, leading=10.6)
_BAND = Style(Face.BOLD, 9.5, 12)
_BAND_LIGHT = Style(Face.BOLD, 9.5, 12, WHITE)
_WORD, _WORD_BOLD = Style(size=8, leading=10), Style(Face.BOLD, 8, 10)
_EDGE = Style(size=7, leading=9, color=INK2)
_HEADING = Style(Face.BOLD, 11, 14)
_NOTE = Style(size=7.5, leading=9.4, color=INK2)
_ROW, _ROW_BOLD = Style(size=9, leading=11), Style(Face.BOLD, 9, 11)
_NUMBER = Style(size=9, leading=11, color=INK2)
_KEY, _VALUE = Style(size=8.5, leading=10.8, color=INK2), Style(size=8.5, leading=10.8)
_THANKS = Style(Face.BOLD, 9.5, 12)
_NAME, _BAR_AT, _BAR_TO = 5 * MM, 78 * MM, 128 * MM
_FILLS = (C5, C4, C2, C5)


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of the publication."""
    return portrait(paper, margin)


def write_sheet(file: PdfFile, sheet: Sheet, record: SurveySheet) -> int:
    """Write the publication; returns the number of pages, which is one."""
    flow = Flow(file, sheet, (f"{record.layanan} (lanjutan)", record.periode))
    flow.y = draw_full(file, flow.page, sheet, record.kop)
    _draw_title(flow, record)
    _draw_index(flow, record)
    _draw_scale(flow, record)
    _draw_unsur(flow, record)
    _draw_foot(flow, record)
    return flow.finish(record.kaki, record.subjek)


def _draw_title(flow: Flow, record: SurveySheet) -> None:
    middle = (flow.sheet.left + flow.sheet.right) / 2
    y = flow.y + 13 * MM
    flow.page.text_centre(middle, y, "INDEKS KEPUASAN MASYARAKAT", _TITLE)
    y += 7.6 * MM
    for line in wrap(f"{record.layanan}, {record.periode}", _SUB, flow.sheet.text_width):
        flow.page.text_centre(middle, y, line, _SUB)
        y += _SUB.leading
    flow.y = y - _SUB.leading


def _draw_index(flow: Flow, record: SurveySheet) -> None:
    page, left = flow.page, flow.sheet.left
    base = flow.y + 40 * MM
    page.text(left - 1 * MM, base, decimal_text(record.ikm, 2), _INDEX)
    x = left + 104 * MM
    page.text(x, base - 24 * MM, "Mutu pelayanan", _LABEL)
    page.text(x, base - 7 * MM, record.mutu, _LETTER)
    after = x + _LETTER.width(record.mutu) + 3 * MM
    page.text(after, base - 7 * MM, record.kinerja, _GRADE)
    y = base - 0.5 * MM
    for line in wrap(record.perubahan, _SMALL, flow.sheet.right - x):
        page.text(x, y, line, _SMALL)
        y += _SMALL.leading
    flow.y = base + 9 * MM


def _draw_scale(flow: Flow, record: SurveySheet) -> None:
    page, sheet = flow.page, flow.sheet
    top, height = flow.y + 4 * MM, 7 * MM
    limits = [band.ikm_min for band in record.pita]
    for number, band in enumerate(record.pita):
        end = limits[number + 1] if number + 1 < len(limits) else HIGHEST
        left, right = _at(sheet, band.ikm_min), _at(sheet, end)
        is_here = band.mutu == record.mutu
        fill = C2 if is_here else _FILLS[number % 4] if number % 4 != 2 else C4
        page.box(Box(left, top, right - left, height), fill, Pen(0.5, GREY))
        middle = (left + right) / 2
        style = _BAND_LIGHT if is_here else _BAND
        page.text_centre(middle, top + height / 2 + style.centre, band.mutu, style)
        word = _WORD_BOLD if is_here else _WORD
        page.text_centre(middle, top + height + 4.2 * MM, band.kinerja, word)
        if number:
            page.text_centre(left, top + height + 8.2 * MM, decimal_text(band.ikm_min, 2), _EDGE)
    page.text(sheet.left, top + height + 8.2 * MM, decimal_text(LOWEST, 2), _EDGE)
    page.text_right(sheet.right, top + height + 8.2 * MM, decimal_text(HIGHEST, 2), _EDGE)
    x = _at(sheet, record.ikm)
    for step in range(12):  # a filled triangle of hair-thin lines
        half = 2 * MM * (1 - step / 12)
        page.hline(x - half, top - 4 * MM + step * 3.2 * MM / 12, 2 * half, Pen(0.9, INK))
    flow.y = top + height + 10 * MM


def _at(sheet: Sheet, value: Decimal) -> float:
    share = float((value - LOWEST) / (HIGHEST - LOWEST))
    return sheet.left + max(0.0, min(1.0, share)) * sheet.text_width


def _draw_unsur(flow: Flow, record: SurveySheet) -> None:
    page, sheet = flow.page, flow.sheet
    y = flow.y + 7 * MM
    page.text(sheet.left, y, "Nilai per unsur pelayanan", _HEADING)
    note = "Skala 1 sampai 4; nilai × 25 = indeks unsur"
    page.text_right(sheet.right, y, note, _NOTE)
    top = y + 3.4 * MM
    pitch = 7.0 * MM if len(record.unsur) <= 9 else 63 * MM / len(record.unsur)
    for number, one in enumerate(record.unsur):
        _draw_line(flow, one, top + number * pitch, pitch)
    page.vline(sheet.left + _BAR_AT, top, len(record.unsur) * pitch, Pen(0.5))
    flow.y = top + len(record.unsur) * pitch + 1.6 * MM
    for line in wrap(kept_together(record.catatan_unsur), _NOTE, sheet.text_width):
        flow.y += _NOTE.leading
        page.text(sheet.left, flow.y - 1, line, _NOTE)


def _draw_line(flow: Flow, one: UnsurLine, top: float, pitch: float) -> None:
    page, left = flow.page, flow.sheet.left
    middle = top + pitch / 2
    style = _ROW_BOLD if one.is_rendah else _ROW
    page.text(left, middle + style.centre, str(one.nomor), _NUMBER)
    name = elided(one.nama, style, _BAR_AT - _NAME - 2 * MM)
    page.text(left + _NAME, middle + style.centre, name, style)
    height = min(4.4 * MM, pitch - 1.2 * MM)
    room = _BAR_TO - _BAR_AT
    start = left + _BAR_AT
    page.box(Box(start, middle - height / 2, room, height), C5)
    width = max(0.5, float(one.bagian) * room)
    page.box(Box(start, middle - height / 2, width, height), C3 if one.is_rendah else C1)
    right = flow.sheet.right
    page.text_right(right - 15 * MM, middle + style.centre, one.nrr, style)
    page.text_right(right, middle + style.centre, f"mutu {one.mutu}", style)


def _draw_foot(flow: Flow, record: SurveySheet) -> None:
    page, sheet = flow.page, flow.sheet
    top = flow.y + 3 * MM
    page.hline(sheet.left, top, sheet.text_width, Pen(0.4, HAIR))
    y, value_at = top + 5 * MM, 25 * MM
    room = 84 * MM - value_at
    for label, value in record.keterangan:
        page.text(sheet.left, y, label, _KEY)
        for line in wrap(kept_together(value), _VALUE, room):
            page.text(sheet.left + value_at, y, line, _VALUE)
            y += _VALUE.leading
        y += 1.2 * MM
    y += 2.2 * MM
    for line in wrap(record.terima_kasih, _THANKS, 84 * MM):
        page.text(sheet.left, y, line, _THANKS)
        y += _THANKS.leading
    draw_signature(page, sheet.left + 92 * MM, top + 2 * MM, record.tanda_tangan)
    flow.y = y
