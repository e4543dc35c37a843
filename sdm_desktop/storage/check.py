"""The full examination of an office file."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sdm_desktop.domain.audit import Anchor
from sdm_desktop.domain.errors import StorageProblem
from sdm_desktop.storage import audit, migrate
from sdm_desktop.storage.backup import counts
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.content_backup import wanted_contents
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.problems import translated

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One examined thing; `text` says in Indonesian what was found."""

    title: str
    text: str
    is_ok: bool


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The result of an examination."""

    lines: tuple[CheckLine, ...]

    @property
    def is_ok(self) -> bool:
        """Return whether nothing is wrong."""
        return all(line.is_ok for line in self.lines)


def check(database: Database, outside: Anchor | None = None) -> CheckReport:
    """Examine encryption, structure, references, schema and audit trail of one snapshot.

    `outside` is an audit anchor kept elsewhere. Damage is reported, never raised.
    """
    connection = database.connection()

    def trail() -> tuple[str, list[str]]:
        return "Rantai catatan audit utuh.", audit.verify(connection, database.key, outside)

    examinations: list[tuple[str, Callable[[], tuple[str, list[str]]]]] = [
        ("Enkripsi", lambda: _encryption(connection)),
        ("Struktur berkas", lambda: _structure(connection)),
        ("Rujukan antartabel", lambda: _references(connection)),
        ("Susunan tabel", lambda: _schema(connection)),
        ("Catatan audit", trail),
        ("Isi dokumen", lambda: _contents(database)),
        ("Jumlah data", lambda: _amounts(connection)),
    ]
    with database.read():
        return CheckReport(tuple(_line(title, examine) for title, examine in examinations))


def _line(title: str, examine: Callable[[], tuple[str, list[str]]]) -> CheckLine:
    try:
        with translated():
            good, faults = examine()
    except StorageProblem as found:
        return CheckLine(title, found.message, is_ok=False)
    if not faults:
        return CheckLine(title, good, is_ok=True)
    more = f" (dan {len(faults) - _SHOWN} lainnya)" if len(faults) > _SHOWN else ""
    return CheckLine(title, " ".join(faults[:_SHOWN]) + more, is_ok=False)


def _encryption(connection: Any) -> tuple[str, list[str]]:
    faults = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    count = len(faults)
    return (
        "Semua halaman asli dan utuh.",
        [f"{count} halaman rusak atau diubah dari luar program."] if faults else [],
    )


def _structure(connection: Any) -> tuple[str, list[str]]:
    found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    count = len(found)
    return "Tabel dan indeks utuh.", [] if found == ["ok"] else [f"{count} kerusakan struktur."]


def _references(connection: Any) -> tuple[str, list[str]]:
    found = connection.execute("PRAGMA foreign_key_check").fetchall()
    tables = sorted({str(row[0]) for row in found})
    return (
        "Semua rujukan ada pasangannya.",
        [f"{len(found)} rujukan terputus di tabel {', '.join(tables)}."] if found else [],
    )


def _schema(connection: Any) -> tuple[str, list[str]]:
    version = migrate.version_of(connection)
    is_same = migrate.fingerprint(connection) == migrate.expected_fingerprint()
    return (
        f"Sesuai dengan versi {version}.",
        [] if is_same else [f"Susunan tabel berbeda dari versi {version}."],
    )


def _contents(database: Database) -> tuple[str, list[str]]:
    wanted = wanted_contents(database.connection())
    missing, damaged = ContentStore.of(database.path, database.key).faults(wanted)
    faults = [f"{len(missing)} isi dokumen hilang."] if missing else []
    if damaged:
        faults.append(f"{len(damaged)} isi dokumen rusak atau diubah dari luar program.")
    shown = f"{len(wanted):,}".replace(",", ".")
    return (f"{shown} isi utuh." if wanted else "Belum ada dokumen."), faults


def _amounts(connection: Any) -> tuple[str, list[str]]:
    shown = {
        "pegawai": "pegawai",
        "unor": "unit kerja",
        "evaluasi": "evaluasi",
        "dokumen": "dokumen",
        "audit": "catatan audit",
    }
    found = counts(connection)
    parts = [f"{found[table]:,} {words}".replace(",", ".") for table, words in shown.items()]
    return ", ".join(parts) + ".", []
