"""Stored values as people read them, in previews and lists."""

from collections.abc import Callable, Iterable
from datetime import date

from sdm_desktop.domain.dates import dash_date, short_date
from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.money import rupiah
from sdm_desktop.domain.nip import format_nip

EMPTY = "kosong"


def shown_value(kind: FieldKind, value: object) -> str:
    """Return a stored value for a preview ("1 Apr 2026", "kosong", "Perempuan")."""
    if value is None or value == "":
        return EMPTY
    if kind is FieldKind.DATE:
        return short_date(date.fromisoformat(str(value)))
    reader = _SHOWN.get(kind, str)
    return reader(value)


_SHOWN: dict[FieldKind, Callable[[object], str]] = {
    FieldKind.FLAG: lambda value: "Ya" if value else "Tidak",
    FieldKind.SEX: lambda value: "Laki-laki" if value == Sex.MALE else "Perempuan",
    FieldKind.STATUS: lambda value: EmployeeStatus(str(value)).label,
    FieldKind.MONEY: lambda value: rupiah(int(str(value))),
    FieldKind.NIP: lambda value: format_nip(str(value)),
}


def exported_text(kind: FieldKind, value: object) -> str:
    """Return a stored value as SIASN writes it: DD-MM-YYYY, true/false, M/F, words."""
    if value is None or value == "":
        return ""
    if kind is FieldKind.DATE:
        return dash_date(date.fromisoformat(str(value)))
    if kind is FieldKind.FLAG:
        return "true" if value else "false"
    if kind is FieldKind.SEX:
        return "M" if value == Sex.MALE else "F"
    return EmployeeStatus(str(value)).label if kind is FieldKind.STATUS else str(value)


def exported_columns(kind: FieldKind, values: Iterable[object]) -> list[str]:
    """Return a whole column as SIASN writes it; equal values are written once."""
    column = list(values)
    if kind in _AS_THEY_ARE:
        return [str(value) if value else "" for value in column]
    known = {value: exported_text(kind, value) for value in set(column)}
    return [known[value] for value in column]


_AS_THEY_ARE = frozenset(
    {FieldKind.TEXT, FieldKind.NAME, FieldKind.ID, FieldKind.NIP, FieldKind.DIGITS}
    | {FieldKind.GOLONGAN}
)
