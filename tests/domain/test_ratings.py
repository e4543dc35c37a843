"""Vectors M1-M9, SG-1..12 and G1-G4."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.distribution import (
    CURVE_ORDER,
    check_distribution,
    dominant_predikat,
    guide_curve,
)
from sdm_desktop.domain.errors import DomainError, Level
from sdm_desktop.domain.evaluation import BEHAVIOURS, OrganisationPredikat, Predikat, Rating
from sdm_desktop.domain.rating import (
    find_predikat,
    leader_rating,
    read_organisation,
    read_predikat,
    read_rating,
)
from sdm_desktop.domain.suggestion import SuggestionSettings, suggest_behaviour, suggest_work

DAY = date(2026, 9, 30)
LETTERS = {"A": Rating.ATAS, "S": Rating.SESUAI, "W": Rating.BAWAH, "-": None}
P, O = Predikat, OrganisationPredikat  # noqa: E741


def ratings(letters):
    return [LETTERS[letter] for letter in letters]


@pytest.mark.parametrize(
    ("cells", "predikat"),
    [("AA", P.SANGAT_BAIK), ("AS", P.BAIK), ("AW", P.KURANG), ("SA", P.BAIK), ("SS", P.BAIK),
     ("SW", P.KURANG), ("WA", P.BUTUH_PERBAIKAN), ("WS", P.BUTUH_PERBAIKAN), ("WW", P.SANGAT_KURANG),
     ("A-", None), ("-S", None)],
)  # fmt: skip
def test_the_matrix(book, cells, predikat):
    assert find_predikat(book.on("MATRIKS_PREDIKAT", DAY), *ratings(cells)) is predikat


@pytest.mark.parametrize(
    ("main", "extra", "usual", "strict"),
    [
        ("AAA", "S", "A", "S"),
        ("AASS", "", "S", "S"),
        ("AAAW", "", "S", "S"),
        ("WWS", "", "W", "W"),
        ("WSS", "", "-", "-"),
        ("WWSS", "", "-", "-"),
        ("", "", "-", "-"),
        ("AA", "AW", "S", "S"),
        ("AA-", "", "-", "-"),
        ("AAA", "A", "A", "A"),
    ],
)
def test_suggestions_for_work(book, main, extra, usual, strict):
    rule = book.on("SARAN_RATING", DAY)
    for preset, expected in (("", usual), ("ketat", strict)):
        settings = SuggestionSettings.from_rule(rule, preset)
        found = suggest_work(ratings(main), ratings(extra), settings)
        assert found.rating is LETTERS[expected]
        assert found.reason


BY_VALUE = {name: index for index, name in enumerate(BEHAVIOURS)}


def seven(*low, top=0):
    values = [Rating.ATAS] * top + [Rating.SESUAI] * (7 - top)
    for name in low:
        values[BY_VALUE[name]] = Rating.BAWAH
    return values


@pytest.mark.parametrize(
    ("values", "usual", "strict"),
    [
        (ratings("AAAASSS"), "A", "S"),
        (ratings("AAWAAAS"), "S", "S"),
        (seven("Loyal"), "-", "-"),
        (seven("Akuntabel", top=7), "-", "-"),
        (seven("Adaptif", "Harmonis"), "-", "-"),
        (ratings("AAAAAA-"), "-", "-"),
        (ratings("SWSS-SS"), "-", "-"),
    ],
)
def test_suggestions_for_behaviour(book, values, usual, strict):
    rule = book.on("SARAN_RATING", DAY)
    assert suggest_behaviour(values).rating is LETTERS[usual]
    settings = SuggestionSettings.from_rule(rule, "ketat")
    assert suggest_behaviour(values, settings).rating is LETTERS[strict]


def test_the_default_settings_are_those_of_the_rule(book):
    assert SuggestionSettings.from_rule(book.on("SARAN_RATING", DAY)) == SuggestionSettings()
    assert SuggestionSettings().small_share == Fraction(1, 4)


@given(st.lists(st.sampled_from(list(Rating)), min_size=1, max_size=12))
def test_lifting_one_verdict_never_lowers_the_suggestion(verdicts):
    order = [Rating.BAWAH, Rating.SESUAI, Rating.ATAS]
    before = suggest_work(verdicts).rating
    after = suggest_work([Rating.ATAS, *verdicts[1:]]).rating
    if before and after:
        assert order.index(after) >= order.index(before)


@pytest.mark.parametrize(
    ("organisation", "counts", "codes"),
    [
        (O.ISTIMEWA, {P.SANGAT_BAIK: 7, P.BAIK: 3}, []),
        (O.ISTIMEWA, {P.SANGAT_BAIK: 8, P.BAIK: 2}, ["SB_MAX_70"]),
        (O.BAIK, {P.BAIK: 14, P.SANGAT_BAIK: 6}, ["BP_K_WAJIB_ADA"]),
        (O.BAIK, {P.BAIK: 14, P.SANGAT_BAIK: 5, P.BUTUH_PERBAIKAN: 1}, []),
        (O.BUTUH_PERBAIKAN, {P.BUTUH_PERBAIKAN: 5, P.SANGAT_BAIK: 5}, ["BP_MIN_60", "SB_MAX_10"]),
        (O.KURANG, {P.BAIK: 10}, ["K_MIN_60", "BP_MIN_10"]),
        (O.SANGAT_KURANG, {P.SANGAT_BAIK: 10}, ["SK_MIN_60", "K_BP_MIN_10", "SB_DILARANG"]),
        (O.SANGAT_KURANG, {P.SANGAT_KURANG: 9, P.KURANG: 1}, []),
    ],
)
def test_the_pattern_is_checked_with_whole_numbers(book, organisation, counts, codes):
    found = check_distribution(book.on("DISTRIBUSI", DAY), organisation, counts)
    assert [finding.code for finding in found] == codes
    assert all(finding.level is Level.WARNING for finding in found)


def test_small_units_get_information_only(book):
    rule = book.on("DISTRIBUSI", DAY)
    found = check_distribution(rule, O.BAIK, {P.SANGAT_BAIK: 3, P.BAIK: 2})
    assert [finding.code for finding in found] == ["BP_K_WAJIB_ADA", "DOMINAN_BUKAN_TERBANYAK"]
    assert all(finding.is_information and finding.level is None for finding in found)
    assert check_distribution(rule, O.BAIK, {})[0].code == "BELUM_ADA_PENILAIAN"


def test_the_curve_peaks_at_the_dominant_predikat(book):
    rule = book.on("DISTRIBUSI", DAY)
    for organisation in O:
        curve = guide_curve(rule, organisation)
        assert sum(curve) == 100
        assert CURVE_ORDER[curve.index(max(curve))] is dominant_predikat(rule, organisation)


@pytest.mark.parametrize(
    ("word", "rating"),
    [("DI ATAS", Rating.ATAS), ("Diatas Ekspektasi", Rating.ATAS), ("sesuai", Rating.SESUAI),
     ("DIBAWAH EKSPEKTASI", Rating.BAWAH), ("W", Rating.BAWAH)],
)  # fmt: skip
def test_rating_words(word, rating):
    assert read_rating(word) is rating


def test_predikat_words_and_old_labels():
    assert read_predikat("sangat baik") is P.SANGAT_BAIK
    assert read_predikat("Kurang/Misconduct") is P.KURANG
    assert read_predikat("Cukup") is P.BUTUH_PERBAIKAN
    assert read_predikat("Buruk") is P.SANGAT_KURANG
    assert read_organisation("Istimewa") is O.ISTIMEWA
    assert read_organisation("Butuh Perbaikan (Cukup)") is O.BUTUH_PERBAIKAN


@pytest.mark.parametrize("reader", [read_rating, read_predikat, read_organisation])
def test_unknown_words_are_refused(reader):
    with pytest.raises(DomainError, match="entah"):
        reader("entah")


def test_a_leader_gets_the_result_of_the_unit(book):
    rule = book.on("PETA_PIMPINAN", DAY)
    assert leader_rating(rule, O.ISTIMEWA) is Rating.ATAS
    assert leader_rating(rule, O.KURANG) is Rating.BAWAH
