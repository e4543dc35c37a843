"""How a sheet made by hand was read: rows that are no data, columns split from others."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Merged(NamedTuple):
    """Merged cells, counted from 0; the value stands in the first of them."""

    top: int
    left: int
    bottom: int
    right: int


class RowRole(StrEnum):
    """Why a row is no row of data."""

    TITLE = "judul di atas tabel"
    HEADER = "kepala tabel"
    NUMBERS = "nomor kolom"
    SECTION = "judul bagian"
    TOTAL = "baris jumlah"
    CONTINUED = "lanjutan baris di atasnya"
    SIGNATURE = "blok tanda tangan"
    NOTE = "catatan di bawah tabel"


@dataclass(frozen=True, slots=True)
class AsideRow:
    """A row that is no data: `index` counted from 0, what it is, and what stands there."""

    index: int
    role: RowRole
    text: str


@dataclass(frozen=True, slots=True)
class SplitColumn:
    """A column made of another: `source` is the column of the file, None for rows above the data.

    `field` is where it goes unless somebody chooses otherwise, `part` says what it holds,
    `first` is the row where a value that has no column of its own stands, by row. `base` is the
    column that a corrected one was made of.
    """

    source: int | None
    field: str
    part: str
    header: str
    first: Mapping[int, int] = dataclasses.field(default_factory=dict, repr=False)
    base: int | None = None


@dataclass(frozen=True, slots=True)
class SplitFault:
    """A cell that holds more than its parts, or contradicts itself."""

    index: int
    column: int
    code: str
    reason: str


class SheetPart(NamedTuple):
    """Where the rows of one sheet begin among those of all, and its header rows among them."""

    start: int
    name: str
    head: tuple[int, ...]


class SkippedSheet(NamedTuple):
    """A sheet of the file that is not read with the others."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class SheetShape:
    """What was found in a sheet; split columns stand behind the `width` columns of the file.

    `head` are the indices of the header rows, `headers` the header of every column, split ones
    included, `names` what it was recognised by. `parts` are the sheets when several were joined,
    `skipped` those left out.
    """

    width: int
    head: tuple[int, ...]
    headers: tuple[str, ...]
    names: tuple[str, ...]
    splits: tuple[SplitColumn, ...] = ()
    aside: Mapping[int, AsideRow] = field(default_factory=dict, repr=False)
    faults: Sequence[SplitFault] = field(default=(), repr=False)
    parts: tuple[SheetPart, ...] = ()
    skipped: tuple[SkippedSheet, ...] = ()

    def where(self, index: int) -> tuple[str, int]:
        """Return the sheet and the row number there (from 1) of a row counted from 0.

        The sheet is empty when only one was read.
        """
        for part in reversed(self.parts):
            if index >= part.start:
                return part.name, index - part.start + 1
        return "", index + 1

    def split(self, column: int) -> SplitColumn | None:
        """Return how a column came about, None for one of the file itself."""
        return self.splits[column - self.width] if column >= self.width else None

    def source(self, column: int) -> int:
        """Return the column of the file that a column was taken from; the first for row titles."""
        split = self.split(column)
        return column if split is None else split.source or 0

    def shown_at(self, column: int) -> int:
        """Return the column that shows the value: the source, or itself for titles of sections."""
        split = self.split(column)
        return column if split is None or split.source is None else split.source

    @property
    def carried(self) -> tuple[int, ...]:
        """Return the columns whose values stand in rows above the data."""
        return tuple(
            self.width + place for place, one in enumerate(self.splits) if one.source is None
        )

    @property
    def is_plain(self) -> bool:
        """Return whether the sheet is an ordinary table: one header row and rows of data."""
        inner = (RowRole.TITLE, RowRole.HEADER)
        return not self.splits and all(row.role in inner for row in self.aside.values())
