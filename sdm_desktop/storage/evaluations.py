"""Where evaluations are kept: reads without a query per row, writes in bulk."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sdm_desktop.domain.evaluation import Evaluation, Predikat
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.naming import full_name
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_rows import (
    COLUMN_COUNT,
    EVALUATION_COLUMNS,
    columns_sql,
    differences,
    evaluation_from,
    stored_values,
)
from sdm_desktop.storage.write import Writer

_SELECT = f"SELECT {columns_sql('e')} FROM evaluasi AS e"  # noqa: S608 - names of this program
_IDS = "(SELECT value FROM json_each(?))"
_UNMET = (
    "SELECT COUNT(*) FROM target_kinerja AS t WHERE t.evaluasi_id = e.id AND t.deleted_at IS NULL"
)
_GRID = f"""
SELECT {columns_sql("e")},
    p.gelar_depan, p.nama, p.gelar_belakang, p.nip, p.jabatan_nama, u.nama,
    n.gelar_depan, n.nama, n.gelar_belakang,
    ({_UNMET}),
    ({_UNMET} AND CASE WHEN t.is_maks = 1 THEN t.realisasi < t.target
        ELSE t.realisasi > t.target END),
    l.predikat
FROM evaluasi AS e
JOIN pegawai AS p ON p.id = e.pegawai_id
LEFT JOIN unor AS u ON u.id = e.unit_id
LEFT JOIN pegawai AS n ON n.id = e.penilai_id
LEFT JOIN evaluasi AS l ON l.pegawai_id = e.pegawai_id AND l.periode_id = ?
    AND l.deleted_at IS NULL
"""  # noqa: S608 - names of this program


class EvaluationRepository:
    """Reads and writes evaluations; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, evaluation_id: str) -> Evaluation | None:
        """Return one evaluation."""
        sql = f"{_SELECT} WHERE e.id = ? AND e.deleted_at IS NULL"
        row = self._database.one(sql, (evaluation_id,))
        return evaluation_from(row) if row else None

    def some(self, evaluation_ids: Sequence[str]) -> list[Evaluation]:
        """Return these evaluations, in no special order."""
        sql = f"{_SELECT} WHERE e.id IN {_IDS} AND e.deleted_at IS NULL"
        return self._read(sql, (_json(evaluation_ids),))

    def of_person(self, person_id: str) -> list[Evaluation]:
        """Return all evaluations of a person, the latest period first."""
        sql = (
            f"{_SELECT} JOIN periode AS r ON r.id = e.periode_id WHERE e.pegawai_id = ?"
            " AND e.deleted_at IS NULL ORDER BY r.selesai DESC, r.mulai DESC"
        )
        return self._read(sql, (person_id,))

    def in_periods(self, period_ids: Sequence[str]) -> list[Evaluation]:
        """Return every evaluation of these periods."""
        sql = f"{_SELECT} WHERE e.periode_id IN {_IDS} AND e.deleted_at IS NULL"
        return self._read(sql, (_json(period_ids),))

    def drafts_of(self, person_ids: Sequence[str]) -> list[Evaluation]:
        """Return the evaluations of these people that are still open, in all periods."""
        sql = (
            f"{_SELECT} WHERE e.pegawai_id IN {_IDS} AND e.status = 'DRAF' AND e.deleted_at IS NULL"
        )
        return self._read(sql, (_json(person_ids),))

    def drafts_in(self, period_id: str, person_ids: Iterable[str]) -> list[Evaluation]:
        """Return the open evaluations of these people in a period."""
        sql = (
            f"{_SELECT} WHERE e.periode_id = ? AND e.pegawai_id IN {_IDS} AND e.status = 'DRAF'"
            " AND e.deleted_at IS NULL"
        )
        return self._read(sql, (period_id, _json(person_ids)))

    def people_with(self, period_id: str) -> set[str]:
        """Return the ids of the people who have an evaluation in a period."""
        rows = self._database.rows(
            "SELECT pegawai_id FROM evaluasi WHERE periode_id = ? AND deleted_at IS NULL",
            (period_id,),
        )
        return {row[0] for row in rows}

    def people_of(self, evaluator_id: str) -> set[str]:
        """Return the people somebody evaluates in any period, or is assigned to."""
        rows = self._database.rows(
            "SELECT pegawai_id FROM evaluasi WHERE penilai_id = ? AND deleted_at IS NULL"
            " UNION SELECT pegawai_id FROM penugasan WHERE penilai_id = ? AND deleted_at IS NULL",
            (evaluator_id, evaluator_id),
        )
        return {row[0] for row in rows}

    def annual_predikat(self, person_ids: Iterable[str]) -> dict[str, dict[int, Predikat]]:
        """Return the annual predikat of some people by year."""
        rows = self._database.rows(
            "SELECT e.pegawai_id, r.tahun, e.predikat FROM evaluasi AS e"  # noqa: S608
            " JOIN periode AS r ON r.id = e.periode_id WHERE r.kode = 'TAHUN'"
            f" AND e.predikat IS NOT NULL AND e.deleted_at IS NULL AND e.pegawai_id IN {_IDS}",
            (_json(person_ids),),
        )
        found: dict[str, dict[int, Predikat]] = {}
        for person, year, predikat in rows:
            found.setdefault(person, {})[year] = Predikat(predikat)
        return found

    def grid(
        self,
        period_id: str,
        previous_id: str,
        *,
        evaluator_id: str | None = None,
        unit_ids: Iterable[str] | None = None,
    ) -> list[GridRow]:
        """Return the rows of a period by name, of one penilai or some units where given."""
        sql = f"{_GRID} WHERE e.periode_id = ? AND e.deleted_at IS NULL"
        params: list[object] = [previous_id, period_id]
        if evaluator_id is not None:
            sql += " AND e.penilai_id = ?"
            params.append(evaluator_id)
        if unit_ids is not None:
            sql += f" AND e.unit_id IN {_IDS}"
            params.append(_json(unit_ids))
        rows = self._database.rows(f"{sql} ORDER BY p.nama_cari, p.id", params)
        return [_grid_row(row) for row in rows]

    def grid_of(self, evaluation_ids: Sequence[str]) -> list[GridRow]:
        """Return the rows of these evaluations, by name, without the previous predikat."""
        sql = f"{_GRID} WHERE e.id IN {_IDS} AND e.deleted_at IS NULL ORDER BY p.nama_cari, p.id"
        return [_grid_row(row) for row in self._database.rows(sql, ("", _json(evaluation_ids)))]

    def predikat_counts(
        self, period_id: str, unit_ids: Iterable[str], without: str | None
    ) -> tuple[dict[Predikat, int], int]:
        """Return (people by predikat, people to be rated) of some units, one person left out."""
        rows = self._database.rows(
            "SELECT e.predikat, COUNT(*) FROM evaluasi AS e WHERE e.periode_id = ?"  # noqa: S608
            f" AND e.unit_id IN {_IDS} AND e.status <> 'TIDAK_DINILAI' AND e.deleted_at IS NULL"
            " AND e.pegawai_id <> ? GROUP BY e.predikat",
            (period_id, _json(unit_ids), without or ""),
        )
        counts = {Predikat(row[0]): int(row[1]) for row in rows if row[0]}
        return counts, sum(int(row[1]) for row in rows)

    def add(self, writer: Writer, evaluations: Sequence[Evaluation]) -> None:
        """Store new evaluations under their ids."""
        rows = [(evaluation.id, *stored_values(evaluation)) for evaluation in evaluations]
        writer.insert_many("evaluasi", ("id", *EVALUATION_COLUMNS), rows)

    def change(self, writer: Writer, old: Evaluation, new: Evaluation) -> int:
        """Store what differs and return the new rev."""
        changes = differences(old, new)
        if not changes:
            return old.rev
        writer.update_many("evaluasi", [(old.id, old.rev, changes)])
        return old.rev + 1

    def change_many(self, writer: Writer, pairs: Iterable[tuple[Evaluation, Evaluation]]) -> int:
        """Store what differs in many evaluations (old, new) and return how many did."""
        found = [(old.id, old.rev, differences(old, new)) for old, new in pairs]
        changes = [change for change in found if change[2]]
        writer.update_many("evaluasi", changes)
        return len(changes)

    def _read(self, sql: str, params: Sequence[object]) -> list[Evaluation]:
        return [evaluation_from(row) for row in self._database.rows(sql, params)]


def _grid_row(row: Sequence[Any]) -> GridRow:
    front, name, back, nip, post, unit, n_front, n_name, n_back, targets, unmet, previous = row[
        COLUMN_COUNT:
    ]
    evaluation = evaluation_from(row)
    return GridRow(
        evaluation=evaluation,
        nama=full_name(front, name, back),
        nip=nip,
        jabatan=post,
        unit_nama=unit or "",
        unit_id=evaluation.unit_id,
        penilai_nama=full_name(n_front, n_name, n_back) if n_name else "",
        target_count=targets,
        unmet_count=unmet,
        predikat_lalu=Predikat(previous) if previous else None,
    )


def _json(values: Iterable[str]) -> str:
    return json.dumps(list(values))
