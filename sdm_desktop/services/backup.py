"""Backups of the office, restoring one, and examining the open file."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sdm_desktop.domain.errors import LoginRefusedError
from sdm_desktop.domain.passwords import plain_username
from sdm_desktop.services.key_slots import note_backup
from sdm_desktop.services.session import Session, utc_now
from sdm_desktop.storage import backup, keys
from sdm_desktop.storage.backup import SUFFIX, Manifest
from sdm_desktop.storage.check import CheckLine, CheckReport
from sdm_desktop.storage.check import check as check_database
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.lock import OfficeLock, account_name
from sdm_desktop.storage.restore import restore_backup

__all__ = ["SUFFIX", "BackupResult", "BackupService", "CheckLine", "CheckReport", "Manifest"]


class Steps(Protocol):
    """Takes reports of progress; may raise to cancel."""

    def step(self, done: int, total: int) -> None:
        """Report that `done` of `total` steps are finished."""


@dataclass(frozen=True, slots=True)
class BackupResult:
    """A finished, verified backup; `size` in bytes."""

    path: Path
    size: int
    manifest: Manifest


class BackupService:
    """Makes backups of the open office."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session

    def back_up(self, path: Path, task: Steps | None = None) -> BackupResult:
        """Write one `.sdmb` file and verify it by opening the copy; anybody logged in may."""
        target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        source = (self._database.path, self._database.key)
        now = self._session.now()
        manifest = backup.write_backup(source, target, now, task.step if task else None)
        if not self._session.read_only:
            with self._database.write(self._session.actor()) as writer:
                writer.audit("cadangkan", "kantor", self._session.office_id, target.name)
            note_backup(self._database, now.isoformat())
        return BackupResult(target, target.stat().st_size, manifest)

    def last(self) -> datetime | None:
        """Return when the last backup was made (UTC), None when never."""
        text = keys.load(keys.key_path(self._database.path)).public.last_backup
        try:
            return datetime.fromisoformat(text) if text else None
        except ValueError:
            return None

    def proposed_name(self) -> str:
        """Return a file name for a backup made now."""
        stamp = self._session.local(self._session.now())
        return f"{self._database.path.stem}-{stamp:%Y%m%d-%H%M}{SUFFIX}"

    def check(self, backup_file: Path | None = None) -> CheckReport:
        """Examine the open file, against the audit anchor of a backup when one is given."""
        outside = backup.read_manifest(backup_file).anchor if backup_file else None
        return check_database(self._database, outside)


def describe_backup(backup_file: Path) -> Manifest:
    """Return what a backup holds, after checking its files against their hashes."""
    return backup.read_manifest(backup_file)


def restore(backup_file: Path, path: Path, login: tuple[str, str] | None = None) -> Path | None:
    """Put a verified backup at a path, where nobody may have an office open (close it first).

    Returns where the office that lay there is kept, None when there was none. With `login`
    (user name and password at the time of the backup) its data are opened and verified too.
    """
    key = _key_of(backup_file, login) if login else None
    lock = OfficeLock(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    now = utc_now().astimezone()
    lock.acquire(account_name(), now)
    try:
        return restore_backup(backup_file, path, now, key)
    finally:
        lock.release()


def check(database: Database) -> CheckReport:
    """Examine an open office file; see `BackupService.check`."""
    return check_database(database, None)


def _key_of(backup_file: Path, login: tuple[str, str]) -> bytes:
    file = backup.read_slots(backup_file)
    username, password = login
    slot = file.slot("user", plain_username(username))
    key = keys.unwrap(slot, password, file.public.office_id)
    if key is None:
        raise LoginRefusedError("Nama pengguna atau kata sandi salah untuk cadangan ini.")
    return key
