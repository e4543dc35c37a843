"""Formulir Evaluasi Kinerja Pegawai in all its variants (rules/performance 12.3)."""

from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.report_skp import EvaluationForm
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.form_parts import (
    TABLE_GAP,
    draw_form_head,
    draw_signatures,
    head_rows,
    label_row,
    running_head,
    signatures_height,
)
from sdm_desktop.reports.grid import Grid
from sdm_desktop.reports.grid_cells import Block, Cell, Par
from sdm_desktop.reports.guide_curve import draw_guide_curve
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import LIST, LIST_BOLD, MM, Sheet, Style, landscape, rgb
from sdm_desktop.reports.skp_tables import ResultTable, behaviour_blocks, behaviour_head
from sdm_desktop.reports.text import wrap

_RESULT = Style(Face.BOLD, 14, 18)
_PREDIKAT = Style(Face.BOLD, 10, 12)
_BOX_HEIGHT = 30 * MM
_BOX_PAD = 1.8 * MM
_CURVE_WIDTH = 78 * MM
_HALVES = "rating_kolom"


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this form."""
    return landscape(paper, margin)


def write_evaluation_form(file: PdfFile, sheet: Sheet, record: EvaluationForm) -> int:
    """Write one form into a file; returns its number of pages."""
    words, head = record.kata, record.kepala
    flow = Flow(file, sheet, running_head(words("judul"), head))
    draw_form_head(flow, head, words, words("nama_singkat"))
    flow.y += TABLE_GAP
    _draw_pattern(flow, record)
    flow.y += TABLE_GAP
    table = ResultTable(words, record.isi, is_evaluation=True)
    columns = table.columns
    grid = Grid(flow, columns, head_rows(sheet, columns, rgb(words.fill)))
    rating = record.rating_hasil.form_label if record.rating_hasil else ""
    last = label_row(words("rating_hasil"), rating, (len(columns) - 1, len(columns)))
    grid.draw([*table.blocks(), last], tail=2)
    flow.y += TABLE_GAP
    _draw_behaviour(flow, record)
    draw_signatures(flow, record.tanda_tangan)
    return flow.finish(record.kaki, head.pegawai.nama)


def _draw_behaviour(flow: Flow, record: EvaluationForm) -> None:
    """Draw the seven values and the results; the last value stays with both and the signature."""
    words = record.kata
    grid = Grid(
        flow, words.columns("perilaku_kolom"), behaviour_head(words, flow.sheet, is_evaluation=True)
    )
    results = Grid(flow, words.columns(_HALVES))
    rating = record.rating_perilaku.form_label if record.rating_perilaku else ""
    rows = [label_row(words("rating_perilaku"), rating, (1, 2))]
    rows.append(
        _filled(label_row(words("predikat"), record.predikat, (1, 2), _PREDIKAT), words.fill)
    )
    follows = signatures_height(record.tanda_tangan)
    blocks = behaviour_blocks(words, record.isi.perilaku, is_evaluation=True)
    grid.draw(blocks, follows=TABLE_GAP + results.height(rows) + follows)
    flow.y += TABLE_GAP
    results.draw(rows, follows=follows, tail=2)


def _filled(block: Block, color: str) -> Block:
    fill = rgb(color)
    return Block(tuple(tuple(cell._replace(fill=fill) for cell in row) for row in block.rows))


def _draw_pattern(flow: Flow, record: EvaluationForm) -> None:
    """Draw the two boxes: capaian organisasi, and the guide curve that goes with it."""
    words, pattern = record.kata, record.pola

    def result(page: Page, box: Box) -> None:
        x, y = box.x + _BOX_PAD, box.y + _BOX_PAD
        page.text(x, y + LIST.size, words("capaian"), LIST_BOLD)
        label = pattern.capaian.label.upper() if pattern.capaian else ""
        page.text(x, y + 9.6 * MM, label, _RESULT)
        y += 15 * MM
        for line in wrap(pattern.dasar, LIST, box.width - 2 * _BOX_PAD):
            page.text(x, y, line, LIST)
            y += LIST.leading

    def curve(page: Page, box: Box) -> None:
        x, y = box.x + _BOX_PAD, box.y + _BOX_PAD
        page.text(x, y + LIST.size, words("pola"), LIST_BOLD)
        label = pattern.capaian.label if pattern.capaian else ""
        key = "pola_teks" if pattern.kurva else "pola_kosong"
        room = box.width - _CURVE_WIDTH - 2 * _BOX_PAD
        y += 7 * MM
        for line in wrap(words(key, capaian=label), LIST, room):
            page.text(x, y, line, LIST)
            y += LIST.leading
        if pattern.kurva:
            left = box.x + box.width - _CURVE_WIDTH - _BOX_PAD
            place = Box(left, box.y + 1.4 * MM, _CURVE_WIDTH, box.height - 1.8 * MM)
            draw_guide_curve(page, place, pattern.kurva, pattern.puncak)

    row = (Cell(0, 1, (Par(""),), picture=result), Cell(1, 2, (Par(""),), picture=curve))
    Grid(flow, words.columns(_HALVES)).draw([Block((row,), is_whole=True, least=_BOX_HEIGHT)])
