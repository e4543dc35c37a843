"""The clash engine: one index in memory, asked again at every step of a drag."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.training import hours_text
from sdm_desktop.domain.training_clash import (
    Away,
    Booking,
    Check,
    Conflict,
    ScheduleFacts,
    Subject,
    overlaps,
)

_NOBODY: frozenset[str] = frozenset()
_ORDER = {check: place for place, check in enumerate(Check)}


class ScheduleIndex:
    """Finds what speaks against sessions, without a query."""

    def __init__(self, facts: ScheduleFacts) -> None:
        self.facts = facts
        self.by_id = {booking.session_id: booking for booking in facts.bookings}
        self._days: dict[date, list[Booking]] = defaultdict(list)
        for booking in facts.bookings:
            self._days[booking.tanggal].append(booking)

    def check(
        self,
        moved: Sequence[Booking],
        members: Collection[str] | None = None,
        spans: Mapping[str, tuple[date, date]] | None = None,
    ) -> list[Conflict]:
        """Return all that speaks against sessions at their new places.

        What the index holds of the same sessions is left out. `members` replaces the people of
        the group, for those who are about to join; `spans` the days of activities that move too.
        """
        spans = {**self.facts.spans, **(spans or {})}
        gone = {booking.session_id for booking in moved}
        fresh: dict[date, list[Booking]] = defaultdict(list)
        for booking in moved:
            fresh[booking.tanggal].append(booking)
        found: list[Conflict] = []
        for day, own in fresh.items():
            known = [one for one in self._days.get(day, ()) if one.session_id not in gone]
            for place, booking in enumerate(own):
                people = self.people(booking) if members is None else frozenset(members)
                found += self._alone(booking, people)
                found += _outside(booking, spans.get(booking.activity_id))
                found += self._pairs(booking, people, [*known, *own[:place]])
                found += self._day_length(booking, people, [*known, *own])
        return in_order(found)

    def conflicts(self, first: date, last: date) -> list[Conflict]:
        """Return every conflict between two days, each pair once."""
        found: list[Conflict] = []
        for day in sorted(day for day in self._days if first <= day <= last):
            bookings = self._days[day]
            for place, booking in enumerate(bookings):
                people = self.people(booking)
                found += self._alone(booking, people)
                found += _outside(booking, self.facts.spans.get(booking.activity_id))
                found += self._pairs(booking, people, bookings[:place])
                found += self._day_length(booking, people, bookings)
        return in_order(found)

    def people(self, booking: Booking) -> frozenset[str]:
        """Return who has a seat in the group of a session."""
        return self.facts.members.get(booking.group_id, _NOBODY)

    def internal(self, booking: Booking) -> dict[str, str]:
        """Return the employees who train in a session: person id to trainer id."""
        found = {}
        for trainer_id in booking.trainers:
            fact = self.facts.trainers.get(trainer_id)
            if fact is not None and fact.pegawai_id:
                found[fact.pegawai_id] = trainer_id
        return found

    # one session against other sessions

    def _pairs(
        self, booking: Booking, people: frozenset[str], others: Iterable[Booking]
    ) -> Iterator[Conflict]:
        gap = self.facts.rules.gap
        for other in others:
            if overlaps(booking, other, gap):
                yield from self._meeting(booking, people, other)
            elif booking.activity_id != other.activity_id and (booking.is_daily or other.is_daily):
                both = people & self.people(other)
                if both:
                    yield Conflict(Check.HARI_JP, booking, other, self._subjects(both))

    def _meeting(
        self, booking: Booking, people: frozenset[str], other: Booking
    ) -> Iterator[Conflict]:
        theirs = self.people(other)
        if both := people & theirs:
            yield Conflict(Check.PESERTA, booking, other, self._subjects(both))
        same = [trainer for trainer in booking.trainers if trainer in other.trainers]
        if same:
            names = tuple(Subject(one, self._trainer(one)) for one in same)
            yield Conflict(Check.PENGAJAR, booking, other, names)
        mixed = (self.internal(booking).keys() & theirs) | (self.internal(other).keys() & people)
        if mixed:
            yield Conflict(Check.DUA_PERAN, booking, other, self._subjects(mixed))
        if booking.ruang_id and booking.ruang_id == other.ruang_id and overlaps(booking, other):
            room = Subject(booking.ruang_id, self._room(booking.ruang_id))
            yield Conflict(Check.RUANG, booking, other, (room,))

    def _day_length(
        self, booking: Booking, people: frozenset[str], others: Iterable[Booking]
    ) -> Iterator[Conflict]:
        """Yield who would sit longer than allowed; told at the last session of the day."""
        limit, total = self.facts.rules.longest, booking.minutes
        if not total:
            return
        with_others = [one for one in others if one.session_id != booking.session_id]
        if total + sum(one.minutes for one in with_others) <= limit:
            return
        hours = dict.fromkeys(people, total)
        later: set[str] = set()
        for other in with_others:
            for person in people & self.people(other):
                hours[person] += other.minutes
                if (other.mulai or 0, other.session_id) > (booking.mulai or 0, booking.session_id):
                    later.add(person)
        long = {person for person, minutes in hours.items() if minutes > limit} - later
        if long:
            detail = f"lebih dari {limit // 60} jam pelatihan sehari"
            yield Conflict(Check.LAMA, booking, None, self._subjects(long), detail)

    # one session alone

    def _alone(self, booking: Booking, people: frozenset[str]) -> Iterator[Conflict]:
        yield from self._time(booking)
        yield from self._calendar(booking, people)
        internal = self.internal(booking).keys()
        if both := people & internal:
            detail = "mengajar dan mengikuti sesi yang sama"
            yield Conflict(Check.DUA_PERAN, booking, None, self._subjects(both), detail)
        everybody = people | internal
        yield from self._status(booking, everybody)
        yield from self._absences(booking, everybody)
        room = self.facts.rooms.get(booking.ruang_id or "")
        if room is not None and booking.kuota > room.kapasitas:
            subject = Subject(booking.ruang_id or "", room.nama)
            detail = f"memuat {room.kapasitas} orang, kuota {booking.kuota}"
            yield Conflict(Check.KAPASITAS, booking, None, (subject,), detail)

    def _time(self, booking: Booking) -> Iterator[Conflict]:
        start, end = booking.mulai, booking.selesai
        if start is not None and end is not None:
            if end <= start or end > 24 * 60:
                detail = "jam selesai harus setelah jam mulai, pada hari yang sama"
                yield Conflict(Check.URUTAN, booking, None, (), detail)
            rules = self.facts.rules
            if start < rules.opens or end > rules.closes:
                detail = f"di luar pukul {hours_text(rules.opens, rules.closes)}"
                yield Conflict(Check.JAM, booking, None, (), detail)

    def _calendar(self, booking: Booking, people: frozenset[str]) -> Iterator[Conflict]:
        if booking.mulai is None:
            return
        holiday = self.facts.holidays.get(booking.tanggal)
        if holiday is not None:
            yield Conflict(Check.LIBUR, booking, None, (), holiday)
        weekday = booking.tanggal.weekday()
        if weekday >= 5:
            free = {one for one in people if not self._works(one, weekday)}
            if free or (not people and weekday not in self.facts.workdays):
                detail = "bukan hari kerja"
                yield Conflict(Check.HARI_KERJA, booking, None, self._subjects(free), detail)

    def _works(self, person_id: str, weekday: int) -> bool:
        person = self.facts.people.get(person_id)
        return person is None or weekday in person.workdays

    def _status(self, booking: Booking, people: Iterable[str]) -> Iterator[Conflict]:
        reasons: dict[str, set[str]] = defaultdict(set)
        for one in people:
            person = self.facts.people.get(one)
            if person is not None and person.until is not None and booking.tanggal >= person.until:
                reasons[person.why].add(one)
        for why, who in sorted(reasons.items()):
            yield Conflict(Check.STATUS, booking, None, self._subjects(who), why)

    def _absences(self, booking: Booking, people: Iterable[str]) -> Iterator[Conflict]:
        leaves, duties = self.facts.leaves, self.facts.duties
        for one in people:
            for away in leaves.get(one, ()):
                if away.start <= booking.tanggal <= away.end:
                    yield Conflict(Check.CUTI, booking, None, self._subjects((one,)), away.words)
            for away in duties.get(one, ()):
                if _meets(booking, away):
                    subjects = self._subjects((one,))
                    yield Conflict(Check.TUGAS_LAIN, booking, None, subjects, away.words)

    # words

    def _subjects(self, ids: Iterable[str]) -> tuple[Subject, ...]:
        people = self.facts.people
        named = (Subject(one, people[one].nama if one in people else one) for one in ids)
        return tuple(sorted(named, key=lambda subject: (subject.nama, subject.id)))

    def _trainer(self, trainer_id: str) -> str:
        fact = self.facts.trainers.get(trainer_id)
        return fact.nama if fact else trainer_id

    def _room(self, room_id: str) -> str:
        fact = self.facts.rooms.get(room_id)
        return fact.nama if fact else room_id


def in_order(conflicts: Iterable[Conflict]) -> list[Conflict]:
    """Return conflicts by day, errors first."""
    return sorted(
        conflicts,
        key=lambda one: (
            not one.is_error,
            one.this.tanggal,
            _ORDER[one.check],
            one.this.mulai or 0,
            one.this.judul,
        ),
    )


def _outside(booking: Booking, span: tuple[date, date] | None) -> Iterator[Conflict]:
    """Yield a session that lies outside the days of its activity."""
    if span is not None and not span[0] <= booking.tanggal <= span[1]:
        days = f"{long_date(span[0])} s.d. {long_date(span[1])}"
        yield Conflict(Check.URUTAN, booking, None, (), f"di luar masa kegiatan, {days}")


def _meets(booking: Booking, away: Away) -> bool:
    if not away.start <= booking.tanggal <= away.end or booking.mulai is None:
        return False
    if away.mulai is None or away.selesai is None or booking.selesai is None:
        return True
    return booking.mulai < away.selesai and away.mulai < booking.selesai
