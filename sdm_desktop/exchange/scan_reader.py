"""Takes scans in: from the disk, by content, examined in a process of its own under limits."""

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sdm_desktop.domain.documents import ScanFormat, size_text
from sdm_desktop.domain.errors import DomainError

MEMORY_LIMIT = 2 * 1024 * 1024 * 1024
SECONDS_PER_SCAN = 60.0
_KEPT_VARIABLES = ("SYSTEMROOT", "WINDIR", "TEMP", "TMP", "LANG")
_OTHER_KINDS = (
    (b"PK\x03\x04", "berkas Office atau zip"),
    (b"\xd0\xcf\x11\xe0", "berkas Office lama"),
    (b"GIF8", "gambar GIF"),
    (b"II*\x00", "gambar TIFF"),
    (b"MM\x00*", "gambar TIFF"),
    (b"BM", "gambar BMP"),
    (b"RIFF", "gambar WebP atau berkas media"),
    (b"Rar!", "arsip RAR"),
    (b"7z\xbc\xaf", "arsip 7-Zip"),
    (b"MZ", "program"),
    (b"<", "halaman web atau teks"),
)
MESSAGES = {
    "MISSING": "{name}: berkas tidak ditemukan.",
    "NO_ACCESS": "{name}: berkas tidak dapat dibaca. Tutup berkas itu di program lain.",
    "EMPTY": "{name}: berkas kosong.",
    "TOO_LARGE": "{name}: {size}, melebihi batas {limit} per berkas. "
    "Pindai lagi dengan resolusi lebih rendah (200 dpi).",
    "WRONG_KIND": "{name}: {kind}. Hanya PDF, JPEG, dan PNG yang diterima.",
    "PASSWORD": "{name}: PDF ini dilindungi kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.",
    "DAMAGED": "{name}: berkas rusak atau hanya tersalin sebagian. Pindai atau salin lagi.",
    "PIXELS": "{name}: gambar terlalu besar untuk dibuka. Pindai dengan resolusi lebih rendah.",
    "PAGES": "{name}: terlalu banyak halaman. Bagi menjadi beberapa berkas.",
    "TIMEOUT": "{name}: berkas terlalu lama diperiksa dan dihentikan.",
    "CHANGED": "{name}: berkas berubah sejak diperiksa. Pilih lagi berkasnya.",
}


class ScanProblem(DomainError):  # noqa: N818 - a state of the file, like StorageProblem
    """A scan that is not taken; `code` is one of the keys of `MESSAGES`."""

    def __init__(self, code: str, name: str, **words: str) -> None:
        super().__init__(MESSAGES[code].format(name=name, **words), code)


@dataclass(frozen=True, slots=True)
class Scan:
    """What is known of a scan that may be kept."""

    content: bytes
    sha256: str
    format: ScanFormat
    pages: int
    width: int
    height: int


def read_scan(path: Path, limit: int) -> bytes:
    """Return the content of a file that is neither empty nor too large."""
    name = path.name
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise ScanProblem("MISSING", name)
        if size > limit:
            words = {"size": size_text(size), "limit": size_text(limit)}
            raise ScanProblem("TOO_LARGE", name, **words)
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except FileNotFoundError:
        raise ScanProblem("MISSING", name) from None
    except OSError:
        raise ScanProblem("NO_ACCESS", name) from None
    check_size(content, name, limit)
    return content


def check_size(content: bytes, name: str, limit: int) -> None:
    """Refuse a content that is empty or too large."""
    if not content:
        raise ScanProblem("EMPTY", name)
    if len(content) > limit:
        size = size_text(len(content))
        raise ScanProblem("TOO_LARGE", name, size=size, limit=size_text(limit))


class ScanReader:
    """Examines any number of scans with one child process; a context manager."""

    def __init__(self, seconds: float = SECONDS_PER_SCAN) -> None:
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def examine(self, content: bytes, name: str) -> Scan:
        """Return what a scan is, or raise `ScanProblem`; the ending of the name means nothing."""
        kind = foreign_kind(content)
        if kind:
            raise ScanProblem("WRONG_KIND", name, kind=kind)
        answer = self._ask(content, name)
        if refused := answer.get("refused"):
            raise ScanProblem(str(refused), name)
        return Scan(
            content=content,
            sha256=hashlib.sha256(content).hexdigest(),
            format=ScanFormat(answer["format"]),
            pages=int(answer["pages"]),
            width=int(answer["width"]),
            height=int(answer["height"]),
        )

    def _ask(self, content: bytes, name: str) -> dict[str, Any]:
        child = self._running()
        out_of_time = threading.Event()

        def give_up() -> None:
            out_of_time.set()
            child.kill()

        timer = threading.Timer(self._seconds, give_up)
        timer.start()
        try:
            line = _exchange(child, content)
        finally:
            timer.cancel()
        if out_of_time.is_set():
            self._end()
            raise ScanProblem("TIMEOUT", name)
        try:
            answer: dict[str, Any] = json.loads(line)
        except ValueError:
            self._end()  # the reader fell over this file; the next one gets a new process
            raise ScanProblem("DAMAGED", name) from None
        return answer

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._child is None:
            self._child = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                _close(stream)


def foreign_kind(content: bytes) -> str:
    """Return in words what a content is that is not taken, empty for PDF, JPEG and PNG."""
    is_pdf = b"%PDF-" in content[:1024]
    if is_pdf or content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return ""
    if content[4:8] == b"ftyp":
        is_photo = content[8:12] in (b"heic", b"heix", b"mif1", b"hevc", b"avif")
        return "foto HEIC (simpan sebagai JPEG)" if is_photo else "berkas video"
    start = content.lstrip()[:8]
    known = (words for sign, words in _OTHER_KINDS if start.startswith(sign))
    return next(known, "jenis berkas tidak dikenal")


def _exchange(child: "subprocess.Popen[bytes]", content: bytes) -> bytes:
    if child.stdin is None or child.stdout is None:
        return b""
    try:
        child.stdin.write(len(content).to_bytes(8, "big"))
        child.stdin.write(content)
        child.stdin.flush()
        return child.stdout.readline()
    except OSError:
        return b""


def _close(stream: Any) -> None:
    try:
        stream.close()
    except OSError:
        return


def _command() -> list[str]:
    spec = importlib.util.find_spec("pypdfium2")
    folder = str(Path(spec.origin).parent.parent) if spec and spec.origin else ""
    module = str(Path(__file__).with_name("scan_child.py"))
    options = ["-I", "-S", "-B", "-X", "utf8"]
    return [sys.executable, *options, module, folder, str(MEMORY_LIMIT)]
