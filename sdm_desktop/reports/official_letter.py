"""Letters: kop, number and addressee (or a centred title), body, signature, tembusan."""

from collections.abc import Sequence

from sdm_desktop.domain.report_letters import LetterBlock, OfficialLetter
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.kop import draw_full
from sdm_desktop.reports.page import Box
from sdm_desktop.reports.paper import HAIR, MM, SIGN, Pen, Sheet, Style, portrait
from sdm_desktop.reports.signature import draw_signature, signature_height
from sdm_desktop.reports.text import kept_together, wrap

_BODY = Style(size=10.5, leading=14.2)
_FORM_TITLE = Style(Face.BOLD, 13, 16, tracking=0.3)
_SMALL = Style(size=8.5, leading=10.6)
_SMALL_BOLD = Style(Face.BOLD, 8.5, 10.6)
_CHECK = Style(size=8.5, leading=10.2)
_HEAD = 20 * MM
_LABEL = 8 * MM
_VALUE = 58 * MM
_CHECK_PAD = 0.3 * MM
_GAP = 2.4 * MM
_RULE = Pen(0.3, HAIR)


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of a letter."""
    return portrait(paper, margin)


def write_official_letter(file: PdfFile, sheet: Sheet, record: OfficialLetter) -> int:
    """Write one letter into a file; returns its number of pages."""
    title = record.judul.capitalize() or record.perihal
    flow = Flow(file, sheet, (f"{title} (lanjutan)", f"{record.nama} · {record.nomor}"))
    flow.y = draw_full(file, flow.page, sheet, record.kop) + 5 * MM
    if record.judul:
        _draw_title(flow, record)
    else:
        _draw_head(flow, record)
        _draw_addressee(flow, record.tujuan)
    follows = _closing_height(flow, record)
    for number, block in enumerate(record.blok):
        _draw_block(flow, block, follows if number == len(record.blok) - 1 else 0.0)
    _draw_closing(flow, record, follows)
    return flow.finish(record.kaki, f"{record.nama}, {record.nomor}")


def _draw_title(flow: Flow, record: OfficialLetter) -> None:
    middle = (flow.sheet.left + flow.sheet.right) / 2
    for line in wrap(record.judul, _FORM_TITLE, flow.sheet.text_width):
        flow.y += _FORM_TITLE.leading
        flow.page.text_centre(middle, flow.y, line, _FORM_TITLE)
    flow.y += _BODY.leading
    flow.page.text_centre(middle, flow.y, f"Nomor {record.nomor}", _BODY)
    flow.y += 6 * MM


def _draw_head(flow: Flow, record: OfficialLetter) -> None:
    """Draw number, kind, enclosure and subject at the left, place and date at the right."""
    page, sheet = flow.page, flow.sheet
    page.text_right(sheet.right, flow.y + _BODY.size, record.tempat_tanggal, _BODY)
    room = sheet.text_width - _HEAD - _BODY.width(record.tempat_tanggal) - 8 * MM
    pairs = (
        ("Nomor", record.nomor),
        ("Sifat", record.sifat),
        ("Lampiran", record.lampiran),
        ("Hal", record.perihal),
    )
    for label, value in pairs:
        page.text(sheet.left, flow.y + _BODY.size, label, _BODY)
        page.text(sheet.left + _HEAD - 2.5 * MM, flow.y + _BODY.size, ":", _BODY)
        for line in wrap(kept_together(value or "–"), _BODY, room):
            page.text(sheet.left + _HEAD, flow.y + _BODY.size, line, _BODY)
            flow.y += _BODY.leading
    flow.y += 3.5 * MM


def _draw_addressee(flow: Flow, lines: Sequence[str]) -> None:
    for text in lines:
        for line in wrap(kept_together(text), _BODY, 0.65 * flow.sheet.text_width):
            flow.page.text(flow.sheet.left, flow.y + _BODY.size, line, _BODY)
            flow.y += _BODY.leading
    flow.y += 3.5 * MM


def _draw_block(flow: Flow, block: LetterBlock, follows: float) -> None:
    if block.teks:
        _draw_paragraph(flow, block.teks, follows if not (block.baris or block.daftar) else 0.0)
    for line in block.baris:
        _draw_line(flow, line)
    if block.baris:
        flow.y += _GAP
    if block.daftar:
        _draw_checklist(flow, block.daftar, follows)


def _draw_paragraph(flow: Flow, text: str, follows: float) -> None:
    lines = wrap(kept_together(text), _BODY, flow.sheet.text_width)
    flow.need(min(2, len(lines)) * _BODY.leading)
    for number, line in enumerate(lines):
        is_tail = number == max(0, len(lines) - 2)
        height = _BODY.leading * (2 if is_tail and len(lines) > 1 else 1)
        flow.need(height + ((follows + _GAP) if is_tail and follows else 0.0))
        flow.page.text(flow.sheet.left, flow.y + _BODY.size, line, _BODY)
        flow.y += _BODY.leading
    flow.y += _GAP


def _draw_line(flow: Flow, line: tuple[str, str, str]) -> None:
    """Draw "1.  Nama   : value"; without a value the label takes the whole width."""
    mark, label, value = line
    sheet = flow.sheet
    room = (_VALUE - _LABEL - 4 * MM) if value else (sheet.text_width - _LABEL)
    labels = wrap(kept_together(label), _BODY, room)
    values = wrap(kept_together(value), _BODY, sheet.text_width - _VALUE) if value else []
    flow.need(max(len(labels), len(values)) * _BODY.leading)
    page, y = flow.page, flow.y + _BODY.size
    page.text(sheet.left, y, mark, _BODY)
    if value:
        page.text(sheet.left + _VALUE - 2.5 * MM, y, ":", _BODY)
    for number, text in enumerate(labels):
        page.text(sheet.left + _LABEL, y + number * _BODY.leading, text, _BODY)
    for number, text in enumerate(values):
        page.text(sheet.left + _VALUE, y + number * _BODY.leading, text, _BODY)
    flow.y += max(len(labels), len(values)) * _BODY.leading


def _draw_checklist(flow: Flow, entries: Sequence[str], follows: float) -> None:
    """Draw numbered papers with a box to tick and a line for remarks."""
    sheet = flow.sheet
    box, text_at, note_at = sheet.left + 8 * MM, sheet.left + 15 * MM, sheet.right - 42 * MM
    room = note_at - text_at - 3 * MM
    tail = len(entries) - 3
    for number, entry in enumerate(entries):
        lines = wrap(kept_together(entry), _CHECK, room)
        height = len(lines) * _CHECK.leading + 2 * _CHECK_PAD
        flow.need(height + (follows + 2 * height if number == tail else 0.0))
        y = flow.y + _CHECK_PAD + _CHECK.size
        flow.page.text_right(sheet.left + 5.5 * MM, y, f"{number + 1}.", _CHECK)
        flow.page.box(Box(box, y - 3 * MM, 3.4 * MM, 3.4 * MM), pen=Pen(0.6))
        for step, line in enumerate(lines):
            flow.page.text(text_at, y + step * _CHECK.leading, line, _CHECK)
        flow.page.hline(note_at, y + 0.8 * MM, sheet.right - note_at, _RULE)
        flow.y += height
    flow.y += _GAP


def _copies_lines(flow: Flow, record: OfficialLetter) -> list[str]:
    """Return the lines of the tembusan in the left half, without their heading."""
    lines: list[str] = []
    for number, name in enumerate(record.tembusan, start=1):
        wrapped = wrap(f"{number}.  {kept_together(name)}", _SMALL, flow.sheet.half)
        lines += [wrapped[0], *(f"     {rest}" for rest in wrapped[1:])]
    return lines


def _closing_height(flow: Flow, record: OfficialLetter) -> float:
    copies = (len(_copies_lines(flow, record)) + 1) * _SMALL.leading if record.tembusan else 0.0
    return 4 * MM + max(_signature_height(record), copies)


def _signature_height(record: OfficialLetter) -> float:
    """Return the height of the signature; a letter has its place and date above already."""
    height = signature_height(record.tanda_tangan)
    return height if record.tanda_tangan.tempat_tanggal else height - SIGN.leading


def _draw_closing(flow: Flow, record: OfficialLetter, height: float) -> None:
    """Draw the signature at the right, the tembusan at the left, both ending together."""
    flow.need(height)
    sheet, bottom = flow.sheet, flow.y + height
    top = bottom - signature_height(record.tanda_tangan)
    draw_signature(flow.page, sheet.second, top, record.tanda_tangan)
    if record.tembusan:
        lines = _copies_lines(flow, record)
        y = bottom - len(lines) * _SMALL.leading
        flow.page.text(sheet.left, y - _SMALL.leading + _SMALL.size, "Tembusan:", _SMALL_BOLD)
        for number, line in enumerate(lines):
            place = y + number * _SMALL.leading + _SMALL.size
            flow.page.text(sheet.left, place, line, _SMALL)
    flow.y = bottom
