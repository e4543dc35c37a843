"""Dates the office must act on, for all active people at once: KGB, pension, contract, gaps."""

import operator
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Protocol

from sdm_desktop.domain.checks import completeness
from sdm_desktop.domain.dates import add_months, first_of_month
from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.golongan import find_golongan
from sdm_desktop.domain.pension import pension_date
from sdm_desktop.domain.people import is_active
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
_HEAD = (
    "id", "nip", "nama", "kedudukan_hukum_id", "kedudukan_hukum", "status", "tanggal_lahir",
    "gol_akhir", "tmt_golongan", "mk_tahun", "mk_bulan", "kontrak_mulai", "kontrak_akhir", "bup",
)  # fmt: skip


class RuleSource(Protocol):
    """Gives the rule book."""

    def book(self) -> RuleBook:
        """Return all versions of all rules."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What follows from one active person's record today; `missing` are names of empty fields."""

    id: str
    nama: str
    status: str
    lahir: date | None
    kgb: date | None
    pensiun: date | None
    kontrak_akhir: date | None
    missing: tuple[str, ...]


def _needs() -> dict[str, tuple[str, ...]]:
    found = {"": tuple(name for name in completeness(Employee()) if name != "status")}
    for status in EmployeeStatus:
        found[status.value] = tuple(completeness(Employee(status=status)))
    return found


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
        self._needs = _needs()
        groups = (name for group in self._needs.values() for name in group)
        self._names = list(dict.fromkeys((*_HEAD, *_POST, *groups)))
        self._pick = {
            status: operator.itemgetter(*(self._names.index(name) for name in group))
            for status, group in self._needs.items()
        }
        self._post_of = operator.itemgetter(*(self._names.index(n) for n in (*_POST, "bup")))

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
        for row in self._people.raw(self._names, ids):
            if not is_active_cached(row[3], row[4]):
                continue
            status = row[5] or ""
            values = self._pick[status](row)
            born = date.fromisoformat(row[6]) if row[6] else None
            limit = rules.age_limit(*self._post_of(row))
            found[row[0]] = Facts(
                row[0], row[2], status, born, rules.raise_of(row),
                pension_date(born, limit) if born and limit else None,
                date.fromisoformat(row[12]) if row[12] else None,
                _empty(self._needs[status], values) if None in values or "" in values else (),
            )  # fmt: skip
        return found


is_active_cached = lru_cache(maxsize=1024)(is_active)


def _empty(names: Iterable[str], values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(
        name for name, value in zip(names, values, strict=True) if value is None or value == ""
    )


class _DayRules:
    """Pension and pay rules of one day, each answer computed once."""

    def __init__(self, book: RuleBook, today: date) -> None:
        self._today = today
        self._month = first_of_month(today)
        self._bup = _optional(book, RuleCode.BUP, today)
        self._posts = _optional(book, RuleCode.JABATAN_KOTA, today)
        pns = _optional(book, RuleCode.GAJI_PNS, today)
        pppk = _optional(book, RuleCode.GAJI_PPPK, today)
        self._tables: Mapping[str, Rule | None] = {"PNS": pns, "PPPK": pppk}
        self.age_limit = lru_cache(maxsize=None)(self._age_limit)
        self._raise = lru_cache(maxsize=None)(self._next_raise)

    def raise_of(self, row: Sequence[Any]) -> date | None:
        """Return the next KGB of a person (`row` begins with `_HEAD`), None if none is known.

        A PPPK has one only under a contract of two years or more (Perpres 98/2020).
        """
        status, golongan, since, years, months = row[5], row[7], row[8], row[9], row[10]
        if status not in self._tables or not (golongan and since) or years is None:
            return None
        if status == "PPPK" and not is_long_contract(row[11], row[12]):
            return None
        start = int(since[:4]) * 12 + int(since[5:7])
        passed = max(0, self._month.year * 12 + self._month.month - start)
        return self._raise(status, golongan, years * 12 + (months or 0) + passed)

    def _next_raise(self, status: str, golongan: str, mkg: int) -> date | None:
        table, step = self._tables[status], find_golongan(golongan)
        if table is None or step is None or step.scale.value != status:
            return None
        try:
            coming = next_raise(table, golongan, mkg, self._month)
        except DomainError:
            return None
        return coming.tmt if coming else None

    def _age_limit(  # noqa: PLR0913 - the parts that name a post
        self, name: str, jenjang: str, kind: str, kind_id: str, eselon: str, eselon_id: str,
        bup: int | None,
    ) -> int | None:  # fmt: skip
        if self._bup is None:
            return bup
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
