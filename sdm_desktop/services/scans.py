"""Keeping one scanned file in the content store, after it was examined in a child process."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sdm_desktop.domain.documents import ScanFormat
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.exchange.scan_reader import ScanReader, read_scan
from sdm_desktop.services.document_access import limits_on
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.database import Database


@dataclass(frozen=True, slots=True)
class KeptScan:
    """A file that is in the content store under `berkas_id`."""

    berkas_id: str
    format: ScanFormat
    size: int
    pages: int


def keep_scan(database: Database, book: RuleBook, path: Path, today: date) -> KeptScan:
    """Store a PDF, JPEG or PNG and return what is known of it, or raise `ScanProblem`.

    Call it before the transaction, so that a crash leaves no row without content.
    """
    content = read_scan(path, limits_on(book, today).max_bytes)
    with ScanReader() as reader:
        scan = reader.examine(content, path.name)
    key = ContentStore.of(database.path, database.key).put(scan.content)
    return KeptScan(key, scan.format, len(scan.content), scan.pages)
