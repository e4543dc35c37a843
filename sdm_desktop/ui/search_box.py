"""The search of the top bar: people, pages and acts, with the keyboard alone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.theme import scaled

if TYPE_CHECKING:
    from sdm_desktop.ui.search_results import Hit, ResultList

_RETRY_MS = 60


class BusyForNowError(Exception):
    """The data cannot be read at this moment; the search tries again soon."""


class SearchBox(QLineEdit):
    """Asks `find` for hits while typing; Down and Up move, Enter chooses, Esc leaves."""

    chosen = Signal()

    def __init__(self, find: "Callable[[str], list[Hit]]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._return_to: QWidget | None = None
        self.setProperty("kind", "search")
        self.setFixedWidth(336)
        self.setPlaceholderText(self.tr("Cari nama, NIP, halaman, tindakan"))
        self.setAccessibleName(self.placeholderText())
        self._sign = QLabel(self)
        set_icon(self._sign, "search")
        self._cap = QLabel("Ctrl+K", self)
        self._cap.setProperty("kind", "keycap")
        self._cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(9, 0, 8, 0)
        inside.addWidget(self._sign)
        inside.addStretch(1)
        inside.addWidget(self._cap)
        self.refresh()
        self._list: ResultList | None = None
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self._search)
        self.textChanged.connect(self._search)

    def refresh(self) -> None:
        """Make room for the sign and the key cap at the text size in use."""
        self.setTextMargins(scaled(16) + 5, 0, scaled(56), 0)

    @property
    def results(self) -> "ResultList":
        """Return the list under the field, built with the first search."""
        if self._list is None:
            from sdm_desktop.ui.search_results import ResultList

            self._list = ResultList(self)
            self._list.picked.connect(self._on_picked)
        return self._list

    @Slot()
    def begin(self) -> None:
        """Take the focus, remembering where it was."""
        if not self.hasFocus():
            self._return_to = self.window().focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.results.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.results.pick_current()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Close the list, empty the field and give the focus back."""
        self._hide_results()
        self.clear()
        self._hide_results()
        if self._return_to is not None and self._return_to.isVisible():
            self._return_to.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()

    def event(self, event: QEvent) -> bool:
        """Hide the list when the focus goes elsewhere."""
        if event.type() == QEvent.Type.FocusOut:
            self._hide_results()
        return super().event(event)

    def _hide_results(self) -> None:
        if self._list is not None:
            self._list.hide()

    @Slot()
    def _search(self) -> None:
        if not self.hasFocus():
            return
        try:
            hits = self._find(self.text().strip())
        except BusyForNowError:
            self._retry.start()
            return
        self.results.show_hits(hits, self)

    @Slot(object)
    def _on_picked(self, hit: "Hit") -> None:
        self._hide_results()
        self.clear()
        self._hide_results()
        self.clearFocus()
        if hit.choose is not None:
            hit.choose()
            self.chosen.emit()
