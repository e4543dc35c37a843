"""Looking at files before they become documents."""

from collections.abc import Mapping
from pathlib import Path

from sdm_desktop.domain.documents import DocumentKind, DocumentLimits, guess_kind
from sdm_desktop.exchange.scan_reader import ScanProblem, ScanReader, read_scan
from sdm_desktop.services.document_views import ScanDraft


def examined(
    path: Path, reader: ScanReader, known: tuple[Mapping[str, DocumentKind], DocumentLimits]
) -> ScanDraft:
    """Return what a file is with the kind its name sounds like, or why it is refused."""
    kinds, limits = known
    try:
        scan = reader.examine(read_scan(path, limits.max_bytes), path.name)
    except ScanProblem as found:
        return ScanDraft(path=path, problem=found.message)
    return ScanDraft(
        path=path,
        jenis=guess_kind(path.name, kinds.values()),
        sha256=scan.sha256,
        format=scan.format,
        ukuran=len(scan.content),
        halaman=scan.pages,
    )
