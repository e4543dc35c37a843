import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.cells import CellContext, CellError, parse_cell
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.exchange.plain_columns import read_column

KINDS = [
    FieldKind.TEXT,
    FieldKind.ID,
    FieldKind.NAME,
    FieldKind.NIP,
    FieldKind.DIGITS,
    FieldKind.DATE,
]
ODD = [
    "",
    " ",
    "null",
    "NULL",
    "-",
    "0",
    "'0",
    "'=x",
    "'x",
    "’1",
    "a  b",
    " a",
    "a ",
    "José",
    "\u200b1",
    "0812",
    "'5371011604870001",
    "198704162013031901",
    "'198704162013031901",
    "1,9E+17",
    "+62 812",
    "12-34",
    "a|b",
    "24-11-2026",
    "31-02-2020",
    "01-01-1899",
    "2026-11-24",
    "24-11-26  ",
    "#N/A",
    "\\N",
    "  ",
    "1",
]
CELLS = st.lists(
    st.sampled_from(ODD)
    | st.text(max_size=9)
    | st.floats(allow_nan=False)
    | st.booleans()
    | st.none(),
    max_size=6,
)


def one_by_one(kind, cells):
    values, errors = [], []
    for row, cell in enumerate(cells):
        try:
            values.append(parse_cell(kind, cell))
        except CellError as error:
            errors.append((row, error.reason))
            values.append(None)
    return values, errors


@pytest.mark.parametrize("kind", KINDS)
@given(cells=CELLS, times=st.integers(1, 3))
def test_a_column_gives_what_its_cells_give(kind, cells, times):
    column = cells * times
    values, errors = read_column(kind, column, CellContext())
    expected, faults = one_by_one(kind, column)
    assert [(row, error.reason) for row, error in errors] == faults
    wrong = {row for row, _ in faults}
    assert [v for n, v in enumerate(values) if n not in wrong] == [
        v for n, v in enumerate(expected) if n not in wrong
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("cell", ODD)
def test_a_constant_column_gives_what_its_cell_gives(kind, cell):
    values, errors = read_column(kind, [cell] * 3, CellContext())
    expected, faults = one_by_one(kind, [cell] * 3)
    assert [(row, error.reason) for row, error in errors] == faults
    assert faults or values == expected
