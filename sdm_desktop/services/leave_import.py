"""Import of leave: what would change, and the writing of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sdm_desktop.domain.dates import dash_date, long_date
from sdm_desktop.domain.leave import FIVE_DAYS, Leave, LeaveStatus, working_days
from sdm_desktop.exchange.leave_rows import LEAVE_COLUMNS, LeaveInput, LeaveRows, read_leave_rows
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_faults import RowWarning
from sdm_desktop.exchange.row_source import RowSource
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
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.import_lookups import ImportLookups
from sdm_desktop.storage.leave import LeaveRepository
from sdm_desktop.storage.write import Writer

_LONGEST_DAYS = 5 * 366


@dataclass(slots=True)
class LeaveWork:
    """What is written when the plan is applied; changes are (row, old, new)."""

    new: list[Leave] = field(default_factory=list)
    changes: list[tuple[int, Leave, Leave]] = field(default_factory=list)


class LeaveImport:
    """Plans and writes imports of leave; a row means the leave of the same first day."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._store = LeaveRepository(database)

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        rows = read_leave_rows(source)
        with self._database.read():
            people = ImportLookups(self._database).people_ids({row.nip for row in rows.rows})
            known = self._store.of_people([person[0] for person in people.values()])
            free = frozenset(
                day.tanggal for day in self._store.holidays(date(1990, 1, 1), date(2100, 12, 31))
            )
        comparison = _Comparison(rows, people, free, self._session.today())
        comparison.compare(known)
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, comparison, comparison.warnings)

    def write(
        self, writer: Writer, work: LeaveWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Write the new leave and the ticked changes; return how many of each."""
        progress.step(0, len(work.new) + len(work.changes))
        if work.new:
            self._store.add(writer, work.new)
        changed = 0
        for row, old, new in work.changes:
            chosen = selection.chosen(row, old, new)
            if chosen != old:
                self._store.change(writer, chosen)
                changed += 1
        return len(work.new), changed


class _Comparison:
    """Compares the parsed rows with the stored leave."""

    def __init__(
        self,
        rows: LeaveRows,
        people: Mapping[str, tuple[str, str | None, str]],
        free: frozenset[date],
        today: date,
    ) -> None:
        self._rows = rows
        self._people = people
        self._free = free
        self._today = today
        self._known: dict[str, list[Leave]] = {}
        self._seen: dict[tuple[str, date], int] = {}
        self.new: list[NewRow] = []
        self.changed: list[ChangedRow] = []
        self.warnings: list[RowWarning] = []
        self.work = LeaveWork()

    def compare(self, known: list[Leave]) -> None:
        """Sort every row that is not refused into new, changed and same."""
        for leave in known:
            self._known.setdefault(leave.pegawai_id, []).append(leave)
        for row in self._rows.rows:
            self._place(row)

    def _place(self, row: LeaveInput) -> None:
        source, person = self._rows.source, self._people.get(row.nip)
        if person is None:
            reason = "NIP tidak ada di data pegawai. Impor data pegawainya dahulu."
            source.refuse(row.position, "nip", "NIP_TIDAK_DIKENAL", reason)
            return
        person_id, _unit, name = person
        start = row.values["tanggal_mulai"]
        number = source.number(row.position)
        first = self._seen.setdefault((person_id, start), number)
        if first != number:
            reason = f"Baris ini sama dengan baris {first}. Hapus salah satunya."
            source.refuse(row.position, "tanggal_mulai", "GANDA", reason)
            return
        mine = self._known.setdefault(person_id, [])
        old = next((leave for leave in mine if leave.tanggal_mulai == start), None)
        new = self._merged(row, person_id, old)
        if old == new or self._is_refused(row, new, mine):
            return
        if old is None:
            mine.append(new)
            self.work.new.append(new)
            self.new.append(NewRow(number, row.nip, name, new.jenis.label))
        else:
            mine[mine.index(old)] = new
            self.work.changes.append((number, old, new))
            self.changed.append(ChangedRow(number, row.nip, name, self._diffs(number, old, new)))

    def _merged(self, row: LeaveInput, person_id: str, old: Leave | None) -> Leave:
        """Return the leave of a row; empty cells change nothing."""
        values = dict(row.values)
        start, end = values["tanggal_mulai"], values["tanggal_selesai"]
        if old is not None:
            if "jumlah_hari_kerja" not in values and end != old.tanggal_selesai:
                values["jumlah_hari_kerja"] = self._days(start, end)
            return replace(old, **values)
        values.setdefault("jumlah_hari_kerja", self._days(start, end))
        values.setdefault("tanggal_pengajuan", min(start, self._today))
        is_past = start <= self._today
        values.setdefault("status", LeaveStatus.DISETUJUI if is_past else LeaveStatus.DIAJUKAN)
        return Leave(id=new_id(), pegawai_id=person_id, **values)

    def _days(self, start: date, end: date) -> int:
        if not 0 <= (end - start).days <= _LONGEST_DAYS:
            return 0
        return working_days(start, end, self._free, FIVE_DAYS)

    def _is_refused(self, row: LeaveInput, leave: Leave, mine: list[Leave]) -> bool:
        source = self._rows.source
        if leave.tanggal_selesai < leave.tanggal_mulai:
            reason = "Tanggal selesai mendahului tanggal mulai. Periksa kedua tanggal."
            source.refuse(row.position, "tanggal_selesai", "TANGGAL", reason)
            return True
        if (leave.tanggal_selesai - leave.tanggal_mulai).days > _LONGEST_DAYS:
            reason = "Lebih dari lima tahun. Periksa kedua tanggal."
            source.refuse(row.position, "tanggal_selesai", "LAMA", reason)
            return True
        for other in mine:
            is_other = other.tanggal_mulai != leave.tanggal_mulai
            both = leave.status.holds_days and other.status.holds_days
            if is_other and both and other.overlaps(leave.tanggal_mulai, leave.tanggal_selesai):
                span = f"{long_date(other.tanggal_mulai)} s.d. {long_date(other.tanggal_selesai)}"
                reason = f"Bertumpuk dengan {other.jenis.label.lower()} {span}. Periksa tanggalnya."
                source.refuse(row.position, "tanggal_mulai", "TUMPANG_TINDIH", reason)
                return True
        return False

    def _diffs(self, number: int, old: Leave, new: Leave) -> tuple[FieldDiff, ...]:
        source = self._rows.source
        found = []
        for one in LEAVE_COLUMNS:
            before, after = getattr(old, one.name), getattr(new, one.name)
            if before != after:
                cell = source.address(one.name, number) if one.name in source.mapping else ""
                texts = (shown(before), shown(after))
                found.append(FieldDiff(one.name, one.label, *texts, cell))
        return tuple(found)


def shown(value: Any) -> str:
    """Return a value of leave as files and screens show it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return dash_date(value)
    return str(getattr(value, "label", value))
