"""Keeping the key-slot file in step with the office it belongs to."""

from collections.abc import Callable
from dataclasses import replace

from sdm_desktop.storage import keys, recovery, settings, users
from sdm_desktop.storage.database import Database


def refresh_public(database: Database, file: keys.KeyFile | None = None) -> None:
    """Write the public part anew from what the office itself says; slots stay as they are."""
    path = keys.key_path(database.path)
    current = file or keys.load(path)
    office = settings.read_office(database)
    active = [user for user in users.all_users(database) if user.aktif]
    shown = replace(
        current.public,
        office_name=office.nama,
        city=office.kota,
        users=tuple((user.nama_pengguna, user.nama) for user in active),
        is_demo=office.is_demo,
    )
    keys.save(path, current.sealed(database.key, shown))


def set_secret(database: Database, username: str, secret: str, cost: keys.KdfCost) -> None:
    """Give a user a new password; the old one opens nothing any more."""
    _change(database, lambda file: file.with_slot(_wrap(database, file, (username, secret), cost)))


def new_recovery_code(database: Database, cost: keys.KdfCost) -> str:
    """Replace the recovery code and return the new one as printed."""
    code = recovery.new_code()
    place = (keys.RECOVERY, recovery.read_code(code))
    _change(database, lambda file: file.with_slot(_wrap(database, file, place, cost)))
    return code


def take_slot(database: Database, username: str) -> keys.Slot | None:
    """Remove a user's slot and return it, for a later undo."""
    slot = keys.load(keys.key_path(database.path)).slot("user", username)
    _change(database, lambda file: file.without("user", username))
    return slot


def put_slot(database: Database, slot: keys.Slot) -> None:
    """Put a removed slot back."""
    _change(database, lambda file: file.with_slot(slot))


def note_backup(database: Database, moment: str) -> None:
    """Remember the time of the last backup (ISO text in UTC)."""
    _change(
        database,
        lambda file: file.sealed(database.key, replace(file.public, last_backup=moment)),
    )


def _wrap(
    database: Database, file: keys.KeyFile, who: tuple[str, str], cost: keys.KdfCost
) -> keys.Slot:
    owner, secret = who
    kind = keys.RECOVERY if owner == keys.RECOVERY else "user"
    return keys.wrap(database.key, secret, (file.public.office_id, kind, owner), cost)


def _change(database: Database, change: Callable[[keys.KeyFile], keys.KeyFile]) -> None:
    path = keys.key_path(database.path)
    keys.save(path, change(keys.load(path)))
