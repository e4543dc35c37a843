"""The calendar widget: walking by keys, taking up and carrying, dragging, resizing, painting."""

from datetime import date
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from sdm_desktop.ui.theme import Theme
from sdm_desktop.ui.widgets.calendar.columns import day_columns
from sdm_desktop.ui.widgets.calendar.entries import Entry, Hold, Look, Verdict, lanes
from sdm_desktop.ui.widgets.calendar.grid import PEOPLE_MIME, month_title
from sdm_desktop.ui.widgets.calendar.month import MonthGrid
from sdm_desktop.ui.widgets.calendar.week import WeekGrid

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 12, 8)


def entry(key, day, start=480, end=720, **more):
    title = more.pop("title", f"Kegiatan {key}")
    return Entry(key=key, day=day, start=start, end=end, title=title, words=f"{title} kata", **more)


ENTRIES = [
    entry("a", date(2026, 12, 8)),
    entry("b", date(2026, 12, 8), 780, 900, look=Look.NEUTRAL),
    entry("c", date(2026, 12, 9), look=Look.OUTLINED, is_draft=True),
    entry("d", date(2026, 12, 10), has_conflict=True, can_move=False),
    *(entry(f"m{n}", date(2026, 12, 14), 480 + n, 600, is_done=n == 0) for n in range(6)),
    entry("e", date(2026, 12, 15), None, None, look=Look.NEUTRAL),
    entry("o", date(2026, 12, 16), 600, 620, is_off=True),
]
FREE = {date(2026, 12, 25): "Hari Raya Natal", date(2026, 12, 7): "Libur daerah"}


def shown(qtbot, grid):
    Theme(QApplication.instance()).apply(QApplication.instance(), "light")
    qtbot.addWidget(grid)
    grid.resize(847, 503)
    grid.today = grid.cursor_day = TODAY
    grid.may_move = True
    grid.show_entries(ENTRIES, FREE)
    grid.show()
    grid.setFocus()
    grid.window().activateWindow()
    qtbot.waitUntil(grid.hasFocus)
    return grid


@pytest.fixture
def month(qtbot):
    grid = MonthGrid()
    grid.show_month(TODAY)
    return shown(qtbot, grid)


@pytest.fixture
def week(qtbot):
    grid = WeekGrid()
    grid.show_week(TODAY)
    return shown(qtbot, grid)


def heard(signal):
    found = []
    signal.connect(lambda *values: found.append(values[0] if values else None))
    return found


def centre(grid, key):
    entry_ = grid.days.get(key)
    boxes = grid.boxes(entry_.day)
    boxes = boxes[0] if isinstance(boxes, tuple) else boxes
    return next(box for known, box, *_ in boxes if known.key == key).center().toPoint()


def drag(qtbot, grid, start, end):
    port = grid.viewport()
    qtbot.mousePress(port, LEFT, pos=start)
    for part in (0.3, 0.7, 1.0):
        place = QPointF(start) + (QPointF(end) - QPointF(start)) * part
        move = _moved(grid, place)
        QApplication.sendEvent(port, move)
    return port


def _moved(grid, place):
    from PySide6.QtGui import QMouseEvent

    far = grid.viewport().mapToGlobal(place)
    none = Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, place, far, Qt.MouseButton.NoButton, LEFT, none)


def test_arrows_walk_over_entries_and_days_and_the_reader_hears_where(qtbot, month):
    chosen = heard(month.selected)
    assert month.current().key == "a"
    qtbot.keyClick(month, KEY.Key_Down)
    assert month.current().key == "b"
    assert month.accessibleDescription() == "Selasa 8 Desember 2026. Kegiatan b kata (2/2)"
    qtbot.keyClick(month, KEY.Key_Down)
    assert month.cursor_day == date(2026, 12, 15)
    qtbot.keyClick(month, KEY.Key_Up)
    assert (month.cursor_day, month.cursor_place) == (TODAY, 1)
    qtbot.keyClick(month, KEY.Key_Home)
    assert month.accessibleDescription().startswith("Senin 7 Desember 2026, Libur daerah. tidak")
    qtbot.keyClick(month, KEY.Key_End)
    assert month.cursor_day == date(2026, 12, 13)
    qtbot.keyClick(month, KEY.Key_Right)
    assert chosen[-1].key == "m0"


def test_enter_opens_an_entry_or_a_free_day_and_t_asks_for_today(qtbot, month):
    opened, days, now = heard(month.opened), heard(month.day_opened), heard(month.today_wanted)
    qtbot.keyClick(month, KEY.Key_Return)
    qtbot.keyClick(month, KEY.Key_Left)
    qtbot.keyClick(month, KEY.Key_Enter)
    qtbot.keyClick(month, KEY.Key_T)
    assert [one.key for one in opened] == ["a"]
    assert days == [date(2026, 12, 7)]
    assert len(now) == 1


def test_leaving_the_page_asks_for_the_neighbour(qtbot, month, week):
    pages = heard(month.paged)
    qtbot.keyClick(month, KEY.Key_PageDown)
    assert pages == [date(2027, 1, 8)]
    month.show_month(pages[0])
    qtbot.keyClick(month, KEY.Key_PageUp)
    assert month.cursor_day == TODAY
    weeks = heard(week.paged)
    qtbot.keyClick(week, KEY.Key_PageUp)
    assert weeks == [date(2026, 12, 1)]


def test_m_takes_up_arrows_carry_enter_answers_and_escape_puts_back(qtbot, month):
    held, answers, back = heard(month.held), heard(month.answered), heard(month.released)
    qtbot.keyClick(month, KEY.Key_M)
    qtbot.keyClick(month, KEY.Key_Right)
    qtbot.keyClick(month, KEY.Key_Down)
    qtbot.keyClick(month, KEY.Key_Up)
    assert [hold.day.day for hold in held] == [8, 9, 16, 9]
    month.show_verdict(
        Verdict(frozenset({date(2026, 12, 9)}), frozenset({"c"}), date(2026, 12, 11), 480, 720)
    )
    month.grab()
    qtbot.keyClick(month, KEY.Key_Return)
    qtbot.keyClick(month, KEY.Key_R)
    assert answers == ["Enter", "R"]
    dropped = heard(month.dropped)
    month.drop()
    assert dropped[0].is_moved
    qtbot.keyClick(month, KEY.Key_PageDown)
    assert month.hold.day == date(2027, 1, 9)
    qtbot.keyClick(month, KEY.Key_Escape)
    assert month.hold is None
    assert len(back) == 1
    assert month.verdict == Verdict()


def test_what_may_not_move_is_not_taken_up(qtbot, month):
    month.go_to_entry("d")
    answers = heard(month.answered)
    qtbot.keyClick(month, KEY.Key_M)
    assert month.hold is None
    assert answers == ["M"]
    assert not month.go_to_entry("nobody")


def test_an_entry_is_dragged_to_another_day(qtbot, month):
    dropped = heard(month.dropped)
    end = month.day_box(date(2026, 12, 17)).center().toPoint()
    port = drag(qtbot, month, centre(month, "a"), end)
    assert month.hold.by_mouse
    assert month.hold.day == date(2026, 12, 17)
    month.grab()
    qtbot.mouseRelease(port, LEFT, pos=end)
    assert dropped[0].day == date(2026, 12, 17)
    month.end_hold()


def test_a_drag_that_comes_back_moves_nothing(qtbot, month):
    back = heard(month.released)
    start = centre(month, "a")
    port = drag(qtbot, month, start, start + QPoint(30, 4))
    assert month.hold is not None
    qtbot.mouseRelease(port, LEFT, pos=start)
    assert month.hold is None
    assert len(back) == 1


def test_more_than_fits_is_counted_and_follows_the_cursor(qtbot, month):
    days = heard(month.day_wanted)
    boxes, more, below = month.boxes(date(2026, 12, 14))
    assert (len(boxes), more) == (2, 4)
    qtbot.mouseClick(month.viewport(), LEFT, pos=below.center().toPoint())
    assert days == [date(2026, 12, 14)]
    month.go_to(date(2026, 12, 14), -1)
    assert month.current().key in [known.key for known, _, _ in month.boxes(month.cursor_day)[0]]
    month.resize(847, 300)
    assert month.boxes(date(2026, 12, 14))[1] >= 5
    month.grab()


def test_a_click_and_a_double_click(qtbot, month):
    opened, free = heard(month.opened), heard(month.day_opened)
    qtbot.mouseClick(month.viewport(), LEFT, pos=centre(month, "c"))
    assert month.current().key == "c"
    qtbot.mouseDClick(month.viewport(), LEFT, pos=centre(month, "c"))
    place = month.day_box(date(2026, 12, 22)).center().toPoint()
    qtbot.mouseDClick(month.viewport(), LEFT, pos=place)
    assert [one.key for one in opened] == ["c"]
    assert free == [date(2026, 12, 22)]


def test_new_contents_keep_the_cursor_on_its_entry(month):
    month.go_to_entry("b")
    month.show_entries([entry("0", TODAY, 420, 440), *ENTRIES], {})
    assert month.current().key == "b"
    month.show_entries([], {})
    assert month.current() is None


def test_people_are_dropped_on_an_entry(qtbot, month):
    found = []
    month.people_dropped.connect(lambda one, ids: found.append((one.key, ids)))
    data = QMimeData()
    data.setData(PEOPLE_MIME, b"p1 p2")
    place, port = QPointF(centre(month, "c")), month.viewport()
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    port_events = (
        QDragEnterEvent(place.toPoint(), action, data, LEFT, none),
        QDragMoveEvent(place.toPoint(), action, data, LEFT, none),
        QDropEvent(place, action, data, LEFT, none),
    )
    for event in port_events:
        QApplication.sendEvent(port, event)
    assert found == [("c", ["p1", "p2"])]


def test_the_tooltip_tells_the_entry_or_the_holiday(month):
    assert month.words_at(QPointF(centre(month, "a"))) == "Kegiatan a kata"
    assert month.words_at(month.day_box(date(2026, 12, 25)).center()) == "Hari Raya Natal"


def test_in_a_week_up_and_down_carry_in_time_and_shift_changes_the_end(qtbot, week):
    held = heard(week.held)
    qtbot.keyClick(week, KEY.Key_M)
    qtbot.keyClick(week, KEY.Key_Down)
    qtbot.keyClick(week, KEY.Key_Right)
    qtbot.keyClick(week, KEY.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    hold = held[-1]
    assert (hold.day.day, hold.start, hold.end) == (9, 510, 735)
    assert hold.is_resize
    week.show_verdict(Verdict(frozenset({hold.day}), frozenset(), date(2026, 12, 11), 480, 720))
    week.grab()
    qtbot.keyClick(week, KEY.Key_Escape)


def test_in_a_week_an_entry_is_dragged_in_quarters_and_pulled_by_its_edge(qtbot, week):
    dropped = heard(week.dropped)
    start = centre(week, "a")
    port = drag(qtbot, week, start, start + QPoint(0, 47))
    qtbot.mouseRelease(port, LEFT, pos=start + QPoint(0, 47))
    assert (dropped[0].start, dropped[0].end) == (540, 780)
    week.end_hold()
    box = next(box for known, box in week.boxes(TODAY) if known.key == "a")
    edge = QPointF(box.center().x(), box.bottom() - 2).toPoint()
    QApplication.sendEvent(port, _moved_free(week, QPointF(edge)))
    assert port.cursor().shape() is Qt.CursorShape.SizeVerCursor
    drag(qtbot, week, edge, edge + QPoint(0, 24))
    qtbot.mouseRelease(port, LEFT, pos=edge + QPoint(0, 24))
    assert (dropped[1].start, dropped[1].end) == (480, 750)


def _moved_free(grid, place):
    from PySide6.QtGui import QMouseEvent

    none, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    far = grid.viewport().mapToGlobal(place)
    return QMouseEvent(QEvent.Type.MouseMove, place, far, button, button, none)


def test_a_week_shows_what_has_no_hours_in_a_band_and_scrolls_to_the_cursor(qtbot, week):
    week.show_week(date(2026, 12, 15))
    box = {known.key: box for known, box in week.boxes(date(2026, 12, 15))}["e"]
    assert week.entry_at(box.center()).key == "e"
    assert not week.is_edge(box.bottomLeft(), week.days.get("e"))
    week.go_to_entry("e")
    qtbot.keyClick(week, KEY.Key_M)
    qtbot.keyClick(week, KEY.Key_Down)
    assert week.hold.start is None
    week.grab()
    qtbot.keyClick(week, KEY.Key_Escape)
    week.show_entries([entry("late", TODAY, 1200, 1300), entry("early", TODAY, 370, 400)], {})
    week.show_week(TODAY)
    week.go_to_entry("late")
    low = week.verticalScrollBar().value()
    week.go_to_entry("early")
    assert week.verticalScrollBar().value() < low
    qtbot.keyClick(week, KEY.Key_Left)
    week.grab()


def test_overlapping_entries_share_the_width():
    day = [entry("1", TODAY, 480, 600), entry("2", TODAY, 540, 660), entry("3", TODAY, 600, 700)]
    assert [(one.key, lane, count) for one, lane, count in lanes(day)] == [
        ("1", 0, 2), ("2", 1, 2), ("3", 0, 2),
    ]  # fmt: skip
    apart = [entry("1", TODAY, 480, 600), entry("2", TODAY, 600, 660)]
    assert [count for _, _, count in lanes(apart)] == [1, 1]


def test_a_hold_stays_inside_its_day():
    hold = Hold.of(entry("a", TODAY, 60, 120))
    assert hold.later(-90).start == 0
    assert hold.later(24 * 60).end == 24 * 60
    assert hold.longer(-600).end == 75


def test_weekends_are_narrow_and_the_title_names_the_month():
    edges = day_columns(0, 580)
    assert edges[1] - edges[0] == 100
    assert edges[7] - edges[6] == 40
    assert month_title(TODAY) == "Desember 2026"


def test_a_full_month_is_painted_at_once(month):
    days = [date(2026, 12, 1 + n % 31) for n in range(900)]
    many = [entry(f"x{n}", day, 480 + n % 9 * 30, 760) for n, day in enumerate(days)]
    month.show_entries(many, {})
    month.grab()
    times = []
    for _ in range(3):
        start = perf_counter()
        month.grab()
        times.append(perf_counter() - start)
    assert min(times) < 0.1
