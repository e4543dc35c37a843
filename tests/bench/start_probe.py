"""Opens the window on an office that is already unlocked and says when it is painted."""

import gc
import sys
from pathlib import Path
from time import perf_counter

gc.disable()  # as the window command does
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

from sdm_desktop.app import Program, make_application

PASSWORD = "demo-kupang-2026"


class FirstPaint(QObject):
    """Says `painted` once the frame and everything in it stands on the screen for the first time."""

    def __init__(self, program: Program, unlocking: float) -> None:
        super().__init__(program)
        self._unlocking = unlocking
        self._was_painted = False
        assert program.workplace is not None
        program.workplace.shell.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """The shell is painted first and its children after it, before any other event."""
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            urgent = Qt.EventPriority.HighEventPriority.value
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), urgent)
        return False

    def customEvent(self, _: QEvent) -> None:
        print("painted", self._unlocking, flush=True)
        QTimer.singleShot(0, QCoreApplication.quit)


def main(office: Path) -> int:
    """Show the workplace; print `painted` and the seconds of unlocking after its first paint."""
    app = make_application(sys.argv[:1])
    program = Program(app)
    before = perf_counter()
    from sdm_desktop.services.office import open_office

    opened = open_office(office, "admin", PASSWORD)
    unlocking = perf_counter() - before
    program.enter(opened)
    watch = FirstPaint(program, unlocking)
    program.window.resize(1366, 768)
    program.window.show()
    app.exec()
    program.shut_down()
    del watch
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
