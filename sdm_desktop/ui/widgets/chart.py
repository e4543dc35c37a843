"""Charts for looking: one message each, direct labels, painted without a chart library."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from sdm_desktop.ui.theme import color, font, scaled


class ChartWidget(QWidget):
    """Base of the charts: bars can be clicked, walked with the arrow keys and opened with Enter."""

    activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._areas: list[tuple[QRectF, object]] = []
        self._current = -1
        self._hover = -1
        self.setMouseTracking(True)

    def set_interactive(self, *, is_interactive: bool) -> None:
        """Let the bars be opened by mouse and keyboard."""
        policy = Qt.FocusPolicy.StrongFocus if is_interactive else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)

    @property
    def is_interactive(self) -> bool:
        """Return whether the bars can be opened."""
        return self.focusPolicy() != Qt.FocusPolicy.NoFocus

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a bar opens what is behind it."""
        found = self._area_at(event.position())
        if self.is_interactive and found >= 0:
            self.activated.emit(self._areas[found][1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: show which bar the pointer is on."""
        found = self._area_at(event.position()) if self.is_interactive else -1
        if found != self._hover:
            self._hover = found
            shape = Qt.CursorShape.PointingHandCursor if found >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: no bar is under the pointer any more."""
        self._hover = -1
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows walk the bars, Enter opens one."""
        step = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
        }.get(Qt.Key(event.key()))
        if step and self._areas:
            start = -1 if step > 0 else 0
            current = self._current if self._current >= 0 else start
            self._current = (current + step) % len(self._areas)
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current >= 0:
            self.activated.emit(self._areas[self._current][1])
        else:
            super().keyPressEvent(event)

    def _area_at(self, point: QPointF) -> int:
        return next((i for i, (area, _) in enumerate(self._areas) if area.contains(point)), -1)

    def _draw_focus(self, painter: QPainter) -> None:
        if self.hasFocus() and 0 <= self._current < len(self._areas):
            painter.setPen(QPen(color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._areas[self._current][0].adjusted(1, 1, -1, -1), 4, 4)


class Sparkline(QWidget):
    """The direction of a figure: a line of 88 x 30 px, a dot on the last value, a dotted target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[Decimal, ...] = ()
        self._target: Decimal | None = None
        self.setFixedSize(QSize(88, 30))

    def set_values(self, values: Sequence[Decimal], target: Decimal | None = None) -> None:
        """Show these values, oldest first."""
        self._values = tuple(values)
        self._target = target
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the line."""
        if len(self._values) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = [*self._values, *([self._target] if self._target is not None else [])]
        low, high = float(min(points)), float(max(points))
        span = (high - low) or 1.0
        area = QRectF(3, 4, self.width() - 7, self.height() - 8)

        def y(value: Decimal) -> float:
            flat = 0.5 if high == low else (float(value) - low) / span
            return area.bottom() - area.height() * flat

        if self._target is not None:
            painter.setPen(QPen(color("text3"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(
                QPointF(area.left(), y(self._target)), QPointF(area.right(), y(self._target))
            )
        step = area.width() / (len(self._values) - 1)
        line = [QPointF(area.left() + i * step, y(v)) for i, v in enumerate(self._values)]
        painter.setPen(QPen(color("accent"), 1.6))
        painter.drawPolyline(QPolygonF(line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent"))
        painter.drawEllipse(line[-1], 3, 3)


@dataclass(frozen=True, slots=True)
class Bar:
    """One horizontal bar; `key` is what `activated` sends, `text` stands at its end."""

    key: object
    label: str
    value: int
    text: str = ""
    is_strong: bool = False


class BarChart(ChartWidget):
    """Horizontal bars with their labels at the left and values at the end."""

    PITCH = 26

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars, top to bottom."""
        self._bars = tuple(bars)
        self._current = -1
        self.setAccessibleDescription("; ".join(f"{b.label} {b.text or b.value}" for b in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: tall enough for every bar."""
        return QSize(320, max(1, len(self._bars)) * scaled(self.PITCH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the bars."""
        painter = QPainter(self)
        painter.setFont(font("small"))
        metrics = painter.fontMetrics()
        left = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0) + 10
        left = min(left, self.width() // 2)
        right = max((metrics.horizontalAdvance(_end(bar)) for bar in self._bars), default=0)
        room = max(1, self.width() - left - right - 16)
        most = max((bar.value for bar in self._bars), default=0) or 1
        pitch = scaled(self.PITCH)
        self._areas = []
        for row, bar in enumerate(self._bars):
            line = QRectF(0, row * pitch, self.width(), pitch)
            self._areas.append((line, bar.key))
            if row == self._hover:
                painter.fillRect(line, color("hover"))
            self._draw_bar(painter, bar, line, (left, room * bar.value / most))
        painter.setPen(QPen(color("edge"), 1))
        painter.drawLine(left, 2, left, len(self._bars) * pitch - 2)
        self._draw_focus(painter)

    def _draw_bar(
        self, painter: QPainter, bar: Bar, line: QRectF, extent: tuple[int, float]
    ) -> None:
        """Draw a label, its bar and the value; `extent` is (left edge, length) of the bar."""
        left, length = extent
        painter.setPen(color("text"))
        elide = Qt.TextElideMode.ElideMiddle
        name = painter.fontMetrics().elidedText(bar.label, elide, left - 10)
        box = QRectF(0, line.top(), left - 10, line.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
        solid = QRectF(left, line.top() + 5, length, line.height() - 10)
        painter.fillRect(solid, color("fill" if bar.is_strong else "bar"))
        end = QRectF(left + length + 7, line.top(), line.width() - left - length, line.height())
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter, _end(bar))


def _end(bar: Bar) -> str:
    """Return what stands at the end of a bar."""
    return bar.text or str(bar.value)
