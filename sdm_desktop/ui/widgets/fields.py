"""Editors of one value each: text, NIP, whole number and rupiah.

All of them have `value`, `set_value`, `problem` (why the typed text is no value), `set_state`
("error", "warning" or "") and the signal `value_changed`.
"""

from typing import Any, Protocol

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from sdm_desktop.domain.cell_text import CellError
from sdm_desktop.domain.cell_values import read_count, read_money
from sdm_desktop.domain.money import rupiah
from sdm_desktop.domain.nip import clean_nip
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.widgets.line_field import LineField

NIP_GAPS = (8, 14, 15)
NIP_DIGITS = 18


class Editor(Protocol):
    """What a form asks of its editors."""

    value_changed: SignalInstance

    def value(self) -> Any:
        """Return the value, None or "" when nothing (readable) is typed."""

    def set_value(self, value: Any) -> None:
        """Show a value."""

    def problem(self) -> str:
        """Return why the typed text is no value, empty when it is one."""

    def set_state(self, state: str) -> None:
        """Show "error", "warning" or "" (neither)."""

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the value be read and copied only."""


class TextField(LineField):
    """One line of plain text."""


class NipField(LineField):
    """A NIP shown in its groups, "19870416 201303 1 933"; the value is the bare digits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self._group)
        self.editingFinished.connect(self._group_cleaned)

    def value(self) -> str:
        """Return the number as typed, cleaned of blanks, dots and apostrophes."""
        return clean_nip(self.text())

    def shown_text(self, value: Any) -> str:
        """Return the digits in their groups."""
        return group_nip(clean_nip(str(value or "")))

    @Slot(str)
    def _group(self, text: str) -> None:
        digits = text.replace(" ", "")
        if not (digits.isascii() and digits.isdigit()) or len(digits) > NIP_DIGITS:
            return
        before = sum(char.isdigit() for char in text[: self.cursorPosition()])
        shown = group_nip(digits)
        if shown == text:
            return
        self.setText(shown)
        self.setCursorPosition(_place_after(shown, before))

    @Slot()
    def _group_cleaned(self) -> None:
        shown = self.shown_text(self.text())
        if shown != self.text() and self.value().isdigit():
            self.setText(shown)


def group_nip(digits: str) -> str:
    """Return up to 18 digits in the groups of a NIP; anything else unchanged."""
    if not digits.isdigit() or len(digits) > NIP_DIGITS:
        return digits
    starts = (0, *NIP_GAPS)
    ends = (*NIP_GAPS, NIP_DIGITS)
    parts = [digits[start:end] for start, end in zip(starts, ends, strict=True)]
    return " ".join(part for part in parts if part)


def _place_after(shown: str, digits: int) -> int:
    seen = 0
    for place, char in enumerate(shown):
        if seen == digits:
            return place
        seen += char.isdigit()
    return len(shown)


class IntField(LineField):
    """A whole number from 0 to 9999, or nothing."""

    def value(self) -> int | None:
        """Return the number, None when empty or unreadable."""
        try:
            return read_count(self.text().strip()) if self.text().strip() else None
        except CellError:
            return None

    def problem(self) -> str:
        """Return why the text is no number."""
        if self.text().strip() and self.value() is None:
            return self.tr("Isi dengan angka bulat 0 sampai 9999.")
        return ""


class MoneyField(LineField):
    """Rupiah: shown as "Rp1.250.000", typed with or without dots."""

    def value(self) -> int | None:
        """Return whole rupiah, None when empty or unreadable."""
        try:
            return read_money(self.text()) if self.text().strip() else None
        except CellError:
            return None

    def shown_text(self, value: Any) -> str:
        """Return the amount as written in documents."""
        return "" if value is None else rupiah(int(value))

    def problem(self) -> str:
        """Return why the text is no amount."""
        if self.text().strip() and self.value() is None:
            return self.tr("Isi dengan jumlah rupiah bulat, misalnya Rp1.250.000.")
        return ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: write the amount the official way when done."""
        super().focusOutEvent(event)
        amount = self.value()
        if amount is not None and self.text() != rupiah(amount):
            self.setText(rupiah(amount))


class NoteField(QPlainTextEdit):
    """A few lines of plain text."""

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(64)
        self.textChanged.connect(self._announce)

    def value(self) -> str:
        """Return the text."""
        return self.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.setPlainText("" if value is None else str(value))

    def problem(self) -> str:
        """Any text will do."""
        return ""

    def set_state(self, state: str) -> None:
        """Show an error or a warning by the border."""
        restyle(self, state=state)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the text be read and copied only."""
        self.setReadOnly(is_read_only)

    @Slot()
    def _announce(self) -> None:
        self.value_changed.emit()
