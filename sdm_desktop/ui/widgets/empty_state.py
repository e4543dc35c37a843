"""What an empty place says: what is missing, why, and the next step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.widgets.buttons import make_label


class EmptyState(QWidget):
    """An icon, one line of what is missing, one line of why, at most two buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(4)
        layout.addStretch(2)
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title = make_label("", self, "strong")
        self._detail = make_label("", self, "small")
        self._detail.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addSpacing(6)
        for label in (self._title, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addLayout(self._buttons)
        layout.addStretch(3)

    def set_text(self, icon: str, title: str, detail: str = "") -> None:
        """Say what is missing and why."""
        set_icon(self._icon, icon, "text3", 28)
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{title} {detail}".strip())

    def set_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Offer the next steps; buttons shown before are deleted."""
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None and old not in buttons:
                old.deleteLater()
        self._buttons.addStretch(1)
        for button in buttons:
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def focus_first(self) -> None:
        """Put the keys on the first of the next steps."""
        for place in range(self._buttons.count()):
            item = self._buttons.itemAt(place)
            button = item.widget() if item is not None else None
            if button is not None:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def title(self) -> str:
        """Return what is missing."""
        return self._title.text()
