"""Logging in to the office file a command works on."""

import argparse
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sdm_desktop.cli.parser import UsageError
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.office import OfficeInfo, Surroundings, describe_office, open_office

PASSWORD_VARIABLE = "SDM_PASSWORD"
_DEFAULT_USER = "admin"


@contextmanager
def open_services(arguments: argparse.Namespace, *, read_only: bool = False) -> Iterator[Services]:
    """Give the services of the office file named by the arguments; closed afterwards."""
    path = office_path(arguments)
    info = describe_office(path)
    user = user_name(arguments, info)
    opened = open_office(
        path,
        user,
        password(info, user),
        read_only=read_only,
        surroundings=Surroundings(sleep=_no_sleep),
    )
    try:
        yield Services.build(opened)
    finally:
        opened.close()


def office_path(arguments: argparse.Namespace) -> Path:
    """Return the file of `--office`, or raise `UsageError`."""
    path: Path | None = arguments.office
    if path is None:
        raise UsageError("--office BERKAS wajib diisi")
    return path


def user_name(arguments: argparse.Namespace, info: OfficeInfo) -> str:
    """Return the user of `--user`, else the only user, else admin."""
    if arguments.user:
        return str(arguments.user)
    names = [name for name, _shown in info.users]
    return names[0] if len(names) == 1 else _DEFAULT_USER


def password(info: OfficeInfo, user: str) -> str:
    """Return the password from the environment, or ask for it; that of demo data is known."""
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        return given
    if info.is_demo:
        from sdm_desktop.services.demo import DEMO_PASSWORD

        return DEMO_PASSWORD
    if not sys.stdin.isatty():
        raise UsageError(f"kata sandi belum diberikan; isi variabel {PASSWORD_VARIABLE}")
    return getpass.getpass(f"Kata sandi {user}: ", stream=sys.stderr)


def _no_sleep(seconds: float) -> None:
    """Wait after a refused log-in as the window does, but never so long that a script hangs."""
    import time

    time.sleep(min(seconds, 1.0))
