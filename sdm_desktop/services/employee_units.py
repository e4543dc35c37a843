"""Keeping a person's unit and the unit names of the record in agreement."""

from dataclasses import replace
from typing import Any

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.domain.unit import SEPARATOR
from sdm_desktop.storage.units import UnitBook, UnitRepository
from sdm_desktop.storage.write import Writer

UNIT_NAMES = ("unor_induk", "unor_nama", "unor_id", "unor_induk_id")


def unit_values(employee: Employee) -> dict[str, Any]:
    """Return the unit and its names as values of `Employee`."""
    return {name: getattr(employee, name) for name in ("unit_id", *UNIT_NAMES)}


def with_unit(
    units: UnitRepository, writer: Writer, new: Employee, old: Employee | None
) -> Employee:
    """Return the record with unit and names that agree.

    A unit that was chosen gives the names; names that were written find the unit, or make it.
    """
    if new.unit_id and (old is None or new.unit_id != old.unit_id):
        return _named_after(units, new, new.unit_id)
    has_new_names = old is None or any(getattr(new, n) != getattr(old, n) for n in UNIT_NAMES)
    if has_new_names:
        book = UnitBook(units, writer)
        found = book.unit_for(*(getattr(new, name) for name in UNIT_NAMES))
        return replace(new, unit_id=found)
    if new.unit_id is None and old is not None and old.unit_id is not None:
        return replace(new, unor_nama="", unor_induk="", unor_id="", unor_induk_id="")
    return new


def _named_after(units: UnitRepository, employee: Employee, unit_id: str) -> Employee:
    unit = units.get(unit_id)
    if unit is None:
        raise ValidationError([FieldError("unit_id", "Unit tidak ditemukan.", "UNIT")])
    top, *below = unit.jalur.split(SEPARATOR)
    return replace(
        employee,
        unor_induk=top,
        unor_nama=" - ".join(reversed(below)) if below else top,
        unor_id=unit.siasn_id,
        unor_induk_id=_top_id(units, top),
    )


def _top_id(units: UnitRepository, name: str) -> str:
    return next((unit.siasn_id for unit in units.all() if unit.jalur == name), "")
