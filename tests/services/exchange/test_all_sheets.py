"""A workbook with one sheet per unit is imported at once; each finding names its sheet."""

import openpyxl
import pytest

from sdm_desktop.domain.errors import DomainError
from tests.exchange.nominative_sheet import make_sheet
from tests.services.exchange.import_counts import counts

HEADER = ["NIP", "NAMA", "GOL", "JABATAN"]
FIRST, SECOND, THIRD = "198704162013031901", "199003122015032902", "198505122010012907"
ALL = "*"


def book_of(path, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


@pytest.fixture
def per_unit(tmp_path):
    """Two units with the same head in other rows, a recap and an empty sheet."""
    return book_of(
        tmp_path / "per-unit.xlsx",
        {
            "Sekretariat": [HEADER, [FIRST, "Yosef Foeh", "III/c", "Analis"]],
            "Rekap": [["Golongan", "Jumlah"], ["III/c", "2"]],
            "Bidang PIAK": [
                ["DAFTAR PEGAWAI"],
                [],
                HEADER,
                [SECOND, "Maria Ndun", "III/b", "Arsiparis"],
                [FIRST, "Yosef Foeh", "III/c", "Analis"],
                ["12345", "Ester Takain", "II/d", "Pengolah"],
            ],
            "Kosong": [],
        },
    )


def test_all_sheets_with_the_same_head_are_one_import(services, per_unit):
    preview = services.imports.read(per_unit, ALL)
    plan = services.imports.plan(preview, preview.mapping)
    assert counts(plan) == (4, 2, 0, 0, 2)
    assert [plan.where(row.row) for row in plan.new] == [("Sekretariat", 2), ("Bidang PIAK", 4)]
    services.imports.apply(plan, backs_up=False)
    assert services.employees.by_nip(SECOND).nama == "Maria Ndun"
    again = services.imports.read(per_unit, ALL)
    assert counts(services.imports.plan(again, again.mapping)) == (4, 0, 0, 2, 2)


def test_each_refusal_names_sheet_row_and_cell(services, per_unit, tmp_path):
    preview = services.imports.read(per_unit, ALL)
    plan = services.imports.plan(preview, preview.mapping)
    twice, short = plan.refused
    assert (twice.sheet, twice.number, twice.cell) == ("Bidang PIAK", 5, "A5")
    assert twice.reason == "NIP sama dengan baris 2 lembar Sekretariat. Hapus salah satunya."
    assert (short.sheet, short.number, short.cell) == ("Bidang PIAK", 6, "A6")
    assert services.imports.error_workbook(plan, tmp_path / "galat.xlsx") == 2
    rows = list(openpyxl.load_workbook(tmp_path / "galat.xlsx").active.values)
    assert [row[-1] for row in rows[1:]] == ["Bidang PIAK · 5", "Bidang PIAK · 6"]
    assert [row[0] for row in rows[1:]] == [FIRST, "12345"]


def test_sheets_left_out_are_told_with_the_reason(services, per_unit):
    preview = services.imports.read(per_unit, ALL)
    plan = services.imports.plan(preview, preview.mapping)
    told = {one.value: one.text for one in plan.readings if one.row == 0}
    assert set(told) == {"Rekap", "Kosong"}
    assert all(text.startswith("Lembar dilewati: ") for text in told.values())
    titles = [one for one in plan.readings if "DAFTAR PEGAWAI" in one.value]
    assert [plan.where(one.row) for one in titles] == [("Bidang PIAK", 1)]


def test_the_name_of_the_sheet_can_be_the_unit(services, per_unit):
    preview = services.imports.read(per_unit, ALL)
    (name,) = [column.index for column in preview.columns if column.header.startswith("LEMBAR")]
    assert name not in preview.mapping.values()
    plan = services.imports.plan(preview, {**preview.mapping, "unor_nama": name})
    services.imports.apply(plan, backs_up=False)
    assert services.employees.by_nip(FIRST).unor_nama == "Sekretariat"
    assert services.employees.by_nip(SECOND).unor_nama == "Bidang PIAK"


def test_lists_made_by_hand_are_joined_with_their_titles_and_sections(services, tmp_path):
    make_sheet(tmp_path / "satu.xlsx")
    book = openpyxl.load_workbook(tmp_path / "satu.xlsx")
    copy = book.copy_worksheet(book.active)
    copy.title = "Salinan"
    book.save(tmp_path / "dua.xlsx")
    alone = services.imports.read(tmp_path / "satu.xlsx")
    one = services.imports.plan(alone, alone.mapping)
    preview = services.imports.read(tmp_path / "dua.xlsx", ALL)
    plan = services.imports.plan(preview, preview.mapping)
    assert plan.read == 2 * one.read
    assert counts(plan)[1] == counts(one)[1]
    first = {"Nominatif": 0, "Salinan": 0}
    for refusal in plan.refused:
        first[refusal.sheet] += 1
    assert first == {"Nominatif": len(one.refused), "Salinan": one.read}
    carried = [reading for reading in plan.readings if reading.text.startswith("Unit kerja")]
    assert {plan.where(reading.row)[0] for reading in carried} == {"Nominatif", "Salinan"}
    assert all(reading.place in ("baris 8", "baris 11") for reading in carried)


def test_one_sheet_or_a_csv_file_is_read_as_usual(services, tmp_path):
    single = book_of(tmp_path / "satu.xlsx", {"A": [HEADER, [FIRST, "Yosef", "III/c", "Analis"]]})
    plain = tmp_path / "satu.csv"
    plain.write_text(f"NIP,NAMA\n{FIRST},Yosef\n", encoding="utf-8")
    for path in (single, plain):
        preview = services.imports.read(path, ALL)
        plan = services.imports.plan(preview, preview.mapping)
        assert counts(plan) == (1, 1, 0, 0, 0)
        assert plan.where(2) == ("", 2)
    none = book_of(tmp_path / "tanpa.xlsx", {"A": [["x", "y"]], "B": [["z"]]})
    with pytest.raises(DomainError, match="Baris judul"):
        services.imports.read(none, ALL)
