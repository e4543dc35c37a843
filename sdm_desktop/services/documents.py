"""Use cases on documents of people: taking scans in, changing, opening, removing them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.documents import (
    Document,
    DocumentKind,
    DocumentLimits,
    ScanFormat,
    check_document,
    size_text,
)
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.scan_reader import ScanProblem, ScanReader, read_scan
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.document_access import DocumentAccess, kinds_on, limits_on
from sdm_desktop.services.document_intake import examined
from sdm_desktop.services.document_reading import DocumentReading
from sdm_desktop.services.document_views import (
    HistoryChoice,
    OpenedDocument,
    PersonDocuments,
    ScanDraft,
)
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.database import Actor, Database
from sdm_desktop.storage.documents import DocumentRepository, contents_in_use
from sdm_desktop.storage.files import write_atomically

TOPICS = frozenset({Topic.DOCUMENTS})


@dataclass(frozen=True, slots=True)
class CleanedUp:
    """How many unused contents were removed, and how many bytes."""

    count: int
    size: int


class DocumentService:
    """Staf kepegawaian writes; pimpinan and auditor read all, a penilai the own people's."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._store = DocumentRepository(database)
        self._contents = ContentStore.of(database.path, database.key)
        self._access = DocumentAccess(database, session)
        self._audit = AuditService(database, session)

    # reading

    def kinds(self) -> dict[str, DocumentKind]:
        """Return the kinds of documents that the user may see, by code."""
        return self._access.visible(kinds_on(self._rules.book(), self._session.today()))

    def limits(self) -> DocumentLimits:
        """Return the limits in force."""
        return limits_on(self._rules.book(), self._session.today())

    def of_person(self, person_id: str) -> PersonDocuments:
        """Return the documents of a person that the user may see, and what is missing."""
        with self._database.read():
            self._access.require_person(person_id)
            return self._reading().of_person(person_id, self.kinds(), self.limits())

    def history_choices(self, person_id: str, kind: str) -> list[HistoryChoice]:
        """Return the entries of a history that a document of a kind may be linked to."""
        self._session.require_reading(Role.ADMIN)
        history = self.kinds()[kind].riwayat if kind in self.kinds() else None
        if history is None:
            return []
        with self._database.read():
            return self._reading().choices(person_id, history)

    def open(self, document_id: str) -> OpenedDocument:
        """Return a document with its content; that somebody looked is noted."""
        found = self._opened(document_id)
        self._audit.note_reading("lihat_dokumen", found.title)
        if found.document.format is ScanFormat.PDF:
            return replace(found, pdf=found.content)
        from sdm_desktop.reports.scan_pdf import preview_pdf

        return replace(found, pdf=preview_pdf(found.content, found.title))

    def save_copy(self, document_id: str, path: Path) -> None:
        """Write a document to a file outside, decrypted; noted in the audit trail."""
        found = self._opened(document_id)
        write_atomically(path, found.content)
        self._audit.note_reading("salin_dokumen", f"{found.title} ke {path.name}")

    def examine(self, paths: Sequence[Path], task: Progress = NO_PROGRESS) -> list[ScanDraft]:
        """Look at files before they are taken: what each is, or why it is refused."""
        self._session.require(Role.ADMIN)
        kinds, limits = self.kinds(), self.limits()
        found = []
        with ScanReader() as reader:
            for done, path in enumerate(paths):
                task.step(done, len(paths))
                found.append(examined(path, reader, (kinds, limits)))
        return found

    # changing

    def add(self, person_id: str, files: Sequence[tuple[Document, Path]]) -> Change:
        """Store scans of a person, all or none; a content is stored before its row.

        `ValidationError` names each wrong field as "number.field" of the file's place.
        """
        self._session.require(Role.ADMIN)
        if not files:
            raise DomainError("Pilih sedikitnya satu berkas.", "KOSONG")
        drafts = [_cleaned(replace(one, id="", rev=0, pegawai_id=person_id)) for one, _ in files]
        with self._database.read():
            name = self._reading().person(person_id)["nama"]
            self._refuse(drafts, self._store.of_person(person_id))
        limit = self.limits().max_bytes
        for draft, (_, path) in zip(drafts, files, strict=True):
            self._keep(path, draft.sha256, limit)
        with self._database.write(self._session.actor()) as writer:
            ids = self._store.add(writer, drafts)
            kind = self.kinds()[drafts[0].jenis].nama
            told = f"{kind}, {name}" if len(drafts) == 1 else f"{len(drafts)} dokumen, {name}"
            writer.audit("tambah_dokumen", "pegawai", person_id, told, len(ids))
            number = writer.audit_number
        return self._done(number, f"Tambah {told}", len(ids))

    def replace(self, document_id: str, draft: ScanDraft) -> Change:
        """Put another scan in the place of one; words and links stay."""
        self._session.require(Role.ADMIN)
        if draft.problem:
            raise DomainError(draft.problem, "BERKAS")
        with self._database.read():
            known = self._get(document_id)
            self._refuse_same(draft.sha256, known)
        self._keep(draft.path, draft.sha256, self.limits().max_bytes)
        new = replace(
            known,
            nama_berkas=draft.name,
            sha256=draft.sha256,
            format=draft.format,
            ukuran=draft.ukuran,
            halaman=draft.halaman,
        )
        return self._change(known, new, ("ganti_dokumen", "Ganti berkas"))

    def change(self, document: Document) -> Change:
        """Store other words of a document; its content stays."""
        self._session.require(Role.ADMIN)
        with self._database.read():
            known = self._get(document.id)
        new = replace(
            _cleaned(document),
            pegawai_id=known.pegawai_id,
            nama_berkas=known.nama_berkas,
            sha256=known.sha256,
            format=known.format,
            ukuran=known.ukuran,
            halaman=known.halaman,
        )
        errors = self._findings(new)
        if errors:
            raise ValidationError(errors)
        return self._change(known, new, ("ubah_dokumen", "Ubah"))

    def remove(self, ids: Sequence[str]) -> Change:
        """Take documents out; their contents stay for a while, so that this can be undone."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            found = self._store.get_many(ids)
            if not found:
                raise DomainError("Dokumen tidak ditemukan; mungkin sudah dihapus.", "DOKUMEN")
            self._store.remove(writer, found)
            told = self._told(found[0]) if len(found) == 1 else f"{len(found)} dokumen"
            writer.audit("hapus_dokumen", "pegawai", found[0].pegawai_id, told, len(found))
            number = writer.audit_number
        return self._done(number, f"Hapus {told}", len(found))

    def clean_up(self) -> CleanedUp:
        """Remove contents that nothing shows and that no undo can bring back any more.

        Contents of documents removed lately (rule DOKUMEN) stay.
        """
        self._session.require(Role.ADMIN)
        since = self._session.now() - timedelta(days=self.limits().kept_days)
        stamp = Actor("", "", since).stamp
        with self._database.read():
            unused = self._contents.unused(contents_in_use(self._database.connection(), stamp))
        size = 0
        for path in unused:
            size += path.stat().st_size
            path.unlink(missing_ok=True)
        if unused:
            told = f"{len(unused)} isi, {size_text(size)}"
            self._audit.note_reading("bersihkan_dokumen", told)
        return CleanedUp(len(unused), size)

    # parts

    def _reading(self) -> DocumentReading:
        return DocumentReading(self._database, self._rules.book(), self._session.today())

    def _opened(self, document_id: str) -> OpenedDocument:
        with self._database.read():
            document = self._get(document_id)
            self._access.require_document(document, self.kinds())
            title = self._told(document)
        content = self._contents.get(document.sha256)
        return OpenedDocument(document=document, title=title, content=content)

    def _get(self, document_id: str) -> Document:
        found = self._store.get_many([document_id])
        if not found:
            raise DomainError("Dokumen tidak ditemukan; mungkin sudah dihapus.", "DOKUMEN")
        return found[0]

    def _told(self, document: Document) -> str:
        """Return "SK PNS, Petrus Nubatonis, S.Sos."."""
        kind = kinds_on(self._rules.book(), self._session.today()).get(document.jenis)
        name = self._reading().person(document.pegawai_id)["nama"]
        return f"{kind.nama if kind else document.jenis}, {name}"

    def _keep(self, path: Path, sha256: str, limit: int) -> None:
        content = read_scan(path, limit)
        if self._contents.put(content) != sha256:
            raise ScanProblem("CHANGED", path.name)

    def _findings(self, document: Document) -> list[FieldError]:
        return check_document(document, self.kinds(), self._session.today())

    def _refuse(self, drafts: Sequence[Document], known: Sequence[Document]) -> None:
        """Raise `ValidationError` with everything that is wrong with the files of one person."""
        errors: list[FieldError] = []
        kinds = self.kinds()
        seen = {one.sha256: kinds[one.jenis].nama for one in known if one.jenis in kinds}
        for place, draft in enumerate(drafts):
            found = self._findings(draft)
            if draft.sha256 in seen:
                words = f"Isi berkas ini sudah tersimpan sebagai {seen[draft.sha256]}."
                found.append(FieldError("berkas", words, "SAMA"))
            seen[draft.sha256] = f"berkas ke-{place + 1}"
            errors += [replace(error, field=f"{place}.{error.field}") for error in found]
        if errors:
            raise ValidationError(errors)

    def _refuse_same(self, sha256: str, known: Document) -> None:
        kinds = self.kinds()
        for person_id, code in self._store.holders(sha256):
            if person_id == known.pegawai_id:
                kind = kinds[code].nama if code in kinds else code
                raise DomainError(f"Isi berkas ini sudah tersimpan sebagai {kind}.", "SAMA")

    def _change(self, known: Document, new: Document, words: tuple[str, str]) -> Change:
        action, verb = words
        with self._database.write(self._session.actor()) as writer:
            told = self._told(new)
            if self._store.change(writer, new) == new.rev:
                return Change(TOPICS, f"{verb} {told}", count=0)
            writer.audit(action, "pegawai", known.pegawai_id, told)
            number = writer.audit_number
        return self._done(number, f"{verb} {told}")

    def _done(self, number: int, label: str, count: int = 1) -> Change:
        return revertible(self._database, self._session, (number, TOPICS, label, count))


def _cleaned(document: Document) -> Document:
    return replace(
        document,
        nomor=clean_text(document.nomor),
        kode=clean_text(document.kode),
        catatan=clean_text(document.catatan),
        riwayat_jenis=document.riwayat_jenis if document.riwayat_id else "",
    )
