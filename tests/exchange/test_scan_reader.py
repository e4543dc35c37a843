"""Scans are taken by content, never by ending, and examined in a process of their own."""

import hashlib

import pytest

from sdm_desktop.domain.documents import ScanFormat
from sdm_desktop.exchange import scan_child, scan_reader
from sdm_desktop.exchange.scan_reader import ScanProblem, ScanReader, foreign_kind, read_scan
from tests.scans import huge_png, pdf_bytes, picture_bytes

LIMIT = 10 * 1024 * 1024


@pytest.fixture(scope="module")
def reader():
    with ScanReader() as opened:
        yield opened


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (pdf_bytes(pages=3), (ScanFormat.PDF, 3, 0)),
        (b"\n" + pdf_bytes(), (ScanFormat.PDF, 1, 0)),
        (picture_bytes("JPEG"), (ScanFormat.JPEG, 1, 120)),
        (picture_bytes("PNG", mode="L"), (ScanFormat.PNG, 1, 120)),
    ],
)
def test_what_may_be_kept(reader, content, expected):
    scan = reader.examine(content, "ijazah.exe")
    assert (scan.format, scan.pages, scan.width) == expected
    assert scan.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"PK\x03\x04 docx", "WRONG_KIND", "Office"),
        (b"\x00\x00\x00 ftypheic", "WRONG_KIND", "HEIC"),
        (b"\x00\x00\x00 ftypmp42", "WRONG_KIND", "video"),
        (b"GIF89a", "WRONG_KIND", "GIF"),
        (b"  <html>", "WRONG_KIND", "web"),
        (b"apa ini", "WRONG_KIND", "tidak dikenal"),
        (pdf_bytes(password="rahasia"), "PASSWORD", "kata sandi"),
        (pdf_bytes()[:400], "DAMAGED", "rusak"),
        (b"%PDF-1.4 bukan %%EOF", "DAMAGED", "rusak"),
        (picture_bytes()[:300], "DAMAGED", "rusak"),
        (picture_bytes("PNG")[:60], "DAMAGED", "rusak"),
        (b"\xff\xd8\xff\xe0", "DAMAGED", "rusak"),
        (huge_png(), "PIXELS", "terlalu besar"),
    ],
)
def test_what_is_refused_is_named_with_its_reason(reader, content, code, words):
    with pytest.raises(ScanProblem, match=r"scan\.pdf") as caught:
        reader.examine(content, "scan.pdf")
    assert caught.value.code == code
    assert words in caught.value.message


def test_the_next_scan_is_read_after_a_crash_of_the_child(reader):
    reader.examine(pdf_bytes(), "a")
    reader._child.kill()
    with pytest.raises(ScanProblem) as caught:
        reader.examine(pdf_bytes(), "b")
    assert caught.value.code == "DAMAGED"
    assert reader.examine(pdf_bytes(), "c").pages == 1


def test_a_scan_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(scan_reader, "_command", lambda: ["sleep", "30"])
    with ScanReader(seconds=0.05) as slow, pytest.raises(ScanProblem) as caught:
        slow.examine(pdf_bytes(), "lambat.pdf")
    assert caught.value.code == "TIMEOUT"


def test_files_are_read_within_the_limit(tmp_path):
    good, empty, large = tmp_path / "a.pdf", tmp_path / "b.pdf", tmp_path / "c.pdf"
    good.write_bytes(b"isi")
    empty.write_bytes(b"")
    large.write_bytes(b"x" * 2048)
    assert read_scan(good, 100) == b"isi"
    for path, code in (
        (empty, "EMPTY"), (large, "TOO_LARGE"), (tmp_path / "tidak", "MISSING"),
        (tmp_path, "MISSING"),
    ):  # fmt: skip
        with pytest.raises(ScanProblem) as caught:
            read_scan(path, 1024)
        assert caught.value.code == code
    with pytest.raises(ScanProblem, match="2 kB, melebihi batas 1 kB"):
        read_scan(large, 1024)


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"isi")

    def refuse(*_args, **_more):
        raise PermissionError

    monkeypatch.setattr(type(path), "open", refuse)
    with pytest.raises(ScanProblem) as caught:
        read_scan(path, 100)
    assert caught.value.code == "NO_ACCESS"


def test_the_child_answers_the_same_within_this_process():
    assert scan_child.examine(pdf_bytes(pages=2))["pages"] == 2
    assert scan_child.examine(picture_bytes("PNG"))["format"] == "PNG"
    for content, code in (
        (b"x", "WRONG_KIND"), (pdf_bytes(password="x"), "PASSWORD"),
        (pdf_bytes()[:500], "DAMAGED"), (huge_png(), "PIXELS"), (picture_bytes()[:80], "DAMAGED"),
    ):  # fmt: skip
        with pytest.raises(scan_child.Refused, match=code):
            scan_child.examine(content)


def test_too_many_pages(monkeypatch):
    monkeypatch.setattr(scan_child, "MAX_PAGES", 1)
    with pytest.raises(scan_child.Refused, match="PAGES"):
        scan_child.examine(pdf_bytes(pages=2))


def test_foreign_kinds():
    assert foreign_kind(b"MZ") == "program"
    assert foreign_kind(pdf_bytes()) == ""
