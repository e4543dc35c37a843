"""The encrypted office file: opening it, reading snapshots, writing through one door."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

import peewee

from sdm_desktop.domain.errors import BusyError, StorageProblem, Trouble
from sdm_desktop.storage import migrate
from sdm_desktop.storage.cleanup import on_failure
from sdm_desktop.storage.problems import problem, problem_of_os, translated
from sdm_desktop.storage.sqlcipher import (
    BUSY_MS,
    QUICK_BUSY_MS,
    EncryptedDatabase,
    check_key,
    create_empty,
)

if TYPE_CHECKING:
    from sdm_desktop.storage.write import Writer

__all__ = ["Actor", "BusyError", "Database", "proxy"]

proxy = peewee.DatabaseProxy()
_open: list[EncryptedDatabase] = []  # in the order of opening; the models speak with the last
_LARGE_CACHE_KB = -196_608  # negative: KiB
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who writes, for which office, at which moment (UTC, aware)."""

    username: str
    office_id: str
    now: datetime

    def __post_init__(self) -> None:
        if self.now.tzinfo is None:
            raise ValueError("the time of a change must know its zone")

    @property
    def stamp(self) -> str:
        """Return the moment as stored."""
        return self.now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class _Work(threading.local):
    """What this thread is doing with the file."""

    reading = False
    quick = False
    writer: "Writer | None" = None

    def __init__(self) -> None:
        self.remembered: dict[str, tuple[object, object]] = {}
        self.state: object = None  # of the file, in the snapshot of this thread, once asked for


class Database:
    """One open office file. Every thread uses its own connection, opened on first use."""

    def __init__(self, path: Path, key: bytes, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.key = key
        self._orm = EncryptedDatabase(path, key, read_only=read_only)
        self._work = _Work()

    @classmethod
    def open(cls, path: Path, key: bytes, *, read_only: bool = False) -> Self:
        """Open an existing file and bring it up to date (after a verified backup).

        Raises `StorageProblem`; a damaged or newer file is left as it is.
        """
        check_key(key)
        _check_present(path)
        database = cls(path, key, read_only=read_only)
        try:
            with on_failure(database.close):
                database._bring_up_to_date()
        except StorageProblem as found:
            if found.trouble is Trouble.DAMAGED:
                _refuse_plain_file(path)
            raise
        database._bind()
        return database

    @classmethod
    def create(cls, path: Path, key: bytes) -> Self:
        """Make a new office file with today's schema; NO_ACCESS when the path is taken."""
        check_key(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            create_empty(path)
        except FileExistsError as error:
            raise problem(
                Trouble.NO_ACCESS, f"Berkas {path.name} sudah ada.", "Pilih nama berkas lain."
            ) from error
        except OSError as error:
            raise problem(Trouble.NO_ACCESS) from error
        database = cls(path, key, read_only=False)
        with on_failure(database.close, path.unlink), translated(writing=True):
            migrate.migrate(database.connection())
        database._bind()
        return database

    def connection(self) -> Any:
        """Return this thread's DB-API connection (autocommit)."""
        return self._orm.connection()

    @contextmanager
    def read(self) -> Iterator[None]:
        """Give this thread one consistent snapshot; re-entrant, also inside `write`."""
        if self._work.reading or self._work.writer is not None:
            yield
            return
        with translated(quick=self._work.quick):
            connection = self.connection()
            connection.execute("BEGIN")
            self._work.reading, self._work.state = True, None
            try:
                yield
            finally:
                self._work.reading = False
                if connection.in_transaction:  # SQLite ends it by itself on some errors
                    connection.execute("ROLLBACK")

    @contextmanager
    def quick_read(self) -> Iterator[None]:
        """Give a snapshot that waits 50 ms at most for a writer, else raises `BusyError`.

        For lists that are read on the GUI thread.
        """
        if self._work.reading or self._work.writer is not None:
            yield
            return
        with translated(quick=True):
            self.connection().execute(f"PRAGMA busy_timeout = {QUICK_BUSY_MS}")
            self._work.quick = True
            try:
                with self.read():
                    yield
            finally:
                self._work.quick = False
                self.connection().execute(f"PRAGMA busy_timeout = {BUSY_MS}")

    @contextmanager
    def write(self, actor: Actor) -> Iterator["Writer"]:
        """Open the one door for changes: commits at the end, or rolls everything back.

        Re-entrant: an inner block joins the outer transaction; when it fails and the outer block
        goes on, only the inner changes are taken back.
        """
        from sdm_desktop.storage.write import Writer, join_transaction, transaction

        if self.read_only:
            raise problem(Trouble.NO_ACCESS, "Berkas kantor dibuka hanya-baca.", "")
        if self._work.reading:
            raise AssertionError("a write cannot start inside a read: its snapshot may be old")
        outer = self._work.writer
        forget = self._work.remembered.clear  # what was read in a write that is taken back
        if outer is not None:
            with on_failure(forget), join_transaction(outer):
                yield outer
            return
        with translated(writing=True), on_failure(forget):
            writer = Writer(self, actor)
            with transaction(writer):
                self._work.writer = writer
                try:
                    yield writer
                finally:
                    self._work.writer = None

    @contextmanager
    def large_cache(self) -> Iterator[None]:
        """Give this thread more memory for pages while it writes very many rows at once."""
        connection = self.connection()
        (usual,) = connection.execute("PRAGMA cache_size").fetchone()
        connection.execute(f"PRAGMA cache_size = {_LARGE_CACHE_KB}")
        try:
            yield
        finally:
            connection.execute(f"PRAGMA cache_size = {int(usual)}")

    def remembered(self, name: str, read: Callable[[], T]) -> T:
        """Return what a reading gave; it is read again once anybody wrote. Call inside a read.

        For small things that every key press needs. Each thread remembers its own.
        """
        state = self._state()
        known = self._work.remembered.get(name)
        if known is None or known[0] != state:
            known = self._work.remembered[name] = (state, read())
        found: T = known[1]  # type: ignore[assignment]  # what `read` of this name returned
        return found

    def _state(self) -> object:
        """Return what is another thing after any write; a snapshot has only one."""
        work = self._work
        if work.reading and work.state is not None:
            return work.state
        connection = self.connection()
        (others,) = connection.execute("PRAGMA data_version").fetchone()
        state = work.state = (id(connection), others, connection.total_changes)
        return state

    def rows(self, sql: str, params: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query as stored."""
        with translated(quick=self._work.quick):
            found: list[tuple[Any, ...]] = self.connection().execute(sql, params).fetchall()
            return found

    def one(self, sql: str, params: Sequence[object] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, or None."""
        with translated(quick=self._work.quick):
            cursor = self.connection().execute(sql, params)
            found: tuple[Any, ...] | None = cursor.fetchone()
            cursor.close()
            return found

    def cursor(self, sql: str, params: Sequence[object] = ()) -> Any:
        """Return a DB-API cursor of this thread, for streaming.

        Read it to its end or close it soon: until then no writer can commit.
        """
        with translated(quick=self._work.quick):
            return self.connection().execute(sql, params)

    def close(self) -> None:
        """Close the connections of all threads; nothing may be running."""
        self._orm.close_all()
        if self._orm in _open:
            _open.remove(self._orm)
            proxy.initialize(_open[-1] if _open else None)

    def _bind(self) -> None:
        _open.append(self._orm)
        proxy.initialize(self._orm)

    def _check_length(self, connection: Any) -> None:
        """Refuse a file whose last page was cut off; SQLite would notice only on reading it."""
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        if self.path.stat().st_size < int(pages) * int(size):
            raise problem(Trouble.DAMAGED)

    def _bring_up_to_date(self) -> None:
        from sdm_desktop.storage.backup import keep_before_migration
        from sdm_desktop.storage.search_index import SearchIndex

        with translated():
            connection = self.connection()
            version = migrate.check_version(connection)
            self._check_length(connection)
            if version == migrate.latest():
                return
            if self.read_only:
                raise problem(
                    Trouble.NO_ACCESS,
                    "Berkas kantor ini dari versi lama dan perlu diperbarui.",
                    "Buka sekali tanpa hanya-baca agar berkas diperbarui.",
                )
            keep_before_migration(connection, self.path, self.key)
            migrate.migrate(connection)
            # an older program may have indexed people otherwise than this one searches
            connection.execute("BEGIN IMMEDIATE")
            SearchIndex(self).rebuild()
            connection.execute("COMMIT")


def _check_present(path: Path) -> None:
    """Refuse a path without a file, and an empty file, which SQLite would fill."""
    try:
        if not path.is_file():
            raise problem(Trouble.MISSING)
        if path.stat().st_size == 0:
            raise problem(Trouble.NOT_AN_OFFICE, "Berkas kantor kosong (0 bita).")
    except OSError as error:
        raise problem_of_os(error, path) from error


def _refuse_plain_file(path: Path) -> None:
    """Raise NOT_AN_OFFICE for a file that is an unencrypted database or something else small."""
    with path.open("rb") as file:
        if file.read(15) == b"SQLite format 3":
            raise problem(Trouble.NOT_AN_OFFICE, "Berkas ini basis data biasa, bukan kantor.")
