"""How the rows of a sheet made by hand were read, row by row, for somebody to check."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.employee_fields import FIELD_BY_NAME
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.sheet_shape import RowRole, SheetShape
from sdm_desktop.exchange.shown_cell import shown_cell
from sdm_desktop.exchange.xlsx_parts import column_letter


class ReadingKind(StrEnum):
    """What happened to a row or cell."""

    ASIDE = "bukan data"
    SPLIT = "diurai"
    CARRIED = "terbawa"
    CORRECTED = "koreksi"


@dataclass(frozen=True, slots=True)
class RowReading:
    """One thing to know about a row; `value` is what stands in the file at `place`."""

    row: int
    name: str
    place: str
    value: str
    kind: ReadingKind
    text: str


def readings(source: RowSource) -> tuple[RowReading, ...]:
    """Return what was not taken as it stands: rows left out, split cells, carried titles."""
    shape = source.data.shape
    if shape is None:
        return ()
    found = [*_skipped(shape), *_aside(source, shape), *_taken_apart(source, shape)]
    return tuple(sorted(found, key=lambda reading: reading.row))


def _skipped(shape: SheetShape) -> Iterator[RowReading]:
    for name, reason in shape.skipped:
        text = f"Lembar dilewati: {reason}."
        yield RowReading(0, "", "lembar", name, ReadingKind.ASIDE, text)


def _aside(source: RowSource, shape: SheetShape) -> Iterator[RowReading]:
    for row in shape.aside.values():
        heads = [shape.head, *(part.head for part in shape.parts)]
        if row.role is RowRole.HEADER and any(row.index in head for head in heads):
            continue
        text = f"Bukan data: {row.role.value}."
        if row.role is RowRole.CONTINUED:
            _, line = shape.where(_joined_to(source, row.index) - 1)
            text = f"Disatukan dengan baris {line}."
        yield RowReading(row.index + 1, "", "", row.text, ReadingKind.ASIDE, text)


def _joined_to(source: RowSource, index: int) -> int:
    above = [position for position in source.positions if position < index]
    return (above[-1] if above else index) + 1


def _taken_apart(source: RowSource, shape: SheetShape) -> Iterator[RowReading]:
    """Tell of each source cell once which fields came from it, and of each corrected value."""
    by_source: dict[int | None, list[int]] = defaultdict(list)
    for name, mapped in source.mapping.items():
        split, column = shape.split(mapped), mapped
        if split is not None and split.base is not None:
            yield from _corrected(source, shape, (name, column, split.base))
            column = split.base
            split = shape.split(column)
        if split is not None:
            by_source[split.source].append(column)
    for origin, columns in by_source.items():
        for position in range(source.count):
            if origin is None:
                yield from _carried(source, shape, position, columns)
            else:
                yield from _split(source, shape, (position, origin), columns)


def _split(
    source: RowSource, shape: SheetShape, cell: tuple[int, int], columns: list[int]
) -> Iterator[RowReading]:
    """Tell which parts were found in a cell, unless it is one part as it stands."""
    position, origin = cell
    index = source.positions[position]
    parts = [
        (shape.splits[column - shape.width].part, str(value))
        for column in columns
        if (value := source.data.columns[column][index])
    ]
    whole = clean_text(shown_cell(source.data.columns[origin][index]))
    if not parts or [value for _, value in parts] == [whole]:
        return
    words = "; ".join(f"{part} {value}" for part, value in parts)
    place = f"{column_letter(origin)}{shape.where(index)[1]}"
    name, text = source.shown(position, "nama"), f"Diurai dari {place}: {words}."
    yield RowReading(index + 1, name, place, whole, ReadingKind.SPLIT, text)


def _corrected(
    source: RowSource, shape: SheetShape, place: tuple[str, int, int]
) -> Iterator[RowReading]:
    """Tell of each value that a correction of the office changed."""
    name, column, base = place
    label = FIELD_BY_NAME[name].label
    for position, index in enumerate(source.positions):
        before = clean_text(shown_cell(source.data.columns[base][index]))
        after = str(source.data.columns[column][index] or "")
        if before != after:
            yield RowReading(
                index + 1,
                source.shown(position, "nama"),
                source.address(name, index + 1),
                before,
                ReadingKind.CORRECTED,
                f"Koreksi: {label} dibaca “{after}”.",
            )


def _carried(
    source: RowSource, shape: SheetShape, position: int, columns: list[int]
) -> Iterator[RowReading]:
    """Tell in one sentence what a row got from the titles above it."""
    index = source.positions[position]
    words, values, places = [], [], []
    for column in columns:
        split = shape.splits[column - shape.width]
        value = str(source.data.columns[column][index])
        if value:
            _, first = shape.where(split.first.get(index, index))
            words.append(f"{split.header.capitalize()} {split.part} (baris {first})")
            values.append(value)
            places.append(first)
    if words:
        place = f"baris {max(places)}"
        text = "; ".join(words) + "."
        name = source.shown(position, "nama")
        value = " · ".join(values)
        yield RowReading(index + 1, name, place, value, ReadingKind.CARRIED, text)
