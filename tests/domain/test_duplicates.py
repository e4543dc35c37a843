"""Who may be in the file twice."""

from difflib import SequenceMatcher

import pytest

from sdm_desktop.domain.duplicates import Candidate, Sign, find_pairs


def similarity(one, other):
    return SequenceMatcher(None, one, other).ratio() * 100


def someone(number, name, born="1987-04-16", nik="", old_nip=""):
    return Candidate(f"p{number}", f"19870416201303190{number}", name, born, nik, old_nip)


def found(*people, apart=()):
    return [(p.one.id, p.other.id, p.signs) for p in find_pairs(people, similarity, apart)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Petrus Nubatonis", "PETRUS  NUBATONIS"),
        ("Drs. Petrus Nubatonis, M.Si.", "Petrus Nubatonis"),
        ("Pétrus Nubatonis", "Petrus Nubatonis"),
        ("Ana D'Costa", "Ana D’Costa"),
        ("Suharto", "Suharto, S.H."),
    ],
)
def test_titles_accents_and_case_do_not_tell_people_apart(one, other):
    assert found(someone(1, one), someone(2, other)) == [("p1", "p2", (Sign.NAMA,))]


def test_the_same_name_on_another_day_is_somebody_else():
    assert found(someone(1, "Petrus Nubatonis"), someone(2, "Petrus Nubatonis", "1990-01-01")) == []


def test_near_names_of_one_birthday_are_told_as_similar():
    pairs = found(someone(1, "Fransiska Tukan"), someone(2, "Fransisca Tukan"))
    assert pairs == [("p2", "p1", (Sign.MIRIP,))]
    assert found(someone(1, "Fransiska Tukan"), someone(2, "Maria Nahak")) == []


def test_equal_numbers_tell_whatever_the_name():
    nik, old = "5371011604870001", "132123456"
    pairs = found(
        someone(1, "Ana", nik=nik, old_nip=old), someone(2, "Budi", "1990-01-01", nik, old)
    )
    assert pairs == [("p1", "p2", (Sign.NIK, Sign.NIP_LAMA))]


@pytest.mark.parametrize("nik", ["", "0", "0000000000000000", "1234567"])
def test_numbers_that_say_nothing_are_left_aside(nik):
    assert found(someone(1, "Ana", nik=nik), someone(2, "Budi", "1990-01-01", nik)) == []


def test_who_hangs_together_is_one_group_and_groups_are_numbered():
    nik = "5371011604870001"
    people = [
        someone(1, "Ana Lado", nik=nik),
        someone(2, "Ana Lado"),
        someone(3, "Zeta Benu", "1990-01-01", nik),
        someone(4, "Petrus Mau", "1991-01-01"),
        someone(5, "Petrus Mau", "1991-01-01"),
    ]
    pairs = find_pairs(people, similarity)
    assert sorted(pair.group for pair in pairs) == [1, 1, 2]


def test_who_was_told_apart_is_marked_and_in_no_group():
    people = [someone(1, "Ana Lado"), someone(2, "Ana Lado")]
    (pair,) = find_pairs(people, similarity, [("p1", "p2")])
    assert (pair.is_dismissed, pair.group, pair.id) == (True, 0, "p1.p2")
    assert pair.words == "Nama dan tanggal lahir sama"


def test_a_crowd_of_one_birthday_is_compared_by_the_beginning_of_the_names():
    crowd = [someone(1, f"{chr(97 + n % 26)}{chr(97 + n // 26)} orang {n}") for n in range(230)]
    crowd = [Candidate(f"c{n}", "1", one.name, one.born, "", "") for n, one in enumerate(crowd)]
    twins = [Candidate("x1", "1", "Fransiska Tukan", "1987-04-16", "", ""),
             Candidate("x2", "1", "Fransisca Tukan", "1987-04-16", "", "")]  # fmt: skip
    assert ("x2", "x1", (Sign.MIRIP,)) in found(*crowd, *twins)
