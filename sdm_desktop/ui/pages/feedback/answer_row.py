"""One row of boxes that takes answers from the keypad and hands itself over when it is full."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sdm_desktop.ui.theme import color, font, scaled

_BOX, _GAP, _HEAD = 44, 6, 22
_BLANKS = frozenset("-. ,")
_BACK = Qt.Key.Key_Backspace
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus)


@dataclass(frozen=True, slots=True)
class AnswerBox:
    """A box: what stands above it, its highest value, how many digits, what it asks."""

    head: str
    highest: int = 4
    digits: int = 1
    words: str = ""
    starts_group: bool = False


class AnswerRow(QWidget):
    """Takes digits box by box; a blank key leaves one empty.

    `completed` carries the values (None for blank) once the last box is filled or Enter ends the
    row early, `changed` what is typed so far, `moved` the place of the current box; `undo_wanted`
    asks to take the row before back, `refused` names a key that is no answer, `pasted` carries
    rows from the clipboard.
    """

    completed = Signal(object)
    changed = Signal(object)
    moved = Signal(int)
    undo_wanted = Signal()
    refused = Signal(str)
    pasted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._boxes: tuple[AnswerBox, ...] = ()
        self._values: list[int | None] = []
        self._typed = ""
        self._place = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Jawaban satu responden"))

    @property
    def boxes(self) -> tuple[AnswerBox, ...]:
        """Return the boxes of the row."""
        return self._boxes

    @property
    def place(self) -> int:
        """Return which box is typed into."""
        return self._place

    def set_boxes(self, boxes: Sequence[AnswerBox]) -> None:
        """Show other boxes, empty."""
        self._boxes = tuple(boxes)
        self.clear()
        self.updateGeometry()

    def clear(self) -> None:
        """Begin a new row."""
        self._values = [None] * len(self._boxes)
        self._go(0)

    def set_values(self, values: Sequence[int | None]) -> None:
        """Show a row to be corrected; typing begins at its first box."""
        self._values = list(values)
        self._go(0)

    def values(self) -> tuple[int | None, ...]:
        """Return what is typed so far."""
        return tuple(self._values)

    def sizeHint(self) -> QSize:
        """Qt: as wide as its boxes."""
        right = self._left(len(self._boxes))
        return QSize(int(right) + 4, scaled(_HEAD + _BOX) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: digits fill, blank keys skip, Backspace goes back, Enter ends, * takes back."""
        key, text = Qt.Key(event.key()), event.text()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.modifiers() & _COMMANDS or key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)
        elif key in _ENDS:
            self._finish()
        elif key == Qt.Key.Key_Asterisk:
            self.undo_wanted.emit()
        elif key in (_BACK, Qt.Key.Key_Left):
            self._go_back(clears=key == _BACK)
        elif key == Qt.Key.Key_Right:
            self._go(min(len(self._values) - 1, self._place + 1))
        elif len(text) == 1 and text.isprintable():
            self._take(text)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click chooses a box."""
        for place in range(len(self._boxes)):
            if self._area(place).contains(event.position()):
                self._go(place)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _go(self, place: int) -> None:
        self._place, self._typed = place, ""
        self.moved.emit(place)
        self.update()

    def _go_back(self, *, clears: bool) -> None:
        if self._typed:
            self._values[self._place], self._typed = None, ""
        elif self._place:
            self._go(self._place - 1)
            if clears:
                self._values[self._place] = None
        self.changed.emit(self.values())
        self.update()

    def _take(self, text: str) -> None:
        box = self._boxes[self._place]
        if text in _BLANKS:
            if not self._typed:
                self._values[self._place] = None
            self._advance()
            return
        number = self._typed + text
        is_number = text.isascii() and text.isdigit()
        if not is_number or not (1 <= int(number) <= box.highest):
            self.refused.emit(text)
            return
        self._values[self._place], self._typed = int(number), number
        if len(number) == box.digits:
            self._advance()
        else:
            self.update()

    def _advance(self) -> None:
        if self._place + 1 == len(self._values):
            self._finish()
            return
        self._go(self._place + 1)
        self.changed.emit(self.values())

    def _finish(self) -> None:
        if any(value is not None for value in self._values):
            self.completed.emit(self.values())

    def _left(self, place: int) -> float:
        gaps = sum(box.starts_group for box in self._boxes[: place + 1])
        return 2 + place * (scaled(_BOX) + _GAP) + gaps * 14

    def _area(self, place: int) -> QRectF:
        return QRectF(self._left(place), scaled(_HEAD), scaled(_BOX), scaled(_BOX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw heads and boxes; the current box has the focus frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, box in enumerate(self._boxes):
            self._draw_box(painter, place, box)

    def _draw_box(self, painter: QPainter, place: int, box: AnswerBox) -> None:
        area, centre = self._area(place), Qt.AlignmentFlag.AlignCenter
        is_current = place == self._place and self.hasFocus()
        head = QRectF(area.left() - 3, 0, area.width() + 6, scaled(_HEAD) - 2)
        painter.setFont(font("label-strong" if is_current else "label"))
        painter.setPen(color("accent" if is_current else "text2"))
        painter.drawText(head, centre, box.head)
        painter.setBrush(color("surface"))
        painter.setPen(QPen(color("focus" if is_current else "edge"), 2 if is_current else 1))
        painter.drawRoundedRect(area, 6, 6)
        value = self._values[place]
        painter.setFont(font("section"))
        painter.setPen(color("text3" if value is None else "text"))
        is_passed = value is None and place < self._place
        painter.drawText(area, centre, "–" if is_passed else "" if value is None else str(value))
