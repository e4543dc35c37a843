"""The question before something that cannot be taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.widgets.buttons import PushButton


class ConfirmDialog(QDialog):
    """Says exactly what will happen; the focus starts on "Batal"."""

    def __init__(self, title: str, text: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        heading = QLabel(title, self)
        heading.setProperty("kind", "section")
        heading.setWordWrap(True)
        sign = QLabel(self)
        set_icon(sign, "triangle-alert", "warn", 20)
        words = QLabel(text, self)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        self.accept_button = PushButton(button, self)
        self.accept_button.setProperty("kind", "danger")
        self.accept_button.setAutoDefault(False)
        self.accept_button.clicked.connect(self.accept)
        self.reject_button = PushButton(self.tr("Batal"), self)
        self.reject_button.setDefault(True)
        self.reject_button.clicked.connect(self.reject)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(words)
        top.addLayout(column, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.reject_button)
        buttons.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(18)
        layout.addLayout(top)
        layout.addLayout(buttons)
        self.reject_button.setFocus()
