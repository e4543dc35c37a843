"""Verified copies of an office: one file with the data, its key slots and a manifest."""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sdm_desktop import __version__
from sdm_desktop.domain.audit import Anchor
from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.storage import audit, keys, migrate
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.content_backup import (
    keep_contents,
    pack_contents,
    packed_names,
    wanted_contents,
)
from sdm_desktop.storage.files import sync_file, sync_folder
from sdm_desktop.storage.problems import problem, problem_of_os, translated
from sdm_desktop.storage.sqlcipher import connect, create_empty

SUFFIX = ".sdmb"
FORMAT = 1
DATA, KEYS, _MANIFEST = "kantor.sdm", "kantor.kunci", "manifes.json"
_PAGES = 2_048  # 8 MiB between two reports of progress
PIECE = 1 << 20

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says about itself; `made_at` in UTC, `counts` living and deleted rows.

    `missing_contents` are contents of documents that were lost before it was made.
    """

    format: int
    program: str
    schema: int
    office_id: str
    office_name: str
    made_at: str
    counts: dict[str, int]
    anchor_number: int
    anchor_hash: str
    anchor_at: str
    sha256: dict[str, str]
    missing_contents: int = 0

    @property
    def anchor(self) -> Anchor | None:
        """Return the last audit line that changed data, at the time of the backup."""
        if not self.anchor_hash:
            return None
        at = datetime.fromisoformat(self.anchor_at)
        return Anchor(self.anchor_number, self.anchor_hash, at)


def write_backup(
    source: tuple[Path, bytes], target: Path, made_at: datetime, progress: Progress | None = None
) -> Manifest:
    """Copy an office (path, key) into one `.sdmb` file and verify the copy by opening it.

    The office may be in use. `progress` gets (done, total) in pages and may raise to cancel; the
    target appears only when it is complete and good.
    """
    office, key = source
    copy = target.with_name(target.name + ".salinan")
    draft = target.with_name(target.name + ".baru")
    try:
        prepare_folder(target)
        with translated(writing=True):
            copy_database(office, key, copy, progress)
            manifest, contents = _inspect(copy, key, office, made_at)
        store = ContentStore.of(office, key)
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_STORED) as archive:
            archive.write(keys.key_path(office), KEYS)
            archive.write(copy, DATA)
            hashes, missing = pack_contents(archive, store, contents, progress)
            known = {**manifest.sha256, **hashes}
            manifest = replace(manifest, sha256=known, missing_contents=missing)
            archive.writestr(_MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
        sync_file(draft)
        read_manifest(draft)
        draft.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise problem_of_os(error, target) from error
    finally:
        _forget_copy(copy)
        draft.unlink(missing_ok=True)
    return manifest


def copy_database(source: Path, key: bytes, target: Path, progress: Progress | None = None) -> None:
    """Copy an encrypted database page by page, consistently, under the same key."""
    target.unlink(missing_ok=True)
    create_empty(target)
    reading = connect(source, key, read_only=True)
    try:
        writing = connect(target, key)
        try:
            reading.backup(writing, pages=_PAGES, progress=_reporter(progress))
        finally:
            writing.close()
    finally:
        reading.close()
    sync_file(target)


def counts(connection: Any) -> dict[str, int]:
    """Return the number of rows of every ordinary table."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'cari_fts%' ORDER BY name"
    ).fetchall()
    return {
        name: int(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0])  # noqa: S608
        for (name,) in names
    }


def read_manifest(backup: Path) -> Manifest:
    """Return the manifest of a backup after checking every file in it against its hash."""
    try:
        with zipfile.ZipFile(backup) as archive:
            manifest = Manifest(**json.loads(archive.read(_MANIFEST)))
            for name in (DATA, KEYS, *packed_names(manifest.sha256)):
                if _hash_member(archive, name) != manifest.sha256[name]:
                    raise _bad(backup)
    except FileNotFoundError as error:
        raise problem(Trouble.MISSING, f"Cadangan {backup.name} tidak ditemukan.") from error
    except OSError as error:
        raise problem_of_os(error, backup) from error
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, EOFError) as error:
        raise _bad(backup) from error
    if manifest.format > FORMAT or manifest.schema > migrate.latest():
        raise problem(Trouble.TOO_NEW, "Cadangan ini dibuat oleh SDM Desktop yang lebih baru.")
    return manifest


def read_slots(backup: Path) -> keys.KeyFile:
    """Return the key slots of a backup."""
    try:
        with zipfile.ZipFile(backup) as archive:
            return keys.from_text(archive.read(KEYS), backup)
    except FileNotFoundError as error:
        raise problem(Trouble.MISSING, f"Cadangan {backup.name} tidak ditemukan.") from error
    except (zipfile.BadZipFile, KeyError, OSError) as error:
        raise _bad(backup) from error


def keep_before_migration(connection: Any, office: Path, key: bytes) -> Path:
    """Write a verified copy of an old file beside it, before its schema changes."""
    version = migrate.version_of(connection)
    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S}"
    target = office.with_name(f"{office.stem}-versi{version}-{stamp}.sdm")
    copy_database(office, key, target)
    copied = connect(target, key, read_only=True)
    try:
        if not is_whole(copied) or counts(copied) != counts(connection):
            raise problem(Trouble.DAMAGED)
    finally:
        copied.close()
    slots = keys.key_path(office)
    if slots.is_file():
        shutil.copyfile(slots, keys.key_path(target))
    keep_contents(office, target)
    return target


def _forget_copy(copy: Path) -> None:
    copy.unlink(missing_ok=True)
    journal_of(copy).unlink(missing_ok=True)


def prepare_folder(target: Path) -> None:
    """Make the folder of a file to come."""
    target.parent.mkdir(parents=True, exist_ok=True)


def _reporter(progress: Progress | None) -> Callable[[int, int, int], None] | None:
    if progress is None:
        return None

    def report(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    return report


def _inspect(copy: Path, key: bytes, office: Path, made_at: datetime) -> tuple[Manifest, list[str]]:
    """Open the finished copy, check it and describe it; say which contents it speaks of."""
    connection = connect(copy, key, read_only=True)
    try:
        if not is_whole(connection):
            raise problem(Trouble.DAMAGED, "Salinan cadangan tidak utuh; cadangan dibatalkan.")
        last = audit.anchor(connection)
        slots = keys.key_path(office)
        public = keys.load(slots).public
        manifest = Manifest(
            format=FORMAT,
            program=__version__,
            schema=migrate.version_of(connection),
            office_id=public.office_id,
            office_name=public.office_name,
            made_at=made_at.isoformat(),
            counts=counts(connection),
            anchor_number=last.number if last else 0,
            anchor_hash=last.hash if last else "",
            anchor_at=last.at.isoformat() if last else "",
            sha256={DATA: _hash_file(copy), KEYS: _hash_file(slots)},
        )
        return manifest, wanted_contents(connection)
    finally:
        connection.close()


def is_whole(connection: Any) -> bool:
    """Return whether every page is authentic and the structure sound."""
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        return False
    found: list[tuple[str]] = connection.execute("PRAGMA integrity_check").fetchall()
    return found == [("ok",)]


def journal_of(file: Path) -> Path:
    """Return the path of a database's rollback journal."""
    return file.with_name(file.name + "-journal")


def _hash_member(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _bad(backup: Path) -> StorageProblem:
    return problem(
        Trouble.DAMAGED,
        f"Cadangan {backup.name} rusak atau bukan cadangan SDM Desktop.",
        "Pilih cadangan lain. Berkas kantor tidak diubah.",
    )
