"""Use cases on the work of a period: rencana aksi, bukti dukung, realisasi, umpan balik."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sdm_desktop.domain.errors import DomainError, FieldError, NotAllowedError, ValidationError
from sdm_desktop.domain.evaluation import (
    BEHAVIOURS,
    Evaluation,
    EvaluationStatus,
    Predikat,
    Rating,
    Target,
)
from sdm_desktop.domain.periods import period_bounds
from sdm_desktop.domain.rating_rules import RatingRules
from sdm_desktop.domain.skp import Direction, Indicator, Skp, SkpContent
from sdm_desktop.domain.skp_work import (
    ActingEvaluation,
    ActionPlan,
    Evidence,
    Feedback,
    PeriodWork,
    Realisation,
    adds_up,
    check_evidence,
    check_realisation,
    codes_until,
)
from sdm_desktop.services.assignments import evaluation_id
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.periods import period_id
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.skp_desk import SkpDesk
from sdm_desktop.storage.evaluation_parts import TargetRepository
from sdm_desktop.storage.evaluations import EvaluationRepository
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset({Topic.SKP, Topic.EVALUATIONS})


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkView:
    """The work of one period on one SKP; `is_final` when the evaluation of it is final.

    `sums` are the numbers reported from the first period of this length on, by indicator.
    """

    skp: Skp
    content: SkpContent
    work: PeriodWork
    sums: Mapping[str, Decimal] = field(default_factory=dict)
    is_final: bool = False
    can_enter: bool = False
    can_judge: bool = False


class WorkDesk:
    """Entry in the order of e-Kinerja: plan, evidence, realisation, feedback."""

    def __init__(self, desk: SkpDesk) -> None:
        self._desk = desk
        self._evaluations = EvaluationRepository(desk.database)
        self._targets = TargetRepository(desk.database)

    def of(self, skp_id: str, code: str) -> WorkView:
        """Return the work of one period on one SKP."""
        desk = self._desk
        with desk.database.read():
            skp = desk.load_readable(skp_id)
            evaluation = self._evaluation(skp, code)
            is_final = evaluation is not None and evaluation.status is EvaluationStatus.FINAL
            is_open = skp.status.is_approved and not is_final
            return WorkView(
                skp=skp,
                content=desk.store.content(skp_id),
                work=desk.work.of(skp_id, code),
                sums=desk.work.sums(skp_id, codes_until(code)),
                is_final=is_final,
                can_enter=is_open and desk.may_write(skp),
                can_judge=is_open and desk.may_decide(skp),
            )

    def save_plan(self, skp_id: str, plan: ActionPlan) -> Change:
        """Store the rencana aksi of a result; emptying it is refused while evidence hangs on it."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            skp = self._enterable(skp_id, plan.periode_kode)
            self._result_of(skp, plan.rhk_id)
            work = desk.work.of(skp_id, plan.periode_kode)
            if not plan.uraian.strip() and work.evidence_of(plan.rhk_id):
                text = "Rencana aksi tidak dapat dikosongkan selama ada bukti dukungnya."
                raise ValidationError([FieldError("uraian", text)])
            known = work.rencana.get(plan.rhk_id)
            desk.work.save_plan(writer, replace(plan, rev=known.rev if known else 0))
            return self._done(writer, skp, "rencana_aksi", "Rencana aksi", plan.periode_kode)

    def save_realisation(self, skp_id: str, real: Realisation) -> Change:
        """Store the realisasi of an indicator; its number becomes the target of the evaluation."""
        desk = self._desk
        errors = check_realisation(real)
        if errors:
            raise ValidationError(errors)
        with desk.database.write(desk.session.actor()) as writer:
            skp = self._enterable(skp_id, real.periode_kode)
            iki = self._indicator_of(skp, real.iki_id)
            known = desk.work.of(skp_id, real.periode_kode).realisasi.get(real.iki_id)
            desk.work.save_realisation(writer, replace(real, rev=known.rev if known else 0))
            self._follow_target(writer, skp, iki, real)
            return self._done(writer, skp, "realisasi", "Realisasi", real.periode_kode)

    def save_evidence(self, skp_id: str, evidence: Evidence) -> Change:
        """Store bukti dukung; refused while the rencana aksi of its result is empty (7.1)."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            skp = self._enterable(skp_id, evidence.periode_kode)
            self._result_of(skp, evidence.rhk_id)
            errors = check_evidence(evidence, desk.work.of(skp_id, evidence.periode_kode))
            if errors:
                raise ValidationError(errors)
            desk.work.save_evidence(writer, evidence)
            return self._done(writer, skp, "bukti_dukung", "Bukti dukung", evidence.periode_kode)

    def remove_evidence(self, skp_id: str, evidence_id: str) -> Change:
        """Remove bukti dukung."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            found = desk.work.evidence(evidence_id)
            if found is None:
                raise DomainError("Bukti dukung tidak ditemukan.", "BUKTI")
            skp = self._enterable(skp_id, found.periode_kode)
            self._result_of(skp, found.rhk_id)
            writer.delete("bukti_dukung", found.id, found.rev)
            label = "Hapus bukti dukung"
            return self._done(writer, skp, "hapus_bukti_dukung", label, found.periode_kode)

    def save_feedback(
        self,
        skp_id: str,
        code: str,
        target: str | int,
        predikat: Rating | None,
        note: str = "",
    ) -> Change:
        """Store the penilai's verdict on a result (its id) or on one of the seven values (1..7)."""
        desk, own = self._desk, self._desk.session.user.pegawai_id
        with desk.database.write(desk.session.actor()) as writer:
            skp = desk.load(skp_id)
            desk.check_decider(skp)
            self._refuse_closed(skp, code)
            is_value = isinstance(target, int)
            if is_value and not 1 <= int(target) <= len(BEHAVIOURS):
                raise ValidationError([FieldError("nilai_dasar", "Nilai dasar 1 sampai 7.")])
            if not is_value:
                self._result_of(skp, str(target))
            work = desk.work.of(skp_id, code)
            known = work.feedback_on(int(target)) if is_value else work.feedback_of(str(target))
            feedback = Feedback(
                rev=known.rev if known else 0,
                skp_id=skp_id,
                rhk_id=None if is_value else str(target),
                nilai_dasar=int(target) if is_value else None,
                periode_kode=code,
                pemberi_id=own if own == skp.pejabat_penilai_id else skp.pejabat_penilai_id,
                predikat=predikat,
                catatan=note.strip(),
                tanggal=desk.session.today(),
            )
            desk.work.save_feedback(writer, feedback)
            return self._done(writer, skp, "umpan_balik", "Umpan balik", code)

    def acting(self, skp_id: str) -> list[ActingEvaluation]:
        """Return the evaluations of a Plt/Plh/Pj SKP by period."""
        with self._desk.database.read():
            self._desk.load_readable(skp_id)
            return self._desk.work.acting(skp_id)

    def save_acting(self, evaluation: ActingEvaluation) -> Change:
        """Store the second evaluation of somebody who holds a post as Plt/Plh/Pj."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            skp = desk.load(evaluation.skp_id)
            desk.check_decider(skp)
            if not (skp.is_plt_plh_pj and skp.status.is_approved):
                text = "Penilaian ini hanya untuk SKP Plt/Plh/Pj yang sudah disetujui."
                raise DomainError(text, "PLT")
            known = {e.periode_kode: e for e in desk.work.acting(skp.id)}
            before = known.get(evaluation.periode_kode)
            if skp.beku is not None and skp.beku.source_of(evaluation.periode_kode):
                raise DomainError("Penilaian dari e-Kinerja hanya dapat dibaca.", "E_KINERJA")
            new = replace(
                evaluation,
                rev=before.rev if before else 0,
                predikat=self.acting_predikat(skp, evaluation),
                tanggal=desk.session.today(),
            )
            desk.work.save_acting(writer, new)
            label = "Penilaian Plt/Plh/Pj"
            return self._done(writer, skp, "evaluasi_plt", label, evaluation.periode_kode)

    def acting_predikat(self, skp: Skp, evaluation: ActingEvaluation) -> Predikat | None:
        """Return the predikat of the matrix in force at the end of the period; None while open."""
        end = period_bounds(skp.tahun, evaluation.periode_kode)[1]
        rules = RatingRules.on(RulesService(self._desk.database, self._desk.session).book(), end)
        return rules.predikat(evaluation.hasil, evaluation.perilaku)

    # parts

    def _enterable(self, skp_id: str, code: str) -> Skp:
        skp = self._desk.load(skp_id)
        self._desk.check_writer(skp)
        self._refuse_closed(skp, code)
        return skp

    def _refuse_closed(self, skp: Skp, code: str) -> None:
        if not skp.status.is_approved:
            text = "SKP belum disetujui; rencana aksi dan realisasi diisi setelah persetujuan."
            raise DomainError(text, "STATUS")
        evaluation = self._evaluation(skp, code)
        if evaluation is not None and evaluation.status is EvaluationStatus.FINAL:
            text = "Evaluasi periode ini sudah final. Minta admin membukanya kembali."
            raise DomainError(text, "FINAL")

    def _evaluation(self, skp: Skp, code: str) -> Evaluation | None:
        if skp.is_plt_plh_pj:
            return None
        period = period_id(skp.tahun, code)
        return self._evaluations.get(evaluation_id(skp.pegawai_id, period))

    def _result_of(self, skp: Skp, rhk_id: str) -> None:
        content = self._desk.store.content(skp.id)
        if rhk_id not in {block.rhk.id for block in content.hasil}:
            raise NotAllowedError("Rencana hasil kerja ini bukan bagian dari SKP tersebut.")

    def _indicator_of(self, skp: Skp, iki_id: str) -> Indicator:
        for block in self._desk.store.content(skp.id).hasil:
            for iki in block.iki:
                if iki.id == iki_id:
                    return iki
        raise NotAllowedError("Indikator ini bukan bagian dari SKP tersebut.")

    def _follow_target(self, writer: Writer, skp: Skp, iki: Indicator, real: Realisation) -> None:
        """Keep the target of the period's evaluation in step with a reported number.

        So unmet indicators count in the grid, in the unit's report and in the follow-up.
        """
        evaluation = self._evaluation(skp, real.periode_kode)
        if evaluation is None or evaluation.status is not EvaluationStatus.DRAF:
            return
        wanted = target_of(iki, real, evaluation.id)
        if wanted is None:
            return
        known = self._targets.get(wanted.id)
        if known is None:
            self._targets.add(writer, wanted)
            return
        self._targets.change(
            writer,
            replace(
                known,
                indikator=wanted.indikator,
                satuan=wanted.satuan,
                target=wanted.target,
                realisasi=wanted.realisasi,
                is_maks=wanted.is_maks,
            ),
        )

    def _done(self, writer: Writer, skp: Skp, action: str, label: str, code: str) -> Change:
        desk = self._desk
        name = desk.name(skp)
        writer.audit(action, "skp", skp.id, f"{name}, {code} {skp.tahun}")
        done = (writer.audit_number, _TOPICS, f"{label} {name}", 1)
        return revertible(desk.database, desk.session, done)


def target_of(iki: Indicator, real: Realisation, evaluation: str) -> Target | None:
    """Return the target of an evaluation that an indicator with numbers stands for.

    None without a number to reach, and for amounts that add up over the year.
    """
    is_less = iki.arah is Direction.MIN
    limit = iki.target_max if is_less else iki.target_min
    limit = limit if limit is not None else (iki.target_min if is_less else iki.target_max)
    if limit is None or adds_up(iki, real.periode_kode):
        return None
    return Target(
        id=natural_id("target_kinerja", evaluation, iki.id),
        evaluasi_id=evaluation,
        indikator=iki.uraian.strip() or "Indikator",
        satuan=iki.satuan,
        target=limit,
        realisasi=real.nilai_angka,
        is_maks=not is_less,
    )
