"""Rows of the table of settings, as the write path stores them."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sdm_desktop.domain.office import Office, Signatory
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.write import Writer

TABLE = "pengaturan"
OFFICE = "kantor"
IMAGES = {"logo": "kantor.logo", "garuda": "kantor.garuda"}


def read(database: Database, name: str) -> str | None:
    """Return the JSON text of a setting, None when it was never set."""
    row = database.one("SELECT isi FROM pengaturan WHERE id = ? AND deleted_at IS NULL", (name,))
    return str(row[0]) if row else None


def write(writer: Writer, database: Database, name: str, text: str, data: bytes | None) -> None:
    """Store a setting, whether it exists already or not."""
    values = {"isi": text, "data": data}
    row = database.one("SELECT rev FROM pengaturan WHERE id = ? AND deleted_at IS NULL", (name,))
    if row is None:
        writer.insert(TABLE, name, values)
    else:
        writer.update(TABLE, name, int(row[0]), values)


def read_group(database: Database, prefix: str) -> dict[str, str]:
    """Return the settings whose names begin so: rest of the name → JSON text."""
    rows = database.rows(
        "SELECT id, isi FROM pengaturan WHERE id >= ? AND id < ? AND deleted_at IS NULL",
        (prefix, prefix + "\U0010ffff"),
    )
    return {str(row[0])[len(prefix) :]: str(row[1]) for row in rows}


def remove(writer: Writer, database: Database, name: str) -> None:
    """Take a setting out; one that is not set stays so."""
    row = database.one("SELECT rev FROM pengaturan WHERE id = ? AND deleted_at IS NULL", (name,))
    if row is not None:
        writer.delete(TABLE, name, int(row[0]))


def read_office(database: Database) -> Office:
    """Return the identity of the office; an empty one when the file has none."""
    text = read(database, OFFICE)
    values: dict[str, Any] = json.loads(text) if text else {}
    head = Signatory(**values.pop("kepala", {}))
    values |= {field: _image(database, name) for field, name in IMAGES.items()}
    return Office(**values, kepala=head)


def write_office(writer: Writer, database: Database, office: Office) -> None:
    """Store the identity of the office and its images."""
    values = asdict(office)
    images: Mapping[str, bytes] = {field: values.pop(field) for field in IMAGES}
    write(writer, database, OFFICE, json.dumps(values, ensure_ascii=False), None)
    for field, name in IMAGES.items():
        if images[field] or _image(database, name):
            write(writer, database, name, "", images[field] or None)


def _image(database: Database, name: str) -> bytes:
    row = database.one("SELECT data FROM pengaturan WHERE id = ? AND deleted_at IS NULL", (name,))
    return bytes(row[0]) if row and row[0] else b""
