"""The small signs of ratings, predikat and states: one painter function for all of them."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from sdm_desktop.ui.theme import color, scaled

TOKENS = {
    "atas": "accent",
    "sesuai": "text2",
    "bawah": "warn",
    "sangat_baik": "accent",
    "baik": "ok",
    "butuh_perbaikan": "warn",
    "kurang": "err",
    "sangat_kurang": "err",
    "belum": "text3",
    "draf": "warn",
    "siap": "ok",
    "final": "text2",
    "tidak_dinilai": "text3",
    "dot": "ok",
    "info": "accent",
}
_PEN = 1.4


def shape_color(shape: str) -> QColor:
    """Return the usual colour of a sign."""
    return color(TOKENS[shape])


def draw_shape(painter: QPainter, rect: QRectF, shape: str, tint: QColor | None = None) -> None:
    """Draw a sign centred in `rect`, as large as fits; an unknown shape is a `KeyError`."""
    side = min(rect.width(), rect.height())
    box = QRectF(0, 0, side, side)
    box.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint or shape_color(shape))
    _DRAWERS[shape](painter, box)
    painter.restore()


def shape_pixmap(shape: str, size: int = 11, tint: QColor | None = None) -> QPixmap:
    """Return a sign as a picture of `size` pixels (at twice the resolution, for sharp scaling)."""
    tint = tint or shape_color(shape)  # an unknown shape fails before a painter is open
    side = scaled(size)
    picture = QPixmap(QSize(side * 2, side * 2))
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_shape(painter, QRectF(0, 0, side, side), shape, tint)
    painter.end()
    return picture


def shape_icon(shape: str, size: int = 11, tint: QColor | None = None) -> QIcon:
    """Return a sign for a button or a menu."""
    return QIcon(shape_pixmap(shape, size, tint))


def _up(painter: QPainter, box: QRectF) -> None:
    _polygon(painter, box, ((0.5, 0.1), (0.98, 0.9), (0.02, 0.9)))


def _down(painter: QPainter, box: QRectF) -> None:
    _polygon(painter, box, ((0.02, 0.1), (0.98, 0.1), (0.5, 0.9)))


def _dot(painter: QPainter, box: QRectF) -> None:
    inset = box.width() * 0.12
    painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


def _square(painter: QPainter, box: QRectF) -> None:
    inset = box.width() * 0.12
    painter.drawRect(box.adjusted(inset, inset, -inset, -inset))


def _diamond(painter: QPainter, box: QRectF) -> None:
    _polygon(painter, box, ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)))


def _star(painter: QPainter, box: QRectF) -> None:
    points = []
    for corner in range(10):
        radius = 0.52 if corner % 2 == 0 else 0.21
        angle = math.pi * (corner / 5 - 0.5)
        points.append((0.5 + radius * math.cos(angle), 0.53 + radius * math.sin(angle)))
    _polygon(painter, box, points)


def _ring(painter: QPainter, box: QRectF) -> None:
    painter.setPen(QPen(painter.brush().color(), _PEN))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))


def _half(painter: QPainter, box: QRectF) -> None:
    inner = box.adjusted(1, 1, -1, -1)
    path = QPainterPath(inner.center())
    path.arcTo(inner, 90, -180)
    path.closeSubpath()
    painter.drawPath(path)
    _ring(painter, box)


def _check(painter: QPainter, box: QRectF) -> None:
    _ring(painter, box)
    points = [(0.3, 0.52), (0.45, 0.67), (0.71, 0.36)]
    painter.drawPolyline(QPolygonF([_at(box, x, y) for x, y in points]))


def _info(painter: QPainter, box: QRectF) -> None:
    _ring(painter, box)
    painter.drawLine(_at(box, 0.5, 0.46), _at(box, 0.5, 0.72))
    painter.drawPoint(_at(box, 0.5, 0.3))


def _lock(painter: QPainter, box: QRectF) -> None:
    painter.setPen(QPen(painter.brush().color(), _PEN))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    body = QRectF(_at(box, 0.12, 0.46), _at(box, 0.88, 0.95))
    painter.drawRoundedRect(body, 1.5, 1.5)
    path = QPainterPath(_at(box, 0.29, 0.46))
    path.lineTo(_at(box, 0.29, 0.29))
    path.arcTo(QRectF(_at(box, 0.29, 0.07), _at(box, 0.71, 0.51)), 180, -180)
    path.lineTo(_at(box, 0.71, 0.46))
    painter.drawPath(path)


def _dash(painter: QPainter, box: QRectF) -> None:
    painter.drawRect(QRectF(_at(box, 0.1, 0.42), _at(box, 0.9, 0.58)))


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.x() + x * box.width(), box.y() + y * box.height())


def _polygon(painter: QPainter, box: QRectF, points: Sequence[tuple[float, float]]) -> None:
    painter.drawPolygon(QPolygonF([_at(box, x, y) for x, y in points]))


_DRAWERS: dict[str, Callable[[QPainter, QRectF], None]] = {
    "atas": _up,
    "sesuai": _dot,
    "bawah": _down,
    "sangat_baik": _star,
    "baik": _dot,
    "butuh_perbaikan": _diamond,
    "kurang": _down,
    "sangat_kurang": _square,
    "belum": _ring,
    "draf": _half,
    "siap": _check,
    "final": _lock,
    "tidak_dinilai": _dash,
    "dot": _dot,
    "info": _info,
}
