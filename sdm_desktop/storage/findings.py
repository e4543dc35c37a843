"""What the check of all records reads besides people and histories."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sdm_desktop.domain.custom_values import decode
from sdm_desktop.domain.employee import Employee, EmployeeStatus, Sex
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS, FieldKind
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import COLUMNS, CUSTOM, EmployeeRepository

_TABLES = {HISTORIES[kind].table for kind in HistoryKind}
_NAMES = ("id", "rev", "unit_id", *COLUMNS, CUSTOM)
_OF_KIND: Mapping[FieldKind, Callable[[Any], Any]] = {
    FieldKind.DATE: lru_cache(maxsize=65_536)(date.fromisoformat),
    FieldKind.SEX: Sex,
    FieldKind.STATUS: EmployeeStatus,
    FieldKind.FLAG: bool,
}
_READERS = tuple((f.name, _OF_KIND[f.kind]) for f in EMPLOYEE_FIELDS if f.kind in _OF_KIND)
_FOR_ALL = ("aturan", "unor", "kolom_pegawai")


class CheckSources:
    """Units with the closed ones, and who was touched since; call inside a read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._people = EmployeeRepository(database)

    def version(self) -> int:
        """Return the number of the newest audit line."""
        row = self._database.one("SELECT max(nomor) FROM audit")
        return int(row[0] or 0) if row else 0

    def units(self) -> list[tuple[str, str, bool]]:
        """Return id, path and whether it is closed of every unit there ever was."""
        rows = self._database.rows("SELECT id, jalur, deleted_at IS NOT NULL FROM unor")
        return [(row[0], row[1], bool(row[2])) for row in rows]

    def records(self, ids: Sequence[str] | None = None) -> Iterator[Employee]:
        """Yield everybody, or some people, ten times faster than by a model."""
        for row in self._people.raw(_NAMES, ids):
            values = dict(zip(_NAMES, row, strict=True))
            values[CUSTOM] = decode(values[CUSTOM])
            for name, read in _READERS:
                if values[name] is not None:
                    values[name] = read(values[name])
            yield Employee(**values)

    def people(self) -> list[str]:
        """Return the ids of everybody, by name."""
        sql = "SELECT id FROM pegawai WHERE deleted_at IS NULL ORDER BY nama_cari, id"
        return [row[0] for row in self._database.rows(sql)]

    def touched_since(self, audit_number: int, limit: int) -> set[str] | None:
        """Return the people whose record or history changed after an audit line.

        None when there are more than `limit`, or when units or rules were changed.
        """
        rows = self._database.rows(
            "SELECT DISTINCT tabel, baris_id FROM riwayat_versi WHERE nomor_audit > ? LIMIT ?",
            (audit_number, limit + 1),
        )
        if len(rows) > limit or any(table in _FOR_ALL for table, _ in rows):
            return None
        found = {row_id for table, row_id in rows if table == "pegawai"}
        for table in _TABLES:
            found |= self._owners(table, [row_id for name, row_id in rows if name == table])
        return found

    def _owners(self, table: str, entries: Sequence[str]) -> set[str]:
        sql = f"SELECT pegawai_id FROM {table} WHERE id = ?"  # noqa: S608 - a name of ours
        return {row[0] for entry in entries for row in self._database.rows(sql, (entry,))}
