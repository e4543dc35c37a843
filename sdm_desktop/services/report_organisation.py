"""Bezetting and organisation chart: from the tree of units to records that are printed."""

from collections.abc import Sequence

from sdm_desktop.domain.bezetting import total_of
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.org_chart import ChartUnit
from sdm_desktop.domain.report_organisation import BezettingReport, BezettingSection, ChartReport
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.unit import SEPARATOR
from sdm_desktop.services.bezetting import OfficeBezetting, UnitBezetting, government, office_box
from sdm_desktop.services.report_context import ReportContext, rule_line

_NOTE = (
    "Bezetting menghitung pegawai yang berstatus aktif menurut kedudukan hukum. "
    "Kebutuhan adalah hasil analisis beban kerja yang diisi oleh kantor; jabatan tanpa angka "
    "kebutuhan tidak ikut dalam kekurangan dan kelebihan. Kelas jabatan ditetapkan oleh daerah."
)


def bezetting_reports(context: ReportContext, office: OfficeBezetting) -> list[BezettingReport]:
    """Return one record for the unit asked for, else one per perangkat daerah with people."""
    wanted = context.request.unit_id
    tops = [
        one
        for one in office.units
        if (one.unit.id == wanted if wanted else one.unit.induk_id is None)
    ]
    return [report for top in tops if (report := _report(context, office, top)) is not None]


def _report(
    context: ReportContext, office: OfficeBezetting, top: UnitBezetting
) -> BezettingReport | None:
    below = context.tree.below(top.unit.id)
    parts = [one for one in office.units if one.unit.id in below and one.baris]
    if not parts:
        return None
    start = len(top.unit.jalur) + len(SEPARATOR)
    sections = tuple(
        BezettingSection(judul=one.unit.jalur[start:] or one.unit.nama, baris=one.baris)
        for one in parts
    )
    total = total_of(line for one in parts for line in one.baris)
    state = f"Keadaan {long_date(context.local.date())}"
    head = top.unit.kepala_id
    rule = context.book.on(RuleCode.KEDUDUKAN_HUKUM, context.today)
    return BezettingReport(
        kop=context.kop(context.top_name(top.unit.id)),
        unit=top.unit.jalur.replace(SEPARATOR, " · "),
        keadaan=state,
        bagian=sections,
        total=total,
        catatan=_NOTE,
        tanda_tangan=context.signature(head, top.unit),
        kaki=context.footer(
            f"bezetting/{top.unit.id}", rule_line(rule), state, top.unit.jalur, sections
        ),
    )


def chart_report(context: ReportContext, units: Sequence[ChartUnit]) -> ChartReport:
    """Return the record of a chart; several tops hang below the office."""
    state = f"Keadaan {long_date(context.local.date())}"
    root = office_box(units, government(context.office))
    return ChartReport(
        unit=units[0].nama if root is None else root.nama,
        keadaan=state,
        units=tuple(units),
        kantor=root,
        kaki=context.footer(f"bagan/{context.request.unit_id}", "", state, tuple(units)),
    )
