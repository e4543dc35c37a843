"""JP and the duty: the vectors TRN-1, TRN-2 and TRN-9, gains of tests."""

import json
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.training_duty import (
    Credit,
    DutyState,
    duty_of,
    duty_year,
    fair_order,
    median,
    top_share,
)
from sdm_desktop.domain.training_gain import check_score, class_gain, gain_of
from sdm_desktop.domain.training_jp import Done, Presences, Sat, convert, done_of, find_form
from sdm_desktop.domain.training_rules import TrainingRules, suggested_jp

TODAY = date(2026, 11, 24)
D = Decimal


@pytest.fixture(scope="module")
def rules(book):
    return TrainingRules.on(book, TODAY)


def jp(book, *rows):
    given = {"kegiatan": [dict(zip(("bentuk", "jumlah", "internasional"), r, strict=False)) for r in rows]}  # fmt: skip
    return registry.run("jp", given, book, TODAY).result


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("seminar", 2), "8"),
        (("seminar", 2, True), "12"),
        (("workshop", 3), "15"),
        (("workshop", 3, "ya"), "21"),
        (("e-learning", 4), "12"),
        (("coaching", 3), "4"),
        (("coaching", [3, 1]), "6"),
        (("tugas belajar", 2), "40"),
        (("magang", 1), "20"),
        (("benchmarking", 1), "10"),
        (("bimtek", 16, True), "19.2"),
        (("belajar mandiri", [1, 2, 5]), "5"),
        (("belajar mandiri", 3), "6"),
        (("Pertukaran", 1, True), "24"),
        (("magang", "1;1"), "40"),
    ],
)
def test_conversion(book, row, expected):
    assert jp(book, row) == {"jp_konversi": [D(expected)], "total": D(expected)}


def test_several_activities_add_up_and_explain_themselves(book):
    given = {"kegiatan": [
        {"bentuk": "BIMTEK", "satuan": "JP", "jumlah": "7,5"},
        {"bentuk": "e-learning", "satuan": "hari", "jumlah": 1},
    ]}  # fmt: skip
    found = registry.run("jp", given, book, TODAY)
    assert found.result["total"] == D("10.5")
    assert found.rules[0].kode == "KONVERSI_JP"
    assert found.steps[-1].value == "10,5 JP"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"bentuk": "piknik", "jumlah": 1}, "baris 1: bentuk “piknik” tidak dikenal"),
        ({"bentuk": "seminar", "satuan": "kali", "jumlah": 1}, "dihitung per hari, bukan kali"),
        ({"bentuk": "seminar", "satuan": "minggu", "jumlah": 1}, "satuan harus jp"),
        ({"bentuk": "seminar", "jumlah": -1}, "jumlah harus 0"),
    ],
)
def test_what_cannot_be_converted_is_named(book, row, words):
    with pytest.raises(ValidationError, match=words):
        registry.run("jp", {"kegiatan": [row]}, book, TODAY)


def test_sessions_tell_what_was_done(rules):
    days = [date(2026, 3, 2), date(2026, 3, 2), date(2026, 3, 3)]
    held = [Sat(day, D(3), is_required=n != 2) for n, day in enumerate(days)]
    seen = Presences(held=held, attended=held[:2])
    assert seen.share == 100
    assert Presences(held=held, attended=held[:1]).share == 50
    assert Presences().share is None
    assert done_of(rules.forms["BIMTEK"], seen, None).amount == 9
    assert done_of(rules.forms["BIMTEK"], seen, D(4)).amount == 4
    assert done_of(rules.forms["SEMINAR"], seen, None).amount == 2
    assert done_of(rules.forms["BIMTEK"], Presences(held=held), None).amount == 0
    assert done_of(rules.forms["E_LEARNING"], seen, None).by_day == (D(6),)
    silent = Presences(attended=[Sat(day, D(0)) for day in days])
    assert done_of(rules.forms["E_LEARNING"], silent, None).amount == 2
    assert done_of(rules.forms["COACHING"], seen, None).by_period == (D(2),)
    assert done_of(rules.forms["MAGANG"], seen, None).amount == 1
    assert done_of(rules.forms["MAGANG"], Presences(), None).amount == 0
    assert convert(rules.forms["MAGANG"], Done(by_period=(D(1), D(1)))).jp == 40
    assert convert(rules.forms["E_LEARNING"], Done(by_day=(D(1), D(5)))).jp == 4


def test_forms_are_found_by_any_name(rules):
    assert find_form(rules.forms, "E-Learning").kode == "E_LEARNING"
    assert find_form(rules.forms, "lokakarya").kode == "WORKSHOP"
    assert find_form(rules.forms, "piknik") is None
    assert [kind.bentuk in rules.forms for kind in rules.kinds.values()] == [True] * 25
    assert rules.kinds[19].nama == "Outbond"
    assert suggested_jp(100) == 2
    assert rules.result("ANEH").is_counted


@pytest.mark.parametrize(
    ("status", "amount", "state"),
    [
        (EmployeeStatus.PNS, "19", DutyState.NOT_MET),
        (EmployeeStatus.PNS, "19.2", DutyState.NOT_MET),
        (EmployeeStatus.PNS, "20", DutyState.MET),
        (EmployeeStatus.CPNS, "20", DutyState.MET),
        (EmployeeStatus.PPPK, "24", DutyState.WITHIN),
        (EmployeeStatus.PPPK, "25", DutyState.ABOVE),
    ],
)
def test_the_duty(book, status, amount, state):
    duty = duty_of(book.on("WAJIB_JP", TODAY), status)
    assert duty.state(D(amount)) is state
    assert state.is_warning == (state in (DutyState.NOT_MET, DutyState.ABOVE))
    assert duty.bar == (D(24) if duty.most else D(20))


def test_a_pppk_counts_by_year_of_contract(book):
    rule = book.on("WAJIB_JP", TODAY)
    start = date(2024, 3, 1)
    assert duty_year(rule, EmployeeStatus.PPPK, start, 2026) == (
        date(2026, 3, 1), date(2027, 2, 28),
    )  # fmt: skip
    assert duty_year(rule, EmployeeStatus.PNS, start, 2026)[0] == date(2026, 1, 1)


def test_who_had_nothing_comes_first():
    people = [
        Credit(person_id="w", nama="W", jp=D(0), service=date(2016, 1, 1)),
        Credit(person_id="x", nama="X", jp=D(0), last=date(2023, 5, 1), service=date(2000, 1, 1)),
        Credit(person_id="y", nama="Y", jp=D(0), service=date(2011, 1, 1)),
        Credit(person_id="z", nama="Z", jp=D(4)),
    ]
    assert "".join(one.nama for one in fair_order(people)) == "YWXZ"


def test_shares_and_middles():
    assert top_share([D(10), *[D(0)] * 9]) == 100
    assert top_share([]) is None
    assert top_share([D(0)]) is None
    assert (median([D(1), D(3)]), median([D(3), D(1), D(9)]), median([])) == (2, 3, None)


@pytest.mark.parametrize(
    ("before", "after", "n_gain", "band"),
    [
        ("40", "85", "0.75", "tinggi"),
        ("0", "70", "0.7", "tinggi"),
        ("50", "65", "0.3", "sedang"),
        ("50", "64", "0.28", "rendah"),
        ("50", "40", "-0.2", "rendah"),
    ],
)
def test_gain(book, before, after, n_gain, band):
    found = registry.run("uji-pra-pasca", {"pra": before, "pasca": after, "maks": 100}, book, TODAY)
    assert found.result == {"gain": D(after) - D(before), "n_gain": D(n_gain), "band": band}
    assert ("menurun" in str(found.steps)) == (D(after) < D(before))


def test_a_full_first_test_has_no_n_gain_and_is_left_out_of_the_mean(book):
    found = registry.run("uji-pra-pasca", {"pra": 100, "pasca": 90}, book, TODAY).result
    assert found == {"gain": D(-10), "n_gain": None, "band": None}
    people = json.dumps(
        [{"pra": 100, "pasca": 100}, {"pra": 40, "pasca": 70}, {"pra": 0, "pasca": 0}]
    )
    found = registry.run("uji-pra-pasca", {"participants": people, "maks": 100}, book, TODAY)
    assert found.result == {"class_n_gain": D("0.25"), "excluded": 1, "band": "rendah"}
    rule = book.on("PITA_NGAIN", TODAY)
    assert class_gain(rule, [gain_of(rule, D(5), D(5), D(5))]).n_gain is None
    assert check_score("nilai_pra", D(101), D(100))[0].field == "nilai_pra"
    assert check_score("nilai_pra", None, D(100)) == []


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"pra": 101, "pasca": 5, "maks": 100}, "pra"),
        ({"pra": 5, "maks": 100}, "pasca"),
        ({"pra": 5, "pasca": 5, "maks": 0}, "maks"),
        ({"participants": [{"pra": 1, "pasca": 11}], "maks": 10}, "participants"),
    ],
)
def test_scores_out_of_range_are_named(book, given, field):
    with pytest.raises(ValidationError) as caught:
        registry.run("uji-pra-pasca", given, book, TODAY)
    assert caught.value.errors[0].field == field
