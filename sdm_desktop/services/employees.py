"""Use cases on employee records."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sdm_desktop.domain.audit import FieldChange
from sdm_desktop.domain.checks import EmployeeChecks
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.field_pairs import with_ids
from sdm_desktop.domain.field_text import field_label, field_text
from sdm_desktop.domain.people import PersonRow
from sdm_desktop.domain.query import ListQuery
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.employee_facts import COMPUTED_FIELDS, EmployeeFacts, RuleSource
from sdm_desktop.services.employee_units import UNIT_NAMES, unit_values, with_unit
from sdm_desktop.services.history_follow import HistoryFollower
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import EmployeeRepository, stored, stored_values
from sdm_desktop.storage.search import PeopleList, PeopleSearch
from sdm_desktop.storage.units import UnitRepository
from sdm_desktop.storage.versions import history
from sdm_desktop.storage.write import Writer

if TYPE_CHECKING:
    from sdm_desktop.services.employee_profile import EmployeeProfile

__all__ = [
    "EmployeeService",
    "PeopleList",
    "PersonRow",
]

_TOPICS = frozenset({Topic.EMPLOYEES})
_SINGLE = {"nip", "nama", "nik", "pns_id", "nip_lama", "npwp", "nomor_bpjs", *UNIT_NAMES}
BULK_FIELDS = tuple(spec.name for spec in EMPLOYEE_FIELDS if spec.name not in _SINGLE)


class EmployeeService:
    """Reads and changes the people of the office; only an admin changes them."""

    def __init__(self, database: Database, session: Session, rules: RuleSource) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._people = EmployeeRepository(database)
        self._histories = HistoryFollower(database)
        self._units = UnitRepository(database)
        self._search = PeopleSearch(database)
        self._checks: tuple[tuple[date, int], EmployeeChecks] | None = None
        self.facts = EmployeeFacts(database, rules)

    def get(self, employee_id: str) -> Employee:
        """Return one person, or raise `DomainError`."""
        with self._database.read():
            found = self._people.get(employee_id)
        if found is None:
            raise DomainError("Pegawai tidak ditemukan; mungkin sudah dihapus.", "PEGAWAI")
        return found

    def by_nip(self, nip: str) -> Employee | None:
        """Return the person with a NIP of 18 digits."""
        with self._database.read():
            return self._people.by_nip(nip)

    def many(self, ids: Sequence[str]) -> list[Employee]:
        """Return several people, by name."""
        with self._database.read():
            return self._people.many(ids)

    def count_active(self) -> int:
        """Return the number of people whose kedudukan hukum counts as active."""
        with self._database.read():
            return len(self.facts.all(self._session.today()))

    def values_of(self, field: str) -> list[str]:
        """Return every value that a text field has by now, for lists to choose from."""
        with self._database.read():
            return self._people.values_of(field)

    def open_list(self, query: ListQuery, *, ahead: int = 0) -> PeopleList:
        """Return a list of people; for the GUI thread: `BusyError` while somebody writes.

        The first `ahead` rows are read in the same snapshot, so that showing them costs no other.
        """
        today = self._session.today()
        with self._database.quick_read():
            resolved = {
                term: self.facts.matching(term, today)
                for term in query.terms
                if term.field in COMPUTED_FIELDS
            }
            found = self._search.open(query, today, resolved)
            found.read_ahead(ahead)
            return found

    def check(self, employee: Employee) -> list[FieldError]:
        """Return every finding on a record, errors and warnings."""
        with self._database.read():
            found = self._checker().check(employee, is_new_entry=not employee.id)
            other = self._people.by_nip(employee.nip)
        if other is not None and other.id != employee.id:
            found.append(FieldError("nip", f"NIP sudah dipakai oleh {other.nama}.", "N8"))
        return found

    def profile(self, employee_id: str) -> "EmployeeProfile":
        """Return a person with computed values, reasons, results and findings."""
        with self._database.read():
            employee = self.get(employee_id)
            from sdm_desktop.services.employee_profile import ProfileBuilder  # only when shown

            builder = ProfileBuilder(self._database, self._session, self._rules.book())
            return builder.build(employee, self.check(employee))

    def history(self, employee_id: str) -> list[FieldChange]:
        """Return every change of a record, field by field, the newest first."""
        with self._database.read():
            return history(self._database.connection(), employee_id)

    def register(self, employee: Employee) -> Change:
        """Add a person, or raise `ValidationError`."""
        self._session.require(Role.ADMIN)
        self._refuse_errors(employee)
        with self._database.write(self._session.actor()) as writer:
            complete = with_unit(self._units, writer, employee, None)
            employee_id = self._people.add(writer, complete)
            self._histories.registered(writer, replace(complete, id=employee_id))
            writer.audit("Pegawai ditambahkan", "pegawai", employee_id, employee.nama)
            number = writer.audit_number
        return self._change(number, [employee_id], f"Tambah {employee.nama}")

    def change(self, employee: Employee) -> Change:
        """Store other values of a person; `StaleRecordError` when somebody was faster."""
        self._session.require(Role.ADMIN)
        self._refuse_errors(employee)
        with self._database.write(self._session.actor()) as writer:
            old = self.get(employee.id)
            if employee.nip != old.nip:
                message = "NIP diubah lewat Perbaiki NIP, dengan alasan."
                raise ValidationError([FieldError("nip", message, "NIP_TETAP")])
            employee = with_ids(employee, old, self._standings())
            complete = with_unit(self._units, writer, employee, old)
            self._people.change(writer, complete)
            self._histories.changed(writer, [(old, complete)])
            fields = _differences(old, complete)
            if not fields:
                return Change(_TOPICS, f"Ubah {employee.nama}", count=0)
            writer.audit(*_told(old, complete, fields))
            number = writer.audit_number
        return self._change(number, [employee.id], f"Ubah {employee.nama}")

    def remove(self, employee_id: str) -> Change:
        """Take a person out of all lists; the record stays in the file and can come back."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            employee = self.get(employee_id)
            self._refuse_needed(employee)
            self._people.remove(writer, employee)
            writer.audit("Pegawai dihapus", "pegawai", employee_id, employee.nama)
            number = writer.audit_number
        return self._change(number, [employee_id], f"Hapus {employee.nama}")

    def change_many(self, ids: Sequence[str], field: str, value: object) -> Change:
        """Give one field of many people the same value, with one undo; all or nobody."""
        self._session.require(Role.ADMIN)
        if field not in {*BULK_FIELDS, "unit_id"}:
            label = field_label(field)
            raise DomainError(f"{label} tidak dapat diubah untuk banyak orang sekaligus.", "ISIAN")
        self._refuse_value(ids, field, value)
        label = field_label(field)
        with self._database.write(self._session.actor()) as writer:
            changed = self._write_value(writer, ids, field, value)
            if not changed:
                return Change(_TOPICS, f"Ubah {label.lower()}", count=0)
            self._people.reindex(changed)
            text = field_text(field, self._unit_name(value) if field == "unit_id" else value)
            detail = f"{len(changed)} orang: {text}"
            writer.audit(f"{label} diubah", "pegawai", detail=detail, count=len(changed))
            number = writer.audit_number
        return self._change(number, changed, f"Ubah {label.lower()} {len(changed)} orang")

    def _write_value(
        self, writer: Writer, ids: Sequence[str], field: str, value: object
    ) -> list[str]:
        changes, records = [], []
        given: dict[str, Any] = {field: value}
        standings = self._standings()
        for employee in self._people.many(ids):
            if field == "unit_id" and len(given) == 1:
                given |= unit_values(
                    with_unit(self._units, writer, _with(employee, given), employee)
                )
            draft = with_ids(_with(employee, given), employee, standings)
            old, new = stored_values(employee), stored_values(draft)
            pairs = {name: (old[name], new[name]) for name in new if old[name] != new[name]}
            if pairs:
                changes.append((employee.id, employee.rev, pairs))
                records.append((employee, draft))
        if changes:
            self._people.change_many(writer, changes)
            self._histories.changed(writer, records)
        return [change[0] for change in changes]

    def _refuse_value(self, ids: Sequence[str], field: str, value: object) -> None:
        """Raise when the value breaks a rule for anybody, naming the first of them."""
        if field == "unit_id":
            if value is not None and not self._unit_name(value):
                raise DomainError("Unit tidak ditemukan.", "UNIT")
            return
        checker = self._checker()
        faults: list[tuple[Employee, FieldError]] = []
        for employee in self.many(ids):
            known = {(error.field, error.code) for error in checker.check(employee)}
            faults += [
                (employee, error)
                for error in checker.check(_with(employee, {field: value}))
                if error.is_error and (error.field, error.code) not in known
            ]
        if faults:
            person, error = faults[0]
            more = f" (dan {len(faults) - 1} lainnya)" if len(faults) > 1 else ""
            raise ValidationError(
                [replace(error, field=field, message=f"{person.nama}{more}: {error.message}")]
            )

    def _unit_name(self, unit_id: object) -> str:
        with self._database.read():
            unit = self._units.get(str(unit_id)) if unit_id else None
        return unit.nama if unit else ""

    def _checker(self) -> EmployeeChecks:
        row = self._database.one("SELECT max(nomor) FROM audit WHERE objek = 'aturan'")
        version = (self._session.today(), int(row[0] or 0) if row else 0)
        if self._checks is None or self._checks[0] != version:
            self._checks = (version, EmployeeChecks(version[0], self._rules.book()))
        return self._checks[1]

    def _standings(self) -> Rule:
        return self._rules.book().on(RuleCode.KEDUDUKAN_HUKUM, self._session.today())

    def _refuse_errors(self, employee: Employee) -> None:
        errors = [finding for finding in self.check(employee) if finding.is_error]
        if errors:
            raise ValidationError(errors)

    def _refuse_needed(self, employee: Employee) -> None:
        role = self._people.role_of(employee.id)
        if role:
            raise DomainError(
                f"{employee.nama} masih tercatat sebagai {role}. Ganti dahulu, lalu hapus.",
                "DIPAKAI",
            )

    def _change(self, number: int, ids: Sequence[str], label: str) -> Change:
        def follow(_writer: Writer) -> None:
            self._people.reindex(ids)

        done = (number, _TOPICS, label, len(ids))
        return revertible(self._database, self._session, done, follow)


def _with(employee: Employee, values: dict[str, Any]) -> Employee:
    return replace(employee, **values)


def _differences(old: Employee, new: Employee) -> list[str]:
    names = (*(spec.name for spec in EMPLOYEE_FIELDS), "unit_id")
    return [name for name in names if stored(getattr(old, name)) != stored(getattr(new, name))]


def _told(old: Employee, new: Employee, fields: Sequence[str]) -> tuple[str, str, str, str]:
    """Return action, kind, id and detail of the audit line."""
    shown = [name for name in fields if name != "unit_id"] or list(fields)
    if len(shown) > 1:
        labels = ", ".join(field_label(name) for name in shown[:3])
        more = f" dan {len(shown) - 3} lainnya" if len(shown) > 3 else ""
        return "Data pegawai diubah", "pegawai", new.id, f"{new.nama}: {labels}{more}"
    name = shown[0]
    before, after = (field_text(name, getattr(record, name)) for record in (old, new))
    return f"{field_label(name)} diubah", "pegawai", new.id, f"{new.nama}: {before} → {after}"
