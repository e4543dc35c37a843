from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.cell_text import CellError
from sdm_desktop.domain.custom_fields import (
    CustomField,
    CustomKind,
    FieldChoice,
    check_field,
    clean_field,
    query_specs,
)
from sdm_desktop.domain.custom_values import (
    check_values,
    converted,
    decode,
    encode,
    exported_value,
    fits,
    from_editor,
    own_differences,
    read_value,
    typed_value,
    value_words,
    with_values,
)
from sdm_desktop.domain.query import Op, parse_query

SIZES = (FieldChoice("a", "S"), FieldChoice("b", "M"), FieldChoice("c", "XL (besar)"))
TEXT = CustomField(id="t", nama="Nomor loker arsip")
NUMBER = CustomField(id="n", nama="Tinggi badan", jenis=CustomKind.NUMBER)
DAY = CustomField(id="d", nama="Tanggal vaksin", jenis=CustomKind.DATE)
SIZE = CustomField(id="s", nama="Ukuran seragam", jenis=CustomKind.CHOICE, pilihan=SIZES)


@pytest.mark.parametrize(
    ("field", "cell", "stored"),
    [
        (TEXT, "  A-12 ", "A-12"),
        (TEXT, "'0012", "0012"),
        (TEXT, "''5", "''5"),
        (TEXT, 7.0, "7"),
        (TEXT, "0", "0"),
        (TEXT, "null", ""),
        (TEXT, "-", ""),
        (TEXT, None, ""),
        (TEXT, True, "Ya"),
        (TEXT, date(2026, 3, 1), "01-03-2026"),
        (TEXT, datetime(2026, 3, 1, 8), "01-03-2026"),  # noqa: DTZ001 - cells have no zone
        (NUMBER, "87,5", "87.5"),
        (NUMBER, "87.50", "87.5"),
        (NUMBER, "1.250,75", "1250.75"),
        (NUMBER, "1,250.75", "1250.75"),
        (NUMBER, "1.250.000", "1250000"),
        (NUMBER, "-0", "0"),
        (NUMBER, "0", "0"),
        (NUMBER, 1.125, "1.125"),
        (NUMBER, 0.1 + 0.2, "0.3"),
        (NUMBER, Decimal("12.50"), "12.5"),
        (NUMBER, "", ""),
        (DAY, "24112026", "2026-11-24"),
        (DAY, "24/11/2026", "2026-11-24"),
        (DAY, date(2026, 11, 24), "2026-11-24"),
        (DAY, 46350, "2026-11-24"),
        (SIZE, " xl  (BESAR)", "c"),
        (SIZE, "m", "b"),
    ],
)
def test_a_cell_gives_a_value(field, cell, stored):
    assert read_value(field, cell) == stored


@pytest.mark.parametrize(
    ("field", "cell", "words"),
    [
        (NUMBER, "1.250", "tulis 1250 atau 1,250"),
        (NUMBER, "dua", "bukan angka"),
        (NUMBER, date(2026, 1, 1), "bukan angka"),
        (NUMBER, "1,23456", "4 angka"),
        (NUMBER, "1" * 13, "terlalu besar"),
        (NUMBER, 10.0**16, "dibulatkan"),
        (DAY, "31-02-2026", ""),
        (SIZE, "XXL", "tidak ada dalam pilihan: S, M"),
        (TEXT, "x" * 501, "500"),
    ],
)
def test_a_wrong_cell_is_refused_with_a_reason(field, cell, words):
    with pytest.raises(CellError) as refused:
        read_value(field, cell)
    assert words in refused.value.message


numbers = st.decimals(
    min_value=-(10**11), max_value=10**11, places=4, allow_nan=False, allow_infinity=False
)


@given(st.text(max_size=40))
def test_exported_texts_read_back_the_same(text):
    stored = read_value(TEXT, text)
    assert read_value(TEXT, exported_value(TEXT, stored)) == stored


@given(numbers)
def test_exported_numbers_read_back_the_same(number):
    stored = read_value(NUMBER, number)
    assert typed_value(NUMBER, stored) == number
    assert read_value(NUMBER, Decimal(stored)) == stored
    shown = exported_value(NUMBER, stored)
    assert "." not in shown
    assert read_value(NUMBER, shown) == stored


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_exported_days_read_back_the_same(day):
    stored = read_value(DAY, day)
    assert typed_value(DAY, stored) == day
    assert read_value(DAY, exported_value(DAY, stored)) == stored


def test_values_are_shown_as_people_write_them():
    assert value_words(NUMBER, "1250.5") == "1250,5"
    assert value_words(DAY, "2026-03-01") == "1 Mar 2026"
    assert value_words(SIZE, "c") == "XL (besar)"
    assert value_words(SIZE, "gone") == "(pilihan dihapus)"
    assert value_words(TEXT, None) == ""
    assert value_words(NUMBER, "tua") == "tua"
    assert value_words(DAY, "tua") == "tua"
    assert exported_value(DAY, "2026-03-01") == "01-03-2026"
    assert typed_value(TEXT, "") is None
    assert typed_value(SIZE, "a") == "a"


def test_an_editor_gives_choices_by_id_or_by_name():
    assert from_editor(SIZE, "b") == "b"
    assert from_editor(SIZE, "XL (besar)") == "c"
    assert from_editor(NUMBER, None) == ""


def test_required_and_misfitting_values_are_found():
    needed = CustomField(id="n", nama="Tinggi badan", jenis=CustomKind.NUMBER, wajib=True)
    assert [e.message for e in check_values([needed], {})] == ["Tinggi badan wajib diisi."]
    assert check_values([needed], {"n": "170"}) == []
    found = check_values([needed, SIZE], {"n": "abc", "s": "zz"})
    assert [error.field for error in found] == ["n", "s"]
    assert "bukan angka" in found[0].message


@pytest.mark.parametrize(
    ("old", "new", "stored", "value"),
    [
        (TEXT, NUMBER, "12,5", "12.5"),
        (TEXT, SIZE, "m", "b"),
        (SIZE, TEXT, "c", "XL (besar)"),
        (NUMBER, TEXT, "12.5", "12,5"),
        (DAY, TEXT, "2026-03-01", "01-03-2026"),
        (TEXT, DAY, "01-03-2026", "2026-03-01"),
        (TEXT, TEXT, "x", "x"),
    ],
)
def test_another_kind_converts_values(old, new, stored, value):
    assert converted(old, new, stored) == value


def test_values_that_do_not_fit_another_kind_are_refused():
    with pytest.raises(CellError):
        converted(TEXT, NUMBER, "abc")
    with pytest.raises(CellError, match="masih dipakai"):
        converted(SIZE, CustomField(jenis=CustomKind.CHOICE, pilihan=SIZES[:2]), "c")
    assert not fits(NUMBER, "abc")


def test_equal_values_are_stored_as_equal_text():
    assert encode({"b": "1", "a": "é", "c": ""}) == '{"a":"é","b":"1"}'
    assert decode("{}") == decode("") == {}
    assert with_values({"a": "1", "b": "2"}, {"a": ""}) == {"b": "2"}
    assert own_differences({"a": "1"}, {"a": "1", "b": "2"}) == ["b"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "belum diisi"),
        ("2FA", "huruf Latin"),
        ("名前", "huruf Latin"),
        ("NIP", "sudah dipakai oleh kolom “NIP”"),
        ("Nama Pegawai", "sudah dipakai oleh kolom “Nama”"),
        ("TMT-Golongan", "sudah dipakai"),
        ("usia", "sudah dipakai"),
        ("gol", "sudah dipakai"),
        ("ukuran  SERAGAM", "Kolom tambahan “Ukuran seragam”"),
        ("x" * 61, "paling panjang"),
    ],
)
def test_a_name_that_cannot_be_is_refused(name, words):
    found = check_field(clean_field(CustomField(nama=name)), [SIZE])
    assert [error.field for error in found] == ["nama"]
    assert words in found[0].message


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["S"], "paling sedikit dua"),
        (["S", "s"], "dua kali"),
        (["A_B", "a b"], "dua kali"),
        (["S", "-"], "tidak dapat dipakai"),
        (["S", 'a"b'], "tidak dapat dipakai"),
        (["S", "x" * 81], "lebih panjang"),
    ],
)
def test_choices_that_cannot_be_are_refused(names, words):
    choices = tuple(FieldChoice("", name) for name in names)
    field = clean_field(CustomField(nama="Ukuran", jenis=CustomKind.CHOICE, pilihan=choices))
    assert words in check_field(field, [])[0].message


def test_a_tidy_definition_is_accepted_and_choices_get_lasting_ids():
    choices = (FieldChoice("", " A+ "), FieldChoice("", "A-"), FieldChoice("", " "))
    field = clean_field(CustomField(nama="  Rhesus  ", jenis=CustomKind.CHOICE, pilihan=choices))
    assert check_field(field, [SIZE]) == []
    assert field.nama == "Rhesus"
    assert [one.nama for one in field.pilihan] == ["A+", "A-"]
    again = clean_field(field)
    assert again.pilihan == field.pilihan
    assert len({one.id for one in field.pilihan}) == 2
    taken = (FieldChoice(field.pilihan[0].id, "lain"), FieldChoice("", "A+"))
    renamed = clean_field(CustomField(jenis=CustomKind.CHOICE, pilihan=taken))
    assert renamed.pilihan[1].id == field.pilihan[0].id + "x"
    assert clean_field(CustomField(nama="x", pilihan=choices)).pilihan == ()
    assert CustomKind.CHOICE.label == "Pilihan"


RHESUS = clean_field(
    CustomField(
        id="r", nama="Golongan darah 2", jenis=CustomKind.CHOICE,
        pilihan=(FieldChoice("", "A+"), FieldChoice("", "A-"), FieldChoice("", "O, Rh nol")),
    )
)  # fmt: skip
SPECS = query_specs([TEXT, NUMBER, DAY, SIZE, RHESUS])


@pytest.mark.parametrize(
    ("text", "values", "words"),
    [
        ("ukuran_seragam:M,S", ("b", "a"), "Ukuran seragam M atau S"),
        ("ukuran_seragam:xl_(besar)", ("c",), "Ukuran seragam XL (besar)"),
        ("tinggi_badan:12,5", ("12.5",), "Tinggi badan 12,5"),
        ("tinggi_badan:170..165,5", ("165.5", "170"), "Tinggi badan 165,5 sampai 170"),
        ("tinggi_badan:..-2", ("", "-2"), "Tinggi badan sampai -2"),
        ("tanggal_vaksin:2026-03", ("2026-03",), "Tanggal vaksin Maret 2026"),
        ("nomor_loker_arsip:A-12", ("A-12",), 'Nomor loker arsip memuat "A-12"'),
        ("golongan_darah_2:a-", (RHESUS.pilihan[1].id,), "Golongan darah 2 A-"),
        ('golongan_darah_2:"O, Rh nol"', (RHESUS.pilihan[2].id,), "Golongan darah 2 O, Rh nol"),
    ],
)  # fmt: skip
def test_a_search_asks_for_own_fields(text, values, words):
    query = parse_query(text, SPECS)
    assert query.problems == ()
    (term,) = query.terms
    assert (term.values, term.describe()) == (values, words)
    assert parse_query(query.text(), SPECS).terms == query.terms


def test_what_an_own_field_cannot_mean_is_told():
    query = parse_query("ukuran_seragam:XXL tinggi_badan:abc tinggi_badan:", SPECS)
    assert "Pilihan: S, M, XL (besar)" in query.problems[0].message
    assert "tinggi_badan:10..20" in query.problems[1].message
    assert "masih kosong" in query.problems[2].message
    assert "ukuran_seragam" in parse_query("entah:1", SPECS).problems[0].message
    assert parse_query("ukuran_seragam:M").problems != ()


def test_an_open_range_of_numbers_has_wide_ends():
    (term,) = parse_query("-tinggi_badan:170..", SPECS).terms
    assert term.op is Op.RANGE
    assert term.negated
    assert term.decimals() == (Decimal(170), Decimal(10**15))
    assert term.describe() == "Bukan tinggi badan 170 ke atas"
