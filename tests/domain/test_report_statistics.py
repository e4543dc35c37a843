"""Statistics of the workforce: in which group a person counts, and what the sums are."""

from fractions import Fraction

import pytest

from sdm_desktop.domain import report_statistics as stats
from sdm_desktop.services.statistics_words import charts, key_figures


def person(**values):
    usual = {
        "golongan": "Golongan III",
        "pendidikan": "S-1/D-IV",
        "kelamin": "Perempuan",
        "bulan": 40 * 12,
        "jenis": "Pelaksana",
        "status": "PNS",
        "pensiun": False,
    }
    return stats.Counted(**{**usual, **values})


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("IV/e", "Golongan IV"),
        ("III/a", "Golongan III"),
        ("II/d", "Golongan II"),
        ("I/a", "Golongan I"),
        ("I", "PPPK I–IV"),
        ("IV", "PPPK I–IV"),
        ("V", "PPPK V–VIII"),
        ("VIII", "PPPK V–VIII"),
        ("IX", "PPPK IX–XII"),
        ("XII", "PPPK IX–XII"),
        ("XIII", "PPPK XIII–XVII"),
        ("XVII", "PPPK XIII–XVII"),
        ("", "Tanpa golongan"),
        ("III/z", "Tanpa golongan"),
    ],
)
def test_golongan_groups(name, group):
    assert stats.golongan_group(name) == group
    assert group in stats.GOLONGAN


@pytest.mark.parametrize(
    ("rank", "group"),
    [
        (1, "SD"), (2, "SLTP"), (3, "SLTA"), (4, "D-I/D-II"), (5, "D-I/D-II"), (6, "D-III"),
        (7, "S-1/D-IV"), (8, "S-2/profesi"), (9, "S-3"), (0, "Belum diisi"), (99, "Belum diisi"),
    ],
)  # fmt: skip
def test_education_groups(rank, group):
    assert stats.education_group(rank) == group


@pytest.mark.parametrize(
    ("months", "band"),
    [
        (None, "Belum diisi"), (-1, "Belum diisi"), (30 * 12 - 1, "< 30"), (30 * 12, "30–39"),
        (40 * 12 - 1, "30–39"), (40 * 12, "40–49"), (50 * 12 - 1, "40–49"), (50 * 12, "50–55"),
        (56 * 12 - 1, "50–55"), (56 * 12, "> 55"),
    ],
)  # fmt: skip
def test_age_bands_count_full_years(months, band):
    assert stats.age_band(months) == band


@pytest.mark.parametrize(
    ("code", "words"), [("P", "Perempuan"), ("L", "Laki-laki"), ("", "Belum diisi")]
)
def test_sexes(code, words):
    assert stats.sex_group(code) == words


def test_the_mean_age_leaves_out_what_is_not_known():
    known = [person(bulan=30 * 12), person(bulan=41 * 12), person(bulan=None)]
    assert stats.mean_age(known) == Fraction(71, 2)
    assert stats.mean_age([person(bulan=None)]) is None


def test_a_table_has_the_sums_of_its_people_and_no_empty_group():
    people = [
        person(),
        person(kelamin="Laki-laki"),
        person(golongan="Golongan IV"),
        person(golongan="Golongan IV", kelamin="Belum diisi"),
    ]
    table = stats.cross(
        ("Judul", "Golongan"),
        people,
        (lambda one: one.golongan, stats.GOLONGAN),
        (lambda one: one.kelamin, stats.SEXES),
    )
    assert table.kolom == stats.SEXES
    assert table.baris == (("Golongan IV", (1, 0, 1)), ("Golongan III", (1, 1, 0)))
    assert table.jumlah_kolom == (2, 1, 1)
    assert table.jumlah == len(people)


@pytest.mark.parametrize(
    ("people", "number", "title"),
    [
        (
            [person(), person(kelamin="Laki-laki"), person(golongan="Golongan II")],
            0,
            "Terbanyak golongan III, 66,7 persen; 50,0 persen di antaranya perempuan",
        ),
        (
            [person(), person(golongan="PPPK IX–XII")],
            0,
            "Terbanyak golongan III dan PPPK IX–XII, masing-masing 50,0 persen",
        ),
        (
            [person(), person(golongan="Golongan I"), person(golongan="Tanpa golongan")],
            0,
            "Terbanyak 3 kelompok, masing-masing 33,3 persen",
        ),
        (
            [person(), person(pendidikan="S-3"), person(pendidikan="D-III")],
            1,
            "66,7 persen pegawai berpendidikan S-1/D-IV ke atas",
        ),
        ([person(pensiun=True), person()], 2, "50,0 persen pegawai mencapai BUP dalam lima tahun"),
        (
            [person(pensiun=None), person()],
            2,
            "Tidak ada pegawai yang diketahui mencapai BUP dalam lima tahun",
        ),
    ],
)
def test_the_title_of_a_chart_says_what_its_numbers_say(people, number, title):
    assert charts(people)[number].judul == title


def test_what_is_not_known_is_a_hollow_bar_and_named():
    golongan, education, ages = charts(
        [person(kelamin="Belum diisi", pensiun=None, pendidikan="Belum diisi"), person()]
    )
    assert (golongan.baris[0].kosong, golongan.baris[0].gelap) == (1, 1)
    assert "1 pegawai yang jenis kelaminnya belum diisi" in golongan.keterangan
    assert [bar.kosong for bar in education.baris] == [0, 1]
    assert "1 pegawai yang BUP-nya tidak diketahui" in ages.keterangan
    assert {chart.jumlah for chart in (golongan, education, ages)} == {2}


def test_key_figures():
    people = [person(), person(kelamin="Laki-laki", pendidikan="SLTA", pensiun=True)]
    figures = [(f.label, f.nilai, f.rincian) for f in key_figures(people)]
    assert figures == [
        ("Pegawai aktif", "2", ""),
        ("Perempuan", "50,0%", "(1)"),
        ("Rata-rata usia", "40,0", "tahun"),
        ("S-1/D-IV ke atas", "50,0%", "(1)"),
        ("BUP dalam 5 tahun", "50,0%", "(1)"),
    ]
    assert key_figures([person(bulan=None)])[2].nilai == "–"
    assert key_figures([]) == charts([]) == ()
