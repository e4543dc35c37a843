"""Choosing one person, as an editor of a form."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import BusyError, DomainError
from sdm_desktop.domain.people import PersonRow
from sdm_desktop.domain.query import parse_query
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.widgets.person_field import PersonField


class PersonEditor(PersonField):
    """A search line whose value is an employee's id, None when nobody is chosen."""

    value_changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._person: PersonRow | None = None
        self.setClearButtonEnabled(True)
        self.chosen.connect(self._on_chosen)
        self.textChanged.connect(self._on_text)

    def value(self) -> str | None:
        """Return the id of the person chosen."""
        return self._person.id if self._person else None

    def set_value(self, value: Any) -> None:
        """Show a person by id; None empties the field."""
        self._person = None
        self.clear()
        if not value:
            return
        employees = self._context.services.employees
        try:
            found = employees.open_list(parse_query(employees.get(str(value)).nip)).fetch(0, 1)
        except (BusyError, DomainError):
            return
        if found and found[0].id == value:
            self._person = found[0]
            self.show_person(found[0])

    def problem(self) -> str:
        """Return what is wrong with the text typed."""
        if self.text().strip() and self._person is None:
            return self.tr("Pilih seseorang dari daftar.")
        return ""

    def set_state(self, state: str) -> None:
        """Show error, warning or nothing."""
        restyle(self, state=state)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the person be read only."""
        self.setReadOnly(is_read_only)

    @Slot(object)
    def _on_chosen(self, person: PersonRow) -> None:
        self._person = person
        self.value_changed.emit()

    @Slot(str)
    def _on_text(self, text: str) -> None:
        if self._person is not None and not text.startswith(self._person.nama):
            self._person = None
            self.value_changed.emit()
