"""Letters: issuing with a number, printing again, withdrawing; the pattern of the numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from sdm_desktop.domain.errors import DomainError, ValidationError
from sdm_desktop.domain.letters import (
    DEFAULT_PATTERN,
    Letter,
    LetterKind,
    check_pattern,
    letter_number,
)
from sdm_desktop.domain.report_letters import OfficialLetter
from sdm_desktop.domain.report_records import FileInfo, RenderedReport
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.letter_content import read_letter
from sdm_desktop.services.letter_drafts import Draft, LetterDrafts, LetterLook
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.letters import LetterRepository
from sdm_desktop.storage.reports import ReportRepository

_TOPICS = frozenset({Topic.LETTERS})
_READERS = (Role.PIMPINAN, Role.AUDITOR)
PATTERN_KEY = "surat.pola"
MOST_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class LetterSubject:
    """Who a letter is for; `rujukan` is the TMT (ISO) or the id of the leave."""

    pegawai_id: str
    rujukan: str


@dataclass(frozen=True, slots=True)
class Issued:
    """Letters just issued; `refused` are people without one, with the reason."""

    change: Change
    ids: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]


class LetterService:
    """Keeps the register of letters; the same letter always gives the same bytes."""

    def __init__(
        self, database: Database, session: Session, settings: SettingsService, rules: RulesService
    ) -> None:
        self._database = database
        self._session = session
        self._settings = settings
        self._store = LetterRepository(database)
        self._drafts = LetterDrafts(database, session, settings, rules)

    def register(self, kind: LetterKind | None = None, year: int | None = None) -> list[Letter]:
        """Return the letters of the office in the order of their numbers."""
        self._session.require_reading(*_READERS)
        with self._database.read():
            return self._store.all(kind, year)

    def pattern(self) -> str:
        """Return the pattern of the numbers."""
        return self._settings.value(PATTERN_KEY, DEFAULT_PATTERN)

    def save_pattern(self, pattern: str) -> Change:
        """Store another pattern for letters to come, or raise `ValidationError`."""
        errors = check_pattern(pattern.strip())
        if errors:
            raise ValidationError(errors)
        return self._settings.set_value(PATTERN_KEY, pattern.strip())

    def next_number(self, kind: LetterKind, day: date | None = None) -> str:
        """Return the number that the next letter of a day would get."""
        chosen = day or self._session.today()
        with self._database.read():
            count = self._store.last_number(chosen.year) + 1
        return self._number(kind, count, chosen)

    def issue(
        self,
        kind: LetterKind,
        subjects: Sequence[LetterSubject],
        look: LetterLook | None = None,
        task: Progress = NO_PROGRESS,
    ) -> Issued:
        """Issue a letter for each person in one transaction, numbered in this order.

        People who have one already, or for whom none can be written, are told apart; when nobody
        is left, `DomainError` says why.
        """
        self._session.require(Role.ADMIN)
        if len(subjects) > MOST_AT_ONCE:
            raise DomainError(f"Paling banyak {MOST_AT_ONCE} surat sekaligus.", "JUMLAH")
        chosen = look or LetterLook()
        if chosen.date is None:
            chosen = replace(chosen, date=self._session.today())
        refused: list[tuple[str, str]] = []
        with self._database.write(self._session.actor()) as writer:
            letters = self._letters(kind, subjects, chosen, (refused, task))
            if not letters:
                raise DomainError(_nobody(refused), "KOSONG")
            ids = self._store.add(writer, letters)
            if kind is LetterKind.CUTI:
                self._drafts.note_leave_numbers(writer, letters)
            detail = f"{kind.label} {letters[0].nomor}"
            if len(letters) > 1:
                detail = f"{len(letters)} {kind.label}, {letters[0].nomor} s.d. {letters[-1].nomor}"
            object_id = letters[0].pegawai_id if len(letters) == 1 else ""
            writer.audit("terbit_surat", "pegawai", object_id, detail, len(letters))
            number = writer.audit_number
        done = (number, self._topics(kind), f"Terbitkan {detail}", len(letters))
        change = revertible(self._database, self._session, done)
        return Issued(change, tuple(ids), tuple(refused))

    def withdraw(self, ids: Sequence[str]) -> Change:
        """Take letters out of the register; their numbers are not given again."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            letters = self._store.get_many(ids)
            if not letters:
                raise DomainError("Surat tidak ditemukan; mungkin sudah ditarik.", "SURAT")
            self._store.remove(writer, letters)
            detail = ", ".join(letter.nomor for letter in letters[:3])
            writer.audit("tarik_surat", "surat", letters[0].id, detail, len(letters))
            number = writer.audit_number
        done = (number, _TOPICS, f"Tarik surat {detail}", len(letters))
        return revertible(self._database, self._session, done)

    def render(self, ids: Sequence[str], task: Progress = NO_PROGRESS) -> RenderedReport:
        """Return issued letters as one file; `note` names letters whose bytes changed since."""
        self._session.require_reading(*_READERS)
        with self._database.read():
            letters = self._store.get_many(ids)
            if not letters:
                raise DomainError("Surat tidak ditemukan; mungkin sudah ditarik.", "SURAT")
            office = self._settings.office()
            records = [read_letter(letter.isi, office) for letter in letters]
            pairs = zip(letters, records, strict=True)
            info = self._info(*max(pairs, key=lambda pair: pair[0].nomor_audit))
        if len(letters) > 1:
            info = replace(info, judul=f"{len(letters)} surat, {letters[0].nomor} dan seterusnya")
        from sdm_desktop.reports.bundle import render_bundle

        rendered = render_bundle(records, info, len(records), task.step)
        is_same = len(letters) > 1 or sha256(rendered.pdf).hexdigest() == letters[0].hash
        note = "" if is_same else "Kop atau gambar kantor berubah sejak surat ini terbit."
        return replace(rendered, note=note)

    # parts

    def _letters(
        self,
        kind: LetterKind,
        subjects: Sequence[LetterSubject],
        look: LetterLook,
        told: tuple[list[tuple[str, str]], Progress],
    ) -> list[Letter]:
        refused, task = told
        day = look.date or self._session.today()
        known = self._store.known(kind)
        count = self._store.last_number(day.year)
        write = self._drafts.writer(kind, look)
        letters: list[Letter] = []
        for done, subject in enumerate(subjects):
            task.step(done, len(subjects))
            have = known.get((subject.pegawai_id, subject.rujukan))
            try:
                draft = write(subject.pegawai_id, subject.rujukan)
                if have:
                    raise DomainError(f"sudah ada surat {have[1]}", "GANDA")
            except DomainError as error:
                refused.append((self._drafts.name(subject.pegawai_id), error.message))
                continue
            number = self._number(kind, count + 1, day)
            letters.append(self._letter(draft, (kind, subject, day), (count + 1, number)))
            count += 1
        task.step(len(subjects), len(subjects))
        return letters

    def _letter(
        self,
        draft: Draft,
        what: tuple[LetterKind, LetterSubject, date],
        number: tuple[int, str],
    ) -> Letter:
        kind, subject, day = what
        record, stored = draft.finished(number[1])
        letter = Letter(
            jenis=kind,
            tahun=day.year,
            nomor_urut=number[0],
            nomor=number[1],
            tanggal=day,
            pegawai_id=subject.pegawai_id,
            perihal=record.perihal,
            rujukan=subject.rujukan,
            isi=stored,
            nomor_audit=draft.audit_number,
        )
        from sdm_desktop.reports.bundle import render_bundle

        pdf = render_bundle([record], self._info(letter, record), 1).pdf
        return replace(letter, hash=sha256(pdf).hexdigest())

    def _number(self, kind: LetterKind, count: int, day: date) -> str:
        values = {"kode": self._settings.office().kode, "jenis": kind.value}
        return letter_number(self.pattern(), values, count, day)

    def _info(self, letter: Letter, record: OfficialLetter) -> FileInfo:
        anchor = ReportRepository(self._database).anchor(letter.nomor_audit)
        if anchor is None:
            raise DomainError("Catatan audit surat ini tidak ada di berkas kantor.", "AUDIT")
        return FileInfo(
            judul=f"{letter.perihal}, {letter.nomor}",
            pembuat=self._settings.office().pemerintah,
            waktu=anchor.at,
            audit_number=anchor.number,
            key=anchor.hash,
            nomor_dokumen=letter.nomor,
            kertas=record.kertas,
            margin=record.tepi,
        )

    def _topics(self, kind: LetterKind) -> frozenset[Topic]:
        return _TOPICS | {Topic.LEAVE} if kind is LetterKind.CUTI else _TOPICS


def _nobody(refused: Sequence[tuple[str, str]]) -> str:
    if not refused:
        return "Belum ada pegawai yang dipilih."
    name, reason = refused[0]
    more = f" (dan {len(refused) - 1} lainnya)" if len(refused) > 1 else ""
    return f"{name}{more}: {reason}"
