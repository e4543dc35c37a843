"""The predikat of a person over the years: one line, each year with its shape and word."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from sdm_desktop.ui.shapes import draw_shape
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.chart import ChartWidget

HEIGHT = 82
SLOT = 132
SIGN = 12
LEVELS = 5


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One year; `level` is 1 to 5, `is_open` marks what may still change (drawn hollow)."""

    key: object
    year: str
    level: int
    word: str
    shape: str
    is_open: bool = False


class TrendChart(ChartWidget):
    """Draws as many of the last years as fit; a year can be clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[TrendPoint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_points(self, points: Sequence[TrendPoint]) -> None:
        """Show these years, the earliest first."""
        self._points = tuple(points)
        self._current = -1
        self.setAccessibleDescription("; ".join(f"{p.year} {p.word}" for p in points))
        self.set_interactive(is_interactive=bool(points))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: one slot per year."""
        return QSize(max(1, len(self._points)) * scaled(SLOT), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Qt: at least the last years."""
        return QSize(2 * scaled(SLOT), scaled(HEIGHT))

    def shown(self) -> tuple[TrendPoint, ...]:
        """Return the years that have room."""
        return self._points[-max(1, self.width() // scaled(96)) :]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw line, signs and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self.shown()
        self._areas = []
        if not shown:
            return
        line = scaled(17)
        slot = min(self.width() / len(shown), float(scaled(SLOT)))
        plot = QRectF(0, line + 8, slot * len(shown), self.height() - 2 * line - 18)
        places = [self._place(point, index, slot, plot) for index, point in enumerate(shown)]
        for index, point in enumerate(shown):
            area = QRectF(index * slot, 0, slot, self.height())
            self._areas.append((area, point.key))
            if index == self._hover:
                painter.fillRect(area, color("hover"))
        painter.setPen(QPen(color("bar"), 1.6))
        painter.drawPolyline(QPolygonF(places))
        for (area, _), point, place in zip(self._areas, shown, places, strict=True):
            self._draw_point(painter, point, place, area)
        self._draw_focus(painter)

    def _place(self, point: TrendPoint, index: int, slot: float, plot: QRectF) -> QPointF:
        share = (point.level - 1) / (LEVELS - 1)
        return QPointF((index + 0.5) * slot, plot.bottom() - share * plot.height())

    def _draw_point(
        self, painter: QPainter, point: TrendPoint, place: QPointF, area: QRectF
    ) -> None:
        line = scaled(17)
        side = scaled(SIGN)
        ground = QRectF(place.x() - side * 0.8, place.y() - side * 0.8, side * 1.6, side * 1.6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("surface"))
        painter.drawEllipse(ground)
        box = QRectF(place.x() - side / 2, place.y() - side / 2, side, side)
        draw_shape(painter, box, point.shape, color("text3") if point.is_open else None)
        painter.setFont(font("label-strong"))
        painter.setPen(color("text2" if point.is_open else "text"))
        word = painter.fontMetrics().elidedText(
            point.word, Qt.TextElideMode.ElideRight, int(area.width()) - 4
        )
        above = QRectF(area.left(), place.y() - side - line, area.width(), line)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, word)
        painter.setFont(font("small"))
        painter.setPen(color("text2"))
        below = QRectF(area.left(), self.height() - line, area.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, point.year)
