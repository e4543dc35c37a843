"""What the check of all records finds: where, what, how bad, and whether that is so indeed."""

from dataclasses import dataclass
from enum import StrEnum

from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.histories import HistoryKind

MISSING = "KOSONG"
_OF_CODE = {
    MISSING: "kosong", "WAJIB": "kosong", "STATUS": "kosong",
    "N14": "identitas", "N15": "identitas", "SUREL": "identitas", "HP": "identitas",
    "KARAKTER": "identitas",
    "N16": "tanggal", "TANGGAL": "tanggal", "TAHUN": "tanggal", "UMUR": "tanggal",
    "GOLONGAN": "jabatan", "BUP": "jabatan", "JUMLAH": "jabatan", "RUPIAH": "jabatan",
    "UNIT": "unit", "UNIT_DITUTUP": "unit",
}  # fmt: skip


class Theme(StrEnum):
    """What a finding is about, to filter by."""

    KOSONG = "kosong"
    NIP = "nip"
    IDENTITAS = "identitas"
    TANGGAL = "tanggal"
    JABATAN = "jabatan"
    UNIT = "unit"
    RIWAYAT = "riwayat"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return _LABELS[self]


_LABELS = {
    Theme.KOSONG: "Belum diisi",
    Theme.NIP: "NIP",
    Theme.IDENTITAS: "Identitas dan kontak",
    Theme.TANGGAL: "Tanggal",
    Theme.JABATAN: "Pangkat dan jabatan",
    Theme.UNIT: "Unit",
    Theme.RIWAYAT: "Riwayat",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding on one field of a person's record, or of an entry (`kind`, `entry_id`).

    `value` is what stands there now; `reason` says why it is so indeed, where somebody said it.
    """

    pegawai_id: str
    nama: str
    nip: str
    unit: str
    top_unit: str
    field: str
    label: str
    message: str
    code: str
    level: Level
    value: str = ""
    kind: HistoryKind | None = None
    entry_id: str = ""
    reason: str = ""

    @property
    def id(self) -> str:
        """Return what names this finding, whatever the value."""
        place = f"{self.kind}.{self.entry_id}" if self.kind else "data"
        return f"{self.pegawai_id}.{place}.{self.field}.{self.code}"

    @property
    def state(self) -> str:
        """Return what was judged when somebody said that it is so; another one opens it again."""
        return f"{self.value}|{self.message}"

    @property
    def theme(self) -> Theme:
        """Return what it is about."""
        if self.kind is not None:
            return Theme.RIWAYAT
        if self.code in _OF_CODE:
            return Theme(_OF_CODE[self.code])
        return Theme.NIP if self.field == "nip" else Theme.IDENTITAS

    @property
    def is_error(self) -> bool:
        """Return whether it would block saving the record."""
        return self.level is Level.ERROR


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """How many of the active people of a perangkat daerah have complete records."""

    name: str
    total: int
    complete: int

    @property
    def percent(self) -> int:
        """Return the whole percent, never 100 while somebody is missing."""
        return self.complete * 100 // self.total if self.total else 0


@dataclass(frozen=True, slots=True)
class PersonCheck:
    """The findings on one person, and whether the record is complete (None: need not be)."""

    findings: tuple[Finding, ...]
    top_unit: str
    is_complete: bool | None


@dataclass(frozen=True, slots=True)
class DataCheck:
    """The findings of the whole office: open ones, and those said to be so."""

    open: tuple[Finding, ...]
    accepted: tuple[Finding, ...]
    units: tuple[UnitProgress, ...]
    people: int


def warning(field: str, message: str, code: str) -> FieldError:
    """Return a finding that blocks nothing."""
    return FieldError(field, message, code, Level.WARNING)
