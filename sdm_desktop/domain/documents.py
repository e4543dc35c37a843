"""Scans of a person's papers: kinds, what each person needs, how long they are valid."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.position import PostKind
from sdm_desktop.domain.rules import Rule

PHOTO_WIDTH, PHOTO_HEIGHT = 360, 480
_WORDS = re.compile(r"[^a-z0-9]+")
_LONGEST = {"nomor": 100, "kode": 20, "catatan": 500}
_CODE = re.compile(r"[A-Za-z0-9_./-]*")


class ScanFormat(StrEnum):
    """What a scan may be, told by its content."""

    PDF = "PDF"
    JPEG = "JPEG"
    PNG = "PNG"

    @property
    def suffix(self) -> str:
        """Return the ending of a file name."""
        return {"PDF": ".pdf", "JPEG": ".jpg", "PNG": ".png"}[self.value]


class Validity(StrEnum):
    """How a document stands on a day."""

    BERLAKU = "berlaku"
    SEGERA = "segera kedaluwarsa"
    KEDALUWARSA = "kedaluwarsa"
    TANPA = "tanpa batas"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """One kind of document (rule JENIS_DOKUMEN).

    Empty `untuk` and `jabatan` mean everybody. `peka` kinds are not shown to a penilai.
    `riwayat` is the kind of history a document may be linked to, `akhiran` what its exported
    name carries: KODE, TAHUN or nothing.
    """

    kode: str
    nama: str
    untuk: tuple[str, ...] = ()
    jabatan: tuple[str, ...] = ()
    wajib: bool = False
    kedaluwarsa: bool = False
    peka: bool = False
    riwayat: HistoryKind | None = None
    akhiran: str = ""
    kata: tuple[str, ...] = ()

    def concerns(self, status: EmployeeStatus | None, post: PostKind | None) -> bool:
        """Return whether somebody of this status and kind of post can have it."""
        if self.untuk and (status is None or status.value not in self.untuk):
            return False
        return not self.jabatan or _post_word(post) in self.jabatan


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One scan of one person; `id` is empty and `rev` 0 until it is stored.

    `sha256` names the content, `ukuran` is its size in bytes, `nama_berkas` the name the file had.
    `kode` is what the exported name carries (a golongan, a level of education).
    """

    id: str = ""
    rev: int = 0
    pegawai_id: str = ""
    jenis: str = ""
    nomor: str = ""
    tanggal: date | None = None
    kedaluwarsa: date | None = None
    kode: str = ""
    riwayat_jenis: str = ""
    riwayat_id: str = ""
    catatan: str = ""
    nama_berkas: str = ""
    sha256: str = ""
    format: ScanFormat = ScanFormat.PDF
    ukuran: int = 0
    halaman: int = 1

    def validity(self, today: date, days: int) -> Validity:
        """Return how it stands; it is valid through its last day."""
        if self.kedaluwarsa is None:
            return Validity.TANPA
        if self.kedaluwarsa < today:
            return Validity.KEDALUWARSA
        is_near = self.kedaluwarsa <= today + timedelta(days=days)
        return Validity.SEGERA if is_near else Validity.BERLAKU


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLimits:
    """The limits in force (rule DOKUMEN)."""

    max_bytes: int = 10 * 1024 * 1024
    alert_days: tuple[int, ...] = (90, 30)
    kept_days: int = 30

    @classmethod
    def of(cls, rule: Rule) -> "DocumentLimits":
        """Return what a version of the rule says."""
        isi = rule.isi
        return cls(
            max_bytes=int(isi["ukuran_maks_mb"]) * 1024 * 1024,
            alert_days=tuple(sorted((int(n) for n in isi["siaga_hari"]), reverse=True)),
            kept_days=int(isi["simpan_hapus_hari"]),
        )

    @property
    def soon(self) -> int:
        """Return within how many days a document counts as expiring soon."""
        return max(self.alert_days, default=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """Which required kinds a person has; codes in the order of the rule.

    `expired` are required kinds of which every document has expired: they count as missing.
    """

    required: tuple[str, ...]
    missing: tuple[str, ...]
    expired: tuple[str, ...] = ()

    @property
    def present(self) -> int:
        """Return how many required kinds are there and valid."""
        return len(self.required) - len(self.missing) - len(self.expired)

    @property
    def percent(self) -> int:
        """Return the share of required kinds, rounded down: 100 only when nothing is missing."""
        return 100 * self.present // len(self.required) if self.required else 100


def kinds_of(rule: Rule) -> dict[str, DocumentKind]:
    """Return the kinds of a version of JENIS_DOKUMEN by code, in its order."""
    return {str(entry["kode"]): _kind(entry) for entry in rule.isi["jenis"]}


def completeness_of(
    kinds: Iterable[DocumentKind],
    person: tuple[EmployeeStatus | None, PostKind | None],
    held: Mapping[str, Collection[date | None]],
    today: date,
) -> Completeness:
    """Return what a person lacks; `held` are the expiry dates of the documents by kind."""
    return lacking(required_of(kinds, person), held, today)


def required_of(
    kinds: Iterable[DocumentKind], person: tuple[EmployeeStatus | None, PostKind | None]
) -> tuple[str, ...]:
    """Return the codes that somebody of this status and kind of post must have."""
    return tuple(kind.kode for kind in kinds if kind.wajib and kind.concerns(*person))


def lacking(
    required: tuple[str, ...], held: Mapping[str, Collection[date | None]], today: date
) -> Completeness:
    """Return which required codes are missing or have expired."""
    missing, expired = [], []
    for code in required:
        dates = held.get(code)
        if not dates:
            missing.append(code)
        elif None not in dates and all(day is not None and day < today for day in dates):
            expired.append(code)
    return Completeness(required=required, missing=tuple(missing), expired=tuple(expired))


def guess_kind(file_name: str, kinds: Iterable[DocumentKind]) -> str:
    """Return the code that a file name sounds like, empty without any; the longest word wins."""
    stem = file_name.rpartition(".")[0] or file_name
    plain = f" {_WORDS.sub(' ', stem.lower()).strip()} "
    best, length = "", 0
    for kind in kinds:
        for word in (*kind.kata, kind.kode.lower().replace("_", " ")):
            if len(word) > length and f" {word} " in plain:
                best, length = kind.kode, len(word)
    return best


def check_document(
    document: Document, kinds: Mapping[str, DocumentKind], today: date
) -> list[FieldError]:
    """Return what is wrong with the words of a document."""
    errors = []
    kind = kinds.get(document.jenis)
    if kind is None:
        errors.append(FieldError("jenis", "Pilih jenis dokumen.", "WAJIB"))
    if document.tanggal is not None and document.tanggal > today:
        errors.append(FieldError("tanggal", "Tanggal dokumen di masa depan.", "TANGGAL"))
    end = document.kedaluwarsa
    if end is not None and kind is not None and not kind.kedaluwarsa:
        words = f"{kind.nama} tidak memiliki masa berlaku; kosongkan tanggal ini."
        errors.append(FieldError("kedaluwarsa", words, "KEDALUWARSA"))
    elif end is not None and document.tanggal is not None and end < document.tanggal:
        words = "Tanggal kedaluwarsa mendahului tanggal dokumen."
        errors.append(FieldError("kedaluwarsa", words, "TANGGAL"))
    for name, length in _LONGEST.items():
        if len(getattr(document, name)) > length:
            errors.append(FieldError(name, f"Paling panjang {length} huruf.", "PANJANG"))
    if not _CODE.fullmatch(document.kode):
        words = "Kode hanya huruf A-Z, angka, titik, garis miring, garis bawah, dan tanda hubung."
        errors.append(FieldError("kode", words, "KODE"))
    return errors


def size_text(size: int) -> str:
    """Return a size in words: "640 B", "38 kB", "2,4 MB"."""
    if size < 1024:
        return f"{size} B"
    if size < 1024 * 1024:
        return f"{(size + 512) // 1024} kB"
    tenths = (size * 10 + 512 * 1024) // (1024 * 1024)
    return f"{tenths // 10},{tenths % 10} MB"


def names_of(codes: Sequence[str], kinds: Mapping[str, DocumentKind]) -> str:
    """Return the names of some kinds as one text."""
    return ", ".join(kinds[code].nama if code in kinds else code for code in codes)


def _kind(entry: Mapping[str, Any]) -> DocumentKind:
    history = str(entry.get("riwayat", ""))
    return DocumentKind(
        kode=str(entry["kode"]),
        nama=str(entry["nama"]),
        untuk=tuple(entry.get("untuk", ())),
        jabatan=tuple(entry.get("jabatan", ())),
        wajib=bool(entry.get("wajib")),
        kedaluwarsa=bool(entry.get("kedaluwarsa")),
        peka=bool(entry.get("peka")),
        riwayat=HistoryKind(history) if history else None,
        akhiran=str(entry.get("akhiran", "")),
        kata=tuple(entry.get("kata", ())),
    )


def _post_word(post: PostKind | None) -> str:
    if post is None:
        return ""
    return post.value if post in (PostKind.FUNGSIONAL, PostKind.PELAKSANA) else "STRUKTURAL"
