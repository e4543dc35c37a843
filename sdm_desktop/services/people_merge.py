"""Merging two records of one person: what hangs on the one goes over to the other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.errors import DomainError, ValidationError
from sdm_desktop.domain.field_pairs import PAIRS, with_ids
from sdm_desktop.domain.histories import HistoryEntry
from sdm_desktop.domain.history_checks import check_history
from sdm_desktop.domain.history_current import (
    CURRENT_KINDS,
    entry_from,
    find_same,
    is_same_state,
    unstored,
)
from sdm_desktop.domain.history_fields import HISTORIES, key_of, spec_of
from sdm_desktop.domain.leave import LeaveKind
from sdm_desktop.domain.timeline import entry_words
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.employee_desk import EmployeeDesk
from sdm_desktop.services.employee_facts import RuleSource
from sdm_desktop.services.employee_units import UNIT_NAMES, with_unit
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.people_merge import Clash, TiesRepository
from sdm_desktop.storage.periods import PeriodRepository
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset(
    {
        Topic.EMPLOYEES, Topic.UNITS, Topic.EVALUATIONS, Topic.LEAVE, Topic.LETTERS,
        Topic.TRAINING,
    }
)  # fmt: skip
# one of each per person: that of the kept person stands
_ONE_PER_PERSON = ("penugasan", "foto")
_BLOCKING = frozenset({"GANDA", "TUMPANG_TINDIH", "DUA_JABATAN"})
FIXED = frozenset({"nip", "is_data_rekaan"})
MERGED_FIELDS = tuple(f.name for f in EMPLOYEE_FIELDS if f.name not in FIXED)
_WORDS = {
    "unor": "unit yang dipimpin", "pengguna": "akun pengguna", "penugasan": "penetapan penilai",
    "evaluasi": "evaluasi", "surat": "surat", "tenggat_selesai": "tenggat", "cuti": "cuti",
    "cuti_saldo": "saldo cuti", "skp": "SKP", "dokumen": "dokumen", "foto": "foto",
    "peserta": "kegiatan pelatihan", "sertifikat": "sertifikat", "pengajar": "peran pengajar",
    "tugas_pegawai": "tugas lain",
}  # fmt: skip
_HISTORY_TABLES = {spec.table for spec in HISTORIES.values()}


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge would do: what moves, in words, and what forbids it."""

    keep: Employee
    gone: Employee
    moved: tuple[str, ...]
    conflicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Histories:
    """Entries that go over, those that tell what a kept one tells, and the kept ones filled up."""

    moved: list[HistoryEntry]
    same: list[HistoryEntry]
    filled: dict[str, tuple[HistoryEntry, HistoryEntry]]
    conflicts: list[str]


class PeopleMerge:
    """Plans and does a merge; only an admin merges."""

    def __init__(self, database: Database, session: Session, rules: RuleSource) -> None:
        self._database = database
        self._session = session
        self._desk = EmployeeDesk(database, session, rules)
        self._ties = TiesRepository(database)
        self._histories = HistoryRepository(database)
        self._periods = PeriodRepository(database)

    def plan(self, keep_id: str, gone_id: str) -> MergePlan:
        """Return what would move and what forbids it."""
        with self._database.read():
            keep, gone = self._both(keep_id, gone_id)
            past = self._past(keep, gone)
            moved = list(self._moved(gone.id))
            if past.moved:
                moved.append(f"{len(past.moved)} entri riwayat")
            if past.same:
                moved.append(f"{len(past.same)} entri riwayat yang sama disatukan")
            conflicts = [*self._conflicts(keep.id, gone.id), *past.conflicts]
        return MergePlan(keep, gone, tuple(moved), tuple(conflicts))

    def merge(self, keep_id: str, gone_id: str, from_gone: Sequence[str]) -> Change:
        """Let everything of `gone` belong to `keep`; `from_gone` are the fields taken over.

        Refused as a whole with a list when both have what only one may have.
        """
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            keep, gone = self._both(keep_id, gone_id)
            past = self._past(keep, gone)
            conflicts = [*self._conflicts(keep.id, gone.id), *past.conflicts]
            if conflicts:
                raise DomainError("Tidak dapat digabung: " + "; ".join(conflicts), "GABUNG")
            self._move(writer, keep.id, gone.id)
            self._move_past(writer, past)
            writer.delete("pegawai", gone.id, gone.rev)
            self._take_over(writer, keep, gone, from_gone)
            told = f"{gone.nama} ({gone.nip}) ke dalam {keep.nama} ({keep.nip})"
            writer.audit("Pegawai digabung", "pegawai", keep.id, told)
            number = writer.audit_number
            self._desk.people.reindex([keep.id, gone.id])
        return self._change(number, [keep.id, gone.id], f"Gabungkan {gone.nama}")

    def _change(self, number: int, ids: Sequence[str], label: str) -> Change:
        def follow(_writer: Writer) -> None:
            self._desk.people.reindex(ids)

        return revertible(self._database, self._session, (number, _TOPICS, label, 1), follow)

    def _both(self, keep_id: str, gone_id: str) -> tuple[Employee, Employee]:
        found = {person.id: person for person in self._desk.people.many([keep_id, gone_id])}
        if len(found) != 2:
            raise DomainError("Pegawai tidak ditemukan; mungkin sudah dihapus.", "PEGAWAI")
        return found[keep_id], found[gone_id]

    # what hangs on them

    def _moved(self, gone: str) -> Iterator[str]:
        for table, columns in self._ties.ties().items():
            if table not in _HISTORY_TABLES and (count := self._ties.count(table, columns, gone)):
                yield f"{count} {_words(table)}"

    def _conflicts(self, keep: str, gone: str) -> Iterator[str]:
        clashes: list[Clash] = []
        for table, columns in self._ties.ties().items():
            if table not in _ONE_PER_PERSON:
                clashes += self._ties.clashes(table, columns, keep, gone)
            if len(columns) > 1 and self._ties.both_in_one_row(table, columns, keep, gone):
                yield f"{_words(table)}: keduanya tercatat sebagai yang dinilai dan penilainya"
        names = {period.id: period.nama for period in self._periods.all()}
        names.update(self._ties.activity_titles())
        for clash in clashes:
            values = (names.get(str(value), str(value)) for value in clash.key.values())
            yield f"keduanya mempunyai {_words(clash.table)} {' '.join(values)}".rstrip()
        for kind, first, last in self._ties.overlapping_leave(keep, gone):
            days = f"{short_date(date.fromisoformat(first))} sampai "
            days += short_date(date.fromisoformat(last))
            yield f"{LeaveKind(kind).label.lower()} {days} tumpang tindih"

    def _move(self, writer: Writer, keep: str, gone: str) -> None:
        for table, columns in self._ties.ties().items():
            if table in _HISTORY_TABLES:
                continue
            for column in columns:
                is_own = table in _ONE_PER_PERSON and column == "pegawai_id"
                if is_own and self._ties.holds(table, column, keep):
                    self._ties.drop(writer, table, column, gone)
                else:
                    self._ties.move(writer, (table, column), gone, keep)

    # histories

    def _past(self, keep: Employee, gone: Employee) -> _Histories:
        found = _Histories([], [], {}, [])
        ours, theirs = self._histories.of(keep.id), self._histories.of(gone.id)
        stored = [entry for entries in theirs.values() for entry in entries]
        for entry in [*stored, *unstored(gone, stored)]:
            twin = next((one for one in ours[entry.kind] if _is_same(one, entry)), None)
            twin = twin or _same_present(keep, gone, entry, ours[entry.kind])
            if twin is None:
                found.moved.append(replace(entry, pegawai_id=keep.id))
            else:
                found.same.append(entry)
                _, filled = found.filled.get(twin.id, (twin, twin))
                found.filled[twin.id] = (twin, _filled(filled, entry))
        today = self._session.today()
        for entry in found.moved:
            for error in check_history(entry, ours[entry.kind], keep, today):
                if error.is_error and error.code in _BLOCKING:
                    title = spec_of(entry).title.lower()
                    found.conflicts.append(f"{title} {entry_words(entry)}: {error.message}")
        return found

    def _move_past(self, writer: Writer, past: _Histories) -> None:
        for entry in past.same:
            if entry.id:
                self._histories.remove(writer, entry)
        for twin, new in past.filled.values():
            self._histories.change_many(writer, [(twin, new)])
        for entry in past.moved:
            if entry.id:
                self._histories.change(writer, entry)
            else:
                self._histories.add(writer, entry)

    # the record

    def _take_over(
        self, writer: Writer, keep: Employee, gone: Employee, names: Sequence[str]
    ) -> None:
        new = merged(keep, gone, names)
        new = with_unit(self._desk.units, writer, new, keep)
        new = with_ids(new, keep, self._desk.standings())
        checker = self._desk.checker()
        known = {(error.field, error.code) for error in checker.check(keep)}
        faults = [
            error
            for error in checker.check(new)
            if error.is_error and (error.field, error.code) not in known
        ]
        if faults:
            raise ValidationError(faults)
        self._desk.people.change(writer, new)
        self._desk.histories.changed(writer, [(keep, new)])


def merged(keep: Employee, gone: Employee, from_gone: Sequence[str]) -> Employee:
    """Return the kept record with the fields taken over; the office's own ones are filled up."""
    wanted = [name for name in from_gone if name in (*MERGED_FIELDS, "unit_id")]
    wanted += [PAIRS[name] for name in wanted if name in PAIRS]
    values: dict[str, Any] = {name: getattr(gone, name) for name in wanted}
    own: Mapping[str, str] = {**gone.tambahan, **{k: v for k, v in keep.tambahan.items() if v}}
    return replace(keep, **values, tambahan=own)


def proposal(keep: Employee, gone: Employee) -> list[str]:
    """Return the fields that only the other record knows."""
    empty = ("", None)
    names = [
        name
        for name in (*MERGED_FIELDS, "unit_id")
        if getattr(keep, name) in empty and getattr(gone, name) not in empty
    ]
    return [name for name in names if name not in UNIT_NAMES]


def _is_same(one: HistoryEntry, other: HistoryEntry) -> bool:
    """Return whether two entries tell the same; beyond the present state nothing may differ."""
    if one.kind in CURRENT_KINDS:
        return is_same_state(one, other)
    pairs = ((getattr(one, name), getattr(other, name)) for name in spec_of(one).names)
    is_alike = all(a == b or a in ("", None) or b in ("", None) for a, b in pairs)
    return is_alike and key_of(one) == key_of(other)


def _same_present(
    keep: Employee, gone: Employee, entry: HistoryEntry, ours: Sequence[HistoryEntry]
) -> HistoryEntry | None:
    """Return the kept entry of the present state where the other record tells it otherwise.

    Which of both is right was chosen field by field.
    """
    if entry.kind not in CURRENT_KINDS or entry.begins is None:
        return None
    state, other = entry_from(entry.kind, keep), entry_from(entry.kind, gone)
    if state is None or other is None or not is_same_state(other, entry):
        return None
    return find_same(state, ours) if state.begins == entry.begins else None


def _filled(kept: HistoryEntry, other: HistoryEntry) -> HistoryEntry:
    """Return the kept entry with what only the other one tells."""
    names = [n for n in spec_of(kept).names if getattr(kept, n) in ("", None)]
    return replace(kept, **{name: getattr(other, name) for name in names})


def _words(table: str) -> str:
    return _WORDS.get(table, table.replace("_", " "))
