"""A text that is asked for only when a choice differs from its suggestion."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import make_label


class ReasonField(QWidget):
    """A text that is asked for only when a choice differs from its suggestion."""

    left = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stored = ""
        self._label = make_label(self.tr("Alasan berbeda dari saran (wajib)"), self, "label")
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(scaled(50))
        self.text.setAccessibleName(self._label.text())
        self.text.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(self.text)

    def show_reason(self, reason: str, *, is_needed: bool, is_read_only: bool) -> None:
        """Show a reason, or hide the question when nothing differs."""
        self.setVisible(is_needed)
        self.text.setReadOnly(is_read_only)
        if not self.text.hasFocus() or reason != self._stored:
            self._stored = reason
            if self.text.toPlainText() != reason and not self.text.hasFocus():
                self.text.setPlainText(reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: what was typed is handed over when the field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.hand_over()
        return False

    def hand_over(self) -> None:
        """Tell the text if it changed."""
        text = self.text.toPlainText().strip()
        if text != self._stored and not self.text.isReadOnly():
            self._stored = text
            self.left.emit(text)
