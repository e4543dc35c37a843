"""The foot of a table: counts and keys, or the bulk bar while rows are marked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.ui import theme
from sdm_desktop.ui.widgets.buttons import make_button, make_label

FOOT_HEIGHT = 34
BULK_HEIGHT = 46


class TableFoot(QWidget):
    """`cancelled` asks to unmark everything."""

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = QFrame(self)
        self._line.setProperty("kind", "line")
        self._counts = QFrame(self)
        self.count = make_label("", self._counts, "small")
        self._hint = make_label(self.tr("Enter membuka · Spasi menandai"), self._counts, "micro")
        row = QHBoxLayout(self._counts)
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self._hint)
        self.bulk = self._make_bulk()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._line, self._counts, self.bulk):
            layout.addWidget(widget)
        self.restyle()

    def _make_bulk(self) -> QFrame:
        bulk = QFrame(self)
        bulk.setProperty("kind", "bulk")
        self._marked = make_label("", bulk, "strong")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        cancel = make_button(self.tr("Batalkan"), bulk, "quiet")
        cancel.setProperty("small", True)
        cancel.clicked.connect(self.cancelled)
        key = make_label(self.tr("Esc"), bulk, "keycap")
        row = QHBoxLayout(bulk)
        row.setContentsMargins(12, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._marked)
        row.addLayout(self._buttons)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
        bulk.hide()
        return bulk

    def restyle(self) -> None:
        """Take the heights of the text size in use."""
        self._counts.setFixedHeight(theme.scaled(FOOT_HEIGHT))
        self.bulk.setFixedHeight(theme.scaled(BULK_HEIGHT))

    def set_count(self, text: str) -> None:
        """Say how many rows there are."""
        self.count.setText(text)

    def set_hint(self, text: str) -> None:
        """Say which keys matter."""
        self._hint.setText(text)

    def set_bulk_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Offer these actions while rows are marked."""
        for button in buttons:
            button.setParent(self.bulk)
            self._buttons.addWidget(button)

    def show_marks(self, count: int) -> None:
        """Show the bulk bar while anything is marked, else the counts."""
        self._marked.setText(self.tr("{count} dipilih").format(count=decimal_text(count, 0)))
        self.bulk.setVisible(bool(count))
        self._counts.setVisible(not count)
        self._line.setVisible(not count)
