"""Use cases on agreements: register, renew, stop; how each stands follows from its dates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sdm_desktop.domain.cooperation import (
    Agreement,
    LinkedActivity,
    Partner,
    Yield,
    below,
    in_tree_order,
    status_of,
    status_words,
)
from sdm_desktop.domain.cooperation_checks import check_agreement, standing_warnings
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.cooperation_parts import AgreementFiles, AgreementSteps, Partners
from sdm_desktop.services.cooperation_views import (
    AgreementDetail,
    AgreementRow,
    CooperationRules,
    Register,
)
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.cooperation import CooperationRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset({Topic.TRAINING})
READERS = (Role.PIMPINAN, Role.AUDITOR)


@dataclass(slots=True)
class _Reading:
    """Everything that rows are made of, read at once."""

    known: dict[str, Agreement]
    partners: dict[str, Partner]
    units: dict[str, str]
    own: dict[str, Yield]
    files: dict[str, int]
    activities: list[LinkedActivity]


class CooperationService:
    """Keeps the register; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._store = CooperationRepository(database)
        self.partners = Partners(database, session, rules)
        self.steps = AgreementSteps(database, session)
        self.files = AgreementFiles(database, session, rules)

    # reading

    def limits(self) -> CooperationRules:
        """Return the limits in force."""
        book = self._rules.book()
        return CooperationRules.of(book.on(RuleCode.KERJA_SAMA, self._session.today()))

    def register(self) -> Register:
        """Return every document, each after the one above it."""
        self._session.require_reading(*READERS)
        limits = self.limits()
        with self._database.read():
            read = self._read()
        order = in_tree_order(list(read.known.values()))
        rows = tuple(self._row(one, depth, read, limits) for depth, one in order)
        return Register(rows, tuple(read.partners.values()))

    def detail(self, agreement_id: str) -> AgreementDetail:
        """Return one document with what it hangs on; `DomainError` when it is gone.

        Steps and activities of the documents below it count as its own.
        """
        self._session.require_reading(*READERS)
        limits = self.limits()
        with self._database.read():
            read = self._read()
            one = self._known(read.known, agreement_id)
            inside = {one.id} | {o.id for o in below(one.id, list(read.known.values()))}
            steps = [step for step in self._store.all_steps() if step.kerja_sama_id in inside]
            files = self._store.files_of(agreement_id)
        row = self._row(one, 0, read, limits)
        return AgreementDetail(
            row=row,
            above=read.known.get(one.induk_id or ""),
            below=tuple(o for o in read.known.values() if o.induk_id == one.id),
            former=read.known.get(one.menggantikan_id or ""),
            successor=read.known.get(row.penerus_id),
            steps=tuple(steps),
            activities=tuple(a for a in read.activities if a.kerja_sama_id in inside),
            files=tuple(files),
        )

    def in_force(self, day: date | None = None) -> list[AgreementRow]:
        """Return the documents that an activity of a day may rest on, by title."""
        today = day or self._session.today()
        limits = self.limits()
        with self._database.read():
            read = self._read()
        rows = [self._row(one, 0, read, limits) for one in read.known.values()]
        standing = [row for row in rows if status_of(row.agreement, today).is_in_force]
        return sorted(standing, key=lambda row: row.agreement.judul.casefold())

    # changing

    def save(self, agreement: Agreement) -> Change:
        """Store a document, or raise `ValidationError`; warnings do not block."""
        self._session.require(Role.ADMIN)
        agreement = _trimmed(agreement)
        with self._database.write(self._session.actor()) as writer:
            known = {one.id: one for one in self._store.all()}
            self._refuse(check_agreement(agreement, known))
            if agreement.induk_id and agreement.id:
                self._refuse_circle(agreement, known)
            key = self._store.agreements.save(writer, agreement)
            writer.audit("kerja_sama", "kerja_sama", key, _told(agreement))
            return self._done(writer, f"Simpan {_told(agreement)}")

    def warnings(self, agreement: Agreement) -> list[FieldError]:
        """Return what does not block but should be seen before saving."""
        with self._database.read():
            known = {one.id: one for one in self._store.all()}
        return [one for one in check_agreement(agreement, known) if not one.is_error]

    def renewal(self, agreement_id: str) -> Agreement:
        """Return a draft that continues a document; nothing is stored."""
        with self._database.read():
            former = self._load(agreement_id)
        return replace(
            former, id="", rev=0, nomor_satu="", nomor_dua="", tanggal_ttd=None, mulai=None,
            berakhir=None, menggantikan_id=former.id, dihentikan=None, alasan_henti="",
        )  # fmt: skip

    def stop(self, agreement_id: str, day: date | None, reason: str) -> Change:
        """End a document before its time, with a date and a reason."""
        self._session.require(Role.ADMIN)
        if day is None:
            self._refuse([FieldError("tanggal", "Tanggal penghentian wajib diisi.", "WAJIB")])
        with self._database.write(self._session.actor()) as writer:
            known = {one.id: one for one in self._store.all()}
            stopped = replace(
                self._known(known, agreement_id), dihentikan=day, alasan_henti=reason.strip()
            )
            self._refuse(check_agreement(stopped, known))
            self._store.agreements.save(writer, stopped)
            writer.audit("kerja_sama_henti", "kerja_sama", agreement_id, _told(stopped))
            return self._done(writer, f"Hentikan {_told(stopped)}")

    def remove(self, agreement_id: str) -> Change:
        """Remove a document that nothing hangs on."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            agreement = self._load(agreement_id)
            self._refuse_used(agreement)
            self._store.agreements.remove(writer, agreement)
            writer.audit("kerja_sama_hapus", "kerja_sama", agreement_id, _told(agreement))
            return self._done(writer, f"Hapus {_told(agreement)}")

    # parts

    def _read(self) -> _Reading:
        known = {one.id: one for one in self._store.all()}
        activities = self._store.activities()
        own: dict[str, Yield] = {}
        for step in self._store.all_steps():
            people = step.peserta or 0
            came = Yield(1, people, (step.jp or 0) * people + Yield().jp, step.biaya or 0)
            own[step.kerja_sama_id] = own.get(step.kerja_sama_id, Yield()) + came
        for activity in activities:
            key = activity.kerja_sama_id
            own[key] = own.get(key, Yield()) + activity.hasil
        return _Reading(
            known=known,
            partners={one.id: one for one in self._store.all_partners()},
            units=self._store.units({one.unit_id for one in known.values() if one.unit_id}),
            own=own,
            files=self._store.file_counts(),
            activities=activities,
        )

    def _row(
        self, one: Agreement, depth: int, read: _Reading, limits: CooperationRules
    ) -> AgreementRow:
        today = self._session.today()
        everybody = list(read.known.values())
        successor = next((o.id for o in everybody if o.menggantikan_id == one.id), "")
        near = limits.near_days
        status = status_of(one, today, is_continued=bool(successor), near_days=near)
        own = read.own.get(one.id, Yield())
        total = sum((read.own.get(o.id, Yield()) for o in below(one.id, everybody)), own)
        clock = (today, limits.idle_months)
        warned = standing_warnings(one, read.known, clock, has_steps=total != Yield())
        return AgreementRow(
            agreement=one,
            depth=depth,
            mitra=read.partners.get(one.mitra_id, Partner(nama="–")),
            unit=read.units.get(one.unit_id or "", ""),
            status=status,
            words=status_words(one, status, today),
            own=own,
            total=total,
            files=read.files.get(one.id, 0),
            warnings=tuple(warned),
            penerus_id=successor,
        )

    def _load(self, agreement_id: str) -> Agreement:
        return self._known({one.id: one for one in self._store.all()}, agreement_id)

    @staticmethod
    def _known(known: Mapping[str, Agreement], agreement_id: str) -> Agreement:
        found = known.get(agreement_id)
        if found is None:
            text = "Dokumen kerja sama tidak ditemukan; mungkin sudah dihapus."
            raise DomainError(text, "KERJA_SAMA")
        return found

    def _refuse_circle(self, agreement: Agreement, known: Mapping[str, Agreement]) -> None:
        if agreement.induk_id in {one.id for one in below(agreement.id, list(known.values()))}:
            text = "Dokumen di bawahnya tidak dapat menjadi induknya."
            raise ValidationError([FieldError("induk_id", text, "INDUK")])

    def _refuse_used(self, agreement: Agreement) -> None:
        known = self._store.all()
        if any(agreement.id in (o.induk_id, o.menggantikan_id) for o in known):
            text = "Ada dokumen di bawahnya atau penerusnya; hapus atau pindahkan itu dahulu."
            raise DomainError(text, "DIPAKAI")
        linked = any(a.kerja_sama_id == agreement.id for a in self._store.activities())
        if linked or self._store.steps_of(agreement.id) or self._store.files_of(agreement.id):
            text = "Dokumen ini sudah memiliki kegiatan atau berkas; hentikan dengan alasan."
            raise DomainError(text, "DIPAKAI")

    @staticmethod
    def _refuse(findings: Sequence[FieldError]) -> None:
        errors = [one for one in findings if one.is_error]
        if errors:
            raise ValidationError(errors)

    def _done(self, writer: Writer, label: str) -> Change:
        done = (writer.audit_number, _TOPICS, label, 1)
        return revertible(self._database, self._session, done)


def _told(agreement: Agreement) -> str:
    return f"{agreement.jenis.label} {agreement.judul[:50]}"


def _trimmed(agreement: Agreement) -> Agreement:
    names = ("judul", "nomor_satu", "nomor_dua", "penanda_satu", "penanda_dua", "ruang_lingkup",
             "sumber", "alasan_henti", "catatan")  # fmt: skip
    return replace(agreement, **{name: getattr(agreement, name).strip() for name in names})
