"""Choosing several of many: a searchable choice, and a chip for each one taken."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.ui.widgets.chips import FilterChip
from sdm_desktop.ui.widgets.combo_field import Choice, ComboField


class ManyField(QWidget):
    """Enter takes the choice; its chip takes it away again. The value is a tuple of ids."""

    value_changed = Signal()

    def __init__(self, choices: Sequence[Choice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken: list[str] = []
        self._words: dict[str, str] = {}
        self.combo = ComboField((), self)
        self.combo.set_placeholder(self.tr("Ketik nama, lalu Enter"))
        self.combo.activated.connect(self._take)
        self.combo.installEventFilter(self)
        line = self.combo.lineEdit()
        if line is not None:
            line.installEventFilter(self)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._chips.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.combo)
        layout.addLayout(self._chips)
        self.setFocusProxy(self.combo)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these (id, words)."""
        self._words = dict(choices)
        self.combo.set_choices(choices)
        self.combo.set_value(None)
        self._show()

    def value(self) -> tuple[str, ...]:
        """Return the ids taken, in their order."""
        return tuple(self._taken)

    def set_value(self, value: Any) -> None:
        """Take exactly these."""
        self._taken = list(value or ())
        self._show()

    def problem(self) -> str:
        """Return what is wrong with text that was not taken."""
        return self.combo.problem()

    def set_state(self, state: str) -> None:
        """Show an error or a warning by the border."""
        self.combo.set_state(state)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the choice be read only."""
        self.setEnabled(not is_read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Enter takes what is typed and goes no further."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and self.combo.value():
                self._take()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _take(self) -> None:
        chosen = self.combo.value()
        if chosen:
            self.combo.set_value(None)
            if chosen not in self._taken:
                self._taken.append(chosen)
                self._show()
                self.value_changed.emit()

    @Slot(object)
    def _drop(self, value: object) -> None:
        self._taken.remove(str(value))
        self._show()
        self.combo.setFocus(Qt.FocusReason.OtherFocusReason)
        self.value_changed.emit()

    def _show(self) -> None:
        while self._chips.count() > 1:
            item = self._chips.takeAt(0)
            chip = item.widget() if item is not None else None
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for place, key in enumerate(self._taken):
            chip = FilterChip(self._words.get(key, key), key, self)
            chip.removed.connect(self._drop)
            self._chips.insertWidget(place, chip)
