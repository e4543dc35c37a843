"""Use cases on the histories of a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind, in_order
from sdm_desktop.domain.history_checks import check_history
from sdm_desktop.domain.history_current import unstored
from sdm_desktop.domain.history_fields import HISTORIES, spec_of
from sdm_desktop.domain.nip import clean_nip, format_nip
from sdm_desktop.domain.timeline import TimelineEvent, entry_words, make_timeline
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.services.history_record import RecordKeeper
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import EmployeeRepository
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset({Topic.EMPLOYEES})
_DISCIPLINE_READERS = (Role.PIMPINAN, Role.AUDITOR)


@dataclass(frozen=True, slots=True)
class PersonHistories:
    """All that is known of one person's past, the newest first.

    Entries without an id come from the record itself and are not stored yet. `pending` have come
    into force without the record following (their TMT lay ahead when they were entered).
    """

    employee: Employee
    entries: Mapping[HistoryKind, Sequence[HistoryEntry]]
    timeline: Sequence[TimelineEvent]
    pending: Sequence[HistoryEntry]


class HistoryService:
    """Reads and changes histories; only an admin changes them and sees the family."""

    def __init__(self, database: Database, session: Session, employees: EmployeeService) -> None:
        self._database = database
        self._session = session
        self._employees = employees
        self._people = EmployeeRepository(database)
        self._histories = HistoryRepository(database)

    def _record(self) -> RecordKeeper:
        return RecordKeeper(self._database, self._session)

    def kinds(self) -> list[HistoryKind]:
        """Return the kinds that the user may read."""
        return [kind for kind in HistoryKind if self._may_read(kind)]

    def of(self, person_id: str) -> PersonHistories:
        """Return the histories of a person that the user may read."""
        with self._database.read():
            employee = self._employees.get(person_id)
            stored = self._histories.of(person_id, self.kinds())
        everything = {kind: list(entries) for kind, entries in stored.items()}
        for entry in unstored(employee, [e for entries in stored.values() for e in entries]):
            everything[entry.kind] = in_order([*everything[entry.kind], entry])
        every = [entry for entries in everything.values() for entry in entries]
        return PersonHistories(
            employee,
            everything,
            make_timeline(employee, every),
            self._record().pending(employee, stored),
        )

    def check(self, entry: HistoryEntry) -> list[FieldError]:
        """Return every finding on an entry of a person, errors and warnings."""
        with self._database.read():
            return self._findings(_cleaned(entry), self._employees.get(entry.pegawai_id))

    def add(self, entry: HistoryEntry) -> Change:
        """Store a new entry; one that is the latest changes the record too."""
        return self._save(replace(entry, id="", rev=0), "ditambahkan")

    def change(self, entry: HistoryEntry) -> Change:
        """Store other values of an entry; the old ones stay in the history of changes.

        `StaleRecordError` when somebody was faster.
        """
        return self._save(entry, "diubah")

    def remove(self, kind: HistoryKind, entry_id: str) -> Change:
        """Take an entry out; where it was the present state, the one before comes back."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            entry = self._stored(kind, entry_id)
            employee = self._employees.get(entry.pegawai_id)
            self._histories.remove(writer, entry)
            self._follow(writer, kind, {employee.id: entry})
            return self._done(writer, employee, entry, "dihapus")

    def catch_up(self, person_id: str) -> Change:
        """Bring the record in step with entries that have come into force meanwhile."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            employee = self._employees.get(person_id)
            stored = self._histories.of(person_id)
            pending = self._record().pending(employee, stored)
            if not pending:
                return Change(_TOPICS, "Perbarui data", count=0)
            for entry in pending:
                self._follow(writer, entry.kind, {person_id: None})
            return self._done(writer, employee, pending[0], "berlaku")

    def correct_nip(self, person_id: str, nip: str, reason: str) -> Change:
        """Give a person another NIP because the old one was wrong; all that hangs on it stays."""
        self._session.require(Role.ADMIN)
        why = clean_text(reason)
        with self._database.write(self._session.actor()) as writer:
            old = self._employees.get(person_id)
            new = replace(old, nip=clean_nip(nip))
            # an own field of the office that is still empty does not keep a number wrong
            own = {field.id for field in self._employees.custom_fields()}
            found = self._employees.check(new)
            faults = [one for one in found if one.is_error and one.field not in own]
            if new.nip == old.nip:
                faults.append(FieldError("nip", "NIP ini sama dengan yang tersimpan.", "SAMA"))
            if not why:
                faults.append(FieldError("alasan", "Alasan wajib diisi.", "WAJIB"))
            if faults:
                raise ValidationError(faults)
            self._people.change(writer, new)
            told = f"{old.nama}: {format_nip(old.nip)} → {format_nip(new.nip)}. Alasan: {why}"
            writer.audit("NIP diperbaiki", "pegawai", person_id, told)
            return self._change(writer.audit_number, person_id, f"Perbaiki NIP {old.nama}")

    def _save(self, entry: HistoryEntry, verb: str) -> Change:
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            employee = self._employees.get(entry.pegawai_id)
            new = self._record().with_unit(_cleaned(entry))
            faults = [finding for finding in self._findings(new, employee) if finding.is_error]
            if faults:
                raise ValidationError(faults)
            gone = self._stored(new.kind, new.id) if new.id else None
            if gone is not None:
                rev = self._histories.change(writer, new)
                if rev == new.rev:
                    return Change(_TOPICS, f"Ubah {spec_of(new).noun}", count=0)
            else:
                new = replace(new, id=self._histories.add(writer, new))
            self._follow(writer, new.kind, {employee.id: gone}, [new.id])
            return self._done(writer, employee, new, verb)

    def _follow(
        self,
        writer: Writer,
        kind: HistoryKind,
        gone: Mapping[str, HistoryEntry | None],
        saved: Sequence[str] = (),
    ) -> None:
        changed = self._record().follow(writer, kind, gone, saved)
        if changed:
            self._people.reindex(changed)

    def _findings(self, entry: HistoryEntry, employee: Employee) -> list[FieldError]:
        others = self._histories.of(employee.id, [entry.kind])[entry.kind]
        return check_history(entry, others, employee, self._session.today())

    def _stored(self, kind: HistoryKind, entry_id: str) -> HistoryEntry:
        found = self._histories.get(kind, entry_id)
        if found is None:
            noun = HISTORIES[kind].noun
            raise DomainError(f"Entri {noun} tidak ditemukan; mungkin sudah dihapus.", "RIWAYAT")
        return found

    def _done(self, writer: Writer, employee: Employee, entry: HistoryEntry, verb: str) -> Change:
        title = HISTORIES[entry.kind].title
        # the trail is read by everybody: no words about the family
        words = "" if entry.kind.is_sensitive else f": {entry_words(entry)}"
        writer.audit(f"{title} {verb}", "pegawai", employee.id, f"{employee.nama}{words}")
        return self._change(writer.audit_number, employee.id, f"{title} {employee.nama} {verb}")

    def _change(self, number: int, person_id: str, label: str) -> Change:
        def follow(_writer: Writer) -> None:
            self._people.reindex([person_id])

        return revertible(self._database, self._session, (number, _TOPICS, label, 1), follow)

    def _may_read(self, kind: HistoryKind) -> bool:
        if kind.is_sensitive:
            return self._session.may_read(Role.ADMIN)
        return kind is not HistoryKind.HUKDIS or self._session.may_read(*_DISCIPLINE_READERS)


def _cleaned(entry: HistoryEntry) -> HistoryEntry:
    """Return an entry whose texts are free of control signs and doubled blanks."""
    texts = {
        name: clean_text(value)
        for name in spec_of(entry).names
        if isinstance(value := getattr(entry, name), str) and name != "unit_id"
    }
    return replace(entry, **texts)  # type: ignore[arg-type]
