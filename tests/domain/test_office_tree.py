"""Who evaluates whom by the tree and the assignments."""

import pytest

from sdm_desktop.domain.evaluation import Assignment
from sdm_desktop.domain.office_tree import Evaluators, OfficeTree
from sdm_desktop.domain.unit import Unit

UNITS = (
    Unit(id="d", nama="Dinas", kepala_id="kadis", jalur="Dinas"),
    Unit(id="s", nama="Sekretariat", induk_id="d", kepala_id="sek", jalur="Dinas / Sekretariat"),
    Unit(id="u", nama="Subbagian", induk_id="s", jalur="Dinas / Sekretariat / Subbagian"),
)
PEOPLE = {"kadis": "d", "sek": "s", "a": "u", "b": "s", "lepas": None}


def evaluators(**given):
    assignments = {
        person: Assignment(pegawai_id=person, penilai_id=pair[0], atasan_id=pair[1])
        for person, pair in given.items()
    }
    return Evaluators(OfficeTree(UNITS), assignments, PEOPLE)


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ("b", ("sek", "kadis")),
        ("a", ("sek", "kadis")),
        ("sek", ("kadis", None)),
        ("kadis", (None, None)),
        ("lepas", (None, None)),
        ("unknown", (None, None)),
    ],
)
def test_the_tree_decides_without_an_assignment(person, expected):
    assert evaluators().of(person) == expected


def test_an_assignment_wins_and_its_superior_too():
    assert evaluators(a=("b", "kadis")).of("a") == ("b", "kadis")
    assert evaluators(a=("b", None)).of("a") == ("b", "sek")
    assert evaluators(a=(None, None)).of("a") == ("sek", "kadis")


def test_two_who_evaluate_each_other_have_no_superior():
    assert evaluators(a=("b", None), b=("a", None)).of("a") == ("b", None)


def test_a_person_who_leads_two_units_is_judged_by_the_higher_one():
    both = (
        *UNITS[:1],
        *(
            Unit(id=i, nama=i, induk_id="d", kepala_id="sek", jalur=j)
            for i, j in (("x", "Dinas / X panjang"), ("y", "Dinas / Y"))
        ),
    )
    assert OfficeTree(both).led_by("sek").id == "y"


def test_below_and_nearest():
    tree = OfficeTree(UNITS)
    assert tree.below("s") == {"s", "u"}
    assert tree.nearest("u", {"d": 1}) == (UNITS[0], 1)
    assert tree.nearest("u", {}) is None
    assert tree.leaders() == {"kadis", "sek"}


def test_a_circle_of_units_ends():
    circle = (
        Unit(id="p", nama="P", induk_id="q", jalur="P"),
        Unit(id="q", nama="Q", induk_id="p", jalur="Q"),
    )
    assert OfficeTree(circle).below("p") == {"p", "q"}
