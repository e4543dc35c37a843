"""JP of people: what closed activities and accepted certificates credited, what is planned."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sdm_desktop.storage.database import Database
from sdm_desktop.storage.fields import unscaled

# a plus keeps SQLite from the index of the status: nearly every certificate is accepted
_CREDITED = (
    "SELECT p.pegawai_id, k.selesai, p.jp_diakui, k.judul, r.jenis, r.bentuk, k.id, p.id,"
    " k.penyelenggara FROM kegiatan k JOIN peserta p ON p.kegiatan_id = k.id"
    " JOIN program r ON r.id = k.program_id WHERE k.deleted_at IS NULL AND p.deleted_at IS NULL"
    " AND k.status = 'SELESAI' AND k.selesai BETWEEN ?1 AND ?2"
    " AND p.status NOT IN ('MENGUNDURKAN_DIRI','DITUNDA','DAFTAR_TUNGGU')"
    " AND (?3 IS NULL OR p.pegawai_id = ?3)"
    " UNION ALL SELECT s.pegawai_id, s.selesai, s.jp_diakui, s.nama, s.jenis, s.bentuk, '', s.id,"
    " s.penerbit FROM sertifikat s WHERE s.deleted_at IS NULL AND s.peserta_id IS NULL"
    " AND +s.status = 'DITERIMA' AND s.selesai BETWEEN ?1 AND ?2"
    " AND (?3 IS NULL OR s.pegawai_id = ?3)"
)
_PLANNED = (
    "SELECT p.pegawai_id, p.kelompok_id, k.selesai, k.judul, k.id FROM kegiatan k"
    " JOIN peserta p ON p.kegiatan_id = k.id WHERE k.deleted_at IS NULL AND p.deleted_at IS NULL"
    " AND k.status NOT IN ('SELESAI','BATAL','DITUNDA') AND k.selesai BETWEEN ?1 AND ?2"
    " AND p.status IN ('DIUNDANG','TERDAFTAR','HADIR') AND (?3 IS NULL OR p.pegawai_id = ?3)"
)
_LAST = (
    "SELECT p.pegawai_id, max(k.selesai) FROM kegiatan k JOIN peserta p ON p.kegiatan_id = k.id"
    " WHERE k.deleted_at IS NULL AND p.deleted_at IS NULL AND k.status = 'SELESAI'"
    " AND p.jp_diakui > 0 GROUP BY 1 UNION ALL SELECT s.pegawai_id, max(s.selesai)"
    " FROM sertifikat s WHERE s.deleted_at IS NULL AND s.peserta_id IS NULL"
    " AND s.status = 'DITERIMA' GROUP BY 1"
)
_GROUPS = (
    "SELECT s.kelompok_id, r.bentuk, k.is_internasional, r.jp, s.tanggal, s.jp FROM sesi s"
    " JOIN kelompok g ON g.id = s.kelompok_id JOIN kegiatan k ON k.id = g.kegiatan_id"
    " JOIN program r ON r.id = k.program_id WHERE s.deleted_at IS NULL AND g.deleted_at IS NULL"
    " AND k.deleted_at IS NULL AND k.status NOT IN ('SELESAI','BATAL','DITUNDA')"
    " AND k.selesai BETWEEN ? AND ?"
)

_DAYS = (
    "SELECT DISTINCT p.pegawai_id, s.tanggal FROM peserta p JOIN kehadiran h ON h.peserta_id = p.id"
    " JOIN sesi s ON s.id = h.sesi_id WHERE p.kegiatan_id = ?1 AND p.deleted_at IS NULL"
    " AND h.deleted_at IS NULL AND s.deleted_at IS NULL AND h.hadir = 'HADIR'"
)
_TWICE = (
    f"WITH hari (orang, tanggal) AS ({_DAYS})"  # noqa: S608 - constant text
    " SELECT p.pegawai_id, s.tanggal, k.judul, r.bentuk FROM hari d"
    " JOIN peserta p ON p.pegawai_id = d.orang JOIN kehadiran h ON h.peserta_id = p.id"
    " JOIN sesi s ON s.id = h.sesi_id AND s.tanggal = d.tanggal"
    " JOIN kegiatan k ON k.id = p.kegiatan_id JOIN program r ON r.id = k.program_id"
    " WHERE k.id <> ?1 AND k.status = 'SELESAI' AND p.jp_diakui > 0 AND h.hadir = 'HADIR'"
    " AND k.deleted_at IS NULL AND p.deleted_at IS NULL AND h.deleted_at IS NULL"
    " AND s.deleted_at IS NULL"
    " UNION SELECT c.pegawai_id, d.tanggal, c.nama, c.bentuk FROM hari d"
    " JOIN sertifikat c ON c.pegawai_id = d.orang AND d.tanggal BETWEEN c.mulai AND c.selesai"
    " WHERE c.deleted_at IS NULL AND c.peserta_id IS NULL AND c.status = 'DITERIMA'"
    " AND c.jp_diakui > 0 ORDER BY 1, 2, 3"
)


class DayRow(NamedTuple):
    """A day that already credits JP of somebody, by what and in which form."""

    person_id: str
    day: date
    nama: str
    bentuk: str


class CreditRow(NamedTuple):
    """One thing that credited JP; `kegiatan_id` is empty for a certificate from elsewhere."""

    person_id: str
    day: date
    jp: Decimal
    nama: str
    jenis: int
    bentuk: str
    kegiatan_id: str
    record_id: str
    penyelenggara: str


class PlannedRow(NamedTuple):
    """A seat in an activity that is not closed yet."""

    person_id: str
    group_id: str
    day: date
    nama: str
    kegiatan_id: str


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """The sessions of a group that is not closed yet: (day, JP)."""

    bentuk: str
    abroad: bool
    jp: Decimal | None
    sessions: tuple[tuple[date, Decimal], ...]


class CreditRepository:
    """Reads JP; call inside a read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def credited(self, first: date, last: date, person_id: str | None = None) -> list[CreditRow]:
        """Return what credited JP between two days, by day."""
        rows = self._database.rows(_CREDITED, (first.isoformat(), last.isoformat(), person_id))
        found = [
            CreditRow(row[0], date.fromisoformat(row[1]), unscaled(row[2] or 0), *row[3:])
            for row in rows
        ]
        return sorted(found, key=lambda row: (row.day, row.nama))

    def planned(self, first: date, last: date, person_id: str | None = None) -> list[PlannedRow]:
        """Return the seats of activities that end between two days and are not closed."""
        rows = self._database.rows(_PLANNED, (first.isoformat(), last.isoformat(), person_id))
        return [PlannedRow(row[0], row[1], date.fromisoformat(row[2]), *row[3:]) for row in rows]

    def groups(self, first: date, last: date) -> dict[str, GroupPlan]:
        """Return the plans of the groups of these activities."""
        rows = self._database.rows(_GROUPS, (first.isoformat(), last.isoformat()))
        sessions: dict[str, list[tuple[date, Decimal]]] = defaultdict(list)
        heads: dict[str, tuple[str, bool, Decimal | None]] = {}
        for group_id, form, abroad, jp, day, session_jp in rows:
            given = None if jp is None else unscaled(jp)
            heads[group_id] = (form, bool(abroad), given)
            sessions[group_id].append((date.fromisoformat(day), unscaled(session_jp)))
        return {key: GroupPlan(*head, tuple(sessions[key])) for key, head in heads.items()}

    def last_days(self) -> dict[str, date]:
        """Return when each person was trained last, whatever the year."""
        found: dict[str, date] = {}
        for person, text in self._database.rows(_LAST):
            day = date.fromisoformat(text)
            found[person] = max(day, found.get(person, day))
        return found

    def attended(self, person_id: str, first: date, last: date) -> list[str]:
        """Return the activities that a person was in on days between two days."""
        rows = self._database.rows(
            "SELECT DISTINCT k.judul FROM peserta p JOIN kehadiran h ON h.peserta_id = p.id"
            " JOIN sesi s ON s.id = h.sesi_id JOIN kegiatan k ON k.id = p.kegiatan_id"
            " WHERE p.pegawai_id = ? AND p.deleted_at IS NULL AND h.deleted_at IS NULL"
            " AND s.deleted_at IS NULL AND h.hadir = 'HADIR' AND s.tanggal BETWEEN ? AND ?"
            " ORDER BY k.mulai",
            (person_id, first.isoformat(), last.isoformat()),
        )
        return [row[0] for row in rows]

    def credited_twice(self, activity_id: str) -> list[DayRow]:
        """Return the days of an activity's participants that something else credited already."""
        rows = self._database.rows(_TWICE, (activity_id,))
        return [DayRow(row[0], date.fromisoformat(row[1]), row[2], row[3]) for row in rows]

    def waiting(self) -> dict[str, int]:
        """Return how many waiting lists people are on."""
        rows = self._database.rows(
            "SELECT pegawai_id, count(*) FROM peserta WHERE deleted_at IS NULL"
            " AND status = 'DAFTAR_TUNGGU' GROUP BY 1"
        )
        return {row[0]: int(row[1]) for row in rows}

    def refusals(self, first: date) -> dict[str, list[str]]:
        """Return why people withdrew or were deferred since a day."""
        rows = self._database.rows(
            "SELECT p.pegawai_id, k.judul, p.alasan FROM peserta p"
            " JOIN kegiatan k ON k.id = p.kegiatan_id WHERE p.deleted_at IS NULL"
            " AND p.status IN ('MENGUNDURKAN_DIRI','DITUNDA') AND k.mulai >= ? ORDER BY k.mulai",
            (first.isoformat(),),
        )
        found: dict[str, list[str]] = defaultdict(list)
        for person, title, reason in rows:
            found[person].append(f"{title}: {reason}")
        return found
