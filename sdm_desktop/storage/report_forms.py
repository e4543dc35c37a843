"""Bulk reads for official forms: plans, the work of a period, objections."""

import json
from collections.abc import Iterable
from typing import Any

from peewee import SQL

from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.domain.objections import Handover, Objection
from sdm_desktop.domain.skp import Skp
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.performance_models import HandoverModel, ObjectionModel
from sdm_desktop.storage.record_values import columns_of
from sdm_desktop.storage.reports import Scope
from sdm_desktop.storage.skp_rows import columns_sql, skp_from

_IDS = "(SELECT value FROM json_each(?))"
_PLANS = f"""
SELECT {columns_sql("s")} FROM skp AS s JOIN pegawai AS p ON p.id = s.pegawai_id
WHERE s.deleted_at IS NULL AND s.tahun = ?
"""  # noqa: S608 - names of this program
_REALISED = f"""
SELECT r.iki_id, r.teks, r.nilai_angka, i.satuan FROM realisasi AS r
JOIN iki AS i ON i.id = r.iki_id JOIN rhk AS h ON h.id = i.rhk_id
WHERE r.deleted_at IS NULL AND r.periode_kode = ? AND h.skp_id IN {_IDS}
"""  # noqa: S608 - names of this program
_VERDICTS = f"""
SELECT skp_id, rhk_id, nilai_dasar, predikat, catatan FROM umpan_balik
WHERE deleted_at IS NULL AND periode_kode = ? AND skp_id IN {_IDS} ORDER BY tanggal, id
"""  # noqa: S608 - names of this program
_EVIDENCE = f"""
SELECT h.skp_id, count(*), sum(EXISTS (
    SELECT 1 FROM bukti_dukung AS b
    WHERE b.rhk_id = h.id AND b.periode_kode = ? AND b.deleted_at IS NULL
)) FROM rhk AS h WHERE h.deleted_at IS NULL AND h.skp_id IN {_IDS} GROUP BY h.skp_id
"""  # noqa: S608 - names of this program
Verdict = tuple[Rating | None, str]


class FormRepository:
    """Reads for forms; call inside `Database.read`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def plans(self, year: int, scope: Scope) -> list[Skp]:
        """Return the SKP of a year by name of the person.

        An evaluator sees those he or she approves, and the own one.
        """
        sql, params = _PLANS, list[object]([year])
        for column, wanted in (("unit_id", scope.unit_ids), ("pegawai_id", scope.person_ids)):
            if wanted is not None:
                sql += f" AND s.{column} IN {_IDS}"
                params.append(json.dumps(sorted(wanted)))
        if scope.evaluator_id is not None:
            sql += " AND ? IN (s.pejabat_penilai_id, s.pegawai_id)"
            params.append(scope.evaluator_id)
        rows = self._database.rows(f"{sql} ORDER BY p.nama_cari, p.id, s.periode_mulai", params)
        return [skp_from(row) for row in rows]

    def realised(self, skp_ids: Iterable[str], code: str) -> dict[str, tuple[str, int | None, str]]:
        """Return what was reached per indicator in a period: text, stored number, unit."""
        rows = self._database.rows(_REALISED, (code, json.dumps(sorted(skp_ids))))
        return {row[0]: (row[1], row[2], row[3]) for row in rows}

    def verdicts(
        self, skp_ids: Iterable[str], code: str
    ) -> tuple[dict[str, Verdict], dict[tuple[str, int], Verdict]]:
        """Return the umpan balik of a period, by result and by (SKP, number of the value)."""
        results: dict[str, Verdict] = {}
        values: dict[tuple[str, int], Verdict] = {}
        for skp_id, rhk_id, value, predikat, note in self._database.rows(
            _VERDICTS, (code, json.dumps(sorted(skp_ids)))
        ):
            found = (Rating(predikat) if predikat else None, str(note))
            if rhk_id:
                results[rhk_id] = found
            else:
                values[skp_id, value] = found
        return results, values

    def evidence_counts(self, skp_ids: Iterable[str], code: str) -> dict[str, tuple[int, int]]:
        """Return per SKP how many results it has, and how many have evidence in a period."""
        rows = self._database.rows(_EVIDENCE, (code, json.dumps(sorted(skp_ids))))
        return {row[0]: (row[1], row[2]) for row in rows}

    def objections(self, evaluation_ids: Iterable[str]) -> dict[str, Objection]:
        """Return the objections to some evaluations."""
        found = self._of_evaluations(ObjectionModel, Objection, evaluation_ids)
        return {one.evaluasi_id: one for one in found}

    def handovers(self, evaluation_ids: Iterable[str]) -> dict[str, Handover]:
        """Return when the documents of some evaluations were handed over."""
        found = self._of_evaluations(HandoverModel, Handover, evaluation_ids)
        return {one.evaluasi_id: one for one in found}

    def _of_evaluations(self, model: Any, record: Any, ids: Iterable[str]) -> list[Any]:
        columns = [getattr(model, name) for name in ("id", "rev", *columns_of(record))]
        wanted = SQL(f"evaluasi_id IN {_IDS}", (json.dumps(sorted(ids)),))
        return fetch(record, model.select(*columns).where(model.deleted_at.is_null(), wanted))
