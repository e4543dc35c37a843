"""The camera of `tests.screens`."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from sdm_desktop.app import Program


def wait(milliseconds: int = 250) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Camera:
    """Takes the pictures of one mode and size."""

    def __init__(self, program: Program, folder: Path, mode: str, suffix: str) -> None:
        self.program = program
        self._folder = folder
        self._end = f"-{mode}{suffix}.png"
        self.count = 0

    def shoot(self, name: str, widget: QWidget | None = None) -> None:
        """Save the window, or one widget, under a name."""
        (widget or self.program.window).grab().save(str(self._folder / f"{name}{self._end}"))
        self.count += 1

    def dialog(self, name: str) -> None:
        """Save the dialog that is open, over nothing, and close it."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                self.shoot(name, widget)
                widget.close()
        wait(60)

    def close_dialogs(self) -> None:
        """Close every dialog an area left open."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.close()
        wait(60)

    def page(self, key: str, settle: int = 500, **arguments: object) -> QWidget:
        """Open a page and return it."""
        workplace = self.program.workplace
        assert workplace is not None
        workplace.navigation.open(key, **arguments)
        wait(settle)
        page = workplace.shell.page(key)
        assert page is not None
        return page
