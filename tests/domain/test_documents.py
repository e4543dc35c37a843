"""Kinds of documents, what people lack, validity, guessed kinds and exported names."""

from datetime import date

import pytest

from sdm_desktop.domain.document_names import (
    DEFAULT_NAME_PATTERN,
    check_name_pattern,
    export_stem,
    wants_pdf,
)
from sdm_desktop.domain.documents import (
    Document,
    DocumentLimits,
    ScanFormat,
    Validity,
    check_document,
    completeness_of,
    guess_kind,
    kinds_of,
    names_of,
    size_text,
)
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.position import PostKind
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.runtime.regulations import load_rules

TODAY = date(2026, 11, 24)
NIP = "198505122010011907"


@pytest.fixture(scope="module")
def book():
    return RuleBook(load_rules())


@pytest.fixture(scope="module")
def kinds(book):
    return kinds_of(book.on(RuleCode.JENIS_DOKUMEN, TODAY))


def test_the_limits_come_from_the_rule(book):
    limits = DocumentLimits.of(book.on(RuleCode.DOKUMEN, TODAY))
    assert (limits.max_bytes, limits.soon, limits.kept_days) == (10 * 1024 * 1024, 90, 30)


@pytest.mark.parametrize(
    ("status", "post", "wanted", "not_wanted"),
    [
        (EmployeeStatus.CPNS, PostKind.PELAKSANA, {"SK_CPNS", "IJAZAH", "KTP"}, {"SK_PNS"}),
        (EmployeeStatus.PNS, PostKind.PELAKSANA, {"SK_PNS", "SK_PANGKAT"}, {"SK_JABATAN"}),
        (EmployeeStatus.PNS, PostKind.FUNGSIONAL, {"SK_JABATAN"}, {"KONTRAK"}),
        (EmployeeStatus.PNS, PostKind.PENGAWAS, {"SK_JABATAN"}, {"SK_PPPK"}),
        (EmployeeStatus.PPPK, PostKind.FUNGSIONAL, {"KONTRAK", "SK_PPPK"}, {"SK_CPNS"}),
        (EmployeeStatus.PPPK_PARUH_WAKTU, None, {"KONTRAK"}, {"SK_PNS", "SK_JABATAN"}),
        (None, None, {"IJAZAH", "KTP", "KK"}, {"SK_CPNS", "KONTRAK"}),
    ],
)
def test_each_status_and_post_needs_its_own_documents(kinds, status, post, wanted, not_wanted):
    required = set(completeness_of(kinds.values(), (status, post), {}, TODAY).required)
    assert wanted <= required
    assert not required & not_wanted


def test_an_expired_document_counts_only_where_no_other_is_valid(kinds):
    person = (EmployeeStatus.PNS, PostKind.PELAKSANA)
    held = {
        "KTP": [date(2020, 1, 1)],
        "KK": [date(2020, 1, 1), None],
        "SKP": [date(2020, 1, 1), TODAY],
        "IJAZAH": [None],
        "STR": [date(2020, 1, 1)],
    }
    found = completeness_of(kinds.values(), person, held, TODAY)
    assert found.expired == ("KTP",)
    assert {"SK_CPNS", "SK_PNS", "SK_PANGKAT", "TRANSKRIP"} == set(found.missing)
    assert (found.present, found.percent) == (3, 37)


def test_whoever_needs_nothing_is_complete():
    assert completeness_of([], (None, None), {}, TODAY).percent == 100


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (None, Validity.TANPA),
        (date(2026, 11, 23), Validity.KEDALUWARSA),
        (TODAY, Validity.SEGERA),
        (date(2027, 2, 22), Validity.SEGERA),
        (date(2027, 2, 23), Validity.BERLAKU),
    ],
)
def test_a_document_is_valid_through_its_last_day(end, expected):
    assert Document(kedaluwarsa=end).validity(TODAY, 90) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SK CPNS Petrus.pdf", "SK_CPNS"),
        ("sk_pns_198505122010011907.pdf", "SK_PNS"),
        ("SK-KP-45.pdf", "SK_PANGKAT"),
        ("Scan Ijazah S1.jpg", "IJAZAH"),
        ("transkrip nilai.PDF", "TRANSKRIP"),
        ("e-KTP.png", "KTP"),
        ("KK.pdf", "KK"),
        ("perjanjian kerja 2025.pdf", "KONTRAK"),
        ("SERTIFIKAT_2024_198505122010011907.pdf", "SERTIFIKAT"),
        ("IMG_20260101.jpg", ""),
        ("makalah.pdf", ""),
        ("skp", "SKP"),
    ],
)
def test_the_kind_is_guessed_from_whole_words_of_the_name(kinds, name, expected):
    assert guess_kind(name, kinds.values()) == expected


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"jenis": ""}, "jenis"),
        ({"jenis": "TIDAK_ADA"}, "jenis"),
        ({"tanggal": date(2027, 1, 1)}, "tanggal"),
        ({"kedaluwarsa": date(2027, 1, 1)}, "kedaluwarsa"),
        ({"jenis": "STR", "tanggal": TODAY, "kedaluwarsa": date(2026, 1, 1)}, "kedaluwarsa"),
        ({"nomor": "1" * 101}, "nomor"),
        ({"catatan": "a" * 501}, "catatan"),
        ({"kode": "IV a"}, "kode"),
    ],
)
def test_what_a_document_may_not_say(kinds, values, field):
    document = Document(**{"jenis": "SK_PNS"} | values)
    assert [error.field for error in check_document(document, kinds, TODAY)] == [field]


def test_a_sound_document_has_no_findings(kinds):
    document = Document(jenis="STR", tanggal=TODAY, kedaluwarsa=TODAY, kode="III/d")
    assert check_document(document, kinds, TODAY) == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"jenis": "SK_CPNS", "tanggal": date(2010, 1, 1)}, f"SK_CPNS_{NIP}"),
        ({"jenis": "SK_PANGKAT", "kode": "34"}, f"SK_PANGKAT_34_{NIP}"),
        ({"jenis": "SK_PANGKAT", "kode": "III/d"}, f"SK_PANGKAT_III-D_{NIP}"),
        ({"jenis": "SK_PANGKAT", "tanggal": date(2024, 4, 1)}, f"SK_PANGKAT_2024_{NIP}"),
        ({"jenis": "SKP", "tanggal": date(2025, 12, 31), "kode": "x"}, f"SKP_2025_{NIP}"),
        ({"jenis": "SKP"}, f"SKP_{NIP}"),
        ({"jenis": "../JAHAT"}, f"JAHAT_{NIP}"),
    ],
)
def test_the_exported_name_follows_the_pattern(kinds, values, expected):
    document = Document(**values)
    kind = kinds.get(document.jenis)
    assert export_stem(DEFAULT_NAME_PATTERN, document, kind, NIP) == expected


def test_other_patterns(kinds):
    document = Document(jenis="IJAZAH", kode="40", tanggal=date(2009, 5, 1))
    assert export_stem("{NIP}-{JENIS}-{KODE}-{TAHUN}", document, None, NIP) == (
        f"{NIP}-IJAZAH-40-2009"
    )
    assert export_stem("{KODE}{JENIS}", Document(), None, NIP) == "DOKUMEN"
    assert wants_pdf(DEFAULT_NAME_PATTERN)
    assert not wants_pdf("{JENIS}")


@pytest.mark.parametrize(
    "pattern",
    ["{NAMA}_{JENIS}.pdf", "{NIP}.pdf", "{JENIS}/{NIP}.pdf", "{JENIS}.docx", "{JENIS", "A B {JENIS}",
     "{JENIS}" + "x" * 100],
)  # fmt: skip
def test_a_pattern_that_cannot_be_a_file_name_is_refused(pattern):
    assert check_name_pattern(pattern)


def test_the_default_pattern_is_sound():
    assert check_name_pattern(DEFAULT_NAME_PATTERN) == []
    assert check_name_pattern("{JENIS}-{NIP}") == []


def test_words(kinds):
    assert [size_text(n) for n in (5, 38_000, 2_516_582)] == ["5 B", "37 kB", "2,4 MB"]
    assert names_of(["KTP", "XX"], kinds) == "KTP, XX"
    assert [fmt.suffix for fmt in ScanFormat] == [".pdf", ".jpg", ".png"]
