"""What an import must know of the people already stored, read at once."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sdm_desktop.domain.custom_values import decode, own_differences
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import CUSTOM

_WITH_NIPS = "nip IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"
_COLUMN = frozenset("abcdefghijklmnopqrstuvwxyz_0123456789")


@dataclass(frozen=True, slots=True)
class StoredPerson:
    """A stored record: `values` in the order of the columns asked for."""

    id: str
    rev: int
    nip: str
    values: tuple[Any, ...]


class ImportLookups:
    """Reads people by NIP; call inside a read or write block."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def people(self, nips: Iterable[str], columns: Sequence[str]) -> dict[str, StoredPerson]:
        """Return the stored people with these NIPs."""
        if any(set(column) - _COLUMN for column in columns):
            raise ValueError("not a column name")
        names = ", ".join(("id", "rev", "nip", *columns))
        sql = f"SELECT {names} FROM pegawai WHERE {_WITH_NIPS}"  # noqa: S608 - checked names
        rows = self._database.rows(sql, (_as_json(nips),))
        return {row[2]: StoredPerson(row[0], row[1], row[2], tuple(row[3:])) for row in rows}

    def statuses(self, nips: Iterable[str]) -> dict[str, EmployeeStatus]:
        """Return the kind of employment of the stored people with these NIPs."""
        sql = f"SELECT nip, status FROM pegawai WHERE status IS NOT NULL AND {_WITH_NIPS}"  # noqa: S608
        return {nip: EmployeeStatus(status) for nip, status in self._rows(sql, nips)}

    def people_ids(self, nips: Iterable[str]) -> dict[str, tuple[str, str | None, str]]:
        """Return (id, unit id, name) of the stored people with these NIPs."""
        sql = f"SELECT nip, id, unit_id, nama FROM pegawai WHERE {_WITH_NIPS}"  # noqa: S608
        return {nip: (id_, unit, name) for nip, id_, unit, name in self._rows(sql, nips)}

    def changed_by_hand(self, since: datetime, actions: Sequence[str]) -> dict[str, set[str]]:
        """Return {person: columns} changed since a moment by anything but these audit actions."""
        rows = self._database.rows(
            "SELECT v.baris_id, v.isi FROM riwayat_versi v JOIN audit a ON a.nomor = v.nomor_audit"
            " WHERE v.tabel = 'pegawai' AND v.operasi = 'ubah' AND a.waktu >= ?"
            " AND a.aksi NOT IN (SELECT value FROM json_each(?))",
            (since.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), json.dumps(list(actions))),
        )
        changed: dict[str, set[str]] = {}
        for person, text in rows:
            content: Mapping[str, object] = json.loads(text)
            changed.setdefault(person, set()).update(content, _own(content.get(CUSTOM)))
        return changed

    def _rows(self, sql: str, nips: Iterable[str]) -> list[tuple[Any, ...]]:
        return self._database.rows(sql, (_as_json(nips),))


def _as_json(nips: Iterable[str]) -> str:
    return json.dumps([nip for nip in nips if nip])


def _own(pair: Any) -> list[str]:
    """Return the ids of the office's own fields that a change of their column touched."""
    return own_differences(decode(pair[0]), decode(pair[1])) if pair else []
