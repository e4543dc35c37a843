"""Queries over funds, cost lines and what activities gave for them."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.budget import ActivityCost, CostLine, Fund
from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.storage.budget_models import CostModel, FundModel
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.fields import unscaled
from sdm_desktop.storage.record_store import RecordStore

_ACTIVITIES = (
    "SELECT k.id, k.judul, k.status, k.pagu_id, k.mulai FROM kegiatan k"
    " WHERE k.deleted_at IS NULL AND (k.tahun = ?"
    "  OR k.pagu_id IN (SELECT id FROM pagu WHERE tahun = ? AND deleted_at IS NULL)"
    "  OR EXISTS (SELECT 1 FROM biaya b JOIN pagu p ON p.id = b.pagu_id"
    "   WHERE b.kegiatan_id = k.id AND b.deleted_at IS NULL AND p.tahun = ?))"
    " ORDER BY k.mulai, k.id"
)
_GAVE = (
    "SELECT k.id,"
    " sum(CASE WHEN p.status IN ('DIUNDANG', 'TERDAFTAR', 'HADIR') THEN 1 ELSE 0 END),"
    " sum(CASE WHEN k.status = 'SELESAI' THEN COALESCE(p.jp_diakui, 0) ELSE 0 END),"
    " sum(CASE WHEN k.status = 'SELESAI' AND p.jp_diakui > 0 THEN 1 ELSE 0 END)"
    " FROM kegiatan k JOIN peserta p ON p.kegiatan_id = k.id AND p.deleted_at IS NULL"
    " WHERE k.deleted_at IS NULL AND k.id IN (SELECT value FROM json_each(?)) GROUP BY k.id"
)
_SESSIONS = (
    "SELECT s.tanggal, s.jam_mulai, s.jam_selesai,"
    " (SELECT count(*) FROM sesi_pengajar t WHERE t.sesi_id = s.id AND t.deleted_at IS NULL)"
    " FROM sesi s JOIN kelompok g ON g.id = s.kelompok_id AND g.deleted_at IS NULL"
    " WHERE g.kegiatan_id = ? AND s.deleted_at IS NULL"
)


@dataclass(frozen=True, slots=True)
class Gave:
    """What an activity gave: people with a seat, credited JP of all, people with credited JP."""

    peserta: int = 0
    jp: Decimal = Decimal(0)
    dapat_jp: int = 0


@dataclass(frozen=True, slots=True)
class Hours:
    """What the schedule of an activity tells: hours of trainers, days with a session."""

    minutes: int = 0
    days: int = 0


class BudgetRepository:
    """Reads and writes funds and cost lines; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.funds: RecordStore[Fund] = RecordStore(FundModel, Fund)
        self.lines: RecordStore[CostLine] = RecordStore(CostModel, CostLine)

    def of_year(self, year: int) -> list[Fund]:
        """Return the funds of a year, by source and words."""
        model = self.funds.model
        return self.funds.where(model.tahun == year, order=(model.sumber, model.uraian))

    def years(self) -> list[int]:
        """Return the years that have funds or activities, the latest first."""
        rows = self._database.rows(
            "SELECT tahun FROM pagu WHERE deleted_at IS NULL"
            " UNION SELECT tahun FROM kegiatan WHERE deleted_at IS NULL ORDER BY 1 DESC"
        )
        return [int(row[0]) for row in rows]

    def costs(self, year: int) -> list[tuple[ActivityCost, date]]:
        """Return the activities of a year, and others that its funds pay, with their first day."""
        rows = self._database.rows(_ACTIVITIES, (year, year, year))
        lines = self._lines([row[0] for row in rows])
        return [
            (
                ActivityCost(
                    row[0], row[1], ActivityStatus(row[2]), row[3], tuple(lines.get(row[0], ()))
                ),
                date.fromisoformat(row[4]),
            )
            for row in rows
        ]  # fmt: skip

    def cost(self, activity_id: str) -> tuple[ActivityCost, int] | None:
        """Return one activity with its cost lines, and its year."""
        row = self._database.one(
            "SELECT id, judul, status, pagu_id, tahun FROM kegiatan"
            " WHERE id = ? AND deleted_at IS NULL",
            (activity_id,),
        )
        if row is None:
            return None
        lines = tuple(self._lines([activity_id]).get(activity_id, ()))
        return ActivityCost(row[0], row[1], ActivityStatus(row[2]), row[3], lines), int(row[4])

    def gave(self, activity_ids: Collection[str]) -> dict[str, Gave]:
        """Return what activities gave, by id; one query."""
        rows = self._database.rows(_GAVE, (json.dumps(sorted(activity_ids)),))
        return {row[0]: Gave(int(row[1]), unscaled(int(row[2])), int(row[3])) for row in rows}

    def hours(self, activity_id: str) -> Hours:
        """Return the minutes of all trainers together and the days of an activity."""
        minutes, days = 0, set()
        for day, start, end, trainers in self._database.rows(_SESSIONS, (activity_id,)):
            days.add(day)
            if start is not None and end is not None:
                minutes += (end - start) * trainers
        return Hours(minutes, len(days))

    def units(self) -> dict[str, str]:
        """Return the names of all units by id."""
        return dict(self._database.rows("SELECT id, nama FROM unor WHERE deleted_at IS NULL"))

    def _lines(self, activity_ids: Collection[str]) -> dict[str, list[CostLine]]:
        model = self.lines.model
        found: dict[str, list[CostLine]] = {}
        for line in self.lines.of("kegiatan_id", activity_ids, order=(model.urut,)):
            found.setdefault(line.kegiatan_id, []).append(line)
        return found
