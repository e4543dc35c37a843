"""Saves every edit of the grid as draft, in order, without making the keys wait."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from sdm_desktop.domain.errors import StaleRecordError
from sdm_desktop.domain.evaluation import Evaluation
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluations import EvaluationService
from sdm_desktop.ui.tasks import Task, TaskContext, TaskRunner


@dataclass(slots=True)
class _Line:
    """What is known of one evaluation while its edits are on their way."""

    stored: Evaluation
    sent: dict[str, object] = field(default_factory=dict)
    waiting: dict[str, object] = field(default_factory=dict)
    is_busy: bool = False

    @property
    def is_open(self) -> bool:
        """Return whether an edit is not stored yet."""
        return self.is_busy or bool(self.waiting)


class DraftSaver(QObject):
    """Takes edits, shows their effect at once, and stores them one after the other per person.

    `shown` carries the evaluation to display (predicted, then stored), `saved` the stored one
    with its `Change`, `failed` the refusal together with what is stored.
    """

    shown = Signal(object)
    saved = Signal(object, object)
    failed = Signal(object, object)

    def __init__(
        self, evaluations: EvaluationService, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._evaluations = evaluations
        self._tasks = tasks
        self._stored: dict[str, Evaluation] = {}
        self._lines: dict[str, _Line] = {}  # made with the first edit: a grid may hold 10 000
        self._running: dict[Task, str] = {}

    @property
    def is_busy(self) -> bool:
        """Return whether an edit is still on its way."""
        return bool(self._running)

    def load(self, evaluations: list[Evaluation]) -> None:
        """Start from what is stored; edits on their way stay, and are shown again."""
        kept = {key: line for key, line in self._lines.items() if line.is_open}
        self._stored = {item.id: item for item in evaluations}
        self._lines = kept
        for line in kept.values():
            self.shown.emit(self._predicted(line))

    @Slot(object, object)
    def edit(self, evaluation_id: str, changes: dict[str, object]) -> None:
        """Show an edit at once and store it as soon as the one before is stored."""
        line = self._lines.get(evaluation_id)
        if line is None:
            line = self._lines[evaluation_id] = _Line(self._stored[evaluation_id])
        line.waiting.update(changes)
        self.shown.emit(self._predicted(line))
        self._send(evaluation_id)

    def _predicted(self, line: _Line) -> Evaluation:
        return self._evaluations.predict(line.stored, **(line.sent | line.waiting))

    def _send(self, evaluation_id: str) -> None:
        line = self._lines[evaluation_id]
        if line.is_busy or not line.waiting:
            return
        line.is_busy = True
        line.sent, line.waiting = line.waiting, {}
        task = self._tasks.run(self._work(line.stored, line.sent))
        self._running[task] = evaluation_id
        task.succeeded.connect(self._on_stored)
        task.failed.connect(self._on_failed)

    def _work(
        self, stored: Evaluation, changes: dict[str, object]
    ) -> Callable[[TaskContext], tuple[Evaluation, Change]]:
        def work(context: TaskContext) -> tuple[Evaluation, Change]:
            return self._evaluations.rate(stored.id, stored.rev, **changes)

        return work

    @Slot(object)
    def _on_stored(self, result: tuple[Evaluation, Change]) -> None:
        evaluation, change = result
        line = self._settle(evaluation)
        self.shown.emit(self._predicted(line))
        self.saved.emit(evaluation, change)
        self._send(evaluation.id)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        line = self._settle(None)
        if isinstance(error, StaleRecordError):
            line.waiting = {}
        self.shown.emit(self._predicted(line))
        self.failed.emit(error, line.stored)
        self._send(line.stored.id)

    def _settle(self, evaluation: Evaluation | None) -> _Line:
        task = self.sender()
        assert isinstance(task, Task)
        line = self._lines[self._running.pop(task)]
        line.stored = evaluation or line.stored
        line.sent = {}
        line.is_busy = False
        return line
