"""The command `report`: one bundle, or one file per person or unit."""

import argparse

from sdm_desktop.cli.console import ConsoleProgress, put_json, say
from sdm_desktop.cli.exit_codes import ExitCode
from sdm_desktop.cli.login import open_services
from sdm_desktop.cli.parser import UsageError
from sdm_desktop.cli.scope import chosen_unit, person_by_nip, yearly_period
from sdm_desktop.domain.report_records import Paper
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.reports import CATALOGUE, ReportRequest, ReportService


def make_report(arguments: argparse.Namespace) -> int:
    """Write the PDF or PDFs of a report; one about nobody is refused with the reason."""
    is_bundle = arguments.out.suffix.lower() == ".pdf"
    if is_bundle and arguments.per_person:
        raise UsageError("--per-person memerlukan folder, bukan berkas .pdf")
    with open_services(arguments) as services:
        reports = _reports(services)
        request = _request(arguments, services)
        progress = ConsoleProgress("Laporan")
        if is_bundle:
            rendered = reports.render(arguments.name, request, progress)
            reports.save(rendered, arguments.out)
            files, pages = [arguments.out], rendered.pages
        else:
            files = reports.save_each(arguments.name, request, arguments.out, progress)
            pages = 0
    _tell(arguments, [str(file) for file in files], pages)
    return ExitCode.DONE


def _reports(services: Services) -> ReportService:
    database, session = services.file.database, services.session
    return ReportService(database, session, services.office, services.rules)


def _request(arguments: argparse.Namespace, services: Services) -> ReportRequest:
    return ReportRequest(
        period_id=_period_id(arguments, services),
        unit_id=chosen_unit(arguments, services).id if arguments.unit else None,
        employee_id=person_by_nip(arguments.nip, services) if arguments.nip else None,
        paper=Paper(arguments.paper),
    )


def _period_id(arguments: argparse.Namespace, services: Services) -> str | None:
    """Return the period of a report; None for one about no period."""
    info = next((info for info in CATALOGUE if info.name == arguments.name), None)
    if info is not None and "period_id" not in info.parameters:
        return None
    return yearly_period(arguments, services).id


def _tell(arguments: argparse.Namespace, files: list[str], pages: int) -> None:
    if pages:
        say(f"{arguments.out.name}: {pages} halaman.")
    else:
        say(f"{len(files)} berkas ditulis ke folder {arguments.out.name}.")
    if arguments.json:
        answer = {"report": arguments.name, "files": files}
        put_json({**answer, "pages": pages} if pages else answer)
