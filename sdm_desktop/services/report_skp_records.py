"""From stored plans to the records of their forms."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sdm_desktop.domain.evaluation import BEHAVIOURS, Evaluation, Identity, Period
from sdm_desktop.domain.form_words import FormWords
from sdm_desktop.domain.report_protocol import ReportRecord
from sdm_desktop.domain.report_records import Signature
from sdm_desktop.domain.report_skp import (
    FormBody,
    FormHead,
    IndicatorLine,
    ResultLine,
    SkpAttachment,
    SkpForm,
    ValueLine,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.skp import (
    Approach,
    AttachmentKind,
    FormKind,
    Indicator,
    ResultBlock,
    ResultKind,
    Skp,
    SkpContent,
    SkpParties,
)
from sdm_desktop.domain.skp_checks import target_text
from sdm_desktop.services.report_context import ReportContext, with_draft
from sdm_desktop.services.report_forms import BLANK, basis_on, words_on
from sdm_desktop.storage.report_forms import Verdict

_NOBODY = Identity()
_NO_VERDICT: Verdict = (None, "")


@dataclass(frozen=True, slots=True)
class PlanWork:
    """What was reached and said in a period; empty for the plan alone."""

    realised: Mapping[str, str] = field(default_factory=dict)
    results: Mapping[str, Verdict] = field(default_factory=dict)
    values: Mapping[tuple[str, int], Verdict] = field(default_factory=dict)


def parties_of_plan(context: ReportContext, skp: Skp) -> SkpParties:
    """Return who is named on a plan: frozen on approval, as of now before."""
    if skp.beku is not None:
        return skp.beku
    unit = context.tree.get(skp.unit_id)
    person = context.people.get(skp.pegawai_id, _NOBODY)
    return SkpParties(
        pegawai=replace(
            person,
            jabatan=skp.jabatan or person.jabatan,
            unit=unit.nama if unit else person.unit,
        ),
        penilai=context.people.get(skp.pejabat_penilai_id or "", _NOBODY),
        atasan=context.people.get(skp.atasan_penilai_id or "", _NOBODY),
    )


def people_of_plans(plans: Sequence[Skp]) -> set[str]:
    """Return whose identities are needed for the plans that are not frozen."""
    return {
        person
        for skp in plans
        if skp.beku is None
        for person in (skp.pegawai_id, skp.pejabat_penilai_id, skp.atasan_penilai_id)
        if person
    }


def form_head(
    context: ReportContext, skp: Skp, words: FormWords, period: Period | None = None
) -> FormHead:
    """Return what stands above a form, of the plan or of one period of it."""
    parties = parties_of_plan(context, skp)
    approach = "kualitatif" if skp.pendekatan is Approach.KUALITATIF else "kuantitatif"
    kind = "jpt" if skp.jenis_form is FormKind.JPT else "ja_jf"
    return FormHead(
        kop=context.kop(context.top_name(skp.unit_id)),
        nomor=context.document_number,
        judul=(words("judul"), words(f"pendekatan_{approach}"), words(kind)),
        ringkas=period.nama if period else f"Tahun {skp.tahun}",
        instansi=parties.instansi or context.office.pemerintah,
        mulai=max(skp.periode_mulai, period.mulai) if period else skp.periode_mulai,
        selesai=min(skp.periode_selesai, period.selesai) if period else skp.periode_selesai,
        pegawai=parties.pegawai,
        penilai=parties.penilai,
    )


def form_body(
    context: ReportContext, skp: Skp, content: SkpContent, work: PlanWork, own: Evaluation | None
) -> FormBody:
    """Return the two tables of a form; verdicts and ratings only where they are known."""
    values = context.book.on(RuleCode.NILAI_DASAR, skp.periode_selesai).isi["nilai"]
    guides = {one["nilai"]: tuple(one["panduan"]) for one in values}
    given = own.nilai if own else (None,) * 7
    behaviour = []
    for number, value in enumerate(BEHAVIOURS):
        rating, note = work.values.get((skp.id, number + 1), _NO_VERDICT)
        behaviour.append(
            ValueLine(
                nilai=value.value,
                panduan=guides.get(value.value, ()),
                ekspektasi=skp.ekspektasi[number],
                rating=given[number] or rating,
                umpan_balik=note,
            )
        )
    return FormBody(
        is_jpt=skp.jenis_form is FormKind.JPT,
        is_kualitatif=skp.pendekatan is Approach.KUALITATIF,
        utama=_results(content.of_kind(ResultKind.UTAMA), work),
        tambahan=_results(content.of_kind(ResultKind.TAMBAHAN), work),
        perilaku=tuple(behaviour),
    )


def _results(blocks: Sequence[ResultBlock], work: PlanWork) -> tuple[ResultLine, ...]:
    found = []
    for block in blocks:
        rating, note = work.results.get(block.rhk.id, _NO_VERDICT)
        found.append(
            ResultLine(
                uraian=block.rhk.uraian,
                pimpinan=block.rhk.rhk_pimpinan,
                penugasan=block.rhk.penugasan_dari,
                iki=tuple(_indicator(one, work) for one in block.iki),
                rating=rating,
                umpan_balik=note,
            )
        )
    return tuple(found)


def _indicator(iki: Indicator, work: PlanWork) -> IndicatorLine:
    return IndicatorLine(
        uraian=iki.uraian,
        aspek=iki.aspek.label if iki.aspek else "",
        target=target_text(iki),
        perspektif=iki.perspektif.label if iki.perspektif else "",
        realisasi=work.realised.get(iki.id, ""),
    )


def plan_signatures(context: ReportContext, skp: Skp, words: FormWords) -> tuple[Signature, ...]:
    """Return the signatures of employee and evaluator; their day stays open before approval."""
    parties = parties_of_plan(context, skp)
    place = context.request.place or context.office.tempat
    day = skp.tanggal_penetapan or context.request.date
    line = context.place_and_date(day) if day else f"{place}, {BLANK}"
    return tuple(
        Signature(tempat_tanggal=when, peran=words(key), nama=who.nama, nip=who.nip)
        for when, key, who in (("", "pegawai", parties.pegawai), (line, "penilai", parties.penilai))
    )


Plans = Sequence[tuple[Skp, SkpContent]]
Maker = Callable[[ReportContext, Skp, SkpContent], ReportRecord]


def plan_records(context: ReportContext, plans: Plans, make: Maker) -> Iterator[ReportRecord]:
    """Yield a record per plan, so that a big bundle never stands in memory."""
    for skp, content in plans:
        yield make(context, skp, content)


def skp_form(context: ReportContext, skp: Skp, content: SkpContent) -> SkpForm:
    """Return the form of a plan."""
    words = words_on(context, skp.periode_selesai, "skp")
    head = form_head(context, skp, words)
    body = form_body(context, skp, content, PlanWork(), None)
    employee, evaluator = plan_signatures(context, skp, words)
    rules = basis_on(context, skp.periode_selesai)
    foot = context.footer(f"skp/{skp.id}", rules, head, body, skp.status.value)
    return SkpForm(
        kata=words,
        kepala=head,
        isi=body,
        tanda_tangan_pegawai=employee,
        tanda_tangan_penilai=evaluator,
        kaki=with_draft(foot, is_draft=not skp.status.is_approved),
    )


def skp_attachment(context: ReportContext, skp: Skp, content: SkpContent) -> SkpAttachment:
    """Return the lampiran of a plan."""
    words = words_on(context, skp.periode_selesai, "lampiran")
    head = replace(form_head(context, skp, words), judul=(words("judul"),))
    lists = [
        tuple(line.uraian for line in content.attachments(kind))
        for kind in (
            AttachmentKind.DUKUNGAN_SUMBER_DAYA,
            AttachmentKind.SKEMA_PERTANGGUNGJAWABAN,
            AttachmentKind.KONSEKUENSI,
        )
    ]
    employee, evaluator = plan_signatures(context, skp, words)
    rules = basis_on(context, skp.periode_selesai)
    foot = context.footer(f"lampiran/{skp.id}", rules, head, lists, skp.status.value)
    return SkpAttachment(
        kata=words,
        kepala=head,
        dukungan=lists[0],
        skema=lists[1],
        konsekuensi=lists[2],
        tanda_tangan_pegawai=employee,
        tanda_tangan_penilai=evaluator,
        kaki=with_draft(foot, is_draft=not skp.status.is_approved),
    )
