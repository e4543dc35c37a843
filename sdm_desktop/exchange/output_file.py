"""Writes a file as a whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sdm_desktop.domain.errors import DomainError, StorageProblem, Trouble


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Give a file to write that takes the place of `path` only when the block ends well."""
    try:
        handle, name = tempfile.mkstemp(prefix=".sdm-", suffix=".tmp", dir=path.parent)
    except OSError:
        raise DomainError(
            f"Berkas {path.name} tidak dapat ditulis di folder itu. Pilih folder lain.", "NO_ACCESS"
        ) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o600)
        temporary.replace(path)
    except PermissionError:
        raise DomainError(
            f"Berkas {path.name} sedang dibuka program lain. Tutup berkas itu, lalu coba lagi.",
            "NO_ACCESS",
        ) from None
    except OSError as error:
        if error.errno == 28:  # ENOSPC
            raise StorageProblem(
                Trouble.DISK_FULL, "Penyimpanan penuh.", "Kosongkan ruang, lalu coba lagi."
            ) from error
        raise
    finally:
        temporary.unlink(missing_ok=True)
