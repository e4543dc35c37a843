"""Use cases on the definitions of the office's own employee fields."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.cell_text import CellError
from sdm_desktop.domain.custom_fields import (
    MOST_FIELDS,
    CustomField,
    CustomKind,
    check_field,
    clean_field,
)
from sdm_desktop.domain.custom_values import converted, decode, encode, value_words, with_values
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage.custom_fields import CustomFieldRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import CUSTOM, Changes, EmployeeRepository
from sdm_desktop.storage.write import Writer

TOPICS = frozenset({Topic.EMPLOYEES})
_SHOWN_MISFITS = 5
_FEW = 200


@dataclass(frozen=True, slots=True)
class FieldUse:
    """One field and how many people hold a value of it."""

    field: CustomField
    count: int

    @property
    def id(self) -> str:
        """Return the id of the field."""
        return self.field.id


@dataclass(frozen=True, slots=True)
class Misfit:
    """A value that the changed field could not hold."""

    nama: str
    nilai: str
    alasan: str


class CustomFieldService:
    """Adds, changes, orders and removes fields; values of removed fields stay in the file."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._fields = CustomFieldRepository(database)
        self._people = EmployeeRepository(database)

    def all(self) -> list[FieldUse]:
        """Return every field in order, with the number of people who hold a value."""
        self._session.require_reading(Role.ADMIN)
        with self._database.read():
            held = self._fields.holders()
            return [FieldUse(field, held.get(field.id, 0)) for field in self._fields.all()]

    def get(self, field_id: str) -> CustomField:
        """Return one field, or raise `DomainError`."""
        with self._database.read():
            found = self._fields.get(field_id)
        if found is None:
            raise DomainError("Kolom tambahan tidak ditemukan; mungkin sudah dihapus.", "KOLOM")
        return found

    def misfits(self, field: CustomField) -> list[Misfit]:
        """Return the values of people that a changed definition could not hold, by name."""
        self._session.require_reading(Role.ADMIN)
        with self._database.read():
            return self._converted(self.get(field.id), clean_field(field))[1]

    def add(self, field: CustomField) -> Change:
        """Add a field after the others, or raise `ValidationError`."""
        self._session.require(Role.ADMIN)
        field = clean_field(field)
        with self._database.write(self._session.actor()) as writer:
            others = self._fields.all()
            if len(others) >= MOST_FIELDS:
                raise DomainError(f"Paling banyak {MOST_FIELDS} kolom tambahan.", "PENUH")
            self._refuse(check_field(field, others))
            last = max((other.urutan for other in others), default=0)
            field_id = self._fields.add(writer, replace(field, urutan=last + 1))
            writer.audit("kolom_tambahan", "kolom_pegawai", field_id, f"{field.nama} ditambahkan")
            number = writer.audit_number
        return self._done(number, f"Tambah kolom {field.nama}")

    def change(self, field: CustomField) -> Change:
        """Store another definition; another kind converts the values, or is refused with a list.

        `StaleRecordError` when somebody was faster.
        """
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            old = self.get(field.id)
            field = clean_field(field)
            self._refuse(check_field(field, self._fields.all()))
            values, misfits = self._converted(old, field)
            self._refuse_misfits(old, field, misfits)
            if self._fields.change(writer, field) == field.rev:
                return Change(TOPICS, f"Ubah kolom {field.nama}", count=0)
            ids = [row_id for row_id, _rev, _pairs in values]
            if values:
                self._people.change_many(writer, values)
                self._reindex(ids)
            renamed = f"{old.nama} → {field.nama}" if old.nama != field.nama else field.nama
            writer.audit("kolom_tambahan", "kolom_pegawai", field.id, f"{renamed} diubah",
                         max(1, len(values)))  # fmt: skip
            number = writer.audit_number
        return self._done(number, f"Ubah kolom {field.nama}", ids)

    def move(self, field_id: str, step: int) -> Change:
        """Put a field before (-1) or after (1) its neighbour."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            fields = self._fields.all()
            place = next((n for n, one in enumerate(fields) if one.id == field_id), -1)
            moved = self.get(field_id)
            target = place + step
            if not 0 <= target < len(fields):
                return Change(TOPICS, f"Pindahkan kolom {moved.nama}", count=0)
            fields.insert(target, fields.pop(place))
            for number, one in enumerate(fields, 1):
                self._fields.change(writer, replace(one, urutan=number))
            writer.audit("kolom_tambahan", "kolom_pegawai", field_id, f"{moved.nama} dipindahkan")
            audit_number = writer.audit_number
        return self._done(audit_number, f"Pindahkan kolom {moved.nama}")

    def remove(self, field_id: str) -> Change:
        """Take a field out; the values of people stay and come back with an undo."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            field = self.get(field_id)
            count = self._fields.holders().get(field_id, 0)
            self._fields.remove(writer, field)
            detail = f"{field.nama} dihapus; {count} pegawai punya isian"
            writer.audit("kolom_tambahan", "kolom_pegawai", field_id, detail)
            number = writer.audit_number
        return self._done(number, f"Hapus kolom {field.nama}")

    def _converted(self, old: CustomField, new: CustomField) -> tuple[Changes, list[Misfit]]:
        """Return the changes of records that a new definition needs, and what does not fit."""
        if old.jenis is new.jenis and old.jenis is not CustomKind.CHOICE:
            return [], []
        changes, misfits = [], []
        for person, rev, name, stored, text in self._fields.values(old.id):
            try:
                value = converted(old, new, stored)
            except CellError as error:
                misfits.append(Misfit(name, value_words(old, stored), error.message))
                continue
            if value != stored:
                encoded = encode(with_values(decode(text), {old.id: value}))
                changes.append((person, rev, {CUSTOM: (text, encoded)}))
        return changes, misfits

    def _refuse_misfits(
        self, old: CustomField, new: CustomField, misfits: Sequence[Misfit]
    ) -> None:
        if not misfits:
            return
        shown = "; ".join(f"{one.nama} “{one.nilai}”" for one in misfits[:_SHOWN_MISFITS])
        more = len(misfits) - _SHOWN_MISFITS
        rest = f"; dan {more} lainnya" if more > 0 else ""
        if old.jenis is new.jenis:
            message = f"Pilihan yang dihapus masih dipakai {len(misfits)} pegawai: {shown}{rest}."
            raise ValidationError([FieldError("pilihan", message, "DIPAKAI")])
        message = (
            f"{len(misfits)} isian tidak dapat menjadi {new.jenis.label.lower()}: {shown}{rest}."
        )
        raise ValidationError([FieldError("jenis", message, "ISIAN")])

    def _refuse(self, errors: list[FieldError]) -> None:
        if errors:
            raise ValidationError(errors)

    def _reindex(self, ids: Sequence[str]) -> None:
        self._people.reindex(ids if len(ids) <= _FEW else None)

    def _done(self, number: int, label: str, ids: Sequence[str] = ()) -> Change:
        def follow(_writer: Writer) -> None:
            self._reindex(ids)

        done = (number, TOPICS, label, 1)
        return revertible(self._database, self._session, done, follow if ids else None)
