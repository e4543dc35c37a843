"""Daftar Urut Kepangkatan (PP 15/1979; SE BAKN 03/SE/1980): order and what decides it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_LAST = date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class SeniorityEntry:
    """What the order looks at; None where unknown or none (0 for no training)."""

    id: str
    golongan_id: int
    tmt_golongan: date | None = None
    jabatan_rank: int = 0
    tmt_jabatan: date | None = None
    masa_kerja_bulan: int = 0
    latihan_rank: int = 0
    latihan_tanggal: date | None = None
    pendidikan_rank: int = 0
    tahun_lulus: int | None = None
    tanggal_lahir: date | None = None


CRITERIA = (
    "pangkat", "pangkat", "jabatan", "jabatan", "masa kerja", "latihan jabatan",
    "latihan jabatan", "pendidikan", "pendidikan", "usia", "nip",
)  # fmt: skip


def seniority_key(entry: SeniorityEntry) -> tuple[int | date | str, ...]:
    """Return the sort key in the order of `CRITERIA`; missing days come last."""
    return (
        -entry.golongan_id,
        entry.tmt_golongan or _LAST,
        -entry.jabatan_rank,
        entry.tmt_jabatan or _LAST,
        -entry.masa_kerja_bulan,
        -entry.latihan_rank,
        entry.latihan_tanggal or _LAST,
        -entry.pendidikan_rank,
        entry.tahun_lulus if entry.tahun_lulus is not None else 9999,
        entry.tanggal_lahir or _LAST,
        entry.id,
    )


def seniority_order(entries: Iterable[SeniorityEntry]) -> list[SeniorityEntry]:
    """Return the people, highest first; no two share a place."""
    return sorted(entries, key=seniority_key)


def deciding_criteria(ordered: Iterable[SeniorityEntry]) -> list[tuple[str, str, str]]:
    """Return (upper id, lower id, criterion) for each pair of neighbours."""
    return [(upper.id, lower.id, _criterion(upper, lower)) for upper, lower in pairwise(ordered)]


def _criterion(upper: SeniorityEntry, lower: SeniorityEntry) -> str:
    pairs = zip(CRITERIA, seniority_key(upper), seniority_key(lower), strict=True)
    return next((name for name, first, second in pairs if first != second), CRITERIA[-1])
