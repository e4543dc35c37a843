"""Queries over the yearly plan."""

import json
from collections.abc import Collection
from datetime import date

from sdm_desktop.domain.bangkom import PlanLine
from sdm_desktop.domain.naming import full_name
from sdm_desktop.storage.competence_models import PlanLineModel
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.record_store import RecordStore

_IDS = "(SELECT value FROM json_each(?))"
# closed activities with credited JP, and the lines they answer
_FINISHED = (
    "SELECT r.id, k.selesai FROM rencana_bangkom r JOIN kegiatan k ON k.id = r.kegiatan_id"
    " WHERE r.deleted_at IS NULL AND r.tahun = ? AND r.status IN ('USULAN', 'DISETUJUI')"
    " AND k.deleted_at IS NULL AND k.status = 'SELESAI' AND (r.pegawai_id IS NULL OR EXISTS"
    "  (SELECT 1 FROM peserta p WHERE p.kegiatan_id = k.id AND p.pegawai_id = r.pegawai_id"
    "   AND p.deleted_at IS NULL AND p.jp_diakui > 0))"
)

_TO_CHECK = (
    "SELECT r.periksa_lagi, COALESCE(p.nama, u.nama), r.id FROM rencana_bangkom r"
    " LEFT JOIN pegawai p ON p.id = r.pegawai_id LEFT JOIN unor u ON u.id = r.unit_id"
    " WHERE r.deleted_at IS NULL AND r.status = 'TERLAKSANA' AND r.periksa_lagi <= ?"
    " AND r.sumber IN ('KOMPETENSI', 'PERILAKU') AND NOT EXISTS"
    "  (SELECT 1 FROM nilai_kompetensi n WHERE n.pegawai_id = r.pegawai_id"
    "   AND n.kompetensi = r.topik AND n.deleted_at IS NULL AND n.tanggal > r.tanggal_tutup)"
    " ORDER BY r.periksa_lagi, 2"
)


class BangkomRepository:
    """Reads and writes lines of the plan; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.lines: RecordStore[PlanLine] = RecordStore(PlanLineModel, PlanLine)

    def of_year(self, year: int) -> list[PlanLine]:
        """Return the lines of a year."""
        return self.lines.where(self.lines.model.tahun == year)

    def years(self) -> list[int]:
        """Return the years that have a plan."""
        rows = self._database.rows(
            "SELECT DISTINCT tahun FROM rencana_bangkom WHERE deleted_at IS NULL"
        )
        return [int(row[0]) for row in rows]

    def finished(self, year: int) -> dict[str, date]:
        """Return the last day of the closed activity that did each open line of a year."""
        rows = self._database.rows(_FINISHED, (year,))
        return {row[0]: date.fromisoformat(row[1]) for row in rows}

    def to_check(self, today: date) -> list[tuple[date, str, str]]:
        """Return (day, person or unit, id) of done lines whose level was not measured since.

        A line about something else than a competence is not measured.
        """
        rows = self._database.rows(_TO_CHECK, (today.isoformat(),))
        return [(date.fromisoformat(row[0]), row[1] or "", row[2]) for row in rows]

    def people(self, ids: Collection[str]) -> dict[str, tuple[str, str, str | None]]:
        """Return (name with titles, nip, unit) of people."""
        rows = self._database.rows(
            "SELECT id, gelar_depan, nama, gelar_belakang, nip, unit_id FROM pegawai"  # noqa: S608
            f" WHERE id IN {_IDS}",
            (json.dumps(sorted(ids)),),
        )
        return {row[0]: (full_name(*row[1:4]), row[4], row[5]) for row in rows}

    def units(self) -> dict[str, str]:
        """Return the names of units."""
        return dict(self._database.rows("SELECT id, nama FROM unor WHERE deleted_at IS NULL"))

    def titles(self, ids: Collection[str]) -> dict[str, str]:
        """Return the titles of activities."""
        rows = self._database.rows(
            f"SELECT id, judul FROM kegiatan WHERE id IN {_IDS}",  # noqa: S608
            (json.dumps(sorted(ids)),),
        )
        return dict(rows)

    def programmes(self, ids: Collection[str]) -> dict[str, str]:
        """Return the programmes of activities."""
        rows = self._database.rows(
            f"SELECT id, program_id FROM kegiatan WHERE id IN {_IDS}",  # noqa: S608
            (json.dumps(sorted(ids)),),
        )
        return dict(rows)

    def open_activities(self, year: int) -> list[tuple[str, str]]:
        """Return (id, title) of the activities of a year that are still to be run or closed."""
        rows = self._database.rows(
            "SELECT id, judul FROM kegiatan WHERE deleted_at IS NULL AND tahun = ?"
            " AND status NOT IN ('SELESAI', 'DITUNDA', 'BATAL') ORDER BY mulai, judul",
            (year,),
        )
        return [(row[0], row[1]) for row in rows]
