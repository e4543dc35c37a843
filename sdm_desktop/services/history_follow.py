"""Keeps the histories in step with records that are registered, changed by hand or imported."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.employee_fields import FIELD_BY_NAME, FieldKind
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind
from sdm_desktop.domain.history_current import (
    CURRENT_KINDS,
    RECORD_FIELDS,
    WATCHED,
    RecordChange,
    changes_between,
    entry_from,
    find_same,
)
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import Changes, EmployeeRepository
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.write import Writer

_WATCHED = frozenset(WATCHED)
_DAYS = frozenset(name for name, spec in FIELD_BY_NAME.items() if spec.kind is FieldKind.DATE)


class HistoryFollower:
    """Writes into the histories what a change of records means; call inside a write block."""

    def __init__(self, database: Database) -> None:
        self._histories = HistoryRepository(database)
        self._people = EmployeeRepository(database)

    def registered(self, writer: Writer, employee: Employee) -> None:
        """Begin the histories of a new person with the present state."""
        for kind in CURRENT_KINDS:
            entry = entry_from(kind, employee)
            if entry is not None:
                self._histories.add(writer, entry)

    def changed(self, writer: Writer, pairs: Sequence[tuple[Employee, Employee]]) -> None:
        """Follow records that changed: (old, new). What ended stays as history.

        A correction (the same state written otherwise) changes the entry of that state.
        """
        by_kind: dict[HistoryKind, list[RecordChange]] = defaultdict(list)
        for old, new in pairs:
            for change in changes_between(old, new):
                by_kind[change.after.kind].append(change)
        for kind, changes in by_kind.items():
            self._follow(writer, kind, changes)

    def watch(self, changes: Changes) -> list[tuple[Employee, Employee]]:
        """Return the records that stored changes touch, as (old, new); read before writing.

        Only those whose histories may follow, and only with the fields that histories tell.
        """
        touched = {row_id: pairs for row_id, _rev, pairs in changes if pairs.keys() & _WATCHED}
        if not touched:
            return []
        found = []
        for row_id, *values in self._people.raw(("id", *WATCHED), list(touched)):
            old = dict(zip(WATCHED, values, strict=True))
            new = old | {name: pair[1] for name, pair in touched[row_id].items() if name in old}
            found.append((_record(row_id, old), _record(row_id, new)))
        return found

    def _follow(self, writer: Writer, kind: HistoryKind, changes: Sequence[RecordChange]) -> None:
        people = [change.after.pegawai_id for change in changes]
        stored = self._histories.of_many(kind, people)
        new: list[HistoryEntry] = []
        corrected: list[tuple[HistoryEntry, HistoryEntry]] = []
        for change in changes:
            known = stored.get(change.after.pegawai_id, [])
            old_row = find_same(change.before, known) if change.before else None
            new_row = find_same(change.after, known)
            if change.is_correction:
                row = old_row or new_row
                corrected += [(row, _merged(row, change.after))] if row else []
                continue
            if change.before and old_row is None:
                new.append(change.before)
            if new_row is None:
                new.append(change.after)
            else:
                corrected.append((new_row, _merged(new_row, change.after)))
        self._histories.add_many(writer, new)
        self._histories.change_many(writer, corrected)


def _merged(row: HistoryEntry, state: HistoryEntry) -> HistoryEntry:
    """Return a stored entry with what the record tells; its decree and notes stay."""
    values = {name: getattr(state, name) for name in RECORD_FIELDS[row.kind].values()}
    return replace(row, **values)


def _record(row_id: str, values: Mapping[str, Any]) -> Employee:
    days = {
        name: date.fromisoformat(value) for name, value in values.items() if name in _DAYS and value
    }
    return Employee(id=row_id, **{**values, **days})
