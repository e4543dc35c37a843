"""A searchable choice."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from sdm_desktop.ui.theme import restyle

Choice = tuple[str, str]


class ComboField(QComboBox):
    """A choice one can search by typing any part of it; the wheel never changes it.

    `choices` are (value, words) pairs. With `is_free` any other text is a value too, and the
    choices are suggestions.
    """

    value_changed = Signal()

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        parent: QWidget | None = None,
        *,
        is_free: bool = False,
    ) -> None:
        super().__init__(parent)
        self._is_free = is_free
        self._choices: tuple[Choice, ...] = ()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.set_choices(choices)
        self.currentTextChanged.connect(self._announce)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; the value stays when it is still among them."""
        kept = self.value()
        self._choices = tuple(choices)
        self.clear()
        self.addItems([words for _, words in self._choices])
        self.set_value(kept)

    def value(self) -> str | None:
        """Return the chosen value; None when nothing known is written ("" when free)."""
        place, shown = self.currentIndex(), self.currentText()
        if 0 <= place < len(self._choices) and self._choices[place][1] == shown:
            return self._choices[place][0]
        text = shown.strip()
        for value, words in self._choices:
            if words.strip().casefold() == text.casefold():
                return value
        return text if self._is_free else None

    def set_value(self, value: Any) -> None:
        """Show the words of a value."""
        key = "" if value is None else str(value)
        for place, (known, _) in enumerate(self._choices):
            if known == key:
                self.setCurrentIndex(place)
                self._show_start()
                return
        self.setCurrentIndex(-1)
        self.setEditText(key if self._is_free else "")
        self._show_start()

    def set_placeholder(self, text: str) -> None:
        """Say what to choose while nothing is chosen."""
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(text)

    def problem(self) -> str:
        """Return why the typed text is no choice."""
        if not self._is_free and self.currentText().strip() and self.value() is None:
            return self.tr('"{text}" tidak ada dalam pilihan.').format(text=self.currentText())
        return ""

    def set_state(self, state: str) -> None:
        """Show an error or a warning by the border."""
        if (self.property("state") or "") != state:
            restyle(self, state=state)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the value be read and copied only."""
        line = self.lineEdit()
        if line is not None:
            line.setReadOnly(is_read_only)
        self.setEnabled(not is_read_only)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: scroll the page instead."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: everything is selected; long words keep their beginning in sight."""
        super().focusInEvent(event)
        line = self.lineEdit()
        if line is not None and line.hasSelectedText():
            line.setSelection(len(line.text()), -len(line.text()))

    def _show_start(self) -> None:
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    @Slot()
    def _announce(self) -> None:
        self.value_changed.emit()
