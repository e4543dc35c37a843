"""The list of things to do, in the groups late, this week and three months."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.buttons import make_label

if TYPE_CHECKING:
    from sdm_desktop.services.dashboard_views import DueItem

_TONES = {"err": "err", "warn": "warn", "info": "text2"}
_COUNT_RIGHT = 50
_TITLE_LEFT = 58
_DETAIL_LEFT = 314


class DueRow(QAbstractButton):
    """One thing to do: sign, number, what, which, by when; a click opens its people."""

    def __init__(self, item: "DueItem", parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self.setAccessibleName(f"{item.count} {item.title}. {item.detail}. {item.when}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ownFocus", True)

    def sizeHint(self) -> QSize:
        return QSize(400, scaled(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, scaled(34))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        item, height = self.item, self.height()
        tone = _TONES.get(item.level, "text2")
        side = scaled(16)
        painter.drawPixmap(1, (height - side) // 2, pixmap(item.icon, tone, 16, "2"))
        middle = Qt.AlignmentFlag.AlignVCenter
        strong = font("section")
        painter.setFont(strong)
        painter.setPen(color("text"))
        grow = scaled(100) / 100
        number = QRect(0, 0, round(_COUNT_RIGHT * grow), height)
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, str(item.count))
        right = self.width() - 6
        painter.drawPixmap(right - side + 3, (height - side) // 2, pixmap("chevron-right"))
        right -= side + 10
        painter.setFont(font("small"))
        painter.setPen(color(tone))
        when = painter.fontMetrics().horizontalAdvance(item.when)
        painter.drawText(QRect(right - when, 0, when + 1, height), middle, item.when)
        right -= when + 14
        self._paint_words(painter, round(_TITLE_LEFT * grow), right)

    def _paint_ground(self, painter: QPainter) -> None:
        area = self.rect().adjusted(-6, 1, 0, -1)
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("hover"))
            painter.drawRoundedRect(area, 6, 6)
        if self.hasFocus():
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(color("focus"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 2, -2, -2), 6, 6)

    def _paint_words(self, painter: QPainter, left: int, right: int) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        end = Qt.TextElideMode.ElideRight
        painter.setFont(font("body-strong"))
        painter.setPen(color("text"))
        metrics = painter.fontMetrics()
        wish = metrics.horizontalAdvance(self.item.title)
        column = round(_DETAIL_LEFT * scaled(100) / 100)
        detail_left = max(column, left + wish + 16) if column < right - 60 else right
        title_room = min(detail_left, right) - left - 8
        title = metrics.elidedText(self.item.title, end, title_room)
        painter.drawText(QRect(left, 0, title_room, self.height()), middle, title)
        room = right - detail_left
        if room > 40:
            painter.setFont(font("small"))
            painter.setPen(color("text2"))
            detail = painter.fontMetrics().elidedText(self.item.detail, end, room)
            painter.drawText(QRect(detail_left, 0, room, self.height()), middle, detail)


class DueList(QFrame):
    """All groups in one card; `chosen` carries the item clicked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._body = QWidget(self)
        self._body.setObjectName("scrolled")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(16, 12, 14, 12)
        self._column.setSpacing(0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._body)
        self._area = area
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(area)
        self.rows: list[DueRow] = []

    def show_items(self, items: "Sequence[DueItem]") -> None:
        """Show what is to be done, in the order given."""
        self._clear()
        group = ""
        for item in items:
            if item.group != group:
                if group:
                    self._column.addSpacing(4)
                group = item.group
                self._add_heading(item, sum(other.group == group for other in items))
            row = DueRow(item, self._body)
            row.clicked.connect(self._on_clicked)
            self._column.addWidget(row)
            self.rows.append(row)
        if not items:
            self._add_empty()
        self._column.addStretch(1)

    def _clear(self) -> None:
        self.rows = []
        while (entry := self._column.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()

    def _add_heading(self, item: "DueItem", count: int) -> None:
        titles = {
            "terlambat": self.tr("Terlambat"),
            "minggu_ini": self.tr("Minggu ini"),
            "tiga_bulan": self.tr("Tiga bulan ke depan"),
        }
        line = QWidget(self._body)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        kind = {"err": "group-err", "warn": "group-warn"}.get(item.level, "group")
        row.addWidget(make_label(titles[item.group], line, kind))
        row.addWidget(make_label(str(count), line, "label"))
        row.addStretch(1)
        line.setFixedHeight(scaled(26))
        self._column.addWidget(line)

    def _add_empty(self) -> None:
        from sdm_desktop.ui.widgets.empty_state import EmptyState

        empty = EmptyState(self._body)
        empty.set_text(
            "circle-check",
            self.tr("Tidak ada yang mendesak"),
            self.tr("Evaluasi, kenaikan gaji, pensiun, dan cadangan sudah terurus."),
        )
        self._column.addStretch(1)
        self._column.addWidget(empty)

    @Slot()
    def _on_clicked(self) -> None:
        row = self.sender()
        assert isinstance(row, DueRow)
        self.chosen.emit(row.item)
