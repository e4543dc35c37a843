"""Contents of documents in backups: packing, checking, unpacking, and keeping beside old files."""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.storage.content import ContentStore, Progress, content_folder, is_content_name
from sdm_desktop.storage.documents import contents_in_use
from sdm_desktop.storage.files import sync_folder
from sdm_desktop.storage.problems import problem

PREFIX = "dokumen/"
FIRST_SCHEMA = 6


def wanted_contents(connection: Any) -> list[str]:
    """Return the SHA-256 of every content in use; none in a file older than documents."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    return contents_in_use(connection) if version >= FIRST_SCHEMA else []


def pack_contents(
    archive: zipfile.ZipFile,
    store: ContentStore,
    wanted: Iterable[str],
    progress: Progress | None = None,
) -> tuple[dict[str, str], int]:
    """Add contents to a backup as they lie on disk.

    Returns {member: SHA-256 of the encrypted file} and how many are left out: a content that is
    lost or damaged already must not keep the rest from being saved and restored.
    """
    hashes: dict[str, str] = {}
    missing = 0
    everything = list(wanted)
    for done, sha256 in enumerate(everything):
        if progress is not None:
            progress(done, len(everything))
        name = store.name(sha256)
        try:
            sealed = store.sealed(sha256)
        except StorageProblem as found:
            if found.trouble not in (Trouble.MISSING, Trouble.DAMAGED):
                raise
            missing += 1
            continue
        archive.writestr(PREFIX + name, sealed)
        hashes[PREFIX + name] = hashlib.sha256(sealed).hexdigest()
    return hashes, missing


def packed_names(hashes: Mapping[str, str]) -> Iterator[str]:
    """Yield the members of a backup that are contents; refuse names that lead elsewhere."""
    for member in hashes:
        if member.startswith(PREFIX):
            if not is_content_name(member.removeprefix(PREFIX)):
                raise ValueError(f"not a content: {member!r}")
            yield member


def unpack_contents(backup: Path, members: Iterable[str], folder: Path) -> None:
    """Write the contents of a checked backup into a new folder, durably."""
    shutil.rmtree(folder, ignore_errors=True)
    parts = set()
    with zipfile.ZipFile(backup) as archive:
        for member in members:
            path = folder / member.removeprefix(PREFIX)
            path.parent.mkdir(parents=True, exist_ok=True)
            parts.add(path.parent)
            with archive.open(member) as source, path.open("wb") as target:
                shutil.copyfileobj(source, target)
                target.flush()
                os.fsync(target.fileno())
    for part in sorted(parts):
        sync_folder(part)


def compare_contents(connection: Any, folder: Path, key: bytes, known_missing: int) -> None:
    """Refuse unpacked contents that are not those the data speak of."""
    missing, damaged = ContentStore(folder, key).faults(wanted_contents(connection))
    if damaged or len(missing) != known_missing:
        raise problem(Trouble.DAMAGED, "Isi dokumen di cadangan tidak sesuai dengan datanya.")


def keep_contents(office: Path, copy: Path) -> None:
    """Give a copy of an office file the same contents, without doubling them where possible."""
    source, target = content_folder(office), content_folder(copy)
    if not source.is_dir():
        return
    for path in source.rglob("*"):
        place = target / path.relative_to(source)
        if path.is_dir():
            place.mkdir(parents=True, exist_ok=True)
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            place.hardlink_to(path)
        except OSError:
            shutil.copyfile(path, place)
