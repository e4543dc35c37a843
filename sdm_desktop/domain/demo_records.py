"""What an invented evaluator writes: one evaluation with its targets and note."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random

from sdm_desktop.domain.demo_people import DemoPerson
from sdm_desktop.domain.demo_texts import ADVICE, HIGH, LOW, MIDDLE, NOTES, TargetTemplate
from sdm_desktop.domain.evaluation import EvaluationState, FollowUpStatus, Predikat, Rating

_LEVELS = {Rating.ATAS: HIGH, Rating.SESUAI: MIDDLE, Rating.BAWAH: LOW}


@dataclass(frozen=True, slots=True)
class DemoTarget:
    """One target with its realisation; None where the person has not reported yet."""

    template: TargetTemplate
    target: Decimal
    realised: Decimal | None
    cause: str = ""
    follow_up: str = ""
    due: date | None = None
    status: FollowUpStatus = FollowUpStatus.BELUM


@dataclass(slots=True)
class DemoEvaluation:
    """What an invented evaluator wrote about one person in one period."""

    person: DemoPerson
    state: EvaluationState
    hasil: Rating | None = None
    nilai: tuple[Rating | None, ...] = (None,) * 7
    perilaku: Rating | None = None
    alasan: str = ""
    catatan: str = ""
    reason_not_rated: str = ""
    targets: Sequence[DemoTarget] = field(default_factory=tuple)
    days_after: int = 10


def write_note(rng: Random, evaluation: DemoEvaluation, predikat: Predikat) -> None:
    """Give an evaluation a note that fits its work, result and predikat."""
    assert evaluation.hasil is not None
    notes = NOTES[evaluation.person.work][_LEVELS[evaluation.hasil]]
    evaluation.catatan = f"{rng.choice(notes)} {rng.choice(ADVICE[predikat.value])}"
