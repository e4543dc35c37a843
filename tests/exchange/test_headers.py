import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.exchange.headers import (
    EMPLOYEE_TARGETS,
    check_mapping,
    find_header_row,
    shown_cell,
    source_columns,
    suggest_mapping,
)
from sdm_desktop.exchange.reader import read_workbook


def mapping_of(*headers):
    return suggest_mapping(headers, EMPLOYEE_TARGETS)


def columns_of(path):
    sheet = read_workbook(path).data
    row = find_header_row(sheet, EMPLOYEE_TARGETS)
    return row, source_columns(sheet, row, EMPLOYEE_TARGETS)


@pytest.mark.parametrize(
    ("name", "count"), [("siasn_contoh_300.csv", 69), ("siasn_varian_120.csv", 66)]
)
def test_every_column_of_the_samples_finds_its_field(data, name, count):
    row, columns = columns_of(data / name)
    assert row == 0
    assert sum(bool(column.field) for column in columns) == count
    assert len({column.field for column in columns}) == count


def test_the_header_is_found_below_title_rows(make_csv):
    rows = [
        ["PEMERINTAH KOTA KUPANG"],
        [],
        ["Daftar pegawai, NIP dan nama"],
        ["No", "Nip Baru", "Nama", "Gol. Ruang"],
    ]
    row, columns = columns_of(make_csv([*rows, ["1", "198704162013031901", "Yosef", "III/a"]]))
    assert row == 3
    assert [column.field for column in columns] == ["", "nip", "nama", "gol_akhir"]


def test_the_header_is_not_looked_for_below_row_fifteen(make_csv):
    path = make_csv([["judul"]] * 15 + [["NIP", "NAMA"]])
    assert find_header_row(read_workbook(path).data, EMPLOYEE_TARGETS) is None


def test_of_two_columns_for_a_field_the_better_alias_wins_and_the_other_is_offered(make_csv):
    _row, columns = columns_of(make_csv([["NIP BARU", "NAMA", "NIP"], ["1", "a", "2"]]))
    assert [column.field for column in columns] == ["", "nama", "nip"]
    assert columns[0].also == ("nip",)


def test_one_column_never_serves_two_fields():
    assert mapping_of("jenispegawainama", "nip") == {"jenis_pegawai": 0, "nip": 1}
    assert mapping_of("email", "emailgov") == {"email": 0, "email_gov": 1}
    assert mapping_of("eselonid", "eselonnama") == {"eselon_id": 0, "eselon": 1}


@pytest.mark.parametrize(
    "header", ["Nip Baru", "NIP_BARU", " nip baru ", "NIP", "NIP PPPK", "No. NIP"]
)
def test_case_spaces_and_signs_do_not_matter(make_csv, header):
    _row, columns = columns_of(make_csv([[header, "NAMA"], ["1", "a"]]))
    assert columns[0].field == "nip"


def test_columns_without_a_header_are_listed_when_they_hold_something(make_csv):
    _row, columns = columns_of(make_csv([["NIP", "NAMA", "", ""], ["1", "a", "", "x"]]))
    assert [(column.letter, column.header, column.samples) for column in columns[2:]] == [
        ("D", "", ("x",))
    ]


def test_samples_are_different_values_without_null(make_csv):
    rows = [
        ["NIP", "NAMA"],
        ["1", "null"],
        ["2", "a"],
        ["3", "a"],
        ["4", "b"],
        ["5", "c"],
        ["6", "d"],
    ]
    _row, columns = columns_of(make_csv(rows))
    assert columns[1].samples == ("a", "b", "c")


def test_a_mapping_needs_the_nip_and_one_column_per_field():
    with pytest.raises(DomainError, match="Kolom NIP belum ditentukan"):
        check_mapping({"nama": 1}, EMPLOYEE_TARGETS)
    with pytest.raises(DomainError, match="dipakai untuk dua isian"):
        check_mapping({"nip": 1, "nama": 1}, EMPLOYEE_TARGETS)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (1.98704162013031901e17, "1,98704E+17"),
        (12.0, "12"),
        (7.5, "7,5"),
        (True, "BENAR"),
        (None, ""),
        ("x", "x"),
    ],
)
def test_cells_are_shown_as_the_spreadsheet_shows_them(cell, text):
    assert shown_cell(cell) == text
