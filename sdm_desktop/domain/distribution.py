"""Pola distribusi predikat of a unit (SE MenPANRB 3/2023): a guideline that warns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdm_desktop.domain.errors import Level
from sdm_desktop.domain.evaluation import OrganisationPredikat, Predikat
from sdm_desktop.domain.rules import Rule

CURVE_ORDER = (
    Predikat.SANGAT_KURANG,
    Predikat.KURANG,
    Predikat.BUTUH_PERBAIKAN,
    Predikat.BAIK,
    Predikat.SANGAT_BAIK,
)


@dataclass(frozen=True, slots=True)
class DistributionFinding:
    """One deviation from the pattern; `is_information` where it is no more than that."""

    code: str
    message: str
    is_information: bool = False

    @property
    def level(self) -> Level | None:
        """Return WARNING, or None for an information; nothing here ever blocks."""
        return None if self.is_information else Level.WARNING


def check_distribution(
    rule: Rule, organisation: OrganisationPredikat, counts: Mapping[Predikat, int]
) -> list[DistributionFinding]:
    """Return every broken condition of the pattern, in its order (performance 11.3).

    `counts` are people of the unit with a predikat, without the leader unless the office's
    setting says otherwise. Shares are compared with whole numbers.
    """
    total = sum(counts.values())
    if total == 0:
        return [DistributionFinding("BELUM_ADA_PENILAIAN", "Belum ada penilaian.", True)]
    pattern: Mapping[str, Any] = rule.isi["pola"][organisation.value]
    is_small = total < rule.isi["batas_informasi"]
    found = [
        DistributionFinding(condition["kode"], condition["teks"], is_small)
        for condition in pattern["syarat"]
        if _is_broken(condition, counts, total)
    ]
    dominant = Predikat(pattern["dominan"])
    if pattern["harus_terbanyak"] and counts.get(dominant, 0) < max(counts.values()):
        text = f"{dominant.label} bukan predikat terbanyak."
        found.append(DistributionFinding("DOMINAN_BUKAN_TERBANYAK", text, True))
    return found


def _is_broken(condition: Mapping[str, Any], counts: Mapping[Predikat, int], total: int) -> bool:
    people = sum(counts.get(Predikat(name), 0) for name in condition["kelas"])
    checks = (
        100 * people > condition.get("maks_persen", 100) * total,
        100 * people < condition.get("min_persen", 0) * total,
        people < condition.get("min_orang", 0),
        people > condition.get("maks_orang", total),
    )
    return any(checks)


def guide_curve(rule: Rule, organisation: OrganisationPredikat) -> tuple[int, ...]:
    """Return the heights of the guide curve in percent, in the order of `CURVE_ORDER`."""
    return tuple(rule.isi["kurva"][organisation.value])


def dominant_predikat(rule: Rule, organisation: OrganisationPredikat) -> Predikat:
    """Return the predikat that the pattern puts at the peak."""
    return Predikat(rule.isi["pola"][organisation.value]["dominan"])
