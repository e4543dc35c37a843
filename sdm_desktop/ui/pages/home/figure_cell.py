"""One figure of the office: its number and how it moved."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from sdm_desktop.services.dashboard_views import Figure
from sdm_desktop.ui.shapes import draw_shape
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.chart import Sparkline


class FigureCell(QAbstractButton):
    """One figure: title, number and unit, the line of its last periods, and the change."""

    def __init__(self, figure: Figure, parent: QWidget) -> None:
        super().__init__(parent)
        self.figure = figure
        self.setAccessibleName(
            f"{figure.title}: {figure.value} {figure.unit}. {figure.change_text}. {figure.detail}"
        )
        self.setProperty("ownFocus", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._line: Sparkline | None = None
        if len(figure.trend) > 1:
            self._line = Sparkline(self)
            self._line.set_values(figure.trend)
            self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._line.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(94))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, scaled(94))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("hover"))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)
        if self.hasFocus():
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(color("focus"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(3, 3, -3, -3), 6, 6)
        width = self.width() - 28
        end = Qt.TextElideMode.ElideRight
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("label"))
        painter.setPen(color("text2"))
        title = painter.fontMetrics().elidedText(self.figure.title, end, width)
        painter.drawText(QRect(14, scaled(10), width, scaled(20)), left, title)
        self._paint_number(painter)
        self._paint_change(painter, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._line is not None:
            room = self.width() - 28
            wide = min(88, room // 2)
            self._line.setGeometry(self.width() - 14 - wide, scaled(32), wide, 30)
            taken = 24 + QFontMetrics(font("figure")).horizontalAdvance(self.figure.value)
            taken += QFontMetrics(font("body")).horizontalAdvance(self.figure.unit)
            self._line.setVisible(taken + wide < self.width() - 14)

    def _paint_number(self, painter: QPainter) -> None:
        base = scaled(56)
        painter.setFont(font("figure"))
        painter.setPen(color("text"))
        painter.drawText(14, base, self.figure.value)
        x = 14 + painter.fontMetrics().horizontalAdvance(self.figure.value) + 5
        painter.setFont(font("body"))
        painter.setPen(color("text2"))
        painter.drawText(x, base, self.figure.unit)

    def _paint_change(self, painter: QPainter, width: int) -> None:
        figure = self.figure
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        area = QRect(14, scaled(64), width, scaled(22))
        x = 14
        painter.setFont(font("small"))
        if figure.change_text:
            tone = {True: "ok", False: "warn", None: "text2"}[figure.change_is_good]
            shape = (
                "bawah" if figure.change_text.lower().startswith(("turun", "membaik")) else "atas"
            )
            side = scaled(8)
            box = QRectF(x, area.center().y() - side / 2 + 1, side, side)
            if figure.change_text.lower() not in ("tetap", "sama"):
                draw_shape(painter, box, shape, color(tone))
                x += side + 5
            painter.setPen(color(tone))
            painter.drawText(QRect(x, area.y(), width, area.height()), left, figure.change_text)
            x += painter.fontMetrics().horizontalAdvance(figure.change_text) + 9
        painter.setPen(color("text2"))
        room = 14 + width - x
        detail = painter.fontMetrics().elidedText(figure.detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(x, area.y(), room, area.height()), left, detail)
