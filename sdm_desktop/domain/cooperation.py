"""Agreements with partners: MoU, PKS and IA, and how each stands on a day (rules/training 14)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.documents import ScanFormat

NEAR_DAYS = 90


class PartnerKind(StrEnum):
    """What a partner is."""

    PERGURUAN_TINGGI = "PERGURUAN_TINGGI"
    PEMERINTAH = "PEMERINTAH"
    SWASTA = "SWASTA"
    LAINNYA = "LAINNYA"

    @property
    def label(self) -> str:
        """Return the words for screens and papers."""
        words = {"PERGURUAN_TINGGI": "Perguruan tinggi", "PEMERINTAH": "Instansi pemerintah"}
        return words.get(self.value, self.value.capitalize())


class AgreementKind(StrEnum):
    """Kinds of documents, each below the one before it."""

    MOU = "MOU"
    PKS = "PKS"
    IA = "IA"

    @property
    def label(self) -> str:
        """Return the short name."""
        return "MoU" if self is AgreementKind.MOU else self.value

    @property
    def words(self) -> str:
        """Return the name in full."""
        return {
            "MOU": "Nota kesepahaman (MoU)",
            "PKS": "Perjanjian kerja sama (PKS)",
            "IA": "Perjanjian pelaksanaan (IA)",
        }[self.value]

    @property
    def above(self) -> "AgreementKind | None":
        """Return the kind that a document of this kind stands below."""
        return {"PKS": AgreementKind.MOU, "IA": AgreementKind.PKS}.get(self.value)


class AgreementStatus(StrEnum):
    """How an agreement stands; never stored, always from its dates."""

    DRAF = "DRAF"
    BELUM_MULAI = "BELUM_MULAI"
    AKTIF = "AKTIF"
    AKAN_BERAKHIR = "AKAN_BERAKHIR"
    BERAKHIR = "BERAKHIR"
    DIPERPANJANG = "DIPERPANJANG"
    DIHENTIKAN = "DIHENTIKAN"

    @property
    def label(self) -> str:
        """Return the words for screens and papers."""
        return self.value.replace("_", " ").capitalize()

    @property
    def is_in_force(self) -> bool:
        """Return whether activities may rest on it."""
        return self in (AgreementStatus.AKTIF, AgreementStatus.AKAN_BERAKHIR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Who the office works with."""

    id: str = ""
    rev: int = 0
    nama: str = ""
    singkatan: str = ""
    jenis: PartnerKind = PartnerKind.PERGURUAN_TINGGI
    catatan: str = ""
    is_aktif: bool = True

    @property
    def short(self) -> str:
        """Return the short name, without one the name."""
        return self.singkatan or self.nama


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One document; `induk_id` stands above it, `menggantikan_id` is the one it continues.

    `ruang_lingkup` names one field in each line, `penanda_*` are positions, never people.
    """

    id: str = ""
    rev: int = 0
    jenis: AgreementKind = AgreementKind.PKS
    judul: str = ""
    mitra_id: str = ""
    nomor_satu: str = ""
    nomor_dua: str = ""
    induk_id: str | None = None
    menggantikan_id: str | None = None
    penanda_satu: str = ""
    penanda_dua: str = ""
    ruang_lingkup: str = ""
    tanggal_ttd: date | None = None
    mulai: date | None = None
    berakhir: date | None = None
    anggaran: int | None = None
    sumber: str = ""
    unit_id: str | None = None
    dihentikan: date | None = None
    alasan_henti: str = ""
    catatan: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """Return what it covers."""
        return tuple(line.strip() for line in self.ruang_lingkup.splitlines() if line.strip())

    @property
    def numbers(self) -> str:
        """Return both numbers in one line."""
        return " · ".join(number for number in (self.nomor_satu, self.nomor_dua) if number)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementStep:
    """What was done under an agreement beside the activities that name it."""

    id: str = ""
    rev: int = 0
    kerja_sama_id: str = ""
    tanggal: date
    uraian: str = ""
    peserta: int | None = None
    jp: Decimal | None = None
    biaya: int | None = None
    hasil: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFile:
    """A scan kept with an agreement; `berkas_id` names its content."""

    id: str = ""
    rev: int = 0
    kerja_sama_id: str = ""
    keterangan: str = ""
    nama_berkas: str = ""
    berkas_id: str = ""
    format: ScanFormat = ScanFormat.PDF
    ukuran: int = 0
    halaman: int = 1


@dataclass(frozen=True, slots=True)
class Yield:
    """What came of one or more agreements: activities, participants, JP of all of them, cost."""

    kegiatan: int = 0
    peserta: int = 0
    jp: Decimal = Decimal(0)
    biaya: int = 0

    def __add__(self, other: "Yield") -> "Yield":
        """Return both together."""
        return Yield(
            self.kegiatan + other.kegiatan,
            self.peserta + other.peserta,
            self.jp + other.jp,
            self.biaya + other.biaya,
        )


@dataclass(frozen=True, slots=True)
class LinkedActivity:
    """A kegiatan that names an agreement, with what came of it."""

    kegiatan_id: str
    kerja_sama_id: str
    judul: str
    mulai: date
    hasil: Yield


def status_of(
    agreement: Agreement, today: date, *, is_continued: bool = False, near_days: int = NEAR_DAYS
) -> AgreementStatus:
    """Return how an agreement stands; `is_continued` when a successor exists."""
    start, end = agreement.mulai, agreement.berakhir
    if agreement.dihentikan is not None and agreement.dihentikan <= today:
        return AgreementStatus.DIHENTIKAN
    if start is None or agreement.tanggal_ttd is None:
        return AgreementStatus.DRAF
    if end is not None and end < today:
        return AgreementStatus.DIPERPANJANG if is_continued else AgreementStatus.BERAKHIR
    if start > today:
        return AgreementStatus.BELUM_MULAI
    if end is not None and (end - today).days <= near_days:
        return AgreementStatus.AKAN_BERAKHIR
    return AgreementStatus.AKTIF


def status_words(agreement: Agreement, status: AgreementStatus, today: date) -> str:
    """Return the status with the days that matter: "Akan berakhir, 37 hari lagi"."""
    end = agreement.berakhir
    if status is AgreementStatus.AKAN_BERAKHIR and end is not None:
        days = (end - today).days
        return f"Akan berakhir, {days} hari lagi" if days else "Berakhir hari ini"
    if status is AgreementStatus.BERAKHIR and end is not None:
        return f"Berakhir {short_date(end)}"
    if status is AgreementStatus.DIHENTIKAN and agreement.dihentikan is not None:
        return f"Dihentikan {short_date(agreement.dihentikan)}"
    return status.label


def below(root_id: str, known: Collection[Agreement]) -> list[Agreement]:
    """Return the documents under one, level by level; a circle ends where it began."""
    found: list[Agreement] = []
    wave, seen = {root_id}, {root_id}
    while wave:
        following = [one for one in known if one.induk_id in wave and one.id not in seen]
        found += following
        wave = {one.id for one in following}
        seen |= wave
    return found


def in_tree_order(known: Sequence[Agreement]) -> list[tuple[int, Agreement]]:
    """Return every document with its depth, each after the one above it."""
    ids = {one.id for one in known}
    children: dict[str, list[Agreement]] = {}
    for one in known:
        children.setdefault(one.induk_id if one.induk_id in ids else "", []).append(one)
    found: list[tuple[int, Agreement]] = []

    def walk(key: str, depth: int) -> None:
        for one in children.get(key, ()):
            found.append((depth, one))
            walk(one.id, depth + 1)

    walk("", 0)
    return found
