"""The reports on performance: what each reads of the office file."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Evaluation, Period, PeriodKind
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.report_evaluations import evaluation_documents, printable
from sdm_desktop.services.report_forms import asked_evaluator, words_on
from sdm_desktop.services.report_objections import read_papers
from sdm_desktop.services.report_parties import parties_of
from sdm_desktop.services.report_people import PeopleData, people_summaries
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_units import UnitData, unit_reports
from sdm_desktop.storage.employees import EmployeeRepository
from sdm_desktop.storage.reports import Scope

_SHOWN_PERIODS = 4
_TREND_PERIODS = 8


def evaluation_documents_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the documents of a period, by unit and name; `DomainError` about nobody."""
    context = reader.context(request)
    period = reader.period(request, PeriodKind.TAHUNAN)
    evaluator = asked_evaluator(reader, request)
    found = [
        one
        for one in reader.rows.evaluations([period.id], context.scope)
        if evaluator in (None, one.penilai_id)
    ]
    chosen = printable(found)
    if not chosen:
        raise DomainError(_nothing(period, found, reader.whom(context)), "KOSONG")
    paths = {unit.id: unit.jalur for unit in context.tree.all()}
    chosen.sort(key=lambda evaluation: paths.get(evaluation.unit_id or "", ""))
    context.people = reader.people.identities(parties_of(chosen))
    results = reader.rows.organisations([period.id])[period.id]
    left_out = len(found) - len(chosen)
    usual = words_on(context, period.selesai, "dokumen")("varian")
    papers = read_papers(reader, chosen, request.options.get("varian", "") or usual)
    return ReportJob(
        evaluation_documents(context, period, chosen, (results, papers)),
        len(chosen),
        reader.info(context, "Dokumen Evaluasi Kinerja Pegawai", period),
        period,
        f"{left_out} evaluasi tanpa predikat tidak dicetak." if left_out else "",
    )


def unit_performance_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the summary of a unit, or of every top unit; `DomainError` about nobody."""
    context = reader.context(request)
    period = reader.period(request, PeriodKind.TAHUNAN)
    periods = reader.series(period, _SHOWN_PERIODS)
    units = reader.units(context)
    context.scope = Scope(unit_ids=_all_below(context, units))
    evaluations = reader.rows.evaluations([p.id for p in periods], context.scope)
    current = [e for e in evaluations if e.periode_id == period.id]
    filled = {e.unit_id for e in current}
    units = [unit for unit in units if filled & context.tree.below(unit.id)]
    if not units:
        raise DomainError(_nothing(period, [], reader.whom(context)), "KOSONG")
    heads = {unit.kepala_id for unit in units if unit.kepala_id}
    context.people = reader.people.identities({e.pegawai_id for e in current} | heads)
    data = UnitData(
        periods=periods,
        evaluations=evaluations,
        targets=reader.rows.targets(e.id for e in current),
        results=reader.rows.organisations([period.id])[period.id],
    )
    info = reader.info(context, "Ringkasan Kinerja Unit", period)
    return ReportJob(unit_reports(context, units, data), len(units), info, period)


def employee_summary_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the summaries of one person, a unit or everybody; `DomainError` about nobody."""
    context = reader.context(request)
    period = reader.period(request, None)
    periods = reader.series(period, _TREND_PERIODS)
    evaluations = reader.rows.evaluations([p.id for p in periods], context.scope)
    people = EmployeeRepository(reader.database).many({e.pegawai_id for e in evaluations})
    if not people:
        raise DomainError(_nothing(period, [], reader.whom(context)), "KOSONG")
    by_person: dict[str, list[Evaluation]] = defaultdict(list)
    for evaluation in evaluations:
        by_person[evaluation.pegawai_id].append(evaluation)
    heads = context.heads(person.unit_id for person in people if person.unit_id)
    context.people = reader.people.identities(heads | parties_of(evaluations))
    data = PeopleData(
        periods=periods,
        evaluations=by_person,
        targets=reader.rows.targets(e.id for e in evaluations),
        results=reader.rows.organisations(p.id for p in periods),
    )
    info = reader.info(context, "Ringkasan Pegawai", period)
    return ReportJob(people_summaries(context, people, data), len(people), info, period)


def _all_below(context: ReportContext, units: Iterable[Unit]) -> frozenset[str]:
    return frozenset(found for unit in units for found in context.tree.below(unit.id))


def _nothing(period: Period, evaluations: Sequence[Evaluation], whom: str) -> str:
    """Return why there is nothing to print."""
    if not evaluations:
        return f"Tidak ada evaluasi {whom} pada {period.nama}."
    return f"{len(evaluations)} evaluasi {whom} pada {period.nama} belum berpredikat."
