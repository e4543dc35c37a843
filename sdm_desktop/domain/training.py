"""Training: programmes, rooms, trainers, activities with groups and sessions (rules/training 6-7).

Hours are minutes after midnight of the office's zone; an interval is half-open.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Mode(StrEnum):
    """Where an activity takes place."""

    TATAP_MUKA = "TATAP_MUKA"
    DARING = "DARING"
    CAMPURAN = "CAMPURAN"

    @property
    def label(self) -> str:
        """Return the words for screens and papers."""
        return self.value.replace("_", " ").capitalize()


class Entrance(StrEnum):
    """How people come into an activity."""

    PENDAFTARAN = "PENDAFTARAN"
    PENUNJUKAN = "PENUNJUKAN"

    @property
    def label(self) -> str:
        """Return the word for screens and papers."""
        return self.value.capitalize()


class Payer(StrEnum):
    """Who pays."""

    UNIT = "UNIT"
    BKPPD = "BKPPD"
    MITRA = "MITRA"
    PESERTA = "PESERTA"

    @property
    def label(self) -> str:
        """Return the word for screens and papers."""
        return self.value if self is Payer.BKPPD else self.value.capitalize()


class ActivityStatus(StrEnum):
    """How far an activity is."""

    DRAF = "DRAF"
    DISETUJUI = "DISETUJUI"
    PENDAFTARAN = "PENDAFTARAN"
    BERJALAN = "BERJALAN"
    PENUTUPAN = "PENUTUPAN"
    SELESAI = "SELESAI"
    DITUNDA = "DITUNDA"
    BATAL = "BATAL"

    @property
    def label(self) -> str:
        """Return the word for screens and papers."""
        return self.value.capitalize()

    @property
    def takes_time(self) -> bool:
        """Return whether its sessions keep people, trainers and rooms busy."""
        return self not in (ActivityStatus.DITUNDA, ActivityStatus.BATAL)

    @property
    def is_open(self) -> bool:
        """Return whether it is still to be run or closed."""
        return self.takes_time and self is not ActivityStatus.SELESAI

    @property
    def is_approved(self) -> bool:
        """Return whether it was approved and is not over: its cost is committed."""
        return self.is_open and self is not ActivityStatus.DRAF


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """One line of the catalogue.

    `jenis` is the SIASN id, `bentuk` a row of the rule KONVERSI_JP, `kompetensi` one code a line,
    `struktural` a row of the rule DIKLAT_STRUKTURAL. What `prasyarat_id`, `sasaran_*` and
    `golongan_min` ask for is an error where `is_prasyarat_wajib`, else a warning.
    """

    id: str = ""
    rev: int = 0
    nama: str
    jenis: int = 3
    bentuk: str = "TEKNIS"
    tujuan: str = ""
    kompetensi: str = ""
    sasaran_jabatan: str = ""
    sasaran_jenjang: str = ""
    golongan_min: str = ""
    jp: Decimal | None = None
    masa_berlaku_bulan: int | None = None
    prasyarat_id: str | None = None
    is_prasyarat_wajib: bool = True
    is_wajib: bool = False
    struktural: str = ""
    is_sertifikat: bool = True
    is_uji: bool = False
    nilai_maks: Decimal = Decimal(100)
    umpan_balik_min: int = 0
    is_laporan_wajib: bool = False
    is_bukti_hadir: bool = False
    is_aktif: bool = True

    @property
    def competences(self) -> tuple[str, ...]:
        """Return the codes of the competences it trains."""
        return tuple(code.strip() for code in self.kompetensi.splitlines() if code.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room of a unit, or of everybody."""

    id: str = ""
    rev: int = 0
    nama: str
    kapasitas: int
    unit_id: str | None = None
    lokasi: str = ""
    is_aktif: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Trainer:
    """An employee (`pegawai_id`) or somebody from outside (`nama`, position, institution)."""

    id: str = ""
    rev: int = 0
    pegawai_id: str | None = None
    nama: str = ""
    jabatan: str = ""
    instansi: str = ""
    keahlian: str = ""
    tarif: str = ""
    is_aktif: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One activity; `mitra_id`, `kerja_sama_id` and `pagu_id` point to the registers of those."""

    id: str = ""
    rev: int = 0
    program_id: str
    tahun: int
    judul: str
    penyelenggara: str = ""
    unit_id: str | None = None
    mitra_id: str | None = None
    kerja_sama_id: str | None = None
    pagu_id: str | None = None
    is_internasional: bool = False
    mulai: date
    selesai: date
    tempat: str = ""
    mode: Mode = Mode.TATAP_MUKA
    kuota_min: int = 0
    kuota_maks: int = 30
    batas_daftar: date | None = None
    cara: Entrance = Entrance.PENUNJUKAN
    pic: str = ""
    penanggung: Payer = Payer.BKPPD
    persetujuan: str = ""
    tanggal_setuju: date | None = None
    alasan_anggaran: str = ""
    status: ActivityStatus = ActivityStatus.DRAF
    alasan: str = ""
    tanggal_tutup: date | None = None
    is_umpan_anonim: bool = True
    catatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group (angkatan) of an activity; without `kuota` only that of the activity counts."""

    id: str = ""
    rev: int = 0
    kegiatan_id: str
    nama: str
    kuota: int | None = None
    tempat: str = ""
    urut: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingSession:
    """One session of a group; without hours it is self-paced and only its day counts.

    `alasan_bentrok` and `diizinkan_oleh` tell why a clash was let through, and by whom.
    """

    id: str = ""
    rev: int = 0
    kelompok_id: str
    tanggal: date
    jam_mulai: int | None = None
    jam_selesai: int | None = None
    materi: str = ""
    jp: Decimal = Decimal(0)
    ruang_id: str | None = None
    is_wajib: bool = True
    alasan_bentrok: str = ""
    diizinkan_oleh: str = ""

    @property
    def minutes(self) -> int:
        """Return how long it lasts; 0 without hours."""
        if self.jam_mulai is None or self.jam_selesai is None:
            return 0
        return self.jam_selesai - self.jam_mulai


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionTrainer:
    """Who trains in a session."""

    id: str = ""
    rev: int = 0
    sesi_id: str
    pengajar_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherDuty:
    """Another duty that keeps a person away; without hours whole days."""

    id: str = ""
    rev: int = 0
    pegawai_id: str
    mulai: date
    selesai: date
    jam_mulai: int | None = None
    jam_selesai: int | None = None
    uraian: str
    sumber: str = "SURAT_TUGAS"
    nomor: str = ""


def clock_text(minutes: int | None) -> str:
    """Return "08.00"; empty without hours."""
    return "" if minutes is None else f"{minutes // 60:02d}.{minutes % 60:02d}"


def hours_text(start: int | None, end: int | None) -> str:
    """Return "08.00-12.00" with a dash of its own; "sepanjang hari" without hours."""
    if start is None or end is None:
        return "sepanjang hari"
    return f"{clock_text(start)}\u2013{clock_text(end)}"
