"""What of training waits for somebody: activities to close, certificates that end or wait."""

from datetime import date, timedelta
from typing import Any

from sdm_desktop.domain.naming import full_name
from sdm_desktop.storage.database import Database

# a plus keeps SQLite from the index of the status: nearly every certificate is accepted
_PAPERS = (
    "SELECT s.berlaku_sampai, p.gelar_depan, p.nama, p.gelar_belakang FROM sertifikat s"
    " JOIN pegawai p ON p.id = s.pegawai_id AND p.deleted_at IS NULL"
    " WHERE s.deleted_at IS NULL AND +s.status = 'DITERIMA' AND s.berlaku_sampai BETWEEN ? AND ?"
    " AND NOT EXISTS (SELECT 1 FROM sertifikat n WHERE n.pegawai_id = s.pegawai_id"
    " AND n.nama = s.nama AND n.deleted_at IS NULL AND +n.status = 'DITERIMA'"
    " AND (n.berlaku_sampai IS NULL OR n.berlaku_sampai > s.berlaku_sampai))"
    " ORDER BY s.berlaku_sampai, p.nama"
)


class TrainingDueRepository:
    """Reads what is due; call inside a read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def over(self, today: date) -> list[tuple[date, str]]:
        """Return (last day, title) of activities that are over and not closed, oldest first."""
        rows = self._database.rows(
            "SELECT selesai, judul FROM kegiatan WHERE deleted_at IS NULL AND selesai < ?"
            " AND status IN ('DISETUJUI','PENDAFTARAN','BERJALAN','PENUTUPAN')"
            " ORDER BY selesai, judul",
            (today.isoformat(),),
        )
        return [(date.fromisoformat(row[0]), row[1]) for row in rows]

    def ending(self, first: date, last: date) -> list[tuple[date, str]]:
        """Return (last day, name) of accepted certificates that end and were not renewed."""
        rows = self._database.rows(_PAPERS, (first.isoformat(), last.isoformat()))
        return [(date.fromisoformat(row[0]), full_name(*row[1:4])) for row in rows]

    def waiting(self) -> list[tuple[date, str]]:
        """Return (day of the paper, name) of certificates that nobody verified."""
        rows = self._database.rows(
            "SELECT s.tanggal, p.gelar_depan, p.nama, p.gelar_belakang FROM sertifikat s"
            " JOIN pegawai p ON p.id = s.pegawai_id AND p.deleted_at IS NULL"
            " WHERE s.deleted_at IS NULL AND s.status = 'MENUNGGU' ORDER BY s.tanggal, p.nama"
        )
        return [(date.fromisoformat(row[0]), full_name(*row[1:4])) for row in rows]

    def with_jp(self, year: int) -> set[str]:
        """Return who has any credited JP in a year."""
        span: tuple[Any, ...] = (f"{year}-01-01", f"{year}-12-31")
        rows = self._database.rows(
            "SELECT p.pegawai_id FROM kegiatan k JOIN peserta p ON p.kegiatan_id = k.id"
            " WHERE k.deleted_at IS NULL AND p.deleted_at IS NULL AND k.status = 'SELESAI'"
            " AND p.jp_diakui > 0 AND k.selesai BETWEEN ?1 AND ?2 UNION"
            " SELECT pegawai_id FROM sertifikat WHERE deleted_at IS NULL AND peserta_id IS NULL"
            " AND +status = 'DITERIMA' AND jp_diakui > 0 AND selesai BETWEEN ?1 AND ?2",
            span,
        )
        return {row[0] for row in rows}

    def has_any(self, today: date) -> bool:
        """Return whether the office keeps training at all: an activity of the last two years."""
        first = today - timedelta(days=730)
        row = self._database.one(
            "SELECT 1 FROM kegiatan WHERE deleted_at IS NULL AND selesai >= ? LIMIT 1",
            (first.isoformat(),),
        )
        return row is not None
