from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.org_chart import (
    BOX_HEIGHT,
    BOX_WIDTH,
    GAP_X,
    ChartUnit,
    arrange,
    branch,
)
from sdm_desktop.domain.org_chart_pages import best_layout, paginate


def unit(number, parent=None):
    return ChartUnit(id=str(number), induk_id=None if parent is None else str(parent))


def tree_of(parents):
    """Return units whose parents come before them; None makes a top."""
    return [
        unit(number, parent if parent is not None and parent < number else None)
        for number, parent in enumerate(parents)
    ]


OFFICE = ChartUnit(id="", nama="Pemerintah")
trees = st.lists(st.one_of(st.none(), st.integers(0, 40)), min_size=1, max_size=60).map(tree_of)


@given(trees, st.booleans(), st.integers(2, 14))
def test_every_unit_has_one_box_and_no_boxes_touch(units, has_office, longest):
    layout = arrange(units, OFFICE if has_office else None, longest)
    names = [box.unit.id for box in layout.boxes if box.unit is not OFFICE]
    assert sorted(names) == sorted(one.id for one in units)
    for one, other in combinations(layout.boxes, 2):
        is_apart = abs(one.x - other.x) >= BOX_WIDTH + GAP_X - 1
        assert is_apart or abs(one.y - other.y) >= BOX_HEIGHT


@given(trees)
def test_boxes_and_lines_stay_inside_and_lines_are_straight(units):
    layout = arrange(units, OFFICE)
    for box in layout.boxes:
        assert 0 <= box.x <= layout.width - BOX_WIDTH
        assert 0 <= box.y <= layout.height - BOX_HEIGHT
    for line in layout.lines:
        for (x1, y1), (x2, y2) in pairwise(line):
            assert x1 == x2 or y1 == y2
            assert 0 <= min(x1, x2) <= max(x1, x2) <= layout.width
            assert 0 <= min(y1, y2) <= max(y1, y2) <= layout.height


@given(trees)
def test_units_stand_below_their_parents(units):
    places = {box.unit.id: box.y for box in arrange(units, OFFICE).boxes}
    assert all(places[one.id] > places[one.induk_id] for one in units if one.induk_id)


def test_three_leaves_are_a_stack_and_two_stand_side_by_side():
    two = arrange([unit(0), unit(1, 0), unit(2, 0)])
    three = arrange([unit(0), unit(1, 0), unit(2, 0), unit(3, 0)])
    assert len({box.y for box in two.boxes}) == 2
    assert len({box.x for box in three.boxes[1:]}) == 1


def test_a_long_stack_breaks_into_columns():
    layout = arrange([unit(0), *(unit(n, 0) for n in range(1, 26))], longest=10)
    assert len({box.x for box in layout.boxes[1:]}) == 3


def test_one_unit_and_none_are_charts_too():
    assert arrange([unit(0)]).boxes[0].x == 0
    assert arrange([]).boxes == ()


def test_what_hangs_in_a_circle_is_left_out():
    layout = arrange([unit(0), unit(1, 2), unit(2, 1)])
    assert [box.unit.id for box in layout.boxes] == ["0"]


def test_a_branch_is_a_unit_with_all_below():
    units = tree_of([None, 0, 1, None, 3])
    assert [one.id for one in branch(units, "0")] == ["0", "1", "2"]


ROOM = (700.0, 430.0)


@pytest.mark.parametrize("count", [1, 5, 60, 400])
def test_every_unit_stands_on_a_page_that_can_be_read(count):
    units = [unit(0), *(unit(n, (n - 1) // 6) for n in range(1, count))]
    pages = paginate(units, None, ROOM, (0.56, 0.82))
    assert {box.unit.id for page in pages for box in page.layout.boxes} == {u.id for u in units}
    for page in pages:
        assert 0.56 <= page.scale <= 0.82
        assert page.layout.width * page.scale <= ROOM[0] + 0.01
        assert page.layout.height * page.scale <= ROOM[1] + 0.01


def test_four_hundred_schools_below_one_unit_are_spread_over_pages():
    units = [unit(0), *(unit(n, 0) for n in range(1, 401))]
    pages = paginate(units, None, ROOM, (0.56, 0.82))
    shown = [box.unit.id for page in pages for box in page.layout.boxes if box.unit.id != "0"]
    assert len(shown) == len(set(shown)) == 400
    assert all(page.unit_id == "0" for page in pages)


def test_several_tops_hang_below_the_office():
    pages = paginate(tree_of([None] * 30), OFFICE, ROOM, (0.56, 0.82))
    assert pages[0].unit_id == ""
    assert {box.unit.id for page in pages for box in page.layout.boxes} >= {"0", "29"}


def test_a_small_chart_is_not_blown_up():
    assert best_layout([unit(0)], None, ROOM, 0.82)[1] == 0.82
