"""The columns of training certificates in files."""

from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.exchange.kind_rows import FileColumn, words_of

_K = FieldKind
_YES = words_of({"ya": True, "y": True, "1": True, "internasional": True, "luar negeri": True,
                 "tidak": False, "t": False, "0": False, "nasional": False})  # fmt: skip
CERTIFICATE_COLUMNS = (
    FileColumn("nip", "NIP", "NIP", _K.NIP, "nipbaru nipppk", needed=True),
    FileColumn("nama_pegawai", "NAMA", "Nama pegawai", aliases="namapegawai namalengkap"),
    FileColumn("nomor", "NOMOR SERTIFIKAT", "Nomor sertifikat", needed=True,
               aliases="nomor nosertifikat nosertipikat nomorsertipikat"),
    FileColumn("tanggal", "TANGGAL SERTIFIKAT", "Tanggal sertifikat", _K.DATE,
               "tanggal tglsertifikat"),
    FileColumn("penerbit", "PENYELENGGARA", "Penyelenggara", needed=True,
               aliases="penerbit institusipenyelenggara lembaga"),
    FileColumn("nama", "NAMA PELATIHAN", "Nama pelatihan", needed=True,
               aliases="pelatihan namadiklat namakursus judul kegiatan"),
    FileColumn("jenis", "JENIS", "Jenis", aliases="jenisdiklat jenispelatihan jenisid"),
    FileColumn("bentuk", "BENTUK", "Bentuk menurut konversi JP", aliases="bentukpelatihan"),
    FileColumn("is_internasional", "INTERNASIONAL", "Internasional", aliases="tingkat lingkup",
               words=_YES, choices=("Ya", "Tidak")),
    FileColumn("mulai", "TANGGAL MULAI", "Tanggal mulai", _K.DATE, "mulai tglmulai", needed=True),
    FileColumn("selesai", "TANGGAL SELESAI", "Tanggal selesai", _K.DATE, "selesai tglselesai",
               needed=True),
    FileColumn("jumlah", "JUMLAH SATUAN", "JP, hari, kali, atau semester",
               aliases="jumlah lama volume"),
    FileColumn("jp_sertifikat", "JP SERTIFIKAT", "JP pada sertifikat",
               aliases="jp jumlahjp jumlahjam totaljp"),
    FileColumn("jp_diakui", "JP DIAKUI", "JP diakui"),
    FileColumn("alasan_jp", "ALASAN JP", "Alasan JP diakui berbeda"),
    FileColumn("berlaku_sampai", "BERLAKU SAMPAI", "Berlaku sampai", _K.DATE, "masaberlaku"),
    FileColumn("status", "KEADAAN", "Keadaan"),
)  # fmt: skip
CERTIFICATE_TARGETS = tuple(one.target for one in CERTIFICATE_COLUMNS)
CERTIFICATE_HEADERS = tuple(one.header for one in CERTIFICATE_COLUMNS)
