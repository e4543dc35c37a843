"""Import of histories: what would change, and the writing of it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind
from sdm_desktop.domain.history_checks import check_history
from sdm_desktop.domain.history_fields import HISTORIES, HistorySpec, key_of
from sdm_desktop.domain.position import read_kind
from sdm_desktop.exchange.history_rows import HistoryRow, HistoryRows, read_history_rows
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_faults import two_sentences
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.shown_values import shown_value
from sdm_desktop.services.history_record import RecordKeeper
from sdm_desktop.services.import_plan import (
    ChangedRow,
    FieldDiff,
    ImportPlan,
    ImportSelection,
    NewRow,
    SheetPreview,
)
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import EmployeeRepository, stored
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.import_lookups import ImportLookups
from sdm_desktop.storage.write import Writer

HISTORY_AUDIT_ACTION = "impor_riwayat"
PREFIX = "history-"
_AT_ONCE = 5_000
_FEW = 200
_UNIT_NAMES = ("unor_id", "unor_nama", "unor_induk")


def history_kind(name: str) -> HistoryKind | None:
    """Return the history that a kind of import means ("history-golongan"), else None."""
    return HistoryKind(name.removeprefix(PREFIX)) if name.startswith(PREFIX) else None


@dataclass(slots=True)
class HistoryWork:
    """What is written when the plan is applied; changes are (row, old, new)."""

    kind: HistoryKind
    new: list[HistoryEntry] = field(default_factory=list)
    changes: list[tuple[int, HistoryEntry, HistoryEntry]] = field(default_factory=list)


class HistoryImport:
    """Plans and writes imports of one kind of history."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._people = EmployeeRepository(database)
        self._histories = HistoryRepository(database)

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        kind = HistoryKind(preview.kind.removeprefix(PREFIX))
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        with self._database.read():
            people = self._known_people(source)
            rows = read_history_rows(source, kind, _StatusOf(people))
            comparison = _Comparison(rows, people, self._keeper(), self._session.today())
            progress.step(source.count // 2, source.count)
            ids = [person.id for person in people.values()]
            comparison.compare(self._histories.of_many(kind, ids))
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, comparison, rows.warnings)

    def write(
        self, writer: Writer, work: HistoryWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Write the new entries and the ticked changes; return how many of each.

        Records of people whose latest entry is new follow in the same transaction.
        """
        total = len(work.new) + len(work.changes)
        for start in range(0, len(work.new), _AT_ONCE):
            progress.step(start, total)
            self._histories.add_many(writer, work.new[start : start + _AT_ONCE])
        pairs = [
            (old, chosen)
            for row, old, new in work.changes
            if (chosen := selection.chosen(row, old, new)) != old
        ]
        self._histories.change_many(writer, pairs)
        gone: dict[str, HistoryEntry | None] = {entry.pegawai_id: None for entry in work.new}
        gone |= {old.pegawai_id: old for old, _new in pairs}
        saved = {entry.id for entry in (*work.new, *(new for _old, new in pairs))}
        changed = self._keeper().follow(writer, work.kind, gone, saved)
        if changed:
            self._people.reindex(changed if len(changed) <= _FEW else None)
        progress.step(total, total)
        return len(work.new), len(pairs)

    def reindex(self, _writer: Writer) -> None:
        """Bring the search index in step after an undo."""
        self._people.reindex()

    def _keeper(self) -> RecordKeeper:
        return RecordKeeper(self._database, self._session)

    def _known_people(self, source: RowSource) -> dict[str, Employee]:
        nips = {source.shown(position, "nip").replace(" ", "") for position in range(source.count)}
        found = ImportLookups(self._database).people_ids(nips)
        people = self._people.many([person for person, _unit, _name in found.values()])
        return {person.nip: person for person in people}


class _StatusOf:
    def __init__(self, people: Mapping[str, Employee]) -> None:
        self._people = people

    def __call__(self, nip: str) -> EmployeeStatus | None:
        person = self._people.get(nip)
        return person.status if person else None


class _Comparison:
    """Compares the parsed rows with the stored entries."""

    def __init__(
        self,
        rows: HistoryRows,
        people: Mapping[str, Employee],
        keeper: RecordKeeper,
        today: date,
    ) -> None:
        self._rows = rows
        self._spec: HistorySpec = HISTORIES[rows.kind]
        self._people = people
        self._keeper = keeper
        self._today = today
        self.new: list[NewRow] = []
        self.changed: list[ChangedRow] = []
        self.work = HistoryWork(rows.kind)

    def compare(self, known: Mapping[str, list[HistoryEntry]]) -> None:
        """Sort every row that is not refused into new, changed and same."""
        by_nip: dict[str, list[HistoryRow]] = defaultdict(list)
        for row in self._rows.rows:
            by_nip[row.nip].append(row)
        for nip, rows in by_nip.items():
            person = self._people.get(nip)
            if person is None:
                for row in rows:
                    reason = "NIP tidak ada di data pegawai. Impor data pegawainya dahulu."
                    self._rows.source.refuse(row.position, "nip", "NIP_TIDAK_DIKENAL", reason)
                continue
            entries = list(known.get(person.id, ()))
            seen: dict[tuple[object, ...], int] = {}
            for row in sorted(rows, key=self._order):
                self._place(row, person, entries, seen)

    def _order(self, row: HistoryRow) -> str:
        """Older entries first, so that the checks compare with what came before."""
        begins = self._spec.record(**row.values).begins
        return begins.isoformat() if begins else ""

    def _place(
        self,
        row: HistoryRow,
        person: Employee,
        entries: list[HistoryEntry],
        seen: dict[tuple[object, ...], int],
    ) -> None:
        entry = self._spec.record(pegawai_id=person.id, **row.values)
        number = self._rows.source.number(row.position)
        first = seen.setdefault(key_of(entry), number)
        if first != number:
            reason = f"Baris ini sama dengan baris {first}. Hapus salah satunya."
            self._refuse(row, FieldError(self._spec.key[0], reason, "GANDA"))
            return
        old = _find(entry, entries)
        entry = _merged(old, row.values) if old else entry
        if old is not None and entry == old:
            return
        entry = self._keeper.with_unit(entry)
        if not self._is_sound(row, entry, entries, person):
            return
        if old is None:
            entry = replace(entry, id=new_id())
            entries.append(entry)
            self.work.new.append(entry)
            self.new.append(NewRow(number, row.nip, person.nama, self._spec.noun))
        else:
            entries[entries.index(old)] = entry
            self.work.changes.append((number, old, entry))
            diffs = self._diffs(number, old, entry)
            self.changed.append(ChangedRow(number, row.nip, person.nama, diffs))

    def _is_sound(
        self,
        row: HistoryRow,
        entry: HistoryEntry,
        entries: list[HistoryEntry],
        person: Employee,
    ) -> bool:
        sound = True
        for finding in check_history(entry, entries, person, self._today):
            if finding.is_error:
                self._refuse(row, finding)
                sound = False
            else:
                label = self._spec.label(finding.field)
                self._rows.warn(row.position, finding.field, label, (finding.code, finding.message))
        return sound

    def _refuse(self, row: HistoryRow, finding: FieldError) -> None:
        source = self._rows.source
        name = finding.field if finding.field in source.mapping else "nip"
        reason = finding.message
        if name == finding.field:
            reason = two_sentences(reason, finding.code, source.place(name))
        source.refuse(row.position, name, finding.code, reason)

    def _diffs(self, number: int, old: HistoryEntry, new: HistoryEntry) -> tuple[FieldDiff, ...]:
        source = self._rows.source
        found = []
        for one in self._spec.fields:
            before, after = getattr(old, one.name), getattr(new, one.name)
            if before != after:
                texts = [shown_value(one.kind, stored(value)) for value in (before, after)]
                cell = source.address(one.name, number) if one.name in source.mapping else ""
                found.append(FieldDiff(one.name, one.label, texts[0], texts[1], cell))
        return tuple(found)


def _find(entry: HistoryEntry, entries: list[HistoryEntry]) -> HistoryEntry | None:
    """Return the stored entry that a row means: by the id of SIASN, else by its key."""
    if entry.siasn_id:
        for other in entries:
            if other.siasn_id == entry.siasn_id:
                return other
    key = key_of(entry)
    return next((other for other in entries if key_of(other) == key), None)


def _merged(old: HistoryEntry, values: Mapping[str, Any]) -> HistoryEntry:
    """Return a stored entry with the filled cells of a row; empty cells change nothing."""
    filled = {name: value for name, value in values.items() if value not in ("", None)}
    for name in ("jabatan_nama", "jurusan", "nama"):
        written = filled.get(name)
        if written and written.casefold() == " ".join(getattr(old, name, "").split()).casefold():
            del filled[name]
    kind = filled.get("jenis_jabatan")
    if kind and read_kind(kind) is not None and read_kind(kind) == read_kind(old.jenis_jabatan):  # type: ignore[attr-defined]
        del filled["jenis_jabatan"]  # another word for the same
    if any(name in filled and filled[name] != getattr(old, name) for name in _UNIT_NAMES):
        filled["unit_id"] = None  # found anew by the names
    return replace(old, **filled)
