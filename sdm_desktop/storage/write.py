"""The only way to change a row: row, version log and audit line in one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sdm_desktop.domain.errors import StaleRecordError
from sdm_desktop.storage import audit
from sdm_desktop.storage.cleanup import on_failure
from sdm_desktop.storage.problems import translated
from sdm_desktop.storage.schema import Schema
from sdm_desktop.storage.versions import VersionLog, first_values

if TYPE_CHECKING:
    from sdm_desktop.storage.database import Actor, Database

_STALE = "Data sudah diubah orang lain sejak dibuka. Muat ulang lalu ulangi perubahan Anda."
_CHUNK = 5_000


class Writer:
    """Changes rows for one actor inside one transaction; made by `Database.write`.

    Values go in as stored: text, int, None, bytes. Changed rows count their `rev` up; a row that
    somebody else changed since it was read raises `StaleRecordError` and nothing is written.
    """

    def __init__(self, database: "Database", actor: "Actor") -> None:
        self._connection = database.connection()
        self._schema = Schema(self._connection)
        self._actor = actor
        self._chain = audit.Chain(database.key)
        self._lines: list[tuple[object, ...]] = []
        self._depth = 0

    def begin(self) -> None:
        """Take the write lock."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._head = audit.head(self._connection)
        self._log = VersionLog(self._connection, self.audit_number)

    @property
    def audit_number(self) -> int:
        """Number of this transaction's (first) audit line."""
        return self._head[0] + 1

    @property
    def actor(self) -> "Actor":
        """Who writes."""
        return self._actor

    def insert(self, table: str, row_id: str, values: Mapping[str, object]) -> None:
        """Add a row; one that was deleted under the same id comes back with the new values."""
        if self._insert(table, ("id", *values), [(row_id, *values.values())]):
            self._log.added(table, row_id, values)

    def update(self, table: str, row_id: str, rev: int, values: Mapping[str, object]) -> int:
        """Change the columns that differ and return the new rev (the old one without any)."""
        old = self._read(table, row_id, values)
        if old is None or old["rev"] != rev or old["deleted_at"] is not None:
            raise StaleRecordError(_STALE)
        changes = {
            column: (old[column], value) for column, value in values.items() if old[column] != value
        }
        if not changes:
            return rev
        self._change(table, row_id, rev, changes, "ubah")
        return rev + 1

    def delete(self, table: str, row_id: str, rev: int) -> None:
        """Mark a row as deleted; it stays in the file and can be restored."""
        old = self._read(table, row_id, ())
        if old is None or old["rev"] != rev or old["deleted_at"] is not None:
            raise StaleRecordError(_STALE)
        self._change(table, row_id, rev, {"deleted_at": (None, self._actor.stamp)}, "hapus")

    def restore(self, table: str, row_id: str) -> None:
        """Take a deletion back; StaleRecordError when the row is not deleted."""
        old = self._read(table, row_id, ())
        if old is None or old["deleted_at"] is None:
            raise StaleRecordError(_STALE)
        changes = {"deleted_at": (old["deleted_at"], None)}
        self._change(table, row_id, old["rev"], changes, "pulih")

    def insert_many(
        self, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]
    ) -> None:
        """Add many rows at once, the first column is `id`; deleted ones come back."""
        self._log.added_many(table, self._insert(table, columns, rows))

    def update_many(
        self,
        table: str,
        changes: Sequence[tuple[str, int, Mapping[str, tuple[object, object]]]],
    ) -> None:
        """Change many rows at once: (id, rev, {column: (old, new)})."""
        groups: dict[tuple[str, ...], list[tuple[object, ...]]] = {}
        stamp, user = self._actor.stamp, self._actor.username
        for row_id, rev, pairs in changes:
            new = [pair[1] for pair in pairs.values()]
            groups.setdefault(tuple(pairs), []).append((*new, stamp, user, row_id, rev))
        done = 0
        for columns, parameters in groups.items():
            self._schema.check(table, columns)
            sql = self._schema.update_sql(table, columns)
            done += self._connection.executemany(sql, parameters).rowcount
        if done != len(changes):
            raise StaleRecordError(f"{len(changes) - done} dari {len(changes)} data: {_STALE}")
        self._log.changed(table, changes)

    def audit(
        self, action: str, kind: str = "", object_id: str = "", detail: str = "", count: int = 1
    ) -> None:
        """Say what was done, to what, and how many records it concerns."""
        stamp, user = self._actor.stamp, self._actor.username
        self._lines.append((stamp, user, action, kind, object_id, detail, count))

    def revert(self, audit_number: int) -> int:
        """Undo all that one transaction did and return the number of rows it concerned.

        StaleRecordError, naming how many, when rows are no longer as it left them; then nothing
        is done. What was changed later and taken back since does not count.
        """
        effects = self._log.effects_of(audit_number)
        revs = [self._rev(effect.table, effect.row_id) for effect in effects]
        stale = sum(
            not rev or (rev != effect.rev and not self._log.is_as_left(effect))
            for effect, rev in zip(effects, revs, strict=True)
        )
        if stale:
            raise StaleRecordError(
                f"Tidak dapat diurungkan: {stale} dari {len(effects)} data sudah diubah lagi."
            )
        for effect, rev in zip(effects, revs, strict=True):
            targets = first_values(effect, self._actor.stamp)
            old = self._read(effect.table, effect.row_id, targets) or {}
            changes = {column: (old[column], value) for column, value in targets.items()}
            self._change(effect.table, effect.row_id, rev, changes, effect.undo_name)
        return len(effects)

    def finish(self) -> None:
        """Write the audit lines and commit."""
        if self._log.count and not self._lines:
            raise AssertionError("rows were changed without an audit line")
        number, before = self._head
        rows = []
        for index, line in enumerate(self._lines):
            number += 1
            digest = self._log.digest.text() if index == 0 else ""
            full = (number, *line, int(self._log.count > 0))
            before = self._chain.link(before, full, digest)
            rows.append((*full, before))
        self._connection.executemany(
            f"INSERT INTO audit ({audit.COLUMNS}, hash) VALUES (?,?,?,?,?,?,?,?,?,?)",  # noqa: S608
            rows,
        )
        self._connection.execute("COMMIT")

    def roll_back(self) -> None:
        """Take everything back."""
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    @contextmanager
    def nested(self) -> Iterator[None]:
        """Take back only what the block did when it fails."""
        self._depth += 1
        name = f"nested_{self._depth}"
        lines, log = len(self._lines), self._log.mark()
        self._connection.execute(f"SAVEPOINT {name}")

        def take_back() -> None:
            if self._connection.in_transaction:
                self._connection.execute(f"ROLLBACK TO {name}")
            del self._lines[lines:]
            self._log.back_to(log)

        try:
            with on_failure(take_back):
                yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute(f"RELEASE {name}")
            self._depth -= 1

    def _insert(
        self, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]
    ) -> Sequence[Sequence[object]]:
        """Add or revive rows; return the rows that are new and still to be logged."""
        self._schema.check(table, columns)
        if columns[0] != "id":
            raise ValueError("the first column must be id")
        new = self._revive(table, columns, rows)
        stamp, user = self._actor.stamp, self._actor.username
        tail = (1, self._actor.office_id, stamp, stamp, user)
        self._connection.executemany(
            self._schema.insert_sql(table, columns), [(*row, *tail) for row in new]
        )
        return new

    def _revive(
        self, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]
    ) -> Sequence[Sequence[object]]:
        """Bring deleted rows with these ids back to life; return the rows that are new."""
        deleted: dict[object, int] = {}
        sql = self._schema.deleted_sql(table)
        for start in range(0, len(rows), _CHUNK):
            ids = self._log.to_json([row[0] for row in rows[start : start + _CHUNK]])
            deleted.update(self._connection.execute(sql, (ids,)).fetchall())
        if not deleted:
            return rows
        for row in rows:
            if row[0] in deleted:
                self._bring_back(table, columns, row)
        return [row for row in rows if row[0] not in deleted]

    def _bring_back(self, table: str, columns: Sequence[str], row: Sequence[object]) -> None:
        values = {**dict(zip(columns[1:], row[1:], strict=True)), "deleted_at": None}
        old = self._read(table, str(row[0]), values)
        if old is None:
            raise StaleRecordError(_STALE)
        changes = {
            column: (old[column], value) for column, value in values.items() if old[column] != value
        }
        self._change(table, str(row[0]), old["rev"], changes, "pulih")

    def _read(
        self, table: str, row_id: str, columns: Sequence[str] | Mapping[str, object]
    ) -> dict[str, Any] | None:
        self._schema.check(table, columns)
        names = ("rev", "deleted_at", *columns)
        row = self._connection.execute(self._schema.select_sql(table, names), (row_id,)).fetchone()
        return dict(zip(names, row, strict=True)) if row else None

    def _rev(self, table: str, row_id: str) -> int:
        old = self._read(table, row_id, ())
        return int(old["rev"]) if old else 0

    def _change(
        self,
        table: str,
        row_id: str,
        rev: int,
        changes: Mapping[str, tuple[object, object]],
        operation: str,
    ) -> None:
        new = [pair[1] for pair in changes.values()]
        stamp, user = self._actor.stamp, self._actor.username
        sql = self._schema.update_sql(table, tuple(changes), any_state=True)
        done = self._connection.execute(sql, (*new, stamp, user, row_id, rev)).rowcount
        if done != 1:
            raise StaleRecordError(_STALE)
        self._log.changed(table, [(row_id, rev, changes)], operation)


@contextmanager
def transaction(writer: Writer) -> Iterator[None]:
    """Run a block as one transaction of the writer."""
    with on_failure(writer.roll_back):
        writer.begin()
        yield
        writer.finish()


@contextmanager
def join_transaction(writer: Writer) -> Iterator[None]:
    """Run a block inside the writer's transaction."""
    with translated(writing=True), writer.nested():
        yield
