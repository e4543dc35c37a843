"""A line of keys and what they do, always in sight under a grid."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from sdm_desktop.ui.shapes import shape_pixmap
from sdm_desktop.ui.theme import scaled

HEIGHT, CAP_HEIGHT = 33, 20
EDGE, GAP = 12, 11


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One key with its effect in a word or two, and a sign between them if there is one."""

    key: str
    text: str
    shape: str = ""


class KeyHints(QFrame):
    """Key caps with words; the last one stands at the right end.

    What does not fit is left out, from the right; the last one stays.
    """

    def __init__(self, hints: Sequence[KeyHint], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs: list[tuple[QLabel, str]] = []
        self._caps: list[QLabel] = []
        self._hints: list[QWidget] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(EDGE, 0, EDGE, 0)
        layout.setSpacing(GAP)
        for hint in hints:
            if len(self._hints) == len(hints) - 1:
                layout.addStretch(1)
            self._hints.append(self._make(hint))
            layout.addWidget(self._hints[-1])
        self.restyle()

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.setFixedHeight(scaled(HEIGHT))
        for cap in self._caps:
            cap.setFixedHeight(scaled(CAP_HEIGHT))
        for label, shape in self._signs:
            label.setPixmap(shape_pixmap(shape, 9))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: show as many hints as fit."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Qt: may be cut at the right rather than widen the page."""
        return QSize(200, scaled(HEIGHT))

    def _fit(self) -> None:
        *others, last = self._hints
        room = self.width() - 2 * EDGE - last.sizeHint().width()
        for hint in others:
            room -= hint.sizeHint().width() + GAP
            hint.setVisible(room >= 0)

    def _make(self, hint: KeyHint) -> QWidget:
        box = QWidget(self)
        layout = QHBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        cap = QLabel(hint.key, box)
        cap.setProperty("kind", "keycap")
        self._caps.append(cap)
        layout.addWidget(cap)
        if hint.shape:
            sign = QLabel(box)
            sign.setPixmap(shape_pixmap(hint.shape, 9))
            self._signs.append((sign, hint.shape))
            layout.addWidget(sign)
        text = QLabel(hint.text, box)
        text.setProperty("kind", "small")
        layout.addWidget(text)
        return box
