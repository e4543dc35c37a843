"""The invented register: every entry keeps the rules, and the same seed draws the same."""

from collections import Counter
from datetime import date

import pytest

from sdm_desktop.domain.feedback import FeedbackStatus
from sdm_desktop.domain.feedback_checks import check_feedback
from sdm_desktop.domain.feedback_clock import ClockColour
from sdm_desktop.domain.feedback_figures import figures_of
from sdm_desktop.domain.improvements import ImprovementStatus, check_improvement
from sdm_desktop.domain.performance_notes import NoteStatus
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from tests.still_world import DAY, WORLD


@pytest.fixture(scope="module")
def offices(tmp_path_factory):
    opened = []
    for name in ("satu", "dua"):
        path = tmp_path_factory.mktemp(name) / "contoh.sdm"
        make_demo(path, DemoPlan(employees=120, years=1, seed=4), today=DAY, surroundings=WORLD)
        opened.append(open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD))
    yield [Services.build(one) for one in opened]
    for one in reversed(opened):
        one.close()


@pytest.fixture
def services(offices):
    return offices[-1]


def rows_of(services):
    return services.register.between(date(2025, 1, 1), DAY)


def test_every_entry_keeps_the_rules_and_the_year_has_all_states(services):
    setting, rows = services.register.setting(), rows_of(services)
    assert len(rows) == 60
    for row in rows:
        findings = check_feedback(row.entry, setting.rules, setting.today)
        assert not [found for found in findings if found.is_error], row.entry
    states = Counter(row.entry.status for row in rows)
    assert states[FeedbackStatus.SELESAI] > 30
    assert {FeedbackStatus.BARU, FeedbackStatus.DIPROSES} <= set(states)
    figures = figures_of([(row.entry, row.clock) for row in rows], setting.calendar)
    assert 50 < figures.on_time_share < 100
    assert any(row.clock.colour is ClockColour.RED for row in rows)


def test_numbers_follow_receipt_within_a_year(services):
    entries = sorted((row.entry for row in rows_of(services)), key=lambda e: (e.tahun, e.urut))
    days = [entry.tanggal_terima for entry in entries]
    assert days == sorted(days)
    assert len({entry.nomor for entry in entries}) == len(entries)


def test_named_and_closed_entries_led_to_a_checked_note(services):
    notes = [row.note_status for row in rows_of(services) if row.note_status]
    assert notes
    assert set(notes) == {NoteStatus.TERVERIFIKASI.value}


def test_improvements_are_whole_and_one_is_late(services):
    plans = services.improvements.all()
    assert [check_improvement(row.plan, DAY) for row in plans] == [[], [], []]
    assert [row.is_late for row in plans].count(True) == 1
    assert ImprovementStatus.SELESAI in {row.plan.status for row in plans}


def test_the_same_seed_draws_the_same_register(offices):
    texts = "SELECT uraian, status, tanggal_terima FROM pengaduan ORDER BY tahun, urut"
    assert offices[0].file.database.rows(texts) == offices[1].file.database.rows(texts)
