"""Queries over partners, agreements and what came of them."""

import json
from collections.abc import Collection
from datetime import date

from sdm_desktop.domain.cooperation import (
    Agreement,
    AgreementFile,
    AgreementStep,
    LinkedActivity,
    Partner,
    Yield,
)
from sdm_desktop.storage.cooperation_models import (
    AgreementFileModel,
    AgreementModel,
    AgreementStepModel,
    PartnerModel,
)
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.fields import unscaled
from sdm_desktop.storage.record_store import RecordStore

_ACTIVITIES = (
    "SELECT k.id, k.kerja_sama_id, k.judul, k.mulai,"
    " (SELECT count(*) FROM peserta p WHERE p.kegiatan_id = k.id AND p.deleted_at IS NULL"
    "  AND p.status IN ('DIUNDANG', 'TERDAFTAR', 'HADIR')),"
    " (SELECT COALESCE(sum(p.jp_diakui), 0) FROM peserta p WHERE p.kegiatan_id = k.id"
    "  AND p.deleted_at IS NULL AND k.status = 'SELESAI'),"
    " (SELECT COALESCE(sum(b.realisasi), 0) FROM biaya b WHERE b.kegiatan_id = k.id"
    "  AND b.deleted_at IS NULL)"
    " FROM kegiatan k WHERE k.deleted_at IS NULL AND k.kerja_sama_id IS NOT NULL"
    " AND k.status NOT IN ('DITUNDA', 'BATAL') ORDER BY k.mulai DESC, k.id"
)
_IDS = "(SELECT value FROM json_each(?))"


class CooperationRepository:
    """Reads and writes what belongs to cooperation; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.partners: RecordStore[Partner] = RecordStore(PartnerModel, Partner)
        self.agreements: RecordStore[Agreement] = RecordStore(AgreementModel, Agreement)
        self.steps: RecordStore[AgreementStep] = RecordStore(AgreementStepModel, AgreementStep)
        self.files: RecordStore[AgreementFile] = RecordStore(AgreementFileModel, AgreementFile)

    def all_partners(self) -> list[Partner]:
        """Return every partner, by name."""
        return self.partners.where(order=(self.partners.model.nama,))

    def all(self) -> list[Agreement]:
        """Return every document, the latest start first."""
        start = self.agreements.model.mulai
        return self.agreements.where(order=(start.is_null(), start.desc()))

    def all_steps(self) -> list[AgreementStep]:
        """Return what was done under all of them, the latest first."""
        return self.steps.where(order=(self.steps.model.tanggal.desc(),))

    def steps_of(self, agreement_id: str) -> list[AgreementStep]:
        """Return what was done under one, the latest first."""
        model = self.steps.model
        return self.steps.where(model.kerja_sama_id == agreement_id, order=(model.tanggal.desc(),))

    def files_of(self, agreement_id: str) -> list[AgreementFile]:
        """Return the scans of one, by name."""
        model = self.files.model
        return self.files.where(model.kerja_sama_id == agreement_id, order=(model.nama_berkas,))

    def file_counts(self) -> dict[str, int]:
        """Return how many scans each document has."""
        rows = self._database.rows(
            "SELECT kerja_sama_id, count(*) FROM kerja_sama_berkas"
            " WHERE deleted_at IS NULL GROUP BY 1"
        )
        return {row[0]: int(row[1]) for row in rows}

    def activities(self) -> list[LinkedActivity]:
        """Return the activities that name a document, the latest first; cancelled ones are none.

        Participants are those with a seat; JP is what closed activities credited.
        """
        rows = self._database.rows(_ACTIVITIES)
        return [
            LinkedActivity(
                kegiatan_id=row[0],
                kerja_sama_id=row[1],
                judul=row[2],
                mulai=date.fromisoformat(row[3]),
                hasil=Yield(1, int(row[4]), unscaled(int(row[5])), int(row[6])),
            )
            for row in rows
        ]

    def units(self, ids: Collection[str]) -> dict[str, str]:
        """Return the names of units."""
        rows = self._database.rows(
            f"SELECT id, nama FROM unor WHERE id IN {_IDS}",  # noqa: S608
            (json.dumps(sorted(ids)),),
        )
        return {row[0]: row[1] for row in rows}
