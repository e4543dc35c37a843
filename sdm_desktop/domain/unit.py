"""Organisation units (unor) of the office."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit; `induk_id` is None for a perangkat daerah, `kepala_id` is who leads it.

    `jalur` is the full path of names from the top, joined by " / ": names alone are not unique.
    """

    id: str = ""
    rev: int = 0
    nama: str = ""
    induk_id: str | None = None
    siasn_id: str = ""
    kepala_id: str | None = None
    jalur: str = ""
