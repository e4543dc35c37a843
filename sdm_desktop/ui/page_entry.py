"""The keys go into the page that was opened by a key, and on to its table once it is read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.first_focus import enter, first_focus, first_list

if TYPE_CHECKING:
    from sdm_desktop.ui.shell import Shell


class PageEntry(QObject):
    """Enters the page on top of a stack; a page still empty gets the keys to its table later."""

    def __init__(self, context: UiContext, shell: "Shell") -> None:
        super().__init__(shell)
        self._context = context
        self._stack = shell.stack
        self._for_now: QWidget | None = None
        shell.sidebar.entered.connect(self.enter)
        shell.search_box.chosen.connect(self.enter_shown)
        context.tasks.busy_changed.connect(self._on_busy)

    @Slot()
    def enter_shown(self) -> None:
        """Give the keys to the page shown."""
        page = self._page()
        enter(page)
        focused = self._stack.window().focusWidget()
        is_waiting = self._context.tasks.running > 0 and focused is first_focus(page)
        self._for_now = focused if is_waiting and focused is not first_list(page) else None

    @Slot(str)
    def enter(self, key: str) -> None:
        """Give the keys to a page, if it is the one shown."""
        if key == self._context.navigation.current:
            self.enter_shown()

    @Slot(object)
    def _on_busy(self, running: int) -> None:
        if running or self._for_now is None:
            return
        waiting, self._for_now = self._for_now, None
        is_typed = isinstance(waiting, QLineEdit) and waiting.isModified()
        found = first_list(self._page())
        if found and not is_typed and self._stack.window().focusWidget() is waiting:
            found.setFocus()

    def _page(self) -> QWidget:
        page = self._stack.currentWidget()
        assert page is not None
        return page
