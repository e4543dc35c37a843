"""The histories of a person: what became of him or her, by which decree (rules/employees 2.3)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar


class HistoryKind(StrEnum):
    """The kinds of history; the value names commands, settings and files."""

    GOLONGAN = "golongan"
    JABATAN = "jabatan"
    PENDIDIKAN = "pendidikan"
    DIKLAT = "diklat"
    KURSUS = "kursus"
    PENGHARGAAN = "penghargaan"
    HUKDIS = "hukdis"
    KGB = "kgb"
    KONTRAK = "kontrak"
    CLTN = "cltn"
    KELUARGA = "keluarga"

    @property
    def is_sensitive(self) -> bool:
        """Return whether only admins may read it, and no file or print shows it."""
        return self is HistoryKind.KELUARGA


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """What every entry has; `id` is empty and `rev` 0 until it is stored.

    `siasn_id` is the id of the row in SIASN. Dates are calendar days.
    """

    kind: ClassVar[HistoryKind]

    id: str = ""
    rev: int = 0
    pegawai_id: str = ""
    siasn_id: str = ""
    catatan: str = ""

    @property
    def begins(self) -> date | None:
        """Return the day it counts from, None where unknown."""
        return None

    @property
    def ends(self) -> date | None:
        """Return its last day, None where it has none."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecreeEntry(HistoryEntry):
    """An entry that rests on a surat keputusan; `pejabat` signed it."""

    sk_nomor: str = ""
    sk_tanggal: date | None = None
    pejabat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TmtEntry(DecreeEntry):
    """An entry that counts from its TMT."""

    tmt: date | None = None

    @property
    def begins(self) -> date | None:
        """Return the TMT."""
        return self.tmt


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanEntry(DecreeEntry):
    """An entry with a first and a last day."""

    mulai: date | None = None
    akhir: date | None = None

    @property
    def begins(self) -> date | None:
        """Return the first day."""
        return self.mulai

    @property
    def ends(self) -> date | None:
        """Return the last day."""
        return self.akhir


@dataclass(frozen=True, slots=True, kw_only=True)
class RankEntry(TmtEntry):
    """A golongan; `mk_tahun` and `mk_bulan` are the masa kerja golongan on the SK."""

    kind: ClassVar[HistoryKind] = HistoryKind.GOLONGAN

    golongan: str = ""
    mk_tahun: int | None = None
    mk_bulan: int | None = None
    jenis_kp: str = ""
    pertek_nomor: str = ""
    pertek_tanggal: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostEntry(TmtEntry):
    """A post; without `selesai` it lasts until the next one begins."""

    kind: ClassVar[HistoryKind] = HistoryKind.JABATAN

    jabatan_nama: str = ""
    jabatan_id: str = ""
    jenis_jabatan: str = ""
    jenjang: str = ""
    eselon: str = ""
    kelas_jabatan: int | None = None
    unit_id: str | None = None
    unor_id: str = ""
    unor_nama: str = ""
    unor_induk: str = ""
    selesai: date | None = None
    tmt_pelantikan: date | None = None

    @property
    def ends(self) -> date | None:
        """Return the last day in the post, where it was said."""
        return self.selesai


@dataclass(frozen=True, slots=True, kw_only=True)
class EducationEntry(DecreeEntry):
    """An education; the decree is the one that recognises it (pencantuman gelar)."""

    kind: ClassVar[HistoryKind] = HistoryKind.PENDIDIKAN

    tingkat_pendidikan: str = ""
    pendidikan_id: str = ""
    jurusan: str = ""
    nama_sekolah: str = ""
    tahun_lulus: int | None = None
    tanggal_lulus: date | None = None
    nomor_ijazah: str = ""
    gelar_depan: str = ""
    gelar_belakang: str = ""

    @property
    def begins(self) -> date | None:
        """Return the day of graduation, the last of the year where only that is known."""
        return self.tanggal_lulus or _last_day(self.tahun_lulus)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseEntry(HistoryEntry):
    """A kursus, with its certificate."""

    kind: ClassVar[HistoryKind] = HistoryKind.KURSUS

    nama: str = ""
    nomor: str = ""
    tanggal: date | None = None
    selesai: date | None = None
    tahun: int | None = None
    jumlah_jam: int | None = None
    penyelenggara: str = ""

    @property
    def begins(self) -> date | None:
        """Return the first day, the last of the year where only that is known."""
        return self.tanggal or _last_day(self.tahun)

    @property
    def ends(self) -> date | None:
        """Return the last day."""
        return self.selesai


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingEntry(CourseEntry):
    """A diklat; `latihan_id` is SIASN's latihanStruktural."""

    kind: ClassVar[HistoryKind] = HistoryKind.DIKLAT

    latihan_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardEntry(DecreeEntry):
    """A penghargaan; `pejabat` gave it."""

    kind: ClassVar[HistoryKind] = HistoryKind.PENGHARGAAN

    nama: str = ""
    harga_id: str = ""
    tahun: int | None = None

    @property
    def begins(self) -> date | None:
        """Return the day of the SK, the last of the year where only that is known."""
        return self.sk_tanggal or _last_day(self.tahun)


DISCIPLINE_LEVELS = ("RINGAN", "SEDANG", "BERAT")


@dataclass(frozen=True, slots=True, kw_only=True)
class DisciplineEntry(SpanEntry):
    """A hukuman disiplin that was imposed (PP 94/2021)."""

    kind: ClassVar[HistoryKind] = HistoryKind.HUKDIS

    tingkat: str = ""
    jenis: str = ""
    masa_tahun: int | None = None
    masa_bulan: int | None = None
    nomor_pp: str = ""
    alasan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseEntry(TmtEntry):
    """A kenaikan gaji berkala; `gaji_pokok` is rupiah per month."""

    kind: ClassVar[HistoryKind] = HistoryKind.KGB

    golongan: str = ""
    gaji_pokok: int | None = None
    mk_tahun: int | None = None
    mk_bulan: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractEntry(SpanEntry):
    """A perjanjian kerja of a PPPK; `upah` is rupiah per month."""

    kind: ClassVar[HistoryKind] = HistoryKind.KONTRAK

    nomor: str = ""
    ke: int | None = None
    jabatan_nama: str = ""
    golongan: str = ""
    jam_per_minggu: int | None = None
    upah: int | None = None
    sumber_anggaran: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpaidLeaveEntry(SpanEntry):
    """A cuti di luar tanggungan negara."""

    kind: ClassVar[HistoryKind] = HistoryKind.CLTN

    aktif_kembali: date | None = None
    alasan: str = ""


RELATIONS = ("SUAMI", "ISTRI", "ANAK", "AYAH", "IBU")


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyEntry(HistoryEntry):
    """A member of the family; `tunjangan` tells whether the allowance is paid for him or her."""

    kind: ClassVar[HistoryKind] = HistoryKind.KELUARGA

    hubungan: str = ""
    nama: str = ""
    tanggal_lahir: date | None = None
    tunjangan: bool = False

    @property
    def begins(self) -> date | None:
        """Return the birthday."""
        return self.tanggal_lahir


def in_order(entries: "list[HistoryEntry]") -> "list[HistoryEntry]":
    """Return entries with the newest first, without a day last; the family spouses first."""
    if entries and isinstance(entries[0], FamilyEntry):
        return sorted(entries, key=_place_in_family)
    return sorted(entries, key=lambda entry: entry.begins or date.min, reverse=True)


def _place_in_family(entry: HistoryEntry) -> tuple[int, date]:
    relation = getattr(entry, "hubungan", "")
    place = RELATIONS.index(relation) if relation in RELATIONS else len(RELATIONS)
    return place, entry.begins or date.max


def _last_day(year: int | None) -> date | None:
    return date(year, 12, 31) if year and 1 <= year <= 9999 else None
