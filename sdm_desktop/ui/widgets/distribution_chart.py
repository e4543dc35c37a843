"""The distribution of predikat in a unit over its guide curve (SE MenPANRB 3/2023)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.chart import ChartWidget

ORDER = tuple(reversed(Predikat))
HEIGHT, LINE = 164, 16


@dataclass(frozen=True, slots=True)
class DistributionBars:
    """What the chart shows.

    `counts` and `guide` (percent 0-100) are in the order of `ORDER` (Sangat Kurang first).
    `limit` is (position in `ORDER`, percent): the part of that bar beyond it stands out.
    """

    counts: tuple[int, ...] = (0, 0, 0, 0, 0)
    guide: tuple[int, ...] = ()
    limit: tuple[int, int] | None = None

    @property
    def total(self) -> int:
        """Return how many people have a predikat."""
        return sum(self.counts)


class DistributionChart(ChartWidget):
    """Five bars with their numbers, the dashed guide curve and the limit by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = DistributionBars()
        self.restyle()

    def restyle(self) -> None:
        """Take the height from the text size again."""
        self.setFixedHeight(HEIGHT + 3 * (scaled(LINE) - LINE))
        self.update()

    def set_bars(self, bars: DistributionBars) -> None:
        """Show this distribution."""
        if bars == self._bars:
            return
        self._bars = bars
        words = (f"{p.label} {n}" for p, n in zip(ORDER, bars.counts, strict=True))
        self.setAccessibleDescription(", ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: the room of mock 03."""
        return QSize(224, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw bars, curve and limit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = scaled(LINE)
        plot = QRectF(2, line + 4, self.width() - 4, self.height() - 3 * line - 6)
        slot = plot.width() / len(ORDER)
        scale = self._scale(plot)
        self._areas = []
        for place, predikat in enumerate(ORDER):
            area = QRectF(plot.left() + place * slot, 0, slot, self.height())
            self._areas.append((area, predikat))
            if place == self._hover:
                painter.fillRect(area, color("hover"))
            self._draw_bar(painter, place, area, (plot, scale))
        painter.setPen(QPen(color("edge"), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        self._draw_guide(painter, plot, slot, scale)
        self._draw_limit(painter, plot, slot, scale)
        self._draw_focus(painter)

    def _scale(self, plot: QRectF) -> float:
        """Return pixels per person; the guide's peak fits too."""
        total = self._bars.total
        highest = max(self._bars.counts, default=0)
        peak = max(self._bars.guide, default=0) * total / 100
        return plot.height() / max(highest, peak, 1)

    def _draw_bar(
        self, painter: QPainter, place: int, area: QRectF, frame: tuple[QRectF, float]
    ) -> None:
        plot, scale = frame
        count = self._bars.counts[place]
        height = count * scale
        bar = QRectF(area.left() + 5, plot.bottom() - height, area.width() - 10, height)
        painter.fillRect(bar, color("bar"))
        limit = self._limit_height(place, scale)
        if limit is not None and height > limit:
            painter.fillRect(
                QRectF(bar.left(), bar.top(), bar.width(), height - limit), color("warn")
            )
        painter.setFont(font("label-strong" if count else "label"))
        painter.setPen(color("text" if count else "text2"))
        guide = self._bars.guide[place] * self._bars.total / 100 * scale if self._bars.guide else 0
        top = min(bar.top(), plot.bottom() - guide) if count == 0 else bar.top()
        label = QRectF(area.left(), top - scaled(LINE) - 2, area.width(), scaled(LINE))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(count))
        painter.setFont(font("axis"))
        painter.setPen(color("text2"))
        name = QRectF(area.left() - 6, plot.bottom() + 5, area.width() + 12, 2 * scaled(LINE) - 4)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(name, flags, ORDER[place].label.replace(" ", "\n"))

    def _limit_height(self, place: int, scale: float) -> float | None:
        limit = self._bars.limit
        if limit is None or limit[0] != place or not self._bars.total:
            return None
        return self._bars.total * limit[1] / 100 * scale

    def _draw_guide(self, painter: QPainter, plot: QRectF, slot: float, scale: float) -> None:
        if not self._bars.guide or not self._bars.total:
            return
        points = [
            QPointF(
                plot.left() + (place + 0.5) * slot,
                plot.bottom() - share * self._bars.total / 100 * scale,
            )
            for place, share in enumerate(self._bars.guide)
        ]
        painter.setPen(QPen(color("text2"), 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(smooth_path(points))

    def _draw_limit(self, painter: QPainter, plot: QRectF, slot: float, scale: float) -> None:
        limit = self._bars.limit
        height = None if limit is None else self._limit_height(limit[0], scale)
        if limit is None or height is None:
            return
        y = plot.bottom() - height
        left = plot.left() + limit[0] * slot
        painter.setPen(QPen(color("warn"), 2))
        painter.drawLine(QPointF(left, y), QPointF(left + slot, y))
        painter.setFont(font("axis"))
        text = self.tr("batas {percent} %").format(percent=limit[1])
        width = painter.fontMetrics().horizontalAdvance(text)
        is_left = left > width + 4
        box = QRectF(left - width - 6 if is_left else left + slot + 4, y - 9, width + 2, 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def smooth_path(points: Sequence[QPointF]) -> QPainterPath:
    """Return a curve through the points that never swings below its neighbours."""
    path = QPainterPath(points[0])
    for before, after in pairwise(points):
        middle = (before.x() + after.x()) / 2
        path.cubicTo(QPointF(middle, before.y()), QPointF(middle, after.y()), after)
    return path
