"""The reports of the group Kepegawaian: lists of people, statistics, curricula vitae."""

from sdm_desktop.domain.golongan import PNS_GOLONGAN
from sdm_desktop.domain.report_records import Paper
from sdm_desktop.services.report_info import NO, ReportInfo, ReportOption

_GROUP = "Kepegawaian"
_PRINTED = ("unit_id", "paper", "margin", "date", "place", "with_kop", "signatory")
_ALL = ("", "Semua")
_STEPS = tuple((step.nama, step.label) for step in PNS_GOLONGAN)
PEOPLE = (
    ReportInfo(
        "duk",
        "Daftar Urut Kepangkatan",
        "Urutan PNS menurut pangkat, jabatan, masa kerja, latihan, pendidikan, dan usia.",
        _GROUP,
        _PRINTED,
        "report_duk:duk_job",
        (
            ReportOption("status", "Pegawai", (("PNS", "PNS"), ("PPPK", "PPPK")), "PNS"),
            ReportOption(
                "keadaan", "Keadaan pada", hint="Kosong: 31 Desember tahun ini.", is_date=True
            ),
            ReportOption("golongan_dari", "Golongan dari", (_ALL, *_STEPS)),
            ReportOption("golongan_sampai", "Golongan sampai", (_ALL, *_STEPS)),
            ReportOption("kriteria", "Tampilkan kriteria penentu", default=NO),
        ),
        is_list=True,
        paper=Paper.F4,
    ),
)
