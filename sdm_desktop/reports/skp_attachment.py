"""Lampiran SKP: three numbered lists and the two signatures (rules/performance 12.2)."""

from collections.abc import Sequence

from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.report_skp import SkpAttachment
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.form_parts import (
    TABLE_GAP,
    draw_office_line,
    draw_signatures,
    draw_title_lines,
    running_head,
    signatures_height,
)
from sdm_desktop.reports.grid import Grid
from sdm_desktop.reports.grid_cells import Align, Block, Cell, Par
from sdm_desktop.reports.kop import draw_small
from sdm_desktop.reports.paper import BODY, BODY_BOLD, Sheet, portrait, rgb

EMPTY = "–"


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this form."""
    return portrait(paper, margin)


def write_attachment(file: PdfFile, sheet: Sheet, record: SkpAttachment) -> int:
    """Write one lampiran into a file; returns its number of pages."""
    words, head = record.kata, record.kepala
    flow = Flow(file, sheet, running_head(words("judul"), head))
    number = (f"Nomor {head.nomor}", words("nama_singkat"))
    flow.y = draw_small(file, flow.page, sheet, head.kop, number)
    draw_title_lines(flow, head.judul)
    draw_office_line(flow, head, words)
    signatures = (record.tanda_tangan_pegawai, record.tanda_tangan_penilai)
    lists = ((words("dukungan"), record.dukungan), (words("skema"), record.skema))
    last = (words("konsekuensi"), record.konsekuensi)
    for title, texts in (*lists, last):
        follows = signatures_height(signatures) if title is last[0] else 0.0
        head_block = Cell(0, 2, (Par(title, BODY_BOLD),), fill=rgb(words.fill))
        grid = Grid(flow, words.columns("kolom"), [Block(((head_block,),), is_whole=True)])
        grid.draw(_lines(texts), follows=follows, tail=3)
        flow.y += TABLE_GAP
    draw_signatures(flow, signatures)
    return flow.finish(record.kaki, head.pegawai.nama)


def _lines(texts: Sequence[str]) -> list[Block]:
    if not texts:
        return [Block(((Cell(0, 1), Cell(1, 2, (Par(EMPTY, BODY),))),))]
    return [
        Block(
            ((
                Cell(0, 1, (Par(str(number), BODY),), Align.CENTRE),
                Cell(1, 2, (Par(text, BODY),)),
            ),)
        )
        for number, text in enumerate(texts, start=1)
    ]  # fmt: skip
