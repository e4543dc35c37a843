"""Reads the reference sheets of SIASN: HierarkiUnor and the three of Referensi-Jabatan."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sdm_desktop.domain.cells import normalise_header
from sdm_desktop.exchange.head_rows import HEADER_ROWS
from sdm_desktop.exchange.headers import TargetField
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


_LABELS = {
    ReferenceKind.HIERARKI: {"id": "Id unit", "nama": "Nama unit", "induk": "Id unit atasan"},
    ReferenceKind.STRUKTURAL: {
        "id": "Id jabatan", "unit": "Nama unit", "nama": "Nama jabatan", "eselon": "Eselon",
    },
    ReferenceKind.FUNGSIONAL: {
        "id": "Id jabatan", "nama": "Nama jabatan", "bup": "BUP", "jenjang": "Jenjang",
    },
    ReferenceKind.PELAKSANA: {"id": "Id jabatan", "nama": "Nama jabatan"},
}  # fmt: skip
_NEEDED = {
    ReferenceKind.HIERARKI: {"id", "nama", "induk"},
    ReferenceKind.STRUKTURAL: {"unit", "nama"},
}
_OTHER_NAMES = {
    "id": ("kode", "idunor", "unorid", "idjabatan", "jabatanid", "kodeunit", "kodejabatan"),
    "nama": ("unit", "unitkerja", "unitorganisasi", "jabatan", "jabatannama"),
    "induk": ("kodeatasan", "idinduk", "induk", "parentid", "unoratasan", "atasan", "kodeinduk"),
    "unit": ("unit", "unitkerja", "unitorganisasi", "unornama", "namaunit"),
    "eselon": ("eselonnama",),
    "bup": ("usiapensiun", "bataspensiun"),
    "jenjang": ("jenjangjabatan", "tingkat"),
}


def reference_targets(kind: ReferenceKind) -> tuple[TargetField, ...]:
    """Return the fields that a column of such a sheet may hold, by more names than SIASN's own."""
    needed = _NEEDED.get(kind, {"nama"})
    taken = {alias for aliases in _FIELDS[kind].values() for alias in aliases}
    return tuple(
        TargetField(
            name,
            _LABELS[kind][name],
            (*aliases, *(other for other in _OTHER_NAMES[name] if other not in taken)),
            is_key=name in needed,
        )
        for name, aliases in _FIELDS[kind].items()
    )


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
