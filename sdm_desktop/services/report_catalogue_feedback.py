"""The reports of the group Umpan balik."""

from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.services.report_info import ReportInfo, ReportOption

_GROUP = "Umpan balik"
_PRINTED = ("unit_id", "paper", "margin", "date", "place", "with_kop", "signatory")
_MONTHS = (("", "Setahun penuh"), *((str(n), name) for n, name in enumerate(MONTHS, 1)))
_SIGNED = ("paper", "margin", "date", "place", "with_kop", "signatory")
_SURVEY = (
    ReportOption("layanan", "Layanan", hint="Kosong: survei terakhir."),
    ReportOption("periode", "Periode", hint="2026, 2026-S1; kosong: terakhir."),
)
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
    ReportInfo(
        "skm-kuesioner",
        "Kuesioner Survei",
        "Lembar survei satu halaman bercetak besar, diisi dengan pena.",
        _GROUP,
        ("paper", "margin", "with_kop"),
        "report_surveys:form_job",
        _SURVEY,
        for_evaluators=False,
    ),
    ReportInfo(
        "skm-laporan",
        "Laporan Survei Kepuasan",
        "Metode, profil responden, nilai per unsur, analisis, saran, tindak lanjut, kesimpulan.",
        _GROUP,
        _SIGNED,
        "report_surveys:report_job",
        _SURVEY,
        for_evaluators=False,
    ),
    ReportInfo(
        "skm-publikasi",
        "Lembar Publikasi IKM",
        "Indeks dan mutu pelayanan satu halaman untuk ditempel; hanya survei yang ditutup.",
        _GROUP,
        _SIGNED,
        "report_surveys:sheet_job",
        _SURVEY,
        for_evaluators=False,
    ),
)
