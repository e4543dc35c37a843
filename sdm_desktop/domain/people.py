"""What lists show of people, and who counts as active."""

import re
from dataclasses import dataclass

from sdm_desktop.domain.evaluation import EvaluationState
from sdm_desktop.domain.naming import search_key

INACTIVE_IDS = frozenset(
    [
        "02",
        "04",
        "05",
        "06",
        "07",
        "08",
        "13",
        "14",
        "20",
        "66",
        "67",
        "69",
        "70",
        "77",
        "88",
        "98",
        "99",
    ]
)  # rules/employees 4.6
_INACTIVE_WORDS = (
    "cltn", "pemberhentian", "diberhentikan", "uang tunggu", "prajurit", "pejabat negara",
    "kepala desa", "hilang", "masa persiapan pensiun", "mpp", "punah", "tms", "pembatalan",
    "berhenti", "mencapai bup", "pensiun", "meninggal", "tidak aktif", "nonaktif",
)  # fmt: skip

_GAPS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of a list of people; `nama` is with titles, `state` that of the chosen period."""

    id: str
    nip: str
    nama: str
    status: str
    golongan: str
    jabatan: str
    unit: str
    kedudukan_aktif: bool
    state: EvaluationState | None


def is_active(kedudukan_id: str, kedudukan: str) -> bool:
    """Return whether a kedudukan hukum counts as active; an empty one does.

    The id decides; without one the words of the export do.
    """
    if kedudukan_id.strip():
        return kedudukan_id.strip() not in INACTIVE_IDS
    words = kedudukan.lower()
    return not any(word in words for word in _INACTIVE_WORDS)


def fold(text: str) -> str:
    """Return a text for searching and sorting: lower case, no accents, words apart by one space."""
    return _GAPS.sub(" ", search_key(text)).strip()
