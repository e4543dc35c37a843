"""Use cases on the kinds of documents (rule JENIS_DOKUMEN)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.document_kinds import check_kind, entry_of
from sdm_desktop.domain.documents import DocumentKind, kinds_of
from sdm_desktop.domain.errors import DomainError, ValidationError
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.documents import DocumentRepository


@dataclass(frozen=True, slots=True)
class KindUse:
    """A kind and how many documents of it there are."""

    kind: DocumentKind
    count: int

    @property
    def id(self) -> str:
        """Return the code."""
        return self.kind.kode


class DocumentKindService:
    """Staf kepegawaian decides which documents are kept and who must have them."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._database = database
        self._session = session
        self._rules = rules

    def all(self) -> list[KindUse]:
        """Return the kinds in the order of the rule."""
        self._session.require_reading(Role.ADMIN)
        with self._database.read():
            counts = DocumentRepository(self._database).counts()
        return [KindUse(kind, counts.get(kind.kode, 0)) for kind in self._kinds()]

    def save(self, kind: DocumentKind, known: str = "") -> Change:
        """Add a kind, or change the one of code `known`, whose code stays."""
        self._session.require(Role.ADMIN)
        kinds = self._kinds()
        new = replace(
            kind,
            kode=known or kind.kode.strip().upper(),
            nama=clean_text(kind.nama),
            kata=tuple(word for part in kind.kata if (word := clean_text(part).lower())),
        )
        errors = check_kind(new, [one.kode for one in kinds if one.kode != known])
        if errors:
            raise ValidationError(errors)
        changed = [new if one.kode == known else one for one in kinds]
        verb = "Ubah" if known else "Tambah"
        return self._store(changed if known else [*kinds, new], f"{verb} {new.nama}")

    def remove(self, code: str) -> Change:
        """Take a kind out; refused while there are documents of it."""
        self._session.require(Role.ADMIN)
        use = next((one for one in self.all() if one.id == code), None)
        if use is None:
            raise DomainError("Jenis dokumen tidak ditemukan.", "JENIS")
        if use.count:
            words = f"{use.kind.nama} dipakai {use.count} dokumen; ubah jenis dokumen itu dahulu."
            raise DomainError(words, "DIPAKAI")
        rest = [one for one in self._kinds() if one.kode != code]
        return self._store(rest, f"Hapus {use.kind.nama}")

    def _kinds(self) -> list[DocumentKind]:
        rule = self._rules.book().on(RuleCode.JENIS_DOKUMEN, self._session.today())
        return list(kinds_of(rule).values())

    def _store(self, kinds: Iterable[DocumentKind], label: str) -> Change:
        rule = self._rules.book().on(RuleCode.JENIS_DOKUMEN, self._session.today())
        isi = {**rule.isi, "jenis": [entry_of(kind) for kind in kinds]}
        change = self._rules.save_version(replace(rule, isi=isi))
        return replace(change, label=label)
