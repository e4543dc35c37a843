import logging
import sys
import threading
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, qWarning
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.users import Role
from sdm_desktop.ui.actions import ACTIONS, ActionId, Group, actions_for, make_action
from sdm_desktop.ui.crash import CrashReporter
from sdm_desktop.ui.crash_dialog import CrashDialog
from sdm_desktop.ui.focus_ring import FocusRing
from sdm_desktop.ui.i18n import Catalogue, can_speak, install_language
from sdm_desktop.ui.navigation import PAGES, Navigation, page_info, pages_for
from sdm_desktop.ui.preferences import (
    Preferences,
    PreferenceStore,
    load_preferences,
    save_preferences,
)
from sdm_desktop.ui.shortcut_sheet import ShortcutSheet
from sdm_desktop.ui.theme import Theme
from sdm_desktop.ui.topbar import initials
from sdm_desktop.ui.traces import describe


@pytest.fixture
def look(qapp):
    look = Theme()
    look.apply(qapp, "light")
    return look


# actions


def test_no_key_means_two_things():
    keys = [info.shortcut for info in ACTIONS.values() if info.shortcut]
    assert len(keys) == len(set(keys))


def test_every_act_is_in_the_table():
    assert set(ACTIONS) == set(ActionId)


def test_only_staff_imports_and_backs_up():
    assert ActionId.IMPORT in actions_for(Role.ADMIN)
    assert not {ActionId.IMPORT, ActionId.BACK_UP} & set(actions_for(Role.AUDITOR))


def test_acts_inside_a_page_listen_only_there(qapp, look):
    parent = QWidget()
    inside, everywhere = make_action(ActionId.FIND, parent), make_action(ActionId.SEARCH, parent)
    assert inside.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
    assert everywhere.shortcut().toString() == "Ctrl+K"


def test_the_sheet_lists_every_key_of_the_role(qtbot, look):
    from PySide6.QtWidgets import QLabel

    sheet = ShortcutSheet(Role.PENILAI)
    qtbot.addWidget(sheet)
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert {ACTIONS[key].label for key in actions_for(Role.PENILAI)} <= shown
    assert ACTIONS[ActionId.IMPORT].label not in shown
    assert {group.label for group in Group} <= shown


# pages


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_every_page_can_be_loaded_and_opened_with_arguments(page):
    from importlib import import_module

    assert hasattr(getattr(import_module(page.module), page.class_name), "open_with")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_what_a_page_builds_later_is_loaded_beside_the_first_picture(page):
    loaded = {name.rpartition(".")[2] for name in page.modules if find_spec(name)}
    assert {module for _, _, module, _ in getattr(import_module(page.module), "TABS", ())} <= loaded


def test_a_role_sees_only_its_pages(qapp):
    assert "employees" not in [page.key for page in pages_for(Role.PENILAI)]
    asked = []
    navigation = Navigation(Role.PENILAI)
    navigation.requested.connect(lambda key, arguments: asked.append((key, arguments)))
    navigation.open("employees", query="x")
    navigation.open("evaluations", unit="y")
    assert asked == [("evaluations", {"unit": "y"})]
    assert page_info("imports").is_in_sidebar is False


# preferences


def test_preferences_come_back(tmp_path):
    path = tmp_path / "settings.toml"
    wished = Preferences(
        theme="dark", text_percent=120, last_office='C:\\data "x"\\kantor.sdm',
        recent_offices=("a.sdm", "b.sdm"), is_sidebar_collapsed=True,
    )  # fmt: skip
    save_preferences(path, wished)
    assert load_preferences(path) == wished


@pytest.mark.parametrize(
    "text",
    ["", "not toml at all =", 'theme = "pink"\ntext_percent = 900\nlock_minutes = -4', "theme = 7"],
)
def test_broken_preferences_fall_back_to_something_usable(tmp_path, text):
    path = tmp_path / "settings.toml"
    path.write_text(text)
    loaded = load_preferences(path)
    assert loaded.theme == "light"
    assert 90 <= loaded.text_percent <= 150
    assert loaded.lock_minutes >= 0


def test_the_file_opened_last_comes_first(tmp_path):
    preferences = Preferences(recent_offices=("a", "b", "c", "d", "e"))
    after = preferences.with_office(tmp_path / "c", "admin").with_office(tmp_path / "x", "admin")
    assert after.recent_offices[0] == str(tmp_path / "x")
    assert len(after.recent_offices) == 5


def test_a_store_announces_and_remembers(qapp, qtbot, tmp_path):
    store = PreferenceStore(tmp_path)
    with qtbot.waitSignal(store.changed):
        store.change(theme="dark")
    store.set_state("table/people", "abc")
    store.flush()
    again = PreferenceStore(tmp_path)
    assert again.current == replace(store.current)
    assert again.state("table/people") == "abc"
    assert again.state("unknown") == ""


def test_a_folder_that_cannot_be_written_only_costs_the_memory(tmp_path, caplog):
    save_preferences(tmp_path / "missing" / "settings.toml", Preferences())
    assert "cannot be written" in caplog.text


# language


def test_numbers_dates_and_qts_own_buttons_are_indonesian(qapp, qtbot, look):
    before = QLocale()
    translators = install_language(qapp)
    try:
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.Yes
        )
        qtbot.addWidget(box)
        assert {button.text() for button in box.buttons()} == {"Simpan", "Batal", "&Ya"}
        assert QLocale().toString(1234567.5, "f", 1) == "1.234.567,5"
        assert QCoreApplication.translate("Navigation", "Pegawai") == "Pegawai"
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)


CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="en" sourcelanguage="id">
<context><name>Actions</name>
<message><source>Kunci</source><translation>Lock</translation></message>
<message><source>Ubah</source><translation type="unfinished"></translation></message>
<message numerus="yes"><source>%n orang</source>
<translation><numerusform>%n person</numerusform><numerusform>%n people</numerusform></translation>
</message></context></TS>"""


def test_a_catalogue_is_read_without_being_built(qapp, tmp_path):
    path = tmp_path / "en.ts"
    path.write_text(CATALOGUE, encoding="utf-8")
    catalogue = Catalogue(path, qapp)
    qapp.installTranslator(catalogue)
    try:
        assert ACTIONS[ActionId.LOCK].label == "Lock"
        assert ACTIONS[ActionId.EDIT].label == "Ubah"
        translate = QCoreApplication.translate
        said = [translate("Actions", "%n orang", "", n) for n in (1, 4)]
        assert said == ["1 person", "4 people"]
    finally:
        qapp.removeTranslator(catalogue)
    assert Catalogue(tmp_path / "missing.ts").isEmpty()


def test_indonesian_is_always_there():
    assert can_speak("id")
    assert not can_speak("xx")


# crash


@pytest.fixture
def reporter(qapp, look, tmp_path):
    reporter = CrashReporter(tmp_path)
    assert reporter.install() == ""
    yield reporter
    reporter.uninstall()


def dialogs():
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()
    ]


def raise_something(text="Petrus 198704162013031933"):
    try:
        raise KeyError(text)
    except KeyError as error:
        return error


def test_a_bug_opens_one_dialog_and_repeats_are_counted(reporter, qtbot, caplog):
    for _ in range(3):
        reporter.report(raise_something())
    qtbot.waitUntil(lambda: bool(dialogs()) and dialogs()[0].repeats == 3)
    assert len(dialogs()) == 1
    dialogs()[0].accept()
    reporter.report(raise_something())
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].accept()


def test_neither_log_nor_dialog_quote_data_of_people(reporter, qtbot, caplog):
    reporter.report(raise_something())
    qtbot.waitUntil(lambda: bool(dialogs()))
    dialogs()[0]._copy()
    shown = QApplication.clipboard().text()
    assert "raise_something" in shown
    for text in (shown, caplog.text):
        assert "Petrus" not in text.replace('raise_something(text="Petrus', "")
        assert "KeyError" in text
    dialogs()[0].accept()


def test_a_refusal_is_no_crash(reporter, qtbot):
    with qtbot.waitSignal(reporter.refused):
        reporter.report(DomainError("Tidak boleh."))
    assert dialogs() == []


def test_errors_of_threads_and_of_the_loop_are_caught(reporter, qtbot, caplog):
    error = raise_something()
    sys.excepthook(type(error), error, error.__traceback__)
    threading.excepthook(threading.ExceptHookArgs((type(error), error, None, None)))
    qtbot.waitUntil(lambda: bool(dialogs()) and dialogs()[0].repeats == 2)
    dialogs()[0].accept()


def test_messages_of_qt_go_into_the_log(reporter, caplog):
    with caplog.at_level(logging.WARNING):
        qWarning("a test warning")
    assert "a test warning" in caplog.text


def test_a_hard_crash_is_shown_at_the_next_start(qapp, look, tmp_path, qtbot):
    (tmp_path / "crash.log").write_text("Fatal Python error: Segmentation fault")
    reporter = CrashReporter(tmp_path)
    previous = reporter.install()
    reporter.show_previous(previous)
    assert "Segmentation fault" in previous
    assert len(dialogs()) == 1
    dialogs()[0].accept()
    reporter.uninstall()
    assert not (tmp_path / "crash.log").exists()


def test_a_described_error_keeps_its_places_and_loses_its_words():
    text = describe(raise_something())
    assert "raise_something" in text
    assert text.rstrip().endswith("KeyError")


# focus ring and small things


def test_the_ring_lies_two_pixels_around_the_focused_button(qapp, qtbot, look):
    ring = FocusRing(look, qapp)
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    field, button = QLineEdit(), QPushButton("Simpan")
    layout.addWidget(field)
    layout.addWidget(button)
    window.show()
    button.setFocus()
    qtbot.waitUntil(lambda: ring.frame is not None and ring.frame.isVisible())
    assert ring.frame.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    window.resize(400, 300)
    qtbot.waitUntil(lambda: ring.frame.geometry() == button.geometry().adjusted(-4, -4, 4, 4))
    field.setFocus()
    assert ring.frame is None
    button.setFocus()
    button.setParent(None)
    button.deleteLater()


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Adriana Selan", "AS"), ("Drs. Yeremias Messakh, M.M.", "YM"), ("Siti", "S"), ("", "")],
)
def test_initials_leave_titles_out(name, letters):
    assert initials(name) == letters
