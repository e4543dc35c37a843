"""What lists show of people, and who counts as active."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sdm_desktop.domain.evaluation import EvaluationState
from sdm_desktop.domain.naming import search_key
from sdm_desktop.domain.query_fields import squeeze
from sdm_desktop.domain.rules import Rule

_INACTIVE_WORDS = (
    "cltn", "pemberhentian", "diberhentikan", "uang tunggu", "prajurit", "pejabat negara",
    "kepala desa", "hilang", "masa persiapan pensiun", "mpp", "punah", "tms", "pembatalan",
    "berhenti", "mencapai bup", "pensiun", "meninggal", "tidak aktif", "nonaktif",
)  # fmt: skip

_GAPS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of a list of people; `nama` is with titles, `state` that of the chosen period.

    `tambahan` holds the values of the office's own fields, by the id of the field, and `isian`
    more fields of the record as stored, by name (domain/paste.MORE_COLUMNS).
    """

    id: str
    nip: str
    nama: str
    status: str
    golongan: str
    jabatan: str
    unit: str
    kedudukan_aktif: bool
    state: EvaluationState | None
    tambahan: Mapping[str, str] = field(default_factory=dict, hash=False)
    isian: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Standings:
    """Which kedudukan hukum count as active: one version of the rule KEDUDUKAN_HUKUM.

    Keys of `by_name` are squeezed (letters and digits in lower case).
    """

    by_id: Mapping[str, bool]
    by_name: Mapping[str, bool]

    @classmethod
    def of(cls, rule: Rule | None) -> "Standings":
        """Return what a version says; without one only the words of the records decide."""
        entries = rule.isi["kedudukan"] if rule else ()
        return cls(
            {entry["id"]: bool(entry["aktif"]) for entry in entries},
            {squeeze(entry["nama"]): bool(entry["aktif"]) for entry in entries},
        )

    def is_active(self, kedudukan_id: str, kedudukan: str) -> bool:
        """Return whether somebody with this kedudukan counts as active.

        The id decides, without one the name; what the rule does not know is read from the words.
        """
        known_id = kedudukan_id.strip()
        known = self.by_id.get(known_id) if known_id else self.by_name.get(squeeze(kedudukan))
        return not sounds_inactive(kedudukan) if known is None else known


def sounds_inactive(kedudukan: str) -> bool:
    """Return whether the words of an export mean that somebody does not count; empty ones do."""
    words = kedudukan.lower()
    return any(word in words for word in _INACTIVE_WORDS)


def fold(text: str) -> str:
    """Return a text for searching and sorting: lower case, no accents, words apart by one space."""
    return _GAPS.sub(" ", search_key(text)).strip()
