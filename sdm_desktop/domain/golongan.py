"""Golongan scales of PNS (PP 99/2000) and PPPK (Perpres 98/2020), and how files spell them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from sdm_desktop.domain.employee import EmployeeStatus


class Scale(StrEnum):
    """The two golongan scales."""

    PNS = "PNS"
    PPPK = "PPPK"


@dataclass(frozen=True, slots=True)
class Golongan:
    """One step: `id` is the BKN id (11-45, also the sort value), or 1-17 for PPPK."""

    nama: str
    id: int
    pangkat: str
    scale: Scale

    @property
    def group(self) -> int:
        """Return 1 to 4 for golongan I to IV; for PPPK the step itself."""
        return self.id // 10 if self.scale is Scale.PNS else self.id

    @property
    def rank(self) -> int:
        """Return a sort value over both scales: PNS 11-45, PPPK 101-117."""
        return self.id if self.scale is Scale.PNS else 100 + self.id

    @property
    def label(self) -> str:
        """Return "Penata Tingkat I (III/d)"; PPPK have no pangkat: "Golongan IX"."""
        return f"{self.pangkat} ({self.nama})" if self.pangkat else f"Golongan {self.nama}"


ROMAN = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
    "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip
_PANGKAT = {
    1: ("Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I"),
    2: ("Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"),
    3: ("Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"),
    4: (
        "Pembina",
        "Pembina Tingkat I",
        "Pembina Utama Muda",
        "Pembina Utama Madya",
        "Pembina Utama",
    ),
}
PNS_GOLONGAN: tuple[Golongan, ...] = tuple(
    Golongan(f"{ROMAN[group - 1]}/{'abcde'[step]}", group * 10 + step + 1, pangkat, Scale.PNS)
    for group, names in _PANGKAT.items()
    for step, pangkat in enumerate(names)
)
PPPK_GOLONGAN: tuple[Golongan, ...] = tuple(
    Golongan(name, number, "", Scale.PPPK) for number, name in enumerate(ROMAN, 1)
)
_BY_NAME = {step.nama: step for step in (*PNS_GOLONGAN, *PPPK_GOLONGAN)}
_NOISE = re.compile(r"[\s/.\-_]+")
_INSIDE = re.compile(r"(?<![A-Za-z0-9])(IV|III|II|I)\s*/\s*([a-eA-E])(?![A-Za-z0-9])")
_PREFIX = re.compile(r"^(?:golongan|gol(?:ru|ruang)?)[\s.:]*(?:ruang[\s.:]*)?", re.IGNORECASE)


def _pns_spellings() -> dict[str, Golongan]:
    table: dict[str, Golongan] = {}
    for step in PNS_GOLONGAN:
        roman, letter = step.nama.split("/")
        keys = (f"{roman}{letter}", f"{step.group}{letter}", str(step.id), step.pangkat)
        table.update({_NOISE.sub("", key).lower(): step for key in keys})
        table[_NOISE.sub("", step.pangkat.replace("Tingkat", "Tk")).lower()] = step
    return table


_PNS = _pns_spellings()
_PPPK = {step.nama.lower(): step for step in PPPK_GOLONGAN} | {
    str(step.id): step for step in PPPK_GOLONGAN
}


def find_golongan(name: str) -> Golongan | None:
    """Return the step with exactly this official name ("III/a", "IX")."""
    return _BY_NAME.get(name)


def parse_golongan(text: str, scale: Scale | None = None) -> Golongan | None:
    """Return the step a text means on a scale, None when it means none.

    PNS: III/a, III/A, III a, IIIa, 3a, 31, "Penata Muda (III/a)". PPPK: IX, ix, 9.
    Without a scale PNS spellings go first, and PPPK steps are read only as Roman numbers.
    """
    key = _NOISE.sub("", _PREFIX.sub("", text.strip())).lower()
    if scale is Scale.PPPK:
        return _PPPK.get(key)
    if step := _PNS.get(key):
        return step
    if found := _INSIDE.search(text):
        return _BY_NAME.get(f"{found[1]}/{found[2].lower()}")
    if scale is None and not key.isdigit():
        return _PPPK.get(key)
    return None


def scale_of(status: EmployeeStatus | None) -> Scale | None:
    """Return the scale that a kind of employment uses."""
    if status is None:
        return None
    is_pns = status in (EmployeeStatus.PNS, EmployeeStatus.CPNS)
    return Scale.PNS if is_pns else Scale.PPPK


def golongan_rank(name: str) -> int | None:
    """Return the sort value over both scales (PNS 11-45, PPPK 101-117)."""
    step = _BY_NAME.get(name)
    return step.rank if step else None


def pangkat_of(name: str) -> str:
    """Return the pangkat of a golongan; empty for PPPK and unknown names."""
    step = _BY_NAME.get(name)
    return step.pangkat if step else ""


def pangkat_golongan(name: str) -> str:
    """Return "Penata Tingkat I (III/d)" for documents; the name itself for PPPK."""
    step = _BY_NAME.get(name)
    return step.label if step and step.pangkat else name


def next_golongan(name: str) -> Golongan | None:
    """Return the next step of the PNS scale, None at the top and for PPPK."""
    names = [step.nama for step in PNS_GOLONGAN]
    if name not in names[:-1]:
        return None
    return PNS_GOLONGAN[names.index(name) + 1]
