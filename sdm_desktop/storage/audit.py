"""The append-only audit trail: each line is chained to the one before by a keyed hash."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sdm_desktop.domain.audit import Anchor, AuditEntry

_START = "0" * 64
COLUMNS = "nomor, waktu, pengguna, aksi, objek, objek_id, rincian, jumlah, mengubah"


def derive_key(database_key: bytes, purpose: str) -> bytes:
    """Return a 32-byte key for one purpose, from which the database key cannot be found."""
    expand = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"sdm-desktop {purpose}".encode())
    return expand.derive(database_key)


class Chain:
    """Computes the hash of a line from the hash before, its columns and its version log."""

    def __init__(self, database_key: bytes) -> None:
        self._key = derive_key(database_key, "audit 1")

    def link(self, before: str, line: tuple[Any, ...], versions: str) -> str:
        """Return the hash of a line; `versions` is the digest of the rows it changed."""
        text = json.dumps([before, *line, versions], ensure_ascii=False, separators=(",", ":"))
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()


class VersionDigest:
    """A running digest of version-log rows (tabel, baris_id, rev, operasi, isi), in their order."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self.count = 0

    def add(self, rows: Iterable[tuple[str, str, int, str, str]]) -> None:
        """Take up more rows."""
        texts = ["\x1f".join(map(str, row)) for row in rows]
        self.count += len(texts)
        self._hash.update(("\x1e".join(texts) + "\x1e").encode() if texts else b"")

    def copy(self) -> "VersionDigest":
        """Return an independent digest with the same rows."""
        other = VersionDigest()
        other._hash, other.count = self._hash.copy(), self.count
        return other

    def text(self) -> str:
        """Return the digest; empty when there was no row."""
        return self._hash.hexdigest() if self.count else ""


def head(connection: Any) -> tuple[int, str]:
    """Return number and hash of the last line."""
    row = connection.execute("SELECT nomor, hash FROM audit ORDER BY nomor DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, _START)


def anchor(connection: Any) -> Anchor | None:
    """Return the last line that changed data; this is what documents print."""
    row = connection.execute(
        "SELECT nomor, hash, waktu FROM audit WHERE mengubah = 1 ORDER BY nomor DESC LIMIT 1"
    ).fetchone()
    return Anchor(int(row[0]), str(row[1]), datetime.fromisoformat(row[2])) if row else None


def latest(connection: Any, limit: int) -> list[AuditEntry]:
    """Return the newest lines, newest first."""
    cursor = connection.execute(
        f"SELECT {COLUMNS} FROM audit ORDER BY nomor DESC LIMIT ?",  # noqa: S608
        (limit,),
    )
    return [_entry(row) for row in cursor]


def printed_with(connection: Any, action: str, code: str) -> tuple[int, datetime, str, str] | None:
    """Return (number, moment, user, detail) of the last print that names a code."""
    row = connection.execute(
        "SELECT nomor, waktu, pengguna, rincian FROM audit"
        " WHERE aksi = ? AND instr(rincian, ?) > 0 ORDER BY nomor DESC LIMIT 1",
        (action, code),
    ).fetchone()
    if row is None:
        return None
    return int(row[0]), datetime.fromisoformat(row[1]), str(row[2]), str(row[3])


def verify(connection: Any, database_key: bytes, outside: Anchor | None = None) -> list[str]:
    """Return what is wrong with the trail, in Indonesian; empty when it is whole.

    Finds changed, removed and reordered lines and versions. A tail that was cut off is found
    only with an anchor kept outside the file (a printed document, a backup's manifest).
    """
    chain = Chain(database_key)
    versions = _Versions(connection)
    findings: list[str] = []
    before, expected = _START, 1
    seen_anchor = outside is None
    for *line, stored in connection.execute(f"SELECT {COLUMNS}, hash FROM audit ORDER BY nomor"):  # noqa: S608
        number = int(line[0])
        if number != expected:
            findings.append(_gap(expected, number - 1))
        elif chain.link(before, tuple(line), versions.digest(number)) != stored:
            findings.append(f"Catatan audit nomor {number} atau riwayatnya telah diubah.")
        if outside is not None and number == outside.number:
            seen_anchor = hmac.compare_digest(stored, outside.hash)
        before, expected = stored, number + 1
    findings += versions.strays()
    if outside is not None and not seen_anchor:
        findings.append(_anchor_missing(outside, expected - 1))
    return findings


class _Versions:
    """Walks through the version log beside the audit lines."""

    def __init__(self, connection: Any) -> None:
        self._rows: Iterator[tuple[Any, ...]] = connection.execute(
            "SELECT nomor_audit, tabel, baris_id, rev, operasi, isi FROM riwayat_versi"
            " ORDER BY urut"
        )
        self._next = next(self._rows, None)
        self._strays: set[int] = set()

    def digest(self, number: int) -> str:
        digest = VersionDigest()
        while self._next is not None and self._next[0] <= number:
            if self._next[0] < number:
                self._strays.add(int(self._next[0]))
            else:
                digest.add([self._next[1:]])
            self._next = next(self._rows, None)
        return digest.text()

    def strays(self) -> list[str]:
        while self._next is not None:
            self._strays.add(int(self._next[0]))
            self._next = next(self._rows, None)
        return [
            f"Riwayat milik catatan audit nomor {number} tidak pada tempatnya."
            for number in sorted(self._strays)
        ]


def _gap(first: int, last: int) -> str:
    if last < first:
        return f"Catatan audit sebelum nomor {first} tidak berurutan."
    numbers = str(first) if first == last else f"{first}–{last}"
    return f"Catatan audit nomor {numbers} hilang."


def _anchor_missing(outside: Anchor, last: int) -> str:
    if outside.number > last:
        return (
            f"Catatan audit terakhir bernomor {last}, padahal dokumen atau cadangan"
            f" menyebut nomor {outside.number}: catatan sesudahnya telah dipotong."
        )
    return f"Catatan audit nomor {outside.number} tidak sama dengan yang tercetak di luar berkas."


def _entry(row: tuple[Any, ...]) -> AuditEntry:
    number, at, user, action, kind, object_id, detail, count, _changes = row
    return AuditEntry(
        int(number), datetime.fromisoformat(at), user, action, kind, object_id, detail, int(count)
    )
