"""Pages of which one is shown, each built when it is first needed."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

PageT = TypeVar("PageT", bound=QWidget)


class PageStack(QStackedWidget):
    """Keeps one page of each kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[type[QWidget], QWidget] = {}

    def page(self, kind: type[PageT], wire: Callable[[PageT], None]) -> PageT:
        """Return the page of a kind; a new one is handed to `wire` to be connected."""
        page = self._pages.get(kind)
        if not isinstance(page, kind):
            page = kind(self)
            self._pages[kind] = page
            self.addWidget(page)
            wire(page)
        return page
