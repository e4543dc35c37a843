"""Dates of periods, which one is in work, and who takes part."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.evaluation import PeriodKind
from sdm_desktop.domain.period_plan import (
    check_period,
    plan_period,
    plan_year,
    reason_not_rated,
    working_period,
)

YEAR = [
    period
    for year in (2025, 2026)
    for kind in (PeriodKind.TRIWULANAN, PeriodKind.TAHUNAN)
    for period in plan_year(year, kind)
]


@pytest.mark.parametrize(
    ("code", "end", "deadline"),
    [
        ("T1", date(2026, 3, 31), date(2026, 5, 31)),
        ("T4", date(2026, 12, 31), date(2027, 2, 28)),
        ("S2", date(2026, 12, 31), date(2027, 2, 28)),
        ("B02", date(2026, 2, 28), date(2026, 4, 30)),
        ("TAHUN", date(2026, 12, 31), date(2027, 2, 28)),
    ],
)
def test_two_months_to_fill_in(code, end, deadline):
    period = plan_period(2026, code)
    assert (period.selesai, period.batas_pengisian) == (end, deadline)
    assert check_period(period) == []


@pytest.mark.parametrize(
    ("today", "key"),
    [
        (date(2025, 2, 1), "2025-T1"),
        (date(2026, 2, 1), "2025-T4"),
        (date(2026, 3, 1), "2026-T1"),
        (date(2026, 3, 31), "2026-T1"),
        (date(2026, 4, 1), "2026-T1"),
        (date(2026, 11, 30), "2026-T3"),
        (date(2026, 12, 1), "2026-T4"),
    ],
)
def test_the_period_in_work(today, key):
    assert working_period(YEAR, today).kunci == key


def test_before_all_periods_none_is_in_work():
    assert working_period(YEAR, date(2024, 1, 1)) is None


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"tahun": 1999}, ["tahun", "mulai"]),
        ({"kode": "T1", "jenis": PeriodKind.TAHUNAN}, ["kode"]),
        ({"selesai": date(2026, 6, 1), "mulai": date(2026, 6, 2)}, ["selesai"]),
        ({"batas_pengisian": date(2026, 9, 29)}, ["batas_pengisian"]),
    ],
)
def test_every_broken_rule_has_its_field(changes, fields):
    broken = replace(plan_period(2026, "T3"), **changes)
    assert [error.field for error in check_period(broken)] == fields


@pytest.mark.parametrize(
    ("kedudukan", "started", "words"),
    [
        ("01", date(2020, 1, 1), ""),
        ("01", None, ""),
        ("01", date(2026, 9, 1), ""),
        ("01", date(2026, 9, 2), "kurang dari satu bulan"),
        ("03", date(2020, 1, 1), "Tugas belajar"),
    ],
)
def test_who_is_not_rated(kedudukan, started, words):
    reason = reason_not_rated(kedudukan, started, plan_period(2026, "T3"))
    assert words in reason
    assert bool(reason) is bool(words)
