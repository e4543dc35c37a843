"""Dokumen Evaluasi: from stored evaluations to records, in bulk."""

from collections.abc import Iterator, Mapping, Sequence

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
from sdm_desktop.services.report_forms import words_on

_BLANK = "." * 32
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


def parties_of(evaluations: Sequence[Evaluation]) -> set[str]:
    """Return whose identities are needed: the three people of all that are not frozen."""
    return {
        person
        for evaluation in evaluations
        if evaluation.beku is None
        for person in (evaluation.pegawai_id, evaluation.penilai_id, evaluation.atasan_id)
        if person
    }


def evaluation_documents(
    context: ReportContext,
    period: Period,
    evaluations: Sequence[Evaluation],
    results: Mapping[str, OrganisationResult],
) -> Iterator[EvaluationDocument]:
    """Yield the documents one by one, so that a big bundle never stands in memory."""
    rules = context.rule_line(RuleCode.MATRIKS_PREDIKAT, period)
    words = words_on(context, period.selesai, "dokumen")
    for evaluation in evaluations:
        parties = evaluation.beku or _parties_now(context, evaluation, results)
        yield _document(context, (period, rules, words), evaluation, parties)


def _parties_now(
    context: ReportContext, evaluation: Evaluation, results: Mapping[str, OrganisationResult]
) -> FrozenParties:
    nobody = Identity()
    people = context.people
    unit = context.tree.get(evaluation.unit_id)
    capaian = context.capaian(evaluation.unit_id, results)
    return FrozenParties(
        pegawai=people.get(evaluation.pegawai_id, nobody),
        penilai=people.get(evaluation.penilai_id or "", nobody),
        atasan=people.get(evaluation.atasan_id or "", nobody),
        capaian_organisasi=capaian.value if capaian else "",
        unit_jalur=unit.jalur if unit else "",
    )


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


def _opd(context: ReportContext, parties: FrozenParties) -> str:
    return parties.unit_jalur.split(SEPARATOR)[0] or context.office.nama


def _by_person(context: ReportContext, person: Identity) -> Signature:
    """Leave the day open: the employee writes it when the document is received."""
    place = context.request.place or context.office.tempat
    return Signature(
        tempat_tanggal=f"{place}, {_BLANK}",
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
