"""Use cases on leave: request, decision, balances, who is away, holidays."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.leave import (
    FIVE_DAYS,
    SIX_DAYS,
    Balance,
    Leave,
    LeaveKind,
    LeaveStatus,
    OpeningBalance,
    working_days,
)
from sdm_desktop.domain.leave_checks import Applicant, check_decision, check_leave
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.leave_balances import LeaveBalances, service_began
from sdm_desktop.services.leave_training import training_findings, training_words
from sdm_desktop.services.leave_views import (
    Absence,
    LeavePreview,
    LeaveRow,
    PersonBalance,
    away_per_unit,
)
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import EmployeeRepository
from sdm_desktop.storage.leave import LeaveRepository
from sdm_desktop.storage.rules import standings_on

TOPICS = frozenset({Topic.LEAVE})
READERS = (Role.PIMPINAN, Role.AUDITOR)
WORKDAYS_KEY = "cuti.hari_kerja"
FIRST_YEAR_KEY = "cuti.tahun_awal"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveDecision:
    """What was decided, by whom and why; `status` is one of the decisions."""

    status: LeaveStatus
    pejabat: str = ""
    catatan: str = ""


class LeaveService:
    """Keeps leave; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(
        self, database: Database, session: Session, settings: SettingsService, rules: RulesService
    ) -> None:
        self._database = database
        self._session = session
        self._settings = settings
        self._rules = rules
        self._store = LeaveRepository(database)
        self._people = EmployeeRepository(database)

    # reading

    def get(self, leave_id: str) -> Leave:
        """Return one leave, or raise `DomainError`."""
        self._session.require_reading(*READERS)
        with self._database.read():
            found = self._store.get(leave_id)
        if found is None:
            raise DomainError("Cuti tidak ditemukan; mungkin sudah diurungkan.", "CUTI")
        return found

    def between(self, start: date, end: date) -> list[LeaveRow]:
        """Return every leave with a day in a span, the latest first."""
        self._session.require_reading(*READERS)
        with self._database.read():
            return self._rows(self._store.between(start, end))

    def away(self, start: date, end: date, unit_id: str | None = None) -> list[LeaveRow]:
        """Return who is away in a span with leave that was granted, by unit and name."""
        rows = [
            row for row in self.between(start, end) if row.leave.status is LeaveStatus.DISETUJUI
        ]
        if unit_id:
            wanted = self._units_below(unit_id)
            rows = [row for row in rows if row.unit_id in wanted]
        return sorted(rows, key=lambda row: (row.jalur, row.nama, row.leave.tanggal_mulai))

    def absences(self, start: date, end: date) -> list[Absence]:
        """Return who is away in a span, by unit (today: twice the same day)."""
        return away_per_unit(self.away(start, end), start, end)

    def waiting(self) -> list[LeaveRow]:
        """Return the requests nobody decided on yet, the earliest first."""
        self._session.require_reading(*READERS)
        with self._database.read():
            return self._rows(self._store.waiting())

    def clashes(
        self, employee_ids: Collection[str], start: date, end: date
    ) -> dict[str, list[Leave]]:
        """Return leave that was granted or asked for within a span, by person.

        For whoever plans people's time: training asks here before it enrols anybody.
        """
        with self._database.read():
            found: dict[str, list[Leave]] = {}
            for leave in self._store.between(start, end):
                if leave.pegawai_id in employee_ids and leave.status.holds_days:
                    found.setdefault(leave.pegawai_id, []).append(leave)
        return found

    def history(self, employee_id: str) -> list[Leave]:
        """Return all leave of a person, the latest first."""
        with self._database.read():
            return self._store.of_people([employee_id])

    def balance(self, employee_id: str, year: int) -> PersonBalance:
        """Return the annual leave of a person and year, with its reasons."""
        with self._database.read():
            return self._balances().explained(self._person(employee_id), year)

    def balances(self, employee_ids: Sequence[str], year: int) -> dict[str, Balance]:
        """Return the annual leave of many people."""
        with self._database.read():
            return self._balances().balances(self._people.many(employee_ids), year)

    def preview(self, leave: Leave) -> LeavePreview:
        """Return what a request would mean, without storing it."""
        with self._database.read():
            return self._preview(leave)

    def training_words(self, leaves: Sequence[Leave]) -> list[str]:
        """Return the training sessions that leaves would cut into, in words."""
        self._session.require_reading(*READERS)
        return training_words(self._database, leaves)

    # changing

    def request(self, leave: Leave) -> Change:
        """Store a request, or raise `ValidationError` with all that speaks against it."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            person = self._person(leave.pegawai_id)
            draft = self._checked(replace(leave, id="", rev=0, status=LeaveStatus.DIAJUKAN))
            (leave_id,) = self._store.add(writer, [draft])
            writer.audit("ajukan_cuti", "cuti", leave_id, _told(draft, person))
            number = writer.audit_number
        return self._done(number, f"Ajukan {_told(draft, person)}")

    def change(self, leave: Leave) -> Change:
        """Store other values of a request that waits; `StaleRecordError` when it was changed."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            known = self.get(leave.id)
            if known.status is not LeaveStatus.DIAJUKAN:
                words = "Hanya cuti yang diajukan yang dapat diubah; batalkan, lalu ajukan baru."
                raise DomainError(words, "STATUS")
            person = self._person(leave.pegawai_id)
            draft = self._checked(replace(leave, status=known.status))
            self._store.change(writer, draft)
            writer.audit("ubah_cuti", "cuti", leave.id, _told(draft, person))
            number = writer.audit_number
        return self._done(number, f"Ubah {_told(draft, person)}")

    def decide(self, leave_ids: Sequence[str], decision: LeaveDecision) -> Change:
        """Decide on requests, all or none; the balance is checked again before granting."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            told = ""
            for leave_id in leave_ids:
                leave = self.get(leave_id)
                told = _told(leave, self._person(leave.pegawai_id))
                self._refuse(leave, decision, told)
                self._store.change(writer, self._decided(leave, decision))
            detail = told if len(leave_ids) == 1 else f"{len(leave_ids)} cuti"
            action = f"cuti_{decision.status.value.lower()}"
            object_id = leave_ids[0] if len(leave_ids) == 1 else ""
            writer.audit(action, "cuti", object_id, detail, len(leave_ids))
            number = writer.audit_number
        return self._done(number, f"{detail} {decision.status.label.lower()}", len(leave_ids))

    def save_opening(self, opening: OpeningBalance) -> Change:
        """Store what was left of the years before, as known from elsewhere."""
        self._session.require(Role.ADMIN)
        if max(opening.sisa_1, opening.sisa_2) > 24 or min(opening.sisa_1, opening.sisa_2) < 0:
            raise ValidationError([FieldError("sisa_1", "Sisa cuti 0 sampai 24 hari.", "HARI")])
        with self._database.write(self._session.actor()) as writer:
            person = self._person(opening.pegawai_id)
            self._store.save_opening(writer, opening)
            writer.audit("saldo_cuti", "cuti_saldo", person.id, f"{person.nama}, {opening.tahun}")
            number = writer.audit_number
        return self._done(number, f"Saldo cuti {person.nama} {opening.tahun}")

    # parts

    def _is_active(self, person: Employee) -> bool:
        standings = standings_on(self._database, self._session.today())
        return standings.is_active(person.kedudukan_hukum_id, person.kedudukan_hukum)

    def _preview(self, leave: Leave) -> LeavePreview:
        person = self._person(leave.pegawai_id)
        days = self._days(leave)
        draft = replace(leave, jumlah_hari_kerja=days)
        balances = self._balances()
        balance = None
        if person.status is not None and leave.jenis is LeaveKind.TAHUNAN:
            balance = balances.explained(person, leave.tanggal_mulai.year, leave.id)
        who = Applicant(
            nama=person.nama,
            status=person.status,
            kelamin=person.jenis_kelamin,
            began=service_began(person),
            is_active=self._is_active(person),
            others=self._store.of_people([person.id]),
        )
        rule = balances.rule(person.status, leave.tanggal_mulai)
        findings = check_leave(draft, who, rule, balance.balance if balance else None)
        findings += training_findings(self._database, draft)
        calendar = max(0, (leave.tanggal_selesai - leave.tanggal_mulai).days + 1)
        return LeavePreview(
            days=days, calendar_days=calendar, balance=balance, findings=tuple(findings)
        )

    def _checked(self, leave: Leave) -> Leave:
        found = self._preview(leave)
        errors = [finding for finding in found.findings if finding.is_error]
        if errors:
            raise ValidationError(errors)
        return replace(leave, jumlah_hari_kerja=found.days)

    def _refuse(self, leave: Leave, decision: LeaveDecision, told: str) -> None:
        errors = check_decision(leave, decision.status, decision.catatan)
        if not errors and decision.status is LeaveStatus.DISETUJUI:
            errors = [found for found in self._preview(leave).findings if found.is_error]
        if errors:
            raise ValidationError([replace(e, message=f"{told}: {e.message}") for e in errors])

    def _decided(self, leave: Leave, decision: LeaveDecision) -> Leave:
        return replace(
            leave,
            status=decision.status,
            pejabat_berwenang=decision.pejabat,
            catatan_keputusan=decision.catatan,
            tanggal_keputusan=self._session.today(),
        )

    def _days(self, leave: Leave) -> int:
        start, end = leave.tanggal_mulai, leave.tanggal_selesai
        if (end - start).days > 5 * 366:
            raise ValidationError([FieldError("tanggal_selesai", "Paling panjang lima tahun.")])
        free = {holiday.tanggal for holiday in self._store.holidays(start, end)}
        workdays = SIX_DAYS if self._settings.value(WORKDAYS_KEY, 5) == 6 else FIVE_DAYS
        return working_days(start, end, free, workdays)

    def _balances(self) -> LeaveBalances:
        first = self._settings.value(FIRST_YEAR_KEY, 0) or self._store.first_year()
        return LeaveBalances(self._store, self._rules.book(), first or self._session.today().year)

    def _person(self, employee_id: str) -> Employee:
        found = self._people.get(employee_id)
        if found is None:
            raise ValidationError([FieldError("pegawai_id", "Pilih pegawai.", "PEGAWAI")])
        return found

    def _rows(self, leaves: Sequence[Leave]) -> list[LeaveRow]:
        names = self._store.people({leave.pegawai_id for leave in leaves})
        empty = ("", "", "", "")
        return [_row(leave, names.get(leave.pegawai_id, empty)) for leave in leaves]

    def _units_below(self, unit_id: str) -> set[str]:
        with self._database.read():
            return self._store.units_below(unit_id)

    def _done(self, number: int, label: str, count: int = 1) -> Change:
        return revertible(self._database, self._session, (number, TOPICS, label, count))


def _row(leave: Leave, person: tuple[str, str, str, str]) -> LeaveRow:
    name, nip, unit_id, path = person
    return LeaveRow(
        leave=leave,
        nama=name,
        nip=nip,
        unit_id=unit_id,
        unit=path.rpartition(" / ")[2],
        jalur=path,
    )


def _told(leave: Leave, person: Employee) -> str:
    """Return "cuti tahunan Petrus Nubatonis"."""
    return f"{leave.jenis.label.lower()} {person.nama}"
