"""A table from the clipboard, read like a file that is gone at once."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.services.import_plan import SheetPreview

PASTED = "tempelan.txt"
_TAB = "sep=\t\n"


def read_pasted(text: str, read: Callable[[Path], SheetPreview]) -> SheetPreview:
    """Return what `read` makes of copied cells; the folder of the file is private and removed."""
    if not text.strip():
        raise DomainError("Papan klip tidak berisi tabel. Salin tabel beserta judulnya.", "KOSONG")
    with TemporaryDirectory(prefix="sdm-") as folder:
        path = Path(folder) / PASTED
        mark = _TAB if "\t" in text else ""
        path.write_text(f"{mark}{text}", encoding="utf-8")
        return read(path)
