"""The head of a table: sunken, sort arrow beside the name, a box that marks every row."""

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from sdm_desktop.ui import theme
from sdm_desktop.ui.widgets.table_model import MARK_COLUMN, TableModel
from sdm_desktop.ui.widgets.table_paint import ELIDE, LEFT, PAD, RIGHT, draw_check_box

HEAD_HEIGHT = 30
ARROW = 14


class TableHeader(QHeaderView):
    """Paints and reacts like look.md says; columns can be moved, resized and sorted."""

    mark_all_clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(28)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.restyle()

    def restyle(self) -> None:
        """Take fonts from the theme again."""
        self._font = theme.font("label")
        self._strong = theme.font("label-strong")
        self.setFixedHeight(theme.scaled(HEAD_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt: draw one head."""
        painter.fillRect(rect, theme.color("sunken"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))
        model = self.model()
        if not isinstance(model, TableModel):
            return
        column = model.column_at(section)
        if column is None:
            draw_check_box(painter, rect, model.mark_state())
            return
        is_sorted = section == model.sort_column
        font = self._strong if is_sorted else self._font
        painter.setFont(font)
        painter.setPen(theme.color("text" if is_sorted else "text2"))
        room = rect.width() - 2 * PAD + 4 - (ARROW if is_sorted else 0)
        metrics = QFontMetrics(font)
        title = metrics.elidedText(column.title, ELIDE["right"], max(room, 0))
        left = rect.x() + PAD
        if column.numeric and is_sorted:
            left += ARROW
        alignment = RIGHT if column.numeric else LEFT
        painter.drawText(left, rect.y(), room, rect.height() - 1, alignment, title)
        if is_sorted:
            width = metrics.horizontalAdvance(title)
            x = left + room - width - ARROW if column.numeric else left + width + 5
            is_up = model.sort_order == Qt.SortOrder.AscendingOrder
            _draw_arrow(painter, QPointF(x + 4.5, rect.center().y() + 0.5), is_up=is_up)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on the first head marks or unmarks everything."""
        section = self.logicalIndexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if section == MARK_COLUMN and event.button() == Qt.MouseButton.LeftButton:
            self.mark_all_clicked.emit()


def _draw_arrow(painter: QPainter, centre: QPointF, *, is_up: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.color("text"), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    tip = -1.0 if is_up else 1.0
    x, y = centre.x(), centre.y()
    painter.drawLine(QPointF(x, y - 4.2), QPointF(x, y + 4.2))
    head = QPolygonF([QPointF(x - 3.4, y + tip * 0.9), QPointF(x, y + tip * 4.3)])
    head.append(QPointF(x + 3.4, y + tip * 0.9))
    painter.drawPolyline(head)
    painter.restore()
