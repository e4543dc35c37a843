"""Periods of surveys: 2026, 2026-S1, 2026-Q3, 2026-08."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.errors import DomainError

_KEY = re.compile(r"(20\d\d|19\d\d)(?:-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?")
_ROMAN = ("I", "II", "III", "IV")
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip
_LENGTHS = {"S": 6, "Q": 3}


@dataclass(frozen=True, slots=True)
class SurveyPeriod:
    """A span a survey is held for."""

    kunci: str
    nama: str
    mulai: date
    selesai: date

    @property
    def kind_word(self) -> str:
        """Return what one such period is called inside a sentence."""
        if len(self.kunci) == 4:
            return "tahun"
        return {"S": "semester", "Q": "triwulan"}.get(self.kunci[5], "bulan")


def read_period(text: str) -> SurveyPeriod:
    """Return the period of a key, or raise `DomainError`."""
    found = _KEY.fullmatch(text.strip().upper())
    if found is None:
        words = f"Periode “{text[:20]}” tidak dikenal. Tulis 2026, 2026-S1, 2026-Q3, atau 2026-08."
        raise DomainError(words, "PERIODE")
    year, part = int(found[1]), found[2] or ""
    if not part:
        return SurveyPeriod(str(year), f"Tahun {year}", date(year, 1, 1), date(year, 12, 31))
    if part[0] in _LENGTHS:
        number, months = int(part[1]) - 1, _LENGTHS[part[0]]
        word = "Semester" if part[0] == "S" else "Triwulan"
        name = f"{word} {_ROMAN[number]} Tahun {year}"
        begin = date(year, 1 + number * months, 1)
    else:
        months, begin = 1, date(year, int(part), 1)
        name = f"{_MONTHS[int(part) - 1]} {year}"
    end = add_months(begin, months) - timedelta(days=1)
    return SurveyPeriod(f"{year}-{part}", name, begin, end)
