"""What hangs on people: the roles they are needed for, the records that go with them."""

import json
from collections.abc import Sequence

from sdm_desktop.storage.database import Database

_GIVEN = "(SELECT value FROM json_each(?1))"
_HEADS = f"SELECT kepala_id, nama FROM unor WHERE kepala_id IN {_GIVEN} AND deleted_at IS NULL"  # noqa: S608
_RATED = " UNION ALL ".join(
    f"SELECT t.{column}, p.nama FROM penugasan t JOIN pegawai p ON p.id = t.pegawai_id"  # noqa: S608
    f" WHERE t.{column} IN {_GIVEN} AND t.pegawai_id NOT IN {_GIVEN}"
    " AND t.deleted_at IS NULL AND p.deleted_at IS NULL"
    for column in ("penilai_id", "atasan_id")
)
_USERS = (
    "SELECT pegawai_id, nama_pengguna FROM pengguna"  # noqa: S608
    f" WHERE pegawai_id IN {_GIVEN} AND aktif = 1 AND deleted_at IS NULL"
)
_ROLES = (
    (_HEADS, "kepala {nama}"),
    (_RATED, "penilai atau atasan penilai dari {nama}"),
    (_USERS, "pengguna {nama}"),
)
_RECORDS = (
    ("evaluasi", ("evaluasi",)),
    ("cuti", ("cuti",)),
    ("surat", ("surat",)),
    ("dokumen", ("dokumen",)),
    ("pelatihan", ("peserta", "sertifikat")),
    (
        "riwayat",
        (
            "riwayat_golongan", "riwayat_jabatan", "riwayat_pendidikan", "riwayat_diklat",
            "riwayat_kursus", "riwayat_penghargaan", "riwayat_hukdis", "riwayat_kgb",
            "riwayat_kontrak", "riwayat_cltn", "keluarga",
        ),
    ),
)  # fmt: skip


def roles_of(database: Database, ids: Sequence[str]) -> dict[str, str]:
    """Return in words what people are still needed for; who is not needed is left out.

    Somebody who is needed only by people among these themselves is not needed.
    """
    found: dict[str, str] = {}
    for sql, words in _ROLES:
        for person, name in database.rows(sql, (json.dumps(list(ids)),)):
            found.setdefault(person, words.format(nama=name))
    return found


def records_of(database: Database, ids: Sequence[str]) -> dict[str, int]:
    """Return how much is recorded of these people, in words; what is not there is left out."""
    found: dict[str, int] = {}
    for words, tables in _RECORDS:
        parts = (
            f"SELECT count(*) AS n FROM {table}"  # noqa: S608 - names from above
            f" WHERE pegawai_id IN {_GIVEN} AND deleted_at IS NULL"
            for table in tables
        )
        row = database.one(
            f"SELECT sum(n) FROM ({' UNION ALL '.join(parts)})",  # noqa: S608
            (json.dumps(list(ids)),),
        )
        if row and row[0]:
            found[words] = int(row[0])
    return found
