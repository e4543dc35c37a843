"""The works behind the entry pages, each as a task: open, recover, create, make a sample."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal, Slot

from sdm_desktop.runtime.paths import default_office_path
from sdm_desktop.services.office import (
    OfficeSetup,
    OpenOffice,
    Surroundings,
    create_office,
    open_office,
    open_with_recovery,
)
from sdm_desktop.ui.tasks import Task, TaskContext, TaskRunner


class Opening(QObject):
    """`opened` carries an `OpenOffice`, `made` a new one with its code, `refused` the exception.

    `sampled` carries the path of a new sample office. Waiting after a wrong password ends with
    `shut_down`, so that the program can always be closed.
    """

    opened = Signal(object)
    made = Signal(object)
    refused = Signal(object)
    sampled = Signal(object)
    sample_failed = Signal(object)
    sample_progressed = Signal(object, object)

    def __init__(
        self, tasks: TaskRunner, parent: QObject, surroundings: Surroundings | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._closing = Event()
        self._world = surroundings or Surroundings(sleep=self._sleep)
        self._attempt = ("", "")
        self._sample: Task | None = None

    @property
    def has_attempt(self) -> bool:
        """Return whether user and password of the last try can be used again."""
        return bool(self._attempt[0])

    def log_in(self, path: Path, username: str, password: str) -> None:
        """Open a file for a user."""
        self._attempt = (username, password)
        self.try_again(path, read_only=False)

    def try_again(self, path: Path, *, read_only: bool) -> None:
        """Open a file with user and password of the last try."""
        (username, password), world = self._attempt, self._world

        def work(_: TaskContext) -> OpenOffice:
            return open_office(path, username, password, read_only=read_only, surroundings=world)

        self._enter(work)

    def recover(self, path: Path, code: str, username: str, password: str) -> None:
        """Open a file with its printed code and a new password."""
        world = self._world

        def work(_: TaskContext) -> OpenOffice:
            return open_with_recovery(path, code, username, password, surroundings=world)

        self._enter(work)

    def make_office(self, path: Path, setup: OfficeSetup) -> None:
        """Make a new office."""
        world = self._world

        def work(_: TaskContext) -> tuple[OpenOffice, str]:
            return create_office(path, setup, world)

        task = self._tasks.run(work)
        task.succeeded.connect(self.made)
        task.failed.connect(self.refused)

    def make_sample(self, path: Path) -> None:
        """Make an office of invented people."""
        world = self._world

        def work(task: TaskContext) -> Path:
            from sdm_desktop.services.demo import make_demo

            return make_demo(path, progress=task.step, surroundings=world).path

        self._sample = self._tasks.run(work)
        self._sample.progressed.connect(self.sample_progressed)
        self._sample.succeeded.connect(self.sampled)
        self._sample.failed.connect(self.sample_failed)
        self._sample.finished.connect(self._on_sample_finished)

    @Slot()
    def cancel_sample(self) -> None:
        """Stop making the sample; nothing of it is left."""
        if self._sample is not None:
            self._sample.cancel()

    def forget(self) -> None:
        """Forget the password of the last try."""
        self._attempt = ("", "")

    def shut_down(self) -> None:
        """End the waiting after a wrong password."""
        self._closing.set()

    def _enter(self, work: Callable[[TaskContext], OpenOffice]) -> None:
        task = self._tasks.run(work)
        task.succeeded.connect(self._on_opened)
        task.failed.connect(self.refused)

    @Slot(object)
    def _on_opened(self, office: OpenOffice) -> None:
        self.forget()
        if self._closing.is_set():
            office.close()
        else:
            self.opened.emit(office)

    @Slot()
    def _on_sample_finished(self) -> None:
        self._sample = None

    def _sleep(self, seconds: float) -> None:
        self._closing.wait(seconds)


def free_path() -> Path:
    """Return the usual place of an office file, or the next free name beside it."""
    usual = default_office_path()
    path, number = usual, 2
    while path.exists():
        path = usual.with_stem(f"{usual.stem}-{number}")
        number += 1
    return path


def demo_password() -> str:
    """Return the password of the invented users."""
    from sdm_desktop.services.demo import DEMO_PASSWORD

    return DEMO_PASSWORD
