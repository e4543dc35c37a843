from datetime import date

import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from sdm_desktop.domain.employee import EmployeeStatus

NIP = "198704162013031901"
OTHER = "199003122015032902"


def only_refusal(rows):
    refusals = rows.source.refusals()
    assert len(refusals) == 1
    return refusals[0]


def value_of(rows, name, position=0):
    return rows.columns[name][position]


@pytest.mark.parametrize(
    "name", ["siasn_contoh_300.csv", "siasn_contoh_300.xlsx", "siasn_varian_120.csv"]
)
def test_every_row_of_the_samples_is_read(data, parse, name):
    rows = parse(data / name)
    assert not rows.source.faults
    assert rows.source.count == (300 if "300" in name else 120)


def test_both_samples_give_the_same_people(data, parse):
    assert (
        parse(data / "siasn_contoh_300.csv").columns
        == parse(data / "siasn_contoh_300.xlsx").columns
    )


def test_values_are_as_stored(make_csv, parse):
    header = [
        "NIP BARU",
        "NAMA",
        "TANGGAL LAHIR",
        "JENIS KELAMIN",
        "STATUS CPNS PNS",
        "GOL AKHIR NAMA",
        "MK TAHUN",
        "IS VALID NIK",
        "NIK",
    ]
    rows = parse(
        make_csv(
            [
                header,
                [
                    f"'{NIP}",
                    "Yosef  Foeh",
                    "16-04-1987",
                    "M",
                    "P",
                    "3d",
                    "0",
                    "true",
                    "'5371011604870001",
                ],
            ]
        )
    )
    assert {name: values[0] for name, values in rows.columns.items()} == {
        "nip": NIP,
        "nama": "Yosef Foeh",
        "tanggal_lahir": "1987-04-16",
        "jenis_kelamin": "L",
        "status": "PNS",
        "gol_akhir": "III/d",
        "mk_tahun": 0,
        "is_valid_nik": 1,
        "nik": "5371011604870001",
    }


def test_a_nip_in_a_number_cell_is_refused_never_repaired(make_xlsx, parse):
    path = make_xlsx([["NO", "NIP BARU", "NAMA"], [1, 198704162013031901, "Dominggus Haning"]])
    refusal = only_refusal(parse(path))
    assert (refusal.row, refusal.cell, refusal.column, refusal.code) == (2, "B2", "NIP BARU", "N1")
    assert refusal.value == "1,98704E+17"
    assert refusal.reason == "NIP terbaca sebagai angka. Ubah kolom B menjadi Teks."
    assert refusal.name == "Dominggus Haning"


@pytest.mark.parametrize(
    ("nip", "words"),
    [
        ("1.98704E+17", "angka ilmiah"),
        ("19870416201303190", "NIP harus 18 angka; ini 17."),
        ("1987041620130319011", "ini 19."),
        ("198704162013031901.0", "sel angka"),
        ("19870416 201303 1 9O1", "hanya boleh berisi angka"),
        ("", "NIP kosong."),
        ("null", "NIP kosong."),
    ],
)
def test_nips_of_the_wrong_shape_are_refused_in_two_sentences(make_csv, parse, nip, words):
    refusal = only_refusal(parse(make_csv([["NIP", "NAMA"], [nip, "Yosef"]])))
    assert words in refusal.reason
    assert refusal.reason.count(".") >= 2
    assert refusal.code == "N1"


def test_the_first_of_two_equal_nips_counts(make_csv, parse):
    spaced = f"{NIP[:8]} {NIP[8:14]} {NIP[14]} {NIP[15:]}"
    rows = parse(make_csv([["NIP", "NAMA"], [NIP, "a"], [OTHER, "b"], [spaced, "c"], [NIP, "d"]]))
    assert [(r.row, r.code, r.reason) for r in rows.source.refusals()] == [
        (4, "N8", "NIP sama dengan baris 2. Hapus salah satunya."),
        (5, "N8", "NIP sama dengan baris 2. Hapus salah satunya."),
    ]


@pytest.mark.parametrize(
    ("header", "cell", "code", "words"),
    [
        ("TANGGAL LAHIR", "31-02-1985", "TANGGAL", "tidak ada di kalender"),
        ("TANGGAL LAHIR", "12/31/1985", "TANGGAL", "tidak ada di kalender"),
        (
            "GOL AKHIR NAMA",
            "III/e",
            "GOLONGAN",
            "Golongan III/e tidak dikenal. Yang ada III/a sampai III/d.",
        ),
        ("GOL AKHIR NAMA", "V/z", "GOLONGAN", "Golongan V/z tidak dikenal. Yang ada"),
        ("JENIS KELAMIN", "X", "KELAMIN", "Isi L atau P."),
        ("STATUS CPNS PNS", "Honorer", "STATUS", "Isi CPNS, PNS atau PPPK."),
        ("MK TAHUN", "dua", "JUMLAH", "Isi bilangan bulat."),
        ("IS VALID NIK", "mungkin", "TANDA", "Isi ya atau tidak."),
        ("NIK", "5,37E+15", "ANGKA_RUSAK", "format kolom sebagai Teks"),
    ],
)
def test_a_wrong_cell_refuses_its_row_with_its_address(make_csv, parse, header, cell, code, words):
    rows = parse(make_csv([["NIP", "NAMA", header], [NIP, "a", cell], [OTHER, "b", ""]]))
    refusal = only_refusal(rows)
    assert (refusal.cell, refusal.column, refusal.value, refusal.code) == ("C2", header, cell, code)
    assert words.lower() in refusal.reason.lower()


def test_all_wrong_cells_of_a_row_are_told(make_csv, parse):
    rows = parse(make_csv([["NIP", "NAMA", "TMT CPNS", "MK TAHUN"], [NIP, "a", "31-02-2013", "x"]]))
    refusal = only_refusal(rows)
    assert [fault.column for fault in refusal.faults] == [2, 3]
    assert refusal.all_reasons.startswith("C2: ")
    assert "D2: " in refusal.all_reasons


@pytest.mark.parametrize(
    ("letters", "stored"),
    [
        (("M", "F"), ["L", "P"]),
        (("L", "P"), ["L", "P"]),
        (("1", "2"), ["L", "P"]),
        (("Pria", "Wanita"), ["L", "P"]),
    ],
)
def test_the_letters_for_sex_are_read_by_the_file(make_csv, parse, letters, stored):
    rows = parse(
        make_csv([["NIP", "NAMA", "JK"], [NIP, "a", letters[0]], [OTHER, "b", letters[1]]])
    )
    assert rows.columns["jenis_kelamin"] == stored


def test_where_the_status_is_empty_the_kind_of_employee_tells_it(make_csv, parse):
    header = ["NIP", "NAMA", "STATUS CPNS PNS", "JENIS PEGAWAI NAMA", "GOL AKHIR NAMA"]
    rows = parse(
        make_csv(
            [header, [NIP, "a", "null", "PPPK", "IX"], [OTHER, "b", "C", "PNS Daerah", "III/a"]]
        )
    )
    assert rows.columns["status"] == ["PPPK", "CPNS"]
    assert rows.columns["gol_akhir"] == ["IX", "III/a"]


def test_a_kind_of_employee_that_is_no_status_is_no_error(make_csv, parse):
    rows = parse(make_csv([["NIP", "NAMA", "JENIS PEGAWAI NAMA"], [NIP, "a", "Titipan"]]))
    assert "status" not in rows.columns
    assert value_of(rows, "jenis_pegawai") == "Titipan"


def test_the_golongan_scale_follows_the_stored_status(make_csv, parse):
    path = make_csv([["NIP", "NAMA", "GOL"], [NIP, "a", "9"], [OTHER, "b", "31"]])
    rows = parse(path, known={NIP: EmployeeStatus.PPPK, OTHER: EmployeeStatus.PNS})
    assert rows.columns["gol_akhir"] == ["IX", "III/a"]


def test_a_clear_golongan_of_the_other_scale_is_kept(make_csv, parse):
    rows = parse(make_csv([["NIP", "NAMA", "STATUS CPNS PNS", "GOL"], [NIP, "a", "P", "IX"]]))
    assert value_of(rows, "gol_akhir") == "IX"
    assert not rows.source.faults


def test_dates_of_a_1904_workbook_count_from_1904(make_xlsx, parse):
    path = make_xlsx(
        [["NIP", "NAMA", "TMT CPNS", "TMT PNS"], [NIP, "a", date(2013, 3, 1), 40268]],
        epoch=CALENDAR_MAC_1904,
    )
    rows = parse(path)
    assert (value_of(rows, "tmt_cpns"), value_of(rows, "tmt_pns")) == ("2013-03-01", "2014-04-01")


def test_serial_days_of_an_ordinary_workbook_count_from_1899(make_xlsx, parse):
    rows = parse(make_xlsx([["NIP", "NAMA", "TMT CPNS"], [NIP, "a", 41334]]))
    assert value_of(rows, "tmt_cpns") == "2013-03-01"


def test_empty_rows_are_no_rows_and_footers_are_refused(make_csv, parse):
    rows = parse(make_csv([["NIP", "NAMA"], [NIP, "a"], ["", ""], ["Jumlah: 1", ""]]))
    assert rows.source.count == 2
    assert only_refusal(rows).row == 4


def test_a_longer_csv_row_is_refused_because_its_cells_are_shifted(tmp_path, parse):
    path = tmp_path / "a.csv"
    path.write_text(f"NIP,NAMA,ALAMAT\n{NIP},Yosef Foeh, S.E.,Jl. A\n{OTHER},b,c\n")
    refusal = only_refusal(parse(path))
    assert (refusal.row, refusal.code) == (2, "KOLOM_LEBIH")


def test_a_shorter_csv_row_is_refused(tmp_path, parse):
    path = tmp_path / "a.csv"
    path.write_text(f"NIP,NAMA,ALAMAT\n{NIP},Yosef\n{OTHER},b,c\n")
    assert only_refusal(parse(path)).code == "KOLOM_KURANG"


def test_the_cut_last_row_of_half_a_csv_is_refused(tmp_path, parse):
    path = tmp_path / "a.csv"
    path.write_text(f"NIP,NAMA,ALAMAT\n{OTHER},b,c\n{NIP},Yos")
    assert only_refusal(parse(path)).code == "TERPOTONG"


def test_letters_that_cannot_be_read_refuse_the_row(tmp_path, parse):
    path = tmp_path / "a.csv"
    path.write_bytes(
        f"NIP;NAMA\n{NIP};Jos\u00e9\n".encode("cp1252") + f"{OTHER};".encode() + b"\x81bc\n"
    )
    rows = parse(path)
    assert value_of(rows, "nama") == "José"
    assert only_refusal(rows).code == "HURUF"


def test_a_mark_before_formula_signs_of_a_csv_name_is_taken_off(make_csv, parse):
    rows = parse(make_csv([["NIP", "NAMA", "GELAR DEPAN"], [NIP, "'=Yosef", "'=1+1"]]))
    assert (value_of(rows, "nama"), value_of(rows, "gelar_depan")) == ("=Yosef", "=1+1")
