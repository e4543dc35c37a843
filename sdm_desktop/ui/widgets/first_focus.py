"""Where the keys go when a page or a tab comes to the front."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QTreeView, QWidget

from sdm_desktop.ui.widgets.tabs import TabRow


def first_focus(part: QWidget) -> QWidget | None:
    """Return the first table or tree in the order of Tab, else the first widget after the tabs."""
    return first_list(part) or next(iter(_hearing(part)), None)


def first_list(part: QWidget) -> QWidget | None:
    """Return the first table or tree in the order of Tab."""
    return next((one for one in _hearing(part) if isinstance(one, QTableView | QTreeView)), None)


def enter(part: QWidget) -> None:
    """Give the keys to a part, unless it has them; its own `take_focus` knows best."""
    focused = part.window().focusWidget()
    if focused is not None and part.isAncestorOf(focused) and focused.isVisible():
        return
    if hasattr(part, "take_focus"):
        part.take_focus()
    elif (first := first_focus(part)) is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)


def _hearing(part: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if _hears_keys(widget, part):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _hears_keys(widget: QWidget, part: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    is_ready = widget.isVisible() and widget.isEnabled() and takes_tab
    is_tab = isinstance(widget.parentWidget(), TabRow)
    return is_ready and not is_tab and part.isAncestorOf(widget)
