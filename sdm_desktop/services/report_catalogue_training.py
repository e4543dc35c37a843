"""The papers of the group Pelatihan that are about activities and their people."""

from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.domain.report_certificate import CertificateDesign
from sdm_desktop.domain.report_records import Paper
from sdm_desktop.services.report_info import NO, ReportInfo, ReportOption

_GROUP = "Pelatihan"
_PRINTED = ("paper", "margin", "date", "place", "with_kop", "signatory")
_PEOPLE = ("employee_id", "employee_ids", *_PRINTED)
_YEAR = ReportOption("tahun", "Tahun", hint="Kosong: tahun ini.")
_ACTIVITY = ReportOption(
    "kegiatan", "Kegiatan", hint="Sebagian judul; kosong: semua kegiatan tahun itu."
)
_NUMBER = ReportOption("nomor", "Nomor surat", hint="Kosong: titik-titik untuk diisi tangan.")
_MONTHS = (("", "Bulan ini"), *((str(n), name) for n, name in enumerate(MONTHS, 1)))
_ALL_YEAR = ReportOption("setahun", "Setahun penuh", default=NO)
_DESIGNS = tuple((design.value, design.label) for design in CertificateDesign)
TRAINING = (
    ReportInfo(
        "sertifikat-pelatihan",
        "Sertifikat Pelatihan",
        "Sertifikat yang diterbitkan kantor, satu lembar per peserta, dua rancangan.",
        _GROUP,
        ("employee_id", "employee_ids", "date", "place", "with_kop", "signatory"),
        "report_training_papers:certificates_job",
        (
            _YEAR,
            _ACTIVITY,
            ReportOption("rancangan", "Rancangan", _DESIGNS, CertificateDesign.RESMI.value),
        ),
        for_evaluators=False,
    ),
    ReportInfo(
        "daftar-hadir-pelatihan",
        "Daftar Hadir Pelatihan",
        "Lembar tanda tangan peserta, satu daftar per sesi.",
        _GROUP,
        _PRINTED,
        "report_training_papers:attendance_job",
        (_YEAR, _ACTIVITY),
        for_evaluators=False,
    ),
    ReportInfo(
        "daftar-peserta-pelatihan",
        "Daftar Peserta Pelatihan",
        "Peserta dan daftar tunggu setiap kegiatan dengan hasil, nilai, dan JP.",
        _GROUP,
        _PRINTED,
        "report_training_papers:participants_job",
        (_YEAR, _ACTIVITY),
        for_evaluators=False,
    ),
    ReportInfo(
        "undangan-pelatihan",
        "Undangan Pelatihan",
        "Undangan dengan jadwal, satu surat per peserta.",
        _GROUP,
        _PEOPLE,
        "report_training_letters:invitations_job",
        (_YEAR, _ACTIVITY, _NUMBER),
        for_evaluators=False,
    ),
    ReportInfo(
        "surat-tugas-pelatihan",
        "Surat Tugas Pelatihan",
        "Surat tugas mengikuti pelatihan, satu surat per peserta.",
        _GROUP,
        _PEOPLE,
        "report_training_letters:orders_job",
        (_YEAR, _ACTIVITY, _NUMBER),
        for_evaluators=False,
    ),
    ReportInfo(
        "dampak-pelatihan",
        "Dampak Pelatihan",
        "Reaksi, N-gain, perilaku, hasil, dan predikat sebelum–sesudah tiap kegiatan yang ditutup.",
        _GROUP,
        _PRINTED,
        "report_training_effect:effect_job",
        (_YEAR, _ACTIVITY),
        is_list=True,
        for_evaluators=False,
    ),
    ReportInfo(
        "kalender-pelatihan",
        "Kalender Pelatihan",
        "Sesi sebulan pada kisi kalender, dengan hari libur.",
        _GROUP,
        ("paper", "margin", "with_kop"),
        "report_training_calendar:calendar_job",
        (
            ReportOption("bulan", "Bulan", _MONTHS),
            _YEAR,
            ReportOption("setahun", "Setahun", (), NO),
        ),
        paper=Paper.A4,
        for_evaluators=False,
    ),
)
