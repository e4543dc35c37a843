"""One program at a time writes to an office file."""

import getpass
import json
import socket
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.storage.problems import problem, problem_of_os


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the file open: account name, computer, local time as text."""

    name: str
    machine: str
    since: str


class OfficeLock:
    """The lock beside an office file; the operating system frees it when the program dies.

    A note with the holder's name lies next to it. After a crash the note is stale but the lock is
    free, so the next program simply takes over.
    """

    def __init__(self, office: Path) -> None:
        self._note = office.with_suffix(".pemakai")
        self._lock = FileLock(office.with_suffix(".kunci-pakai"), timeout=0, thread_local=False)

    def acquire(self, name: str, since: datetime) -> None:
        """Take the lock, or raise LOCKED with the holder's name."""
        try:
            self._lock.acquire()
        except Timeout:
            raise _held(self.holder()) from None
        except OSError as error:
            raise problem_of_os(error, self._note) from error
        note = {"nama": name, "mesin": socket.gethostname(), "sejak": f"{since:%d-%m-%Y %H:%M}"}
        try:
            self._note.write_text(json.dumps(note, ensure_ascii=False), "utf-8")
        except OSError as error:
            self._lock.release()
            raise problem_of_os(error, self._note) from error

    def holder(self) -> Holder | None:
        """Return who holds the file, as far as the note tells."""
        try:
            note = json.loads(self._note.read_text("utf-8"))
            return Holder(str(note["nama"]), str(note["mesin"]), str(note["sejak"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if self._lock.is_locked:
            self._note.unlink(missing_ok=True)
            self._lock.release()


def account_name() -> str:
    """Return the name of the operating system's account, for the holder's note."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "pengguna lain"


def _held(holder: Holder | None) -> StorageProblem:
    advice = "Minta pemakai itu menutup SDM Desktop, atau buka berkas ini hanya-baca."
    if holder is None:
        return problem(Trouble.LOCKED, "Berkas kantor sedang dibuka program lain.", advice)
    return problem(
        Trouble.LOCKED,
        f"Berkas kantor sedang dibuka oleh {holder.name} di komputer {holder.machine}"
        f" sejak {holder.since}.",
        advice,
    )
