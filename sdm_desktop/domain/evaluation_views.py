"""What the evaluation screens, monitoring and imports show: frozen rows beside `Evaluation`."""

from collections.abc import Mapping
from dataclasses import dataclass

from sdm_desktop.domain.distribution import DistributionFinding
from sdm_desktop.domain.evaluation import (
    Evaluation,
    OrganisationPredikat,
    OrganisationResult,
    Predikat,
    Rating,
)
from sdm_desktop.domain.office_tree import OfficeTree

SOURCE_EKINERJA = "e-Kinerja"
SOURCE_SIASN = "SIASN"


def is_imported(evaluation: Evaluation) -> bool:
    """Return whether it came from e-Kinerja or SIASN: read-only, its predikat is kept."""
    return evaluation.aturan in (SOURCE_EKINERJA, SOURCE_SIASN)


def source_words(evaluation: Evaluation) -> str:
    """Return the system an evaluation was taken from, else who rated where that is frozen."""
    if is_imported(evaluation):
        return evaluation.aturan
    return evaluation.beku.penilai.nama if evaluation.beku else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One person of the grid.

    `predikat_lalu` is that of the period before (same kind), `saran_hasil` the hasil kerja that a
    unit's leader takes from the unit's result (None for everybody else or without a result).
    """

    evaluation: Evaluation
    nama: str
    nip: str
    jabatan: str
    unit_nama: str
    unit_id: str | None
    penilai_nama: str = ""
    target_count: int = 0
    unmet_count: int = 0
    predikat_lalu: Predikat | None = None
    is_leader: bool = False
    saran_hasil: Rating | None = None

    @property
    def met_count(self) -> int:
        """Return how many targets are met or not yet reported."""
        return self.target_count - self.unmet_count


@dataclass(frozen=True, slots=True)
class OrganisationSource:
    """The capaian that counts for a unit: its own, or that of the nearest unit above."""

    result: OrganisationResult
    unit_nama: str
    is_own: bool


def source_of(
    tree: OfficeTree, unit_id: str | None, results: Mapping[str, OrganisationResult]
) -> OrganisationSource | None:
    """Return the capaian that counts for a unit, None without any up to the top."""
    found = tree.nearest(unit_id, results)
    return OrganisationSource(found[1], found[0].nama, found[0].id == unit_id) if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class DistributionView:
    """Predikat of a unit in a period against the guideline; `total` are all who are to be rated.

    `guide` are the heights of the guide curve in percent, Sangat Kurang first, empty without
    capaian organisasi. `basis` is the legal basis with its validity, for the foot of the panel.
    """

    counts: Mapping[Predikat, int]
    n: int
    total: int
    findings: tuple[DistributionFinding, ...]
    org: OrganisationPredikat | None
    org_unit: str = ""
    guide: tuple[int, ...] = ()
    basis: str = ""


@dataclass(frozen=True, slots=True)
class BulkCounts:
    """What a bulk write did."""

    new: int = 0
    changed: int = 0
    same: int = 0
