"""Kenaikan pangkat reguler (PP 99/2000; PerBKN 2/2025): earliest date and reasons against it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sdm_desktop.domain.dates import add_months, first_of_month
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.golongan import find_golongan
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook

_BEST_FIRST = tuple(Predikat)


class Discipline(StrEnum):
    """The heaviest hukuman disiplin that is running."""

    NONE = "tidak ada"
    LIGHT = "ringan"
    MEDIUM = "sedang"
    HEAVY = "berat"


@dataclass(frozen=True, slots=True)
class Education:
    """One tingkat pendidikan of rule PENDIDIKAN."""

    name: str
    ceiling: str
    seniority_rank: int


def find_education(rule: Rule, text: str) -> Education | None:
    """Return the tingkat that an id, name or usual spelling means."""
    plain = " ".join(text.lower().split())
    for entry in rule.isi["tingkat"]:
        if plain in entry["ejaan"] or plain == entry["nama"].lower() or plain in entry["id"]:
            return _education(entry)
    return None


def _education(entry: Mapping[str, Any]) -> Education:
    return Education(entry["nama"], entry["golongan_batas"], entry["urutan_duk"])


def is_above_ceiling(golongan: str, ceiling: str) -> bool:
    """Return whether a golongan lies above the ceiling of an education."""
    step, top = find_golongan(golongan), find_golongan(ceiling)
    return step is not None and top is not None and step.rank > top.rank


def earliest_promotion(rules: RuleBook, since: date, years: int) -> date:
    """Return the first period date that is not before TMT golongan plus the years.

    The calendar is the one valid on the date tried (PERIODE_KP).
    """
    day = add_months(since, years * 12)
    first = first_of_month(day)
    day = first if first == day else add_months(first, 1)
    for _ in range(24):
        if day.month in _months_on(rules, day):
            return day
        day = add_months(day, 1)
    raise DomainError("Tidak ada periode kenaikan pangkat.", "PERIODE_KP")


def _months_on(rules: RuleBook, day: date) -> Sequence[int]:
    months: Sequence[int] = rules.on(RuleCode.PERIODE_KP, day).isi["bulan"]
    return months


def predikat_faults(rule: Rule, last_years: Sequence[Predikat | None]) -> list[str]:
    """Return what speaks against promotion in the predikat of the last years."""
    needed = int(rule.isi["tahun_predikat"])
    lowest = _BEST_FIRST.index(Predikat(rule.isi["predikat_minimal"]))
    given = list(last_years[-needed:])
    faults = []
    if any(value is not None and _BEST_FIRST.index(value) > lowest for value in given):
        faults.append("kinerja")
    if len(given) < needed or None in given:
        faults.append("data kinerja belum lengkap")
    return faults
