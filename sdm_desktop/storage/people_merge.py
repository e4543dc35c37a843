"""What hangs on a person in all tables, found by the schema itself; for merging two records."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sdm_desktop.storage.database import Database
from sdm_desktop.storage.write import Writer

_LIVING = "deleted_at IS NULL"


@dataclass(frozen=True, slots=True)
class Clash:
    """Two rows of a table that cannot both belong to one person; `key` is what they share."""

    table: str
    key: Mapping[str, Any]


class TiesRepository:
    """Reads and moves what refers to people; call inside a read or write."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ties(self) -> dict[str, list[str]]:
        """Return the columns that refer to people, by table."""
        found: dict[str, list[str]] = defaultdict(list)
        for (table,) in self._database.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
            for row in self._database.rows(f"PRAGMA foreign_key_list({table})"):
                if row[2] == "pegawai":
                    found[table].append(row[3])
        return dict(found)

    def count(self, table: str, columns: Sequence[str], person: str) -> int:
        """Return how many rows of a table refer to a person."""
        condition = " OR ".join(f"{column} = ?" for column in columns)
        row = self._database.one(
            f"SELECT count(*) FROM {table} WHERE {_LIVING} AND ({condition})",  # noqa: S608
            (person,) * len(columns),
        )
        return int(row[0]) if row else 0

    def clashes(self, table: str, columns: Sequence[str], keep: str, gone: str) -> list[Clash]:
        """Return what both have and only one may have, by the unique indexes of the table."""
        found = []
        for column in columns:
            for rest in self._unique_with(table, column):
                joined = "".join(f" AND a.{name} IS b.{name}" for name in rest)
                shown = ", ".join(f"a.{name}" for name in rest) or "1"
                sql = (
                    f"SELECT {shown} FROM {table} a JOIN {table} b"  # noqa: S608
                    f" ON a.{column} = ? AND b.{column} = ?{joined}"
                    f" WHERE a.{_LIVING} AND b.{_LIVING}"
                )
                rows = self._database.rows(sql, (keep, gone))
                found += [Clash(table, dict(zip(rest, row, strict=False))) for row in rows]
        return found

    def holds(self, table: str, column: str, person: str) -> bool:
        """Return whether a table has any row of a person, deleted ones too."""
        sql = f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1"  # noqa: S608
        return self._database.one(sql, (person,)) is not None

    def both_in_one_row(self, table: str, columns: Sequence[str], keep: str, gone: str) -> int:
        """Return how many rows name both people, so that one would stand there twice."""
        one, other = (" OR ".join(f"{column} = ?" for column in columns) for _ in "ab")
        values = (keep,) * len(columns) + (gone,) * len(columns)
        row = self._database.one(
            f"SELECT count(*) FROM {table} WHERE {_LIVING} AND ({one}) AND ({other})",  # noqa: S608
            values,
        )
        return int(row[0]) if row else 0

    def overlapping_leave(self, keep: str, gone: str) -> list[tuple[str, str, str]]:
        """Return kind and days of the leave of one that overlaps leave of the other."""
        open_states = "('DIAJUKAN', 'DISETUJUI', 'DITANGGUHKAN')"
        return self._database.rows(
            "SELECT b.jenis, b.tanggal_mulai, b.tanggal_selesai FROM cuti a JOIN cuti b"  # noqa: S608
            " ON a.pegawai_id = ? AND b.pegawai_id = ?"
            " AND a.tanggal_mulai <= b.tanggal_selesai AND b.tanggal_mulai <= a.tanggal_selesai"
            f" WHERE a.{_LIVING} AND b.{_LIVING}"
            f" AND a.status IN {open_states} AND b.status IN {open_states}",
            (keep, gone),
        )

    def activity_titles(self) -> dict[str, str]:
        """Return the titles of activities of training by id."""
        return dict(self._database.rows("SELECT id, judul FROM kegiatan"))

    def move(self, writer: Writer, tie: tuple[str, str], gone: str, keep: str) -> int:
        """Let the rows of a table refer to the other person; returns how many."""
        table, column = tie
        rows = self._rows(table, column, gone)
        if rows:
            changes = [(row_id, rev, {column: (gone, keep)}) for row_id, rev in rows]
            writer.update_many(table, changes)
        return len(rows)

    def drop(self, writer: Writer, table: str, column: str, gone: str) -> int:
        """Mark the rows of a person as deleted; returns how many."""
        rows = self._rows(table, column, gone)
        for row_id, rev in rows:
            writer.delete(table, row_id, rev)
        return len(rows)

    def _rows(self, table: str, column: str, person: str) -> list[tuple[str, int]]:
        sql = f"SELECT id, rev FROM {table} WHERE {column} = ? AND {_LIVING}"  # noqa: S608
        return [(row[0], row[1]) for row in self._database.rows(sql, (person,))]

    def _unique_with(self, table: str, column: str) -> list[list[str]]:
        """Return the other columns of each unique index that begins or goes on with a column."""
        found = []
        for index in self._database.rows(f"PRAGMA index_list({table})"):
            names = [r[2] for r in self._database.rows(f"PRAGMA index_info({index[1]})")]
            if index[2] and column in names and None not in names:
                found.append([name for name in names if name != column])
        return found
