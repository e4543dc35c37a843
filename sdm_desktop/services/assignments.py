"""Use cases on who evaluates whom, and on starting a period."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.evaluation import Assignment, Evaluation, EvaluationStatus, Period
from sdm_desktop.domain.period_plan import AWAY, reason_not_rated
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.storage.evaluation_people import Member
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.write import Writer

Step = Callable[[int, int], None]
_CHUNK = 2_000


def evaluation_id(person_id: str, period_id: str) -> str:
    """Return the id that every office gives to a person's evaluation in a period."""
    return natural_id("evaluasi", person_id, period_id)


class AssignmentDesk:
    """Penilai and atasan of people; HR staff decide."""

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk

    def of(self, person_id: str) -> Assignment:
        """Return who evaluates a person now, by assignment or by the tree of units."""
        with self._desk.database.read():
            given = self._desk.people.assignments().get(person_id)
            evaluator, superior = self._desk.people.evaluators().of(person_id)
        return Assignment(
            id=given.id if given else "",
            rev=given.rev if given else 0,
            pegawai_id=person_id,
            penilai_id=evaluator,
            atasan_id=superior,
        )

    def assign(
        self, person_ids: Sequence[str], evaluator_id: str | None, superior_id: str | None
    ) -> Change:
        """Set penilai and atasan of people; their open evaluations follow.

        Without a penilai the tree decides again, and open evaluations move to the person's unit
        of today (for people who were transferred).
        """
        desk = self._desk
        desk.session.require()
        if evaluator_id and evaluator_id in person_ids:
            raise ValidationError([FieldError("penilai_id", "Pegawai tidak menilai diri sendiri.")])
        if evaluator_id and evaluator_id == superior_id:
            text = "Atasan pejabat penilai harus orang lain dari pejabat penilai."
            raise ValidationError([FieldError("atasan_id", text)])
        with desk.database.write(desk.session.actor()) as writer:
            desk.people.assign(writer, person_ids, (evaluator_id, superior_id))
            evaluators = desk.people.evaluators()
            pairs = []
            for old in desk.evaluations.drafts_of(person_ids):
                evaluator, superior = evaluators.of(old.pegawai_id)
                unit = old.unit_id if evaluator_id else evaluators.unit_of(old.pegawai_id)
                new = replace(old, unit_id=unit, penilai_id=evaluator, atasan_id=superior)
                pairs.append((old, new))
            desk.evaluations.change_many(writer, pairs)
            single = person_ids[0] if len(person_ids) == 1 else ""
            writer.audit("penugasan", "pegawai", single, count=len(person_ids))
            number = writer.audit_number
        return desk.done(number, f"Tetapkan penilai {len(person_ids)} pegawai", len(person_ids))

    def start(self, period_id: str, step: Step | None = None) -> Change:
        """Create the evaluations that are missing, of all who had begun by its end.

        `step(done, total)` is told and may raise to stop. People on CLTN or tugas belajar, or who
        worked less than a month, come as "tidak dinilai".
        """
        desk = self._desk
        desk.session.require()
        with desk.database.write(desk.session.actor()) as writer:
            period = desk.period(period_id)
            known = desk.evaluations.people_with(period_id)
            evaluators = desk.people.evaluators()
            new = [
                begun(person, period, evaluators.of(person.id))
                for person in desk.people.members(desk.session.today())
                if person.id not in known and takes_part(person, period)
            ]
            if not new:
                raise DomainError(f"Semua pegawai sudah memiliki evaluasi {period.nama}.")
            store_begun(desk, writer, new, step)
            writer.audit("mulai_evaluasi", "periode", period_id, period.nama, len(new))
            number = writer.audit_number
        return desk.done(number, f"Mulai evaluasi {period.nama}", len(new))


def store_begun(
    desk: EvaluationDesk, writer: Writer, found: list[Evaluation], step: Step | None
) -> None:
    """Add evaluations in the order of their ids: random keys would touch every page anew."""
    found = sorted(found, key=_id_of)
    with desk.database.large_cache():
        for start in range(0, len(found), _CHUNK):
            if step:
                step(start, len(found))
            desk.evaluations.add(writer, found[start : start + _CHUNK])
    if step:
        step(len(found), len(found))


def _id_of(evaluation: Evaluation) -> str:
    return evaluation.id


def begun(person: Member, period: Period, pair: tuple[str | None, str | None]) -> Evaluation:
    """Return the evaluation a person begins a period with; `pair` is (penilai, atasan)."""
    reason = reason_not_rated(person.kedudukan_id, person.started, period)
    return Evaluation(
        id=evaluation_id(person.id, period.id),
        pegawai_id=person.id,
        periode_id=period.id,
        unit_id=person.unit_id,
        penilai_id=pair[0],
        atasan_id=pair[1],
        status=EvaluationStatus.TIDAK_DINILAI if reason else EvaluationStatus.DRAF,
        alasan_tidak_dinilai=reason,
    )


def takes_part(person: Member, period: Period) -> bool:
    """Return whether a person belongs into a period: begun by its end, and not gone for good."""
    has_begun = person.started is None or person.started <= period.selesai
    return has_begun and (person.is_active or person.kedudukan_id in AWAY)
