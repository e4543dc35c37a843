"""Choosing the part of a picture that becomes a photo."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.documents import PHOTO_HEIGHT, PHOTO_WIDTH
from sdm_desktop.ui import theme

_SMALLEST = 90
_STEP = 1.12
_MARGIN = 8


class CropArea(QWidget):
    """A picture with a frame of 3 to 4 that is moved by mouse or arrows and sized by wheel or ±."""

    def __init__(self, picture: QImage, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture = picture
        self._held: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setAccessibleName(self.tr("Potongan foto 3 : 4"))
        self.setMinimumSize(360, 360)
        self.frame_rect = self._largest()

    def _largest(self) -> QRectF:
        """Return the largest frame; of a tall picture the upper part."""
        width, height = float(self.picture.width()), float(self.picture.height())
        across = min(width, height * 3 / 4)
        down = across * 4 / 3
        return QRectF((width - across) / 2, min((height - down) / 2, height * 0.05), across, down)

    def cut(self) -> QImage:
        """Return the part within the frame in the size photos have, on white."""
        part = self.picture.copy(self.frame_rect.toRect())
        scaled = part.scaled(
            QSize(PHOTO_WIDTH, PHOTO_HEIGHT),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        photo = QImage(PHOTO_WIDTH, PHOTO_HEIGHT, QImage.Format.Format_RGB888)
        photo.fill(QColor("white"))
        painter = QPainter(photo)
        painter.drawImage(0, 0, scaled)
        painter.end()
        return photo

    @Slot()
    def larger(self) -> None:
        """Take in more of the picture."""
        self.resize_frame(_STEP)

    @Slot()
    def smaller(self) -> None:
        """Take in less of the picture."""
        self.resize_frame(1 / _STEP)

    def resize_frame(self, factor: float) -> None:
        """Make the frame larger or smaller around its middle, within the picture."""
        most = self._largest().width()
        width = max(min(_SMALLEST, most), min(most, self.frame_rect.width() * factor))
        middle = self.frame_rect.center()
        height = width * 4 / 3
        self.frame_rect = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        self.move_frame(0, 0)

    def move_frame(self, across: float, down: float) -> None:
        """Move the frame in pixels of the picture, as far as the picture goes."""
        frame = self.frame_rect
        left = max(0.0, min(self.picture.width() - frame.width(), frame.left() + across))
        top = max(0.0, min(self.picture.height() - frame.height(), frame.top() + down))
        self.frame_rect = QRectF(left, top, frame.width(), frame.height())
        self.update()

    def _scale(self) -> float:
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        return min(room.width() / self.picture.width(), room.height() / self.picture.height())

    def _place(self) -> QRectF:
        scale = self._scale()
        width, height = self.picture.width() * scale, self.picture.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the picture, dimmed around the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.color("bar-quiet"))
        place, scale = self._place(), self._scale()
        painter.drawImage(place, self.picture)
        frame = QRectF(
            place.left() + self.frame_rect.left() * scale,
            place.top() + self.frame_rect.top() * scale,
            self.frame_rect.width() * scale,
            self.frame_rect.height() * scale,
        )
        painter.fillRect(place, QColor(0, 0, 0, 120))
        painter.drawImage(frame, self.picture, self.frame_rect)
        painter.setPen(QPen(theme.color("focus"), 2 if self.hasFocus() else 1))
        painter.drawRect(frame)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows move, plus and minus size the frame."""
        step = self.picture.width() / 50
        moves = {
            Qt.Key.Key_Left: (-step, 0.0),
            Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, -step),
            Qt.Key.Key_Down: (0.0, step),
        }
        key = Qt.Key(event.key())
        if key in moves:
            self.move_frame(*moves[key])
        elif key == Qt.Key.Key_Plus:
            self.smaller()
        elif key == Qt.Key.Key_Minus:
            self.larger()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: take hold of the frame."""
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: the frame follows."""
        if self._held is not None:
            moved = (event.position() - self._held) / self._scale()
            self._held = event.position()
            self.move_frame(moved.x(), moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: let go."""
        self._held = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: size the frame."""
        (self.larger if event.angleDelta().y() < 0 else self.smaller)()
