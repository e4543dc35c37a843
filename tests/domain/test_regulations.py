from datetime import date, timedelta
from itertools import pairwise

import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import BEHAVIOURS
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.runtime.regulations import load_rules

DAY = date(2026, 11, 24)


def test_every_code_the_program_knows_is_in_force_today(book):
    assert {rule.kode for rule in book.all()} == {code.value for code in RuleCode}
    for code in RuleCode:
        assert book.on(code, DAY).dasar_hukum


def test_every_version_says_where_it_comes_from():
    for rule in load_rules():
        assert rule.keyakinan in ("C", "C2", "R", "D")
        assert rule.nama
        assert rule.isi
        assert rule.version == f"{rule.kode}@{rule.berlaku_mulai}"


def test_versions_of_one_code_follow_each_other_without_overlap_or_gap(book):
    for first, second in pairwise(book.all()):
        if first.kode == second.kode:
            assert first.berlaku_sampai + timedelta(days=1) == second.berlaku_mulai


def test_periods_of_promotion_changed_twice(book):
    months = [
        len(book.on("PERIODE_KP", date(year, 12, 1)).isi["bulan"]) for year in (2023, 2024, 2025)
    ]
    assert months == [2, 6, 12]


@pytest.mark.parametrize("code", [RuleCode.DISTRIBUSI, RuleCode.PETA_PIMPINAN])
def test_what_a_circular_of_2023_says_is_a_reconstruction_for_the_year_before(book, code):
    before, since = book.on(code, date(2022, 12, 31)), book.on(code, date(2023, 1, 1))
    assert before.isi == since.isi
    assert (before.keyakinan, since.berlaku_mulai) == ("R", date(2023, 1, 1))
    assert "3/2023" in since.dasar_hukum
    assert "3/2023" not in before.dasar_hukum


def test_a_version_can_be_named(book):
    rule = book.on("BUP", DAY)
    assert book.version(rule.version) is rule
    with pytest.raises(DomainError):
        book.version("BUP@1900-01-01")
    with pytest.raises(DomainError):
        book.on("BUP", date(1900, 1, 1))


def test_the_seven_values_have_three_guides_each(book):
    values = book.on("NILAI_DASAR", DAY).isi["nilai"]
    assert [entry["nilai"] for entry in values] == [value.value for value in BEHAVIOURS]
    assert all(len(entry["panduan"]) == 3 for entry in values)


def test_kupang_has_its_kecamatan_and_kelurahan(book):
    kecamatan = book.on("WILAYAH", DAY).isi["kecamatan"]
    assert [len(entry["kelurahan"]) for entry in kecamatan] == [12, 9, 7, 5, 8, 10]


def test_a_book_of_few_rules_is_enough():
    rules = [rule for rule in load_rules() if rule.kode == "KGB"]
    assert RuleBook(rules).all() == rules
