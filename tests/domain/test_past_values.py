"""Values of old years: weights, explanations, the year 2021 out of its halves."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sdm_desktop.domain.evaluation import EvaluationState, Predikat
from sdm_desktop.domain.past_history import (
    LineKind,
    ResultLine,
    joined_line,
    newest_first,
    past_line,
    trend_words,
    with_joined_year,
    yearly,
)
from sdm_desktop.domain.past_ratings import (
    PastRating,
    Scale,
    check_past_rating,
    completed,
    weights_of,
    weights_text,
    weights_used,
)
from sdm_desktop.domain.past_values import explain_value, join_halves, scale_rule


def past(**values):
    standard = {
        "pegawai_id": "p",
        "tahun": 2021,
        "skala": Scale.PP30,
        "label_asli": "Baik",
        "predikat_setara": Predikat.BAIK,
    }
    return PastRating(**(standard | values))


def halves(first="85", second="100", **more):
    return (
        past(bagian="S1", skala=Scale.PP46, nilai_akhir=Decimal(first)),
        past(bagian="S2", skala=Scale.P8_2021, nilai_akhir=Decimal(second), **more),
    )


def test_weights_are_data(book):
    rule = scale_rule(book, Scale.PP30)
    assert [weights_text(pair) for pair in weights_of(rule)] == ["70/30", "60/40"]
    assert [weights_text(pair) for pair in weights_of(scale_rule(book, Scale.PP46))] == ["60/40"]
    assert scale_rule(book, Scale.P6_2022) is None


def test_the_table_of_an_older_office_file_names_no_weights(book):
    rule = scale_rule(book, Scale.PP46)
    bare = replace(rule, isi={name: rule.isi[name] for name in ("batas",)})
    assert [weights_text(pair) for pair in weights_of(bare)] == ["60/40"]


@pytest.mark.parametrize(
    ("value", "weights"), [("106", "70/30"), ("104", "60/40"), (None, "70/30")]
)
def test_the_weights_follow_from_the_value(book, value, weights):
    rule = scale_rule(book, Scale.PP30)
    rated = past(
        nilai_skp=Decimal(112),
        nilai_perilaku=Decimal(92),
        nilai_akhir=None if value is None else Decimal(value),
    )
    assert weights_text(weights_used(rule, rated)) == weights
    assert completed(rule, rated).nilai_akhir == Decimal(value or 106)
    assert check_past_rating(rated, rule, 2026) == []


def test_a_value_that_no_weights_give_is_told(book):
    rated = past(nilai_skp=Decimal(112), nilai_perilaku=Decimal(92), nilai_akhir=Decimal(99))
    (told,) = check_past_rating(rated, scale_rule(book, Scale.PP30), 2026)
    assert (told.field, told.code, told.is_error) == ("nilai_akhir", "BOBOT", False)
    assert (
        told.message == "SKP dan perilaku memberi 106 dengan bobot 70/30, 104 dengan bobot 60/40."
    )


def test_an_explanation_names_parts_weights_and_predikat(book):
    rated = past(nilai_skp=Decimal(115), nilai_perilaku=Decimal(115), sumber="SK 12")
    told = explain_value(scale_rule(book, Scale.PP30), rated)
    assert told.result == {"nilai": Decimal("115.00"), "predikat": "Baik"}
    assert [(line.step, line.value) for line in told.steps] == [
        ("115 × 70% + 115 × 30%", "115,00"),
        ("predikat", "Baik"),
    ]
    assert [(one.label, one.value) for one in told.given][-1] == ("Ide baru", "tidak ada")
    given = explain_value(
        scale_rule(book, Scale.PP46), past(skala=Scale.PP46, nilai_akhir=Decimal(90))
    )
    assert (given.steps[0].step, given.result["predikat"]) == ("nilai menurut dokumen", "Baik")
    assert explain_value(scale_rule(book, Scale.PP46), past(skala=Scale.PP46)) is None


def test_2021_is_half_of_each_semester(book):
    """N14."""
    year = join_halves(book, halves())
    assert (year.nilai, year.label, year.predikat) == (Decimal("101.11"), "Baik", Predikat.BAIK)
    assert [(line.step, line.value) for line in year.explained.steps] == [
        ("Semester I 2021: 90 + 19/14 × (85 − 76)", "102,21"),
        ("102,21 × 50% + 100 × 50%", "101,11"),
        ("predikat", "Baik"),
    ]
    best = join_halves(book, halves("99", "120", is_ide_baru=True))
    assert (best.nilai, best.label) == (Decimal("120.00"), "Sangat Baik")


def test_2021_waits_for_both_values(book):
    first, second = halves()
    assert join_halves(book, [first]) is None
    assert join_halves(book, [first, replace(second, nilai_akhir=None)]) is None
    assert join_halves(book, [replace(one, tahun=2020) for one in (first, second)]) is None


def line(kind, tahun, kode="TAHUN", predikat=Predikat.BAIK):
    return ResultLine(
        id=f"{kind}{tahun}{kode}", kind=kind, tahun=tahun, kode=kode, skala=Scale.P6_2022,
        predikat=predikat,
    )  # fmt: skip


def test_lines_stand_by_the_end_of_their_period(book):

    first, second = (past_line(one) for one in halves())
    lines = [
        first, line(LineKind.PLT, 2026, "T3"), line(LineKind.EVALUASI, 2026, "T3"), line(LineKind.EVALUASI, 2025),
        line(LineKind.EVALUASI, 2025, "T4"), second, joined_line(join_halves(book, halves())),
    ]  # fmt: skip
    assert [(one.nama, one.kind) for one in newest_first(lines)] == [
        ("Triwulan III 2026", LineKind.EVALUASI), ("Triwulan III 2026", LineKind.PLT), ("Tahun 2025", LineKind.EVALUASI),
        ("Triwulan IV 2025", LineKind.EVALUASI), ("Tahun 2021", LineKind.GABUNGAN), ("Semester II 2021", LineKind.LAMA),
        ("Semester I 2021", LineKind.LAMA),
    ]  # fmt: skip


def test_a_recorded_2021_is_explained_by_its_halves_where_it_agrees(book):
    year = join_halves(book, halves())
    (same, other) = (past(nilai_akhir=Decimal(value)) for value in ("101.11", "100"))
    lines = with_joined_year([*halves(), same], year)
    assert [(one.kind, one.joined is year) for one in lines][-1] == (LineKind.LAMA, True)
    assert with_joined_year([other], year)[0].joined is None
    assert with_joined_year([other], None)[0].joined is None
    assert with_joined_year(halves(), year)[-1].kind is LineKind.GABUNGAN


def test_one_line_counts_for_a_year():

    open_year = replace(line(LineKind.EVALUASI, 2026, predikat=None), state=EvaluationState.DRAF)
    lines = [
        open_year, line(LineKind.EVALUASI, 2026, "T2"), line(LineKind.EVALUASI, 2026, "T1"), line(LineKind.PLT, 2024),
        line(LineKind.LAMA, 2025), line(LineKind.EVALUASI, 2025, "T4"), line(LineKind.EVALUASI, 2023), line(LineKind.LAMA, 2023),
    ]  # fmt: skip
    assert [(one.tahun, one.kode, one.kind) for one in yearly(lines)] == [
        (2023, "TAHUN", LineKind.EVALUASI), (2025, "TAHUN", LineKind.LAMA), (2026, "T2", LineKind.EVALUASI),
    ]  # fmt: skip


BP, SB = Predikat.BUTUH_PERBAIKAN, Predikat.SANGAT_BAIK


def labelled(*pairs):
    return [
        replace(line(LineKind.EVALUASI, year, code, predikat), label=predikat.label)
        for year, code, predikat in pairs
    ]


@pytest.mark.parametrize(
    ("years", "words"),
    [
        ([], "Belum ada predikat tahunan"),
        ([(2025, "TAHUN", SB)], "Sangat Baik pada 2025"),
        ([(2026, "T3", BP)], "Butuh Perbaikan pada Triwulan III 2026"),
        ([(2023, "TAHUN", BP), (2024, "TAHUN", SB), (2025, "TAHUN", SB)],
         "Sangat Baik 2 tahun berturut-turut sampai 2025"),
        ([(2024, "TAHUN", BP), (2025, "TAHUN", SB)],
         "Naik dari Butuh Perbaikan (2024) menjadi Sangat Baik (2025)"),
        ([(2024, "TAHUN", SB), (2025, "S1", BP)],
         "Turun dari Sangat Baik (2024) menjadi Butuh Perbaikan (Semester I 2025)"),
        ([(2019, "TAHUN", SB), (2025, "TAHUN", SB)], "Sangat Baik pada 2019 dan 2025"),
        ([(2025, "TAHUN", SB), (2026, "T3", SB)], "Sangat Baik pada 2025 dan Triwulan III 2026"),
    ],
)  # fmt: skip
def test_the_years_are_said_in_one_sentence(years, words):
    assert trend_words(labelled(*years)) == words
