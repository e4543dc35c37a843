"""What an import would do, before it does it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar

from sdm_desktop.exchange.headers import SourceColumn, TargetField
from sdm_desktop.exchange.reader import Workbook
from sdm_desktop.exchange.row_faults import Refusal, RowWarning
from sdm_desktop.exchange.row_readings import RowReading
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.services.import_corrections import Correction

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """Something asked beside the columns: (value, words) to choose from, or free text."""

    name: str
    label: str
    words: tuple[tuple[str, str], ...] = ()
    value: str = ""
    hint: str = ""
    is_free: bool = False


@dataclass(frozen=True, slots=True)
class SheetPreview:
    """A foreign file with its header found: what the mapping step shows.

    `header_row` is the number of the header row as the user sees it; `mapping` proposes the column
    index of each field; `targets` are the fields that a column may be mapped to. `choices` are
    asked beside the columns, `options` what was answered.
    """

    kind: str
    workbook: Workbook = field(repr=False)
    header_row: int
    columns: tuple[SourceColumn, ...]
    mapping: Mapping[str, int]
    targets: tuple[TargetField, ...] = field(repr=False)
    choices: tuple[ImportChoice, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """Return the file that was read."""
        return self.workbook.path

    @property
    def sheets(self) -> tuple[str, ...]:
        """Return the names of the file's sheets; a csv file has one without a name."""
        return self.workbook.sheets

    @property
    def row_count(self) -> int:
        """Return the number of rows below the header, without those known to be no data."""
        data = self.workbook.data
        aside = data.shape.aside if data.shape else ()
        below = sum(index >= self.header_row for index in aside)
        return max(0, data.row_count - self.header_row - below)

    @property
    def headers(self) -> tuple[str, ...]:
        """Return the headers of the columns as written."""
        return tuple(column.header for column in self.columns)

    @property
    def samples(self) -> tuple[tuple[str, ...], ...]:
        """Return up to three values of each column."""
        return tuple(column.samples for column in self.columns)

    @property
    def unmapped(self) -> tuple[SourceColumn, ...]:
        """Return the columns that go nowhere."""
        used = set(self.mapping.values())
        return tuple(column for column in self.columns if column.index not in used)


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that becomes a new record; `group` counts it in the tile ("PNS", "2026-T3")."""

    row: int
    nip: str
    name: str
    group: str


@dataclass(frozen=True, slots=True)
class FieldDiff:
    """One field that would change; texts as shown, `cell` is where the new value stands."""

    field: str
    label: str
    old: str
    new: str
    cell: str
    is_changed_today: bool = False


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A record that would change, field by field."""

    row: int
    nip: str
    name: str
    diffs: tuple[FieldDiff, ...]


@dataclass(frozen=True)
class ImportSelection:
    """What the user ticked: all, but for the fields (row number, field name) left out."""

    left_out: frozenset[tuple[int, str]] = frozenset()

    def left_of(self, row: int) -> Set[str]:
        """Return the fields of a row that were not ticked."""
        return self._by_row.get(row, frozenset())

    @cached_property
    def _by_row(self) -> Mapping[int, Set[str]]:
        found: defaultdict[int, set[str]] = defaultdict(set)
        for row, name in self.left_out:
            found[row].add(name)
        return found

    def chosen(self, row: int, old: T, new: T, names: Mapping[str, str] | None = None) -> T:
        """Return `new` with the fields not ticked as in `old`; `names` maps column to field."""
        left = {(names or {}).get(name, name) for name in self.left_of(row)}
        return replace(new, **{name: getattr(old, name) for name in left})  # type: ignore[type-var]


EVERYTHING = ImportSelection()


class Found(Protocol):
    """What a comparison of the rows with the office found; `work` is what would be written."""

    new: list[NewRow]
    changed: list[ChangedRow]

    @property
    def work(self) -> object:
        """Return what is written when the plan is applied."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The result of the dry run: read = new + changed + same + refused."""

    kind: str
    preview: SheetPreview = field(repr=False)
    mapping: Mapping[str, int]
    read: int
    new: Sequence[NewRow]
    changed: Sequence[ChangedRow]
    same: int
    refused: Sequence[Refusal]
    warnings: Sequence[RowWarning]
    clears_empty: bool
    source: RowSource = field(repr=False)
    work: object = field(repr=False)
    readings: Sequence[RowReading] = field(default=(), repr=False)
    corrections: Sequence[tuple[Correction, int]] = field(default=(), repr=False)

    @classmethod
    def of(
        cls,
        preview: SheetPreview,
        source: RowSource,
        found: Found,
        warnings: Sequence[RowWarning],
        *,
        clears_empty: bool = False,
    ) -> "ImportPlan":
        """Return the plan of what a comparison found in the rows of a sheet."""
        refused = source.refusals()
        return cls(
            kind=preview.kind,
            preview=preview,
            mapping=dict(source.mapping),
            read=source.count,
            new=found.new,
            changed=found.changed,
            same=source.count - len(found.new) - len(found.changed) - len(refused),
            refused=refused,
            warnings=sorted(warnings, key=lambda warning: warning.row),
            clears_empty=clears_empty,
            source=source,
            work=found.work,
        )

    def where(self, row: int) -> tuple[str, int]:
        """Return the sheet (empty when only one was read) and the row number there."""
        return self.source.where(row)

    @property
    def diff_count(self) -> int:
        """Return the number of fields that would change."""
        return sum(len(row.diffs) for row in self.changed)

    @property
    def new_groups(self) -> tuple[tuple[str, int], ...]:
        """Return the new records by group, the largest first."""
        return tuple(Counter(row.group for row in self.new).most_common())

    @property
    def default_selection(self) -> ImportSelection:
        """Return the proposal of the window: what was changed by hand today stays as it is."""
        return ImportSelection(
            frozenset(
                (row.row, diff.field)
                for row in self.changed
                for diff in row.diffs
                if diff.is_changed_today
            )
        )

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to write."""
        return not self.new and not self.changed
