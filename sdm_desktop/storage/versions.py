"""The version log: what every change did to every row."""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sdm_desktop.domain.audit import FieldChange
from sdm_desktop.storage.audit import VersionDigest

_BYTES = "$b64"
_INSERT = (
    "INSERT INTO riwayat_versi (nomor_audit, tabel, baris_id, rev, operasi, isi)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return {_BYTES: base64.b64encode(value).decode()}
    raise TypeError(f"values go in as stored, not as {type(value).__name__}")


_encode = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), check_circular=False, default=_plain
).encode


@dataclass(frozen=True, slots=True)
class Effect:
    """What one transaction did to one row: {column: (first old, last new)}."""

    table: str
    row_id: str
    rev: int
    was_added: bool
    columns: Mapping[str, tuple[object, object]]

    @property
    def undo_name(self) -> str:
        """Return the operation that takes this back."""
        if self.was_added:
            return "hapus"
        pair = self.columns.get("deleted_at")
        if pair is None:
            return "ubah"
        return "pulih" if pair[0] is None else "hapus"


def first_values(effect: Effect, stamp: str) -> dict[str, object]:
    """Return what the columns must become again; an added row becomes deleted at `stamp`."""
    if effect.was_added:
        return {"deleted_at": stamp}
    return {column: pair[0] for column, pair in effect.columns.items()}


class VersionLog:
    """Writes the versions of one transaction and remembers their digest."""

    def __init__(self, connection: Any, audit_number: int) -> None:
        self._connection = connection
        self._number = audit_number
        self.digest = VersionDigest()

    @property
    def count(self) -> int:
        """Number of versions written so far."""
        return self.digest.count

    def mark(self) -> VersionDigest:
        """Return the state to come back to."""
        return self.digest.copy()

    def back_to(self, mark: VersionDigest) -> None:
        """Forget what came after a mark."""
        self.digest = mark

    def added(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Log new rows with all their values."""
        names = columns[1:]
        self._write(
            [
                (table, str(row[0]), 1, "tambah", _encode(dict(zip(names, row[1:], strict=True))))
                for row in rows
            ]
        )

    def changed(
        self,
        table: str,
        changes: Sequence[tuple[str, int, Mapping[str, tuple[object, object]]]],
        operation: str = "ubah",
    ) -> None:
        """Log changed rows with the old and new value of each changed column."""
        self._write(
            [
                (table, row_id, rev + 1, operation, _encode(dict(pairs)))
                for row_id, rev, pairs in changes
            ]
        )

    def to_json(self, values: Sequence[object]) -> str:
        """Return stored values as a JSON list."""
        return _encode(list(values))

    def effects_of(self, audit_number: int) -> list[Effect]:
        """Return what a finished transaction did, the last touched row first."""
        found: dict[tuple[str, str], Effect] = {}
        for table, row_id, rev, operation, text in self._connection.execute(
            "SELECT tabel, baris_id, rev, operasi, isi FROM riwayat_versi"
            " WHERE nomor_audit = ? ORDER BY urut",
            (audit_number,),
        ):
            known = found.pop((table, row_id), None)
            is_new = operation == "tambah"
            merged = dict(known.columns) if known else {}
            for column, (old, new) in _pairs(text, is_new=is_new).items():
                merged[column] = (merged[column][0] if column in merged else old, new)
            was_added = is_new or bool(known and known.was_added)
            found[(table, row_id)] = Effect(table, row_id, int(rev), was_added, merged)
        return list(reversed(found.values()))

    def _write(self, rows: list[tuple[str, str, int, str, str]]) -> None:
        self._connection.executemany(_INSERT, [(self._number, *row) for row in rows])
        self.digest.add(rows)


def history(connection: Any, row_id: str) -> list[FieldChange]:
    """Return every change of one row, field by field, the newest first."""
    result: list[FieldChange] = []
    for at, user, operation, text in connection.execute(
        "SELECT a.waktu, a.pengguna, v.operasi, v.isi FROM riwayat_versi AS v"
        " JOIN audit AS a ON a.nomor = v.nomor_audit WHERE v.baris_id = ? ORDER BY v.urut DESC",
        (row_id,),
    ):
        moment = datetime.fromisoformat(at)
        for column, (old, new) in _pairs(text, is_new=operation == "tambah").items():
            if operation != "tambah" or new not in (None, ""):
                result.append(FieldChange(moment, user, column, old, new))
    return result


def _pairs(text: str, *, is_new: bool) -> dict[str, tuple[object, object]]:
    values: dict[str, Any] = json.loads(text)
    if is_new:
        return {column: (None, _stored(value)) for column, value in values.items()}
    return {column: (_stored(old), _stored(new)) for column, (old, new) in values.items()}


def _stored(value: object) -> object:
    if isinstance(value, dict):
        return base64.b64decode(value[_BYTES])
    return value
