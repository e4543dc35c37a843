"""Verified copies of an office: one file with the data, its key slots and a manifest."""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sdm_desktop import __version__
from sdm_desktop.domain.audit import Anchor
from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.storage import audit, keys, migrate
from sdm_desktop.storage.files import sync_file, sync_folder
from sdm_desktop.storage.problems import problem, problem_of_os, translated
from sdm_desktop.storage.sqlcipher import connect, create_empty

SUFFIX = ".sdmb"
FORMAT = 1
_DATA, _KEYS, _MANIFEST = "kantor.sdm", "kantor.kunci", "manifes.json"
_PAGES = 2_048  # 8 MiB between two reports of progress
_PIECE = 1 << 20

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says about itself; `made_at` in UTC, `counts` living and deleted rows."""

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
        _prepare_folder(target)
        with translated(writing=True):
            copy_database(office, key, copy, progress)
            manifest = _inspect(copy, key, office, made_at)
        _pack(draft, copy, keys.key_path(office), manifest)
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
            for name in (_DATA, _KEYS):
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
            return keys.from_text(archive.read(_KEYS), backup)
    except FileNotFoundError as error:
        raise problem(Trouble.MISSING, f"Cadangan {backup.name} tidak ditemukan.") from error
    except (zipfile.BadZipFile, KeyError, OSError) as error:
        raise _bad(backup) from error


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
    try:
        _prepare_folder(office)
        _unpack(backup, {_DATA: data, _KEYS: slots})
        keys.load(slots)
        if key is not None:
            _compare(data, key, manifest)
        aside = _move_aside(office, now)
        slots.replace(keys.key_path(office))
        data.replace(office)
        sync_folder(office.parent)
    except OSError as error:
        raise problem_of_os(error, office) from error
    finally:
        data.unlink(missing_ok=True)
        slots.unlink(missing_ok=True)
    return aside


def keep_before_migration(connection: Any, office: Path, key: bytes) -> Path:
    """Write a verified copy of an old file beside it, before its schema changes."""
    version = migrate.version_of(connection)
    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S}"
    target = office.with_name(f"{office.stem}-versi{version}-{stamp}.sdm")
    copy_database(office, key, target)
    copied = connect(target, key, read_only=True)
    try:
        if not _is_whole(copied) or counts(copied) != counts(connection):
            raise problem(Trouble.DAMAGED)
    finally:
        copied.close()
    slots = keys.key_path(office)
    if slots.is_file():
        shutil.copyfile(slots, keys.key_path(target))
    return target


def _forget_copy(copy: Path) -> None:
    copy.unlink(missing_ok=True)
    copy.with_name(copy.name + "-journal").unlink(missing_ok=True)


def _prepare_folder(target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)


def _reporter(progress: Progress | None) -> Callable[[int, int, int], None] | None:
    if progress is None:
        return None

    def report(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    return report


def _inspect(copy: Path, key: bytes, office: Path, made_at: datetime) -> Manifest:
    """Open the finished copy, check it and describe it."""
    connection = connect(copy, key, read_only=True)
    try:
        if not _is_whole(connection):
            raise problem(Trouble.DAMAGED, "Salinan cadangan tidak utuh; cadangan dibatalkan.")
        last = audit.anchor(connection)
        slots = keys.key_path(office)
        public = keys.load(slots).public
        return Manifest(
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
            sha256={_DATA: _hash_file(copy), _KEYS: _hash_file(slots)},
        )
    finally:
        connection.close()


def _is_whole(connection: Any) -> bool:
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        return False
    found: list[tuple[str]] = connection.execute("PRAGMA integrity_check").fetchall()
    return found == [("ok",)]


def _compare(data: Path, key: bytes, manifest: Manifest) -> None:
    with translated():
        connection = connect(data, key, read_only=True)
        try:
            if not _is_whole(connection) or counts(connection) != manifest.counts:
                raise problem(Trouble.DAMAGED, "Isi cadangan tidak sesuai dengan manifesnya.")
            findings = audit.verify(connection, key, manifest.anchor)
            if findings:
                raise problem(Trouble.DAMAGED, findings[0])
        finally:
            connection.close()


def _pack(draft: Path, copy: Path, slots: Path, manifest: Manifest) -> None:
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
        archive.write(slots, _KEYS)
        archive.write(copy, _DATA)
    sync_file(draft)


def _unpack(backup: Path, places: Mapping[str, Path]) -> None:
    with zipfile.ZipFile(backup) as archive:
        for name, place in places.items():
            with archive.open(name) as source, place.open("wb") as target:
                shutil.copyfileobj(source, target, _PIECE)
            sync_file(place)


def _move_aside(office: Path, now: datetime) -> Path | None:
    """Rename what lies at the path, its key slots and an unfinished journal with it."""
    aside = office.with_name(f"{office.stem}-sebelum-pulih-{now:%Y%m%d-%H%M%S}{office.suffix}")
    journal = office.with_name(office.name + "-journal")
    if journal.exists() and journal.stat().st_size == 0:
        journal.unlink()
    pairs = [
        (journal, aside.with_name(aside.name + "-journal")),
        (keys.key_path(office), keys.key_path(aside)),
        (office, aside),
    ]
    for old, new in pairs:
        if old.exists():
            old.replace(new)
    return aside if aside.exists() else None


def _hash_member(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as file:
        while piece := file.read(_PIECE):
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
