"""Dates and numbers as Indonesian documents write them."""

from datetime import date, datetime

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.evaluation import MONTHS

_NUMBERS = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas", "dua belas",
)  # fmt: skip


def span(start: date, end: date) -> str:
    """Return "1 Juli s.d. 30 September 2026", with both years when they differ."""
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} s.d. {long_date(end)}"
    return f"{long_date(start)} s.d. {long_date(end)}"


def moment(at: datetime, zone: str) -> str:
    """Return "24 November 2026 pukul 14.05 WITA" for a local time."""
    return f"{long_date(at.date())} pukul {at:%H.%M} {zone}"


def in_words(count: int) -> str:
    """Return a number up to twelve as a word, a larger one in figures."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)
