"""Objections on paper: variant B of the evaluation document, and the minutes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Evaluation, FrozenParties, Period, PeriodKind
from sdm_desktop.domain.form_words import FormWords
from sdm_desktop.domain.objections import Handover, Objection
from sdm_desktop.domain.report_evaluation import ObjectionMinutes, ObjectionPart
from sdm_desktop.domain.report_records import Signature
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.services.report_context import (
    SEPARATOR,
    ReportContext,
    ReportRequest,
    rule_line,
    with_draft,
)
from sdm_desktop.services.report_forms import BLANK, by_unit, printed_day, words_on
from sdm_desktop.services.report_parties import parties_now, parties_of
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.storage.report_forms import FormRepository

_TITLE = "Berita Acara Keberatan"


@dataclass(frozen=True, slots=True)
class Papers:
    """What was handed over and objected to, by evaluation; `variant` is A, B or OTOMATIS."""

    variant: str = "OTOMATIS"
    handovers: Mapping[str, Handover] = field(default_factory=dict)
    objections: Mapping[str, Objection] = field(default_factory=dict)

    def is_b(self, evaluation_id: str) -> bool:
        """Return whether the document has the sections on an objection."""
        return self.variant == "B" or (self.variant != "A" and evaluation_id in self.objections)


def read_papers(reader: ReportReader, evaluations: Sequence[Evaluation], variant: str) -> Papers:
    """Return hand-over and objections of evaluations; call inside a read."""
    store = FormRepository(reader.database)
    ids = [evaluation.id for evaluation in evaluations]
    return Papers(variant.upper(), store.handovers(ids), store.objections(ids))


def objection_part(
    words: FormWords, superior: Signature, objection: Objection | None
) -> ObjectionPart:
    """Return sections 6 to 8; without an objection they are empty, to be filled in by hand."""
    if objection is None:
        return ObjectionPart(tanda_tangan_atasan=superior)
    final = objection.predikat_akhir
    return ObjectionPart(
        tanda_tangan_atasan=superior,
        keberatan=objection.alasan,
        tanggal_keberatan=printed_day(objection.tanggal_ajukan),
        penjelasan=objection.penjelasan_penilai,
        tanggal_penjelasan=printed_day(objection.tanggal_penjelasan),
        keputusan=objection.keputusan_atasan,
        tanggal_keputusan=printed_day(objection.tanggal_keputusan),
        predikat_akhir=final.label.upper() if final else "",
    )


def numbered_day(words: FormWords, key: str, day: str) -> str:
    """Return "10. DITERIMA TANGGAL 14 Oktober 2026", with dots where the day is open."""
    return words(key, tanggal=day or BLANK)


def minutes_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the minutes of the decided objections of a period; `DomainError` of none."""
    context = reader.context(request)
    period = reader.period(request, PeriodKind.TAHUNAN)
    found = reader.rows.evaluations([period.id], context.scope)
    papers = read_papers(reader, found, "B")
    decided = {key: one for key, one in papers.objections.items() if one.predikat_akhir is not None}
    chosen = by_unit(context, [e for e in found if e.id in decided], lambda e: e.unit_id)
    if not chosen:
        raise DomainError(_nothing(papers, reader.whom(context), period), "KOSONG")
    context.people = reader.people.identities(parties_of(chosen))
    results = reader.rows.organisations([period.id])[period.id]
    open_ones = len(papers.objections) - len(decided)
    return ReportJob(
        _minutes(
            context,
            period,
            [(e, e.beku or parties_now(context, e, results)) for e in chosen],
            Papers("B", papers.handovers, decided),
        ),
        len(chosen),
        reader.info(context, _TITLE, period),
        period,
        f"{open_ones} keberatan yang belum diputus tidak dicetak." if open_ones else "",
    )


def _nothing(papers: Papers, whom: str, period: Period) -> str:
    if papers.objections:
        return f"{len(papers.objections)} keberatan {whom} pada {period.nama} belum diputus."
    return f"Tidak ada keberatan {whom} pada {period.nama}."


def _minutes(
    context: ReportContext,
    period: Period,
    chosen: Sequence[tuple[Evaluation, FrozenParties]],
    papers: Papers,
) -> Iterator[ObjectionMinutes]:
    words = words_on(context, period.selesai, "berita_acara")
    rules = rule_line(context.book.on(RuleCode.KEBERATAN, period.selesai))
    for evaluation, parties in chosen:
        objection = papers.objections[evaluation.id]
        yield _one(context, (period, words, rules), (parties, objection), papers)


def _one(
    context: ReportContext,
    setting: tuple[Period, FormWords, str],
    about: tuple[FrozenParties, Objection],
    papers: Papers,
) -> ObjectionMinutes:
    period, words, rules = setting
    parties, objection = about
    decided = objection.tanggal_keputusan or context.today
    line = context.place_and_date(decided)
    signatures = tuple(
        Signature(tempat_tanggal=when, peran=words(key), nama=who.nama, nip=who.nip)
        for when, key, who in (
            ("", "pegawai", parties.pegawai),
            (line, "penilai", parties.penilai),
            ("", "atasan", parties.atasan),
        )
    )
    part = objection_part(words, signatures[2], objection)
    handover = papers.handovers.get(objection.evaluasi_id)
    foot = context.footer(f"keberatan/{objection.id}", rules, period.kunci, parties, objection)
    return ObjectionMinutes(
        kata=words,
        kop=context.kop(parties.unit_jalur.split(SEPARATOR)[0] or context.office.nama),
        nomor=objection.nomor_berita_acara,
        pembuka=words("pembuka", tanggal=long_date(decided), periode=period.nama),
        pegawai=parties.pegawai,
        penilai=parties.penilai,
        atasan=parties.atasan,
        kejadian=_events(words, objection, handover),
        isi=part,
        predikat_semula=objection.predikat_semula.label.upper(),
        tanda_tangan=signatures,
        kaki=with_draft(foot, is_draft=False),
    )


def _events(
    words: FormWords, objection: Objection, handover: Handover | None
) -> tuple[tuple[str, str], ...]:
    """Return what happened on which day, in its order; unknown days are left out."""
    days = (
        ("diserahkan", handover.tanggal_serah if handover else None),
        ("diterima", handover.tanggal_terima if handover else None),
        ("diajukan", objection.tanggal_ajukan),
        ("dijelaskan", objection.tanggal_penjelasan),
        ("diputuskan", objection.tanggal_keputusan),
    )
    return tuple((words(key), long_date(day)) for key, day in days if day is not None)
