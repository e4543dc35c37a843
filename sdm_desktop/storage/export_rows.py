"""Raw rows for exports, read at once and in order of name."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import COLUMNS, CUSTOM


@dataclass(frozen=True, slots=True)
class PersonIdentity:
    """What an evaluation export tells of a person."""

    pns_id: str
    nip: str
    nama: str
    unor_id: str
    jenis_jabatan: str
    sort_key: tuple[str, str]


class ExportRows:
    """Reads people as stored; call inside a read block."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def employees(
        self, columns: Sequence[str], ids: Sequence[str] | None = None
    ) -> list[tuple[Any, ...]]:
        """Return columns of everybody by name, or of some people in the order given."""
        if set(columns) - {"id", *COLUMNS, CUSTOM}:
            raise ValueError("not a column name")
        names = ", ".join(f"p.{column}" for column in columns)
        if ids is None:
            sql = f"SELECT {names} FROM pegawai p WHERE p.deleted_at IS NULL ORDER BY p.nama_cari, p.id"  # noqa: S608, E501
            return self._database.rows(sql)
        sql = (
            f"SELECT {names} FROM json_each(?) j JOIN pegawai p ON p.id = j.value"  # noqa: S608
            " WHERE p.deleted_at IS NULL ORDER BY j.key"
        )
        return self._database.rows(sql, (json.dumps(list(ids)),))

    def identities(self) -> dict[str, PersonIdentity]:
        """Return who everybody is, also those who were removed, by id."""
        rows = self._database.rows(
            "SELECT id, pns_id, nip, nama, unor_id, jenis_jabatan, nama_cari FROM pegawai"
        )
        return {
            row[0]: PersonIdentity(row[1], row[2], row[3], row[4], row[5], (row[6], row[2]))
            for row in rows
        }
