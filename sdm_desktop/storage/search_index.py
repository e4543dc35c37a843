"""Keeping the search index in step with the people: the table `cari` and its full-text index.

`pos` is the rank by name times 2^20, so a new person usually finds a free place between two
neighbours; when a gap is used up everything is numbered again.
"""

from collections.abc import Iterable
from typing import Any

from sdm_desktop.storage.database import Database
from sdm_desktop.storage.search_keys import KEY_SQL, ancestry_of, search_key

GAP = 1 << 20


class SearchIndex:
    """The search rows of all people; call only inside a write block."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rebuild(self) -> None:
        """Renumber and index everybody: after bulk changes, or when a gap is used up."""
        connection = self._database.connection()
        people = connection.execute(f"{KEY_SQL} ORDER BY p.nama_cari, p.id")
        ancestry = self._ancestry()
        rows = [(n * GAP, row[0], search_key(row, ancestry)) for n, row in enumerate(people, 1)]
        connection.execute("DELETE FROM cari")
        connection.executemany("INSERT INTO cari (pos, id, kunci) VALUES (?, ?, ?)", rows)
        connection.execute("INSERT INTO cari_fts (cari_fts) VALUES ('rebuild')")

    def update(self, employee_ids: Iterable[str]) -> None:
        """Bring the rows of some people up to date, whatever happened to them."""
        ids = list(employee_ids)
        if len(ids) > 200:
            self.rebuild()
            return
        for employee_id in ids:
            if not self._update_one(employee_id):
                self.rebuild()
                return

    def _ancestry(self) -> dict[str, tuple[str, ...]]:
        units = self._database.rows("SELECT id, induk_id FROM unor")
        return ancestry_of((row[0], row[1]) for row in units)

    def _update_one(self, employee_id: str) -> bool:
        """Return False when there is no free place any more."""
        old = self._database.one("SELECT pos, kunci FROM cari WHERE id = ?", (employee_id,))
        person = self._database.one(f"{KEY_SQL} AND p.id = ?", (employee_id,))
        if person is None:
            self._remove(old)
            return True
        key = search_key(person, self._ancestry())
        place = self._place(person[1], employee_id, old[0] if old else None)
        if place is None:
            return False
        if old != (place, key):
            self._remove(old)
            self._insert(place, employee_id, key)
        return True

    def _place(self, name: str, employee_id: str, present: int | None) -> int | None:
        before = self._neighbour(name, employee_id, "<", "DESC")
        after = self._neighbour(name, employee_id, ">", "ASC")
        low = before if before is not None else 0
        high = after if after is not None else low + 2 * GAP
        if present is not None and low < present < high:
            return present
        middle = (low + high) // 2
        return middle if low < middle < high else None

    def _neighbour(self, name: str, employee_id: str, sign: str, order: str) -> int | None:
        row = self._database.one(
            "SELECT c.pos FROM pegawai p CROSS JOIN cari c ON c.id = p.id"  # noqa: S608
            f" WHERE (p.nama_cari, p.id) {sign} (?, ?) AND p.deleted_at IS NULL"
            f" ORDER BY p.nama_cari {order}, p.id {order} LIMIT 1",
            (name, employee_id),
        )
        return int(row[0]) if row else None

    def _insert(self, place: int, employee_id: str, key: str) -> None:
        connection = self._database.connection()
        connection.execute("INSERT INTO cari VALUES (?, ?, ?)", (place, employee_id, key))
        connection.execute("INSERT INTO cari_fts (rowid, kunci) VALUES (?, ?)", (place, key))

    def _remove(self, old: tuple[Any, ...] | None) -> None:
        if old is None:
            return
        connection = self._database.connection()
        connection.execute(
            "INSERT INTO cari_fts (cari_fts, rowid, kunci) VALUES ('delete', ?, ?)", old
        )
        connection.execute("DELETE FROM cari WHERE pos = ?", old[:1])
