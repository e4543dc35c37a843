"""What follows from ratings, and what is missing before an evaluation is final."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.evaluation import (
    Evaluation,
    EvaluationStatus,
    OrganisationPredikat,
    Predikat,
    Rating,
)
from sdm_desktop.domain.rating_rules import RatingRules, missing_parts
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.runtime.regulations import load_rules

A, S, B = Rating.ATAS, Rating.SESUAI, Rating.BAWAH
DRAFT = Evaluation(pegawai_id="p", periode_id="t", penilai_id="q")


@pytest.fixture(scope="module")
def rules():
    return RatingRules.on(RuleBook(load_rules()), date(2026, 9, 30))


@pytest.mark.parametrize(
    ("values", "chosen", "before", "suggested", "kept"),
    [
        ((A, A, A, A, S, S, S), None, None, A, A),
        ((S,) * 7, A, A, S, S),
        ((S,) * 7, A, S, S, A),
        ((S,) * 7, A, None, S, A),
        ((S,) * 6 + (None,), S, S, None, None),
        ((S, B, S, S, S, S, S), None, None, None, None),
    ],
)
def test_perilaku_follows_the_suggestion_unless_chosen(
    rules, values, chosen, before, suggested, kept
):
    found = rules.complete(replace(DRAFT, nilai=values, perilaku=chosen, hasil=S), before)
    assert (found.saran_perilaku, found.perilaku) == (suggested, kept)
    assert (found.predikat is None) is (kept is None)


def test_the_leaders_hasil_follows_the_unit(rules):
    found = {o: rules.leader_result(o) for o in OrganisationPredikat}
    assert found[OrganisationPredikat.ISTIMEWA] is A
    assert found[OrganisationPredikat.BAIK] is S
    assert list(found.values())[2:] == [B, B, B]


def test_versions_name_matrix_and_suggestion(rules):
    codes = [version.partition("@")[0] for version in rules.versions.split(",")]
    assert codes == ["MATRIKS_PREDIKAT", "SARAN_RATING"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"penilai_id": None},
            [
                "rating hasil kerja belum diisi",
                "ketujuh nilai perilaku belum diisi",
                "pejabat penilai belum ditetapkan",
            ],
        ),
        (
            {"hasil": S, "nilai": (S, S, S, S, None, S, None)},
            ["nilai perilaku belum diisi (Loyal, Kolaboratif)"],
        ),
        (
            {"hasil": S, "nilai": (S, B, S, S, S, S, S)},
            ["rating perilaku kerja perlu keputusan penilai"],
        ),
        (
            {"hasil": S, "nilai": (A,) * 7, "perilaku": S, "saran_perilaku": A},
            ["alasan rating perilaku berbeda dari saran wajib diisi"],
        ),
        ({"hasil": S, "nilai": (S,) * 7, "perilaku": S}, []),
        ({"status": EvaluationStatus.FINAL, "predikat": Predikat.BAIK}, ["sudah final"]),
        ({"status": EvaluationStatus.TIDAK_DINILAI}, ["ditandai tidak dinilai"]),
    ],
)
def test_gaps_in_words(changes, expected):
    assert missing_parts(replace(DRAFT, **changes)) == expected
