"""Bringing an older office file to today's schema, in numbered hand-written steps."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from sdm_desktop.domain.errors import Trouble
from sdm_desktop.storage.cleanup import on_failure
from sdm_desktop.storage.problems import problem

MIGRATIONS = Path(__file__).with_name("migrations")
_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered change of the schema."""

    number: int
    statements: tuple[str, ...]


@lru_cache(maxsize=8)
def steps(folder: Path = MIGRATIONS) -> tuple[Step, ...]:
    """Return all steps in order; they are numbered 1, 2, 3 … without a gap."""
    found = sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))
    result = tuple(
        Step(int(path.name[:4]), tuple(split_statements(path.read_text("utf-8")))) for path in found
    )
    if [step.number for step in result] != list(range(1, len(result) + 1)):
        raise AssertionError(f"migrations are not numbered without gaps: {folder}")
    return result


def latest(folder: Path = MIGRATIONS) -> int:
    """Return the schema version this program writes."""
    return len(steps(folder))


def version_of(connection: Any) -> int:
    """Return the schema version of an open file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check_version(connection: Any, folder: Path = MIGRATIONS) -> int:
    """Return the version, or refuse a newer file and one without a schema."""
    version = version_of(connection)
    if version > latest(folder):
        raise problem(Trouble.TOO_NEW)
    if version < 1:
        raise problem(Trouble.NOT_AN_OFFICE)
    return version


def migrate(connection: Any, folder: Path = MIGRATIONS) -> None:
    """Apply the missing steps, each in its own transaction, and compare the schema at the end.

    A step that fails leaves the file as the step before left it.
    """
    connection.execute("PRAGMA foreign_keys = 0")
    try:
        for step in steps(folder)[version_of(connection) :]:
            _apply(connection, step)
    finally:
        connection.execute("PRAGMA foreign_keys = 1")
    if fingerprint(connection) != expected_fingerprint(folder):
        raise problem(Trouble.DAMAGED, "Susunan berkas kantor tidak sesuai dengan versinya.")


def _apply(connection: Any, step: Step) -> None:
    connection.execute("BEGIN IMMEDIATE")
    with on_failure(lambda: _roll_back(connection)):
        for statement in step.statements:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {step.number}")
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise problem(
                Trouble.DAMAGED,
                f"Pembaruan berkas kantor ke versi {step.number} dibatalkan: "
                f"{len(broken)} rujukan antartabel terputus.",
            )
        connection.execute("COMMIT")


def _roll_back(connection: Any) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def split_statements(script: str) -> Iterator[str]:
    """Yield the statements of a script one by one; triggers stay whole."""
    pending = ""
    for piece in script.split(";"):
        pending += piece + ";"
        if dbapi2.complete_statement(pending):
            if _without_comments(pending) != ";":
                yield pending.strip()
            pending = ""
    if _without_comments(pending.removesuffix(";")):
        raise ValueError("the migration ends inside a statement")


def fingerprint(connection: Any) -> str:
    """Return a hash of the whole schema: tables, constraints, indexes, triggers."""
    rows: Sequence[tuple[str, str, str, str]] = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema"
        " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name"
    ).fetchall()
    lines = [f"{kind}|{name}|{table}|{_normal(sql)}" for kind, name, table, sql in rows]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@lru_cache(maxsize=8)
def expected_fingerprint(folder: Path = MIGRATIONS) -> str:
    """Return the fingerprint of a file that was made fresh by this program."""
    fresh = dbapi2.connect(":memory:", isolation_level=None)
    try:
        for step in steps(folder):
            for statement in step.statements:
                fresh.execute(statement)
        return fingerprint(fresh)
    finally:
        fresh.close()


def _normal(sql: str) -> str:
    """Return SQL text without what a table rebuild may change: quotes, comments, white space."""
    return re.sub(r"\s*([(),])\s*", r"\1", _without_comments(sql).replace('"', ""))


def _without_comments(sql: str) -> str:
    return " ".join(re.sub(r"--[^\n]*", "", sql).split())
