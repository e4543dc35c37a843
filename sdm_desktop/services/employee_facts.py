"""Dates the office must act on, for all active people at once: KGB, pension, contract, gaps."""

import operator
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from sdm_desktop.domain.completeness import Completeness
from sdm_desktop.domain.dates import add_months, first_of_month
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.golongan import find_golongan
from sdm_desktop.domain.pension import pension_date
from sdm_desktop.domain.people import Standings
from sdm_desktop.domain.position import Post, find_age_limit
from sdm_desktop.domain.query import Term
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook
from sdm_desktop.domain.salary import next_raise
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import EmployeeRepository

_FEW = 500
COMPUTED_FIELDS = frozenset({"pensiun", "kgb", "lengkap"})
_POST = ("jabatan_nama", "jenjang", "jenis_jabatan", "jenis_jabatan_id", "eselon", "eselon_id")
_READ = (
    "id", "nama", "kedudukan_hukum_id", "kedudukan_hukum", "status", "tanggal_lahir",
    "kontrak_mulai", "kontrak_akhir", "gol_akhir", "tmt_golongan", "mk_tahun", "mk_bulan",
    *_POST, "bup",
)  # fmt: skip


class RuleSource(Protocol):
    """Gives the rule book."""

    def book(self) -> RuleBook:
        """Return all versions of all rules."""


class Facts(NamedTuple):
    """What follows from one active person's record today; `missing` are names of empty fields."""

    id: str
    nama: str
    status: str
    lahir: date | None
    kgb: date | None
    pensiun: date | None
    kontrak_akhir: date | None
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    version: int
    today: date
    rules: "_DayRules"
    people: Mapping[str, Facts]


class EmployeeFacts:
    """Computes the facts in one pass over the table; later only those of changed people."""

    def __init__(self, database: Database, rules: RuleSource) -> None:
        self._database = database
        self._rules = rules
        self._people = EmployeeRepository(database)
        self._known: _Known | None = None

    def all(self, today: date) -> Collection[Facts]:
        """Return the facts of all active people; call inside a read."""
        row = self._database.one("SELECT max(nomor) FROM audit")
        version = int(row[0] or 0) if row else 0
        known = self._known
        if known is None or known.today != today:
            known = self._start(version, today)
        elif known.version != version:
            known = self._follow(known, version)
        self._known = known
        return known.people.values()

    def _start(self, version: int, today: date) -> _Known:
        rules = _DayRules(self._rules.book(), today)
        return _Known(version, today, rules, self._compute(rules, None))

    def _follow(self, known: _Known, version: int) -> _Known:
        changed = self._people.changed_since(known.version, _FEW)
        if changed is None:
            return self._start(version, known.today)
        people = known.people
        if changed:
            gone = set(changed)
            kept = {key: facts for key, facts in people.items() if key not in gone}
            people = kept | self._compute(known.rules, changed)
        return _Known(version, known.today, known.rules, people)

    def matching(self, term: Term, today: date) -> list[str]:
        """Return the ids of the active people that a term on a computed value means."""
        people = self.all(today)
        if term.field == "lengkap":
            wanted = {value == "tidak" for value in term.values}
            return [person.id for person in people if bool(person.missing) in wanted]
        first, last = term.days()
        value: Callable[[Facts], date | None] = operator.attrgetter(term.field)
        return [person.id for person in people if (day := value(person)) and first <= day <= last]

    def _compute(self, rules: "_DayRules", ids: Sequence[str] | None) -> dict[str, Facts]:
        found: dict[str, Facts] = {}
        incomplete: list[str] = []
        is_active, pension, raise_of, day_of = (
            rules.is_active, rules.pension, rules.raise_of, _day_of,
        )  # fmt: skip
        for row in self._people.with_gaps(_READ, rules.needs, ids):
            key, name, standing_id, standing, status, birth, start, end = row[:8]
            if not is_active(standing_id, standing):
                continue
            if row[-1]:
                incomplete.append(key)
            coming = raise_of(status, row[8:12], start, end)
            found[key] = Facts(
                key, name, status or "", day_of(birth), coming, pension(birth, row[12:19]),
                day_of(end), (),
            )  # fmt: skip
        for key, missing in self._missing(rules.needs, incomplete):
            found[key] = found[key]._replace(missing=missing)
        return found

    def _missing(
        self, needs: Mapping[str, tuple[str, ...]], ids: Sequence[str]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the names of the empty fields of these people."""
        if not ids:
            return
        names = list(dict.fromkeys(name for group in needs.values() for name in group))
        for key, status, *values in self._people.raw(("id", "status", *names), ids):
            known = dict(zip(names, values, strict=True))
            yield key, tuple(n for n in needs[status or ""] if known[n] in (None, ""))


@lru_cache(maxsize=65_536)
def _day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@lru_cache(maxsize=4096)
def _month_number(text: str) -> int:
    return int(text[:4]) * 12 + int(text[5:7])


class _DayRules:
    """Pension and pay rules of one day, each answer computed once."""

    def __init__(self, book: RuleBook, today: date) -> None:
        self._today = today
        self._month = first_of_month(today)
        self._now = today.year * 12 + today.month
        standings = Standings.of(_optional(book, RuleCode.KEDUDUKAN_HUKUM, today))
        self.is_active = lru_cache(maxsize=None)(standings.is_active)
        self.needs = Completeness.of(_optional(book, RuleCode.KELENGKAPAN_DATA, today)).needed
        self._bup = _optional(book, RuleCode.BUP, today)
        self._posts = _optional(book, RuleCode.JABATAN_KOTA, today)
        pns = _optional(book, RuleCode.GAJI_PNS, today)
        pppk = _optional(book, RuleCode.GAJI_PPPK, today)
        self._tables: Mapping[str, Rule | None] = {"PNS": pns, "PPPK": pppk}
        self._pension = lru_cache(maxsize=None)(self._pension_of)
        self._limit = lru_cache(maxsize=None)(self._age_limit)
        self._raise = lru_cache(maxsize=None)(self._next_raise)
        self._is_long = lru_cache(maxsize=None)(is_long_contract)

    def raise_of(
        self, status: str, service: Sequence[Any], start: str | None, end: str | None
    ) -> date | None:
        """Return the next KGB by `service` (golongan, TMT, MKG years, months), None if unknown.

        A PPPK has one only under a contract of two years or more (Perpres 98/2020).
        """
        golongan, since, years, months = service
        if status not in self._tables or not golongan or not since or years is None:
            return None
        if status == "PPPK" and not self._is_long(start, end):
            return None
        passed = max(0, self._now - _month_number(since))
        return self._raise(status, golongan, years * 12 + (months or 0) + passed)

    def pension(self, birth: str | None, post: tuple[Any, ...]) -> date | None:
        """Return the TMT pensiun of somebody in a post, None if it cannot be told."""
        limit = self._limit(post)
        return self._pension(birth[:7], limit) if birth and limit else None

    @staticmethod
    def _pension_of(month: str, limit: int) -> date:
        return pension_date(date(int(month[:4]), int(month[5:]), 1), limit)

    def _next_raise(self, status: str, golongan: str, mkg: int) -> date | None:
        table, step = self._tables[status], find_golongan(golongan)
        if table is None or step is None or step.scale.value != status:
            return None
        try:
            coming = next_raise(table, golongan, mkg, self._month)
        except DomainError:
            return None
        return coming.tmt if coming else None

    def _age_limit(self, parts: tuple[Any, ...]) -> int | None:
        name, jenjang, kind, kind_id, eselon, eselon_id, bup = parts
        if self._bup is None:
            return bup if bup is None else int(bup)
        post = Post(
            jabatan=name, jenjang=jenjang, jenis_jabatan=kind or kind_id,
            eselon=eselon or eselon_id, bup=bup,
        )  # fmt: skip
        limit = find_age_limit(post, self._bup, self._posts)
        return limit.years if limit else None


def is_long_contract(start: str | None, end: str | None) -> bool:
    """Return whether a contract runs two years or more; an unknown one is not held against."""
    if not (start and end):
        return True
    return add_months(date.fromisoformat(start), 24) <= date.fromisoformat(end) + timedelta(days=1)


def _optional(book: RuleBook, code: RuleCode, day: date) -> Rule | None:
    try:
        return book.on(code, day)
    except DomainError:
        return None
