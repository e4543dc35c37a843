"""The keys of a calendar: walking over days and entries, carrying what is held."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from sdm_desktop.domain.dates import add_months
from sdm_desktop.ui.widgets.calendar.entries import Hold

if TYPE_CHECKING:
    from sdm_desktop.ui.widgets.calendar.area import CalendarArea

Key = Qt.Key
_ENTER = (Key.Key_Return, Key.Key_Enter)
_SIDEWAYS = {Key.Key_Left: -1, Key.Key_Right: 1}
_UPRIGHT = {Key.Key_Up: -1, Key.Key_Down: 1}
_PAGES = {Key.Key_PageUp: -1, Key.Key_PageDown: 1}
_STEP = 30
_FINE = 15


def press_walking(grid: "CalendarArea", event: QKeyEvent) -> bool:
    """Handle a key while nothing is held; returns whether it meant something."""
    key = Key(event.key())
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    entry = grid.current()
    if key in _SIDEWAYS:
        grid.go_to(grid.cursor_day + timedelta(days=_SIDEWAYS[key]))
    elif key in _UPRIGHT:
        _walk_upright(grid, _UPRIGHT[key])
    elif key in _PAGES:
        grid.go_to(page_day(grid, grid.cursor_day, _PAGES[key]))
    elif key in _ENTER:
        grid.open_at(entry, grid.cursor_day)
    elif key == Key.Key_M and entry is not None:
        grid.take_up(entry)
    else:
        return _jump(grid, key)
    return True


def _walk_upright(grid: "CalendarArea", step: int) -> None:
    """Go to the next entry of the day; past the last one to the week below."""
    place, count = grid.cursor_place + step, len(grid.days.on(grid.cursor_day))
    if 0 <= place < count:
        grid.go_to(grid.cursor_day, place)
    elif not grid.has_hours():
        grid.go_to(grid.cursor_day + timedelta(days=7 * step), 0 if step > 0 else -1)


def _jump(grid: "CalendarArea", key: Qt.Key) -> bool:
    day = grid.cursor_day
    if key == Key.Key_T:
        grid.today_wanted.emit()
    elif key == Key.Key_Home:
        grid.go_to(day - timedelta(days=day.weekday()))
    elif key == Key.Key_End:
        grid.go_to(day + timedelta(days=6 - day.weekday()))
    else:
        return False
    return True


def press_held(grid: "CalendarArea", event: QKeyEvent) -> bool:
    """Handle a key while an entry is held."""
    key, hold = Key(event.key()), grid.hold
    if hold is None:
        return False
    if key == Key.Key_Escape:
        grid.put_back()
    elif key in _ENTER:
        grid.answered.emit("Enter")
    elif key in _SIDEWAYS:
        grid.move_hold(_by_hand(hold).to_day(hold.day + timedelta(days=_SIDEWAYS[key])))
    elif key in _UPRIGHT:
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        grid.move_hold(_carried_upright(grid, hold, _UPRIGHT[key], is_shift=is_shift))
    elif key in _PAGES:
        grid.move_hold(hold.to_day(page_day(grid, hold.day, _PAGES[key])))
    elif event.text().strip():
        grid.answered.emit(event.text().upper())
    else:
        return False
    return True


def _carried_upright(grid: "CalendarArea", hold: Hold, step: int, *, is_shift: bool) -> Hold:
    """Return the hold a week (or half an hour) further; with Shift its end alone."""
    hold = _by_hand(hold)
    if not grid.has_hours():
        return hold.to_day(hold.day + timedelta(days=7 * step))
    return hold.longer(step * _FINE) if is_shift else hold.later(step * _STEP)


def _by_hand(hold: Hold) -> Hold:
    return Hold(hold.entry, hold.day, hold.start, hold.end, hold.is_resize)


def page_day(grid: "CalendarArea", day: date, step: int) -> date:
    """Return the same day a page (month or week) further."""
    return day + timedelta(days=7 * step) if grid.has_hours() else add_months(day, step)
