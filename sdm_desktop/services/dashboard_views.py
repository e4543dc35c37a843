"""What the home page shows: due items, figures, recent changes."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.dates import WEEKDAYS

LATE, THIS_WEEK, THREE_MONTHS = "terlambat", "minggu_ini", "tiga_bulan"
_LEVELS = {LATE: "err", THIS_WEEK: "warn", THREE_MONTHS: "info"}
_ICONS = {LATE: "octagon-alert", THIS_WEEK: "triangle-alert", THREE_MONTHS: "calendar-clock"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DueItem:
    """One thing to do; `query` shows exactly its `count` people on the page of employees.

    `group` is terlambat, minggu_ini or tiga_bulan; `level` err, warn or info. On the page of
    evaluations `state` is the state to begin with; `tab` is a tab of the page.
    """

    group: str
    icon: str
    level: str
    count: int
    title: str
    detail: str
    when: str
    target: str = "employees"
    query: str = ""
    state: str = ""
    tab: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of the office; `trend` ends with today's value, empty where none is known."""

    title: str
    value: str
    unit: str
    trend: tuple[Decimal, ...] = ()
    change_text: str = ""
    change_is_good: bool | None = None
    detail: str = ""
    target: str = "employees"
    query: str = ""


@dataclass(frozen=True, slots=True)
class RecentChange:
    """One change in words; `group` is Hari ini, Kemarin or a date, `time` like 09.41."""

    group: str
    time: str
    title: str
    detail: str
    objek: str
    objek_id: str


def due(group: str, count: int, title: str, detail: str, when: str, **more: str) -> DueItem:
    """Return a due item with the sign of its group."""
    return DueItem(
        group=group, icon=more.pop("icon", _ICONS[group]), level=_LEVELS[group], count=count,
        title=title, detail=detail, when=when, **more,
    )  # fmt: skip


def weekday(day: date) -> str:
    """Return the name of the day of the week."""
    return WEEKDAYS[day.weekday()]


def some_names(names: list[str]) -> str:
    """Return "Yosef Banunaek dan 4 lainnya", or both of two."""
    if len(names) < 3:
        return ", ".join(names)
    return f"{names[0]} dan {len(names) - 1} lainnya"
