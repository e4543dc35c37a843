"""Everything that falls due, for all active people: pension, KGB, promotion, contracts."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from sdm_desktop.domain.due import (
    DueKind,
    DueLine,
    DueState,
    Reminders,
    contract_action,
    pension_action,
    raise_action,
)
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.ics import CalendarEvent, calendar_text
from sdm_desktop.domain.letters import LetterKind
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.users import Role
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.due_documents import DocumentDates
from sdm_desktop.services.due_people import DuePeople, PersonLine
from sdm_desktop.services.due_promotion import PromotionDates
from sdm_desktop.services.employee_facts import Facts
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.files import write_atomically
from sdm_desktop.storage.letters import LetterRepository

_TOPICS = frozenset({Topic.LETTERS})
_READERS = (Role.PIMPINAN, Role.AUDITOR)
_LETTER_OF = {DueKind.KGB: LetterKind.KGB, DueKind.PENSIUN: LetterKind.PENSIUN}
_ALARMS = {
    DueKind.PENSIUN: (90,),
    DueKind.KGB: (60,),
    DueKind.PANGKAT: (90,),
    DueKind.KONTRAK: (60,),
    DueKind.DOKUMEN: (90, 30),
}


def reminders_on(book: RuleBook, day: date) -> Reminders:
    """Return the reminders in force on a day (rules SIAGA and KGB)."""
    alert, pay = book.on(RuleCode.SIAGA, day).isi, book.on(RuleCode.KGB, day).isi
    return Reminders(
        tuple(alert["pensiun_bulan"]),
        int(alert["kgb_bulan"]),
        int(pay["terbit_bulan_sebelum"]),
        tuple(alert["kontrak_hari"]),
    )


class DueService:
    """Reads the dates from the facts of all people; nothing is computed twice."""

    def __init__(
        self,
        database: Database,
        session: Session,
        rules: RulesService,
        employees: EmployeeService,
    ) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._employees = employees
        self._letters = LetterRepository(database)
        self._people = DuePeople(database)
        self._promotions = PromotionDates(database)
        self._documents = DocumentDates(database)
        self._audit = AuditService(database, session)

    def lines(
        self, kind: DueKind, until: date, unit_id: str | None = None, since: date | None = None
    ) -> list[DueLine]:
        """Return the due dates up to a day, overdue ones included, the nearest first.

        Promotions with reasons against them come last.
        `since` leaves out what fell due before. Units below `unit_id` count too.
        """
        self._session.require_reading(*_READERS)
        today = self._session.today()
        with self._database.read():
            facts = self._employees.facts.all(today)
            book = self._rules.book()
            if kind is DueKind.PANGKAT:
                found = self._promotions.lines(facts, book, today, until)
            elif kind is DueKind.DOKUMEN:
                found = self._documents.lines(facts, book, today, until)
            else:
                found = self._dated(kind, facts, until, today, reminders_on(book, today))
            chosen = self._in_unit(found, unit_id)
            lines = self._with_state(kind, chosen)
        return sorted(
            (line for line in lines if since is None or line.tanggal >= since),
            key=lambda line: (bool(line.alasan), line.tanggal, line.nama, line.pegawai_id),
        )

    def explain(self, kind: DueKind, employee_id: str) -> Explained:
        """Return how a due date comes about, or raise `DomainError` with the reason why not."""
        if kind is DueKind.PANGKAT:
            with self._database.read():
                person = self._employees.get(employee_id)
                return self._promotions.explain(person, self._rules.book(), self._session.today())
        if kind is DueKind.DOKUMEN:
            with self._database.read():
                today = self._session.today()
                return self._documents.explain(employee_id, self._rules.book(), today)
        profile = self._employees.profile(employee_id)
        if kind is DueKind.KONTRAK:
            return self._people.explain_contract(
                profile.employee, self._rules.book().on(RuleCode.SIAGA, self._session.today())
            )
        name = {DueKind.PENSIUN: "pensiun", DueKind.KGB: "kgb"}[kind]
        found: Explained | None = getattr(profile, name)
        if found is None:
            raise DomainError(profile.reasons.get(name, "Tidak dapat dihitung."))
        return found

    def finish(self, lines: Sequence[DueLine]) -> Change:
        """Mark due dates as dealt with."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            done = self._letters.done()
            keys = [
                (line.kind.value, line.pegawai_id, line.tanggal)
                for line in lines
                if _done_key(line) not in done
            ]
            if not keys:
                return Change(_TOPICS, "Tandai selesai", count=0)
            self._letters.mark_done(writer, keys)
            detail = lines[0].nama if len(lines) == 1 else f"{len(keys)} orang"
            writer.audit("tenggat_selesai", "pegawai", detail=detail, count=len(keys))
            number = writer.audit_number
        done_now = (number, _TOPICS, f"Tandai selesai: {detail}", len(keys))
        return revertible(self._database, self._session, done_now)

    def reopen(self, lines: Sequence[DueLine]) -> Change:
        """Take the mark "selesai" back."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            done = self._letters.done()
            rows = [done[key] for line in lines if (key := _done_key(line)) in done]
            if not rows:
                return Change(_TOPICS, "Buka kembali tenggat", count=0)
            self._letters.unmark(writer, rows)
            writer.audit("tenggat_dibuka", "pegawai", count=len(rows))
            number = writer.audit_number
        label = f"Buka kembali {len(rows)} tenggat"
        return revertible(self._database, self._session, (number, _TOPICS, label, len(rows)))

    def calendar(self, lines: Iterable[DueLine]) -> str:
        """Return the due dates as a calendar file; the same date has the same id in each export."""
        office = self._session.office_id
        return calendar_text(
            (_event(line, office) for line in lines), self._session.now(), "Tenggat kepegawaian"
        )

    def save_calendar(self, lines: Sequence[DueLine], path: Path) -> int:
        """Write a calendar file and note it; returns the number of events."""
        write_atomically(path, self.calendar(lines).encode())
        self._audit.note_reading("ekspor_kalender", f"{path.name}: {len(lines)} tenggat")
        return len(lines)

    # parts

    def _dated(
        self,
        kind: DueKind,
        facts: Collection[Facts],
        until: date,
        today: date,
        reminders: Reminders,
    ) -> list[DueLine]:
        dates = {
            person.id: day
            for person in facts
            if (day := _date_of(kind, person)) is not None and day <= until
        }
        people = self._people.read(dates)
        letters = self._known_letters(kind)
        found = []
        for person_id, day in dates.items():
            has_letter = (person_id, day.isoformat()) in letters
            words, start, is_late = _action(kind, day, today, reminders, has_letter)
            line = _line(kind, people[person_id], day)
            found.append(replace(line, tindakan=words, mulai=start, is_late=is_late))
        return found

    def _known_letters(self, kind: DueKind) -> Mapping[tuple[str, str], tuple[str, str]]:
        letter = _LETTER_OF.get(kind)
        return self._letters.known(letter) if letter else {}

    def _with_state(self, kind: DueKind, lines: Iterable[DueLine]) -> list[DueLine]:
        letters, done = self._known_letters(kind), self._letters.done()
        found = []
        for line in lines:
            letter = letters.get((line.pegawai_id, line.tanggal.isoformat()), ("", ""))
            state = DueState.SURAT if letter[0] else DueState.BELUM
            if _done_key(line) in done:
                state = DueState.SELESAI
            shown = replace(line, state=state, surat_id=letter[0], surat_nomor=letter[1])
            if state is DueState.SELESAI:
                shown = replace(shown, tindakan="Selesai", mulai=None, is_late=False)
            found.append(shown)
        return found

    def _in_unit(self, lines: Iterable[DueLine], unit_id: str | None) -> list[DueLine]:
        if not unit_id:
            return list(lines)
        wanted = self._people.units_below(unit_id)
        return [line for line in lines if line.unit_id in wanted]


def _date_of(kind: DueKind, person: Facts) -> date | None:
    if kind is DueKind.PENSIUN:
        return person.pensiun
    return person.kgb if kind is DueKind.KGB else person.kontrak_akhir


def _action(
    kind: DueKind, day: date, today: date, reminders: Reminders, has_letter: bool
) -> tuple[str, date | None, bool]:
    if kind is DueKind.PENSIUN:
        return pension_action(day, today, reminders)
    if kind is DueKind.KGB:
        return raise_action(day, today, reminders, has_letter=has_letter)
    return contract_action(day, today, reminders)


def _line(kind: DueKind, person: PersonLine, day: date) -> DueLine:
    return DueLine(
        kind=kind,
        pegawai_id=person.id,
        nama=person.nama,
        nip=person.nip,
        unit_id=person.unit_id,
        unit=person.unit,
        golongan=person.golongan,
        tanggal=day,
        tindakan="",
    )


def _done_key(line: DueLine) -> tuple[str, str, str]:
    return line.kind.value, line.pegawai_id, line.tanggal.isoformat()


def _title(line: DueLine) -> str:
    """Return what a calendar says: the kind, for documents which."""
    if line.kind is DueKind.DOKUMEN:
        return f"{line.target} kedaluwarsa"
    return line.kind.label


def _event(line: DueLine, office: str) -> CalendarEvent:
    detail = [line.unit, line.tindakan]
    if line.surat_nomor:
        detail.append(f"Surat {line.surat_nomor}")
    return CalendarEvent(
        uid=f"{line.kind.value.lower()}-{line.pegawai_id}-{line.tanggal:%Y%m%d}@{office}.sdm-desktop",
        day=line.tanggal,
        title=f"{_title(line)}: {line.nama}",
        detail="\n".join(part for part in detail if part),
        categories=(line.kind.label,),
        alarm_days=() if line.state is DueState.SELESAI else _ALARMS[line.kind],
    )
