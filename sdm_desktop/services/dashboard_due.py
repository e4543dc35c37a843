"""What is due now, from the facts of all active people and the states of the working period."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import attrgetter

from sdm_desktop.domain.dates import SHORT_MONTHS, add_months, short_date
from sdm_desktop.domain.evaluation import EvaluationState, Period
from sdm_desktop.domain.field_text import field_label
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.services.dashboard_views import (
    LATE,
    THIS_WEEK,
    THREE_MONTHS,
    DueItem,
    due,
    some_names,
    weekday,
)
from sdm_desktop.services.employee_facts import Facts

BACKUP_DAYS = 7
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_EVER = date.min
_Value = Callable[[Facts], date | None]
_KGB: _Value = attrgetter("kgb")
_PENSION: _Value = attrgetter("pensiun")
_CONTRACT: _Value = attrgetter("kontrak_akhir")
_OPEN = (EvaluationState.BELUM, EvaluationState.DRAF, EvaluationState.SIAP)
States = dict[str, tuple[EvaluationState, str | None]]


@dataclass(frozen=True, slots=True)
class Alerts:
    """How early to remind (rules SIAGA and KGB)."""

    pension_months: tuple[int, ...]
    raise_months: int
    notice_months: int
    contract_days: tuple[int, ...]

    @classmethod
    def on(cls, book: RuleBook, today: date) -> "Alerts":
        """Return the reminders in force on a day."""
        alert, pay = book.on(RuleCode.SIAGA, today).isi, book.on(RuleCode.KGB, today).isi
        return cls(
            tuple(sorted(alert["pensiun_bulan"])),
            int(alert["kgb_bulan"]),
            int(pay["terbit_bulan_sebelum"]),
            tuple(sorted(alert["kontrak_hari"])),
        )


def evaluations_due(
    period: Period | None, states: States, people: Collection[Facts], today: date
) -> list[DueItem]:
    """Return the item on evaluations of the working period that are not final."""
    if period is None or period.mulai > today:
        return []
    unknown = (EvaluationState.BELUM, None)
    everybody = (states.get(person.id, unknown) for person in people)
    found = [(state, penilai) for state, penilai in everybody if state in _OPEN]
    group = _group(period.batas_pengisian, today)
    if not found or not group:
        return []
    counts = Counter(state for state, _ in found)
    raters = len({penilai for _, penilai in found if penilai})
    words = ("belum dinilai", "draf", "siap")
    parts = [f"{counts[s]} {w}" for s, w in zip(_OPEN, words, strict=True) if counts[s]]
    parts += [f"pada {raters} penilai"] if raters else []
    title = f"Evaluasi {period_words(period, today)} belum final"
    first = next(state.value for state in _OPEN if counts[state])
    when = _deadline(period.batas_pengisian, today)
    return [
        due(group, len(found), title, ", ".join(parts), when, target="evaluations", state=first)
    ]


def raises_due(people: Collection[Facts], alerts: Alerts, today: date) -> list[DueItem]:
    """Return the KGB whose letters must go out this week, and all of the coming months."""
    letters = (
        add_months(today, alerts.notice_months),
        add_months(today + _WEEK, alerts.notice_months),
    )
    coming = (today + _DAY, add_months(today, alerts.raise_months))
    dated = _dated("kgb", people, _KGB, max(letters[1], coming[1]))
    return [
        *dated.item(letters, (THIS_WEEK, "Surat kenaikan gaji terbit", "TMT")),
        *dated.item(coming, (THREE_MONTHS, "Kenaikan gaji berkala", "Mulai")),
    ]


def pensions_due(people: Collection[Facts], alerts: Alerts, today: date) -> list[DueItem]:
    """Return pensions that have begun, are near, and those whose proposal is to be prepared."""
    near = add_months(today, alerts.pension_months[0])
    early = add_months(today, alerts.pension_months[-2]) if len(alerts.pension_months) > 1 else near
    far = add_months(today, alerts.pension_months[-1])
    dated = _dated("pensiun", people, _PENSION, far)
    return [
        *dated.item((_EVER, today), (LATE, "TMT pensiun sudah lewat, masih aktif", "TMT")),
        *dated.item((today + _DAY, near), (THREE_MONTHS, "Pensiun", "TMT")),
        *dated.item((early + _DAY, far), (THREE_MONTHS, "Usul pensiun disiapkan", "TMT mulai")),
    ]


def contracts_due(people: Collection[Facts], alerts: Alerts, today: date) -> list[DueItem]:
    """Return contracts that have ended, end soon, and end later."""
    soon = today + timedelta(days=alerts.contract_days[0])
    late = today + timedelta(days=alerts.contract_days[-1])
    dated = _dated("kontrak", people, _CONTRACT, late)
    return [
        *dated.item((_EVER, today - _DAY), (LATE, "Kontrak sudah berakhir", "Sejak")),
        *dated.item((today, soon), (THIS_WEEK, "Kontrak segera berakhir", "Mulai")),
        *dated.item((soon + _DAY, late), (THREE_MONTHS, "Kontrak berakhir", "Mulai")),
    ]


def gaps_due(people: Collection[Facts]) -> list[DueItem]:
    """Return the item on incomplete records, with the fields that are missing most."""
    gaps = [person.missing for person in people if person.missing]
    if not gaps:
        return []
    most = Counter(name for missing in gaps for name in missing).most_common(3)
    detail = ", ".join(f"{field_label(name)} {count}" for name, count in most)
    title = "Data pegawai belum lengkap"
    when, query = "Sebelum ekspor SIASN", "lengkap:tidak"
    return [due(THIS_WEEK, len(gaps), title, detail, when, query=query, tab="checks")]


def backup_due(last: datetime | None, began: datetime | None, now: datetime) -> list[DueItem]:
    """Return the item on a backup that is too old, or was never made since the office began."""
    since = last or began
    if since is None or now - since <= timedelta(days=BACKUP_DAYS):
        return []
    detail = f"Terakhir {_day_month(last.date())}" if last else "Belum pernah"
    over = (now - since).days - BACKUP_DAYS
    when = f"Lewat {over} hari" if over else "Lewat hari ini"
    title = "Cadangan belum dibuat"
    limit = f"{detail}; batas {BACKUP_DAYS} hari"
    return [
        due(LATE, 1, title, limit, when, target="settings", query="backup", icon="database-backup")
    ]


def period_words(period: Period, today: date) -> str:
    """Return the name of a period, without the year when it is this one."""
    is_this_year = period.tahun == today.year and period.kode != "TAHUN"
    return period.nama.removesuffix(f" {period.tahun}") if is_this_year else period.nama


@dataclass(frozen=True, slots=True)
class _Dated:
    """Who has a date of one kind, by day and name; `field` is its name in a search."""

    field: str
    people: list[tuple[date, str]]

    def item(self, days: tuple[date, date], words: tuple[str, str, str]) -> list[DueItem]:
        """Return the item on the people of some days; `words` are group, title and when."""
        first, last = days
        group, title, when = words
        found = [(day, name) for day, name in self.people if first <= day <= last]
        if not found:
            return []
        names = some_names([name for _, name in found])
        span = f"{'' if first is _EVER else first.isoformat()}..{last.isoformat()}"
        query = f"{self.field}:{span} kedudukan:aktif"
        moment = f"{when} {short_date(found[0][0])}"
        return [due(group, len(found), title, names, moment, query=query)]


def _dated(field: str, people: Collection[Facts], value: _Value, last: date) -> _Dated:
    found = [(day, p.nama) for p in people if (day := value(p)) is not None and day <= last]
    return _Dated(field, sorted(found))


def _group(deadline: date, today: date) -> str:
    if deadline < today:
        return LATE
    if deadline <= today + _WEEK:
        return THIS_WEEK
    return THREE_MONTHS if deadline <= add_months(today, 3) else ""


def _deadline(day: date, today: date) -> str:
    if day < today:
        return f"Lewat {(today - day).days} hari"
    return f"Batas {weekday(day)}, {_day_month(day)}"


def _day_month(day: date) -> str:
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}"
