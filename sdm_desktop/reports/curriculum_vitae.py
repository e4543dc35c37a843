"""Daftar Riwayat Hidup: identity beside the photo, then one table per history."""

from hashlib import sha256

from sdm_desktop.domain.report_cv import CurriculumVitae, CvSection
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.blocks import draw_heading, draw_paragraph, draw_title
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import BODY, HAIR, KEY, LABEL, MM, VALUE, Pen, Sheet, portrait
from sdm_desktop.reports.signature import draw_signature, signature_height
from sdm_desktop.reports.tables import Align, Column, ListTable, Row
from sdm_desktop.reports.text import kept_together, printed_nip, wrap

TITLE = "Daftar Riwayat Hidup"
_PHOTO = (30 * MM, 40 * MM)
_VALUE_AT = 36 * MM
_HEADING = 7.5 * MM
_GAP = 6 * MM


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this report."""
    return portrait(paper, margin)


def write_curriculum_vitae(file: PdfFile, sheet: Sheet, record: CurriculumVitae) -> int:
    """Write the life of one person; returns its number of pages."""
    running = (f"{TITLE} (lanjutan)", f"{record.nama} · NIP {printed_nip(record.nip)}")
    flow = Flow(file, sheet, running)
    draw_title(flow, record.kop, (TITLE, record.nama), (record.keadaan, ""), is_name=True)
    _draw_identity(flow, record)
    closing = _GAP + signature_height(record.tanda_tangan)
    for number, section in enumerate(record.bagian, 1):
        is_last = number == len(record.bagian)
        _draw_section(flow, section, closing if is_last else 0.0)
    flow.need(closing)
    flow.y = draw_signature(flow.page, sheet.second, flow.y + _GAP, record.tanda_tangan)
    return flow.finish(record.kaki, record.nama)


def _draw_identity(flow: Flow, record: CurriculumVitae) -> None:
    sheet = flow.sheet
    top = flow.y + 2 * MM
    right = sheet.right - _PHOTO[0] - 6 * MM
    _draw_photo(flow, record.foto, top)
    y = top
    for label, value in record.identitas:
        flow.page.text(sheet.left, y + KEY.size, label, KEY)
        for line in wrap(kept_together(value), VALUE, right - sheet.left - _VALUE_AT):
            flow.page.text(sheet.left + _VALUE_AT, y + VALUE.size, line, VALUE)
            y += VALUE.leading
        y += 0.85 * MM
    flow.y = max(y, top + _PHOTO[1]) + 1 * MM


def _draw_photo(flow: Flow, photo: bytes, top: float) -> None:
    sheet, page = flow.sheet, flow.page
    box = Box(sheet.right - _PHOTO[0], top, *_PHOTO)
    if not photo:
        page.box(box, pen=Pen(0.5, HAIR))
        middle = box.x + box.width / 2
        page.text_centre(middle, top + box.height / 2 - 1 * MM, "Pasfoto", LABEL)
        page.text_centre(middle, top + box.height / 2 + 3 * MM, "3 × 4 cm", LABEL)
        return

    def draw(form: Page) -> None:
        form.image(photo, box)

    key = ("foto", sha256(photo).hexdigest(), box)
    name = flow.file.form(key, draw, (page.width, page.height))
    page.use_form(name, flow.file.resource_of(name))


def _draw_section(flow: Flow, section: CvSection, follows: float) -> None:
    columns = [
        Column(title, share, Align.RIGHT if is_number else Align.LEFT)
        for title, share, is_number in section.kolom
    ]
    rows = [Row(tuple(map(kept_together, cells))) for cells in section.baris]
    if not rows:
        flow.need(_HEADING + BODY.leading + 3 * MM + follows)
        flow.y = draw_heading(flow, flow.sheet.left, section.judul)
        draw_paragraph(flow, flow.sheet.left, "Tidak ada.", flow.sheet.text_width)
        return
    table = ListTable(flow, columns, pad_y=0.6 * MM)
    flow.need(_HEADING + table.start_height(rows, follows))
    flow.y = draw_heading(flow, flow.sheet.left, section.judul)
    table.draw(rows, follows)
