"""Ringkasan Pegawai: one person over the last periods."""

from collections import Counter

from sdm_desktop.domain.dates import dash_date
from sdm_desktop.domain.report_records import EmployeeSummary, Margin, Paper, PeriodLine, TargetLine
from sdm_desktop.reports.blocks import (
    closing_height,
    draw_closing,
    draw_heading,
    draw_long_note,
    draw_pairs,
    draw_paragraph,
    draw_title,
    is_long,
)
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.charts_axis import SUB
from sdm_desktop.reports.charts_levels import (
    draw_profile,
    draw_trend,
    profile_height,
    trend_height,
)
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.page import Box
from sdm_desktop.reports.paper import (
    HAIR,
    LABEL,
    LIST,
    LIST_BOLD,
    MM,
    Pen,
    Sheet,
    portrait,
)
from sdm_desktop.reports.tables import Align, Column, ListTable, Row
from sdm_desktop.reports.text import kept_together, printed_nip, wrap

TITLE = "Ringkasan Pegawai"
EMPTY = "Belum ada penilaian."
_HEADING = 6.9 * MM


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this report."""
    return portrait(paper, margin)


def write_employee_summary(file: PdfFile, sheet: Sheet, record: EmployeeSummary) -> int:
    """Write one person's summary into a file; returns its number of pages."""
    running = " · ".join(part for part in (record.nama, printed_nip(record.nip)) if part)
    flow = Flow(file, sheet, (f"{TITLE} (lanjutan)", running))
    title, period = (TITLE, record.nama), (record.cakupan, record.rentang)
    draw_title(flow, record.kop, title, period, is_name=True)
    draw_pairs(flow, record.identitas_kiri, record.identitas_kanan)
    _draw_trend(flow, record)
    _draw_middle(flow, record)
    has_long_note = is_long(flow, record.catatan)
    notes = [("Catatan", record.catatan)] if record.catatan and not has_long_note else []
    follows = closing_height(flow, notes, record.tanda_tangan)
    _draw_periods(flow, record, 0.0 if has_long_note else follows)
    if has_long_note:
        draw_long_note(flow, "Catatan", record.catatan)
    draw_closing(flow, notes, record.tanda_tangan)
    return flow.finish(record.kaki, record.nama)


def _draw_trend(flow: Flow, record: EmployeeSummary) -> None:
    sheet = flow.sheet
    flow.y = draw_heading(flow, sheet.left, record.pesan)
    if not any(point.predikat for point in record.tren):
        draw_paragraph(flow, sheet.left, EMPTY, sheet.text_width)
        return
    height = trend_height(record.tren)
    box = Box(sheet.left, flow.y + 3.4 * MM, sheet.text_width, height)
    draw_trend(flow.page, box, record.tren)
    flow.y += height + 3.4 * MM


def _draw_middle(flow: Flow, record: EmployeeSummary) -> None:
    """Draw the behaviour profile, and beside it the targets with their follow-up."""
    profile = record.profil
    height = profile_height(profile) if profile else 10 * MM
    flow.need(_HEADING + height)
    sheet = flow.sheet
    name = f", {profile.periode}" if profile else ""
    top = draw_heading(flow, sheet.left, f"Profil perilaku{name}")
    draw_heading(flow, sheet.second, f"Target dan tindak lanjut{record.target_periode}")
    if profile:
        draw_profile(flow.page, Box(sheet.left, top, sheet.half, height), profile)
    else:
        flow.page.text(sheet.left, top + LIST.size + 1 * MM, EMPTY, LIST)
    _draw_targets(flow, record, Box(sheet.second, top + 0.8 * MM, sheet.half, height))
    flow.y = top + height


def _draw_targets(flow: Flow, record: EmployeeSummary, box: Box) -> None:
    """Draw as many targets as the block holds, unmet ones first, and say how many are left."""
    if not record.target:
        flow.page.text(box.x, box.y + LIST.size + 1 * MM, record.pesan_target, LIST)
        return
    y, last = box.y, box.y + box.height
    for number, target in enumerate(record.target):
        height = _target_height(target, box.width)
        left = len(record.target) - number
        reserve = LABEL.leading if left > 1 else 0.0
        if y + height + reserve > last + 0.5 and number:
            flow.page.text(box.x, y + LABEL.size + 1 * MM, f"dan {left} target lainnya", LABEL)
            return
        _draw_target(flow, Box(box.x, y, box.width, height), target, is_first=not number)
        y += height


def _follow_up(target: TargetLine) -> str:
    parts = [target.tindak_lanjut]
    if target.tenggat and target.tindak_lanjut:
        parts.append(f"tenggat {dash_date(target.tenggat)}")
    if target.status and target.tindak_lanjut:
        parts.append(target.status.lower())
    return kept_together(", ".join(part for part in parts if part))


def _target_lines(target: TargetLine, width: float) -> tuple[list[str], list[str]]:
    name = wrap(kept_together(target.indikator), LIST, width - 18 * MM)
    detail = f"{target.realisasi} dari {target.target}" if target.realisasi else target.target
    if follow := _follow_up(target):
        detail = f"{detail}. {follow[0].upper()}{follow[1:]}"
    return name, wrap(kept_together(detail), SUB, width - 18 * MM)


def _target_height(target: TargetLine, width: float) -> float:
    name, detail = _target_lines(target, width)
    return len(name) * LIST.leading + len(detail) * SUB.leading + 1.9 * MM


def _draw_target(flow: Flow, box: Box, target: TargetLine, *, is_first: bool) -> None:
    page = flow.page
    if not is_first:
        page.hline(box.x, box.y, box.width, Pen(0.3, HAIR))
    name, detail = _target_lines(target, box.width)
    y = box.y + 0.95 * MM + LIST.size * 0.9
    style = LIST if target.is_tercapai else LIST_BOLD
    page.text_right(box.x + box.width, y, target.capaian, style)
    for line in name:
        page.text(box.x, y, line, LIST)
        y += LIST.leading
    y += SUB.leading - LIST.leading
    for line in detail:
        page.text(box.x, y, line, SUB)
        y += SUB.leading


def _draw_periods(flow: Flow, record: EmployeeSummary, follows: float) -> None:
    kind = record.jenis_periode
    heading = f"Penilaian per {kind}"
    if not record.penilaian:
        flow.need(_HEADING + 8 * MM + follows)
        flow.y = draw_heading(flow, flow.sheet.left, heading)
        draw_paragraph(flow, flow.sheet.left, EMPTY, flow.sheet.text_width)
        return
    columns = (
        Column(kind.capitalize(), 25.0),
        Column("Hasil kerja", 31.0),
        Column("Perilaku", 31.0),
        Column("Predikat", 28.0),
        Column("Capaian organisasi", 31.0),
        Column("Target tercapai", 24.0, Align.RIGHT),
    )
    usual = Counter(line.predikat for line in record.penilaian if line.predikat).most_common(1)
    common = usual[0][0] if usual else None
    rows = [
        Row(_period_cells(line), frozenset({3} if line.predikat is not common else ()))
        for line in record.penilaian
    ]
    table = ListTable(flow, columns, 0.55 * MM)
    flow.need(_HEADING + table.start_height(rows, follows))
    flow.y = draw_heading(flow, flow.sheet.left, heading)
    table.draw(rows, follows)


def _period_cells(line: PeriodLine) -> tuple[str, ...]:
    return (
        kept_together(line.periode),
        line.hasil.label if line.hasil else "–",
        line.perilaku.label if line.perilaku else "–",
        line.predikat.label if line.predikat else line.keterangan,
        line.capaian or "–",
        line.target or "–",
    )
