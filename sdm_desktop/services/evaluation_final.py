"""Making evaluations final, with everybody's identity as of today, and opening them again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.evaluation import (
    Evaluation,
    EvaluationStatus,
    FrozenParties,
    Identity,
    OrganisationResult,
)
from sdm_desktop.domain.evaluation_views import OrganisationSource, is_imported, source_of
from sdm_desktop.domain.office_tree import OfficeTree
from sdm_desktop.domain.rating_rules import NO_EVALUATOR, missing_parts
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluation_desk import TOPICS, EvaluationDesk
from sdm_desktop.services.follow_ups import FollowUpDesk

_NOBODY = Identity()
# where a gap is closed: on the row, where penilai are set, at the capaian of the unit
BELUM_LENGKAP, PENILAI, CAPAIAN = "BELUM_LENGKAP", "PENILAI", "CAPAIAN"


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What finalising needs to know about units and people, read once for all."""

    tree: OfficeTree
    results: Mapping[str, Mapping[str, OrganisationResult]]
    identities: Mapping[str, Identity]

    def source(self, unit_id: str | None, period_id: str) -> OrganisationSource | None:
        return source_of(self.tree, unit_id, self.results[period_id])


class FinalDesk:
    """The last step of an evaluation."""

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk
        self._follow_ups = FollowUpDesk(desk)

    def finalise(self, evaluation_ids: Sequence[str]) -> Change:
        """Make evaluations final, all or none.

        Raises `ValidationError` with one error per gap: `field` is the evaluation's id and the
        message names the person and what is missing. Not undoable; an admin may reopen. What
        the rules propose as follow-up is added as such, never carried out.
        """
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            desk.book()
            evaluations = desk.evaluations.some(evaluation_ids)
            if not evaluations or len(evaluations) != len(set(evaluation_ids)):
                raise DomainError("Tidak ada evaluasi yang dapat difinalkan.", "EVALUASI")
            for evaluation in evaluations:
                desk.check_evaluator(evaluation)
            world = self._surroundings(evaluations)
            errors = [error for e in evaluations for error in self._gaps(e, world)]
            if errors:
                raise ValidationError(errors)
            pairs = [(old, self._frozen(old, world)) for old in evaluations]
            count = desk.evaluations.change_many(writer, pairs)
            self._follow_ups.suggest(writer, [new for _, new in pairs])
            single = evaluations[0].id if count == 1 else ""
            writer.audit("finalkan", "evaluasi", single, self._detail(evaluations, world), count)
        return Change(TOPICS, f"Finalkan {count} evaluasi", count=count)

    def gaps(self, evaluation_ids: Sequence[str]) -> list[FieldError]:
        """Return what `finalise` would refuse, without writing anything."""
        desk = self._desk
        with desk.database.read():
            desk.book()
            evaluations = desk.evaluations.some(evaluation_ids)
            world = self._surroundings(evaluations)
            return [error for e in evaluations for error in self._gaps(e, world)]

    def reopen(self, evaluation_id: str, reason: str) -> Change:
        """Make a final evaluation a draft again; only an admin, the reason goes to the audit."""
        desk = self._desk
        desk.session.require()
        reason = reason.strip()
        if not reason:
            raise ValidationError([FieldError("alasan", "Alasan membuka kembali wajib diisi.")])
        with desk.database.write(desk.session.actor()) as writer:
            old = desk.load(evaluation_id)
            if is_imported(old):
                raise DomainError("Evaluasi dari e-Kinerja hanya dapat dibaca.", "E_KINERJA")
            if old.status is not EvaluationStatus.FINAL:
                raise DomainError("Evaluasi ini tidak final.", "FINAL")
            new = replace(
                old,
                status=EvaluationStatus.DRAF,
                tanggal=None,
                final_pada=None,
                final_oleh="",
                beku=None,
            )
            desk.evaluations.change(writer, old, new)
            writer.audit("buka_kembali", "evaluasi", evaluation_id, reason)
            name = desk.people.name(old.pegawai_id)
        return Change(TOPICS, f"Buka kembali evaluasi {name}")

    def _surroundings(self, evaluations: Sequence[Evaluation]) -> _Surroundings:
        desk = self._desk
        people = {
            person
            for e in evaluations
            for person in (e.pegawai_id, e.penilai_id, e.atasan_id)
            if person
        }
        periods = {e.periode_id for e in evaluations}
        return _Surroundings(
            desk.people.tree(),
            {period: desk.organisations.in_period(period) for period in periods},
            desk.people.identities(people),
        )

    def _gaps(self, evaluation: Evaluation, world: _Surroundings) -> list[FieldError]:
        """Return one error per gap; the code tells where it is closed."""
        missing = [
            (PENILAI if text == NO_EVALUATOR else BELUM_LENGKAP, text)
            for text in missing_parts(evaluation)
        ]
        if evaluation.status is EvaluationStatus.DRAF:
            missing += self._unit_gaps(evaluation, world)
        if not missing:
            return []
        name = world.identities.get(evaluation.pegawai_id, _NOBODY).nama
        return [FieldError(evaluation.id, f"{name}: {text}.", code) for code, text in missing]

    def _unit_gaps(self, evaluation: Evaluation, world: _Surroundings) -> list[tuple[str, str]]:
        unit = world.tree.get(evaluation.unit_id)
        if unit is None:
            text = "unit kerja belum diisi sehingga capaian organisasi tidak diketahui"
            return [(BELUM_LENGKAP, text)]
        if world.source(unit.id, evaluation.periode_id) is None:
            return [(CAPAIAN, f"capaian kinerja organisasi {unit.nama} belum ditetapkan")]
        led = world.tree.led_by(evaluation.pegawai_id)
        if led is None or evaluation.hasil is None:
            return []
        source = world.source(led.id, evaluation.periode_id)
        if source is None:
            return [(CAPAIAN, f"capaian kinerja organisasi {led.nama} belum ditetapkan")]
        rules = self._desk.rules_of(evaluation.periode_id)
        expected = rules.leader_result(source.result.predikat)
        if evaluation.hasil is expected:
            return []
        because = f"{source.result.predikat.label}, jadi {expected.label}"
        text = f"hasil kerja pimpinan mengikuti capaian organisasi ({because})"
        return [(BELUM_LENGKAP, text)]

    def _frozen(self, evaluation: Evaluation, world: _Surroundings) -> Evaluation:
        session = self._desk.session
        unit = world.tree.get(evaluation.unit_id)
        source = world.source(evaluation.unit_id, evaluation.periode_id)
        assert unit is not None
        assert source is not None
        parties = FrozenParties(
            pegawai=world.identities[evaluation.pegawai_id],
            penilai=world.identities[evaluation.penilai_id or ""],
            atasan=world.identities.get(evaluation.atasan_id or "", _NOBODY),
            capaian_organisasi=source.result.predikat.value,
            unit_jalur=unit.jalur,
        )
        return replace(
            evaluation,
            status=EvaluationStatus.FINAL,
            tanggal=session.today(),
            final_pada=session.now(),
            final_oleh=session.user.nama,
            beku=parties,
        )

    def _detail(self, evaluations: Sequence[Evaluation], world: _Surroundings) -> str:
        """Say whose capaian counted, and that somebody else than the penilai entered."""
        found = {world.source(e.unit_id, e.periode_id) for e in evaluations}
        units = sorted({source.unit_nama for source in found if source})
        staff = any(self._desk.by_staff(e) for e in evaluations)
        text = f"capaian organisasi: {', '.join(units)}"
        return f"{text}; dientri petugas" if staff else text
