"""The unit that the demo's evaluator works in: every state of the grid, side by side."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from sdm_desktop.domain.demo_ratings import Talent, values
from sdm_desktop.domain.demo_records import DemoEvaluation, write_note
from sdm_desktop.domain.evaluation import MONTHS, EvaluationState, Period, Predikat, Rating

_A, _S, _B = Rating.ATAS, Rating.SESUAI, Rating.BAWAH
_F, _R = EvaluationState.FINAL, EvaluationState.SIAP
_STATES = (_F, _F, _R, _R, _F, _R, _F, _F, _R, _R, _R)
_RESULTS = (_A, _S, _S, _B, _A, _S, _S, _S, _S, _S, _S)
_BEST = frozenset({0, 4})
_DISPUTED, _PARTLY, _ONLY_RESULT, _ONLY_NOTE, _AWAY = 11, 12, 13, 14, 16


def arrange(
    drawn: Sequence[DemoEvaluation],
    period: Period,
    talents: Mapping[str, Talent],
    rng: Random,
) -> Iterator[DemoEvaluation]:
    """Yield the unit's evaluations with the states of the example in the user guide."""
    staff = [evaluation for evaluation in drawn if not evaluation.person.is_head]
    yield from (evaluation for evaluation in drawn if evaluation.person.is_head)
    for place, evaluation in enumerate(staff):
        talent = talents[evaluation.person.employee.id]
        if place < len(_STATES):
            _finish(evaluation, place, talent, rng)
        else:
            _leave_open(evaluation, place, talent, rng)
        if place == _AWAY:
            _send_away(evaluation, period)
        yield evaluation


def _finish(evaluation: DemoEvaluation, place: int, talent: Talent, rng: Random) -> None:
    evaluation.state = _STATES[place]
    evaluation.hasil = _RESULTS[place]
    evaluation.perilaku = _A if place in _BEST else _S
    evaluation.nilai = values(rng, evaluation.perilaku, talent)
    evaluation.alasan = evaluation.reason_not_rated = ""
    good = Predikat.SANGAT_BAIK if place in _BEST else Predikat.BAIK
    write_note(rng, evaluation, Predikat.BUTUH_PERBAIKAN if evaluation.hasil is _B else good)


def _leave_open(evaluation: DemoEvaluation, place: int, talent: Talent, rng: Random) -> None:
    evaluation.state = EvaluationState.BELUM
    evaluation.hasil = evaluation.perilaku = None
    evaluation.nilai = (None,) * 7
    evaluation.alasan = evaluation.catatan = evaluation.reason_not_rated = ""
    if place == _ONLY_NOTE:
        evaluation.state = EvaluationState.DRAF
        evaluation.catatan = "Bukti dukung triwulan ini sudah diterima dan sedang diperiksa."
    elif place in {_DISPUTED, _PARTLY, _ONLY_RESULT}:
        evaluation.state = EvaluationState.DRAF
        evaluation.hasil = _A if place == _DISPUTED else _S
    if place == _DISPUTED:
        evaluation.nilai, evaluation.perilaku = values(rng, _A, talent), _S
    elif place == _PARTLY:
        evaluation.nilai = (_S, _S, _A, _S, None, None, None)


def _send_away(evaluation: DemoEvaluation, period: Period) -> None:
    begin, end = period.mulai, period.selesai
    evaluation.state = EvaluationState.TIDAK_DINILAI
    evaluation.targets = ()
    evaluation.reason_not_rated = (
        f"Cuti besar {begin.day} {MONTHS[begin.month - 1]} sampai dengan "
        f"{end.day} {MONTHS[end.month - 1]} {end.year}."
    )
