"""F6 and Shift+F6 go round the parts of a page; Alt and a number choose one of its tabs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from sdm_desktop.ui.widgets.tabs import TabRow

Part = tuple[QWidget, QWidget]


class PartWalk(QObject):
    """Moves the focus; `parts` tells the (part, where its focus goes) shown now."""

    def __init__(self, page: QWidget, parts: Callable[[], Sequence[Part]]) -> None:
        super().__init__(page)
        self._page = page
        self._parts = parts
        for key, move in (("F6", self.forth), ("Shift+F6", self.back)):
            shortcut = QShortcut(QKeySequence(key), page)
            # from the sidebar and the top bar too; a page that is not shown does not hear it
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(move)

    @Slot()
    def forth(self) -> None:
        """Go to the next part."""
        self._go(1)

    @Slot()
    def back(self) -> None:
        """Go to the part before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        focused, parts = self._page.window().focusWidget(), self._parts()
        here = next((n for n, (part, _) in enumerate(parts) if _holds(part, focused)), None)
        if here is None:
            here = -1 if step > 0 else 0
        parts[(here + step) % len(parts)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


class TabKeys(QObject):
    """Alt+1 chooses the first of the tabs `names`, and gives the keys to the first part."""

    def __init__(
        self,
        page: QWidget,
        tabs: TabRow,
        names: Sequence[str],
        parts: Callable[[], Sequence[Part]],
    ) -> None:
        super().__init__(page)
        self._tabs = tabs
        self._parts = parts
        for number, name in enumerate(names, 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), page)
            shortcut.setProperty("tab", name)
            shortcut.activated.connect(self._on_activated)
            tabs.name_key(name, f"Alt+{number}")

    @Slot()
    def _on_activated(self) -> None:
        sender = self.sender()
        assert sender is not None
        self._tabs.choose(str(sender.property("tab")))
        self._parts()[0][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))
