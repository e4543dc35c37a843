"""Finding one person by name or NIP, as an editor of a form."""

from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from sdm_desktop.domain.errors import BusyError
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.people import PersonRow
from sdm_desktop.domain.query import parse_query
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.ui.theme import restyle

MOST = 12


class PersonField(QLineEdit):
    """A line with matching people under it; the value is an employee's id, None without one."""

    value_changed = Signal()

    def __init__(self, employees: EmployeeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._employees = employees
        self._chosen: PersonRow | None = None
        self._found: dict[str, PersonRow] = {}
        self._lines = QStringListModel(self)
        completer = QCompleter(self._lines, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._on_activated)
        self.setCompleter(completer)
        self.setPlaceholderText(self.tr("Ketik nama atau NIP"))
        self.textEdited.connect(self._on_edited)

    def person(self) -> PersonRow | None:
        """Return the person chosen."""
        return self._chosen

    def value(self) -> str | None:
        """Return the id of the person chosen."""
        return self._chosen.id if self._chosen else None

    def set_value(self, value: Any) -> None:
        """Show a person by id; None empties the field."""
        self._chosen = None
        self.clear()
        if value:
            employee = self._employees.get(str(value))
            self._search(employee.nip)
            self._choose(next((p for p in self._found.values() if p.id == value), None))

    def problem(self) -> str:
        """Return what is wrong with the text typed."""
        if self.text().strip() and self._chosen is None:
            return self.tr("Pilih seseorang dari daftar.")
        return ""

    def set_state(self, state: str) -> None:
        """Show error, warning or nothing."""
        restyle(self, state=state)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the person be read only."""
        self.setReadOnly(is_read_only)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self._chosen = None
        self._search(text)
        self.value_changed.emit()

    def _search(self, text: str) -> None:
        if not text.strip():
            self._found = {}
        else:
            try:
                found = self._employees.open_list(parse_query(text)).fetch(0, MOST)
            except BusyError:
                return
            self._found = {f"{p.nama}  {format_nip(p.nip)}  {p.unit}": p for p in found}
        self._lines.setStringList(list(self._found))

    @Slot(str)
    def _on_activated(self, line: str) -> None:
        self._choose(self._found.get(line))
        self.value_changed.emit()

    def _choose(self, person: PersonRow | None) -> None:
        self._chosen = person
        if person is not None:
            self.setText(f"{person.nama}, {format_nip(person.nip)}")
            self.setCursorPosition(0)
