"""Runs one command and turns what went wrong into an exit code."""

import argparse
import sys
from collections.abc import Callable, Sequence

from sdm_desktop import __version__
from sdm_desktop.cli.arguments import build_parser
from sdm_desktop.cli.console import put, say
from sdm_desktop.cli.exit_codes import ExitCode
from sdm_desktop.cli.parser import UsageError
from sdm_desktop.domain.errors import (
    DomainError,
    LoginRefusedError,
    NotAllowedError,
    StorageProblem,
    Trouble,
    ValidationError,
)

_UNUSABLE = (Trouble.LOCKED, Trouble.DAMAGED, Trouble.TOO_NEW, Trouble.NOT_AN_OFFICE)
Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    _use_utf8()
    parser = build_parser()
    try:
        parsed = parser.parse_args(arguments)
    except SystemExit as ending:  # argparse has said what is wrong, or shown its help
        return int(ending.code or 0)
    if parsed.version:
        put(f"SDM Desktop {__version__}")
        return ExitCode.DONE
    try:
        return _command(parsed)(parsed)
    except (DomainError, StorageProblem, UsageError) as error:
        return _told(error)
    except KeyboardInterrupt:
        say("Dibatalkan; berkas tidak berubah.")
        return ExitCode.REFUSED


def _told(error: DomainError | StorageProblem | UsageError) -> ExitCode:
    """Say what went wrong and return the exit code it means."""
    if isinstance(error, UsageError):
        say(f"Salah pemakaian: {error}.")
        return ExitCode.USAGE
    if isinstance(error, StorageProblem):
        say(f"{error.message} {error.advice}".strip())
        return ExitCode.FILE_UNUSABLE if error.trouble in _UNUSABLE else ExitCode.REFUSED
    findings = error.errors if isinstance(error, ValidationError) else [error]
    for finding in findings:
        say(finding.message)
    is_forbidden = isinstance(error, NotAllowedError | LoginRefusedError)
    return ExitCode.NOT_ALLOWED if is_forbidden else ExitCode.REFUSED


def _command(parsed: argparse.Namespace) -> Command:
    """Return the function of a command; its modules are loaded only now."""
    if parsed.command is None:
        from sdm_desktop.cli.window import open_window

        return open_window
    if parsed.command == "calc":
        from sdm_desktop.cli.calc_command import calculate

        return calculate
    if parsed.command in ("import", "export"):
        from sdm_desktop.cli import exchange_commands

        is_import = parsed.command == "import"
        return exchange_commands.import_table if is_import else exchange_commands.export_table
    if parsed.command == "report":
        from sdm_desktop.cli.report_command import make_report

        return make_report
    from sdm_desktop.cli import file_commands

    return file_commands.COMMANDS[parsed.command]


def _use_utf8() -> None:
    """Write UTF-8 also where the console of the system proposes another encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
