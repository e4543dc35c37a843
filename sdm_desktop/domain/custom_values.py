"""Values of the office's own fields: read from cells and forms, shown, exported, converted.

A value is held as text: the text itself, a number with a point ("12.5"), a day as YYYY-MM-DD, the
id of a choice. What is exported reads back to the same value.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from sdm_desktop.domain.cell_text import (
    CellError,
    clean_text,
    drop_text_mark,
    is_null,
    number_text,
)
from sdm_desktop.domain.cells import CellContext, parse_cell
from sdm_desktop.domain.custom_fields import CustomField, CustomKind, CustomValues, choice_key
from sdm_desktop.domain.dates import dash_date, short_date
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.money import plain_text

LONGEST_TEXT = 500
LARGEST = Decimal(10) ** 12
PLACES = 4
EMPTY = "kosong"
_PLAIN_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_AMBIGUOUS = re.compile(r"[+-]?[1-9]\d{0,2}\.\d{3}")
_NO_CONTEXT = CellContext()


def read_value(field: CustomField, cell: object, context: CellContext = _NO_CONTEXT) -> str:
    """Return the value that a cell or an editor gives, empty for nothing; or `CellError`."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        cell = clean_text(cell)
        if is_null(cell, zero_is_null=False):
            return ""
    return _READERS[field.jenis](field, cell, context)


def _read_text(_field: CustomField, cell: object, _context: CellContext) -> str:
    text = _cell_text(cell)
    while (bare := clean_text(drop_text_mark(text))) != text:
        text = bare
    if len(text) > LONGEST_TEXT:
        raise CellError(f"Isi lebih panjang dari {LONGEST_TEXT} huruf.", "PANJANG")
    return "" if is_null(text, zero_is_null=False) else text


def _cell_text(cell: object) -> str:
    if isinstance(cell, bool):
        return "Ya" if cell else "Tidak"
    if isinstance(cell, int | float):
        return number_text(cell)
    if isinstance(cell, datetime):
        return dash_date(cell.date())
    if isinstance(cell, date):
        return dash_date(cell)
    return clean_text(str(cell))


def _read_number(_field: CustomField, cell: object, _context: CellContext) -> str:
    if isinstance(cell, bool | date | time):
        raise CellError("Isi sel bukan angka.", "ANGKA")
    if isinstance(cell, Decimal):
        return _checked_number(cell)
    if isinstance(cell, int | float):
        number_text(cell)  # refuses what the spreadsheet has damaged
        return _checked_number(Decimal(f"{cell:.15g}"))
    text = str(cell).replace(" ", "").lstrip("'\u2019")
    if _AMBIGUOUS.fullmatch(text):
        bare = text.replace(".", "")
        message = f"“{text}” tidak jelas; tulis {bare} atau {text.replace('.', ',')}."
        raise CellError(message, "ANGKA")
    if _PLAIN_NUMBER.fullmatch(text):
        return _checked_number(Decimal(text.replace(",", ".")))
    if _GROUPED.fullmatch(text):
        point = max(text.rfind("."), text.rfind(","))
        is_whole = len({"."} & set(text) | {","} & set(text)) == 1
        whole = re.sub(r"[.,]", "", text if is_whole else text[:point])
        return _checked_number(Decimal(whole if is_whole else f"{whole}.{text[point + 1 :]}"))
    raise CellError(f"“{text[:30]}” bukan angka; tulis misalnya 12 atau 12,5.", "ANGKA")


def _checked_number(number: Decimal) -> str:
    if not number.is_finite() or abs(number) >= LARGEST:
        raise CellError("Angka terlalu besar; paling banyak 12 angka di depan koma.", "ANGKA")
    if number != round(number, PLACES):
        raise CellError(f"Paling banyak {PLACES} angka di belakang koma.", "ANGKA")
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def _read_date(_field: CustomField, cell: object, context: CellContext) -> str:
    found = parse_cell(FieldKind.DATE, cell, context)
    return found.isoformat() if isinstance(found, date) else ""


def _read_choice(field: CustomField, cell: object, _context: CellContext) -> str:
    text = _cell_text(cell)
    wanted = choice_key(text)
    for one in field.pilihan:
        if choice_key(one.nama) == wanted:
            return one.id
    names = [one.nama for one in field.pilihan]
    shown = ", ".join(names[:8]) + (", …" if len(names) > 8 else "")
    raise CellError(f"“{text[:30]}” tidak ada dalam pilihan: {shown}.", "PILIHAN")


_READERS: dict[CustomKind, Callable[[CustomField, object, CellContext], str]] = {
    CustomKind.TEXT: _read_text,
    CustomKind.NUMBER: _read_number,
    CustomKind.DATE: _read_date,
    CustomKind.CHOICE: _read_choice,
}


def typed_value(field: CustomField, stored: str) -> str | Decimal | date | None:
    """Return a stored value as editors and sums take it; a choice by its id."""
    if not stored:
        return None
    if field.jenis is CustomKind.NUMBER:
        return Decimal(stored)
    return date.fromisoformat(stored) if field.jenis is CustomKind.DATE else stored


def value_words(field: CustomField, stored: object) -> str:
    """Return a stored value for lists and papers ("12,5", "1 Mar 2026", the choice)."""
    return _formatted(field, str(stored or ""), short_date)


def exported_value(field: CustomField, stored: object) -> str:
    """Return a stored value for files ("12,5", "01-03-2026", the choice)."""
    return _formatted(field, str(stored or ""), dash_date)


def _formatted(field: CustomField, stored: str, day: Callable[[date], str]) -> str:
    if not stored:
        return ""
    try:
        if field.jenis is CustomKind.NUMBER:
            return plain_text(Decimal(stored))
        if field.jenis is CustomKind.DATE:
            return day(date.fromisoformat(stored))
    except (ArithmeticError, ValueError):  # written while the field was of another kind
        return stored
    return field.choice_name(stored) if field.jenis is CustomKind.CHOICE else stored


def check_values(fields: Sequence[CustomField], values: CustomValues) -> list[FieldError]:
    """Return the required fields that are empty and the values that do not fit, by field id."""
    found = []
    for field in fields:
        stored = values.get(field.id, "")
        if not stored and field.wajib:
            found.append(FieldError(field.id, f"{field.nama} wajib diisi.", "WAJIB"))
        elif stored and not fits(field, stored):
            message = f"{field.nama}: “{stored[:30]}” bukan {field.jenis.label.lower()}."
            found.append(FieldError(field.id, message, field.jenis.value))
    return found


def fits(field: CustomField, stored: str) -> bool:
    """Return whether a stored value is one of its field."""
    if field.jenis is CustomKind.CHOICE:
        return any(one.id == stored for one in field.pilihan)
    try:
        return read_value(field, exported_value(field, stored)) == stored
    except CellError:
        return False


def converted(old: CustomField, new: CustomField, stored: str) -> str:
    """Return a value as the changed field holds it, or raise `CellError`."""
    if old.jenis is new.jenis:
        if new.jenis is CustomKind.CHOICE and not fits(new, stored):
            message = f"Pilihan “{old.choice_name(stored)}” masih dipakai."
            raise CellError(message, "PILIHAN")
        return stored
    return read_value(new, exported_value(old, stored))


def encode(values: CustomValues) -> str:
    """Return the values of a person as the office file holds them; equal values, equal text."""
    kept = {key: values[key] for key in sorted(values) if values[key]}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> dict[str, str]:
    """Return the values of a person from the text of the office file."""
    found: dict[str, str] = json.loads(text) if len(text) > 2 else {}
    return found


def with_values(values: CustomValues, changes: Mapping[str, str]) -> dict[str, str]:
    """Return the values with some of them replaced; what is not named stays."""
    return decode(encode({**values, **changes}))


def from_editor(field: CustomField, value: object) -> str:
    """Return the value of an editor as stored; choices come by id. Raises `CellError`."""
    if field.jenis is CustomKind.CHOICE and any(one.id == value for one in field.pilihan):
        return str(value)
    return read_value(field, value)


def own_differences(old: CustomValues, new: CustomValues) -> list[str]:
    """Return the ids of the fields whose values differ."""
    keys = sorted(old.keys() | new.keys())
    return [key for key in keys if old.get(key, "") != new.get(key, "")]
