"""What all use cases on evaluations share: the file, the user, the rules of a period."""

from collections.abc import Callable

from sdm_desktop.domain.errors import DomainError, NotAllowedError
from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus, Period, Rating
from sdm_desktop.domain.evaluation_views import OrganisationSource, is_imported, source_of
from sdm_desktop.domain.office_tree import OfficeTree
from sdm_desktop.domain.rating_rules import RatingRules
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.skp import ResultKind
from sdm_desktop.domain.suggestion import Suggestion
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_parts import OrganisationRepository, TargetRepository
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.storage.evaluations import EvaluationRepository
from sdm_desktop.storage.periods import PeriodRepository
from sdm_desktop.storage.skp import SkpRepository
from sdm_desktop.storage.skp_work import SkpWorkRepository

TOPICS = frozenset({Topic.EVALUATIONS})


class EvaluationDesk:
    """One open office as the evaluation use cases see it."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self.database = database
        self.session = session
        self.evaluations = EvaluationRepository(database)
        self.people = PeopleRepository(database)
        self.periods = PeriodRepository(database)
        self.targets = TargetRepository(database)
        self.organisations = OrganisationRepository(database)
        self._plans = SkpRepository(database)
        self._work = SkpWorkRepository(database)
        self._rules = rules
        self._stamp: object = None
        self._book: RuleBook | None = None
        self._known: dict[str, RatingRules] = {}

    def book(self) -> RuleBook:
        """Return all rules; read again only after one was changed."""
        sql = "SELECT COUNT(*), SUM(rev), MAX(changed_at) FROM aturan"
        with self.database.read():
            stamp = self.database.one(sql)
            if self._book is None or stamp != self._stamp:
                self._book, self._stamp, self._known = self._rules.book(), stamp, {}
            return self._book

    def period(self, period_id: str) -> Period:
        """Return a period, or raise `DomainError`."""
        found = self.periods.get(period_id)
        if found is None:
            raise DomainError("Periode tidak ditemukan.", "PERIODE")
        return found

    def rules_of(self, period_id: str) -> RatingRules:
        """Return the rules in force at the end of a period, as `book` last saw them."""
        found = self._known.get(period_id)
        if found is None:
            with self.database.read():
                book, period = self.book(), self.period(period_id)
            found = self._known[period_id] = RatingRules.on(book, period.selesai)
        return found

    def load(self, evaluation_id: str) -> Evaluation:
        """Return an evaluation, or raise `DomainError`."""
        found = self.evaluations.get(evaluation_id)
        if found is None:
            raise DomainError("Evaluasi tidak ditemukan.", "EVALUASI")
        return found

    def load_readable(self, evaluation_id: str) -> Evaluation:
        """Return an evaluation that this user may read, or raise `DomainError`."""
        evaluation = self.load(evaluation_id)
        if not self.may_read(evaluation):
            raise NotAllowedError("Penilai hanya melihat evaluasi sendiri dan pegawai binaannya.")
        return evaluation

    def may_read(self, evaluation: Evaluation) -> bool:
        """Return whether the user may see it: a penilai the own people and the own record."""
        user = self.session.user
        if user.peran is not Role.PENILAI:
            return True
        own = user.pegawai_id
        return own is not None and own in (evaluation.penilai_id, evaluation.pegawai_id)

    def load_draft(self, evaluation_id: str) -> Evaluation:
        """Return an evaluation that this user may change, or raise `DomainError`."""
        evaluation = self.load(evaluation_id)
        self.check_evaluator(evaluation)
        if is_imported(evaluation):
            raise DomainError("Evaluasi dari e-Kinerja hanya dapat dibaca.", "E_KINERJA")
        if evaluation.status is EvaluationStatus.FINAL:
            raise DomainError("Evaluasi sudah final. Minta admin membukanya kembali.", "FINAL")
        return evaluation

    def check_evaluator(self, evaluation: Evaluation) -> None:
        """Raise `NotAllowedError` unless the user is this person's penilai, or an admin."""
        self.session.require(Role.PENILAI)
        user = self.session.user
        if user.peran is not Role.ADMIN and evaluation.penilai_id != user.pegawai_id:
            raise NotAllowedError("Hanya pejabat penilai pegawai ini yang boleh menilai.")

    def work_suggestion(self, evaluation: Evaluation) -> Suggestion:
        """Return the hasil kerja suggested by the feedback on the SKP of the period.

        None with the reason where there is no approved SKP, where feedback is missing, and for
        a unit's leader, whose hasil kerja follows the unit's result.
        """
        if self.people.tree().led_by(evaluation.pegawai_id) is not None:
            return Suggestion(None, "pimpinan unit mengikuti capaian kinerja organisasi")
        period = self.period(evaluation.periode_id)
        plan = next(
            (
                skp
                for skp in self._plans.of_people([evaluation.pegawai_id], period.tahun)
                if skp.status.is_approved
                and not skp.is_plt_plh_pj
                and skp.periode_mulai <= period.selesai <= skp.periode_selesai
            ),
            None,
        )
        if plan is None:
            return Suggestion(None, "belum ada SKP yang disetujui untuk periode ini")
        work = self._work.of(plan.id, period.kode)
        main: list[Rating | None] = []
        extra: list[Rating | None] = []
        for result in self._plans.results([plan.id]):
            verdict = work.feedback_of(result.id)
            kind = main if result.jenis is ResultKind.UTAMA else extra
            kind.append(verdict.predikat if verdict else None)
        return self.rules_of(period.id).suggest_result(main, extra)

    def by_staff(self, evaluation: Evaluation) -> str:
        """Return the note for the audit when somebody enters for the penilai, else nothing."""
        own = self.session.user.pegawai_id
        return "" if own and own == evaluation.penilai_id else "dientri petugas"

    def source(
        self, tree: OfficeTree, unit_id: str | None, period_id: str
    ) -> OrganisationSource | None:
        """Return the capaian that counts for a unit: its own or the nearest above."""
        return source_of(tree, unit_id, self.organisations.in_period(period_id))

    def leader_results(self, tree: OfficeTree, period_id: str) -> Callable[[str], Rating | None]:
        """Return a look-up: the hasil kerja a person takes from the capaian of the unit he leads.

        None for people who lead nothing, and where no capaian is known.
        """
        results = self.organisations.in_period(period_id)
        rules = self.rules_of(period_id)

        def result_of(person_id: str) -> Rating | None:
            led = tree.led_by(person_id)
            source = source_of(tree, led.id, results) if led else None
            return rules.leader_result(source.result.predikat) if source else None

        return result_of

    def done(self, audit_number: int, label: str, count: int = 1) -> Change:
        """Return the change of a finished transaction; its undo takes all of it back."""
        return revertible(self.database, self.session, (audit_number, TOPICS, label, count))
