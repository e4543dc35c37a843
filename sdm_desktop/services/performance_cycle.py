"""Opening a performance year: its periods, and an evaluation for everybody who takes part."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.errors import DomainError, ValidationError
from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus, Period, PeriodKind
from sdm_desktop.domain.period_plan import check_period, plan_year
from sdm_desktop.services.assignments import Step, begun, store_begun, takes_part
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.services.periods import period_id
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_people import Member

_TOPICS = frozenset({Topic.PERIODS, Topic.EVALUATIONS})


@dataclass(frozen=True, slots=True, kw_only=True)
class CyclePlan:
    """A performance year: kinds of periods, other deadlines by code, and who takes part.

    No statuses mean all, no unit the whole office.
    """

    year: int
    kinds: tuple[PeriodKind, ...] = (PeriodKind.TRIWULANAN, PeriodKind.TAHUNAN)
    deadlines: Mapping[str, date] = field(default_factory=dict)
    statuses: frozenset[EmployeeStatus] = frozenset()
    unit_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CyclePreview:
    """What opening a year would create; `known` are evaluations that are there already."""

    periods: tuple[Period, ...]
    new_periods: int
    people: int
    evaluations: int
    not_rated: int
    known: int
    without_evaluator: int


class PerformanceCycle:
    """Creates the periods and evaluations of a year in one step with one undo."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._desk = EvaluationDesk(database, session, rules)

    def periods(self, plan: CyclePlan) -> list[Period]:
        """Return the periods of a plan in order of their end; those that exist keep their dates."""
        found = []
        for kind in plan.kinds:
            for period in plan_year(plan.year, kind):
                known = self._desk.periods.by_code(period.tahun, period.kode)
                deadline = plan.deadlines.get(period.kode, period.batas_pengisian)
                new = replace(
                    period, id=period_id(period.tahun, period.kode), batas_pengisian=deadline
                )
                found.append(known or new)
        return sorted(found, key=lambda p: (p.selesai, p.jenis is PeriodKind.TAHUNAN))

    def preview(self, plan: CyclePlan) -> CyclePreview:
        """Return what `open` would create, or raise `ValidationError`."""
        desk = self._desk
        desk.session.require()
        with desk.database.read():
            periods = self.periods(plan)
            self._check(periods)
            members = self._members(plan)
            evaluators = desk.people.evaluators()
            evaluations = not_rated = known = 0
            for period in periods:
                have = desk.evaluations.people_with(period.id)
                for person in members:
                    if not takes_part(person, period):
                        continue
                    if person.id in have:
                        known += 1
                        continue
                    evaluations += 1
                    status = begun(person, period, (None, None)).status
                    not_rated += status is EvaluationStatus.TIDAK_DINILAI
            alone = sum(evaluators.evaluator(person.id) is None for person in members)
        return CyclePreview(
            periods=tuple(periods),
            new_periods=sum(not period.rev for period in periods),
            people=len(members),
            evaluations=evaluations,
            not_rated=not_rated,
            known=known,
            without_evaluator=alone,
        )

    def open(self, plan: CyclePlan, step: Step | None = None) -> Change:
        """Create what is missing; `step(done, total)` is told and may raise to stop."""
        desk = self._desk
        desk.session.require()
        with desk.database.write(desk.session.actor()) as writer:
            periods = self.periods(plan)
            self._check(periods)
            new = [period for period in periods if not period.rev]
            if new:
                desk.periods.add(writer, new)
            members = self._members(plan)
            evaluators = desk.people.evaluators()
            pairs = {person.id: evaluators.of(person.id) for person in members}
            found: list[Evaluation] = []
            for period in periods:
                found += self._missing(members, period, pairs)
            count = len(found)
            store_begun(desk, writer, found, step)
            if not new and not count:
                raise DomainError(f"Siklus kinerja {plan.year} sudah lengkap; tidak ada yang baru.")
            told = f"{plan.year}: {len(new)} periode, {count} evaluasi"
            writer.audit("buka_siklus", "periode", "", told, count + len(new))
            number = writer.audit_number
        label = f"Buka siklus kinerja {plan.year}"
        done_all = (number, _TOPICS, label, count + len(new))
        return revertible(desk.database, desk.session, done_all)

    def _missing(
        self,
        members: list[Member],
        period: Period,
        pairs: Mapping[str, tuple[str | None, str | None]],
    ) -> list[Evaluation]:
        known = self._desk.evaluations.people_with(period.id)
        return [
            begun(person, period, pairs[person.id])
            for person in members
            if person.id not in known and takes_part(person, period)
        ]

    def _members(self, plan: CyclePlan) -> list[Member]:
        desk = self._desk
        units = desk.people.tree().below(plan.unit_id) if plan.unit_id else None
        wanted = desk.people.with_status(plan.statuses) if plan.statuses else None
        return [
            person
            for person in desk.people.members(desk.session.today())
            if (units is None or person.unit_id in units)
            and (wanted is None or person.id in wanted)
        ]

    def _check(self, periods: list[Period]) -> None:
        errors = [error for period in periods for error in check_period(period)]
        if not periods:
            raise DomainError("Pilih sedikitnya satu jenis periode.", "PERIODE")
        if errors:
            raise ValidationError(errors)
