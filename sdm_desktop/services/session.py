"""Who works, on which file, now."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

from sdm_desktop.domain.errors import NotAllowedError
from sdm_desktop.domain.users import Role, User
from sdm_desktop.storage.database import Actor

_ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}


def utc_now() -> datetime:
    """Return the moment, aware, in UTC."""
    return datetime.now(UTC)


class Session:
    """The logged-in user with his or her permissions, and the program's only clock.

    Admins may do everything; a read-only session may change nothing.
    """

    def __init__(
        self,
        user: User,
        office_id: str,
        *,
        read_only: bool = False,
        zone: str = "WITA",
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.user = user
        self.office_id = office_id
        self.read_only = read_only
        self._zone = timezone(timedelta(hours=_ZONES.get(zone, 8)), zone)
        self._clock = clock

    def require(self, *roles: Role) -> None:
        """Raise `NotAllowedError` unless the user may change what these roles may change."""
        self.require_reading(*roles)
        if self.read_only:
            raise NotAllowedError("Berkas kantor dibuka hanya-baca; data tidak dapat diubah.")

    def require_reading(self, *roles: Role) -> None:
        """Raise `NotAllowedError` unless the user's role is among these (admin always is)."""
        if not self.may_read(*roles):
            raise NotAllowedError(f"Peran {self.user.peran.label} tidak boleh melakukan ini.")

    def may(self, *roles: Role) -> bool:
        """Return whether `require` would pass."""
        return self.may_read(*roles) and not self.read_only

    def may_read(self, *roles: Role) -> bool:
        """Return whether `require_reading` would pass."""
        return self.user.peran is Role.ADMIN or self.user.peran in roles

    def actor(self) -> Actor:
        """Return who writes now, for `Database.write`."""
        return Actor(self.user.nama_pengguna, self.office_id, self.now())

    def today(self) -> date:
        """Return the office's calendar day."""
        return self._clock().astimezone(self._zone).date()

    def now(self) -> datetime:
        """Return the moment in UTC."""
        return self._clock().astimezone(UTC)

    def local(self, moment: datetime) -> datetime:
        """Return a moment on the office's clock."""
        return moment.astimezone(self._zone)
