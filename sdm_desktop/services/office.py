"""Opening, creating and closing an office file."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from sdm_desktop.domain.errors import LoginRefusedError, StorageProblem, Trouble, ValidationError
from sdm_desktop.domain.office import Office
from sdm_desktop.domain.passwords import check_password, check_username, plain_username
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.key_slots import refresh_public, set_secret
from sdm_desktop.services.session import Session, utc_now
from sdm_desktop.services.throttle import Throttle
from sdm_desktop.storage import keys, recovery, rules, settings, users
from sdm_desktop.storage.cleanup import on_failure
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.lock import OfficeLock, account_name
from sdm_desktop.storage.problems import problem, problem_of_os

_REFUSED = "Nama pengguna atau kata sandi salah."
_CODE_REFUSED = "Kode pemulihan atau nama pengguna salah."


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSetup:
    """What the first-run wizard asks for."""

    office: Office
    admin_username: str
    admin_name: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OfficeInfo:
    """What may be shown before the log-in; `users` are (user name, display name)."""

    office_name: str
    city: str
    users: tuple[tuple[str, str], ...]
    is_demo: bool
    last_backup: datetime | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The outside world of opening an office; tests give a cheaper and faster one."""

    cost: keys.KdfCost = keys.STANDARD_COST
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], datetime] = utc_now
    rules: Sequence[Rule] | None = None  # None: those that come with the program


_throttle = Throttle()


@dataclass
class OpenOffice:
    """An office somebody is logged in to."""

    path: Path
    database: Database
    session: Session
    lock: OfficeLock | None
    surroundings: Surroundings = field(default_factory=Surroundings)

    def verify_password(self, username: str, password: str) -> bool:
        """Return whether a password is right, for unlocking the screen; waits after a wrong one."""
        file = keys.load(keys.key_path(self.path))
        slot = file.slot("user", plain_username(username))
        if keys.unwrap(slot, password, file.public.office_id) == self.database.key:
            _throttle.accepted(self.path)
            return True
        _throttle.refused(self.path, self.surroundings.sleep)
        return False

    def close(self) -> None:
        """Close the file and let others write; a second call does nothing."""
        self.database.close()
        if self.lock is not None:
            self.lock.release()


def describe_office(path: Path) -> OfficeInfo:
    """Return what the log-in page shows; `StorageProblem` when there is no usable office."""
    if not path.is_file():
        raise problem(Trouble.MISSING)
    shown = keys.load(keys.key_path(path)).public
    try:
        last = datetime.fromisoformat(shown.last_backup) if shown.last_backup else None
    except ValueError:
        last = None
    return OfficeInfo(shown.office_name, shown.city, shown.users, shown.is_demo, last)


def create_office(
    path: Path, setup: OfficeSetup, surroundings: Surroundings | None = None
) -> tuple[OpenOffice, str]:
    """Make a new office file and return it open, with the recovery code to print."""
    world = surroundings or Surroundings()
    username = plain_username(setup.admin_username)
    errors = check_username(username) + check_password(setup.password, username)
    if errors:
        raise ValidationError(errors)
    if path.exists() or keys.key_path(path).exists():
        raise problem(Trouble.NO_ACCESS, f"Berkas {path.name} sudah ada.", "Pilih nama lain.")
    office = replace(setup.office, id=setup.office.id or new_id())
    admin = User(
        id=new_id(), rev=1, nama_pengguna=username, nama=setup.admin_name, peran=Role.ADMIN
    )
    lock = _locked(path, world)
    key, code = keys.new_key(), recovery.new_code()
    session = Session(admin, office.id, zone=office.zona_waktu, clock=world.clock)
    remove_slots = partial(keys.key_path(path).unlink, missing_ok=True)
    with on_failure(remove_slots, lock.release):
        _write_slots(path, key, (setup.password, code), (office, admin), world)
        database = Database.create(path, key)
        opened = OpenOffice(path, database, session, lock, world)
        with on_failure(database.close, path.unlink):
            _seed(opened, office, admin)
    return opened, code


def open_office(
    path: Path,
    username: str,
    password: str,
    *,
    read_only: bool = False,
    surroundings: Surroundings | None = None,
) -> OpenOffice:
    """Log in to an office file.

    `LoginRefusedError` (after a growing delay) without saying which part was wrong;
    `StorageProblem` LOCKED names who has the file open: offer read-only then.
    """
    world = surroundings or Surroundings()
    describe_office(path)
    file = keys.load(keys.key_path(path))
    name = plain_username(username)
    key = keys.unwrap(file.slot("user", name), password, file.public.office_id)
    if key is None:
        _throttle.refused(path, world.sleep)
        raise LoginRefusedError(_REFUSED)
    opened = _open(path, key, world, read_only=read_only)
    with on_failure(opened.close):
        _enter(opened, name, file, _REFUSED)
        _note(opened, "masuk")
    _throttle.accepted(path)
    return opened


def open_with_recovery(
    path: Path,
    code: str,
    username: str,
    new_password: str,
    surroundings: Surroundings | None = None,
) -> OpenOffice:
    """Open an office with its printed code and give a user a new password."""
    world = surroundings or Surroundings()
    name = plain_username(username)
    errors = check_password(new_password, name)
    if errors:
        raise ValidationError(errors)
    describe_office(path)
    file = keys.load(keys.key_path(path))
    secret = recovery.read_code(code)
    key = keys.unwrap(file.slot(keys.RECOVERY, keys.RECOVERY), secret, file.public.office_id)
    if key is None:
        _throttle.refused(path, world.sleep)
        raise LoginRefusedError(_CODE_REFUSED)
    opened = _open(path, key, world, read_only=False)
    with on_failure(opened.close):
        _enter(opened, name, file, _CODE_REFUSED)
        set_secret(opened.database, name, new_password, world.cost)
        _note(opened, "pulihkan_sandi")
    _throttle.accepted(path)
    return opened


def _locked(path: Path, world: Surroundings) -> OfficeLock:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise problem_of_os(error, path.parent) from error
    lock = OfficeLock(path)
    lock.acquire(account_name(), world.clock().astimezone())
    return lock


def _write_slots(
    path: Path,
    key: bytes,
    secrets: tuple[str, str],
    owner: tuple[Office, User],
    world: Surroundings,
) -> None:
    password, code = secrets
    office, admin = owner
    shown = keys.PublicInfo(
        office.id,
        office.nama,
        office.kota,
        ((admin.nama_pengguna, admin.nama),),
        office.is_demo,
    )
    place = (office.id, "user", admin.nama_pengguna)
    code_place = (office.id, keys.RECOVERY, keys.RECOVERY)
    slots = (
        keys.wrap(key, password, place, world.cost),
        keys.wrap(key, recovery.read_code(code), code_place, world.cost),
    )
    keys.save(keys.key_path(path), keys.KeyFile(shown, slots).sealed(key))


def _seed(opened: OpenOffice, office: Office, admin: User) -> None:
    """Store the office, its first admin and the rules that come with the program."""
    known = opened.surroundings.rules
    if known is None:
        from sdm_desktop.runtime.regulations import load_rules

        known = load_rules()
    with opened.database.write(opened.session.actor()) as writer:
        settings.write_office(writer, opened.database, office)
        writer.insert(users.TABLE, admin.id, users.values(admin))
        rules.insert_rules(writer, list(known))
        writer.audit("buat_kantor", "kantor", office.id, office.nama)


def _open(path: Path, key: bytes, world: Surroundings, *, read_only: bool) -> OpenOffice:
    lock = None if read_only else _locked(path, world)
    with on_failure(*([lock.release] if lock else [])):
        database = Database.open(path, key, read_only=read_only)
    nobody = Session(User(), "", read_only=True, clock=world.clock)
    return OpenOffice(path, database, nobody, lock, world)


def _enter(opened: OpenOffice, username: str, file: keys.KeyFile, refusal: str) -> None:
    """Start the session of a user whom the office itself knows as active."""
    database, world = opened.database, opened.surroundings
    user = users.by_name(database, username)
    if user is None or not user.aktif:
        _throttle.refused(opened.path, world.sleep)
        raise LoginRefusedError(refusal)
    office = settings.read_office(database)
    if office.id != file.public.office_id:
        raise StorageProblem(
            Trouble.DAMAGED,
            "Berkas kunci bukan milik berkas kantor ini.",
            "Pulihkan dari cadangan.",
        )
    opened.session = Session(
        user,
        office.id,
        read_only=database.read_only,
        zone=office.zona_waktu,
        clock=world.clock,
    )
    if not database.read_only and not file.is_genuine(database.key):
        refresh_public(database, file)
        _note(opened, "perbaiki_berkas_kunci")


def _note(opened: OpenOffice, action: str) -> None:
    if opened.database.read_only:
        return
    user = opened.session.user
    with opened.database.write(opened.session.actor()) as writer:
        writer.audit(action, "pengguna", user.id)
