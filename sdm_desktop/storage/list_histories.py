"""Bulk reads of histories for printed lists; call inside `Database.read`."""

from typing import Any

from sdm_desktop.storage.database import Database


def trainings(database: Database) -> list[tuple[Any, ...]]:
    """Return (person, name, last day, year, hours) of every diklat, the oldest first."""
    return database.rows(
        "SELECT pegawai_id, nama, coalesce(selesai, tanggal), tahun, jumlah_jam"
        " FROM riwayat_diklat WHERE deleted_at IS NULL"
        " ORDER BY coalesce(selesai, tanggal, '') , id"
    )


def photos(database: Database) -> dict[str, str]:
    """Return the SHA-256 of everybody's photo."""
    rows = database.rows("SELECT pegawai_id, sha256 FROM foto WHERE deleted_at IS NULL")
    return {row[0]: row[1] for row in rows}
