"""The clash engine with the vectors TRN-6, moves, and a search for clashes it may miss."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdm_desktop.domain.errors import Level
from sdm_desktop.domain.leave import FIVE_DAYS, SIX_DAYS
from sdm_desktop.domain.training_clash import (
    Away,
    Booking,
    Check,
    ClashRules,
    Person,
    RoomFact,
    ScheduleFacts,
    TrainerFact,
    overlaps,
)
from sdm_desktop.domain.training_conflict_words import field_errors, message, summary
from sdm_desktop.domain.training_index import ScheduleIndex
from sdm_desktop.domain.training_moves import Move, MoveKind, SchedulePlanner

TUESDAY = date(2026, 12, 1)
P = "p"
TODAY = date(2026, 11, 24)


def booking(name, start, end, **more):
    values = {
        "session_id": f"s-{name}", "group_id": f"g-{name}", "activity_id": f"a-{name}",
        "judul": f"Kegiatan {name}", "kelompok": "A", "tanggal": TUESDAY, "place": "aula",
    }  # fmt: skip
    return Booking(mulai=start * 60, selesai=round(end * 60), **(values | more))


def facts(*bookings, **more):
    members = {one.group_id: frozenset({P}) for one in bookings}
    people = {P: Person(P, "Yuliana Mella")}
    return ScheduleFacts(**({"bookings": bookings, "members": members, "people": people} | more))


def checks(found):
    return [conflict.check for conflict in found]


def year(known):
    return ScheduleIndex(known).conflicts(date(2026, 1, 1), date(2026, 12, 31))


A = booking("A", 8, 12)
B = booking("B", 12, 15)
EARLY = replace(B, mulai=11 * 60 + 59)


def test_what_ends_at_noon_does_not_meet_what_begins_then():
    assert year(facts(A, B)) == []


def test_a_minute_earlier_is_a_clash_that_names_both_sides():
    (found,) = year(facts(A, EARLY))
    assert (found.check, found.level) == (Check.PESERTA, Level.ERROR)
    text = message(found)
    for part in ("Yuliana Mella", "Kegiatan A", "Kegiatan B", "1 Desember 2026", "08.00–12.00"):
        assert part in text


def test_a_pause_between_places_widens_both():
    rules = ClashRules(gap=30)
    assert checks(year(facts(A, replace(B, place="balai"), rules=rules))) == [Check.PESERTA]
    assert year(facts(A, B, rules=rules)) == []
    late = replace(B, place="balai", mulai=12 * 60 + 30)
    assert not overlaps(A, late, 30)


def test_who_trains_in_one_and_sits_in_the_other_is_told():
    inside = replace(B, mulai=600, selesai=660)
    known = facts(
        replace(A, trainers=("t",)), inside,
        members={inside.group_id: frozenset({P})}, trainers={"t": TrainerFact("Mella", P)},
    )  # fmt: skip
    assert checks(year(known)) == [Check.DUA_PERAN]
    both = facts(replace(A, trainers=("t",)), replace(inside, trainers=("t",)), members={},
                 trainers={"t": TrainerFact("Mella")})  # fmt: skip
    assert checks(year(both)) == [Check.PENGAJAR]
    assert "Mella mengajar Kegiatan" in summary(year(both))[0].sentence


def test_one_room_holds_one_group_and_no_more_than_fits():
    rooms = {"r": RoomFact("Aula Lantai 2", 20)}
    one = replace(A, ruang_id="r", kuota=24)
    other = booking("C", 11, 13, ruang_id="r", kuota=20)
    found = year(facts(one, other, members={}, rooms=rooms))
    assert checks(found) == [Check.RUANG, Check.KAPASITAS]
    assert [conflict.level for conflict in found] == [Level.ERROR, Level.WARNING]
    assert summary(found)[0].sentence == "Aula Lantai 2 dipakai Kegiatan A, A pukul 08.00–12.00"
    assert {error.field for error in field_errors(found)} == {"ruang_id"}


@pytest.mark.parametrize(("day", "expected"), [(3, [Check.CUTI]), (4, [])])
def test_leave_counts_with_its_last_day(day, expected):
    away = Away(TUESDAY, date(2026, 12, 3), "cuti tahunan 1–3 Desember 2026")
    session = replace(A, tanggal=date(2026, 12, day))
    assert checks(year(facts(session, leaves={P: (away,)}))) == expected


def test_a_holiday_warns():
    day = date(2026, 12, 25)
    found = year(facts(replace(A, tanggal=day), holidays={day: "Hari Natal"}))
    assert [(one.check, one.level) for one in found] == [(Check.LIBUR, Level.WARNING)]
    assert "Hari Natal" in message(found[0])


@pytest.mark.parametrize(("days", "expected"), [(FIVE_DAYS, [Check.HARI_KERJA]), (SIX_DAYS, [])])
def test_saturday_depends_on_the_schedule_of_the_person(days, expected):
    session = replace(A, tanggal=date(2026, 12, 5))
    people = {P: Person(P, "Yuliana Mella", workdays=days)}
    assert checks(year(facts(session, people=people))) == expected
    assert checks(year(facts(session, members={}, workdays=days))) == expected


def test_who_is_pensioned_by_then_is_an_error():
    people = {P: Person(P, "Yuliana Mella", TUESDAY, "pensiun sejak 1 Desember 2026")}
    session = replace(A, tanggal=date(2026, 12, 2))
    (found,) = year(facts(session, people=people))
    assert (found.check, found.level) == (Check.STATUS, Level.ERROR)


def test_other_duties_count_by_their_hours_or_the_whole_day():
    duty = Away(TUESDAY, TUESDAY, "panitia seleksi", 13 * 60, 15 * 60)
    assert year(facts(A, duties={P: (duty,)})) == []
    whole = Away(TUESDAY, TUESDAY, "surat tugas")
    assert checks(year(facts(A, duties={P: (whole,)}))) == [Check.TUGAS_LAIN]


def test_hours_of_a_day_have_limits():
    long = [booking("X", 5, 11), booking("Y", 11, 17)]
    found = year(facts(*long))
    assert checks(found) == [Check.JAM, Check.LAMA]
    assert "lebih dari 10 jam" in message(found[1])


def test_a_session_without_hours_only_meets_leave_and_status():
    free = replace(A, mulai=None, selesai=None)
    assert year(facts(free, B, holidays={TUESDAY: "Libur"}, members={})) == [
        *year(facts(B, holidays={TUESDAY: "Libur"}, members={}))
    ]
    away = Away(TUESDAY, TUESDAY, "cuti sakit")
    assert checks(year(facts(free, leaves={P: (away,)}))) == [Check.CUTI]


def test_a_day_that_gives_jp_already_is_a_warning():
    found = year(facts(A, replace(B, is_daily=True)))
    assert [(one.check, one.level) for one in found] == [(Check.HARI_JP, Level.WARNING)]


def test_times_out_of_order_and_outside_the_activity_are_errors():
    spans = {A.activity_id: (date(2026, 12, 7), date(2026, 12, 8))}
    found = year(facts(replace(A, selesai=A.mulai), spans=spans))
    assert checks(found) == [Check.URUTAN, Check.URUTAN]


class TestMoves:
    @pytest.fixture
    def planner(self):
        other = booking("C", 8, 12, tanggal=date(2026, 12, 10), ruang_id="r")
        second = replace(A, session_id="s-A2", tanggal=date(2026, 12, 2), mulai=780, selesai=900)
        known = facts(
            replace(A, ruang_id="r"), second, other, rooms={"r": RoomFact("Aula", 40)},
            spans={"a-A": (TUESDAY, date(2026, 12, 2)), "a-C": (other.tanggal, other.tanggal)},
            holidays={date(2026, 12, 11): "Libur daerah"},
        )  # fmt: skip
        return SchedulePlanner(known, TODAY)

    def test_a_group_moves_as_a_whole_and_its_days_follow(self, planner):
        move = Move(kind=MoveKind.GROUP, id="g-A", tanggal=date(2026, 12, 7))
        checked = planner.check(move)
        assert checked.is_free
        assert [one.tanggal.day for one in checked.sessions] == [7, 8]
        assert checked.span == (date(2026, 12, 7), date(2026, 12, 8))
        assert (checked.people, checked.rooms) == (1, 1)

    def test_a_group_of_several_days_steps_over_the_weekend_and_holidays(self, planner):
        move = Move(kind=MoveKind.GROUP, id="g-A", tanggal=date(2026, 12, 4))
        assert [one.tanggal.day for one in planner.check(move).sessions] == [4, 7]
        move = replace(move, tanggal=date(2026, 12, 10), jam_mulai=13 * 60)
        assert [one.tanggal.day for one in planner.check(move).sessions] == [10, 14]
        saturday = replace(move, tanggal=date(2026, 12, 5))
        assert [one.tanggal.day for one in planner.check(saturday).sessions] == [5, 6]

    def test_a_drop_on_another_activity_lists_every_problem(self, planner):
        move = Move(kind=MoveKind.SESSION, id="s-A", tanggal=date(2026, 12, 10))
        checked = planner.check(move)
        assert checks(checked.conflicts) == [Check.PESERTA, Check.RUANG]
        assert checked.has_errors

    def test_the_nearest_free_slot_is_the_same_day_at_other_hours(self, planner):
        move = Move(kind=MoveKind.SESSION, id="s-A", tanggal=date(2026, 12, 10))
        found = planner.nearest(move)
        assert (found.first, found.move.jam_mulai) == (date(2026, 12, 10), 13 * 60)

    def test_or_the_next_working_day_for_a_whole_activity(self, planner):
        move = Move(kind=MoveKind.ACTIVITY, id="a-C", tanggal=TUESDAY)
        assert planner.nearest(move).first == date(2026, 12, 2)
        assert planner.nearest(replace(move, id="?")) is None

    def test_resizing_and_another_room_are_checked_too(self, planner):
        move = Move(kind=MoveKind.SESSION, id="s-A", tanggal=TUESDAY, jam_selesai=20 * 60,
                    ruang_id=None)  # fmt: skip
        checked = planner.check(move)
        assert checks(checked.conflicts) == [Check.LAMA]
        assert checked.sessions[0].ruang_id is None

    def test_a_session_moved_beyond_loose_days_is_refused(self):
        known = facts(A, spans={"a-A": (TUESDAY, date(2026, 12, 4))})
        planner = SchedulePlanner(known, TODAY)
        move = Move(kind=MoveKind.SESSION, id="s-A", tanggal=date(2026, 12, 7))
        assert checks(planner.check(move).conflicts) == [Check.URUTAN]
        whole = Move(kind=MoveKind.ACTIVITY, id="a-A", tanggal=date(2026, 12, 7))
        assert planner.check(whole).span == (date(2026, 12, 7), date(2026, 12, 10))
        assert planner.all(2026) == []
        assert planner.conflicts_of("a-A") == []

    def test_an_unknown_id_moves_nothing(self, planner):
        checked = planner.check(Move(kind=MoveKind.SESSION, id="?", tanggal=TUESDAY))
        assert (checked.sessions, checked.span, checked.conflicts) == ((), None, ())


PEOPLE = ["p0", "p1", "p2", "p3"]
MOVES = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 4), st.integers(8, 16), st.booleans()),
    max_size=12,
)


def brute(known):
    """Return every pair of sessions that shares people, a trainer or a room at a time."""
    found = set()
    for one in known.bookings:
        for other in known.bookings:
            if one.session_id >= other.session_id or one.tanggal != other.tanggal:
                continue
            if one.mulai >= other.selesai or other.mulai >= one.selesai:
                continue
            people = known.members[one.group_id] & known.members[other.group_id]
            if people or set(one.trainers) & set(other.trainers) or one.ruang_id == other.ruang_id:
                found.add((one.session_id, other.session_id))
    return found


def pairs(found):
    hard = (Check.PESERTA, Check.PENGAJAR, Check.RUANG)
    return {
        tuple(sorted((one.this.session_id, one.other.session_id)))
        for one in found
        if one.check in hard
    }


@settings(max_examples=60, deadline=None)
@given(MOVES)
def test_no_sequence_of_moves_leaves_a_clash_that_nobody_reports(moves):
    bookings = [
        booking(str(n), 8 + n % 3, 10 + n % 3, tanggal=TUESDAY + timedelta(days=n % 3),
                ruang_id=f"r{n % 2}", trainers=(f"t{n % 3}",))
        for n in range(8)
    ]  # fmt: skip
    members = {
        one.group_id: frozenset({PEOPLE[n % 4], PEOPLE[(n + 1) % 4]})
        for n, one in enumerate(bookings)
    }
    known = facts(*bookings, members=members)
    for place, day, hour, is_forced in moves:
        planner = SchedulePlanner(known, TODAY)
        target = TUESDAY + timedelta(days=day)
        move = Move(kind=MoveKind.SESSION, id=f"s-{place}", tanggal=target, jam_mulai=hour * 60)
        checked = planner.check(move)
        if checked.has_errors and not is_forced:
            continue
        fresh = {one.session_id: one for one in checked.sessions}
        after = replace(known, bookings=[fresh.get(b.session_id, b) for b in known.bookings])
        told = pairs(checked.conflicts)
        assert {pair for pair in brute(after) if f"s-{place}" in pair} == told
        known = after
        assert pairs(SchedulePlanner(known, TODAY).all(2026)) == brute(known)
