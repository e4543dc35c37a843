"""What is looked at in a foreign file before anything reads it."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from sdm_desktop.domain.errors import DomainError

MAX_FILE_BYTES = 200 * 1024 * 1024
MAX_UNPACKED_BYTES = 1536 * 1024 * 1024
MAX_RATIO = 250
RATIO_FROM_BYTES = 20 * 1024 * 1024
MAX_ENTRIES = 10_000
PROLOG_BYTES = 65_536
ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0"

MESSAGES = {
    "MISSING": "Berkas tidak ditemukan. Periksa nama dan foldernya.",
    "NO_ACCESS": "Berkas tidak dapat dibuka. Tutup berkas itu di program lain, lalu coba lagi.",
    "EMPTY": "Berkas kosong. Pilih berkas yang berisi data.",
    "TOO_LARGE": "Berkas terlalu besar untuk dibaca. Bagi menjadi beberapa berkas.",
    "BOMB": "Berkas ini mengembang tidak wajar saat dibuka dan tidak dibaca. "
    "Minta berkas asli dari pengirimnya.",
    "ENTITIES": "Berkas ini memuat deklarasi DOCTYPE, yang tidak ada pada lembar kerja biasa, "
    "dan tidak dibaca. Minta berkas asli dari pengirimnya.",
    "PASSWORD": "Berkas dilindungi kata sandi. Buka di Excel, simpan tanpa kata sandi, "
    "lalu impor lagi.",
    "WRONG_KIND": "Jenis berkas ini tidak dapat diimpor. Pakai .xlsx, .xls, .ods atau .csv.",
    "HTML": "Berkas ini halaman web, bukan lembar kerja. Buka di Excel, lalu simpan sebagai .xlsx.",
    "DAMAGED": "Berkas rusak atau hanya terunduh sebagian. Unduh atau salin lagi berkasnya.",
    "NO_SHEET": "Lembar yang diminta tidak ada di dalam berkas. Pilih lembar lain.",
    "TIMEOUT": "Berkas terlalu lama dibaca dan dihentikan. Bagi menjadi beberapa berkas.",
    "QUOTES": "Tanda kutip pada baris {row} tidak ditutup, sehingga baris sesudahnya ikut termuat. "
    "Perbaiki baris itu, lalu impor lagi.",
}


class FileProblem(DomainError):  # noqa: N818 - a state of the file, like StorageProblem
    """A foreign file that cannot be read; `code` is one of the keys of `MESSAGES`."""

    def __init__(self, code: str, row: str = "") -> None:
        super().__init__(MESSAGES[code].format(row=row), code)


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the outside of a file tells; `is_1904` is the date system of an xlsx workbook."""

    is_text: bool = False
    is_1904: bool = False


def check_file(path: Path) -> FileFacts:
    """Return what is known about a file that may be read, or raise `FileProblem`."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(4096)
    except FileNotFoundError:
        raise FileProblem("MISSING") from None
    except OSError:
        raise FileProblem("NO_ACCESS") from None
    if not start.strip(b"\xef\xbb\xbf \r\n\t"):
        raise FileProblem("EMPTY")
    if size > MAX_FILE_BYTES:
        raise FileProblem("TOO_LARGE")
    if start.startswith(ZIP_MAGIC):
        return _check_zip(path, size)
    if start.startswith(OLE_MAGIC):
        return _check_ole(path)
    return _check_text(start)


def _check_text(start: bytes) -> FileFacts:
    lowered = start.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if lowered.startswith((b"<html", b"<!doctype", b"<table", b"<meta")):
        raise FileProblem("HTML")
    binary = sum(byte < 9 or 13 < byte < 32 for byte in start)
    is_wide = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    if lowered.startswith((b"%pdf", b"{\\rtf", b"<?xml")) or (
        binary > len(start) // 20 and not is_wide
    ):
        raise FileProblem("WRONG_KIND")
    return FileFacts(is_text=True)


def _check_ole(path: Path) -> FileFacts:
    """Refuse an encrypted xlsx, which lies in the same envelope as an old xls."""
    if "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
        raise FileProblem("PASSWORD")
    return FileFacts()


def _check_zip(path: Path, size: int) -> FileFacts:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            _check_sizes(entries, size)
            names = {entry.filename for entry in entries}
            _check_kind(archive, names)
            for entry in entries:
                if entry.filename.lower().endswith((".xml", ".rels")):
                    _check_prolog(archive, entry)
            return FileFacts(is_1904=_is_1904(archive, names))
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise FileProblem("DAMAGED") from None
    except zipfile.zlib.error:  # type: ignore[attr-defined]
        raise FileProblem("DAMAGED") from None


def _check_sizes(entries: list[zipfile.ZipInfo], size: int) -> None:
    if len(entries) > MAX_ENTRIES:
        raise FileProblem("BOMB")
    if sum(entry.compress_size for entry in entries) > size:
        raise FileProblem("BOMB")
    if any(
        entry.file_size > RATIO_FROM_BYTES
        and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)
        for entry in entries
    ):
        raise FileProblem("BOMB")
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES:
        raise FileProblem("TOO_LARGE")


def _check_kind(archive: zipfile.ZipFile, names: set[str]) -> None:
    if "META-INF/manifest.xml" in names and "content.xml" in names:
        with archive.open("META-INF/manifest.xml") as manifest:
            if b"encryption-data" in manifest.read(1_000_000):
                raise FileProblem("PASSWORD")
    elif not names & {"xl/workbook.xml", "xl/workbook.bin"}:
        raise FileProblem("WRONG_KIND")


def _check_prolog(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Refuse a part that declares a document type (and so perhaps entities) before its root."""
    with archive.open(entry) as part:
        start = part.read(PROLOG_BYTES)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = start.decode("utf-16", errors="ignore")
    else:
        text = start.decode("latin-1").removeprefix("ï»¿")
    prolog = re.match(r"(?s)\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*", text)
    rest = text[prolog.end() :] if prolog else text
    if rest and not re.match(r"<[A-Za-z_]", rest):
        raise FileProblem("ENTITIES" if rest.startswith("<!") else "DAMAGED")


def _is_1904(archive: zipfile.ZipFile, names: set[str]) -> bool:
    if "xl/workbook.xml" not in names:
        return False
    with archive.open("xl/workbook.xml") as workbook:
        text = workbook.read(1_000_000)
    return re.search(rb"""date1904\s*=\s*["'](1|true)["']""", text) is not None
