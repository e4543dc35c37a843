"""What letters quote from the histories of a person; call inside `Database.read`."""

from dataclasses import dataclass
from datetime import date

from sdm_desktop.storage.database import Database


@dataclass(frozen=True, slots=True)
class PayDecision:
    """The decision a pay rests on; empty texts where none is recorded."""

    pejabat: str = ""
    nomor: str = ""
    tanggal: date | None = None
    tmt: date | None = None


def last_pay_decision(database: Database, person_id: str, before: date) -> PayDecision:
    """Return the last KGB or golongan decision that took effect before a day."""
    row = database.one(
        "SELECT pejabat, sk_nomor, sk_tanggal, tmt FROM ("
        " SELECT pejabat, sk_nomor, sk_tanggal, tmt FROM riwayat_kgb"
        "  WHERE pegawai_id = ?1 AND deleted_at IS NULL AND tmt < ?2"
        " UNION ALL SELECT pejabat, sk_nomor, sk_tanggal, tmt FROM riwayat_golongan"
        "  WHERE pegawai_id = ?1 AND deleted_at IS NULL AND tmt < ?2"
        ") ORDER BY tmt DESC LIMIT 1",
        (person_id, before.isoformat()),
    )
    if row is None:
        return PayDecision()
    return PayDecision(row[0], row[1], _day(row[2]), _day(row[3]))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
