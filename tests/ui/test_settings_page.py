import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.pages.settings.code_dialog import CodeDialog
from sdm_desktop.ui.pages.settings.page import SettingsPage
from sdm_desktop.ui.pages.settings.rules import plain_lines
from sdm_desktop.ui.pages.settings.user_dialog import PasswordDialog, UserDialog
from tests.ui.demo_office import (  # noqa: F401
    context_of,
    demo_file,
    dialog_of,
    no_unhandled_failure,
    said,
    settled,
)

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_page(context_of, qtbot):  # noqa: F811
    def start(username="admin", tab=""):
        context = context_of(username)
        page = SettingsPage(context)
        qtbot.addWidget(page)
        page.resize(1146, 620)
        page.show()
        if tab:
            page.open_with(tab=tab)
        settled(qtbot, context)
        return context, page, page.tab(tab or page.tabs.current)

    return start


def type_into(qtbot, field, text):
    field.clear()
    qtbot.keyClicks(field, text)


@pytest.mark.parametrize(
    ("username", "tabs"),
    [("penilai", ["look", "rules", "about"]), ("auditor", ["look", "rules", "log", "about"])],
)
def test_each_role_sees_its_tabs(open_page, username, tabs):
    assert list(open_page(username)[1]._makers) == tabs


def test_every_tab_can_be_shown(open_page, qtbot):
    context, page, _ = open_page()
    for key in page._makers:
        page.open_with(tab=key)
        settled(qtbot, context)
        assert page._stack.currentWidget() is page.tab(key)


def test_the_letterhead_is_saved_and_can_be_taken_back(open_page, qtbot):
    context, _, tab = open_page(tab="office")
    before = context.services.office.office().nama
    type_into(qtbot, tab.fields.form.field("nama").editor, "Dinas Baru")
    assert tab.is_dirty()
    assert tab._preview._office.nama == "Dinas Baru"
    qtbot.mouseClick(tab.save_button, LEFT)
    settled(qtbot, context)
    assert context.services.office.office().nama == "Dinas Baru"
    assert said(context) == ("success", "Data kantor tersimpan.")
    assert not tab.is_dirty()
    with qtbot.waitSignal(context.undo.undone):
        context.undo.undo()
    settled(qtbot, context)
    assert tab.fields.form.values()["nama"] == before


def test_a_missing_name_is_shown_beside_its_field(open_page, qtbot):
    context, _, tab = open_page(tab="office")
    tab.fields.form.field("nama").editor.clear()
    qtbot.mouseClick(tab.save_button, LEFT)
    assert "wajib" in tab.fields.form.field("nama").message
    tab._revert.click()
    assert not tab.is_dirty()
    assert context.services.office.office().nama


def test_a_user_is_added_changed_and_given_a_password(open_page, qtbot):
    context, page, tab = open_page(tab="users")
    qtbot.mouseClick(tab.add_button, LEFT)
    dialog = dialog_of(qtbot, page, UserDialog)
    for name, text in (("nama", "Siti Pah"), ("nama_pengguna", "siti")):
        type_into(qtbot, dialog.form.field(name).editor, text)
    dialog.form.editor("peran").set_value(Role.AUDITOR.value)
    for name in ("password", "again"):
        type_into(qtbot, dialog.form.field(name).editor, "rahasia-panjang-1")
    qtbot.mouseClick(dialog.save_button, LEFT)
    settled(qtbot, context)
    siti = next(u for u in context.services.users.all() if u.nama_pengguna == "siti")
    assert (siti.nama, siti.peran) == ("Siti Pah", Role.AUDITOR)
    tab.table.opened.emit(siti)
    change = dialog_of(qtbot, page, UserDialog)
    assert change.clashes.isHidden()
    change.form.editor("peran").set_value(Role.ADMIN.value)
    assert not change.clashes.isHidden()
    assert change.clashes.isChecked()
    change.clashes.click()
    qtbot.mouseClick(change.save_button, LEFT)
    settled(qtbot, context)
    siti = next(u for u in context.services.users.all() if u.nama_pengguna == "siti")
    assert (siti.peran, siti.boleh_bentrok) == (Role.ADMIN, False)
    tab.table.opened.emit(siti)
    change = dialog_of(qtbot, page, UserDialog)
    change.active.click()
    qtbot.mouseClick(change.save_button, LEFT)
    settled(qtbot, context)
    assert not next(u for u in context.services.users.all() if u.nama_pengguna == "siti").aktif


def test_what_is_wrong_with_an_account_is_said_beside_the_fields(open_page, qtbot):
    context, page, tab = open_page(tab="users")
    qtbot.mouseClick(tab.add_button, LEFT)
    dialog = dialog_of(qtbot, page, UserDialog)
    qtbot.keyClicks(dialog.form.field("nip").editor, "199901012024011999")
    qtbot.mouseClick(dialog.save_button, LEFT)
    states = {n: dialog.form.field(n).state for n in ("nama", "nip", "password")}
    assert set(states.values()) == {"error"}
    type_into(qtbot, dialog.form.field("nama").editor, "Siti Pah")
    type_into(qtbot, dialog.form.field("nama_pengguna").editor, "admin")
    dialog.form.field("nip").editor.clear()
    for name in ("password", "again"):
        type_into(qtbot, dialog.form.field(name).editor, "rahasia-panjang-1")
    dialog.form.editor("peran").set_value(Role.AUDITOR.value)
    qtbot.mouseClick(dialog.save_button, LEFT)
    settled(qtbot, context)
    assert "sudah pernah dipakai" in dialog.form.field("nama_pengguna").message
    dialog.reject()


def test_a_password_is_replaced(open_page, qtbot):
    context, page, tab = open_page(tab="users")
    qtbot.waitUntil(lambda: tab.model.rowCount() > 0)
    tab.table.rows.set_current_row(1)
    user = tab.model.records()[1]
    qtbot.mouseClick(tab.password_button, LEFT)
    dialog = dialog_of(qtbot, page, PasswordDialog)
    type_into(qtbot, dialog.form.field("password").editor, "kata-sandi-baru-2")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.form.field("again").state == "error"
    type_into(qtbot, dialog.form.field("again").editor, "kata-sandi-baru-2")
    qtbot.mouseClick(dialog.save_button, LEFT)
    settled(qtbot, context)
    assert context.services.file.verify_password(user.nama_pengguna, "kata-sandi-baru-2")


def test_a_new_recovery_code_stays_on_screen_until_it_is_kept(open_page, qtbot):
    context, page, tab = open_page(tab="users")
    qtbot.mouseClick(tab.code_button, LEFT)
    question = dialog_of(qtbot, page, ConfirmDialog)
    qtbot.mouseClick(question.accept_button, LEFT)
    settled(qtbot, context)
    dialog = dialog_of(qtbot, page, CodeDialog)
    dialog.reject()
    assert dialog.isVisible()
    dialog.sheet.kept.click()
    qtbot.mouseClick(dialog.close_button, LEFT)
    assert not dialog.isVisible()


def test_look_is_changed_at_once(open_page, qtbot):
    context, _, tab = open_page(tab="look")
    tab.modes.button(1).click()
    tab.sizes.setCurrentIndex(3)
    tab.sizes.activated.emit(3)
    tab.minutes.setCurrentIndex(0)
    tab.minutes.activated.emit(0)
    current = context.preferences.current
    assert (current.theme, current.text_percent, current.lock_minutes) == ("dark", 120, 0)
    context.preferences.change(theme="light")
    assert tab.modes.checkedId() == 0


def test_rules_are_listed_with_basis_and_confidence(open_page, qtbot):
    context, _, tab = open_page(tab="rules")
    qtbot.waitUntil(lambda: tab.model.rowCount() > 20)
    rule = next(r for r in context.services.rules.book().all() if r.keyakinan == "R")
    tab.table.current_changed.emit(rule)
    assert tab.shown_title == rule.nama
    assert tab._basis.text() == rule.dasar_hukum
    assert tab._chip.text() == "Perlu dikonfirmasi"


def test_the_table_of_a_rule_is_shown_in_lines():
    table = {"a": 1, "b": [{"c": None}, {"c": True}], "d": [1, 2], "e": {"f": "x"}}
    assert list(plain_lines(table)) == [
        "a: 1", "b:", "    1.", "        c: –", "    2.", "        c: ya", "d: 1, 2", "e:",
        "    f: x",
    ]  # fmt: skip


def test_backup_and_examination(open_page, qtbot, tmp_path):
    context, _, tab = open_page(tab="backup")
    assert "belum pernah" in tab._last.text()
    tab._save_at(str(tmp_path / "salinan.sdmb"))
    settled(qtbot, context)
    assert (tmp_path / "salinan.sdmb").is_file()
    assert "24 November 2026" in tab._last.text()
    qtbot.mouseClick(tab.check, LEFT)
    settled(qtbot, context)
    assert len(tab.results) >= 4
    assert said(context) == ("success", "Berkas utuh.")


def test_a_restore_leaves_the_workplace_first(open_page, qtbot, tmp_path):
    context, _, tab = open_page(tab="backup")
    with qtbot.waitSignal(context.navigation.leaving) as seen:
        tab._restore_from(str(tmp_path / "salinan.sdmb"))
    assert seen.args == ["restore", tmp_path / "salinan.sdmb"]


def test_the_trail_is_listed_and_proven_whole(open_page, qtbot):
    context, _, tab = open_page(tab="log")
    qtbot.waitUntil(lambda: tab.model.rowCount() > 0)
    before = tab.model.rowCount()
    context.services.audit.note_reading("cetak", "uji")
    context.bus.publish(Change(frozenset({Topic.SETTINGS}), "Ubah"))
    settled(qtbot, context)
    assert tab.model.rowCount() == before + 1
    qtbot.mouseClick(tab.verify_button, LEFT)
    settled(qtbot, context)
    assert said(context) == ("success", "Rantai catatan utuh.")


def questions():
    return [w for w in QApplication.allWidgets() if isinstance(w, ConfirmDialog) and w.isVisible()]


def test_another_tab_asks_before_typed_office_data_are_lost(open_page, qtbot):
    context, page, tab = open_page(tab="office")
    stored = context.services.office.office().nama
    type_into(qtbot, tab.fields.form.editor("nama"), "Dinas Setengah")
    assert "belum disimpan" in page.unsaved()
    page.tabs.choose("users")
    (question,) = questions()
    assert page.tabs.current == "office"
    question.reject()
    assert tab.is_dirty()
    page.tabs.choose("users")
    questions()[0].accept()
    assert page.tabs.current == "users"
    assert not tab.is_dirty()
    assert tab.fields.office().nama == stored
    page.tabs.choose("look")
    assert not questions()


def test_a_change_elsewhere_leaves_what_is_typed_alone(open_page, qtbot):
    context, _page, tab = open_page(tab="office")
    type_into(qtbot, tab.fields.form.editor("nama"), "Dinas Setengah")
    context.bus.publish(Change(frozenset({Topic.SETTINGS}), "uji", None))
    assert tab.fields.office().nama == "Dinas Setengah"
    tab.discard()


def test_the_log_tells_actions_in_words(open_page):
    _, page, tab = open_page(tab="log")
    assert page.isVisible()
    texts = [tab.model.index(row, 4).data() for row in range(tab.model.rowCount())]
    assert "Data contoh dibuat" in texts
    assert not any("_" in text for text in texts)
