"""Praise, criticism, complaints, suggestions and requests of the public (rules/public-feedback)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FeedbackKind(StrEnum):
    """What somebody wants to say."""

    PENGADUAN = "PENGADUAN"
    ASPIRASI = "ASPIRASI"
    PERMINTAAN = "PERMINTAAN"
    PUJIAN = "PUJIAN"
    KRITIK = "KRITIK"
    SARAN = "SARAN"

    @property
    def label(self) -> str:
        """Return the words for screens and files."""
        return "Permintaan informasi" if self is FeedbackKind.PERMINTAAN else self.value.title()

    @property
    def polarity(self) -> int:
        """Return +1 for praise, -1 for criticism and complaints, else 0."""
        return _POLARITY.get(self, 0)


_POLARITY = {FeedbackKind.PUJIAN: 1, FeedbackKind.KRITIK: -1, FeedbackKind.PENGADUAN: -1}


class Channel(StrEnum):
    """How it came in."""

    LAPOR = "LAPOR"
    KOTAK_SARAN = "KOTAK_SARAN"
    WA = "WA"
    LOKET = "LOKET"
    MEDIA_SOSIAL = "MEDIA_SOSIAL"
    SURAT = "SURAT"

    @property
    def label(self) -> str:
        """Return the words for screens and files."""
        return _CHANNEL_WORDS[self]


_CHANNEL_WORDS = {
    Channel.LAPOR: "SP4N-LAPOR!",
    Channel.KOTAK_SARAN: "Kotak saran",
    Channel.WA: "WhatsApp",
    Channel.LOKET: "Loket",
    Channel.MEDIA_SOSIAL: "Media sosial",
    Channel.SURAT: "Surat",
}


class FeedbackStatus(StrEnum):
    """How far an entry is."""

    BARU = "BARU"
    TERVERIFIKASI = "TERVERIFIKASI"
    DIPROSES = "DIPROSES"
    MENUNGGU_PELAPOR = "MENUNGGU_PELAPOR"
    DIALIHKAN = "DIALIHKAN"
    SELESAI = "SELESAI"
    DITOLAK = "DITOLAK"

    @property
    def label(self) -> str:
        """Return the words for screens and files."""
        return self.value.replace("_", " ").capitalize()

    @property
    def is_open(self) -> bool:
        """Return whether something is still to be done."""
        return self not in _OVER

    @property
    def is_verified(self) -> bool:
        """Return whether somebody checked the entry and did not reject it."""
        return self not in (FeedbackStatus.BARU, FeedbackStatus.DITOLAK)


_OVER = (FeedbackStatus.SELESAI, FeedbackStatus.DITOLAK, FeedbackStatus.DIALIHKAN)
_S = FeedbackStatus
_NEXT: dict[FeedbackStatus, tuple[FeedbackStatus, ...]] = {
    _S.BARU: (_S.TERVERIFIKASI, _S.DIALIHKAN, _S.DITOLAK),
    _S.TERVERIFIKASI: (_S.DIPROSES, _S.MENUNGGU_PELAPOR, _S.SELESAI, _S.DIALIHKAN, _S.DITOLAK),
    _S.DIPROSES: (_S.SELESAI, _S.MENUNGGU_PELAPOR, _S.DIALIHKAN, _S.DITOLAK),
    _S.MENUNGGU_PELAPOR: (_S.DIPROSES, _S.SELESAI, _S.DITOLAK),
    _S.DIALIHKAN: (_S.DIPROSES,),
    _S.SELESAI: (_S.DIPROSES,),
    _S.DITOLAK: (_S.BARU,),
}


def next_states(status: FeedbackStatus) -> tuple[FeedbackStatus, ...]:
    """Return what may become of an entry."""
    return _NEXT[status]


UNSUR_NAMES = (
    "Persyaratan",
    "Sistem, mekanisme, dan prosedur",
    "Waktu penyelesaian",
    "Biaya/tarif",
    "Produk spesifikasi jenis pelayanan",
    "Kompetensi pelaksana",
    "Perilaku pelaksana",
    "Penanganan pengaduan, saran, dan masukan",
    "Sarana dan prasarana",
)
UNSUR_CODES = (
    "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan",
    "sarana",
)  # fmt: skip
SATISFACTION = ("Tidak puas", "Kurang puas", "Puas", "Sangat puas")
HIDDEN = "Dirahasiakan"
ANONYMOUS = "Anonim"


def unsur_name(number: int | None) -> str:
    """Return the name of an unsur by its number in the regulation's body; empty for none."""
    return UNSUR_NAMES[number - 1] if number else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One entry of the register.

    `klasifikasi` names a class of the time limits. `pelapor` and `kontak` of an entry that
    `is_rahasia` are seen by the register officer alone; an entry that `is_anonim` has none.
    `batas_tanggapan` and `batas_selesai` are kept once it is closed. `tanggal_dengar` is when the
    employee was asked for an answer, `jawaban_pegawai` what came.
    """

    id: str = ""
    rev: int = 0
    tahun: int = 0
    urut: int = 0
    kanal: Channel = Channel.LOKET
    id_pelacakan: str = ""
    jenis: FeedbackKind = FeedbackKind.PENGADUAN
    klasifikasi: str = ""
    tanggal_terima: date
    jam_terima: str = ""
    tanggal_kejadian: date | None = None
    layanan: str = ""
    unit_id: str | None = None
    unsur: int | None = None
    pegawai_id: str | None = None
    uraian: str = ""
    bukti: str = ""
    is_anonim: bool = False
    is_rahasia: bool = False
    pelapor: str = ""
    kontak: str = ""
    disposisi: str = ""
    status: FeedbackStatus = FeedbackStatus.BARU
    tanggal_tanggapan: date | None = None
    tanggapan: str = ""
    tanggal_menunggu: date | None = None
    tanggal_selesai: date | None = None
    tindak_lanjut: str = ""
    alasan: str = ""
    perpanjangan: int = 0
    alasan_perpanjangan: str = ""
    batas_tanggapan: date | None = None
    batas_selesai: date | None = None
    kepuasan: int | None = None
    duplikat_dari: str | None = None
    tanggal_dengar: date | None = None
    jawaban_pegawai: str = ""

    @property
    def nomor(self) -> str:
        """Return the number within the year, "0042/2026"."""
        return f"{self.urut:04d}/{self.tahun}" if self.urut else ""

    @property
    def hari_kejadian(self) -> date:
        """Return the day of the event; without one the day of receipt."""
        return self.tanggal_kejadian or self.tanggal_terima

    @property
    def shown_reporter(self) -> str:
        """Return the reporter as lists and papers name him or her."""
        if self.is_anonim:
            return ANONYMOUS
        return HIDDEN if self.is_rahasia else self.pelapor
