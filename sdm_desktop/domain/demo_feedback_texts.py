"""What invented reporters say of invented days at the counter, and how the office answers."""

from dataclasses import dataclass

from sdm_desktop.domain.feedback import FeedbackKind

_K = FeedbackKind
SERVICES = ("Penerbitan KTP-el", "Penerbitan akta kelahiran")
_KTP, _AKTA = SERVICES
OTHER_AGENCY = "Bukan layanan kantor ini; diteruskan kepada kantor kelurahan."


@dataclass(frozen=True, slots=True)
class Said:
    """One thing to say; `layanan` empty: of any service; `is_named`: a clerk can be told."""

    jenis: FeedbackKind
    uraian: str
    unsur: int | None = None
    layanan: str = ""
    klasifikasi: str = ""
    is_named: bool = False


SAID = (
    Said(_K.PUJIAN, "Petugas menjelaskan syarat dengan sabar, berkas selesai hari itu juga.", 7,
         is_named=True),
    Said(_K.PUJIAN, "Ruang tunggu bersih dan nomor antrean terlihat dari jauh.", 9),
    Said(_K.PUJIAN, "Petugas loket membantu ibu saya yang sudah tua sampai selesai.", 7,
         is_named=True),
    Said(_K.PUJIAN, "Lebih cepat daripada tahun lalu: setengah jam sudah selesai.", 3),
    Said(_K.PENGADUAN, "Menunggu tiga jam; loket dua tutup tanpa pemberitahuan.", 3, _KTP),
    Said(_K.PENGADUAN, "KTP belum tercetak setelah dua minggu, alasan blangko habis.", 3, _KTP),
    Said(_K.PENGADUAN, "Nomor antrean dipanggil dua kali tetapi loket kosong.", 3, is_named=True),
    Said(_K.PENGADUAN, "Nama anak salah cetak, diminta mengurus ulang dari awal.", 5, _AKTA),
    Said(_K.PENGADUAN, "Diminta membayar fotokopi di tempat tertentu.", 4,
         klasifikasi="PENGAWASAN"),
    Said(_K.PENGADUAN, "Syarat di papan berbeda dengan yang diminta petugas.", 1, _AKTA),
    Said(_K.PENGADUAN, "Pesan pengaduan saya dua minggu lalu belum dijawab.", 8),
    Said(_K.PENGADUAN, "Petugas menjawab dengan nada tinggi di depan orang banyak.", 7,
         is_named=True),
    Said(_K.KRITIK, "Formulir terlalu panjang dan hurufnya kecil.", 2, _AKTA),
    Said(_K.KRITIK, "Kursi tunggu kurang, banyak yang berdiri di luar.", 9, _KTP),
    Said(_K.KRITIK, "Jam istirahat semua loket bersamaan.", 3),
    Said(_K.SARAN, "Buka pendaftaran antrean lewat pesan sehari sebelumnya.", 3),
    Said(_K.SARAN, "Tempelkan contoh pengisian formulir di meja tulis.", 2),
    Said(_K.SARAN, "Sediakan loket khusus lansia dan penyandang disabilitas.", 9),
    Said(_K.ASPIRASI, "Mohon layanan keliling ke kelurahan sebulan sekali.", None),
    Said(_K.ASPIRASI, "Mohon loket dibuka hari Sabtu menjelang tahun ajaran baru.", None, _AKTA),
    Said(_K.PERMINTAAN, "Apa saja syarat KTP untuk yang baru berusia 17 tahun?", 1, _KTP),
    Said(_K.PERMINTAAN, "Berapa lama akta kelahiran selesai bila terlambat melapor?", 3, _AKTA),
    Said(_K.PERMINTAAN, "Apakah perbaikan nama pada akta dikenai biaya?", 4, _AKTA),
)  # fmt: skip
REPORTERS = (
    "Bapak A. (warga Oebobo)", "Ibu M. (warga Kelapa Lima)", "Ibu R. (warga Maulafa)",
    "Bapak Y. (warga Alak)", "Saudara F. (warga Kota Raja)", "Ibu S. (warga Kota Lama)",
)  # fmt: skip
ANSWERS: dict[FeedbackKind, tuple[tuple[str, str], ...]] = {
    _K.PUJIAN: (
        ("Terima kasih. Disampaikan kepada petugas dan atasannya.", "Disampaikan pada apel pagi."),
        ("Terima kasih atas penilaian Bapak/Ibu.", ""),
    ),
    _K.PENGADUAN: (
        ("Mohon maaf. Berkas diselesaikan dan pelapor sudah dihubungi.", "Jadwal loket diatur."),
        ("Mohon maaf. Jadwal jaga loket sudah diubah.", "Dua petugas berjaga saat istirahat."),
        ("Kesalahan cetak diperbaiki tanpa mengurus ulang.", "Pemeriksaan ganda sebelum cetak."),
    ),
    _K.KRITIK: (
        ("Terima kasih. Dibahas pada rapat bulanan bidang.", "Masuk rencana perbaikan."),
        ("Terima kasih. Perbaikan dijadwalkan bulan depan.", "Sarana ditambah bertahap."),
    ),
    _K.SARAN: (
        ("Terima kasih. Saran diteruskan kepada kepala bidang.", "Dikaji bersama tim layanan."),
    ),
    _K.ASPIRASI: (
        ("Terima kasih. Diusulkan dalam rencana kerja tahun depan.", "Masuk usulan renja."),
    ),
    _K.PERMINTAAN: (("Informasi syarat, waktu, dan biaya sudah dikirim kepada pemohon.", ""),),
}
