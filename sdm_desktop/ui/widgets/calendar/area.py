"""The common part of month and week: entries, the cursor, and holding an entry."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from sdm_desktop.domain.dates import long_date
from sdm_desktop.ui.widgets.calendar.entries import Entry, EntryDays, Hold, Verdict
from sdm_desktop.ui.widgets.calendar.keys import press_held, press_walking

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


class CalendarArea(QAbstractScrollArea):
    """Entries by day. Arrows walk, Enter opens, M takes an entry up, T goes to today.

    `opened` carries an entry, `day_opened` a free day, `day_wanted` a day with more entries than
    fit. While an entry is held, `held` carries every new place, `dropped` the place it is let go
    at, `released` that it went back, `answered` a letter that was pressed. `paged` asks for the
    neighbouring month or week, `people_dropped` carries an entry and what was dropped on it.
    """

    opened = Signal(object)
    day_opened = Signal(object)
    day_wanted = Signal(object)
    selected = Signal(object)
    paged = Signal(object)
    today_wanted = Signal()
    held = Signal(object)
    dropped = Signal(object)
    released = Signal()
    answered = Signal(str)
    people_dropped = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = date(2026, 1, 1)
        self.days = EntryDays()
        self.free_days: Mapping[date, str] = {}
        self.cursor_day = self.today
        self.cursor_place = 0
        self.hold: Hold | None = None
        self.verdict = Verdict()
        self.may_move = False
        self.pressed: tuple[QPointF, Entry | None, bool] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # what a subclass knows

    def first_day(self) -> date:
        """Return the first day shown."""
        raise AssertionError

    def last_day(self) -> date:
        """Return the last day shown."""
        raise AssertionError

    def has_hours(self) -> bool:
        """Return whether the height of a day is its hours."""
        return False

    def day_box(self, day: date) -> QRectF:
        """Return where a day stands; empty when it is not shown."""
        raise AssertionError

    def hold_box(self) -> QRectF:
        """Return where the held entry would land."""
        return QRectF() if self.hold is None else self.day_box(self.hold.day)

    def show_cursor(self) -> None:
        """Scroll to the cursor."""

    # contents

    def show_entries(self, entries: Iterable[Entry], free_days: Mapping[date, str]) -> None:
        """Show these entries and holidays; the cursor stays on its entry."""
        current = self.current()
        self.days, self.free_days = EntryDays(entries), free_days
        kept = self.days.get(current.key) if current else None
        if kept is not None and kept.day == self.cursor_day:
            self.cursor_place = self.days.on(kept.day).index(kept)
        else:
            last = len(self.days.on(self.cursor_day)) - 1
            self.cursor_place = max(0, min(self.cursor_place, last))
        self.viewport().update()
        self.announce()

    def current(self) -> Entry | None:
        """Return the entry under the cursor."""
        entries = self.days.on(self.cursor_day)
        return entries[self.cursor_place] if 0 <= self.cursor_place < len(entries) else None

    def go_to(self, day: date, place: int = 0) -> None:
        """Put the cursor on a day, or on one of its entries; asks for another page if needed."""
        self.cursor_day = day
        count = len(self.days.on(day))
        self.cursor_place = max(0, min(place if place >= 0 else count + place, count - 1))
        if not self.first_day() <= day <= self.last_day():
            self.paged.emit(day)
        self.show_cursor()
        self.viewport().update()
        self.announce()
        self.selected.emit(self.current())

    def go_to_entry(self, key: str) -> bool:
        """Put the cursor on an entry; returns False where it is not shown."""
        entry = self.days.get(key)
        if entry is None:
            return False
        self.go_to(entry.day, self.days.on(entry.day).index(entry))
        return True

    def announce(self) -> None:
        """Tell a reader of the screen where the cursor is."""
        entry, day = self.current(), self.cursor_day
        words = f"{WEEKDAYS[day.weekday()]} {long_date(day)}"
        if day in self.free_days:
            words += f", {self.free_days[day]}"
        count = len(self.days.on(day))
        told = entry.words if entry else self.tr("tidak ada kegiatan")
        place = f" ({self.cursor_place + 1}/{count})" if count > 1 else ""
        self.setAccessibleDescription(f"{words}. {told}{place}")

    # holding

    def take_up(self, entry: Entry, *, is_resize: bool = False, by_mouse: bool = False) -> None:
        """Take an entry up to move or resize it."""
        if not (self.may_move and entry.can_move):
            self.answered.emit("M")
            return
        self.move_hold(Hold.of(entry, is_resize=is_resize, by_mouse=by_mouse))

    def move_hold(self, hold: Hold) -> None:
        """Carry the held entry to another place."""
        self.hold = hold
        if not self.first_day() <= hold.day <= self.last_day():
            self.paged.emit(hold.day)
        self.viewport().update()
        self.held.emit(hold)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what speaks against the place of the held entry, and where it fits."""
        self.verdict = verdict
        self.viewport().update()

    def drop(self) -> None:
        """Let the held entry go where it is."""
        if self.hold is not None:
            self.dropped.emit(self.hold)

    def put_back(self) -> None:
        """Let go without moving anything."""
        if self.hold is not None:
            self.end_hold()
            self.released.emit()

    def end_hold(self) -> None:
        """Forget what is held."""
        self.hold, self.verdict, self.pressed = None, Verdict(), None
        self.viewport().unsetCursor()
        self.viewport().update()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: walk, or carry what is held."""
        done = press_held(self, event) if self.hold else press_walking(self, event)
        if not done:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: the cursor shows that keys go here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the cursor goes quiet."""
        super().focusOutEvent(event)
        self.viewport().update()

    def open_at(self, entry: Entry | None, day: date) -> None:
        """Open an entry, or a day without one."""
        if entry is not None:
            self.opened.emit(entry)
        else:
            self.day_opened.emit(day)
