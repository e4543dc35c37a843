"""Evidence that is kept with the office: encrypted beside the office file, like documents."""

from dataclasses import replace
from pathlib import Path

from sdm_desktop.domain.documents import Document, ScanFormat
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.skp_work import Evidence
from sdm_desktop.exchange.scan_reader import ScanReader, read_scan
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.changes import Change
from sdm_desktop.services.document_access import limits_on
from sdm_desktop.services.document_views import OpenedDocument
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.skp_desk import SkpDesk
from sdm_desktop.services.skp_work import WorkDesk
from sdm_desktop.storage.content import ContentStore

_STARTS = ((b"%PDF", ScanFormat.PDF), (b"\x89PNG", ScanFormat.PNG))


class EvidenceFiles:
    """Takes files in as bukti dukung and shows them again."""

    def __init__(self, desk: SkpDesk, work: WorkDesk) -> None:
        self._desk = desk
        self._work = work
        database = desk.database
        self._contents = ContentStore.of(database.path, database.key)
        self._audit = AuditService(database, desk.session)

    def attach(self, skp_id: str, evidence: Evidence, path: Path) -> Change:
        """Keep a PDF, JPEG or PNG as bukti dukung; refused for the same reasons as a link.

        The content is stored before its row, so that a crash leaves no row without content.
        """
        desk = self._desk
        with desk.database.read():
            desk.check_writer(desk.load(skp_id))
        book = RulesService(desk.database, desk.session).book()
        limit = limits_on(book, desk.session.today()).max_bytes
        content = read_scan(path, limit)
        with ScanReader() as reader:
            scan = reader.examine(content, path.name)
        kept = self._contents.put(scan.content)
        return self._work.save_evidence(skp_id, replace(evidence, berkas_id=kept, tautan=path.name))

    def open(self, skp_id: str, evidence: Evidence) -> OpenedDocument:
        """Return a kept file with its pages; that somebody looked is noted."""
        if not evidence.berkas_id:
            raise DomainError("Bukti ini berupa tautan; berkasnya ada di luar.", "TAUTAN")
        with self._desk.database.read():
            self._desk.load_readable(skp_id)
        content = self._contents.get(evidence.berkas_id)
        document = Document(
            nama_berkas=evidence.tautan,
            sha256=evidence.berkas_id,
            format=_format_of(content),
            ukuran=len(content),
        )
        self._audit.note_reading("lihat_dokumen", evidence.nama)
        opened = OpenedDocument(
            document=document, title=evidence.nama, content=content, pdf=content
        )
        if document.format is ScanFormat.PDF:
            return opened
        from sdm_desktop.reports.scan_pdf import preview_pdf

        return replace(opened, pdf=preview_pdf(content, evidence.nama))


def _format_of(content: bytes) -> ScanFormat:
    for start, kind in _STARTS:
        if content.startswith(start):
            return kind
    return ScanFormat.JPEG
