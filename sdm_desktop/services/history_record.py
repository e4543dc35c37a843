"""The record of a person, kept in step with the histories."""

from collections.abc import Mapping, Sequence
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
    """Writes into the record what the entry in force says."""

    def __init__(self, database: Database, session: Session) -> None:
        self._session = session
        self._people = EmployeeRepository(database)
        self._histories = HistoryRepository(database)
        self._units = UnitRepository(database)

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
        employee: Employee,
        kind: HistoryKind,
        gone: HistoryEntry | None = None,
        saved: str = "",
    ) -> None:
        """Bring a record in step after its history changed; `saved` is the id of what was stored.

        `gone` is the entry as it was before it was removed or changed: it no longer speaks for
        the record. A present state that no entry told and that has ended becomes history.
        """
        if kind not in CURRENT_KINDS:
            return
        stored = self._histories.of(employee.id, [kind])[kind]
        present = shown = entry_from(kind, employee)
        if present and gone and is_same_state(gone, present):
            present = None
        entry = self._in_force(present, stored)
        if entry is None or entry is present:
            return
        if shown and is_same_state(shown, entry) and entry.id != saved:
            return
        if present is not None and not _is_told(present, stored):
            self._histories.add(writer, present)
        self.write(writer, employee, entry)

    def write(self, writer: Writer, employee: Employee, entry: HistoryEntry) -> None:
        """Store a record as an entry in force makes it."""
        draft = with_ids(applied(entry, employee), employee)
        complete = with_unit(self._units, writer, draft, employee)
        if stored_values(complete) != stored_values(employee):
            self._people.change(writer, complete)

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
        for unit in self._units.all():
            is_same_id = bool(entry.unor_id) and unit.siasn_id == entry.unor_id
            if is_same_id or (path and unit.jalur.casefold() == path):
                return replace(entry, unit_id=unit.id)
        return entry

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
