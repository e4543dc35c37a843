"""Vectors T8 and the quirks Q1-Q16 of import cells."""

from contextlib import suppress
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.cells import (
    CellContext,
    CellError,
    SexScheme,
    choose_sex_scheme,
    empty_value,
    normalise_header,
    parse_cell,
    parse_column,
)
from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.employee_fields import FieldKind as K
from sdm_desktop.domain.golongan import Scale

SIASN = CellContext(sex_scheme=SexScheme.SIASN)
WORDS = CellContext(sex_scheme=SexScheme.WORDS)
PPPK = CellContext(scale=Scale.PPPK)
PNS = CellContext(scale=Scale.PNS)
PLAIN = CellContext()


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (K.DIGITS, "'5371012702729029", "5371012702729029"),
        (K.DIGITS, "\u20190812-3456 789", "08123456789"),
        (K.DIGITS, "+62 812 3456 789", "+628123456789"),
        (K.DIGITS, "0812345/0813456", "0812345/0813456"),
        (K.DIGITS, "09.254.294.3-407.000", "092542943407000"),
        (K.DIGITS, 89855630065.0, "89855630065"),
        (K.DIGITS, "12A4", "12A4"),
        (K.NIP, "'198505122010011907", "198505122010011907"),
        (K.NIP, "19850512 201001 1 907", "198505122010011907"),
        (K.NIP, 0, ""),
        (K.NIP, "null", ""),
        (K.DATE, "05-12-1985", date(1985, 12, 5)),
        (K.DATE, "05/12/1985", date(1985, 12, 5)),
        (K.DATE, "1985-05-12 00:00:00", date(1985, 5, 12)),
        (K.DATE, "12-05-1985 00:00", date(1985, 5, 12)),
        (K.DATE, "1985-05-12T00:00:00.000Z", date(1985, 5, 12)),
        (K.DATE, "31382", date(1985, 12, 1)),
        (K.DATE, 31382, date(1985, 12, 1)),
        (K.DATE, 31382.75, date(1985, 12, 1)),
        (K.DATE, 24112026, date(2026, 11, 24)),
        (K.DATE, 0, None),
        (K.DATE, date(1985, 12, 1), date(1985, 12, 1)),
        (K.DATE, datetime.fromisoformat("1985-12-01 07:30"), date(1985, 12, 1)),
        (K.TEXT, "null", ""),
        (K.TEXT, "-", ""),
        (K.TEXT, "\\N", ""),
        (K.TEXT, "0", ""),
        (K.TEXT, "  ", ""),
        (K.TEXT, None, ""),
        (K.TEXT, "=CMD|x", "=CMD|x"),
        (K.TEXT, "'=CMD|x", "=CMD|x"),
        (K.TEXT, "'Aisyiyah", "'Aisyiyah"),
        (K.TEXT, 7.0, "7"),
        (K.TEXT, 7.5, "7.5"),
        (K.TEXT, True, "true"),
        (K.TEXT, date(2020, 1, 2), "02-01-2020"),
        (K.TEXT, datetime.fromisoformat("2020-01-02 03:00"), "02-01-2020"),
        (K.TEXT, time(7, 30), "07:30:00"),
        (K.TEXT, "a\tb\u00a0c\x00\u200b\ud800d", "a b cd"),
        (K.NAME, "  Maria   da Costa ", "Maria da Costa"),
        (K.NAME, "'Imanuel", "'Imanuel"),
        (K.NAME, "Jose\u0301", "José"),
        (K.ID, "01", "01"),
        (K.ID, 1.0, "1"),
        (K.COUNT, "0", 0),
        (K.COUNT, 0.0, 0),
        (K.COUNT, "07", 7),
        (K.COUNT, "7 tahun", 7),
        (K.COUNT, "7,0", 7),
        (K.COUNT, "-", None),
        (K.YEAR, "1998", 1998),
        (K.YEAR, 1998.0, 1998),
        (K.YEAR, "17-08-1998", 1998),
        (K.YEAR, date(1998, 8, 17), 1998),
        (K.YEAR, "0", None),
        (K.MONEY, "Rp3.799.400", 3799400),
        (K.MONEY, "Rp 3.799.400,-", 3799400),
        (K.MONEY, "3,799,400.00", 3799400),
        (K.MONEY, 3799400.0, 3799400),
        (K.MONEY, "0", 0),
        (K.FLAG, "true", True),
        (K.FLAG, "Tidak", False),
        (K.FLAG, 0, False),
        (K.FLAG, True, True),
        (K.FLAG, None, None),
        (K.STATUS, "C", EmployeeStatus.CPNS),
        (K.STATUS, "P", EmployeeStatus.PNS),
        (K.STATUS, "pns", EmployeeStatus.PNS),
        (K.STATUS, "PNS Daerah Kabupaten/Kota", EmployeeStatus.PNS),
        (K.STATUS, "Calon Pegawai Negeri Sipil", EmployeeStatus.CPNS),
        (K.STATUS, "PPPK", EmployeeStatus.PPPK),
        (K.STATUS, "P3K", EmployeeStatus.PPPK),
        (K.STATUS, "PPPK Paruh Waktu", EmployeeStatus.PPPK_PARUH_WAKTU),
        (K.STATUS, "PPPK-PW", EmployeeStatus.PPPK_PARUH_WAKTU),
    ],
)
def test_a_cell_is_read_for_its_field(kind, cell, value):
    parsed = parse_cell(kind, cell)
    assert parsed == value
    assert type(parsed) is type(value)


@pytest.mark.parametrize(
    ("kind", "cell", "code"),
    [
        (K.NIP, 198505122010011907, "N1"),
        (K.NIP, 1.98505122010011e17, "N1"),
        (K.NIP, "1.98505E+17", "N1"),
        (K.NIP, "198505122010011907.0", "N1"),
        (K.NIP, "19850512201001190", "N1"),
        (K.NIP, date(1985, 5, 12), "N1"),
        (K.DIGITS, 5371012702729029.0, "ANGKA_RUSAK"),
        (K.DIGITS, "5,37101E+15", "ANGKA_RUSAK"),
        (K.TEXT, float("nan"), "ANGKA_RUSAK"),
        (K.DATE, float("inf"), "ANGKA_RUSAK"),
        (K.DATE, 10**400, "ANGKA_RUSAK"),
        (K.DATE, "31-02-1985", "TANGGAL"),
        (K.DATE, "12/31/2020", "TANGGAL"),
        (K.DATE, "01-01-26", "TANGGAL"),
        (K.DATE, "01-01-1785", "TANGGAL"),
        (K.DATE, date(1785, 1, 1), "TANGGAL"),
        (K.DATE, -5, "TANGGAL"),
        (K.DATE, 200000, "TANGGAL"),
        (K.DATE, time(7, 30), "TANGGAL"),
        (K.DATE, timedelta(hours=30), "TANGGAL"),
        (K.DATE, True, "TANGGAL"),
        (K.DATE, object(), "TANGGAL"),
        (K.COUNT, 7.5, "JUMLAH"),
        (K.COUNT, "-3", "JUMLAH"),
        (K.COUNT, "99999", "JUMLAH"),
        (K.COUNT, "banyak", "JUMLAH"),
        (K.YEAR, "98", "TAHUN"),
        (K.YEAR, "1785", "TAHUN"),
        (K.MONEY, "-500", "RUPIAH"),
        (K.MONEY, 1.5, "RUPIAH"),
        (K.MONEY, "tiga juta", "RUPIAH"),
        (K.MONEY, "9" * 30, "RUPIAH"),
        (K.SEX, "X", "KELAMIN"),
        (K.STATUS, "Honorer", "STATUS"),
        (K.FLAG, "mungkin", "TANDA"),
        (K.GOLONGAN, "V/z", "GOLONGAN"),
    ],
)
def test_a_cell_that_means_nothing_is_refused_never_repaired(kind, cell, code):
    with pytest.raises(CellError) as caught:
        parse_cell(kind, cell)
    assert caught.value.code == code
    assert caught.value.reason


@pytest.mark.parametrize(
    ("cell", "context", "sex"),
    [
        ("M", SIASN, Sex.MALE),
        ("F", SIASN, Sex.FEMALE),
        ("L", PLAIN, Sex.MALE),
        ("P", PLAIN, Sex.FEMALE),
        ("P", WORDS, Sex.MALE),
        ("W", WORDS, Sex.FEMALE),
        ("1", PLAIN, Sex.MALE),
        (2.0, PLAIN, Sex.FEMALE),
        ("Laki-laki", SIASN, Sex.MALE),
        ("PEREMPUAN", SIASN, Sex.FEMALE),
    ],
)
def test_sex_is_read_in_the_scheme_of_the_file(cell, context, sex):
    assert parse_cell(K.SEX, cell, context) is sex


def test_p_is_unclear_in_a_file_with_m_and_f():
    with pytest.raises(CellError, match="tidak jelas"):
        parse_cell(K.SEX, "P", SIASN)


@pytest.mark.parametrize(
    ("values", "scheme"),
    [
        (["M", "F", "null", None], SexScheme.SIASN),
        (["L", "P", "P", 7], SexScheme.LOCAL),
        (["P", "W"], SexScheme.WORDS),
        (["P"], SexScheme.LOCAL),
        ([], SexScheme.LOCAL),
    ],
)
def test_the_scheme_is_chosen_by_the_letters_of_the_column(values, scheme):
    assert choose_sex_scheme(values) is scheme


@pytest.mark.parametrize(
    "cell", ["III/A", "III a", "IIIa", "3a", "31", 31.0, "III/a", "Penata Muda (III/a)"]
)
def test_golongan_of_pns_is_read_in_every_spelling(cell):
    assert parse_cell(K.GOLONGAN, cell) == "III/a"
    assert parse_cell(K.GOLONGAN, cell, PNS) == "III/a"


def test_the_scale_follows_the_status():
    assert parse_cell(K.GOLONGAN, "IX") == "IX"
    assert parse_cell(K.GOLONGAN, "9", PPPK) == "IX"
    with pytest.raises(CellError, match="PNS"):
        parse_cell(K.GOLONGAN, "IX", PNS)
    with pytest.raises(CellError, match="PPPK"):
        parse_cell(K.GOLONGAN, "III/a", PPPK)


def test_a_workbook_of_1904_counts_from_there():
    assert parse_cell(K.DATE, 1, CellContext(is_1904=True)) == date(1904, 1, 2)


@pytest.mark.parametrize("header", ["Nip Baru", "NIP_BARU", " nip baru ", "NIP  BARU:"])
def test_headers_lose_case_spaces_and_signs(header):
    assert normalise_header(header) == "nipbaru"


def test_a_column_gives_values_and_the_rows_in_error():
    parsed, errors = parse_column(K.DATE, ["01-02-2020", "31-02-2020", None, "01-02-2020", "x"])
    assert parsed == [date(2020, 2, 1), None, None, date(2020, 2, 1), None]
    assert [(row, error.code) for row, error in errors] == [(1, "TANGGAL"), (4, "TANGGAL")]


def test_equal_numbers_of_other_kinds_are_not_mixed_up_in_a_column():
    parsed, errors = parse_column(K.FLAG, [True, 1, 0.0, "1", False])
    assert parsed == [True, True, False, True, False]
    parsed, errors = parse_column(K.TEXT, [True, 1, 1.0])
    assert parsed == ["true", "1", "1"]
    assert errors == []


def test_a_golongan_column_uses_the_scale_of_each_row():
    context = CellContext(scales=(Scale.PPPK, Scale.PNS, None, Scale.PNS))
    parsed, errors = parse_column(K.GOLONGAN, ["9", "31", "IX", "IX"], context)
    assert parsed == ["IX", "III/a", "IX", ""]
    assert [(row, error.code) for row, error in errors] == [(3, "GOLONGAN")]


ANY_CELL = st.one_of(
    st.none(), st.text(), st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes(),
    st.times(), st.sampled_from(["M", "P", "null", "-", "III/a", "1e5", "'0", "\ud800"]),
)  # fmt: skip


@given(st.sampled_from(list(K)), ANY_CELL)
def test_no_cell_crashes_a_reader(kind, cell):
    with suppress(CellError):
        value = parse_cell(kind, cell)
        assert type(value) is type(empty_value(kind)) or value is not None


@given(st.sampled_from(list(K)), st.lists(ANY_CELL, max_size=8))
def test_a_column_reads_as_its_cells_do(kind, cells):
    parsed, errors = parse_column(kind, cells)
    wrong = {row for row, _ in errors}
    for row, cell in enumerate(cells):
        if row not in wrong:
            assert parsed[row] == parse_cell(kind, cell)
