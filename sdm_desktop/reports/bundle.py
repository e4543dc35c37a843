"""One PDF of one or many documents, written page by page."""

from collections.abc import Callable, Iterable
from importlib import import_module

from sdm_desktop.domain.report_protocol import ReportRecord
from sdm_desktop.domain.report_records import FileInfo, RenderedReport
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.seal import keywords, sealed

# kind of record → module and function that set it; the module also has sheet_for(paper, margin)
LAYOUTS = {
    "EvaluationDocument": "evaluation_document:write_evaluation_document",
    "ObjectionMinutes": "objection_minutes:write_minutes",
    "PredikatDetermination": "predikat_determination:write_determination",
    "CreditForm": "credit_form:write_credit_form",
    "RoleMatrixReport": "role_matrix:write_matrix",
    "SkpForm": "skp_form:write_skp",
    "SkpAttachment": "skp_attachment:write_attachment",
    "EvaluationForm": "evaluation_form:write_evaluation_form",
    "UnitPerformance": "unit_performance:write_unit_performance",
    "EmployeeSummary": "employee_summary:write_employee_summary",
    "BezettingReport": "bezetting_list:write_bezetting",
    "OfficialLetter": "official_letter:write_official_letter",
    "CurriculumVitae": "curriculum_vitae:write_curriculum_vitae",
    "ListReport": "list_report:write_list",
    "ChartReport": "org_chart:write_chart",
    "FiguresReport": "figures:write_figures",
    "SurveyForm": "survey_form:write_form",
    "SurveySheet": "survey_sheet:write_sheet",
    "SurveyReport": "survey_report:write_report",
    "TrainingCertificate": "certificate:write_certificate",
    "MonthCalendar": "month_calendar:write_calendar",
}
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
        names.append((file.page_count + 1, record.subjek))
        codes.append(record.kaki.kode)
        _write(file, record, info)
    file.set_keywords(keywords(info.audit_number, info.nomor_dokumen, tuple(codes)))
    pdf = sealed(file.save(), info.key)
    return RenderedReport(
        pdf=pdf,
        title=info.judul,
        pages=file.page_count,
        names=tuple(names),
        codes=tuple(codes),
        nomor_dokumen=info.nomor_dokumen,
    )


def _write(file: PdfFile, record: ReportRecord, info: FileInfo) -> None:
    module_name, _, function = LAYOUTS[type(record).__name__].partition(":")
    module = import_module(f"sdm_desktop.reports.{module_name}")
    sheet = module.sheet_for(info.kertas, info.margin)
    getattr(module, function)(file, sheet, record)
