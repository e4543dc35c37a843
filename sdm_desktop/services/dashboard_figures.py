"""Five figures of the office, from data that exist now."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from decimal import Decimal

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.evaluation import Period
from sdm_desktop.domain.money import half_up
from sdm_desktop.services.dashboard_due import period_words
from sdm_desktop.services.dashboard_views import Figure
from sdm_desktop.services.employee_facts import Facts
from sdm_desktop.storage.evaluation_counts import PeriodCounts

PERIODS_SHOWN = 7
_STATUSES = (
    ("PNS", "PNS"), ("CPNS", "CPNS"), ("PPPK", "PPPK"), ("PPPK_PARUH_WAKTU", "paruh waktu"),
)  # fmt: skip


def series_of(periods: Sequence[Period], current: Period | None) -> list[Period]:
    """Return up to seven periods of the working period's kind, the working one last."""
    if current is None:
        return []
    same = [p for p in periods if p.jenis is current.jenis and p.selesai <= current.selesai]
    return sorted(same, key=lambda period: period.selesai)[-PERIODS_SHOWN:]


def percent(part: int, whole: int) -> Decimal:
    """Return a share in percent with one decimal, rounded half up; 0 of nothing is 0."""
    return half_up(Decimal(part * 100) / whole, 1) if whole else Decimal("0.0")


def people_figure(people: Collection[Facts], counts: Sequence[PeriodCounts]) -> Figure:
    """Return how many people are active; the trend is who was to be rated in each period."""
    by_status = Counter(person.status for person in people)
    parts = [f"{by_status[key]} {word}" for key, word in _STATUSES if by_status[key]]
    earlier = [Decimal(count.rows) for count in counts[:-1] if count.rows]
    trend = (*earlier, Decimal(len(people))) if earlier else ()
    return Figure(
        title="ASN aktif", value=_thousands(len(people)), unit="orang", trend=trend,
        change_text=_change(trend, 0), detail=", ".join(parts), query="kedudukan:aktif",
    )  # fmt: skip


def final_figure(
    series: Sequence[Period], counts: Sequence[PeriodCounts], people: int, today: date
) -> Figure:
    """Return the share of the working period's evaluations that are final."""
    if not series:
        return Figure(title="Evaluasi final", value="–", unit="", detail="belum ada periode")
    last = counts[-1]
    # a period that is still being filled in is always behind the finished ones
    is_over = series[-1].batas_pengisian < today
    whole = max(last.to_rate, people - (last.rows - last.to_rate))
    shares = [percent(c.final, c.to_rate) for c in counts[:-1] if c.rows]
    trend = (*shares, percent(last.final, whole))
    return Figure(
        title=f"Evaluasi final {period_words(series[-1], today)}",
        value=_number(trend[-1]), unit="%", trend=trend if len(trend) > 1 else (),
        change_text=_change(trend, 1) if is_over else "",
        change_is_good=_is_up(trend) if is_over else None,
        detail=f"{_thousands(last.final)} dari {_thousands(whole)}",
        query="evaluasi:final",
    )  # fmt: skip


def good_figure(series: Sequence[Period], counts: Sequence[PeriodCounts], today: date) -> Figure:
    """Return the share of Baik or better in the latest period that has final evaluations."""
    rated = [(p, c) for p, c in zip(series, counts, strict=True) if c.final]
    if not rated:
        return Figure(
            title="Predikat Baik atau lebih", value="–", unit="", detail="belum ada yang final"
        )
    trend = tuple(percent(count.good, count.final) for _, count in rated)
    period, last = rated[-1]
    is_current = period is series[-1]
    return Figure(
        title=f"Baik atau lebih, {period_words(period, today)}",
        value=_number(trend[-1]), unit="%", trend=trend if len(trend) > 1 else (),
        change_text=_change(trend, 1), change_is_good=_is_up(trend),
        detail=f"{_thousands(last.good)} dari {_thousands(last.final)}",
        target="employees" if is_current else "evaluations",
        query="predikat:Sangat_Baik,Baik" if is_current else "",
    )  # fmt: skip


def complete_figure(people: Collection[Facts]) -> Figure:
    """Return the share of active people whose record is complete."""
    gaps = sum(1 for person in people if person.missing)
    detail = f"{_thousands(gaps)} belum lengkap" if gaps else "semua lengkap"
    return Figure(
        title="Rekaman lengkap", value=_number(percent(len(people) - gaps, len(people))), unit="%",
        detail=detail, query="lengkap:tidak" if gaps else "lengkap:ya",
    )  # fmt: skip


def pension_figure(people: Collection[Facts], today: date) -> Figure:
    """Return who retires in the next twelve months; the trend is the coming seven years."""
    end = add_months(today, 12)
    count = sum(1 for p in people if p.pensiun and today < p.pensiun <= end)
    first = today + timedelta(days=1)
    share = percent(count, len(people))
    return Figure(
        title="Pensiun dalam 12 bulan", value=_thousands(count), unit="orang",
        detail=f"{_number(share)} % dari ASN aktif",
        query=f"pensiun:{first.isoformat()}..{end.isoformat()}",
    )  # fmt: skip


def _is_up(trend: Sequence[Decimal]) -> bool | None:
    if len(trend) < 2 or trend[-1] == trend[-2]:
        return None
    return trend[-1] > trend[-2]


def _change(trend: Sequence[Decimal], places: int) -> str:
    if len(trend) < 2:
        return ""
    step = trend[-1] - trend[-2]
    if not step:
        return "Tetap"
    size = _number(abs(step)) if places else _thousands(int(abs(step)))
    return f"{'Naik' if step > 0 else 'Turun'} {size}"


def _number(value: Decimal) -> str:
    return f"{value:.1f}".replace(".", ",")


def _thousands(value: int) -> str:
    return f"{value:,}".replace(",", ".")
