"""Import of employees: what would change, and the writing of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sdm_desktop.domain.cells import empty_value
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS, FIELD_BY_NAME, FieldKind
from sdm_desktop.domain.errors import StaleRecordError
from sdm_desktop.exchange.employee_rows import EmployeeRows, Stored, read_employee_rows
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.shown_values import shown_value
from sdm_desktop.services.closed_units import refuse_closed_units
from sdm_desktop.services.employee_row_checks import CHECKED_FIELDS, RowChecker
from sdm_desktop.services.history_follow import HistoryFollower
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
from sdm_desktop.storage.employees import EmployeeRepository
from sdm_desktop.storage.import_lookups import ImportLookups, StoredPerson
from sdm_desktop.storage.units import UnitBook, UnitRepository
from sdm_desktop.storage.write import Writer

AUDIT_ACTION = "impor_pegawai"
_UNIT_FIELDS = ("unor_induk", "unor_nama", "unor_id", "unor_induk_id")
_NAMES = tuple(spec.name for spec in EMPLOYEE_FIELDS)
_EMPTY: dict[str, Stored] = {
    spec.name: "" if empty_value(spec.kind) == "" else None for spec in EMPLOYEE_FIELDS
}
_NIP = _NAMES.index("nip")
_ROWS_AT_ONCE = 2_000
_FEW = 200
Pairs = dict[str, tuple[Stored, Stored]]


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """One stored person with the values that would change: (old, new) as stored."""

    row: int
    id: str
    rev: int
    unit_id: str | None
    units: tuple[str, ...]
    pairs: Pairs


@dataclass(slots=True)
class EmployeeWork:
    """What is written when the plan is applied: new rows in the order of `EMPLOYEE_FIELDS`."""

    new: list[tuple[Stored, ...]] = field(default_factory=list)
    changes: list[PlannedChange] = field(default_factory=list)


class EmployeeImport:
    """Plans and writes imports of employees."""

    def __init__(self, database: Database, session: Session, checker: RowChecker) -> None:
        self._database = database
        self._session = session
        self._checker = checker
        self._lookups = ImportLookups(database)
        self._people = EmployeeRepository(database)
        self._histories = HistoryFollower(database)

    def plan(
        self,
        preview: SheetPreview,
        mapping: Mapping[str, int],
        progress: Progress,
        *,
        clears_empty: bool,
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        with self._database.read():
            rows = read_employee_rows(source, self._lookups.statuses)
            refuse_closed_units(source, UnitRepository(self._database))
            names = tuple(name for name in rows.columns if name != "nip")
            asked = tuple(
                dict.fromkeys((*names, "nama", "unit_id", *_UNIT_FIELDS, *CHECKED_FIELDS))
            )
            known = self._lookups.people(rows.nips, asked)
            touched = self._changed_today() if known else {}
        comparison = _Comparison(rows, names, asked, clears_empty=clears_empty)
        progress.step(source.count // 2, source.count)
        comparison.compare(known, self._checker, touched)
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, comparison, rows.warnings, clears_empty=clears_empty)

    def write(
        self, writer: Writer, work: EmployeeWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Write the new rows and the ticked changes; return how many of each."""
        self._refuse_added_since(work)
        units = UnitBook(UnitRepository(self._database), writer)
        total = len(work.new) + len(work.changes)
        ids: list[str] = []
        for start in range(0, len(work.new), _ROWS_AT_ONCE):
            progress.step(start, total)
            rows = work.new[start : start + _ROWS_AT_ONCE]
            ids += self._people.add_many(writer, rows, [_unit_of(units, row) for row in rows])
        progress.step(len(work.new), total)
        changes = [
            (change.id, change.rev, pairs)
            for change in work.changes
            if (pairs := _chosen(change, selection, units))
        ]
        records = self._histories.watch(changes)
        self._people.change_many(writer, changes)
        self._histories.changed(writer, records)
        progress.step(total, total)
        ids += [row_id for row_id, _rev, _pairs in changes]
        self._people.reindex(ids if len(ids) <= _FEW else None)
        return len(work.new), len(changes)

    def reindex(self, _writer: Writer) -> None:
        """Bring the search index in step after an undo."""
        self._people.reindex()

    def _refuse_added_since(self, work: EmployeeWork) -> None:
        added = self._lookups.people_ids(str(row[_NIP]) for row in work.new)
        if added:
            raise StaleRecordError(
                f"{len(added)} pegawai sudah ditambahkan sejak pratinjau. Ulangi pratinjau impor."
            )

    def _changed_today(self) -> dict[str, set[str]]:
        today = self._session.local(self._session.now()).replace(
            hour=0, minute=0, second=0, microsecond=0
        )
        since: datetime = today.astimezone(UTC)
        return self._lookups.changed_by_hand(since, (AUDIT_ACTION, "urungkan"))


class _Comparison:
    """Compares the parsed rows with the stored people."""

    def __init__(
        self,
        rows: EmployeeRows,
        names: tuple[str, ...],
        asked: tuple[str, ...],
        *,
        clears_empty: bool,
    ) -> None:
        self._rows = rows
        self._names = names
        self._place = {name: index for index, name in enumerate(asked)}
        self._clears_empty = clears_empty
        self._touched: Mapping[str, set[str]] = {}
        self.new: list[NewRow] = []
        self.changed: list[ChangedRow] = []
        self.work = EmployeeWork()

    def compare(
        self,
        known: Mapping[str, StoredPerson],
        checker: RowChecker,
        touched: Mapping[str, set[str]],
    ) -> None:
        """Sort every row that is not refused into new, changed and same."""
        self._touched = touched
        faults = self._rows.source.faults
        nips = self._rows.nips
        values = list(zip(*(self._rows.columns[name] for name in self._names), strict=True))
        pairs_of: dict[int, Pairs] = {}
        fresh: list[int] = []
        for position, nip in enumerate(nips):
            if position in faults:
                continue
            person = known.get(nip)
            if person is None:
                fresh.append(position)
            elif pairs := self._differences(values[position], person):
                pairs_of[position] = pairs
        checker.check_new(self._rows, fresh)
        for position, pairs in pairs_of.items():
            stored = zip(self._place, known[nips[position]].values, strict=True)
            new = {name: value for name, (_old, value) in pairs.items()}
            merged = {**dict(stored), "nip": nips[position], **new}
            checker.check_changed(self._rows, position, merged)
        self._take_new([position for position in fresh if position not in faults])
        for position, pairs in pairs_of.items():
            if position not in faults:
                self._take_change(position, known[nips[position]], pairs)

    def _differences(self, values: Sequence[Stored], person: StoredPerson) -> Pairs:
        stored = person.values[: len(self._names)]
        if values == stored:
            return {}
        pairs: Pairs = {}
        for name, new, old in zip(self._names, values, stored, strict=True):
            if new == old:
                continue
            is_empty = new is None or new == ""
            if is_empty and (not self._clears_empty or name == "nama"):
                continue
            if FIELD_BY_NAME[name].kind is FieldKind.NAME and _same_name(new, old):
                continue
            pairs[name] = (old, new)
        return pairs

    def _take_new(self, positions: Sequence[int]) -> None:
        source, columns, nips = self._rows.source, self._rows.columns, self._rows.columns["nip"]
        statuses = columns.get("status")
        names = columns.get("nama", [""] * source.count)
        for position in positions:
            status = statuses[position] if statuses else None
            group = EmployeeStatus(str(status)).label if status else "tanpa status"
            row = source.number(position)
            self.new.append(NewRow(row, str(nips[position]), str(names[position]), group))
        filled = [columns.get(name) or [_EMPTY[name]] * source.count for name in _NAMES]
        everything = list(zip(*filled, strict=True))
        self.work.new = [everything[position] for position in positions]

    def _take_change(self, position: int, person: StoredPerson, pairs: Pairs) -> None:
        source = self._rows.source
        row = source.number(position)
        touched = self._touched.get(person.id, set())
        diffs = tuple(
            FieldDiff(
                name,
                FIELD_BY_NAME[name].label,
                shown_value(FIELD_BY_NAME[name].kind, old),
                shown_value(FIELD_BY_NAME[name].kind, new),
                self._cell(name, row),
                name in touched,
            )
            for name, (old, new) in pairs.items()
        )
        name = str(person.values[self._place["nama"]])
        self.changed.append(ChangedRow(row, person.nip, name, diffs))
        units = tuple(str(person.values[self._place[field]]) for field in _UNIT_FIELDS)
        unit_id = person.values[self._place["unit_id"]]
        self.work.changes.append(PlannedChange(row, person.id, person.rev, unit_id, units, pairs))

    def _cell(self, name: str, row: int) -> str:
        source = self._rows.source
        return source.address(name if name in source.mapping else "jenis_pegawai", row)


def _same_name(new: Stored, old: Stored) -> bool:
    return str(new).casefold() == " ".join(str(old).split()).casefold()


_UNIT_PLACES = tuple(_NAMES.index(name) for name in _UNIT_FIELDS)


def _unit_of(units: UnitBook, row: Sequence[Stored]) -> str | None:
    opd, unit, siasn_id, opd_id = (str(row[place]) for place in _UNIT_PLACES)
    return units.unit_for(opd, unit, siasn_id, opd_id)


def _chosen(
    change: PlannedChange, selection: ImportSelection, units: UnitBook
) -> dict[str, tuple[object, object]]:
    """Return the ticked fields of a change, with the unit that its unor fields mean."""
    pairs: dict[str, tuple[object, object]] = {
        name: pair
        for name, pair in change.pairs.items()
        if (change.row, name) not in selection.left_out
    }
    if any(name in pairs for name in _UNIT_FIELDS):
        merged = [
            str(pairs[name][1]) if name in pairs else stored
            for name, stored in zip(_UNIT_FIELDS, change.units, strict=True)
        ]
        unit_id = units.unit_for(*merged)
        if unit_id is not None and unit_id != change.unit_id:
            pairs["unit_id"] = (change.unit_id, unit_id)
    return pairs
