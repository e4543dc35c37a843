"""Reads the reference sheets of SIASN: HierarkiUnor and the three of Referensi-Jabatan."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sdm_desktop.domain.cells import normalise_header
from sdm_desktop.exchange.head_rows import HEADER_ROWS
from sdm_desktop.exchange.reader import SheetData
from sdm_desktop.exchange.shown_cell import shown_cell


class ReferenceKind(StrEnum):
    """The sheets, in the order in which they are taken in."""

    HIERARKI = "HierarkiUnor"
    STRUKTURAL = "Referensi-Jabatan-Struktural"
    FUNGSIONAL = "Referensi-Jabatan-Fungsional"
    PELAKSANA = "Referensi-Jabatan-Pelaksana"


# field -> normalised headers; the sheet is of the first kind whose fields are all there
_FIELDS: Mapping[ReferenceKind, Mapping[str, tuple[str, ...]]] = {
    ReferenceKind.HIERARKI: {
        "id": ("id",),
        "nama": ("namaunor", "nama", "namaunit"),
        "induk": ("idatasan", "atasanid", "unorinduk"),
    },
    ReferenceKind.STRUKTURAL: {
        "id": ("id",),
        "unit": ("namaunor",),
        "nama": ("namajabatan",),
        "eselon": ("eselonid", "eselon"),
    },
    ReferenceKind.FUNGSIONAL: {
        "id": ("id",),
        "nama": ("nama", "namajabatan"),
        "bup": ("bup",),
        "jenjang": ("jenjang",),
    },
    ReferenceKind.PELAKSANA: {"id": ("id",), "nama": ("nama", "namajabatan")},
}


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """One row as texts by field; `number` is the row as the user sees it."""

    number: int
    values: Mapping[str, str]

    def text(self, field: str) -> str:
        """Return a value without outer spaces; "null" and "-" are empty."""
        found = " ".join(self.values.get(field, "").lstrip("'").split())
        return "" if found.lower() in ("null", "-") else found


@dataclass(frozen=True, slots=True)
class ReferenceSheet:
    """A sheet that was recognised, with its rows."""

    kind: ReferenceKind
    rows: tuple[ReferenceRow, ...]


def read_reference(data: SheetData) -> ReferenceSheet | None:
    """Return the rows of a reference sheet; None when it is none."""
    for index in range(min(HEADER_ROWS, data.row_count)):
        names = [
            normalise_header(cell) if isinstance(cell, str) else "" for cell in data.row(index)
        ]
        for kind, fields in _FIELDS.items():
            places = _places(names, fields)
            if places is not None:
                return ReferenceSheet(kind, tuple(_rows(data, index, places)))
    return None


def _places(names: list[str], fields: Mapping[str, tuple[str, ...]]) -> dict[str, int] | None:
    """Return the column of each field, None unless all are there."""
    places: dict[str, int] = {}
    for field, aliases in fields.items():
        found = next((names.index(alias) for alias in aliases if alias in names), None)
        if found is None:
            return None
        places[field] = found
    return places


def _rows(data: SheetData, header: int, places: Mapping[str, int]) -> Iterator[ReferenceRow]:
    for index in range(header + 1, data.row_count):
        row = data.row(index)
        values = {field: shown_cell(row[column]) for field, column in places.items()}
        if any(text.strip() for text in values.values()):
            yield ReferenceRow(index + 1, values)
