"""The catalogue of printed reports: what each is for, what it asks, and what reads its data."""

from sdm_desktop.services.report_catalogue_feedback import FEEDBACK
from sdm_desktop.services.report_catalogue_people import PEOPLE
from sdm_desktop.services.report_catalogue_performance import PERFORMANCE
from sdm_desktop.services.report_catalogue_plan import PLAN
from sdm_desktop.services.report_catalogue_training import TRAINING
from sdm_desktop.services.report_info import NO, YES, OptionKind, ReportInfo, ReportOption

__all__ = ["CATALOGUE", "NO", "YES", "OptionKind", "ReportInfo", "ReportOption", "report_info"]

_COMMON = ("period_id", "unit_id", "paper", "margin", "date", "place", "with_kop")
_UNDATED = tuple(name for name in _COMMON if name != "period_id")
CATALOGUE = (
    *PERFORMANCE,
    *PEOPLE,
    *FEEDBACK,
    *TRAINING,
    *PLAN,
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
