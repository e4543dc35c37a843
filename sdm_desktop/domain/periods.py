"""Codes and bounds of evaluation periods: B01..B12, T1..T4, S1, S2, TAHUN."""

import re
from datetime import date, timedelta

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import PeriodKind

_CODES: dict[PeriodKind, tuple[str, ...]] = {
    PeriodKind.BULANAN: tuple(f"B{month:02}" for month in range(1, 13)),
    PeriodKind.TRIWULANAN: ("T1", "T2", "T3", "T4"),
    PeriodKind.SEMESTERAN: ("S1", "S2"),
    PeriodKind.TAHUNAN: ("TAHUN",),
}
_MONTHS = {
    PeriodKind.BULANAN: 1,
    PeriodKind.TRIWULANAN: 3,
    PeriodKind.SEMESTERAN: 6,
    PeriodKind.TAHUNAN: 12,
}
_KEY = re.compile(r"(\d{4})(?:-([A-Za-z0-9]+))?")


def period_codes(kind: PeriodKind) -> tuple[str, ...]:
    """Return the codes of one year, in their order."""
    return _CODES[kind]


def period_kind(code: str) -> PeriodKind:
    """Return the kind a code belongs to, or raise `DomainError`."""
    for kind, codes in _CODES.items():
        if code in codes:
            return kind
    raise DomainError(f"Kode periode “{code}” tidak dikenal.", "PERIODE")


def period_bounds(year: int, code: str) -> tuple[date, date]:
    """Return the first and last day of a period."""
    kind = period_kind(code)
    months = _MONTHS[kind]
    start = add_months(date(year, 1, 1), _CODES[kind].index(code) * months)
    return start, add_months(start, months) - timedelta(days=1)


def period_code_on(kind: PeriodKind, day: date) -> str:
    """Return the code of the period of this kind that a day lies in."""
    return _CODES[kind][(day.month - 1) // _MONTHS[kind]]


def previous_period(year: int, code: str) -> tuple[int, str]:
    """Return year and code of the period before, of the same kind."""
    codes = _CODES[period_kind(code)]
    number = codes.index(code) - 1
    return (year, codes[number]) if number >= 0 else (year - 1, codes[-1])


def parse_period_key(key: str) -> tuple[int, str]:
    """Return year and code of "2026-T3", "2026-B03" or "2026", or raise `DomainError`."""
    found = _KEY.fullmatch(key.strip())
    if not found:
        raise DomainError(f"Periode “{key}” tidak dikenal; tulis seperti 2026-T3.", "PERIODE")
    code = (found[2] or "TAHUN").upper()
    period_kind(code)
    return int(found[1]), code
