"""The SQL of the write path, made once for each table and set of columns."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

_PLAIN = re.compile(r"[a-z_][a-z0-9_]*")
_STANDARD = ("rev", "owner_office", "created_at", "changed_at", "changed_by")


class Schema:
    """Builds statements; refuses names that are no plain identifiers."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def check(self, table: str, columns: Iterable[str]) -> None:
        """Raise ValueError for a name that could be anything but a table or column."""
        for name in (table, *columns):
            if not _PLAIN.fullmatch(name):
                raise ValueError(f"not a name of a table or column: {name!r}")

    def insert_sql(self, table: str, columns: Sequence[str]) -> str:
        """Return an INSERT with the given and then the standard columns."""
        return _insert(table, tuple(columns))

    def update_sql(self, table: str, columns: Sequence[str], *, any_state: bool = False) -> str:
        """Return an UPDATE by id and rev; of living rows unless `any_state`."""
        return _update(table, tuple(columns), any_state)

    def select_sql(self, table: str, columns: Sequence[str]) -> str:
        """Return a SELECT by id."""
        return f"SELECT {', '.join(columns)} FROM {table} WHERE id = ?"  # noqa: S608

    def deleted_sql(self, table: str) -> str:
        """Return a SELECT of (id, rev) of the deleted rows among a JSON list of ids."""
        return (
            f"SELECT id, rev FROM {table}"  # noqa: S608
            " WHERE deleted_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
        )


@lru_cache(maxsize=256)
def _insert(table: str, columns: tuple[str, ...]) -> str:
    names = (*columns, *_STANDARD)
    marks = ",".join("?" * len(names))
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608


@lru_cache(maxsize=256)
def _update(table: str, columns: tuple[str, ...], any_state: bool) -> str:
    assignments = "".join(f"{column} = ?, " for column in columns)
    living = "" if any_state else " AND deleted_at IS NULL"
    return (
        f"UPDATE {table} SET {assignments}rev = rev + 1, changed_at = ?, changed_by = ?"  # noqa: S608
        f" WHERE id = ? AND rev = ?{living}"
    )
