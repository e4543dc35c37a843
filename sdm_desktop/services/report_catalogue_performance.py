"""The reports of the group Kinerja: plans, forms, official documents, angka kredit."""

from sdm_desktop.services.report_info import NO, ReportInfo, ReportOption

_GROUP = "Kinerja"
_COMMON = ("period_id", "unit_id", "paper", "margin", "date", "place", "with_kop")
_PERSONAL = (*_COMMON, "employee_id")
_EVALUATOR = ReportOption("penilai", "NIP pejabat penilai", hint="Kosong: semua penilai.")
_APPROVED = ReportOption("disetujui", "Hanya SKP yang sudah disetujui", default=NO)
_SIGNERS = (
    ("", "Menurut aturan"),
    ("PENILAI", "Penilai saja"),
    ("KEDUANYA", "Pegawai dan penilai"),
)
_CREDIT = (*_PERSONAL, "signatory")
_NUMBER = ReportOption("nomor", "Nomor surat", hint="Kosong: titik-titik untuk diisi.")
_COPIES = ReportOption("tembusan", "Tembusan", hint="Pisahkan dengan titik koma.")
_VARIANTS = (
    ("", "Menurut aturan: B bila ada keberatan"),
    ("A", "A, tanpa bagian keberatan"),
    ("B", "B, dengan bagian keberatan"),
)
PERFORMANCE = (
    ReportInfo(
        "evaluation-document",
        "Dokumen Evaluasi Kinerja Pegawai",
        "Dokumen resmi per pegawai untuk ditandatangani (PermenPANRB 6/2022).",
        _GROUP,
        _PERSONAL,
        "report_performance:evaluation_documents_job",
        (_EVALUATOR, ReportOption("varian", "Varian", _VARIANTS)),
    ),
    ReportInfo(
        "unit-performance",
        "Ringkasan Kinerja Unit",
        "Sebaran predikat, daftar pegawai, dan target yang belum tercapai dalam satu periode.",
        _GROUP,
        (*_COMMON, "signatory"),
        "report_performance:unit_performance_job",
    ),
    ReportInfo(
        "employee-summary",
        "Ringkasan Pegawai",
        "Perkembangan kinerja satu pegawai selama delapan periode.",
        _GROUP,
        (*_PERSONAL, "signatory"),
        "report_performance:employee_summary_job",
    ),
    ReportInfo(
        "skp",
        "Sasaran Kinerja Pegawai (SKP)",
        "Rencana hasil kerja dan perilaku kerja setahun, kuantitatif atau kualitatif.",
        _GROUP,
        _PERSONAL,
        "report_skp:skp_job",
        (_EVALUATOR, _APPROVED),
    ),
    ReportInfo(
        "lampiran-skp",
        "Lampiran SKP",
        "Dukungan sumber daya, skema pertanggungjawaban, dan konsekuensi.",
        _GROUP,
        _PERSONAL,
        "report_skp:attachment_job",
        (_EVALUATOR, _APPROVED),
    ),
    ReportInfo(
        "formulir-evaluasi",
        "Formulir Evaluasi Kinerja Pegawai",
        "Realisasi, umpan balik, rating, dan predikat satu periode beserta pola distribusi.",
        _GROUP,
        _PERSONAL,
        "report_evaluation_forms:evaluation_forms_job",
        (_EVALUATOR, ReportOption("tanda_tangan", "Tanda tangan", _SIGNERS)),
    ),
    ReportInfo(
        "penetapan-predikat",
        "Penetapan Predikat Kinerja",
        "Rating dan predikat seluruh pegawai unit dengan pola distribusi, untuk pimpinan.",
        _GROUP,
        (*_COMMON, "signatory"),
        "report_predikat:determination_job",
    ),
    ReportInfo(
        "berita-acara-keberatan",
        "Berita Acara Keberatan",
        "Keberatan, penjelasan penilai, dan keputusan atasan yang bersifat final.",
        _GROUP,
        _PERSONAL,
        "report_objections:minutes_job",
    ),
    ReportInfo(
        "konversi-ak",
        "Konversi Predikat ke Angka Kredit",
        "Angka kredit dari predikat final satu periode, per pejabat fungsional.",
        _GROUP,
        _CREDIT,
        "report_credit:conversion_job",
        (_NUMBER, _COPIES),
    ),
    ReportInfo(
        "akumulasi-ak",
        "Akumulasi Angka Kredit",
        "Seluruh konversi pada jenjang sekarang sampai akhir periode.",
        _GROUP,
        _CREDIT,
        "report_credit:accumulation_job",
        (_NUMBER, _COPIES),
    ),
    ReportInfo(
        "penetapan-ak",
        "Penetapan Angka Kredit",
        "Angka kredit lama dan baru terhadap kebutuhan kenaikan pangkat dan jenjang.",
        _GROUP,
        _CREDIT,
        "report_credit:determination_job",
        (_NUMBER, _COPIES),
    ),
    ReportInfo(
        "matriks-peran-hasil",
        "Matriks Peran Hasil",
        "Hasil kerja atasan dan sumbangan setiap bawahan, satu halaman per atasan.",
        _GROUP,
        _PERSONAL,
        "report_matrix:matrix_job",
    ),
    ReportInfo(
        "pengingat-kinerja",
        "Pengingat Pengisian Kinerja",
        "Siapa yang belum punya SKP disetujui, bukti dukung, atau evaluasi final.",
        _GROUP,
        (*_COMMON, "employee_ids", "signatory"),
        "report_reminders:reminders_job",
        is_list=True,
    ),
)
