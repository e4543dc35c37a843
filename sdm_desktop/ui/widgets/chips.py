"""Chips: a word with its shape on a tint, and filter chips that can be taken away."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sdm_desktop.ui import theme
from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.shapes import draw_shape
from sdm_desktop.ui.widgets.buttons import ToolButton

_TINTS = {
    "ok": "ok-tint",
    "warn": "warn-tint",
    "err": "err-tint",
    "accent": "tint",
    "text2": "neutral",
}
PAD = 8
GAP = 6
MARK = 9


class Chip(QWidget):
    """A word on a tint; `tone` is ok, warn, err, accent or text2, `mark` a shape or `icon:name`."""

    def __init__(
        self, text: str, parent: QWidget | None = None, *, tone: str = "text2", mark: str = ""
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_chip(text, tone=tone, mark=mark)

    def set_chip(self, text: str, *, tone: str = "text2", mark: str = "") -> None:
        """Show another word."""
        self._text, self._tone, self._mark = text, tone, mark
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the word."""
        return self._text

    def sizeHint(self) -> QSize:
        """Qt: as wide as the word."""
        width = QFontMetrics(theme.font("label")).horizontalAdvance(self._text) + 2 * PAD
        if self._mark:
            width += self._mark_side() + GAP
        return QSize(width, theme.scaled(20))

    def minimumSizeHint(self) -> QSize:
        """Qt: never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: tint, shape, word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = theme.color(self._tone)
        ground = theme.color(_TINTS.get(self._tone, "neutral"))
        is_plain = ground == theme.color("window")
        painter.setPen(QPen(tone, 1) if is_plain else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        left = PAD
        if self._mark:
            self._draw_mark(painter, left)
            left += self._mark_side() + GAP
        painter.setPen(tone)
        painter.setFont(theme.font("label"))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(left, 0, self.width() - left, self.height(), flags, self._text)
        painter.end()

    def _mark_side(self) -> int:
        return 12 if self._mark.startswith("icon:") else MARK

    def _draw_mark(self, painter: QPainter, left: int) -> None:
        side = self._mark_side()
        top = (self.height() - side) / 2
        if self._mark.startswith("icon:"):
            picture = pixmap(self._mark.removeprefix("icon:"), self._tone, side, "2")
            painter.drawPixmap(left, round(top), picture)
        else:
            draw_shape(painter, QRectF(left, top, side, side), self._mark, theme.color(self._tone))


class Disc(QWidget):
    """The photo of a person in a round frame; without one the initials on a tint."""

    def __init__(self, side: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)
        self._text = ""
        self._photo: QImage | None = None

    def set_text(self, text: str) -> None:
        """Show initials."""
        self._text = text
        self.update()

    def set_photo(self, photo: QImage | None) -> None:
        """Show a photo, or the initials again; of a tall photo the upper part, where a face is."""
        self._photo = photo
        self.update()

    @property
    def has_photo(self) -> bool:
        """Return whether a photo is shown."""
        return self._photo is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: disc and letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._photo is not None:
            self._draw_photo(painter, self._photo)
            painter.end()
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("tint"))
        painter.drawEllipse(self.rect())
        painter.setPen(theme.color("accent"))
        painter.setFont(theme.font("section"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._text)
        painter.end()

    def _draw_photo(self, painter: QPainter, photo: QImage) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        circle = QPainterPath()
        circle.addEllipse(QRectF(self.rect()))
        painter.setClipPath(circle)
        side = min(photo.width(), photo.height())
        across = (photo.width() - side) // 2
        painter.drawImage(QRectF(self.rect()), photo, QRectF(across, 0, side, side))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


class FilterChip(ToolButton):
    """One condition of a filter; a click, Del or Backspace takes it away (`removed`)."""

    removed = Signal(object)

    def __init__(self, text: str, value: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = value
        self.setText(text)
        self.setToolTip(self.tr("Hapus filter: {text}").format(text=text))
        self.setAccessibleName(self.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._remove)

    def sizeHint(self) -> QSize:
        """Qt: word, gap and cross in round ends."""
        width = QFontMetrics(theme.font("label")).horizontalAdvance(self.text())
        return QSize(width + 11 + 8 + 12 + 9, theme.scaled(26))

    def minimumSizeHint(self) -> QSize:
        """Qt: never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: outlined with round ends."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "focus" if self.hasFocus() else "line"
        painter.setPen(QPen(theme.color(token), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.color("hover" if self.underMouse() else "surface"))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color("text"))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(11, 0, self.width(), self.height(), flags, self.text())
        cross = pixmap("x", "text2", 12, "2")
        side = round(cross.height() / cross.devicePixelRatio())
        painter.drawPixmap(self.width() - side - 9, (self.height() - side) // 2, cross)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Del and Backspace take the condition away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        else:
            super().keyPressEvent(event)

    def _remove(self) -> None:
        self.removed.emit(self._value)
