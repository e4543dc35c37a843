"""The columns of participants and results of training in files."""

from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.exchange.kind_rows import FileColumn

_K = FieldKind
PARTICIPANT_COLUMNS = (
    FileColumn("kegiatan", "KEGIATAN", "Kegiatan", aliases="judul namakegiatan pelatihan",
               needed=True),
    FileColumn("tahun", "TAHUN", "Tahun", _K.YEAR),
    FileColumn("kelompok", "KELOMPOK", "Kelompok", aliases="angkatan"),
    FileColumn("nip", "NIP", "NIP", _K.NIP, "nipbaru nipppk", needed=True),
    FileColumn("nama_pegawai", "NAMA", "Nama pegawai", aliases="namapegawai namapeserta"),
    FileColumn("status", "KEADAAN", "Keadaan"),
    FileColumn("hasil", "HASIL", "Hasil", aliases="kelulusan statuskelulusan"),
    FileColumn("nilai_pra", "NILAI PRA", "Nilai uji pra", aliases="pretest pra nilaipretest"),
    FileColumn("nilai_pasca", "NILAI PASCA", "Nilai uji pasca",
               aliases="posttest pasca nilaiposttest nilaiakhir"),
    FileColumn("jumlah", "JUMLAH SATUAN", "Kali, hari, atau semester", aliases="jumlah"),
    FileColumn("jp_sertifikat", "JP SERTIFIKAT", "JP pada sertifikat"),
    FileColumn("jp_diakui", "JP DIAKUI", "JP diakui", aliases="jp"),
    FileColumn("alasan_jp", "ALASAN JP", "Alasan JP diakui berbeda"),
    FileColumn("catatan", "CATATAN", "Catatan", aliases="keterangan"),
)  # fmt: skip
PARTICIPANT_TARGETS = tuple(one.target for one in PARTICIPANT_COLUMNS)
PARTICIPANT_HEADERS = tuple(one.header for one in PARTICIPANT_COLUMNS)
