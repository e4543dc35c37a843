"""What pages and files show of documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sdm_desktop.domain.documents import (
    Completeness,
    Document,
    DocumentKind,
    ScanFormat,
    Validity,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One document in a list; `tautan` says which entry of a history it belongs to."""

    document: Document
    jenis: str
    validity: Validity
    tautan: str = ""
    wajib: bool = False

    @property
    def id(self) -> str:
        """Return the id of the document."""
        return self.document.id


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDocuments:
    """The documents of one person that the user may see, and what is missing.

    `kinds` are all kinds the user may see, those that concern this person first.
    """

    pegawai_id: str
    nama: str
    initials: str
    nip: str
    rows: tuple[DocumentRow, ...]
    kinds: Mapping[str, DocumentKind]
    completeness: Completeness


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanDraft:
    """A file that was looked at; `problem` says why it cannot be taken, `jenis` is a proposal."""

    path: Path
    jenis: str = ""
    problem: str = ""
    sha256: str = ""
    format: ScanFormat = ScanFormat.PDF
    ukuran: int = 0
    halaman: int = 1

    @property
    def name(self) -> str:
        """Return the name of the file."""
        return self.path.name


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryChoice:
    """An entry of a history that a document may be linked to, with what it proposes."""

    id: str
    words: str
    nomor: str = ""
    tanggal: date | None = None
    kode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDocument:
    """A document with its content; `pdf` shows it on pages, also where it is a picture."""

    document: Document
    title: str
    content: bytes
    pdf: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletenessRow:
    """How complete the documents of one person are; `unit` is the last part of `jalur`."""

    pegawai_id: str
    nama: str
    nip: str
    status: str
    unit_id: str
    unit: str
    jalur: str
    count: int
    found: Completeness
    kurang: str
    lewat: str

    @property
    def id(self) -> str:
        """Return the id of the person."""
        return self.pegawai_id


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCompleteness:
    """How complete the documents of a unit's people are, those of the units below included.

    `kurang` are the most missing kinds, `depth` counts the units above.
    """

    unit: str
    depth: int
    jalur: str
    people: int
    complete: int
    percent: int
    kurang: str

    @property
    def id(self) -> str:
        """Return what tells this unit from all others."""
        return self.jalur or "-"
