"""The blue band with woven diamonds at the left of the entry pages."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sdm_desktop.ui.icons import app_pixmap
from sdm_desktop.ui.theme import color, current_mode, scaled
from sdm_desktop.ui.theme_tokens import band_tokens

WIDTH = 432
_STEP_X, _STEP_Y = 72, 96
_FOOT = 98


class Band(QWidget):
    """Our own drawing in two tones of the accent, with the name of the program at its foot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("band")
        self.setFixedWidth(WIDTH)
        self._sign = QLabel(self)
        name = QLabel("SDM Desktop", self)
        name.setProperty("kind", "brand")
        words = QLabel(self.tr("Data kepegawaian tetap di komputer ini"), self)
        words.setProperty("kind", "band-small")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(name)
        column.addWidget(words)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(32, 0, 32, 0)
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addLayout(column)
        row.addStretch(1)
        foot = QWidget(self)
        foot.setFixedHeight(scaled(_FOOT))
        foot.setLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(foot)
        self._foot = foot
        self.refresh()

    def refresh(self) -> None:
        """Draw anew after a change of theme."""
        self._sign.setPixmap(app_pixmap(40, on_band=True))
        self._foot.setFixedHeight(scaled(_FOOT))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, _ = _tones()
        painter.fillRect(self.rect(), ground)
        height = self.height() - self._foot.height()
        painter.save()
        painter.setClipRect(QRect(0, 0, self.width(), height))
        paint_weave(painter, QRectF(0, 0, self.width(), height))
        painter.restore()
        painter.setPen(QPen(_lighter(ground), 2))
        painter.drawLine(0, height, self.width(), height)


def paint_weave(painter: QPainter, area: QRectF) -> None:
    """Fill an area with rows of diamonds."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground, dark = _tones()
    light = _lighter(ground)
    rows = int(area.height() // _STEP_Y) + 2
    columns = int(area.width() // _STEP_X) + 2
    for row in range(-1, rows):
        for column in range(-1, columns):
            x = area.x() + 36 + column * _STEP_X
            y = area.y() + 48 + row * _STEP_Y
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(light, 1.5))
            painter.drawPolygon(_diamond(x, y, 30, 40))
            painter.drawPolygon(_diamond(x + 36, y, 9, 12))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dark)
            painter.drawPolygon(_diamond(x, y, 20, 27))
            painter.setBrush(light)
            painter.drawPolygon(_diamond(x, y, 9, 13))
            painter.drawPolygon(_diamond(x + 36, y + 48, 8, 12))


def _diamond(x: float, y: float, half_width: float, half_height: float) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(x, y - half_height),
            QPointF(x + half_width, y),
            QPointF(x, y + half_height),
            QPointF(x - half_width, y),
        ]
    )


def _tones() -> tuple[QColor, QColor]:
    ground, pattern = band_tokens(current_mode())
    return color(ground), color(pattern)


def _lighter(ground: QColor) -> QColor:
    """Return the second tone of the weave."""
    return ground.lighter(116 if current_mode() != "contrast" else 160)
