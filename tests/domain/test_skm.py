"""The vectors of the rules on surveys of public satisfaction."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.errors import DomainError, ValidationError
from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.skm import Tally, mean_of_units, survey_result, tally_rows
from sdm_desktop.domain.skm_answers import (
    WrongAnswer,
    from_sheet,
    read_answer,
    read_digits,
    to_sheet,
)
from sdm_desktop.domain.skm_check import check_label, survey_alerts, weights_behind
from sdm_desktop.domain.skm_period import read_period
from sdm_desktop.domain.skm_rules import Order, Weight, bands_of, unsur_of
from sdm_desktop.domain.skm_sample import split_sample

TODAY = date(2026, 11, 24)
KEDIRI = [
    "333111444",
    "113322444",
    "333334444",
    "111111111",
    "444444444",
    "333333333",
    "444444444",
    "444444444",
    "333333333",
    "333334444",
    "333333333",
    "222222222",
    "333333333",
    "444444444",
    "333333333",
    "333333333",
    "444332244",
    "333333333",
    "333333334",
    "444333333",
]
RUNNING = [
    "66.6667",
    "66.6667",
    "73.1481",
    "61.1111",
    "68.8889",
    "69.9074",
    "74.2064",
    "77.4306",
    "77.1605",
    "78.0556",
    "77.7778",
    "75.4630",
    "75.4274",
    "77.1825",
    "77.0370",
    "76.9097",
    "77.2876",
    "77.1605",
    "77.1930",
    "77.5000",
]
SIZES = {
    10: 10, 15: 14, 20: 19, 50: 44, 80: 66, 100: 80, 150: 108, 200: 132, 250: 152, 300: 169,
    500: 217, 800: 260, 1000: 278, 1500: 306, 2000: 322, 3000: 341, 5000: 357, 10_000: 370,
    20_000: 377, 50_000: 381, 75_000: 382, 100_000: 383, 404_120: 384, 444_661: 384,
    1_000_000: 384,
}  # fmt: skip


def run(book, name, **values):
    return registry.run(name, values, book, TODAY).result


def parts(book: RuleBook):
    return (
        unsur_of(book.on(RuleCode.UNSUR_SKM, TODAY)),
        bands_of(book.on(RuleCode.PITA_SKM, TODAY)),
    )


def test_the_published_survey_of_twenty_comes_out_exactly(book):
    found = run(book, "skm", rows=KEDIRI)
    assert found["sums"] == [61, 61, 63, 59, 58, 59, 64, 66, 67]
    expected = ["3.05", "3.05", "3.15", "2.95", "2.90", "2.95", "3.20", "3.30", "3.35"]
    assert found["nrr"] == [Decimal(value) for value in expected]
    assert (found["skm"], found["ikm"], found["mutu"]) == (Decimal("3.1"), Decimal("77.50"), "B")
    assert found["terendah"] == ["produk", "biaya", "kompetensi"]


@pytest.mark.parametrize(("mode", "ikm"), [("0.111", "77.42"), ("0.11", "76.73")])
def test_rounded_weights_reproduce_old_reports(book, mode, ikm):
    found = run(book, "skm", rows=KEDIRI, bobot_mode=mode)
    assert (found["ikm"], found["mutu"]) == (Decimal(ikm), "B")


def test_the_running_index_is_right_after_each_respondent(book):
    unsur, bands = parts(book)
    for count, expected in enumerate(RUNNING, 1):
        rows = [read_digits(row, 9) for row in KEDIRI[:count]]
        skm = survey_result(tally_rows(rows, 9), unsur, bands).skm
        assert abs(float(skm * 25) - float(expected)) < 0.0002


@pytest.mark.parametrize(
    ("row", "mode", "ikm", "mutu"),
    [
        ("444444444", "tepat", "100.00", "A"),
        ("444444444", "0.111", "99.90", "A"),
        ("444444444", "0.11", "99.00", "A"),
        ("111111111", "tepat", "25.00", "D"),
        ("111111111", "0.111", "24.98", "D"),
        ("111111111", "0.11", "24.75", "D"),
        ("222222222", "tepat", "50.00", "D"),
        ("333333333", "tepat", "75.00", "C"),
    ],
)
def test_one_respondent_gives_an_index(book, row, mode, ikm, mutu):
    found = run(book, "skm", rows=[row], bobot_mode=mode)
    assert (found["ikm"], found["mutu"]) == (Decimal(ikm), mutu)


@pytest.mark.parametrize(("mode", "ikm"), [("0.071", "76.47"), ("tepat", "76.93")])
def test_fourteen_averages_of_2012_by_the_old_scheme(book, mode, ikm):
    nrr = "3,06; 2,98; 3,06; 2,9; 3,06; 3,14; 3,04; 3,06; 3,18; 3,08; 3,2; 3,18; 3,1; 3,04"
    found = run(book, "skm", nrr=nrr, unsur=14, bobot_mode=mode, pita="2004")
    assert (found["ikm"], found["mutu"]) == (Decimal(ikm), "B")


@pytest.mark.parametrize(
    ("rows", "sums", "ikm", "mutu"),
    [
        ("444444432 444444432 443434444 444444444 444444444",
         [20, 20, 19, 20, 19, 20, 20, 18, 16], "95.56", "A"),
        ("333321413 122333332 423342333", [8, 7, 8, 9, 9, 6, 10, 7, 8], "66.67", "C"),
        ("334334443 332223344 344344444 333442244",
         [12, 13, 13, 12, 13, 13, 13, 16, 15], "83.33", "B"),
    ],
)  # fmt: skip
def test_small_samples(book, rows, sums, ikm, mutu):
    found = run(book, "skm", rows=rows.split())
    assert (found["sums"], found["ikm"], found["mutu"]) == (sums, Decimal(ikm), mutu)


@pytest.mark.parametrize(
    ("ikm", "mutu", "pita"),
    [
        ("64.99", "D", "2017"), ("64.994", "D", "2017"), ("64.995", "C", "2017"),
        ("65.00", "C", "2017"), ("76.60", "C", "2017"), ("76.604", "C", "2017"),
        ("76.605", "B", "2017"), ("76.61", "B", "2017"), ("88.30", "B", "2017"),
        ("88.304", "B", "2017"), ("88.305", "A", "2017"), ("88.31", "A", "2017"),
        ("25", "D", "2017"), ("100", "A", "2017"), ("43.75", "D", "2004"),
        ("43.76", "C", "2004"), ("62.50", "C", "2004"), ("62.51", "B", "2004"),
        ("81.25", "B", "2004"), ("81.26", "A", "2004"),
    ],
)  # fmt: skip
def test_bands(book, ikm, mutu, pita):
    assert run(book, "mutu-ikm", ikm=ikm, pita=pita)["mutu"] == mutu


@pytest.mark.parametrize("ikm", ["24.99", "100.01"])
def test_a_typed_index_outside_the_scale_is_refused(book, ikm):
    with pytest.raises(ValidationError, match=r"25,00 sampai 100,00"):
        run(book, "mutu-ikm", ikm=ikm)


def test_a_blank_answer_is_left_out_and_never_a_zero(book):
    found = run(book, "skm", rows=["444444444", "444444444", "-44444444", "344444444"])
    assert found["nrr"][0] == Decimal("3.6667")


@pytest.mark.parametrize("population", SIZES)
def test_sample_sizes(book, population):
    assert run(book, "sampel", populasi=population)["krejcie_morgan"] == SIZES[population]


@pytest.mark.parametrize(("population", "size"), [(1000, "285.7"), (444_661, "399.6")])
def test_slovin_is_another_formula(book, population, size):
    assert run(book, "sampel", populasi=population)["slovin"] == Decimal(size)


def test_a_sample_is_split_by_population_without_losing_anybody():
    assert split_sample(10, {"a": 1, "b": 1, "c": 1}) == {"a": 4, "b": 3, "c": 3}
    assert split_sample(10, {"a": 0}) == {"a": 0}


@pytest.mark.parametrize(
    ("nrr", "before", "alerts"),
    [
        ("3.12", "83.00", 1), ("3.1204", "83.00", 0), ("3.52", "83.00", 1),
        ("3.064", "76.00", 9), ("3.0644", "76.00", 0),
    ],
)  # fmt: skip
def test_alerts(book, nrr, before, alerts):
    unsur, bands = parts(book)
    value = Fraction(nrr)
    tally = Tally(value.denominator, (value.denominator,) * 9, (value.numerator,) * 9)
    result = survey_result(tally, unsur, bands)
    rule = book.on(RuleCode.AMBANG_SKM, TODAY)
    found = [one for one in survey_alerts(rule, result, Decimal(before)) if "indikatif" not in one]
    assert len(found) == alerts


def test_few_respondents_are_said(book):
    unsur, bands = parts(book)
    result = survey_result(tally_rows([(4,) * 9], 9), unsur, bands)
    found = survey_alerts(book.on(RuleCode.AMBANG_SKM, TODAY), result, sample=10)
    assert len(found) == 2


def test_unsur_eight_and_nine_are_swapped_between_form_and_regulation(book):
    unsur, _ = parts(book)
    codes = [one.kode for one in unsur]
    row = read_digits("444444412", 9)
    by_form = dict(zip(codes, from_sheet(row, unsur, Order.KUESIONER), strict=True))
    by_rule = dict(zip(codes, from_sheet(row, unsur, Order.PERATURAN), strict=True))
    assert (by_form["sarana"], by_form["pengaduan"]) == (1, 2)
    assert (by_rule["sarana"], by_rule["pengaduan"]) == (2, 1)
    assert to_sheet(from_sheet(row, unsur, Order.KUESIONER), unsur, Order.KUESIONER) == row
    one, other = (
        run(book, "skm", rows=["444444412"], urutan=order)["ikm"]
        for order in ("kuesioner", "peraturan")
    )
    assert one == other


@pytest.mark.parametrize(
    ("row", "column", "value"),
    [
        ("44444444X", 9, "X"), ("444044444", 4, "0"), ("444444445", 9, "5"),
        ("44444444", 9, "44444444"), ("4444444444", 10, "4444444444"),
    ],
)  # fmt: skip
def test_wrong_rows_are_refused_whole_and_listed(book, row, column, value):
    found = run(book, "skm", rows=[row, "444444444"])
    assert found["n"] == 1
    refused = found["rejected_rows"][0]
    assert (refused["row"], refused["value"]) == (1, value)
    assert refused["column"] in (column, 9, 10)


def test_half_a_point_is_refused_and_a_blank_is_accepted(book):
    found = run(book, "skm", rows=[[4] * 8 + ["2,5"], "4444–4444"])
    assert found["n"] == 1
    assert found["rejected_rows"][0]["column"] == 9
    with pytest.raises(WrongAnswer):
        read_answer("2,5", 0)
    with pytest.raises(WrongAnswer):
        read_answer(2.5, 0)
    assert [read_answer(one, 0) for one in (3.0, "c", " ", None, "-")] == [3, 3, None, None, None]


def test_blank_rows_are_skipped_and_zero_answers_for_an_unsur_are_told(book):
    found = run(book, "skm", rows=["---------", "44444444-"])
    assert (found["n"], found["ikm"]) == (1, None)
    assert "Sarana dan Prasarana belum ada jawaban" in found["pesan"]
    chosen = run(book, "skm", rows=["44444444-"], atas_unsur_terisi=True)
    assert chosen["ikm"] == Decimal("100.00")
    assert run(book, "skm", rows=["---------"])["pesan"] == "Belum ada jawaban."


def test_pooled_rows_and_the_mean_of_units_differ(book):
    assert run(book, "skm", rows=["4" * 9, "4" * 9, "1" * 9])["ikm"] == Decimal("75.00")
    assert mean_of_units([Decimal(100), Decimal(25)]) == Decimal("62.50")
    assert mean_of_units([]) is None
    tally = tally_rows([(4,) * 9], 9).plus(tally_rows([(1,) * 9], 9))
    assert tally.jumlah == (5,) * 9


def test_a_distribution_gives_the_same_index(book):
    spread = {f"u{n}": [0, 0, 1, 1] for n in range(1, 10)}
    assert run(book, "skm", distribution=spread)["ikm"] == Decimal("87.50")
    words = '{"u1": {"3": 1, "4": 1}}'
    assert "belum ada jawaban" in run(book, "skm", distribution=words)["pesan"]


@pytest.mark.parametrize(
    "values",
    [
        {}, {"nrr": "3,06"}, {"nrr": {"zzz": 3}}, {"nrr": "9; 9"}, {"rows": 5}, {"rows": [None]},
        {"distribution": [[1]]}, {"distribution": "{x"}, {"distribution": {"u1": {"5": 1}}},
        {"nrr": "["}, {"nrr": 5},
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(book, values):
    with pytest.raises(ValidationError):
        run(book, "skm", **({"unsur": 9} | values))


def test_other_numbers_of_unsur_have_equal_weights(book):
    assert run(book, "skm", rows=["4444", "3333"], unsur=4)["ikm"] == Decimal("87.50")


@pytest.mark.parametrize(
    ("ikm", "mutu", "kode"),
    [("82.00", "B", "cocok 2017"), ("82.00", "A", "cocok hanya pita lama"),
     ("82.00", "D", "tidak cocok")],
)  # fmt: skip
def test_a_printed_label_is_checked_by_both_schemes(book, ikm, mutu, kode):
    new = bands_of(book.on(RuleCode.PITA_SKM, TODAY))
    old = bands_of(book.on(RuleCode.PITA_SKM_2004, date(2010, 1, 1)))
    found = check_label(Decimal(ikm), mutu, new, old, 2023)
    assert (found.kode, found.mutu_seharusnya) == (kode, "B")


def test_the_weight_behind_a_published_index_is_found():
    averages = [Fraction(n, 20) for n in (61, 61, 63, 59, 58, 59, 64, 66, 67)]
    assert weights_behind(averages, Decimal("77.42")) == [Weight.TIGA_DESIMAL]
    assert weights_behind(averages, Decimal("77.50")) == [Weight.TEPAT]
    assert weights_behind(averages, Decimal("12.34")) == []


@pytest.mark.parametrize(
    ("key", "name", "begin", "end"),
    [
        ("2026", "Tahun 2026", "2026-01-01", "2026-12-31"),
        ("2026-s2", "Semester II Tahun 2026", "2026-07-01", "2026-12-31"),
        ("2026-Q3", "Triwulan III Tahun 2026", "2026-07-01", "2026-09-30"),
        ("2026-02", "Februari 2026", "2026-02-01", "2026-02-28"),
    ],
)
def test_periods(key, name, begin, end):
    period = read_period(key)
    assert (period.nama, str(period.mulai), str(period.selesai)) == (name, begin, end)
    assert period.kind_word in ("tahun", "semester", "triwulan", "bulan")


@pytest.mark.parametrize("key", ["", "26", "2026-13", "2026-S3", "2026-Q5", "x"])
def test_a_strange_period_is_refused(key):
    with pytest.raises(DomainError, match="tidak dikenal"):
        read_period(key)


def test_rounding_is_half_up():
    assert half_up(Fraction(64995, 1000), 2) == Decimal("65.00")
