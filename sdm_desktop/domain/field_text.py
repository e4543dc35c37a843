"""Values of an employee's fields in words, for histories, audit lines and explanations."""

from datetime import date

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.employee_fields import FIELD_BY_NAME, FieldKind
from sdm_desktop.domain.money import rupiah

EMPTY = "kosong"
_LABELS = {"unit_id": "Unit"}


def field_label(name: str) -> str:
    """Return the label of a field of `Employee`."""
    spec = FIELD_BY_NAME.get(name)
    return spec.label if spec else _LABELS.get(name, name)


def field_text(name: str, value: object) -> str:
    """Return a value, typed or as stored, as people read it ("1 Mar 2024", "Rp1.250.000")."""
    if value is None or value == "":
        return EMPTY
    spec = FIELD_BY_NAME.get(name)
    kind = spec.kind if spec else FieldKind.TEXT
    if kind is FieldKind.DATE:
        return short_date(value if isinstance(value, date) else date.fromisoformat(str(value)))
    if kind is FieldKind.MONEY:
        return rupiah(int(str(value)))
    if kind is FieldKind.FLAG:
        return "ya" if value else "tidak"
    if kind is FieldKind.SEX:
        return "laki-laki" if str(value) == "L" else "perempuan"
    return EmployeeStatus(str(value)).label if kind is FieldKind.STATUS else str(value)
