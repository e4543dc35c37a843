"""The reports of the group Kepegawaian: lists of people, statistics, curricula vitae."""

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.domain.golongan import PNS_GOLONGAN
from sdm_desktop.domain.report_records import Paper
from sdm_desktop.services.nominatif_columns import COLUMN_WORDS, USUAL
from sdm_desktop.services.report_catalogue_letters import LETTERS
from sdm_desktop.services.report_info import NO, YES, ReportInfo, ReportOption

_GROUP = "Kepegawaian"
_PRINTED = ("unit_id", "paper", "margin", "date", "place", "with_kop", "signatory")
_ALL = ("", "Semua")
_STEPS = tuple((step.nama, step.label) for step in PNS_GOLONGAN)
_STATUSES = (("", "Semua ASN"), *((status.value, status.label) for status in EmployeeStatus))
_GROUPINGS = (
    ("unit", "Menurut unit"),
    ("golongan", "Menurut golongan"),
    ("jabatan", "Menurut jabatan"),
    ("pendidikan", "Menurut pendidikan"),
    ("", "Tanpa kelompok"),
)
_MONTHS = (("", "Setahun penuh"), *((str(n), name) for n, name in enumerate(MONTHS, 1)))
_YEAR = ReportOption("tahun", "Tahun", hint="Kosong: tahun ini.")
_MONTH = ReportOption("bulan", "Bulan", _MONTHS)
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
    ReportInfo(
        "nominatif",
        "Daftar Nominatif",
        "Pegawai menurut unit, golongan, jabatan, atau pendidikan, dengan kolom pilihan.",
        _GROUP,
        (*_PRINTED, "employee_ids"),
        "report_nominatif:nominatif_job",
        (
            ReportOption("susunan", "Susunan", _GROUPINGS, "unit"),
            ReportOption("status", "Pegawai", _STATUSES),
            ReportOption("keadaan", "Keadaan pada", hint="Kosong: hari ini.", is_date=True),
            ReportOption("tambahan", "Kolom isian kantor", hint="Nama kolom, dipisah koma."),
            *(
                ReportOption(f"kolom_{key}", f"Kolom {words}", default=YES if key in USUAL else NO)
                for key, words in COLUMN_WORDS.items()
            ),
        ),
        is_list=True,
        paper=Paper.F4,
    ),
    ReportInfo(
        "pensiun",
        "Daftar Pensiun",
        "Pegawai yang mencapai batas usia pensiun, bulan demi bulan.",
        _GROUP,
        _PRINTED,
        "report_due_lists:pension_job",
        (_YEAR, _MONTH),
        is_list=True,
        for_evaluators=False,
    ),
    ReportInfo(
        "kgb",
        "Daftar Kenaikan Gaji Berkala",
        "KGB per bulan dengan gaji pokok lama dan baru.",
        _GROUP,
        _PRINTED,
        "report_due_lists:raise_job",
        (_YEAR, _MONTH),
        is_list=True,
        for_evaluators=False,
    ),
    ReportInfo(
        "kenaikan-pangkat",
        "Daftar Kenaikan Pangkat",
        "Calon kenaikan pangkat reguler per periode, dengan syarat yang belum terpenuhi.",
        _GROUP,
        _PRINTED,
        "report_due_lists:promotion_job",
        (_YEAR, _MONTH),
        is_list=True,
        for_evaluators=False,
    ),
    ReportInfo(
        "kontrak",
        "Daftar Akhir Kontrak",
        "PPPK yang kontraknya berakhir dan tindakan yang perlu.",
        _GROUP,
        _PRINTED,
        "report_due_lists:contract_job",
        (_YEAR, _MONTH),
        is_list=True,
        for_evaluators=False,
    ),
    ReportInfo(
        "statistik",
        "Statistik Pegawai",
        "Jumlah pegawai menurut golongan, pendidikan, jenis kelamin, usia, dan jenis jabatan.",
        _GROUP,
        _PRINTED,
        "report_statistics:statistics_job",
        (
            ReportOption("status", "Pegawai", _STATUSES),
            ReportOption("keadaan", "Keadaan pada", hint="Kosong: hari ini.", is_date=True),
        ),
        is_list=True,
        for_evaluators=False,
    ),
    ReportInfo(
        "riwayat-pegawai",
        "Daftar Riwayat Hidup",
        "Seorang pegawai, atau setiap pegawai unit, dengan foto dan semua riwayatnya.",
        _GROUP,
        ("unit_id", "employee_id", "paper", "margin", "date", "place", "with_kop"),
        "report_cv:cv_job",
        (
            ReportOption("tambahan", "Cantumkan kolom tambahan kantor", default=YES),
            ReportOption("hukdis", "Cantumkan hukuman disiplin", default=NO),
        ),
        for_evaluators=False,
    ),
    *LETTERS,
)
