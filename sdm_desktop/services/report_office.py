"""The reports on the organisation: what each reads of the office file."""

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.services.bezetting import BezettingService
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.services.report_organisation import bezetting_reports, chart_report
from sdm_desktop.services.report_reading import ReportJob, ReportReader


def bezetting_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the bezetting of a unit, or of every perangkat daerah; `DomainError` of none."""
    context = reader.context(request)
    office = BezettingService(reader.database, reader.session, reader.rules).office()
    heads = {one.unit.kepala_id for one in office.units if one.unit.kepala_id}
    context.people = reader.people.identities(heads)
    reports = bezetting_reports(context, office)
    if not reports:
        raise DomainError("Belum ada unit atau pegawai untuk dicetak.", "KOSONG")
    info = reader.info(context, "Bezetting pegawai", None)
    return ReportJob(iter(reports), len(reports), info)


def chart_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the organisation chart of a unit or of the office; `DomainError` of none."""
    context = reader.context(request)
    service = BezettingService(reader.database, reader.session, reader.rules)
    units = service.chart(request.unit_id)
    if not units:
        raise DomainError("Belum ada unit untuk digambar.", "KOSONG")
    return ReportJob(
        iter([chart_report(context, units)]), 1, reader.info(context, "Bagan organisasi", None)
    )
