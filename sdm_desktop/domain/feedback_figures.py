"""Figures of the register: on time, days, kinds, satisfaction (rules section 11.4)."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from sdm_desktop.domain.feedback import Feedback, FeedbackStatus
from sdm_desktop.domain.feedback_clock import Calendar, Clock, ClockColour
from sdm_desktop.domain.money import half_up

Clocked = tuple[Feedback, Clock]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFigures:
    """Counts and measures; rejected entries and duplicates are counted apart."""

    total: int
    closed: int
    on_time: int
    open: int
    late_open: int
    rejected: int
    duplicates: int
    praise: int
    criticism: int
    mean_days: Decimal | None
    median_days: Decimal | None
    satisfaction: Decimal | None
    satisfied: int

    @property
    def on_time_share(self) -> Decimal | None:
        """Return the percentage closed in time, None while nothing is closed."""
        if not self.closed:
            return None
        return half_up(Decimal(100 * self.on_time) / self.closed, 1)


def figures_of(entries: Sequence[Clocked], calendar: Calendar) -> RegisterFigures:
    """Return the figures of some entries with their clocks."""
    counted = [(e, c) for e, c in entries if is_counted(e)]
    closed = [(e, c) for e, c in counted if e.status is FeedbackStatus.SELESAI]
    days = [
        calendar.between(e.tanggal_terima, e.tanggal_selesai)
        for e, _ in closed
        if e.tanggal_selesai is not None
    ]
    voices = [e.kepuasan for e, _ in counted if e.kepuasan is not None]
    return RegisterFigures(
        total=len(counted),
        closed=len(closed),
        on_time=sum(not c.late for _, c in closed),
        open=sum(e.status.is_open for e, _ in counted),
        late_open=sum(c.colour is ClockColour.RED for _, c in counted),
        rejected=sum(e.status is FeedbackStatus.DITOLAK for e, _ in entries),
        duplicates=sum(e.duplikat_dari is not None for e, _ in entries),
        praise=sum(e.jenis.polarity > 0 for e, _ in counted),
        criticism=sum(e.jenis.polarity < 0 for e, _ in counted),
        mean_days=half_up(Decimal(sum(days)) / len(days), 1) if days else None,
        median_days=half_up(Decimal(str(median(days))), 1) if days else None,
        satisfaction=half_up(Decimal(sum(voices)) / len(voices), 2) if voices else None,
        satisfied=len(voices),
    )


def is_counted(entry: Feedback) -> bool:
    """Return whether an entry counts: neither rejected nor a duplicate."""
    return entry.status is not FeedbackStatus.DITOLAK and entry.duplikat_dari is None


def counts_by(entries: Iterable[Feedback], key: Callable[[Feedback], str]) -> list[tuple[str, int]]:
    """Return (name, how many) by size, then name; entries without a name are left out."""
    counts = Counter(name for entry in entries if (name := key(entry)))
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def award_value(positive: int, negative: int) -> Decimal:
    """Return 50 + 50 × (P − N) / (P + N); without any verified entry 50."""
    total = positive + negative
    if not total:
        return Decimal(50)
    return half_up(50 + Decimal(50 * (positive - negative)) / total, 2)
