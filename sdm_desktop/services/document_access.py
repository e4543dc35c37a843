"""Who may see which documents: a penilai those of the own people, and no sensitive kinds."""

from collections.abc import Mapping
from datetime import date

from sdm_desktop.domain.documents import Document, DocumentKind, DocumentLimits, kinds_of
from sdm_desktop.domain.errors import NotAllowedError
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.users import Role
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_people import PeopleRepository


class DocumentAccess:
    """Answers for the user of a session; call inside a read."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session

    @property
    def is_limited(self) -> bool:
        """Return whether the user sees the own people only."""
        return self._session.user.peran is Role.PENILAI

    def own_people(self) -> set[str] | None:
        """Return whose documents the user may see; None means everybody's."""
        if not self.is_limited:
            return None
        own = self._session.user.pegawai_id
        if not own:
            return set()
        evaluators = PeopleRepository(self._database).evaluators()
        rows = self._database.rows("SELECT id FROM pegawai WHERE deleted_at IS NULL")
        return {own} | {row[0] for row in rows if evaluators.evaluator(row[0]) == own}

    def require_person(self, person_id: str) -> None:
        """Raise `NotAllowedError` unless the user may see this person's documents."""
        if not self.is_limited:
            return
        own = self._session.user.pegawai_id
        evaluators = PeopleRepository(self._database).evaluators() if own else None
        if evaluators is None or own not in (person_id, evaluators.evaluator(person_id)):
            raise NotAllowedError("Penilai hanya melihat dokumen sendiri dan pegawai binaannya.")

    def require_document(self, document: Document, kinds: Mapping[str, DocumentKind]) -> None:
        """Raise `NotAllowedError` unless the user may see this document."""
        self.require_person(document.pegawai_id)
        kind = kinds.get(document.jenis)
        if self.is_limited and (kind is None or kind.peka):
            raise NotAllowedError("Penilai tidak melihat dokumen pribadi seperti KTP dan KK.")

    def visible(self, kinds: Mapping[str, DocumentKind]) -> dict[str, DocumentKind]:
        """Return the kinds that the user may see."""
        return {code: kind for code, kind in kinds.items() if not (self.is_limited and kind.peka)}


def kinds_on(book: RuleBook, day: date) -> dict[str, DocumentKind]:
    """Return the kinds of documents in force on a day."""
    return kinds_of(book.on(RuleCode.JENIS_DOKUMEN, day))


def limits_on(book: RuleBook, day: date) -> DocumentLimits:
    """Return the limits in force on a day."""
    return DocumentLimits.of(book.on(RuleCode.DOKUMEN, day))
