"""Who did what, and proof that nobody touched the record of it."""

from sdm_desktop.domain.audit import Anchor, AuditEntry, FieldChange
from sdm_desktop.domain.users import Role
from sdm_desktop.services.session import Session
from sdm_desktop.storage import audit, versions
from sdm_desktop.storage.database import Database

__all__ = ["Anchor", "AuditEntry", "AuditService", "FieldChange"]


class AuditService:
    """Reads the audit trail; the write path writes it."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session

    def latest(self, limit: int) -> list[AuditEntry]:
        """Return the newest entries, newest first; for admins and auditors."""
        self._session.require_reading(Role.AUDITOR)
        with self._database.read():
            return audit.latest(self._database.connection(), limit)

    def anchor(self) -> Anchor | None:
        """Return the last entry that changed data, as printed on documents; None in no office."""
        with self._database.read():
            return audit.anchor(self._database.connection())

    def note_reading(self, action: str, detail: str) -> None:
        """Record that something was printed or exported; a read-only file keeps no record."""
        if self._session.read_only:
            return
        with self._database.write(self._session.actor()) as writer:
            writer.audit(action, detail=detail)

    def verify(self, outside: Anchor | None = None) -> list[str]:
        """Return what is wrong with the trail, in Indonesian; empty when it is whole.

        `outside` is an anchor from a printed document or a backup: it reveals a cut-off end.
        """
        self._session.require_reading(Role.AUDITOR)
        with self._database.read():
            return audit.verify(self._database.connection(), self._database.key, outside)

    def history(self, row_id: str) -> list[FieldChange]:
        """Return every change of one record, field by field, newest first."""
        with self._database.read():
            return versions.history(self._database.connection(), row_id)
