"""Where the present value of a column came from, by the version log."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sdm_desktop.storage.database import Database


@dataclass(frozen=True, slots=True)
class Source:
    """Who set a value, when (UTC), and in which kind of action."""

    waktu: datetime
    pengguna: str
    aksi: str


def sources_of(database: Database, row_id: str, columns: Collection[str]) -> dict[str, Source]:
    """Return for each column the action that gave it its present value."""
    found: dict[str, Source] = {}
    rows = database.rows(
        "SELECT v.isi, a.waktu, a.pengguna, a.aksi FROM riwayat_versi v"
        " JOIN audit a ON a.nomor = v.nomor_audit WHERE v.baris_id = ? ORDER BY v.urut DESC",
        (row_id,),
    )
    for text, at, user, action in rows:
        source = Source(datetime.fromisoformat(at), user, action)
        for column in json.loads(text).keys() & set(columns):
            found.setdefault(column, source)
    return found
