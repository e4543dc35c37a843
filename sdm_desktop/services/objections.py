"""Use cases on handing over evaluations, objections, and the decisions on them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sdm_desktop.domain.errors import DomainError, FieldError, NotAllowedError, ValidationError
from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus, Predikat
from sdm_desktop.domain.evaluation_views import is_imported
from sdm_desktop.domain.objections import (
    Handover,
    Objection,
    check_decision,
    check_explanation,
    check_handover,
    check_objection,
    is_settled,
    judged,
    last_day,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.storage.performance_models import HandoverModel, ObjectionModel
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.write import Writer


@dataclass(frozen=True, slots=True)
class ObjectionView:
    """Where an evaluation stands after it became final; `batas` is the last day to object."""

    evaluation: Evaluation
    nama: str
    handover: Handover | None
    objection: Objection | None
    batas: date | None
    is_settled: bool

    @property
    def id(self) -> str:
        """Return the id of the evaluation."""
        return self.evaluation.id

    @property
    def state(self) -> str:
        """Return where it stands in words."""
        if self.objection is not None:
            return f"Keberatan: {self.objection.state.label.lower()}"
        if self.is_settled:
            return "Hasil berlaku tetap"
        if self.handover is None:
            return "Belum diserahkan"
        if self.handover.tanggal_terima is None:
            return "Menunggu diterima pegawai"
        return "Dalam masa keberatan"


class ObjectionDesk:
    """Serah terima, keberatan, penjelasan, keputusan of final evaluations."""

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk
        self._handovers: RecordStore[Handover] = RecordStore(HandoverModel, Handover)
        self._objections: RecordStore[Objection] = RecordStore(ObjectionModel, Objection)

    def view(self, evaluation_id: str) -> ObjectionView:
        """Return handover and objection of one evaluation."""
        with self._desk.database.read():
            evaluation = self._desk.load_readable(evaluation_id)
            return self._views([evaluation])[0]

    def views(self, evaluations: Sequence[Evaluation]) -> list[ObjectionView]:
        """Return handovers and objections of many evaluations, in their order."""
        with self._desk.database.read():
            return self._views([one for one in evaluations if self._desk.may_read(one)])

    def in_period(self, period_id: str, unit_id: str | None = None) -> list[ObjectionView]:
        """Return where the final evaluations of a period stand, by name."""
        desk = self._desk
        with desk.database.read():
            below = desk.people.tree().below(unit_id) if unit_id else None
            found = [
                evaluation
                for evaluation in desk.evaluations.in_periods([period_id])
                if evaluation.status is EvaluationStatus.FINAL
                and not is_imported(evaluation)
                and desk.may_read(evaluation)
                and (below is None or evaluation.unit_id in below)
            ]
            views = self._views(found)
        return sorted(views, key=lambda view: view.nama.casefold())

    def of(self, evaluation_ids: Sequence[str]) -> dict[str, Objection]:
        """Return the objections by evaluation; reports read them here."""
        with self._desk.database.read():
            found = self._objections.of("evaluasi_id", evaluation_ids)
        return {objection.evaluasi_id: objection for objection in found}

    def handovers(self, evaluation_ids: Sequence[str]) -> dict[str, Handover]:
        """Return the handovers by evaluation."""
        with self._desk.database.read():
            found = self._handovers.of("evaluasi_id", evaluation_ids)
        return {handover.evaluasi_id: handover for handover in found}

    def open_ones(self) -> list[ObjectionView]:
        """Return the objections that wait for an explanation or a decision, the oldest first."""
        desk = self._desk
        with desk.database.read():
            model = self._objections.model
            waiting = self._objections.where(
                model.tanggal_keputusan.is_null(),
                model.is_terlambat == 0,
                order=(model.tanggal_ajukan,),
            )
            ids = [objection.evaluasi_id for objection in waiting]
            known = {evaluation.id: evaluation for evaluation in desk.evaluations.some(ids)}
            return self._views([known[key] for key in ids if desk.may_read(known[key])])

    def hand_over(self, handover: Handover) -> Change:
        """Note when the document was handed over, received, accepted; or `ValidationError`."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            evaluation = self._final(handover.evaluasi_id)
            desk.check_evaluator(evaluation)
            _refuse(check_handover(handover, evaluation.tanggal, desk.session.today()))
            if self._objection(evaluation.id) is not None and handover.tanggal_setuju:
                text = "Keberatan sudah diajukan; persetujuan tertulis tidak dicatat lagi."
                raise ValidationError([FieldError("tanggal_setuju", text, "KEBERATAN")])
            self._handovers.save(writer, handover)
            return self._done(writer, "serah_terima", evaluation, "Serah terima evaluasi")

    def object(self, objection: Objection) -> tuple[Objection, Change]:
        """Record an objection; a late one is kept as such and changes nothing.

        Raises `ValidationError`; returns the objection as judged.
        """
        desk = self._desk
        desk.session.require()
        with desk.database.write(desk.session.actor()) as writer:
            evaluation = self._final(objection.evaluasi_id)
            known = self._objection(evaluation.id)
            if known is not None and known.id != objection.id:
                raise DomainError("Keberatan atas evaluasi ini sudah dicatat.", "KEBERATAN")
            if known is not None and known.predikat_akhir is not None:
                raise DomainError("Keberatan ini sudah diputus; keputusan bersifat final.", "FINAL")
            assert evaluation.predikat is not None
            objection = replace(
                objection, alasan=objection.alasan.strip(), predikat_semula=evaluation.predikat
            )
            handover = self._handover(evaluation.id)
            rule = self._rule(objection.tanggal_ajukan)
            _refuse(check_objection(rule, objection, handover, desk.session.today()))
            assert handover is not None
            assert handover.tanggal_terima is not None
            objection = judged(rule, objection, handover.tanggal_terima)
            key = self._objections.save(writer, objection)
            change = self._done(writer, "keberatan", evaluation, "Catat keberatan")
            stored = self._objections.get(key)
        assert stored is not None
        return stored, change

    def explain(self, objection_id: str, text: str, day: date) -> Change:
        """Record what the evaluator says to it; the evaluator or staf kepegawaian."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            objection = self._undecided(objection_id)
            evaluation = self._final(objection.evaluasi_id)
            desk.check_evaluator(evaluation)
            told = replace(objection, penjelasan_penilai=text.strip(), tanggal_penjelasan=day)
            _refuse(check_explanation(told, desk.session.today()))
            self._objections.save(writer, told)
            return self._done(writer, "penjelasan_keberatan", evaluation, "Penjelasan keberatan")

    def decide(
        self, objection_id: str, predikat: Predikat | None, text: str, day: date, number: str = ""
    ) -> Change:
        """Record the superior's decision; the evaluation takes its predikat, and it is final.

        Only the superior of the evaluator, or staf kepegawaian on his or her behalf.
        """
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            objection = self._undecided(objection_id)
            evaluation = self._final(objection.evaluasi_id)
            self._check_superior(evaluation)
            decided = replace(
                objection,
                keputusan_atasan=text.strip(),
                tanggal_keputusan=day,
                predikat_akhir=predikat,
                nomor_berita_acara=number.strip(),
            )
            _refuse(check_decision(decided, desk.session.today()))
            self._objections.save(writer, decided)
            if predikat is not evaluation.predikat:
                desk.evaluations.change(writer, evaluation, replace(evaluation, predikat=predikat))
            return self._done(writer, "putusan_keberatan", evaluation, "Putuskan keberatan")

    def withdraw(self, objection_id: str) -> Change:
        """Remove an objection that was recorded by mistake, before it is decided."""
        desk = self._desk
        desk.session.require()
        with desk.database.write(desk.session.actor()) as writer:
            objection = self._undecided(objection_id)
            evaluation = self._final(objection.evaluasi_id)
            self._objections.remove(writer, objection)
            return self._done(writer, "tarik_keberatan", evaluation, "Tarik keberatan")

    def _views(self, evaluations: Sequence[Evaluation]) -> list[ObjectionView]:
        ids = [evaluation.id for evaluation in evaluations]
        handovers = {one.evaluasi_id: one for one in self._handovers.of("evaluasi_id", ids)}
        objections = {one.evaluasi_id: one for one in self._objections.of("evaluasi_id", ids)}
        names = self._desk.people.identities({one.pegawai_id for one in evaluations})
        found = []
        for evaluation in evaluations:
            handover = handovers.get(evaluation.id)
            received = handover.tanggal_terima if handover else None
            rule = self._rule(received or self._desk.session.today())
            objection = objections.get(evaluation.id)
            is_over = is_settled(rule, handover, self._desk.session.today())
            is_waiting = objection is not None and not (
                objection.is_terlambat or objection.predikat_akhir
            )
            found.append(
                ObjectionView(
                    evaluation,
                    names[evaluation.pegawai_id].nama if evaluation.pegawai_id in names else "",
                    handover,
                    objection,
                    last_day(rule, received) if received else None,
                    is_over and not is_waiting,
                )
            )
        return found

    def _final(self, evaluation_id: str) -> Evaluation:
        evaluation = self._desk.load(evaluation_id)
        if is_imported(evaluation):
            raise DomainError("Evaluasi dari e-Kinerja hanya dapat dibaca.", "E_KINERJA")
        if evaluation.status is not EvaluationStatus.FINAL:
            raise DomainError("Evaluasi ini belum final.", "BELUM_FINAL")
        return evaluation

    def _handover(self, evaluation_id: str) -> Handover | None:
        return next(iter(self._handovers.of("evaluasi_id", [evaluation_id])), None)

    def _objection(self, evaluation_id: str) -> Objection | None:
        return next(iter(self._objections.of("evaluasi_id", [evaluation_id])), None)

    def _undecided(self, objection_id: str) -> Objection:
        objection = self._objections.get(objection_id)
        if objection is None:
            raise DomainError("Keberatan tidak ditemukan; mungkin sudah ditarik.", "KEBERATAN")
        if objection.predikat_akhir is not None:
            raise DomainError("Keberatan ini sudah diputus; keputusan bersifat final.", "FINAL")
        return objection

    def _check_superior(self, evaluation: Evaluation) -> None:
        session = self._desk.session
        session.require(Role.PENILAI, Role.PIMPINAN)
        user = session.user
        if user.peran is not Role.ADMIN and user.pegawai_id != evaluation.atasan_id:
            raise NotAllowedError("Hanya atasan pejabat penilai yang memutus keberatan.")

    def _rule(self, day: date) -> Rule:
        return self._desk.book().on(RuleCode.KEBERATAN, day)

    def _done(self, writer: Writer, action: str, evaluation: Evaluation, label: str) -> Change:
        name = self._desk.people.name(evaluation.pegawai_id)
        writer.audit(action, "evaluasi", evaluation.id, name)
        return self._desk.done(writer.audit_number, f"{label} {name}")


def _refuse(findings: Sequence[FieldError]) -> None:
    errors = [found for found in findings if found.is_error]
    if errors:
        raise ValidationError(errors)
