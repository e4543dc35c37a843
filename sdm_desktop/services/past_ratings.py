"""Use cases on the predikat of old years (before 2022, or from another office)."""

from dataclasses import replace

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus, Period
from sdm_desktop.domain.evaluation_views import source_words
from sdm_desktop.domain.past_history import (
    LineKind,
    ResultLine,
    newest_first,
    with_joined_year,
)
from sdm_desktop.domain.past_ratings import (
    PastRating,
    Scale,
    check_past_rating,
    completed,
)
from sdm_desktop.domain.past_values import join_halves, scale_rule
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.skp import Skp
from sdm_desktop.domain.skp_work import ActingEvaluation
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.past_ratings import PastRatingRepository
from sdm_desktop.storage.skp import SkpRepository
from sdm_desktop.storage.skp_work import SkpWorkRepository
from sdm_desktop.storage.write import Writer


class PastRatingDesk:
    """Keeps old results; staf kepegawaian writes, who may see the person reads."""

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk
        self._store = PastRatingRepository(desk.database)

    def of_person(self, employee_id: str) -> list[PastRating]:
        """Return the old results of a person, the latest first."""
        desk = self._desk
        desk.session.require_reading(Role.PENILAI, Role.PIMPINAN, Role.AUDITOR)
        with desk.database.read():
            return self._store.of_person(employee_id)

    def history(self, employee_id: str) -> list[ResultLine]:
        """Return every result of a person, old ones, our own and those as Plt, newest first.

        2021 is joined out of its two semesters where nobody recorded the whole year.
        """
        desk = self._desk
        old = self.of_person(employee_id)
        with desk.database.read():
            lines = with_joined_year(old, join_halves(desk.book(), old))
            periods = {period.id: period for period in desk.periods.all()}
            found = [one for one in desk.evaluations.of_person(employee_id) if desk.may_read(one)]
            lines += [_own_line(one, periods[one.periode_id]) for one in found]
            lines += self._acting_lines(employee_id)
        return newest_first(lines)

    def scales(self) -> dict[Scale, Rule]:
        """Return the tables of the old scales, for a form that computes while one types."""
        found = ((scale, self.rule(scale)) for scale in Scale)
        return {scale: rule for scale, rule in found if rule is not None}

    def _acting_lines(self, employee_id: str) -> list[ResultLine]:
        database, own = self._desk.database, self._desk.session.user
        plans = {skp.id: skp for skp in SkpRepository(database).acting([employee_id])}
        if own.peran is Role.PENILAI:
            who = own.pegawai_id
            plans = {
                key: skp
                for key, skp in plans.items()
                if who is not None and who in (skp.pegawai_id, skp.pejabat_penilai_id)
            }
        found = SkpWorkRepository(database).acting_many(list(plans))
        return [_acting_line(one, plans[key]) for key, some in found.items() for one in some]

    def completed(self, rating: PastRating) -> PastRating:
        """Return a result with the value its scale gives the two parts, where both are there."""
        rule = self.rule(rating.skala)
        return completed(rule, rating) if rule is not None else rating

    def rule(self, scale: Scale) -> Rule | None:
        """Return the table of a scale, None for the quadrant."""
        return scale_rule(self._desk.book(), scale)

    def findings(self, rating: PastRating) -> list[FieldError]:
        """Return everything a form should say about a result."""
        today = self._desk.session.today()
        return check_past_rating(rating, self.rule(rating.skala), today.year)

    def save(self, rating: PastRating) -> Change:
        """Store a result, or raise `ValidationError`; one per person, year and part."""
        desk = self._desk
        desk.session.require()
        rating = self.completed(replace(rating, label_asli=rating.label_asli.strip()))
        errors = [found for found in self.findings(rating) if found.is_error]
        if errors:
            raise ValidationError(errors)
        with desk.database.write(desk.session.actor()) as writer:
            self._check_single(rating)
            key = natural_id(self._store.table, rating.pegawai_id, str(rating.tahun), rating.bagian)
            if not rating.rev and self._store.is_taken(key):
                key = ""
            self._store.save(writer, rating if rating.rev else replace(rating, id=key))
            return self._done(writer, rating, "Simpan nilai")

    def remove(self, rating_id: str) -> Change:
        """Remove a result."""
        desk = self._desk
        desk.session.require()
        with desk.database.write(desk.session.actor()) as writer:
            rating = self._store.get(rating_id)
            if rating is None:
                raise DomainError("Nilai ini tidak ditemukan; mungkin sudah dihapus.", "NILAI")
            self._store.remove(writer, rating)
            return self._done(writer, rating, "Hapus nilai")

    def _check_single(self, rating: PastRating) -> None:
        model = self._store.model
        same = self._store.where(
            model.pegawai_id == rating.pegawai_id,
            model.tahun == rating.tahun,
            model.bagian == rating.bagian,
        )
        if any(other.id != rating.id for other in same):
            text = f"Nilai {rating.tahun} ({rating.bagian}) pegawai ini sudah ada."
            raise ValidationError([FieldError("tahun", text, "GANDA")])

    def _done(self, writer: Writer, rating: PastRating, label: str) -> Change:
        name = self._desk.people.name(rating.pegawai_id)
        text = f"{name}: {rating.tahun} {rating.label_asli}"
        writer.audit("nilai_lama", "pegawai", rating.pegawai_id, text)
        return self._desk.done(writer.audit_number, f"{label} {rating.tahun} {name}")


def _own_line(evaluation: Evaluation, period: Period) -> ResultLine:
    is_final = evaluation.status is EvaluationStatus.FINAL
    predikat = evaluation.predikat if is_final else None
    return ResultLine(
        id=evaluation.id,
        kind=LineKind.EVALUASI,
        tahun=period.tahun,
        kode=period.kode,
        skala=Scale.P6_2022,
        state=evaluation.state,
        hasil=evaluation.hasil if is_final else None,
        perilaku=evaluation.perilaku if is_final else None,
        label=predikat.label if predikat else "",
        predikat=predikat,
        sumber=source_words(evaluation),
        evaluation_id=evaluation.id,
        periode_id=period.id,
    )


def _acting_line(evaluation: ActingEvaluation, skp: Skp) -> ResultLine:
    return ResultLine(
        id=evaluation.id,
        kind=LineKind.PLT,
        tahun=skp.tahun,
        kode=evaluation.periode_kode,
        skala=Scale.P6_2022,
        hasil=evaluation.hasil,
        perilaku=evaluation.perilaku,
        label=evaluation.predikat.label if evaluation.predikat else "",
        predikat=evaluation.predikat,
        sumber=skp.jabatan,
        skp_id=skp.id,
    )
