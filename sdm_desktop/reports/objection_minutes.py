"""Berita acara keberatan: both sides, the course of events and the decision (performance 13)."""

from sdm_desktop.domain.report_evaluation import ObjectionMinutes
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.blocks import draw_paragraph
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.form_parts import (
    draw_signatures,
    draw_title_lines,
    identity_lines,
    signatures_height,
)
from sdm_desktop.reports.grid import Grid
from sdm_desktop.reports.kop import draw_full
from sdm_desktop.reports.paper import MM, Sheet, portrait
from sdm_desktop.reports.sections import Sections
from sdm_desktop.reports.text import printed_nip

_TEXT_LEAST = 20 * MM


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of these minutes."""
    return portrait(paper, margin)


def write_minutes(file: PdfFile, sheet: Sheet, record: ObjectionMinutes) -> int:
    """Write the minutes of one objection into a file; returns its number of pages."""
    words, person = record.kata, record.pegawai
    running = " · ".join(part for part in (person.nama, printed_nip(person.nip)) if part)
    flow = Flow(file, sheet, (f"{words('judul')} (lanjutan)", running))
    flow.y = draw_full(file, flow.page, sheet, record.kop)
    number = [words("nomor", nomor=record.nomor)] if record.nomor else []
    draw_title_lines(flow, (words("judul"), words("anak_judul"), *number))
    draw_paragraph(flow, sheet.left, record.pembuka, sheet.text_width)
    flow.y += 2 * MM
    form = _sections(record)
    signatures = record.tanda_tangan
    grid = Grid(flow, words.columns("kolom"), pads=form.PADS)
    grid.draw(form.blocks, follows=signatures_height(signatures))
    draw_signatures(flow, signatures)
    return flow.finish(record.kaki, person.nama)


def _sections(record: ObjectionMinutes) -> Sections:
    words, part = record.kata, record.isi
    form = Sections(words.fill)
    form.pairs(words("pegawai"), identity_lines(words, record.pegawai))
    form.pairs(words("penilai"), identity_lines(words, record.penilai))
    form.pairs(words("atasan"), identity_lines(words, record.atasan))
    form.pairs(words("kejadian"), record.kejadian)
    for key, text in (
        ("keberatan", part.keberatan),
        ("penjelasan", part.penjelasan),
        ("keputusan", part.keputusan),
    ):
        form.text(words(key), text, _TEXT_LEAST)
    results = [(words("semula"), record.predikat_semula), (words("akhir"), part.predikat_akhir)]
    form.pairs(words("hasil"), results, is_bold=True)
    form.text(words("sifat"), words("final"), 0.0)
    return form
