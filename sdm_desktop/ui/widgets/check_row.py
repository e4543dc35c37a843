"""Several marks in one field of a form."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from sdm_desktop.ui.widgets.combo_field import Choice


class CheckRow(QWidget):
    """Check boxes side by side; the value is the tuple of those that are marked."""

    value_changed = Signal()

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(16)
        self._boxes: dict[str, QCheckBox] = {}
        for value, words in choices:
            box = QCheckBox(words, self)
            box.toggled.connect(self._announce)
            self._boxes[value] = box
            row.addWidget(box)
        row.addStretch(1)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def box(self, value: str) -> QCheckBox:
        """Return the box of a value."""
        return self._boxes[value]

    def value(self) -> tuple[str, ...]:
        """Return the marked values in their order."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Any) -> None:
        """Mark these values and no others."""
        for known, box in self._boxes.items():
            box.setChecked(known in (value or ()))

    def problem(self) -> str:
        """Return nothing: every choice is one."""
        return ""

    def set_state(self, state: str) -> None:
        """Show nothing: the message below is enough."""

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the marks be read only."""
        for box in self._boxes.values():
            box.setEnabled(not is_read_only)

    @Slot()
    def _announce(self) -> None:
        self.value_changed.emit()
