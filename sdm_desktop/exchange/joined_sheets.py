"""Several sheets with the same head as one table: a workbook with one sheet per unit."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sdm_desktop.exchange.reader import Cell, SheetData
from sdm_desktop.exchange.sheet_shape import (
    AsideRow,
    SheetPart,
    SheetShape,
    SkippedSheet,
    SplitColumn,
    SplitFault,
)

ALL_SHEETS = "*"
SHEET_HEADER = "LEMBAR"
_PART = "nama lembar"
Sheet = tuple[str, SheetData]
_SplitKey = tuple[int | None, str, str]


def joined(sheets: Sequence[Sheet], skipped: Iterable[SkippedSheet] = ()) -> SheetData:
    """Return arranged sheets below each other, as the first is; those with another head are told.

    Columns split from others are brought together by what they hold; the last column names the
    sheet. `SheetShape.where` tells where a row stands.
    """
    name, first = sheets[0]
    head = _shape(first)
    same, other = [(name, first)], list(skipped)
    for sheet in sheets[1:]:
        if _shape(sheet[1]).names[: head.width] == head.names[: head.width]:
            same.append(sheet)
        else:
            other.append(SkippedSheet(sheet[0], "judul kolomnya lain"))
    parts = _parts(same)
    splits = _splits(same, parts)
    columns = [_stacked(same, column) for column in range(head.width)]
    columns += [_split_cells(same, _key(split)) for split in splits[:-1]]
    columns.append([name for name, data in same for _ in range(data.row_count)])
    shape = replace(
        head,
        headers=(*head.headers[: head.width], *(split.header for split in splits)),
        names=(*head.names[: head.width], *("" for _ in splits)),
        splits=tuple(splits),
        aside=_aside(same, parts),
        faults=_faults(same, parts),
        parts=tuple(parts),
        skipped=tuple(other),
    )
    count = sum(data.row_count for _, data in same)
    return replace(first, columns=columns, row_count=count, merged=(), shape=shape)


def _shape(data: SheetData) -> SheetShape:
    assert data.shape is not None
    return data.shape


def _parts(sheets: Sequence[Sheet]) -> list[SheetPart]:
    parts, start = [], 0
    for name, data in sheets:
        parts.append(SheetPart(start, name, tuple(start + row for row in _shape(data).head)))
        start += data.row_count
    return parts


def _key(split: SplitColumn) -> _SplitKey:
    return split.source, split.part, split.header


def _splits(sheets: Sequence[Sheet], parts: Sequence[SheetPart]) -> list[SplitColumn]:
    """Return every split column once, where its values stand over all sheets, and the name."""
    found: dict[_SplitKey, SplitColumn] = {}
    for (_, data), part in zip(sheets, parts, strict=True):
        for split in _shape(data).splits:
            known = found.get(_key(split), replace(split, first={}))
            moved = {part.start + row: part.start + at for row, at in split.first.items()}
            found[_key(split)] = replace(
                known, field=known.field or split.field, first={**known.first, **moved}
            )
    return [*found.values(), SplitColumn(None, "", _PART, SHEET_HEADER)]


def _stacked(sheets: Sequence[Sheet], column: int) -> list[Cell]:
    return [cell for _, data in sheets for cell in data.columns[column]]


def _split_cells(sheets: Sequence[Sheet], key: _SplitKey) -> list[Cell]:
    cells: list[Cell] = []
    for _, data in sheets:
        shape = _shape(data)
        place = next((n for n, split in enumerate(shape.splits) if _key(split) == key), None)
        empty: Sequence[Cell] = [None] * data.row_count
        cells += empty if place is None else data.columns[shape.width + place]
    return cells


def _aside(sheets: Sequence[Sheet], parts: Sequence[SheetPart]) -> dict[int, AsideRow]:
    return {
        part.start + index: replace(row, index=part.start + index)
        for (_, data), part in zip(sheets, parts, strict=True)
        for index, row in _shape(data).aside.items()
    }


def _faults(sheets: Sequence[Sheet], parts: Sequence[SheetPart]) -> list[SplitFault]:
    return [
        replace(fault, index=part.start + fault.index)
        for (_, data), part in zip(sheets, parts, strict=True)
        for fault in _shape(data).faults
    ]
