"""Changing the tree of units: rows, paths, the people in them and the past, in one transaction."""

from collections.abc import Mapping, Sequence
from datetime import date

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.unit import (
    SEPARATOR,
    Unit,
    UnitEvent,
    UnitMove,
    UnitPast,
    paths_below,
)
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.units import CLOSED, TABLE, FreeIds, UnitRepository
from sdm_desktop.storage.write import Writer

PAST = "riwayat_unor"
_PAST_SQL = (
    "SELECT r.jenis, r.tanggal, r.nama_lama, r.nama_baru, COALESCE(a.jalur, ''),"
    " COALESCE(b.jalur, ''), r.nomor_sk, r.keterangan FROM riwayat_unor r"
    " LEFT JOIN unor a ON a.id = r.induk_lama_id LEFT JOIN unor b ON b.id = r.induk_baru_id"
    " WHERE r.unor_id = ? AND r.deleted_at IS NULL ORDER BY r.tanggal DESC, r.id DESC"
)
_NAMES = ("unor_induk", "unor_nama", "unor_id", "unor_induk_id")
_PEOPLE_LEFT = (
    "SELECT count(*) FROM pegawai p JOIN unor u ON u.id = p.unit_id"
    " WHERE p.deleted_at IS NULL AND u.deleted_at IS NOT NULL"
)
_UNITS_LEFT = (
    "SELECT count(*) FROM unor k JOIN unor u ON u.id = k.induk_id"
    " WHERE k.deleted_at IS NULL AND u.deleted_at IS NOT NULL"
)
Change = tuple[str, int, Mapping[str, tuple[object, object]]]


class UnitChanges:
    """Writes to the tree of units; `touched` names the people whose search row must follow."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer
        self._units = UnitRepository(database)
        self.touched: list[str] = []

    def add(self, unit: Unit) -> str:
        """Store a new unit under its parent and return its id."""
        unit_id = FreeIds(self._units).take(unit.jalur)[0]
        begun = unit.berlaku_mulai.isoformat() if unit.berlaku_mulai else None
        values = {
            "nama": unit.nama, "induk_id": unit.induk_id, "jalur": unit.jalur,
            "siasn_id": unit.siasn_id, "jenis": unit.jenis, "urutan": unit.urutan,
            "berlaku_mulai": begun, "berlaku_sampai": None, "kepala_id": None,
        }  # fmt: skip
        self._writer.insert(TABLE, unit_id, values)
        return unit_id

    def describe(self, unit: Unit, values: Mapping[str, object]) -> None:
        """Store other plain values of a unit (kind, number among its siblings, SIASN id)."""
        self._writer.update(TABLE, unit.id, self._rev(unit.id), values)

    def place(self, unit: Unit, name: str, parent: Unit | None) -> None:
        """Give a unit another name or parent: paths below and the people's records follow."""
        path = f"{parent.jalur}{SEPARATOR}{name}" if parent else name
        units = self._units.all()
        paths = paths_below(unit.id, path, units)
        self._free(paths)
        changes: list[Change] = []
        for one in units:
            if one.id not in paths:
                continue
            pairs: dict[str, tuple[object, object]] = {"jalur": (one.jalur, paths[one.id])}
            if one.id == unit.id:
                pairs["nama"] = (one.nama, name)
                pairs["induk_id"] = (one.induk_id, parent.id if parent else None)
            kept = {column: pair for column, pair in pairs.items() if pair[0] != pair[1]}
            if kept:
                changes.append((one.id, one.rev, kept))
        self._writer.update_many(TABLE, changes)
        self.rename_people(list(paths))

    def rename_people(self, unit_ids: Sequence[str]) -> None:
        """Write the names of their unit into the records of its people."""
        units = {unit.id: unit for unit in self._units.all()}
        tops = {unit.jalur: unit.siasn_id for unit in units.values() if unit.induk_id is None}
        changes: list[Change] = []
        for row_id, rev, unit_id, *old in self._people(unit_ids):
            new = _written_names(units[unit_id], tops)
            pairs = {
                name: (before, after)
                for name, before, after in zip(_NAMES, old, new, strict=True)
                if before != after
            }
            if pairs:
                changes.append((row_id, rev, pairs))
            self.touched.append(row_id)
        self._writer.update_many("pegawai", changes)

    def move_people(self, source: str, target: Unit) -> int:
        """Put everybody of one unit, and their open evaluations, into another; return how many."""
        tops = {u.jalur: u.siasn_id for u in self._units.all() if u.induk_id is None}
        new = _written_names(target, tops)
        changes: list[Change] = []
        for row_id, rev, unit_id, *old in self._people([source]):
            pairs: dict[str, tuple[object, object]] = {"unit_id": (unit_id, target.id)}
            pairs |= {
                name: (before, after)
                for name, before, after in zip(_NAMES, old, new, strict=True)
                if before != after
            }
            changes.append((row_id, rev, pairs))
        self._writer.update_many("pegawai", changes)
        self.touched += [row_id for row_id, _, _ in changes]
        drafts = self._database.rows(
            "SELECT id, rev FROM evaluasi"
            " WHERE unit_id = ? AND status = 'DRAF' AND deleted_at IS NULL",
            (source,),
        )
        self._writer.update_many(
            "evaluasi", [(row[0], row[1], {"unit_id": (source, target.id)}) for row in drafts]
        )
        return len(changes)

    def close(self, unit: Unit, day: date) -> None:
        """Take an empty unit out of the tree; its row, its past and old evaluations stay."""
        last = f"{day:%d-%m-%Y}"
        path = f"{unit.jalur}{CLOSED}{last})"
        if self._database.one("SELECT 1 FROM unor WHERE jalur = ?", (path,)):
            path = f"{unit.jalur}{CLOSED}{last}, {unit.id[-6:]})"
        values = {"jalur": path, "berlaku_sampai": day.isoformat(), "kepala_id": None}
        rev = self._writer.update(TABLE, unit.id, self._rev(unit.id), values)
        for table in ("formasi", "jabatan"):
            rows = self._database.rows(
                f"SELECT id, rev FROM {table} WHERE unit_id = ? AND deleted_at IS NULL",  # noqa: S608
                (unit.id,),
            )
            for row_id, row_rev in rows:
                self._writer.delete(table, row_id, row_rev)
        self._writer.delete(TABLE, unit.id, rev)

    def merge_needs(self, source: str, target: str) -> None:
        """Add the needs of one unit to those of another, post by post."""
        known = {
            row[0]: row[1:]
            for row in self._database.rows(
                "SELECT jabatan_id, id, rev, kebutuhan FROM formasi"
                " WHERE unit_id = ? AND deleted_at IS NULL",
                (target,),
            )
        }
        rows = self._database.rows(
            "SELECT f.id, f.rev, f.jabatan_id, f.kebutuhan FROM formasi f"
            " JOIN jabatan j ON j.id = f.jabatan_id"
            " WHERE f.unit_id = ? AND f.deleted_at IS NULL AND j.unit_id IS NULL",
            (source,),
        )
        for row_id, rev, post, need in rows:
            if post not in known:
                self._writer.update("formasi", row_id, rev, {"unit_id": target})
                continue
            other, other_rev, already = known[post]
            if need is not None:
                more = {"kebutuhan": (already or 0) + need}
                self._writer.update("formasi", other, other_rev, more)

    def note(self, kind: UnitEvent, move: UnitMove, old: Unit, new: tuple[str, str | None]) -> None:
        """Keep what happened to a unit: name and parent before and after (`new`)."""
        assert move.tanggal is not None
        values = {
            "unor_id": old.id, "jenis": kind.value, "tanggal": move.tanggal.isoformat(),
            "nama_lama": old.nama, "nama_baru": new[0], "induk_lama_id": old.induk_id,
            "induk_baru_id": new[1], "nomor_sk": move.nomor_sk.strip(),
            "keterangan": move.keterangan.strip(),
        }  # fmt: skip
        self._writer.insert(PAST, new_id(), values)

    def _people(self, unit_ids: Sequence[str]) -> list[tuple[str, int, str, str, str, str, str]]:
        marks = ", ".join("?" for _ in unit_ids)
        return self._database.rows(
            f"SELECT id, rev, unit_id, {', '.join(_NAMES)} FROM pegawai"  # noqa: S608
            f" WHERE unit_id IN ({marks}) AND deleted_at IS NULL",
            list(unit_ids),
        )

    def _rev(self, unit_id: str) -> int:
        row = self._database.one("SELECT rev FROM unor WHERE id = ?", (unit_id,))
        return int(row[0]) if row else 0

    def _free(self, paths: Mapping[str, str]) -> None:
        """Let deleted units give up paths that living ones are about to take."""
        for path in paths.values():
            row = self._database.one(
                "SELECT id, jalur FROM unor WHERE jalur = ? AND deleted_at IS NOT NULL", (path,)
            )
            if row is None:
                continue
            row_id, old = row
            self._writer.restore(TABLE, row_id)
            other = {"jalur": f"{old} (dihapus, {row_id[-6:]})"}
            rev = self._writer.update(TABLE, row_id, self._rev(row_id), other)
            self._writer.delete(TABLE, row_id, rev)


def past_of(database: Database, unit_id: str) -> list[UnitPast]:
    """Return what happened to a unit, the latest first."""
    return [
        UnitPast(
            jenis=UnitEvent(row[0]), tanggal=date.fromisoformat(row[1]), nama_lama=row[2],
            nama_baru=row[3], induk_lama=row[4], induk_baru=row[5], nomor_sk=row[6],
            keterangan=row[7],
        )
        for row in database.rows(_PAST_SQL, (unit_id,))
    ]  # fmt: skip


def refuse_orphans(database: Database) -> None:
    """Raise when living people or units belong to a unit that is gone (an undo came too late)."""
    for sql, noun in ((_PEOPLE_LEFT, "pegawai"), (_UNITS_LEFT, "unit")):
        row = database.one(sql)
        if row and row[0]:
            raise DomainError(
                f"Tidak dapat diurungkan: {row[0]} {noun} sudah berada di unit itu. "
                "Pindahkan dahulu.",
                "DIPAKAI",
            )


def _written_names(unit: Unit, tops: Mapping[str, str]) -> tuple[str, str, str, str]:
    """Return the unit's names as records of people hold them."""
    top, *below = unit.jalur.split(SEPARATOR)
    name = " - ".join(reversed(below)) if below else top
    return top, name, unit.siasn_id, tops.get(top, "")
