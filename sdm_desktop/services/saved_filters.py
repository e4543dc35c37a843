"""Saved filters that the whole office shares."""

import json
from collections.abc import Sequence

from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.domain.saved_filters import MOST, SavedFilter, check_name, read_filters, written
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage import settings
from sdm_desktop.storage.database import Database

_PREFIX = "filter."
_TOPICS = frozenset({Topic.SETTINGS})


class SavedFilterService:
    """Everybody uses them; only an admin changes them. `name` is that of the list."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session

    def of(self, name: str) -> list[SavedFilter]:
        """Return the filters of a list in their order."""
        with self._database.read():
            text = settings.read(self._database, _PREFIX + name)
        return read_filters(json.loads(text)) if text else []

    def store(self, name: str, filters: Sequence[SavedFilter]) -> Change:
        """Replace the filters of a list; their names must differ."""
        self._session.require(Role.ADMIN)
        faults = [
            fault
            for number, one in enumerate(filters)
            for fault in check_name(one.name, [other.name for other in filters[:number]])
        ]
        if len(filters) > MOST:
            faults.append(FieldError("nama", f"Paling banyak {MOST} filter.", "JUMLAH"))
        if faults:
            raise ValidationError(faults)
        text = json.dumps(written(filters), ensure_ascii=False)
        with self._database.write(self._session.actor()) as writer:
            settings.write(writer, self._database, _PREFIX + name, text, None)
            names = ", ".join(one.name for one in filters)
            writer.audit("filter_kantor", "pengaturan", name, names)
            number = writer.audit_number
        done = (number, _TOPICS, "Ubah filter kantor", 1)
        return revertible(self._database, self._session, done)
