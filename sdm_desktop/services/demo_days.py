"""The last two days of the demo office: ordinary work, done through the services at its time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

from sdm_desktop.domain.demo_people import DemoPerson
from sdm_desktop.domain.demo_units import BKPPD, SHOWCASE_UNIT
from sdm_desktop.domain.employee import Employee
from sdm_desktop.exchange.reader import SheetData, Workbook
from sdm_desktop.services.backup import BackupService
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.services.evaluations import EvaluationService
from sdm_desktop.services.import_plan import SheetPreview
from sdm_desktop.services.imports import EMPLOYEES, TARGETS, ImportService
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage import users

_WITA = timezone(timedelta(hours=8))
_BEGIN = time(15, 30)
_LAST = time(9, 30)
_IMPORTED = 40
_PLACE = "Balai Kota Kupang"


@dataclass(frozen=True, slots=True)
class DemoDays:
    """When things happen in a demo office; nothing happens after it was made."""

    last: date

    @classmethod
    def before(cls, today: date, now: datetime) -> "DemoDays":
        """Return the days that end today, or yesterday while it is still early."""
        local = now.astimezone(_WITA)
        is_early = local.date() == today and local.time() < _LAST
        return cls(today - timedelta(days=1) if is_early else today)

    @property
    def begun(self) -> datetime:
        """Return when the office was set up, two days before the last one."""
        return self.at(2, _BEGIN)

    def at(self, days_ago: int, moment: time) -> datetime:
        """Return a moment of the office's clock."""
        day = self.last - timedelta(days=days_ago)
        return datetime.combine(day, moment, _WITA).astimezone(UTC)


class DemoWork:
    """The work of the last two days; each step is skipped where a small office lacks the people."""

    def __init__(
        self, opened: OpenOffice, days: DemoDays, people: Sequence[DemoPerson], ready: Sequence[str]
    ) -> None:
        self._opened = opened
        self._days = days
        self._people = [person for person in people if person.unit != SHOWCASE_UNIT]
        self._ready = ready

    def run(self, period_id: str | None) -> None:
        """Do it all in order of time; `ready` are made final by their penilai."""
        self._import(self._session("admin", 1, time(9, 14)))
        self._mend_post(self._session("admin", 1, time(13, 20)))
        if period_id:
            self._finalise(self._session("penilai", 1, time(15, 47)))
        self._note_number(self._session("admin", 0, time(8, 5)))
        if period_id:
            self._set_result(self._session("pimpinan", 0, time(8, 36)), period_id)
        self._move(self._session("admin", 0, time(9, 22)))

    def _session(self, username: str, days_ago: int, moment: time) -> Session:
        database, now = self._opened.database, self._days.at(days_ago, moment)
        with database.read():
            user = users.by_name(database, username)
        assert user is not None
        return Session(user, self._opened.session.office_id, clock=lambda: now)

    def _employees(self, session: Session) -> EmployeeService:
        return EmployeeService(
            self._opened.database, session, RulesService(self._opened.database, session)
        )

    def _evaluations(self, session: Session) -> EvaluationService:
        return EvaluationService(
            self._opened.database, session, RulesService(self._opened.database, session)
        )

    def _first(self, condition: Callable[[Employee], bool]) -> Employee | None:
        return next((p.employee for p in self._people if condition(p.employee)), None)

    def _import(self, session: Session) -> None:
        """Take official mail addresses from a SIASN file."""
        database = self._opened.database
        chosen = [person.employee for person in self._people[2::5]][:_IMPORTED]
        if not chosen:
            return
        columns = (
            ["NIP BARU", *(e.nip for e in chosen)],
            ["EMAIL GOV", *(f"dinas{n}@contoh.invalid" for n, _ in enumerate(chosen, 1))],
        )
        day = session.today()
        workbook = Workbook(
            Path(f"siasn-{day:%Y-%m-%d}.xlsx"), ("Data",), "Data",
            SheetData(columns, len(chosen) + 1),
        )  # fmt: skip
        mapping = {"nip": 0, "email_gov": 1}
        preview = SheetPreview(EMPLOYEES, workbook, 1, (), mapping, TARGETS[EMPLOYEES])
        service = ImportService(
            database, session, SettingsService(database, session),
            RulesService(database, session), BackupService(database, session),
        )  # fmt: skip
        service.apply(service.plan(preview, mapping), backs_up=False)

    def _mend_post(self, session: Session) -> None:
        found = self._first(lambda e: e.tmt_jabatan is None and e.tmt_golongan is not None)
        if found is None:
            return
        service = self._employees(session)
        person = service.get(found.id)
        service.change(replace(person, tmt_jabatan=person.tmt_golongan))

    def _finalise(self, session: Session) -> None:
        service = self._evaluations(session)
        open_ = {gap.field for gap in service.gaps(self._ready)}
        complete = [evaluation_id for evaluation_id in self._ready if evaluation_id not in open_]
        if complete:
            service.finalise(complete)

    def _note_number(self, session: Session) -> None:
        found = self._first(lambda e: bool(e.nomor_hp))
        if found is None:
            return
        service = self._employees(session)
        person = service.get(found.id)
        last = (int(person.nomor_hp[-1]) + 1) % 10
        service.change(replace(person, nomor_hp=f"{person.nomor_hp[:-1]}{last}"))

    def _set_result(self, session: Session, period_id: str) -> None:
        """Give the result of the office's own unit its full basis; the predikat stays."""
        service = self._evaluations(session)
        unit_id = self._unit_of(BKPPD)
        known = service.organisation(unit_id, period_id) if unit_id else None
        if unit_id and known:
            basis = f"{known.dasar} Hasil rapat pimpinan {session.today():%d-%m-%Y}."
            service.set_organisation(unit_id, period_id, known.predikat, basis)

    def _unit_of(self, path: str) -> str | None:
        with self._opened.database.read():
            row = self._opened.database.one("SELECT id FROM unor WHERE jalur = ?", (path,))
        return str(row[0]) if row else None

    def _move(self, session: Session) -> None:
        last = self._people[-1].unit if self._people else ""
        group = [p.employee.id for p in self._people if p.unit == last and not p.is_head][:4]
        if group:
            self._employees(session).change_many(group, "lokasi_kerja", _PLACE)
