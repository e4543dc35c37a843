"""Angka kredit of a person: vectors of the rules, no month twice, needs, opening balances."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.credit_account import (
    CreditBalance,
    account,
    check_balance,
    conversion,
    shown,
    table_of,
    without_overlaps,
)
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import PeriodKind, Predikat
from sdm_desktop.domain.period_plan import plan_year
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.runtime.regulations import load_rules

BOOK = RuleBook(load_rules())
RULE = BOOK.on("KONVERSI_AK", date(2026, 12, 31))
YEAR_END = date(2026, 12, 31)
POST = ("Pranata Komputer Ahli Pertama", "Ahli Pertama")


def periods(year):
    kinds = (PeriodKind.TAHUNAN, PeriodKind.TRIWULANAN, PeriodKind.BULANAN)
    return {period.kode: period for kind in kinds for period in plan_year(year, kind)}


@pytest.mark.parametrize(
    ("jenjang", "predikat", "expected"),
    [
        ("Ahli Pertama", Predikat.SANGAT_BAIK, "18.75"),
        ("Ahli Madya", Predikat.SANGAT_BAIK, "56.25"),
        ("Ahli Muda", Predikat.BUTUH_PERBAIKAN, "18.75"),
        ("Terampil", Predikat.SANGAT_BAIK, "7.50"),
        ("Ahli Utama", Predikat.SANGAT_KURANG, "12.50"),
        ("Pemula", Predikat.BAIK, "3.75"),
    ],
)
def test_a_year_gives_what_the_rules_say(jenjang, predikat, expected):
    found = conversion(RULE, ("", jenjang), periods(2026)["TAHUN"], predikat)
    assert shown(found.credit) == Decimal(expected)


def test_sums_are_exact_and_rounded_once():
    year, next_year = periods(2025), periods(2026)
    results = [(year["TAHUN"], Predikat.SANGAT_BAIK)]
    results += [(next_year[code], Predikat.BAIK) for code in ("B01", "B02")]
    found = account(BOOK, POST, (None, results), (None, YEAR_END))
    assert [shown(one.credit) for one in found.conversions] == [
        Decimal("18.75"), Decimal("1.04"), Decimal("1.04"),
    ]  # fmt: skip
    assert found.new == found.total == Decimal("20.83")


def test_a_year_replaces_its_quarters_and_a_quarter_its_months():
    codes = periods(2026)
    results = [(codes[code], Predikat.BAIK) for code in ("B01", "T1", "B04", "T3")]
    assert [p.kode for p, _ in without_overlaps(results)] == ["T1", "B04", "T3"]
    results.append((codes["TAHUN"], Predikat.BAIK))
    assert [p.kode for p, _ in without_overlaps(results)] == ["TAHUN"]


def test_only_periods_after_the_balance_count():
    balance = CreditBalance(
        pegawai_id="x", jenjang="Ahli Pertama", per_tanggal=date(2025, 12, 31),
        nilai=Decimal("45.5"), dasar="PAK 12/2025",
    )  # fmt: skip
    results = [(periods(2025)["TAHUN"], Predikat.BAIK), (periods(2026)["TAHUN"], Predikat.BAIK)]
    found = account(BOOK, POST, (balance, results), (date(2020, 1, 1), YEAR_END))
    assert [one.periode.tahun for one in found.conversions] == [2026]
    assert (found.old, found.new, found.total) == (
        Decimal("45.5"), Decimal("12.50"), Decimal("58.00"),
    )  # fmt: skip
    assert found.rank.is_met
    assert found.rank.surplus == Decimal("8.00")
    assert not found.level.is_met
    assert found.level.deficit == Decimal("42.00")


def test_without_a_balance_the_first_day_in_the_post_counts():
    results = [(periods(2026)[code], Predikat.BAIK) for code in ("T1", "T2", "T3")]
    found = account(BOOK, POST, (None, results), (date(2026, 3, 1), date(2026, 6, 30)))
    assert [one.periode.kode for one in found.conversions] == ["T2"]


def test_years_before_the_rule_give_nothing():
    results = [(periods(2022)["TAHUN"], Predikat.SANGAT_BAIK)]
    found = account(BOOK, POST, (None, results), (None, YEAR_END))
    assert found.conversions == ()
    assert found.total == 0


def test_the_last_jenjang_needs_nothing_more():
    found = account(BOOK, ("", "Ahli Utama"), (None, []), (None, YEAR_END))
    assert found.level is None
    assert found.rank.need == 200


def test_a_functional_post_may_have_figures_of_its_own():
    isi = {**RULE.isi, "jf": {"Pranata Siaran": {"Ahli Muda": {"koefisien": "37.5"}}}}
    rule = replace(RULE, isi=isi)
    assert table_of(rule, "Pranata Siaran Ahli Muda", "Ahli Muda")["koefisien"] == "37.5"
    assert table_of(rule, "Pranata Siaran Ahli Muda", "Ahli Muda")["naik_pangkat"] == 100
    assert table_of(rule, "Arsiparis Ahli Muda", "Ahli Muda")["koefisien"] == "25"
    with pytest.raises(DomainError, match="Jenjang “Lektor” tidak ada"):
        table_of(rule, "Dosen Lektor", "Lektor")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"jenjang": " "}, "jenjang"),
        ({"nilai": Decimal(-1)}, "nilai"),
        ({"nilai": Decimal("1.00001")}, "nilai"),
        ({"per_tanggal": date(2027, 1, 1)}, "per_tanggal"),
        ({"dasar": ""}, "dasar"),
    ],
)
def test_an_opening_balance_is_checked_field_by_field(values, field):
    good = CreditBalance(
        pegawai_id="x", jenjang="Terampil", per_tanggal=date(2025, 12, 31),
        nilai=Decimal("12.3456"), dasar="PAK",
    )  # fmt: skip
    assert check_balance(good, YEAR_END) == []
    assert [error.field for error in check_balance(replace(good, **values), YEAR_END)] == [field]
