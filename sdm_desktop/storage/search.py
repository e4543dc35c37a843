"""Lists of people: search-as-you-type and filters, read page by page.

Nothing stays open between two calls: an open statement would keep every writer from committing.
Each page continues after the last position seen, so the full-text index stops early.
"""

import json
from array import array
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from rapidfuzz import fuzz, process

from sdm_desktop.domain.evaluation import EvaluationState
from sdm_desktop.domain.golongan import PNS_GOLONGAN, PPPK_GOLONGAN
from sdm_desktop.domain.people import PersonRow, Standings
from sdm_desktop.domain.query import ListQuery, Term
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.search_custom import custom_order
from sdm_desktop.storage.search_keys import EVERYBODY
from sdm_desktop.storage.search_rows import EVALUATION, STATE, people_at
from sdm_desktop.storage.search_terms import Filter, FilterBuilder, word_tokens

CAP = 10_001
_CHUNK = 64
_RANK = " ".join(f"WHEN '{step.nama}' THEN {step.rank}" for step in (*PNS_GOLONGAN, *PPPK_GOLONGAN))
_STATES = " ".join(f"WHEN '{state.value}' THEN {n}" for n, state in enumerate(EvaluationState))
_BY_ID = "pegawai p CROSS JOIN cari c ON c.id = p.id"  # both are read in the order of id
SORTS = {
    "nip": "p.nip",
    "status": "p.status",
    "golongan": f"CASE p.gol_akhir {_RANK} END",
    "jabatan": "NULLIF(p.jabatan_nama, '') COLLATE NOCASE",
    "unit": "COALESCE(u.jalur, NULLIF(p.unor_nama, '')) COLLATE NOCASE",
    "kedudukan": "NULLIF(p.kedudukan_hukum, '') COLLATE NOCASE",
    "usia": "p.tanggal_lahir",
    "evaluasi": f"CASE {STATE} {_STATES} END",
}


class PeopleSearch:
    """Opens lists of people; call inside a read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(
        self, query: ListQuery, today: date, resolved: Mapping[Term, Collection[str]]
    ) -> "PeopleList":
        """Return the list a query means; without a hit, what a typing error may have meant."""
        builder = FilterBuilder(self._database, today, resolved)
        found = PeopleList(self._database, query, builder.build(query), builder.standings)
        tokens = word_tokens(query.words)
        if found.has_any() or not tokens:
            return found
        if len(tokens) > 1:
            every = builder.build(query, every_prefix=True)
            loose = PeopleList(self._database, query, every, builder.standings)
            if loose.has_any():
                return loose
        return self._suggest(query, builder, tokens) or found

    def _suggest(
        self, query: ListQuery, builder: FilterBuilder, tokens: list[str]
    ) -> "PeopleList | None":
        vocabulary = self._database.remembered("words of names", self._words)
        groups: list[list[str]] = []
        for token in tokens:
            close = process.extract(token, vocabulary, scorer=fuzz.ratio, score_cutoff=70, limit=5)
            if not close:
                return None
            groups.append([match[0] for match in close])
        wanted = ["(" + " OR ".join(f'"{word}"' for word in group) + ")" for group in groups]
        found = PeopleList(
            self._database, query, builder.assemble(query, wanted), builder.standings
        )
        found.suggestion = " ".join(group[0] for group in groups)
        return found if found.has_any() else None

    def _words(self) -> list[str]:
        names = self._database.rows("SELECT nama_cari FROM pegawai")
        return sorted({word for row in names for word in row[0].split()})


class PeopleList:
    """One opened list; rows are read when they are asked for, only positions are kept.

    `count` stops at 10 001 and is taken only when asked for; `known` tells at once how many rows
    there are at least. `hidden` are the fields of the office whose values are not shown.
    `suggestion` is not empty when the typed words had no hit and this is what
    similar names give.
    """

    def __init__(
        self, database: Database, query: ListQuery, chosen: Filter, standings: Standings
    ) -> None:
        self._database = database
        self._standings = standings
        self._query = query
        self._filter = chosen
        self._places = array("q")
        self._is_complete = False
        self._ahead: list[PersonRow] = []
        self._counted = -1
        self.suggestion = ""
        self.hidden: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """Return the number of people, 10 001 for more; counted when first asked for."""
        if self._is_complete:
            return len(self._places)
        if self._counted < 0:
            with self._database.quick_read():
                self._counted = self._count(CAP)
        return self._counted

    @property
    def known(self) -> int:
        """Return how many people are known to be in the list without counting."""
        return len(self._places) if self._counted < 0 else self.count

    @property
    def is_counted(self) -> bool:
        """Return whether `known` is the count."""
        return self._is_complete or self._counted >= 0

    def has_any(self) -> bool:
        """Return whether anybody is in the list."""
        self._extend(1)
        return bool(self._places)

    @property
    def is_capped(self) -> bool:
        """Return whether there may be more people than `count` says."""
        return not self._is_complete and self.count >= CAP

    def exact_count(self) -> int:
        """Return the number of people without a cap."""
        return self._count(-1) if self.is_capped else self.count

    def read_ahead(self, stop: int) -> None:
        """Read the first rows now, for the next `fetch`."""
        self._ahead = self.fetch(0, stop) if stop else []

    def fetch(self, start: int, stop: int) -> list[PersonRow]:
        """Return the rows of a page, fewer at the end of the list."""
        is_whole = self._is_complete and 0 < len(self._places) == len(self._ahead)
        if stop <= len(self._ahead) or is_whole:
            return self._ahead[start:stop]
        with self._database.quick_read():
            self._extend(stop)
            places = self._places[start:stop]
            found = people_at(self._database, places, self._query.period_id, self._standings)
        return [_without(person, self.hidden) for person in found] if self.hidden else found

    def ids(self) -> list[str]:
        """Return the ids of everybody in the list, in its order."""
        with self._database.read():
            self._extend(None)
            rows = self._database.rows(
                "SELECT c.pos, c.id FROM json_each(?) j CROSS JOIN cari c ON c.pos = j.value",
                (json.dumps(self._places.tolist()),),
            )
        return [row[1] for row in _in_order(rows, self._places)]

    def _count(self, limit: int) -> int:
        sql, parameters = self._select("1")
        row = self._database.one(
            f"SELECT count(*) FROM ({sql} LIMIT ?)",  # noqa: S608
            (*parameters, limit),
        )
        return int(row[0]) if row else 0

    def _extend(self, stop: int | None) -> None:
        """Know at least the first `stop` positions."""
        if self._is_complete or (stop is not None and stop <= len(self._places)):
            return
        wanted = -1 if stop is None else max(stop - len(self._places), _CHUNK)
        if self._query.sort == "nama":
            self._extend_by_name(wanted)
        else:
            self._extend_sorted(wanted if stop is not None and stop <= _CHUNK else -1)

    def _extend_by_name(self, wanted: int) -> None:
        place = self._place
        sql, parameters = self._select(place)
        sign, order = ("<", "DESC") if self._query.descending else (">", "ASC")
        if self._places:
            joint = "AND" if " WHERE " in sql else "WHERE"
            sql += f" {joint} {place} {sign} ?"
            parameters.append(self._places[-1])
        rows = self._database.rows(f"{sql} ORDER BY {place} {order} LIMIT ?", (*parameters, wanted))
        self._places.extend(row[0] for row in rows)
        self._is_complete = wanted < 0 or len(rows) < wanted

    def _extend_sorted(self, wanted: int) -> None:
        order = SORTS.get(self._query.sort) or custom_order(self._database, self._query.sort)
        joins = " LEFT JOIN unor u ON u.id = p.unit_id" if self._query.sort == "unit" else ""
        before: list[object] = []
        if self._query.sort == "evaluasi":
            joins, before = EVALUATION, [self._query.period_id]
        condition, parameters = self._sorted_condition()
        direction = "DESC" if self._query.descending else "ASC"
        rows = self._database.rows(
            f"SELECT c.pos FROM {_BY_ID}{joins} WHERE {condition}"  # noqa: S608
            f" ORDER BY {order} {direction} NULLS LAST, c.pos LIMIT ?",
            (*before, *parameters, wanted),
        )
        self._places = array("q", (row[0] for row in rows))
        self._is_complete = wanted < 0 or len(rows) < wanted

    def _sorted_condition(self) -> tuple[str, list[object]]:
        if not self._filter.match:
            return " AND ".join(["1", *self._filter.conditions]), list(self._filter.parameters)
        sql, parameters = self._select("f.rowid")
        return f"c.pos IN ({sql})", parameters

    @property
    def _place(self) -> str:
        return "f.rowid" if self._uses_index else "c.pos"

    @property
    def _uses_index(self) -> bool:
        return bool(self._filter.match) or not self._filter.conditions

    def _select(self, column: str) -> tuple[str, list[object]]:
        """Return the query for one column of everybody, and its parameters."""
        conditions = list(self._filter.conditions)
        if self._uses_index:
            source = "cari_fts f"
            conditions.insert(0, "cari_fts MATCH ?")
            parameters: list[object] = [self._filter.match or f'"{EVERYBODY}"']
            if self._filter.conditions:
                source += (
                    " CROSS JOIN cari c ON c.pos = f.rowid CROSS JOIN pegawai p ON p.id = c.id"
                )
        else:
            source = _BY_ID
            parameters = []
        parameters += self._filter.parameters
        return (
            f"SELECT {column} FROM {source} WHERE {' AND '.join(conditions)}",  # noqa: S608
            parameters,
        )


def _in_order(rows: Sequence[tuple[Any, ...]], places: Sequence[int]) -> list[tuple[Any, ...]]:
    by_place = {row[0]: row for row in rows}
    return [by_place[place] for place in places if place in by_place]


def _without(person: PersonRow, hidden: Collection[str]) -> PersonRow:
    return replace(person, tambahan={k: v for k, v in person.tambahan.items() if k not in hidden})
