"""The composition root of the window: the one module that ties all layers together."""

import gc
import sys
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from sdm_desktop.runtime.paths import log_dir, user_data_dir
from sdm_desktop.ui.focus_ring import FocusRing
from sdm_desktop.ui.i18n import install_language
from sdm_desktop.ui.main_window import MainWindow
from sdm_desktop.ui.preferences import Preferences, PreferenceStore, load_preferences
from sdm_desktop.ui.tasks import TaskContext, TaskRunner
from sdm_desktop.ui.theme import FUSION, Theme

if TYPE_CHECKING:
    from sdm_desktop.services.office import OpenOffice, Surroundings
    from sdm_desktop.ui.crash import CrashReporter
    from sdm_desktop.ui.entry.first_picture import FirstPicture
    from sdm_desktop.ui.entry.flow import EntryFlow
    from sdm_desktop.ui.entry.lock import LockPage
    from sdm_desktop.ui.workplace import Workplace

_COLLECT_AFTER_MS = 3000
# every search of the collector stops all threads, the window's too: small young ones, rare old ones
_COLLECTOR = (1_000, 20, 100)


class Program(QObject):
    """The running program: window, entry pages, and the workplace while an office is open."""

    def __init__(self, app: QApplication, surroundings: "Surroundings | None" = None) -> None:
        super().__init__()
        self._app = app
        self._surroundings = surroundings
        self._is_down = False
        self._backup_to_restore: Path | None = None
        self._begin_with: tuple[Path | None, bool] = (None, False)
        self._flow: EntryFlow | None = None
        self.preferences = PreferenceStore(user_data_dir(), self)
        self.theme = Theme(self)
        self._apply_look(self.preferences.current)
        self.tasks = TaskRunner(self)
        self.tasks.unhandled.connect(self._report)
        self.window = MainWindow(self.preferences, self.theme)
        self.workplace: Workplace | None = None
        self.lock_page: LockPage | None = None
        self._ring = FocusRing(self.theme, app)
        self._first: FirstPicture | None = None
        self.window.idle.connect(self._lock_idle)
        self.preferences.changed.connect(self._apply_look)

    @cached_property
    def reporter(self) -> "CrashReporter":
        """Return who writes down and shows errors nobody expected."""
        from sdm_desktop.ui.crash import CrashReporter

        reporter = CrashReporter(log_dir(), self)
        reporter.refused.connect(self._on_refused)
        return reporter

    @Slot(object)
    def _report(self, error: BaseException) -> None:
        self.reporter.report(error)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if self.workplace is not None:
            self.workplace.messages.error(error)

    @property
    def flow(self) -> "EntryFlow":
        """Return the entry pages, built now if they were not yet."""
        if self._flow is None:
            from sdm_desktop.ui.entry.flow import EntryFlow

            flow = EntryFlow(self.preferences, self.tasks, self.window, self._surroundings)
            flow.opened.connect(self.enter)
            self._flow = flow
            self.window.show_view(flow)
            if self._first is not None:
                self.window.remove_view(self._first)
                self._first = None
        return self._flow

    def start(self, office: Path | None, *, is_demo: bool) -> None:
        """Show the window at once; the entry pages come right after its first picture."""
        # an office that is entered at once needs no entry page, and no picture of one
        from sdm_desktop.ui.entry.first_picture import FirstPicture

        self._begin_with = (office, is_demo)
        self._first = FirstPicture(self.window)
        self._first.painted.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self.window.show_view(self._first)
        self._first.watch()
        self.window.show()

    @Slot()
    def _begin(self) -> None:
        from sdm_desktop.runtime.log import start_logging

        start_logging(log_dir())
        previous = self.reporter.install()
        office, is_demo = self._begin_with
        self.flow.begin(office, is_demo=is_demo)
        if previous:
            self.reporter.show_previous(previous)
        self.tasks.render(_load_workplace)

    def shut_down(self) -> None:
        """Stop all work, close the office and give its lock back; a second call does nothing."""
        if self._is_down:
            return
        self._is_down = True
        if self._flow is not None:
            self._flow.shut_down()
        if self.workplace is not None:
            self.workplace.close()
        self.tasks.shut_down()
        from sdm_desktop.runtime.log import stop_logging

        self.reporter.uninstall()

        stop_logging()
        self.preferences.flush()

    @Slot(object)
    def enter(self, office: "OpenOffice") -> None:
        """Show the workplace of a user who logged in."""
        from sdm_desktop.ui.workplace import Workplace

        self.workplace = Workplace(office, self.theme, self.preferences, self)
        self.workplace.tasks.unhandled.connect(self._report)
        self.workplace.navigation.leaving.connect(self._on_leaving)
        self.window.show_view(self.workplace.shell)
        self.window.watch_idle(True)
        QTimer.singleShot(0, self._focus_workplace)

    @Slot()
    def _focus_workplace(self) -> None:
        if self.workplace is not None and not self.window.is_covered:
            self.workplace.shell.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, object)
    def _on_leaving(self, how: str, argument: object) -> None:
        if how == "lock":
            self.lock(is_idle=False)
        elif how == "quit":
            self.window.close()
        elif how == "log_out":
            self.window.ask_before(partial(self._leave_later, None))
        elif how == "restore":
            self._leave_later(argument if isinstance(argument, Path) else None)

    def _leave_later(self, backup: Path | None) -> None:
        # the sender lives in the workplace that is about to go
        self._backup_to_restore = backup
        QTimer.singleShot(0, self._leave)

    @Slot()
    def _leave(self) -> None:
        path = self.leave()
        if path is not None and self._backup_to_restore is not None:
            self.flow.restore(self._backup_to_restore, path)

    def leave(self) -> Path | None:
        """Close the office and go back to its log-in; return its path."""
        if self.workplace is None:
            return None
        workplace, self.workplace = self.workplace, None
        path = workplace.path
        self.window.watch_idle(False)
        self.window.drop_covered()
        workplace.close()
        self.window.show_view(self.flow)
        self.window.remove_view(workplace.shell)
        if self.lock_page is not None:
            self.window.remove_view(self.lock_page)
            self.lock_page = None
        workplace.deleteLater()
        self.flow.show_login(path)
        return path

    @Slot()
    def _lock_idle(self) -> None:
        self.lock(is_idle=True)

    def lock(self, *, is_idle: bool) -> None:
        """Lay the lock over the whole window."""
        if self.workplace is None or self.window.is_covered:
            return
        page = self._lock_page(self.workplace)
        clock, last = self.workplace.clock(), self.workplace.last_backup()
        page.begin(clock, is_idle=is_idle, saved=self.tr("Semua isian sudah tersimpan."))
        page.show_foot(self.workplace.path.name, last)
        self.window.watch_idle(False)
        self.window.cover(page)
        page.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lock_page(self, workplace: "Workplace") -> "LockPage":
        if self.lock_page is None:
            from sdm_desktop.ui.entry.lock import LockPage

            self.lock_page = LockPage(workplace.user, self.window)
            self.lock_page.unlock_asked.connect(self._unlock)
            self.lock_page.other_user_asked.connect(self._leave_locked)
            self.lock_page.given_up.connect(self._leave_locked)
        return self.lock_page

    @Slot(str)
    def _unlock(self, password: str) -> None:
        if self.workplace is None:
            return
        office = self.workplace.office
        name = office.session.user.nama_pengguna

        def work(_: TaskContext) -> bool:
            return office.verify_password(name, password)

        task = self.tasks.run(work)
        task.succeeded.connect(self._on_verified)
        task.failed.connect(self._on_not_verified)

    @Slot(object)
    def _on_verified(self, is_right: bool) -> None:
        if self.lock_page is None:
            return
        if is_right:
            self.window.uncover()
            self.window.watch_idle(True)
        else:
            self.lock_page.show_refused()

    @Slot(object)
    def _on_not_verified(self, error: Exception) -> None:
        if self.lock_page is not None:
            self.lock_page.set_busy(False)
            from sdm_desktop.ui.messages import words_of

            self.lock_page.notice.say("error", words_of(error))

    @Slot()
    def _leave_locked(self) -> None:
        self._leave_later(None)

    @Slot(object)
    def _apply_look(self, preferences: Preferences) -> None:
        wish = (preferences.theme, preferences.text_percent)
        if wish != (self.theme.mode, self.theme.percent) or not self._app.styleSheet():
            self.theme.apply(self._app, *wish)


def _load_workplace(_: TaskContext) -> None:
    """Import what comes after the log-in while the user still types the password."""
    import_module("sdm_desktop.ui.workplace")


def make_application(arguments: list[str]) -> QApplication:
    """Return the application object with name and language set."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    # asking for the style by its object would load every name of QStyle before the first picture
    app = QApplication([*arguments, "-style", "fusion"])
    app.setProperty(FUSION, True)
    app.setApplicationName("SDM Desktop")
    app.setQuitOnLastWindowClosed(True)
    install_language(app, load_preferences(user_data_dir() / "settings.toml").language)
    return app


def collect_again() -> None:
    """Turn the garbage collector on, without what the start left behind for good."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECTOR)
    gc.enable()


def run(office: Path | None = None, demo: bool = False) -> int:
    """Show the window until it is closed and return the exit code.

    `office` is the file to open; `demo` opens the sample office, made when it is not there yet.
    """
    app = make_application(sys.argv[:1])
    program = Program(app)
    try:
        program.start(office, is_demo=demo)
        QTimer.singleShot(_COLLECT_AFTER_MS, app, collect_again)
        return app.exec()
    finally:
        program.shut_down()
