"""Texts of a record as the office keeps them: composed, without signs that cannot be seen.

Control signs, invisible and direction signs are dropped, line breaks and no-break spaces become
one space, runs of spaces one (`clean_text`). Case, apostrophes and particles stay as typed.
Letters beyond the Latin alphabet are kept, and told, because paper has no glyph for them.
"""

import unicodedata
from dataclasses import fields, replace
from typing import Any

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.errors import FieldError, Level

_NAMES = tuple(field.name for field in fields(Employee) if field.name not in ("id", "unit_id"))
_LETTERS = ("L", "M")
_LAST_SIGN = 0x2122
_SHOWN = 5


def cleaned_employee(employee: Employee) -> Employee:
    """Return a record with clean texts, the office's own fields among them."""
    changed: dict[str, Any] = {}
    for name in _NAMES:
        value = getattr(employee, name)
        if type(value) is str and (text := clean_text(value)) != value:
            changed[name] = text
    own = {
        key: clean_text(value) if type(value) is str else value
        for key, value in employee.tambahan.items()
    }
    if own != dict(employee.tambahan):
        changed["tambahan"] = own
    return replace(employee, **changed) if changed else employee


def foreign_findings(employee: Employee) -> list[FieldError]:
    """Return a warning for each text with signs that cannot be printed."""
    found = []
    for spec in EMPLOYEE_FIELDS:
        value = getattr(employee, spec.name)
        if type(value) is str and (signs := foreign_signs(value)):
            text = f"{spec.label} memuat huruf “{signs}” yang tidak dapat dicetak."
            found.append(FieldError(spec.name, text, "HURUF", Level.WARNING))
    return found


def foreign_signs(text: str) -> str:
    """Return the signs that printed documents cannot show, each once; empty for most texts."""
    if text.isascii():
        return ""
    found = dict.fromkeys(sign for sign in text if not sign.isascii() and not _is_printed(sign))
    return "".join(list(found)[:_SHOWN])


def _is_printed(sign: str) -> bool:
    if unicodedata.category(sign)[0] in _LETTERS:
        return unicodedata.name(sign, "").startswith("LATIN")
    return ord(sign) <= _LAST_SIGN
