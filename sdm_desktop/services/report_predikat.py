"""Penetapan Predikat Kinerja: the format a unit's leader signs for each period."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdm_desktop.domain.distribution import CURVE_ORDER, dominant_predikat, guide_curve
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import (
    Evaluation,
    EvaluationStatus,
    Identity,
    OrganisationPredikat,
    OrganisationResult,
    Period,
    PeriodKind,
    Predikat,
)
from sdm_desktop.domain.money import half_up, percent_print, share
from sdm_desktop.domain.report_predikat import CountLine, PredikatDetermination, RatedLine
from sdm_desktop.domain.report_skp import DistributionPattern
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.report_context import (
    SEPARATOR,
    ReportContext,
    ReportRequest,
    rule_line,
    with_draft,
)
from sdm_desktop.services.report_forms import words_on
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_sentences import distribution_check
from sdm_desktop.storage.reports import Scope

_TITLE = "Penetapan Predikat Kinerja"


@dataclass(frozen=True, slots=True)
class _Data:
    """What was read for all units at once."""

    period: Period
    rule: Rule
    evaluations: Sequence[Evaluation]
    results: Mapping[str, OrganisationResult]


def determination_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the format of a unit, or of every top unit; `DomainError` about nobody."""
    context = reader.context(request)
    period = reader.period(request, PeriodKind.TRIWULANAN)
    units = reader.units(context)
    below = [context.tree.below(unit.id) for unit in units]
    context.scope = Scope(unit_ids=frozenset(key for keys in below for key in keys))
    evaluations = reader.rows.evaluations([period.id], context.scope)
    filled = {evaluation.unit_id for evaluation in evaluations}
    units = [unit for unit, keys in zip(units, below, strict=True) if filled & set(keys)]
    if not units:
        text = f"Tidak ada evaluasi {reader.whom(context)} pada {period.nama}."
        raise DomainError(text, "KOSONG")
    heads = {unit.kepala_id for unit in units if unit.kepala_id}
    context.people = reader.people.identities({e.pegawai_id for e in evaluations} | heads)
    data = _Data(
        period,
        context.book.on(RuleCode.DISTRIBUSI, period.selesai),
        evaluations,
        reader.rows.organisations([period.id])[period.id],
    )
    return ReportJob(
        _formats(context, units, data),
        len(units),
        reader.info(context, _TITLE, period),
        period,
    )


def _formats(
    context: ReportContext, units: Sequence[Unit], data: _Data
) -> Iterator[PredikatDetermination]:
    for unit in units:
        yield _format(context, unit, data)


def _format(context: ReportContext, unit: Unit, data: _Data) -> PredikatDetermination:
    below = context.tree.below(unit.id)
    mine = [e for e in data.evaluations if e.unit_id in below]
    leader = None if data.rule.isi["ikutkan_pimpinan"] else unit.kepala_id
    counted = Counter(e.predikat for e in mine if e.predikat and e.pegawai_id != leader)
    counts = {predikat: counted[predikat] for predikat in Predikat}
    total = sum(counts.values())
    capaian = context.capaian(unit.id, data.results)
    people = _people(context, unit, mine)
    content = (data.period.kunci, unit.jalur, people, counts, capaian)
    foot = context.footer(f"penetapan/{unit.id}/{data.period.id}", rule_line(data.rule), *content)
    is_open = any(e.status is EvaluationStatus.DRAF for e in mine)
    return PredikatDetermination(
        kata=words_on(context, data.period.selesai, "penetapan_predikat"),
        kop=context.kop(context.top_name(unit.id)),
        instansi=context.office.pemerintah,
        unit=unit.nama,
        periode=data.period.nama,
        pola=_pattern(data.rule, capaian),
        orang=people,
        rekap=tuple(
            CountLine(
                predikat=predikat.label,
                jumlah=number,
                persen=percent_print(share(number, total)) if total else "–",
            )
            for predikat, number in counts.items()
        ),
        bagian=tuple(int(half_up(share(counts[one], total), 0)) for one in CURVE_ORDER)
        if total
        else (),
        dasar=_basis(total, has_leader=any(e.pegawai_id == leader for e in mine)),
        pemeriksaan=distribution_check(data.rule, capaian, counts),
        tanda_tangan=context.signature(unit.kepala_id, unit),
        kaki=with_draft(foot, is_draft=is_open),
    )


def _basis(number: int, *, has_leader: bool) -> str:
    return f"Dihitung dari {number} pegawai{' tanpa pimpinan unit' if has_leader else ''}."


def _pattern(rule: Rule, capaian: OrganisationPredikat | None) -> DistributionPattern:
    if capaian is None:
        return DistributionPattern()
    return DistributionPattern(
        capaian=capaian,
        kurva=guide_curve(rule, capaian),
        puncak=CURVE_ORDER.index(dominant_predikat(rule, capaian)),
    )


def _people(
    context: ReportContext, unit: Unit, evaluations: Sequence[Evaluation]
) -> tuple[RatedLine, ...]:
    """Return everybody by unit and name; a unit without parts needs no headings."""
    paths = {one.id: below.jalur for one in evaluations if (below := context.tree.get(one.unit_id))}
    has_parts = len(set(paths.values())) > 1
    return tuple(
        _line(context, one, _part(unit, paths[one.id]) if has_parts else "")
        for one in sorted(evaluations, key=lambda one: paths[one.id])
    )


def _part(unit: Unit, path: str) -> str:
    return path.removeprefix(unit.jalur).removeprefix(SEPARATOR) or unit.nama


def _line(context: ReportContext, evaluation: Evaluation, part: str) -> RatedLine:
    frozen = evaluation.beku.pegawai if evaluation.beku else Identity()
    who = frozen if frozen.nama else context.people.get(evaluation.pegawai_id, Identity())
    hasil, perilaku = evaluation.hasil, evaluation.perilaku
    predikat = evaluation.predikat.label.upper() if evaluation.predikat else "Belum dinilai"
    if evaluation.status is EvaluationStatus.TIDAK_DINILAI:
        predikat = "Tidak dinilai"
    return RatedLine(
        nama=who.nama,
        nip=who.nip,
        jabatan=who.jabatan,
        unit=part,
        hasil=hasil.form_label if hasil else "",
        perilaku=perilaku.form_label if perilaku else "",
        predikat=predikat,
    )
