from contextlib import suppress
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain import dates, money
from sdm_desktop.domain.errors import DomainError

DAY = date(2026, 11, 24)
DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def test_days_are_written_in_indonesian():
    assert dates.long_date(DAY) == "24 November 2026"
    assert dates.short_date(date(2027, 3, 1)) == "1 Mar 2027"
    assert dates.short_date(date(2027, 5, 1)) == "1 Mei 2027"
    assert dates.dash_date(DAY) == "24-11-2026"


@pytest.mark.parametrize(
    "text",
    [
        "24112026", "24-11-2026", "24/11/2026", "24.11.2026", "24 11 2026", "2026-11-24",
        "2026/11/24", "20261124", "24 November 2026", "24 Nop 2026", "24-Nov-2026",
        " 24  november 2026 ", "24-11-2026 08:30", "2026-11-24T00:00:00+08:00", "24-11-2026 08.30",
    ],
)  # fmt: skip
def test_typed_days_are_understood(text):
    assert dates.parse_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "besok",
        "24-11-26",
        "31-02-2026",
        "11/24/2026",
        "24-11-1899",
        "00000000",
        "24 Foo 2026",
        "٢٤-١١-٢٠٢٦",
    ],
)
def test_what_is_no_day_is_refused(text):
    with pytest.raises(DomainError):
        dates.parse_date(text)


@given(DATES)
def test_every_written_form_reads_back(day):
    assert dates.parse_date(dates.long_date(day)) == day
    assert dates.parse_date(dates.short_date(day)) == day
    assert dates.parse_date(dates.dash_date(day)) == day
    assert dates.parse_date(f"{day:%d%m%Y}") == day
    assert dates.parse_date(f"{day:%Y%m%d}") == day


@given(st.text())
def test_any_text_is_a_day_or_a_refusal(text):
    with suppress(DomainError):
        assert 1900 <= dates.parse_date(text).year <= 2100


def test_months_are_added_to_the_end_of_short_months():
    assert dates.add_months(date(2023, 12, 31), 2) == date(2024, 2, 29)
    assert dates.add_months(date(2024, 3, 31), -1) == date(2024, 2, 29)
    assert dates.add_months(date(2023, 1, 31), 1) == date(2023, 2, 28)
    assert dates.first_of_month(DAY) == date(2026, 11, 1)
    assert dates.days_in_month(2026, 11) == 30


@given(DATES, st.integers(0, 600))
def test_whole_months_undo_added_months_on_the_first(day, months):
    first = dates.first_of_month(day)
    assert dates.whole_months(first, dates.add_months(first, months)) == months
    assert dates.whole_months(dates.add_months(first, months), first) == -months


def test_years_and_months_between_days():
    assert dates.years_and_months(date(2010, 1, 15), date(2026, 11, 14)) == (16, 9)
    assert dates.years_and_months(date(2026, 1, 1), date(2020, 1, 1)) == (0, 0)
    assert dates.age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert dates.age_on(date(2008, 2, 29), date(2026, 3, 1)) == 18
    assert dates.months_text(164) == "13 tahun 8 bulan"
    assert dates.short_months_text(164) == "13 th 8 bl"


def test_rupiah_and_percent_follow_indonesian_signs():
    assert money.rupiah(3799400) == "Rp3.799.400"
    assert money.rupiah(-500) == "-Rp500"
    assert money.percent(Decimal(75)) == "75,0\u00a0%"
    assert money.percent_print(Decimal("68.25")) == "68,3%"
    assert money.percent_print(money.share(1, 3), 2) == "33,33%"
    assert money.share(0, 0) == 0
    assert money.decimal_text(Decimal("1234.5"), 2) == "1.234,50"
    assert money.plain_text(Decimal("37.50")) == "37,5"
    assert money.plain_text(Decimal(100)) == "100"


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        (Decimal("2.5"), 0, "3"),
        (Decimal("-2.5"), 0, "-3"),
        (Decimal("1.005"), 2, "1.01"),
        (Fraction(1, 2), 0, "1"),
        (Fraction(-1, 2), 0, "-1"),
        (Fraction(25, 12), 4, "2.0833"),
        (7, 2, "7.00"),
    ],
)
def test_halves_are_rounded_away_from_zero(value, places, rounded):
    assert str(money.half_up(value, places)) == rounded


def test_whole_numbers_above_and_below():
    assert (money.whole_up(Decimal("1.1")), money.whole_down(Decimal("1.9"))) == (2, 1)


@given(st.fractions(-(10**6), 10**6), st.integers(0, 6))
def test_rounding_moves_by_half_a_unit_at_most(value, places):
    assert abs(Fraction(money.half_up(value, places)) - value) * 10**places * 2 <= 1


@given(st.fractions(-1000, 1000), st.fractions(-1000, 1000))
def test_rounding_keeps_the_order(first, second):
    low, high = sorted((first, second))
    assert money.half_up(low, 2) <= money.half_up(high, 2)
