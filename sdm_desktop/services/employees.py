"""Use cases on employee records."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sdm_desktop.domain.audit import FieldChange
from sdm_desktop.domain.custom_fields import CustomField, query_specs
from sdm_desktop.domain.custom_values import check_values, own_differences
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.employee_text import cleaned_employee, foreign_findings
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.field_pairs import with_ids
from sdm_desktop.domain.people import PersonRow
from sdm_desktop.domain.query import ListQuery
from sdm_desktop.domain.query_fields import QueryField
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.employee_bulk import BULK_FIELDS, EmployeeBulk
from sdm_desktop.services.employee_desk import TOPICS, EmployeeDesk
from sdm_desktop.services.employee_facts import COMPUTED_FIELDS, EmployeeFacts, RuleSource
from sdm_desktop.services.employee_units import with_unit
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employee_ties import records_of
from sdm_desktop.storage.employees import stored
from sdm_desktop.storage.search import SORTS, PeopleList, PeopleSearch
from sdm_desktop.storage.versions import history

if TYPE_CHECKING:
    from sdm_desktop.services.employee_profile import EmployeeProfile

__all__ = [
    "BULK_FIELDS",
    "EmployeeService",
    "PeopleList",
    "PersonRow",
]


class EmployeeService:
    """Reads and changes the people of the office; only an admin changes them."""

    def __init__(self, database: Database, session: Session, rules: RuleSource) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._desk = desk = EmployeeDesk(database, session, rules)
        self._people, self._histories, self._units = desk.people, desk.histories, desk.units
        self._bulk = EmployeeBulk(desk)
        self._search = PeopleSearch(database)
        self.facts = EmployeeFacts(database, rules)

    def get(self, employee_id: str) -> Employee:
        """Return one person, or raise `DomainError`."""
        with self._database.read():
            found = self._people.get(employee_id)
            if found is None:
                raise DomainError("Pegawai tidak ditemukan; mungkin sudah dihapus.", "PEGAWAI")
            return self._desk.seen([found])[0]

    def by_nip(self, nip: str) -> Employee | None:
        """Return the person with a NIP of 18 digits."""
        with self._database.read():
            found = self._people.by_nip(nip)
            return self._desk.seen([found])[0] if found else None

    def many(self, ids: Sequence[str]) -> list[Employee]:
        """Return several people, by name."""
        with self._database.read():
            return self._desk.seen(self._people.many(ids))

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
            found = self._search.open(self._with_known_order(query), today, resolved)
            found.hidden = self._desk.hidden_ids()
            found.read_ahead(ahead)
            return found

    def _with_known_order(self, query: ListQuery) -> ListQuery:
        """Return the query by name when it asks for the order of a field that is not there."""
        known = query.sort in SORTS or query.sort == "nama"
        if known or any(field.id == query.sort for field in self._desk.shown_fields()):
            return query
        return query.sorted_by("nama")

    def check(self, employee: Employee) -> list[FieldError]:
        """Return every finding on a record, errors and warnings."""
        employee = cleaned_employee(employee)
        with self._database.read():
            found = self._desk.checker().check(employee, is_new_entry=not employee.id)
            found += check_values(self._desk.shown_fields(), employee.tambahan)
            found += foreign_findings(employee)
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
            profile = builder.build(employee, self.check(employee))
            return replace(profile, own=tuple(self._desk.shown_fields()))

    def history(self, employee_id: str) -> list[FieldChange]:
        """Return every change of a record, field by field, the newest first."""
        with self._database.read():
            return self._desk.expanded(history(self._database.connection(), employee_id))

    def register(self, employee: Employee) -> Change:
        """Add a person, or raise `ValidationError`; texts are stored clean."""
        self._session.require(Role.ADMIN)
        employee = cleaned_employee(employee)
        self._refuse_errors(employee)
        with self._database.write(self._session.actor()) as writer:
            complete = with_unit(self._units, writer, employee, None)
            employee_id = self._people.add(writer, complete)
            self._histories.registered(writer, replace(complete, id=employee_id))
            writer.audit("Pegawai ditambahkan", "pegawai", employee_id, employee.nama)
            number = writer.audit_number
        return self._desk.done(number, [employee_id], f"Tambah {employee.nama}")

    def change(self, employee: Employee) -> Change:
        """Store other values of a person, texts clean.

        `StaleRecordError` when somebody was faster.
        """
        self._session.require(Role.ADMIN)
        employee = cleaned_employee(employee)
        self._refuse_errors(employee)
        with self._database.write(self._session.actor()) as writer:
            old = self.get(employee.id)
            if employee.nip != old.nip:
                message = "NIP diubah lewat Perbaiki NIP, dengan alasan."
                raise ValidationError([FieldError("nip", message, "NIP_TETAP")])
            employee = with_ids(employee, old, self._desk.standings())
            complete = with_unit(self._units, writer, employee, old)
            self._people.change(writer, complete)
            self._histories.changed(writer, [(old, complete)])
            fields = _differences(old, complete)
            if not fields:
                return Change(TOPICS, f"Ubah {employee.nama}", count=0)
            writer.audit(*self._desk.told(old, complete, fields))
            number = writer.audit_number
        return self._desk.done(number, [employee.id], f"Ubah {employee.nama}")

    def remove(self, employee_id: str) -> Change:
        """Take a person out of all lists; the record stays in the file and can come back."""
        self._session.require(Role.ADMIN)
        self.get(employee_id)
        return self._bulk.remove([employee_id])

    def remove_many(self, ids: Sequence[str]) -> Change:
        """Take several people out of all lists, with one undo; all or nobody."""
        return self._bulk.remove(ids)

    def goes_with(self, ids: Sequence[str]) -> dict[str, int]:
        """Return what is no longer seen when these people are removed: {in words: how many}."""
        self._session.require_reading(Role.ADMIN)
        with self._database.read():
            return records_of(self._database, ids)

    def change_many(self, ids: Sequence[str], field: str, value: object) -> Change:
        """Give one field of many people the same value, with one undo; all or nobody.

        A field of the office goes by its id.
        """
        return self._bulk.change(ids, field, value)

    # the office's own fields

    def custom_fields(self) -> tuple[CustomField, ...]:
        """Return the office's own fields that the user may see, in their order."""
        with self._database.read():
            return tuple(self._desk.shown_fields())

    def query_fields(self) -> dict[str, QueryField]:
        """Return the search fields that ask for the office's own fields; for the GUI thread."""
        with self._database.quick_read():
            return query_specs(self._desk.shown_fields(), self._desk.own_fields.former())

    def _refuse_errors(self, employee: Employee) -> None:
        errors = [finding for finding in self.check(employee) if finding.is_error]
        if errors:
            raise ValidationError(errors)


def _differences(old: Employee, new: Employee) -> list[str]:
    names = (*(spec.name for spec in EMPLOYEE_FIELDS), "unit_id")
    changed = [name for name in names if stored(getattr(old, name)) != stored(getattr(new, name))]
    return changed + own_differences(old.tambahan, new.tambahan)
