"""A month: weeks of days with their entries."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.dates import days_in_month
from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.calendar.area import WEEKDAYS
from sdm_desktop.ui.widgets.calendar.columns import day_columns
from sdm_desktop.ui.widgets.calendar.entries import Entry, monday_of
from sdm_desktop.ui.widgets.calendar.entry_paint import (
    EntryState,
    paint_chip,
    paint_entry,
    paint_free,
)
from sdm_desktop.ui.widgets.calendar.grid import CalendarGrid

_HEAD = 27
_TOP, _PAD, _GAP = 23, 6, 3
_ONE, _TWO = 20, 38
_SHORT = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")
_WEEKEND = 5
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MonthGrid(CalendarGrid):
    """The whole weeks of a month; what does not fit into a day is "+2 lagi"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._month = date(2026, 1, 1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Kalender bulan"))

    def show_month(self, month: date) -> None:
        """Show the month of a day; the cursor goes there if it is elsewhere."""
        self._month = month.replace(day=1)
        if not self.first_day() <= self.cursor_day <= self.last_day():
            is_now = (self.today.year, self.today.month) == (month.year, month.month)
            self.cursor_day, self.cursor_place = self.today if is_now else self._month, 0
        self.viewport().update()

    # geometry

    def first_day(self) -> date:
        """Return the Monday of the first week."""
        return monday_of(self._month)

    def last_day(self) -> date:
        """Return the Sunday of the last week."""
        count = days_in_month(self._month.year, self._month.month)
        return monday_of(self._month.replace(day=count)) + timedelta(days=6)

    def weeks(self) -> int:
        """Return how many weeks are shown."""
        return ((self.last_day() - self.first_day()).days + 1) // 7

    def day_box(self, day: date) -> QRectF:
        """Return the cell of a day."""
        week, weekday = divmod((day - self.first_day()).days, 7)
        if not 0 <= week < self.weeks():
            return QRectF()
        edges = day_columns(0, self.viewport().width())
        tops = self._tops()
        left, top = edges[weekday], tops[week]
        return QRectF(left, top, edges[weekday + 1] - left, tops[week + 1] - top)

    def _tops(self) -> list[int]:
        head, count = scaled(_HEAD), self.weeks()
        height = self.viewport().height() - head
        return [head + round(height * week / count) for week in range(count + 1)]

    def place_at(self, point: QPointF) -> tuple[date, int | None]:
        """Return the day under a point."""
        edges, tops = day_columns(0, self.viewport().width()), self._tops()
        weekday = sum(point.x() >= edge for edge in edges[1:7])
        week = sum(point.y() >= top for top in tops[1 : self.weeks()])
        return self.first_day() + timedelta(days=7 * week + weekday), None

    def boxes(self, day: date) -> tuple[list[tuple[Entry, QRectF, int]], int, QRectF]:
        """Return the entries of a day with box and lines, how many more there are, and where."""
        entries, cell = self.days.on(day), self.day_box(day)
        if not entries or cell.isEmpty():
            return [], 0, QRectF()
        one, two, gap = scaled(_ONE), scaled(_TWO), _GAP
        room = cell.height() - scaled(_TOP) - 3
        lines, height = (2, two) if len(entries) * (two + gap) - gap <= room else (1, one)
        fit = max(1, int((room + gap) // (height + gap)))
        shown = list(entries)
        if len(entries) > fit:
            shown = self._window(day, entries, max(1, fit - 1))
        left, width = cell.left() + _PAD, cell.width() - 2 * _PAD + 1
        top = cell.top() + scaled(_TOP)
        found = [
            (entry, QRectF(left, top + place * (height + gap), width, height), lines)
            for place, entry in enumerate(shown)
        ]
        more = len(entries) - len(shown)
        below = QRectF(left, top + len(shown) * (height + gap) - 2, width, one - 3)
        if more and fit == 1:
            below = QRectF(cell.right() - 46, cell.top() + 3, 42, one)
        return found, more, below

    def _window(self, day: date, entries: Sequence[Entry], size: int) -> list[Entry]:
        """Return the first entries, or those up to the cursor."""
        last = self.cursor_place if day == self.cursor_day else 0
        start = max(0, min(last - size + 1, len(entries) - size))
        return list(entries[start : start + size])

    def entry_at(self, point: QPointF) -> Entry | None:
        """Return the entry under a point."""
        if point.y() < scaled(_HEAD):
            return None
        boxes = self.boxes(self.place_at(point)[0])[0]
        return next((entry for entry, box, _ in boxes if box.contains(point)), None)

    def is_more(self, point: QPointF) -> bool:
        """Return whether a point is on "+2 lagi"."""
        _, more, box = self.boxes(self.place_at(point)[0])
        return bool(more) and box.contains(point)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: days with their entries, lines, head; what is held lies on top."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), color("surface"))
        day, last = self.first_day(), self.last_day()
        while day <= last:
            self._paint_day(painter, day)
            day += timedelta(days=1)
        self._paint_lines(painter)
        self._paint_frames(painter)
        self._paint_head(painter)
        if self.hold is not None:
            paint_chip(painter, self.hold_box(), self.hold.entry.title)
        painter.end()

    def _paint_day(self, painter: QPainter, day: date) -> None:
        cell = self.day_box(day)
        is_bad = day in self.verdict.days
        if is_bad:
            painter.fillRect(cell, color("err-tint"))
        elif day.weekday() >= _WEEKEND or day in self.free_days:
            painter.fillRect(cell, color("sunken"))
        if day == self._free_day():
            paint_free(painter, cell, self.verdict.free_title, self.verdict.free_detail)
            self._paint_number(painter, day, cell)
            return
        self._paint_number(painter, day, cell)
        boxes, more, below = self.boxes(day)
        current = self.current() if self.hasFocus() and self.hold is None else None
        for entry, box, lines in boxes:
            state = EntryState(
                is_current=current is not None and entry.key == current.key,
                is_ghost=self.hold is not None and entry.key == self.hold.entry.key,
                is_clashing=entry.key in self.verdict.keys,
                is_hovered=self.is_hovered(entry),
            )
            paint_entry(painter, box, entry, state, lines)
        if more:
            painter.setFont(font("micro"))
            painter.setPen(color("accent"))
            words = self.tr("+{count} lagi") if below.width() > 60 else "+{count}"
            painter.drawText(below.adjusted(8, 0, 0, 0), _LEFT, words.format(count=more))

    def _free_day(self) -> date | None:
        """Return the nearest free day; another hour of a day in red is told by the page alone."""
        free = self.verdict.free_day
        return None if free in self.verdict.days else free

    def _paint_number(self, painter: QPainter, day: date, cell: QRectF) -> None:
        line = QRectF(cell.left() + 9, cell.top() + 2, cell.width() - 12, scaled(_TOP) - 3)
        words = str(day.day)
        if day.day == 1 or day == self.first_day():
            words = f"{day.day} {MONTHS[day.month - 1][:3]}"
        is_outside = day.month != self._month.month
        tone = "err" if day in self.free_days else "text2" if is_outside else "text"
        painter.setFont(font("label-strong" if not is_outside else "label"))
        width = painter.fontMetrics().horizontalAdvance(words)
        if day == self.today:
            tone = "on-fill"
            disc = QRectF(line.left() - 5, line.center().y() - 9, width + 10, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("fill"))
            painter.drawRoundedRect(disc, 9, 9)
        painter.setPen(color(tone))
        painter.drawText(line, _LEFT, words)
        holiday = self.free_days.get(day)
        if holiday:
            painter.setPen(color("err"))
            painter.setFont(font("micro"))
            rest = line.adjusted(width + 8, 0, 0, 0)
            shown = painter.fontMetrics().elidedText(
                holiday, Qt.TextElideMode.ElideRight, int(rest.width())
            )
            painter.drawText(rest, _LEFT, shown)

    def _paint_lines(self, painter: QPainter) -> None:
        painter.setPen(QPen(color("line"), 1))
        width, height = self.viewport().width(), self.viewport().height()
        for edge in day_columns(0, width)[1:7]:
            painter.drawLine(QPointF(edge + 0.5, 0), QPointF(edge + 0.5, height))
        for top in self._tops()[:-1]:
            painter.drawLine(QPointF(0, top - 0.5), QPointF(width, top - 0.5))

    def _paint_frames(self, painter: QPainter) -> None:
        """Frame the day under the cursor where it has no entry, and where a hold would land."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("focus"), 2))
        if self.hold is None and self.hasFocus() and self.current() is None:
            painter.drawRect(self.day_box(self.cursor_day).adjusted(1, 1, -1, -1))
        if color("err-tint") == color("surface"):
            painter.setPen(QPen(color("err"), 2))
            for day in self.verdict.days:
                painter.drawRect(self.day_box(day).adjusted(1, 1, -1, -1))
            painter.setPen(QPen(color("focus"), 2))
        free = self._free_day()
        if free is not None and not self.day_box(free).isEmpty():
            painter.drawRect(self.day_box(free).adjusted(1, 1, -1, -1))

    def _paint_head(self, painter: QPainter) -> None:
        edges, height = day_columns(0, self.viewport().width()), scaled(_HEAD)
        painter.setFont(font("label"))
        painter.setPen(color("text2"))
        for weekday, name in enumerate(WEEKDAYS):
            width = edges[weekday + 1] - edges[weekday]
            words = name if width > scaled(90) else _SHORT[weekday]
            painter.drawText(QRectF(edges[weekday] + 9, 0, width - 12, height - 1), _LEFT, words)

    def hold_box(self) -> QRectF:
        """Return where the chip of the held entry is drawn."""
        if self.hold is None:
            return QRectF()
        width, height = min(164.0, self.viewport().width() / 4), scaled(24)
        if self.hold.by_mouse:
            return QRectF(self.pointer.x() - width + 12, self.pointer.y() - 14, width, height)
        cell = self.day_box(self.hold.day)
        top = min(cell.top() + scaled(_TOP) + 2 * (scaled(_ONE) + _GAP), cell.bottom() - height - 2)
        left = min(cell.left() + 4, self.viewport().width() - width - 2)
        return QRectF(left, top, width, height)
