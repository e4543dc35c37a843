"""Who takes part in training, and what came of it: participants, attendance, certificates."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class ParticipantStatus(StrEnum):
    """How far a participant is (rules/training 7)."""

    DIUNDANG = "DIUNDANG"
    TERDAFTAR = "TERDAFTAR"
    DAFTAR_TUNGGU = "DAFTAR_TUNGGU"
    HADIR = "HADIR"
    TIDAK_HADIR = "TIDAK_HADIR"
    MENGUNDURKAN_DIRI = "MENGUNDURKAN_DIRI"
    DITUNDA = "DITUNDA"

    @property
    def label(self) -> str:
        """Return the words for screens and papers."""
        return self.value.replace("_", " ").capitalize()

    @property
    def has_seat(self) -> bool:
        """Return whether a seat is taken (rules/training 8.2.1)."""
        return self in _SEATED

    @property
    def is_out(self) -> bool:
        """Return whether the person left: the seat is free, nobody counts it as failed."""
        return self in (ParticipantStatus.MENGUNDURKAN_DIRI, ParticipantStatus.DITUNDA)

    @property
    def takes_part(self) -> bool:
        """Return whether attendance and a result are asked for."""
        return not self.is_out and self is not ParticipantStatus.DAFTAR_TUNGGU


_SEATED = frozenset(
    {ParticipantStatus.DIUNDANG, ParticipantStatus.TERDAFTAR, ParticipantStatus.HADIR}
)


class Origin(StrEnum):
    """How a participant came in."""

    UNDANGAN = "UNDANGAN"
    PENUNJUKAN = "PENUNJUKAN"
    DAFTAR_SENDIRI = "DAFTAR_SENDIRI"
    DAFTAR_TUNGGU = "DAFTAR_TUNGGU"

    @property
    def label(self) -> str:
        """Return the words for screens and papers."""
        return self.value.replace("_", " ").capitalize()


class Presence(StrEnum):
    """Whether somebody was there."""

    HADIR = "HADIR"
    IZIN = "IZIN"
    SAKIT = "SAKIT"
    ALPA = "ALPA"

    @property
    def label(self) -> str:
        """Return the word for screens and papers."""
        return self.value.capitalize()


PENDING = "BELUM_ADA"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One person in one activity.

    `terdaftar` is the moment of registration in UTC as stored text; `kelas` the class of the
    waiting list (1 mandatory, 2 in the plan, 3 without JP, 4 other). `hasil` is a row of the rule
    STATUS_HASIL. `jumlah` are times or semesters where sessions do not tell. `riwayat_id` is the
    entry of the histories it became.
    """

    id: str = ""
    rev: int = 0
    kegiatan_id: str
    kelompok_id: str
    pegawai_id: str
    asal: Origin = Origin.PENUNJUKAN
    status: ParticipantStatus = ParticipantStatus.TERDAFTAR
    terdaftar: str = ""
    batas_konfirmasi: date | None = None
    urut_tunggu: int | None = None
    kelas: int = 4
    alasan_urut: str = ""
    alasan_lewat: str = ""
    alasan: str = ""
    alasan_bentrok: str = ""
    hasil: str = PENDING
    nilai_pra: Decimal | None = None
    nilai_pasca: Decimal | None = None
    jumlah: Decimal | None = None
    jp_sertifikat: Decimal | None = None
    jp_konversi: Decimal | None = None
    jp_diakui: Decimal | None = None
    alasan_jp: str = ""
    verifikator: str = ""
    is_umpan_balik: bool = False
    riwayat_id: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Whether a participant was in a session; `bukti` names the proof."""

    id: str = ""
    rev: int = 0
    sesi_id: str
    peserta_id: str
    hadir: Presence
    bukti: str = ""


class CertificateStatus(StrEnum):
    """Whether a certificate was verified."""

    MENUNGGU = "MENUNGGU"
    DITERIMA = "DITERIMA"
    DITOLAK = "DITOLAK"

    @property
    def label(self) -> str:
        """Return the words for screens and papers."""
        return "Menunggu verifikasi" if self is _WAITING else self.value.capitalize()


_WAITING = CertificateStatus.MENUNGGU


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate of an activity of this office (`peserta_id`), or from outside.

    One from outside counts its own `jp_diakui` once it is accepted. `jumlah` are the JP taught,
    days, times or semesters, as `bentuk` counts. `berkas_id` is in the content store;
    `nomor_audit` is what the code on the paper is made from.
    """

    id: str = ""
    rev: int = 0
    pegawai_id: str
    peserta_id: str | None = None
    kegiatan_id: str | None = None
    nomor: str
    tanggal: date
    penerbit: str
    nama: str
    jenis: int = 3
    bentuk: str = "TEKNIS"
    is_internasional: bool = False
    mulai: date
    selesai: date
    jumlah: Decimal | None = None
    jp_sertifikat: Decimal | None = None
    jp_konversi: Decimal | None = None
    jp_diakui: Decimal | None = None
    alasan_jp: str = ""
    verifikator: str = ""
    berlaku_sampai: date | None = None
    status: CertificateStatus = CertificateStatus.MENUNGGU
    alasan: str = ""
    tanggal_periksa: date | None = None
    berkas_id: str = ""
    nama_berkas: str = ""
    nomor_audit: int | None = None
    riwayat_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """A form of reaction (level 1): `isi` is a JSON object of item and mark.

    `peserta_id` is empty where the form is anonymous.
    """

    id: str = ""
    rev: int = 0
    kegiatan_id: str
    peserta_id: str | None = None
    tanggal: date
    isi: str = "{}"
    skala: int = 4
    saran: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourCheck:
    """What the superior saw months later (level 3); without `tanggal` it is still to come."""

    id: str = ""
    rev: int = 0
    peserta_id: str
    jatuh_tempo: date
    tanggal: date | None = None
    penilai: str = ""
    nilai: Decimal | None = None
    skala: int = 4
    uraian: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An indicator of the unit before and after (level 4)."""

    id: str = ""
    rev: int = 0
    kegiatan_id: str
    sumber: str = "LAINNYA"
    indikator: str
    nilai_awal: Decimal | None = None
    nilai_akhir: Decimal | None = None
    tanggal: date | None = None
    is_naik_baik: bool = True
    uraian: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingDocument:
    """A paper of an activity; its content is in the content store under `berkas_id`."""

    id: str = ""
    rev: int = 0
    kegiatan_id: str
    jenis: str
    keterangan: str = ""
    nama_berkas: str
    berkas_id: str
    format: str
    ukuran: int
    halaman: int = 1
