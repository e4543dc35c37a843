"""The rows that a list of people shows, read by position."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sdm_desktop.domain.custom_values import decode
from sdm_desktop.domain.evaluation import EvaluationState
from sdm_desktop.domain.paste import MORE_COLUMNS
from sdm_desktop.domain.people import PersonRow, Standings
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_rows import state_sql

_MOST_KNOWN = 2_000
# somebody without an evaluation has no state at all
STATE = f"CASE WHEN e.id IS NOT NULL THEN {state_sql('e')} END"
EVALUATION = (
    " LEFT JOIN evaluasi e ON e.pegawai_id = p.id AND e.periode_id = ? AND e.deleted_at IS NULL"
)
_MORE = ", ".join(f"p.{name}" for name in MORE_COLUMNS)
_PAGE_SQL = (
    "SELECT c.pos, p.id, p.nip, p.gelar_depan, p.nama, p.gelar_belakang, p.status, p.gol_akhir,"  # noqa: S608
    " p.jabatan_nama, COALESCE(u.nama, p.unor_nama), p.kedudukan_hukum_id, p.kedudukan_hukum,"
    f" {STATE}, p.tambahan, {_MORE} FROM json_each(?) j CROSS JOIN cari c ON c.pos = j.value"
    " CROSS JOIN pegawai p ON p.id = c.id LEFT JOIN unor u ON u.id = p.unit_id" + EVALUATION
)
_STATE_OF: dict[str | None, EvaluationState | None] = {None: None}
_STATE_OF |= {state.value: state for state in EvaluationState}


@dataclass(slots=True)
class _KnownRows:
    """Rows by position, all read with the same standings."""

    standings: Standings
    rows: dict[int, PersonRow]


def people_at(
    database: Database, places: Sequence[int], period_id: str, standings: Standings
) -> list[PersonRow]:
    """Return the people at these positions, in their order; call inside a read.

    Each is read once until anybody writes: one more letter in a search mostly leaves people in
    the list who were shown before it.
    """
    known = database.remembered(f"rows in {period_id}", lambda: _KnownRows(standings, {}))
    if known.standings is not standings or len(known.rows) > _MOST_KNOWN:
        known.rows.clear()
        known.standings = standings
    missing = [place for place in places if place not in known.rows]
    if missing:
        rows = database.rows(_PAGE_SQL, (json.dumps(missing), period_id))
        known.rows.update((row[0], _person(row, standings)) for row in rows)
    return [known.rows[place] for place in places if place in known.rows]


def _person(row: Sequence[Any], standings: Standings) -> PersonRow:
    # this runs for every visible row at every key: by place, not by name
    full = f"{row[3]} {row[4]}".strip()
    return PersonRow(
        row[1], row[2], f"{full}, {row[5]}" if row[5] else full, row[6] or "", row[7], row[8],
        row[9], standings.is_active(row[10], row[11]), _STATE_OF[row[12]],
        decode(row[13]), dict(zip(MORE_COLUMNS, row[14:], strict=True)),
    )  # fmt: skip
