"""The commands on the office file itself: demo, backup, restore, check, verify."""

import argparse
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from sdm_desktop.cli.console import ConsoleProgress, put, put_json, say
from sdm_desktop.cli.exit_codes import ExitCode
from sdm_desktop.cli.login import PASSWORD_VARIABLE, office_path, open_services
from sdm_desktop.domain.audit import PrintedCode
from sdm_desktop.domain.dates import long_date

_CODE = re.compile(r"[0-9A-Za-z]{4}[-–\s]?[0-9A-Za-z]{4}")


def make_demo_office(arguments: argparse.Namespace) -> int:
    """Make an office file of invented people."""
    from sdm_desktop.services.demo import DemoPlan, make_demo

    plan = DemoPlan(employees=arguments.employees, years=arguments.years, seed=arguments.seed)
    made = make_demo(arguments.file, plan, progress=ConsoleProgress("Kantor contoh").step)
    say(
        f"Kantor contoh dibuat: {made.employees} pegawai, {made.units} unit, "
        f"{made.evaluations} evaluasi. Pengguna {', '.join(made.users)}; "
        f"kata sandi {made.password}."
    )
    if arguments.json:
        put_json(
            {
                "file": str(made.path),
                "employees": made.employees,
                "units": made.units,
                "periods": made.periods,
                "evaluations": made.evaluations,
                "targets": made.targets,
                "users": list(made.users),
                "password": made.password,
            }
        )
    return ExitCode.DONE


def back_up(arguments: argparse.Namespace) -> int:
    """Write a verified backup."""
    with open_services(arguments) as services:
        result = services.backup.back_up(arguments.file, ConsoleProgress("Cadangan"))
    say(f"Cadangan {result.path.name} dibuat dan diperiksa ({result.size // 1024} KiB).")
    if lost := result.manifest.missing_contents:
        say(f"Peringatan: {lost} isi dokumen hilang dan tidak ikut dicadangkan.")
    if arguments.json:
        put_json({"file": str(result.path), "size": result.size, "counts": result.manifest.counts})
    return ExitCode.DONE


def restore_backup(arguments: argparse.Namespace) -> int:
    """Put a verified backup in the place of an office file; what lay there is kept aside."""
    from sdm_desktop.services.backup import restore

    path = office_path(arguments)
    password = os.environ.get(PASSWORD_VARIABLE)
    login = (arguments.user, password) if arguments.user and password else None
    aside = restore(arguments.backup, path, login)
    say(f"Cadangan {arguments.backup.name} dipulihkan ke {path.name}.")
    if aside is not None:
        say(f"Berkas yang semula ada disimpan sebagai {aside.name}.")
    return ExitCode.DONE


def check_office(arguments: argparse.Namespace) -> int:
    """Examine an office file without changing it."""
    with open_services(arguments, read_only=True) as services:
        report = services.backup.check()
    if arguments.json:
        lines = [
            {"title": line.title, "text": line.text, "ok": line.is_ok} for line in report.lines
        ]
        put_json({"ok": report.is_ok, "lines": lines})
    else:
        for line in report.lines:
            put(f"{'baik ' if line.is_ok else 'RUSAK'}  {line.title}: {line.text}")
    say("Berkas utuh." if report.is_ok else "Berkas rusak. Pulihkan dari cadangan.")
    return ExitCode.DONE if report.is_ok else ExitCode.FILE_UNUSABLE


def verify_document(arguments: argparse.Namespace) -> int:
    """Compare a printed PDF with the audit trail of the office, or look for a code of one."""
    from sdm_desktop.services.reports import ReportService

    with open_services(arguments, read_only=True) as services:
        database, session = services.file.database, services.session
        reports = ReportService(database, session, services.office, services.rules)
        if is_code(arguments.file):
            return _tell_code(arguments, reports.find_code(arguments.file))
        result = reports.verify_pdf(Path(arguments.file))
    if arguments.json:
        put_json(
            {
                "ok": result.is_genuine,
                "document": result.nomor_dokumen,
                "codes": list(result.kode),
                "printed_from": result.waktu.isoformat() if result.waktu else None,
                "message": result.pesan,
            }
        )
    say(result.pesan)
    return ExitCode.DONE if result.is_genuine else ExitCode.REFUSED


def _tell_code(arguments: argparse.Namespace, found: PrintedCode) -> int:
    if arguments.json:
        put_json(
            {
                "ok": True,
                "code": found.kode,
                "title": found.judul,
                "document": found.nomor_dokumen,
                "audit": found.nomor_audit,
                "printed_at": found.waktu.isoformat(),
                "printed_by": found.pengguna,
                "message": found.catatan,
            }
        )
    say(
        f"Kode {found.kode}: {found.judul}, No. {found.nomor_dokumen}, dicetak atau disimpan "
        f"{long_date(found.waktu.date())} oleh {found.pengguna} (catatan audit "
        f"{found.nomor_audit}). {found.catatan}".strip()
    )
    return ExitCode.DONE


def is_code(text: str) -> bool:
    """Return whether an argument is a verification code and no file."""
    return not Path(text).exists() and bool(_CODE.fullmatch(text.strip()))


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "demo": make_demo_office,
    "backup": back_up,
    "restore": restore_backup,
    "check": check_office,
    "verify": verify_document,
}
