"""Compares the rows of an import with the stored people: new, changed, the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sdm_desktop.domain.cells import empty_value
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS, FIELD_BY_NAME, FieldKind
from sdm_desktop.exchange.employee_rows import EmployeeRows, Stored
from sdm_desktop.exchange.shown_values import shown_value
from sdm_desktop.services.employee_import_own import OwnColumns, OwnPairs
from sdm_desktop.services.employee_row_checks import RowChecker
from sdm_desktop.services.import_plan import ChangedRow, FieldDiff, NewRow
from sdm_desktop.storage.employees import CUSTOM
from sdm_desktop.storage.import_lookups import StoredPerson

UNIT_FIELDS = ("unor_induk", "unor_nama", "unor_id", "unor_induk_id")
NAMES = tuple(spec.name for spec in EMPLOYEE_FIELDS)
_EMPTY: dict[str, Stored] = {
    spec.name: "" if empty_value(spec.kind) == "" else None for spec in EMPLOYEE_FIELDS
}
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
    own: OwnPairs
    own_stored: str


@dataclass(slots=True)
class EmployeeWork:
    """What is written when the plan is applied: new rows in the order of `EMPLOYEE_FIELDS`.

    `own` are the encoded values of the office's own fields of the new rows, if there are any.
    """

    new: list[tuple[Stored, ...]] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    changes: list[PlannedChange] = field(default_factory=list)


class Comparison:
    """Compares the parsed rows with the stored people."""

    def __init__(
        self,
        columns: tuple[EmployeeRows, OwnColumns],
        names: tuple[str, ...],
        asked: tuple[str, ...],
        *,
        clears_empty: bool,
    ) -> None:
        self._rows, self._own = columns
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
        faults, nips = self._rows.source.faults, self._rows.nips
        pairs_of, fresh = self._sorted(known)
        checker.check_new(self._rows, fresh)
        for position, (pairs, _own) in pairs_of.items():
            if pairs:
                self._check_changed(checker, position, known[nips[position]], pairs)
        self._take_new([position for position in fresh if position not in faults])
        for position, found in pairs_of.items():
            if position not in faults:
                self._take_change(position, known[nips[position]], found)

    def _sorted(
        self, known: Mapping[str, StoredPerson]
    ) -> tuple[dict[int, tuple[Pairs, OwnPairs]], list[int]]:
        """Return the differences of the rows that have any, and the rows of new people."""
        faults = self._rows.source.faults
        values = self._values_by_row() if known else []
        found: dict[int, tuple[Pairs, OwnPairs]] = {}
        fresh: list[int] = []
        for position, nip in enumerate(self._rows.nips):
            if position in faults:
                continue
            person = known.get(nip)
            if person is None:
                fresh.append(position)
                continue
            pairs = self._differences(values[position], person)
            own = self._own_differences(position, person)
            if pairs or own:
                found[position] = pairs, own
        return found, fresh

    def _values_by_row(self) -> list[tuple[Stored, ...]]:
        return list(zip(*(self._rows.columns[name] for name in self._names), strict=True))

    def _check_changed(
        self, checker: RowChecker, position: int, person: StoredPerson, pairs: Pairs
    ) -> None:
        stored = dict(zip(self._place, person.values, strict=True))
        new = {name: value for name, (_old, value) in pairs.items()}
        checker.check_changed(self._rows, position, {**stored, "nip": person.nip, **new})

    def _own_differences(self, position: int, person: StoredPerson) -> OwnPairs:
        stored = self._stored_own(person)
        return self._own.differences(position, stored, clears_empty=self._clears_empty)

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
        groups = {kind: _group(kind) for kind in {None, *(statuses or ())}}
        for position in positions:
            group = groups[statuses[position] if statuses else None]
            row = source.number(position)
            self.new.append(NewRow(row, str(nips[position]), str(names[position]), group))
        filled = [columns.get(name) or [_EMPTY[name]] * source.count for name in NAMES]
        everything = list(zip(*filled, strict=True))
        self.work.new = [everything[position] for position in positions]
        self.work.own = self._own.of_new(positions)

    def _stored_own(self, person: StoredPerson) -> str:
        return str(person.values[self._place[CUSTOM]])

    def _take_change(
        self, position: int, person: StoredPerson, found: tuple[Pairs, OwnPairs]
    ) -> None:
        pairs, own = found
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
        ) + tuple(self._own.diff(key, pair, row, touched) for key, pair in own.items())
        name = str(person.values[self._place["nama"]])
        self.changed.append(ChangedRow(row, person.nip, name, diffs))
        units = tuple(str(person.values[self._place[field]]) for field in UNIT_FIELDS)
        unit_id = person.values[self._place["unit_id"]]
        stored = self._stored_own(person)
        self.work.changes.append(
            PlannedChange(row, person.id, person.rev, unit_id, units, pairs, own, stored)
        )

    def _cell(self, name: str, row: int) -> str:
        source = self._rows.source
        return source.address(name if name in source.mapping else "jenis_pegawai", row)


def _group(status: Stored) -> str:
    return EmployeeStatus(str(status)).label if status else "tanpa status"


def _same_name(new: Stored, old: Stored) -> bool:
    return str(new).casefold() == " ".join(str(old).split()).casefold()
