"""The columns of the register of feedback in files."""

from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.feedback import (
    SATISFACTION,
    UNSUR_CODES,
    UNSUR_NAMES,
    Channel,
    FeedbackKind,
    FeedbackStatus,
)
from sdm_desktop.exchange.kind_rows import FileColumn, words_of

_K = FieldKind
_YES = {"ya": True, "y": True, "1": True, "tidak": False, "t": False, "0": False}
_CHANNELS = {
    **{one.label: one for one in Channel},
    **{one.value: one for one in Channel},
    "SP4N LAPOR": Channel.LAPOR, "WhatsApp": Channel.WA, "Instagram": Channel.MEDIA_SOSIAL,
    "Facebook": Channel.MEDIA_SOSIAL, "Tatap muka": Channel.LOKET, "Langsung": Channel.LOKET,
}  # fmt: skip
_KINDS = {
    **{one.label: one for one in FeedbackKind},
    **{one.value: one for one in FeedbackKind},
    "Aduan": FeedbackKind.PENGADUAN, "Keluhan": FeedbackKind.PENGADUAN,
    "Informasi": FeedbackKind.PERMINTAAN, "Pertanyaan": FeedbackKind.PERMINTAAN,
    "Apresiasi": FeedbackKind.PUJIAN,
}  # fmt: skip
_UNSUR = {
    **{name: number for number, name in enumerate(UNSUR_NAMES, 1)},
    **{code: number for number, code in enumerate(UNSUR_CODES, 1)},
}
FEEDBACK_COLUMNS = (
    FileColumn("nomor", "NOMOR", "Nomor", aliases="nomorregister nomorlaporan"),
    FileColumn("tanggal_terima", "TANGGAL TERIMA", "Tanggal terima", _K.DATE,
               "tanggal tglterima tanggallaporan diterima", needed=True),
    FileColumn("jam_terima", "JAM TERIMA", "Jam terima", aliases="jam pukul"),
    FileColumn("kanal", "KANAL", "Kanal", aliases="saluran media sumber",
               words=words_of(_CHANNELS), choices=tuple(one.label for one in Channel)),
    FileColumn("id_pelacakan", "NOMOR PELACAKAN", "Nomor pelacakan",
               aliases="idpelacakan trackingid idlaporan kodelaporan"),
    FileColumn("jenis", "JENIS", "Jenis", aliases="jenislaporan kategori", needed=True,
               words=words_of(_KINDS), choices=tuple(one.label for one in FeedbackKind)),
    FileColumn("klasifikasi", "KLASIFIKASI", "Klasifikasi batas waktu"),
    FileColumn("layanan", "LAYANAN", "Layanan", aliases="jenislayanan namalayanan"),
    FileColumn("unit", "UNIT", "Unit", aliases="unitkerja opd perangkatdaerah instansi"),
    FileColumn("unsur", "UNSUR", "Unsur pelayanan", aliases="unsurskm unsurpelayanan",
               words=words_of(_UNSUR), choices=UNSUR_NAMES),
    FileColumn("tanggal_kejadian", "TANGGAL KEJADIAN", "Tanggal kejadian", _K.DATE),
    FileColumn("uraian", "URAIAN", "Uraian", needed=True,
               aliases="isi isilaporan keterangan deskripsi laporan"),
    FileColumn("nip", "NIP PEGAWAI", "NIP pegawai terkait", _K.NIP, "nip nipterkait"),
    FileColumn("bukti", "BUKTI", "Bukti", aliases="lampiran"),
    FileColumn("is_anonim", "ANONIM", "Anonim", words=_YES, choices=("Ya", "Tidak")),
    FileColumn("is_rahasia", "RAHASIA", "Rahasia", words=_YES, choices=("Ya", "Tidak")),
    FileColumn("pelapor", "PELAPOR", "Nama pelapor", aliases="namapelapor pengirim"),
    FileColumn("kontak", "KONTAK", "Kontak pelapor", aliases="nohp telepon kontakpelapor"),
    FileColumn("disposisi", "DISPOSISI", "Disposisi"),
    FileColumn("status", "KEADAAN", "Keadaan", aliases="status",
               words=words_of({**{one.label: one for one in FeedbackStatus},
                               **{one.value: one for one in FeedbackStatus}}),
               choices=tuple(one.label for one in FeedbackStatus)),
    FileColumn("tanggal_tanggapan", "TANGGAL TANGGAPAN", "Tanggal tanggapan", _K.DATE,
               "tgltanggapan tanggaltanggapanpertama"),
    FileColumn("tanggapan", "TANGGAPAN", "Isi tanggapan", aliases="isitanggapan jawaban"),
    FileColumn("tanggal_selesai", "TANGGAL SELESAI", "Tanggal selesai", _K.DATE, "tglselesai"),
    FileColumn("tindak_lanjut", "TINDAK LANJUT", "Tindak lanjut"),
    FileColumn("alasan", "ALASAN", "Alasan ditolak atau dialihkan"),
    FileColumn("kepuasan", "KEPUASAN", "Kepuasan pelapor", aliases="kepuasanpelapor",
               words={**words_of({word: n for n, word in enumerate(SATISFACTION, 1)}),
                      **{str(n): n for n in range(1, 5)}},
               choices=SATISFACTION),
    FileColumn("duplikat", "DUPLIKAT DARI", "Nomor laporan asli", aliases="duplikat"),
    FileColumn("tanggal_dengar", "PEGAWAI DIMINTA MENJAWAB", "Pegawai diminta menjawab", _K.DATE),
    FileColumn("jawaban_pegawai", "JAWABAN PEGAWAI", "Jawaban pegawai"),
)  # fmt: skip
FEEDBACK_TARGETS = tuple(one.target for one in FEEDBACK_COLUMNS)
FEEDBACK_HEADERS = tuple(one.header for one in FEEDBACK_COLUMNS)
