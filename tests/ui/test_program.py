import os
import subprocess
import sys
import textwrap
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sdm_desktop.app import Program
from sdm_desktop.domain.query import parse_query
from sdm_desktop.services.dashboard_views import DueItem
from sdm_desktop.services.demo import DEMO_PASSWORD
from sdm_desktop.services.office import open_office
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.entry.login import LoginPage
from sdm_desktop.ui.guide import GuideDialog
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.shortcut_sheet import ShortcutSheet
from sdm_desktop.ui.sidebar import NARROW, WIDE
from tests.still_world import WORLD
from tests.ui.whole_window import settle

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ROOT = Path(__file__).parents[2]


def press(program, key, modifiers=CTRL):
    QTest.keyClick(program.window.windowHandle(), key, modifiers)


# start and end


def test_the_window_comes_first_and_the_log_in_after_it(program, office_file, qtbot):
    assert program._flow is None
    program.start(office_file, is_demo=False)
    qtbot.waitUntil(lambda: program._flow is not None)
    qtbot.waitUntil(lambda: isinstance(program.flow.currentWidget(), LoginPage))
    assert program.window.view is program.flow


def test_a_user_logs_in_and_sees_the_home_page(program, office_file, qtbot):
    program.start(office_file, is_demo=False)
    qtbot.waitUntil(lambda: program._flow is not None)
    page = program.flow.currentWidget()
    qtbot.keyClicks(page.password, DEMO_PASSWORD)
    qtbot.keyClick(page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.workplace is not None, timeout=20_000)
    settle(qtbot, program)
    assert program.workplace.navigation.current == "home"
    assert program.preferences.current.last_office == str(office_file)


def test_the_process_ends_cleanly_and_gives_the_lock_back(office_file, tmp_path):
    script = textwrap.dedent(f"""
        import sys
        from pathlib import Path
        from PySide6.QtCore import QTimer
        from sdm_desktop import app
        from sdm_desktop.services.office import open_office, Surroundings
        from sdm_desktop.storage.keys import KdfCost
        office = Path({str(office_file)!r})
        original = app.Program.start
        def start(self, path, *, is_demo):
            original(self, path, is_demo=is_demo)
            world = Surroundings(cost=KdfCost(8, 1, 1))
            QTimer.singleShot(300, lambda: self.enter(
                open_office(office, "admin", {DEMO_PASSWORD!r}, surroundings=world)))
            QTimer.singleShot(900, self.window.close)
        app.Program.start = start
        sys.exit(app.run(office))
    """)
    environment = os.environ | {"PYTHONPATH": str(ROOT), "SDM_DATA_DIR": str(tmp_path / "data")}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "data" / "log" / "crash.log").exists()
    open_office(office_file, "admin", DEMO_PASSWORD, surroundings=WORLD).close()


def modules_loaded(code, folder):
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        env=os.environ | {"PYTHONPATH": str(ROOT), "SDM_DATA_DIR": str(folder)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(done.stdout.split())


HEAVY = {"matplotlib", "reportlab", "openpyxl", "numpy", "pypdfium2"}


def test_nothing_heavy_is_loaded_before_the_first_picture(tmp_path):
    loaded = modules_loaded("import sys, sdm_desktop.app; print(*sys.modules)", tmp_path)
    assert not loaded & HEAVY
    assert not loaded & {
        "cryptography", "argon2", "peewee", "sqlcipher3", "sdm_desktop.services.bundle",
        "platformdirs", "concurrent.futures", "json", "sdm_desktop.ui.crash",
        "sdm_desktop.ui.entry.frame",
    }  # fmt: skip


def test_the_first_picture_of_an_office_waits_for_frame_and_empty_page_only(office_file, tmp_path):
    code = f"""
        import sys
        from pathlib import Path
        from PySide6.QtCore import QCoreApplication
        from sdm_desktop.services.office import open_office, Surroundings
        from sdm_desktop.storage.keys import KdfCost
        from tests.bench.start_probe import FirstPaint, Program, make_application

        class Watch(FirstPaint):
            def customEvent(self, _):
                print(*sys.modules)
                QCoreApplication.quit()

        app = make_application(["test"])
        program = Program(app)
        world = Surroundings(cost=KdfCost(8, 1, 1))
        path = Path({str(office_file)!r})
        program.enter(open_office(path, "admin", {DEMO_PASSWORD!r}, surroundings=world))
        watch = Watch(program, 0)
        program.window.show()
        app.exec()
        program.shut_down()
    """
    loaded = modules_loaded(code, tmp_path)
    assert {"sdm_desktop.ui.shell", "sdm_desktop.ui.pages.home.page"} <= loaded
    assert not loaded & HEAVY
    ours = ("actions", "search", "search_results", "shell_actions", "shortcut_sheet", "guide",
            "confirm", "crash", "entry.frame", "widgets.chart", "pages.home.figure_cell")  # fmt: skip
    services = ("dashboard", "dashboard_views", "employees", "periods", "backup", "evaluations")
    assert not loaded & {f"sdm_desktop.ui.{name}" for name in ours}
    assert not loaded & {f"sdm_desktop.services.{name}" for name in services}
    assert "concurrent.futures" not in loaded


def test_the_frame_tells_what_it_knows_right_behind_the_first_picture(enter):
    shell = enter().shell
    assert shell.topbar.periods.isEnabled()
    assert shell.topbar.periods.text()
    assert any("cadang" in text.lower() for text in shell.statusbar.texts)
    assert shell.topbar.user.menu().actions()


def test_shutting_down_twice_is_harmless(program, enter):
    enter()
    program.shut_down()
    program.shut_down()


def test_logging_out_goes_back_to_the_log_in_and_frees_the_file(program, enter, office_file, qtbot):
    enter()
    press(program, Qt.Key.Key_L, CTRL | SHIFT)
    qtbot.waitUntil(lambda: program.workplace is None)
    assert isinstance(program.flow.currentWidget(), LoginPage)
    open_office(office_file, "admin", DEMO_PASSWORD, surroundings=WORLD).close()


def test_the_size_of_the_window_is_remembered(qapp, program, qtbot):
    program.window.resize(1111, 666)
    program.window.close()
    again = Program(qapp, WORLD)
    assert again.window.height() == 666
    again.shut_down()


# frame


def test_the_frame_shows_office_user_file_backup_and_clock(enter):
    shell = enter().shell
    assert shell.topbar._city.text() == "Kota Kupang"
    assert shell.topbar.periods.text() == "Triwulan III 2026"
    texts = shell.statusbar.texts
    assert "kantor.sdm" in texts
    assert "Data rekaan untuk contoh" in texts
    assert any(text.startswith("Selasa, 24 November 2026 · 09.41") for text in texts)


def test_pages_are_reached_by_keys_and_shown_in_the_sidebar(program, enter, qtbot):
    workplace = enter()
    for key, page in ((Qt.Key.Key_2, "employees"), (Qt.Key.Key_Comma, "settings")):
        press(program, key)
        assert workplace.navigation.current == page
        assert [k for k, item in workplace.shell.sidebar.items.items() if item.isChecked()] == [
            page
        ]
        settle(qtbot, program)


def test_the_sidebar_is_walked_with_the_arrows(program, enter, qtbot):
    workplace = enter()
    sidebar = workplace.shell.sidebar
    sidebar.items["home"].setFocus()
    qtbot.keyClick(sidebar.items["home"], Qt.Key.Key_Up)
    assert sidebar._fold.hasFocus()
    qtbot.keyClick(sidebar._fold, Qt.Key.Key_Down)
    qtbot.keyClick(sidebar.items["home"], Qt.Key.Key_Down)
    qtbot.keyClick(sidebar.items["employees"], Qt.Key.Key_Space)
    assert workplace.navigation.current == "employees"
    settle(qtbot, program)


def test_the_sidebar_folds_and_remembers(program, enter):
    shell = enter().shell
    press(program, Qt.Key.Key_B)
    assert shell.sidebar.width() == NARROW
    assert program.preferences.current.is_sidebar_collapsed
    press(program, Qt.Key.Key_B)
    assert shell.sidebar.width() == WIDE


def test_a_small_window_needs_no_scrolling_sideways(program, enter, qtbot):
    shell = enter().shell
    program.window.resize(683, 384)
    qtbot.waitUntil(lambda: shell.sidebar.is_narrow)
    qtbot.waitUntil(lambda: shell.minimumSizeHint().width() <= 660)


def test_the_rating_desk_count_stands_in_the_sidebar(enter):
    assert enter().shell.sidebar.items["evaluations"].count > 0


def test_urgent_leave_and_late_feedback_are_counted_before_their_pages_are_opened(enter):
    shell = enter().shell
    kind = {"icon": "", "level": "err", "title": "", "detail": "", "when": ""}
    due = [
        DueItem(group="minggu_ini", count=3, target="leave", **kind),
        DueItem(group="tiga_bulan", count=9, target="leave", **kind),
        DueItem(group="terlambat", count=2, target="feedback", tab="register", **kind),
        DueItem(group="terlambat", count=5, target="feedback", tab="surveys", **kind),
    ]
    shell.facts._on_due(due)
    assert [shell.sidebar.items[key].count for key in ("leave", "feedback")] == [3, 2]


def test_an_auditor_sees_no_import_but_chooses_a_period(enter):
    workplace = enter("auditor")
    assert not workplace.navigation.can_open("imports")
    assert workplace.shell.topbar.periods.isEnabled()


def test_choosing_a_period_changes_it_for_the_office(program, enter, qtbot):
    workplace = enter()
    services = workplace.context.services
    other = next(p for p in services.periods.all() if p.id != services.periods.current().id)
    entry = next(a for a in workplace.shell.topbar.periods.menu().actions() if a.data() == other.id)
    entry.trigger()
    settle(qtbot, program)
    assert services.periods.current().id == other.id
    assert workplace.shell.topbar.periods.text() == other.nama


def test_theme_and_text_size_follow_the_keys(program, enter):
    enter()
    press(program, Qt.Key.Key_T, CTRL | SHIFT)
    assert program.theme.mode == "dark"
    press(program, Qt.Key.Key_Plus)
    assert program.theme.percent == 110
    press(program, Qt.Key.Key_Minus)
    program.preferences.change(theme="light")
    assert (program.theme.mode, program.theme.percent) == ("light", 100)


def test_f1_shows_all_keys_and_leads_to_the_guide(program, enter, qtbot):
    workplace = enter()
    press(program, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    sheet = workplace.shell.findChild(ShortcutSheet)
    assert sheet.isVisible()
    qtbot.mouseClick(sheet.guide_button, LEFT)
    guide = workplace.shell.findChild(GuideDialog)
    assert guide.isVisible()
    assert guide.chapters.count() > 4
    guide._follow(guide.text.document().baseUrl().resolved("memulai.md"))
    assert "berkas kantor" in guide.text.toPlainText()
    guide.close()


def test_ctrl_z_takes_back_the_last_change(program, enter, qtbot):
    workplace = enter()
    services = workplace.context.services
    row = services.employees.open_list(parse_query("")).fetch(0, 1)[0]
    workplace.context.done(services.employees.remove(row.id))
    settle(qtbot, program)
    assert services.employees.by_nip(row.nip) is None
    program.workplace.shell.setFocus()
    press(program, Qt.Key.Key_Z)
    settle(qtbot, program)
    assert services.employees.by_nip(row.nip) is not None
    assert workplace.shell.message_bar.text.startswith("Diurungkan")
    press(program, Qt.Key.Key_Z, CTRL | SHIFT)
    settle(qtbot, program)
    assert services.employees.by_nip(row.nip) is None


def test_a_refused_task_is_said_in_the_message_bar(program, enter, qtbot):
    from sdm_desktop.domain.errors import DomainError

    def refuse(_):
        raise DomainError("Periode sudah ditutup.")

    workplace = enter()
    workplace.tasks.run(refuse)
    qtbot.waitUntil(lambda: workplace.shell.message_bar.text == "Periode sudah ditutup.")
    assert workplace.messages.level == "error"


# search


def test_people_are_found_from_anywhere(program, enter, qtbot):
    workplace = enter()
    box = workplace.shell.search_box
    person = workplace.context.services.employees.open_list(parse_query("")).fetch(0, 1)[0]
    press(program, Qt.Key.Key_K)
    assert box.hasFocus()
    qtbot.keyClicks(box, person.nip)
    assert person.nama in box.results.titles
    qtbot.keyClick(box, Qt.Key.Key_Return)
    settle(qtbot, program)
    assert workplace.navigation.current == "employees"
    assert box.text() == ""


def test_pages_and_acts_are_found_and_chosen_with_the_arrows(program, enter, qtbot):
    workplace = enter()
    box = workplace.shell.search_box
    press(program, Qt.Key.Key_K)
    qtbot.keyClicks(box, "pengat")
    assert "Pengaturan" in box.results.titles
    while box.results._list.currentItem().text() != "Pengaturan":
        qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert workplace.navigation.current == "settings"
    settle(qtbot, program)
    press(program, Qt.Key.Key_K)
    qtbot.keyClicks(box, "ganti tema")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert program.theme.mode == "dark"
    program.preferences.change(theme="light")


def test_a_period_is_chosen_by_its_name(program, enter, qtbot):
    workplace = enter()
    periods = workplace.context.services.periods
    wanted = next(period for period in periods.all() if period.id != periods.current().id)
    press(program, Qt.Key.Key_K)
    qtbot.keyClicks(workplace.shell.search_box, wanted.nama)
    assert workplace.shell.search_box.results.titles == [wanted.nama]
    qtbot.keyClick(workplace.shell.search_box, Qt.Key.Key_Return)
    settle(qtbot, program)
    assert periods.current().id == wanted.id


def test_a_search_without_hits_says_so_and_chooses_nothing(program, enter, qtbot):
    workplace = enter()
    box = workplace.shell.search_box
    press(program, Qt.Key.Key_K)
    qtbot.keyClicks(box, "zzz qqq")
    assert box.results.titles == ["Tidak ada yang cocok dengan “zzz qqq”"]
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (box.text(), workplace.navigation.current) == ("zzz qqq", "home")


def test_escape_leaves_the_search_and_gives_the_focus_back(program, enter, qtbot):
    workplace = enter()
    before = workplace.shell.sidebar.items["home"]
    before.setFocus()
    press(program, Qt.Key.Key_K)
    qtbot.keyClicks(workplace.shell.search_box, "pe")
    qtbot.keyClick(workplace.shell.search_box, Qt.Key.Key_Escape)
    assert not workplace.shell.search_box.results.isVisible()
    assert before.hasFocus()


def test_a_busy_file_is_searched_again_soon(program, enter, qtbot, monkeypatch):
    from sdm_desktop.domain.errors import BusyError

    workplace = enter()
    employees = workplace.context.services.employees
    calls = []
    original = type(employees).open_list

    def once_busy(self, query):
        calls.append(query)
        if len(calls) == 1:
            raise BusyError("Sedang ditulis.")
        return original(self, query)

    monkeypatch.setattr(type(employees), "open_list", once_busy)
    press(program, Qt.Key.Key_K)
    qtbot.keyClicks(workplace.shell.search_box, "a")
    qtbot.waitUntil(lambda: len(calls) == 2)
    assert workplace.shell.search_box.results.titles


# lock


def unlock(qtbot, program, password):
    qtbot.keyClicks(program.lock_page.password, password)
    qtbot.keyClick(program.lock_page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.tasks.running == 0)


def test_the_lock_covers_everything_and_opens_with_the_password(program, enter, qtbot):
    workplace = enter()
    dialog = ConfirmDialog("Judul", "Isi", "Ya", workplace.shell)
    open_dialog(dialog)
    program.lock(is_idle=False)
    assert program.window.view is program.lock_page
    assert not dialog.isVisible()
    assert not workplace.shell.isVisible()
    unlock(qtbot, program, "salah-sekali")
    assert "Tersisa 4 kali" in program.lock_page.notice.text
    assert program.window.is_covered
    program.lock_page.password.clear()
    unlock(qtbot, program, DEMO_PASSWORD)
    qtbot.waitUntil(lambda: not program.window.is_covered)
    assert dialog.isVisible()
    assert workplace.shell.isVisible()
    dialog.close()


def test_ctrl_l_locks_and_keys_do_nothing_behind_the_lock(program, enter):
    workplace = enter()
    press(program, Qt.Key.Key_L)
    assert program.window.is_covered
    press(program, Qt.Key.Key_2)
    assert workplace.navigation.current == "home"


def test_the_window_locks_itself_when_nobody_is_there(program, enter, qtbot):
    enter()
    assert program.window._idle_timer.isActive()
    program.window._idle_timer.start(20)
    qtbot.waitUntil(lambda: program.window.is_covered)
    assert "tidak dipakai" in program.lock_page._since.text()


def test_a_key_stroke_counts_as_presence(program, enter, qtbot):
    enter()
    timer = program.window._idle_timer
    program.window._on_focus_window(program.window.windowHandle())
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.start(60_000)
    qtbot.wait(30)
    before = timer.remainingTime()
    press(program, Qt.Key.Key_F, Qt.KeyboardModifier.NoModifier)
    assert timer.remainingTime() > before


def test_somebody_else_may_log_in_from_the_lock(program, enter, qtbot):
    enter()
    program.lock(is_idle=True)
    program.lock_page.other_user_asked.emit()
    qtbot.waitUntil(lambda: program.workplace is None)
    assert program.window.view is program.flow
    assert not program.window.is_covered


def test_too_many_wrong_passwords_log_out(program, enter, qtbot):
    enter()
    program.lock(is_idle=True)
    for _ in range(5):
        program.lock_page.password.clear()
        unlock(qtbot, program, "salah-sekali")
    qtbot.waitUntil(lambda: program.workplace is None)


def test_leaving_the_settings_asks_before_typed_office_data_are_lost(enter, qtbot):
    workplace = enter()
    shell, navigation = workplace.shell, workplace.navigation
    navigation.open("settings", tab="office")
    tab = shell.page("settings").tab("office")
    tab.fields.form.editor("nama").setText("Dinas Setengah")
    navigation.open("home")
    (question,) = shell.findChildren(ConfirmDialog)
    question.reject()
    assert navigation.current == "settings"
    assert shell.sidebar.items["settings"].isChecked()
    navigation.open("home")
    next(one for one in shell.findChildren(ConfirmDialog) if one.isVisible()).accept()
    assert navigation.current == "home"
    assert not tab.is_dirty()


def test_closing_and_logging_out_ask_before_typed_office_data_are_lost(program, enter, qtbot):
    enter()
    program.workplace.navigation.open("settings", tab="office")
    qtbot.waitUntil(lambda: program.workplace.navigation.current == "settings")
    page = program.workplace.shell.stack.currentWidget()
    qtbot.waitUntil(lambda: page.tab("office").fields.form.editor("nama").value() != "")
    qtbot.keyClicks(page.tab("office").fields.form.editor("nama"), " Setengah")
    qtbot.waitUntil(lambda: bool(page.unsaved()))

    def question():
        found = [w for w in QApplication.allWidgets() if isinstance(w, ConfirmDialog)]
        return next((w for w in found if w.isVisible()), None)

    program.window.close()
    assert program.window.isVisible()
    question().reject()
    assert page.unsaved()
    program.workplace.navigation.leave("log_out")
    qtbot.waitUntil(lambda: question() is not None)
    assert program.workplace is not None
    question().accept()
    qtbot.waitUntil(lambda: program.workplace is None)
