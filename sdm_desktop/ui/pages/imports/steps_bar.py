"""Where one is in the wizard: done steps with a check, the current one with its number."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.theme import color, font, scaled

DISC = 22
GAP = 8
LINE = 36


class StepsBar(QWidget):
    """The names of the steps, painted at the right of the page's head."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    @property
    def current(self) -> int:
        """Return the number of the current step, from 0."""
        return self._current

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.updateGeometry()
        self.update()

    def set_current(self, number: int) -> None:
        """Show which step one is at."""
        self._current = number
        text = self.tr("Langkah {number} dari {count}: {name}")
        name = self._names[number]
        self.setAccessibleName(text.format(number=number + 1, count=len(self._names), name=name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: the room of all names."""
        return QSize(self._extent(), scaled(28))

    def _extent(self) -> int:
        """Return how wide discs, names and lines are together."""
        names = sum(self._name_width(number) for number in range(len(self._names)))
        gaps = (len(self._names) - 1) * (LINE + 2 * GAP)
        return names + len(self._names) * (DISC + GAP) + gaps + 2

    def _name_width(self, number: int) -> int:
        metrics = QFontMetrics(self._font(number))
        return metrics.horizontalAdvance(self._names[number]) + 4

    def _font(self, number: int) -> QFont:
        return font("body-strong" if number == self._current else "body")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw discs, names and the lines between."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = float(self.width() - self._extent() + 1)
        for number, name in enumerate(self._names):
            x = self._draw_disc(painter, number, x)
            painter.setFont(self._font(number))
            painter.setPen(color("text" if number == self._current else "text2"))
            width = self._name_width(number)
            box = QRectF(x, 0, width, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
            x += width + GAP
            if number < len(self._names) - 1:
                painter.setPen(QPen(color("line"), 1.5))
                middle = self.height() / 2
                painter.drawLine(int(x), int(middle), int(x) + LINE, int(middle))
                x += LINE + GAP

    def _draw_disc(self, painter: QPainter, number: int, x: float) -> float:
        disc = QRectF(x, (self.height() - DISC) / 2, DISC, DISC)
        is_done, is_current = number < self._current, number == self._current
        painter.setPen(Qt.PenStyle.NoPen if is_done or is_current else QPen(color("edge"), 1))
        token = "fill" if is_current else "tint" if is_done else "surface"
        painter.setBrush(color(token))
        painter.drawEllipse(disc)
        if is_done:
            sign = pixmap("check", "accent", 14)
            painter.drawPixmap(int(disc.center().x()) - 7, int(disc.center().y()) - 7, sign)
        else:
            painter.setFont(font("label-strong"))
            painter.setPen(color("on-fill" if is_current else "text2"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        return x + DISC + GAP
