"""A tab that reads again when what it shows has changed, but only while somebody looks at it."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext


class FreshTab(QWidget):
    """Subclasses name their `topics` and give `refresh`."""

    topics_shown: frozenset[Topic] = frozenset({Topic.TRAINING})

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = False
        context.bus.changed.connect(self._on_changed)

    @Slot()
    def refresh(self) -> None:
        """Read what is shown again."""

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if not change.topics & self.topics_shown:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed meanwhile is read now."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.refresh()
