"""Who is how far in a period, and how predikat are given: a few queries for the whole office."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sdm_desktop.domain.evaluation import EvaluationState, Period, Predikat
from sdm_desktop.domain.evaluation_views import SOURCE_EKINERJA, SOURCE_SIASN
from sdm_desktop.domain.leniency import RatedCount
from sdm_desktop.domain.monitoring import PeriodPredikat, WatchedPerson
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.skp import SkpStatus
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.storage.evaluation_rows import state_sql
from sdm_desktop.storage.rules import standings_on

_IDS = "(SELECT value FROM json_each(?))"
_PERSON = "p.id, p.gelar_depan, p.nama, p.gelar_belakang, p.nip, u.id, u.nama, u.jalur"
_RATED = f"""
SELECT {_PERSON}, e.id, {state_sql("e")}, e.predikat IS NOT NULL, e.aturan, e.penilai_id,
    b.gelar_depan, b.nama, b.gelar_belakang
FROM evaluasi AS e JOIN pegawai AS p ON p.id = e.pegawai_id
LEFT JOIN unor AS u ON u.id = e.unit_id LEFT JOIN pegawai AS b ON b.id = e.penilai_id
WHERE e.periode_id = ? AND e.deleted_at IS NULL AND e.status <> 'TIDAK_DINILAI'
ORDER BY p.nama_cari, p.id
"""  # noqa: S608 - names of this program
_MISSING = f"""
SELECT {_PERSON}, p.kedudukan_hukum_id, p.kedudukan_hukum
FROM pegawai AS p JOIN periode AS r ON r.id = ? LEFT JOIN unor AS u ON u.id = p.unit_id
WHERE p.deleted_at IS NULL AND (p.tmt_cpns IS NULL OR p.tmt_cpns <= r.selesai)
AND NOT EXISTS (SELECT 1 FROM evaluasi AS e WHERE e.pegawai_id = p.id
    AND e.periode_id = r.id AND e.deleted_at IS NULL)
ORDER BY p.nama_cari, p.id
"""  # noqa: S608 - names of this program
# the SKP at the end of the period; an approved one before others
_PLANS = """
SELECT s.pegawai_id, s.id, s.status FROM skp AS s JOIN periode AS r ON r.id = ?
WHERE s.tahun = r.tahun AND s.is_plt_plh_pj = 0 AND s.deleted_at IS NULL
AND s.periode_mulai <= r.selesai AND s.periode_selesai >= r.selesai
ORDER BY s.status IN ('DISETUJUI', 'DITUTUP'), s.periode_mulai, s.id
"""
_RESULTS = """
SELECT h.skp_id, count(*) FROM rhk AS h JOIN skp AS s ON s.id = h.skp_id
WHERE s.tahun = ? AND s.deleted_at IS NULL AND h.deleted_at IS NULL GROUP BY h.skp_id
"""
_PROVEN = """
SELECT h.skp_id, count(DISTINCT h.id) FROM bukti_dukung AS b JOIN rhk AS h ON h.id = b.rhk_id
JOIN skp AS s ON s.id = h.skp_id
WHERE s.tahun = ? AND b.periode_kode = ? AND b.deleted_at IS NULL AND h.deleted_at IS NULL
GROUP BY h.skp_id
"""
_JUDGED = """
SELECT h.skp_id, count(DISTINCT h.id) FROM umpan_balik AS f JOIN rhk AS h ON h.id = f.rhk_id
JOIN skp AS s ON s.id = h.skp_id
WHERE s.tahun = ? AND f.periode_kode = ? AND f.predikat IS NOT NULL AND f.deleted_at IS NULL
AND h.deleted_at IS NULL GROUP BY h.skp_id
"""
_TREND = f"""
SELECT periode_id, predikat, count(*) FROM evaluasi
WHERE periode_id IN {_IDS} AND status = 'FINAL' AND predikat IS NOT NULL AND deleted_at IS NULL
"""  # noqa: S608 - names of this program
_GIVEN = f"""
SELECT penilai_id, unit_id, predikat, count(*) FROM evaluasi
WHERE periode_id = ? AND predikat IS NOT NULL AND penilai_id IS NOT NULL AND deleted_at IS NULL
AND status <> 'TIDAK_DINILAI' AND aturan NOT IN ('{SOURCE_EKINERJA}', '{SOURCE_SIASN}')
GROUP BY 1, 2, 3
"""  # noqa: S608 - names of this program


class MonitoringRepository:
    """Reads for monitoring; call inside `Database.read`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._people = PeopleRepository(database)

    def people(
        self, period: Period, today: date, unit_ids: Iterable[str] | None = None
    ) -> list[WatchedPerson]:
        """Return everybody to be rated, then active people without an evaluation, by name."""
        wanted = None if unit_ids is None else frozenset(unit_ids)
        work = self._work(period)
        uncovered = self._uncovered(period)
        found = [
            _rated(row, work, row[5] not in uncovered and row[5] is not None)
            for row in self._database.rows(_RATED, (period.id,))
        ]
        standings = standings_on(self._database, today)
        found += [
            _watched(row, work, {})
            for row in self._database.rows(_MISSING, (period.id,))
            if standings.is_active(row[8], row[9])
        ]
        return [p for p in found if wanted is None or p.unit_id in wanted]

    def below(self, unit_id: str) -> set[str]:
        """Return a unit and all units under it."""
        return self._people.tree().below(unit_id)

    def trend(
        self, periods: Sequence[Period], unit_ids: Iterable[str] | None = None
    ) -> list[PeriodPredikat]:
        """Return the final predikat of some periods, in their order."""
        sql, params = _TREND, [json.dumps([period.id for period in periods])]
        if unit_ids is not None:
            sql += f" AND unit_id IN {_IDS}"
            params.append(json.dumps(sorted(unit_ids)))
        counts: dict[str, dict[Predikat, int]] = defaultdict(dict)
        for period_id, predikat, count in self._database.rows(f"{sql} GROUP BY 1, 2", params):
            counts[period_id][Predikat(predikat)] = count
        return [PeriodPredikat(period, counts[period.id]) for period in periods]

    def given(self, period_id: str) -> list[RatedCount]:
        """Return what each penilai gave so far, by perangkat daerah."""
        tops = self._tops()
        return [
            RatedCount(penilai, tops.get(unit or "", ""), Predikat(predikat), count)
            for penilai, unit, predikat, count in self._database.rows(_GIVEN, (period_id,))
        ]

    def names(self, person_ids: Iterable[str]) -> dict[str, str]:
        """Return the names of some people, with titles."""
        rows = self._database.rows(
            "SELECT id, gelar_depan, nama, gelar_belakang FROM pegawai"  # noqa: S608
            f" WHERE id IN {_IDS}",
            (json.dumps(sorted(set(person_ids))),),
        )
        return {row[0]: full_name(row[1], row[2], row[3]) for row in rows}

    def _tops(self) -> dict[str, str]:
        rows = self._database.rows("SELECT id, jalur FROM unor WHERE deleted_at IS NULL")
        return {unit_id: path.partition(" / ")[0] for unit_id, path in rows}

    def _uncovered(self, period: Period) -> set[str]:
        """Return the units whose capaian, up to the top, is not known."""
        rows = self._database.rows(
            "SELECT unit_id FROM capaian_organisasi WHERE periode_id = ? AND deleted_at IS NULL",
            (period.id,),
        )
        facts = {row[0]: True for row in rows}
        tree = self._people.tree()
        return {unit.id for unit in tree.all() if tree.nearest(unit.id, facts) is None}

    def _work(self, period: Period) -> dict[str, dict[str, Any]]:
        """Return the fields of `WatchedPerson` about the SKP, by person."""
        year, code = period.tahun, period.kode
        results = dict(self._database.rows(_RESULTS, (year,)))
        proven = dict(self._database.rows(_PROVEN, (year, code)))
        judged = dict(self._database.rows(_JUDGED, (year, code)))
        return {
            person: {
                "skp_id": key,
                "skp_status": SkpStatus(status),
                "results": results.get(key, 0),
                "proven": proven.get(key, 0),
                "judged": judged.get(key, 0),
            }
            for person, key, status in self._database.rows(_PLANS, (period.id,))
        }


def _rated(
    row: tuple[Any, ...], work: dict[str, dict[str, Any]], has_result: bool
) -> WatchedPerson:
    more = {
        "evaluation_id": row[8],
        "state": EvaluationState(row[9]),
        "is_rated": bool(row[10]),
        "is_foreign": row[11] in (SOURCE_EKINERJA, SOURCE_SIASN),
        "penilai_id": row[12],
        "penilai": full_name(row[13] or "", row[14], row[15] or "") if row[14] else "",
        "has_result": has_result,
    }
    return _watched(row, work, more)


def _watched(
    row: tuple[Any, ...], work: dict[str, dict[str, Any]], more: dict[str, Any]
) -> WatchedPerson:
    return WatchedPerson(
        pegawai_id=row[0],
        nama=full_name(row[1], row[2], row[3]),
        nip=row[4],
        unit_id=row[5],
        unit=row[6] or "",
        unit_jalur=row[7] or "",
        **work.get(row[0], {}),
        **more,
    )
