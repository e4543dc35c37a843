"""Invented evaluations of whole periods: ratings, notes, targets and the state of the work."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from sdm_desktop.domain.demo_people import DemoPerson
from sdm_desktop.domain.demo_ratings import (
    Talent,
    draw_organisation,
    draw_talent,
    leader_result,
    predikats,
    ratings,
    values,
)
from sdm_desktop.domain.demo_records import DemoEvaluation, DemoTarget, write_note
from sdm_desktop.domain.demo_showcase import arrange
from sdm_desktop.domain.demo_texts import CAUSES, FOLLOW_UPS, REASONS, TARGETS, TargetTemplate
from sdm_desktop.domain.demo_units import SHOWCASE_UNIT
from sdm_desktop.domain.evaluation import (
    EvaluationState,
    FollowUpStatus,
    OrganisationPredikat,
    Period,
    PeriodKind,
    Predikat,
    Rating,
)

_AWAY = {
    "02": "Cuti di luar tanggungan negara",
    "03": "Tugas belajar",
    "20": "Masa persiapan pensiun",
}
# nobody writes more of these than were asked for
_WHOLE = frozenset({"laporan", "dokumen"})
_OPEN_STATES = (
    (EvaluationState.FINAL, 45),
    (EvaluationState.SIAP, 25),
    (EvaluationState.DRAF, 18),
    (EvaluationState.BELUM, 12),
)


class EvaluationDrawer:
    """Draws one period after the other for the same people; order and seed decide everything."""

    def __init__(self, people: Sequence[DemoPerson], seed: int, today: date) -> None:
        self._rng = Random(seed * 7919 + 1)  # noqa: S311 - invented data, nothing secret
        self._today = today
        self._units: dict[str, list[DemoPerson]] = {}
        for person in people:
            self._units.setdefault(person.unit, []).append(person)
        self._talents = {person.employee.id: draw_talent(self._rng) for person in people}

    def organisation(self) -> dict[str, OrganisationPredikat]:
        """Return the result of every unit for the next period."""
        found = {unit: draw_organisation(self._rng) for unit in self._units}
        if SHOWCASE_UNIT in found:
            found[SHOWCASE_UNIT] = OrganisationPredikat.BAIK
        return found

    def period(
        self,
        period: Period,
        number: int,
        results: Mapping[str, OrganisationPredikat],
        *,
        open_: bool,
    ) -> Iterator[DemoEvaluation]:
        """Yield the evaluations of one ended period; `open_` is the period still in work."""
        for unit, people in self._units.items():
            here = [p for p in people if _start(p) <= period.selesai]
            mixed = open_ and (unit == SHOWCASE_UNIT or self._rng.random() < 0.45)
            drawn = self._unit(period, number, here, results[unit])
            if mixed and unit == SHOWCASE_UNIT:
                yield from arrange(drawn, period, self._talents, self._rng)
                continue
            for evaluation in drawn:
                if mixed and evaluation.state is EvaluationState.FINAL:
                    self._reopen(evaluation)
                yield evaluation

    def _unit(
        self,
        period: Period,
        number: int,
        people: Sequence[DemoPerson],
        result: OrganisationPredikat,
    ) -> list[DemoEvaluation]:
        rated = [p for p in people if not p.is_head and not _reason_not_rated(p, period)]
        scores = [self._score(self._talents[p.employee.id], number) for p in rated]
        found = dict(
            zip(
                (p.employee.id for p in rated),
                predikats(self._rng, result, scores),
                strict=True,
            )
        )
        return [self._evaluation(period, p, found.get(p.employee.id), result) for p in people]

    def _score(self, talent: Talent, number: int) -> float:
        return talent.ability + talent.drift * number + self._rng.gauss(0, 0.55)

    def _evaluation(
        self,
        period: Period,
        person: DemoPerson,
        predikat: Predikat | None,
        result: OrganisationPredikat,
    ) -> DemoEvaluation:
        reason = _reason_not_rated(person, period)
        if reason:
            return DemoEvaluation(person, EvaluationState.TIDAK_DINILAI, reason_not_rated=reason)
        rng = self._rng
        talent = self._talents[person.employee.id]
        evaluation = DemoEvaluation(person, EvaluationState.FINAL, days_after=rng.randint(6, 40))
        if predikat is None:
            evaluation.hasil = leader_result(result)
            evaluation.perilaku = Rating.ATAS if talent.ability > 0.7 else Rating.SESUAI
            evaluation.nilai = values(rng, evaluation.perilaku, talent)
        else:
            evaluation.hasil, evaluation.nilai, evaluation.perilaku = ratings(rng, predikat, talent)
        if evaluation.perilaku is Rating.SESUAI and rng.random() < 0.03:
            evaluation.nilai = values(rng, Rating.ATAS, talent)
            evaluation.alasan = rng.choice(REASONS)
        write_note(rng, evaluation, predikat or _leader_predikat(evaluation))
        evaluation.targets = self._targets(period, person, talent, evaluation.hasil)
        return evaluation

    def _reopen(self, evaluation: DemoEvaluation) -> None:
        """Turn a finished evaluation into one that is still being worked on."""
        rng = self._rng
        states = [state for state, _ in _OPEN_STATES]
        evaluation.state = rng.choices(states, [weight for _, weight in _OPEN_STATES])[0]
        if evaluation.state is EvaluationState.BELUM:
            evaluation.hasil = evaluation.perilaku = None
            evaluation.nilai, evaluation.catatan, evaluation.alasan = (None,) * 7, "", ""
        elif evaluation.state is EvaluationState.DRAF:
            shown = rng.randint(0, 5)
            evaluation.nilai = evaluation.nilai[:shown] + (None,) * (7 - shown)
            evaluation.perilaku, evaluation.alasan, evaluation.catatan = None, "", ""

    def _targets(
        self, period: Period, person: DemoPerson, talent: Talent, result: Rating
    ) -> list[DemoTarget]:
        templates = TARGETS[person.work]
        first = talent.order[0] % len(templates)
        count = min(talent.targets, len(templates))
        chosen = [templates[(first + step) % len(templates)] for step in range(count)]
        failing = self._rng.randrange(count) if result is Rating.BAWAH else -1
        return [
            self._target(period, template, result, fails=place == failing)
            for place, template in enumerate(chosen)
        ]

    def _target(
        self, period: Period, template: TargetTemplate, result: Rating, *, fails: bool
    ) -> DemoTarget:
        rng = self._rng
        times = 4 if period.jenis is PeriodKind.TAHUNAN and _adds_up(template) else 1
        target = template.target * times
        met = not fails and rng.random() > {"ATAS": 0.02, "SESUAI": 0.12}.get(result.value, 0.35)
        realised = _realise(rng, template, target, met=met)
        if met:
            return DemoTarget(template, target, realised)
        due = period.selesai + timedelta(days=rng.choice((45, 60, 75, 90)))
        return DemoTarget(
            template, target, realised, rng.choice(CAUSES), rng.choice(FOLLOW_UPS), due,
            self._follow_up_state(due),
        )  # fmt: skip

    def _follow_up_state(self, due: date) -> FollowUpStatus:
        if due >= self._today:
            return self._rng.choice((FollowUpStatus.BELUM, FollowUpStatus.BERJALAN))
        is_done = self._rng.random() < 0.88
        return FollowUpStatus.SELESAI if is_done else FollowUpStatus.BERJALAN


def _leader_predikat(evaluation: DemoEvaluation) -> Predikat:
    if evaluation.hasil is Rating.BAWAH:
        return Predikat.BUTUH_PERBAIKAN
    both = evaluation.hasil is Rating.ATAS and evaluation.perilaku is Rating.ATAS
    return Predikat.SANGAT_BAIK if both else Predikat.BAIK


def _start(person: DemoPerson) -> date:
    return person.employee.tmt_cpns or date.min


def _reason_not_rated(person: DemoPerson, period: Period) -> str:
    away = _AWAY.get(person.employee.kedudukan_hukum_id)
    if away and period.selesai >= date(period.selesai.year, 6, 30):
        return f"{away} selama {period.nama}."
    if (period.selesai - _start(person)).days < 30:
        return "Bekerja kurang dari satu bulan dalam periode ini."
    return ""


def _adds_up(template: TargetTemplate) -> bool:
    return template.is_maks and template.unit not in {"persen"}


def _realise(rng: Random, template: TargetTemplate, target: Decimal, *, met: bool) -> Decimal:
    """Return a whole number on the right side of the target."""
    number = int(target)
    step = max(1, number * rng.randint(1, 25) // 100)
    if template.unit == "persen":
        step = min(step, 100 - number) if met else max(2, step)
    better = (template.is_maks and met) or (not template.is_maks and not met)
    if met and (template.unit in _WHOLE or rng.random() < 0.35):
        step = 0
    return Decimal(number + step if better else max(0, number - step))
