import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import PeriodKind
from sdm_desktop.domain.periods import (
    parse_period_key,
    period_bounds,
    period_code_on,
    period_codes,
    period_kind,
    previous_period,
)


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("B02", date(2028, 2, 1), date(2028, 2, 29)),
        ("T3", date(2028, 7, 1), date(2028, 9, 30)),
        ("S2", date(2028, 7, 1), date(2028, 12, 31)),
        ("TAHUN", date(2028, 1, 1), date(2028, 12, 31)),
    ],
)
def test_bounds(code, start, end):
    assert period_bounds(2028, code) == (start, end)


@given(st.sampled_from(list(PeriodKind)), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_lies_in_exactly_its_period(kind, day):
    code = period_code_on(kind, day)
    start, end = period_bounds(day.year, code)
    assert start <= day <= end
    assert period_kind(code) is kind


@pytest.mark.parametrize("kind", list(PeriodKind))
def test_the_periods_of_a_year_join_without_gap(kind):
    bounds = [period_bounds(2027, code) for code in period_codes(kind)]
    assert (bounds[0][0], bounds[-1][1]) == (date(2027, 1, 1), date(2027, 12, 31))
    for (_, end), (start, _) in itertools.pairwise(bounds):
        assert start == end + timedelta(days=1)


def test_the_period_before():
    assert previous_period(2026, "T3") == (2026, "T2")
    assert previous_period(2026, "T1") == (2025, "T4")
    assert previous_period(2026, "TAHUN") == (2025, "TAHUN")


def test_keys_of_the_command_line():
    assert parse_period_key("2026-t3") == (2026, "T3")
    assert parse_period_key(" 2026 ") == (2026, "TAHUN")
    assert parse_period_key("2026-B03") == (2026, "B03")


@pytest.mark.parametrize("key", ["", "2026-X9", "T3", "2026-B13", "26"])
def test_unknown_keys_are_refused(key):
    with pytest.raises(DomainError):
        parse_period_key(key)
