"""The bar at the foot of a page: result, warning, error or progress of the last act."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.theme import restyle, scaled
from sdm_desktop.ui.widgets.buttons import PushButton, ToolButton

_SIGNS = {
    "success": ("circle-check", "ok"),
    "warning": ("triangle-alert", "warn"),
    "error": ("circle-x", "err"),
    "busy": ("loader-circle", "accent"),
}


class MessageBar(QFrame):
    """One sentence with at most one link; it stays until the next result or until closed."""

    action_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setAccessibleName(self.tr("Pesan"))
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(82)
        self._counted = QLabel(self)
        self._counted.setProperty("kind", "context")
        self._action = PushButton(self)
        self._action.setProperty("kind", "link")
        self._action.clicked.connect(self.action_requested)
        self._key = QLabel(self)
        self._key.setProperty("kind", "keycap")
        self._key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._close = ToolButton(self)
        self._close.setProperty("kind", "icon")
        self._close.setAccessibleName(self.tr("Tutup pesan"))
        self._close.setToolTip(self.tr("Tutup pesan"))
        set_icon(self._close, "x")
        self._close.clicked.connect(self.clear)
        self._lay_out()
        self.setVisible(False)

    @property
    def text(self) -> str:
        """Return the sentence shown now."""
        return self._text.text() if not self.isHidden() else ""

    @property
    def action_button(self) -> QPushButton:
        """Return the link, for tests and for the focus."""
        return self._action

    def show_message(self, level: str, text: str, action: str = "", key: str = "") -> None:
        """Show a sentence of level "success", "warning", "error" or "busy"."""
        name, token = _SIGNS[level]
        set_icon(self._sign, name, token)
        self._text.setText(text)
        self._text.setToolTip(text if len(text) > 120 else "")
        self.set_action(action, key)
        self._progress.setVisible(level == "busy")
        self._progress.setRange(0, 0)
        self._counted.setVisible(False)
        self._close.setVisible(level != "busy")
        restyle(self, level=level)
        self.setVisible(True)
        # loading it takes longer than building the bar
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def set_action(self, action: str, key: str = "") -> None:
        """Show or hide the link and its key cap."""
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._key.setText(key)
        self._key.setVisible(bool(action and key))

    def show_progress(self, done: int, total: int) -> None:
        """Move the progress of a "busy" sentence."""
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)
        self._counted.setText(self.tr("{done} dari {total}").format(done=done, total=total))
        self._counted.setVisible(True)

    @Slot()
    def clear(self) -> None:
        """Hide the bar."""
        self.setVisible(False)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedHeight(scaled(34))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 5, 0)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._text)
        row.addWidget(self._progress)
        row.addWidget(self._counted)
        row.addWidget(self._action)
        row.addWidget(self._key)
        row.addStretch(1)
        row.addWidget(self._close)
        self._text.setMinimumWidth(40)
        self.setFixedHeight(scaled(34))
