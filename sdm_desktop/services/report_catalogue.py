"""The catalogue of printed reports: what each is for, what it asks, and what reads its data."""

from sdm_desktop.services.report_catalogue_people import PEOPLE
from sdm_desktop.services.report_info import NO, YES, OptionKind, ReportInfo, ReportOption

__all__ = ["CATALOGUE", "NO", "YES", "OptionKind", "ReportInfo", "ReportOption", "report_info"]

_COMMON = ("period_id", "unit_id", "paper", "margin", "date", "place", "with_kop")
_UNDATED = tuple(name for name in _COMMON if name != "period_id")
CATALOGUE = (
    ReportInfo(
        "evaluation-document",
        "Dokumen Evaluasi Kinerja Pegawai",
        "Dokumen resmi per pegawai untuk ditandatangani (PermenPANRB 6/2022).",
        "Kinerja",
        (*_COMMON, "employee_id"),
        "report_performance:evaluation_documents_job",
    ),
    ReportInfo(
        "unit-performance",
        "Ringkasan Kinerja Unit",
        "Sebaran predikat, daftar pegawai, dan target yang belum tercapai dalam satu periode.",
        "Kinerja",
        (*_COMMON, "signatory"),
        "report_performance:unit_performance_job",
    ),
    ReportInfo(
        "employee-summary",
        "Ringkasan Pegawai",
        "Perkembangan kinerja satu pegawai selama delapan periode.",
        "Kinerja",
        (*_COMMON, "employee_id", "signatory"),
        "report_performance:employee_summary_job",
    ),
    *PEOPLE,
    ReportInfo(
        "bezetting",
        "Bezetting Pegawai",
        "Kebutuhan dan isi setiap jabatan per unit, dengan kekurangan dan kelebihannya.",
        "Organisasi",
        (*_UNDATED, "signatory"),
        "report_office:bezetting_job",
        is_list=True,
    ),
    ReportInfo(
        "organisation-chart",
        "Bagan Organisasi",
        "Pohon unit dengan kepala dan jumlah pegawai, satu atau beberapa halaman.",
        "Organisasi",
        ("unit_id", "paper", "margin", "large_paper"),
        "report_office:chart_job",
    ),
)


def report_info(name: str) -> ReportInfo:
    """Return a report by its name; an unknown one is a `KeyError`."""
    return {info.name: info for info in CATALOGUE}[name]
