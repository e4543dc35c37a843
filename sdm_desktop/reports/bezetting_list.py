"""Bezetting Pegawai: the posts of a perangkat daerah, unit by unit."""

from sdm_desktop.domain.bezetting import BezettingLine, BezettingTotal
from sdm_desktop.domain.report_organisation import BezettingReport
from sdm_desktop.domain.report_records import KeyFigure, Margin, Paper
from sdm_desktop.reports.blocks import draw_figures, draw_title
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.paper import LABEL, MM, Sheet, landscape
from sdm_desktop.reports.signature import draw_signature, signature_height
from sdm_desktop.reports.tables import Align, Column, ListTable, Row
from sdm_desktop.reports.text import kept_together, wrap

TITLE = "Bezetting Pegawai"
_COLUMNS = (
    Column("No", 9, Align.RIGHT),
    Column("Nama jabatan", 92),
    Column("Jenis", 24),
    Column("Kelas", 13, Align.RIGHT),
    Column("Kebutuhan", 20, Align.RIGHT),
    Column("Bezetting", 19, Align.RIGHT),
    Column("+/−", 13, Align.RIGHT),
    Column("Keterangan", 57),
)
_GAP = 6 * MM
_SIGN_AT = 0.68


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this report."""
    return landscape(paper, margin)


def write_bezetting(file: PdfFile, sheet: Sheet, record: BezettingReport) -> int:
    """Write the bezetting of one perangkat daerah; returns its number of pages."""
    flow = Flow(file, sheet, (f"{TITLE} (lanjutan)", f"{record.unit} · {record.keadaan}"))
    draw_title(flow, record.kop, (TITLE, record.unit), (record.keadaan, ""), is_name=False)
    draw_figures(flow, _figures(record.total))
    flow.y += 2 * MM
    follows = _closing_height(record)
    ListTable(flow, _COLUMNS, pad_y=0.6 * MM).draw(_rows(record), follows)
    _draw_closing(flow, record)
    return flow.finish(record.kaki, record.unit)


def _figures(total: BezettingTotal) -> tuple[KeyFigure, ...]:
    return (
        KeyFigure(label="Kebutuhan", nilai=str(total.kebutuhan), rincian="orang"),
        KeyFigure(label="Bezetting", nilai=str(total.bezetting), rincian="pegawai aktif"),
        KeyFigure(label="Kekurangan", nilai=str(total.kurang), rincian="orang"),
        KeyFigure(label="Kelebihan", nilai=str(total.lebih), rincian="orang"),
        KeyFigure(
            label="Tanpa angka kebutuhan", nilai=str(total.tanpa_kebutuhan), rincian="pegawai"
        ),
    )


def _rows(record: BezettingReport) -> list[Row]:
    rows: list[Row] = []
    number = 0
    for section in record.bagian:
        rows.append(Row((kept_together(section.judul),), is_group=True))
        for line in section.baris:
            number += 1
            is_missing = line.selisih is not None and line.selisih < 0
            rows.append(Row(_cells(number, line), frozenset({6} if is_missing else ())))
    total = record.total
    difference = signed(total.lebih - total.kurang)
    texts = ("", "Jumlah", "", "", str(total.kebutuhan), str(total.bezetting), difference, "")
    rows.append(Row(texts, frozenset(range(8))))
    return rows


def _cells(number: int, line: BezettingLine) -> tuple[str, ...]:
    return (
        str(number),
        kept_together(line.jabatan),
        line.jenis.label if line.jenis else "",
        str(line.kelas) if line.kelas is not None else "",
        str(line.kebutuhan) if line.kebutuhan is not None else "",
        str(line.bezetting),
        signed(line.selisih),
        kept_together(line.keterangan),
    )


def signed(difference: int | None) -> str:
    """Return a difference with its sign, "0" without, empty where there is none."""
    if difference is None:
        return ""
    return f"+{difference}" if difference > 0 else str(difference).replace("-", "−")


def _closing_height(record: BezettingReport) -> float:
    return _GAP + signature_height(record.tanda_tangan)


def _draw_closing(flow: Flow, record: BezettingReport) -> None:
    flow.need(_closing_height(record))
    sheet, top = flow.sheet, flow.y + _GAP
    y = top + LABEL.size
    for line in wrap(kept_together(record.catatan), LABEL, 0.55 * sheet.text_width):
        flow.page.text(sheet.left, y, line, LABEL)
        y += LABEL.leading
    x = sheet.left + _SIGN_AT * sheet.text_width
    flow.y = max(y, draw_signature(flow.page, x, top, record.tanda_tangan))
