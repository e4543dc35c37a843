"""Declared inputs of calculators, and how their values are read from JSON or a form."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from sdm_desktop.domain.cell_values import CellContext, SexScheme, read_flag, read_sex, read_status
from sdm_desktop.domain.dates import make_day, parse_date
from sdm_desktop.domain.errors import DomainError

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_GROUPED = re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d+)?")
_TEXT_LIMIT = 100_000
_LARGEST = 10**18
_LOCAL = CellContext(sex_scheme=SexScheme.LOCAL)
Reader = Callable[[object], Any]


class InputKind(StrEnum):
    """Which editor suits an input."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"
    CHOICE = "choice"
    LIST = "list"
    COUNTS = "counts"
    RECORDS = "records"
    CELL = "cell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One declared input: what a form asks, and `read`, which types a raw value.

    `choices` are words that `read` takes (for COUNTS and LIST: of the keys or items);
    `columns` are the inputs of one record of RECORDS.
    """

    name: str
    label: str
    kind: InputKind
    read: Reader
    required: bool = True
    choices: tuple[str, ...] = ()
    help: str = ""
    example: str = ""
    columns: tuple["Input", ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """One field of the result with its label."""

    name: str
    label: str


def is_blank(value: object) -> bool:
    """Return whether a raw value means "not given"."""
    return value is None or (isinstance(value, str) and not value.strip())


def read_text(value: object) -> str:
    """Return a text; numbers are refused, because they lose leading zeros and digits."""
    if not isinstance(value, str):
        raise DomainError("harus berupa teks", "JENIS")
    if len(value) > _TEXT_LIMIT:
        raise DomainError("terlalu panjang", "JENIS")
    return value.strip()


def read_day(value: object) -> date:
    """Return a day from a date, "2026-11-24" or a typed Indonesian date."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise DomainError("harus berupa tanggal seperti 2026-11-24", "TANGGAL")
    if found := _ISO.fullmatch(value.strip()):
        return make_day(int(found[1]), int(found[2]), int(found[3]))
    return parse_date(value)


def read_number(value: object) -> Decimal:
    """Return an exact number; text may use a decimal comma ("87,5", "1.234,5")."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise DomainError("harus berupa angka", "ANGKA")
    if isinstance(value, int) and abs(value) > _LARGEST:
        raise DomainError("terlalu besar", "ANGKA")
    text = str(value).strip()
    if isinstance(value, str):
        text = text.replace(".", "") if _GROUPED.fullmatch(text) and "," in text else text
        text = text.replace(",", ".")
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise DomainError(f"“{text[:30]}” bukan angka", "ANGKA") from None
    if not number.is_finite() or abs(number.adjusted()) > 18:
        raise DomainError(f"“{text[:30]}” bukan angka yang wajar", "ANGKA")
    return number


def read_whole(value: object) -> int:
    """Return a whole number, also from 7.0 and "7"."""
    number = read_number(value)
    if number != number.to_integral_value():
        raise DomainError(f"{number} harus bilangan bulat", "ANGKA")
    return int(number)


def whole_between(low: int, high: int) -> Reader:
    """Return a reader of whole numbers from `low` to `high`."""

    def read(value: object) -> int:
        number = read_whole(value)
        if not low <= number <= high:
            raise DomainError(f"harus {low} sampai {high}; ini {number}", "ANGKA")
        return number

    return read


def number_between(low: int, high: int) -> Reader:
    """Return a reader of exact numbers from `low` to `high`."""

    def read(value: object) -> Decimal:
        number = read_number(value)
        if not low <= number <= high:
            raise DomainError(f"harus {low} sampai {high}; ini {number}", "ANGKA")
        return number

    return read


def read_yes(value: object) -> bool:
    """Return a yes/no value: true, false, "ya", "tidak", 1, 0."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int) and value in (0, 1):
        return bool(value)
    return read_flag(value) if isinstance(value, str) else _no_flag()


def _no_flag() -> bool:
    raise DomainError("harus ya atau tidak", "TANDA")


def words(reader: Callable[[str], Any]) -> Reader:
    """Return a reader that gives a text to `reader`, which refuses by `DomainError`."""

    def read(value: object) -> Any:
        return reader(read_text(value))

    return read


def choice_of(choices: Mapping[str, str]) -> Reader:
    """Return a reader of fixed words; keys are lower-case spellings, values what they mean."""

    def read(value: object) -> str:
        text = " ".join(read_text(value).lower().split())
        if text not in choices:
            known = ", ".join(dict.fromkeys(choices.values()))
            raise DomainError(f"“{text[:30]}” tidak dikenal; pilih {known}", "PILIHAN")
        return choices[text]

    return read


def list_of(reader: Reader, *, limit: int = 1000, letters: str = "") -> Reader:
    """Return a reader of lists; a text is split at commas, or into `letters` alone ("AAS")."""

    def read(value: object) -> list[Any]:
        items = _split(value, letters) if isinstance(value, str) else value
        if not isinstance(items, Sequence) or isinstance(items, bytes):
            raise DomainError("harus berupa daftar", "DAFTAR")
        if len(items) > limit:
            raise DomainError(f"paling banyak {limit} butir", "DAFTAR")
        return [
            None if is_blank(item) else _read_item(reader, item, n)
            for n, item in enumerate(items, 1)
        ]

    return read


def _read_item(reader: Reader, item: object, number: int) -> Any:
    if is_blank(item):
        return None
    try:
        return reader(item)
    except DomainError as error:
        raise DomainError(f"butir {number}: {error.message}", error.code) from None


def _split(text: str, letters: str) -> list[str]:
    packed = re.sub(r"[\s,;]+", "", text.upper())
    if letters and packed and set(packed) <= set(letters):
        return list(packed)
    return [part.strip() for part in re.split(r"[,;\n]+", text) if part.strip()]


def counts_of(reader: Callable[[str], Any]) -> Reader:
    """Return a reader of {word: whole number} maps; equal keys are added up."""

    def read(value: object) -> dict[Any, int]:
        if not isinstance(value, Mapping):
            raise DomainError("harus berupa pasangan nama dan jumlah", "DAFTAR")
        counts: dict[Any, int] = {}
        for key, number in value.items():
            meaning = reader(str(key))
            counts[meaning] = counts.get(meaning, 0) + whole_between(0, 1_000_000)(number)
        return counts

    return read


def records_of(columns: Sequence[Input], *, limit: int = 20_000) -> Reader:
    """Return a reader of lists of records (or their JSON text), each with these columns."""

    def read(value: object) -> list[dict[str, Any]]:
        rows = _load(value) if isinstance(value, str) else value
        if not isinstance(rows, list | tuple) or len(rows) > limit:
            raise DomainError(f"harus berupa daftar paling banyak {limit} baris", "DAFTAR")
        return [_read_record(row, columns, number) for number, row in enumerate(rows, 1)]

    return read


def _load(text: str) -> object:
    try:
        loaded: object = json.loads(text, parse_float=Decimal)
    except ValueError:
        raise DomainError("bukan JSON yang sah", "DAFTAR") from None
    return loaded


def _read_record(row: object, columns: Sequence[Input], number: int) -> dict[str, Any]:
    if not isinstance(row, Mapping):
        raise DomainError(f"baris {number} bukan pasangan nama dan nilai", "DAFTAR")
    known = {column.name for column in columns}
    if unknown := next((key for key in row if key not in known), None):
        raise DomainError(f"baris {number}: {unknown} tidak dikenal", "DAFTAR")
    found: dict[str, Any] = {}
    for column in columns:
        raw = row.get(column.name)
        if is_blank(raw) and column.required:
            raise DomainError(f"baris {number}: {column.name} belum diisi", "WAJIB")
        if is_blank(raw):
            found[column.name] = None
            continue
        try:
            found[column.name] = column.read(raw)
        except DomainError as error:
            message = f"baris {number}: {column.name} {error.message}"
            raise DomainError(message, error.code) from None
    return found


read_employment = words(read_status)
read_gender = words(lambda text: read_sex(text, _LOCAL))
