"""Dokumen Evaluasi: from stored evaluations to records, in bulk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.evaluation import (
    MONTHS,
    Evaluation,
    EvaluationStatus,
    FrozenParties,
    Identity,
    OrganisationPredikat,
    OrganisationResult,
    Period,
)
from sdm_desktop.domain.form_words import FormWords
from sdm_desktop.domain.report_evaluation import EvaluationDocument
from sdm_desktop.domain.report_records import Signature
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.services.report_context import SEPARATOR, ReportContext, with_draft
from sdm_desktop.services.report_forms import BLANK, printed_day, words_on
from sdm_desktop.services.report_objections import Papers, numbered_day, objection_part
from sdm_desktop.services.report_parties import parties_now

_QUARTERS = ("I", "II", "III", "IV-AKHIR")
_HALVES = ("I", "II/AKHIR")


def form_period(code: str, year: int) -> str:
    """Return the period as the form titles it (rules/performance 6)."""
    if code == "TAHUN":
        return f"TAHUN {year}"
    number = int(code[1:]) - 1
    if code[0] == "B":
        return f"{MONTHS[number].upper()} {year}"
    return f"TRIWULAN {_QUARTERS[number]}" if code[0] == "T" else f"SEMESTER {_HALVES[number]}"


def printable(evaluations: Sequence[Evaluation]) -> list[Evaluation]:
    """Return those that say something: a predikat is there."""
    return [
        evaluation
        for evaluation in evaluations
        if evaluation.predikat and evaluation.status is not EvaluationStatus.TIDAK_DINILAI
    ]


def evaluation_documents(
    context: ReportContext,
    period: Period,
    evaluations: Sequence[Evaluation],
    found: tuple[Mapping[str, OrganisationResult], Papers],
) -> Iterator[EvaluationDocument]:
    """Yield the documents one by one, so that a big bundle never stands in memory."""
    results, papers = found
    rules = context.rule_line(RuleCode.MATRIKS_PREDIKAT, period)
    words = words_on(context, period.selesai, "dokumen")
    for evaluation in evaluations:
        parties = evaluation.beku or parties_now(context, evaluation, results)
        document = _document(context, (period, rules, words), evaluation, parties)
        yield _with_papers(context, document, evaluation, papers)


def _document(
    context: ReportContext,
    setting: tuple[Period, str, FormWords],
    evaluation: Evaluation,
    parties: FrozenParties,
) -> EvaluationDocument:
    period, rules, words = setting
    predikat = evaluation.predikat.label.upper() if evaluation.predikat else ""
    content = (parties, predikat, evaluation.catatan, evaluation.status.value, evaluation.tanggal)
    footer = context.footer(evaluation.id, rules, period.kunci, *content)
    return EvaluationDocument(
        kata=words,
        kop=context.kop(_opd(context, parties)),
        periode=form_period(period.kode, period.tahun),
        periode_singkat=period.nama,
        instansi=context.office.pemerintah,
        mulai=period.mulai,
        selesai=period.selesai,
        pegawai=parties.pegawai,
        penilai=parties.penilai,
        atasan=parties.atasan,
        capaian=capaian_words(parties.capaian_organisasi).upper(),
        predikat=predikat,
        catatan=evaluation.catatan,
        tanda_tangan_pegawai=_by_person(context, parties.pegawai),
        tanda_tangan_penilai=_by_evaluator(context, evaluation, parties.penilai),
        kaki=with_draft(footer, is_draft=evaluation.status is not EvaluationStatus.FINAL),
    )


def _with_papers(
    context: ReportContext, document: EvaluationDocument, evaluation: Evaluation, papers: Papers
) -> EvaluationDocument:
    """Return a document with the days of receipt, and as variant B where that is due."""
    handover = papers.handovers.get(evaluation.id)
    received = printed_day(handover.tanggal_terima if handover else None)
    if not papers.is_b(evaluation.id):
        place = context.request.place or context.office.tempat
        line = f"{place}, {received or BLANK}"
        employee = replace(document.tanda_tangan_pegawai, tempat_tanggal=line)
        return replace(document, tanda_tangan_pegawai=employee)
    words = document.kata
    made = long_date(evaluation.tanggal or context.request.date or context.today)
    above = printed_day(handover.tanggal_atasan if handover else None)
    superior = Signature(
        tempat_tanggal=numbered_day(words, "diterima_atasan", above),
        peran=words("atasan"),
        nama=document.atasan.nama,
        nip=document.atasan.nip,
    )
    objection = papers.objections.get(evaluation.id)
    predikat = objection.predikat_semula.label.upper() if objection else document.predikat
    return replace(
        document,
        predikat=predikat,
        tanda_tangan_pegawai=replace(
            document.tanda_tangan_pegawai,
            tempat_tanggal=numbered_day(words, "diterima_pegawai", received),
        ),
        tanda_tangan_penilai=replace(
            document.tanda_tangan_penilai, tempat_tanggal=numbered_day(words, "dibuat", made)
        ),
        keberatan=objection_part(words, superior, objection),
    )


def _opd(context: ReportContext, parties: FrozenParties) -> str:
    return parties.unit_jalur.split(SEPARATOR)[0] or context.office.nama


def _by_person(context: ReportContext, person: Identity) -> Signature:
    """Leave the day open: the employee writes it when the document is received."""
    place = context.request.place or context.office.tempat
    return Signature(
        tempat_tanggal=f"{place}, {BLANK}",
        peran="PEGAWAI YANG DINILAI",
        nama=person.nama,
        nip=person.nip,
    )


def _by_evaluator(context: ReportContext, evaluation: Evaluation, person: Identity) -> Signature:
    return Signature(
        tempat_tanggal=context.place_and_date(evaluation.tanggal),
        peran="PEJABAT PENILAI KINERJA",
        nama=person.nama,
        nip=person.nip,
    )


def capaian_words(stored: str) -> str:
    """Return the words of a stored capaian organisasi, as it is when it is none of the five."""
    try:
        return OrganisationPredikat(stored).label
    except ValueError:
        return stored
