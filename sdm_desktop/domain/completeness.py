"""When a record is complete: the fields that a kind of employment needs (KELENGKAPAN_DATA)."""

from collections.abc import Mapping
from dataclasses import dataclass

from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.employee_fields import FIELD_BY_NAME
from sdm_desktop.domain.rules import Rule

NO_STATUS = ""
_EVERYBODY = "SEMUA"


@dataclass(frozen=True, slots=True)
class Completeness:
    """The needed fields by status; those of a record without one are under ""."""

    needed: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, rule: Rule | None) -> "Completeness":
        """Return what a version says; without one nothing is needed. Unknown names are ignored."""
        wanted = rule.isi.get("wajib", {}) if rule else {}
        left_out = rule.isi.get("kecuali", {}) if rule else {}
        needed = {}
        for status in (NO_STATUS, *(status.value for status in EmployeeStatus)):
            names = dict.fromkeys([*wanted.get(_EVERYBODY, ()), *wanted.get(status, ())])
            dropped = left_out.get(status, ())
            needed[status] = tuple(n for n in names if n in FIELD_BY_NAME and n not in dropped)
        return cls(needed)

    def missing(self, employee: Employee) -> list[str]:
        """Return the names of the needed fields that are empty."""
        status = employee.status.value if employee.status else NO_STATUS
        return [name for name in self.needed[status] if getattr(employee, name) in ("", None)]
