"""The fast way for imports: thousands of people in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import COLUMNS, EmployeeRepository
from sdm_desktop.storage.units import UnitBook, UnitRepository
from sdm_desktop.storage.write import Writer

Pairs = Mapping[str, tuple[object, object]]
_FEW = 200
_UNIT_COLUMNS = ("unor_induk", "unor_nama", "unor_id", "unor_induk_id")
_UNIT_PLACES = tuple(COLUMNS.index(name) for name in _UNIT_COLUMNS)
_INDEXED = frozenset(
    (*_UNIT_COLUMNS, "nama", "nip", "jabatan_nama", "tanggal_lahir", "kontrak_akhir", "status")
) | {
    "jenis_kelamin", "gol_akhir", "kedudukan_hukum_id", "kedudukan_hukum", "jenis_jabatan_id",
    "jenis_jabatan", "tingkat_pendidikan",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class BulkResult:
    """What was written: ids of the new people, in the order of their rows, and new units."""

    new_ids: tuple[str, ...]
    changed: int
    new_units: int


class EmployeeBulk:
    """Reads and writes people as tuples of stored values in the order of `EMPLOYEE_FIELDS`.

    The caller has checked permission and rows, opens the write block and writes the audit line.
    """

    def __init__(self, database: Database) -> None:
        self._people = EmployeeRepository(database)
        self._units = UnitRepository(database)
        self._database = database

    def current_rows(self) -> dict[str, tuple[str, int, tuple[object, ...]]]:
        """Return by NIP: id, rev and the values of everybody."""
        with self._database.read():
            return self._people.current_rows()

    def apply(
        self,
        new: Sequence[Sequence[object]],
        changed: Sequence[tuple[str, int, Pairs]],
        writer: Writer,
    ) -> BulkResult:
        """Store new people and changes {column: (old, new)} with version log, units and index."""
        book = UnitBook(self._units, writer)
        units = [book.unit_for(*(str(row[place] or "") for place in _UNIT_PLACES)) for row in new]
        ids = self._people.add_many(writer, new, units) if new else []
        moved = self._moves(changed, book)
        full = [(row_id, rev, {**pairs, **moved.get(row_id, {})}) for row_id, rev, pairs in changed]
        if full:
            self._people.change_many(writer, full)
        touched = [row_id for row_id, _, pairs in full if _INDEXED & pairs.keys()]
        self._reindex([*ids, *touched])
        return BulkResult(tuple(ids), len(full), book.created)

    def reindex(self, _writer: Writer | None = None) -> None:
        """Bring the whole search index in step, after an import was taken back."""
        self._people.reindex()

    def _reindex(self, ids: Sequence[str]) -> None:
        if ids:
            self._people.reindex(ids if len(ids) <= _FEW else None)

    def _moves(self, changed: Sequence[tuple[str, int, Pairs]], book: UnitBook) -> dict[str, Pairs]:
        """Return the change of `unit_id` for everybody whose unit is named otherwise now."""
        moving = [row for row in changed if row[2].keys() & set(_UNIT_COLUMNS)]
        if not moving:
            return {}
        ids = [row[0] for row in moving]
        names = {
            column: {row[0]: row[2] for row in self._people.stored_of(ids, column)}
            for column in (*_UNIT_COLUMNS, "unit_id")
        }
        moves: dict[str, Pairs] = {}
        for row_id, _, pairs in moving:
            words = (
                str((pairs[column][1] if column in pairs else names[column].get(row_id)) or "")
                for column in _UNIT_COLUMNS
            )
            old, new = names["unit_id"].get(row_id), book.unit_for(*words)
            if old != new:
                moves[row_id] = {"unit_id": (old, new)}
        return moves
