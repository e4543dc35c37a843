"""The last changes, in words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sdm_desktop.ui.theme import color, font, scaled, widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label

if TYPE_CHECKING:
    from sdm_desktop.services.dashboard_views import RecentChange


class RecentRow(QWidget):
    """Time, what happened, and to whom by whom."""

    def __init__(self, change: "RecentChange", parent: QWidget) -> None:
        super().__init__(parent)
        self.change = change
        self.setAccessibleName(f"{change.time} {change.title}. {change.detail}")

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(43))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, scaled(43))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        half = scaled(19)
        left = round(46 * scaled(100) / 100)
        room = self.width() - left
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        end = Qt.TextElideMode.ElideRight
        painter.setFont(font("small"))
        painter.setPen(color("text2"))
        painter.drawText(QRect(0, 0, left, half), side, self.change.time)
        detail = painter.fontMetrics().elidedText(self.change.detail, end, room)
        painter.drawText(QRect(left, half - 1, room, scaled(17)), side, detail)
        painter.setFont(font("body"))
        painter.setPen(color("text"))
        title = painter.fontMetrics().elidedText(self.change.title, end, room)
        painter.drawText(QRect(left, 0, room, half), side, title)


class RecentList(QFrame):
    """The changes by day; `log_asked` when the whole trail is wanted."""

    log_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(widened(348) + scaled(40) - 40)
        link = make_button(self.tr("Buka catatan perubahan"), self, "link")
        link.clicked.connect(self.log_asked)
        self._link = link
        head = QHBoxLayout()
        head.addWidget(make_label(self.tr("Perubahan terakhir"), self, "section"))
        head.addStretch(1)
        head.addWidget(link)
        self._body = QWidget(self)
        self._body.setObjectName("scrolled")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 14, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(area, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedWidth(widened(348) + scaled(40) - 40)

    def allow_log(self, is_allowed: bool) -> None:
        """Show or hide the way to the whole trail."""
        self._link.setVisible(is_allowed)

    def show_changes(self, changes: "Sequence[RecentChange]") -> None:
        """Show changes, newest first, under the name of their day."""
        while (entry := self._column.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()
        group = ""
        for change in changes:
            if change.group != group:
                group = change.group
                heading = make_label(group, self._body, "label-strong")
                heading.setFixedHeight(scaled(28))
                self._column.addWidget(heading)
            self._column.addWidget(RecentRow(change, self._body))
        if not changes:
            words = make_label(self.tr("Belum ada perubahan."), self._body, "context")
            self._column.addWidget(words)
        self._column.addStretch(1)
