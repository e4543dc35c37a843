"""Use cases on the calendar of free days."""

from dataclasses import replace
from datetime import date

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.leave import Holiday, HolidayKind
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.leave import HOLIDAYS, LeaveRepository

_TOPICS = frozenset({Topic.LEAVE})


class HolidayService:
    """Free days by year; the movable ones and cuti bersama are entered by the office.

    Working days of leave stored before are not counted again when a day is added.
    """

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._store = LeaveRepository(database)

    def of_year(self, year: int) -> list[Holiday]:
        """Return the free days of a year in their order."""
        with self._database.read():
            return self._store.holidays(date(year, 1, 1), date(year, 12, 31))

    def between(self, start: date, end: date) -> list[Holiday]:
        """Return the free days of a span."""
        with self._database.read():
            return self._store.holidays(start, end)

    def is_incomplete(self, year: int) -> bool:
        """Return whether only days of fixed date are known; the movable ones are missing then."""
        names = {holiday.tanggal.strftime("%m-%d") for holiday in self.of_year(year)}
        return not names - {"01-01", "05-01", "06-01", "08-17", "12-25"}

    def save(self, holiday: Holiday) -> Change:
        """Add or change a free day, or raise `ValidationError`."""
        self._session.require(Role.ADMIN)
        name = " ".join(holiday.nama.split())
        if not name:
            raise ValidationError([FieldError("nama", "Nama hari libur wajib diisi.", "WAJIB")])
        with self._database.write(self._session.actor()) as writer:
            for known in self._store.holidays(holiday.tanggal, holiday.tanggal):
                if known.id != holiday.id:
                    words = f"{known.tanggal:%d-%m-%Y} sudah tercatat: {known.nama}."
                    raise ValidationError([FieldError("tanggal", words, "GANDA")])
            row_id = self._store.save_holiday(writer, replace(holiday, nama=name))
            writer.audit("hari_libur", "hari_libur", row_id, f"{holiday.tanggal}: {name}")
            number = writer.audit_number
        return self._done(number, f"Hari libur {name}")

    def remove(self, holiday_id: str) -> Change:
        """Take a free day out of the calendar."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            known = self._store.holiday(holiday_id)
            if known is None:
                raise DomainError("Hari libur tidak ditemukan.", "LIBUR")
            writer.delete(HOLIDAYS, known.id, known.rev)
            writer.audit("hapus_hari_libur", "hari_libur", known.id, known.nama)
            number = writer.audit_number
        return self._done(number, f"Hapus hari libur {known.nama}")

    def add_shared_leave(self, day: date, name: str = "Cuti bersama") -> Change:
        """Add a day of cuti bersama (set by Keppres each year); annual leave is not reduced."""
        return self.save(Holiday(tanggal=day, nama=name, jenis=HolidayKind.CUTI_BERSAMA))

    def _done(self, number: int, label: str) -> Change:
        return revertible(self._database, self._session, (number, _TOPICS, label, 1))
