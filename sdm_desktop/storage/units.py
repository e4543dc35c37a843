"""Where the units of the organisation are kept."""

import re
from collections.abc import Sequence

from sdm_desktop.domain.unit import Unit
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employee_models import UnitModel
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.write import Writer

TABLE = "unor"
SEPARATOR = " / "
_FIELDS = ("id", "rev", "nama", "induk_id", "siasn_id", "kepala_id", "jalur")


class UnitRepository:
    """Reads and writes units; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Unit]:
        """Return all units, each after the one above it."""
        columns = [getattr(UnitModel, name) for name in _FIELDS]
        found = fetch(Unit, UnitModel.select(*columns).where(UnitModel.deleted_at.is_null()))
        return sorted(found, key=lambda unit: unit.jalur.casefold().split(SEPARATOR))

    def get(self, unit_id: str) -> Unit | None:
        """Return one unit."""
        columns = [getattr(UnitModel, name) for name in _FIELDS]
        query = UnitModel.select(*columns)
        found = fetch(Unit, query.where(UnitModel.deleted_at.is_null(), UnitModel.id == unit_id))
        return found[0] if found else None

    def set_head(self, writer: Writer, unit: Unit, employee_id: str | None) -> None:
        """Store who leads a unit."""
        writer.update(TABLE, unit.id, unit.rev, {"kepala_id": employee_id})

    def members(self, unit_ids: Sequence[str]) -> list[str]:
        """Return the ids of the people in some units, by name."""
        marks = ", ".join("?" for _ in unit_ids)
        rows = self._database.rows(
            f"SELECT id FROM pegawai WHERE unit_id IN ({marks}) AND deleted_at IS NULL"  # noqa: S608
            " ORDER BY nama_cari, id",
            list(unit_ids),
        )
        return [row[0] for row in rows]


class UnitBook:
    """Finds units for imported rows, and makes those that are missing.

    A unit is the same when its SIASN id is, else when its full path is (compared without case);
    a name alone never decides, because many units have the same name.
    """

    def __init__(self, repository: UnitRepository, writer: Writer) -> None:
        self._writer = writer
        units = repository.all()
        self._by_path = {_key(unit.jalur): (unit.id, unit.jalur) for unit in units}
        self._by_siasn = {unit.siasn_id: unit.id for unit in units if unit.siasn_id}
        self._found: dict[tuple[str, ...], str | None] = {}
        self.created = 0

    def unit_for(self, opd: str, unit: str, siasn_id: str = "", opd_id: str = "") -> str | None:
        """Return the id of the unit that UNOR INDUK and UNOR name; None when both are empty."""
        words = (opd, unit, siasn_id, opd_id)
        if words not in self._found:
            self._found[words] = self._find(opd, unit, siasn_id, opd_id)
        return self._found[words]

    def ensure_path(self, names: Sequence[str]) -> str:
        """Return the id of the unit at a path of names from the top, made where missing."""
        unit_id, path = "", ""
        for name in names:
            path = f"{path}{SEPARATOR}{name}" if path else name
            unit_id, path = self._step(name, path, unit_id or None)
        return unit_id

    def _find(self, opd: str, unit: str, siasn_id: str, opd_id: str) -> str | None:
        if siasn_id and siasn_id in self._by_siasn:
            return self._by_siasn[siasn_id]
        names = path_names(opd, unit)
        if not names:
            return None
        found = self.ensure_path(names)
        if siasn_id:
            self._learn(found, siasn_id)
        if opd_id and len(names) > 1:
            self._learn(self.ensure_path(names[:1]), opd_id)
        return found

    def _step(self, name: str, path: str, parent: str | None) -> tuple[str, str]:
        known = self._by_path.get(_key(path))
        if known:
            return known
        unit_id = natural_id(TABLE, _key(path))
        values = {"nama": name, "induk_id": parent, "jalur": path}
        self._writer.insert(TABLE, unit_id, values)
        self._by_path[_key(path)] = (unit_id, path)
        self.created += 1
        return unit_id, path

    def _learn(self, unit_id: str, siasn_id: str) -> None:
        """Remember the SIASN id of a unit that was found by its path."""
        if siasn_id in self._by_siasn or unit_id in self._by_siasn.values():
            return
        row = UnitModel.select(UnitModel.rev).where(UnitModel.id == unit_id).tuples().first()
        self._writer.update(TABLE, unit_id, row[0], {"siasn_id": siasn_id})
        self._by_siasn[siasn_id] = unit_id


_PARTS = re.compile(r"\s+[-–]\s+")


def path_names(opd: str, unit: str) -> list[str]:
    """Return the path from the top: SIASN writes "BIDANG A - DINAS B", the lowest unit first.

    Without a separate OPD the last part is the top; the repeated name of the OPD is dropped.
    """
    top = " ".join(opd.split())
    whole = " ".join(unit.split()).replace(SEPARATOR, "/")
    parts = [part.strip() for part in _PARTS.split(whole) if part.strip()]
    if not top:
        return parts[::-1]
    while parts and _key(parts[-1]) == _key(top):
        parts.pop()
    return [top.replace(SEPARATOR, "/"), *parts[::-1]]


def _key(path: str) -> str:
    return " ".join(path.casefold().split())
