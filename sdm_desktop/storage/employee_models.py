"""Peewee models of people and units; they never leave this package."""

from typing import Any

import peewee

from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS, FieldKind
from sdm_desktop.storage.fields import CustomValuesField, EnumField, FlagField, IsoDateField
from sdm_desktop.storage.models_base import BaseModel


class UnitModel(BaseModel):
    """A unit of the organisation."""

    nama = peewee.TextField()
    induk_id = peewee.TextField(null=True)
    siasn_id = peewee.TextField(default="")
    kepala_id = peewee.TextField(null=True)
    jalur = peewee.TextField(unique=True)
    jenis = peewee.TextField(default="")
    urutan = peewee.IntegerField(null=True)
    berlaku_mulai = IsoDateField(null=True)
    berlaku_sampai = IsoDateField(null=True)

    class Meta:
        table_name = "unor"


def _field(kind: FieldKind) -> peewee.Field:
    if kind is FieldKind.DATE:
        return IsoDateField(null=True)
    if kind in {FieldKind.COUNT, FieldKind.YEAR, FieldKind.MONEY}:
        return peewee.IntegerField(null=True)
    if kind is FieldKind.FLAG:
        return FlagField(null=True)
    if kind is FieldKind.SEX:
        return EnumField(Sex, null=True)
    if kind is FieldKind.STATUS:
        return EnumField(EmployeeStatus, null=True)
    return peewee.TextField(default="")


class EmployeeModel(BaseModel):
    """A person: `EMPLOYEE_FIELDS`, the unit, the name as searched, the office's own fields."""

    unit_id = peewee.TextField(null=True)
    nama_cari = peewee.TextField(default="")
    tambahan = CustomValuesField(default="{}")

    class Meta:
        table_name = "pegawai"


for _spec in EMPLOYEE_FIELDS:
    EmployeeModel._meta.add_field(_spec.name, _field(_spec.kind))  # noqa: SLF001 - peewee's way


def employee_columns() -> list[Any]:
    """Return the columns whose names are the fields of `Employee`."""
    names = ("id", "rev", "unit_id", "tambahan", *(spec.name for spec in EMPLOYEE_FIELDS))
    return [EmployeeModel._meta.fields[name] for name in names]  # noqa: SLF001 - see above
