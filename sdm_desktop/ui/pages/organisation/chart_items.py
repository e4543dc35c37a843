"""The boxes of the organisation chart on screen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsScene,
    QStyleOptionGraphicsItem,
    QWidget,
)

from sdm_desktop.domain.org_chart import BOX_HEIGHT, BOX_WIDTH, ChartLayout, ChartUnit, PlacedUnit
from sdm_desktop.ui import theme

_PAD = 9
_LEAST_DETAIL = 0.32
_NAME, _HEAD, _SMALL = 12, 11, 10
_EDGE = 30


def _font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = theme.font("body")
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def wrapped(text: str, metrics: QFontMetricsF, width: float, most: int) -> list[str]:
    """Return a text on at most so many lines; the last ends in … when it does not fit."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= width:
            line = f"{line} {words.pop(0)}"
        lines.append(line)
    if words:
        lines.append(" ".join(words))
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]


class BoxItem(QGraphicsItem):
    """One unit: name, head, post, number of people."""

    def __init__(self, placed: PlacedUnit) -> None:
        super().__init__()
        self.unit: ChartUnit = placed.unit
        self.is_current = False
        self.setPos(placed.x, placed.y)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setToolTip(f"{placed.unit.nama}\n{placed.unit.kepala}".strip())
        self._lines = self._arranged()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt
        """Qt: the box with its frame."""
        return QRectF(-3, -3, BOX_WIDTH + 6, BOX_HEIGHT + 6)

    def _arranged(self) -> list[tuple[str, QFont, str]]:
        """Return (text, font, colour token) from top to bottom."""
        unit, width = self.unit, BOX_WIDTH - 2 * _PAD
        name, head, small = _font(_NAME, QFont.Weight.DemiBold), _font(_HEAD), _font(_SMALL)
        lines = [(text, name, "text") for text in wrapped(unit.nama, QFontMetricsF(name), width, 2)]
        if unit.kepala:
            lines.append((wrapped(unit.kepala, QFontMetricsF(head), width, 1)[0], head, "text"))
        if unit.jabatan and len(lines) < 4:
            post = wrapped(unit.jabatan, QFontMetricsF(small), width, 1)[0]
            lines.append((post, small, "text2"))
        return lines

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Qt: draw the box; from afar without its words."""
        area = QRectF(0, 0, BOX_WIDTH, BOX_HEIGHT)
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color("tint" if self.is_current else "surface"))
        painter.drawRoundedRect(area, 6, 6)
        if self.is_current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2.5))
            painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), 7, 7)
        if painter.worldTransform().m11() < _LEAST_DETAIL:
            self._paint_far(painter, area)
            return
        y = 18.0
        for text, font, token in self._lines:
            painter.setFont(font)
            painter.setPen(theme.color(token))
            painter.drawText(_PAD, round(y), text)
            y += 14
        painter.setFont(_font(_SMALL))
        painter.setPen(theme.color("text2"))
        painter.drawText(_PAD, BOX_HEIGHT - 7, f"{self.unit.jumlah} pegawai")

    def _paint_far(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(_font(18, QFont.Weight.DemiBold))
        painter.setPen(theme.color("text"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area.adjusted(4, 2, -4, -2), int(flags), self.unit.nama)


def fill_scene(scene: QGraphicsScene, layout: ChartLayout) -> list[BoxItem]:
    """Put a chart into an empty scene and return its boxes."""
    scene.clear()
    path = QPainterPath()
    for line in layout.lines:
        path.moveTo(*line[0])
        for point in line[1:]:
            path.lineTo(*point)
    lines = QGraphicsPathItem(path)
    lines.setPen(QPen(theme.color("edge"), 1.2))
    scene.addItem(lines)
    boxes = [BoxItem(placed) for placed in layout.boxes]
    for box in boxes:
        scene.addItem(box)
    scene.setSceneRect(-_EDGE, -_EDGE, layout.width + 2 * _EDGE, layout.height + 2 * _EDGE)
    return boxes
