"""Work off the GUI thread: one worker for the office file, a second one for pictures of pages."""

import logging
from collections.abc import Callable, Sequence
from functools import cached_property
from importlib import import_module
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod, QObject, Qt, Signal, SignalInstance, Slot

from sdm_desktop.domain.errors import DomainError, StorageProblem
from sdm_desktop.ui.traces import describe

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

log = logging.getLogger(__name__)

_SECONDS_BETWEEN_REPORTS = 0.05


class TaskContext:
    """Handed to the work, to report progress and to notice a cancel."""

    def __init__(self, report: Callable[[int, int], None] | None = None) -> None:
        self._report = report
        self._cancelled = Event()
        self._reported_at = 0.0

    @property
    def is_cancelled(self) -> bool:
        """Return whether the user gave up."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def step(self, done: int, total: int) -> None:
        """Report progress (at most 20 times a second); raises `CancelledError` after a cancel."""
        if self._cancelled.is_set():
            from concurrent.futures import CancelledError

            raise CancelledError
        now = monotonic()
        is_last = done >= total
        if self._report and (is_last or now - self._reported_at >= _SECONDS_BETWEEN_REPORTS):
            self._reported_at = now
            self._report(done, total)


class Task(QObject):
    """One piece of running work; its signals arrive on the GUI thread.

    `failed` carries the exception; when nothing is connected to it, the runner's `unhandled` does.
    """

    progressed = Signal(object, object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _settled = Signal(object)
    _reported = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._context = TaskContext(self._reported.emit)
        self._is_finished = False
        queued = Qt.ConnectionType.QueuedConnection
        self._settled.connect(self._on_settled, queued)
        self._reported.connect(self._on_reported, queued)

    @property
    def is_finished(self) -> bool:
        """Return whether the work is over, in whatever way."""
        return self._is_finished

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop."""
        self._context.cancel()

    def start(self, pool: "ThreadPoolExecutor", work: Callable[[TaskContext], object]) -> None:
        """Queue the work on a pool."""
        pool.submit(work, self._context).add_done_callback(self._settled.emit)

    def has_listener(self, signal: SignalInstance) -> bool:
        """Return whether somebody is connected to one of the signals."""
        return self.isSignalConnected(QMetaMethod.fromSignal(signal))

    @Slot(object, object)
    def _on_reported(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)

    @Slot(object)
    def _on_settled(self, future: "Future[object]") -> None:
        from concurrent.futures import CancelledError

        self._is_finished = True
        error = CancelledError() if future.cancelled() else future.exception()
        if error is None:
            self.succeeded.emit(future.result())
        elif isinstance(error, CancelledError):
            self.cancelled.emit()
        else:
            self._fail(error)
        self.finished.emit()
        self.deleteLater()

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, DomainError | StorageProblem):
            log.error("Task failed\n%s", describe(error))
        if self.has_listener(self.failed):
            self.failed.emit(error)
            return
        runner = self.parent()
        assert isinstance(runner, TaskRunner)
        runner.unhandled.emit(error)


class TaskRunner(QObject):
    """Runs work one piece after the other, so that the office file has a single writer.

    `busy_changed` says how many pieces are waiting or running.
    """

    unhandled = Signal(object)
    busy_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools: list[ThreadPoolExecutor] = []
        self._running: set[Task] = set()

    @cached_property
    def _pool(self) -> "ThreadPoolExecutor":
        return self._make_pool("sdm-data")

    @cached_property
    def _render_pool(self) -> "ThreadPoolExecutor":
        return self._make_pool("sdm-render")

    def _make_pool(self, name: str) -> "ThreadPoolExecutor":
        # threads are not needed for the first picture, and loading them takes as long as a widget
        from concurrent.futures import ThreadPoolExecutor

        pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._pools.append(pool)
        return pool

    @property
    def running(self) -> int:
        """Return how many pieces are waiting or running."""
        return len(self._running)

    def run(self, work: Callable[[TaskContext], object]) -> Task:
        """Queue `work`; connect to the returned task before control goes back to Qt."""
        return self._start(self._pool, work)

    def render(self, work: Callable[[TaskContext], object]) -> Task:
        """Queue work that does not write to the office file (PDF, pictures) beside the other."""
        return self._start(self._render_pool, work)

    def preload(self, names: Sequence[str]) -> None:
        """Import modules beside the window's work, so that a page opens without waiting for them.

        It is no task: nobody waits for it, and it is not counted.
        """
        self._render_pool.submit(_import_all, tuple(names))

    def shut_down(self) -> None:
        """Cancel everything and wait; call it before the file is closed."""
        for task in self._running:
            task.cancel()
        for pool in self._pools:
            pool.shutdown(wait=True, cancel_futures=True)

    def _start(self, pool: "ThreadPoolExecutor", work: Callable[[TaskContext], object]) -> Task:
        task = Task(self)
        self._running.add(task)
        task.finished.connect(self._forget)
        task.start(pool, work)
        self.busy_changed.emit(len(self._running))
        return task

    @Slot()
    def _forget(self) -> None:
        task = self.sender()
        assert isinstance(task, Task)
        self._running.discard(task)
        self.busy_changed.emit(len(self._running))


def _import_all(names: Sequence[str]) -> None:
    for name in names:
        import_module(name)
