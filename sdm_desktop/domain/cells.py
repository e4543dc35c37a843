"""Import cells (rules/employees 11.5): one reader per kind of field, and for whole columns."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sdm_desktop.domain.cell_text import (
    APOSTROPHES,
    CellError,
    clean_text,
    drop_text_mark,
    is_null,
    normalise_header,
    number_text,
    refuse_scientific,
)
from sdm_desktop.domain.cell_values import (
    CellContext,
    SexScheme,
    checked_day,
    choose_sex_scheme,
    read_count,
    read_day,
    read_flag,
    read_golongan,
    read_money,
    read_sex,
    read_status,
    read_year,
    serial_day,
)
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.golongan import Scale
from sdm_desktop.domain.nip import clean_nip, find_format_fault

__all__ = [
    "CellContext",
    "CellError",
    "CellValue",
    "SexScheme",
    "choose_sex_scheme",
    "clean_text",
    "empty_value",
    "normalise_header",
    "parse_cell",
    "parse_column",
]

CellValue = str | int | date | None
_TEXT_KINDS = frozenset(
    {FieldKind.TEXT, FieldKind.NAME, FieldKind.ID, FieldKind.NIP, FieldKind.DIGITS}
    | {FieldKind.GOLONGAN}
)
_ZERO_COUNTS = frozenset({FieldKind.COUNT, FieldKind.MONEY, FieldKind.FLAG})
_PLAIN = CellContext()
_SEPARATORS = str.maketrans("", "", " .-()/")


def empty_value(kind: FieldKind) -> CellValue:
    """Return what an empty cell gives: empty text, or None where the field is no text."""
    return "" if kind in _TEXT_KINDS else None


def parse_cell(kind: FieldKind, value: object, context: CellContext = _PLAIN) -> CellValue:
    """Return the value of one cell for a field of this kind, or raise `CellError`.

    Takes text, int, float, bool, date, datetime and None cells.
    """
    if value is None:
        return empty_value(kind)
    if kind is FieldKind.NIP:
        return _read_nip(value)
    if kind in (FieldKind.DATE, FieldKind.YEAR) and not isinstance(value, str | bool):
        return _read_day_cell(kind, value, context)
    text = clean_text(_as_text(kind, value))
    if is_null(text, zero_is_null=kind not in _ZERO_COUNTS):
        return empty_value(kind)
    return _READERS[kind](text, context)


def _as_text(kind: FieldKind, value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return _count_text(kind, value)
    if isinstance(value, datetime):
        return f"{value:%d-%m-%Y}"
    if isinstance(value, date):
        return f"{value.day:02}-{value.month:02}-{value.year}"
    return str(value)


def _count_text(kind: FieldKind, value: float) -> str:
    text = number_text(value)
    if kind is FieldKind.MONEY and not text.isdigit():
        raise CellError(f"{text} bukan jumlah rupiah bulat.", "RUPIAH")
    return text


def _read_nip(value: object) -> str:
    if isinstance(value, int | float):
        message = "NIP berasal dari sel angka dan mungkin sudah berubah; format kolom sebagai Teks."
        if value == 0:
            return ""
        raise CellError(message, "N1")
    text = value if isinstance(value, str) else str(value)
    if is_null(clean_text(text), zero_is_null=True):
        return ""
    if fault := find_format_fault(text):
        raise CellError(fault, "N1")
    return clean_nip(text)


def _read_day_cell(kind: FieldKind, value: object, context: CellContext) -> CellValue:
    if isinstance(value, date):
        day = checked_day(value)
        return day.year if kind is FieldKind.YEAR else day
    if isinstance(value, int | float):
        text = number_text(value)
        if text == "0":
            return None
        if kind is FieldKind.YEAR:
            return read_year(text, context)
        if len(text) == 8 and text.isdigit():
            return read_day(text, context)
        return serial_day(value, context)
    if isinstance(value, time | timedelta):
        raise CellError("Sel berisi jam, bukan tanggal.", "TANGGAL")
    raise CellError("Isi sel bukan tanggal.", "TANGGAL")


def _read_plain(text: str, _context: CellContext) -> str:
    return text


def _read_text(text: str, _context: CellContext) -> str:
    return drop_text_mark(text) if text[0] in APOSTROPHES else text


def _read_digits(text: str, _context: CellContext) -> str:
    bare = text.lstrip(APOSTROPHES).strip()
    if bare.isdigit() and bare.isascii():
        return bare
    refuse_scientific(bare)
    plus = "+" if bare.startswith("+") else ""
    digits = bare[len(plus) :].translate(_SEPARATORS)
    # anything else (two numbers, letters) is kept as typed; the record's checks tell
    return plus + digits if digits.isdigit() and digits.isascii() and "/" not in bare else bare


_READERS: dict[FieldKind, Callable[[str, CellContext], CellValue]] = {
    FieldKind.TEXT: _read_text,
    FieldKind.NAME: _read_plain,
    FieldKind.ID: _read_text,
    FieldKind.DIGITS: _read_digits,
    FieldKind.DATE: read_day,
    FieldKind.COUNT: lambda text, _context: read_count(text),
    FieldKind.YEAR: read_year,
    FieldKind.MONEY: lambda text, _context: read_money(text),
    FieldKind.FLAG: lambda text, _context: read_flag(text),
    FieldKind.SEX: read_sex,
    FieldKind.STATUS: lambda text, _context: read_status(text),
    FieldKind.GOLONGAN: lambda text, context: read_golongan(text, context.scale),
}


def parse_column(
    kind: FieldKind, values: Sequence[object], context: CellContext = _PLAIN
) -> tuple[list[CellValue], list[tuple[int, CellError]]]:
    """Return the values of a whole column and (row number, error) of each cell that has none.

    Where a cell is wrong its value is the empty one. Equal cells are read once.
    """
    if kind is FieldKind.GOLONGAN and context.scales:
        return _parse_golongan_column(values, context.scales)
    known: dict[object, CellValue] = {}
    wrong: dict[object, CellError] = {}
    keys: Sequence[Any] = values
    if set(map(type, values)) - {str}:
        # 1, 1.0 and True are equal as keys, but not as cells
        keys = [value if type(value) is str else (type(value), value) for value in values]
    for key in set(keys):
        value = key[1] if type(key) is tuple else key
        try:
            known[key] = parse_cell(kind, value, context)
        except CellError as error:
            known[key] = empty_value(kind)
            wrong[key] = error
    parsed = [known[key] for key in keys]
    if not wrong:
        return parsed, []
    return parsed, [(row, wrong[key]) for row, key in enumerate(keys) if key in wrong]


def _parse_golongan_column(
    values: Sequence[object], scales: Sequence[Scale | None]
) -> tuple[list[CellValue], list[tuple[int, CellError]]]:
    parsed: list[CellValue] = [""] * len(values)
    errors: list[tuple[int, CellError]] = []
    for scale in set(scales):
        rows = [row for row, of_row in enumerate(scales) if of_row is scale]
        context = CellContext(scale=scale)
        found, wrong = parse_column(FieldKind.GOLONGAN, [values[row] for row in rows], context)
        for row, value in zip(rows, found, strict=True):
            parsed[row] = value
        errors += [(rows[number], error) for number, error in wrong]
    return parsed, sorted(errors, key=lambda pair: pair[0])
