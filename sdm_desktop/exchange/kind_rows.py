"""Reads the rows of a table whose columns are described one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from sdm_desktop.domain.cells import CellContext, normalise_header, parse_column
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.exchange.headers import TargetField
from sdm_desktop.exchange.row_faults import number_nip, two_sentences
from sdm_desktop.exchange.row_source import RowSource

_MOST = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class FileColumn:
    """One column of a kind of table.

    `aliases` are normalised headers that mean it too. `words` translate what a cell may say
    (normalised) into the value; `choices` names them to whoever wrote something else. A `needed`
    column must be filled in every row.
    """

    name: str
    header: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    aliases: str = ""
    needed: bool = False
    words: Mapping[str, Any] | None = None
    choices: tuple[str, ...] = ()

    @property
    def target(self) -> TargetField:
        """Return the column as the mapping step knows it."""
        own = normalise_header(self.header)
        aliases = (own, *(alias for alias in self.aliases.split() if alias != own))
        return TargetField(self.name, self.label, aliases, is_key=self.needed)


@dataclass(frozen=True, slots=True)
class KindRow:
    """One parsed row: the values of the columns that are mapped and filled."""

    position: int
    values: Mapping[str, Any]


def words_of(members: Mapping[str, Any]) -> dict[str, Any]:
    """Return the normalised spellings of some values."""
    return {normalise_header(word): value for word, value in members.items()}


def read_kind_rows(source: RowSource, columns: Sequence[FileColumn]) -> list[KindRow]:
    """Return the rows that can be read; the others are refused in `source` with their cells."""
    read = {one.name: _column(source, one) for one in columns if one.name in source.mapping}
    for position in range(source.count):
        for one in columns:
            is_empty = one.name not in read or read[one.name][position] in ("", None)
            if one.needed and is_empty and position not in source.faults:
                source.refuse(position, one.name, "WAJIB", f"{one.label} kosong. Isi lebih dahulu.")
    return [
        KindRow(
            position,
            {
                name: values[position]
                for name, values in read.items()
                if values[position] not in ("", None)
            },
        )
        for position in range(source.count)
        if position not in source.faults
    ]


def _column(source: RowSource, column: FileColumn) -> list[Any]:
    cells = source.cells(column.name)
    values, errors = parse_column(column.kind, cells, CellContext(is_1904=source.data.is_1904))
    place = source.place(column.name)
    for position, error in errors:
        is_number = column.kind is FieldKind.NIP and isinstance(cells[position], float | int)
        reason = two_sentences(error.reason, error.code, place)
        source.refuse(position, column.name, error.code, number_nip(place) if is_number else reason)
    found: list[Any] = list(values)
    if column.words is not None:
        _translate(source, column, found)
    return found


def _translate(source: RowSource, column: FileColumn, values: list[Any]) -> None:
    words = column.words or {}
    for position, value in enumerate(values):
        if value in ("", None):
            continue
        key = normalise_header(str(value))
        values[position] = words.get(key)
        if key not in words:
            reason = f"“{value}” tidak dikenal. Pilih {', '.join(column.choices)}."
            source.refuse(position, column.name, "PILIHAN", reason)


def amount_of(text: str) -> Decimal | None:
    """Return a number with a decimal comma or point, None where a text is none."""
    try:
        value = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value) <= _MOST else None
