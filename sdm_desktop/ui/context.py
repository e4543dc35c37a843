"""What every page may use."""

from dataclasses import dataclass

from sdm_desktop.services.bundle import Services
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.bus import ChangeBus
from sdm_desktop.ui.messages import MessageCentre
from sdm_desktop.ui.navigation import Navigation
from sdm_desktop.ui.preferences import PreferenceStore
from sdm_desktop.ui.tasks import TaskRunner
from sdm_desktop.ui.theme import Theme
from sdm_desktop.ui.undo import UndoStack

__all__ = ["ChangeBus", "UiContext"]


@dataclass(frozen=True)
class UiContext:
    """Services and shared helpers of one open office, built once in `app.py`."""

    services: Services
    tasks: TaskRunner
    bus: ChangeBus
    undo: UndoStack
    theme: Theme
    messages: MessageCentre
    navigation: Navigation
    preferences: PreferenceStore

    def done(self, change: Change, text: str = "") -> None:
        """Publish a finished use case and say so, with "Urungkan" when it can be taken back."""
        self.bus.publish(change)
        self.messages.success(text or change.label, change)
