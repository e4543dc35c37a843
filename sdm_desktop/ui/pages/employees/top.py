"""Title, actions and tabs above the lists of people."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sdm_desktop.ui.pages.employees.list_head import PeopleHead
from sdm_desktop.ui.widgets.tabs import TabRow

LIST, CHECKS, DUPLICATES = "list", "checks", "duplicates"
KEYS = (LIST, CHECKS, DUPLICATES)


class PeopleTop(QWidget):
    """The head of the list, and beneath it the tabs; `chosen` carries the key."""

    chosen = Signal(str)

    def __init__(self, head: PeopleHead, parent: QWidget) -> None:
        super().__init__(parent)
        words = (self.tr("Daftar"), self.tr("Periksa data"), self.tr("Duplikat"))
        self.tabs = TabRow(list(zip(KEYS, words, strict=True)), self)
        self.tabs.chosen.connect(self.chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 10)
        layout.setSpacing(6)
        layout.addWidget(head)
        layout.addWidget(self.tabs)

    @property
    def current(self) -> str:
        """The key of the chosen tab."""
        return self.tabs.current

    def choose(self, key: str) -> None:
        """Choose a tab unless it is chosen already."""
        if key != self.tabs.current:
            self.tabs.choose(key)
