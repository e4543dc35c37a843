"""Daftar Urut Kepangkatan (PP 15/1979; SE BAKN 03/SE/1980): order and what decides it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sdm_desktop.domain.rules import Rule

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


_LONG_NAMES = (
    (re.compile(r"pelatihan kepemimpinan nasional"), "pkn"),
    (re.compile(r"pelatihan kepemimpinan administrator"), "pka"),
    (re.compile(r"pelatihan kepemimpinan pengawas"), "pkp"),
    (re.compile(r"diklat(?:pim| kepemimpinan| pim)"), "diklatpim"),
    (re.compile(r"\b(?:tingkat|tk)\b"), " "),
)
_GAPS = re.compile(r"[\W_]+")


class TrainingRanks:
    """The latihan jabatan that count for the order, by their usual names (rule DUK)."""

    def __init__(self, rule: Rule) -> None:
        self._ranks = [
            (f" {_plain(name)} ", int(entry["urutan"]))
            for entry in rule.isi["latihan"]
            for name in entry["nama"].split("/")
        ]

    def of(self, name: str) -> int:
        """Return the rank of a training; 0 when it is none of those that count."""
        plain = f" {_plain(name)} "
        return max((rank for known, rank in self._ranks if known in plain), default=0)


def _plain(name: str) -> str:
    text = _GAPS.sub(" ", name.lower())
    for long, short in _LONG_NAMES:
        text = long.sub(short, text)
    return " ".join(text.split())
