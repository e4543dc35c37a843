"""Figures of a unit: key figures and charts, then the tables behind them."""

from sdm_desktop.domain.money import decimal_text, percent_print, share
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.report_statistics import BarChart, CrossTable, FiguresReport
from sdm_desktop.reports.blocks import (
    closing_height,
    draw_closing,
    draw_figures,
    draw_heading,
    draw_paragraph,
    draw_title,
)
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.charts_bars import bars_height, draw_bars
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.page import Box
from sdm_desktop.reports.paper import MM, Sheet, portrait
from sdm_desktop.reports.tables import Align, Column, ListTable, Row
from sdm_desktop.reports.text import kept_together

_HEADING = 6.9 * MM
_GAP = 2 * MM


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this report."""
    return portrait(paper, margin)


def write_figures(file: PdfFile, sheet: Sheet, record: FiguresReport) -> int:
    """Write the report; returns the number of pages."""
    flow = Flow(file, sheet, (f"{record.judul} (lanjutan)", f"{record.unit} · {record.keadaan}"))
    draw_title(flow, record.kop, (record.judul, record.unit), (record.keadaan, ""), is_name=False)
    if record.angka:
        draw_figures(flow, record.angka)
    else:
        draw_paragraph(flow, sheet.left, record.kosong, sheet.text_width)
    for chart in record.grafik:
        _draw_chart(flow, chart)
    notes = [("Cara menghitung", record.catatan)]
    follows = closing_height(flow, notes, record.tanda_tangan)
    for table in record.tabel:
        _draw_table(flow, table, follows if table is record.tabel[-1] else 0.0)
    draw_closing(flow, notes, record.tanda_tangan)
    return flow.finish(record.kaki, record.unit)


def _draw_chart(flow: Flow, chart: BarChart) -> None:
    height = bars_height(chart)
    flow.need(_HEADING + height + _GAP)
    top = draw_heading(flow, flow.sheet.left, kept_together(chart.judul))
    draw_bars(flow.page, Box(flow.sheet.left, top, flow.sheet.text_width, height), chart)
    flow.y = top + height + _GAP


def _draw_table(flow: Flow, table: CrossTable, follows: float) -> None:
    columns = [Column(table.sudut, 42)]
    columns += [Column(name, 22, Align.RIGHT) for name in table.kolom]
    columns += [Column("Jumlah", 20, Align.RIGHT), Column("Persen", 18, Align.RIGHT)]
    rows = [_row(name, counts, table.jumlah) for name, counts in table.baris]
    total = _row("Jumlah", table.jumlah_kolom, table.jumlah)
    rows.append(Row(total.cells, frozenset(range(len(total.cells)))))
    drawn = ListTable(flow, columns)
    flow.need(_HEADING + min(drawn.height(rows), 0.4 * flow.sheet.height))
    flow.y = draw_heading(flow, flow.sheet.left, table.judul)
    drawn.draw(rows, follows)
    flow.y += _GAP


def _row(name: str, counts: tuple[int, ...], whole: int) -> Row:
    total = sum(counts)
    numbers = (decimal_text(count, 0) for count in (*counts, total))
    return Row((name, *numbers, percent_print(share(total, whole))))
