"""What happened to a person, drawn as dots on a line, the newest on top."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.timeline import TimelineEvent
from sdm_desktop.ui import theme
from sdm_desktop.ui.widgets.buttons import make_label

STEP = 44
DAY_WIDTH = 84
DOT = 4.0
TOP = 6
_TONES = {HistoryKind.HUKDIS: "err", HistoryKind.CLTN: "warn", HistoryKind.PENGHARGAAN: "ok"}
_STRONG = frozenset({HistoryKind.GOLONGAN, HistoryKind.JABATAN, None})


class TimelineView(QWidget):
    """One event in two lines: day, title, and what belongs to it; cut texts show as a tooltip."""

    def __init__(self, events: Sequence[TimelineEvent], parent: QWidget) -> None:
        super().__init__(parent)
        self._events = tuple(events)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        lines = (f"{e.day_text}: {e.title}. {e.detail}".strip() for e in self._events)
        self.setAccessibleName(self.tr("Garis waktu"))
        self.setAccessibleDescription("\n".join(lines))

    def sizeHint(self) -> QSize:
        """Qt: two lines for each event."""
        return QSize(300, theme.scaled(STEP) * len(self._events) + TOP)

    def minimumSizeHint(self) -> QSize:
        """Qt: the texts may be cut, the height not."""
        return QSize(220, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the events that are to be seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = theme.scaled(STEP)
        first = max(0, event.rect().top() // step - 1)
        last = min(len(self._events), event.rect().bottom() // step + 2)
        for row in range(first, last):
            self._draw(painter, row, step * row + TOP)
        painter.end()

    def _draw(self, painter: QPainter, row: int, top: int) -> None:
        event, step = self._events[row], theme.scaled(STEP)
        line = theme.scaled(18)
        x = theme.widened(DAY_WIDTH) + 8
        middle = top + line / 2
        painter.setPen(QPen(theme.color("line"), 1.5))
        if row + 1 < len(self._events):
            painter.drawLine(QPointF(x, middle), QPointF(x, middle + step))
        tone = theme.color(_TONES.get(event.kind, "accent") if event.kind else "accent")
        painter.setPen(QPen(tone, 1.5))
        painter.setBrush(tone if event.kind in _STRONG else theme.color("surface"))
        painter.drawEllipse(QPointF(x, middle), DOT, DOT)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text2"))
        flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(0, top, x - 14, line), flags, event.day_text)
        left, width = x + 16, self.width() - x - 16
        self._text(painter, QRect(left, top, width, line), event.title, ("body-strong", "text"))
        detail = QRect(left, top + line, width, line)
        self._text(painter, detail, event.detail, ("small", "text2"))

    def _text(self, painter: QPainter, rect: QRect, text: str, look: tuple[str, str]) -> None:
        font = theme.font(look[0])
        painter.setFont(font)
        painter.setPen(theme.color(look[1]))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(rect, flags, shown)

    def event(self, event: QEvent) -> bool:
        """Qt: the whole text of the event under the pointer."""
        if isinstance(event, QHelpEvent):
            row = (event.pos().y() - TOP) // theme.scaled(STEP)
            if 0 <= row < len(self._events):
                found = self._events[row]
                text = "\n".join(part for part in (found.title, found.detail) if part)
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().event(event)


class TimelineCard(QFrame):
    """The timeline in its card."""

    def __init__(self, events: Sequence[TimelineEvent], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(make_label(self.tr("Garis waktu"), self, "section"))
        if events:
            layout.addWidget(TimelineView(events, self))
        else:
            layout.addWidget(make_label(self.tr("Belum ada peristiwa."), self, "small"))
        layout.addStretch(1)
