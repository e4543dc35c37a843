"""Organisation units (unor) of the office."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sdm_desktop.domain.errors import FieldError

SEPARATOR = " / "
LONGEST_NAME = 200


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
    jenis: str = ""
    urutan: int | None = None
    berlaku_mulai: date | None = None


class UnitEvent(StrEnum):
    """What may happen to a unit, as the past of units keeps it."""

    BENTUK = "BENTUK"
    GANTI_NAMA = "GANTI_NAMA"
    PINDAH = "PINDAH"
    GABUNG = "GABUNG"
    TUTUP = "TUTUP"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return _EVENTS[self]


_EVENTS = {
    UnitEvent.BENTUK: "Dibentuk",
    UnitEvent.GANTI_NAMA: "Ganti nama",
    UnitEvent.PINDAH: "Pindah induk",
    UnitEvent.GABUNG: "Digabung",
    UnitEvent.TUTUP: "Ditutup",
}
# how names of units begin, and the kind of unit that means
_KINDS = (
    ("kecamatan", "Kecamatan"), ("kelurahan", "Kelurahan"), ("puskesmas", "Puskesmas"),
    ("sd ", "Sekolah"), ("smp ", "Sekolah"), ("tk ", "Sekolah"), ("rsud", "Rumah sakit"),
    ("upt", "UPT"), ("sekretariat daerah", "Perangkat daerah"),
    ("sekretariat dprd", "Perangkat daerah"), ("sekretariat", "Sekretariat"),
    ("bidang", "Bidang"), ("bagian", "Bagian"), ("sub", "Subbagian"), ("seksi", "Seksi"),
    ("inspektur pembantu", "Bidang"),
)  # fmt: skip


def kind_of_unit(name: str, *, is_top: bool) -> str:
    """Return what kind of unit a name means ("Bidang", "Kelurahan"), "Unit" where unclear."""
    plain = name.casefold()
    found = next((kind for start, kind in _KINDS if plain.startswith(start)), "")
    return found or ("Perangkat daerah" if is_top else "Unit")


def clean_name(name: str) -> str:
    """Return a name without double spaces, control characters and the sign between paths."""
    plain = "".join(sign if sign.isprintable() else " " for sign in name)
    return " ".join(plain.split()).replace(SEPARATOR, "/")


def check_name(
    name: str, parent: str | None, units: Sequence[Unit], own: str = ""
) -> list[FieldError]:
    """Return what is wrong with the name of a unit under a parent; `own` is the unit itself."""
    if not name:
        return [FieldError("nama", "Nama unit belum diisi.", "WAJIB")]
    if len(name) > LONGEST_NAME:
        return [FieldError("nama", f"Nama unit paling panjang {LONGEST_NAME} huruf.", "PANJANG")]
    same = [
        unit
        for unit in units
        if unit.induk_id == parent and unit.nama.casefold() == name.casefold() and unit.id != own
    ]
    if not same:
        return []
    place = "perangkat daerah" if parent is None else "unit di bawah induk yang sama"
    return [FieldError("nama", f"Sudah ada {place} bernama {same[0].nama}.", "UNIK")]


def check_parent(unit_id: str, parent: str | None, units: Sequence[Unit]) -> list[FieldError]:
    """Return an error unless a unit may stand under a parent: it exists and makes no circle."""
    parents = {unit.id: unit for unit in units}
    if parent is None:
        return []
    if parent not in parents:
        return [FieldError("induk_id", "Unit induk tidak ada atau sudah ditutup.", "UNIT")]
    step: str | None = parent
    seen: set[str] = set()
    while step is not None and step not in seen:
        if step == unit_id:
            name = parents[unit_id].nama
            text = f"{name} tidak dapat dipindahkan ke dirinya sendiri atau ke unit di bawahnya."
            return [FieldError("induk_id", text, "LINGKARAN")]
        seen.add(step)
        step = parents[step].induk_id if step in parents else None
    return []


def check_effect_date(day: date | None, today: date, begun: date | None) -> list[FieldError]:
    """Return what is wrong with the day a change of a unit takes effect."""
    if day is None:
        return [FieldError("tanggal", "Tanggal berlaku belum diisi.", "WAJIB")]
    if day > today:
        text = "Tanggal berlaku belum tiba. Catat perubahan ini pada tanggal itu."
        return [FieldError("tanggal", text, "TANGGAL")]
    if begun is not None and day < begun:
        text = f"Tanggal berlaku mendahului pembentukan unit ({begun:%d-%m-%Y})."
        return [FieldError("tanggal", text, "TANGGAL")]
    return []


def paths_below(unit_id: str, path: str, units: Sequence[Unit]) -> Mapping[str, str]:
    """Return the new path of a unit and of every unit under it, when its own becomes `path`."""
    children: dict[str | None, list[Unit]] = {}
    for unit in units:
        children.setdefault(unit.induk_id, []).append(unit)
    found = {unit_id: path}
    waiting = [unit_id]
    while waiting:
        above = waiting.pop()
        for unit in children.get(above, ()):
            if unit.id not in found:
                found[unit.id] = f"{found[above]}{SEPARATOR}{unit.nama}"
                waiting.append(unit.id)
    return found


def unit_choices(units: Sequence[Unit]) -> list[tuple[str, str]]:
    """Return (id, words) of units for lists, indented by depth; equal names get their agency."""
    counts = Counter(unit.nama.casefold() for unit in units)
    found: list[tuple[str, str]] = []
    taken: set[str] = set()
    for unit in units:
        top, *below = unit.jalur.split(SEPARATOR)
        words = unit.nama
        if counts[unit.nama.casefold()] > 1 and below:
            words = f"{unit.nama} · {top}"
        if words.casefold() in taken:
            words = unit.jalur
        taken.add(words.casefold())
        found.append((unit.id, "   " * len(below) + words))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitMove:
    """When a change of a unit takes effect, and by which decision."""

    tanggal: date | None = None
    nomor_sk: str = ""
    keterangan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPast:
    """One line of a unit's past; names as they were before and after, parents by path."""

    jenis: UnitEvent
    tanggal: date
    nama_lama: str = ""
    nama_baru: str = ""
    induk_lama: str = ""
    induk_baru: str = ""
    nomor_sk: str = ""
    keterangan: str = ""
