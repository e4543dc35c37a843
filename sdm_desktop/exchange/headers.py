"""Finds the header row of a foreign table and which column holds which field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdm_desktop.domain.cells import normalise_header
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.exchange.reader import Cell, SheetData
from sdm_desktop.exchange.xlsx_parts import column_letter

HEADER_ROWS = 15
SAMPLES = 3


@dataclass(frozen=True, slots=True)
class TargetField:
    """A field that a column may hold; `aliases` are normalised headers, best first."""

    name: str
    label: str
    aliases: tuple[str, ...]
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """One column of the file as the mapping screen shows it.

    `samples` are the first values below the header. `field` is where it goes ("" for nowhere);
    `also` are the fields it could hold too.
    """

    index: int
    letter: str
    header: str
    samples: tuple[str, ...]
    field: str = ""
    also: tuple[str, ...] = ()


EMPLOYEE_TARGETS: tuple[TargetField, ...] = tuple(
    TargetField(
        field.name,
        field.label,
        tuple(
            dict.fromkeys(
                (*field.aliases, normalise_header(field.header), normalise_header(field.name))
            )
        ),
        is_key=field.name == "nip",
    )
    for field in EMPLOYEE_FIELDS
)


def find_header_row(data: SheetData, targets: Sequence[TargetField]) -> int | None:
    """Return the index of the row in the first 15 that names most fields, None below two."""
    head = [data.row(index) for index in range(min(HEADER_ROWS, data.row_count))]
    return best_header_row(head, targets)


def best_header_row(head: Sequence[Sequence[Cell]], targets: Sequence[TargetField]) -> int | None:
    """Return the index of the row that names most fields, the upper one of equals."""
    known = {alias for target in targets for alias in target.aliases}
    scores = [len({name for cell in row if (name := _header_name(cell)) in known}) for row in head]
    best = max(scores, default=0)
    return scores.index(best) if best >= 2 else None


def source_columns(
    data: SheetData, header_row: int, targets: Sequence[TargetField]
) -> tuple[SourceColumn, ...]:
    """Return the columns that hold anything, each with the field it most likely means."""
    names = [_header_name(column[header_row]) for column in data.columns]
    chosen = {column: field for field, column in suggest_mapping(names, targets).items()}
    columns = []
    for index, column in enumerate(data.columns):
        samples = _samples(column, header_row)
        if not names[index] and not samples:
            continue
        field = chosen.get(index, "")
        also = tuple(
            target.name
            for target in targets
            if names[index] in target.aliases and target.name != field
        )
        header = shown_cell(column[header_row])
        columns.append(SourceColumn(index, column_letter(index), header, samples, field, also))
    return tuple(columns)


def suggest_mapping(names: Sequence[str], targets: Sequence[TargetField]) -> dict[str, int]:
    """Return the column of each field: the best alias wins, then the leftmost column."""
    offers = sorted(
        (rank, index, order)
        for order, target in enumerate(targets)
        for rank, alias in enumerate(target.aliases)
        for index, name in enumerate(names)
        if name and name == alias
    )
    mapping: dict[str, int] = {}
    taken: set[int] = set()
    for _rank, index, order in offers:
        name = targets[order].name
        if name not in mapping and index not in taken:
            mapping[name] = index
            taken.add(index)
    return mapping


def check_mapping(mapping: Mapping[str, int], targets: Sequence[TargetField]) -> None:
    """Raise `DomainError` when a key field has no column or a column is used twice."""
    for target in targets:
        if target.is_key and target.name not in mapping:
            raise DomainError(
                f"Kolom {target.label} belum ditentukan. Pilih kolom yang berisi {target.label}.",
                "NO_KEY",
            )
    if len(set(mapping.values())) < len(mapping):
        raise DomainError("Satu kolom dipakai untuk dua isian. Pilih salah satunya.", "MAPPING")


def shown_cell(value: Cell) -> str:
    """Return a cell as the spreadsheet shows it ("1,96901E+17" for a number of 18 digits)."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "BENAR" if value else "SALAH"
    if isinstance(value, float | int):
        return _shown_number(value)
    if isinstance(value, str):
        return value
    return f"{value.day:02}-{value.month:02}-{value.year}"


def _shown_number(value: float) -> str:
    if abs(value) >= 1e11:
        mantissa, exponent = f"{value:.5E}".split("E")
        text = f"{mantissa.rstrip('0').rstrip('.')}E{exponent}"
    elif value == int(value):
        text = str(int(value))
    else:
        text = f"{value:.10g}"
    return text.replace(".", ",")


def _header_name(cell: Cell) -> str:
    return normalise_header(cell) if isinstance(cell, str) else ""


def _samples(column: Sequence[Cell], header_row: int) -> tuple[str, ...]:
    found: list[str] = []
    for cell in column[header_row + 1 : header_row + 201]:
        text = shown_cell(cell).strip()
        if text and text.lower() != "null" and text not in found:
            found.append(text)
        if len(found) == SAMPLES:
            break
    return tuple(found)
