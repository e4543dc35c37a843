"""The acts that work everywhere in the program, bound to their keys."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from sdm_desktop.ui.actions import ACTIONS, ActionId, Group, actions_for, make_action
from sdm_desktop.ui.backups import BackupRun
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.theme_tokens import MODES

if TYPE_CHECKING:
    from sdm_desktop.ui.shell import Shell

_TEXT_STEP = 10
_ACCOUNT = (
    ActionId.SHORTCUTS,
    ActionId.NEXT_THEME,
    ActionId.LOCK,
    ActionId.LOG_OUT,
    ActionId.QUIT,
)


class ShellActions(QObject):
    """Builds one `QAction` per act of the role and does what it says."""

    def __init__(self, context: UiContext, shell: "Shell") -> None:
        super().__init__(shell)
        self._context = context
        self._shell = shell
        self._backup = BackupRun(context, shell)
        self._handlers: dict[ActionId, Callable[[], None]] = {
            ActionId.SEARCH: shell.search_box.begin,
            ActionId.UNDO: self._undo,
            ActionId.REDO: self._redo,
            ActionId.BACK_UP: self._backup.start,
            ActionId.SIDEBAR: shell.fold_sidebar,
            ActionId.LARGER: self._larger,
            ActionId.SMALLER: self._smaller,
            ActionId.NEXT_THEME: self._next_theme,
            ActionId.SHORTCUTS: self._show_sheet,
            ActionId.LOCK: partial(context.navigation.leave, "lock"),
            ActionId.LOG_OUT: partial(context.navigation.leave, "log_out"),
            ActionId.QUIT: partial(context.navigation.leave, "quit"),
        }
        self._actions: dict[ActionId, QAction] = {}
        for key in actions_for(context.services.session.user.peran):
            if ACTIONS[key].group is not Group.WORK:
                self._add(key)

    def account_actions(self) -> list[QAction]:
        """Return the acts of the account menu."""
        return [self._actions[key] for key in _ACCOUNT]

    def runnable(self) -> list[ActionId]:
        """Return the acts that the search may offer."""
        return [key for key in self._actions if key is not ActionId.SEARCH]

    def run(self, key: ActionId) -> None:
        """Do an act."""
        if page := ACTIONS[key].page:
            self._context.navigation.open(page)
            self._shell.entry.enter(page)
        else:
            self._handlers[key]()

    def _add(self, key: ActionId) -> None:
        action = make_action(key, self)
        action.triggered.connect(self._on_triggered)
        self._shell.addAction(action)
        self._actions[key] = action

    @Slot()
    def _on_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.run(action.data())

    def _undo(self) -> None:
        if self._context.undo.undo_label:
            self._context.undo.undo()

    def _redo(self) -> None:
        if self._context.undo.redo_label:
            self._context.undo.redo()

    def _larger(self) -> None:
        self._resize_text(_TEXT_STEP)

    def _smaller(self) -> None:
        self._resize_text(-_TEXT_STEP)

    def _resize_text(self, step: int) -> None:
        preferences = self._context.preferences
        preferences.change(text_percent=preferences.current.text_percent + step)

    def _next_theme(self) -> None:
        preferences = self._context.preferences
        position = MODES.index(preferences.current.theme)
        preferences.change(theme=MODES[(position + 1) % len(MODES)])

    def _show_sheet(self) -> None:
        from sdm_desktop.ui.shortcut_sheet import ShortcutSheet

        open_dialog(ShortcutSheet(self._context.services.session.user.peran, self._shell))
