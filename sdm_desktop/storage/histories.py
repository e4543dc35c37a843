"""Where the histories of people are kept: one table for each kind."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind, in_order
from sdm_desktop.domain.history_fields import HISTORIES, HistorySpec, spec_of
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import stored
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.write import Writer

_AT_ONCE = 5_000
ALL_KINDS = tuple(HistoryKind)


class HistoryRepository:
    """Reads and writes entries; each kind of history has its own table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(
        self, person_id: str, kinds: Iterable[HistoryKind] = ALL_KINDS
    ) -> dict[HistoryKind, list[HistoryEntry]]:
        """Return the entries of one person by kind, the newest first."""
        found: dict[HistoryKind, list[HistoryEntry]] = {}
        for kind in kinds:
            spec = HISTORIES[kind]
            sql = f"{_select(spec)} AND pegawai_id = ?"
            rows = self._database.rows(sql, (person_id,))
            found[kind] = in_order([_entry(spec, row) for row in rows])
        return found

    def of_many(self, kind: HistoryKind, people: Sequence[str]) -> dict[str, list[HistoryEntry]]:
        """Return the entries of one kind of several people, by person."""
        spec = HISTORIES[kind]
        found: dict[str, list[HistoryEntry]] = defaultdict(list)
        sql = f"{_select(spec)} AND pegawai_id IN (SELECT value FROM json_each(?))"  # noqa: S608
        for start in range(0, len(people), _AT_ONCE):
            part = json.dumps(list(people[start : start + _AT_ONCE]))
            for row in self._database.rows(sql, (part,)):
                entry = _entry(spec, row)
                found[entry.pegawai_id].append(entry)
        return found

    def get(self, kind: HistoryKind, entry_id: str) -> HistoryEntry | None:
        """Return one entry."""
        spec = HISTORIES[kind]
        row = self._database.one(f"{_select(spec)} AND id = ?", (entry_id,))
        return _entry(spec, row) if row else None

    def add(self, writer: Writer, entry: HistoryEntry) -> str:
        """Store a new entry and return its id."""
        entry_id = entry.id or new_id()
        writer.insert(spec_of(entry).table, entry_id, _values(entry))
        return entry_id

    def add_many(self, writer: Writer, entries: Sequence[HistoryEntry]) -> None:
        """Store many new entries of one kind."""
        if not entries:
            return
        spec = spec_of(entries[0])
        names = ("pegawai_id", *spec.names)
        rows = [
            (entry.id or new_id(), *(stored(getattr(entry, name)) for name in names))
            for entry in entries
        ]
        used = [place for place in range(len(names) + 1) if any(_is_filled(r[place]) for r in rows)]
        columns = [("id", *names)[place] for place in used]
        writer.insert_many(spec.table, columns, [[row[place] for place in used] for row in rows])

    def change(self, writer: Writer, entry: HistoryEntry) -> int:
        """Store other values of an entry and return the new rev."""
        return writer.update(spec_of(entry).table, entry.id, entry.rev, _values(entry))

    def change_many(
        self, writer: Writer, pairs: Sequence[tuple[HistoryEntry, HistoryEntry]]
    ) -> None:
        """Store other values of many entries of one kind: (old, new)."""
        changes = []
        for old, new in pairs:
            before, after = _values(old), _values(new)
            differing = {n: (before[n], after[n]) for n in after if before[n] != after[n]}
            if differing:
                changes.append((old.id, old.rev, differing))
        if changes:
            writer.update_many(spec_of(pairs[0][0]).table, changes)

    def remove(self, writer: Writer, entry: HistoryEntry) -> None:
        """Mark an entry as deleted."""
        writer.delete(spec_of(entry).table, entry.id, entry.rev)


def _values(entry: HistoryEntry) -> Mapping[str, object]:
    names = ("pegawai_id", *spec_of(entry).names)
    return {name: stored(getattr(entry, name)) for name in names}


def _is_filled(value: object) -> bool:
    return value is not None and value != ""  # 0 is a value


@lru_cache(maxsize=32)
def _columns(kind: HistoryKind) -> tuple[str, ...]:
    return ("id", "rev", "pegawai_id", *HISTORIES[kind].names)


@lru_cache(maxsize=32)
def _readers(kind: HistoryKind) -> tuple[tuple[int, FieldKind], ...]:
    """Return the places of the values that are not as stored."""
    kinds = {field.name: field.kind for field in HISTORIES[kind].fields}
    return tuple(
        (place, kinds[name])
        for place, name in enumerate(_columns(kind))
        if kinds.get(name) in (FieldKind.DATE, FieldKind.FLAG)
    )


def _select(spec: HistorySpec) -> str:
    return f"SELECT {', '.join(_columns(spec.kind))} FROM {spec.table} WHERE deleted_at IS NULL"  # noqa: S608


def _entry(spec: HistorySpec, row: Sequence[Any]) -> HistoryEntry:
    values = list(row)
    for place, kind in _readers(spec.kind):
        value = values[place]
        if kind is FieldKind.DATE:
            values[place] = date.fromisoformat(value) if value else None
        else:
            values[place] = bool(value)
    return spec.record(**dict(zip(_columns(spec.kind), values, strict=True)))
