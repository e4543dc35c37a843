"""Lists as workbooks: real numbers and days, repeated headers, print setup, equal bytes."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from sdm_desktop.domain.report_lists import CellKind, ListColumn, ListReport, ListSection
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature
from sdm_desktop.exchange.list_workbook import sheet_names, write_list_workbook

COLUMNS = (
    ListColumn("No", 7, CellKind.NUMBER),
    ListColumn("Nama", 40),
    ListColumn("NIP", 29, CellKind.NIP),
    ListColumn("Gol", 9, CellKind.CODE, "Pangkat"),
    ListColumn("TMT", 15, CellKind.DATE, "Pangkat"),
    ListColumn("Gaji", 15, CellKind.MONEY),
    ListColumn("Selesai", 15, CellKind.MONTH),
)
ROW = (1, "Maria & <Bere>", "199005142015032901", "III/c", date(2023, 4, 1), 3456200, "–")
RECORD = ListReport(
    kop=Letterhead(pemerintah="PEMERINTAH KOTA KUPANG", nama="DINAS SOSIAL"),
    judul="Daftar Uji",
    subjek="Dinas Sosial",
    keadaan="Keadaan 31 Desember 2026",
    kolom=COLUMNS,
    bagian=(ListSection("Bidang A", (ROW, ROW)), ListSection("Bidang B", (ROW,))),
    kosong="Belum ada pegawai.",
    catatan="Catatan.",
    tanda_tangan=Signature(tempat_tanggal="Kupang", peran="Kepala"),
    kaki=FooterInfo(kantor="X", nomor_dokumen="1", data_per="", kode="7K4M-92QX"),
)


@pytest.fixture
def sheet(tmp_path):
    out = tmp_path / "daftar.xlsx"
    assert write_list_workbook(out, [RECORD]) == 3
    return openpyxl.load_workbook(out).active


def test_titles_stand_above_a_header_of_two_rows(sheet):
    assert [sheet.cell(n, 1).value for n in range(1, 6)] == [
        "PEMERINTAH KOTA KUPANG",
        "DINAS SOSIAL",
        "Daftar Uji",
        "Dinas Sosial",
        "Keadaan 31 Desember 2026",
    ]
    assert [cell.value for cell in sheet[7]] == [
        "No", "Nama", "NIP", "Pangkat", None, "Gaji", "Selesai",
    ]  # fmt: skip
    assert [cell.value for cell in sheet[8]] == [None, None, None, "Gol", "TMT", None, None]
    merged = {str(one) for one in sheet.merged_cells.ranges}
    assert {"D7:E7", "A7:A8", "F7:F8", "A3:G3"} <= merged


def test_cells_are_real_numbers_days_and_texts(sheet):
    assert sheet["A9"].value == "Bidang A"
    values = [cell.value for cell in sheet[10]]
    assert values[:4] == [1, "Maria & <Bere>", "199005142015032901", "III/c"]
    assert values[4].date() == date(2023, 4, 1)
    assert values[5:] == [3456200, None]
    assert sheet["E10"].number_format == "dd\\-mm\\-yyyy"
    assert sheet["F10"].number_format == "#,##0"
    assert sheet["A12"].value == "Bidang B"


def test_it_prints_on_landscape_f4_with_the_header_on_each_page(sheet):
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 14)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$7:$8"
    assert sheet.freeze_panes == "A9"


def test_the_same_list_gives_the_same_bytes(tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        write_list_workbook(tmp_path / name, [RECORD])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_each_list_has_its_sheet_and_an_empty_one_says_so(tmp_path):
    out = tmp_path / "daftar.xlsx"
    empty = replace(RECORD, bagian=(), kolom=COLUMNS[:3])
    assert write_list_workbook(out, [RECORD, empty]) == 3
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["Dinas Sosial", "Dinas Sosial 2"]
    assert book.worksheets[1]["A8"].value == "Belum ada pegawai."
    assert book.worksheets[1].print_title_rows == "$7:$7"


def test_names_of_sheets_are_short_clean_and_different():
    found = sheet_names(
        ["Badan A/B: [x] yang namanya sangat panjang sekali", "", "badan a", "Badan A"]
    )
    assert all(0 < len(name) <= 31 for name in found)
    assert not set("[]:*?/\\'") & set("".join(found))
    assert len({name.casefold() for name in found}) == 4
