"""From a query to a full-text expression and SQL conditions, values always as parameters."""

import json
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sdm_desktop.domain.people import Standings, fold
from sdm_desktop.domain.query import ListQuery, Term
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_rows import state_sql
from sdm_desktop.storage.rules import standings_on
from sdm_desktop.storage.search_custom import custom_part
from sdm_desktop.storage.search_keys import EVERYBODY, SOUNDS_INACTIVE, mark

_NIP_PARTS = (8, 6, 1, 3)
_MOST_MONTHS = 60
_MARKED = {"status", "golongan", "kelamin", "jenis", "pendidikan"}


@dataclass(slots=True)
class Filter:
    """A full-text expression (empty: everybody) and SQL conditions on `p` (pegawai)."""

    match: str = ""
    conditions: list[str] = field(default_factory=list)
    parameters: list[object] = field(default_factory=list)

    def require(self, condition: str, parameters: Iterable[object] = ()) -> None:
        """Add a condition."""
        self.conditions.append(condition)
        self.parameters += parameters


@dataclass(frozen=True, slots=True)
class _Part:
    """One term: `match` and `condition` must both hold (either may be empty)."""

    match: str = ""
    condition: str = ""
    parameters: Sequence[object] = ()


def word_tokens(words: Sequence[str]) -> list[str]:
    """Return the tokens of typed words; the parts of a NIP written in groups become one."""
    tokens: list[str] = []
    part = 0
    for token in (token for word in words for token in split_tokens(word)):
        is_next = 0 < part < 4 and token.isdigit() and len(token) <= _NIP_PARTS[part]
        if is_next and len(tokens[-1]) == sum(_NIP_PARTS[:part]):
            tokens[-1] += token
            part += 1
        else:
            tokens.append(token)
            part = 1 if token.isdigit() and len(token) == 8 else 0
    return tokens


def split_tokens(text: str) -> list[str]:
    """Return the words of a text as the index holds them; private characters are dropped."""
    kept = (char if unicodedata.category(char)[0] in "LN" else " " for char in fold(text))
    return "".join(kept).split()


class FilterBuilder:
    """Turns queries into filters; `today` decides ages, `resolved` holds computed conditions."""

    def __init__(
        self,
        database: Database,
        today: date,
        resolved: Mapping[Term, Collection[str]],
    ) -> None:
        self._database = database
        self._today = today
        self.standings = standings_on(database, today)
        self._resolved = resolved

    def build(self, query: ListQuery, *, every_prefix: bool = False) -> Filter:
        """Return the filter; only the last word may be unfinished unless `every_prefix`."""
        tokens = word_tokens(query.words)
        last = len(tokens) - 1
        wanted = [
            _quote(token) + ("*" if every_prefix or number == last else "")
            for number, token in enumerate(tokens)
        ]
        return self.assemble(query, wanted)

    def assemble(self, query: ListQuery, wanted: list[str]) -> Filter:
        """Return the filter for full-text conditions and the terms of a query."""
        result = Filter()
        unwanted: list[str] = []
        for term in query.terms:
            part = self._part(term, query.period_id)
            if not term.negated:
                wanted += [part.match] if part.match else []
                if part.condition:
                    result.require(part.condition, part.parameters)
            elif part.condition:
                result.require(f"NOT ({part.condition})", part.parameters)
            else:
                unwanted.append(part.match)
        if unwanted and not wanted:
            wanted = [_quote(EVERYBODY)]
        result.match = " AND ".join(wanted)
        if unwanted:
            result.match = f"({result.match}) NOT ({' OR '.join(unwanted)})"
        return result

    def _part(self, term: Term, period_id: str) -> _Part:
        if term in self._resolved:
            return _Part(condition=_IN_IDS, parameters=(json.dumps(list(self._resolved[term])),))
        if term.own is not None:
            return _Part(*custom_part(term))
        if term.field in _MARKED:
            return _Part(_any(mark(term.field, value) for value in term.members()))
        if term.field in {"evaluasi", "predikat"}:
            return _evaluation_part(term, period_id)
        own = {"kedudukan": self._standing_part, "unit": self._unit_part, "usia": self._age_part}
        return (own.get(term.field) or _TEXT_PARTS[term.field])(term)

    def _standing_part(self, term: Term) -> _Part:
        return _Part(_standing_match(self.standings, term))

    def _unit_part(self, term: Term) -> _Part:
        where = " OR ".join("jalur LIKE ? ESCAPE '\\'" for _ in term.values)
        patterns = [f"%{_escaped(value)}%" for value in term.values]
        sql = f"SELECT id, induk_id FROM unor WHERE deleted_at IS NULL AND ({where})"  # noqa: S608
        units = dict(self._database.rows(sql, patterns))
        # people carry the marks of all units above theirs, so the topmost ones are enough
        top = [unit for unit, parent in units.items() if parent not in units]
        return _Part(_any(mark("unit", unit) for unit in top)) if top else _Part(condition="0")

    def _age_part(self, term: Term) -> _Part:
        youngest, oldest = term.numbers()
        oldest = min(oldest, 120)
        first = _years_before(self._today, oldest + 1) + timedelta(days=1)
        last = _years_before(self._today, min(youngest, 120))
        years = range(first.year, last.year + 1)
        return _Part(
            _any(mark("usia", str(year)) for year in years),
            "p.tanggal_lahir BETWEEN ? AND ?",
            (first.isoformat(), last.isoformat()),
        )


def _standing_match(standings: Standings, term: Term) -> str:
    """Return who counts as active, or does not: known by id, else by name, else by the words."""
    wanted = set(term.members())
    if wanted == {"aktif", "tidak_aktif"}:
        return _quote(EVERYBODY)
    known = (*standings.by_id.items(), *standings.by_name.items())
    active, inactive = (
        _any(mark("kedudukan", value) for value, is_active in known if is_active is wanted_one)
        for wanted_one in (True, False)
    )
    away = f"({inactive} OR ({_quote(SOUNDS_INACTIVE)} NOT {active}))"
    return away if "tidak_aktif" in wanted else f"({_quote(EVERYBODY)} NOT {away})"


_IN_IDS = "p.id IN (SELECT value FROM json_each(?))"


def _name_part(term: Term) -> _Part:
    conditions = " OR ".join("' ' || p.nama_cari LIKE ? ESCAPE '\\'" for _ in term.values)
    patterns = [f"% {_escaped(fold(value))}%" for value in term.values]
    groups = [_all(split_tokens(value)) for value in term.values]
    return _Part(_either(groups), f"({conditions})", patterns)


def _nip_part(term: Term) -> _Part:
    values = ["".join(filter(str.isdigit, value)) for value in term.values]
    values = [value for value in values if value]
    if not values:
        return _Part(condition="0")
    conditions = " OR ".join("p.nip LIKE ?" for _ in values)
    exact = [_quote(value) + ("" if len(value) == 18 else "*") for value in values]
    if all(len(value) == 18 for value in values):
        return _Part(_either(exact))
    return _Part(_either(exact), f"({conditions})", [f"{value}%" for value in values])


def _post_part(term: Term) -> _Part:
    groups = []
    for value in term.values:
        tokens = split_tokens(value)
        groups.append(" AND ".join(f"{_quote(mark('jabatan', token))}*" for token in tokens))
    return _Part(_either(groups)) if all(groups) else _Part(condition="0")


def _contract_part(term: Term) -> _Part:
    first, last = term.days()
    condition = "p.kontrak_akhir BETWEEN ? AND ?"
    parameters = (first.isoformat(), last.isoformat())
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count > _MOST_MONTHS:
        return _Part(condition=condition, parameters=parameters)
    start = first.year * 12 + first.month - 1
    months = [divmod(start + step, 12) for step in range(count)]
    marks = (mark("kontrak", f"{year:04}{month + 1:02}") for year, month in months)
    return _Part(_any(marks), condition, parameters)


_TEXT_PARTS = {
    "nama": _name_part, "nip": _nip_part, "jabatan": _post_part, "kontrak": _contract_part,
}  # fmt: skip


def _evaluation_part(term: Term, period_id: str) -> _Part:
    column = "e.predikat" if term.field == "predikat" else state_sql("e")
    marks = ", ".join("?" for _ in term.values)
    of_period = (
        "SELECT e.pegawai_id FROM evaluasi e WHERE e.periode_id = ? AND e.deleted_at IS NULL"
    )
    condition = f"p.id IN ({of_period} AND {column} IN ({marks}))"
    parameters: list[object] = [period_id, *term.values]
    if term.field == "predikat":
        condition = condition.replace(f" AND {column}", f" AND e.status = 'FINAL' AND {column}")
    elif {"TANPA", "BELUM"} & set(term.values):
        condition = f"({condition} OR p.id NOT IN ({of_period}))"
        parameters.append(period_id)
    return _Part(condition=condition, parameters=parameters)


def _quote(token: str) -> str:
    return f'"{token}"'


def _any(tokens: Iterable[str]) -> str:
    return _either([_quote(token) for token in tokens])


def _either(expressions: Sequence[str]) -> str:
    known = [expression for expression in expressions if expression]
    if len(known) < 2:
        return known[0] if known else _quote("\ue000nobody")
    return "(" + " OR ".join(f"({expression})" for expression in known) + ")"


def _all(tokens: Sequence[str]) -> str:
    return " AND ".join(f"{_quote(token)}*" for token in tokens)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _years_before(day: date, years: int) -> date:
    year = max(day.year - years, 1)
    return (
        day.replace(year=year, day=28)
        if (day.month, day.day) == (2, 29)
        else day.replace(year=year)
    )
