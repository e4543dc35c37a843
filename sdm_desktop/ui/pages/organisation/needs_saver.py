"""Stores what is typed into a table of posts."""

from PySide6.QtCore import QObject, Signal, Slot

from sdm_desktop.domain.bezetting import BezettingLine
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext


class NeedsSaver(QObject):
    """Turns typed cells into use cases; `refused` asks to show the stored values again."""

    refused = Signal()

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    @Slot(object, str, str)
    def save(self, line: BezettingLine, key: str, text: str) -> None:
        """Store class, need or note of a post; a wrong number is refused with a message."""
        service = self._context.services.bezetting
        if key != "keterangan" and text and not text.isdigit():
            self._context.messages.error(self.tr("“{text}” bukan bilangan.").format(text=text[:20]))
            self.refused.emit()
            return
        number = int(text) if key != "keterangan" and text else None

        def work(_: object) -> Change:
            if key == "kelas":
                return service.set_class(line, number)
            if key == "kebutuhan":
                return service.set_need(line, number)
            return service.set_need(line, line.kebutuhan, text)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_saved(self, change: Change) -> None:
        if change.count:
            self._context.done(change)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.refused.emit()
