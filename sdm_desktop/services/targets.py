"""Use cases on the targets of an evaluation and their follow-up."""

from dataclasses import replace

from sdm_desktop.domain.errors import DomainError, ValidationError
from sdm_desktop.domain.evaluation import Target
from sdm_desktop.domain.targets import check_target, cleaned
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.storage.ids import new_id


class TargetDesk:
    """Targets of one person in one period.

    Of a final evaluation only the follow-up (cause, action, due date, state) may still change.
    """

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk

    def of(self, evaluation_id: str) -> list[Target]:
        """Return the targets of an evaluation in the order they were entered."""
        with self._desk.database.read():
            self._desk.load_readable(evaluation_id)
            return self._desk.targets.of(evaluation_id)

    def save(self, target: Target) -> Change:
        """Store a new or changed target, or raise `ValidationError`."""
        desk = self._desk
        target = cleaned(target)
        errors = [error for error in check_target(target) if error.is_error]
        if errors:
            raise ValidationError(errors)
        with desk.database.write(desk.session.actor()) as writer:
            old = desk.targets.get(target.id) if target.id else None
            self._check_open(target, old)
            if old is None:
                desk.targets.add(writer, replace(target, id=target.id or new_id()))
            else:
                desk.targets.change(writer, target)
            writer.audit("target", "evaluasi", target.evaluasi_id, target.indikator)
            number = writer.audit_number
        return desk.done(number, f"Simpan target {target.indikator}")

    def remove(self, target_id: str) -> Change:
        """Remove a target of a draft."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            target = desk.targets.get(target_id)
            if target is None:
                raise DomainError("Target tidak ditemukan.", "TARGET")
            desk.load_draft(target.evaluasi_id)
            writer.delete("target_kinerja", target.id, target.rev)
            writer.audit("hapus_target", "evaluasi", target.evaluasi_id, target.indikator)
            number = writer.audit_number
        return desk.done(number, f"Hapus target {target.indikator}")

    def _check_open(self, target: Target, old: Target | None) -> None:
        if old is None or _without_follow_up(old) != _without_follow_up(target):
            self._desk.load_draft(target.evaluasi_id)
        else:
            self._desk.check_evaluator(self._desk.load(target.evaluasi_id))


def _without_follow_up(target: Target) -> tuple[object, ...]:
    return (
        target.evaluasi_id,
        target.indikator,
        target.satuan,
        target.target,
        target.realisasi,
        target.is_maks,
    )
