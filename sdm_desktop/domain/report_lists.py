"""Printed lists: typed cells in columns, for paper and for a workbook alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Protocol

from sdm_desktop.domain.report_records import FooterInfo, KeyFigure, Letterhead, Signature

Cell = str | int | date | None


class CellKind(Enum):
    """What the cells of a column hold, and so how they are written and where they stand."""

    TEXT = "text"
    CODE = "code"  # a short text, centred in a grid
    NIP = "nip"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    MONTH = "month"

    # enum members hash by name in Python code; identity is as good and three times faster
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column; `share` is its part of the width, `group` the heading over several columns.

    A column that `is_under` stands on paper below the text of the column before it, and beside it
    in a workbook. `is_bold` makes the column's own text bold.
    """

    title: str
    share: float
    kind: CellKind = CellKind.TEXT
    group: str = ""
    is_under: bool = False
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class ListSection:
    """Rows under a heading, which is empty when a list has one section only."""

    judul: str
    baris: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListReport:
    """A list of people or posts.

    `kosong` is printed when there is no row; `dihitung` names what a row is ("orang"). A list
    that `is_grid` has lines around each cell, tells the sum of each page and says `di_kaki` under
    the table of each page; `catatan` stands at the end only. Rows are at least `tinggi_baris`
    millimetres high, so that there is room to sign.
    """

    kop: Letterhead
    judul: str
    subjek: str
    keadaan: str
    kolom: tuple[ListColumn, ...]
    bagian: tuple[ListSection, ...]
    angka: tuple[KeyFigure, ...] = ()
    kosong: str
    catatan: str = ""
    di_kaki: str = ""
    dihitung: str = "orang"
    is_grid: bool = False
    tinggi_baris: float = 0.0
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek_nip(self) -> str:
        """Return nothing: a list is about a unit."""
        return ""

    @property
    def jumlah(self) -> int:
        """Return the number of rows."""
        return sum(len(section.baris) for section in self.bagian)

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows of all sections."""
        for section in self.bagian:
            yield from section.baris

    def as_list(self) -> "ListReport":
        """Return this list."""
        return self


class ListLike(Protocol):
    """A record that can be told as a list, for a workbook."""

    def as_list(self) -> ListReport:
        """Return the same content as a list."""
