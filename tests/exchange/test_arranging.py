import openpyxl
import pytest

from sdm_desktop.exchange.arranging import arrange
from sdm_desktop.exchange.employee_rows import read_employee_rows
from sdm_desktop.exchange.error_workbook import write_error_workbook
from sdm_desktop.exchange.headers import EMPLOYEE_TARGETS, source_columns
from sdm_desktop.exchange.reader import read_workbook
from sdm_desktop.exchange.row_readings import ReadingKind, readings
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.sheet_shape import RowRole
from tests.exchange.nominative_sheet import make_sheet

NIP = "198704162013031901"
OTHER = "199003122015032902"


def read(path, sheet=""):
    data = arrange(read_workbook(path, sheet).data, EMPLOYEE_TARGETS)
    columns = source_columns(data, data.shape.head[-1], EMPLOYEE_TARGETS)
    mapping = {column.field: column.index for column in columns if column.field}
    source = RowSource(data, data.shape.head[-1], mapping)
    return read_employee_rows(source, lambda _nips: {})


def roles(rows):
    return {row.index + 1: row.role for row in rows.source.data.shape.aside.values()}


@pytest.fixture(scope="module")
def nominative(tmp_path_factory):
    return make_sheet(tmp_path_factory.mktemp("buatan") / "nominatif.xlsx")


def test_the_sheet_in_the_test_data_is_the_one_that_is_made(data, nominative):
    kept = read_workbook(data / "nominatif_buatan_tangan.xlsx").data
    assert kept.columns == read_workbook(nominative).data.columns


def test_a_list_made_by_hand_comes_in_whole(nominative):
    rows = read(nominative)
    assert rows.columns["nama"][:2] == ["YOHANES NOPE", "MARIA GORETI BERE"]
    assert rows.columns["gelar_depan"][0] == "Drs."
    assert rows.columns["nip"][0] == "197001011995011901"
    assert rows.columns["tanggal_lahir"][1] == "1985-05-12"
    assert rows.columns["gol_akhir"][:3] == ["IV/b", "III/c", "III/b"]
    assert rows.columns["tmt_golongan"][2] == "2020-04-01"
    assert rows.columns["mk_tahun"] == [26, 12, 9, 8, 5, 4]
    assert rows.columns["tmt_jabatan"][0] == "2020-02-03"
    assert rows.columns["jurusan"][5] == "Teknik Informatika"
    assert rows.columns["unor_nama"][1:3] == [
        "SEKRETARIAT", "BIDANG PELAYANAN PENDAFTARAN PENDUDUK",
    ]  # fmt: skip
    assert set(rows.columns["unor_induk"]) == {"DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"}


def test_each_row_is_read_refused_or_listed(nominative):
    rows = read(nominative)
    refused = {refusal.row: refusal for refusal in rows.source.refusals()}
    assert set(refused) == {14, 15}
    assert refused[14].cell == "B14"
    assert "ini 17" in refused[14].reason
    assert "III/a, bukan III/b" in refused[15].reason
    told = roles(rows)
    assert told[7] is RowRole.NUMBERS
    assert told[8] is told[11] is RowRole.SECTION
    assert told[16] is RowRole.TOTAL
    assert [row for row, role in told.items() if role is RowRole.SIGNATURE] == [18, 19, 22, 23, 24]
    sheet = read_workbook(nominative).data
    filled = {n + 1 for n in range(sheet.row_count) if any(sheet.row(n))}
    assert filled == set(told) | {rows.source.number(p) for p in range(rows.source.count)}


def test_what_was_taken_apart_is_told_with_the_text_as_it_stood(nominative):
    told = readings(read(nominative).source)
    first = next(one for one in told if one.kind is ReadingKind.SPLIT)
    assert (first.row, first.place) == (9, "B9")
    assert first.value == "Drs. YOHANES NOPE, M.Si. 19700101 199501 1 901"
    assert first.text.startswith("Diurai dari B9: Nama YOHANES NOPE; Gelar depan Drs.;")
    carried = next(one for one in told if one.kind is ReadingKind.CARRIED)
    assert "dari judul bagian (baris 8)" in carried.text


def test_the_error_workbook_of_such_a_list_is_corrected_and_read_again(nominative, tmp_path):
    rows = read(nominative)
    out = tmp_path / "galat.xlsx"
    assert write_error_workbook(out, rows.source, rows.source.refusals()) == 2
    book = openpyxl.load_workbook(out)
    sheet = book.active
    assert sheet["B1"].value == "NAMA / NIP"
    assert sheet["B2"].fill.fgColor.rgb == sheet["E3"].fill.fgColor.rgb == "FFFFC7CE"
    assert sheet["L2"].value == "BIDANG PELAYANAN PENDAFTARAN PENDUDUK"
    sheet["B2"] = "SIMON LEDE, A.Md.\nNIP. 19920708 201903 1 905"
    sheet["E3"] = "Penata Muda (III/a)\n01-12-2020"
    book.save(out)
    again = read(out)
    assert not again.source.faults
    assert again.columns["nip"] == ["199207082019031905", "199308152020122906"]
    assert again.columns["gol_akhir"] == ["II/c", "III/a"]
    assert again.columns["unor_nama"] == ["BIDANG PELAYANAN PENDAFTARAN PENDUDUK"] * 2
    assert again.columns["mk_tahun"] == [5, 4]


def test_names_above_their_nips_are_one_person(make_csv):
    rows = read(
        make_csv(
            [
                ["NO", "NAMA/NIP", "GOL"],
                ["1", "YOSEF NOPE, S.Sos.", "III/a"],
                ["", f"NIP. {NIP}", ""],
                ["2", "MARIA BERE", "III/b"],
                ["", OTHER, ""],
            ]
        )
    )
    assert rows.columns["nip"] == [NIP, OTHER]
    assert rows.columns["nama"] == ["YOSEF NOPE", "MARIA BERE"]
    assert roles(rows) == {
        1: RowRole.HEADER, 3: RowRole.CONTINUED, 5: RowRole.CONTINUED,
    }  # fmt: skip
    told = [one.text for one in readings(rows.source) if one.kind is ReadingKind.ASIDE]
    assert told == ["Disatukan dengan baris 2.", "Disatukan dengan baris 4."]


def test_rows_merged_under_one_number_are_one_person(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["NO", "NAMA", "NIP", "PANGKAT / GOL", "UNIT KERJA"])
    sheet.append([1, "YOSEF", NIP, "Penata Muda (III/a)", "BIDANG A"])
    sheet.append([None, None, None, "01-04-2020", None])
    sheet.append([2, "MARIA", OTHER, "Penata (III/c)", None])
    for area in ("A2:A3", "B2:B3", "C2:C3", "E2:E4"):
        sheet.merge_cells(area)
    book.save(tmp_path / "gabung.xlsx")
    rows = read(tmp_path / "gabung.xlsx")
    assert rows.columns["nip"] == [NIP, OTHER]
    assert rows.columns["tmt_golongan"] == ["2020-04-01", None]
    assert rows.columns["unor_nama"] == ["BIDANG A", "BIDANG A"]


def test_a_row_without_nip_is_refused_unless_it_says_what_it_is(make_csv):
    rows = read(
        make_csv(
            [
                ["NIP", "NAMA", "GOL"],
                ["", "MARIA BERE", ""],
                ["", "SEKSI IDENTITAS", ""],
                [NIP, "YOSEF", "III/a"],
                ["", "Jumlah", "2"],
                ["NIP", "NAMA", "GOL"],
                [OTHER, "ANA", "III/b"],
                ["", "Keterangan: cuti", ""],
            ]
        )
    )
    assert [refusal.row for refusal in rows.source.refusals()] == [2]
    assert roles(rows) == {
        1: RowRole.HEADER, 3: RowRole.SECTION, 5: RowRole.TOTAL, 6: RowRole.HEADER,
        8: RowRole.NOTE,
    }  # fmt: skip
    assert rows.columns["unor_nama"] == ["", "SEKSI IDENTITAS", "SEKSI IDENTITAS"]


def test_sections_within_sections_give_a_path(make_csv):
    rows = read(
        make_csv(
            [
                ["NIP", "NAMA"],
                ["I. SEKRETARIAT", ""],
                ["A. SUBBAGIAN UMUM", ""],
                [NIP, "YOSEF"],
                ["II. BIDANG A", ""],
                [OTHER, "ANA"],
            ]
        )
    )
    assert rows.columns["unor_nama"] == ["SUBBAGIAN UMUM - SEKRETARIAT", "BIDANG A"]


def test_titles_are_taken_from_names_only_where_they_have_no_column(make_csv):
    rows = read(make_csv([["NIP", "NAMA"], [NIP, "Ir. Yosef, M.T."]]))
    assert rows.columns["nama"] == ["Yosef"]
    assert rows.columns["gelar_belakang"] == ["M.T."]
    own = [["NIP", "NAMA", "GELAR BELAKANG"], [NIP, "Ir. Yosef, M.T.", ""]]
    assert read(make_csv(own)).columns["nama"] == ["Ir. Yosef, M.T."]


@pytest.mark.parametrize("name", ["siasn_contoh_300.csv", "siasn_varian_120.csv"])
def test_the_exports_of_siasn_are_plain(data, name):
    shape = arrange(read_workbook(data / name).data, EMPLOYEE_TARGETS).shape
    assert shape.is_plain


def test_a_person_in_the_last_row_is_no_signature(make_csv):
    head = [["NAMA", "NIP"], ["YOSEF", NIP], ["Kupang, 2 Mei 2026", ""], ["Kepala Dinas", ""]]
    rows = read(make_csv([*head, ["ANA", OTHER]]))
    assert rows.source.count == 4
    assert [refusal.row for refusal in rows.source.refusals()] == [3, 4]
    signed = read(make_csv([*head, ["", f"NIP. {OTHER}"]]))
    assert signed.source.count == 1
    assert not signed.source.refusals()


def test_a_title_right_above_the_header_is_no_group(make_csv):
    rows = read(
        make_csv([["DAFTAR PEGAWAI", "", ""], ["NIP", "NAMA", "GOL"], [NIP, "ANA", "III/a"]])
    )
    assert rows.source.data.shape.headers == ("NIP", "NAMA", "GOL")
    assert roles(rows)[1] is RowRole.TITLE
