"""What the use cases on employees share: repositories, checks, the office's own fields."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sdm_desktop.domain.audit import FieldChange
from sdm_desktop.domain.checks import EmployeeChecks
from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.custom_values import decode, value_words
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.field_text import EMPTY, field_label, field_text
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.employee_facts import RuleSource
from sdm_desktop.services.history_follow import HistoryFollower
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage.custom_fields import CustomFieldRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import CUSTOM, EmployeeRepository
from sdm_desktop.storage.units import UnitRepository
from sdm_desktop.storage.write import Writer

TOPICS = frozenset({Topic.EMPLOYEES})


class EmployeeDesk:
    """Repositories and rules; reads happen inside a read or write block of the caller."""

    def __init__(self, database: Database, session: Session, rules: RuleSource) -> None:
        self.database = database
        self.session = session
        self.rules = rules
        self.people = EmployeeRepository(database)
        self.histories = HistoryFollower(database)
        self.units = UnitRepository(database)
        self.own_fields = CustomFieldRepository(database)
        self._checks: tuple[tuple[date, int], EmployeeChecks] | None = None

    def checker(self) -> EmployeeChecks:
        """Return the checks of records by the rules of today."""
        row = self.database.one("SELECT max(nomor) FROM audit WHERE objek = 'aturan'")
        version = (self.session.today(), int(row[0] or 0) if row else 0)
        if self._checks is None or self._checks[0] != version:
            self._checks = (version, EmployeeChecks(version[0], self.rules.book()))
        return self._checks[1]

    def standings(self) -> Rule:
        """Return the rule that tells who counts as active."""
        return self.rules.book().on(RuleCode.KEDUDUKAN_HUKUM, self.session.today())

    def unit_name(self, unit_id: object) -> str:
        """Return the name of a unit, empty without one."""
        with self.database.read():
            unit = self.units.get(str(unit_id)) if unit_id else None
        return unit.nama if unit else ""

    def shown_fields(self) -> list[CustomField]:
        """Return the office's own fields that this user may see, in their order."""
        may_see = self.session.may_read(Role.ADMIN)
        return [field for field in self.own_fields.all() if may_see or not field.peka]

    def hidden_ids(self) -> frozenset[str]:
        """Return the ids of the fields that this user must not see, removed ones included."""
        if self.session.may_read(Role.ADMIN):
            return frozenset()
        return frozenset(field.id for field in self.own_fields.ever() if field.peka)

    def seen(self, people: Iterable[Employee]) -> list[Employee]:
        """Return records without the values that this user must not see."""
        hidden = self.hidden_ids()
        if not hidden:
            return list(people)
        return [
            replace(person, tambahan={k: v for k, v in person.tambahan.items() if k not in hidden})
            for person in people
        ]

    def done(self, number: int, ids: Sequence[str], label: str) -> Change:
        """Return the change of a finished transaction; its undo brings the index in step."""

        def follow(_writer: Writer) -> None:
            self.people.reindex(ids)

        return revertible(self.database, self.session, (number, TOPICS, label, len(ids)), follow)

    def told(self, old: Employee, new: Employee, names: Sequence[str]) -> tuple[str, str, str, str]:
        """Return action, kind, id and detail of the audit line of a changed record."""
        shown = [name for name in names if name != "unit_id"] or list(names)
        own = {field.id: field for field in self.own_fields.ever()}
        labels = [own[name].nama if name in own else field_label(name) for name in shown]
        if len(shown) > 1:
            more = f" dan {len(shown) - 3} lainnya" if len(shown) > 3 else ""
            detail = f"{new.nama}: {', '.join(labels[:3])}{more}"
            return "Data pegawai diubah", "pegawai", new.id, detail
        words = [_words(own, shown[0], record) for record in (old, new)]
        is_hidden = shown[0] in own and own[shown[0]].peka
        detail = new.nama if is_hidden else f"{new.nama}: {words[0]} → {words[1]}"
        return f"{labels[0]} diubah", "pegawai", new.id, detail

    def expanded(self, changes: Iterable[FieldChange]) -> list[FieldChange]:
        """Return a history with the office's own fields one by one, in words."""
        own = {field.id: field for field in self.own_fields.ever()}
        alive = {field.id for field in self.own_fields.all()}
        hidden = self.hidden_ids()
        found: list[FieldChange] = []
        for change in changes:
            if change.kolom != CUSTOM:
                found.append(change)
                continue
            old, new = decode(str(change.lama or "")), decode(str(change.baru or ""))
            for key in own:
                if key in hidden or old.get(key) == new.get(key):
                    continue
                name = own[key].nama if key in alive else f"{own[key].nama} (dihapus)"
                words = [value_words(own[key], values.get(key)) or None for values in (old, new)]
                found.append(replace(change, kolom=name, lama=words[0], baru=words[1], own=True))
        return found


def _words(own: Mapping[str, CustomField], name: str, record: Employee) -> str:
    if name in own:
        return value_words(own[name], record.tambahan.get(name)) or EMPTY
    return field_text(name, getattr(record, name))
