"""What the window shows before the entry pages are loaded."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from sdm_desktop.ui.entry.frame import EntryFrame


class FirstPicture(EntryFrame):
    """The band alone, shown while the entry pages are loaded; `painted` after its first paint."""

    painted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_watched = False

    def watch(self) -> None:
        """Paint (again) and tell when it is done."""
        self._is_watched = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_watched:
            self._is_watched = False
            self.painted.emit()
