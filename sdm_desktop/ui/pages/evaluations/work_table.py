"""Results, indicators, target and realisation of one person, with the verdict per result."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.pages.evaluations.work_rows import ResultRow
from sdm_desktop.ui.shapes import draw_shape
from sdm_desktop.ui.theme import color, font, scaled

_KEYS = {Qt.Key.Key_1: Rating.BAWAH, Qt.Key.Key_2: Rating.SESUAI, Qt.Key.Key_3: Rating.ATAS}
_HEAD, _ROW, _SECTION = 26, 42, 22
_COLUMNS = (("target", 108), ("realisasi", 110), ("bukti", 48), ("umpan", 98))


class WorkTable(QWidget):
    """Painted lines; keys 1 2 3 give the verdict of the current result, Up and Down move.

    `judged` carries (rhk id, rating), `note_wanted` the result whose sentence is wanted (F2).
    """

    judged = Signal(str, object)
    note_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[ResultRow] = []
        self._current = 0
        self._can_judge = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Hasil kerja dan umpan balik"))

    def show_rows(self, rows: Sequence[ResultRow], *, can_judge: bool) -> None:
        """Show lines; the cursor stays where it was when the results are the same."""
        same = [row.rhk_id for row in rows] == [row.rhk_id for row in self._rows]
        self._rows, self._can_judge = list(rows), can_judge
        if not same:
            self._current = next((n for n, row in enumerate(rows) if row.rhk_id), 0)
        self.updateGeometry()
        self.update()
        self._describe()

    def rows(self) -> list[ResultRow]:
        """Return the lines shown."""
        return list(self._rows)

    def sizeHint(self) -> QSize:
        """Qt: as high as the lines."""
        heights = sum(self._height(row) for row in self._rows)
        return QSize(400, scaled(_HEAD) + (heights or scaled(34)))

    def minimumSizeHint(self) -> QSize:
        """Qt: never cut in height."""
        return QSize(300, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: move, or give a verdict and go on to the next result."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in _KEYS and self._can_judge:
            self._judge(_KEYS[key])
        elif key == Qt.Key.Key_Delete and self._can_judge:
            self._judge(None)
        elif key == Qt.Key.Key_F2 and self._can_judge:
            self._ask_note()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt: a double click on the words of a result asks for its sentence."""
        left = self.width() - scaled(_COLUMNS[-1][1])
        is_result = self._row_at(event.position().toPoint()) == self._current
        if self._can_judge and is_result and event.position().x() < left:
            self._ask_note()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click chooses a result; one on its verdict goes to the next rating."""
        number = self._row_at(event.position().toPoint())
        if number < 0 or not self._rows[number].rhk_id:
            return
        self._current = number
        self.update()
        self._describe()
        left = self.width() - scaled(_COLUMNS[-1][1])
        if event.position().x() >= left and self._can_judge:
            order = (None, Rating.SESUAI, Rating.ATAS, Rating.BAWAH)
            here = order.index(self._rows[number].verdict)
            self._judge(order[(here + 1) % len(order)])

    def event(self, event: QEvent) -> bool:
        """Qt: the whole text of a cut line."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._row_at(event.pos())
            row = self._rows[number] if number >= 0 else None
            parts = (row.title, row.detail, row.real, row.remark) if row else ()
            QToolTip.showText(event.globalPos(), "\n".join(part for part in parts if part), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: head, lines, and the frame of the current one."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_head(painter)
        top = scaled(_HEAD)
        for number, row in enumerate(self._rows):
            area = QRect(0, top, self.width(), self._height(row))
            self._draw_row(painter, area, row, is_current=number == self._current)
            top += area.height()
        if not self._rows:
            painter.setFont(font("small"))
            painter.setPen(color("text3"))
            area = QRect(16, top, self.width() - 32, scaled(34))
            words = self.tr("Belum ada target pada periode ini.")
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_head(self, painter: QPainter) -> None:
        painter.fillRect(QRect(0, 0, self.width(), scaled(_HEAD)), color("sunken"))
        painter.setFont(font("label"))
        painter.setPen(color("text2"))
        middle = Qt.AlignmentFlag.AlignVCenter
        titles = (self.tr("Target"), self.tr("Realisasi"), self.tr("Bukti"), self.tr("Umpan balik"))
        head = self._text_area(QRect(0, 0, self.width(), scaled(_HEAD)))
        painter.drawText(head, middle, self.tr("Rencana hasil kerja dan indikator"))
        painter.drawText(QRect(16, 0, scaled(24), scaled(_HEAD)), middle, self.tr("No"))
        for area, title in zip(self._columns(0, scaled(_HEAD)), titles, strict=True):
            painter.drawText(area, middle, title)

    def _draw_row(
        self, painter: QPainter, area: QRect, row: ResultRow, *, is_current: bool
    ) -> None:
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(area.topLeft(), area.topRight())
        if row.is_section:
            painter.fillRect(area.adjusted(0, 1, 0, 0), color("sunken"))
            painter.setFont(font("label"))
            painter.setPen(color("text2"))
            painter.drawText(area.adjusted(16, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.title)
            return
        if is_current and self.hasFocus():
            painter.setPen(QPen(color("focus"), 1.5))
            painter.setBrush(color("tint"))
            painter.drawRect(area.adjusted(1, 1, -2, -1))
        self._draw_words(painter, area, row)
        columns = self._columns(area.top(), area.height())
        painter.setFont(font("table"))
        painter.setPen(color("text"))
        self._elided(painter, columns[0], row.target)
        painter.setFont(font("table-strong"))
        painter.setPen(color("warn" if row.is_unmet else "text"))
        self._elided(painter, columns[1], row.real)
        painter.setFont(font("table"))
        painter.setPen(color("text2"))
        if row.evidence:
            side = scaled(13)
            painter.drawPixmap(
                columns[2].left(), area.center().y() - side // 2, pixmap("paperclip", "text2", 13)
            )
            self._elided(painter, columns[2].adjusted(side + 5, 0, 0, 0), str(row.evidence))
        if row.rhk_id:
            self._draw_verdict(painter, columns[3], row)

    def _draw_words(self, painter: QPainter, area: QRect, row: ResultRow) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("table"))
        painter.setPen(color("text2"))
        painter.drawText(QRect(16, area.top(), scaled(24), area.height()), middle, row.no)
        words = self._text_area(area)
        both = bool(row.title and row.detail)
        half = QRect(
            words.left(), words.top() + scaled(3), words.width(), words.height() // 2 - scaled(2)
        )
        if row.title:
            painter.setFont(font("table-strong"))
            painter.setPen(color("text"))
            self._elided(painter, half if both else words, row.title)
        if row.detail:
            painter.setFont(font("small"))
            painter.setPen(color("text2"))
            lower = half.translated(0, half.height())
            self._elided(painter, lower if both else words, row.detail)

    def _draw_verdict(self, painter: QPainter, area: QRect, row: ResultRow) -> None:
        verdict = row.verdict
        if verdict is None:
            painter.setPen(color("text3"))
            self._elided(painter, area, self.tr("belum") if not self._can_judge else "1  2  3")
            return
        side = scaled(9)
        box = QRectF(area.left(), area.center().y() - side / 2 + 0.5, side, side)
        draw_shape(painter, box, verdict.value.lower())
        painter.setPen(color("text"))
        words = {Rating.ATAS: self.tr("Di atas"), Rating.SESUAI: self.tr("Sesuai")}
        text = words.get(verdict, self.tr("Di bawah"))
        self._elided(painter, area.adjusted(side + 7, 0, 0, 0), text)
        if row.remark:
            sign = scaled(13)
            place = (area.right() - sign, area.center().y() - sign // 2)
            painter.drawPixmap(*place, pixmap("messages-square", "text2", 13))

    @staticmethod
    def _elided(painter: QPainter, area: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _columns(self, top: int, height: int) -> list[QRect]:
        left = self.width() - sum(scaled(width) for _, width in _COLUMNS)
        found = []
        for _, width in _COLUMNS:
            found.append(QRect(left, top, scaled(width) - 8, height))
            left += scaled(width)
        return found

    def _text_area(self, area: QRect) -> QRect:
        left = 16 + scaled(28)
        right = self.width() - sum(scaled(width) for _, width in _COLUMNS) - 12
        return QRect(left, area.top(), max(40, right - left), area.height())

    @staticmethod
    def _height(row: ResultRow) -> int:
        return scaled(_SECTION if row.is_section else _ROW)

    def _row_at(self, position: QPoint) -> int:
        top = scaled(_HEAD)
        for number, row in enumerate(self._rows):
            if top <= position.y() < top + self._height(row):
                return number
            top += self._height(row)
        return -1

    def _move(self, by: int) -> None:
        number = self._current + by
        while 0 <= number < len(self._rows) and not self._rows[number].rhk_id:
            number += by
        if 0 <= number < len(self._rows):
            self._current = number
            self.update()
            self._describe()

    def _judge(self, rating: Rating | None) -> None:
        if 0 <= self._current < len(self._rows) and self._rows[self._current].rhk_id:
            self.judged.emit(self._rows[self._current].rhk_id, rating)
            self._move(1)

    def _ask_note(self) -> None:
        if 0 <= self._current < len(self._rows) and self._rows[self._current].rhk_id:
            self.note_wanted.emit(self._rows[self._current].rhk_id)

    def _describe(self) -> None:
        row = self._rows[self._current] if 0 <= self._current < len(self._rows) else None
        verdict = row.verdict.label if row and row.verdict else self.tr("belum ada umpan balik")
        remark = f". {row.remark}" if row and row.remark else ""
        self.setAccessibleDescription(f"{row.title}: {verdict}{remark}" if row else "")
