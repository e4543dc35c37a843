"""The office's own fields on the pages of people: editors, values in words, columns of the list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.cell_text import CellError
from sdm_desktop.domain.custom_fields import CustomField, CustomKind
from sdm_desktop.domain.custom_values import (
    EMPTY,
    from_editor,
    read_value,
    typed_value,
    value_words,
    with_values,
)
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.people import PersonRow
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.line_field import LineField
from sdm_desktop.ui.widgets.table_column import Column

_WIDTHS = {CustomKind.DATE: 110, CustomKind.NUMBER: 100, CustomKind.TEXT: 150}


class OwnLine(LineField):
    """Takes a text or a number as the import takes it."""

    def __init__(self, field: CustomField, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field

    def shown_text(self, value: Any) -> str:
        """Return a stored value as it is typed."""
        return value_words(self._field, value)

    def problem(self) -> str:
        """Return why the text is no value of the field."""
        try:
            read_value(self._field, self.text())
        except CellError as error:
            return error.message
        return ""


class OwnEditors:
    """Makes the editors of the own fields, by the id of the field."""

    def __init__(self, fields: Sequence[CustomField] = ()) -> None:
        self.fields = {field.id: field for field in fields}

    @property
    def names(self) -> list[str]:
        """Return the ids in the order of the office."""
        return list(self.fields)

    def label(self, name: str) -> str:
        """Return the name of a field, with a star when it must be filled in."""
        field = self.fields[name]
        return f"{field.nama} *" if field.wajib else field.nama

    def make(self, name: str, parent: QWidget) -> QWidget:
        """Return the editor of a field."""
        field = self.fields[name]
        if field.jenis is CustomKind.CHOICE:
            return ComboField([(one.id, one.nama) for one in field.pilihan], parent)
        return DateField(parent) if field.jenis is CustomKind.DATE else OwnLine(field, parent)

    def shown(self, name: str, person: Employee) -> Any:
        """Return the value of a person as the editor takes it."""
        field, stored = self.fields[name], person.tambahan.get(name, "")
        if field.jenis is CustomKind.DATE:
            return typed_value(field, stored)
        return stored or (None if field.jenis is CustomKind.CHOICE else "")

    def stored(self, name: str, value: Any) -> str:
        """Return what an editor gives as stored; what cannot be read counts as empty."""
        try:
            return from_editor(self.fields[name], value)
        except CellError:
            return ""

    def words(self, name: str, stored: str) -> str:
        """Return a stored value in words."""
        return value_words(self.fields[name], stored) or EMPTY

    def merged(self, person: Employee, values: dict[str, Any]) -> dict[str, str]:
        """Return the values of a person with what the editors hold."""
        typed = {name: self.stored(name, values[name]) for name in self.names if name in values}
        return with_values(person.tambahan, typed)


def own_columns(fields: Sequence[CustomField]) -> list[Column[PersonRow]]:
    """Return the columns of the list for the own fields; hidden until they are chosen."""
    return [_column(field) for field in fields]


def _column(field: CustomField) -> Column[PersonRow]:
    def words(row: PersonRow) -> str:
        return value_words(field, row.tambahan.get(field.id))

    return Column(
        field.id, field.nama, words, words, numeric=field.jenis is CustomKind.NUMBER,
        width=_WIDTHS.get(field.jenis, 120), default=False,
        elide="none" if field.jenis is CustomKind.DATE else "right",
    )  # fmt: skip
