"""The matriks peran hasil as a picture: results of a superior, and who carries them out."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.skp_views import RoleMatrix
from sdm_desktop.ui import theme

PAD, GAP, GROUP_GAP, MARGIN, HOOK = 10, 10, 22, 16, 18
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(slots=True)
class _Box:
    """One box: a result, or a person with what he or she contributes."""

    rect: QRect
    title: str
    text: str
    person: str = ""
    is_top: bool = False
    parent: int = -1


class RoleTree(QWidget):
    """Draws three columns: the superior, the results, the people; `opened` carries a person."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix: RoleMatrix | None = None
        self._boxes: list[_Box] = []
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Gambar matriks peran hasil"))

    def show_matrix(self, matrix: RoleMatrix | None) -> None:
        """Show the matrix of one superior."""
        self._matrix = matrix
        self._lay_out()

    def boxes(self) -> list[tuple[str, str]]:
        """Return title and text of every box, for screen readers and tests."""
        return [(box.title, box.text) for box in self._boxes]

    def _lay_out(self) -> None:
        self._boxes = []
        matrix = self._matrix
        if matrix is not None:
            width = max(self.width(), 700)
            column = (width - 2 * MARGIN - 2 * 56) // 3
            lefts = [MARGIN + place * (column + 56) for place in range(3)]
            bottom = self._place_all(matrix, lefts, column)
            self.setMinimumHeight(bottom + MARGIN)
        self.updateGeometry()
        self.update()

    def _place_all(self, matrix: RoleMatrix, lefts: list[int], column: int) -> int:
        """Place the boxes from right to left: a result is as high as its people."""
        top = _Box(QRect(), matrix.atasan.nama, matrix.atasan.jabatan, matrix.atasan.pegawai_id)
        top.is_top = True
        self._boxes.append(top)
        y = MARGIN
        for key, text in matrix.atasan.results:
            start, parent = y, len(self._boxes)
            self._boxes.append(_Box(QRect(), text, "", parent=0))
            for person in matrix.people:
                parts = matrix.cells.get((key, person.pegawai_id), ())
                if parts:
                    y = self._add(person.nama, parts, (lefts[2], y, column), parent)
                    self._boxes[-1].person = person.pegawai_id
            height = self._height(text, "", column)
            self._boxes[parent].rect = QRect(lefts[1], start, column, height)
            y = max(y, start + height + GAP) + GROUP_GAP - GAP
        height = self._height(top.title, top.text, column)
        top.rect = QRect(lefts[0], MARGIN, column, height)
        return max(y, top.rect.bottom())

    def _add(
        self, title: str, parts: tuple[str, ...], place: tuple[int, int, int], parent: int
    ) -> int:
        left, y, width = place
        text = "\n".join(f"• {part}" for part in parts)
        height = self._height(title, text, width)
        self._boxes.append(_Box(QRect(left, y, width, height), title, text, parent=parent))
        return y + height + GAP

    def _height(self, title: str, text: str, width: int) -> int:
        inner = QRect(0, 0, width - 2 * PAD, 10_000)
        height = QFontMetrics(theme.font("table-strong")).boundingRect(inner, _WRAP, title).height()
        if text:
            metrics = QFontMetrics(theme.font("small"))
            height += 3 + metrics.boundingRect(inner, _WRAP, text).height()
        return height + 2 * PAD

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width wraps otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out()

    def sizeHint(self) -> QSize:
        """Qt: as high as the boxes."""
        return QSize(700, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: lines, then boxes."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("surface"))
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Draw the picture on any device."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("edge"), 1.2))
        for box in self._boxes:
            if box.parent >= 0:
                painter.drawPath(_link(self._boxes[box.parent].rect, box.rect))
        for box in self._boxes:
            self._draw_box(painter, box)

    def _draw_box(self, painter: QPainter, box: _Box) -> None:
        rect = QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        is_result = not box.person
        painter.setPen(QPen(theme.color("accent" if box.is_top else "line"), 1))
        painter.setBrush(theme.color("tint" if box.is_top or is_result else "surface"))
        painter.drawRoundedRect(rect, 7, 7)
        inner = box.rect.adjusted(PAD, PAD, -PAD, -PAD)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("table-strong"))
        used = painter.boundingRect(inner, _WRAP, box.title).height()
        painter.drawText(inner, _WRAP, box.title)
        if box.text:
            painter.setPen(theme.color("text2"))
            painter.setFont(theme.font("small"))
            painter.drawText(inner.adjusted(0, used + 3, 0, 0), _WRAP, box.text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: a hand over people."""
        box = self._box_at(event)
        is_person = box is not None and bool(box.person)
        shape = Qt.CursorShape.PointingHandCursor if is_person else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a person opens the SKP."""
        box = self._box_at(event)
        if box is not None and box.person:
            self.opened.emit(box.person)

    def _box_at(self, event: QMouseEvent) -> _Box | None:
        point = event.position().toPoint()
        return next((box for box in self._boxes if box.rect.contains(point)), None)


def _link(parent: QRect, child: QRect) -> QPainterPath:
    """Return the line from a box to one right of it: across, down, across."""
    start = QPointF(parent.right() + 1, parent.top() + HOOK)
    end = QPointF(child.left(), child.top() + HOOK)
    middle = (start.x() + end.x()) / 2
    path = QPainterPath(start)
    path.lineTo(QPointF(middle, start.y()))
    path.lineTo(QPointF(middle, end.y()))
    path.lineTo(end)
    return path
