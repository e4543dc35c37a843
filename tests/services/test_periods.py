"""The calendar of periods on a real encrypted office."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.evaluation import PeriodKind
from sdm_desktop.domain.period_plan import plan_period
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Topic
from sdm_desktop.services.periods import PeriodService
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.ids import natural_id


@pytest.fixture
def periods(database, session):
    return PeriodService(database, session, SettingsService(database, session))


def test_a_year_of_quarters_has_its_dates_and_deadlines(periods):
    change = periods.open_year(2026, PeriodKind.TRIWULANAN)
    third = periods.by_key("2026-T3")
    assert change.count == 4
    assert change.topics == {Topic.PERIODS}
    assert (third.mulai, third.selesai, third.batas_pengisian) == (
        date(2026, 7, 1), date(2026, 9, 30), date(2026, 11, 30),
    )  # fmt: skip
    assert [period.kunci for period in periods.all()] == [
        "2026-T4",
        "2026-T3",
        "2026-T2",
        "2026-T1",
    ]


def test_undo_takes_a_year_away_and_redo_brings_it_back(periods):
    redo = periods.open_year(2026, PeriodKind.SEMESTERAN).undo()
    assert periods.all() == []
    redo.undo()
    assert len(periods.all()) == 2


def test_a_year_is_opened_once(periods):
    periods.open_year(2026, PeriodKind.TAHUNAN)
    with pytest.raises(DomainError, match="sudah dibuka"):
        periods.open_year(2026, PeriodKind.TAHUNAN)
    with pytest.raises(DomainError, match="2000 dan 2100"):
        periods.open_year(1999, PeriodKind.TAHUNAN)


def test_every_office_gives_the_same_period_the_same_id(periods):
    periods.open_year(2026, PeriodKind.TAHUNAN)
    assert periods.by_key("2026").id == natural_id("periode", "2026", "TAHUN")


def test_an_unknown_period_is_named(periods):
    with pytest.raises(DomainError, match="2026-T3 belum dibuka"):
        periods.by_key("2026-T3")
    with pytest.raises(DomainError, match="tidak dikenal"):
        periods.by_key("triwulan tiga")
    with pytest.raises(DomainError, match="tidak ditemukan"):
        periods.get("x")


def test_the_due_quarter_is_in_work_until_its_deadline(periods, clock):
    assert periods.current() is None
    periods.open_year(2026, PeriodKind.TRIWULANAN)
    periods.open_year(2026, PeriodKind.TAHUNAN)
    assert periods.current().kunci == "2026-T3"
    clock.now = datetime(2026, 12, 1, 1, tzinfo=UTC)
    assert periods.current().kunci == "2026-T4"


def test_everybody_chooses_a_period_for_the_own_session(periods, database, session_of):
    periods.open_year(2026, PeriodKind.TRIWULANAN)
    session = session_of(Role.PENILAI, read_only=True)
    mine = PeriodService(database, session, SettingsService(database, session))
    first = mine.choose(mine.by_key("2026-T1").id)
    second = mine.choose(mine.by_key("2026-T2").id)
    assert (mine.current().kunci, periods.current().kunci) == ("2026-T2", "2026-T3")
    assert first.topics == {Topic.PERIODS}
    second.undo()
    assert mine.current().kunci == "2026-T1"
    redo = first.undo()
    assert mine.current().kunci == "2026-T3"
    redo.undo()
    assert mine.current().kunci == "2026-T1"


def test_the_period_of_the_office_wins_over_the_calendar(periods):
    periods.open_year(2026, PeriodKind.TRIWULANAN)
    change = periods.set_working(periods.by_key("2026-T1").id)
    assert periods.current().kunci == "2026-T1"
    assert Topic.PERIODS in change.topics
    change.undo()
    assert periods.current().kunci == "2026-T3"


def test_a_single_period_may_have_its_own_dates(periods):
    own = replace(plan_period(2026, "B03"), batas_pengisian=date(2026, 4, 10))
    periods.add(own)
    stored = periods.by_key("2026-B03")
    assert (stored.nama, stored.batas_pengisian) == ("Maret 2026", date(2026, 4, 10))
    with pytest.raises(ValidationError, match="sudah ada"):
        periods.add(own)
    periods.change(replace(stored, batas_pengisian=date(2026, 4, 20))).undo()
    assert periods.by_key("2026-B03").batas_pengisian == date(2026, 4, 10)


def test_broken_dates_are_refused_together(periods):
    broken = replace(
        plan_period(2026, "T1"), mulai=date(2025, 1, 1), batas_pengisian=date(2026, 1, 1)
    )
    with pytest.raises(ValidationError) as refused:
        periods.add(broken)
    assert [error.field for error in refused.value.errors] == ["mulai", "batas_pengisian"]


def test_only_an_admin_changes_the_calendar(database, session_of):
    session = session_of(Role.PENILAI)
    periods = PeriodService(database, session, SettingsService(database, session))
    with pytest.raises(NotAllowedError):
        periods.open_year(2026, PeriodKind.TAHUNAN)
