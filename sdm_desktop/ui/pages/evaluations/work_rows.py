"""The lines of the work table: results with indicators, or simple targets."""

from dataclasses import dataclass

from sdm_desktop.domain.evaluation import Rating, Target
from sdm_desktop.domain.money import plain_text
from sdm_desktop.domain.skp import Indicator, ResultBlock, ResultKind
from sdm_desktop.domain.skp_checks import target_text
from sdm_desktop.domain.skp_work import is_unmet
from sdm_desktop.domain.targets import is_unmet as is_target_unmet
from sdm_desktop.services.skp_work import WorkView


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """One line: a result with one indicator, or a heading; `remark` explains the verdict."""

    title: str
    detail: str = ""
    no: str = ""
    target: str = ""
    real: str = ""
    evidence: int = 0
    verdict: Rating | None = None
    remark: str = ""
    rhk_id: str = ""
    is_unmet: bool = False
    is_section: bool = False

    @classmethod
    def of_target(cls, number: int, target: Target) -> "ResultRow":
        """Return the line of a simple target, for people without SKP."""
        unit = f" {target.satuan}" if target.satuan else ""
        real = "" if target.realisasi is None else f"{plain_text(target.realisasi)}{unit}"
        return cls(
            no=str(number),
            title=target.indikator,
            detail=target.tindak_lanjut or target.penyebab,
            target=f"{'' if target.is_maks else '≤ '}{plain_text(target.target)}{unit}",
            real=real,
            is_unmet=is_target_unmet(target),
        )


def rows_of(plan: WorkView, kind: ResultKind) -> list[ResultRow]:
    """Return the lines of the results of one kind; Tambahan under a heading of its own."""
    blocks = plan.content.of_kind(kind)
    rows = [
        _line(plan, block, place) for block in blocks for place in range(max(1, len(block.iki)))
    ]
    if kind is ResultKind.TAMBAHAN and rows:
        rows.insert(0, ResultRow(title=kind.label, is_section=True))
    return rows


def _line(plan: WorkView, block: ResultBlock, place: int) -> ResultRow:
    iki: Indicator | None = block.iki[place] if block.iki else None
    real = plan.work.realisasi.get(iki.id) if iki else None
    verdict = plan.work.feedback_of(block.rhk.id)
    is_first = place == 0
    shown = ""
    if real is not None:
        number = "" if real.nilai_angka is None else plain_text(real.nilai_angka)
        shown = f"{number} {iki.satuan if iki else ''}".strip() if number else real.teks
    return ResultRow(
        no=str(block.rhk.no) if is_first else "",
        title=block.rhk.uraian if is_first else "",
        detail=iki.uraian if iki else "",
        target=target_text(iki) if iki else "",
        real=shown,
        evidence=len(plan.work.evidence_of(block.rhk.id)) if is_first else 0,
        verdict=verdict.predikat if verdict and is_first else None,
        remark=verdict.catatan if verdict and is_first else "",
        rhk_id=block.rhk.id if is_first else "",
        is_unmet=iki is not None and is_unmet(iki, real),
    )
