"""Bundles of answers: in and out without loss, sums as counted one by one."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.skm import tally_rows
from sdm_desktop.domain.survey_answers import (
    AnswerSource,
    Respondent,
    people_of,
    sheet_of,
    tally_signs,
)
from sdm_desktop.domain.survey_profile import age_band

ANSWERS = st.tuples(*[st.sampled_from([None, 1, 2, 3, 4])] * 9)


def test_bundles_give_back_what_was_put_in():
    people = [
        Respondent(nomor=n, jawaban=(4, None, 1), jk="P" if n % 2 else "", saran="Cepat" * (n == 3),
                   usia=n * 10, tanggal=date(2026, 3, n), kode=f"A{n}", jam="09.00")
        for n in range(1, 6)
    ]  # fmt: skip
    bundles = list(sheet_of(people).bundles("s", 3, AnswerSource.IMPOR, 2))
    assert [one.banyak for one in bundles] == [2, 2, 1]
    back = [person for bundle in bundles for person in people_of(bundle)]
    assert [(p.nomor, p.kode, p.tanggal, p.jk, p.saran, p.jawaban) for p in back] == [
        (p.nomor, p.kode, p.tanggal, p.jk, p.saran, p.jawaban) for p in people
    ]
    assert back[0].answered == 2


@given(st.lists(ANSWERS, max_size=30))
def test_sums_of_signs_are_the_sums_of_rows(rows):
    people = [Respondent(nomor=n, jawaban=row) for n, row in enumerate(rows, 1)]
    bundles = list(sheet_of(people).bundles("s", 9, AnswerSource.KERTAS, 7))
    assert tally_signs([one.jawaban for one in bundles], 9) == tally_rows(rows, 9)


def test_ages_fall_into_decades():
    assert [age_band(age) for age in (None, 17, 20, 59, 60, 99)] == [
        "Tidak diisi", "Di bawah 20", "20–29", "50–59", "60 ke atas", "60 ke atas",
    ]  # fmt: skip
