"""A line that holds a value: the base of all one-line editors."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from sdm_desktop.ui.theme import restyle


class LineField(QLineEdit):
    """A line that holds a value; subclasses read and write its text."""

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._announce)

    def value(self) -> Any:
        """Return the typed text without blanks around it."""
        return self.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a value from its beginning."""
        self.setText(self.shown_text(value))
        self.setCursorPosition(0)

    def shown_text(self, value: Any) -> str:
        """Return a value as it is shown."""
        return "" if value is None else str(value)

    def problem(self) -> str:
        """Return why the typed text is no value."""
        return ""

    def set_state(self, state: str) -> None:
        """Show an error or a warning by the border."""
        if (self.property("state") or "") != state:
            restyle(self, state=state)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the text be read and copied only."""
        self.setReadOnly(is_read_only)

    @Slot()
    def _announce(self) -> None:
        self.value_changed.emit()
