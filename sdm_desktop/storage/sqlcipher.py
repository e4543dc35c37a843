"""Encrypted connections, all with the same pragmas."""

import os
import threading
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2

from sdm_desktop.storage.cleanup import on_failure

KEY_BYTES = 32
BUSY_MS = 5_000
QUICK_BUSY_MS = 50

PRAGMAS: dict[str, int | str] = {
    "journal_mode": "TRUNCATE",
    "synchronous": "EXTRA",
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "temp_store": "MEMORY",  # nothing of the office ever lies in a plain temporary file
    "cache_size": -65_536,  # KiB
    "cache_spill": 0,  # a spill in a long write would lock the readers out until its end
    "busy_timeout": BUSY_MS,
}


def check_key(key: bytes) -> None:
    """Refuse every key but 32 bytes that are not all zero: an empty key makes a plain file."""
    if not isinstance(key, bytes) or len(key) != KEY_BYTES or not any(key):
        raise ValueError("the database key must be 32 random bytes")


def connect(path: Path, key: bytes, *, read_only: bool = False) -> Any:
    """Return a DB-API connection to an existing encrypted file.

    Without transactions of its own (autocommit); the file is not created when missing.
    Never open the file by other means (`open()`) while a connection lives in this process:
    closing that handle would drop SQLite's locks.
    """
    check_key(key)
    connection = dbapi2.connect(
        f"file:{quote(str(path.resolve()))}?mode=rw",
        uri=True,
        isolation_level=None,
        timeout=BUSY_MS / 1000,
        check_same_thread=False,
    )
    with on_failure(connection.close):
        _prepare(connection, key, read_only=read_only)
    return connection


def _prepare(connection: Any, key: bytes, *, read_only: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
    if read_only:
        connection.execute("PRAGMA query_only = 1")


def create_empty(path: Path) -> None:
    """Create the file, readable by its owner only; FileExistsError when there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


class EncryptedDatabase(SqlCipherDatabase):  # type: ignore[misc]  # playhouse has no types
    """Peewee's database over `connect`: one connection for each thread, opened on first use."""

    def __init__(self, path: Path, key: bytes, *, read_only: bool = False) -> None:
        check_key(key)
        self._path = path
        self._key = key
        self._read_only = read_only
        self._connections: list[tuple[threading.Thread, Any]] = []
        self._guard = threading.Lock()
        super().__init__(str(path), lock_type="IMMEDIATE")

    def _connect(self) -> Any:
        connection = connect(self._path, self._key, read_only=self._read_only)
        self._add_conn_hooks(connection)
        with self._guard:
            self._forget_ended_threads()
            self._connections.append((threading.current_thread(), connection))
        return connection

    def _forget_ended_threads(self) -> None:
        ended = [pair for pair in self._connections if not pair[0].is_alive()]
        for pair in ended:
            pair[1].close()
            self._connections.remove(pair)

    def close_all(self) -> None:
        """Close the connections of all threads; none of them may be working."""
        self.close()
        with self._guard:
            for _thread, connection in self._connections:
                connection.close()
            self._connections.clear()
