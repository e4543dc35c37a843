"""The evaluation area as screens, reports and the command line see it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import (
    Assignment,
    Evaluation,
    OrganisationPredikat,
    OrganisationResult,
    Rating,
    Target,
)
from sdm_desktop.domain.evaluation_views import DistributionView, GridRow, OrganisationSource
from sdm_desktop.domain.periods import previous_period
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.suggestion import Suggestion
from sdm_desktop.domain.users import Role
from sdm_desktop.services.assignments import AssignmentDesk, Step, evaluation_id
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluation_bulk import EvaluationBulk
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.services.evaluation_final import FinalDesk
from sdm_desktop.services.evaluation_rating import RatingDesk
from sdm_desktop.services.organisation import OrganisationDesk
from sdm_desktop.services.periods import period_id as period_id_of
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.targets import TargetDesk
from sdm_desktop.storage.database import Database

__all__ = ["EvaluationService", "evaluation_id"]


class EvaluationService:
    """Facade over rating, finalising, targets, assignments and the results of units."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._desk = EvaluationDesk(database, session, rules)
        self._rating = RatingDesk(self._desk)
        self._final = FinalDesk(self._desk)
        self._targets = TargetDesk(self._desk)
        self._organisation = OrganisationDesk(self._desk)
        self._assignments = AssignmentDesk(self._desk)
        self.bulk = EvaluationBulk(self._desk)

    def grid(
        self, period_id: str, penilai_id: str | None = None, unit_id: str | None = None
    ) -> list[GridRow]:
        """Return the people of a period by name, of one penilai or one unit with its sub-units.

        A penilai only ever sees the own people.
        """
        desk = self._desk
        user = desk.session.user
        if user.peran is Role.PENILAI:
            penilai_id = user.pegawai_id or ""
        with desk.database.read():
            desk.book()
            desk.rules_of(period_id)
            tree = desk.people.tree()
            rows = desk.evaluations.grid(
                period_id,
                self._previous(period_id),
                evaluator_id=penilai_id,
                unit_ids=tree.below(unit_id) if unit_id else None,
            )
            result_of = desk.leader_results(tree, period_id)
        leaders = tree.leaders()
        return [
            replace(row, is_leader=True, saran_hasil=result_of(row.evaluation.pegawai_id))
            if row.evaluation.pegawai_id in leaders
            else row
            for row in rows
        ]

    def get(self, evaluation_id: str) -> Evaluation:
        """Return one evaluation, or raise `DomainError`; a penilai reads only the own people's."""
        with self._desk.database.read():
            return self._desk.load_readable(evaluation_id)

    def of_person(self, employee_id: str) -> list[Evaluation]:
        """Return all evaluations of a person, the latest period first.

        A penilai gets the own ones, and of others those he or she is the penilai of.
        """
        desk = self._desk
        with desk.database.read():
            return [e for e in desk.evaluations.of_person(employee_id) if desk.may_read(e)]

    def start(self, period_id: str, step: Step | None = None) -> Change:
        """Create the evaluations that are missing in a period; `step` may raise to stop."""
        return self._assignments.start(period_id, step)

    def predict(self, evaluation: Evaluation, **fields: Any) -> Evaluation:
        """Return what `rate` would store; touches no file once the grid was loaded."""
        return self._rating.predict(evaluation, **fields)

    def rate(self, evaluation_id: str, rev: int, **fields: Any) -> tuple[Evaluation, Change]:
        """Store ratings, notes or reasons of a draft (`evaluation_rating.RATEABLE`)."""
        return self._rating.rate(evaluation_id, rev, **fields)

    def fill(self, evaluation_id: str, rev: int, rating: Rating) -> tuple[Evaluation, Change]:
        """Give this rating to every cell of the row that is still empty."""
        return self._rating.fill(evaluation_id, rev, rating)

    def not_rated(self, evaluation_id: str, rev: int, reason: str) -> tuple[Evaluation, Change]:
        """Mark a person as not rated, with a reason."""
        return self._rating.not_rated(evaluation_id, rev, reason)

    def rate_again(self, evaluation_id: str, rev: int) -> tuple[Evaluation, Change]:
        """Take the mark "tidak dinilai" away."""
        return self._rating.rate_again(evaluation_id, rev)

    def suggestion(self, evaluation: Evaluation) -> Suggestion:
        """Return the suggested perilaku with its reason."""
        return self._desk.rules_of(evaluation.periode_id).suggest(evaluation.nilai)

    def work_suggestion(self, evaluation: Evaluation) -> Suggestion:
        """Return the suggested hasil kerja with its reason."""
        with self._desk.database.read():
            self._desk.book()
            return self._desk.work_suggestion(evaluation)

    def matrix(self, period_id: str) -> Rule:
        """Return the matrix of predikat in force for a period."""
        return self._desk.rules_of(period_id).matrix

    def assign(
        self, pegawai_ids: Sequence[str], penilai_id: str | None, atasan_id: str | None
    ) -> Change:
        """Set penilai and atasan; None leaves the choice to the tree of units."""
        return self._assignments.assign(pegawai_ids, penilai_id, atasan_id)

    def assignment(self, pegawai_id: str) -> Assignment:
        """Return who evaluates a person now."""
        return self._assignments.of(pegawai_id)

    def finalise(self, evaluation_ids: Sequence[str]) -> Change:
        """Make evaluations final, all or none; gaps are listed in a `ValidationError`."""
        return self._final.finalise(evaluation_ids)

    def gaps(self, evaluation_ids: Sequence[str]) -> list[FieldError]:
        """Return what `finalise` would refuse."""
        return self._final.gaps(evaluation_ids)

    def reopen(self, evaluation_id: str, reason: str) -> Change:
        """Make a final evaluation a draft again (admin, with a reason)."""
        return self._final.reopen(evaluation_id, reason)

    def targets(self, evaluation_id: str) -> list[Target]:
        """Return the targets of an evaluation."""
        return self._targets.of(evaluation_id)

    def save_target(self, target: Target) -> Change:
        """Store a new or changed target."""
        return self._targets.save(target)

    def remove_target(self, target_id: str) -> Change:
        """Remove a target of a draft."""
        return self._targets.remove(target_id)

    def set_organisation(
        self, unit_id: str, period_id: str, predikat: OrganisationPredikat, dasar: str = ""
    ) -> Change:
        """Store the capaian kinerja organisasi of a unit."""
        return self._organisation.set(unit_id, period_id, predikat, dasar)

    def organisation(self, unit_id: str, period_id: str) -> OrganisationResult | None:
        """Return the unit's own capaian."""
        with self._desk.database.read():
            return self._desk.organisations.get(unit_id, period_id)

    def organisation_source(self, unit_id: str, period_id: str) -> OrganisationSource | None:
        """Return the capaian that counts for a unit: its own or that of the nearest above."""
        return self._organisation.source(unit_id, period_id)

    def distribution(self, period_id: str, unit_id: str) -> DistributionView:
        """Return the predikat of a unit against the guideline."""
        return self._organisation.distribution(period_id, unit_id)

    def to_reopen(self, period_id: str) -> list[GridRow]:
        """Return final evaluations whose capaian changed since ("perlu dibuka kembali")."""
        return self._organisation.to_reopen(period_id)

    def _previous(self, period_id: str) -> str:
        period = self._desk.period(period_id)
        return period_id_of(*previous_period(period.tahun, period.kode))
