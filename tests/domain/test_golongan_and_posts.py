from datetime import date

import pytest

from sdm_desktop.domain import golongan
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.golongan import PNS_GOLONGAN, PPPK_GOLONGAN, Scale, parse_golongan
from sdm_desktop.domain.position import (
    JENJANG,
    OLD_TEACHER_RANKS,
    Post,
    PostKind,
    find_age_limit,
    find_eselon,
    find_jenjang,
    kind_of_post,
    read_kind,
)

DAY = date(2026, 11, 24)


def test_the_scales_agree_with_the_rule_tables(book):
    table = book.on("GOLONGAN", DAY).isi["golongan"]
    assert [(row["id"], row["golongan"], row["pangkat"]) for row in table] == [
        (step.id, step.nama, step.pangkat) for step in PNS_GOLONGAN
    ]
    table = book.on("GOLONGAN_PPPK", DAY).isi["golongan"]
    assert [(row["id"], row["golongan"]) for row in table] == [
        (s.id, s.nama) for s in PPPK_GOLONGAN
    ]


@pytest.mark.parametrize("step", [*PNS_GOLONGAN, *PPPK_GOLONGAN])
def test_every_official_name_reads_as_itself(step):
    assert parse_golongan(step.nama, step.scale) is step
    assert golongan.find_golongan(step.nama) is step


@pytest.mark.parametrize(
    ("text", "scale", "name"),
    [
        ("Penata Muda Tk. I", None, "III/b"),
        ("Gol. IV/b", None, "IV/b"),
        ("Pembina Utama Muda / IV/c", Scale.PNS, "IV/c"),
        ("golongan ruang II d", Scale.PNS, "II/d"),
        ("xvii", Scale.PPPK, "XVII"),
        ("9", None, None),
        ("III", Scale.PNS, None),
        ("III", None, "III"),
        ("", None, None),
        ("I/e", Scale.PNS, None),
    ],
)
def test_spellings_on_a_scale(text, scale, name):
    found = parse_golongan(text, scale)
    assert (found.nama if found else None) == name


def test_ranks_labels_and_the_next_step():
    assert golongan.golongan_rank("III/d") == 34
    assert golongan.golongan_rank("IX") == 109
    assert golongan.golongan_rank("?") is None
    assert golongan.pangkat_of("III/d") == "Penata Tingkat I"
    assert golongan.pangkat_of("IX") == ""
    assert golongan.pangkat_of("?") == ""
    assert golongan.pangkat_golongan("III/d") == "Penata Tingkat I (III/d)"
    assert golongan.pangkat_golongan("IX") == "IX"
    assert golongan.find_golongan("IX").label == "Golongan IX"
    assert golongan.next_golongan("III/d").nama == "IV/a"
    assert golongan.next_golongan("IV/e") is None
    assert golongan.next_golongan("IX") is None
    assert golongan.find_golongan("IX").group == 9


def test_the_scale_of_each_status():
    assert golongan.scale_of(None) is None
    assert golongan.scale_of(EmployeeStatus.CPNS) is Scale.PNS
    assert golongan.scale_of(EmployeeStatus.PPPK_PARUH_WAKTU) is Scale.PPPK


@pytest.mark.parametrize(
    ("name", "jenjang"),
    [
        ("Analis SDM Aparatur Ahli Muda", "Ahli Muda"),
        ("Ahli Pertama - Analis Kebijakan", "Ahli Pertama"),
        ("TERAMPIL - PERAWAT", "Terampil"),
        ("GURU AHLI PERTAMA - PPKN", "Ahli Pertama"),
        ("Perawat Penyelia", "Penyelia"),
        ("GURU MADYA", "Mahir"),
        ("Guru Pembina", "Ahli Muda"),
        ("GURU DEWASA", "Ahli Pertama"),
        ("AHLI  UTAMA - ARSIPARIS", "Ahli Utama"),
        ("Camat", ""),
        ("Asisten Ahli", ""),
    ],
)
def test_the_jenjang_is_found_anywhere_in_the_name(name, jenjang):
    assert find_jenjang(name) == jenjang


def test_jenjang_agree_with_the_rule_table(book):
    isi = book.on("JENJANG", DAY).isi
    assert tuple(row["jenjang"] for row in isi["jenjang"]) == JENJANG
    assert {row["dari"].lower(): row["menjadi"] for row in isi["padanan_lama"]} == OLD_TEACHER_RANKS


@pytest.mark.parametrize(
    ("text", "eselon"),
    [("II.b", "II.b"), ("III/A", "III.a"), ("IV b", "IV.b"), ("41", "IV.a"), ("51", "V"), ("V", "V"),
     ("99", ""), ("Non-Eselon", ""), ("III", ""), ("", "")],
)  # fmt: skip
def test_eselon_by_id_or_name(text, eselon):
    assert find_eselon(text) == eselon


@pytest.mark.parametrize(
    ("text", "kind"),
    [("1", PostKind.STRUKTURAL), ("Jabatan Fungsional", PostKind.FUNGSIONAL), ("4", PostKind.PELAKSANA),
     ("Fungsional Umum", PostKind.PELAKSANA), ("JPT Pratama", PostKind.JPT), ("nonmanajerial", None),
     ("?", None)],
)  # fmt: skip
def test_kinds_of_posts_by_id_or_words(text, kind):
    assert read_kind(text) is kind
    assert kind is None or kind.label


def test_the_eselon_goes_before_other_signs_of_the_kind(book):
    posts = book.on("JABATAN_KOTA", DAY)
    assert kind_of_post(Post(eselon="II.b", jenis_jabatan="4")) is PostKind.JPT
    assert kind_of_post(Post(jabatan="Camat"), posts) is PostKind.ADMINISTRATOR
    assert kind_of_post(Post(jabatan="Perawat Mahir")) is PostKind.FUNGSIONAL
    assert kind_of_post(Post(jabatan="Camatan")) is None
    assert kind_of_post(Post(jabatan="Ketua", jenis_jabatan="1"), posts) is PostKind.STRUKTURAL


@pytest.mark.parametrize(
    ("post", "years"),
    [
        ({"jabatan": "Kepala Dinas Kesehatan"}, 60),
        ({"jabatan": "Camat"}, 58),
        ({"jabatan": "Lurah"}, 58),
        ({"jenis_jabatan": "Pelaksana"}, 58),
        ({"jabatan": "Perawat Penyelia"}, 58),
        ({"jabatan": "Analis Kebijakan Ahli Muda"}, 58),
        ({"jabatan": "Perencana Ahli Madya"}, 60),
        ({"jabatan": "Arsiparis Ahli Utama"}, 65),
        ({"jabatan": "Guru Ahli Pertama"}, 60),
        ({"jabatan": "AHLI PERTAMA - GURU KELAS"}, 60),
        ({"jabatan": "Kepala Bidang Guru", "jenis_jabatan": "Struktural"}, 58),
        ({"jabatan": "Guru Besar"}, 70),
        ({"jabatan": "Lektor Kepala"}, 65),
        ({"jabatan": "Peneliti Ahli Madya"}, 65),
        ({"jabatan": "Perekayasa Ahli Utama"}, 70),
        ({"jabatan": "Peneliti Ahli Muda"}, 58),
        ({"jabatan": "Pemeriksa PVT Ahli Madya"}, 58),
        ({"jabatan": "Jaksa Muda"}, None),
        ({"jabatan": "Perawat", "jenis_jabatan": "2"}, None),
        ({"jabatan": "Guru", "bup": 62}, 62),
        ({"jenjang": "Ahli Madya"}, 60),
    ],
)
def test_the_age_limit_of_a_post_with_its_basis(post, years, book):
    limit = find_age_limit(Post(**post), book.on("BUP", DAY), book.on("JABATAN_KOTA", DAY))
    assert (limit.years if limit else None) == years
    assert limit is None or limit.basis
