"""Konversi, akumulasi and penetapan angka kredit on one layout (rules/performance 12.5)."""

from collections.abc import Sequence

from sdm_desktop.domain.form_words import FormColumn
from sdm_desktop.domain.report_credit import CreditForm, CreditTable
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.blocks import draw_paragraph
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.form_parts import (
    SIGN_GAP,
    TABLE_GAP,
    draw_title_lines,
    head_rows,
    signatures_height,
)
from sdm_desktop.reports.grid import Grid
from sdm_desktop.reports.grid_cells import PAD_Y, Align, Block, Cell, Par
from sdm_desktop.reports.kop import draw_full
from sdm_desktop.reports.paper import BODY, BODY_BOLD, LIST, MM, Sheet, portrait, rgb
from sdm_desktop.reports.sections import Sections
from sdm_desktop.reports.signature import draw_signature
from sdm_desktop.reports.text import kept_together, printed_nip, wrap

_PADS = (1.8 * MM, PAD_Y)


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of these forms."""
    return portrait(paper, margin)


def write_credit_form(file: PdfFile, sheet: Sheet, record: CreditForm) -> int:
    """Write one form into a file; returns its number of pages."""
    head, words = record.kepala, record.kata
    running = " · ".join(part for part in (head.nama, printed_nip(head.nip)) if part)
    flow = Flow(file, sheet, (f"{head.judul[0]} (lanjutan)", running))
    flow.y = draw_full(file, flow.page, sheet, head.kop)
    draw_title_lines(flow, head.judul)
    for label, value in ((words("instansi"), head.instansi), (words("periode"), head.periode)):
        flow.page.text(sheet.left, flow.y, f"{label}: {value}", BODY)
        flow.y += 4.4 * MM
    flow.y -= 2 * MM
    form = Sections(words.fill)
    form.pairs(words("identitas"), head.identitas)
    Grid(flow, words.columns("kolom_identitas"), pads=Sections.PADS).draw(form.blocks)
    foot = _foot_height(flow, record)
    for number, table in enumerate(record.tabel, start=1):
        flow.y += TABLE_GAP
        follows = foot if number == len(record.tabel) else 0.0
        _draw_table(flow, record, table, follows)
    if record.kalimat:
        flow.y += 2 * MM
        draw_paragraph(flow, sheet.left, record.kalimat, sheet.text_width)
    _draw_foot(flow, record)
    return flow.finish(record.kaki, head.nama)


def _draw_table(flow: Flow, record: CreditForm, table: CreditTable, follows: float) -> None:
    words = record.kata
    fill = rgb(words.fill)
    columns = words.columns(table.kolom)
    title = Cell(0, len(columns), (Par(table.judul, BODY_BOLD),), Align.CENTRE, fill)
    head = [Block(((title,),), is_whole=True), *head_rows(flow.sheet, columns, fill)]
    grid = Grid(flow, columns, head, pads=_PADS)
    blocks = [_row(row, table) for row in table.baris]
    if not blocks:
        blocks = [Block(((Cell(0, len(columns), (Par("–", BODY),)),),))]
    if table.jumlah:
        blocks.append(_sum(table, columns))
    grid.draw(blocks, follows=follows, tail=3)


def _row(texts: Sequence[str], table: CreditTable) -> Block:
    cells = [
        Cell(n, n + 1, (Par(text, BODY),), Align.LEFT if n < table.kiri else Align.RIGHT)
        for n, text in enumerate(texts)
    ]
    return Block((tuple(cells),))


def _sum(table: CreditTable, columns: Sequence[FormColumn]) -> Block:
    """Return the row of the sum: its label over all columns that hold none."""
    label, *numbers = table.jumlah
    start = len(columns) - len(numbers)
    cells = [Cell(0, start, (Par(label, BODY_BOLD),))]
    cells += [
        Cell(n, n + 1, (Par(text, BODY_BOLD),), Align.RIGHT)
        for n, text in enumerate(numbers, start=start)
    ]
    return Block((tuple(cells),))


def _foot_height(flow: Flow, record: CreditForm) -> float:
    lines = wrap(kept_together(record.kalimat), BODY, flow.sheet.text_width)
    sentence = len(lines) * BODY.leading + 4 * MM if record.kalimat else 0.0
    return sentence + max(signatures_height([record.tanda_tangan]), _copies_height(record))


def _copies_height(record: CreditForm) -> float:
    return SIGN_GAP + (len(record.tembusan) + 1) * LIST.leading


def _draw_foot(flow: Flow, record: CreditForm) -> None:
    """Draw the signature at the right, whom copies go to at the left."""
    height = max(signatures_height([record.tanda_tangan]), _copies_height(record))
    flow.need(height)
    sheet, top = flow.sheet, flow.y + SIGN_GAP
    draw_signature(flow.page, sheet.left + 0.5625 * sheet.text_width, top, record.tanda_tangan)
    if record.tembusan:
        y = top + LIST.size
        flow.page.text(sheet.left, y, record.kata("tembusan"), LIST)
        for number, name in enumerate(record.tembusan, start=1):
            y += LIST.leading
            flow.page.text(sheet.left, y, f"{number}. {name}", LIST)
    flow.y += height
