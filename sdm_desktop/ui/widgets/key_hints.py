"""A line of keys and what they do, always in sight under a grid."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from sdm_desktop.ui.shapes import shape_pixmap
from sdm_desktop.ui.theme import scaled

HEIGHT, CAP_HEIGHT = 33, 20


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One key with its effect in a word or two, and a sign between them if there is one."""

    key: str
    text: str
    shape: str = ""


class KeyHints(QFrame):
    """Key caps with words; the last one stands at the right end."""

    def __init__(self, hints: Sequence[KeyHint], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs: list[tuple[QLabel, str]] = []
        self._caps: list[QLabel] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(5)
        for number, hint in enumerate(hints):
            if number == len(hints) - 1:
                layout.addStretch(1)
            self._add(layout, hint)
            layout.addSpacing(6)
        self.restyle()

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.setFixedHeight(scaled(HEIGHT))
        for cap in self._caps:
            cap.setFixedHeight(scaled(CAP_HEIGHT))
        for label, shape in self._signs:
            label.setPixmap(shape_pixmap(shape, 9))

    def minimumSizeHint(self) -> QSize:
        """Qt: may be cut at the right rather than widen the page."""
        return QSize(200, scaled(HEIGHT))

    def _add(self, layout: QHBoxLayout, hint: KeyHint) -> None:
        cap = QLabel(hint.key, self)
        cap.setProperty("kind", "keycap")
        self._caps.append(cap)
        layout.addWidget(cap)
        if hint.shape:
            sign = QLabel(self)
            sign.setPixmap(shape_pixmap(hint.shape, 9))
            self._signs.append((sign, hint.shape))
            layout.addWidget(sign)
        text = QLabel(hint.text, self)
        text.setProperty("kind", "small")
        layout.addWidget(text)
