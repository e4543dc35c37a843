"""Puts corrected values in the place of known misspellings; the file's own text stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.people import fold
from sdm_desktop.exchange.reader import SheetData
from sdm_desktop.exchange.sheet_shape import SheetShape, SplitColumn
from sdm_desktop.exchange.shown_cell import shown_cell

CORRECTION = "koreksi"


@dataclass(frozen=True, slots=True)
class CellCorrection:
    """What a cell of a field means: `more` are values that other fields of its row get."""

    field: str
    written: str
    meant: str
    more: Mapping[str, str]


Counts = dict[tuple[str, str], int]


def corrected(
    data: SheetData, mapping: Mapping[str, int], corrections: Sequence[CellCorrection]
) -> tuple[SheetData, dict[str, int], Counts]:
    """Return the sheet with a corrected column behind it for each field concerned, and its mapping.

    The counts tell how many cells each correction changed, by field and folded text.
    """
    applied: Counts = {}
    changed: dict[str, list[object]] = {}
    if data.shape is None:
        return data, dict(mapping), applied
    for correction in corrections:
        rows = _rows_of(data, data.shape, mapping, correction)
        if rows:
            applied[correction.field, fold(correction.written)] = len(rows)
            values = {correction.field: correction.meant, **correction.more}
            _put(data, mapping, changed, values, rows)
    with_columns, new = _with_columns(data, data.shape, mapping, changed)
    return with_columns, new, applied


def _rows_of(
    data: SheetData, shape: SheetShape, mapping: Mapping[str, int], correction: CellCorrection
) -> list[int]:
    """Return the rows of data whose cell says what is to be corrected."""
    if correction.field not in mapping:
        return []
    cells = data.columns[mapping[correction.field]]
    key = fold(correction.written)
    return [
        index
        for index in range(shape.head[-1] + 1, data.row_count)
        if cells[index] and index not in shape.aside and fold(shown_cell(cells[index])) == key
    ]


def _with_columns(
    data: SheetData,
    shape: SheetShape,
    mapping: Mapping[str, int],
    changed: Mapping[str, list[object]],
) -> tuple[SheetData, dict[str, int]]:
    new = dict(mapping)
    columns: list[Sequence[object]] = [*data.columns]
    splits, headers = [*shape.splits], [*shape.headers]
    for field, cells in changed.items():
        base = mapping[field]
        split = shape.split(base)
        is_carried = split is not None and split.source is None
        source = None if is_carried else shape.shown_at(base)
        first = split.first if split is not None else {}
        splits.append(SplitColumn(source, field, CORRECTION, shape.headers[base], first, base))
        headers.append(shape.headers[base])
        new[field] = len(columns)
        columns.append(cells)
    shape = replace(shape, splits=tuple(splits), headers=tuple(headers))
    return replace(data, columns=columns, shape=shape), new  # type: ignore[arg-type]


def _put(
    data: SheetData,
    mapping: Mapping[str, int],
    changed: dict[str, list[object]],
    values: Mapping[str, str],
    rows: Sequence[int],
) -> None:
    for field, value in values.items():
        if field not in mapping:
            continue
        column = changed.setdefault(field, list(data.columns[mapping[field]]))
        for index in rows:
            column[index] = value
