"""How periods are laid out in a year, and which one is in work."""

from collections.abc import Sequence
from datetime import date, timedelta

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import Period, PeriodKind
from sdm_desktop.domain.periods import period_bounds, period_codes, period_kind

AWAY = {
    "02": "Cuti di luar tanggungan negara.",
    "03": "Tugas belajar.",
    "13": "Perpanjangan cuti di luar tanggungan negara.",
}
_SHORTEST_DAYS = 30


def plan_period(year: int, code: str) -> Period:
    """Return a period with its usual dates: two months after its end to fill it in."""
    begin, end = period_bounds(year, code)
    return Period(
        tahun=year,
        kode=code,
        jenis=period_kind(code),
        mulai=begin,
        selesai=end,
        batas_pengisian=add_months(end + timedelta(days=1), 2) - timedelta(days=1),
    )


def plan_year(year: int, kind: PeriodKind) -> list[Period]:
    """Return the periods of one kind in a year."""
    return [plan_period(year, code) for code in period_codes(kind)]


def check_period(period: Period) -> list[FieldError]:
    """Return every broken rule of a period."""
    found: list[FieldError] = []
    if not 2000 <= period.tahun <= 2100:
        found.append(FieldError("tahun", "Tahun harus antara 2000 dan 2100."))
    if period.kode not in period_codes(period.jenis):
        text = f"Kode {period.kode} bukan periode {period.jenis.value.lower()}."
        found.append(FieldError("kode", text))
    if period.mulai > period.selesai:
        found.append(FieldError("selesai", "Tanggal selesai tidak boleh sebelum tanggal mulai."))
    if not period.mulai.year == period.selesai.year == period.tahun:
        found.append(FieldError("mulai", "Periode harus berada dalam satu tahun kalender."))
    if period.batas_pengisian < period.selesai:
        text = "Batas pengisian tidak boleh sebelum periode berakhir."
        found.append(FieldError("batas_pengisian", text))
    return found


def reason_not_rated(kedudukan_id: str, started: date | None, period: Period) -> str:
    """Return why a person is not rated in a period from the start, empty when he or she is.

    CLTN, tugas belajar, or less than 30 days of work in the period (rules/performance 18).
    """
    if kedudukan_id in AWAY:
        return AWAY[kedudukan_id]
    if started is not None and (period.selesai - started).days < _SHORTEST_DAYS - 1:
        return "Bekerja kurang dari satu bulan dalam periode ini."
    return ""


def working_period(periods: Sequence[Period], today: date) -> Period | None:
    """Return the period people work on: ended, deadline not passed; else the last one started.

    Of several the shorter one counts: the quarter is due before the year.
    """
    due = [p for p in periods if p.selesai < today <= p.batas_pengisian]
    if due:
        return min(due, key=lambda p: (p.batas_pengisian, p.selesai - p.mulai))
    begun = [p for p in periods if p.mulai <= today]
    return max(begun, key=lambda p: (p.mulai, p.mulai - p.selesai), default=None)
