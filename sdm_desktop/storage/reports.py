"""Bulk reads for printed reports: one query per table, however many people."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sdm_desktop.domain.audit import Anchor
from sdm_desktop.domain.evaluation import (
    Evaluation,
    FollowUpStatus,
    OrganisationPredikat,
    OrganisationResult,
    Target,
)
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_rows import columns_sql, evaluation_from
from sdm_desktop.storage.fields import unscaled

_IDS = "(SELECT value FROM json_each(?))"
_EVALUATIONS = f"""
SELECT {columns_sql("e")} FROM evaluasi AS e
JOIN pegawai AS p ON p.id = e.pegawai_id
WHERE e.deleted_at IS NULL AND e.periode_id IN {_IDS}
"""  # noqa: S608 - names of this program
_TARGETS = f"""
SELECT id, evaluasi_id, indikator, satuan, target, realisasi, is_maks, penyebab, tindak_lanjut,
    tenggat, status
FROM target_kinerja WHERE deleted_at IS NULL AND evaluasi_id IN {_IDS}
ORDER BY evaluasi_id, created_at, id
"""  # noqa: S608 - names of this program


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose evaluations are meant; None leaves that side open."""

    unit_ids: frozenset[str] | None = None
    person_ids: frozenset[str] | None = None
    evaluator_id: str | None = None


class ReportRepository:
    """Reads for reports; call inside `Database.read`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def evaluations(self, period_ids: Iterable[str], scope: Scope) -> list[Evaluation]:
        """Return the evaluations of some periods by name of the person.

        An evaluator sees those he or she gives, and his or her own.
        """
        sql, params = _EVALUATIONS, [_json(period_ids)]
        for column, wanted in (("unit_id", scope.unit_ids), ("pegawai_id", scope.person_ids)):
            if wanted is not None:
                sql += f" AND e.{column} IN {_IDS}"
                params.append(_json(wanted))
        if scope.evaluator_id is not None:
            sql += " AND ? IN (e.penilai_id, e.pegawai_id)"
            params.append(scope.evaluator_id)
        rows = self._database.rows(f"{sql} ORDER BY p.nama_cari, p.id", params)
        return [evaluation_from(row) for row in rows]

    def targets(self, evaluation_ids: Iterable[str]) -> dict[str, list[Target]]:
        """Return the targets of some evaluations, in the order they were entered."""
        found: dict[str, list[Target]] = defaultdict(list)
        for row in self._database.rows(_TARGETS, (_json(evaluation_ids),)):
            found[row[1]].append(_target_from(row))
        return found

    def organisations(self, period_ids: Iterable[str]) -> dict[str, dict[str, OrganisationResult]]:
        """Return the results of units: {period: {unit: result}}."""
        rows = self._database.rows(
            "SELECT periode_id, unit_id, predikat, dasar FROM capaian_organisasi"  # noqa: S608
            f" WHERE deleted_at IS NULL AND periode_id IN {_IDS}",
            (_json(period_ids),),
        )
        found: dict[str, dict[str, OrganisationResult]] = defaultdict(dict)
        for period, unit, predikat, basis in rows:
            found[period][unit] = OrganisationResult(
                unit_id=unit,
                periode_id=period,
                predikat=OrganisationPredikat(predikat),
                dasar=basis,
            )
        return found

    def anchor(self, number: int) -> Anchor | None:
        """Return the audit line with a number, as a printed document names it."""
        row = self._database.one("SELECT nomor, hash, waktu FROM audit WHERE nomor = ?", (number,))
        return Anchor(int(row[0]), str(row[1]), datetime.fromisoformat(row[2])) if row else None


def _target_from(row: Sequence[Any]) -> Target:
    (identity, evaluation, name, unit, target, reached, is_more, cause, action, due, status) = row
    return Target(
        id=str(identity),
        evaluasi_id=str(evaluation),
        indikator=str(name),
        satuan=str(unit),
        target=unscaled(target),
        realisasi=None if reached is None else unscaled(reached),
        is_maks=bool(is_more),
        penyebab=str(cause),
        tindak_lanjut=str(action),
        tenggat=date.fromisoformat(str(due)) if due else None,
        status=FollowUpStatus(status),
    )


def _json(values: Iterable[str]) -> str:
    return json.dumps(sorted(values))
