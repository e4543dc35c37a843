"""Writing files so that a power cut leaves the old or the new one, never half of one."""

import os
from pathlib import Path

from sdm_desktop.storage.problems import problem_of_os


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file at once and durably; `StorageProblem` when that is not possible."""
    draft = path.with_name(path.name + ".baru")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise problem_of_os(error, path) from error


def sync_folder(folder: Path) -> None:
    """Make renames in a folder durable, where the operating system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make a finished file durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
