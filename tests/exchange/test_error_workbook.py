import openpyxl

from sdm_desktop.exchange.error_workbook import REASON_HEADER, ROW_HEADER, write_error_workbook

NIP = "198704162013031901"
OTHER = "199003122015032902"
ROWS = [
    ["Daftar"],
    ["NIP BARU", "NAMA", "TMT CPNS"],
    [NIP, "Yosef", "31-02-2013"],
    [OTHER, "Maria", "01-03-2015"],
]


def test_refused_rows_come_back_with_coloured_cells_and_reasons(make_csv, parse, tmp_path):
    rows = parse(make_csv(ROWS))
    out = tmp_path / "galat.xlsx"
    assert write_error_workbook(out, rows.source, rows.source.refusals()) == 1
    sheet = openpyxl.load_workbook(out).active
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert values[0] == ["NIP BARU", "NAMA", "TMT CPNS", REASON_HEADER, ROW_HEADER]
    assert values[1][:3] == [NIP, "Yosef", "31-02-2013"]
    assert "tidak ada di kalender" in values[1][3]
    assert values[1][4] == "3"
    assert sheet["C2"].fill.fgColor.rgb == "FFFFC7CE"
    assert sheet["A2"].fill.fgColor.rgb != "FFFFC7CE"


def test_a_corrected_error_workbook_is_imported_again(make_csv, parse, tmp_path):
    rows = parse(make_csv(ROWS))
    out = tmp_path / "galat.xlsx"
    write_error_workbook(out, rows.source, rows.source.refusals())
    book = openpyxl.load_workbook(out)
    book.active["C2"] = "01-03-2013"
    book.save(out)
    again = parse(out)
    assert not again.source.faults
    assert again.columns == {"nip": [NIP], "nama": ["Yosef"], "tmt_cpns": ["2013-03-01"]}


def test_a_number_nip_is_written_as_it_was_seen(make_xlsx, parse, tmp_path):
    rows = parse(make_xlsx([["NIP", "NAMA"], [198704162013031901, "Yosef"]]))
    out = tmp_path / "galat.xlsx"
    write_error_workbook(out, rows.source, rows.source.refusals())
    assert openpyxl.load_workbook(out).active["A2"].value == "1,98704E+17"
