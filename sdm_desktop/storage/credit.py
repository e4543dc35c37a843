"""Where opening balances of angka kredit are kept, and what final predikat add to them."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sdm_desktop.domain.credit_account import CreditBalance
from sdm_desktop.domain.evaluation import Period, PeriodKind, Predikat
from sdm_desktop.domain.golongan import pangkat_golongan
from sdm_desktop.domain.naming import full_name
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.fields import scaled, unscaled
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.rules import standings_on
from sdm_desktop.storage.write import Writer

TABLE = "angka_kredit_saldo"
_VALUES = ("pegawai_id", "jenjang", "per_tanggal", "nilai", "dasar")
_COLUMNS = f"id, rev, {', '.join(_VALUES)}"
_IDS = "(SELECT value FROM json_each(?))"
_PEOPLE = """
SELECT p.id, p.gelar_depan, p.nama, p.gelar_belakang, p.nip, p.jabatan_nama, p.jenjang,
    p.tmt_jabatan, p.gol_akhir, p.tmt_golongan, p.unit_id, u.nama, u.jalur,
    p.kedudukan_hukum_id, p.kedudukan_hukum
FROM pegawai AS p LEFT JOIN unor AS u ON u.id = p.unit_id
WHERE p.deleted_at IS NULL AND p.jenjang <> '' AND p.status IN ('PNS', 'CPNS')
"""
_FINALS = f"""
SELECT e.pegawai_id, d.id, d.tahun, d.kode, d.jenis, d.mulai, d.selesai, d.batas_pengisian,
    coalesce(k.predikat_akhir, e.predikat)
FROM evaluasi AS e JOIN periode AS d ON d.id = e.periode_id
LEFT JOIN keberatan AS k ON k.evaluasi_id = e.id AND k.deleted_at IS NULL AND k.is_terlambat = 0
WHERE e.deleted_at IS NULL AND e.status = 'FINAL' AND e.predikat IS NOT NULL
    AND e.pegawai_id IN {_IDS}
ORDER BY d.mulai, d.id
"""  # noqa: S608 - names of this program


@dataclass(frozen=True, slots=True, kw_only=True)
class Functional:
    """A PNS in a functional post, as the forms name him or her."""

    id: str
    nama: str
    nip: str
    jabatan: str
    jenjang: str
    tmt_jabatan: date | None
    pangkat: str
    tmt_golongan: date | None
    unit_id: str | None
    unit: str
    jalur: str
    is_active: bool = True


class CreditRepository:
    """Reads and writes; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def people(self, today: date, ids: Iterable[str] | None = None) -> list[Functional]:
        """Return PNS in functional posts by name, all or some."""
        sql, params = _PEOPLE, list[object]()
        if ids is not None:
            sql += f" AND p.id IN {_IDS}"
            params.append(json.dumps(sorted(ids)))
        standings = standings_on(self._database, today)
        rows = self._database.rows(f"{sql} ORDER BY p.nama_cari, p.id", params)
        return [_functional(row, is_active=standings.is_active(row[13], row[14])) for row in rows]

    def balances(self, ids: Iterable[str]) -> dict[tuple[str, str], CreditBalance]:
        """Return opening balances by person and jenjang."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM {TABLE} WHERE deleted_at IS NULL AND pegawai_id IN {_IDS}",  # noqa: S608
            (json.dumps(sorted(ids)),),
        )
        found = (_balance(row) for row in rows)
        return {(one.pegawai_id, one.jenjang): one for one in found}

    def finals(self, ids: Iterable[str]) -> dict[str, list[tuple[Period, Predikat]]]:
        """Return the final predikat of people in order of time; after an objection the decided."""
        found: dict[str, list[tuple[Period, Predikat]]] = defaultdict(list)
        for row in self._database.rows(_FINALS, (json.dumps(sorted(ids)),)):
            found[row[0]].append((_period(row), Predikat(row[8])))
        return found

    def save(self, writer: Writer, balance: CreditBalance) -> None:
        """Add the balance of a jenjang, or change the one that is there."""
        values = dict(zip(_VALUES, _stored(balance), strict=True))
        if balance.rev:
            writer.update(TABLE, balance.id, balance.rev, values)
        else:
            writer.insert(TABLE, _key(balance), values)

    def add_many(self, writer: Writer, balances: Iterable[CreditBalance]) -> None:
        """Add new balances."""
        rows = [(_key(balance), *_stored(balance)) for balance in balances]
        writer.insert_many(TABLE, ("id", *_VALUES), rows)

    def remove(self, writer: Writer, balance: CreditBalance) -> None:
        """Take a balance away."""
        writer.delete(TABLE, balance.id, balance.rev)


def _key(balance: CreditBalance) -> str:
    """Return the id of the balance that a person has in a jenjang."""
    return natural_id(TABLE, balance.pegawai_id, balance.jenjang)


def _stored(balance: CreditBalance) -> tuple[object, ...]:
    day, value = balance.per_tanggal.isoformat(), scaled(balance.nilai)
    return (balance.pegawai_id, balance.jenjang, day, value, balance.dasar)


def _functional(row: tuple[Any, ...], *, is_active: bool) -> Functional:
    return Functional(
        id=row[0],
        nama=full_name(row[1], row[2], row[3]),
        nip=row[4],
        jabatan=row[5],
        jenjang=row[6],
        tmt_jabatan=date.fromisoformat(row[7]) if row[7] else None,
        pangkat=pangkat_golongan(row[8]),
        tmt_golongan=date.fromisoformat(row[9]) if row[9] else None,
        unit_id=row[10],
        unit=row[11] or "",
        jalur=row[12] or "",
        is_active=is_active,
    )


def _balance(row: tuple[Any, ...]) -> CreditBalance:
    return CreditBalance(
        id=row[0],
        rev=row[1],
        pegawai_id=row[2],
        jenjang=row[3],
        per_tanggal=date.fromisoformat(row[4]),
        nilai=unscaled(row[5]),
        dasar=row[6],
    )


def _period(row: tuple[Any, ...]) -> Period:
    return Period(
        id=row[1],
        tahun=row[2],
        kode=row[3],
        jenis=PeriodKind(row[4]),
        mulai=date.fromisoformat(row[5]),
        selesai=date.fromisoformat(row[6]),
        batas_pengisian=date.fromisoformat(row[7]),
    )
