"""The record of a person, kept in step with the histories."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.domain.field_pairs import with_ids
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind, PostEntry
from sdm_desktop.domain.history_current import (
    CURRENT_KINDS,
    applied,
    entry_from,
    find_same,
    is_same_state,
    latest,
)
from sdm_desktop.domain.unit import SEPARATOR
from sdm_desktop.services.employee_units import with_unit
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import EmployeeRepository, stored_values
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.units import UnitRepository, path_names
from sdm_desktop.storage.write import Writer


class RecordKeeper:
    """Writes into records what the entries in force say; made anew for each use case."""

    def __init__(self, database: Database, session: Session) -> None:
        self._session = session
        self._people = EmployeeRepository(database)
        self._histories = HistoryRepository(database)
        self._units = UnitRepository(database)
        self._known_units: dict[str, str] | None = None

    def pending(
        self, employee: Employee, stored: Mapping[HistoryKind, Sequence[HistoryEntry]]
    ) -> list[HistoryEntry]:
        """Return stored entries in force that the record does not show."""
        found = []
        for kind in CURRENT_KINDS:
            present = entry_from(kind, employee)
            entry = self._in_force(present, stored.get(kind, ()))
            if entry and entry is not present and not (present and is_same_state(entry, present)):
                found.append(entry)
        return found

    def follow(
        self,
        writer: Writer,
        kind: HistoryKind,
        gone: Mapping[str, HistoryEntry | None],
        saved: Collection[str] = (),
    ) -> list[str]:
        """Bring records in step after histories changed; return the ids of those that changed.

        `gone` maps each person to the entry as it was before it was removed or changed: it no
        longer speaks for the record. `saved` are the ids of the entries that were stored. A
        present state that no entry told and that has ended becomes history.
        """
        if kind not in CURRENT_KINDS:
            return []
        stored = self._histories.of_many(kind, list(gone))
        changes: list[tuple[str, int, Mapping[str, tuple[object, object]]]] = []
        ended: list[HistoryEntry] = []
        for employee in self._people.many(gone):
            known = stored.get(employee.id, [])
            entry, present = self._next_state(employee, kind, known, gone[employee.id])
            shown = entry_from(kind, employee)
            if entry is None or (shown and is_same_state(shown, entry) and entry.id not in saved):
                continue
            if present is not None and not _is_told(present, known):
                ended.append(present)
            pairs = self._pairs(writer, employee, entry)
            if pairs:
                changes.append((employee.id, employee.rev, pairs))
        self._histories.add_many(writer, ended)
        if changes:
            self._people.change_many(writer, changes)
        return [change[0] for change in changes]

    def _next_state(
        self,
        employee: Employee,
        kind: HistoryKind,
        stored: Sequence[HistoryEntry],
        gone: HistoryEntry | None,
    ) -> tuple[HistoryEntry | None, HistoryEntry | None]:
        """Return (entry that the record must show, state of the record that still counts)."""
        present = entry_from(kind, employee)
        if present and gone and is_same_state(gone, present):
            present = None
        entry = self._in_force(present, stored)
        return (None if entry is present else entry), present

    def _pairs(
        self, writer: Writer, employee: Employee, entry: HistoryEntry
    ) -> dict[str, tuple[object, object]]:
        """Return {column: (old, new)} of a record as an entry in force makes it."""
        draft = with_ids(applied(entry, employee), employee)
        new = stored_values(with_unit(self._units, writer, draft, employee))
        old = stored_values(employee)
        return {name: (old[name], new[name]) for name in new if old[name] != new[name]}

    def with_unit(self, entry: HistoryEntry) -> HistoryEntry:
        """Return a post with its unit and the unit's names in agreement.

        A unit that was chosen gives the names; an id of SIASN or a whole path finds the unit. A
        name that means no unit of this office stays as it was written.
        """
        if not isinstance(entry, PostEntry):
            return entry
        if entry.unit_id:
            return self._named(entry, entry.unit_id)
        path = SEPARATOR.join(path_names(entry.unor_induk, entry.unor_nama)).casefold()
        unit_id = self._unit_ids().get(entry.unor_id or path) or self._unit_ids().get(path)
        return replace(entry, unit_id=unit_id) if unit_id else entry

    def _unit_ids(self) -> Mapping[str, str]:
        """Return the units by SIASN id and by path, read once."""
        if self._known_units is None:
            units = self._units.all()
            by_id = {unit.siasn_id: unit.id for unit in units if unit.siasn_id}
            self._known_units = {unit.jalur.casefold(): unit.id for unit in units} | by_id
        return self._known_units

    def _named(self, entry: PostEntry, unit_id: str) -> PostEntry:
        unit = self._units.get(unit_id)
        if unit is None:
            message = "Unit tidak ditemukan; mungkin sudah dihapus."
            raise ValidationError([FieldError("unit_id", message, "UNIT")])
        top, *below = unit.jalur.split(SEPARATOR)
        if path_names(entry.unor_induk, entry.unor_nama) == [top, *below]:
            return entry
        name = " - ".join(reversed(below)) if below else top
        return replace(entry, unor_nama=name, unor_induk=top, unor_id=unit.siasn_id)

    def _in_force(
        self, present: HistoryEntry | None, stored: Sequence[HistoryEntry]
    ) -> HistoryEntry | None:
        """Return the entry in force; the record speaks only for a state that no entry tells."""
        candidates = list(stored)
        if present is not None and not _is_told(present, stored):
            candidates.append(present)
        return latest(candidates, self._session.today())


def _is_told(present: HistoryEntry, stored: Sequence[HistoryEntry]) -> bool:
    """Return whether an entry tells of the record's state, or of another one since that day."""
    if find_same(present, stored) is not None:
        return True
    is_study = present.kind is HistoryKind.PENDIDIKAN
    begins = present.begins
    return not is_study and begins is not None and any(e.begins == begins for e in stored)
