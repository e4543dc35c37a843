from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.query import ListQuery, Op, make_term, parse_query
from sdm_desktop.domain.query_fields import QUERY_FIELD, education_level, read_day


@pytest.mark.parametrize(
    ("text", "chip"),
    [
        ("golongan:III/a..III/d", "Golongan III/a sampai III/d"),
        ("gol:3a..3d", "Golongan III/a sampai III/d"),
        ("golongan:III/d..III/a", "Golongan III/a sampai III/d"),
        ("golongan:IX", "Golongan IX"),
        ("golongan:IV/a..", "Golongan IV/a ke atas"),
        ("status:PNS", "Status PNS"),
        ("status:pns,pppk", "Status PNS atau PPPK"),
        ("status:paruh_waktu", "Status PPPK Paruh Waktu"),
        ("-status:PNS", "Bukan status PNS"),
        ('unit:"Capil"', 'Unit memuat "Capil"'),
        ('unit:"Bidang A"', 'Unit memuat "Bidang A"'),
        ("usia:50..58", "Usia 50 sampai 58"),
        ("usia:56..", "Usia 56 ke atas"),
        ("usia:..30", "Usia sampai 30"),
        ("pensiun:2027", "Pensiun 2027"),
        ("pensiun:2026-12..2027-02", "Pensiun Desember 2026 sampai Februari 2027"),
        ("kgb:01-12-2026", "KGB 1 Desember 2026"),
        ("kelamin:p", "Jenis kelamin perempuan"),
        ("kedudukan:aktif", "Kedudukan aktif"),
        ("evaluasi:belum,draf", "Evaluasi belum atau draf"),
        ("predikat:baik", "Predikat Baik"),
        ("pendidikan:s1..s3", "Pendidikan S-1 sampai S-3"),
        ("lengkap:tidak", "Data belum lengkap"),
        ("nip:198704162013031933", "NIP diawali 198704162013031933"),
        ("nip:198704162013031933,198704162013031934", "NIP: 2 nomor"),
    ],
)
def test_a_term_says_on_its_chip_what_it_means(text, chip):
    query = parse_query(text)
    assert not query.problems
    assert [term.describe() for term in query.terms] == [chip]


def test_words_and_terms_stand_side_by_side():
    query = parse_query('maria "da Costa" golongan:III/a -kedudukan:tidak_aktif budi')
    assert query.words == ("maria", "da Costa", "budi")
    assert [term.field for term in query.terms] == ["golongan", "kedudukan"]
    assert query.terms[1].negated


def test_a_range_of_golongan_goes_by_rank_and_not_by_text():
    term = parse_query("golongan:II/d..III/b").terms[0]
    assert term.members() == ["II/d", "III/a", "III/b"]
    assert parse_query("golongan:V..X").terms[0].members() == ["V", "VI", "VII", "VIII", "IX", "X"]
    assert parse_query("golongan:III..IV/b").terms[0].members()[0] == "III/a"


def test_a_golongan_without_letter_means_the_whole_group():
    members = parse_query("golongan:III").terms[0].members()
    assert members == ["III", "III/a", "III/b", "III/c", "III/d"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("gaji:5", 'Tidak ada kolom "gaji"'),
        ("status:", "masih kosong"),
        ("usia:..", "masih kosong"),
        ("status:XYZ", 'Status "XYZ" tidak dikenal. Pilihan: CPNS, PNS'),
        ("golongan:V/z", 'Golongan "V/z" tidak dikenal'),
        ("golongan:III/a..IX", "satu rentang"),
        ("usia:1,2", "satu nilai atau rentang"),
        ("usia:tua", 'Usia "tua" tidak dikenal'),
        ("usia:1..x", 'Usia "x" tidak dikenal'),
        ("pensiun:2026-13", "tidak dikenal"),
    ],
)
def test_what_means_nothing_is_a_problem_in_words(text, message):
    query = parse_query(f"maria {text}")
    assert query.words == ("maria",)
    assert not query.terms
    assert message in query.problems[0].message


def test_a_chip_can_be_taken_off():
    query = parse_query("maria status:PNS unit:Capil")
    fewer = query.without(query.terms[0])
    assert fewer.text() == "maria unit:Capil"
    assert not fewer.is_empty
    assert ListQuery().is_empty


def test_order_and_period_are_part_of_the_query():
    query = parse_query("maria").sorted_by("golongan", descending=True).in_period("p")
    assert (query.sort, query.descending, query.period_id) == ("golongan", True, "p")


def test_a_date_term_covers_whole_months_and_years():
    assert parse_query("kgb:2026-12..2027-02").terms[0].days() == (
        date(2026, 12, 1),
        date(2027, 2, 28),
    )
    assert parse_query("kgb:2026-12").terms[0].days() == (date(2026, 12, 1), date(2026, 12, 31))
    assert parse_query("kgb:2027").terms[0].days() == (date(2027, 1, 1), date(2027, 12, 31))
    assert parse_query("kgb:2027-02-01..").terms[0].days() == (date(2027, 2, 1), date.max)
    assert parse_query("kgb:2027-02..2026-12").terms[0].days()[0] == date(2026, 12, 1)
    assert parse_query("kgb:..2027-02-03").terms[0].days() == (date.min, date(2027, 2, 3))
    assert read_day("2026-02-30") is None


def test_a_number_term_may_be_open_at_one_end():
    assert parse_query("usia:58..50").terms[0].numbers() == (50, 58)
    assert parse_query("usia:..30").terms[0].numbers() == (0, 30)
    assert parse_query("usia:56..").terms[0].numbers() == (56, 999)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("S-1/Sarjana", "S-1"), ("SLTA Kejuruan", "SLTA"), ("Diploma III/Sarjana Muda", "D-III"),
        ("d3", "D-III"), ("S-2", "S-2"), ("entah", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_education_level_is_read_from_what_exports_write(text, level):
    assert education_level(text) == level


def test_every_example_of_a_field_is_itself_understood():
    for field in QUERY_FIELD.values():
        query = parse_query(field.example)
        assert not query.problems
        assert query.terms[0].text == field.example


def test_a_made_term_reads_like_a_typed_one():
    made = make_term("golongan", ["III/a", "III/d"], Op.RANGE)
    assert parse_query(made.text).terms == (made,)


_PIECES = st.sampled_from(
    ["golongan:", "status:", "-", '"', " ", ",", "..", "III/a", "PNS", "unit:", "usia:", "5", ":",
     "x:", "kgb:", "2026-12", "nama:", "é", "\0", "'", "*", "maria", "\t", "\u00a0", "\u2028"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=14).map("".join)))
def test_any_text_is_read_and_comes_back_the_same(text):
    query = parse_query(text)
    assert parse_query(query.text()) == query
    for term in query.terms:
        assert term.describe()
        assert term.members()
