"""The reports of the group Umpan balik."""

from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.services.report_info import ReportInfo, ReportOption

_GROUP = "Umpan balik"
_PRINTED = ("unit_id", "paper", "margin", "date", "place", "with_kop", "signatory")
_MONTHS = (("", "Setahun penuh"), *((str(n), name) for n, name in enumerate(MONTHS, 1)))
FEEDBACK = (
    ReportInfo(
        "aduan-bulanan",
        "Umpan Balik Masyarakat",
        "Pujian dan pengaduan sebulan atau setahun: tepat waktu, tema, yang terlambat, perbaikan.",
        _GROUP,
        _PRINTED,
        "report_feedback:feedback_job",
        (
            ReportOption("tahun", "Tahun", hint="Kosong: tahun ini."),
            ReportOption("bulan", "Bulan", _MONTHS),
        ),
        is_list=True,
        for_evaluators=False,
    ),
)
