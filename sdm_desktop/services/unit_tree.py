"""Use cases that change the tree of units, each in one transaction with one undo."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.unit import (
    SEPARATOR,
    Unit,
    UnitEvent,
    UnitMove,
    check_effect_date,
    check_name,
    check_parent,
    clean_name,
    kind_of_unit,
)
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.search_index import SearchIndex
from sdm_desktop.storage.unit_changes import UnitChanges, refuse_orphans
from sdm_desktop.storage.units import UnitRepository
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset({Topic.UNITS, Topic.EMPLOYEES})


@dataclass(slots=True)
class _Act:
    """One use case while it runs: its audit line is written when the block ends."""

    changes: UnitChanges
    units: list[Unit]
    action: str = ""
    unit: Unit | None = None
    detail: str = ""
    number: int = 0
    people: list[str] = field(default_factory=list)


class UnitTreeActs:
    """Adds, renames, moves, merges and closes units; only an admin may."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._units = UnitRepository(database)

    def get(self, unit_id: str) -> Unit:
        """Return one unit, or raise `DomainError`."""
        with self._database.read():
            found = self._units.get(unit_id)
        if found is None:
            raise DomainError("Unit tidak ditemukan; mungkin sudah ditutup.", "UNIT")
        return found

    def add(self, name: str, parent_id: str | None, move: UnitMove | None = None) -> Change:
        """Add a unit under a parent (None: a perangkat daerah); `move` says since when."""
        name = clean_name(name)
        move = self._dated(move)
        with self._act() as act:
            errors = check_name(name, parent_id, act.units) + check_parent("", parent_id, act.units)
            self._refuse(errors + check_effect_date(move.tanggal, self._session.today(), None))
            parent = self.get(parent_id) if parent_id else None
            unit = Unit(
                nama=name,
                induk_id=parent_id,
                jalur=f"{parent.jalur}{SEPARATOR}{name}" if parent else name,
                jenis=kind_of_unit(name, is_top=parent is None),
                berlaku_mulai=move.tanggal,
            )
            act.unit = unit = replace(unit, id=act.changes.add(unit))
            act.changes.note(UnitEvent.BENTUK, move, replace(unit, nama=""), (name, parent_id))
            act.action, act.detail = "Unit ditambahkan", unit.jalur
        return self._done(act, f"Tambah unit {name}")

    def rename(self, unit_id: str, name: str, move: UnitMove | None = None) -> Change:
        """Give a unit another name; paths below and the records of its people follow."""
        name = clean_name(name)
        move = self._dated(move)
        with self._act() as act:
            unit = self._mine(act, unit_id)
            self._refuse(
                check_name(name, unit.induk_id, act.units, unit_id) + self._date(unit, move)
            )
            if name == unit.nama:
                return Change(_TOPICS, f"Ubah nama {unit.nama}", count=0)
            act.changes.place(unit, name, self._parent(unit.induk_id))
            act.changes.note(UnitEvent.GANTI_NAMA, move, unit, (name, unit.induk_id))
            act.action, act.detail = "Nama unit diubah", f"{unit.nama} → {name}"
        return self._done(act, f"Ubah nama {unit.nama}")

    def move(self, unit_id: str, parent_id: str | None, move: UnitMove | None = None) -> Change:
        """Put a unit with its people and all units below under another parent.

        A circle, a closed parent, or a name that is taken there is refused.
        """
        move = self._dated(move)
        with self._act() as act:
            unit = self._mine(act, unit_id)
            errors = check_parent(unit_id, parent_id, act.units)
            errors += check_name(unit.nama, parent_id, act.units, unit_id)
            self._refuse(errors + self._date(unit, move))
            if parent_id == unit.induk_id:
                return Change(_TOPICS, f"Pindahkan {unit.nama}", count=0)
            parent = self._parent(parent_id)
            act.changes.place(unit, unit.nama, parent)
            act.changes.note(UnitEvent.PINDAH, move, unit, (unit.nama, parent_id))
            place = parent.nama if parent else "tingkat teratas"
            act.action, act.detail = "Unit dipindahkan", f"{unit.nama} ke {place}"
        return self._done(act, f"Pindahkan {unit.nama}")

    def describe(self, unit_id: str, kind: str, number: int | None, siasn_id: str = "") -> Change:
        """Store the kind of a unit, its number among its siblings (None: by name), its SIASN id."""
        with self._act() as act:
            unit = self._mine(act, unit_id)
            if number is not None and not 1 <= number <= 999:
                self._refuse([FieldError("urutan", "Urutan 1 sampai 999.", "JUMLAH")])
            values = {"jenis": kind.strip(), "urutan": number, "siasn_id": siasn_id.strip()}
            old = {"jenis": unit.jenis, "urutan": unit.urutan, "siasn_id": unit.siasn_id}
            if values == old:
                return Change(_TOPICS, f"Ubah {unit.nama}", count=0)
            other = next((u for u in act.units if siasn_id and u.siasn_id == siasn_id), unit)
            if other.id != unit.id:
                text = f"ID SIASN ini sudah dipakai oleh {other.nama}."
                self._refuse([FieldError("siasn_id", text, "UNIK")])
            act.changes.describe(unit, values)
            if siasn_id != unit.siasn_id:
                act.changes.rename_people([unit.id])
            act.action, act.detail = "Unit diubah", unit.jalur
        return self._done(act, f"Ubah {unit.nama}")

    def close(
        self, unit_id: str, move: UnitMove | None = None, people_to: str | None = None
    ) -> Change:
        """Close a unit; with people in it only when `people_to` says where they go."""
        move = self._dated(move)
        with self._act() as act:
            unit = self._mine(act, unit_id)
            self._refuse(self._date(unit, move) + _left_below(unit, act.units))
            count = len(self._units.members([unit_id]))
            if count and people_to is None:
                text = f"Masih ada {count} pegawai di {unit.nama}. Pilih unit tujuan mereka."
                self._refuse([FieldError("people_to", text, "DIPAKAI")])
            if count and people_to is not None:
                act.changes.move_people(unit_id, self._target(unit, people_to))
            act.changes.note(UnitEvent.TUTUP, move, unit, ("", None))
            assert move.tanggal is not None
            act.changes.close(unit, move.tanggal)
            act.action, act.detail = "Unit ditutup", unit.jalur
        return self._done(act, f"Tutup {unit.nama}")

    def merge(self, unit_id: str, into_id: str, move: UnitMove | None = None) -> Change:
        """Merge a unit into another: people, units below and needs go there, then it is closed."""
        move = self._dated(move)
        with self._act() as act:
            unit = self._mine(act, unit_id)
            target = self._target(unit, into_id)
            errors = check_parent(unit_id, into_id, act.units) + self._date(unit, move)
            below = [one for one in act.units if one.induk_id == unit_id]
            for one in below:
                errors += check_name(one.nama, into_id, act.units, one.id)
            self._refuse(errors)
            for one in below:
                act.changes.place(self.get(one.id), one.nama, target)
                act.changes.note(UnitEvent.PINDAH, move, one, (one.nama, into_id))
            act.changes.move_people(unit_id, target)
            act.changes.merge_needs(unit_id, into_id)
            act.changes.note(UnitEvent.GABUNG, move, unit, (target.nama, into_id))
            assert move.tanggal is not None
            act.changes.close(unit, move.tanggal)
            act.action, act.detail = "Unit digabung", f"{unit.nama} ke {target.nama}"
        return self._done(act, f"Gabungkan {unit.nama} ke {target.nama}")

    @contextmanager
    def _act(self) -> Iterator[_Act]:
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            act = _Act(UnitChanges(self._database, writer), self._units.all())
            yield act
            if not act.action:
                return
            act.people = act.changes.touched
            SearchIndex(self._database).update(act.people)
            unit_id = act.unit.id if act.unit else ""
            writer.audit(act.action, "unor", unit_id, act.detail)
            act.number = writer.audit_number

    def _done(self, act: _Act, label: str) -> Change:
        def follow(writer: Writer) -> None:
            self._refuse_orphans(writer)
            SearchIndex(self._database).update(act.people)

        done = (act.number, _TOPICS, label, 1)
        return revertible(self._database, self._session, done, follow)

    def _refuse_orphans(self, _writer: Writer) -> None:
        refuse_orphans(self._database)

    def _mine(self, act: _Act, unit_id: str) -> Unit:
        act.unit = self.get(unit_id)
        return act.unit

    def _parent(self, parent_id: str | None) -> Unit | None:
        return self.get(parent_id) if parent_id else None

    def _target(self, unit: Unit, target_id: str) -> Unit:
        if target_id == unit.id:
            text = "Pilih unit tujuan yang lain."
            raise ValidationError([FieldError("people_to", text, "UNIT")])
        return self.get(target_id)

    def _dated(self, move: UnitMove | None) -> UnitMove:
        return move or UnitMove(tanggal=self._session.today())

    def _date(self, unit: Unit, move: UnitMove) -> list[FieldError]:
        return check_effect_date(move.tanggal, self._session.today(), unit.berlaku_mulai)

    def _refuse(self, errors: Sequence[FieldError]) -> None:
        if errors:
            raise ValidationError(errors)


def _left_below(unit: Unit, units: Sequence[Unit]) -> list[FieldError]:
    below = [one for one in units if one.induk_id == unit.id]
    if not below:
        return []
    text = f"Masih ada {len(below)} unit di bawah {unit.nama}. Pindahkan atau tutup dahulu."
    return [FieldError("unit_id", text, "DIPAKAI")]
