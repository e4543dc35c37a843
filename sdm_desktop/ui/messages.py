"""How the program talks back: message bar, questions before the irreversible, dialogs."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from sdm_desktop.domain.errors import DomainError, StorageProblem
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.message_bar import MessageBar
from sdm_desktop.ui.tasks import Task

if TYPE_CHECKING:
    from sdm_desktop.ui.confirm import ConfirmDialog

BUSY_AFTER_MS = 400


def open_dialog(dialog: QDialog) -> None:
    """Show a dialog over its window without a nested event loop; it is freed when closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    QDialog.open(dialog)  # QPrintDialog has an open() of its own that wants a receiver


def words_of(error: BaseException) -> str:
    """Return what a refusal or a file problem says to the user."""
    if isinstance(error, StorageProblem):
        return f"{error.message} {error.advice}".strip()
    if isinstance(error, DomainError):
        return error.message
    return QCoreApplication.translate(
        "MessageCentre", "Terjadi kesalahan yang tidak terduga. Rinciannya tersimpan di catatan."
    )


class MessageCentre(QObject):
    """Shows results, warnings, errors and progress in the bar of the window.

    `undo_requested` is emitted when the user takes back the change of the message shown.
    """

    undo_requested = Signal()
    shown = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar: MessageBar | None = None
        self._handler: Callable[[], object] | None = None
        self._change: Change | None = None
        self._task: Task | None = None
        self._task_text = ""
        self._is_busy_shown = False
        self._level = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BUSY_AFTER_MS)
        self._timer.timeout.connect(self._show_busy)

    def attach(self, bar: MessageBar) -> None:
        """Use a bar from now on."""
        self._bar = bar
        bar.action_requested.connect(self._on_action)

    def success(self, text: str, change: Change | None = None) -> None:
        """Say what was done; a change that can be taken back gets "Urungkan"."""
        can_undo = change is not None and change.undo is not None
        self._change = change if can_undo else None
        action = self.tr("Urungkan") if can_undo else ""
        self._show("success", text, action, "Ctrl+Z" if can_undo else "")
        self._handler = self.undo_requested.emit if can_undo else None

    def warning(
        self, text: str, action_text: str = "", handler: Callable[[], object] | None = None
    ) -> None:
        """Say what needs attention, with at most one link."""
        self._show("warning", text, action_text)
        self._handler = handler

    def error(
        self,
        text: str | BaseException,
        action_text: str = "",
        handler: Callable[[], object] | None = None,
    ) -> None:
        """Say what went wrong, why, and what to do; takes an exception with words too."""
        self._show("error", text if isinstance(text, str) else words_of(text), action_text)
        self._handler = handler

    def busy(self, text: str, task: Task) -> None:
        """Show the progress of a task once it takes longer than 400 ms, with "Batalkan"."""
        if task.is_finished:
            return
        self._task, self._task_text = task, text
        task.progressed.connect(self._on_progress)
        task.finished.connect(self._on_finished)
        self._timer.start()

    def confirm(self, parent: QWidget, title: str, text: str, button: str) -> "ConfirmDialog":
        """Ask before the irreversible; connect to `accepted` of the dialog returned.

        `button` names the effect ("Pulihkan cadangan"); Esc and "Batal" do nothing.
        """
        from sdm_desktop.ui.confirm import ConfirmDialog

        dialog = ConfirmDialog(title, text, button, parent)
        open_dialog(dialog)
        return dialog

    @Slot()
    def clear(self) -> None:
        """Empty the bar."""
        self._change = self._handler = None
        if self._bar is not None:
            self._bar.clear()

    @property
    def level(self) -> str:
        """Return the level of the message shown, empty when there is none."""
        return self._level if self._bar is not None and self._bar.text else ""

    @property
    def change(self) -> Change | None:
        """Return the change that the link of the message shown would take back."""
        return self._change

    def withdraw_undo(self) -> None:
        """Remove "Urungkan" from the message shown, because that change is no longer the last."""
        if self._change is not None and self._bar is not None:
            self._change = self._handler = None
            self._bar.set_action("")

    def _show(self, level: str, text: str, action: str = "", key: str = "") -> None:
        if level != "success":
            self._change = None
        self._is_busy_shown = level == "busy"
        self._level = level
        if self._bar is not None:
            self._bar.show_message(level, text, action, key)
        self.shown.emit(level, text)

    @Slot()
    def _show_busy(self) -> None:
        task = self._task
        if task is not None and not task.is_finished:
            self._show("busy", self._task_text, self.tr("Batalkan"))
            self._handler = task.cancel

    @Slot(object, object)
    def _on_progress(self, done: int, total: int) -> None:
        if self.sender() is self._task and self._is_busy_shown and self._bar is not None:
            self._bar.show_progress(done, total)

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is not self._task:
            return
        self._task = None
        self._timer.stop()
        if self._is_busy_shown:
            self._is_busy_shown = False
            self.clear()

    @Slot()
    def _on_action(self) -> None:
        if self._handler is not None:
            self._handler()
