"""Where programmes, rooms, trainers and activities with groups and sessions are kept."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.training import (
    Activity,
    Group,
    OtherDuty,
    Programme,
    Room,
    SessionTrainer,
    Trainer,
    TrainingSession,
)
from sdm_desktop.domain.training_people import TrainingDocument
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.fields import unscaled
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.training_models import (
    ActivityModel,
    GroupModel,
    OtherDutyModel,
    ProgrammeModel,
    RoomModel,
    SessionModel,
    SessionTrainerModel,
    TrainerModel,
)
from sdm_desktop.storage.training_people_models import TrainingDocumentModel
from sdm_desktop.storage.write import Writer

IDS = "(SELECT value FROM json_each(?))"
SEATED = "('DIUNDANG','TERDAFTAR','HADIR')"
_COUNTS = (
    "SELECT k.id, (SELECT count(*) FROM kelompok g WHERE g.kegiatan_id = k.id"
    " AND g.deleted_at IS NULL), (SELECT count(*) FROM sesi s JOIN kelompok g"
    " ON g.id = s.kelompok_id WHERE g.kegiatan_id = k.id AND g.deleted_at IS NULL"
    " AND s.deleted_at IS NULL),"
    " (SELECT count(*) FROM peserta p WHERE p.kegiatan_id = k.id AND p.deleted_at IS NULL"
    " AND p.status IN ('DIUNDANG','TERDAFTAR','HADIR')), (SELECT count(*) FROM peserta p"
    " WHERE p.kegiatan_id = k.id AND p.deleted_at IS NULL AND p.status = 'DAFTAR_TUNGGU'),"
    " (SELECT COALESCE(sum(s.jp), 0) FROM sesi s WHERE s.deleted_at IS NULL AND s.kelompok_id ="
    " (SELECT g.id FROM kelompok g WHERE g.kegiatan_id = k.id AND g.deleted_at IS NULL"
    " ORDER BY g.urut, g.nama LIMIT 1)) FROM kegiatan k"
    " WHERE k.id IN (SELECT value FROM json_each(?))"
)


@dataclass(frozen=True, slots=True)
class ActivityCounts:
    """How big an activity is; `jp` is that of its first group."""

    groups: int = 0
    sessions: int = 0
    seats: int = 0
    waiting: int = 0
    jp: Decimal = Decimal(0)


class TrainingRepository:
    """Reads and writes; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.programmes: RecordStore[Programme] = RecordStore(ProgrammeModel, Programme)
        self.rooms: RecordStore[Room] = RecordStore(RoomModel, Room)
        self.trainers: RecordStore[Trainer] = RecordStore(TrainerModel, Trainer)
        self.activities: RecordStore[Activity] = RecordStore(ActivityModel, Activity)
        self.groups: RecordStore[Group] = RecordStore(GroupModel, Group)
        self.sessions: RecordStore[TrainingSession] = RecordStore(SessionModel, TrainingSession)
        self.links: RecordStore[SessionTrainer] = RecordStore(SessionTrainerModel, SessionTrainer)
        self.duties: RecordStore[OtherDuty] = RecordStore(OtherDutyModel, OtherDuty)
        self.documents: RecordStore[TrainingDocument] = RecordStore(
            TrainingDocumentModel, TrainingDocument
        )

    def all_programmes(self) -> list[Programme]:
        """Return the catalogue, by name."""
        return self.programmes.where(order=(self.programmes.model.nama,))

    def all_rooms(self) -> list[Room]:
        """Return every room, by name."""
        return self.rooms.where(order=(self.rooms.model.nama,))

    def all_trainers(self) -> list[Trainer]:
        """Return every trainer."""
        return self.trainers.where()

    def of_year(self, year: int) -> list[Activity]:
        """Return the activities of a year, those that reach into it too, by first day."""
        model = self.activities.model
        first, last = date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat()
        within = (model.mulai <= last) & (model.selesai >= first)
        return self.activities.where(within | (model.tahun == year), order=(model.mulai,))

    def groups_of(self, activity_id: str) -> list[Group]:
        """Return the groups of an activity, in their order."""
        model = self.groups.model
        return self.groups.where(model.kegiatan_id == activity_id, order=(model.urut, model.nama))

    def sessions_of(self, group_ids: Collection[str]) -> list[TrainingSession]:
        """Return the sessions of groups, by time."""
        model = self.sessions.model
        return self.sessions.of("kelompok_id", group_ids, order=(model.tanggal, model.jam_mulai))

    def links_of(self, session_ids: Collection[str]) -> list[SessionTrainer]:
        """Return who trains in sessions."""
        return self.links.of("sesi_id", session_ids)

    def set_trainers(self, writer: Writer, session_id: str, trainer_ids: Sequence[str]) -> None:
        """Let exactly these train in a session."""
        wanted = dict.fromkeys(trainer_ids)
        for link in self.links_of([session_id]):
            if link.pengajar_id in wanted:
                del wanted[link.pengajar_id]
            else:
                self.links.remove(writer, link)
        for trainer_id in wanted:
            self.links.save(writer, SessionTrainer(sesi_id=session_id, pengajar_id=trainer_id))

    def days(self, activity_ids: Collection[str]) -> dict[str, tuple[date, date]]:
        """Return the first and last day with a session, by activity."""
        rows = self._database.rows(
            "SELECT g.kegiatan_id, min(s.tanggal), max(s.tanggal) FROM kelompok g"  # noqa: S608
            " JOIN sesi s ON s.kelompok_id = g.id WHERE g.deleted_at IS NULL"
            f" AND s.deleted_at IS NULL AND g.kegiatan_id IN {IDS} GROUP BY 1",
            (json.dumps(sorted(activity_ids)),),
        )
        return {row[0]: (date.fromisoformat(row[1]), date.fromisoformat(row[2])) for row in rows}

    def counts(self, activity_ids: Collection[str]) -> dict[str, ActivityCounts]:
        """Return how big activities are."""
        rows = self._database.rows(_COUNTS, (json.dumps(sorted(activity_ids)),))
        return {
            row[0]: ActivityCounts(
                int(row[1]), int(row[2]), int(row[3]), int(row[4]), unscaled(int(row[5]))
            )
            for row in rows
        }

    def uses(self, table: str, column: str, record_id: str) -> int:
        """Return how many living rows of a table refer to something."""
        row = self._database.one(
            f"SELECT count(*) FROM {table} WHERE {column} = ? AND deleted_at IS NULL",  # noqa: S608
            (record_id,),
        )
        return int(row[0]) if row else 0

    def has_attendance(self, session_ids: Collection[str]) -> bool:
        """Return whether attendance was recorded for any of these sessions."""
        row = self._database.one(
            "SELECT 1 FROM kehadiran WHERE deleted_at IS NULL AND sesi_id IN"  # noqa: S608
            f" {IDS} LIMIT 1",
            (json.dumps(sorted(session_ids)),),
        )
        return row is not None

    def open_costs(self, activity_id: str) -> list[str]:
        """Return the cost lines of an activity whose realisation was not typed."""
        rows = self._database.rows(
            "SELECT komponen, uraian FROM biaya WHERE kegiatan_id = ? AND realisasi IS NULL"
            " AND deleted_at IS NULL ORDER BY urut",
            (activity_id,),
        )
        return [row[1] or row[0] for row in rows]

    def units(self, ids: Collection[str]) -> dict[str, str]:
        """Return the names of units."""
        rows = self._database.rows(
            f"SELECT id, nama FROM unor WHERE id IN {IDS}",  # noqa: S608
            (json.dumps(sorted(ids)),),
        )
        return {row[0]: row[1] for row in rows}

    def people(self, ids: Collection[str]) -> dict[str, tuple[str, str, str]]:
        """Return (name with titles, nip, post) of people."""
        rows = self._database.rows(
            "SELECT id, gelar_depan, nama, gelar_belakang, nip, jabatan_nama"  # noqa: S608
            f" FROM pegawai WHERE id IN {IDS}",
            (json.dumps(sorted(ids)),),
        )
        return {row[0]: (full_name(*row[1:4]), row[4], row[5]) for row in rows}

    def trainer_people(self) -> dict[str, tuple[str, str]]:
        """Return (name with titles, post) of the employees who are trainers, by person."""
        rows: list[tuple[Any, ...]] = self._database.rows(
            "SELECT p.id, p.gelar_depan, p.nama, p.gelar_belakang, p.jabatan_nama FROM pengajar t"
            " JOIN pegawai p ON p.id = t.pegawai_id WHERE t.deleted_at IS NULL"
        )
        return {row[0]: (full_name(*row[1:4]), row[4]) for row in rows}
