"""Where leave, holidays and opening balances are kept."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from sdm_desktop.domain.leave import Holiday, Leave, LeaveKind, LeaveStatus, OpeningBalance
from sdm_desktop.domain.naming import full_name
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import natural_id, new_id
from sdm_desktop.storage.leave_models import HolidayModel, LeaveModel, OpeningModel
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.write import Writer

TABLE = "cuti"
HOLIDAYS = "hari_libur"
OPENINGS = "cuti_saldo"
COLUMNS = tuple(item.name for item in fields(Leave) if item.name not in ("id", "rev"))
_IDS = "(SELECT value FROM json_each(?))"


class LeaveRepository:
    """Reads and writes; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, leave_id: str) -> Leave | None:
        """Return one leave."""
        found = fetch(Leave, _query(LeaveModel, Leave).where(LeaveModel.id == leave_id))
        return found[0] if found else None

    def between(self, start: date, end: date) -> list[Leave]:
        """Return every leave with a day in a span, the latest first."""
        query = _query(LeaveModel, Leave).where(
            LeaveModel.tanggal_mulai <= end.isoformat(),
            LeaveModel.tanggal_selesai >= start.isoformat(),
        )
        return fetch(Leave, query.order_by(LeaveModel.tanggal_mulai.desc(), LeaveModel.id))

    def waiting(self) -> list[Leave]:
        """Return the requests nobody decided on yet, the oldest first."""
        query = _query(LeaveModel, Leave).where(LeaveModel.status == LeaveStatus.DIAJUKAN.value)
        return fetch(Leave, query.order_by(LeaveModel.tanggal_mulai, LeaveModel.id))

    def of_people(self, ids: Collection[str]) -> list[Leave]:
        """Return all leave of some people, the latest first."""
        query = _query(LeaveModel, Leave).where(LeaveModel.pegawai_id.in_(list(ids)))
        return fetch(Leave, query.order_by(LeaveModel.tanggal_mulai.desc(), LeaveModel.id))

    def annual_days(
        self, ids: Iterable[str], without: str = ""
    ) -> dict[str, dict[int, tuple[int, int]]]:
        """Return annual leave per person and year as (approved, waiting) working days.

        `without` leaves one leave out.
        """
        found: dict[str, dict[int, tuple[int, int]]] = {}
        rows = self._database.rows(
            "SELECT pegawai_id, CAST(substr(tanggal_mulai, 1, 4) AS INTEGER),"  # noqa: S608
            " sum(CASE status WHEN 'DISETUJUI' THEN jumlah_hari_kerja ELSE 0 END),"
            " sum(CASE status WHEN 'DIAJUKAN' THEN jumlah_hari_kerja ELSE 0 END)"
            f" FROM cuti WHERE deleted_at IS NULL AND jenis = 'TAHUNAN' AND pegawai_id IN {_IDS}"
            " AND id <> ? GROUP BY 1, 2",
            (json.dumps(sorted(ids)), without),
        )
        for person, year, used, asked in rows:
            found.setdefault(person, {})[year] = (used, asked)
        return found

    def long_leave_years(self, ids: Iterable[str], without: str = "") -> dict[str, set[int]]:
        """Return the years with approved cuti besar per person; `without` leaves one out."""
        found: dict[str, set[int]] = {}
        rows = self._database.rows(
            "SELECT pegawai_id, CAST(substr(tanggal_mulai, 1, 4) AS INTEGER) FROM cuti"  # noqa: S608
            " WHERE deleted_at IS NULL AND jenis = 'BESAR' AND status = 'DISETUJUI'"
            f" AND pegawai_id IN {_IDS} AND id <> ?",
            (json.dumps(sorted(ids)), without),
        )
        for person, year in rows:
            found.setdefault(person, set()).add(year)
        return found

    def first_year(self) -> int | None:
        """Return the first year with leave of anybody."""
        row = self._database.one("SELECT min(tanggal_mulai) FROM cuti WHERE deleted_at IS NULL")
        return int(row[0][:4]) if row and row[0] else None

    def openings(self, ids: Iterable[str]) -> dict[str, dict[int, OpeningBalance]]:
        """Return opening balances per person and year."""
        query = _query(OpeningModel, OpeningBalance).where(OpeningModel.pegawai_id.in_(list(ids)))
        found: dict[str, dict[int, OpeningBalance]] = {}
        for opening in fetch(OpeningBalance, query):
            found.setdefault(opening.pegawai_id, {})[opening.tahun] = opening
        return found

    def holidays(self, start: date, end: date) -> list[Holiday]:
        """Return the free days of a span in their order."""
        query = _query(HolidayModel, Holiday).where(
            HolidayModel.tanggal.between(start.isoformat(), end.isoformat())
        )
        return fetch(Holiday, query.order_by(HolidayModel.tanggal))

    def holiday(self, holiday_id: str) -> Holiday | None:
        """Return one free day."""
        found = fetch(Holiday, _query(HolidayModel, Holiday).where(HolidayModel.id == holiday_id))
        return found[0] if found else None

    def holiday_years(self) -> list[int]:
        """Return the years that have any free day."""
        rows = self._database.rows(
            "SELECT DISTINCT CAST(substr(tanggal, 1, 4) AS INTEGER) FROM hari_libur"
            " WHERE deleted_at IS NULL ORDER BY 1"
        )
        return [row[0] for row in rows]

    def people(self, ids: Collection[str]) -> dict[str, tuple[str, str, str, str]]:
        """Return (name with titles, nip, unit id, unit path) of people."""
        rows = self._database.rows(
            "SELECT p.id, p.gelar_depan, p.nama, p.gelar_belakang, p.nip, p.unit_id,"  # noqa: S608
            " coalesce(u.jalur, p.unor_nama) FROM pegawai p LEFT JOIN unor u ON u.id = p.unit_id"
            f" WHERE p.id IN {_IDS}",
            (json.dumps(sorted(ids)),),
        )
        return {row[0]: (full_name(*row[1:4]), row[4], row[5] or "", row[6]) for row in rows}

    def units_below(self, unit_id: str) -> set[str]:
        """Return a unit and all below it."""
        rows = self._database.rows(
            "WITH RECURSIVE found (id) AS (SELECT ? UNION SELECT u.id FROM unor u"
            " JOIN found f ON u.induk_id = f.id WHERE u.deleted_at IS NULL) SELECT id FROM found",
            (unit_id,),
        )
        return {row[0] for row in rows}

    def add(self, writer: Writer, leaves: Sequence[Leave]) -> list[str]:
        """Store new leaves and return their ids."""
        ids = [leave.id or new_id() for leave in leaves]
        rows = [(key, *stored(leave).values()) for key, leave in zip(ids, leaves, strict=True)]
        writer.insert_many(TABLE, ("id", *COLUMNS), rows)
        return ids

    def change(self, writer: Writer, leave: Leave) -> None:
        """Store other values of a leave."""
        writer.update(TABLE, leave.id, leave.rev, stored(leave))

    def save_holiday(self, writer: Writer, holiday: Holiday) -> str:
        """Add or change a free day and return its id."""
        values = {
            "tanggal": holiday.tanggal.isoformat(),
            "nama": holiday.nama,
            "jenis": holiday.jenis.value,
        }
        if holiday.rev:
            writer.update(HOLIDAYS, holiday.id, holiday.rev, values)
            return holiday.id
        row_id = natural_id(HOLIDAYS, holiday.tanggal.isoformat())
        writer.insert(HOLIDAYS, row_id, values)
        return row_id

    def save_opening(self, writer: Writer, opening: OpeningBalance) -> None:
        """Add or change the opening balance of a person and year."""
        values = {
            "pegawai_id": opening.pegawai_id,
            "tahun": opening.tahun,
            "sisa_1": opening.sisa_1,
            "sisa_2": opening.sisa_2,
            "catatan": opening.catatan,
        }
        known = self.openings([opening.pegawai_id]).get(opening.pegawai_id, {}).get(opening.tahun)
        if known is not None:
            writer.update(OPENINGS, known.id, known.rev, values)
            return
        writer.insert(
            OPENINGS, natural_id(OPENINGS, opening.pegawai_id, str(opening.tahun)), values
        )


def stored(leave: Leave) -> dict[str, object]:
    """Return the values of a leave as stored, by column."""
    return {name: _stored(getattr(leave, name)) for name in COLUMNS}


def _stored(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, LeaveKind | LeaveStatus):
        return value.value
    return value


def _query(model: Any, record: Any) -> Any:
    columns = [getattr(model, item.name) for item in fields(record)]
    return model.select(*columns).where(model.deleted_at.is_null())
