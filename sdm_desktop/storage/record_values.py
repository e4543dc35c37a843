"""Values of frozen records as stored, by column."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from sdm_desktop.storage.fields import scaled

_NEVER = frozenset({"id", "rev"})
_known: dict[Any, tuple[str, ...]] = {}


def columns_of(record: Any) -> tuple[str, ...]:
    """Return the columns of a record class in the order of its fields, id and rev left out."""
    found = _known.get(record)
    if found is None:
        found = tuple(item.name for item in fields(record) if item.name not in _NEVER)
        _known[record] = found
    return found


def values_of(record: Any) -> dict[str, object]:
    """Return the values of a record as stored, by column."""
    return {name: stored_value(getattr(record, name)) for name in columns_of(type(record))}


def stored_value(value: object) -> object:
    """Return one value as stored: text, integer or None."""
    if value is None or (isinstance(value, str) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return scaled(value)
    return value
