"""Use cases on evaluation periods."""

from dataclasses import replace

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.evaluation import Period, PeriodKind
from sdm_desktop.domain.period_plan import check_period, plan_year, working_period
from sdm_desktop.domain.periods import parse_period_key
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.periods import PeriodRepository

CURRENT_KEY = "periode_kerja"
_TOPICS = frozenset({Topic.PERIODS})


def period_id(year: int, code: str) -> str:
    """Return the id that every office gives to the same period."""
    return natural_id("periode", str(year), code)


class PeriodService:
    """The calendar of periods; only an admin changes it."""

    def __init__(self, database: Database, session: Session, settings: SettingsService) -> None:
        self._database = database
        self._session = session
        self._settings = settings
        self._store = PeriodRepository(database)
        self._chosen = ""

    def all(self) -> list[Period]:
        """Return every period, the latest first."""
        with self._database.read():
            return self._store.all()

    def get(self, period_id: str) -> Period:
        """Return one period, or raise `DomainError`."""
        with self._database.read():
            found = self._store.get(period_id)
        if found is None:
            raise DomainError("Periode tidak ditemukan.", "PERIODE")
        return found

    def by_key(self, key: str) -> Period:
        """Return the period "2026-T3", "2026-B03" or "2026", or raise `DomainError`."""
        year, code = parse_period_key(key)
        with self._database.read():
            found = self._store.by_code(year, code)
        if found is None:
            raise DomainError(f"Periode {key} belum dibuka.", "PERIODE")
        return found

    def current(self) -> Period | None:
        """Return the period in work, None without any.

        It is the one this user chose since the log-in, else the office's own, else the one whose
        deadline is near or that has begun last.
        """
        periods = self.all()
        for chosen in (self._chosen, self._settings.value(CURRENT_KEY, "")):
            for period in periods:
                if period.kunci == chosen:
                    return period
        return working_period(periods, self._session.today())

    def choose(self, period_id: str) -> Change:
        """Work on a period until the log-out; everybody may, nothing is stored."""
        period = self.get(period_id)
        before, self._chosen = self._chosen, period.kunci

        def undo() -> Change:
            return self.choose(self.by_key(before).id) if before else self._forget()

        return Change(_TOPICS, f"Pilih {period.nama}", undo)

    def set_working(self, period_id: str) -> Change:
        """Make a period the one in work for the whole office."""
        self._session.require()
        change = self._settings.set_value(CURRENT_KEY, self.get(period_id).kunci)
        return replace(change, topics=change.topics | {Topic.PERIODS})

    def _forget(self) -> Change:
        chosen, self._chosen = self._chosen, ""

        def undo() -> Change:
            return self.choose(self.by_key(chosen).id)

        return Change(_TOPICS, "Periode kerja kantor", undo)

    def open_year(self, year: int, kind: PeriodKind) -> Change:
        """Add the periods of a year that are missing, or raise `DomainError` if none is."""
        self._session.require()
        periods = [replace(p, id=period_id(p.tahun, p.kode)) for p in plan_year(year, kind)]
        self._check(periods)
        with self._database.write(self._session.actor()) as writer:
            missing = [p for p in periods if self._store.by_code(p.tahun, p.kode) is None]
            if not missing:
                raise DomainError(f"Periode {kind.value.lower()} {year} sudah dibuka.", "PERIODE")
            self._store.add(writer, missing)
            writer.audit("buka_periode", "periode", detail=str(year), count=len(missing))
            number = writer.audit_number
        return self._done(number, f"Buka periode tahun {year}", len(missing))

    def add(self, period: Period) -> Change:
        """Add one period with its own dates, or raise `ValidationError`."""
        self._session.require()
        self._check([period])
        new = replace(period, id=period_id(period.tahun, period.kode))
        with self._database.write(self._session.actor()) as writer:
            if self._store.by_code(new.tahun, new.kode):
                raise ValidationError([FieldError("kode", f"{new.nama} sudah ada.")])
            self._store.add(writer, [new])
            writer.audit("buka_periode", "periode", new.id, new.nama)
            number = writer.audit_number
        return self._done(number, f"Buka {new.nama}")

    def change(self, period: Period) -> Change:
        """Store other dates of a period (year and code stay), or raise `ValidationError`."""
        self._session.require()
        self._check([period])
        with self._database.write(self._session.actor()) as writer:
            self._store.change(writer, period)
            writer.audit("ubah_periode", "periode", period.id, period.nama)
            number = writer.audit_number
        return self._done(number, f"Ubah {period.nama}")

    def _done(self, audit_number: int, label: str, count: int = 1) -> Change:
        done = (audit_number, _TOPICS, label, count)
        return revertible(self._database, self._session, done)

    def _check(self, periods: list[Period]) -> None:
        errors = [error for period in periods for error in check_period(period)]
        if errors:
            raise ValidationError(errors)
