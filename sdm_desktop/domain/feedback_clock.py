"""The two clocks of an entry: first response and completion, in working days."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sdm_desktop.domain.feedback import Feedback, FeedbackKind, FeedbackStatus
from sdm_desktop.domain.leave import FIVE_DAYS, working_days
from sdm_desktop.domain.rules import Rule

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaClass:
    """Time limits of one class in working days; `selesai` None: only an answer is owed."""

    kode: str
    nama: str
    tanggapan: int
    selesai: int | None
    perpanjangan: int = 0

    @property
    def first(self) -> int:
        """Return the limit of the first response, never above that of completion."""
        return self.tanggapan if self.selesai is None else min(self.tanggapan, self.selesai)


@dataclass(frozen=True, slots=True)
class SlaRules:
    """The table of limits in force."""

    classes: Mapping[str, SlaClass]
    by_kind: Mapping[str, str]
    wait_days: int
    hearing_days: int

    @classmethod
    def of(cls, rule: Rule) -> "SlaRules":
        """Return the limits of a rule table."""
        found = [SlaClass(**entry) for entry in rule.isi["klasifikasi"]]
        return cls(
            {one.kode: one for one in found},
            dict(rule.isi["jenis"]),
            int(rule.isi["menunggu_pelapor_hari"]),
            int(rule.isi["didengar_hari"]),
        )

    def class_for(self, kind: FeedbackKind) -> str:
        """Return the class that a kind usually has."""
        return self.by_kind.get(kind.value) or next(iter(self.classes))

    def choices(self) -> Sequence[tuple[str, str]]:
        """Return (code, name) of all classes."""
        return [(one.kode, one.nama) for one in self.classes.values()]


class ClockColour(StrEnum):
    """How near the limit is."""

    GREEN = "hijau"
    ORANGE = "jingga"
    RED = "merah"
    DONE = "selesai"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of an office."""

    free: Collection[date] = frozenset()
    workdays: frozenset[int] = FIVE_DAYS

    def due(self, received: date, days: int) -> date:
        """Return the `days`-th working day after receipt; the day of receipt is not counted."""
        day = received
        while days > 0:
            day += _DAY
            if day.weekday() in self.workdays and day not in self.free:
                days -= 1
        return day

    def between(self, start: date, end: date) -> int:
        """Return the working days after `start` up to and including `end`."""
        return working_days(start + _DAY, end, self.free, self.workdays)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Where an entry stands.

    `late` counts working days over the limit of the clock that runs (or ran over), `left` those
    still to go; `deadline` is the limit that counts now, None when nothing more is owed.
    """

    first_due: date
    done_due: date | None
    deadline: date | None
    colour: ClockColour
    left: int = 0
    late: int = 0

    @property
    def words(self) -> str:
        """Return how it stands in words."""
        if self.late:
            text = "Selesai terlambat" if self.deadline is None else "Terlambat"
            return f"{text} {self.late} hari kerja"
        if self.colour is ClockColour.RED:
            return "Lewat batas"
        if self.deadline is None:
            return "Tepat waktu" if self.colour is ClockColour.DONE else "Tanpa batas"
        return "Batas hari ini" if not self.left else f"{self.left} hari kerja lagi"


def clock_of(entry: Feedback, rules: SlaRules, calendar: Calendar, today: date) -> Clock:
    """Return both due days of an entry and how it stands; closed ones keep theirs."""
    limits = rules.classes.get(entry.klasifikasi) or next(iter(rules.classes.values()))
    first = entry.batas_tanggapan or calendar.due(entry.tanggal_terima, limits.first)
    done = entry.batas_selesai
    if done is None and limits.selesai is not None:
        done = calendar.due(entry.tanggal_terima, limits.selesai + entry.perpanjangan)
    if entry.status is FeedbackStatus.DITOLAK or entry.duplikat_dari:
        return Clock(first_due=first, done_due=done, deadline=None, colour=ClockColour.DONE)
    if not entry.status.is_open:
        ended = entry.tanggal_selesai if done else entry.tanggal_tanggapan or entry.tanggal_selesai
        late = calendar.between(done or first, ended) if ended else 0
        return Clock(
            first_due=first, done_due=done, deadline=None, colour=ClockColour.DONE, late=late
        )
    deadline = first if entry.tanggal_tanggapan is None else done
    if deadline is None:
        return Clock(first_due=first, done_due=done, deadline=None, colour=ClockColour.GREEN)
    return _running(first, done, deadline, calendar, today)


def _running(
    first: date, done: date | None, deadline: date, calendar: Calendar, today: date
) -> Clock:
    late = calendar.between(deadline, today)
    left = calendar.between(today, deadline)
    if late or today > deadline:
        colour = ClockColour.RED
    else:
        colour = ClockColour.ORANGE if left <= 1 else ClockColour.GREEN
    return Clock(
        first_due=first, done_due=done, deadline=deadline, colour=colour, left=left, late=late
    )
