"""Import of employees: what would change, and the writing of it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sdm_desktop.domain.errors import StaleRecordError
from sdm_desktop.exchange.employee_rows import Stored, read_employee_rows
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.services.closed_units import refuse_closed_units
from sdm_desktop.services.employee_comparison import (
    NAMES,
    UNIT_FIELDS,
    Comparison,
    EmployeeWork,
    PlannedChange,
)
from sdm_desktop.services.employee_import_own import OwnColumns, own_pair
from sdm_desktop.services.employee_row_checks import CHECKED_FIELDS, RowChecker
from sdm_desktop.services.history_follow import HistoryFollower
from sdm_desktop.services.import_plan import (
    ImportPlan,
    ImportSelection,
    SheetPreview,
)
from sdm_desktop.services.session import Session
from sdm_desktop.storage.custom_fields import CustomFieldRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import CUSTOM, EmployeeRepository
from sdm_desktop.storage.import_lookups import ImportLookups
from sdm_desktop.storage.units import UnitBook, UnitRepository, UnitWords
from sdm_desktop.storage.write import Writer

AUDIT_ACTION = "impor_pegawai"
_NIP = NAMES.index("nip")
_ROWS_AT_ONCE = 2_000
_FEW = 200


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
            own = OwnColumns(source, CustomFieldRepository(self._database).all())
            refuse_closed_units(source, UnitRepository(self._database))
            names = tuple(name for name in rows.columns if name != "nip")
            asked = tuple(
                dict.fromkeys((*names, "nama", "unit_id", CUSTOM, *UNIT_FIELDS, *CHECKED_FIELDS))
            )
            known = self._lookups.people(rows.nips, asked)
            touched = self._changed_today() if known else {}
        comparison = Comparison((rows, own), names, asked, clears_empty=clears_empty)
        progress.step(source.count // 2, source.count)
        comparison.compare(known, self._checker, touched)
        progress.step(source.count, source.count)
        warnings = [*rows.warnings, *own.warnings]
        return ImportPlan.of(preview, source, comparison, warnings, clears_empty=clears_empty)

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
            own = work.own[start : start + _ROWS_AT_ONCE]
            homes = units.units_for(map(_unit_words, rows))
            ids += self._people.add_many(writer, rows, homes, own)
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


_UNIT_PLACES = tuple(NAMES.index(name) for name in UNIT_FIELDS)


def _unit_words(row: Sequence[Stored]) -> UnitWords:
    opd, unit, siasn_id, opd_id = (str(row[place]) for place in _UNIT_PLACES)
    return opd, unit, siasn_id, opd_id


def _chosen(
    change: PlannedChange, selection: ImportSelection, units: UnitBook
) -> dict[str, tuple[object, object]]:
    """Return the ticked fields of a change, with the unit that its unor fields mean."""
    pairs: dict[str, tuple[object, object]] = {
        name: pair
        for name, pair in change.pairs.items()
        if (change.row, name) not in selection.left_out
    }
    own = {k: pair for k, pair in change.own.items() if (change.row, k) not in selection.left_out}
    pairs |= own_pair(change.own_stored, own)
    if any(name in pairs for name in UNIT_FIELDS):
        merged = [
            str(pairs[name][1]) if name in pairs else stored
            for name, stored in zip(UNIT_FIELDS, change.units, strict=True)
        ]
        unit_id = units.unit_for(*merged)
        if unit_id is not None and unit_id != change.unit_id:
            pairs["unit_id"] = (change.unit_id, unit_id)
    return pairs
