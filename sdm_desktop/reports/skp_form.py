"""Sasaran Kinerja Pegawai in its four variants (rules/performance 12.1)."""

from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.report_skp import SkpForm
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.form_parts import (
    TABLE_GAP,
    draw_form_head,
    draw_signatures,
    head_rows,
    running_head,
    signatures_height,
)
from sdm_desktop.reports.grid import Grid
from sdm_desktop.reports.paper import Sheet, landscape, rgb
from sdm_desktop.reports.skp_tables import ResultTable, behaviour_blocks, behaviour_head


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this form."""
    return landscape(paper, margin)


def write_skp(file: PdfFile, sheet: Sheet, record: SkpForm) -> int:
    """Write one plan into a file; returns its number of pages."""
    words, head = record.kata, record.kepala
    flow = Flow(file, sheet, running_head(words("judul"), head))
    draw_form_head(flow, head, words, words("nama_singkat"))
    flow.y += TABLE_GAP
    table = ResultTable(words, record.isi, is_evaluation=False)
    columns = table.columns
    Grid(flow, columns, head_rows(sheet, columns, rgb(words.fill))).draw(table.blocks())
    flow.y += TABLE_GAP
    signatures = (record.tanda_tangan_pegawai, record.tanda_tangan_penilai)
    grid = Grid(
        flow, words.columns("perilaku_kolom"), behaviour_head(words, sheet, is_evaluation=False)
    )
    blocks = behaviour_blocks(words, record.isi.perilaku, is_evaluation=False)
    grid.draw(blocks, follows=signatures_height(signatures))
    draw_signatures(flow, signatures)
    return flow.finish(record.kaki, head.pegawai.nama)
