"""Pictures of a result: bands with the marker, unsur as bars, the index over time."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.skm import SkmResult, UnsurResult
from sdm_desktop.domain.skm_rules import HIGHEST, LOWEST, Band
from sdm_desktop.services.survey_views import TrendPoint
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.chart import ChartWidget

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BandScale(QWidget):
    """The bands from 25 to 100, true to scale, with a mark where the index stands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bands: tuple[Band, ...] = ()
        self._ikm: Decimal | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_index(self, bands: Sequence[Band], ikm: Decimal | None) -> None:
        """Show these bands and this index."""
        self._bands, self._ikm = tuple(bands), ikm
        self.setAccessibleDescription("–" if ikm is None else decimal_text(ikm, 2))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: mark, bands, limits."""
        return QSize(240, scaled(52))

    def _x(self, value: Decimal) -> float:
        share = float((value - LOWEST) / (HIGHEST - LOWEST))
        return 1 + max(0.0, min(1.0, share)) * (self.width() - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the scale."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, height = scaled(12), scaled(20)
        edges = [band.ikm_min for band in self._bands[1:]]
        for place, band in enumerate(self._bands):
            left = self._x(band.ikm_min)
            end = edges[place] if place < len(edges) else HIGHEST
            box = QRectF(left, top, self._x(end) - left, height)
            is_here = (
                self._ikm is not None
                and band.ikm_min <= self._ikm
                and (place == len(edges) or self._ikm < edges[place])
            )
            painter.setPen(QPen(color("edge"), 1))
            painter.setBrush(color("fill" if is_here else "sunken"))
            painter.drawRect(box)
            painter.setPen(color("on-fill" if is_here else "text2"))
            painter.setFont(font("label-strong" if is_here else "label"))
            painter.drawText(box, _CENTRE, band.mutu)
            painter.setPen(color("text2"))
            painter.setFont(font("micro"))
            if place:
                limit = QRectF(left - 30, top + height + 1, 60, scaled(16))
                painter.drawText(limit, _CENTRE, decimal_text(band.ikm_min, 2))
        if self._ikm is not None:
            self._draw_mark(painter, self._x(self._ikm), top)

    def _draw_mark(self, painter: QPainter, x: float, top: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("text"))
        half = scaled(5)
        tip = [QPointF(x - half, 2), QPointF(x + half, 2), QPointF(x, top - 2)]
        painter.drawPolygon(QPolygonF(tip))


class UnsurChart(ChartWidget):
    """One bar per unsur on the scale 1 to 4, with NRR, mutu and rank; the lowest three speak.

    `activated` sends the `UnsurResult` of a bar.
    """

    PITCH = 27

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._unsur: tuple[UnsurResult, ...] = ()
        self._lowest: frozenset[str] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_result(self, result: SkmResult) -> None:
        """Show these unsur."""
        self._unsur = result.unsur
        self._lowest = frozenset(one.unsur.kode for one in result.lowest)
        self._current = -1
        words = [f"{one.unsur.nama} {_nrr(one)} {one.mutu}" for one in result.unsur]
        self.setAccessibleDescription("; ".join(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: one line per unsur."""
        return QSize(380, max(1, len(self._unsur)) * scaled(self.PITCH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the bars."""
        painter = QPainter(self)
        pitch = scaled(self.PITCH)
        name = min(self.width() * 0.44, scaled(250))
        tail = scaled(128)
        room = max(20.0, self.width() - name - tail)
        self._areas = []
        for row, one in enumerate(self._unsur):
            line = QRectF(0, row * pitch, self.width(), pitch)
            self._areas.append((line, one))
            if row == self._hover:
                painter.fillRect(line, color("hover"))
            self._draw_line(painter, one, line, (name, room))
        painter.setPen(QPen(color("edge"), 1))
        painter.drawLine(QPointF(name, 2), QPointF(name, len(self._unsur) * pitch - 2))
        self._draw_focus(painter)

    def _draw_line(
        self, painter: QPainter, one: UnsurResult, line: QRectF, extent: tuple[float, float]
    ) -> None:
        left, room = extent
        is_low = one.unsur.kode in self._lowest
        painter.setFont(font("label-strong" if is_low else "small"))
        painter.setPen(color("text"))
        number = self._unsur.index(one) + 1
        words = painter.fontMetrics().elidedText(
            f"{number}  {one.unsur.nama}", Qt.TextElideMode.ElideRight, int(left) - 12
        )
        painter.drawText(
            QRectF(line.left() + 2, line.top(), left - 12, line.height()), _LEFT, words
        )
        track = QRectF(left, line.top() + 6, room, line.height() - 12)
        painter.fillRect(track, color("neutral"))
        if one.nrr is not None:
            share = (float(one.nrr) - 1) / 3
            solid = QRectF(track.left(), track.top(), track.width() * share, track.height())
            painter.fillRect(solid, color("bar" if is_low else "fill"))
        self._draw_tail(painter, one, QRectF(left + room, line.top(), 0, line.height()))

    def _draw_tail(self, painter: QPainter, one: UnsurResult, start: QRectF) -> None:
        value = QRectF(start.left(), start.top(), scaled(50), start.height())
        painter.drawText(value, _RIGHT, _nrr(one))
        tone = {"C": "warn", "D": "err"}.get(one.mutu, "text2")
        painter.setPen(color(tone))
        mutu = QRectF(value.right() + 10, start.top(), scaled(20), start.height())
        painter.drawText(mutu, _LEFT, one.mutu)
        if one.peringkat:
            painter.setPen(color("text2"))
            painter.setFont(font("micro"))
            rank = QRectF(mutu.right(), start.top(), scaled(44), start.height())
            painter.drawText(rank, _RIGHT, f"ke-{one.peringkat}")


def _nrr(one: UnsurResult) -> str:
    return "–" if one.nrr is None else decimal_text(one.nrr, 3)


class IndexTrend(ChartWidget):
    """The index of each period as a line; points of older, printed figures are hollow.

    `activated` sends the `TrendPoint`.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._points: tuple[TrendPoint, ...] = ()
        self._here = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_points(self, points: Sequence[TrendPoint], here: str) -> None:
        """Show these periods, the earliest first; `here` is the survey looked at."""
        self._points, self._here = tuple(points), here
        self._current = -1
        words = [f"{one.nama} {decimal_text(one.ikm, 2)}" for one in points]
        self.setAccessibleDescription("; ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: low and wide."""
        return QSize(240, scaled(132))

    def shown(self) -> tuple[TrendPoint, ...]:
        """Return the last periods that have room."""
        return self._points[-max(1, self.width() // scaled(60)) :]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw line, dots and values."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = self.shown()
        self._areas = []
        if not points:
            return
        line = scaled(16)
        slot = self.width() / len(points)
        low, high = (float(f(one.ikm for one in points)) for f in (min, max))
        span = max(high - low, 1.0)
        area = QRectF(0, line + 8, self.width(), self.height() - 2 * line - 18)
        places = [
            QPointF((n + 0.5) * slot, area.bottom() - (float(one.ikm) - low) / span * area.height())
            for n, one in enumerate(points)
        ]
        for n, one in enumerate(points):
            box = QRectF(n * slot, 0, slot, self.height())
            self._areas.append((box, one))
            if n == self._hover:
                painter.fillRect(box, color("hover"))
        painter.setPen(QPen(color("bar"), 1.8))
        painter.drawPolyline(QPolygonF(places))
        for (box, _), one, place in zip(self._areas, points, places, strict=True):
            self._draw_point(painter, one, place, box)
        self._draw_focus(painter)

    def _draw_point(self, painter: QPainter, one: TrendPoint, place: QPointF, box: QRectF) -> None:
        is_here = one.survey_id == self._here
        painter.setPen(QPen(color("accent"), 1.6))
        painter.setBrush(color("surface" if one.is_old else "accent"))
        painter.drawEllipse(place, 4, 4)
        line = scaled(16)
        painter.setFont(font("label-strong" if is_here else "label"))
        painter.setPen(color("text" if is_here else "text2"))
        above = QRectF(box.left(), place.y() - line - 7, box.width(), line)
        painter.drawText(above, _CENTRE, decimal_text(one.ikm, 2))
        painter.setFont(font("micro"))
        below = QRectF(box.left(), box.bottom() - line, box.width(), line)
        painter.drawText(below, _CENTRE, one.kunci)
