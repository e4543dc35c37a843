"""How an SKP head stands in its row."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from sdm_desktop.domain.evaluation import Identity
from sdm_desktop.domain.skp import Approach, FormKind, Skp, SkpParties, SkpStatus

_VALUES = tuple(f"ekspektasi_{number}" for number in range(1, 8))
SKP_COLUMNS: tuple[str, ...] = (
    "pegawai_id", "tahun", "periode_mulai", "periode_selesai", "pendekatan", "jenis_form",
    "is_plt_plh_pj", "jabatan", "unit_id", "pejabat_penilai_id", "atasan_penilai_id", "status",
    "tanggal_pengajuan", "tanggal_penetapan", "catatan", "sebelum_id", *_VALUES, "versi_isi",
    "beku",
)  # fmt: skip
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_PEOPLE = ("pegawai", "penilai", "atasan")
_PARTS = ("nama", "nip", "pangkat", "jabatan", "unit")
COLUMN_COUNT = len(SKP_COLUMNS) + 2


def columns_sql(alias: str) -> str:
    """Return id, rev and all columns for a SELECT, in the order `skp_from` reads them."""
    return ", ".join(f"{alias}.{name}" for name in ("id", "rev", *SKP_COLUMNS))


def skp_from(row: Sequence[Any]) -> Skp:
    """Return the record of a row that was selected with `columns_sql`."""
    return Skp(
        id=row[0],
        rev=row[1],
        pegawai_id=row[2],
        tahun=row[3],
        periode_mulai=date.fromisoformat(row[4]),
        periode_selesai=date.fromisoformat(row[5]),
        pendekatan=Approach(row[6]),
        jenis_form=FormKind(row[7]),
        is_plt_plh_pj=bool(row[8]),
        jabatan=row[9],
        unit_id=row[10],
        pejabat_penilai_id=row[11],
        atasan_penilai_id=row[12],
        status=SkpStatus(row[13]),
        tanggal_pengajuan=date.fromisoformat(row[14]) if row[14] else None,
        tanggal_penetapan=date.fromisoformat(row[15]) if row[15] else None,
        catatan=row[16],
        sebelum_id=row[17],
        ekspektasi=tuple(row[18:25]),
        versi_isi=row[25],
        beku=_parties_from(row[26]),
    )


def stored_values(skp: Skp) -> tuple[object, ...]:
    """Return the values of `SKP_COLUMNS` as stored."""
    return (
        skp.pegawai_id,
        skp.tahun,
        skp.periode_mulai.isoformat(),
        skp.periode_selesai.isoformat(),
        skp.pendekatan.value,
        skp.jenis_form.value,
        int(skp.is_plt_plh_pj),
        skp.jabatan,
        skp.unit_id,
        skp.pejabat_penilai_id,
        skp.atasan_penilai_id,
        skp.status.value,
        skp.tanggal_pengajuan.isoformat() if skp.tanggal_pengajuan else None,
        skp.tanggal_penetapan.isoformat() if skp.tanggal_penetapan else None,
        skp.catatan,
        skp.sebelum_id,
        *skp.ekspektasi,
        skp.versi_isi,
        parties_text(skp.beku),
    )


def pairs(skp: Skp) -> dict[str, object]:
    """Return the values of a head by column."""
    return dict(zip(SKP_COLUMNS, stored_values(skp), strict=True))


def parties_text(parties: SkpParties | None) -> str:
    """Return the snapshots as stored; empty without any."""
    if parties is None:
        return ""
    found: dict[str, object] = {
        who: {part: getattr(getattr(parties, who), part) for part in _PARTS} for who in _PEOPLE
    }
    found["instansi"] = parties.instansi
    if parties.asal:
        found["asal"] = {code: dict(columns) for code, columns in parties.asal}
    return _ENCODE(found)


def _parties_from(text: str) -> SkpParties | None:
    if not text:
        return None
    found = json.loads(text)
    people = {who: Identity(**found[who]) for who in _PEOPLE}
    sources = found.get("asal", {})
    return SkpParties(
        **people,
        instansi=found.get("instansi", ""),
        asal=tuple((code, tuple(columns.items())) for code, columns in sources.items()),
    )
