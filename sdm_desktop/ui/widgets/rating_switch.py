"""Three equal segments for a rating: di bawah, sesuai, di atas."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.ui.shapes import draw_shape
from sdm_desktop.ui.theme import color, font, scaled

ORDER = (Rating.BAWAH, Rating.SESUAI, Rating.ATAS)
_KEYS = {Qt.Key.Key_1: Rating.BAWAH, Qt.Key.Key_2: Rating.SESUAI, Qt.Key.Key_3: Rating.ATAS}
_RADIUS = 6


class RatingSwitch(QWidget):
    """One rating; keys 1 2 3, Left and Right choose, Del empties; `chosen` carries the rating.

    F2 asks for a note on what is rated (`note_wanted`).
    With `has_words` the segments name themselves, else the word stands beside the switch.
    """

    chosen = Signal(object)
    note_wanted = Signal()

    def __init__(self, name: str, parent: QWidget, *, has_words: bool) -> None:
        super().__init__(parent)
        self._value: Rating | None = None
        self._has_words = has_words
        self._is_read_only = False
        self._is_warning = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Expanding if has_words else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def value(self) -> Rating | None:
        """Return the rating shown."""
        return self._value

    def set_value(self, value: Rating | None) -> None:
        """Show a rating."""
        self._value = value
        words = value.label if value else self.tr("belum dinilai")
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the rating only be looked at."""
        self._is_read_only = is_read_only
        shape = Qt.CursorShape.ArrowCursor if is_read_only else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self.update()

    def set_warning(self, is_warning: bool) -> None:
        """Frame the switch because a reason is missing."""
        self._is_warning = is_warning
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: words need room, signs alone little."""
        return QSize(
            scaled(270) if self._has_words else scaled(96), scaled(30 if self._has_words else 22)
        )

    def minimumSizeHint(self) -> QSize:
        """Qt: the three words must fit."""
        if not self._has_words:
            return self.sizeHint()
        metrics = QFontMetrics(font("body-strong"))
        words = max(metrics.horizontalAdvance(self._word(rating)) for rating in ORDER)
        return QSize(3 * (words + scaled(24)), scaled(30))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the keys of the grid work here as well."""
        key = Qt.Key(event.key())
        if key in _KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._choose(_KEYS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Delete:
            self._choose(None)
        elif key == Qt.Key.Key_F2:
            self.note_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click chooses the segment under it."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = int(event.position().x() * 3 / max(1, self.width()))
            self._choose(ORDER[min(2, max(0, place))])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: one frame, the chosen segment on tint."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        path = QPainterPath()
        path.addRoundedRect(frame, _RADIUS, _RADIUS)
        painter.fillPath(path, color("sunken" if self._is_read_only else "surface"))
        painter.setClipPath(path)
        for place, rating in enumerate(ORDER):
            self._draw_segment(painter, self._segment(frame, place), rating)
        painter.setPen(QPen(color("line"), 1))
        for place in (1, 2):
            x = self._segment(frame, place).left()
            painter.drawLine(round(x), round(frame.top()), round(x), round(frame.bottom()))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._border())
        painter.drawPath(path)

    def _border(self) -> QPen:
        if self.hasFocus():
            return QPen(color("focus"), 2)
        if self._is_warning:
            return QPen(color("warn"), 1.5)
        return QPen(color("line" if self._is_read_only else "edge"), 1)

    def _draw_segment(self, painter: QPainter, area: QRectF, rating: Rating) -> None:
        is_chosen = rating is self._value
        if is_chosen:
            painter.fillRect(area, color("tint"))
        tint = color("accent" if is_chosen else "text2")
        if self._is_read_only:
            tint = color("text2" if is_chosen else "text3")
        side = scaled(9)
        if not self._has_words:
            draw_shape(
                painter,
                _centred(area, area.center().x() - side / 2, side),
                rating.value.lower(),
                tint,
            )
            return
        painter.setFont(font("body-strong" if is_chosen else "body"))
        word = self._word(rating)
        width = painter.fontMetrics().horizontalAdvance(word)
        left = area.center().x() - (width + side + 7) / 2
        draw_shape(painter, _centred(area, left, side), rating.value.lower(), tint)
        painter.setPen(tint if is_chosen else color("text2"))
        text = QRectF(left + side + 7, area.top(), width + 2, area.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, word)

    def _word(self, rating: Rating) -> str:
        words = {Rating.BAWAH: self.tr("Di bawah"), Rating.SESUAI: self.tr("Sesuai")}
        return words.get(rating, self.tr("Di atas"))

    @staticmethod
    def _segment(frame: QRectF, place: int) -> QRectF:
        width = frame.width() / 3
        return QRectF(frame.left() + place * width, frame.top(), width, frame.height())

    def _step(self, by: int) -> None:
        if self._value is None:
            self._choose(Rating.SESUAI)
            return
        place = ORDER.index(self._value) + by
        self._choose(ORDER[min(2, max(0, place))])

    def _choose(self, rating: Rating | None) -> None:
        if not self._is_read_only and rating is not self._value:
            self.set_value(rating)
            self.chosen.emit(rating)


def _centred(area: QRectF, left: float, side: float) -> QRectF:
    return QRectF(left, area.center().y() - side / 2, side, side)
