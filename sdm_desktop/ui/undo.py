"""Taking back what was done, and doing it again."""

from PySide6.QtCore import QObject, Signal, Slot

from sdm_desktop.services.changes import Change
from sdm_desktop.ui.bus import ChangeBus
from sdm_desktop.ui.tasks import TaskContext, TaskRunner

DEPTH = 50


class UndoStack(QObject):
    """Remembers the last changes that can be taken back.

    It listens to the bus, so a page only publishes. `undone` carries the change that was taken
    back or done again; `failed` the exception when that was refused.
    """

    changed = Signal()
    undone = Signal(object)
    redone = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._done: list[Change] = []
        self._taken_back: list[Change] = []
        self._moving: Change | None = None
        self._is_redo = False
        bus.changed.connect(self.push)

    @property
    def undo_label(self) -> str:
        """Return what `undo` would take back, empty when there is nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """Return what `redo` would do again, empty when there is nothing."""
        return self._taken_back[-1].label if self._taken_back else ""

    def is_next(self, change: Change) -> bool:
        """Return whether `undo` would take back exactly this change."""
        return bool(self._done) and self._done[-1] is change

    @Slot(object)
    def push(self, change: Change) -> None:
        """Remember a change; everything taken back before it can no longer be done again."""
        if change.initiator is self or change.undo is None:
            return
        self._done.append(change)
        del self._done[:-DEPTH]
        self._taken_back.clear()
        self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take back the last change, as a task."""
        if self._done and self._moving is None:
            self._move(self._done.pop(), is_redo=False)

    @Slot()
    def redo(self) -> None:
        """Do the change again that was taken back last, as a task."""
        if self._taken_back and self._moving is None:
            self._move(self._taken_back.pop(), is_redo=True)

    @Slot()
    def clear(self) -> None:
        """Forget everything (log-out, restored backup)."""
        self._done.clear()
        self._taken_back.clear()
        self.changed.emit()

    def _move(self, change: Change, *, is_redo: bool) -> None:
        undo = change.undo
        assert undo is not None

        def work(_: TaskContext) -> Change:
            return undo()

        self._moving, self._is_redo = change, is_redo
        task = self._tasks.run(work)
        task.succeeded.connect(self._on_moved)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)
        self.changed.emit()

    @Slot(object)
    def _on_moved(self, opposite: Change) -> None:
        original, self._moving = self._moving, None
        assert original is not None
        named = Change(opposite.topics, original.label, opposite.undo, self, opposite.count)
        target = self._done if self._is_redo else self._taken_back
        if named.undo is not None:
            target.append(named)
        self._bus.publish(named)
        (self.redone if self._is_redo else self.undone).emit(named)
        self.changed.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._moving = None
        self.failed.emit(error)
        self.changed.emit()

    @Slot()
    def _on_cancelled(self) -> None:
        original, self._moving = self._moving, None
        if original is not None:
            (self._taken_back if self._is_redo else self._done).append(original)
        self.changed.emit()
