"""What is left of a program that died: a file with the Python stacks."""

import faulthandler
from pathlib import Path
from typing import TextIO

_NAME = "crash.log"
_KEPT = "crash-terakhir.log"
_LIMIT = 64_000


class CrashFile:
    """Catches crashes of the interpreter itself (segmentation fault, abort) in a file."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME
        self._kept = folder / _KEPT
        self._file: TextIO | None = None

    def take_previous(self) -> str:
        """Return the report of the last crash, once; empty when the program ended well."""
        try:
            text = self._path.read_text("utf-8", errors="replace")[:_LIMIT]
        except FileNotFoundError:
            return ""
        if text.strip():
            self._path.replace(self._kept)
        return text.strip()

    def start(self) -> None:
        """Begin to watch; call `take_previous` before."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._path.open("w", encoding="utf-8")
        faulthandler.enable(self._file, all_threads=True)

    def stop(self) -> None:
        """End the watch at a regular exit; nothing is left then."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        self._path.unlink(missing_ok=True)
