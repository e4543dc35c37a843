"""Queries over competences, standards and scores."""

import json
from collections.abc import Collection, Iterator
from datetime import date

from sdm_desktop.domain.competence import Competence, CompetenceScore, PostStandard
from sdm_desktop.storage.competence_models import (
    CompetenceModel,
    CompetenceScoreModel,
    PostStandardModel,
)
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.record_store import RecordStore


class CompetenceRepository:
    """Reads and writes what is known of competences; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.own: RecordStore[Competence] = RecordStore(CompetenceModel, Competence)
        self.standards: RecordStore[PostStandard] = RecordStore(PostStandardModel, PostStandard)
        self.scores: RecordStore[CompetenceScore] = RecordStore(
            CompetenceScoreModel, CompetenceScore
        )

    def posts(self) -> dict[str, str]:
        """Return the ids of posts of every unit by folded name."""
        rows = self._database.rows(
            "SELECT nama_cari, id FROM jabatan WHERE deleted_at IS NULL ORDER BY unit_id IS NULL"
        )
        return dict(rows)

    def levels(self, today: date) -> Iterator[tuple[str, str, int]]:
        """Yield (person, competence, level) of each latest valid score; one query."""
        yield from self._database.rows(
            "SELECT pegawai_id, kompetensi, level FROM ("
            "  SELECT pegawai_id, kompetensi, level, row_number() OVER"
            "   (PARTITION BY pegawai_id, kompetensi ORDER BY tanggal DESC, id DESC) AS n"
            "  FROM nilai_kompetensi WHERE deleted_at IS NULL AND tanggal <= ?"
            "   AND (berlaku_sampai IS NULL OR berlaku_sampai >= ?)) AS latest WHERE n = 1",
            (today.isoformat(), today.isoformat()),
        )

    def scores_of(self, person_ids: Collection[str]) -> list[CompetenceScore]:
        """Return every score of some people, the earliest first."""
        model = self.scores.model
        return self.scores.where(model.pegawai_id.in_(sorted(person_ids)), order=(model.tanggal,))

    def uses(self, code: str) -> int:
        """Return how many scores and standards name a competence."""
        row = self._database.one(
            "SELECT (SELECT count(*) FROM nilai_kompetensi WHERE kompetensi = ?1"
            " AND deleted_at IS NULL) + (SELECT count(*) FROM standar_kompetensi"
            " WHERE kompetensi = ?1 AND deleted_at IS NULL)",
            (code,),
        )
        return int(row[0]) if row else 0

    def identities(self) -> dict[str, tuple[str, str]]:
        """Return (NIP, name) of everybody in the register."""
        rows = self._database.rows("SELECT id, nip, nama FROM pegawai WHERE deleted_at IS NULL")
        return {row[0]: (row[1], row[2]) for row in rows}

    def people(self, ids: Collection[str]) -> dict[str, str]:
        """Return the names of people."""
        rows = self._database.rows(
            "SELECT id, nama FROM pegawai WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(ids)),),
        )
        return dict(rows)
