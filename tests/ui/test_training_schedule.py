"""The page Pelatihan: calendar on a real office, moving by keys and mouse, filter, views."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.services.training import Step
from sdm_desktop.ui.pages.training.activity_dialog import ActivityDialog
from sdm_desktop.ui.pages.training.clash_dialog import ClashDialog
from sdm_desktop.ui.pages.training.page import TrainingPage
from sdm_desktop.ui.pages.training.schedule_head import LIST, MONTH, WEEK
from sdm_desktop.ui.widgets.ask_reason import AskReason
from tests.ui.test_calendar import drag
from tests.ui.training_office import *  # noqa: F403 - fixtures
from tests.ui.training_office import plan, settled

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
TENTH = date(2026, 12, 10)


@pytest.fixture
def page(qtbot, context, training):
    widget = TrainingPage(context)
    qtbot.addWidget(widget)
    widget.resize(1106, 640)
    widget.show()
    widget.activateWindow()
    settled(qtbot, context)
    tab = widget.view("schedule")
    tab.open_with(day=date(2026, 12, 1))
    settled(qtbot, context)
    tab.views.take_focus()
    qtbot.waitUntil(tab.views.grid.hasFocus)
    return widget


@pytest.fixture
def tab(page):
    return page.view("schedule")


def dialog(kind):
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def days_of(training, activity_id):
    detail = training.services.training.get(activity_id)
    return [one.session.tanggal.day for one in detail.sessions]


def titles(tab, day):
    return [entry.title for entry in tab.views.grid.days.on(date(2026, 12, day))]


def test_the_month_shows_sessions_and_counts_them(tab):
    assert tab.head.title.text() == "Desember 2026"
    assert titles(tab, 2) == ["TI Pelayanan Publik", "Komunitas belajar ASN"]
    assert tab.status.words.whole_text() == "4 sesi dari 3 kegiatan"
    assert "Aula Lantai 2" in tab.views.grid.days.on(TENTH)[0].words


def test_a_session_is_moved_by_keys_and_the_move_is_taken_back(qtbot, context, training, tab):
    grid = tab.views.grid
    grid.go_to(TENTH)
    qtbot.keyClick(grid, KEY.Key_M)
    qtbot.keyClick(grid, KEY.Key_Right)
    settled(qtbot, context)
    assert tab.desk.card.isVisible()
    assert "Bebas pada Jumat, 11 Desember" in tab.desk.card.words()
    assert "0 peserta, 1 pengajar, dan 1 ruang diperiksa" in tab.status.words.whole_text()
    qtbot.keyClick(grid, KEY.Key_Return)
    settled(qtbot, context)
    assert days_of(training, training.second) == [11]
    assert grid.hold is None
    assert not tab.desk.card.isVisible()
    assert titles(tab, 11) == ["PKP angkatan II"]
    context.undo.undo()
    settled(qtbot, context)
    assert days_of(training, training.second) == [10]


def test_enter_on_a_clash_goes_to_the_nearest_free_slot(qtbot, context, training, tab):
    grid = tab.views.grid
    grid.go_to(date(2026, 12, 1))
    qtbot.keyClick(grid, KEY.Key_M)
    for key in (KEY.Key_Down, KEY.Key_Right, KEY.Key_Right):
        qtbot.keyClick(grid, key)
    settled(qtbot, context)
    words = tab.desk.card.words()
    assert "Bentrok pada Kamis, 10 Desember" in words
    assert "Aula Lantai 2" in words
    assert "PKP angkatan II" in words
    assert grid.verdict.days == frozenset({TENTH})
    assert grid.verdict.free_day is not None
    grid.grab()
    free = grid.verdict.free_day
    qtbot.keyClick(grid, KEY.Key_Return)
    settled(qtbot, context)
    assert free.day in days_of(training, training.first)


def test_r_keeps_a_clash_with_a_reason(qtbot, context, training, tab):
    grid = tab.views.grid
    grid.go_to(date(2026, 12, 1))
    qtbot.keyClick(grid, KEY.Key_M)
    for key in (KEY.Key_Down, KEY.Key_Right, KEY.Key_Right):
        qtbot.keyClick(grid, key)
    settled(qtbot, context)
    qtbot.keyClick(grid, KEY.Key_R)
    asked = dialog(AskReason)
    assert "Aula Lantai 2" in asked.told.text()
    qtbot.mouseClick(asked.save_button, LEFT)
    assert asked.form.field("alasan").state == "error"
    asked.form.editor("alasan").set_value("Aula dibagi dua")
    qtbot.mouseClick(asked.save_button, LEFT)
    settled(qtbot, context)
    assert days_of(training, training.first) == [2, 10]
    assert grid.hold is None
    assert [entry.has_conflict for entry in grid.days.on(TENTH)] == [True, True]
    assert tab.status.clashes.text() == "2 sesi bentrok"


def test_without_the_right_r_is_neither_offered_nor_heard(qtbot, context, training, tab):
    session = context.services.session
    session.user = replace(session.user, boleh_bentrok=False)
    grid = tab.views.grid
    grid.go_to(date(2026, 12, 1))
    qtbot.keyClick(grid, KEY.Key_M)
    for key in (KEY.Key_Down, KEY.Key_Right, KEY.Key_Right):
        qtbot.keyClick(grid, key)
    settled(qtbot, context)
    assert "tetap, dengan alasan" not in tab.desk.card.words()
    qtbot.keyClick(grid, KEY.Key_R)
    settled(qtbot, context)
    assert not [box for box in tab.window().findChildren(AskReason) if box.isVisible()]
    assert days_of(training, training.first) == [1, 2]


def test_escape_puts_back_and_g_takes_the_group_along(qtbot, context, training, tab):
    grid = tab.views.grid
    grid.go_to(date(2026, 12, 2))
    qtbot.keyClick(grid, KEY.Key_M)
    qtbot.keyClick(grid, KEY.Key_G)
    settled(qtbot, context)
    assert "semua sesi TI Pelayanan Publik" in tab.status.words.whole_text()
    qtbot.keyClick(grid, KEY.Key_Escape)
    assert "4 sesi" in tab.status.words.whole_text()
    qtbot.keyClick(grid, KEY.Key_M)
    qtbot.keyClick(grid, KEY.Key_G)
    qtbot.keyClick(grid, KEY.Key_Down)
    settled(qtbot, context)
    qtbot.keyClick(grid, KEY.Key_Return)
    settled(qtbot, context)
    assert days_of(training, training.first) == [8, 9]


def test_a_session_is_dragged_and_a_clash_waits_for_an_answer(qtbot, context, training, tab):
    grid = tab.views.grid
    start = grid.boxes(TENTH)[0][0][1].center().toPoint()
    free = grid.day_box(date(2026, 12, 14)).center().toPoint()
    port = drag(qtbot, grid, start, free)
    settled(qtbot, context)
    qtbot.mouseRelease(port, LEFT, pos=free)
    settled(qtbot, context)
    assert days_of(training, training.second) == [14]
    start = grid.boxes(date(2026, 12, 14))[0][0][1].center().toPoint()
    taken = grid.day_box(date(2026, 12, 1)).center().toPoint()
    port = drag(qtbot, grid, start, taken)
    settled(qtbot, context)
    qtbot.waitUntil(lambda: "bebas untuk" in tab.desk.card.words())
    qtbot.mouseRelease(port, LEFT, pos=taken)
    settled(qtbot, context)
    assert tab.desk.card.isVisible()
    assert days_of(training, training.second) == [14]
    buttons = tab.desk.card.findChildren(QPushButton)
    cancel = next(one for one in buttons if one.property("answer") == "Esc")
    qtbot.mouseClick(cancel, LEFT)
    assert grid.hold is None
    assert not tab.desk.card.isVisible()


def test_a_holiday_warns_and_s_goes_to_a_better_day(qtbot, context, training, tab):
    grid = tab.views.grid
    grid.go_to(TENTH)
    qtbot.keyClick(grid, KEY.Key_M)
    qtbot.keyClick(grid, KEY.Key_Right)
    qtbot.keyClick(grid, KEY.Key_Right)
    settled(qtbot, context)
    assert "Perhatian pada Sabtu, 12 Desember" in tab.desk.card.words()
    qtbot.keyClick(grid, KEY.Key_S)
    settled(qtbot, context)
    assert days_of(training, training.second) == [11]


def test_week_and_list_show_the_same_and_resizing_stores_the_end(qtbot, context, training, tab):
    tab.views.grid.go_to(TENTH)
    tab.head.choose_view(WEEK)
    settled(qtbot, context)
    assert tab.head.title.text() == "7\u201313 Desember 2026"
    grid = tab.views.grid
    grid.setFocus()
    assert grid.current().title == "PKP angkatan II"
    qtbot.keyClick(grid, KEY.Key_M)
    for _ in range(4):
        qtbot.keyClick(grid, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settled(qtbot, context)
    qtbot.keyClick(grid, KEY.Key_Return)
    settled(qtbot, context)
    (one,) = training.services.training.get(training.second).sessions
    assert (one.session.jam_mulai, one.session.jam_selesai) == (480, 780)
    tab.head.choose_view(LIST)
    settled(qtbot, context)
    assert tab.views.model.rowCount() == 4
    assert tab.head.title.text() == "Desember 2026"


def test_the_filter_shows_only_a_room_and_says_so(qtbot, context, training, tab):
    qtbot.mouseClick(tab.head.filter_button, LEFT)
    tab.head.sheet.room.set_value(training.hall.id)
    settled(qtbot, context)
    assert titles(tab, 2) == ["TI Pelayanan Publik"]
    assert tab.head.filter_button.text() == "Aula Lantai 2"
    qtbot.mouseClick(tab.head.sheet.clear_button, LEFT)
    settled(qtbot, context)
    assert len(titles(tab, 2)) == 2
    tab.head.sheet.dismiss()


def test_pages_turn_by_button_and_key(qtbot, context, tab):
    qtbot.mouseClick(tab.head.after, LEFT)
    settled(qtbot, context)
    assert tab.head.title.text() == "Januari 2027"
    qtbot.mouseClick(tab.head.before, LEFT)
    qtbot.keyClick(tab.views.grid, KEY.Key_T)
    settled(qtbot, context)
    assert tab.head.title.text() == "November 2026"
    qtbot.keyClick(tab.views.grid, KEY.Key_PageDown)
    settled(qtbot, context)
    assert tab.head.title.text() == "Desember 2026"


def test_enter_opens_the_activity_and_escape_comes_back(qtbot, context, training, page, tab):
    grid = tab.views.grid
    grid.go_to(TENTH)
    qtbot.keyClick(grid, KEY.Key_Return)
    settled(qtbot, context)
    view = page.activity_view()
    assert view.isVisible()
    assert view.head.title.whole_text() == "PKP angkatan II"
    rows = view.part("sessions").table.rows
    assert rows.hasFocus()
    qtbot.keyClick(rows, KEY.Key_Escape)
    assert tab.isVisible()
    assert grid.hasFocus()


def test_enter_on_a_free_day_plans_an_activity_there(qtbot, context, training, page, tab):
    tab.views.grid.go_to(date(2026, 12, 15))
    qtbot.keyClick(tab.views.grid, KEY.Key_Return)
    settled(qtbot, context)
    asked = dialog(ActivityDialog)
    qtbot.mouseClick(asked.save_button, LEFT)
    assert asked.form.field("judul").state == "error"
    program = training.services.training_catalogue.programmes()[0]
    asked.form.editor("program_id").set_value(program.id)
    assert asked.form.values()["judul"] == "TI Pelayanan Publik"
    asked.form.fill({"penyelenggara": "BKPPD", "selesai": date(2026, 12, 21)})
    asked.form.editor("pengajar").set_value((training.trainer.id,))
    qtbot.mouseClick(asked.save_button, LEFT)
    settled(qtbot, context)
    view = page.activity_view()
    assert view.isVisible()
    settled(qtbot, context)
    days = days_of(training, view.activity_id)
    assert days == [15, 16, 17, 18, 21]


def test_a_new_activity_that_clashes_asks_for_a_reason(qtbot, context, training, page, tab):
    tab.add(TENTH)
    settled(qtbot, context)
    asked = dialog(ActivityDialog)
    program = training.services.training_catalogue.programmes()[0]
    asked.form.editor("program_id").set_value(program.id)
    asked.form.fill({"penyelenggara": "BKPPD", "ruang_id": training.hall.id})
    qtbot.mouseClick(asked.save_button, LEFT)
    settled(qtbot, context)
    why = dialog(AskReason)
    why.form.editor("alasan").set_value("Aula dibagi dua")
    qtbot.mouseClick(why.save_button, LEFT)
    settled(qtbot, context)
    assert page.activity_view().isVisible()
    assert len(training.services.training.activities(2026)) == 4


def test_every_clash_of_the_year_is_listed_and_opens_its_place(qtbot, context, training, tab):
    plan(training.services, "Arsip dinamis", [TENTH], room=training.hall.id, reason="terpaksa")
    tab.refresh()
    settled(qtbot, context)
    tab.head.choose_view(LIST)
    qtbot.mouseClick(tab.status.clashes, LEFT)
    settled(qtbot, context)
    listed = dialog(ClashDialog)
    assert listed.model.rowCount() == 1
    qtbot.keyClick(listed.table.rows, KEY.Key_Return)
    settled(qtbot, context)
    assert tab.head.view == MONTH
    assert tab.views.grid.cursor_day == TENTH


def test_a_reader_sees_the_schedule_but_moves_and_adds_nothing(qtbot, context, training):
    from sdm_desktop.domain.users import Role

    session = context.services.session
    session.user = replace(session.user, peran=Role.PIMPINAN)
    widget = TrainingPage(context)
    qtbot.addWidget(widget)
    widget.resize(1106, 640)
    widget.show()
    settled(qtbot, context)
    tab = widget.view("schedule")
    assert tab.head.title.text() == "November 2026"
    assert tab.views.grid.first_day() == date(2026, 10, 26)
    assert tab.views.grid.cursor_day == date(2026, 11, 24)
    tab.open_with(day=TENTH, action="add")
    settled(qtbot, context)
    assert not tab.head.add_button.isVisible()
    grid = tab.views.grid
    grid.go_to(TENTH)
    grid.setFocus()
    qtbot.keyClick(grid, KEY.Key_M)
    assert grid.hold is None
    widget.open_with(activity_id=training.first)
    settled(qtbot, context)
    view = widget.activity_view()
    assert not view.head.next_button.isVisible()
    assert not view.head.edit_button.isVisible()
    for part in ("people", "attendance", "results", "certificates", "documents", "effect"):
        view.tabs.choose(part)
        settled(qtbot, context)
    assert view.part("attendance").model.is_read_only
    assert not view.part("people").add_button.isVisible()


def test_a_session_taken_up_before_the_schedule_is_read_waits_for_it(qtbot, context, tab):
    tab.desk.mover.forget()
    grid = tab.views.grid
    grid.go_to(TENTH)
    qtbot.keyClick(grid, KEY.Key_M)
    qtbot.keyClick(grid, KEY.Key_Right)
    assert "Memeriksa Jumat, 11 Desember" in tab.desk.card.words()
    assert "Jadwal sedang dibaca" in tab.status.words.whole_text()
    qtbot.keyClick(grid, KEY.Key_Return)
    settled(qtbot, context)
    assert "Bebas pada Jumat, 11 Desember" in tab.desk.card.words()
    qtbot.keyClick(grid, KEY.Key_Escape)


def test_what_is_cancelled_is_not_taken_up(qtbot, context, training, tab):
    training.services.training.set_status(
        training.second, Step(status=ActivityStatus.BATAL, alasan="Anggaran")
    )
    tab.refresh()
    settled(qtbot, context)
    grid = tab.views.grid
    grid.go_to(TENTH)
    assert grid.current().is_off
    grid.grab()
    qtbot.keyClick(grid, KEY.Key_M)
    assert grid.hold is None


def test_another_text_size_and_contrast_change_the_page_at_once(qtbot, context, page, tab):
    before = tab.status.height(), tab.first.width()
    app = QApplication.instance()
    context.theme.apply(app, "contrast", 140)
    grid = tab.views.grid
    grid.go_to(date(2026, 12, 1))
    qtbot.keyClick(grid, KEY.Key_M)
    for key in (KEY.Key_Down, KEY.Key_Right, KEY.Key_Right):
        qtbot.keyClick(grid, key)
    settled(qtbot, context)
    grid.grab()
    assert tab.status.height() > before[0]
    assert tab.first.width() > before[1]
    qtbot.keyClick(grid, KEY.Key_Escape)
    context.theme.apply(app, "light", 100)
    assert (tab.status.height(), tab.first.width()) == before
