"""The contents of documents: encrypted files beside the office file, named by what they hold.

Why beside and not inside: scans of 10 000 people are tens of gigabytes. Inside, every verified
copy before a migration, every integrity check and every backup would read and double all of it,
and each page of a scan would pass the rollback journal; beside, the office file stays small, a
content is written once and never changed, and what a crash leaves over is only an unused file.

A content is encrypted with AES-256-GCM under keys derived from the office's key, so it is private
and proves itself authentic. Its name is a keyed hash: who has no key learns nothing from it. The
nonce follows from the content, so the same content always gives the same file (stored once).
"""

import hashlib
import hmac
import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.storage.files import sync_folder
from sdm_desktop.storage.problems import problem, problem_of_os

_MAGIC = b"SDMD\x01"
_NONCE = 12
_NAME = re.compile(r"[0-9a-f]{2}/[0-9a-f]{38}")
_DRAFT = ".baru"
Progress = Callable[[int, int], None]


def content_folder(office: Path) -> Path:
    """Return where the contents of an office file lie."""
    return office.with_suffix(".dokumen")


def is_content_name(name: str) -> bool:
    """Return whether a text is the name of a content ("ab/0123…")."""
    return _NAME.fullmatch(name) is not None


class ContentStore:
    """Keeps contents under their SHA-256; safe against kill and power cut at every moment."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder
        self._name_key = _derived(key, b"nama dokumen")
        self._nonce_key = _derived(key, b"nonce dokumen")
        self._key = _derived(key, b"isi dokumen")

    @classmethod
    def of(cls, office: Path, key: bytes) -> "ContentStore":
        """Return the store beside an office file."""
        return cls(content_folder(office), key)

    def name(self, sha256: str) -> str:
        """Return the name of a content's file within the folder."""
        text = hmac.new(self._name_key, sha256.encode(), hashlib.sha256).hexdigest()[:40]
        return f"{text[:2]}/{text[2:]}"

    def put(self, content: bytes) -> str:
        """Store a content durably and return its SHA-256; one that is there is not written again.

        A damaged file of the same content is replaced.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.folder / self.name(sha256)
        if self._is_sound(path, sha256):
            return sha256
        draft = path.with_name(path.name + _DRAFT)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with open(os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:  # noqa: PTH123 - the mode
                file.write(self._sealed(content, sha256))
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
            for folder in (path.parent, self.folder, self.folder.parent):
                sync_folder(folder)
        except OSError as error:
            draft.unlink(missing_ok=True)
            raise problem_of_os(error, path) from error
        return sha256

    def get(self, sha256: str) -> bytes:
        """Return a content; `StorageProblem` MISSING or DAMAGED when it is not as it was stored."""
        return self._read(sha256)[0]

    def sealed(self, sha256: str) -> bytes:
        """Return a content as it lies on disk, once it has proved sound; else as `get`."""
        return self._read(sha256)[1]

    def _read(self, sha256: str) -> tuple[bytes, bytes]:
        path = self.folder / self.name(sha256)
        try:
            sealed = path.read_bytes()
        except FileNotFoundError as error:
            raise problem(
                Trouble.MISSING,
                "Isi dokumen ini tidak ditemukan di folder dokumen kantor.",
                "Salin kembali folder dokumen di samping berkas kantor, atau pulihkan cadangan.",
            ) from error
        except OSError as error:
            raise problem_of_os(error, path) from error
        content = self._opened(sealed, sha256)
        if content is None:
            raise problem(
                Trouble.DAMAGED,
                "Isi dokumen ini rusak atau diubah dari luar program.",
                "Unggah ulang dokumennya, atau pulihkan dari cadangan.",
            )
        return content, sealed

    def faults(
        self, wanted: Collection[str], progress: Progress | None = None
    ) -> tuple[list[str], list[str]]:
        """Return which contents are missing and which are damaged."""
        missing: list[str] = []
        damaged: list[str] = []
        for done, sha256 in enumerate(wanted):
            if progress is not None:
                progress(done, len(wanted))
            try:
                self.get(sha256)
            except StorageProblem as found:
                (missing if found.trouble is Trouble.MISSING else damaged).append(sha256)
        return missing, damaged

    def unused(self, wanted: Iterable[str]) -> list[Path]:
        """Return the files that no content in use lies in, unfinished ones included."""
        names = {self.name(sha256) for sha256 in wanted}
        return [path for path in self._files() if _name_of(path) not in names]

    def _files(self) -> Iterator[Path]:
        if self.folder.is_dir():
            for part in sorted(self.folder.iterdir()):
                if part.is_dir():
                    yield from (path for path in sorted(part.iterdir()) if path.is_file())

    def _is_sound(self, path: Path, sha256: str) -> bool:
        try:
            return self._opened(path.read_bytes(), sha256) is not None
        except OSError:
            return False

    def _sealed(self, content: bytes, sha256: str) -> bytes:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = hmac.new(self._nonce_key, sha256.encode(), hashlib.sha256).digest()[:_NONCE]
        return _MAGIC + nonce + AESGCM(self._key).encrypt(nonce, content, sha256.encode())

    def _opened(self, sealed: bytes, sha256: str) -> bytes | None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        start = len(_MAGIC)
        if not sealed.startswith(_MAGIC) or len(sealed) < start + _NONCE + 16:
            return None
        nonce, body = sealed[start : start + _NONCE], sealed[start + _NONCE :]
        try:
            return AESGCM(self._key).decrypt(nonce, body, sha256.encode())
        except InvalidTag:
            return None


def _name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _derived(key: bytes, purpose: bytes) -> bytes:
    return hmac.new(key, purpose, hashlib.sha256).digest()
