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
_AS_STORED = "{}"
_STANDARD = {"id", "rev", "owner_office", "created_at", "changed_at", "changed_by", "deleted_at"}
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

    def added(self, table: str, row_id: str, values: Mapping[str, object]) -> None:
        """Log a new row with all its values."""
        self._write([(table, row_id, 1, "tambah", _encode(dict(values)))])

    def added_many(self, table: str, rows: Sequence[Sequence[object]]) -> None:
        """Log new rows without repeating them.

        What a row was at first is the row itself with its later changes taken back; writing it
        twice would double the cost of an import.
        """
        self._write([(table, str(row[0]), 1, "tambah", _AS_STORED) for row in rows])

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

    def is_as_left(self, effect: Effect) -> bool:
        """Return whether all that happened to a row since an effect was taken back again."""
        first: dict[str, object] = {}
        last: dict[str, object] = {}
        for (text,) in self._connection.execute(
            "SELECT isi FROM riwayat_versi WHERE baris_id = ? AND rev > ? AND tabel = ?"
            " ORDER BY rev",
            (effect.row_id, effect.rev, effect.table),
        ):
            for column, (old, new) in _pairs(text, is_new=False).items():
                first.setdefault(column, old)
                last[column] = new
        return first == last

    def _write(self, rows: list[tuple[str, str, int, str, str]]) -> None:
        self._connection.executemany(_INSERT, [(self._number, *row) for row in rows])
        self.digest.add(rows)


def history(connection: Any, row_id: str) -> list[FieldChange]:
    """Return every change of one row, field by field, the newest first."""
    result: list[FieldChange] = []
    earlier: dict[str, object] = {}
    for at, user, table, operation, text in connection.execute(
        "SELECT a.waktu, a.pengguna, v.tabel, v.operasi, v.isi FROM riwayat_versi AS v"
        " JOIN audit AS a ON a.nomor = v.nomor_audit WHERE v.baris_id = ? ORDER BY v.urut DESC",
        (row_id,),
    ).fetchall():
        is_new = operation == "tambah"
        pairs = _pairs(text, is_new=is_new)
        if text == _AS_STORED:
            first = {**_current(connection, table, row_id), **earlier}
            pairs = {column: (None, value) for column, value in first.items()}
        earlier.update({column: old for column, (old, _new) in pairs.items()})
        result += [
            FieldChange(datetime.fromisoformat(at), user, column, old, new)
            for column, (old, new) in pairs.items()
            if not is_new or new not in (None, "")
        ]
    return result


def _current(connection: Any, table: str, row_id: str) -> dict[str, object]:
    """Return the row's own columns as they are now."""
    cursor = connection.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,))  # noqa: S608
    names = [column[0] for column in cursor.description]
    row = cursor.fetchone() or ()
    return {name: value for name, value in zip(names, row, strict=False) if name not in _STANDARD}


def _pairs(text: str, *, is_new: bool) -> dict[str, tuple[object, object]]:
    values: dict[str, Any] = json.loads(text)
    if is_new:
        return {column: (None, _stored(value)) for column, value in values.items()}
    return {column: (_stored(old), _stored(new)) for column, (old, new) in values.items()}


def _stored(value: object) -> object:
    if isinstance(value, dict):
        return base64.b64decode(value[_BYTES])
    return value
