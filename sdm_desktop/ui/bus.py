"""One place where finished use cases are announced."""

from PySide6.QtCore import QObject, Signal

from sdm_desktop.services.changes import Change


class ChangeBus(QObject):
    """Tells the pages which data is no longer what they show."""

    changed = Signal(object)

    def publish(self, change: Change) -> None:
        """Announce a finished use case."""
        self.changed.emit(change)
