import pytest

from sdm_desktop.exchange import file_checks
from sdm_desktop.exchange.file_checks import FileProblem, check_file
from sdm_desktop.exchange.reader import read_workbook

SHEET = "<worksheet/>"


def refused(path):
    with pytest.raises(FileProblem) as caught:
        read_workbook(path)
    return caught.value.code


def test_a_missing_file_is_told(tmp_path):
    assert refused(tmp_path / "tidak-ada.xlsx") == "MISSING"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"  \r\n\t "])
def test_an_empty_file_is_told(tmp_path, content):
    path = tmp_path / "kosong.csv"
    path.write_bytes(content)
    assert refused(path) == "EMPTY"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7 ...", "WRONG_KIND"),
        (b"{\\rtf1 x", "WRONG_KIND"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", "WRONG_KIND"),
        (b"<?xml version='1.0'?><a/>", "WRONG_KIND"),
        (b"<html><table><tr><td>NIP</td></tr></table></html>", "HTML"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "DAMAGED"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "PASSWORD"),
        (b"PK\x03\x04 and nothing more", "DAMAGED"),
    ],
)
def test_other_kinds_of_files_are_refused_by_their_content(tmp_path, content, code):
    path = tmp_path / "data.xlsx"
    path.write_bytes(content)
    assert refused(path) == code


def test_half_a_workbook_is_refused(make_xlsx, tmp_path):
    whole = make_xlsx([["NIP", "NAMA"], ["1", "x"]])
    half = tmp_path / "separuh.xlsx"
    half.write_bytes(whole.read_bytes()[:2500])
    assert refused(half) == "DAMAGED"


def test_a_flipped_byte_inside_a_workbook_is_refused(data, tmp_path):
    content = bytearray((data / "siasn_contoh_300.xlsx").read_bytes())
    content[len(content) // 2] ^= 0xFF
    path = tmp_path / "rusak.xlsx"
    path.write_bytes(content)
    assert refused(path) == "DAMAGED"


def test_an_archive_without_a_workbook_is_refused(make_zip):
    assert refused(make_zip({"word/document.xml": "<document/>"})) == "WRONG_KIND"


def test_a_zip_bomb_is_not_opened(make_zip):
    path = make_zip({"xl/workbook.xml": "<workbook/>", "xl/worksheets/s.xml": "0" * 30_000_000})
    assert refused(path) == "BOMB"


def test_too_many_parts_are_not_opened(make_zip, monkeypatch):
    monkeypatch.setattr(file_checks, "MAX_ENTRIES", 2)
    assert refused(make_zip({"xl/workbook.xml": SHEET, "a.xml": SHEET, "b.xml": SHEET})) == "BOMB"


def test_too_much_content_is_not_opened(make_zip, monkeypatch):
    monkeypatch.setattr(file_checks, "MAX_UNPACKED_BYTES", 100)
    assert refused(make_zip({"xl/workbook.xml": f"<a>{'x' * 200}</a>"})) == "TOO_LARGE"


def test_a_file_above_the_limit_is_not_read(make_csv, monkeypatch):
    monkeypatch.setattr(file_checks, "MAX_FILE_BYTES", 10)
    assert refused(make_csv([["NIP", "NAMA"], ["1", "2"]])) == "TOO_LARGE"


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><worksheet/>',
        '<!-- ok --> <!DOCTYPE worksheet SYSTEM "http://contoh.invalid/x.dtd"><worksheet/>',
        '\ufeff<?xml version="1.0"?>\n<!DOCTYPE a><worksheet/>',
    ],
)
def test_a_part_with_a_document_type_is_refused(make_zip, text):
    path = make_zip({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": text})
    assert refused(path) == "ENTITIES"


def test_a_document_type_in_utf_16_is_seen_too(make_zip):
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><worksheet/>'.encode("utf-16")
    assert refused(make_zip({"xl/workbook.xml": text})) == "ENTITIES"


def test_an_encrypted_ods_is_told(make_zip):
    manifest = "<manifest><encryption-data/></manifest>"
    path = make_zip({"META-INF/manifest.xml": manifest, "content.xml": "x"}, "data.ods")
    assert refused(path) == "PASSWORD"


def test_the_date_system_of_a_workbook_is_known(make_zip):
    path = make_zip({"xl/workbook.xml": '<workbook><workbookPr date1904="1"/></workbook>'})
    assert check_file(path).is_1904


def test_messages_say_what_to_do():
    for code, message in file_checks.MESSAGES.items():
        assert message.endswith("."), code
        assert message.count(". ") >= 1, code
