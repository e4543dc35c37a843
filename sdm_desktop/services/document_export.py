"""Documents as a folder tree for the national system: one folder per NIP, and a manifest."""

import hashlib
import io
import os
import shutil
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sdm_desktop.domain.document_names import (
    DEFAULT_NAME_PATTERN,
    check_name_pattern,
    export_stem,
    wants_pdf,
)
from sdm_desktop.domain.documents import Document, DocumentKind, ScanFormat
from sdm_desktop.domain.errors import DomainError, StorageProblem, ValidationError
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.output_file import replacing
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.xlsx_parts import SheetLayout
from sdm_desktop.exchange.xlsx_writer import new_sheet
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.changes import Change
from sdm_desktop.services.document_access import kinds_on
from sdm_desktop.services.document_reading import Person, person_of
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.documents import DocumentRepository
from sdm_desktop.storage.problems import problem_of_os

PATTERN_KEY = "dokumen.pola_nama"
MANIFEST = "manifes.xlsx"
HEADERS = (
    "NIP", "NAMA", "JENIS", "NOMOR", "TANGGAL", "BERKAS", "UKURAN", "SHA-256", "KETERANGAN",
)  # fmt: skip
_WIDTHS = (21, 32, 26, 24, 12, 60, 11, 68, 40)


@dataclass(frozen=True, slots=True)
class ExportedDocuments:
    """A finished export; `left_out` says of how many documents the content is lost."""

    path: Path
    count: int
    people: int
    left_out: int


class _Sink(Protocol):
    def write(self, name: str, content: bytes) -> None: ...


class DocumentExport:
    """Staf kepegawaian hands documents on; each export is noted in the audit trail."""

    def __init__(
        self, database: Database, session: Session, rules: RulesService, settings: SettingsService
    ) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._settings = settings
        self._contents = ContentStore.of(database.path, database.key)
        self._audit = AuditService(database, session)

    def pattern(self) -> str:
        """Return the pattern of the file names."""
        return self._settings.value(PATTERN_KEY, DEFAULT_NAME_PATTERN)

    def save_pattern(self, pattern: str) -> Change:
        """Store another pattern, or raise `ValidationError`."""
        errors = check_name_pattern(pattern.strip())
        if errors:
            raise ValidationError(errors)
        return self._settings.set_value(PATTERN_KEY, pattern.strip())

    def count(self, people: Sequence[str] | None, kinds: Sequence[str] = ()) -> tuple[int, int]:
        """Return how many documents an export would hold, and how many bytes."""
        self._session.require_reading(Role.ADMIN)
        with self._database.read():
            found = self._documents(people, kinds)
        return len(found), sum(one.ukuran for one in found)

    def write(
        self,
        people: Sequence[str] | None,
        target: Path,
        kinds: Sequence[str] = (),
        *,
        task: Progress = NO_PROGRESS,
    ) -> ExportedDocuments:
        """Write the documents of some people, or of everybody, as a folder or a zip.

        A target that ends in .zip becomes a zip. What is there already is never touched: a
        folder gets a number. After a cancel or on a full disk nothing is left behind.
        """
        self._session.require_reading(Role.ADMIN)
        with self._database.read():
            documents = self._documents(people, kinds)
            known = {one.pegawai_id for one in documents}
            rows = DocumentRepository(self._database).people(sorted(known))
            names = {row[0]: person_of(row) for row in rows}
            found = kinds_on(self._rules.book(), self._session.today())
        documents = [one for one in documents if one.pegawai_id in names]
        if not documents:
            raise DomainError("Belum ada dokumen untuk diekspor pada pilihan ini.", "KOSONG")
        documents.sort(key=lambda one: (names[one.pegawai_id]["nip"], one.jenis))
        place = target if target.suffix.lower() == ".zip" else _free(target)
        opened = _zip_sink(place) if place.suffix.lower() == ".zip" else _folder_sink(place)
        try:
            with opened as sink:
                left_out = self._fill(sink, documents, (names, found), task)
        except OSError as error:
            raise problem_of_os(error, place) from error
        done = ExportedDocuments(place, len(documents) - left_out, len(names), left_out)
        told = f"{place.name}: {done.count} dokumen, {done.people} pegawai"
        self._audit.note_reading("ekspor_dokumen", told)
        return done

    def _documents(self, people: Sequence[str] | None, kinds: Sequence[str]) -> list[Document]:
        found = DocumentRepository(self._database).of_people(people)
        return [one for one in found if not kinds or one.jenis in kinds]

    def _fill(
        self,
        sink: _Sink,
        documents: Sequence[Document],
        known: tuple[Mapping[str, Person], Mapping[str, DocumentKind]],
        task: Progress,
    ) -> int:
        """Write files and manifest; returns how many contents are lost."""
        people, kinds = known
        pattern = self.pattern()
        taken: set[str] = set()
        lines, left_out = [], 0
        for done, document in enumerate(documents):
            task.step(done, len(documents))
            person, kind = people[document.pegawai_id], kinds.get(document.jenis)
            stem = f"{person['nip']}/{export_stem(pattern, document, kind, person['nip'])}"
            name, note, content = "", "", b""
            try:
                content, suffix = self._file(document, wants_pdf(pattern))
                name = _numbered(stem, suffix, taken)
                sink.write(name, content)
            except StorageProblem as lost:
                note, left_out = lost.message, left_out + 1
            title = kind.nama if kind else document.jenis
            day = document.tanggal.isoformat() if document.tanggal else ""
            digest = hashlib.sha256(content).hexdigest() if content else ""
            who = (person["nip"], person["nama"], title, document.nomor, day)
            lines.append((*who, name, str(len(content)), digest, note))
        sink.write(MANIFEST, _manifest(lines))
        task.step(len(documents), len(documents))
        return left_out

    def _file(self, document: Document, as_pdf: bool) -> tuple[bytes, str]:
        content = self._contents.get(document.sha256)
        if not as_pdf or document.format is ScanFormat.PDF:
            return content, document.format.suffix
        from sdm_desktop.reports.scan_pdf import picture_pdf

        return picture_pdf(content, document.jenis), ScanFormat.PDF.suffix


class _FolderSink:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, name: str, content: bytes) -> None:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


class _ZipSink:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def write(self, name: str, content: bytes) -> None:
        self._archive.writestr(name, content)


@contextmanager
def _folder_sink(place: Path) -> Iterator[_Sink]:
    """Give a folder that gets its name only when the block ends well."""
    draft = place.with_name(f".{place.name}.sementara")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    try:
        yield _FolderSink(draft)
        draft.replace(place)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


@contextmanager
def _zip_sink(place: Path) -> Iterator[_Sink]:
    """Give a zip that appears only when the block ends well; scans do not shrink further."""
    with replacing(place) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        yield _ZipSink(archive)


def _manifest(lines: Sequence[tuple[str, ...]]) -> bytes:
    out = io.BytesIO()
    with new_sheet(out, HEADERS, SheetLayout("Manifes", _WIDTHS)) as sheet:
        sheet.add(lines)
    return out.getvalue()


def _numbered(stem: str, suffix: str, taken: set[str]) -> str:
    """Return a name that nothing in the export has yet."""
    name, number = stem + suffix, 1
    while name in taken:
        number += 1
        name = f"{stem}_{number}{suffix}"
    taken.add(name)
    return name


def _free(folder: Path) -> Path:
    """Return a folder that does not exist yet."""
    found, number = folder, 1
    while found.exists():
        number += 1
        found = folder.with_name(f"{folder.name}-{number}")
    return found
