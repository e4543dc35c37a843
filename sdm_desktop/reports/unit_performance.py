"""Ringkasan Kinerja Unit: one unit in one period."""

from collections import Counter
from collections.abc import Sequence

from sdm_desktop.domain.dates import dash_date
from sdm_desktop.domain.report_records import Margin, Paper, PersonLine, TargetLine, UnitPerformance
from sdm_desktop.reports.blocks import (
    closing_height,
    draw_closing,
    draw_figures,
    draw_heading,
    draw_paragraph,
    draw_title,
)
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.charts_axis import SUB
from sdm_desktop.reports.charts_distribution import HEIGHT, draw_distribution
from sdm_desktop.reports.charts_stacked import draw_stacked
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.page import Box
from sdm_desktop.reports.paper import HEADING, MM, Sheet, portrait
from sdm_desktop.reports.tables import Align, Column, ListTable, Row
from sdm_desktop.reports.text import kept_together, printed_nip, wrap
from sdm_desktop.reports.words import in_words

TITLE = "Ringkasan Kinerja Unit"
EMPTY = "Belum ada penilaian pada periode ini."
_HEADING = 6.9 * MM
_CHARTS = HEIGHT + 6.5 * MM
_PEOPLE = (
    Column("No", 7, Align.RIGHT),
    Column("Nama", 39.4),
    Column("NIP / NI PPPK", 33.5),
    Column("Hasil kerja", 27.9),
    Column("Perilaku", 27.5),
    Column("Predikat", 24.7),
)
_TARGETS = (
    Column("Indikator", 40.0),
    Column("Target", 16.6, Align.RIGHT),
    Column("Realisasi", 16.6, Align.RIGHT),
    Column("Capaian", 13.4, Align.RIGHT),
    Column("Tindak lanjut", 42.2),
    Column("Tenggat", 17.2),
    Column("Status", 14.0),
)


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this report."""
    return portrait(paper, margin)


def write_unit_performance(file: PdfFile, sheet: Sheet, record: UnitPerformance) -> int:
    """Write one unit's summary into a file; returns its number of pages."""
    flow = Flow(file, sheet, (f"{TITLE} (lanjutan)", f"{record.unit} · {record.periode}"))
    title, period = (TITLE, record.unit), (record.periode, record.rentang)
    draw_title(flow, record.kop, title, period, is_name=False)
    draw_figures(flow, record.angka)
    _draw_charts(flow, record)
    notes = [("Pemeriksaan pola distribusi", record.pemeriksaan)] if record.pemeriksaan else []
    follows = closing_height(flow, notes, record.tanda_tangan)
    _draw_people(flow, record.orang)
    _draw_targets(flow, record, follows)
    draw_closing(flow, notes, record.tanda_tangan)
    return flow.finish(record.kaki, record.unit)


def _draw_charts(flow: Flow, record: UnitPerformance) -> None:
    sheet, page = flow.sheet, flow.page
    counts = record.riwayat[-1].jumlah if record.riwayat else (0,) * 5
    top = draw_heading(flow, sheet.left, "Sebaran predikat dan pedoman")
    if not sum(counts):
        flow.y = top
        draw_paragraph(flow, sheet.left, EMPTY, sheet.text_width)
        return
    number = len(record.riwayat)
    past = f"{in_words(number).capitalize()} {record.jenis_periode} terakhir"
    draw_heading(flow, sheet.second, past)
    guide = "; capaian organisasi belum ada"
    if record.capaian and record.pedoman:
        guide = f"; garis = pedoman capaian {record.capaian.label}"
    spread = f"{record.dasar_sebaran}{guide}"
    lines = [
        _draw_sub(flow, x, top, text)
        for x, text in ((sheet.left, spread), (sheet.second, record.perbandingan))
    ]
    top += 5.2 * MM + (max(lines) - 1) * SUB.leading
    draw_distribution(page, Box(sheet.left, top, sheet.half, HEIGHT), counts, record.pedoman)
    draw_stacked(page, Box(sheet.second, top + 1 * MM, sheet.half, _CHARTS), record.riwayat)
    flow.y = top + _CHARTS + 1 * MM


def _draw_sub(flow: Flow, x: float, top: float, text: str) -> int:
    """Draw the small line under a heading; returns how many lines it took."""
    lines = wrap(kept_together(text), SUB, flow.sheet.half)
    for number, line in enumerate(lines):
        flow.page.text(x, top + 2.7 * MM + number * SUB.leading, line, SUB)
    return len(lines)


def _draw_people(flow: Flow, people: Sequence[PersonLine]) -> None:
    if not people:
        flow.need(_HEADING + 8 * MM)
        flow.y = draw_heading(flow, flow.sheet.left, "Pegawai dan predikat")
        draw_paragraph(flow, flow.sheet.left, EMPTY, flow.sheet.text_width)
        return
    rows = _people_rows(people)
    table = ListTable(flow, _PEOPLE)
    flow.need(_HEADING + table.start_height(rows))
    is_grouped = any(row.is_group for row in rows)
    order = "unit, predikat, lalu nama" if is_grouped else "predikat, lalu nama"
    flow.y = draw_heading(
        flow, flow.sheet.left, "Pegawai dan predikat", f"Diurutkan menurut {order}"
    )
    table.draw(rows)


def _people_rows(people: Sequence[PersonLine]) -> list[Row]:
    """Return numbered rows; units get heading rows when there are several."""
    common = Counter(person.predikat for person in people if person.predikat).most_common(1)
    usual = common[0][0] if common else None
    has_groups = len({person.unit for person in people}) > 1
    rows: list[Row] = []
    unit = ""
    for number, person in enumerate(people, start=1):
        if has_groups and person.unit != unit:
            unit = person.unit
            rows.append(Row((unit,), is_group=True))
        differs = person.predikat is not None and person.predikat is not usual
        rows.append(Row(_person_cells(number, person), frozenset({5} if differs else ())))
    return rows


def _person_cells(number: int, person: PersonLine) -> tuple[str, ...]:
    return (
        str(number),
        kept_together(person.nama),
        printed_nip(person.nip),
        person.hasil.label if person.hasil else "–",
        person.perilaku.label if person.perilaku else "–",
        person.predikat.label if person.predikat else person.keterangan,
    )


def _draw_targets(flow: Flow, record: UnitPerformance, follows: float) -> None:
    heading = "Target yang belum tercapai dan tindak lanjut"
    if not record.belum_tercapai:
        flow.need(_HEADING + HEADING.leading + follows)
        flow.y = draw_heading(flow, flow.sheet.left, heading)
        draw_paragraph(flow, flow.sheet.left, record.pesan_target, flow.sheet.text_width)
        return
    table = ListTable(flow, _TARGETS)
    rows = _target_rows(table, record.belum_tercapai, flow.room - _HEADING - follows)
    flow.need(_HEADING + table.start_height(rows, follows))
    flow.y = draw_heading(flow, flow.sheet.left, heading)
    table.draw(rows, follows)


def _target_rows(table: ListTable, targets: Sequence[TargetLine], room: float) -> list[Row]:
    """Return the rows with the people's names, unless leaving them out saves a page."""
    named = [_target_row(target, is_named=True) for target in targets]
    plain = [_target_row(target, is_named=False) for target in targets]
    return plain if table.height(plain) <= room < table.height(named) else named


def _target_row(target: TargetLine, *, is_named: bool) -> Row:
    name = f"\n{kept_together(target.nama)}" if is_named and target.nama else ""
    return Row(
        (
            f"{kept_together(target.indikator)}{name}",
            kept_together(target.target),
            kept_together(target.realisasi),
            target.capaian,
            kept_together(target.tindak_lanjut),
            dash_date(target.tenggat) if target.tenggat else "",
            target.status,
        )
    )
