"""Vectors T4, and the order of the DUK."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.promotion import (
    earliest_promotion,
    find_education,
    is_above_ceiling,
    predikat_faults,
)
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.seniority import SeniorityEntry, deciding_criteria, seniority_order

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("since", "day"),
    [
        (date(2022, 12, 1), date(2026, 12, 1)),
        (date(2022, 12, 15), date(2027, 1, 1)),
        (date(2020, 3, 1), date(2024, 4, 1)),
        (date(2019, 5, 1), date(2023, 10, 1)),
        (date(2019, 11, 1), date(2024, 2, 1)),
    ],
)
def test_promotion_waits_for_the_next_period(book, since, day):
    assert earliest_promotion(book, since, 4) == day


def test_a_calendar_without_months_is_refused(book):
    rule = book.on("PERIODE_KP", DAY)
    empty = type(rule)(
        **{name: getattr(rule, name) for name in rule.__slots__} | {"isi": {"bulan": []}}
    )
    with pytest.raises(DomainError):
        earliest_promotion(RuleBook([empty]), date(2024, 1, 1), 4)


@pytest.mark.parametrize(
    ("text", "ceiling"),
    [
        ("S-1/Sarjana", "III/d"),
        ("40", "III/d"),
        ("SLTA", "III/b"),
        ("Diploma III/Sarjana Muda", "III/c"),
        ("s2", "IV/a"),
        ("SD", "II/a"),
    ],
)
def test_education_in_usual_spellings(book, text, ceiling):
    assert find_education(book.on("PENDIDIKAN", DAY), text).ceiling == ceiling


def test_unknown_education(book):
    assert find_education(book.on("PENDIDIKAN", DAY), "kursus") is None


def test_the_ceiling_of_an_education():
    assert is_above_ceiling("IV/a", "III/d")
    assert not is_above_ceiling("III/d", "III/d")
    assert not is_above_ceiling("?", "III/d")


@pytest.mark.parametrize(
    ("years", "faults"),
    [
        ([Predikat.BAIK, Predikat.SANGAT_BAIK], []),
        ([Predikat.KURANG, Predikat.BAIK, Predikat.BAIK], []),
        ([Predikat.BAIK, Predikat.BUTUH_PERBAIKAN], ["kinerja"]),
        ([Predikat.BAIK], ["data kinerja belum lengkap"]),
        ([None, Predikat.BAIK], ["data kinerja belum lengkap"]),
        ([None, Predikat.KURANG], ["kinerja", "data kinerja belum lengkap"]),
    ],
)
def test_the_last_two_years_must_be_good(book, years, faults):
    assert predikat_faults(book.on("KP_REGULER", DAY), years) == faults


BASE = {
    "golongan_id": 33, "tmt_golongan": date(2020, 4, 1), "jabatan_rank": 50,
    "tmt_jabatan": date(2021, 1, 1), "masa_kerja_bulan": 120, "latihan_rank": 1,
    "latihan_tanggal": date(2019, 1, 1), "pendidikan_rank": 7, "tahun_lulus": 2005,
    "tanggal_lahir": date(1980, 1, 1),
}  # fmt: skip


@pytest.mark.parametrize(
    ("better", "criterion"),
    [
        ({"golongan_id": 34}, "pangkat"),
        ({"tmt_golongan": date(2019, 4, 1)}, "pangkat"),
        ({"jabatan_rank": 60}, "jabatan"),
        ({"tmt_jabatan": date(2020, 1, 1)}, "jabatan"),
        ({"masa_kerja_bulan": 121}, "masa kerja"),
        ({"latihan_rank": 2}, "latihan jabatan"),
        ({"latihan_tanggal": date(2018, 1, 1)}, "latihan jabatan"),
        ({"pendidikan_rank": 8}, "pendidikan"),
        ({"tahun_lulus": 2004}, "pendidikan"),
        ({"tanggal_lahir": date(1979, 1, 1)}, "usia"),
    ],
)
def test_each_criterion_decides_in_its_turn(better, criterion):
    upper = SeniorityEntry(id="z", **BASE | better)
    lower = SeniorityEntry(id="a", **BASE)
    ordered = seniority_order([lower, upper])
    assert deciding_criteria(ordered) == [("z", "a", criterion)]


def test_equals_stand_by_nip_and_missing_days_come_last():
    first, second = SeniorityEntry(id="a", **BASE), SeniorityEntry(id="b", **BASE)
    assert deciding_criteria(seniority_order([second, first])) == [("a", "b", "nip")]
    bare = SeniorityEntry(id="0", golongan_id=33)
    assert [entry.id for entry in seniority_order([bare, second])] == ["b", "0"]


@given(
    st.lists(
        st.builds(
            SeniorityEntry,
            id=st.text("abcd", min_size=3, max_size=6),
            golongan_id=st.integers(31, 33),
        ),
        max_size=10,
    )
)
def test_the_order_does_not_depend_on_the_input_order(entries):
    assert seniority_order(entries) == seniority_order(entries[::-1])
