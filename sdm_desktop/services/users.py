"""Accounts, their roles and their passwords."""

from collections.abc import Callable
from dataclasses import replace

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.passwords import check_password, check_username, plain_username
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services import key_slots
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage import users
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.keys import STANDARD_COST, KdfCost, Slot
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset({Topic.USERS})


class UsersService:
    """Changes accounts; each active account has a key slot, so that its password opens the file."""

    def __init__(self, database: Database, session: Session, cost: KdfCost = STANDARD_COST) -> None:
        self._database = database
        self._session = session
        self._cost = cost

    def all(self) -> list[User]:
        """Return every account by user name."""
        with self._database.read():
            return users.all_users(self._database)

    def add(self, user: User, password: str) -> Change:
        """Add an account with its first password, or raise `ValidationError`."""
        self._session.require(Role.ADMIN)
        name = plain_username(user.nama_pengguna)
        added = replace(user, id=user.id or new_id(), nama_pengguna=name)
        errors = check_username(name) + check_password(password, name) + self._check(added)
        if users.is_taken(self._database, name):
            message = "Nama pengguna ini sudah pernah dipakai"
            errors.append(FieldError("nama_pengguna", message, "UNIK"))
        if errors:
            raise ValidationError(errors)
        with self._database.write(self._session.actor()) as writer:
            writer.insert(users.TABLE, added.id, users.values(added))
            writer.audit("tambah_pengguna", "pengguna", added.id, added.peran.label)
            key_slots.set_secret(self._database, name, password, self._cost)
            key_slots.refresh_public(self._database)
            number = writer.audit_number
        done = (number, _TOPICS, f"Tambah pengguna {added.nama}", 1)
        return revertible(self._database, self._session, done, self._slot_follower(added))

    def change(self, user: User) -> Change:
        """Change name, role, person or state of an account; the user name stays."""
        self._session.require(Role.ADMIN)
        known = self._known(user.id)
        errors = self._check(user)
        if user.nama_pengguna != known.nama_pengguna:
            message = "Nama pengguna tidak dapat diganti"
            errors.append(FieldError("nama_pengguna", message, "NAMA_PENGGUNA"))
        if errors:
            raise ValidationError(errors)
        with self._database.write(self._session.actor()) as writer:
            writer.update(users.TABLE, user.id, user.rev, users.values(user))
            writer.audit("ubah_pengguna", "pengguna", user.id, user.peran.label)
            self._refresh(writer)
            number = writer.audit_number
        done = (number, _TOPICS, f"Ubah pengguna {user.nama}", 1)
        return revertible(self._database, self._session, done, self._refresh)

    def set_password(self, user_id: str, new: str) -> Change:
        """Give an account a new password: everybody the own one, admins any. Not undoable."""
        own = user_id == self._session.user.id
        self._session.require(*([self._session.user.peran] if own else [Role.ADMIN]))
        known = self._known(user_id)
        errors = check_password(new, known.nama_pengguna)
        if errors:
            raise ValidationError(errors)
        with self._database.write(self._session.actor()) as writer:
            writer.audit("ganti_sandi", "pengguna", user_id)
            key_slots.set_secret(self._database, known.nama_pengguna, new, self._cost)
        return Change(_TOPICS, f"Ganti kata sandi {known.nama}")

    def new_recovery_code(self) -> str:
        """Replace the recovery code and return the new one to print; the old one opens nothing."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            writer.audit("ganti_kode_pemulihan", "kantor", self._session.office_id)
            return key_slots.new_recovery_code(self._database, self._cost)

    def _known(self, user_id: str) -> User:
        known = users.by_id(self._database, user_id)
        if known is None:
            raise DomainError("Pengguna ini tidak ada lagi.", "PENGGUNA")
        return known

    def _check(self, user: User) -> list[FieldError]:
        errors = []
        if not user.nama.strip():
            errors.append(FieldError("nama", "Nama wajib diisi", "WAJIB"))
        if user.peran is Role.PENILAI and not user.pegawai_id:
            errors.append(
                FieldError("pegawai_id", "Penilai harus dihubungkan dengan pegawai", "WAJIB")
            )
        return errors

    def _keep_an_admin(self) -> None:
        """Refuse a change after which nobody could manage the office."""
        if not any(user.aktif and user.peran is Role.ADMIN for user in self.all()):
            raise DomainError(
                "Harus selalu ada satu staf kepegawaian yang aktif sebagai pengelola.", "ADMIN"
            )

    def _slot_follower(self, user: User) -> Callable[[Writer], None]:
        """Return what takes the key slot away and back along with an undone account."""
        taken: list[Slot] = []

        def follow(writer: Writer) -> None:
            if users.by_id(self._database, user.id) is not None:
                for slot in taken:
                    key_slots.put_slot(self._database, slot)
                taken.clear()
            else:
                removed = key_slots.take_slot(self._database, user.nama_pengguna)
                taken.extend([removed] if removed else [])
            self._refresh(writer)

        return follow

    def _refresh(self, _writer: Writer) -> None:
        self._keep_an_admin()
        key_slots.refresh_public(self._database)
