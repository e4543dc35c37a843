"""What happens when the program has a bug: it is written down, said once, and work goes on."""

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.errors import DomainError, StorageProblem
from sdm_desktop.runtime.crash import CrashFile
from sdm_desktop.ui.traces import describe

if TYPE_CHECKING:
    from sdm_desktop.ui.crash_dialog import CrashDialog

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashReporter(QObject):
    """Writes unexpected errors to the log and shows one dialog at a time; repeats are counted.

    `refused` carries errors that have words for the user, for the message bar.
    """

    refused = Signal(object)
    _arrived = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = CrashFile(folder)
        self._dialog: CrashDialog | None = None
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> str:
        """Catch errors of all threads, of Qt and of the interpreter from now on.

        Returns what a hard crash of the previous run left behind, empty when there was none.
        """
        previous = self._file.take_previous()
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_log_qt_message)
        self._file.start()
        return previous

    def uninstall(self) -> None:
        """Give everything back, at a clean end."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        self._file.stop()

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Take an error from anywhere: words for the user go on, everything else is a bug."""
        if isinstance(error, DomainError | StorageProblem):
            self.refused.emit(error)
            return
        trace = describe(error)
        log.error("Unexpected error\n%s", trace)
        self._arrived.emit(trace)

    def show_previous(self, details: str) -> None:
        """Tell that the last run ended hard, with its trace."""
        self._open(details, is_previous=True)

    @Slot(object)
    def _show(self, details: str) -> None:
        if self._dialog is not None:
            self._dialog.count_up()
        elif QApplication.instance() is not None:
            self._open(details, is_previous=False)

    def _open(self, details: str, *, is_previous: bool) -> None:
        # a dialog that hopefully never comes is not loaded at every start
        from sdm_desktop.ui.crash_dialog import CrashDialog
        from sdm_desktop.ui.messages import open_dialog

        window = QApplication.activeWindow()
        self._dialog = CrashDialog(details, is_previous, window)
        self._dialog.finished.connect(self._on_closed)
        open_dialog(self._dialog)

    @Slot()
    def _on_closed(self) -> None:
        self._dialog = None

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error.with_traceback(trace))

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    _ = context
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
