"""How an evaluation stands in its row, for the fast paths that read and write raw tuples."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sdm_desktop.domain.evaluation import (
    Evaluation,
    EvaluationStatus,
    FrozenParties,
    Identity,
    Predikat,
    Rating,
)
from sdm_desktop.storage.fields import utc_text

_VALUES = tuple(f"nilai_{number}" for number in range(1, 8))
EVALUATION_COLUMNS: tuple[str, ...] = (
    "pegawai_id", "periode_id", "unit_id", "penilai_id", "atasan_id", "hasil", *_VALUES,
    "perilaku", "saran_perilaku", "predikat", "alasan_perilaku", "catatan", "status",
    "alasan_tidak_dinilai", "tanggal", "final_pada", "final_oleh", "beku", "aturan",
    "saran_hasil", "alasan_hasil", "catatan_rahasia",
)  # fmt: skip
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_RATINGS: dict[str | None, Rating | None] = {None: None, **{r.value: r for r in Rating}}
_PREDIKATS: dict[str | None, Predikat | None] = {None: None, **{p.value: p for p in Predikat}}
_STATUSES = {status.value: status for status in EvaluationStatus}
COLUMN_COUNT = len(EVALUATION_COLUMNS) + 2


def columns_sql(alias: str) -> str:
    """Return id, rev and all columns for a SELECT, in the order `evaluation_from` reads them."""
    return ", ".join(f"{alias}.{name}" for name in ("id", "rev", *EVALUATION_COLUMNS))


def state_sql(alias: str) -> str:
    """Return the SQL expression of `Evaluation.state`."""
    ratings = [f"{alias}.{name}" for name in ("hasil", "perilaku", *_VALUES)]
    complete = " AND ".join(f"{name} IS NOT NULL" for name in ratings)
    begun = " OR ".join(f"{name} IS NOT NULL" for name in ratings)
    return (
        f"CASE WHEN {alias}.status <> 'DRAF' THEN {alias}.status"
        f" WHEN {complete} AND ({alias}.saran_perilaku IS NULL"
        f" OR {alias}.perilaku = {alias}.saran_perilaku OR trim({alias}.alasan_perilaku) <> '')"
        f" AND ({alias}.saran_hasil IS NULL OR {alias}.hasil = {alias}.saran_hasil"
        f" OR trim({alias}.alasan_hasil) <> '')"
        f" THEN 'SIAP' WHEN {begun} OR {alias}.catatan <> '' THEN 'DRAF' ELSE 'BELUM' END"
    )


def evaluation_from(row: Sequence[Any]) -> Evaluation:
    """Return the record of a row that was selected with `columns_sql`."""
    return Evaluation(
        id=row[0],
        rev=row[1],
        pegawai_id=row[2],
        periode_id=row[3],
        unit_id=row[4],
        penilai_id=row[5],
        atasan_id=row[6],
        hasil=_RATINGS[row[7]],
        nilai=tuple([_RATINGS[value] for value in row[8:15]]),
        perilaku=_RATINGS[row[15]],
        saran_perilaku=_RATINGS[row[16]],
        predikat=_PREDIKATS[row[17]],
        alasan_perilaku=row[18],
        catatan=row[19],
        status=_STATUSES[row[20]],
        alasan_tidak_dinilai=row[21],
        tanggal=date.fromisoformat(row[22]) if row[22] else None,
        final_pada=datetime.fromisoformat(row[23]) if row[23] else None,
        final_oleh=row[24],
        beku=_parties_from(row[25]),
        aturan=row[26],
        saran_hasil=_RATINGS[row[27]],
        alasan_hasil=row[28],
        catatan_rahasia=row[29],
    )


def stored_values(evaluation: Evaluation) -> tuple[object, ...]:
    """Return the values of `EVALUATION_COLUMNS` as stored."""
    return (
        evaluation.pegawai_id,
        evaluation.periode_id,
        evaluation.unit_id,
        evaluation.penilai_id,
        evaluation.atasan_id,
        _text(evaluation.hasil),
        *[_text(value) for value in evaluation.nilai],
        _text(evaluation.perilaku),
        _text(evaluation.saran_perilaku),
        _text(evaluation.predikat),
        evaluation.alasan_perilaku,
        evaluation.catatan,
        evaluation.status.value,
        evaluation.alasan_tidak_dinilai,
        evaluation.tanggal.isoformat() if evaluation.tanggal else None,
        utc_text(evaluation.final_pada) if evaluation.final_pada else None,
        evaluation.final_oleh,
        parties_text(evaluation.beku),
        evaluation.aturan,
        _text(evaluation.saran_hasil),
        evaluation.alasan_hasil,
        evaluation.catatan_rahasia,
    )


def differences(old: Evaluation, new: Evaluation) -> dict[str, tuple[object, object]]:
    """Return {column: (old, new)} of what changed, as stored."""
    pairs = zip(EVALUATION_COLUMNS, stored_values(old), stored_values(new), strict=True)
    return {name: (before, after) for name, before, after in pairs if before != after}


def parties_text(parties: FrozenParties | None) -> str:
    """Return frozen identities as stored; empty without any."""
    if parties is None:
        return ""
    found: dict[str, object] = {
        "pegawai": _identity(parties.pegawai),
        "penilai": _identity(parties.penilai),
        "atasan": _identity(parties.atasan),
        "capaian_organisasi": parties.capaian_organisasi,
        "unit_jalur": parties.unit_jalur,
    }
    if parties.kolom_asal:
        found["kolom_asal"] = parties.kolom_asal
    return _ENCODE(found)


def _identity(person: Identity) -> dict[str, str]:
    return {
        "nama": person.nama,
        "nip": person.nip,
        "pangkat": person.pangkat,
        "jabatan": person.jabatan,
        "unit": person.unit,
    }


def _parties_from(text: str) -> FrozenParties | None:
    if not text:
        return None
    found = json.loads(text)
    return FrozenParties(
        pegawai=Identity(**found["pegawai"]),
        penilai=Identity(**found["penilai"]),
        atasan=Identity(**found["atasan"]),
        capaian_organisasi=found["capaian_organisasi"],
        unit_jalur=found["unit_jalur"],
        kolom_asal=tuple((name, text) for name, text in found.get("kolom_asal", ())),
    )


def _text(value: Rating | Predikat | None) -> str | None:
    return None if value is None else value.value
