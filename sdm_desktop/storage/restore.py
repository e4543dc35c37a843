"""Putting the office of a backup in place, without losing what lies there."""

import shutil
import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from sdm_desktop.domain.errors import Trouble
from sdm_desktop.storage import audit, keys
from sdm_desktop.storage.backup import (
    DATA,
    KEYS,
    PIECE,
    Manifest,
    counts,
    is_whole,
    journal_of,
    prepare_folder,
    read_manifest,
)
from sdm_desktop.storage.content import content_folder
from sdm_desktop.storage.content_backup import compare_contents, packed_names, unpack_contents
from sdm_desktop.storage.files import sync_file, sync_folder
from sdm_desktop.storage.problems import problem, problem_of_os, translated
from sdm_desktop.storage.sqlcipher import connect


def restore_backup(
    backup: Path, office: Path, now: datetime, key: bytes | None = None
) -> Path | None:
    """Put the office of a verified backup at a path; nobody may have that office open.

    Files that lay there are kept aside; returns the old data file's new path. With the key the
    copy is opened and compared with the manifest first.
    """
    manifest = read_manifest(backup)
    data = office.with_name(office.name + ".pulih")
    slots = office.with_name(office.name + ".pulih-kunci")
    contents = office.with_name(office.name + ".pulih-dokumen")
    try:
        prepare_folder(office)
        _unpack(backup, {DATA: data, KEYS: slots})
        unpack_contents(backup, packed_names(manifest.sha256), contents)
        keys.load(slots)
        if key is not None:
            _compare(data, key, manifest, contents)
        return _put_in_place((data, slots, contents), office, now)
    except OSError as error:
        raise problem_of_os(error, office) from error
    finally:
        data.unlink(missing_ok=True)
        slots.unlink(missing_ok=True)
        shutil.rmtree(contents, ignore_errors=True)


def _compare(data: Path, key: bytes, manifest: Manifest, contents: Path) -> None:
    with translated():
        connection = connect(data, key, read_only=True)
        try:
            if not is_whole(connection) or counts(connection) != manifest.counts:
                raise problem(Trouble.DAMAGED, "Isi cadangan tidak sesuai dengan manifesnya.")
            findings = audit.verify(connection, key, manifest.anchor)
            if findings:
                raise problem(Trouble.DAMAGED, findings[0])
            compare_contents(connection, contents, key, manifest.missing_contents)
        finally:
            connection.close()


def _unpack(backup: Path, places: Mapping[str, Path]) -> None:
    with zipfile.ZipFile(backup) as archive:
        for name, place in places.items():
            with archive.open(name) as source, place.open("wb") as target:
                shutil.copyfileobj(source, target, PIECE)
            sync_file(place)


def _put_in_place(new: tuple[Path, Path, Path], office: Path, now: datetime) -> Path | None:
    """Rename what lies at the path out of the way, then the new files in; all or nothing."""
    data, slots, contents = new
    aside = _free_name(office, now)
    moves = [
        (journal_of(office), journal_of(aside)),  # an unfinished one must never meet the new file
        (keys.key_path(office), keys.key_path(aside)),
        (content_folder(office), content_folder(aside)),
        (office, aside),
        (contents, content_folder(office)),
        (slots, keys.key_path(office)),
        (data, office),
    ]
    done: list[tuple[Path, Path]] = []
    try:
        for old, place in moves:
            if old.exists():
                old.replace(place)
                done.append((old, place))
    except OSError:
        for old, place in reversed(done):
            place.replace(old)
        raise
    sync_folder(office.parent)
    if aside.exists() and journal_of(aside).exists() and journal_of(aside).stat().st_size == 0:
        journal_of(aside).unlink()
    return aside if aside.exists() else None


def _free_name(office: Path, now: datetime) -> Path:
    """Return a name beside the office that nothing has yet."""
    stem = f"{office.stem}-sebelum-pulih-{now:%Y%m%d-%H%M%S}"
    found, number = office.with_name(stem + office.suffix), 1
    while any(path.exists() for path in (found, keys.key_path(found), content_folder(found))):
        number += 1
        found = office.with_name(f"{stem}-{number}{office.suffix}")
    return found
