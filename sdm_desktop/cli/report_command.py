"""The command `report`: one bundle, or one file per person or unit."""

import argparse

from sdm_desktop.cli.console import ConsoleProgress, put_json, say
from sdm_desktop.cli.exit_codes import ExitCode
from sdm_desktop.cli.login import open_services
from sdm_desktop.cli.parser import UsageError
from sdm_desktop.cli.scope import chosen_unit, person_by_nip, yearly_period
from sdm_desktop.domain.office import Signatory
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.report_catalogue import report_info
from sdm_desktop.services.reports import CATALOGUE, ReportRequest, ReportService


def make_report(arguments: argparse.Namespace) -> int:
    """Write the PDF or PDFs of a report; one about nobody is refused with the reason."""
    kind = arguments.out.suffix.lower()
    if kind in (".pdf", ".xlsx") and arguments.per_person:
        raise UsageError(f"--per-person memerlukan folder, bukan berkas {kind}")
    with open_services(arguments) as services:
        reports = _reports(services)
        request = _request(arguments, services)
        progress = ConsoleProgress("Laporan")
        if kind == ".xlsx":
            rows = reports.save_workbook(arguments.name, request, arguments.out, progress)
            return _tell_rows(arguments, rows)
        if kind == ".pdf":
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
        paper=Paper(arguments.paper) if arguments.paper else report_info(arguments.name).paper,
        margin=Margin(arguments.margin),
        signatory=_signatory(arguments.signatory, services),
        options=_options(arguments.settings),
    )


def _options(settings: list[str]) -> dict[str, str]:
    """Return the answers given as KEY=VALUE."""
    answers = {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals or not key:
            raise UsageError(f"--set memerlukan KUNCI=NILAI, bukan “{setting}”")
        answers[key.strip()] = value.strip()
    return answers


def _signatory(wanted: str, services: Services) -> Signatory | None:
    """Return who signs: a person by NIP, or "nama; NIP; jabatan; pangkat"; None for the usual."""
    if wanted in ("", "unit"):
        return None
    if wanted == "kantor":
        return services.office.office().kepala
    if len(parts := [part.strip() for part in wanted.split(";")]) > 1:
        nama, nip, jabatan, pangkat = (*parts, "", "", "")[:4]
        return Signatory(nama=nama, nip=nip, jabatan=jabatan, pangkat=pangkat)
    return _reports(services).signatory_of(person_by_nip(wanted, services))


def _period_id(arguments: argparse.Namespace, services: Services) -> str | None:
    """Return the period of a report; None for one about no period."""
    info = next((info for info in CATALOGUE if info.name == arguments.name), None)
    if info is not None and "period_id" not in info.parameters:
        return None
    return yearly_period(arguments, services).id


def _tell_rows(arguments: argparse.Namespace, rows: int) -> int:
    say(f"{arguments.out.name}: {rows} baris.")
    if arguments.json:
        put_json({"report": arguments.name, "files": [str(arguments.out)], "rows": rows})
    return ExitCode.DONE


def _tell(arguments: argparse.Namespace, files: list[str], pages: int) -> None:
    if pages:
        say(f"{arguments.out.name}: {pages} halaman.")
    else:
        say(f"{len(files)} berkas ditulis ke folder {arguments.out.name}.")
    if arguments.json:
        answer = {"report": arguments.name, "files": files}
        put_json({**answer, "pages": pages} if pages else answer)
