"""What SQLite's errors mean to the person at the desk."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee
from sqlcipher3 import dbapi2

from sdm_desktop.domain.errors import BusyError, DomainError, StorageProblem, Trouble

DATABASE_ERRORS = (dbapi2.Error, peewee.PeeweeException)

_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT = 5, 6, 8, 10, 11
_FULL, _CANTOPEN, _AUTH, _CONSTRAINT, _NOTADB = 13, 14, 23, 19, 26
_DUPLICATE = "UNIQUE constraint failed"

_MEANING = {
    _BUSY: Trouble.LOCKED,
    _LOCKED: Trouble.LOCKED,
    _READONLY: Trouble.NO_ACCESS,
    _CANTOPEN: Trouble.NO_ACCESS,
    _AUTH: Trouble.NO_ACCESS,
    _CORRUPT: Trouble.DAMAGED,
    _NOTADB: Trouble.DAMAGED,
    _FULL: Trouble.DISK_FULL,
    _IOERR: Trouble.NO_ACCESS,
}

_TEXTS = {
    Trouble.LOCKED: (
        "Berkas kantor sedang dipakai program lain.",
        "Tunggu sebentar lalu ulangi. Bila terus terjadi, tutup program lain yang memakainya.",
    ),
    Trouble.DAMAGED: (
        "Berkas kantor rusak atau tidak cocok dengan berkas kuncinya.",
        "Jangan simpan apa pun ke berkas ini; pulihkan dari cadangan terakhir.",
    ),
    Trouble.TOO_NEW: (
        "Berkas kantor ini dibuat oleh SDM Desktop versi yang lebih baru.",
        "Perbarui SDM Desktop di komputer ini. Berkas tidak diubah.",
    ),
    Trouble.NOT_AN_OFFICE: (
        "Berkas ini bukan berkas kantor SDM Desktop.",
        "Pilih berkas kantor (.sdm) yang benar.",
    ),
    Trouble.DISK_FULL: (
        "Ruang penyimpanan habis atau tidak menerima data; perubahan terakhir tidak tersimpan.",
        "Kosongkan sebagian ruang penyimpanan lalu ulangi.",
    ),
    Trouble.NO_ACCESS: (
        "Berkas kantor tidak dapat dibuka atau ditulis.",
        "Periksa izin folder dan sambungan penyimpanan, atau buka hanya-baca.",
    ),
    Trouble.MISSING: (
        "Berkas kantor tidak ditemukan.",
        "Periksa folder atau sambungan penyimpanan, atau pulihkan dari cadangan.",
    ),
}


def problem(trouble: Trouble, message: str = "", advice: str = "") -> StorageProblem:
    """Return the problem with its usual words, or with better ones where the caller has them."""
    usual, usual_advice = _TEXTS[trouble]
    return StorageProblem(trouble, message or usual, advice or usual_advice)


def problem_of(error: Exception, *, writing: bool = False) -> StorageProblem | None:
    """Return what a database error means for the user; None when it is a bug in the program."""
    code = _code(error)
    if writing and code == _IOERR:
        return problem(Trouble.DISK_FULL)
    trouble = _MEANING.get(code)
    return problem(trouble) if trouble else None


def problem_of_os(error: OSError, path: Path) -> StorageProblem:
    """Return what a refused file operation means for the user."""
    if isinstance(error, FileNotFoundError):
        return problem(Trouble.MISSING, f"Berkas {path.name} tidak ditemukan.")
    if error.errno in (28, 27, 122):  # no space, file too large, quota
        return problem(Trouble.DISK_FULL)
    return problem(Trouble.NO_ACCESS, f"Berkas {path.name} tidak dapat dibuka atau ditulis.")


def is_busy(error: Exception) -> bool:
    """Return whether another connection holds the file."""
    return _code(error) in (_BUSY, _LOCKED)


@contextmanager
def translated(*, quick: bool = False, writing: bool = False) -> Iterator[None]:
    """Turn database errors into `StorageProblem`, `DomainError` (duplicate) or `BusyError`.

    With `quick` a held file is a `BusyError`: the caller tries again soon.
    """
    try:
        yield
    except DATABASE_ERRORS as error:
        if quick and is_busy(error):
            raise BusyError("Berkas kantor sedang ditulis.") from error
        if _code(error) == _CONSTRAINT and _DUPLICATE in str(error):
            raise DomainError("Data yang sama sudah tersimpan.", "UNIK") from error
        known = problem_of(error, writing=writing)
        if known is None:
            raise
        raise known from error


def _code(error: Exception) -> int:
    """Return SQLite's primary result code, also of an error that Peewee wrapped."""
    inner: BaseException | None = error
    while inner is not None:
        code = getattr(inner, "sqlite_errorcode", None)
        if isinstance(code, int):
            return code & 0xFF
        inner = inner.__cause__ or inner.__context__
    return 0
