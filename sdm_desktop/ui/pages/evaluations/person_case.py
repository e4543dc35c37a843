"""What the person view shows of one evaluation, read in one task."""

from dataclasses import dataclass

from sdm_desktop.domain.calculators.registry import run
from sdm_desktop.domain.evaluation import BEHAVIOURS, Evaluation, Period, Target
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.histories import DisciplineEntry, HistoryKind
from sdm_desktop.domain.leave import Leave, LeaveStatus
from sdm_desktop.domain.performance_notes import PerformanceNote, VoiceMean
from sdm_desktop.domain.skp import ResultKind
from sdm_desktop.domain.suggestion import Suggestion
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.follow_ups import FollowUpView
from sdm_desktop.services.skp_work import WorkView
from sdm_desktop.services.survey_context import SurveyLine


@dataclass(frozen=True, slots=True)
class PersonCase:
    """All that informs the ratings of one person in one period; `plan` is None without an SKP.

    `punishments` are those in force in the period, None for users who may not read them.
    """

    row: GridRow
    period: Period
    plan: WorkView | None
    saran_hasil: Suggestion
    targets: tuple[Target, ...]
    notes: tuple[PerformanceNote, ...]
    voices: tuple[VoiceMean, ...]
    leaves: tuple[Leave, ...]
    follow_ups: tuple[FollowUpView, ...]
    punishments: tuple[DisciplineEntry, ...] | None = None
    surveys: tuple[SurveyLine, ...] = ()


def read_case(services: Services, row: GridRow, period: Period) -> PersonCase:
    """Return the case of a person."""
    evaluation = row.evaluation
    person = evaluation.pegawai_id
    skp = services.skp.on(person, period.selesai)
    leaves = [
        leave
        for leave in services.leave.history(person)
        if leave.status is LeaveStatus.DISETUJUI
        and leave.tanggal_mulai <= period.selesai
        and leave.tanggal_selesai >= period.mulai
    ]
    return PersonCase(
        row=row,
        period=period,
        plan=services.skp.work.of(skp.id, period.kode) if skp else None,
        saran_hasil=services.evaluations.work_suggestion(evaluation),
        targets=tuple(services.evaluations.targets(evaluation.id)),
        notes=tuple(services.performance.notes.of_person(person, period.mulai, period.selesai)),
        voices=tuple(services.performance.notes.means(evaluation.id)),
        leaves=tuple(leaves),
        follow_ups=tuple(
            view
            for view in services.performance.follow_ups.of_person(person)
            if view.plan.status.is_open
        ),
        punishments=_punishments(services, person, period),
        surveys=tuple(services.survey_context.of_unit(evaluation.unit_id, period.selesai)),
    )


def _punishments(
    services: Services, person: str, period: Period
) -> tuple[DisciplineEntry, ...] | None:
    if HistoryKind.HUKDIS not in services.histories.kinds():
        return None
    return tuple(
        entry
        for entry in services.histories.of(person).entries[HistoryKind.HUKDIS]
        if isinstance(entry, DisciplineEntry)
        and (entry.begins is None or entry.begins <= period.selesai)
        and (entry.ends is None or entry.ends >= period.mulai)
    )


def explain_result(services: Services, case: PersonCase) -> Explained | None:
    """Return why this hasil kerja is suggested; None without an SKP."""
    if case.plan is None:
        return None
    ratings: dict[ResultKind, list[str]] = {ResultKind.UTAMA: [], ResultKind.TAMBAHAN: []}
    for block in case.plan.content.hasil:
        verdict = case.plan.work.feedback_of(block.rhk.id)
        rating = verdict.predikat if verdict else None
        ratings[block.rhk.jenis].append(rating.value if rating else "")
    if any(not word for words in ratings.values() for word in words):
        return None
    values = {
        "utama": ratings[ResultKind.UTAMA],
        "tambahan": ratings[ResultKind.TAMBAHAN],
    }
    return run("saran-rating", values, services.rules.book(), case.period.selesai)


def explain_behaviour(services: Services, case: PersonCase) -> Explained | None:
    """Return why this rating perilaku is suggested; None while a value is not rated."""
    values = case.row.evaluation.nilai
    if not all(values):
        return None
    given = {"perilaku": [rating.value for rating in values if rating]}
    return run("saran-rating", given, services.rules.book(), case.period.selesai)


def explain_predikat(
    services: Services, evaluation: Evaluation, period: Period
) -> Explained | None:
    """Return why this predikat follows; None while a rating is missing."""
    if evaluation.hasil is None or evaluation.perilaku is None:
        return None
    values = {
        "rating_hasil": evaluation.hasil.value,
        "rating_perilaku": evaluation.perilaku.value,
    }
    return run("predikat", values, services.rules.book(), period.selesai)


def behaviour_name(number: int | None) -> str:
    """Return the BerAKHLAK value of a number from 1 to 7, empty for none."""
    return BEHAVIOURS[number - 1].value if number else ""
