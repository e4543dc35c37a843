"""Dokumen Evaluasi Kinerja Pegawai, variants A and B (rules/performance 12.4)."""

from collections.abc import Sequence

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.report_evaluation import EvaluationDocument, ObjectionPart
from sdm_desktop.domain.report_records import Margin, Paper, Signature
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.form_parts import draw_signatures, identity_lines, signatures_height
from sdm_desktop.reports.grid import Grid
from sdm_desktop.reports.kop import draw_centred
from sdm_desktop.reports.paper import BODY, MM, Sheet, Style, portrait
from sdm_desktop.reports.sections import NOTE_LEAST, Sections
from sdm_desktop.reports.text import printed_nip, wrap

_TITLE = Style(Face.BOLD, 12.5, tracking=0.3)
_PERIOD = Style(size=10)
_NOTE_TIGHT = 20 * MM


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this form: its upper margin is 18 mm."""
    return portrait(paper, margin, 18)


def write_evaluation_document(file: PdfFile, sheet: Sheet, document: EvaluationDocument) -> int:
    """Write one document into a file; returns its number of pages."""
    words, person = document.kata, document.pegawai
    running = " · ".join(
        part for part in (person.nama, printed_nip(person.nip), document.periode_singkat) if part
    )
    flow = Flow(file, sheet, ("Dokumen Evaluasi Kinerja Pegawai (lanjutan)", running))
    _draw_head(flow, document)
    form = Sections(words.fill)
    form.pairs(words("pegawai"), identity_lines(words, person))
    form.pairs(words("penilai"), identity_lines(words, document.penilai))
    form.pairs(words("atasan"), identity_lines(words, document.atasan))
    result = [(words("capaian"), document.capaian), (words("predikat"), document.predikat)]
    form.pairs(words("evaluasi"), result, is_bold=True)
    signatures = _signatures(document)
    grid = Grid(flow, words.columns("kolom"), pads=form.PADS, is_alike=True)
    follows = signatures_height(signatures)
    _notes(form, document, flow.room - grid.height(form.blocks), follows)
    grid.draw(form.blocks, follows=follows)
    draw_signatures(flow, signatures)
    return flow.finish(document.kaki, person.nama)


def _notes(form: Sections, document: EvaluationDocument, room: float, follows: float) -> None:
    """Add the free texts.

    The box of the notes is at least 40 mm high; where that alone would send the signatures to
    an otherwise empty page, its unused part may shrink to a box of 20 mm.
    """
    words, objection = document.kata, document.keberatan
    if objection is not None:
        form.text(words("catatan"), document.catatan, NOTE_LEAST)
        _objection(form, document, objection)
        return
    free = room - follows - form.heading_height
    least = NOTE_LEAST if free >= NOTE_LEAST else max(_NOTE_TIGHT, free)
    form.text(words("catatan"), document.catatan, least if free >= _NOTE_TIGHT else NOTE_LEAST)


def _objection(form: Sections, document: EvaluationDocument, part: ObjectionPart) -> None:
    words = document.kata
    parts = (
        ("keberatan", part.tanggal_keberatan, part.keberatan),
        ("penjelasan", part.tanggal_penjelasan, part.penjelasan),
        ("keputusan", part.tanggal_keputusan, part.keputusan),
    )
    for key, day, text in parts:
        lines = [words("tanggal", tanggal=day)] if day else []
        lines += [text] if text else []
        if key == "keputusan" and part.predikat_akhir:
            lines.append(words("predikat_akhir", predikat=part.predikat_akhir))
        form.text(words(key), "\n".join(lines), _NOTE_TIGHT)


def _signatures(document: EvaluationDocument) -> Sequence[Signature]:
    both = (document.tanda_tangan_pegawai, document.tanda_tangan_penilai)
    if document.keberatan is None:
        return both
    return (*both, document.keberatan.tanda_tangan_atasan)


def _draw_head(flow: Flow, document: EvaluationDocument) -> None:
    sheet, page, words = flow.sheet, flow.page, document.kata
    y = draw_centred(flow.file, page, sheet, document.kop)
    middle = (sheet.left + sheet.right) / 2
    page.text_centre(middle, y + 6.6 * MM, words("judul"), _TITLE)
    period = words("periode", periode=document.periode)
    page.text_centre(middle, y + 11.9 * MM, period, _PERIOD)
    span = f"{long_date(document.mulai)} {words('sampai')} {long_date(document.selesai)}"
    y += 19.4 * MM
    right = f"{words('masa')} {span}"
    room = sheet.text_width - BODY.width(right) - 4 * MM
    for line in wrap(document.instansi, BODY, room):
        page.text(sheet.left, y, line, BODY)
        y += BODY.leading
    page.text_right(sheet.right, y - BODY.leading, right, BODY)
    flow.y = y - BODY.leading + 2.3 * MM
