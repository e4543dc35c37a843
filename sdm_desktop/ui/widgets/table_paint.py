"""How cells are drawn: one delegate that never raises and asks for nothing it does not need."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from sdm_desktop.ui import theme
from sdm_desktop.ui.shapes import draw_shape
from sdm_desktop.ui.widgets.table_column import AnyIndex, Column
from sdm_desktop.ui.widgets.table_model import TableModel

R = TypeVar("R")
PAD = 8
SHAPE = 12
BOX = 14
WIDEST = 11
MARK_WIDTH = 36
ELIDE = {
    "right": Qt.TextElideMode.ElideRight,
    "middle": Qt.TextElideMode.ElideMiddle,
    "none": Qt.TextElideMode.ElideNone,
}
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
RIGHT = int(
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)


def draw_check_box(painter: QPainter, rect: QRect, state: Qt.CheckState) -> None:
    """Draw a check box (look.md: filled when checked or partly checked)."""
    box = QRectF(0, 0, BOX, BOX)
    box.moveCenter(QRectF(rect).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_on = state != Qt.CheckState.Unchecked
    painter.setPen(QPen(theme.color("fill" if is_on else "edge"), 1))
    painter.setBrush(theme.color("fill" if is_on else "surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    pen = QPen(theme.color("on-fill"), 1.75)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x, y = box.x(), box.y()
    if state == Qt.CheckState.Checked:
        tick = QPolygonF([QPointF(x + 3.5, y + 7.2), QPointF(x + 6, y + 9.8)])
        tick.append(QPointF(x + 10.5, y + 4.6))
        painter.drawPolyline(tick)
    elif state == Qt.CheckState.PartiallyChecked:
        painter.drawLine(QPointF(x + 4, y + 7), QPointF(x + 10, y + 7))
    painter.restore()


def draw_current_frame(painter: QPainter, rect: QRect, *, has_focus: bool) -> None:
    """Draw the frame of the current row, stronger while the table has the focus."""
    width = 2.0 if has_focus else 1.5
    painter.setPen(QPen(theme.color("focus"), width))
    half = width / 2
    painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half))


class CellPainter(QStyledItemDelegate, Generic[R]):
    """Draws the cells of a `TableModel`: tint for marked and current rows, text3 for quiet ones."""

    def __init__(self, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self.hovered_row = -1
        self.current_row = -1
        self._is_current = False
        self._tones: dict[str, QColor] = {}
        self.restyle()

    def restyle(self) -> None:
        """Take colours and fonts from the theme again."""
        self._tones = {}
        self._font = theme.font("table")
        self._strong = QFont(self._font)
        self._strong.setWeight(QFont.Weight.Medium)
        self._metrics = QFontMetrics(self._font)

    def tone(self, token: str) -> QColor:
        """Return a colour of the theme, remembered until the next `restyle`."""
        colour = self._tones.get(token)
        if colour is None:
            colour = self._tones[token] = theme.color(token)
        return colour

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: draw one cell."""
        model = index.model()
        row = index.row()
        rect: QRect = option.rect
        if not isinstance(model, TableModel):
            return
        record = model.record_at(row)
        is_marked = record is not None and model.has_mark(record)
        self._draw_ground(painter, rect, row, is_marked=is_marked)
        if record is None:
            return
        column = model.column_at(index.column())
        if column is None:
            state = Qt.CheckState.Checked if is_marked else Qt.CheckState.Unchecked
            draw_check_box(painter, rect, state)
            return
        self._is_current = row == self.current_row
        self._draw_text(painter, rect, column, record, self._tone_of(model, column, record))

    def _tone_of(self, model: "TableModel[Any]", column: "Column[Any]", record: Any) -> QColor:
        if model.is_quiet is not None and model.is_quiet(record):
            return self.tone("text3")
        return self.tone(column.tone_of(record))

    def _draw_ground(self, painter: QPainter, rect: QRect, row: int, *, is_marked: bool) -> None:
        if is_marked or row == self.current_row:
            painter.fillRect(rect, self.tone("tint"))
        elif row == self.hovered_row:
            painter.fillRect(rect, self.tone("hover"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self.tone("line"))

    def _draw_text(
        self, painter: QPainter, rect: QRect, column: "Column[Any]", record: Any, tone: QColor
    ) -> None:
        left = rect.x() + PAD
        width = rect.width() - 2 * PAD + 4
        if column.shape is not None:
            shape = column.shape(record)
            if shape:
                top = rect.y() + (rect.height() - SHAPE) / 2 - 0.5
                draw_shape(painter, QRectF(left, top, SHAPE, SHAPE), shape, tone)
                left += SHAPE + 7
                width -= SHAPE + 7
        text = column.text(record)
        if column.elide != "none" and len(text) * WIDEST > width:
            text = self._metrics.elidedText(text, ELIDE[column.elide], max(width, 0))
        painter.setFont(self._strong if column.strong and self._is_current else self._font)
        painter.setPen(tone)
        painter.drawText(
            left, rect.y(), width, rect.height() - 1, RIGHT if column.numeric else LEFT, text
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Qt: the width a double click on the border of a head gives a column."""
        model = index.model()
        record = model.record_at(index.row()) if isinstance(model, TableModel) else None
        column = model.column_at(index.column()) if isinstance(model, TableModel) else None
        if record is None or column is None:
            return QSize(MARK_WIDTH, 20)
        extra = SHAPE + 7 if column.shape else 0
        width = QFontMetrics(self._strong).horizontalAdvance(column.text(record))
        return QSize(width + extra + 2 * PAD, 20)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        """Qt: show the whole text of a cell that had to be cut."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        is_cut = self.sizeHint(option, index).width() > view.visualRect(index).width()
        if event.type() == QEvent.Type.ToolTip and text and is_cut:
            QToolTip.showText(event.globalPos(), text, view)
        else:
            QToolTip.hideText()
        return True
