"""The steps of a wizard, at its top right."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.theme import color, font, scaled

_DISC = 22
_GAP = 8
_BETWEEN = 26


class Steps(QWidget):
    """Done steps show a check, the current one a filled disc with its number."""

    def __init__(self, titles: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._titles = list(titles)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def set_current(self, step: int) -> None:
        """Go to a step, counted from 0."""
        self._current = step
        words = self.tr("Langkah {number} dari {total}: {title}")
        self.setAccessibleName(
            words.format(number=step + 1, total=len(self._titles), title=self._titles[step])
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width(), scaled(_DISC + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 0
        for number, title in enumerate(self._titles):
            x = self._paint_step(painter, x, number, title)

    def _paint_step(self, painter: QPainter, x: int, number: int, title: str) -> int:
        side = scaled(_DISC)
        disc = QRectF(x, (self.height() - side) / 2, side, side)
        is_current, is_done = number == self._current, number < self._current
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("fill" if is_current else "tint" if is_done else "neutral"))
        painter.drawEllipse(disc)
        painter.setFont(font("label-strong"))
        if is_done:
            mark = scaled(14)
            offset = (side - mark) / 2
            painter.drawPixmap(
                disc.translated(offset, offset).topLeft(), pixmap("check", "accent", 14)
            )
        else:
            painter.setPen(QPen(color("on-fill" if is_current else "text2")))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        painter.setFont(font("label-strong" if is_current else "label"))
        painter.setPen(QPen(color("text" if is_current else "text2")))
        left = x + side + _GAP
        width = painter.fontMetrics().horizontalAdvance(title) + 2
        area = QRectF(left, 0, width, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, title)
        return left + width + _BETWEEN

    def _width(self) -> int:
        metrics = QFontMetrics(font("label-strong"))
        words = sum(metrics.horizontalAdvance(title) + 4 for title in self._titles)
        return words + len(self._titles) * (scaled(_DISC) + _GAP + _BETWEEN) - _BETWEEN
