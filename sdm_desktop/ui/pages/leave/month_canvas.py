"""Who is away in a month: people by unit, one column per day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from sdm_desktop.domain.dates import days_in_month, short_date
from sdm_desktop.domain.leave import Holiday, LeaveStatus
from sdm_desktop.services.leave_views import LeaveRow
from sdm_desktop.ui.theme import color, font, scaled

_NAMES = 230
_HEAD = 42
_ROW = 28
_LETTERS = ("S", "S", "R", "K", "J", "S", "M")


@dataclass(frozen=True, slots=True)
class _Line:
    """A heading (`rows` empty) or one person with the leaves of the month."""

    text: str
    rows: tuple[LeaveRow, ...] = ()


def lines_of(rows: Iterable[LeaveRow]) -> list[_Line]:
    """Return units as headings with their people under them."""
    people: dict[tuple[str, str], list[LeaveRow]] = {}
    for row in sorted(rows, key=lambda r: (r.jalur, r.nama, r.leave.tanggal_mulai)):
        people.setdefault((row.jalur, row.leave.pegawai_id), []).append(row)
    lines: list[_Line] = []
    unit = None
    for (path, _person), found in people.items():
        if path != unit:
            unit = path
            lines.append(_Line(found[0].unit or path))
        lines.append(_Line(found[0].nama, tuple(found)))
    return lines


class MonthCanvas(QAbstractScrollArea):
    """Names stay at the left and days on top; `opened` carries the leave that was clicked.

    Granted leave is filled, leave that was only asked for is outlined.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = date(2026, 1, 1)
        self._today = date(2026, 1, 1)
        self._lines: list[_Line] = []
        self._free: dict[date, str] = {}
        self._current = -1
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Kalender cuti"))
        self.viewport().setMouseTracking(True)

    def show_month(
        self, first: date, today: date, rows: Sequence[LeaveRow], holidays: Sequence[Holiday]
    ) -> None:
        """Show the leave of a month."""
        self._first, self._today = first, today
        self._lines = lines_of(rows)
        self._free = {holiday.tanggal: holiday.nama for holiday in holidays}
        self._current = -1
        people = sum(bool(line.rows) for line in self._lines)
        self.setAccessibleDescription(self.tr("{count} orang cuti").format(count=people))
        self._set_range()
        self.viewport().update()

    @property
    def people(self) -> int:
        """Return how many people are shown."""
        return sum(bool(line.rows) for line in self._lines)

    # geometry

    def _set_range(self) -> None:
        height = len(self._lines) * scaled(_ROW) + scaled(_HEAD)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(scaled(_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the range of the bar follows the height."""
        super().resizeEvent(event)
        self._set_range()

    def _days(self) -> int:
        return days_in_month(self._first.year, self._first.month)

    def _day_width(self) -> float:
        return (self.viewport().width() - scaled(_NAMES)) / self._days()

    def _top_of(self, place: int) -> int:
        return scaled(_HEAD) + place * scaled(_ROW) - self.verticalScrollBar().value()

    def bar_of(self, place: int, row: LeaveRow) -> QRectF:
        """Return where the bar of a leave stands in a line."""
        leave, width = row.leave, self._day_width()
        last = self._first + timedelta(days=self._days() - 1)
        start = max(leave.tanggal_mulai, self._first)
        end = min(leave.tanggal_selesai, last)
        left = scaled(_NAMES) + (start - self._first).days * width
        length = ((end - start).days + 1) * width
        return QRectF(left + 1, self._top_of(place) + 4, length - 2, scaled(_ROW) - 8)

    def leave_at(self, point: QPointF) -> LeaveRow | None:
        """Return the leave under a point of the viewport."""
        if point.y() < scaled(_HEAD):
            return None
        for place, line in enumerate(self._lines):
            for row in line.rows:
                if self.bar_of(place, row).contains(point):
                    return row
        return None

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: columns, lines, then head and names over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), color("surface"))
        self._paint_columns(painter)
        for place, line in enumerate(self._lines):
            if -scaled(_ROW) < self._top_of(place) < self.viewport().height():
                self._paint_line(painter, place, line)
        self._paint_head(painter)
        painter.end()

    def _paint_columns(self, painter: QPainter) -> None:
        width, height = self._day_width(), self.viewport().height()
        for number in range(self._days()):
            day = self._first + timedelta(days=number)
            left = scaled(_NAMES) + number * width
            ground = "err-tint" if day in self._free else ""
            if not ground and day.weekday() >= 5:
                ground = "sunken"
            if ground:
                painter.fillRect(QRectF(left, scaled(_HEAD), width, height), color(ground))

    def _paint_head(self, painter: QPainter) -> None:
        width = self._day_width()
        painter.fillRect(QRectF(0, 0, self.viewport().width(), scaled(_HEAD)), color("sunken"))
        painter.setFont(font("label"))
        painter.setPen(color("text2"))
        names = QRectF(12, 0, scaled(_NAMES) - 12, scaled(_HEAD))
        painter.drawText(names, Qt.AlignmentFlag.AlignVCenter, self.tr("Pegawai"))
        half = scaled(_HEAD) / 2
        for number in range(self._days()):
            day = self._first + timedelta(days=number)
            left = scaled(_NAMES) + number * width
            is_today = day == self._today
            tone = "err" if day in self._free or day.weekday() == 6 else "text2"
            painter.setPen(color("accent" if is_today else tone))
            painter.setFont(font("label-strong" if is_today else "label"))
            centre = Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(left, 3, width, half), centre, _LETTERS[day.weekday()])
            painter.drawText(QRectF(left, half - 3, width, half), centre, str(day.day))
        painter.setPen(QPen(color("line"), 1))
        bottom = scaled(_HEAD) - 0.5
        painter.drawLine(QPointF(0, bottom), QPointF(self.viewport().width(), bottom))

    def _paint_line(self, painter: QPainter, place: int, line: _Line) -> None:
        top, height = self._top_of(place), scaled(_ROW)
        room = QRectF(12, top, scaled(_NAMES) - 20, height)
        painter.setPen(color("text") if line.rows else color("text2"))
        painter.setFont(font("table") if line.rows else font("label-strong"))
        if not line.rows:
            room.setWidth(self.viewport().width() - 24)
            ground = QRectF(0, top, self.viewport().width(), height)
            painter.fillRect(ground, color("hover"))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        for row in line.rows:
            self._paint_bar(painter, self.bar_of(place, row), row)
        painter.setPen(QPen(color("line"), 1))
        y = top + height - 0.5
        painter.drawLine(QPointF(0, y), QPointF(self.viewport().width(), y))

    def _paint_bar(self, painter: QPainter, bar: QRectF, row: LeaveRow) -> None:
        is_granted = row.leave.status is LeaveStatus.DISETUJUI
        painter.setBrush(color("tint") if is_granted else color("surface"))
        pen = QPen(color("fill"), 1)
        if not is_granted:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(bar, 4, 4)
        painter.setPen(color("text"))
        painter.setFont(font("label"))
        words = row.leave.jenis.label.removeprefix("Cuti ").capitalize()
        if painter.fontMetrics().horizontalAdvance(words) <= bar.width() - 10:
            painter.drawText(bar.adjusted(6, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, words)
        if row is self._current_row():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(bar, 4, 4)

    # acts

    def _bars(self) -> list[tuple[int, LeaveRow]]:
        return [(place, row) for place, line in enumerate(self._lines) for row in line.rows]

    def _current_row(self) -> LeaveRow | None:
        bars = self._bars()
        is_shown = self.hasFocus() and 0 <= self._current < len(bars)
        return bars[self._current][1] if is_shown else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows walk the leaves, Enter opens one."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        step, bars = steps.get(Qt.Key(event.key())), self._bars()
        if step and bars:
            self._current = min(max(self._current + step, 0), len(bars) - 1)
            self._show_place(bars[self._current][0])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current_row():
            self.opened.emit(self._current_row())
        else:
            super().keyPressEvent(event)

    def _show_place(self, place: int) -> None:
        bar, top = self.verticalScrollBar(), place * scaled(_ROW)
        room = self.viewport().height() - scaled(_HEAD) - scaled(_ROW)
        bar.setValue(min(max(bar.value(), top - room), top))
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a bar opens its leave."""
        row = self.leave_at(event.position())
        if row is not None:
            self.opened.emit(row)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: the tooltip tells the leave or the holiday."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.leave_at(QPointF(event.pos()))
            text = _told(row) if row else self._free.get(self._day_at(event.pos().x()), "")
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def _day_at(self, x: float) -> date:
        number = int((x - scaled(_NAMES)) / max(self._day_width(), 1))
        return self._first + timedelta(days=min(max(number, 0), self._days() - 1))


def _told(row: LeaveRow) -> str:
    leave = row.leave
    days = f"{short_date(leave.tanggal_mulai)} – {short_date(leave.tanggal_selesai)}"
    return f"{row.nama}\n{leave.jenis.label}, {days}\n{leave.status.label}"
