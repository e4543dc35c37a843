import json
from decimal import Decimal

import openpyxl
import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.exchange.output_file import replacing
from sdm_desktop.exchange.reader import read_workbook
from sdm_desktop.exchange.text_writers import (
    CsvStyle,
    with_mark,
    without_mark,
    write_csv,
    write_json,
)
from sdm_desktop.exchange.xlsx_parts import SheetLayout, column_letter
from sdm_desktop.exchange.xlsx_writer import write_xlsx

HEADERS = ["NIP", "NAMA", "NILAI"]
ROWS = [
    ("198704162013031901", "=CMD|'/c calc'!A0", Decimal("87.5")),
    ("199003122015032902", "A & B <c> \"d\" 'e'", None),
    ("", "dua\nbaris  spasi ", 3),
    ("1", "control \x07 and _x0041_", 0),
]


class Stopper:
    def step(self, done, total):
        raise InterruptedError


def test_a_workbook_opens_elsewhere_with_the_same_values(tmp_path):
    path = tmp_path / "a.xlsx"
    assert write_xlsx(path, HEADERS, ROWS) == 4
    sheet = openpyxl.load_workbook(path).active
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert found[0] == HEADERS
    assert found[1] == ["198704162013031901", "=CMD|'/c calc'!A0", 87.5]
    assert found[2] == ["199003122015032902", "A & B <c> \"d\" 'e'", None]
    assert found[3] == [None, "dua\nbaris  spasi ", 3]


def test_texts_are_text_cells_in_the_format_text(tmp_path):
    write_xlsx(tmp_path / "a.xlsx", HEADERS, ROWS)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert (sheet["A2"].data_type, sheet["A2"].number_format) == ("s", "@")
    assert sheet["B2"].data_type != "f"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:C5"


def test_the_reader_reads_what_the_writer_wrote(tmp_path):
    write_xlsx(tmp_path / "a.xlsx", HEADERS, ROWS, SheetLayout("Data [1]"))
    book = read_workbook(tmp_path / "a.xlsx")
    assert book.sheet == "Data  1 "
    assert book.data.row(1) == ("198704162013031901", "=CMD|'/c calc'!A0", 87.5)
    assert book.data.row(3) == ("", "dua\nbaris  spasi ", 3.0)
    assert book.data.row(4) == ("1", "control \x07 and _x0041_", 0.0)


def test_the_same_data_give_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        write_xlsx(tmp_path / f"{name}.xlsx", HEADERS, ROWS)
        write_csv(tmp_path / f"{name}.csv", HEADERS, ROWS)
        write_json(tmp_path / f"{name}.json", "x", HEADERS, ROWS)
    for suffix in ("xlsx", "csv", "json"):
        assert (tmp_path / f"a.{suffix}").read_bytes() == (tmp_path / f"b.{suffix}").read_bytes()


def test_stopping_leaves_nothing_behind(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_text("lama")
    with pytest.raises(InterruptedError):
        write_xlsx(path, HEADERS, ROWS, progress=Stopper())
    assert path.read_text() == "lama"
    assert [file.name for file in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(DomainError, match="Pilih folder lain"):
        write_csv(tmp_path / "tidak-ada" / "a.csv", HEADERS, ROWS)


def test_a_failed_write_keeps_the_old_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("lama")
    with pytest.raises(ZeroDivisionError), replacing(path) as file:
        file.write(bytes([1 // 0]))
    assert path.read_text() == "lama"


def test_an_empty_list_is_a_header_only(tmp_path):
    assert write_xlsx(tmp_path / "a.xlsx", HEADERS, []) == 0
    assert read_workbook(tmp_path / "a.xlsx").data.row_count == 1


def test_csv_marks_formulas_and_long_numbers(tmp_path):
    write_csv(tmp_path / "a.csv", HEADERS, ROWS[:2], CsvStyle(";", (0,)))
    text = (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")
    assert text.startswith("NIP;NAMA;NILAI\r\n'198704162013031901;'=CMD")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    "text", ["=1", "+62", "-x", "@a", "\tb", "'=1", "''=", "biasa", "d'Ornai", "'x", ""]
)
def test_marks_are_taken_off_exactly(text):
    assert without_mark(with_mark(text)) == text
    assert not with_mark(text).startswith(("=", "+", "-", "@", "\t"))


def test_json_keeps_numbers_and_empties(tmp_path):
    write_json(tmp_path / "a.json", "daftar", HEADERS, ROWS[:3])
    content = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert content["kind"] == "daftar"
    assert content["rows"][0] == {
        "NIP": "198704162013031901",
        "NAMA": "=CMD|'/c calc'!A0",
        "NILAI": "87.5",
    }
    assert content["rows"][2]["NIP"] is None


@pytest.mark.parametrize(
    ("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (68, "BQ"), (701, "ZZ"), (702, "AAA")]
)
def test_column_letters(index, letters):
    assert column_letter(index) == letters
