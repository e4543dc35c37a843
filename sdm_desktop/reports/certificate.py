"""Certificates on one sheet on its side: framed, or with a woven band at the left."""

from dataclasses import replace

from sdm_desktop.domain.report_certificate import CertificateDesign, TrainingCertificate
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.footer import draw_footer
from sdm_desktop.reports.kop import draw_full
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import C1, C2, C3, HAIR, INK2, MM, Pen, Sheet, Style
from sdm_desktop.reports.signature import draw_signature
from sdm_desktop.reports.text import printed_nip, wrap

TITLE = "SERTIFIKAT"
_TITLE = Style(Face.SERIF_BOLD, 32, 34, C1, 5)
_NAME = Style(Face.SERIF_BOLD, 25, 28)
_COURSE = Style(Face.SERIF_BOLD, 16.5, 19)
_SAID = Style(Face.SERIF_ITALIC, 12, 14)
_WHEN = Style(Face.SERIF, 12, 14.5)
_LINE = Style(size=9, leading=12.6)
_NUMBER = Style(size=9)
_LABEL = Style(size=9, color=INK2)
_VALUE = Style(size=9)
_STRONG = Style(Face.BOLD, 9)
_ROW = 6.2 * MM
_TABLE = 96 * MM
_SMALLEST = 15.0
_FRAME = 11 * MM
_BAND = 15 * MM
_LIFT = 9 * MM
_MOST_LINES = 2


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of certificates: always A4 on its side with margins of its own."""
    del paper, margin
    return Sheet(297 * MM, 210 * MM, 30 * MM, 267 * MM, 19 * MM, 177 * MM)


def write_certificate(file: PdfFile, sheet: Sheet, record: TrainingCertificate) -> int:
    """Write one certificate; returns 1, the number of its pages."""
    page = file.new_page((sheet.width, sheet.height))
    is_woven = record.rancangan is CertificateDesign.TENUN
    _draw_ground(file, page, sheet, is_woven=is_woven)
    y = draw_full(file, page, sheet, record.kop)
    middle = (sheet.left + sheet.right) / 2
    page.text_centre(middle, y + 14 * MM, TITLE, _TITLE)
    page.text_centre(middle, y + 20 * MM, f"Nomor {record.nomor}", _NUMBER)
    y = _draw_person(page, sheet, record, y + 30 * MM)
    y = _draw_course(page, sheet, record, y + 10 * MM)
    _draw_details(page, sheet, record, max(y + 8 * MM, sheet.top + 112 * MM))
    draw_footer(page, sheet, record.kaki, (1, 1), _LIFT)
    file.add(page, record.nama)
    return 1


def _draw_person(page: Page, sheet: Sheet, record: TrainingCertificate, y: float) -> float:
    middle = (sheet.left + sheet.right) / 2
    page.text_centre(middle, y, "diberikan kepada", _SAID)
    y += 10 * MM
    name = _fitting(record.nama, _NAME, sheet.text_width)
    page.text_centre(middle, y, record.nama, name)
    length = max(104 * MM, name.width(record.nama) + 6 * MM)
    page.hline(middle - length / 2, y + 2.6 * MM, length, Pen(0.5, HAIR))
    y += 6.4 * MM
    parts = (f"NIP {printed_nip(record.nip)}" if record.nip else "", record.jabatan)
    first = "   ·   ".join(part for part in parts if part)
    for text in (first, record.unit):
        for line in wrap(text, _LINE, sheet.text_width)[:_MOST_LINES]:
            page.text_centre(middle, y, line, _LINE)
            y += _LINE.leading
    return y - _LINE.leading


def _draw_course(page: Page, sheet: Sheet, record: TrainingCertificate, y: float) -> float:
    middle = (sheet.left + sheet.right) / 2
    page.text_centre(middle, y, "telah mengikuti dan menyelesaikan sebagai peserta", _SAID)
    y += 7.4 * MM
    room = sheet.text_width - 20 * MM
    lines = wrap(record.judul, _COURSE, room)
    style = _COURSE
    while len(lines) > _MOST_LINES and style.size > 11:
        style = replace(style, size=style.size - 0.5, leading=style.leading - 0.5)
        lines = wrap(record.judul, style, room)
    for line in lines:
        page.text_centre(middle, y, line, style)
        y += style.leading
    y += 0.6 * MM
    for line in wrap(record.waktu, _WHEN, room):
        page.text_centre(middle, y, line, _WHEN)
        y += _WHEN.leading
    return y - _WHEN.leading


def _draw_details(page: Page, sheet: Sheet, record: TrainingCertificate, top: float) -> None:
    left = sheet.left + 14 * MM
    pen = Pen(0.4, HAIR)
    y = top
    page.hline(left, y, _TABLE, pen)
    for number, (label, value) in enumerate(record.rincian):
        page.text(left, y + 4.2 * MM, label, _LABEL)
        page.text(left + 32 * MM, y + 4.2 * MM, value, _VALUE if number else _STRONG)
        y += _ROW
        page.hline(left, y, _TABLE, pen)
    draw_signature(page, sheet.left + 148 * MM, top - 1 * MM, record.tanda_tangan)


def _fitting(text: str, style: Style, room: float) -> Style:
    """Return the style, smaller where a text would not fit on one line."""
    while style.width(text) > room and style.size > _SMALLEST:
        style = replace(style, size=style.size - 0.5)
    return style


def _draw_ground(file: PdfFile, page: Page, sheet: Sheet, *, is_woven: bool) -> None:
    """Draw frame or band once per file, under everything else."""
    draw = _woven if is_woven else _framed
    name = file.form(("certificate", is_woven), draw, (sheet.width, sheet.height))
    page.use_form(name, file.resource_of(name))


def _framed(form: Page) -> None:
    for inset, width in ((_FRAME, 1.4), (_FRAME + 1.3 * MM, 0.5)):
        box = Box(inset, inset, form.width - 2 * inset, form.height - 2 * inset)
        form.box(box, "", Pen(width, C2))


def _woven(form: Page) -> None:
    """Draw a band of diamonds inside diamonds between thin lines, as on woven cloth of Timor."""
    left = 8 * MM
    form.box(Box(left, 8 * MM, _BAND, form.height - 16 * MM), C1)
    middle, half = left + _BAND / 2, _BAND / 2 - 2 * MM
    count = 10
    step = (form.height - 16 * MM) / count
    for number in range(count):
        centre = 8 * MM + (number + 0.5) * step
        for part, color in ((1.0, C3), (0.62, C2), (0.28, C3)):
            _diamond(form, (middle, centre), (half * part, step / 2 * part * 0.94), color)
    for x in (left + _BAND + 1.2 * MM, left + _BAND + 2 * MM):
        form.vline(x, 8 * MM, form.height - 16 * MM, Pen(0.6, C2))


def _diamond(
    form: Page, middle: tuple[float, float], size: tuple[float, float], color: str
) -> None:
    (x, y), (across, down) = middle, size
    corners = ((x, y - down), (x + across, y), (x, y + down), (x - across, y))
    form.path([*corners, corners[0]], Pen(1.1, color))
