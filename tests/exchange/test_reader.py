import time
from datetime import date, datetime

import pytest

from sdm_desktop.exchange import reader_child, reader_process
from sdm_desktop.exchange.file_checks import FileProblem
from sdm_desktop.exchange.reader import read_heads, read_workbook

HEADER = ["NIP", "NAMA"]


class Stopper:
    """Stops the work at the first step."""

    def step(self, done, total):
        raise InterruptedError


def code_of(path):
    with pytest.raises(FileProblem) as caught:
        read_workbook(path)
    return caught.value.code


def test_csv_and_xlsx_of_the_same_export_give_the_same_cells(data):
    text = read_workbook(data / "siasn_contoh_300.csv").data
    table = read_workbook(data / "siasn_contoh_300.xlsx").data
    assert text.columns == table.columns
    assert (text.row_count, len(text.columns)) == (301, 69)


def test_typed_cells_stay_recognisable(make_xlsx):
    path = make_xlsx(
        [
            ["t", "f", "b", "d", "m", "n"],
            ["01", 198704162013031901, True, date(2026, 4, 1), datetime(2026, 4, 1, 9, 30), None],  # noqa: DTZ001
        ]
    )
    assert read_workbook(path).data.row(1) == (
        "01",
        1.98704162013031901e17,
        True,
        date(2026, 4, 1),
        "2026-04-01 09:30:00",
        "",
    )


def test_row_numbers_are_those_of_the_sheet(make_xlsx):
    sheet = read_workbook(make_xlsx([[], [], [None, "NIP"], [None, "1"]])).data
    assert sheet.row(2) == ("", "NIP")
    assert sheet.row_count == 4


@pytest.mark.parametrize("separator", [",", ";", "|", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_separator_and_encoding_of_a_csv_are_found(make_csv, separator, encoding):
    rows = [["NIP", "NAMA", "ALAMAT"], ["1", "José", f"Jl. A{separator} No. 1"]]
    path = make_csv(rows, separator=separator, encoding=encoding)
    sheet = read_workbook(path).data
    assert [list(sheet.row(0)), list(sheet.row(1))] == rows
    assert sheet.separator == separator


def test_the_separator_line_of_excel_is_no_row(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("sep=;\nNIP;NAMA\n1;Ester, Ndun\n", encoding="utf-8")
    assert read_workbook(path).data.row(1) == ("1", "Ester, Ndun")


def test_line_breaks_inside_quotes_belong_to_the_cell(make_csv):
    sheet = read_workbook(make_csv([HEADER, ["1", "dua\nbaris"], ["2", "x"]])).data
    assert sheet.row(1) == ("1", "dua\nbaris")
    assert sheet.row_count == 3


def test_a_quotation_mark_that_is_never_closed_names_its_row(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('NIP,NAMA\n1,"Ester\n2,Yosef\n3,Maria\n', encoding="utf-8")
    with pytest.raises(FileProblem, match="baris 2"):
        read_workbook(path)


def test_a_quotation_mark_that_swallows_rows_is_found(tmp_path):
    rows = "".join(f"{n},a,b,c\n" for n in range(5))
    path = tmp_path / "a.csv"
    path.write_text(f'NIP,A,B,C\n9,"x,y,z\n{rows}8,q",b,c\n', encoding="utf-8")
    assert code_of(path) == "QUOTES"


def test_nul_bytes_in_a_text_file_do_not_hide_rows(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"NIP,NAMA\n1,Est\0er\n2,Yosef\n")
    sheet = read_workbook(path).data
    assert sheet.row_count == 3
    assert sheet.row(2) == ("2", "Yosef")


def test_our_own_json_is_read(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"kind":"employees","rows":[{"nip":"1","upah":5},{"nip":null}]}')
    sheet = read_workbook(path).data
    assert [sheet.row(n) for n in range(3)] == [("nip", "upah"), ("1", "5"), ("", "")]


@pytest.mark.parametrize(("text", "code"), [("{", "DAMAGED"), ('{"a":1}', "WRONG_KIND")])
def test_other_json_is_refused(tmp_path, text, code):
    path = tmp_path / "a.json"
    path.write_text(text)
    assert code_of(path) == code


def test_another_sheet_is_read_by_its_name(make_xlsx):
    path = make_xlsx([["Petunjuk"]], more=[("Pegawai", [HEADER, ["1", "x"]])])
    book = read_workbook(path, "Pegawai")
    assert book.sheets == ("Sheet", "Pegawai")
    assert book.data.row(0) == ("NIP", "NAMA")
    with pytest.raises(FileProblem, match="Lembar"):
        read_workbook(path, "Lain")


def test_the_first_rows_of_all_sheets_are_read_at_once(make_xlsx):
    path = make_xlsx([["a"]] * 30, more=[("dua", [HEADER, [date(2026, 1, 2), 1]])])
    heads = read_heads(path)
    assert len(heads["Sheet"]) == reader_child.HEAD_ROWS
    assert heads["dua"][1] == [date(2026, 1, 2), 1.0]


def test_a_text_file_has_no_other_sheets(make_csv):
    assert read_heads(make_csv([HEADER])) == {}


def test_an_empty_sheet_has_no_rows(make_xlsx):
    assert read_workbook(make_xlsx([])).data.row_count == 0


def test_a_cell_far_away_ends_only_the_reader(make_zip, data):
    import zipfile

    parts = {}
    with zipfile.ZipFile(data / "siasn_contoh_300.xlsx") as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name)
    parts["xl/worksheets/sheet1.xml"] = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c>'
        "</row></sheetData></worksheet>"
    )
    assert code_of(make_zip(parts)) == "TOO_LARGE"


def test_stopping_kills_the_reader(data, monkeypatch):
    started = time.monotonic()
    with pytest.raises(InterruptedError):
        read_workbook(data / "siasn_contoh_300.xlsx", progress=Stopper())
    assert time.monotonic() - started < 5


def test_a_reader_that_takes_too_long_is_stopped(data, monkeypatch):
    monkeypatch.setattr(reader_process, "TIME_LIMIT_SECONDS", -1.0)
    assert code_of(data / "siasn_contoh_300.xlsx") == "TIMEOUT"


def test_an_answer_that_is_too_long_is_refused(data, monkeypatch):
    monkeypatch.setattr(reader_process, "ANSWER_LIMIT", 100)
    assert code_of(data / "siasn_contoh_300.csv") == "TOO_LARGE"


def test_a_crashed_reader_is_a_damaged_file(data, monkeypatch):
    monkeypatch.setattr(reader_process, "_command", lambda _path, _sheet: ["/bin/false"])
    assert code_of(data / "siasn_contoh_300.csv") == "DAMAGED"


def test_the_reader_gets_no_password_of_the_program(data, monkeypatch, tmp_path):
    spy = tmp_path / "spy.py"
    spy.write_text(
        "import json, os; print(json.dumps({'refused': 'QUOTES:' + str('SDM_PASSWORD' in os.environ)}))"
    )
    monkeypatch.setenv("SDM_PASSWORD", "rahasia")
    command = reader_process._command(data / "siasn_contoh_300.csv", "")
    monkeypatch.setattr(reader_process, "_command", lambda _path, _sheet: [command[0], str(spy)])
    with pytest.raises(FileProblem, match="baris False"):
        read_workbook(data / "siasn_contoh_300.csv")


def test_fifty_thousand_rows_are_read(tmp_path):
    path = tmp_path / "besar.csv"
    path.write_text("NIP,NAMA\n" + "".join(f"{n},Orang {n}\n" for n in range(50_000)))
    assert read_workbook(path).data.row_count == 50_001


def test_more_rows_than_allowed_are_refused(monkeypatch):
    monkeypatch.setattr(reader_child, "MAX_ROWS", 2)
    with pytest.raises(reader_child.Refused, match="TOO_LARGE"):
        reader_child.read_text(b"a,b\n1,2\n3,4\n")


def test_the_child_answers_a_refusal_in_words_of_its_own(tmp_path, capfdbinary, monkeypatch):
    monkeypatch.setattr(reader_child, "limit_resources", lambda _memory: None)
    assert reader_child.main(["", str(tmp_path / "tidak-ada"), "", "1000"]) == 0
    import gc

    gc.enable()
    assert capfdbinary.readouterr().out == b'{"refused":"NO_ACCESS"}'
