"""Upright columns with their share above and their name below; the last one is the subject."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.chart import ChartWidget

HEIGHT, SLOT, LINE = 190, 120, 17


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartColumn:
    """One column; `value` is a share from 0 to 1, None where nothing is known yet."""

    key: object
    label: str
    value: float | None
    text: str = ""
    is_strong: bool = False


class ColumnChart(ChartWidget):
    """Shares on one scale from 0 to 100 %; a column can be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[ChartColumn, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_columns(self, columns: Sequence[ChartColumn]) -> None:
        """Show these columns from left to right."""
        self._columns = tuple(columns)
        self._current = -1
        self.setAccessibleDescription("; ".join(f"{c.label} {c.text or '–'}" for c in columns))
        self.set_interactive(is_interactive=bool(columns))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: a slot per column."""
        return QSize(max(1, len(self._columns)) * scaled(SLOT), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Qt: narrow slots are drawn narrower."""
        return QSize(scaled(SLOT), scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw columns, figures and names."""
        painter = QPainter(self)
        self._areas = []
        if not self._columns:
            return
        slot = min(self.width() / len(self._columns), float(scaled(SLOT)))
        base = self.height() - 2.0 * scaled(LINE) - 4
        for place, column in enumerate(self._columns):
            area = QRectF(place * slot, 0, slot, self.height())
            self._areas.append((area, column.key))
            if place == self._hover:
                painter.fillRect(area, color("hover"))
            self._draw_column(painter, column, area, base)
        painter.setPen(QPen(color("edge"), 1))
        painter.drawLine(0, round(base), round(slot * len(self._columns)), round(base))
        self._draw_focus(painter)

    def _draw_column(
        self, painter: QPainter, column: ChartColumn, area: QRectF, base: float
    ) -> None:
        line = scaled(LINE)
        top = base
        if column.value is not None:
            height = (base - line - 4) * column.value
            top = base - height
            width = min(area.width() * 0.5, float(scaled(52)))
            bar = QRectF(area.center().x() - width / 2, top, width, height)
            painter.fillRect(bar, color("fill" if column.is_strong else "bar"))
        painter.setFont(font("label-strong" if column.is_strong else "label"))
        painter.setPen(color("text" if column.text else "text3"))
        above = QRectF(area.left(), top - line - 1, area.width(), line)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, column.text or "–")
        painter.setFont(font("small"))
        painter.setPen(color("text2"))
        below = QRectF(area.left() + 2, base + 3, area.width() - 4, 2 * line)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, flags | Qt.TextFlag.TextWordWrap, column.label)
