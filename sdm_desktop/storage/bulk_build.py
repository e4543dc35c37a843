"""Filling a new office file: what is slow row by row is done once at the end."""

from collections.abc import Iterator
from contextlib import contextmanager

from sdm_desktop.storage.database import Database
from sdm_desktop.storage.problems import translated

_OF_LOG = (
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'riwayat_versi'"
    " AND sql IS NOT NULL"
)


@contextmanager
def building(database: Database) -> Iterator[None]:
    """Let a block write hundreds of thousands of rows with their versions.

    Only for a file that is thrown away when the block fails: until its end the version log has
    no indexes. Making them in one go is four times quicker than keeping them up row by row.
    """
    with translated(writing=True), database.large_cache():
        connection = database.connection()
        indexes = connection.execute(_OF_LOG).fetchall()
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")
        yield
        connection.execute("BEGIN IMMEDIATE")
        for _, sql in indexes:
            connection.execute(sql)
        connection.execute("COMMIT")
