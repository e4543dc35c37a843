"""The table of a rule as one edits it: values as text and back, each of the kind it was."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.errors import DomainError

SEPARATOR = "; "
_YES, _NO = "ya", "tidak"
_GROUPED = re.compile(r"-?\d{1,3}(?:\.\d{3})+")
_TITLES = ("nama", "judul", "kode", "jenjang", "golongan", "eselon", "teks", "awal", "dari")
_LONGEST_TITLE = 60


def is_leaf(value: object) -> bool:
    """Return whether a value is typed in one line: a text, number, choice, or row of numbers."""
    if isinstance(value, Mapping):
        return False
    if isinstance(value, list | tuple):
        return bool(value) and all(_is_number(part) for part in value)
    return True


def leaf_text(value: object) -> str:
    """Return a value as it is typed; `leaf_value` reads it back."""
    if isinstance(value, list | tuple):
        return SEPARATOR.join(leaf_text(part) for part in value)
    if isinstance(value, bool):
        return _YES if value else _NO
    if value is None:
        return ""
    text = str(value)
    return text.replace(".", ",") if _is_number(value) else text


def leaf_value(text: str, old: object) -> Any:
    """Return what was typed as the kind of value it was, or raise `DomainError` with the reason."""
    typed = clean_text(text)
    if isinstance(old, list | tuple):
        parts = [part for part in typed.split(SEPARATOR.strip()) if part.strip()]
        if not parts:
            raise DomainError("Isi paling sedikit satu angka.", "KOSONG")
        return [leaf_value(part, old[0]) for part in parts]
    if old is None:
        return int(typed) if typed.isdecimal() else typed or None
    if isinstance(old, str):
        return _text(typed, old)
    return _READERS[type(old)](typed)


def row_title(value: object, number: int) -> str:
    """Return how a row of a table is called: its name, else its number."""
    if isinstance(value, Mapping):
        for name in (*_TITLES, *value):
            if isinstance(found := value.get(name), str) and found:
                return f"{number}. {found[:_LONGEST_TITLE]}"
    return f"{number}."


def field_title(name: str) -> str:
    """Return a name inside a table as one reads it ("siaga_hari" → "Siaga hari")."""
    words = name.replace("_", " ").strip()
    return words if words.isupper() or not words else words[0].upper() + words[1:]


def empty_row(rows: Sequence[object]) -> Any:
    """Return what a new row of a list begins with: a copy of its last, else an empty text."""
    return rows[-1] if rows else ""


def _is_number(value: object) -> bool:
    if isinstance(value, bool):
        return False
    if isinstance(value, int):
        return True
    if not isinstance(value, str):
        return False
    try:
        is_finite = Decimal(value).is_finite()
    except InvalidOperation:
        return False
    # "05" is a code
    return is_finite and (value == "0" or "." in value or not value.startswith("0"))


def _yes_or_no(text: str) -> bool:
    if text.casefold() in (_YES, "y", "true", "1"):
        return True
    if text.casefold() in (_NO, "t", "false", "0"):
        return False
    raise DomainError(f"“{text}”: tulis ya atau tidak.", "PILIHAN")


def _whole(text: str) -> int:
    plain = text.replace(".", "") if _GROUPED.fullmatch(text) else text
    try:
        return int(plain)
    except ValueError:
        raise DomainError(f"“{text}” bukan bilangan bulat.", "ANGKA") from None


def _decimal(text: str) -> Decimal:
    plain = text.replace(".", "") if _GROUPED.fullmatch(text) and "," in text else text
    try:
        found = Decimal(plain.replace(",", "."))
    except InvalidOperation:
        raise DomainError(f"“{text}” bukan angka.", "ANGKA") from None
    if not found.is_finite():
        raise DomainError(f"“{text}” bukan angka.", "ANGKA")
    return found


def _text(text: str, old: str) -> str:
    if _is_number(old):
        return str(_decimal(text))
    if not text and old:
        raise DomainError("Isian ini tidak boleh kosong.", "KOSONG")
    return text


_READERS: Mapping[type, Callable[[str], Any]] = {bool: _yes_or_no, int: _whole}
