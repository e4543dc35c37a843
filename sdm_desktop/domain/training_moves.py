"""Moving sessions, groups and activities: what a drag would do, and the nearest free slot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from sdm_desktop.domain.leave import days_between
from sdm_desktop.domain.training_clash import Booking, Check, Conflict, ScheduleFacts
from sdm_desktop.domain.training_index import ScheduleIndex

_STARTS = (8 * 60, 13 * 60, 9 * 60, 10 * 60, 14 * 60)
_CLOSE_OF_DAY = 17 * 60
_ANY_TIME = frozenset({Check.KAPASITAS})


class MoveKind(StrEnum):
    """What is moved."""

    SESSION = "SESSION"
    GROUP = "GROUP"
    ACTIVITY = "ACTIVITY"


class _Keep(StrEnum):
    KEEP = "KEEP"


KEEP = _Keep.KEEP


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A move; of a group or activity the first session lands on `tanggal`, the others follow.

    They keep their distance in working days, so that nothing lands on a weekend by itself.

    Without `jam_mulai` the hours stay; without `jam_selesai` the length stays. `jam_selesai`
    (resizing) and `ruang_id` (None: no room) are for one session; the hours of others shift alike.
    """

    kind: MoveKind
    id: str
    tanggal: date
    jam_mulai: int | None = None
    jam_selesai: int | None = None
    ruang_id: str | None = KEEP


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a move would do: its sessions at their new places, and what speaks against it.

    `span` are the days of the activity afterwards, None where nothing moves.
    """

    move: Move
    sessions: tuple[Booking, ...]
    conflicts: tuple[Conflict, ...]
    span: tuple[date, date] | None
    people: int
    trainers: int
    rooms: int

    @property
    def is_free(self) -> bool:
        """Return whether nothing speaks against it that another time would change."""
        return all(conflict.check in _ANY_TIME for conflict in self.conflicts)

    @property
    def has_errors(self) -> bool:
        """Return whether it needs a reason."""
        return any(conflict.is_error for conflict in self.conflicts)

    @property
    def first(self) -> date:
        """Return the first day."""
        return min(booking.tanggal for booking in self.sessions)

    @property
    def last(self) -> date:
        """Return the last day."""
        return max(booking.tanggal for booking in self.sessions)


class SchedulePlanner:
    """Checks moves against an index in memory; make a new one when the data changed."""

    def __init__(self, facts: ScheduleFacts, today: date) -> None:
        self.index = ScheduleIndex(facts)
        self._today = today
        self._groups: dict[str, list[Booking]] = {}
        self._activities: dict[str, list[Booking]] = {}
        for booking in sorted(facts.bookings, key=_when):
            self._groups.setdefault(booking.group_id, []).append(booking)
            self._activities.setdefault(booking.activity_id, []).append(booking)

    def check(self, move: Move) -> Checked:
        """Return what a move would do; an unknown id does nothing."""
        moved = self.moved(move)
        span = self._span_after(move, moved)
        spans = {moved[0].activity_id: span} if span else {}
        conflicts = self.index.check(moved, spans=spans)
        people: set[str] = set()
        for booking in moved:
            people |= self.index.people(booking)
        return Checked(
            move=move,
            sessions=tuple(moved),
            conflicts=tuple(conflicts),
            span=span,
            people=len(people),
            trainers=len({one for booking in moved for one in booking.trainers}),
            rooms=len({booking.ruang_id for booking in moved if booking.ruang_id}),
        )

    def nearest(self, move: Move, days: int = 60) -> Checked | None:
        """Return the nearest move of the same kind that nothing speaks against, from today on.

        The day itself at other hours comes first, then the days around it, later ones first.
        """
        if not self.sessions_of(move):
            return None
        for day in self._days_around(move.tanggal, days):
            for hour in self._hours(move):
                checked = self.check(replace(move, tanggal=day, jam_mulai=hour))
                if checked.is_free:
                    return checked
        return None

    def sessions_of(self, move: Move) -> Sequence[Booking]:
        """Return the sessions that a move takes along, in time order."""
        if move.kind is MoveKind.SESSION:
            found = self.index.by_id.get(move.id)
            return [found] if found else []
        groups = self._groups if move.kind is MoveKind.GROUP else self._activities
        return groups.get(move.id, [])

    def moved(self, move: Move) -> list[Booking]:
        """Return the sessions at their new places."""
        sessions = self.sessions_of(move)
        if not sessions:
            return []
        first, shift = sessions[0].tanggal, 0
        if move.jam_mulai is not None and sessions[0].mulai is not None:
            shift = move.jam_mulai - sessions[0].mulai
        return [self._placed(one, move, self._day(one, first, move), shift) for one in sessions]

    def conflicts_of(self, activity_id: str) -> list[Conflict]:
        """Return what speaks against an activity as it is planned now."""
        return self.index.check(self._activities.get(activity_id, []))

    def all(self, year: int) -> list[Conflict]:
        """Return every conflict of a year."""
        return self.index.conflicts(date(year, 1, 1), date(year, 12, 31))

    def _placed(self, one: Booking, move: Move, day: date, shift: int) -> Booking:
        start, end = one.mulai, one.selesai
        if start is not None and end is not None:
            start, end = start + shift, end + shift
        if move.kind is MoveKind.SESSION and move.jam_selesai is not None and start is not None:
            end = move.jam_selesai
        room = one.ruang_id if move.ruang_id is KEEP else move.ruang_id
        place = one.place if room == one.ruang_id else (room or one.place)
        return replace(
            one, tanggal=day, mulai=start, selesai=end, ruang_id=room, place=place,
            alasan="",
        )  # fmt: skip

    def _span_after(self, move: Move, moved: Sequence[Booking]) -> tuple[date, date] | None:
        """Return the days of the activity after a move.

        They go with the whole activity; otherwise they follow its sessions where they fitted them.
        """
        if not moved:
            return None
        activity = moved[0].activity_id
        known = self._activities[activity]
        old = self.index.facts.spans.get(activity, span_of(known))
        if move.kind is MoveKind.ACTIVITY and old != span_of(known):
            days, span = moved[0].tanggal - known[0].tanggal, span_of(moved)
            return min(old[0] + days, span[0]), max(old[1] + days, span[1])
        if old != span_of(known):
            return old
        fresh = {booking.session_id: booking for booking in moved}
        return span_of([fresh.get(one.session_id, one) for one in known])

    def _day(self, one: Booking, first: date, move: Move) -> date:
        """Return the new day of a session: as many working days behind the first as before."""
        plain = move.tanggal + (one.tanggal - first)
        ends = (first, one.tanggal, move.tanggal)
        if one.tanggal == first or not all(self._is_working(day) for day in ends):
            return plain
        left = sum(self._is_working(day) for day in days_between(first, one.tanggal)) - 1
        day = move.tanggal
        while left:
            day += timedelta(days=1)
            left -= self._is_working(day)
        return day

    def _is_working(self, day: date) -> bool:
        facts = self.index.facts
        return day.weekday() in facts.workdays and day not in facts.holidays

    def _days_around(self, day: date, reach: int) -> Iterator[date]:
        for distance in range(reach + 1):
            for one in {day + timedelta(days=distance): 0, day - timedelta(days=distance): 0}:
                if one >= self._today and one not in self.index.facts.holidays:
                    yield one

    def _hours(self, move: Move) -> Iterator[int | None]:
        sessions = self.sessions_of(move)
        first = move.jam_mulai if move.jam_mulai is not None else sessions[0].mulai
        yield first
        if move.kind is not MoveKind.SESSION or first is None:
            return
        length = sessions[0].minutes
        for start in _STARTS:
            if start != first and start + length <= _CLOSE_OF_DAY:
                yield start


def span_of(bookings: Sequence[Booking]) -> tuple[date, date]:
    """Return the first and the last day of sessions."""
    days = [booking.tanggal for booking in bookings]
    return min(days), max(days)


def _when(booking: Booking) -> tuple[date, int, str]:
    return booking.tanggal, booking.mulai or 0, booking.session_id
