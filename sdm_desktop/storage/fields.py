"""Peewee fields for the values of the office file; everything is stored as text or integer."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Any

import peewee

from sdm_desktop.domain.custom_values import decode, encode

SCALE = 10_000


class IsoDateField(peewee.TextField):
    """A calendar day, stored as YYYY-MM-DD."""

    def db_value(self, value: date | str | None) -> str | None:
        """Return the stored text."""
        return value.isoformat() if isinstance(value, date) else value

    def python_value(self, value: str | None) -> date | None:
        """Return the day."""
        return date.fromisoformat(value) if value else None


class UtcField(peewee.TextField):
    """A moment, stored in UTC as YYYY-MM-DDTHH:MM:SS.ffffffZ."""

    def db_value(self, value: datetime | str | None) -> str | None:
        """Return the stored text; ValueError for a time without zone."""
        return utc_text(value) if isinstance(value, datetime) else value

    def python_value(self, value: str | None) -> datetime | None:
        """Return the moment, aware, in UTC."""
        return datetime.fromisoformat(value) if value else None


class ScaledDecimalField(peewee.IntegerField):
    """An exact number with up to four decimals, stored times 10 000."""

    def db_value(self, value: Decimal | int | None) -> int | None:
        """Return the stored integer."""
        return None if value is None else scaled(Decimal(value))

    def python_value(self, value: int | None) -> Decimal | None:
        """Return the number without trailing zeros."""
        return None if value is None else unscaled(value)


class EnumField(peewee.TextField):
    """A member of an enum, stored by its value."""

    def __init__(self, kind: type[Enum], *args: Any, **kwargs: Any) -> None:
        self.kind = kind
        super().__init__(*args, **kwargs)

    def db_value(self, value: Enum | str | None) -> str | None:
        """Return the stored text; ValueError for a text that is no member."""
        return None if value is None else str(self.kind(value).value)

    def python_value(self, value: str | None) -> Enum | None:
        """Return the member."""
        return None if value is None else self.kind(value)


class FlagField(peewee.IntegerField):
    """Yes or no, stored as 1 or 0."""

    def db_value(self, value: bool | int | None) -> int | None:
        """Return the stored integer."""
        return None if value is None else int(bool(value))

    def python_value(self, value: int | None) -> bool | None:
        """Return the truth value."""
        return None if value is None else bool(value)


class CustomValuesField(peewee.TextField):
    """The values of the office's own fields, stored as one JSON object."""

    def db_value(self, value: Mapping[str, str] | str | None) -> str | None:
        """Return the stored text."""
        return value if value is None or isinstance(value, str) else encode(value)

    def python_value(self, value: str | None) -> dict[str, str]:
        """Return the values by field id."""
        return decode(value or "")


def utc_text(moment: datetime) -> str:
    """Return a moment as stored; ValueError without zone."""
    if moment.tzinfo is None:
        raise ValueError("the moment has no zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def scaled(number: Decimal) -> int:
    """Return a number times 10 000, rounded half up."""
    return int((number * SCALE).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def unscaled(value: int) -> Decimal:
    """Return the number of a stored integer, without trailing zeros."""
    number = (Decimal(value) / SCALE).normalize()
    return number if number.as_tuple().exponent in range(-10, 1) else number.quantize(Decimal(1))
