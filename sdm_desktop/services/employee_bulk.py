"""Changing or removing many people at once: all or nobody, one transaction, one undo."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sdm_desktop.domain.cell_text import CellError
from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.custom_values import EMPTY, encode, from_editor, value_words, with_values
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.field_pairs import with_ids
from sdm_desktop.domain.field_text import field_label, field_text
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.employee_desk import TOPICS, EmployeeDesk
from sdm_desktop.services.employee_units import UNIT_NAMES, unit_values, with_unit
from sdm_desktop.storage.employee_ties import roles_of
from sdm_desktop.storage.employees import CUSTOM, stored_values
from sdm_desktop.storage.write import Writer

# what tells one person from another cannot be the same for many
_SINGLE = {"nip", "nama", "nik", "pns_id", "nip_lama", "npwp", "nomor_bpjs", *UNIT_NAMES}
BULK_FIELDS = tuple(spec.name for spec in EMPLOYEE_FIELDS if spec.name not in _SINGLE)


class EmployeeBulk:
    """Bulk use cases of an admin."""

    def __init__(self, desk: EmployeeDesk) -> None:
        self._desk = desk

    def change(self, ids: Sequence[str], field: str, value: object) -> Change:
        """Give one field of many people the same value; a field of the office goes by its id."""
        desk = self._desk
        desk.session.require(Role.ADMIN)
        with desk.database.read():
            own = desk.own_fields.get(field)
        if own is not None:
            return self._change_own(ids, own, value)
        if field not in {*BULK_FIELDS, "unit_id"}:
            label = field_label(field)
            raise DomainError(f"{label} tidak dapat diubah untuk banyak orang sekaligus.", "ISIAN")
        label = field_label(field)
        with desk.database.write(desk.session.actor()) as writer:
            people = desk.people.many(ids)
            self._refuse_value(people, field, value)
            changed = self._write_value(writer, people, field, value)
            if not changed:
                return Change(TOPICS, f"Ubah {label.lower()}", count=0)
            desk.people.reindex(changed)
            text = field_text(field, desk.unit_name(value) if field == "unit_id" else value)
            detail = f"{len(changed)} orang: {text}"
            writer.audit(f"{label} diubah", "pegawai", detail=detail, count=len(changed))
            number = writer.audit_number
        return desk.done(number, changed, f"Ubah {label.lower()} {len(changed)} orang")

    def _change_own(self, ids: Sequence[str], field: CustomField, value: object) -> Change:
        desk = self._desk
        stored = _read(field, value)
        with desk.database.write(desk.session.actor()) as writer:
            changes = []
            for person in desk.people.many(ids):
                old = encode(person.tambahan)
                new = encode(with_values(person.tambahan, {field.id: stored}))
                if old != new:
                    changes.append((person.id, person.rev, {CUSTOM: (old, new)}))
            if not changes:
                return Change(TOPICS, f"Ubah {field.nama}", count=0)
            changed = [change[0] for change in changes]
            desk.people.change_many(writer, changes)
            desk.people.reindex(changed)
            words = "" if field.peka else f": {value_words(field, stored) or EMPTY}"
            detail = f"{len(changed)} orang{words}"
            writer.audit(f"{field.nama} diubah", "pegawai", detail=detail, count=len(changed))
            number = writer.audit_number
        return desk.done(number, changed, f"Ubah {field.nama} {len(changed)} orang")

    def remove(self, ids: Sequence[str]) -> Change:
        """Take people out of all lists; refused as a whole when one of them is still needed."""
        desk = self._desk
        desk.session.require(Role.ADMIN)
        with desk.database.write(desk.session.actor()) as writer:
            people = desk.people.many(ids)
            self._refuse_needed(people)
            for person in people:
                writer.delete("pegawai", person.id, person.rev)
            if not people:
                return Change(TOPICS, "Hapus pegawai", count=0)
            removed = [person.id for person in people]
            desk.people.reindex(removed)
            self._note_removal(writer, people)
            number = writer.audit_number
        name = people[0].nama if len(people) == 1 else f"{len(people)} pegawai"
        return desk.done(number, removed, f"Hapus {name}")

    def _note_removal(self, writer: Writer, people: Sequence[Employee]) -> None:
        if len(people) == 1:
            writer.audit("Pegawai dihapus", "pegawai", people[0].id, people[0].nama)
            return
        names = ", ".join(person.nama for person in people[:3])
        more = f" dan {len(people) - 3} lainnya" if len(people) > 3 else ""
        detail = f"{len(people)} orang: {names}{more}"
        writer.audit("Pegawai dihapus", "pegawai", detail=detail, count=len(people))

    def _refuse_needed(self, people: Sequence[Employee]) -> None:
        roles = roles_of(self._desk.database, [person.id for person in people])
        needed = [person for person in people if person.id in roles]
        if not needed:
            return
        told = "; ".join(f"{person.nama} sebagai {roles[person.id]}" for person in needed[:3])
        more = f" (dan {len(needed) - 3} orang lain)" if len(needed) > 3 else ""
        raise DomainError(f"Masih tercatat: {told}{more}. Ganti dahulu, lalu hapus.", "DIPAKAI")

    def _write_value(
        self, writer: Writer, people: Sequence[Employee], field: str, value: object
    ) -> list[str]:
        desk = self._desk
        changes, records = [], []
        given: dict[str, Any] = {field: value}
        standings = desk.standings()
        for employee in people:
            if field == "unit_id" and len(given) == 1:
                named = with_unit(desk.units, writer, replace(employee, **given), employee)
                given |= unit_values(named)
            draft = with_ids(replace(employee, **given), employee, standings)
            if draft == employee:
                continue
            old, new = stored_values(employee), stored_values(draft)
            pairs = {name: (old[name], new[name]) for name in new if old[name] != new[name]}
            if pairs:
                changes.append((employee.id, employee.rev, pairs))
                records.append((employee, draft))
        if changes:
            desk.people.change_many(writer, changes)
            desk.histories.changed(writer, records)
        return [change[0] for change in changes]

    def _refuse_value(self, people: Sequence[Employee], field: str, value: object) -> None:
        """Raise when the value breaks a rule for anybody, naming the first of them."""
        if field == "unit_id":
            if value is not None and not self._desk.unit_name(value):
                raise DomainError("Unit tidak ditemukan.", "UNIT")
            return
        checker = self._desk.checker()
        given: dict[str, Any] = {field: value}
        faults: list[tuple[Employee, FieldError]] = []
        for employee in people:
            errors = [e for e in checker.check(replace(employee, **given)) if e.is_error]
            if errors:
                known = {(error.field, error.code) for error in checker.check(employee)}
                faults += [(employee, e) for e in errors if (e.field, e.code) not in known]
        if faults:
            person, error = faults[0]
            more = f" (dan {len(faults) - 1} lainnya)" if len(faults) > 1 else ""
            raise ValidationError(
                [replace(error, field=field, message=f"{person.nama}{more}: {error.message}")]
            )


def _read(field: CustomField, value: object) -> str:
    try:
        stored = from_editor(field, value)
    except CellError as error:
        raise ValidationError([FieldError(field.id, error.message, error.code)]) from None
    if not stored and field.wajib:
        raise ValidationError([FieldError(field.id, f"{field.nama} wajib diisi.", "WAJIB")])
    return stored
