"""How far the evaluations of a period are: counts and gaps, one query each."""

from datetime import date
from typing import Any

from sdm_desktop.domain.evaluation import EvaluationState
from sdm_desktop.domain.evaluation_views import CoverageRow, PersonGap
from sdm_desktop.domain.naming import full_name
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_rows import state_sql
from sdm_desktop.storage.rules import standings_on

_UNITS = f"""
SELECT u.id, u.jalur, '', '', {state_sql("e")} AS keadaan, COUNT(*)
FROM evaluasi AS e JOIN unor AS u ON u.id = e.unit_id
WHERE e.periode_id = ? AND e.deleted_at IS NULL
GROUP BY u.id, u.jalur, keadaan ORDER BY u.jalur
"""  # noqa: S608 - names of this program
_EVALUATORS = f"""
SELECT p.id, p.nama, p.gelar_depan, p.gelar_belakang, {state_sql("e")} AS keadaan, COUNT(*)
FROM evaluasi AS e JOIN pegawai AS p ON p.id = e.penilai_id
WHERE e.periode_id = ? AND e.deleted_at IS NULL
GROUP BY p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nama_cari, keadaan
ORDER BY p.nama_cari, p.id
"""  # noqa: S608 - names of this program
_TOTAL = f"""
SELECT {state_sql("e")} AS keadaan, COUNT(*) FROM evaluasi AS e
WHERE e.periode_id = ? AND e.deleted_at IS NULL GROUP BY keadaan
"""  # noqa: S608 - names of this program
_PERSON = "p.id, p.gelar_depan, p.nama, p.gelar_belakang, p.nip, u.nama"
_WITHOUT = f"""
SELECT {_PERSON}, p.kedudukan_hukum_id, p.kedudukan_hukum
FROM pegawai AS p JOIN periode AS r ON r.id = ?
LEFT JOIN unor AS u ON u.id = p.unit_id
WHERE p.deleted_at IS NULL AND (p.tmt_cpns IS NULL OR p.tmt_cpns <= r.selesai)
AND NOT EXISTS (SELECT 1 FROM evaluasi AS e WHERE e.pegawai_id = p.id
    AND e.periode_id = r.id AND e.deleted_at IS NULL)
ORDER BY p.nama_cari, p.id
"""  # noqa: S608 - names of this program
_OPEN = f"""
SELECT {_PERSON} FROM evaluasi AS e JOIN pegawai AS p ON p.id = e.pegawai_id
LEFT JOIN unor AS u ON u.id = e.unit_id
WHERE e.periode_id = ? AND e.deleted_at IS NULL AND e.status = 'DRAF'
"""  # noqa: S608 - names of this program
_NO_EVALUATOR = f"{_OPEN} AND e.penilai_id IS NULL ORDER BY p.nama_cari, p.id"
# a unit is covered when it or a unit above it has a result
_NO_RESULT = f"""
WITH RECURSIVE tercakup (id) AS (
    SELECT unit_id FROM capaian_organisasi WHERE periode_id = ? AND deleted_at IS NULL
    UNION SELECT u.id FROM unor AS u JOIN tercakup AS t ON u.induk_id = t.id
)
{_OPEN} AND (e.unit_id IS NULL OR e.unit_id NOT IN (SELECT id FROM tercakup))
ORDER BY p.nama_cari, p.id
"""  # noqa: S608 - names of this program
_NO_PLAN = f"""
SELECT {_PERSON} FROM evaluasi AS e JOIN pegawai AS p ON p.id = e.pegawai_id
JOIN periode AS r ON r.id = e.periode_id LEFT JOIN unor AS u ON u.id = e.unit_id
WHERE e.periode_id = ? AND e.deleted_at IS NULL AND e.status <> 'TIDAK_DINILAI'
AND NOT EXISTS (SELECT 1 FROM skp AS s WHERE s.pegawai_id = p.id AND s.tahun = r.tahun
    AND s.is_plt_plh_pj = 0 AND s.deleted_at IS NULL AND s.status IN ('DISETUJUI', 'DITUTUP')
    AND s.periode_mulai <= r.selesai AND s.periode_selesai >= r.selesai)
ORDER BY p.nama_cari, p.id
"""  # noqa: S608 - names of this program


class MonitoringRepository:
    """Reads the state of a period; call inside `Database.read`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def by_unit(self, period_id: str) -> list[CoverageRow]:
        """Return the units that have evaluations, by path; `nama` is the path."""
        return _grouped(self._database.rows(_UNITS, (period_id,)))

    def by_evaluator(self, period_id: str) -> list[CoverageRow]:
        """Return the penilai by name, with titles."""
        return _grouped(self._database.rows(_EVALUATORS, (period_id,)))

    def total(self, period_id: str) -> CoverageRow:
        """Return the counts of the whole office."""
        rows = self._database.rows(_TOTAL, (period_id,))
        return CoverageRow(
            id="", nama="", counts={EvaluationState(state): count for state, count in rows}
        )

    def without_evaluation(self, period_id: str, today: date) -> list[PersonGap]:
        """Return people active today who had begun by the end and have no evaluation."""
        rows = self._database.rows(_WITHOUT, (period_id,))
        standings = standings_on(self._database, today)
        return [_gap(row) for row in rows if standings.is_active(row[6], row[7])]

    def without_evaluator(self, period_id: str) -> list[PersonGap]:
        """Return people whose open evaluation has no penilai."""
        return [_gap(row) for row in self._database.rows(_NO_EVALUATOR, (period_id,))]

    def without_result(self, period_id: str) -> list[PersonGap]:
        """Return people with an open evaluation whose unit, up to the top, has no capaian."""
        return [_gap(row) for row in self._database.rows(_NO_RESULT, (period_id, period_id))]

    def without_plan(self, period_id: str) -> list[PersonGap]:
        """Return people to be rated without an approved SKP at the end of the period."""
        return [_gap(row) for row in self._database.rows(_NO_PLAN, (period_id,))]


def _grouped(rows: list[tuple[Any, ...]]) -> list[CoverageRow]:
    found: dict[str, tuple[str, dict[EvaluationState, int]]] = {}
    for row_id, name, front, back, state, count in rows:
        _, counts = found.setdefault(row_id, (full_name(front, name, back), {}))
        counts[EvaluationState(state)] = count
    return [
        CoverageRow(id=row_id, nama=name, counts=counts) for row_id, (name, counts) in found.items()
    ]


def _gap(row: tuple[Any, ...]) -> PersonGap:
    return PersonGap(
        pegawai_id=row[0],
        nama=full_name(row[1], row[2], row[3]),
        nip=row[4],
        unit=row[5] or "",
    )
