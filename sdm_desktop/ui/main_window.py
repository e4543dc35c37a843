"""The one window of the program: entry pages, the workplace, and the lock over everything."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from sdm_desktop.ui.icons import app_icon, refresh_icons
from sdm_desktop.ui.navigation import HoldsUnsaved
from sdm_desktop.ui.preferences import PreferenceStore
from sdm_desktop.ui.theme import Theme

_GEOMETRY = "window/geometry"
_WIDTH, _HEIGHT = 1366, 768
_FRAME = 32
_SIGNS_OF_LIFE = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)
_MINUTE_MS = 60_000


def _nothing() -> None:
    """Do nothing: the window is closed by its own event."""


class MainWindow(QMainWindow):
    """Shows one full-window view at a time and hides every dialog while it is locked.

    `idle` is emitted when nobody touched keyboard or mouse for the minutes of the preferences.
    """

    idle = Signal()
    closing = Signal()

    def __init__(self, preferences: PreferenceStore, theme: Theme) -> None:
        super().__init__()
        self._preferences = preferences
        self._stack = QStackedWidget(self)
        self._hidden: list[QWidget] = []
        self._focus: QWidget | None = None
        self._covered: QWidget | None = None
        self._meant: Callable[[], object] | None = None
        self.setCentralWidget(self._stack)
        self.setWindowTitle("SDM Desktop")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(640, 360)
        self._restore()
        self._idle_timer = QTimer(self)
        self._idle_timer.setSingleShot(True)
        self._idle_timer.timeout.connect(self.idle)
        theme.changed.connect(refresh_icons)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._on_focus_window)

    def show_view(self, view: QWidget) -> None:
        """Show a view; views that were shown before stay as they are."""
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)

    def remove_view(self, view: QWidget) -> None:
        """Take a view away for good."""
        self._stack.removeWidget(view)
        view.hide()
        view.deleteLater()

    @property
    def view(self) -> QWidget | None:
        """Return what is shown now."""
        return self._stack.currentWidget()

    @property
    def is_covered(self) -> bool:
        """Return whether the lock lies over the workplace."""
        return self._covered is not None

    def cover(self, lock: QWidget) -> None:
        """Put the lock over everything: view, dialogs, popups, title."""
        if self._covered is not None:
            return
        while popup := QApplication.activePopupWidget():
            popup.close()
        self._focus = self.focusWidget()
        self._covered = self.view
        self._hidden = [
            widget
            for widget in QApplication.topLevelWidgets()
            if widget is not self and widget.isVisible()
        ]
        for widget in self._hidden:
            widget.hide()
        self.show_view(lock)

    def uncover(self) -> None:
        """Bring everything back as it was, focus included."""
        if self._covered is None:
            return
        view, self._covered = self._covered, None
        self.show_view(view)
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        if self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
            self._focus = None

    def drop_covered(self) -> None:
        """Forget what lay under the lock, because the user left; its dialogs are closed."""
        for widget in self._hidden:
            widget.close()
        self._hidden, self._covered, self._focus = [], None, None

    def watch_idle(self, is_watched: bool) -> None:
        """Start or stop waiting for the absence of the user."""
        self._idle_timer.stop()
        minutes = self._preferences.current.lock_minutes
        if is_watched and minutes:
            self._idle_timer.start(minutes * _MINUTE_MS)
            self._on_focus_window(QGuiApplication.focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is there."""
        if event.type() in _SIGNS_OF_LIFE and self._idle_timer.isActive():
            self._idle_timer.start()
        return False

    @Slot(QWindow)
    def _on_focus_window(self, window: QWindow | None) -> None:
        # keys and mouse reach a window before its widgets: cheaper than a filter on everything
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
        if self._idle_timer.isActive():
            self._idle_timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
            return
        super().keyPressEvent(event)

    def ask_before(self, act: Callable[[], object]) -> bool:
        """Do something that loses typed values at once, or after the user agreed.

        Returns whether the user is asked first.
        """
        view = self.view
        words = view.unsaved() if isinstance(view, HoldsUnsaved) else ""
        if not words:
            act()
            return False
        from sdm_desktop.ui.confirm import ConfirmDialog
        from sdm_desktop.ui.messages import open_dialog

        self._meant = act
        title, button = self.tr("Buang perubahan?"), self.tr("Buang")
        dialog = ConfirmDialog(title, words, button, self)
        dialog.accepted.connect(self._go_on)
        open_dialog(dialog)
        return True

    @Slot()
    def _go_on(self) -> None:
        view, act = self.view, self._meant
        if isinstance(view, HoldsUnsaved):
            view.discard()
        if act is not None:
            act()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.is_covered and self.ask_before(_nothing):
            self._meant = self.close
            event.ignore()
            return
        geometry = self.saveGeometry().toBase64().data()
        self._preferences.set_state(_GEOMETRY, bytes(geometry).decode("ascii"))
        self._preferences.flush()
        self.closing.emit()
        super().closeEvent(event)

    def _restore(self) -> None:
        stored = self._preferences.state(_GEOMETRY)
        if stored and self.restoreGeometry(QByteArray.fromBase64(stored.encode("ascii"))):
            return
        screen = QApplication.primaryScreen().availableGeometry()
        if screen.height() < _HEIGHT + _FRAME:
            # the frame of the window would push the status bar off the screen
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.resize(min(_WIDTH, screen.width()), min(_HEIGHT, screen.height()))
