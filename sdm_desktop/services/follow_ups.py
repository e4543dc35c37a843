"""Use cases on the follow-up of evaluations: suggestions, plans, coaching, steps, re-checks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sdm_desktop.domain.errors import DomainError, FieldError, NotAllowedError, ValidationError
from sdm_desktop.domain.evaluation import Evaluation, PeriodKind, Predikat
from sdm_desktop.domain.follow_up import (
    FollowUp,
    FollowUpStep,
    PlanStatus,
    check_follow_up,
    check_step,
    dated,
    suggestions,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.storage.performance_models import FollowUpModel, FollowUpStepModel
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.write import Writer

_YEARS = 3


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """A follow-up with its person and steps; `periksa_lagi` is the next check that is due."""

    plan: FollowUp
    nama: str
    unit_id: str | None
    unit: str
    steps: tuple[FollowUpStep, ...]
    is_late: bool

    @property
    def id(self) -> str:
        """Return the id of the follow-up."""
        return self.plan.id

    @property
    def periksa_lagi(self) -> date | None:
        """Return the day of the next check, None when none is planned."""
        return next((s.periksa_lagi for s in reversed(self.steps) if s.periksa_lagi), None)


class FollowUpDesk:
    """Keeps the loop from a missed target or a weak predikat to a closed follow-up."""

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk
        self._plans: RecordStore[FollowUp] = RecordStore(FollowUpModel, FollowUp)
        self._steps: RecordStore[FollowUpStep] = RecordStore(FollowUpStepModel, FollowUpStep)

    def of_person(self, employee_id: str) -> list[FollowUpView]:
        """Return all follow-up of a person, open ones first."""
        with self._desk.database.read():
            self._check_people({employee_id})
            model = self._plans.model
            found = self._plans.where(model.pegawai_id == employee_id, order=(model.mulai,))
            views = self._views(found)
        return sorted(views, key=lambda view: not view.plan.status.is_open)

    def all(self, *, only_open: bool = True, unit_id: str | None = None) -> list[FollowUpView]:
        """Return the follow-up of the office or a unit, the earliest due first.

        A penilai gets the own people's.
        """
        desk = self._desk
        with desk.database.read():
            model = self._plans.model
            open_words = [status.value for status in PlanStatus if status.is_open]
            wanted = (model.status.in_(open_words),) if only_open else ()
            views = self._views(self._plans.where(*wanted, order=(model.target_selesai,)))
            below = desk.people.tree().below(unit_id) if unit_id else None
            own = self._own_people()
        return [
            view
            for view in views
            if (below is None or view.unit_id in below)
            and (own is None or view.plan.pegawai_id in own)
        ]

    def save(self, plan: FollowUp) -> Change:
        """Store a follow-up, or raise `ValidationError`; the penilai of the person or an admin."""
        desk = self._desk
        desk.session.require(Role.PENILAI)
        texts = {name: getattr(plan, name).strip() for name in ("uraian", "penyebab", "hasil")}
        plan = replace(plan, **texts)
        with desk.database.write(desk.session.actor()) as writer:
            self._check_people({plan.pegawai_id})
            _refuse(check_follow_up(plan))
            self._plans.save(writer, plan)
            return self._done(writer, plan, "Simpan tindak lanjut")

    def remove(self, plan_id: str) -> Change:
        """Remove a follow-up together with its steps."""
        desk = self._desk
        desk.session.require(Role.PENILAI)
        with desk.database.write(desk.session.actor()) as writer:
            plan = self._plan(plan_id)
            self._check_people({plan.pegawai_id})
            for step in self._steps.of("tindak_lanjut_id", [plan_id]):
                self._steps.remove(writer, step)
            self._plans.remove(writer, plan)
            return self._done(writer, plan, "Hapus tindak lanjut")

    def save_step(self, step: FollowUpStep) -> Change:
        """Store a step; the first one starts a follow-up that was only proposed."""
        desk = self._desk
        desk.session.require(Role.PENILAI)
        step = replace(step, uraian=step.uraian.strip(), hasil=step.hasil.strip())
        with desk.database.write(desk.session.actor()) as writer:
            plan = self._plan(step.tindak_lanjut_id)
            self._check_people({plan.pegawai_id})
            if not plan.status.is_open:
                raise DomainError("Tindak lanjut ini sudah ditutup.", "DITUTUP")
            _refuse(check_step(step, desk.session.today()))
            self._steps.save(writer, step)
            if plan.status is PlanStatus.DIUSULKAN:
                begun = replace(plan, status=PlanStatus.BERJALAN, mulai=plan.mulai or step.tanggal)
                last = begun.target_selesai or step.periksa_lagi or step.tanggal
                self._plans.save(writer, replace(begun, target_selesai=last))
            return self._done(writer, plan, "Simpan langkah")

    def remove_step(self, step_id: str) -> Change:
        """Remove one step."""
        desk = self._desk
        desk.session.require(Role.PENILAI)
        with desk.database.write(desk.session.actor()) as writer:
            step = self._steps.get(step_id)
            if step is None:
                raise DomainError("Langkah tidak ditemukan; mungkin sudah dihapus.", "LANGKAH")
            plan = self._plan(step.tindak_lanjut_id)
            self._check_people({plan.pegawai_id})
            self._steps.remove(writer, step)
            return self._done(writer, plan, "Hapus langkah")

    def suggest(self, writer: Writer, evaluations: Sequence[Evaluation]) -> int:
        """Add what the rule table proposes for evaluations that become final; returns how many.

        Runs inside the transaction that finalises. A person who has the same suggestion open
        already gets no second one.
        """
        people = {evaluation.pegawai_id for evaluation in evaluations}
        known = {
            (plan.pegawai_id, plan.kode)
            for plan in self._plans.of("pegawai_id", people)
            if plan.status.is_open
        }
        earlier = self._desk.evaluations.annual_predikat(people)
        found: list[FollowUp] = []
        for evaluation in evaluations:
            for plan in self._proposed(evaluation, earlier.get(evaluation.pegawai_id, {})):
                if (plan.pegawai_id, plan.kode) not in known:
                    known.add((plan.pegawai_id, plan.kode))
                    found.append(plan)
        if found:
            self._plans.add_many(writer, found)
        return len(found)

    def _proposed(self, evaluation: Evaluation, earlier: dict[int, Predikat]) -> list[FollowUp]:
        desk = self._desk
        if evaluation.predikat is None:
            return []
        period = desk.period(evaluation.periode_id)
        rule = desk.book().on(RuleCode.USULAN_TINDAK_LANJUT, period.selesai)
        years = []
        for year in range(period.tahun - 1, period.tahun - _YEARS - 1, -1):
            if year not in earlier:
                break
            years.append(earlier[year])
        is_annual = period.jenis is PeriodKind.TAHUNAN
        plans = suggestions(rule, evaluation.predikat, is_annual=is_annual, years=years)
        return [
            dated(
                rule,
                replace(plan, pegawai_id=evaluation.pegawai_id, evaluasi_id=evaluation.id),
                desk.session.today(),
            )
            for plan in plans
        ]

    def _views(self, plans: Sequence[FollowUp]) -> list[FollowUpView]:
        desk = self._desk
        steps: dict[str, list[FollowUpStep]] = {}
        ids = [plan.id for plan in plans]
        order = (self._steps.model.tanggal,)
        for step in self._steps.of("tindak_lanjut_id", ids, order):
            steps.setdefault(step.tindak_lanjut_id, []).append(step)
        members = {member.id: member for member in desk.people.members(desk.session.today())}
        tree = desk.people.tree()
        today = desk.session.today()
        views = []
        for plan in plans:
            member = members.get(plan.pegawai_id)
            unit = tree.get(member.unit_id) if member else None
            views.append(
                FollowUpView(
                    plan,
                    member.nama if member else "",
                    member.unit_id if member else None,
                    unit.nama if unit else "",
                    tuple(steps.get(plan.id, ())),
                    plan.is_late(today),
                )
            )
        return views

    def _plan(self, plan_id: str) -> FollowUp:
        found = self._plans.get(plan_id)
        if found is None:
            raise DomainError("Tindak lanjut tidak ditemukan; mungkin sudah dihapus.", "RENCANA")
        return found

    def _own_people(self) -> set[str] | None:
        """Return the people a penilai evaluates or evaluated; None where the role sees all."""
        user = self._desk.session.user
        if user.peran is not Role.PENILAI:
            return None
        return self._desk.evaluations.people_of(user.pegawai_id or "")

    def _check_people(self, employee_ids: Collection[str]) -> None:
        own = self._own_people()
        if own is not None and not set(employee_ids) <= own:
            raise NotAllowedError("Penilai hanya menindaklanjuti pegawai binaannya.")

    def _done(self, writer: Writer, plan: FollowUp, label: str) -> Change:
        name = self._desk.people.name(plan.pegawai_id)
        writer.audit("tindak_lanjut", "pegawai", plan.pegawai_id, f"{name}: {plan.uraian[:80]}")
        return self._desk.done(writer.audit_number, f"{label} {name}")


def _refuse(findings: Sequence[FieldError]) -> None:
    errors = [found for found in findings if found.is_error]
    if errors:
        raise ValidationError(errors)
