"""The rows behind the schedule of training, read in a fixed number of queries."""

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.training_clash import Away
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.training import IDS, SEATED

_SESSIONS = (
    "SELECT s.id, g.id, k.id, k.judul, g.nama, s.tanggal, s.jam_mulai, s.jam_selesai, s.ruang_id,"
    " COALESCE(NULLIF(g.tempat, ''), k.tempat), k.mode, r.bentuk, COALESCE(g.kuota, k.kuota_maks),"
    " s.alasan_bentrok, k.mulai, k.selesai, k.status, k.unit_id, r.jenis, s.jp, k.program_id"
    " FROM sesi s JOIN kelompok g ON g.id = s.kelompok_id AND g.deleted_at IS NULL"
    " JOIN kegiatan k ON k.id = g.kegiatan_id AND k.deleted_at IS NULL"
    " JOIN program r ON r.id = k.program_id"
    " WHERE s.deleted_at IS NULL AND s.tanggal BETWEEN ? AND ?"
    " ORDER BY s.tanggal, s.jam_mulai, k.judul, g.urut, s.id"
)


class SessionRow(NamedTuple):
    """One session with its group, activity and programme, as stored."""

    session_id: str
    group_id: str
    activity_id: str
    judul: str
    kelompok: str
    tanggal: str
    jam_mulai: int | None
    jam_selesai: int | None
    ruang_id: str | None
    tempat: str
    mode: str
    bentuk: str
    kuota: int
    alasan: str
    mulai: str
    selesai: str
    status: str
    unit_id: str | None
    jenis: int
    jp: int
    program_id: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """What the schedule knows of a person, as stored."""

    nama: str
    unit_id: str
    kedudukan_id: str
    kedudukan: str


class ScheduleRepository:
    """Reads what the clash engine and the calendar need; call inside a read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sessions(self, first: date, last: date) -> list[SessionRow]:
        """Return every session between two days, by time."""
        rows = self._database.rows(_SESSIONS, (first.isoformat(), last.isoformat()))
        return [SessionRow(*row) for row in rows]

    def trainers(self, first: date, last: date) -> dict[str, tuple[str, ...]]:
        """Return who trains in the sessions between two days, by session."""
        rows = self._database.rows(
            "SELECT t.sesi_id, t.pengajar_id FROM sesi s JOIN sesi_pengajar t ON t.sesi_id = s.id"
            " WHERE t.deleted_at IS NULL AND s.deleted_at IS NULL AND s.tanggal BETWEEN ? AND ?"
            " ORDER BY t.id",
            (first.isoformat(), last.isoformat()),
        )
        found: dict[str, list[str]] = defaultdict(list)
        for session_id, trainer_id in rows:
            found[session_id].append(trainer_id)
        return {key: tuple(ids) for key, ids in found.items()}

    def members(self, group_ids: Collection[str]) -> dict[str, frozenset[str]]:
        """Return the people with a seat, by group."""
        rows = self._database.rows(
            "SELECT kelompok_id, pegawai_id FROM peserta WHERE deleted_at IS NULL"  # noqa: S608
            f" AND status IN {SEATED} AND kelompok_id IN {IDS}",
            (json.dumps(sorted(group_ids)),),
        )
        found: dict[str, list[str]] = defaultdict(list)
        for group_id, person_id in rows:
            found[group_id].append(person_id)
        return {key: frozenset(ids) for key, ids in found.items()}

    def seats(self, group_ids: Collection[str]) -> dict[str, int]:
        """Return how many seats are taken, by group."""
        rows = self._database.rows(
            "SELECT kelompok_id, count(*) FROM peserta WHERE deleted_at IS NULL"  # noqa: S608
            f" AND status IN {SEATED} AND kelompok_id IN {IDS} GROUP BY 1",
            (json.dumps(sorted(group_ids)),),
        )
        return {row[0]: int(row[1]) for row in rows}

    def groups_of_person(self, person_id: str) -> set[str]:
        """Return the groups in which a person has a seat."""
        rows = self._database.rows(
            "SELECT kelompok_id FROM peserta WHERE deleted_at IS NULL AND pegawai_id = ?"  # noqa: S608
            f" AND status IN {SEATED}",
            (person_id,),
        )
        return {row[0] for row in rows}

    def sessions_of_person(
        self, person_id: str, first: date, last: date
    ) -> list[tuple[str, str, str, int | None, int | None]]:
        """Return (title, group, day, hours) of the sessions that a person sits or trains in."""
        return self._database.rows(
            "SELECT DISTINCT k.judul, g.nama, s.tanggal, s.jam_mulai, s.jam_selesai FROM sesi s"
            " JOIN kelompok g ON g.id = s.kelompok_id JOIN kegiatan k ON k.id = g.kegiatan_id"
            " WHERE s.deleted_at IS NULL AND k.deleted_at IS NULL"
            " AND k.status NOT IN ('DITUNDA','BATAL') AND s.tanggal BETWEEN ?2 AND ?3"
            " AND (EXISTS (SELECT 1 FROM peserta p WHERE p.kelompok_id = g.id"
            " AND p.pegawai_id = ?1 AND p.deleted_at IS NULL"
            " AND p.status IN ('DIUNDANG','TERDAFTAR','HADIR'))"
            " OR EXISTS (SELECT 1 FROM sesi_pengajar t JOIN pengajar a ON a.id = t.pengajar_id"
            " WHERE t.sesi_id = s.id AND t.deleted_at IS NULL AND a.pegawai_id = ?1))"
            " ORDER BY s.tanggal, s.jam_mulai",
            (person_id, first.isoformat(), last.isoformat()),
        )

    def group_counts(self, activity_ids: Collection[str]) -> dict[str, int]:
        """Return how many groups activities have."""
        rows = self._database.rows(
            "SELECT kegiatan_id, count(*) FROM kelompok WHERE deleted_at IS NULL"  # noqa: S608
            f" AND kegiatan_id IN {IDS} GROUP BY 1",
            (json.dumps(sorted(activity_ids)),),
        )
        return {row[0]: int(row[1]) for row in rows}

    def people(self, ids: Collection[str]) -> dict[str, PersonRow]:
        """Return people by id."""
        rows = self._database.rows(
            "SELECT id, gelar_depan, nama, gelar_belakang, unit_id, kedudukan_hukum_id,"  # noqa: S608
            f" kedudukan_hukum FROM pegawai WHERE id IN {IDS}",
            (json.dumps(sorted(ids)),),
        )
        return {
            row[0]: PersonRow(full_name(*row[1:4]), row[4] or "", row[5], row[6]) for row in rows
        }

    def leaves(self, first: date, last: date) -> list[tuple[Any, ...]]:
        """Return (person, kind, first day, last day) of leave that was granted."""
        return self._database.rows(
            "SELECT pegawai_id, jenis, tanggal_mulai, tanggal_selesai FROM cuti"
            " WHERE deleted_at IS NULL AND status = 'DISETUJUI'"
            " AND tanggal_selesai >= ? AND tanggal_mulai <= ?",
            (first.isoformat(), last.isoformat()),
        )

    def duties(self, first: date, last: date) -> dict[str, list[Away]]:
        """Return the other duties of people, by person."""
        rows = self._database.rows(
            "SELECT pegawai_id, mulai, selesai, uraian, jam_mulai, jam_selesai FROM tugas_pegawai"
            " WHERE deleted_at IS NULL AND selesai >= ? AND mulai <= ?",
            (first.isoformat(), last.isoformat()),
        )
        found: dict[str, list[Away]] = defaultdict(list)
        for person, start, end, words, begins, ends in rows:
            days = (date.fromisoformat(start), date.fromisoformat(end))
            found[person].append(Away(*days, words, begins, ends))
        return found

    def holidays(self, first: date, last: date) -> dict[date, str]:
        """Return the free days by date."""
        rows = self._database.rows(
            "SELECT tanggal, nama FROM hari_libur WHERE deleted_at IS NULL"
            " AND tanggal BETWEEN ? AND ?",
            (first.isoformat(), last.isoformat()),
        )
        return {date.fromisoformat(row[0]): row[1] for row in rows}
