"""Vectors T2, T3 and the checksums of the salary tables."""

import csv
import hashlib
import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.golongan import find_golongan
from sdm_desktop.domain.pension import alert_dates, pension_date
from sdm_desktop.domain.salary import (
    adjusted_mkg,
    base_salary,
    cpns_salary,
    mkg_cut,
    mkg_on,
    next_raise,
    salary_steps,
)
from sdm_desktop.runtime.paths import resource

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("birth", "bup", "tmt"),
    [
        (date(1968, 11, 24), 58, date(2026, 12, 1)),
        (date(1968, 11, 1), 58, date(2026, 12, 1)),
        (date(1968, 12, 1), 58, date(2027, 1, 1)),
        (date(1966, 11, 1), 60, date(2026, 12, 1)),
        (date(1961, 6, 15), 65, date(2026, 7, 1)),
        (date(1968, 2, 29), 58, date(2026, 3, 1)),
    ],
)
def test_pension_begins_the_month_after_the_age_limit(birth, bup, tmt):
    assert pension_date(birth, bup) == tmt


@given(st.dates(date(1940, 1, 1), date(2010, 12, 31)), st.integers(50, 70))
def test_pension_is_always_a_first_and_rises_with_the_age_limit(birth, bup):
    tmt = pension_date(birth, bup)
    assert tmt.day == 1
    assert tmt < pension_date(birth, bup + 1)


def test_alerts_lie_some_months_before():
    assert alert_dates(date(2027, 1, 1), (15, 3)) == [date(2025, 10, 1), date(2026, 10, 1)]


@pytest.mark.parametrize(
    ("golongan", "years", "as_of", "salary", "tmt", "step", "new"),
    [
        ("III/a", 0, date(2025, 6, 1), 2785700, date(2027, 6, 1), 2, 2873500),
        ("II/a", 0, date(2024, 3, 1), 2184000, date(2025, 3, 1), 1, 2218400),
        ("II/a", 1, date(2025, 3, 1), 2218400, date(2027, 3, 1), 3, 2288200),
    ],
)
def test_salary_and_next_raise_of_pns(book, golongan, years, as_of, salary, tmt, step, new):
    table = book.on("GAJI_PNS", DAY)
    assert base_salary(table, golongan, years * 12) == salary
    raised = next_raise(table, golongan, years * 12, as_of)
    assert (raised.tmt, raised.step, raised.salary) == (tmt, step, new)


@pytest.mark.parametrize(
    ("golongan", "years", "salary"), [("IV/e", 32, 6373200), ("II/d", 33, 4125600)]
)
def test_the_last_step_is_the_maximum(book, golongan, years, salary):
    table = book.on("GAJI_PNS", DAY)
    assert base_salary(table, golongan, years * 12) == salary
    assert next_raise(table, golongan, years * 12, date(2026, 1, 1)) is None


@pytest.mark.parametrize(
    ("code", "golongan", "years", "salary"),
    [
        ("GAJI_PNS", "III/a", 33, 4575200),
        ("GAJI_PNS", "III/d", 15, 3919100),
        ("GAJI_PNS", "I/b", 2, None),
        ("GAJI_PNS", "I/b", 3, 1840800),
        ("GAJI_PPPK", "V", 0, 2511500),
        ("GAJI_PPPK", "V", 1, 2551100),
        ("GAJI_PPPK", "VII", 2, None),
        ("GAJI_PPPK", "VII", 3, 2858800),
        ("GAJI_PPPK", "IX", 0, 3203600),
        ("GAJI_PPPK", "IX", 5, 3408500),
        ("GAJI_PPPK", "X", 0, 3339100),
        ("GAJI_PPPK", "XVII", 32, 7329000),
    ],
)
def test_look_ups(book, code, golongan, years, salary):
    assert base_salary(book.on(code, DAY), golongan, years * 12) == salary


def test_an_unknown_column_is_refused(book):
    with pytest.raises(DomainError, match="V/a"):
        salary_steps(book.on("GAJI_PNS", DAY), "V/a")


def test_a_cpns_gets_four_fifths(book):
    assert cpns_salary(book.on("GAJI_CPNS", DAY), 2785700) == 2228560


@pytest.mark.parametrize(
    ("old", "new", "cut"),
    [
        ("I/d", "II/a", 6),
        ("II/d", "III/a", 5),
        ("III/d", "IV/a", 0),
        ("III/a", "III/b", 0),
        ("I/d", "III/a", 11),
    ],
)
def test_the_cut_on_promotion(book, old, new, cut):
    rule = book.on("POTONG_MKG", DAY)
    assert mkg_cut(rule, find_golongan(old), find_golongan(new)) == cut


def test_promotion_of_the_rules_example(book):
    table = book.on("GAJI_PNS", DAY)
    assert base_salary(table, "I/d", 180) == 2408800
    assert adjusted_mkg(180, 6) == 108
    assert base_salary(table, "II/a", 108) == 2511300


def test_the_cut_never_makes_years_negative():
    assert adjusted_mkg(51, 6) == 3
    assert adjusted_mkg(75, 6) == 3


def test_mkg_grows_from_the_last_decree():
    assert mkg_on(11, 1, date(2024, 4, 1), date(2026, 11, 24)) == 13 * 12 + 8
    assert mkg_on(5, 0, date(2027, 1, 1), date(2026, 11, 24)) == 60


CELLS = {
    "GAJI_PNS": (
        "I/a 14 29095500,I/b 13 29018800,I/c 13 30246700,I/d 13 31525900,II/a 18 51074000,"
        "II/b 16 48645500,II/c 16 50703500,II/d 16 52848200,III/a 17 61393800,III/b 17 63990900,"
        "III/c 17 66697400,III/d 17 69518700,IV/a 17 72459500,IV/b 17 75524500,IV/c 17 78719200,"
        "IV/d 17 82049000,IV/e 17 85519600"
    ),
    "GAJI_PPPK": (
        "I 14 33459200,II 13 33371300,III 13 34783100,IV 13 36254400,V 18 58734100,VI 16 55942100,"
        "VII 16 58308400,VIII 16 60774600,IX 17 70602100,X 17 73588700,XI 17 76701400,"
        "XII 17 79945900,XIII 17 83327600,XIV 17 86852100,XV 17 90526200,XVI 17 94355400,"
        "XVII 17 98346800"
    ),
}


@pytest.mark.parametrize(
    ("code", "cells", "total"), [("GAJI_PNS", 272, 979030700), ("GAJI_PPPK", 272, 1125873400)]
)
def test_the_tables_have_their_checksums(book, code, cells, total):
    rule = book.on(code, DAY)
    found = {name: [amount for _, amount in column] for name, column in rule.isi["gaji"].items()}
    expected = [entry.split() for entry in CELLS[code].split(",")]
    assert {name: (len(column), sum(column)) for name, column in found.items()} == {
        name: (int(count), int(amount)) for name, count, amount in expected
    }
    assert sum(map(len, found.values())) == cells
    assert sum(map(sum, found.values())) == total


@pytest.mark.parametrize("code", ["GAJI_PNS", "GAJI_PPPK"])
def test_salaries_rise_with_service_and_with_golongan(book, code):
    gaji = book.on(code, DAY).isi["gaji"]
    for column in gaji.values():
        assert all(a < b for (_, a), (_, b) in itertools.pairwise(column))
    names = list(gaji)
    for left, right in itertools.pairwise(names):
        if code == "GAJI_PPPK" or left.split("/")[0] == right.split("/")[0]:
            right_values = dict(map(tuple, gaji[right]))
            assert all(right_values.get(step, amount + 1) > amount for step, amount in gaji[left])


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        (
            "gaji_pns_pp5_2024.csv",
            "a1e63121fba82e95703875209eea7ed749cb545d30c178067399b97d5170c3af",
        ),
        (
            "gaji_pppk_perpres11_2024.csv",
            "9114a54532ee8139ce060eacbc70ed93eec3ecfbaf7f750074fcdfcc1f7200e3",
        ),
    ],
)
def test_the_salary_files_are_unchanged(name, digest):
    path = resource("regulations", name)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == digest
    with path.open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == ["golongan", "mkg", "gaji_pokok"]


@given(st.integers(0, 480), st.sampled_from(["I/b", "II/a", "III/d", "IV/e"]))
def test_the_next_raise_is_later_and_higher(book, months, golongan):
    table = book.on("GAJI_PNS", DAY)
    raised = next_raise(table, golongan, months, DAY)
    now = base_salary(table, golongan, months)
    if raised:
        assert raised.tmt > DAY.replace(day=1)
        assert now is None or raised.salary > now
