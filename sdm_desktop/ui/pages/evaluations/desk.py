"""What the evaluation page shows of one period and scope, read in one task."""

from collections import Counter
from dataclasses import dataclass

from sdm_desktop.domain.calculators.registry import run
from sdm_desktop.domain.distribution import DistributionFinding, check_distribution
from sdm_desktop.domain.evaluation import (
    EvaluationStatus,
    OrganisationPredikat,
    Period,
    Predikat,
)
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.unit import Unit
from sdm_desktop.domain.users import Role
from sdm_desktop.services.bundle import Services


@dataclass(frozen=True, slots=True)
class Desk:
    """One reading of the desk; `unit` is whose distribution is checked, if there is one."""

    period: Period
    rows: tuple[GridRow, ...]
    units: tuple[Unit, ...]
    unit: Unit | None
    organisation: OrganisationPredikat | None
    pattern: Rule
    guides: Rule
    matrix: Rule

    def rated(self, rows: list[GridRow]) -> list[Predikat]:
        """Return the predikat that count for the distribution: not those of the unit's leader."""
        return [
            row.evaluation.predikat
            for row in self.counted(rows)
            if row.evaluation.predikat is not None
        ]

    def counted(self, rows: list[GridRow]) -> list[GridRow]:
        """Return the people who are to be rated and count for the distribution."""
        leader = self.unit.kepala_id if self.unit else None
        return [
            row
            for row in rows
            if row.evaluation.status is not EvaluationStatus.TIDAK_DINILAI
            and row.evaluation.pegawai_id != leader
        ]

    def guide(
        self, rows: list[GridRow]
    ) -> tuple[list[DistributionFinding], OrganisationPredikat] | None:
        """Return how the unit stands against its pattern, with its capaian; None without one."""
        if self.organisation is None:
            return None
        counts = Counter(self.rated(rows))
        return check_distribution(self.pattern, self.organisation, counts), self.organisation


def read_desk(services: Services, unit_id: str | None) -> Desk | None:
    """Return the desk of the period in work, None when no period was opened yet.

    `unit_id` narrows staff and leaders to a unit; a penilai always sees the own people, whose
    unit is the one he or she leads.
    """
    period = services.periods.current()
    if period is None:
        return None
    units = tuple(services.units.tree())
    user = services.session.user
    if user.peran is Role.PENILAI:
        unit = next((u for u in units if u.kepala_id and u.kepala_id == user.pegawai_id), None)
        rows = services.evaluations.grid(period.id)
    else:
        unit = next((u for u in units if u.id == unit_id), None)
        rows = services.evaluations.grid(period.id, unit_id=unit_id)
    source = services.evaluations.organisation_source(unit.id, period.id) if unit else None
    book = services.rules.book()
    return Desk(
        period=period,
        rows=tuple(rows),
        units=units,
        unit=unit,
        organisation=source.result.predikat if source else None,
        pattern=book.on(RuleCode.DISTRIBUSI, period.selesai),
        guides=book.on(RuleCode.NILAI_DASAR, period.selesai),
        matrix=book.on(RuleCode.MATRIKS_PREDIKAT, period.selesai),
    )


def explain_pattern(services: Services, desk: Desk, rows: list[GridRow]) -> Explained | None:
    """Return why the distribution is in line with the pattern or not, None without capaian."""
    if desk.organisation is None:
        return None
    counts = Counter(desk.rated(rows))
    values = {
        "predikat_organisasi": desk.organisation.label,
        "jumlah": {predikat.label: counts[predikat] for predikat in Predikat},
        "aturan": desk.pattern.version,
    }
    return run("distribusi-predikat", values, services.rules.book(), services.session.today())
