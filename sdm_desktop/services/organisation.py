"""Use cases on the capaian kinerja organisasi and the distribution it asks for."""

from dataclasses import replace

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.distribution import check_distribution, guide_curve
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.evaluation import (
    Evaluation,
    OrganisationPredikat,
    PeriodKind,
    Rating,
)
from sdm_desktop.domain.evaluation_views import (
    DistributionView,
    GridRow,
    OrganisationSource,
    is_imported,
    source_of,
)
from sdm_desktop.domain.office_tree import OfficeTree
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.write import Writer


class OrganisationDesk:
    """Results of units; their leaders' drafts follow."""

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk

    def source(self, unit_id: str, period_id: str) -> OrganisationSource | None:
        """Return the capaian that counts for a unit and whose it is, None without any."""
        with self._desk.database.read():
            return self._desk.source(self._desk.people.tree(), unit_id, period_id)

    def set(
        self, unit_id: str, period_id: str, predikat: OrganisationPredikat, basis: str
    ) -> Change:
        """Store a unit's result; the yearly one needs its basis (SE MenPANRB 3/2023).

        Drafts of leaders judged by it get the hasil kerja that follows; final evaluations stay
        and are listed by `to_reopen`.
        """
        desk = self._desk
        desk.session.require(Role.PIMPINAN)
        basis = basis.strip()
        with desk.database.write(desk.session.actor()) as writer:
            desk.book()
            period, tree = desk.period(period_id), desk.people.tree()
            unit = tree.get(unit_id)
            if unit is None:
                raise DomainError("Unit tidak ditemukan.", "UNIT")
            if period.jenis is PeriodKind.TAHUNAN and not basis:
                raise ValidationError([FieldError("dasar", "Dasar penetapan wajib diisi.")])
            before = self._leaders(tree, period_id)
            self._store(writer, (unit_id, period_id), predikat, basis)
            self._follow(writer, tree, period_id, before)
            writer.audit("capaian", "unor", unit_id, f"{period.nama}: {predikat.label}")
            number = writer.audit_number
        return desk.done(number, f"Tetapkan capaian {unit.nama}")

    def distribution(self, period_id: str, unit_id: str) -> DistributionView:
        """Return the predikat of a unit with its sub-units against the guideline, now.

        The unit's leader counts only when the rule says so (`ikutkan_pimpinan`, performance 11.3).
        """
        desk = self._desk
        with desk.database.read():
            rule = desk.book().on(RuleCode.DISTRIBUSI, desk.period(period_id).selesai)
            tree = desk.people.tree()
            unit = tree.get(unit_id)
            counts_leader = rule.isi["ikutkan_pimpinan"]
            leader = unit.kepala_id if unit and not counts_leader else None
            counts, total = desk.evaluations.predikat_counts(period_id, tree.below(unit_id), leader)
            source = desk.source(tree, unit_id, period_id)
        organisation = source.result.predikat if source else None
        return DistributionView(
            counts=counts,
            n=sum(counts.values()),
            total=total,
            findings=tuple(check_distribution(rule, organisation, counts)) if organisation else (),
            org=organisation,
            org_unit=source.unit_nama if source else "",
            guide=guide_curve(rule, organisation) if organisation else (),
            basis=_basis(rule),
        )

    def to_reopen(self, period_id: str) -> list[GridRow]:
        """Return the final evaluations whose frozen capaian is no longer the unit's."""
        desk = self._desk
        with desk.database.read():
            tree = desk.people.tree()
            results = desk.organisations.in_period(period_id)
            current: dict[str | None, str] = {}
            stale: list[str] = []
            for evaluation in desk.evaluations.in_periods([period_id]):
                if evaluation.beku is None or is_imported(evaluation):
                    continue
                unit = evaluation.unit_id
                if unit not in current:
                    source = source_of(tree, unit, results)
                    current[unit] = source.result.predikat.value if source else ""
                if evaluation.beku.capaian_organisasi != current[unit]:
                    stale.append(evaluation.id)
            return desk.evaluations.grid_of(stale) if stale else []

    def _store(
        self,
        writer: Writer,
        key: tuple[str, str],
        predikat: OrganisationPredikat,
        basis: str,
    ) -> None:
        known = self._desk.organisations.get(*key)
        values = {"predikat": predikat.value, "dasar": basis}
        if known:
            writer.update("capaian_organisasi", known.id, known.rev, values)
            return
        row = {"unit_id": key[0], "periode_id": key[1], **values}
        writer.insert("capaian_organisasi", natural_id("capaian_organisasi", *key), row)

    def _leaders(
        self, tree: OfficeTree, period_id: str
    ) -> dict[str, tuple[Evaluation, Rating | None]]:
        """Return the drafts of leaders with the hasil kerja that follows from their unit."""
        desk = self._desk
        result_of = desk.leader_results(tree, period_id)
        drafts = desk.evaluations.drafts_in(period_id, tree.leaders())
        return {e.id: (e, result_of(e.pegawai_id)) for e in drafts}

    def _follow(
        self,
        writer: Writer,
        tree: OfficeTree,
        period_id: str,
        before: dict[str, tuple[Evaluation, Rating | None]],
    ) -> None:
        """Give leaders whose hasil was empty or the old result the new one."""
        rules = self._desk.rules_of(period_id)
        pairs: list[tuple[Evaluation, Evaluation]] = []
        for evaluation, rating in self._leaders(tree, period_id).values():
            old_rating = before[evaluation.id][1]
            if rating is old_rating or evaluation.hasil not in {None, old_rating}:
                continue
            changed = replace(evaluation, hasil=rating)
            pairs.append((evaluation, rules.complete(changed, evaluation.saran_perilaku)))
        self._desk.evaluations.change_many(writer, pairs)


def _basis(rule: Rule) -> str:
    return f"{rule.dasar_hukum}; berlaku sejak {long_date(rule.berlaku_mulai)}"
