"""Where documents and photos are kept; their contents lie in the content store."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from sdm_desktop.domain.documents import Document, ScanFormat
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.document_models import DocumentModel
from sdm_desktop.storage.ids import natural_id, new_id
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.write import Writer

TABLE = "dokumen"
PHOTOS = "foto"
COLUMNS = tuple(item.name for item in fields(Document) if item.name not in ("id", "rev"))
_WITH_CONTENT = (
    "bukti_dukung", "perbaikan", "sertifikat", "dokumen_pelatihan", "kerja_sama_berkas",
)  # fmt: skip
_IDS = "(SELECT value FROM json_each(?))"
PERSON = (
    "id", "gelar_depan", "nama", "gelar_belakang", "nip", "unit_id", "status",
    "kedudukan_hukum_id", "kedudukan_hukum", "jabatan_nama", "jenjang", "jenis_jabatan", "eselon",
)  # fmt: skip


class DocumentRepository:
    """Reads and writes rows; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_person(self, person_id: str) -> list[Document]:
        """Return the documents of one person, the latest first within each kind."""
        query = _query().where(DocumentModel.pegawai_id == person_id)
        return fetch(Document, query.order_by(*_ORDER))

    def of_people(self, ids: Collection[str] | None = None) -> list[Document]:
        """Return the documents of some people, or of everybody, by person."""
        query = _query()
        if ids is not None:
            query = query.where(DocumentModel.pegawai_id.in_(list(ids)))
        return fetch(Document, query.order_by(DocumentModel.pegawai_id, *_ORDER))

    def get_many(self, ids: Iterable[str]) -> list[Document]:
        """Return documents by id."""
        return fetch(Document, _query().where(DocumentModel.id.in_(list(ids))))

    def held(self) -> dict[str, dict[str, list[date | None]]]:
        """Return {person: {kind: [expiry]}} of everybody, without building records."""
        found: dict[str, dict[str, list[date | None]]] = {}
        rows = self._database.rows(
            "SELECT pegawai_id, jenis, kedaluwarsa FROM dokumen WHERE deleted_at IS NULL"
        )
        for person, kind, end in rows:
            ends = found.setdefault(person, {}).setdefault(kind, [])
            ends.append(date.fromisoformat(end) if end else None)
        return found

    def counts(self) -> dict[str, int]:
        """Return how many documents there are of each kind."""
        rows = self._database.rows(
            "SELECT jenis, count(*) FROM dokumen WHERE deleted_at IS NULL GROUP BY jenis"
        )
        return dict(rows)

    def expiring(self, until: date) -> list[tuple[str, str, date]]:
        """Return (person, kind, last day) of the documents that end up to a day.

        A kind that a person has in a version of later end does not count.
        """
        rows = self._database.rows(
            "SELECT pegawai_id, jenis, max(coalesce(kedaluwarsa, '9999-12-31')) FROM dokumen"
            " WHERE deleted_at IS NULL AND pegawai_id IN (SELECT pegawai_id FROM dokumen"
            "  WHERE kedaluwarsa <= ? AND deleted_at IS NULL)"
            " GROUP BY pegawai_id, jenis HAVING max(coalesce(kedaluwarsa, '9999-12-31')) <= ?"
            " ORDER BY 3, 1, 2",
            (until.isoformat(), until.isoformat()),
        )
        return [(row[0], row[1], date.fromisoformat(row[2])) for row in rows]

    def people(self, ids: Collection[str] | None = None) -> list[tuple[Any, ...]]:
        """Return the `PERSON` columns and the unit's path of people, by name."""
        names = ", ".join(f"p.{name}" for name in PERSON)
        some = f" AND p.id IN {_IDS}" if ids is not None else ""
        return self._database.rows(
            f"SELECT {names}, coalesce(u.jalur, p.unor_nama) FROM pegawai p"  # noqa: S608
            f" LEFT JOIN unor u ON u.id = p.unit_id WHERE p.deleted_at IS NULL{some}"
            " ORDER BY p.nama_cari, p.id",
            () if ids is None else (json.dumps(sorted(ids)),),
        )

    def holders(self, sha256: str) -> list[tuple[str, str]]:
        """Return (person, kind) of the documents with a content."""
        return [
            (row[0], row[1])
            for row in self._database.rows(
                "SELECT pegawai_id, jenis FROM dokumen WHERE sha256 = ? AND deleted_at IS NULL",
                (sha256,),
            )
        ]

    def add(self, writer: Writer, documents: Sequence[Document]) -> list[str]:
        """Store new documents and return their ids."""
        ids = [document.id or new_id() for document in documents]
        rows = [(key, *stored(one).values()) for key, one in zip(ids, documents, strict=True)]
        writer.insert_many(TABLE, ("id", *COLUMNS), rows)
        return ids

    def change(self, writer: Writer, document: Document) -> int:
        """Store other values of a document and return the new rev."""
        return writer.update(TABLE, document.id, document.rev, stored(document))

    def remove(self, writer: Writer, documents: Iterable[Document]) -> None:
        """Mark documents as deleted."""
        for document in documents:
            writer.delete(TABLE, document.id, document.rev)

    def photo(self, person_id: str) -> tuple[str, int, str] | None:
        """Return (SHA-256, rev, id) of a person's photo."""
        row = self._database.one(
            "SELECT sha256, rev, id FROM foto WHERE pegawai_id = ? AND deleted_at IS NULL",
            (person_id,),
        )
        return (row[0], row[1], row[2]) if row else None

    def save_photo(self, writer: Writer, person_id: str, sha256: str, size: int) -> None:
        """Store or replace a person's photo."""
        known = self.photo(person_id)
        values = {"pegawai_id": person_id, "sha256": sha256, "ukuran": size}
        if known is None:
            writer.insert(PHOTOS, natural_id(PHOTOS, person_id), values)
        else:
            writer.update(PHOTOS, known[2], known[1], values)

    def remove_photo(self, writer: Writer, photo_id: str, rev: int) -> None:
        """Mark a photo as deleted."""
        writer.delete(PHOTOS, photo_id, rev)


_ORDER = (DocumentModel.jenis, DocumentModel.tanggal.desc(), DocumentModel.id)


def contents_in_use(connection: Any, since: str = "") -> list[str]:
    """Return the SHA-256 of every content that a living row shows.

    With a moment `since`, also those that rows showed after it: what an undo may bring back.
    """
    found: set[str] = set()
    for table in (TABLE, PHOTOS):
        sql = f"SELECT sha256 FROM {table} WHERE deleted_at IS NULL"  # noqa: S608
        found.update(row[0] for row in connection.execute(sql))
        if since:
            sql = f"SELECT sha256 FROM {table} WHERE deleted_at >= ?"  # noqa: S608
            found.update(row[0] for row in connection.execute(sql, (since,)))
    found.update(_evidence_in_use(connection, since))
    if since:
        rows = connection.execute(
            "SELECT json_extract(v.isi, '$.sha256[0]') FROM riwayat_versi v"
            " JOIN audit a ON a.nomor = v.nomor_audit"
            " WHERE a.waktu >= ? AND v.tabel IN ('dokumen', 'foto') AND v.operasi <> 'tambah'",
            (since,),
        )
        found.update(row[0] for row in rows if row[0])
    return sorted(found)


def _evidence_in_use(connection: Any, since: str) -> set[str]:
    """Return the contents that evidence, certificates and papers of training show.

    None in a file without those tables.
    """
    found: set[str] = set()
    for table in _WITH_CONTENT:
        known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
        if connection.execute(known, (table,)).fetchone() is None:
            continue
        rows = connection.execute(
            f"SELECT berkas_id FROM {table} WHERE berkas_id <> ''"  # noqa: S608
            " AND (deleted_at IS NULL OR (? <> '' AND deleted_at >= ?))",
            (since, since),
        )
        found.update(row[0] for row in rows)
    return found


def stored(document: Document) -> dict[str, object]:
    """Return the values of a document as stored, by column."""
    return {name: _stored(getattr(document, name)) for name in COLUMNS}


def _stored(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, ScanFormat) else value


def _query() -> Any:
    columns = [getattr(DocumentModel, item.name) for item in fields(Document)]
    return DocumentModel.select(*columns).where(DocumentModel.deleted_at.is_null())
