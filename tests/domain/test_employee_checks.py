from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.checks import check_employee, post_of
from sdm_desktop.domain.completeness import Completeness
from sdm_desktop.domain.employee import Employee, EmployeeStatus, Sex
from sdm_desktop.domain.errors import Level
from sdm_desktop.domain.rules import RuleBook

TODAY = date(2026, 11, 24)
PERSON = Employee(
    nip="198704162013031933",
    nama="Petrus Nubatonis",
    tanggal_lahir=date(1987, 4, 16),
    jenis_kelamin=Sex.MALE,
    nik="5371011604879001",
    nomor_hp="081234567890",
    email="petrus@contoh.invalid",
    status=EmployeeStatus.PNS,
    tmt_cpns=date(2013, 3, 1),
    tmt_pns=date(2014, 4, 1),
    gol_awal="III/a",
    gol_akhir="III/d",
    tmt_golongan=date(2024, 4, 1),
    mk_tahun=11,
    mk_bulan=1,
    tahun_lulus=2010,
    jabatan_nama="Analis Kebijakan Ahli Muda",
)


def findings(employee, book, **options):
    found = check_employee(employee, TODAY, book, **options)
    return [(finding.field, finding.code, finding.level) for finding in found]


def test_a_sound_record_has_no_findings(book):
    assert findings(PERSON, book) == []


@pytest.mark.parametrize(
    ("changes", "field", "code", "level"),
    [
        ({"nama": "  "}, "nama", "WAJIB", Level.ERROR),
        ({"nip": ""}, "nip", "N1", Level.ERROR),
        ({"status": None}, "status", "STATUS", Level.WARNING),
        ({"tanggal_lahir": date(1987, 4, 17), "nik": ""}, "tanggal_lahir", "N9", Level.WARNING),
        ({"jenis_kelamin": Sex.FEMALE, "nik": ""}, "jenis_kelamin", "N10", Level.WARNING),
        ({"tmt_cpns": date(2013, 4, 1)}, "tmt_cpns", "N11", Level.WARNING),
        ({"nik": "5371011704879001"}, "nik", "N14", Level.WARNING),
        ({"nik": "537101"}, "nik", "N15", Level.WARNING),
        ({"nip_lama": "12345"}, "nip_lama", "N15", Level.WARNING),
        ({"tmt_pns": date(2012, 4, 1)}, "tmt_pns", "N16", Level.WARNING),
        ({"tmt_pns": date(2016, 4, 1)}, "tmt_pns", "N16", Level.WARNING),
        ({"tmt_golongan": date(2013, 4, 1)}, "tmt_golongan", "N16", Level.WARNING),
        ({"tmt_golongan": date(2027, 12, 1)}, "tmt_golongan", "N16", Level.WARNING),
        (
            {"kontrak_mulai": date(2025, 1, 1), "kontrak_akhir": date(2024, 1, 1)},
            "kontrak_akhir",
            "N16",
            Level.ERROR,
        ),
        ({"email": "petrus"}, "email", "SUREL", Level.WARNING),
        ({"email_gov": "a@b@c.id"}, "email_gov", "SUREL", Level.WARNING),
        ({"nomor_hp": "123"}, "nomor_hp", "HP", Level.WARNING),
        ({"gol_akhir": "IX"}, "gol_akhir", "GOLONGAN", Level.WARNING),
        ({"gol_akhir": "3d"}, "gol_akhir", "GOLONGAN", Level.ERROR),
        ({"gol_akhir": "II/d"}, "gol_akhir", "GOLONGAN", Level.WARNING),
        ({"mk_bulan": 12}, "mk_bulan", "JUMLAH", Level.ERROR),
        ({"mk_tahun": -1}, "mk_tahun", "JUMLAH", Level.ERROR),
        ({"kelas_jabatan": 18}, "kelas_jabatan", "JUMLAH", Level.WARNING),
        ({"bup": 40}, "bup", "JUMLAH", Level.WARNING),
        ({"upah": -1}, "upah", "RUPIAH", Level.ERROR),
        ({"tahun_lulus": 2027}, "tahun_lulus", "TAHUN", Level.WARNING),
        ({"tahun_lulus": 1990}, "tahun_lulus", "TAHUN", Level.WARNING),
    ],
)
def test_each_fault_is_found_at_its_field(book, changes, field, code, level):
    assert (field, code, level) in findings(replace(PERSON, **changes), book)


def test_a_birth_in_the_future_is_an_error(book):
    found = findings(replace(PERSON, tanggal_lahir=date(2027, 1, 1), nik=""), book)
    assert ("tanggal_lahir", "TANGGAL", Level.ERROR) in found
    assert ("tmt_cpns", "N16", Level.ERROR) in found


def test_a_wrong_kind_of_number_blocks_only_a_new_entry(book):
    person = replace(PERSON, status=EmployeeStatus.PPPK, gol_awal="", gol_akhir="IX")
    assert ("status", "N12", Level.WARNING) in findings(person, book)
    assert ("status", "N12", Level.ERROR) in findings(person, book, is_new_entry=True)


def test_a_nik_is_not_compared_with_what_is_unknown(book):
    person = replace(PERSON, tanggal_lahir=None, tahun_lulus=None, nik="5371010101019001")
    assert findings(person, book) == []


def test_a_woman_has_forty_added_in_her_nik(book):
    person = replace(
        PERSON, nip="198704162013032933", jenis_kelamin=Sex.FEMALE, nik="5371015604879001"
    )
    assert findings(person, book) == []


def pppk(**changes):
    return replace(
        PERSON, nip="196708012025211901", tanggal_lahir=date(1967, 8, 1), nik="",
        status=EmployeeStatus.PPPK, tmt_cpns=None, tmt_pns=None, gol_awal="", gol_akhir="IX",
        tahun_lulus=1990, jabatan_nama="Perawat Terampil", **changes,
    )  # fmt: skip


def test_a_pppk_appointed_at_the_age_limit_is_told(book):
    assert findings(pppk(), book) == [("nip", "N13", Level.WARNING)]
    assert findings(pppk(bup=60), book) == []


def test_only_the_first_contract_is_compared_with_the_number(book):
    later = date(2026, 1, 1)
    assert ("kontrak_mulai", "N11", Level.WARNING) in findings(pppk(kontrak_mulai=later), book)
    assert findings(pppk(bup=60, kontrak_mulai=later, kontrak_ke=2), book) == []


def test_a_post_without_known_age_limit_is_no_obstacle(book):
    assert findings(replace(pppk(), jabatan_nama=""), book) == []


def test_city_posts_may_be_missing_from_the_rules(book):
    few = RuleBook(rule for rule in book.all() if rule.kode in ("NIP_BATAS", "BUP"))
    assert check_employee(PERSON, TODAY, few) == []


def test_what_is_missing_depends_on_the_status(book):
    missing = Completeness.of(book.on("KELENGKAPAN_DATA", TODAY)).missing
    empty = Employee(nip="198704162013031933", nama="Petrus")
    assert {"status", "tanggal_lahir", "jabatan_nama"} <= set(missing(empty))
    assert "kontrak_mulai" not in missing(empty)
    assert "tmt_pns" in missing(replace(empty, status=EmployeeStatus.PNS))
    assert "tmt_pns" not in missing(replace(empty, status=EmployeeStatus.CPNS))
    assert "kontrak_mulai" in missing(replace(empty, status=EmployeeStatus.PPPK))
    part = missing(replace(empty, status=EmployeeStatus.PPPK_PARUH_WAKTU))
    assert "upah" in part
    assert "gol_akhir" not in part


def test_what_is_needed_is_data_and_unknown_names_are_ignored(book):
    rule = replace(book.on("KELENGKAPAN_DATA", TODAY), isi={"wajib": {"SEMUA": ["npwp", "bulan"]}})
    empty = Employee(nip="198704162013031933", nama="Petrus")
    assert Completeness.of(rule).missing(empty) == ["npwp"]
    assert Completeness.of(None).missing(empty) == []


def test_the_post_of_a_record_uses_ids_where_names_are_missing():
    post = post_of(Employee(jenis_jabatan_id="4", eselon_id="41", jabatan_nama="Lurah", bup=58))
    assert (post.jenis_jabatan, post.eselon, post.jabatan, post.bup) == ("4", "41", "Lurah", 58)
