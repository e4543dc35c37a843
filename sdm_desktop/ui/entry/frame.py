"""The frame of log-in, lock and trouble pages: band, a form 368 wide, a foot line."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop import __version__
from sdm_desktop.ui.entry.band import WIDTH, Band
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.widgets.buttons import make_button, make_label

FORM_WIDTH = 368
_RING = 6  # room for the focus ring of buttons
_MIN_BESIDE_BAND = 440
_SIGNS = {
    "error": ("circle-x", "err"),
    "warning": ("triangle-alert", "warn"),
    "ok": ("circle-check", "ok"),
    "small": ("info", "text2"),
}


class EntryFrame(QWidget):
    """Put the parts of a page into `form`; the band gives way when the window is small."""

    def __init__(self, parent: QWidget | None = None, form_width: int = FORM_WIDTH) -> None:
        super().__init__(parent)
        self.setObjectName("entry")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.band = Band(self)
        self._holder = QWidget(self)
        self._holder.setObjectName("scrolled")
        self._holder.setFixedWidth(form_width + 2 * _RING)
        self.form = QVBoxLayout(self._holder)
        self.form.setContentsMargins(_RING, 20, _RING, 20)
        self.form.setSpacing(0)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(22, 0, 22, 14)
        self._foot.setSpacing(6)
        middle = QWidget(self)
        middle.setObjectName("scrolled")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(10)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self._holder)
        centred.addStretch(1)
        column.addLayout(centred)
        column.addStretch(12)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(scroll, 1)
        right.addLayout(self._foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.band)
        layout.addLayout(right, 1)
        self.show_foot("", None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.band.setVisible(event.size().width() >= WIDTH + _MIN_BESIDE_BAND)

    def show_foot(self, file_name: str, backup: datetime | None) -> None:
        """Show the file, its last backup (local time) and the version of the program."""
        while (item := self._foot.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if file_name:
            # not needed for the first picture of the program
            from sdm_desktop.ui.clock import clock_words

            self._add_fact("database", file_name)
            self._foot.addSpacing(12)
            words = (
                self.tr("Cadangan terakhir: {when}").format(when=clock_words(backup))
                if backup
                else self.tr("Belum pernah dicadangkan")
            )
            self._add_fact("hard-drive", words)
        self._foot.addStretch(1)
        version = self.tr("Versi {number}").format(number=__version__)
        self._foot.addWidget(make_label(version, self, "micro"))

    def add_heading(self, title: str, context: str = "") -> QLabel:
        """Add the large title with a grey line under it; return the line."""
        self.form.addWidget(make_label(title, self, "hero"))
        self.form.addSpacing(4)
        line = make_label(context, self, "context")
        line.setWordWrap(True)
        line.setVisible(bool(context))
        self.form.addWidget(line)
        self.form.addSpacing(22)
        return line

    def add_field(self, label: str, field: QWidget) -> None:
        """Add a field with its label above."""
        words = make_label(label, self, "label")
        words.setBuddy(field)
        field.setAccessibleName(label)
        self.form.addWidget(words)
        self.form.addSpacing(5)
        self.form.addWidget(field)

    def make_primary(self, text: str, icon: str = "") -> QPushButton:
        """Return the tall main button of the page."""
        button = make_button(text, self, "primary", icon)
        button.setProperty("tall", True)
        button.setDefault(True)
        return button

    def _add_fact(self, icon: str, words: str) -> None:
        sign = QLabel(self)
        set_icon(sign, icon, "text2", 14)
        self._foot.addWidget(sign)
        self._foot.addWidget(make_label(words, self, "micro"))


class Notice(QWidget):
    """One line under a field: sign and sentence; keeps its height when empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = QLabel(self)
        self._words = make_label("", self, "error")
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(7)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setMinimumHeight(26)
        self.clear()

    @property
    def text(self) -> str:
        """Return the sentence shown."""
        return self._words.text()

    def say(self, level: str, text: str) -> None:
        """Show a sentence of level "error", "warning", "ok" or "small"."""
        name, token = _SIGNS[level]
        set_icon(self._sign, name, token, 14)
        self._sign.setVisible(True)
        self._words.setText(text)
        restyle(self._words, kind=level)

    def clear(self) -> None:
        """Show nothing."""
        self._words.clear()
        self._sign.setVisible(False)
