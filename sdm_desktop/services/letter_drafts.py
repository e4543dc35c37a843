"""Letters before they have a number: who they are about, what they say, who signs."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.leave import LeaveStatus
from sdm_desktop.domain.leave_checks import rule_code
from sdm_desktop.domain.letters import Letter, LetterKind
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.office import Signatory
from sdm_desktop.domain.report_letters import OfficialLetter
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.services.letter_content import stored_letter
from sdm_desktop.services.letter_writing import (
    LetterText,
    leave_letter,
    pension_letter,
    raise_letter,
)
from sdm_desktop.services.raise_hold import RaiseHold
from sdm_desktop.services.report_context import (
    ReportContext,
    ReportRequest,
    rule_line,
    with_draft,
)
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage import audit
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import EmployeeRepository
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.storage.leave import LeaveRepository
from sdm_desktop.storage.letter_sources import last_pay_decision
from sdm_desktop.storage.reports import Scope
from sdm_desktop.storage.write import Writer

DOTS = "………………"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLook:
    """How letters are set, dated and signed; None and empty leave it to the office."""

    date: dt.date | None = None
    place: str = ""
    paper: Paper = Paper.A4
    margin: Margin = Margin.ARSIP
    with_kop: bool = True
    signatory: Signatory | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter that lacks only its number and foot."""

    record: OfficialLetter
    context: ReportContext
    rule: Rule

    @property
    def audit_number(self) -> int:
        """Return the audit line the codes of the letter are made from."""
        return self.context.anchor.number

    def unnumbered(self) -> OfficialLetter:
        """Return the letter as it would be issued, marked as a draft."""
        final, _ = self.finished(DOTS)
        return replace(final, kaki=with_draft(final.kaki, is_draft=True))

    def finished(self, number: str) -> tuple[OfficialLetter, str]:
        """Return the letter with its number, and as it is stored."""
        numbered = replace(self.record, nomor=number)
        parts = (numbered.nama, numbered.blok, numbered.tanda_tangan, numbered.tembusan)
        footer = self.context.footer(number, rule_line(self.rule), *parts)
        final = replace(numbered, kaki=replace(footer, nomor_dokumen=number))
        return final, stored_letter(final)


class LetterDrafts:
    """Writes letters of one day; call inside `Database.read` or `write`."""

    def __init__(
        self, database: Database, session: Session, settings: SettingsService, rules: RulesService
    ) -> None:
        self._database = database
        self._session = session
        self._settings = settings
        self._rules = rules
        self._people = EmployeeRepository(database)
        self._leave = LeaveRepository(database)
        self._hold: RaiseHold | None = None

    def writer(self, kind: LetterKind, look: LetterLook) -> Callable[[str, str], Draft]:
        """Return a function from (person, rujukan) to the draft of a letter."""
        context = self._context(look)
        day = context.request.date or context.today
        self._hold = RaiseHold(self._database, context.book)
        texts = context.book.on(RuleCode.SURAT, day)
        say = {
            LetterKind.KGB: self._raise,
            LetterKind.PENSIUN: self._pension,
            LetterKind.CUTI: self._permit,
        }[kind]

        def write(person_id: str, reference: str) -> Draft:
            person = self._person(person_id)
            text = say(context, texts, person, reference)
            return Draft(self._record(context, (kind, texts), person, text), context, text.aturan)

        return write

    def name(self, person_id: str) -> str:
        """Return a person's name, for refusals."""
        found = self._people.get(person_id)
        return found.nama if found else "Pegawai yang tidak ditemukan"

    def note_leave_numbers(self, writer: Writer, letters: Sequence[Letter]) -> None:
        """Write the numbers of permits into their leave."""
        for letter in letters:
            leave = self._leave.get(letter.rujukan)
            if leave is not None:
                self._leave.change(writer, replace(leave, nomor_surat=letter.nomor))

    # parts

    def _raise(
        self, context: ReportContext, _texts: Rule, person: Employee, reference: str
    ) -> LetterText:
        tmt = dt.date.fromisoformat(reference)
        if self._hold and (reason := self._hold.reason(person.id, tmt)):
            raise DomainError(reason, "KINERJA")
        basis = last_pay_decision(self._database, person.id, tmt)
        return raise_letter(person, self._unit(context, person), tmt, context.book, basis)

    def _pension(
        self, context: ReportContext, texts: Rule, person: Employee, reference: str
    ) -> LetterText:
        tmt = dt.date.fromisoformat(reference)
        return pension_letter(person, self._unit(context, person), tmt, context.book, texts)

    def _permit(
        self, context: ReportContext, _texts: Rule, person: Employee, reference: str
    ) -> LetterText:
        leave = self._leave.get(reference)
        if leave is None or leave.pegawai_id != person.id:
            raise DomainError("Cuti tidak ditemukan.", "CUTI")
        if leave.status is not LeaveStatus.DISETUJUI:
            raise DomainError("Surat izin hanya untuk cuti yang disetujui.", "STATUS")
        rule = context.book.on(rule_code(person.status), leave.tanggal_mulai)
        return leave_letter(person, self._unit(context, person), leave, rule)

    def _record(
        self,
        context: ReportContext,
        what: tuple[LetterKind, Rule],
        person: Employee,
        text: LetterText,
    ) -> OfficialLetter:
        kind, texts = what
        place = context.place_and_date()
        signature = context.signature(None, None)
        footer = context.footer("", "")
        return OfficialLetter(
            kop=context.kop(context.office.nama),
            judul=text.judul,
            nomor="",
            sifat="Biasa",
            lampiran=text.lampiran,
            perihal=text.perihal,
            tempat_tanggal=place,
            tujuan=tuple(texts.isi.get("tujuan", {}).get(kind.value, ())),
            blok=text.blok,
            tanda_tangan=signature if text.judul else replace(signature, tempat_tanggal=""),
            tembusan=tuple(texts.isi["tembusan"].get(kind.value, ())),
            nama=full_name(person.gelar_depan, person.nama, person.gelar_belakang),
            nip=person.nip,
            kertas=context.request.paper,
            tepi=context.request.margin,
            kaki=footer,
        )

    def _unit(self, context: ReportContext, person: Employee) -> str:
        names = [unit.nama for unit in context.tree.upwards(person.unit_id)]
        return ", ".join(dict.fromkeys(names)) or person.unor_nama

    def _person(self, person_id: str) -> Employee:
        found = self._people.get(person_id)
        if found is None:
            raise DomainError("Pegawai tidak ditemukan; mungkin sudah dihapus.", "PEGAWAI")
        return found

    def _context(self, look: LetterLook) -> ReportContext:
        anchor = audit.anchor(self._database.connection())
        if anchor is None:
            raise DomainError("Berkas kantor belum berisi data.", "KOSONG")
        return ReportContext(
            request=ReportRequest(
                date=look.date,
                place=look.place,
                paper=look.paper,
                margin=look.margin,
                with_kop=look.with_kop,
                signatory=look.signatory,
            ),
            office=self._settings.office(),
            anchor=anchor,
            local=self._session.local(anchor.at),
            today=self._session.today(),
            tree=PeopleRepository(self._database).tree(),
            book=self._rules.book(),
            scope=Scope(),
        )
