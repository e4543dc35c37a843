"""Values of calculators as words for a screen and as JSON."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.money import plain_text


def shown(value: object) -> str:
    """Return a value as the user reads it ("24 November 2026", "ya", "37,5")."""
    if value is None:
        return "kosong"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, Mapping):
        return ", ".join(f"{shown(key)} {shown(item)}" for key, item in value.items())
    if isinstance(value, list):
        is_table = bool(value) and isinstance(value[0], Mapping)
        return f"{len(value)} baris" if is_table else ", ".join(map(shown, value))
    return _shown_one(value)


def _shown_one(value: object) -> str:
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, Decimal | float):
        return plain_text(Decimal(str(value)))
    if isinstance(value, Enum):
        return str(getattr(value, "label", value.value))
    return str(value)


def plain(value: Any) -> Any:
    """Return a value as JSON knows it: exact numbers, days as YYYY-MM-DD."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | Fraction):
        # the shortest text of a double is the decimal itself up to 15 digits
        return int(value) if value == int(value) else float(value)
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value
