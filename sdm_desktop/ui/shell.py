"""The workplace of a logged-in user: sidebar, top bar, pages, messages, status."""

from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.message_bar import MessageBar
from sdm_desktop.ui.navigation import HoldsUnsaved, Page, page_info, pages_for
from sdm_desktop.ui.page_entry import PageEntry
from sdm_desktop.ui.search_box import SearchBox
from sdm_desktop.ui.shell_facts import ShellFacts
from sdm_desktop.ui.sidebar import Sidebar
from sdm_desktop.ui.statusbar import StatusBar
from sdm_desktop.ui.topbar import TopBar

if TYPE_CHECKING:
    from sdm_desktop.ui.search import GlobalSearch
    from sdm_desktop.ui.search_results import Hit
    from sdm_desktop.ui.shell_actions import ShellActions

_NARROW_WINDOW = 1000
_LATEST_FACTS_MS = 250
_PRELOAD_AFTER_MS = 600
_HEAVY = ("sdm_desktop.reports.bundle", "pypdfium2")


class Shell(QWidget):
    """Builds each page when it is first shown; keeps frame and pages in step with the data.

    The first picture is the frame and the empty first page; acts, search and what the frame
    tells about the office come right behind it.
    """

    def __init__(self, context: UiContext, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        session = context.services.session
        self._pages: dict[str, QWidget] = {}
        self._is_complete = False
        self._wanted: tuple[str, dict[str, Any]] = ("", {})
        self.search_box = SearchBox(self._find, self)
        self.topbar = TopBar(session.user, self.search_box, self)
        self.sidebar = Sidebar(pages_for(session.user.peran), self)
        self.statusbar = StatusBar(session, file_name, self)
        self.message_bar = MessageBar(self)
        self.stack = QStackedWidget(self)
        self.entry = PageEntry(context, self)
        self._build()
        self._connect()
        self.facts = ShellFacts(context, self)
        self.facts.show_office()
        QTimer.singleShot(0, self._open_first_page)
        # a window that is never painted (minimised, covered) is completed all the same
        QTimer.singleShot(_LATEST_FACTS_MS, self._complete)

    @cached_property
    def actions_table(self) -> "ShellActions":
        """Return the acts that work everywhere, built behind the first picture."""
        from sdm_desktop.ui.shell_actions import ShellActions

        return ShellActions(self._context, self)

    @cached_property
    def _search(self) -> "GlobalSearch":
        from sdm_desktop.ui.search import GlobalSearch

        search = GlobalSearch(self._context, self)
        search.use_actions(self.actions_table.runnable)
        return search

    def _find(self, text: str) -> "list[Hit]":
        return self._search.find(text)

    @Slot()
    def _open_first_page(self) -> None:
        if not self._pages:
            self._context.navigation.open("home")

    @Slot()
    def _complete(self) -> None:
        if self._is_complete:
            return
        self._is_complete = True
        self.facts.show_rest()
        self._fill_account_menu()
        QTimer.singleShot(_PRELOAD_AFTER_MS, self._preload)

    @Slot()
    def _preload(self) -> None:
        role = self._context.services.session.user.peran
        modules = [name for page in pages_for(role) for name in page.modules]
        self._context.tasks.preload([*modules, *_HEAVY])

    def page(self, key: str) -> QWidget | None:
        """Return a page that was built already."""
        return self._pages.get(key)

    def refresh_look(self) -> None:
        """Take over a change of theme or text size."""
        self.sidebar.refresh()
        self.topbar.refresh()
        self.statusbar.refresh()

    def fold_sidebar(self) -> None:
        """Fold or unfold the sidebar and remember it."""
        collapsed = not self.sidebar.is_narrow
        self._context.preferences.change(is_sidebar_collapsed=collapsed)
        self.sidebar.set_narrow(collapsed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sidebar()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_sidebar()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_complete:
            QTimer.singleShot(0, self._complete)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._context.messages.level in ("success", ""):
            self._context.messages.clear()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        page_area = QVBoxLayout()
        page_area.setContentsMargins(0, 0, 0, 0)
        page_area.setSpacing(0)
        page_area.addWidget(self.stack, 1)
        holder = QHBoxLayout()
        holder.setContentsMargins(20, 0, 20, 14)
        holder.addWidget(self.message_bar)
        page_area.addLayout(holder)
        self._holder = holder
        self.message_bar.closed.connect(self._fit_message)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.sidebar, 0, 0, 2, 1)
        grid.addWidget(self.topbar, 0, 1)
        grid.addLayout(page_area, 1, 1)
        grid.addWidget(self.statusbar, 2, 0, 1, 2)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)
        self._fit_message()

    def _connect(self) -> None:
        context = self._context
        context.messages.attach(self.message_bar)
        context.messages.shown.connect(self._fit_message)
        context.messages.undo_requested.connect(context.undo.undo)
        context.undo.undone.connect(self._on_undone)
        context.undo.redone.connect(self._on_redone)
        context.undo.failed.connect(context.messages.error)
        context.undo.changed.connect(self._on_undo_changed)
        context.navigation.requested.connect(self._open)
        context.navigation.moved.connect(self.sidebar.set_current)
        context.navigation.counted.connect(self.sidebar.set_count)
        context.tasks.busy_changed.connect(self.statusbar.set_running)
        self.sidebar.chosen.connect(self._on_chosen)
        self.sidebar.collapse_asked.connect(self.fold_sidebar)
        self.topbar.lock_asked.connect(self._lock)
        self.topbar.periods.chosen.connect(self.choose_period)

    def _fill_account_menu(self) -> None:
        menu = self.topbar.user.menu()
        for action in self.actions_table.account_actions():
            menu.addAction(action)

    @Slot(str, object)
    def _open(self, key: str, arguments: dict[str, Any]) -> None:
        if self._asks_first(key, arguments):
            return
        if key not in self._pages:
            page = page_info(key).factory(self._context, self.stack)
            self._pages[key] = page
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(self._pages[key])
        if arguments:
            cast("Page", self._pages[key]).open_with(**arguments)
        self._context.navigation.set_current(key)
        self._fit_sidebar()

    def _asks_first(self, key: str, arguments: dict[str, Any]) -> bool:
        """Ask before another page is opened over values that are not stored yet."""
        page = self.stack.currentWidget()
        if page is self._pages.get(key) or not isinstance(page, HoldsUnsaved):
            return False
        words = page.unsaved()
        if words:
            from sdm_desktop.ui.confirm import ConfirmDialog
            from sdm_desktop.ui.messages import open_dialog

            self._wanted = (key, arguments)
            title, button = self.tr("Buang perubahan?"), self.tr("Buang")
            dialog = ConfirmDialog(title, words, button, self)
            dialog.accepted.connect(self._open_wanted)
            dialog.rejected.connect(self._stay)
            open_dialog(dialog)
        return bool(words)

    def unsaved(self) -> str:
        """Return what is typed on the page and not stored; empty when there is nothing."""
        page = self.stack.currentWidget()
        return page.unsaved() if isinstance(page, HoldsUnsaved) else ""

    def discard(self) -> None:
        """Let the page show again what is stored."""
        page = self.stack.currentWidget()
        if isinstance(page, HoldsUnsaved):
            page.discard()

    @Slot()
    def _open_wanted(self) -> None:
        self.discard()
        self._open(*self._wanted)

    @Slot()
    def _stay(self) -> None:
        self.sidebar.set_current(self._context.navigation.current)

    @Slot()
    def _lock(self) -> None:
        self._context.navigation.leave("lock")

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self._context.navigation.open(key)

    @Slot(str)
    def choose_period(self, period_id: str) -> None:
        """Make a period the one in work."""
        periods = self._context.services.periods
        task = self._context.tasks.run(lambda _: periods.choose(period_id))
        task.succeeded.connect(self._on_period_chosen)

    @Slot(object)
    def _on_period_chosen(self, change: Change) -> None:
        named = Change(
            change.topics | {Topic.PERIODS}, change.label, change.undo, None, change.count
        )
        self._context.bus.publish(named)

    @Slot(object)
    def _on_undone(self, change: Change) -> None:
        self._context.messages.success(self.tr("Diurungkan: {what}").format(what=change.label))

    @Slot(object)
    def _on_redone(self, change: Change) -> None:
        self._context.messages.success(
            self.tr("Diulangi: {what}").format(what=change.label), change
        )

    @Slot()
    def _on_undo_changed(self) -> None:
        change = self._context.messages.change
        if change is not None and not self._context.undo.is_next(change):
            self._context.messages.withdraw_undo()

    @Slot()
    def _fit_message(self) -> None:
        shown = not self.message_bar.isHidden()
        self._holder.setContentsMargins(20, 0, 20, 14 if shown else 0)

    def _fit_sidebar(self) -> None:
        key = self._context.navigation.current
        wants_room = bool(key) and page_info(key).collapses_sidebar
        is_small = self.width() < _NARROW_WINDOW
        folded = self._context.preferences.current.is_sidebar_collapsed
        narrow = is_small or wants_room or folded
        if narrow != self.sidebar.is_narrow:
            self.sidebar.set_narrow(narrow)
