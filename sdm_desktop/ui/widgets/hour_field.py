"""Entering a time of day."""

import re
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from sdm_desktop.ui.widgets.line_field import LineField

_HOUR = re.compile(r"(\d{1,2})(?:[.:, ]?(\d{2}))?")


class HourField(LineField):
    """A time typed as 8, 0830, 8.30 or 08:30; the value is minutes after midnight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("jj.mm"))
        self.editingFinished.connect(self._write_official)

    def value(self) -> int | None:
        """Return the minutes, None when empty or unreadable."""
        found = _HOUR.fullmatch(self.text().strip())
        if found is None:
            return None
        minutes = int(found[1]) * 60 + int(found[2] or 0)
        is_time = int(found[2] or 0) < 60 and minutes <= 24 * 60
        return minutes if is_time else None

    def shown_text(self, value: Any) -> str:
        """Return "08.30"."""
        return "" if value is None else f"{int(value) // 60:02d}.{int(value) % 60:02d}"

    def problem(self) -> str:
        """Return why the text is no time."""
        if self.text().strip() and self.value() is None:
            return self.tr("Isi jam, misalnya 08.30.")
        return ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: write the time the official way when done."""
        super().focusOutEvent(event)
        self._write_official()

    @Slot()
    def _write_official(self) -> None:
        shown = self.shown_text(self.value())
        if shown and shown != self.text():
            self.setText(shown)
