"""The reports on plans: SKP and lampiran of one person, a unit, a penilai, or everybody."""

from collections.abc import Sequence

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import PeriodKind
from sdm_desktop.domain.skp import Skp
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.report_forms import asked_evaluator, by_unit
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_skp_records import (
    Maker,
    people_of_plans,
    plan_records,
    skp_attachment,
    skp_form,
)
from sdm_desktop.storage.report_forms import FormRepository
from sdm_desktop.storage.skp import SkpRepository


def skp_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the SKP of the year of a period, by unit and name; `DomainError` about nobody."""
    return _job(reader, request, ("Sasaran Kinerja Pegawai", skp_form))


def attachment_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the lampiran of the SKP of a year; `DomainError` about nobody."""
    return _job(reader, request, ("Lampiran SKP", skp_attachment))


def _job(reader: ReportReader, request: ReportRequest, form: tuple[str, Maker]) -> ReportJob:
    title, make = form
    context = reader.context(request)
    period = reader.period(request, PeriodKind.TAHUNAN)
    evaluator = asked_evaluator(reader, request)
    found = [
        skp
        for skp in FormRepository(reader.database).plans(period.tahun, context.scope)
        if evaluator in (None, skp.pejabat_penilai_id) and not skp.is_imported
    ]
    chosen = _chosen(request, found)
    if not chosen:
        raise DomainError(_nothing(period.tahun, found, reader.whom(context)), "KOSONG")
    contents = SkpRepository(reader.database).contents([skp.id for skp in chosen])
    context.people = reader.people.identities(people_of_plans(chosen))
    plans = [(skp, contents[skp.id]) for skp in _sorted(context, chosen)]
    left_out = len(found) - len(chosen)
    return ReportJob(
        plan_records(context, plans, make),
        len(plans),
        reader.info(context, title, period),
        period,
        f"{left_out} SKP yang belum disetujui tidak dicetak." if left_out else "",
    )


def _chosen(request: ReportRequest, plans: Sequence[Skp]) -> list[Skp]:
    """Return the plans to print: approved ones only, where that is asked for."""
    only_approved = request.options.get("disetujui", "tidak") == "ya"
    return [skp for skp in plans if skp.status.is_approved or not only_approved]


def _sorted(context: ReportContext, plans: Sequence[Skp]) -> list[Skp]:
    return by_unit(context, plans, lambda skp: skp.unit_id)


def _nothing(year: int, found: Sequence[Skp], whom: str) -> str:
    if found:
        return f"{len(found)} SKP {whom} tahun {year} belum disetujui."
    return f"Tidak ada SKP {whom} pada tahun {year}."
