"""Saves the content of one SKP in order, without making the keys wait."""

from PySide6.QtCore import QObject, Signal, Slot

from sdm_desktop.domain.skp import SkpContent
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext


class ContentSaver(QObject):
    """Stores the newest content as soon as the one before is stored.

    `saved` carries the `Change`, `failed` the refusal; the caller then reads again.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._skp_id = ""
        self._rev = 0
        self._waiting: SkpContent | None = None
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Return whether an edit is on its way."""
        return self._is_busy

    def load(self, skp_id: str, rev: int) -> None:
        """Start from what is stored."""
        self._skp_id, self._rev, self._waiting = skp_id, rev, None

    def save(self, content: SkpContent) -> None:
        """Store a content."""
        self._waiting = content
        self._send()

    def _send(self) -> None:
        if self._is_busy or self._waiting is None:
            return
        content, self._waiting, self._is_busy = self._waiting, None, True
        service, skp_id, rev = self._context.services.skp, self._skp_id, self._rev

        def work(_: TaskContext) -> Change:
            return service.save_content(skp_id, rev, content)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_saved(self, change: Change) -> None:
        self._is_busy = False
        self._rev += 1  # every save of the content counts the head up by one
        self.saved.emit(change)
        self._send()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._is_busy, self._waiting = False, None
        self.failed.emit(error)
