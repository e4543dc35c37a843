"""A week: days with their hours; entries are as high as they last."""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.calendar.area import WEEKDAYS
from sdm_desktop.ui.widgets.calendar.columns import day_columns
from sdm_desktop.ui.widgets.calendar.entries import Entry, Hold, clock, lanes, monday_of
from sdm_desktop.ui.widgets.calendar.entry_paint import (
    EntryState,
    paint_chip,
    paint_entry,
    paint_free,
)
from sdm_desktop.ui.widgets.calendar.grid import CalendarGrid

_HEAD, _AXIS, _HOUR, _ALL_DAY = 40, 50, 46, 21
_OPENS, _CLOSES, _FROM = 6, 22, 7
_SNAP = 15
_EDGE = 6
_WEEKEND = 5
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class WeekGrid(CalendarGrid):
    """Seven days from six to ten; what has no hours stands in a band on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._monday = monday_of(date(2026, 1, 1))
        self._is_placed = False
        self.setAccessibleName(self.tr("Kalender minggu"))

    def show_week(self, day: date) -> None:
        """Show the week of a day."""
        self._monday = monday_of(day)
        if not self.first_day() <= self.cursor_day <= self.last_day():
            self.cursor_day, self.cursor_place = day, 0
        self.viewport().update()

    def has_hours(self) -> bool:
        """Return that the height of a day is its hours."""
        return True

    # geometry

    def first_day(self) -> date:
        """Return the Monday."""
        return self._monday

    def last_day(self) -> date:
        """Return the Sunday."""
        return self._monday + timedelta(days=6)

    def _top(self) -> int:
        """Return where the hours begin."""
        most = max((len(self._all_day(day)) for day in self._week()), default=0)
        return scaled(_HEAD) + (most * (scaled(_ALL_DAY) + 2) + 5 if most else 0)

    def _week(self) -> list[date]:
        return [self._monday + timedelta(days=number) for number in range(7)]

    def _all_day(self, day: date) -> list[Entry]:
        return [entry for entry in self.days.on(day) if entry.start is None]

    def _timed(self, day: date) -> list[Entry]:
        return [entry for entry in self.days.on(day) if entry.start is not None]

    def _y(self, minutes: int) -> float:
        return (
            self._top() + (minutes / 60 - _OPENS) * scaled(_HOUR) - self.verticalScrollBar().value()
        )

    def _edges(self) -> list[int]:
        return day_columns(scaled(_AXIS), self.viewport().width())

    def day_box(self, day: date) -> QRectF:
        """Return the column of a day under the head."""
        place = (day - self._monday).days
        if not 0 <= place < 7:
            return QRectF()
        edges = self._edges()
        height = self.viewport().height() - scaled(_HEAD)
        return QRectF(edges[place], scaled(_HEAD), edges[place + 1] - edges[place], height)

    def _span_box(self, day: date, start: int, end: int) -> QRectF:
        box = self.day_box(day)
        top = self._y(start)
        return QRectF(box.left() + 3, top + 1, box.width() - 6, self._y(end) - top - 2)

    def boxes(self, day: date) -> list[tuple[Entry, QRectF]]:
        """Return the entries of a day with their boxes."""
        column = self.day_box(day)
        height = scaled(_ALL_DAY)
        found = [
            (entry, QRectF(column.left() + 3, column.top() + 2 + place * (height + 2),
                           column.width() - 6, height))
            for place, entry in enumerate(self._all_day(day))
        ]  # fmt: skip
        for entry, lane, count in lanes(self._timed(day)):
            box = self._span_box(day, entry.start or 0, entry.end or 0)
            width = box.width() / count
            box = QRectF(box.left() + lane * width, box.top(), width - 1, box.height())
            found.append((entry, box))
        return found

    def place_at(self, point: QPointF) -> tuple[date, int | None]:
        """Return day and minute under a point."""
        weekday = sum(point.x() >= edge for edge in self._edges()[1:7])
        is_timed = point.y() > self._top()
        minute = round((point.y() - self._y(0)) / scaled(_HOUR) * 60) if is_timed else None
        return self._monday + timedelta(days=weekday), minute

    def entry_at(self, point: QPointF) -> Entry | None:
        """Return the entry under a point."""
        if point.y() < scaled(_HEAD) or point.x() < scaled(_AXIS):
            return None
        is_banded = point.y() < self._top()
        for entry, box in self.boxes(self.place_at(point)[0]):
            if box.contains(point) and (entry.start is None) == is_banded:
                return entry
        return None

    def is_edge(self, point: QPointF, entry: Entry) -> bool:
        """Return whether a point is at the lower edge of an entry with hours."""
        if entry.start is None:
            return False
        box = next(box for known, box in self.boxes(entry.day) if known.key == entry.key)
        return point.y() >= box.bottom() - _EDGE

    def carried(self, hold: Hold, start: QPointF, point: QPointF) -> Hold:
        """Return a hold as the pointer carries it, in quarters of an hour."""
        minutes = (point.y() - start.y()) / scaled(_HOUR) * 60
        steps = round(minutes / _SNAP) * _SNAP
        if hold.is_resize:
            return hold.longer(steps)
        return hold.to_day(self.place_at(point)[0]).later(steps)

    def hold_box(self) -> QRectF:
        """Return where the held entry would land."""
        hold = self.hold
        if hold is None:
            return QRectF()
        if hold.start is None or hold.end is None:
            box = self.day_box(hold.day)
            return QRectF(box.left() + 3, box.top() + 2, box.width() - 6, scaled(_ALL_DAY))
        return self._span_box(hold.day, hold.start, hold.end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the range of the bar follows the height; the first time the morning is shown."""
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        room = self.viewport().height() - self._top()
        bar.setRange(0, max(0, (_CLOSES - _OPENS) * scaled(_HOUR) - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(scaled(_HOUR))
        if not self._is_placed:
            self._is_placed = True
            bar.setValue((_FROM - _OPENS) * scaled(_HOUR) - 10)

    def show_cursor(self) -> None:
        """Scroll until the entry under the cursor is in sight."""
        entry = self.current()
        if entry is None or entry.start is None or entry.end is None:
            return
        bar, top, bottom = self.verticalScrollBar(), self._y(entry.start), self._y(entry.end)
        if top < self._top():
            bar.setValue(round(bar.value() + top - self._top()))
        elif bottom > self.viewport().height():
            over = min(bottom - self.viewport().height(), top - self._top())
            bar.setValue(round(bar.value() + over))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: hours and entries, then the band on top and the head."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), color("surface"))
        painter.save()
        painter.setClipRect(
            QRectF(0, self._top(), self.viewport().width(), self.viewport().height())
        )
        self._paint_ground(painter)
        for day in self._week():
            self._paint_day(painter, day, is_banded=False)
        self._paint_hold(painter)
        painter.restore()
        for day in self._week():
            self._paint_day(painter, day, is_banded=True)
        self._paint_head(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        height, width = self.viewport().height(), self.viewport().width()
        for day in self._week():
            ground = "sunken" if day.weekday() >= _WEEKEND or day in self.free_days else ""
            if day in self.verdict.days:
                ground = "err-tint"
            if ground:
                painter.fillRect(self.day_box(day), color(ground))
        painter.setFont(font("micro"))
        for hour in range(_OPENS, _CLOSES + 1):
            y = self._y(hour * 60)
            painter.setPen(QPen(color("line"), 1))
            painter.drawLine(QPointF(scaled(_AXIS), y + 0.5), QPointF(width, y + 0.5))
            painter.setPen(color("text2"))
            line = QRectF(0, y - 8, scaled(_AXIS) - 8, 16)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, right, clock(hour * 60))
        painter.setPen(QPen(color("line"), 1))
        for edge in self._edges()[:7]:
            painter.drawLine(QPointF(edge + 0.5, 0), QPointF(edge + 0.5, height))

    def _paint_day(self, painter: QPainter, day: date, *, is_banded: bool) -> None:
        current = self.current() if self.hasFocus() and self.hold is None else None
        for entry, box in self.boxes(day):
            if (entry.start is None) is not is_banded:
                continue
            state = EntryState(
                is_current=current is not None and entry.key == current.key,
                is_ghost=self.hold is not None and entry.key == self.hold.entry.key,
                is_clashing=entry.key in self.verdict.keys,
                is_hovered=self.is_hovered(entry),
            )
            lines = 1 if box.height() < scaled(34) else 2 if box.height() < scaled(52) else 3
            paint_entry(painter, box, entry, state, lines)

    def _paint_hold(self, painter: QPainter) -> None:
        verdict, hold = self.verdict, self.hold
        if hold is None:
            return
        if verdict.free_day is not None and verdict.free_start is not None:
            box = self._span_box(verdict.free_day, verdict.free_start, verdict.free_end or 0)
            if not self.day_box(verdict.free_day).isEmpty():
                paint_free(painter, box, verdict.free_title, verdict.free_detail)
        box = self.hold_box()
        painter.setOpacity(0.25)
        painter.fillRect(box, color("fill"))
        painter.setOpacity(1)
        painter.setPen(QPen(color("err" if hold.day in verdict.days else "focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        hours = "" if hold.start is None else f"{clock(hold.start)}\u2013{clock(hold.end)}  "
        chip = QRectF(box.left(), box.top(), max(box.width(), 150.0), scaled(22))
        paint_chip(painter, chip, f"{hours}{hold.entry.title}")

    def _paint_head(self, painter: QPainter) -> None:
        edges, height = self._edges(), scaled(_HEAD)
        width = self.viewport().width()
        painter.fillRect(QRectF(0, 0, width, height), color("surface"))
        for place, day in enumerate(self._week()):
            box = QRectF(edges[place] + 9, 0, edges[place + 1] - edges[place] - 10, height - 1)
            is_narrow = box.width() < scaled(90)
            name = WEEKDAYS[day.weekday()][: 3 if is_narrow else None]
            is_today = day == self.today
            tone = "err" if day in self.free_days else "accent" if is_today else "text"
            painter.setPen(color(tone))
            painter.setFont(font("label-strong" if is_today else "label"))
            painter.drawText(box.adjusted(0, 3, 0, -height / 2 + 2), _LEFT, name)
            words = str(day.day)
            if day in self.free_days and not is_narrow:
                words = f"{day.day}  {self.free_days[day]}"
            words = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, int(box.width())
            )
            painter.drawText(box.adjusted(0, height / 2 - 3, 0, -2), _LEFT, words)
        painter.setPen(QPen(color("line"), 1))
        for y in {height, self._top()}:
            painter.drawLine(QPointF(0, y - 0.5), QPointF(width, y - 0.5))
        if self.hasFocus() and self.hold is None and self.current() is None:
            painter.setPen(QPen(color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.day_box(self.cursor_day).adjusted(1, 1, -1, -1))
