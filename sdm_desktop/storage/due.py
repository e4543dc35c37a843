"""Bulk reads behind due dates; call inside `Database.read`."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.storage.database import Database

_IDS = "(SELECT value FROM json_each(?))"
CAREER = (
    "id", "status", "kedudukan_hukum_id", "kedudukan_hukum", "jabatan_nama", "jenjang",
    "jenis_jabatan", "jenis_jabatan_id", "eselon", "eselon_id", "bup", "tingkat_pendidikan",
    "tingkat_pendidikan_id", "gol_akhir", "tmt_golongan",
)  # fmt: skip
# later rows win: periods, then old results of a whole year, then the evaluation of the year
_PREDIKAT = """
SELECT pegawai_id, tahun, predikat FROM (
    SELECT e.pegawai_id, p.tahun, e.predikat, 2 * (p.kode = 'TAHUN') AS urutan, p.selesai
    FROM evaluasi AS e JOIN periode AS p ON p.id = e.periode_id
    WHERE e.deleted_at IS NULL AND e.status = 'FINAL' AND e.predikat IS NOT NULL
    UNION ALL
    SELECT h.pegawai_id, h.tahun, h.predikat_setara, 1, '' FROM predikat_historis AS h
    WHERE h.deleted_at IS NULL AND h.bagian = 'TAHUN'
)"""


def people_rows(database: Database, ids: Iterable[str]) -> list[tuple[Any, ...]]:
    """Return (id, front title, name, back title, nip, unit id, unit path, golongan) of people."""
    return database.rows(
        "SELECT p.id, p.gelar_depan, p.nama, p.gelar_belakang, p.nip, p.unit_id,"  # noqa: S608
        " coalesce(u.jalur, p.unor_nama), p.gol_akhir FROM pegawai p"
        f" LEFT JOIN unor u ON u.id = p.unit_id WHERE p.id IN {_IDS}",
        (json.dumps(sorted(ids)),),
    )


def career_rows(database: Database) -> list[tuple[Any, ...]]:
    """Return the `CAREER` columns of every PNS with a golongan and its TMT."""
    names = ", ".join(CAREER)
    return database.rows(
        f"SELECT {names} FROM pegawai WHERE deleted_at IS NULL AND status = 'PNS'"  # noqa: S608
        " AND tmt_golongan IS NOT NULL AND gol_akhir <> ''"
    )


def yearly_predikat(database: Database, years: Sequence[int]) -> dict[tuple[str, int], Predikat]:
    """Return {(person, year): predikat}: that of the year, else an old result of it.

    Where there is neither, the last final period of the year counts.
    """
    sql = f"{_PREDIKAT} WHERE tahun IN {_IDS} ORDER BY urutan, selesai"
    rows = database.rows(sql, (json.dumps(sorted(years)),))
    return {(row[0], row[1]): Predikat(row[2]) for row in rows}


def predikat_of_person(database: Database, person_id: str) -> dict[int, Predikat]:
    """Return the predikat of one person by year, chosen like those of `yearly_predikat`."""
    sql = f"{_PREDIKAT} WHERE pegawai_id = ? ORDER BY urutan, selesai"
    found = {row[1]: Predikat(row[2]) for row in database.rows(sql, (person_id,))}
    return dict(sorted(found.items()))


def heaviest_discipline(database: Database, day: str) -> dict[str, str]:
    """Return the heaviest hukuman disiplin that runs on a day (ISO), by person."""
    order = {"RINGAN": 0, "SEDANG": 1, "BERAT": 2}
    rows = database.rows(
        "SELECT pegawai_id, tingkat FROM riwayat_hukdis WHERE deleted_at IS NULL"
        " AND coalesce(mulai, '') <= ? AND (akhir IS NULL OR akhir >= ?)",
        (day, day),
    )
    found: dict[str, str] = {}
    for person, level in rows:
        if person not in found or order[level] > order[found[person]]:
            found[person] = level
    return found


def units_below(database: Database, unit_id: str) -> set[str]:
    """Return a unit and all below it."""
    rows = database.rows(
        "WITH RECURSIVE found (id) AS (SELECT ? UNION SELECT u.id FROM unor u"
        " JOIN found f ON u.induk_id = f.id WHERE u.deleted_at IS NULL) SELECT id FROM found",
        (unit_id,),
    )
    return {row[0] for row in rows}
