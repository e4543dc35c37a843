"""Use cases on surveys: services, surveys and their questions; reading all that follows."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.skm_period import read_period
from sdm_desktop.domain.skm_rules import Scheme, Unsur, Weight
from sdm_desktop.domain.surveys import (
    PublicService,
    Survey,
    check_service,
    check_survey,
    check_unsur,
    own_words,
)
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.services.survey_reading import SurveyReader, service_named
from sdm_desktop.services.survey_views import (
    LiveSurvey,
    Pooling,
    ServiceRow,
    SurveyDetail,
    SurveyRow,
    SurveyTotal,
)
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.surveys import SurveyRepository
from sdm_desktop.storage.write import Writer

if TYPE_CHECKING:
    from sdm_desktop.services.survey_answers import SurveyAnswers
    from sdm_desktop.services.survey_closing import SurveyClosing
    from sdm_desktop.services.survey_history import SurveyHistory

TOPICS = frozenset({Topic.SURVEYS})
POOLING = "skm.agregasi"
READERS = (Role.PIMPINAN, Role.AUDITOR)


class SurveyService:
    """Keeps surveys; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self.database = database
        self.session = session
        self.rules = rules
        self.store = SurveyRepository(database)

    @cached_property
    def answers(self) -> "SurveyAnswers":
        """Answers of respondents, one by one."""
        from sdm_desktop.services.survey_answers import SurveyAnswers

        return SurveyAnswers(self)

    @cached_property
    def closing(self) -> "SurveyClosing":
        """Closing, publishing and reopening."""
        from sdm_desktop.services.survey_closing import SurveyClosing

        return SurveyClosing(self)

    @cached_property
    def history(self) -> "SurveyHistory":
        """Indexes of older periods without rows."""
        from sdm_desktop.services.survey_history import SurveyHistory

        return SurveyHistory(self)

    def reader(self) -> SurveyReader:
        """Return what reads surveys by today's rules; use it inside `Database.read`."""
        return SurveyReader(self.store, self.rules.book(), self.session.today(), self.pooling())

    # reading

    def services(self) -> list[ServiceRow]:
        """Return all services with their units."""
        self.session.require_reading(*READERS)
        with self.database.read():
            return self.reader().services()

    def all(self) -> list[SurveyRow]:
        """Return all surveys with their results, the latest first."""
        self.session.require_reading(*READERS)
        with self.database.read():
            return self.reader().rows()

    def detail(self, survey_id: str) -> SurveyDetail:
        """Return one survey with all that is said about it."""
        self.session.require_reading(*READERS)
        with self.database.read():
            return self.reader().detail(survey_id)

    def live(self, survey_id: str) -> LiveSurvey:
        """Return what the entry of answers needs."""
        self.session.require_reading(*READERS)
        today = self.session.today()
        with self.database.read():
            reader, row = self.reader(), self.reader().row(survey_id)
            book = self.rules.book()
            known, limits = book.on(RuleCode.PROFIL_SKM, today), book.on(RuleCode.AMBANG_SKM, today)
            return LiveSurvey(
                row=row,
                unsur=reader.unsur(row.survey),
                bands=reader.bands(row.survey.skema, row.survey),
                tally=reader.tally(row.survey),
                next_number=self.store.last_number(survey_id) + 1,
                education=tuple(map(str, known.isi["pendidikan"])),
                occupations=tuple(map(str, known.isi["pekerjaan"])),
                ages=(int(known.isi["usia_min"]), int(known.isi["usia_maks"])),
                least_answered=int(limits.isi["terjawab_min"]),
            )

    def total(self, survey_ids: list[str]) -> SurveyTotal:
        """Return several surveys together."""
        self.session.require_reading(*READERS)
        with self.database.read():
            reader = self.reader()
            return reader.total([row for row in reader.rows() if row.id in set(survey_ids)])

    def known_unsur(self, scheme: Scheme = Scheme.BARU) -> tuple[Unsur, ...]:
        """Return the unsur of the rule table."""
        with self.database.read():
            return self.reader().known_unsur(scheme)

    def unsur(self, survey: Survey) -> tuple[Unsur, ...]:
        """Return the unsur of a survey in its own words."""
        with self.database.read():
            return self.reader().unsur(survey)

    # putting services together

    def pooling(self) -> Pooling:
        """Return how services are put together in this office."""
        kept = SettingsService(self.database, self.session).value(POOLING, Pooling.GABUNGAN.value)
        return Pooling(kept)

    def choose_pooling(self, pooling: Pooling) -> Change:
        """Keep how services are put together from now on."""
        settings = SettingsService(self.database, self.session)
        change = settings.set_value(POOLING, pooling.value)
        label = f"Gabungkan layanan: {pooling.label}"
        return replace(change, topics=change.topics | TOPICS, label=label)

    # services

    def save_service(self, service: PublicService) -> Change:
        """Store a service, or raise `ValidationError`."""
        self.session.require(Role.ADMIN)
        service = replace(service, nama=" ".join(service.nama.split()))
        with self.database.write(self.session.actor()) as writer:
            refuse(check_service(service, self.store.all_services()))
            key = self.store.services.save(writer, service)
            writer.audit("layanan", "layanan", key, service.nama)
            return self.done(writer, f"Simpan layanan {service.nama}")

    def remove_service(self, service_id: str) -> Change:
        """Remove a service that no survey names."""
        self.session.require(Role.ADMIN)
        with self.database.write(self.session.actor()) as writer:
            service = self.store.services.get(service_id)
            if service is None:
                raise DomainError("Layanan tidak ditemukan; mungkin sudah dihapus.", "LAYANAN")
            used = any(one.layanan_id == service_id for one in self.store.all_surveys())
            if used or any(one.layanan_id == service_id for one in self.store.old_indexes()):
                text = "Layanan ini masih dipakai survei atau indeks lama; hapus itu dahulu."
                raise DomainError(text, "DIPAKAI")
            self.store.services.remove(writer, service)
            writer.audit("hapus_layanan", "layanan", service_id, service.nama)
            return self.done(writer, f"Hapus layanan {service.nama}")

    def ensure_service(self, writer: Writer, name: str) -> PublicService:
        """Return the service of a name, made inside a transaction when there is none."""
        clean = " ".join(name.split())
        if not clean:
            raise DomainError("Nama layanan belum diisi.", "WAJIB")
        found = service_named(self.store.all_services(), clean)
        if len(found) > 1:
            text = f"Layanan “{clean}” ada pada {len(found)} unit; pilih dari daftar layanan."
            raise DomainError(text, "GANDA")
        if found:
            return found[0]
        service = PublicService(nama=clean, unit_id=self.store.register_unit(clean))
        key = self.store.services.save(writer, service)
        return replace(service, id=key, rev=1)

    # surveys

    def draft(self, layanan_id: str, period: str, scheme: Scheme = Scheme.BARU) -> Survey:
        """Return a new survey of a period with the unsur of the rule table."""
        span = read_period(period)
        codes = " ".join(one.kode for one in self.known_unsur(scheme))
        return Survey(
            layanan_id=layanan_id,
            periode=span.kunci,
            mulai=span.mulai,
            selesai=span.selesai,
            unsur=codes,
            skema=scheme,
        )

    def save(self, survey: Survey, unsur: tuple[Unsur, ...] = ()) -> Change:
        """Store a survey, with its own questions where given, or raise `ValidationError`.

        The set of unsur cannot change any more once somebody answered, the words of the questions
        can until the survey is closed.
        """
        self.session.require(Role.ADMIN)
        with self.database.write(self.session.actor()) as writer:
            if unsur:
                survey = self._with_questions(survey, unsur)
            warnings = self._check(survey)
            key = self.store.surveys.save(writer, survey)
            told = f"{self.name_of(survey)}"
            writer.audit("survei", "survei", key, told)
            return self.done(writer, ". ".join((f"Simpan survei {told}", *warnings)))

    def remove(self, survey_id: str) -> Change:
        """Remove an open survey with all its answers."""
        self.session.require(Role.ADMIN)
        with self.database.write(self.session.actor()) as writer:
            survey = self.load(survey_id)
            self.require_open(survey)
            bundles = self.store.bundles_of(survey_id)
            for bundle in bundles:
                self.store.bundles.remove(writer, bundle)
            self.store.surveys.remove(writer, survey)
            told = self.name_of(survey)
            writer.audit("hapus_survei", "survei", survey_id, told)
            return self.done(writer, f"Hapus survei {told}")

    def load(self, survey_id: str) -> Survey:
        """Return a survey, or raise `DomainError`; inside a read or write."""
        found = self.store.surveys.get(survey_id)
        if found is None:
            raise DomainError("Survei tidak ditemukan; mungkin sudah dihapus.", "SURVEI")
        return found

    def require_open(self, survey: Survey) -> None:
        """Raise `DomainError` for a survey that is closed."""
        if not survey.status.is_open:
            text = f"Survei sudah {survey.status.label.lower()}; buka kembali dengan alasan dahulu."
            raise DomainError(text, "DITUTUP")

    def name_of(self, survey: Survey) -> str:
        """Return "service, period"."""
        service = self.store.services.get(survey.layanan_id)
        name = service.nama if service else "layanan"
        return f"{name}, {read_period(survey.periode).nama}"

    def done(self, writer: Writer, label: str, count: int = 1) -> Change:
        """Return the `Change` of the running transaction."""
        return revertible(self.database, self.session, (writer.audit_number, TOPICS, label, count))

    def _check(self, survey: Survey) -> list[str]:
        """Raise what speaks against a survey, and return what is only worth a look."""
        if not survey.layanan_id or self.store.services.get(survey.layanan_id) is None:
            raise ValidationError([FieldError("layanan_id", "Pilih layanan.", "WAJIB")])
        others = self.store.all_surveys()
        told = check_survey(survey, others)
        found = [one for one in told if one.is_error]
        before = next((one for one in others if one.id == survey.id), None)
        if before is not None:
            self.require_open(before)
            is_other = (before.unsur, before.skema) != (survey.unsur, survey.skema)
            if is_other and self.store.has_answers(survey.id):
                text = "Susunan unsur tidak dapat diubah: sudah ada responden."
                found.append(FieldError("unsur", text, "BEKU"))
        elif survey.bobot not in (Weight.TEPAT, Weight.LAMA) and survey.status.is_open:
            self._check_weight(survey, found)
        refuse(found)
        return [one.message for one in told if not one.is_error]

    def _check_weight(self, survey: Survey, found: list[FieldError]) -> None:
        """Refuse rounded weights for a survey that is not over: they only reproduce old reports."""
        if survey.selesai >= self.session.today():
            text = "Bobot selain tepat hanya untuk mengulang laporan lama."
            found.append(FieldError("bobot", text, "BOBOT"))

    def _with_questions(self, survey: Survey, unsur: tuple[Unsur, ...]) -> Survey:
        refuse(check_unsur(unsur))
        words = own_words(unsur, self.reader().known_unsur(survey.skema))
        return replace(survey, unsur=" ".join(one.kode for one in unsur), kuesioner=words)


def refuse(findings: list[FieldError]) -> None:
    """Raise `ValidationError` when there is anything wrong."""
    if findings:
        raise ValidationError(findings)
