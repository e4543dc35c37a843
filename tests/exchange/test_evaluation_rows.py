import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.exchange.evaluation_columns import (
    EKINERJA_COLUMNS,
    EVALUATION_TARGETS,
    kind_of,
    month_of,
    period_of,
    read_flag_word,
    read_moment,
    read_predikat_word,
    read_rating_word,
)
from sdm_desktop.exchange.evaluation_rows import read_evaluation_rows
from sdm_desktop.exchange.headers import find_header_row, source_columns
from sdm_desktop.exchange.reader import read_workbook
from sdm_desktop.exchange.row_source import RowSource

NIP = "198704162013031901"
STANDARD = {
    "tahun": "2026", "bulan": "9", "jenis": "TRIWULANAN", "nip": f"'{NIP}", "nama": "Yosef",
    "hasil_kerja": "sesuai", "perilaku_kerja": "diatas", "hasil_akhir": "baik",
    "waktu_dinilai": "2026-10-05 14:30:00", "is_skp_plt_plh_pjb": "0",
}  # fmt: skip


@pytest.fixture
def read(make_csv):
    def run(*changes, columns=EKINERJA_COLUMNS):
        rows = [[(STANDARD | change).get(name, "") for name in columns] for change in changes]
        sheet = read_workbook(make_csv([list(columns), *rows])).data
        header = find_header_row(sheet, EVALUATION_TARGETS)
        found = source_columns(sheet, header, EVALUATION_TARGETS)
        mapping = {column.field: column.index for column in found if column.field}
        return read_evaluation_rows(RowSource(sheet, header, mapping))

    return run


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("diatas", Rating.ATAS), ("Di Atas Ekspektasi", Rating.ATAS), ("DIATAS EKSPEKTASI", Rating.ATAS),
        ("sesuai", Rating.SESUAI), ("Sesuai Ekspektasi", Rating.SESUAI), ("di-bawah", Rating.BAWAH),
        ("", None), ("null", None),
    ],
)  # fmt: skip
def test_rating_words_are_normalised(text, rating):
    assert read_rating_word(text) is rating


@pytest.mark.parametrize(
    ("text", "predikat"),
    [
        ("Sangat Baik", Predikat.SANGAT_BAIK), ("butuh perbaikan", Predikat.BUTUH_PERBAIKAN),
        ("Cukup", Predikat.BUTUH_PERBAIKAN), ("Kurang/Misconduct", Predikat.KURANG),
        ("SANGAT_KURANG", Predikat.SANGAT_KURANG), ("", None),
    ],
)  # fmt: skip
def test_predikat_words_are_normalised(text, predikat):
    assert read_predikat_word(text) is predikat


def test_unknown_words_are_refused_not_guessed():
    for read_word in (read_rating_word, read_predikat_word, read_flag_word, read_moment):
        with pytest.raises(DomainError):
            read_word("entah apa")


@pytest.mark.parametrize(
    ("month", "kind", "code"),
    [
        (9, "TRIWULANAN", "T3"),
        (9, "Periodik", "B09"),
        (13, "", "TAHUN"),
        (12, "Semesteran", "S2"),
        (5, "Triwulanan", "B05"),
    ],
)
def test_the_period_follows_month_and_kind(month, kind, code):
    assert period_of(month, kind) == code


@pytest.mark.parametrize("code", ["B01", "B12", "T1", "T4", "S1", "S2", "TAHUN"])
def test_every_period_goes_out_and_comes_back(code):
    assert period_of(month_of(code), kind_of(code)) == code


def test_a_row_is_read_whole(read):
    row = read({}).rows[0]
    assert (row.nip, row.tahun, row.kode) == (NIP, 2026, "T3")
    assert (row.hasil, row.perilaku, row.predikat) == (Rating.SESUAI, Rating.ATAS, Predikat.BAIK)
    assert f"{row.dinilai}" == "2026-10-05 14:30:00"
    assert row.texts["nama"] == "Yosef"


def test_columns_in_any_order_and_case_are_found(read):
    columns = tuple(name.upper().replace("_", " ") for name in reversed(EKINERJA_COLUMNS))
    by_header = {name: STANDARD.get(name.lower().replace(" ", "_"), "") for name in columns}
    assert read(by_header, columns=columns).rows[0].kode == "T3"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"nip": ""}, "N1"), ({"nip": "123"}, "N1"), ({"tahun": "26"}, "TAHUN"), ({"bulan": "14"}, "BULAN"),
        ({"hasil_kerja": "hebat"}, "RATING"), ({"hasil_akhir": ""}, "PREDIKAT"),
        ({"hasil_akhir": "hebat"}, "PREDIKAT"), ({"waktu_dinilai": "kemarin"}, "TANGGAL"),
        ({"is_skp_plt_plh_pjb": "1"}, "PLT"), ({"is_skp_plt_plh_pjb": "?"}, "TANDA"),
    ],
)  # fmt: skip
def test_a_wrong_cell_refuses_its_row(read, change, code):
    result = read(change)
    assert result.rows == []
    assert [refusal.code for refusal in result.source.refusals()] == [code]


def test_a_missing_rating_with_a_predikat_is_accepted(read):
    row = read({"hasil_kerja": "", "perilaku_kerja": ""}).rows[0]
    assert (row.hasil, row.perilaku, row.predikat) == (None, None, Predikat.BAIK)


def test_of_two_rows_for_a_period_the_newer_counts(read):
    result = read(
        {},
        {"waktu_dinilai": "2026-10-06 08:00:00", "hasil_akhir": "sangat baik"},
        {"waktu_dinilai": ""},
    )
    assert [row.predikat for row in result.rows] == [Predikat.SANGAT_BAIK]
    assert [(r.row, r.code) for r in result.source.refusals()] == [
        (2, "LEBIH_LAMA"),
        (4, "LEBIH_LAMA"),
    ]


def test_somebody_who_moved_in_the_period_is_told_with_both_units(read):
    later = {"skp_unor": "Bidang B", "waktu_dinilai": "2026-10-06 08:00:00"}
    (told,) = read({"skp_unor": "Bidang A"}, later).source.refusals()
    assert told.reason.endswith("Pegawai ini dinilai di dua unit: Bidang A, lalu Bidang B.")


def test_equal_times_are_duplicates(read):
    result = read({}, {})
    assert len(result.rows) == 1
    assert result.source.refusals() == []


def test_other_content_at_the_same_time_in_one_file_is_listed(read):
    result = read({}, {"hasil_akhir": "kurang"})
    assert len(result.rows) == 1
    (told,) = result.source.refusals()
    assert (told.row, told.code) == (3, "GANDA")
    assert "Baris 2 menilai orang dan periode yang sama" in told.reason


def test_the_old_word_cukup_is_noted(read):
    assert [warning.code for warning in read({"hasil_akhir": "Cukup"}).warnings] == ["ISTILAH"]
