"""Formulir Evaluasi Kinerja: the plan, what was reached, the verdicts and the predikat."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.distribution import CURVE_ORDER, dominant_predikat, guide_curve
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import (
    Evaluation,
    EvaluationStatus,
    OrganisationPredikat,
    OrganisationResult,
    Period,
    PeriodKind,
)
from sdm_desktop.domain.evaluation_views import source_of
from sdm_desktop.domain.form_words import FormWords
from sdm_desktop.domain.money import plain_text
from sdm_desktop.domain.report_protocol import ReportRecord
from sdm_desktop.domain.report_records import Signature
from sdm_desktop.domain.report_skp import DistributionPattern, EvaluationForm, FormHead
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.skp import Skp, SkpContent
from sdm_desktop.services.report_context import ReportContext, ReportRequest, with_draft
from sdm_desktop.services.report_evaluations import form_period
from sdm_desktop.services.report_forms import asked_evaluator, by_unit, words_on
from sdm_desktop.services.report_parties import parties_of
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_skp_records import (
    PlanWork,
    form_body,
    form_head,
    parties_of_plan,
    people_of_plans,
)
from sdm_desktop.storage.fields import unscaled
from sdm_desktop.storage.report_forms import FormRepository
from sdm_desktop.storage.reports import Scope
from sdm_desktop.storage.skp import SkpRepository

_TITLE = "Formulir Evaluasi Kinerja Pegawai"
_BOTH = "KEDUANYA"


@dataclass(frozen=True, slots=True)
class _Data:
    """All that was read for one period."""

    period: Period
    plans: Mapping[str, tuple[Skp, SkpContent]]
    work: PlanWork
    results: Mapping[str, OrganisationResult]


def evaluation_forms_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the forms of a period, by unit and name; `DomainError` about nobody."""
    context = reader.context(request)
    period = reader.period(request, PeriodKind.TRIWULANAN)
    evaluator = asked_evaluator(reader, request)
    found = [
        one
        for one in reader.rows.evaluations([period.id], context.scope)
        if one.status is not EvaluationStatus.TIDAK_DINILAI and evaluator in (None, one.penilai_id)
    ]
    plans = _plans(reader, period, found)
    chosen = by_unit(context, [e for e in found if e.id in plans], lambda e: e.unit_id)
    if not chosen:
        raise DomainError(_nothing(period, found, reader.whom(context)), "KOSONG")
    context.people = reader.people.identities(
        people_of_plans([skp for skp, _ in plans.values()]) | parties_of(chosen)
    )
    data = _Data(
        period,
        plans,
        _work(reader, [skp.id for skp, _ in plans.values()], period),
        reader.rows.organisations([period.id])[period.id],
    )
    left_out = len(found) - len(chosen)
    return ReportJob(
        _forms(context, chosen, data),
        len(chosen),
        reader.info(context, _TITLE, period),
        period,
        f"{left_out} pegawai tanpa SKP pada {period.nama} tidak dicetak." if left_out else "",
    )


def _plans(
    reader: ReportReader, period: Period, evaluations: Sequence[Evaluation]
) -> dict[str, tuple[Skp, SkpContent]]:
    """Return by evaluation the definitive plan it is about: the last one of the period."""
    people = frozenset(evaluation.pegawai_id for evaluation in evaluations)
    latest: dict[str, Skp] = {}
    for skp in FormRepository(reader.database).plans(period.tahun, Scope(person_ids=people)):
        reaches = skp.periode_mulai <= period.selesai and period.mulai <= skp.periode_selesai
        if reaches and not skp.is_plt_plh_pj:
            known = latest.get(skp.pegawai_id)
            if known is None or skp.status.is_approved >= known.status.is_approved:
                latest[skp.pegawai_id] = skp
    contents = SkpRepository(reader.database).contents([skp.id for skp in latest.values()])
    return {
        one.id: (latest[one.pegawai_id], contents[latest[one.pegawai_id].id])
        for one in evaluations
        if one.pegawai_id in latest
    }


def _work(reader: ReportReader, skp_ids: Sequence[str], period: Period) -> PlanWork:
    store = FormRepository(reader.database)
    realised = {
        iki: _reached(*found) for iki, found in store.realised(skp_ids, period.kode).items()
    }
    results, values = store.verdicts(skp_ids, period.kode)
    return PlanWork(realised, results, values)


def _reached(text: str, number: int | None, unit: str) -> str:
    """Return the realisasi as printed: the narrative, else the number with its unit."""
    if text.strip() or number is None:
        return text.strip()
    return f"{plain_text(unscaled(number))} {unit}".strip()


def _forms(
    context: ReportContext, evaluations: Sequence[Evaluation], data: _Data
) -> Iterator[ReportRecord]:
    words = words_on(context, data.period.selesai, "skp", "formulir")
    for evaluation in evaluations:
        yield _form(context, evaluation, data, words)


def _form(
    context: ReportContext, evaluation: Evaluation, data: _Data, words: FormWords
) -> EvaluationForm:
    skp, content = data.plans[evaluation.id]
    period = data.period
    head = _head(context, (skp, evaluation), period, words)
    body = form_body(context, skp, content, data.work, evaluation)
    pattern = _pattern(context, evaluation, data)
    predikat = evaluation.predikat.label.upper() if evaluation.predikat else ""
    content_parts = (head, body, pattern, predikat, evaluation.hasil, evaluation.perilaku)
    rules = context.rule_line(RuleCode.MATRIKS_PREDIKAT, period)
    foot = context.footer(f"formulir/{evaluation.id}", rules, *content_parts)
    return EvaluationForm(
        kata=words,
        kepala=head,
        isi=body,
        pola=pattern,
        rating_hasil=evaluation.hasil,
        rating_perilaku=evaluation.perilaku,
        predikat=predikat,
        tanda_tangan=_signatures(context, evaluation, head, words),
        kaki=with_draft(foot, is_draft=evaluation.status is not EvaluationStatus.FINAL),
    )


def _head(
    context: ReportContext, about: tuple[Skp, Evaluation], period: Period, words: FormWords
) -> FormHead:
    """Return the head of the plan with the period, and the evaluator who signed."""
    skp, evaluation = about
    head = form_head(context, skp, words, period)
    parties = evaluation.beku or parties_of_plan(context, skp)
    evaluator = parties.penilai
    if evaluation.beku is None and evaluation.penilai_id:
        evaluator = context.people.get(evaluation.penilai_id, evaluator)
    title = words("periode", periode=form_period(period.kode, period.tahun))
    return replace(head, judul=(*head.judul, title), pegawai=parties.pegawai, penilai=evaluator)


def _pattern(context: ReportContext, evaluation: Evaluation, data: _Data) -> DistributionPattern:
    """Return capaian organisasi as it was frozen, else the result that counts now."""
    source = source_of(context.tree, evaluation.unit_id, data.results)
    frozen = evaluation.beku.capaian_organisasi if evaluation.beku else ""
    capaian = source.result.predikat if source else None
    if frozen in {one.value for one in OrganisationPredikat}:
        capaian = OrganisationPredikat(frozen)
    if capaian is None:
        return DistributionPattern()
    rule = context.book.on(RuleCode.DISTRIBUSI, data.period.selesai)
    unit = context.tree.get(source.result.unit_id) if source else None
    return DistributionPattern(
        capaian=capaian,
        dasar=f"Capaian {unit.nama}, {data.period.nama}" if unit else data.period.nama,
        kurva=guide_curve(rule, capaian),
        puncak=CURVE_ORDER.index(dominant_predikat(rule, capaian)),
    )


def _signatures(
    context: ReportContext, evaluation: Evaluation, head: FormHead, words: FormWords
) -> tuple[Signature, ...]:
    line = context.place_and_date(evaluation.tanggal)
    evaluator = Signature(
        tempat_tanggal=line,
        peran=words("penilai"),
        nama=head.penilai.nama,
        nip=head.penilai.nip,
    )
    asked = context.request.options.get("tanda_tangan", "") or words("tanda_tangan")
    if asked.upper() != _BOTH:
        return (evaluator,)
    employee = Signature(
        tempat_tanggal="",
        peran=words("pegawai"),
        nama=head.pegawai.nama,
        nip=head.pegawai.nip,
    )
    return (employee, evaluator)


def _nothing(period: Period, found: Sequence[Evaluation], whom: str) -> str:
    if found:
        return f"Belum ada SKP {whom} yang mencakup {period.nama}."
    return f"Tidak ada evaluasi {whom} pada {period.nama}."
