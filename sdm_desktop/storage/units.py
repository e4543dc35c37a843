"""Where the units of the organisation are kept."""

import re
from collections.abc import Iterable, Mapping, Sequence

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.unit import SEPARATOR, Unit
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employee_models import UnitModel
from sdm_desktop.storage.ids import natural_id, new_id
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.write import Writer

TABLE = "unor"
CLOSED = " (ditutup "
_LAST = 1_000
UnitWords = tuple[str, str, str, str]
_FIELDS = (
    "id", "rev", "nama", "induk_id", "siasn_id", "kepala_id", "jalur", "jenis", "urutan",
    "berlaku_mulai",
)  # fmt: skip


class UnitRepository:
    """Reads and writes units; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Unit]:
        """Return all units, each after the one above it."""
        columns = [getattr(UnitModel, name) for name in _FIELDS]
        found = fetch(Unit, UnitModel.select(*columns).where(UnitModel.deleted_at.is_null()))
        return _in_tree_order(found)

    def get(self, unit_id: str) -> Unit | None:
        """Return one unit."""
        columns = [getattr(UnitModel, name) for name in _FIELDS]
        query = UnitModel.select(*columns)
        found = fetch(Unit, query.where(UnitModel.deleted_at.is_null(), UnitModel.id == unit_id))
        return found[0] if found else None

    def counts(self) -> dict[str, int]:
        """Return how many people each unit has itself."""
        rows = self._database.rows(
            "SELECT unit_id, count(*) FROM pegawai"
            " WHERE unit_id IS NOT NULL AND deleted_at IS NULL GROUP BY unit_id"
        )
        return {row[0]: row[1] for row in rows}

    def closed(self) -> dict[str, str]:
        """Return the former path of every closed unit, by its key, with its last day."""
        rows = self._database.rows(
            "SELECT jalur, berlaku_sampai FROM unor"
            " WHERE deleted_at IS NOT NULL AND berlaku_sampai IS NOT NULL"
        )
        return {path_key(row[0].rpartition(CLOSED)[0] or row[0]): row[1] for row in rows}

    def ids_by_path(self) -> list[tuple[str, str, bool]]:
        """Return id, path and whether it was deleted, of every unit there ever was."""
        rows = self._database.rows("SELECT id, jalur, deleted_at FROM unor")
        return [(row[0], row[1], row[2] is not None) for row in rows]

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


class FreeIds:
    """Ids for new units: that of a deleted one at the same path, else one made of the path.

    A unit that moved away keeps the id of its first path; then a fresh one is made.
    """

    def __init__(self, repository: UnitRepository) -> None:
        rows = repository.ids_by_path()
        self._taken = {unit_id for unit_id, _, _ in rows}
        self._deleted = {path: unit_id for unit_id, path, was_deleted in rows if was_deleted}

    def take(self, path: str) -> tuple[str, bool]:
        """Return the id for the unit at a path, and whether a row has it already."""
        known = self._deleted.pop(path, None)
        if known is not None:
            return known, True
        natural = natural_id(TABLE, path_key(path))
        unit_id = new_id() if natural in self._taken else natural
        self._taken.add(unit_id)
        return unit_id, False


class UnitBook:
    """Finds units for imported rows, and makes those that are missing.

    A unit is the same when its SIASN id is, else when its full path is (compared without case);
    a name alone never decides, because many units have the same name. What is missing is written
    in one go when the units asked for are known.
    """

    def __init__(self, repository: UnitRepository, writer: Writer) -> None:
        self._writer = writer
        self._repository = repository
        self._closed = repository.closed()
        units = repository.all()
        self._by_path = {path_key(unit.jalur): (unit.id, unit.jalur) for unit in units}
        self._by_siasn = {unit.siasn_id: unit.id for unit in units if unit.siasn_id}
        self._has_siasn = set(self._by_siasn.values())
        self._free = FreeIds(repository)
        self._found: dict[UnitWords, str | None] = {}
        self._missing: dict[str, tuple[str, str | None, str, str]] = {}
        self.created = 0

    def unit_for(self, opd: str, unit: str, siasn_id: str = "", opd_id: str = "") -> str | None:
        """Return the id of the unit that UNOR INDUK and UNOR name; None when both are empty."""
        return self.units_for([(opd, unit, siasn_id, opd_id)])[0]

    def units_for(self, asked: Iterable[UnitWords]) -> list[str | None]:
        """Return the ids of many units: (UNOR INDUK, UNOR, id of the unit, id of the first)."""
        found = []
        for words in asked:
            if words not in self._found:
                self._found[words] = self._find(*words)
            found.append(self._found[words])
        self._write_missing()
        return found

    def ensure_path(self, names: Sequence[str]) -> str:
        """Return the id of the unit at a path of names from the top, made where missing."""
        found = self._at_path(names)
        self._write_missing()
        return found

    def _at_path(self, names: Sequence[str]) -> str:
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
        self._refuse_closed(names)
        found = self._at_path(names)
        if siasn_id:
            self._learn(found, siasn_id)
        if opd_id and len(names) > 1:
            self._learn(self._at_path(names[:1]), opd_id)
        return found

    def _refuse_closed(self, names: Sequence[str]) -> None:
        """Raise for the path of a unit that was closed and not made again."""
        last = closed_on(names, self._closed) if self._closed else ""
        if last and path_key(SEPARATOR.join(names)) not in self._by_path:
            raise DomainError(closed_words(names[-1], last), "UNIT_TUTUP")

    def _step(self, name: str, path: str, parent: str | None) -> tuple[str, str]:
        known = self._by_path.get(path_key(path))
        if known:
            return known
        unit_id, was_there = self._free.take(path)
        if was_there:  # it keeps the columns that nobody names now
            self._write_missing()
            values = {"nama": name, "induk_id": parent, "jalur": path}
            self._writer.insert(TABLE, unit_id, values)
        else:
            self._missing[unit_id] = (name, parent, path, "")
        self._by_path[path_key(path)] = (unit_id, path)
        self.created += 1
        return unit_id, path

    def _write_missing(self) -> None:
        """Store the units that were found missing, the upper ones first."""
        if self._missing:
            rows = [(unit_id, *values) for unit_id, values in self._missing.items()]
            columns = ("id", "nama", "induk_id", "jalur", "siasn_id")
            self._writer.insert_many(TABLE, columns, rows)
            self._missing.clear()

    def _learn(self, unit_id: str, siasn_id: str) -> None:
        """Remember the SIASN id of a unit that was found by its path."""
        if siasn_id in self._by_siasn or unit_id in self._has_siasn:
            return
        if unit_id in self._missing:
            name, parent, path, _ = self._missing[unit_id]
            self._missing[unit_id] = (name, parent, path, siasn_id)
        else:
            row = UnitModel.select(UnitModel.rev).where(UnitModel.id == unit_id).tuples().first()
            self._writer.update(TABLE, unit_id, row[0], {"siasn_id": siasn_id})
        self._by_siasn[siasn_id] = unit_id
        self._has_siasn.add(unit_id)


def closed_on(names: Sequence[str], closed: Mapping[str, str]) -> str:
    """Return the last day (ISO) of the closed unit at a path, empty when none was closed there."""
    return closed.get(path_key(SEPARATOR.join(names)), "")


def closed_words(name: str, last: str) -> str:
    """Return why nobody can be put into a closed unit."""
    year, month, day = last.split("-")
    return f"Unit {name} sudah ditutup sejak {day}-{month}-{year}. Pilih unit penggantinya."


def _in_tree_order(units: Sequence[Unit]) -> list[Unit]:
    """Return units after the one above them; siblings by their number, then by name."""
    by_id = {unit.id: unit for unit in units}
    keys: dict[str, tuple[tuple[int, str, str], ...]] = {}

    def key(unit: Unit) -> tuple[tuple[int, str, str], ...]:
        known = keys.get(unit.id)
        if known is None:
            keys[unit.id] = ()  # a circle ends here
            above = by_id.get(unit.induk_id or "")
            own = (unit.urutan or _LAST, unit.nama.casefold(), unit.id)
            known = keys[unit.id] = (*(key(above) if above else ()), own)
        return known

    return sorted(units, key=key)


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
    while parts and path_key(parts[-1]) == path_key(top):
        parts.pop()
    return [top.replace(SEPARATOR, "/"), *parts[::-1]]


def path_key(path: str) -> str:
    """Return what a path is compared by."""
    return " ".join(path.casefold().split())
