"""Taking a hierarchy of units in: what is new, renamed or moved, parents before their units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.errors import StaleRecordError
from sdm_desktop.domain.unit import SEPARATOR, Unit, clean_name, kind_of_unit
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.unit_changes import UnitChanges
from sdm_desktop.storage.units import UnitRepository
from sdm_desktop.storage.write import Writer

_GOVERNMENT = "pemerintah"
Row = tuple[int, str, str, str]


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """A unit as it will be; `induk` is the SIASN id of its parent, empty for a top unit."""

    siasn_id: str
    nama: str
    induk: str
    unit_id: str = ""

    @property
    def is_new(self) -> bool:
        """Return whether it is added."""
        return not self.unit_id


class UnitPlanner:
    """Compares rows (number, id, name, id of the parent) with the tree."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._by_siasn = {unit.siasn_id: unit for unit in units if unit.siasn_id}
        self._by_path = {unit.jalur.casefold(): unit for unit in units}
        self._siasn_of = {unit.id: unit.siasn_id for unit in units}
        self.planned: list[PlannedUnit] = []
        self.refused: list[tuple[int, str]] = []
        self.same = 0

    def plan(self, rows: Sequence[Row]) -> None:
        """Fill `planned`, `refused` and `same`."""
        sound = self._sound(rows)
        government = self._government(sound)
        paths: dict[str, str] = {}
        waiting = list(sound.values())
        while waiting:
            later: list[Row] = []
            for row in waiting:
                if row[1] == government:
                    self.same += 1
                    paths[row[1]] = ""
                elif self._is_ready(row, sound, paths):
                    self._plan_one(row, paths, government)
                else:
                    later.append(row)
            if len(later) == len(waiting):
                self.refused += [(row[0], "ID_ATASAN membentuk lingkaran.") for row in later]
                break
            waiting = later
        self.refused.sort()

    def _sound(self, rows: Sequence[Row]) -> dict[str, Row]:
        """Return the rows that name a unit, by id; the others are refused."""
        sound: dict[str, Row] = {}
        for number, unit_id, name, parent in rows:
            plain = clean_name(name)
            if not unit_id or not plain:
                self.refused.append((number, "ID atau NAMA_UNOR kosong."))
            elif unit_id in sound:
                self.refused.append((number, f"ID sama dengan baris {sound[unit_id][0]}."))
            else:
                sound[unit_id] = (number, unit_id, plain, parent)
        missing = [row for row in sound.values() if not self._has_parent(row, sound)]
        while missing:
            for row in missing:
                del sound[row[1]]
                self.refused.append((row[0], f"ID_ATASAN “{row[3]}” tidak ada."))
            missing = [row for row in sound.values() if not self._has_parent(row, sound)]
        return sound

    def _has_parent(self, row: Row, sound: Mapping[str, Row]) -> bool:
        return not row[3] or row[3] in sound or row[3] in self._by_siasn

    def _government(self, rows: Mapping[str, Row]) -> str:
        """Return the id of the only top when it is the government itself: it is no unit here."""
        tops = [row for row in rows.values() if not row[3]]
        is_one = len(tops) == 1 and tops[0][2].casefold().startswith(_GOVERNMENT)
        return tops[0][1] if is_one else ""

    def _is_ready(self, row: Row, rows: Mapping[str, Row], paths: Mapping[str, str]) -> bool:
        return not row[3] or row[3] in paths or row[3] not in rows

    def _plan_one(self, row: Row, paths: dict[str, str], government: str) -> None:
        number, unit_id, name, parent = row
        parent = "" if parent == government else parent
        above = paths[parent] if parent in paths else self._path_of(parent)
        path = f"{above}{SEPARATOR}{name}" if above else name
        if path.casefold() in {known.casefold() for known in paths.values()}:
            self.refused.append((number, f"Sudah ada unit {name} di bawah induk yang sama."))
            return
        paths[unit_id] = path
        known = self._by_siasn.get(unit_id) or self._by_path.get(path.casefold())
        planned = PlannedUnit(unit_id, name, parent, known.id if known else "")
        if known and known.siasn_id == unit_id and known.jalur == path:
            self.same += 1
        else:
            self.planned.append(planned)

    def _path_of(self, siasn_id: str) -> str:
        return self._by_siasn[siasn_id].jalur if siasn_id else ""


def write_units(database: Database, writer: Writer, planned: Sequence[PlannedUnit]) -> list[str]:
    """Add, rename and move units; return the people whose records were touched."""
    repository = UnitRepository(database)
    changes = UnitChanges(database, writer)
    for plan in planned:
        units = {unit.siasn_id: unit for unit in repository.all() if unit.siasn_id}
        parent = units.get(plan.induk)
        if plan.induk and parent is None:
            raise StaleRecordError("Pohon unit berubah sejak pratinjau. Ulangi impor.")
        if plan.is_new:
            unit = Unit(
                nama=plan.nama,
                induk_id=parent.id if parent else None,
                jalur=f"{parent.jalur}{SEPARATOR}{plan.nama}" if parent else plan.nama,
                siasn_id=plan.siasn_id,
                jenis=kind_of_unit(plan.nama, is_top=parent is None),
            )
            changes.add(unit)
            continue
        known = repository.get(plan.unit_id)
        if known is None:
            raise StaleRecordError("Pohon unit berubah sejak pratinjau. Ulangi impor.")
        if known.siasn_id != plan.siasn_id:
            changes.describe(known, {"siasn_id": plan.siasn_id})
            known = replace(known, siasn_id=plan.siasn_id, rev=known.rev + 1)
        changes.place(known, plan.nama, parent)
    return changes.touched
