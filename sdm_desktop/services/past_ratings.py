"""Use cases on the predikat of old years (before 2022, or from another office)."""

from dataclasses import replace

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.past_ratings import (
    PastRating,
    check_past_rating,
    final_value,
    rule_of,
)
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.performance_models import PastRatingModel
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.write import Writer


class PastRatingDesk:
    """Keeps old results; staf kepegawaian writes, who may see the person reads."""

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk
        self._store: RecordStore[PastRating] = RecordStore(PastRatingModel, PastRating)

    def of_person(self, employee_id: str) -> list[PastRating]:
        """Return the old results of a person, the latest first."""
        desk = self._desk
        desk.session.require_reading(Role.PENILAI, Role.PIMPINAN, Role.AUDITOR)
        with desk.database.read():
            model = self._store.model
            order = (model.tahun.desc(), model.bagian.desc())
            return self._store.where(model.pegawai_id == employee_id, order=order)

    def completed(self, rating: PastRating) -> PastRating:
        """Return a result with the value its scale gives the two parts, where both are there."""
        rule = self._rule(rating)
        if rule is None:
            return rating
        return replace(rating, nilai_akhir=final_value(rule, rating))

    def findings(self, rating: PastRating) -> list[FieldError]:
        """Return everything a form should say about a result."""
        today = self._desk.session.today()
        return check_past_rating(rating, self._rule(rating), today.year)

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
            if not rating.rev and self._is_taken(key):
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

    def _is_taken(self, key: str) -> bool:
        table = self._store.table
        row = self._desk.database.one(f"SELECT 1 FROM {table} WHERE id = ?", (key,))  # noqa: S608
        return row is not None

    def _rule(self, rating: PastRating) -> Rule | None:
        code = rule_of(rating.skala)
        if code is None:
            return None
        versions = [rule for rule in self._desk.book().all() if rule.kode == code.value]
        return versions[-1] if versions else None

    def _done(self, writer: Writer, rating: PastRating, label: str) -> Change:
        name = self._desk.people.name(rating.pegawai_id)
        text = f"{name}: {rating.tahun} {rating.label_asli}"
        writer.audit("nilai_lama", "pegawai", rating.pegawai_id, text)
        return self._desk.done(writer.audit_number, f"{label} {rating.tahun} {name}")
