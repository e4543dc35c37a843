"""The mean mark of each item of a form, as bars on the scale."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.ui.theme import color, font, scaled

_ROW, _BAR, _VALUE = 30, 120, 44
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MeanBars(QWidget):
    """One line each: item, bar, mean; the scale ends at the right of the bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, Decimal]] = []
        self._scale = 4
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_means(self, rows: Sequence[tuple[str, Decimal]], scale: int) -> None:
        """Show means in the order of the form."""
        self._rows, self._scale = list(rows), scale
        words = [f"{item} {decimal_text(mean, 2)}" for item, mean in rows]
        self.setAccessibleName(", ".join(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: a line for each item."""
        return QSize(320, max(1, len(self._rows)) * scaled(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Qt: no line is cut."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the lines."""
        painter = QPainter(self)
        row, bar, value = scaled(_ROW), scaled(_BAR), scaled(_VALUE)
        for place, (item, mean) in enumerate(self._rows):
            line = QRectF(0, place * row, self.width(), row)
            painter.setFont(font("table"))
            painter.setPen(color("text"))
            room = line.width() - bar - value - 12
            words = painter.fontMetrics().elidedText(item, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(line, _LEFT, words)
            track = QRectF(line.right() - bar - value, line.center().y() - 4, bar, 8)
            painter.fillRect(track, color("neutral"))
            part = QRectF(track)
            part.setWidth(bar * min(1.0, float(mean) / self._scale))
            painter.fillRect(part, color("bar"))
            painter.setFont(font("table-strong"))
            painter.drawText(line, _RIGHT, decimal_text(mean, 2))
        painter.end()
