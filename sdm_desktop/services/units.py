"""Use cases on the units of the organisation."""

from collections.abc import Sequence

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.unit import SEPARATOR, Unit, UnitPast
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.services.unit_tree import UnitTreeActs
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import EmployeeRepository
from sdm_desktop.storage.unit_changes import past_of
from sdm_desktop.storage.units import UnitBook

_TOPICS = frozenset({Topic.UNITS})


class UnitService(UnitTreeActs):
    """The tree of units; only an admin changes it."""

    def __init__(self, database: Database, session: Session) -> None:
        super().__init__(database, session)
        self._people = EmployeeRepository(database)

    def tree(self) -> list[Unit]:
        """Return all units, each after the one above it."""
        with self._database.read():
            return self._units.all()

    def ensure_path(self, names: Sequence[str]) -> tuple[Unit, Change | None]:
        """Return the unit at a path of names from the top; the change is None if it was there."""
        cleaned = [" ".join(name.replace(SEPARATOR, "/").split()) for name in names]
        if not cleaned or not all(cleaned):
            raise ValidationError([FieldError("unit_id", "Nama unit belum diisi.", "WAJIB")])
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            book = UnitBook(self._units, writer)
            unit = self.get(book.ensure_path(cleaned))
            number = writer.audit_number
            if book.created:
                writer.audit("Unit ditambahkan", "unor", unit.id, unit.jalur, book.created)
        if not book.created:
            return unit, None
        done = (number, _TOPICS, f"Tambah unit {unit.nama}", book.created)
        return unit, revertible(self._database, self._session, done, self._refuse_orphans)

    def fill_city(self, book: RuleBook) -> Change:
        """Make the perangkat daerah, kecamatan and kelurahan that the rules name."""
        self._session.require(Role.ADMIN)
        today = self._session.today()
        agencies = book.on(RuleCode.OPD, today).isi["perangkat_daerah"]
        paths = [[agency["nama"]] for agency in agencies]
        for district in book.on(RuleCode.WILAYAH, today).isi["kecamatan"]:
            top = f"Kecamatan {district['nama']}"
            paths += [[top], *([top, f"Kelurahan {name}"] for name in district["kelurahan"])]
        with self._database.write(self._session.actor()) as writer:
            units = UnitBook(self._units, writer)
            for path in paths:
                units.ensure_path(path)
            number, count = writer.audit_number, units.created
            if count:
                detail = "Dari acuan kota"
                writer.audit("Unit ditambahkan", "unor", detail=detail, count=count)
        label = f"Isi {count} unit dari acuan kota"
        if not count:
            return Change(_TOPICS, label, count=0)
        done = (number, _TOPICS, label, count)
        return revertible(self._database, self._session, done, self._refuse_orphans)

    def set_head(self, unit_id: str, employee_id: str | None) -> Change:
        """Say who leads a unit; None when nobody does."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            unit = self.get(unit_id)
            head = self._people.get(employee_id) if employee_id else None
            if employee_id and head is None:
                raise DomainError("Pegawai tidak ditemukan.", "PEGAWAI")
            self._units.set_head(writer, unit, employee_id)
            detail = f"{unit.nama}: {head.nama if head else 'tidak ada'}"
            writer.audit("Kepala unit diubah", "unor", unit_id, detail)
            number = writer.audit_number
        done = (number, _TOPICS, f"Ubah kepala {unit.nama}", 1)
        return revertible(self._database, self._session, done)

    def past(self, unit_id: str) -> list[UnitPast]:
        """Return what happened to a unit, the latest first."""
        with self._database.read():
            return past_of(self._database, unit_id)

    def counts(self) -> dict[str, int]:
        """Return how many people are in each unit itself, also those who are not active."""
        with self._database.read():
            return self._units.counts()

    def members(self, unit_id: str, *, deep: bool = True) -> list[str]:
        """Return the ids of the people of a unit, by name; with all units below if `deep`."""
        with self._database.read():
            wanted = below(self._units.all(), unit_id) if deep else [unit_id]
            return self._units.members(wanted)


def below(units: Sequence[Unit], unit_id: str) -> list[str]:
    """Return the id of a unit and of all units below it."""
    found = {unit_id}
    for unit in units:
        if unit.induk_id in found:
            found.add(unit.id)
    return list(found)
