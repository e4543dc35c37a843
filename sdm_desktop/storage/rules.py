"""Versions of rules as rows."""

import json
from datetime import date
from typing import Any

from sdm_desktop.domain.people import Standings
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.write import Writer

TABLE = "aturan"
_COLUMNS = (
    "id", "kode", "nama", "berlaku_mulai", "berlaku_sampai", "dasar_hukum", "keyakinan", "isi",
    "catatan",
)  # fmt: skip


def all_rules(database: Database) -> list[Rule]:
    """Return every version of every rule."""
    columns = ", ".join(_COLUMNS[1:])
    sql = f"SELECT {columns} FROM aturan WHERE deleted_at IS NULL ORDER BY kode, berlaku_mulai"  # noqa: S608
    return [_rule(row) for row in database.rows(sql)]


def standings_on(database: Database, day: date) -> Standings:
    """Return who counts as active on a day, by the rule KEDUDUKAN_HUKUM; call inside a read."""
    return database.remembered(f"standings {day}", lambda: _standings_on(database, day))


def _standings_on(database: Database, day: date) -> Standings:
    row = database.one(
        f"SELECT {', '.join(_COLUMNS[1:])} FROM aturan WHERE kode = ? AND deleted_at IS NULL"  # noqa: S608
        " AND berlaku_mulai <= ? AND (berlaku_sampai IS NULL OR berlaku_sampai >= ?)",
        (RuleCode.KEDUDUKAN_HUKUM.value, day.isoformat(), day.isoformat()),
    )
    return Standings.of(_rule(row) if row else None)


def insert_rules(writer: Writer, rules: list[Rule]) -> None:
    """Add versions that are not in the file yet."""
    writer.insert_many(TABLE, _COLUMNS, [(rule_id(rule), *_values(rule)) for rule in rules])


def save_rule(writer: Writer, database: Database, rule: Rule) -> None:
    """Add a version, or replace the one of the same code and first day."""
    row = database.one(
        "SELECT rev FROM aturan WHERE id = ? AND deleted_at IS NULL", (rule_id(rule),)
    )
    if row is None:
        insert_rules(writer, [rule])
        return
    values = dict(zip(_COLUMNS[1:], _values(rule), strict=True))
    writer.update(TABLE, rule_id(rule), int(row[0]), values)


def rule_id(rule: Rule) -> str:
    """Return the id every office gives this version."""
    return natural_id(TABLE, rule.kode, rule.berlaku_mulai.isoformat())


def _values(rule: Rule) -> tuple[object, ...]:
    until = rule.berlaku_sampai
    return (
        rule.kode,
        rule.nama,
        rule.berlaku_mulai.isoformat(),
        until.isoformat() if until else None,
        rule.dasar_hukum,
        rule.keyakinan,
        json.dumps(rule.isi, ensure_ascii=False),
        rule.catatan,
    )


def _rule(row: tuple[Any, ...]) -> Rule:
    return Rule(
        kode=row[0],
        nama=row[1],
        berlaku_mulai=date.fromisoformat(row[2]),
        berlaku_sampai=date.fromisoformat(row[3]) if row[3] else None,
        dasar_hukum=row[4],
        keyakinan=row[5],
        isi=json.loads(row[6]),
        catatan=row[7],
    )
