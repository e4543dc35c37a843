"""Rows of histories: headers of SIASN and of offices, cells by the kind of their field."""

from datetime import date

import pytest

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.exchange.headers import find_header_row, source_columns
from sdm_desktop.exchange.history_rows import (
    IMPORTED,
    history_headers,
    history_targets,
    read_history_rows,
)
from sdm_desktop.exchange.reader import read_workbook
from sdm_desktop.exchange.row_source import RowSource
from tests.exchange.conftest import NIP, OTHER_NIP

K = HistoryKind


@pytest.fixture
def parse_history():
    def run(path, kind, statuses=None):
        sheet = read_workbook(path).data
        targets = history_targets(kind)
        header = find_header_row(sheet, targets)
        columns = source_columns(sheet, header, targets)
        mapping = {column.field: column.index for column in columns if column.field}
        return read_history_rows(RowSource(sheet, header, mapping), kind, (statuses or {}).get)

    return run


@pytest.mark.parametrize("kind", IMPORTED)
def test_every_header_of_the_template_finds_its_own_field(make_csv, kind):
    headers = history_headers(kind)
    sheet = read_workbook(make_csv([headers, [NIP, *["x"] * (len(headers) - 1)]])).data
    targets = history_targets(kind)
    columns = source_columns(sheet, find_header_row(sheet, targets), targets)
    assert columns[0].field == "nip"
    assert len({column.field for column in columns}) == len(headers)
    assert all(column.field for column in columns)


def test_the_family_is_not_among_them():
    assert K.KELUARGA not in IMPORTED


def test_typed_cells_and_texts_mean_the_same(make_xlsx, parse_history):
    path = make_xlsx(
        [
            ["Daftar riwayat pangkat"],
            ["NIP", "Golongan", "TMT Golongan", "MK Tahun", "MK Bulan", "No SK", "Tgl SK"],
            [NIP, "III/C", date(2020, 4, 1), 7, 0, "823/1", "1 Maret 2020"],
            [f"'{OTHER_NIP}", 33, "2020-04-01 00:00:00", "7 tahun", "0", "null", 43891],
        ]
    )
    rows = parse_history(path, K.GOLONGAN, {NIP: EmployeeStatus.PNS}).rows
    assert rows[0].values == {
        "golongan": "III/c", "tmt": date(2020, 4, 1), "mk_tahun": 7, "mk_bulan": 0,
        "sk_nomor": "823/1", "sk_tanggal": date(2020, 3, 1),
    }  # fmt: skip
    assert rows[1].nip == OTHER_NIP
    assert rows[1].values["golongan"] == "III/c"
    assert rows[1].values["sk_tanggal"] == date(2020, 3, 1)
    assert rows[1].values["mk_bulan"] == 0


def test_the_golongan_of_a_contract_is_read_on_its_scale(make_csv, parse_history):
    path = make_csv([("nip", "golonganId", "tmtGolongan"), (NIP, "9", "01-03-2023")])
    rows = parse_history(path, K.GOLONGAN, {NIP: EmployeeStatus.PPPK}).rows
    assert rows[0].values["golongan"] == "IX"


def test_a_nip_that_excel_spoilt_is_refused(make_xlsx, parse_history):
    path = make_xlsx([["NIP", "golongan", "tmt"], [float(NIP), "III/c", "01-04-2020"]])
    found = parse_history(path, K.GOLONGAN)
    assert not found.rows
    (refusal,) = found.source.refusals()
    assert "terbaca sebagai angka" in refusal.reason


@pytest.mark.parametrize(
    ("kind", "header", "cell", "name", "value"),
    [
        (K.PENDIDIKAN, "tingkatPendidikan", "40", "tingkat_pendidikan", "S-1"),
        (K.PENDIDIKAN, "tingkatPendidikan", "S-1/Sarjana", "tingkat_pendidikan", "S-1/Sarjana"),
        (K.HUKDIS, "jenisTingkatHukumanId", "S", "tingkat", "SEDANG"),
        (K.HUKDIS, "Tingkat", "Hukuman Disiplin Berat", "tingkat", "BERAT"),
        (K.JABATAN, "jenisJabatan", "2", "jenis_jabatan", "Fungsional"),
        (K.JABATAN, "jenisJabatan", "Jabatan Struktural", "jenis_jabatan", "Struktural"),
        (K.JABATAN, "eselon", "31", "eselon", "III.a"),
        (K.JABATAN, "eselon", "Non Eselon", "eselon", ""),
        (K.KGB, "gajiPokok", "Rp3.799.400,-", "gaji_pokok", 3799400),
        (K.DIKLAT, "jumlahJam", "887 ", "jumlah_jam", 887),
    ],
)
def test_words_and_ids_of_siasn_are_understood(
    make_csv, parse_history, kind, header, cell, name, value
):
    (row,) = parse_history(make_csv([("NIP", header), (NIP, cell)]), kind).rows
    assert row.values[name] == value
