"""The index of professionality: bands, decimals, every recognised education."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.ip_asn import (
    Edges,
    Facts,
    PostGroup,
    category_of,
    education_points,
    index_of,
)
from sdm_desktop.domain.promotion import Discipline

DAY = date(2026, 11, 24)


@pytest.fixture
def rule(book):
    return book.on("IP_ASN", DAY)


def with_edges(rule, edges):
    return replace(rule, isi={**rule.isi, "batas_desimal": edges.value})


@pytest.mark.parametrize("edges", Edges)
@pytest.mark.parametrize(
    ("total", "category"),
    [
        (100, "Sangat Tinggi"), (91, "Sangat Tinggi"), (90, "Tinggi"), (81, "Tinggi"),
        (80, "Sedang"), (71, "Sedang"), (70, "Rendah"), (61, "Rendah"), (60, "Sangat Rendah"),
        (0, "Sangat Rendah"),
    ],
)  # fmt: skip
def test_whole_numbers_fall_into_the_published_bands(rule, edges, total, category):
    assert category_of(with_edges(rule, edges), Decimal(total)) == category


@pytest.mark.parametrize(
    ("total", "open_edges", "rounded", "siasn"),
    [
        ("90.5", "Sangat Tinggi", "Sangat Tinggi", "Tinggi"),
        ("90.49", "Sangat Tinggi", "Tinggi", "Tinggi"),
        ("90.01", "Sangat Tinggi", "Tinggi", "Tinggi"),
        ("60.5", "Rendah", "Rendah", "Sangat Rendah"),
        ("80.99", "Tinggi", "Tinggi", "Sedang"),
    ],
)
def test_decimals_between_two_bands_follow_the_setting(rule, total, open_edges, rounded, siasn):
    found = [
        category_of(with_edges(rule, edges), Decimal(total))
        for edges in (Edges.TERBUKA, Edges.BULAT, Edges.SIASN)
    ]
    assert found == [open_edges, rounded, siasn]


def test_every_recognised_education_has_points(rule, book):
    levels = [one["nama"] for one in book.on("PENDIDIKAN", DAY).isi["tingkat"]]
    points = [education_points(rule, name) for name in levels]
    assert points == sorted(points)
    assert points[0] == 1
    assert points[-1] == 25
    assert education_points(rule, "") == 0
    with pytest.raises(DomainError, match="kursus"):
        education_points(rule, "kursus")


@pytest.mark.parametrize("group", PostGroup)
def test_the_most_is_a_hundred_for_every_group(rule, group):
    every = frozenset({"diklat_kepemimpinan", "diklat_fungsional", "diklat_teknis_20jp", "seminar"})
    facts = Facts(
        pendidikan="S-3",
        kelompok=group,
        pelatihan=every,
        predikat=Predikat.SANGAT_BAIK,
        hukuman=Discipline.NONE,
    )
    found = index_of(rule, facts)
    assert (found.total, found.kategori, found.kosong) == (100, "Sangat Tinggi", ())


@pytest.mark.parametrize(
    ("worst", "points"), [("tidak ada", 5), ("ringan", 3), ("sedang", 2), ("berat", 1)]
)
def test_the_worst_punishment_counts(rule, worst, points):
    facts = Facts(
        pendidikan="S-1",
        kelompok=PostGroup.PELAKSANA,
        pelatihan=frozenset(),
        predikat=None,
        hukuman=Discipline(worst),
    )
    found = index_of(rule, facts)
    assert found.disiplin == points
    assert found.kosong == ("kinerja",)
