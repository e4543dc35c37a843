"""What was not ticked stays as it was."""

from dataclasses import dataclass

import pytest

from sdm_desktop.services.import_plan import EVERYTHING, ImportSelection


@dataclass(frozen=True)
class Entry:
    uraian: str
    unit_id: str


OLD, NEW = Entry("lama", "u1"), Entry("baru", "u2")
NAMES = {"unit": "unit_id"}


@pytest.mark.parametrize(
    ("left_out", "wanted"),
    [
        (set(), NEW),
        ({(2, "uraian")}, Entry("lama", "u2")),
        ({(2, "unit")}, Entry("baru", "u1")),
        ({(2, "uraian"), (2, "unit")}, OLD),
        ({(3, "uraian"), (4, "unit")}, NEW),
    ],
)
def test_fields_of_the_row_that_were_not_ticked_stay(left_out, wanted):
    assert ImportSelection(frozenset(left_out)).chosen(2, OLD, NEW, NAMES) == wanted


def test_without_a_choice_everything_is_taken():
    assert EVERYTHING.chosen(2, OLD, NEW) == NEW
    assert EVERYTHING.left_of(2) == set()


def test_a_selection_tells_the_fields_of_each_row():
    selection = ImportSelection(frozenset({(2, "uraian"), (2, "unit_id"), (5, "unit_id")}))
    assert [selection.left_of(row) for row in (2, 3, 5)] == [
        {"uraian", "unit_id"},
        set(),
        {"unit_id"},
    ]
