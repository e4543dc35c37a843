"""What pages and reports show of needs and of the yearly plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sdm_desktop.domain.bangkom import PlanEffect, PlanLine
from sdm_desktop.domain.needs import NeedLine, NeedRules, NeedSource, NeedTopic
from sdm_desktop.services.need_people import NeedPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedFilter:
    """Which needs are asked for: those of a unit with all below it, of some sources."""

    year: int
    unit_id: str = ""
    sources: frozenset[NeedSource] = frozenset(NeedSource)


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedBoard:
    """The ranked list of a year; `off` are lines somebody switched off, with the reason."""

    wanted: NeedFilter
    topics: tuple[NeedTopic, ...]
    people: Mapping[str, NeedPerson]
    units: Mapping[str, str]
    off: Mapping[str, str]
    rules: NeedRules
    assessed: int

    @property
    def lines(self) -> int:
        """Return how many lines there are."""
        return sum(len(topic.lines) for topic in self.topics)

    def who(self, line: NeedLine) -> str:
        """Return the name of the person or unit of a line."""
        person = self.people.get(line.pegawai_id)
        return person.nama if person else self.units.get(line.unit_id, "–")

    def unit(self, line: NeedLine) -> str:
        """Return the unit of a line."""
        person = self.people.get(line.pegawai_id)
        return person.unit if person else self.units.get(line.unit_id, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A line of the plan with names; `is_checked_due`: the level should be measured again."""

    line: PlanLine
    nama: str
    nip: str
    unit: str
    unit_id: str
    topik: str
    kegiatan: str
    is_checked_due: bool = False

    @property
    def id(self) -> str:
        """Return the id of the line."""
        return self.line.id


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanYear:
    """The plan of a year with its effect against the free budget."""

    tahun: int
    rows: tuple[PlanRow, ...]
    effect: PlanEffect
    free: int
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChoice:
    """How chosen needs go into the plan: the same for each of them."""

    year: int
    bentuk: str = ""
    jp: Decimal | None = None
    triwulan: int | None = None
    biaya: int | None = None
    program_id: str | None = None
    kegiatan_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What the chosen needs would cost, reach and close, before anything is stored."""

    effect: PlanEffect
    open_gaps: int
    free: int

    @property
    def left(self) -> int:
        """Return what would be free afterwards; negative when it does not suffice."""
        return self.free - self.effect.biaya

    @property
    def per_gap(self) -> int | None:
        """Return what closing one step of a gap costs."""
        closed = self.effect.kesenjangan
        return self.effect.biaya // closed if closed else None
