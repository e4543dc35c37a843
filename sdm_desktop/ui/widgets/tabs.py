"""A row of tabs: text with a 2 px underline; arrows move between them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.ui.widgets.buttons import ToolButton

TabName = tuple[str, str]


class TabRow(QWidget):
    """Tabs as (key, words); `chosen` carries the key."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[TabName], parent: QWidget, *, gap: int = 22) -> None:
        super().__init__(parent)
        self._keys = [key for key, _ in tabs]
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        for place, (_, words) in enumerate(tabs):
            button = ToolButton(self)
            button.setText(words)
            button.setCheckable(True)
            button.setProperty("kind", "tab")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        line = QFrame(self)
        line.setProperty("kind", "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(line)
        self._group.idClicked.connect(self._on_clicked)
        self.choose(self._keys[0])

    @property
    def current(self) -> str:
        """The key of the chosen tab."""
        return self._keys[max(self._group.checkedId(), 0)]

    def choose(self, key: str) -> None:
        """Choose a tab; an unknown key is ignored."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)
            self.chosen.emit(key)

    def name_key(self, key: str, shortcut: str) -> None:
        """Tell in the tooltip which key chooses a tab."""
        button = self._group.button(self._keys.index(key))
        button.setToolTip(f"{button.text()} ({shortcut})")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: the chosen tab shows that the keys are here."""
        super().focusInEvent(event)
        self._group.button(max(self._group.checkedId(), 0)).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: left and right go to the neighbour."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        place = (self._group.checkedId() + step) % len(self._keys)
        self.choose(self._keys[place])
        self._group.button(place).setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(int)
    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(self._keys[place])
