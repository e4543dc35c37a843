"""Calendar arithmetic by month, and days as people in the office write them."""

import re
from datetime import date

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import MONTHS

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
SHORT_MONTHS = tuple(name[:3] for name in MONTHS)
FIRST_YEAR = 1900
LAST_YEAR = 2100

_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_COMPACT = re.compile(r"\d{8}")
_WORDS = re.compile(r"(\d{1,2})[- ]([A-Za-z]{3,9})\.?,?[- ](\d{4})")
_CLOCK = re.compile(r"[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$")
_MONTH_NUMBERS = {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)} | {
    "may": 5, "aug": 8, "ags": 8, "agt": 8, "oct": 10, "dec": 12, "nop": 11, "peb": 2,
}  # fmt: skip


def long_date(day: date) -> str:
    """Return "24 November 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """Return "1 Mar 2027", for tables and chips."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


def dash_date(day: date) -> str:
    """Return "24-11-2026", as typed and as SIASN writes it."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def parse_date(text: str) -> date:
    """Return the day a person typed, day before month always; `DomainError` when there is none.

    Takes 24112026, 24-11-2026, 24/11/2026, 24.11.2026, 2026-11-24, 20261124, "24 November 2026",
    each also with a time of day behind it. Years run from 1900 to 2100.
    """
    words = " ".join(text.split())
    words = _CLOCK.sub("", words)
    parts = _split(words)
    if parts is None:
        raise DomainError(f"“{text.strip()}” bukan tanggal; tulis seperti 24-11-2026.", "TANGGAL")
    return make_day(*parts)


def make_day(year: int, month: int, day: int) -> date:
    """Return a day that exists and lies between 1900 and 2100, or raise `DomainError`."""
    written = f"{day:02}-{month:02}-{year}"
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DomainError(f"Tahun {written} di luar {FIRST_YEAR}–{LAST_YEAR}.", "TANGGAL")
    try:
        return date(year, month, day)
    except ValueError:
        raise DomainError(f"Tanggal {written} tidak ada di kalender.", "TANGGAL") from None


def _split(words: str) -> tuple[int, int, int] | None:
    if not words.isascii():
        return None
    if found := _YEAR_LAST.fullmatch(words):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _YEAR_FIRST.fullmatch(words):
        return int(found[1]), int(found[2]), int(found[3])
    if _COMPACT.fullmatch(words):
        return _split_compact(words)
    if found := _WORDS.fullmatch(words):
        month = _MONTH_NUMBERS.get(found[2].lower()[:3])
        return (int(found[3]), month, int(found[1])) if month else None
    return None


def _split_compact(digits: str) -> tuple[int, int, int]:
    # both readings of eight digits cannot be dates at once: no month is 19, 20 or 21
    if FIRST_YEAR <= int(digits[4:]) <= LAST_YEAR:
        return int(digits[4:]), int(digits[2:4]), int(digits[:2])
    return int(digits[:4]), int(digits[4:6]), int(digits[6:])


def first_of_month(day: date) -> date:
    """Return the first day of the same month."""
    return day.replace(day=1)


def add_months(day: date, months: int) -> date:
    """Return the day some months later or earlier, the last of the month where it is too short."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def days_in_month(year: int, month: int) -> int:
    """Return 28 to 31."""
    if month == 2:
        is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if is_leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def whole_months(start: date, end: date) -> int:
    """Return the full months from `start` to `end`; negative when `end` lies before."""
    if end < start:
        return -whole_months(end, start)
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - 1 if add_months(start, months) > end else months


def years_and_months(start: date, end: date) -> tuple[int, int]:
    """Return full years and the full months beyond them; (0, 0) when `end` lies before."""
    return divmod(max(0, whole_months(start, end)), 12)


def age_on(birth: date, day: date) -> int:
    """Return the age in full years; 29 February is reached on 1 March of other years."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def months_text(months: int) -> str:
    """Return "13 tahun 8 bulan"."""
    return "{} tahun {} bulan".format(*divmod(months, 12))


def short_months_text(months: int) -> str:
    """Return "13 th 8 bl"."""
    return "{} th {} bl".format(*divmod(months, 12))
