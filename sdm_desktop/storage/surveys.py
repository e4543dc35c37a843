"""Queries over services, surveys, answers and closings."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from sdm_desktop.domain.skm import Tally
from sdm_desktop.domain.survey_answers import Bundle, tally_signs
from sdm_desktop.domain.surveys import Closing, OldIndex, PublicService, Survey
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.survey_models import (
    BundleModel,
    ClosingModel,
    OldIndexModel,
    ServiceModel,
    SurveyModel,
)

_IDS = "(SELECT value FROM json_each(?))"


class SurveyRepository:
    """Reads and writes surveys; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.services: RecordStore[PublicService] = RecordStore(ServiceModel, PublicService)
        self.surveys: RecordStore[Survey] = RecordStore(SurveyModel, Survey)
        self.bundles: RecordStore[Bundle] = RecordStore(BundleModel, Bundle)
        self.closings: RecordStore[Closing] = RecordStore(ClosingModel, Closing)
        self.old: RecordStore[OldIndex] = RecordStore(OldIndexModel, OldIndex)

    def all_services(self) -> list[PublicService]:
        """Return the services by name."""
        return self.services.where(order=(self.services.model.nama,))

    def all_surveys(self) -> list[Survey]:
        """Return the surveys, the latest first."""
        model = self.surveys.model
        return self.surveys.where(order=(model.selesai.desc(), model.mulai.desc()))

    def closings_in_force(self, ids: Collection[str]) -> dict[str, Closing]:
        """Return the closing in force of each closed survey."""
        model = self.closings.model
        found = self.closings.where(model.is_berlaku == 1, model.survei_id.in_(sorted(ids)))
        return {one.survei_id: one for one in found}

    def closings_of(self, survey_id: str) -> list[Closing]:
        """Return all closings of a survey, the latest first."""
        model = self.closings.model
        found = self.closings.where(model.survei_id == survey_id, order=(model.created_at,))
        return found[::-1]

    def old_indexes(self) -> list[OldIndex]:
        """Return the indexes of older periods, the latest first."""
        return self.old.where(order=(self.old.model.selesai.desc(),))

    def bundles_of(self, survey_id: str) -> list[Bundle]:
        """Return the filled forms of a survey in order."""
        model = self.bundles.model
        return self.bundles.where(model.survei_id == survey_id, order=(model.nomor_awal,))

    def last_bundles(self, survey_id: str, count: int) -> list[Bundle]:
        """Return the bundles that came last and hold that many respondents, in order."""
        rows = self._database.rows(
            "SELECT id, banyak FROM isian_survei WHERE survei_id = ? AND deleted_at IS NULL"
            " ORDER BY nomor_awal DESC LIMIT ?",
            (survey_id, count),
        )
        model = self.bundles.model
        wanted: list[str] = []
        for key, held in rows:
            if count <= 0:
                break
            wanted.append(key)
            count -= held
        return self.bundles.where(model.id.in_(wanted), order=(model.nomor_awal,))

    def tallies(self, widths: Mapping[str, int]) -> dict[str, Tally]:
        """Return the exact sums of surveys, given how many unsur each has."""
        texts: dict[str, list[str]] = defaultdict(list)
        rows = self._database.rows(
            "SELECT survei_id, jawaban FROM isian_survei"  # noqa: S608
            f" WHERE survei_id IN {_IDS} AND deleted_at IS NULL",
            (json.dumps(sorted(widths)),),
        )
        for survey_id, signs in rows:
            texts[survey_id].append(signs)
        return {key: tally_signs(texts[key], width) for key, width in widths.items()}

    def has_answers(self, survey_id: str) -> bool:
        """Return whether anything was filled in."""
        sql = "SELECT 1 FROM isian_survei WHERE survei_id = ? AND deleted_at IS NULL LIMIT 1"
        return self._database.one(sql, (survey_id,)) is not None

    def last_number(self, survey_id: str) -> int:
        """Return the highest number of a respondent; removed ones keep theirs."""
        sql = "SELECT max(nomor_akhir) FROM isian_survei WHERE survei_id = ?"
        row = self._database.one(sql, (survey_id,))
        return int(row[0] or 0) if row else 0

    def units(self) -> dict[str, tuple[str, str]]:
        """Return (name, path) of all units."""
        rows = self._database.rows("SELECT id, nama, jalur FROM unor WHERE deleted_at IS NULL")
        return {row[0]: (row[1], row[2]) for row in rows}

    def register_unit(self, service_name: str) -> str | None:
        """Return the unit that the register of feedback knows for a service of this name."""
        rows: list[tuple[Any, ...]] = self._database.rows(
            "SELECT DISTINCT unit_id FROM pengaduan"
            " WHERE lower(layanan) = lower(?) AND unit_id IS NOT NULL AND deleted_at IS NULL",
            (service_name,),
        )
        return str(rows[0][0]) if len(rows) == 1 else None
