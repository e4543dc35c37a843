"""Rating people: every cell is saved as a draft the moment it is left."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus, Rating
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluation_desk import EvaluationDesk

RATEABLE = frozenset(
    {
        "hasil",
        "nilai",
        "perilaku",
        "catatan",
        "alasan_hasil",
        "alasan_perilaku",
        "catatan_rahasia",
    }
)


class RatingDesk:
    """Draft ratings of one person at a time."""

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk

    def predict(self, evaluation: Evaluation, **fields: Any) -> Evaluation:
        """Return what `rate` would store, without touching the file (once its rules are known)."""
        if unknown := set(fields) - RATEABLE:
            raise TypeError(f"not part of a rating: {', '.join(sorted(unknown))}")
        changed = replace(evaluation, **fields)
        rules = self._desk.rules_of(evaluation.periode_id)
        return rules.complete(changed, evaluation.saran_perilaku)

    def rate(self, evaluation_id: str, rev: int, **fields: Any) -> tuple[Evaluation, Change]:
        """Store ratings or texts of a draft; suggestion, perilaku and predikat follow.

        Raises `DomainError` for a final or foreign evaluation, and for the hasil kerja of a
        unit's leader as long as the unit has no capaian.
        """

        def change(old: Evaluation) -> Evaluation:
            if old.status is not EvaluationStatus.DRAF:
                raise DomainError("Pegawai ini ditandai tidak dinilai.", "TIDAK_DINILAI")
            if fields.get("hasil") and fields["hasil"] is not old.hasil:
                self._check_leader(old)
            return self.predict(old, **fields)

        return self._store(evaluation_id, rev, ("nilai", "Ubah penilaian {nama}"), change)

    def fill(self, evaluation_id: str, rev: int, rating: Rating) -> tuple[Evaluation, Change]:
        """Give this rating to hasil kerja and every value that is still empty."""

        def change(old: Evaluation) -> Evaluation:
            if old.status is not EvaluationStatus.DRAF:
                raise DomainError("Pegawai ini ditandai tidak dinilai.", "TIDAK_DINILAI")
            values = tuple(value or rating for value in old.nilai)
            return self.predict(old, hasil=old.hasil or self._result(old, rating), nilai=values)

        return self._store(evaluation_id, rev, ("nilai", "Isi baris {nama}"), change)

    def not_rated(self, evaluation_id: str, rev: int, reason: str) -> tuple[Evaluation, Change]:
        """Mark a person as not rated in this period, with the reason that is printed."""
        reason = reason.strip()
        if not reason:
            raise ValidationError([FieldError("alasan_tidak_dinilai", "Alasan wajib diisi.")])

        def change(old: Evaluation) -> Evaluation:
            return replace(old, status=EvaluationStatus.TIDAK_DINILAI, alasan_tidak_dinilai=reason)

        names = ("tidak_dinilai", "Tandai {nama} tidak dinilai")
        return self._store(evaluation_id, rev, names, change)

    def rate_again(self, evaluation_id: str, rev: int) -> tuple[Evaluation, Change]:
        """Take the mark "tidak dinilai" away."""

        def change(old: Evaluation) -> Evaluation:
            return replace(old, status=EvaluationStatus.DRAF, alasan_tidak_dinilai="")

        return self._store(evaluation_id, rev, ("nilai", "Nilai kembali {nama}"), change)

    def _store(
        self,
        evaluation_id: str,
        rev: int,
        names: tuple[str, str],
        change: Callable[[Evaluation], Evaluation],
    ) -> tuple[Evaluation, Change]:
        """Store a changed draft; `names` are the audit's action and the label of the undo."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            desk.book()
            old = replace(desk.load_draft(evaluation_id), rev=rev)
            # the suggestion follows the feedback on the SKP as it is now
            fresh = replace(old, saran_hasil=desk.work_suggestion(old).rating)
            new = change(fresh)
            result = replace(new, rev=desk.evaluations.change(writer, old, new))
            writer.audit(names[0], "evaluasi", evaluation_id, desk.by_staff(old))
            number = writer.audit_number
            name = desk.people.name(old.pegawai_id)
        return result, desk.done(number, names[1].format(nama=name))

    def _check_leader(self, evaluation: Evaluation) -> None:
        tree = self._desk.people.tree()
        led = tree.led_by(evaluation.pegawai_id)
        if led and self._desk.source(tree, led.id, evaluation.periode_id) is None:
            raise DomainError(
                f"Hasil kerja pimpinan mengikuti capaian kinerja organisasi; capaian {led.nama}"
                " pada periode ini belum ditetapkan.",
                "CAPAIAN",
            )

    def _result(self, evaluation: Evaluation, rating: Rating) -> Rating | None:
        tree = self._desk.people.tree()
        if tree.led_by(evaluation.pegawai_id) is None:
            return rating
        return self._desk.leader_results(tree, evaluation.periode_id)(evaluation.pegawai_id)
