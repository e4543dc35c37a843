"""One PDF of one or many documents, written page by page."""

from collections.abc import Callable, Iterable

from sdm_desktop.domain.report_letters import OfficialLetter
from sdm_desktop.domain.report_organisation import BezettingReport
from sdm_desktop.domain.report_records import (
    EmployeeSummary,
    EvaluationDocument,
    FileInfo,
    RenderedReport,
    ReportRecord,
    UnitPerformance,
)
from sdm_desktop.reports import (
    bezetting_list,
    employee_summary,
    evaluation_document,
    official_letter,
    org_chart,
    unit_performance,
)
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.seal import keywords, sealed

Step = Callable[[int, int], None]


def render_bundle(
    records: Iterable[ReportRecord], info: FileInfo, total: int, step: Step | None = None
) -> RenderedReport:
    """Return all records as one sealed file with a bookmark each; equal input, equal bytes.

    `step(done, total)` is called before each document and may raise to stop.
    """
    file = PdfFile(info.judul, info.pembuat, info.waktu)
    names: list[tuple[int, str]] = []
    codes: list[str] = []
    for done, record in enumerate(records):
        if step:
            step(done, total)
        names.append((file.page_count + 1, name_of(record)))
        codes.append(record.kaki.kode)
        _write(file, record, info)
    file.set_keywords(keywords(info.audit_number, info.nomor_dokumen, tuple(codes)))
    pdf = sealed(file.save(), info.key)
    return RenderedReport(
        pdf=pdf, title=info.judul, pages=file.page_count, names=tuple(names), codes=tuple(codes)
    )


def _write(file: PdfFile, record: ReportRecord, info: FileInfo) -> None:
    if isinstance(record, EvaluationDocument):
        sheet = evaluation_document.sheet_for(info.kertas, info.margin)
        evaluation_document.write_evaluation_document(file, sheet, record)
    elif isinstance(record, UnitPerformance):
        sheet = unit_performance.sheet_for(info.kertas, info.margin)
        unit_performance.write_unit_performance(file, sheet, record)
    elif isinstance(record, EmployeeSummary):
        sheet = employee_summary.sheet_for(info.kertas, info.margin)
        employee_summary.write_employee_summary(file, sheet, record)
    elif isinstance(record, BezettingReport):
        sheet = bezetting_list.sheet_for(info.kertas, info.margin)
        bezetting_list.write_bezetting(file, sheet, record)
    elif isinstance(record, OfficialLetter):
        sheet = official_letter.sheet_for(info.kertas, info.margin)
        official_letter.write_official_letter(file, sheet, record)
    else:
        sheet = org_chart.sheet_for(info.kertas, info.margin)
        org_chart.write_chart(file, sheet, record)


def name_of(record: ReportRecord) -> str:
    """Return the person or unit a record is about."""
    if isinstance(record, EvaluationDocument):
        return record.pegawai.nama
    if isinstance(record, EmployeeSummary | OfficialLetter):
        return record.nama
    return record.unit


def nip_of(record: ReportRecord) -> str:
    """Return the NIP of the person a record is about, empty for a unit."""
    if isinstance(record, EvaluationDocument):
        return record.pegawai.nip
    return record.nip if isinstance(record, EmployeeSummary | OfficialLetter) else ""
