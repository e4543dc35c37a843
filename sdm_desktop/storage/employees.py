"""Where people are kept."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from enum import Enum
from operator import itemgetter
from typing import Any

from sdm_desktop.domain.custom_values import encode
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.people import fold
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employee_models import EmployeeModel, employee_columns
from sdm_desktop.storage.ids import new_id, new_ids
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.search_index import SearchIndex
from sdm_desktop.storage.write import Writer

TABLE = "pegawai"
COLUMNS = tuple(spec.name for spec in EMPLOYEE_FIELDS)
NAME = COLUMNS.index("nama")
CUSTOM = "tambahan"
_NULLABLE = frozenset(spec.name for spec in fields(Employee) if spec.default is None)
Changes = Sequence[tuple[str, int, Mapping[str, tuple[object, object]]]]


def stored(value: object) -> object:
    """Return one value of a record as the table holds it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value


def stored_values(employee: Employee) -> dict[str, object]:
    """Return all columns of a record as the table holds them, with the name as searched."""
    values = {name: stored(getattr(employee, name)) for name in COLUMNS}
    rest = {"unit_id": employee.unit_id, "nama_cari": fold(employee.nama)}
    return values | rest | {CUSTOM: encode(employee.tambahan)}


class EmployeeRepository:
    """Reads and writes people; the search index follows in the same transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._index = SearchIndex(database)

    def get(self, employee_id: str) -> Employee | None:
        """Return one person."""
        return self._first(EmployeeModel.id == employee_id)

    def by_nip(self, nip: str) -> Employee | None:
        """Return the person with a NIP."""
        return self._first(EmployeeModel._meta.fields["nip"] == nip)  # noqa: SLF001

    def many(self, ids: Iterable[str]) -> list[Employee]:
        """Return several people, by name."""
        found: list[Employee] = []
        wanted = list(ids)
        for start in range(0, len(wanted), 500):
            found += fetch(Employee, self._query(EmployeeModel.id.in_(wanted[start : start + 500])))
        return sorted(found, key=lambda employee: (fold(employee.nama), employee.id))

    def raw(
        self, columns: Sequence[str], ids: Sequence[str] | None = None
    ) -> Iterator[tuple[Any, ...]]:
        """Yield columns of everybody, or of some, as stored; also id, rev, unit_id, nama_cari."""
        _refuse_unknown(columns)
        yield from self._select(columns, ids)

    def with_gaps(
        self,
        columns: Sequence[str],
        needed: Mapping[str, Sequence[str]],
        ids: Sequence[str] | None = None,
    ) -> Iterator[tuple[Any, ...]]:
        """Yield columns like `raw`, and last whether a needed column is empty.

        `needed` names the columns by status, those of a record without status under "".
        """
        _refuse_unknown([*columns, *(name for names in needed.values() for name in names)])
        cases = "".join(
            f" WHEN '{status}' THEN {_is_empty(names)}" for status, names in needed.items()
        )
        yield from self._select((*columns, f"CASE coalesce(status, ''){cases} END"), ids)

    def _select(
        self, expressions: Sequence[str], ids: Sequence[str] | None
    ) -> Iterator[tuple[Any, ...]]:
        sql = f"SELECT {', '.join(expressions)} FROM pegawai WHERE deleted_at IS NULL"  # noqa: S608
        if ids is None:
            yield from self._database.cursor(sql)
        else:
            some = f"{sql} AND id IN (SELECT value FROM json_each(?))"  # noqa: S608
            yield from self._database.rows(some, (json.dumps(list(ids)),))

    def changed_since(self, audit_number: int, limit: int) -> list[str] | None:
        """Return the ids of people changed after an audit line.

        None when there are more than `limit`, or when a rule was changed.
        """
        rows = self._database.rows(
            "SELECT DISTINCT tabel, baris_id FROM riwayat_versi"
            " WHERE nomor_audit > ? AND tabel IN ('pegawai', 'aturan') LIMIT ?",
            (audit_number, limit + 1),
        )
        if len(rows) > limit or any(table == "aturan" for table, _ in rows):
            return None
        return [row_id for _, row_id in rows]

    def add(self, writer: Writer, employee: Employee) -> str:
        """Store a new person and return the id."""
        employee_id = employee.id or new_id()
        writer.insert(TABLE, employee_id, stored_values(employee))
        self._index.update([employee_id])
        return employee_id

    def change(self, writer: Writer, employee: Employee) -> int:
        """Store other values of a person and return the new rev."""
        rev = writer.update(TABLE, employee.id, employee.rev, stored_values(employee))
        self._index.update([employee.id])
        return rev

    def remove(self, writer: Writer, employee: Employee) -> None:
        """Mark a person as deleted."""
        writer.delete(TABLE, employee.id, employee.rev)
        self._index.update([employee.id])

    def add_many(
        self,
        writer: Writer,
        rows: Sequence[Sequence[object]],
        units: Sequence[str | None],
        own: Sequence[str] = (),
    ) -> list[str]:
        """Store many new people (values in the order of `COLUMNS`) and return their ids.

        `own` are the encoded values of the office's fields, row by row. The search index is left
        to `reindex`.
        """
        ids = new_ids(len(rows))
        used = _used_places(rows)
        short = map(itemgetter(*used), rows)
        full = [
            (employee_id, *kept, unit, fold(str(row[NAME])))
            for employee_id, kept, row, unit in zip(ids, short, rows, units, strict=True)
        ]
        columns = [COLUMNS[place] for place in used]
        names = ("id", *columns, "unit_id", "nama_cari")
        if own:
            full = [(*row, values) for row, values in zip(full, own, strict=True)]
            names = (*names, CUSTOM)
        writer.insert_many(TABLE, names, full)
        return ids

    def change_many(self, writer: Writer, changes: Changes) -> None:
        """Store other values of many people; a new name brings its search form along.

        The search index is left to `reindex`.
        """
        writer.update_many(TABLE, [(row_id, rev, _named(pairs)) for row_id, rev, pairs in changes])

    def reindex(self, ids: Sequence[str] | None = None) -> None:
        """Bring the search index in step: for some people, or for everybody."""
        if ids is None:
            self._index.rebuild()
        else:
            self._index.update(ids)

    def values_of(self, column: str) -> list[str]:
        """Return the different texts of one column, without the empty one."""
        found = {str(row[0]) for row in self.raw((column,)) if row[0] not in (None, "")}
        return sorted(found, key=str.casefold)

    def _first(self, condition: Any) -> Employee | None:
        found = fetch(Employee, self._query(condition))
        return found[0] if found else None

    def _query(self, condition: Any) -> Any:
        query = EmployeeModel.select(*employee_columns())
        return query.where(EmployeeModel.deleted_at.is_null(), condition)


def _refuse_unknown(columns: Iterable[str]) -> None:
    unknown = set(columns) - {*COLUMNS, "id", "rev", "unit_id", "nama_cari", CUSTOM}
    if unknown:
        raise ValueError(f"not a column: {sorted(unknown)}")


def _is_empty(names: Sequence[str]) -> str:
    """Return the SQL condition that one of these columns holds nothing."""
    nullable = [name for name in names if name in _NULLABLE]
    texts = [name for name in names if name not in nullable]
    parts = [f"{name} IS NULL" for name in nullable]
    return " OR ".join([*parts, f"'' IN ({', '.join(texts)})"])


def _used_places(rows: Sequence[Sequence[object]]) -> list[int]:
    """Return the places of the columns that hold anything; binding an empty value costs time."""
    columns = zip(*rows, strict=True)
    filled = [any(column) or 0 in column for column in columns]  # 0 is a value
    return [place for place, is_filled in enumerate(filled) if is_filled]


def _named(pairs: Mapping[str, tuple[object, object]]) -> Mapping[str, tuple[object, object]]:
    if "nama" not in pairs:
        return pairs
    old, new = pairs["nama"]
    return {**pairs, "nama_cari": (fold(str(old)), fold(str(new)))}
