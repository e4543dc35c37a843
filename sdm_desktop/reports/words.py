"""Dates and numbers as Indonesian documents write them."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from sdm_desktop.domain.evaluation import MONTHS


def long_date(day: date) -> str:
    """Return "24 November 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date | None) -> str:
    """Return "24-11-2026", empty without a date."""
    return f"{day:%d-%m-%Y}" if day else ""


def span(start: date, end: date) -> str:
    """Return "1 Juli s.d. 30 September 2026", with both years when they differ."""
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} s.d. {long_date(end)}"
    return f"{long_date(start)} s.d. {long_date(end)}"


def moment(at: datetime, zone: str) -> str:
    """Return "24 November 2026 pukul 14.05 WITA" for a local time."""
    return f"{long_date(at.date())} pukul {at:%H.%M} {zone}"


def number(value: Decimal, places: int | None = None) -> str:
    """Return a number with decimal comma and thousands points, without idle zeros by default."""
    if places is None:
        value = value.normalize()
        places = max(0, -int(value.as_tuple().exponent))
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{rounded:,.{places}f}".translate(str.maketrans(",.", ".,"))


def share(part: int, whole: int) -> str:
    """Return "66,7%"; "0,0%" of nothing."""
    if whole == 0:
        return "0,0%"
    return f"{number(Decimal(100 * part) / Decimal(whole), 1)}%"


_NUMBERS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def in_words(count: int) -> str:
    """Return a small number as a word, a larger one in figures."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)
