"""Figures of a unit: key figures and charts, then the tables behind them."""

from collections.abc import Sequence

from sdm_desktop.domain.money import decimal_text, percent_print, share
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.report_statistics import BarChart, CrossTable, FiguresReport, TextTable
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
_GUTTER = 8 * MM
_NARROW = 2
_PAD = 0.6 * MM
_SHARES = (42.0, 22.0, 20.0, 18.0)
_HALF_SHARES = (17.1, 17.4, 12.1, 11.6)


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
    groups = _side_by_side(record.tabel)
    lists = [table for table in record.daftar if table.baris]
    for number, tables in enumerate(groups, start=1):
        is_last = number == len(groups) and not lists
        _draw_tables(flow, tables, follows if is_last else 0.0)
    for text in lists:
        _draw_list(flow, text, follows if text is lists[-1] else 0.0)
    draw_closing(flow, notes, record.tanda_tangan)
    return flow.finish(record.kaki, record.unit)


def _draw_chart(flow: Flow, chart: BarChart) -> None:
    height = bars_height(chart)
    flow.need(_HEADING + height + _GAP)
    top = draw_heading(flow, flow.sheet.left, kept_together(chart.judul))
    draw_bars(flow.page, Box(flow.sheet.left, top, flow.sheet.text_width, height), chart)
    flow.y = top + height + _GAP


def _side_by_side(tables: Sequence[CrossTable]) -> list[tuple[CrossTable, ...]]:
    """Return the tables in order, two narrow ones that follow each other as a pair."""
    groups: list[tuple[CrossTable, ...]] = []
    for table in tables:
        if groups and len(groups[-1]) == 1 and all(map(_is_narrow, (*groups[-1], table))):
            groups[-1] = (*groups[-1], table)
        else:
            groups.append((table,))
    return groups


def _is_narrow(table: CrossTable) -> bool:
    return len(table.kolom) <= _NARROW


def _draw_tables(flow: Flow, tables: tuple[CrossTable, ...], follows: float) -> None:
    """Draw a table, or two beside each other."""
    left, width, shares = flow.sheet.left, flow.sheet.text_width, _SHARES
    if len(tables) > 1:
        width, shares = (width - _GUTTER) / 2, _HALF_SHARES
    spans = [(left + number * (width + _GUTTER), width) for number in range(len(tables))]
    parts = [
        (ListTable(flow, _columns(table, shares), _PAD, span), _rows(table))
        for table, span in zip(tables, spans, strict=True)
    ]
    height = _HEADING + max(drawn.height(rows) for drawn, rows in parts) + follows
    flow.need(min(height, _HEADING + 0.4 * flow.sheet.height))
    top, ends = flow.y, []
    for table, (start, _), (drawn, rows) in zip(tables, spans, parts, strict=True):
        flow.y = top
        flow.y = draw_heading(flow, start, table.judul)
        drawn.draw(rows, follows)
        ends.append(flow.y)
    flow.y = max(ends) + _GAP


def _draw_list(flow: Flow, table: TextTable, follows: float) -> None:
    drawn = ListTable(flow, [Column(title, share) for title, share in table.kolom], _PAD)
    rows = [Row(cells) for cells in table.baris]
    flow.need(_HEADING + drawn.start_height(rows, follows))
    flow.y = draw_heading(flow, flow.sheet.left, table.judul)
    drawn.draw(rows, follows)
    flow.y += _GAP


def _columns(table: CrossTable, shares: tuple[float, float, float, float]) -> list[Column]:
    first, each, total, percent = shares
    columns = [Column(table.sudut, first)]
    columns += [Column(name, each, Align.RIGHT) for name in table.kolom]
    return [*columns, Column("Jumlah", total, Align.RIGHT), Column("Persen", percent, Align.RIGHT)]


def _rows(table: CrossTable) -> list[Row]:
    rows = [_row(name, counts, table.jumlah) for name, counts in table.baris]
    total = _row("Jumlah", table.jumlah_kolom, table.jumlah)
    return [*rows, Row(total.cells, frozenset(range(len(total.cells))))]


def _row(name: str, counts: tuple[int, ...], whole: int) -> Row:
    total = sum(counts)
    numbers = (decimal_text(count, 0) for count in (*counts, total))
    return Row((name, *numbers, percent_print(share(total, whole))))
