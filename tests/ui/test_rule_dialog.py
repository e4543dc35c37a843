"""Editing a rule: values by keys, rows of lists, another version, what is refused."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from sdm_desktop.domain.documents import DocumentLimits
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.pages.settings.page import SettingsPage
from sdm_desktop.ui.pages.settings.rule_dialog import RuleDialog
from tests.ui.demo_office import (  # noqa: F401
    context_of,
    demo_file,
    no_unhandled_failure,
    settled,
)

TODAY = date(2026, 11, 24)


@pytest.fixture
def context(context_of):  # noqa: F811
    return context_of("admin")


@pytest.fixture
def open_rule(qtbot, context):
    kept = []  # what is not referred to dies with all its dialogs

    def make(code):
        page = SettingsPage(context)
        qtbot.addWidget(page)
        page.resize(1146, 620)
        page.show()
        page.open_with(tab="rules")
        settled(qtbot, context)
        tab = page.tab("rules")
        rules = [one for one in tab.model.records() if one.kode == code]
        tab.table.opened.emit(rules[-1])
        (dialog,) = dialogs(RuleDialog)
        kept.append(page)
        return dialog

    return make


def dialogs(kind):
    return [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]


def find(table, *path):
    """Return the index of the value below names that begin like these."""
    model, index = table.model(), table.rootIndex()
    for start in path:
        rows = range(model.rowCount(index))
        index = next(
            model.index(n, 0, index)
            for n in rows
            if str(model.index(n, 0, index).data()).startswith(start)
        )
    return index.siblingAtColumn(1)


def editors(table):
    return [one for one in table.findChildren(QLineEdit) if one.isVisible()]


def type_into(qtbot, table, text, *path):
    index = find(table, *path)
    table.setCurrentIndex(index)
    table.scrollTo(index)
    table.setFocus()
    table.edit(index)
    (editor,) = editors(table)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not editors(table))


def stored(context, code, day=TODAY):
    return context.services.rules.book().on(code, day)


def test_a_value_is_typed_and_corrects_the_version(qtbot, context, open_rule):
    dialog = open_rule(RuleCode.DOKUMEN)
    assert "hitungan lama ikut berubah" in dialog._effect.text()
    type_into(qtbot, dialog.table, "25", "Ukuran maks")
    type_into(qtbot, dialog.table, "120; 60; 14", "Siaga hari")
    dialog.save()
    settled(qtbot, context)
    rule = stored(context, RuleCode.DOKUMEN)
    limits = DocumentLimits.of(rule)
    assert (limits.max_bytes, limits.alert_days) == (25 * 1024 * 1024, (120, 60, 14))
    assert not dialogs(RuleDialog)
    context.undo.undo()
    settled(qtbot, context)
    assert stored(context, RuleCode.DOKUMEN).isi["ukuran_maks_mb"] == 10


def test_what_cannot_be_read_is_told_and_changes_nothing(qtbot, context, open_rule):
    dialog = open_rule(RuleCode.DOKUMEN)
    type_into(qtbot, dialog.table, "besar", "Ukuran maks")
    assert dialog._refused.text() == "“besar” bukan bilangan bulat."
    assert not dialog.table.is_dirty()
    type_into(qtbot, dialog.table, "12", "Ukuran maks")
    assert dialog._refused.text() == ""
    dialog.form.editor("dasar_hukum").setText("")
    dialog.save()
    settled(qtbot, context)
    assert dialog.form.field("dasar_hukum").state == "error"
    dialog._discard()


def test_another_first_day_makes_a_version_and_ends_the_one_before(qtbot, context, open_rule):
    dialog = open_rule(RuleCode.SIAGA)
    old = stored(context, RuleCode.SIAGA)
    dialog.form.editor("berlaku_mulai").setText("01-01-2027")
    dialog.form.edited.emit("berlaku_mulai")
    assert dialog._effect.text().startswith("Versi baru sejak 1 Januari 2027")
    type_into(qtbot, dialog.table, "4", "Kgb bulan")
    dialog.save()
    settled(qtbot, context)
    assert stored(context, RuleCode.SIAGA).isi == old.isi
    assert stored(context, RuleCode.SIAGA).berlaku_sampai == date(2026, 12, 31)
    new = stored(context, RuleCode.SIAGA, date(2027, 1, 1))
    assert (new.isi["kgb_bulan"], new.berlaku_sampai) == (4, None)
    context.undo.undo()
    settled(qtbot, context)
    assert stored(context, RuleCode.SIAGA, date(2027, 1, 1)) == old


def test_rows_are_added_and_removed_in_lists_only(qtbot, context, open_rule):
    dialog = open_rule(RuleCode.SURAT)
    table = dialog.table
    table.setCurrentIndex(find(table, "Tembusan"))
    assert not dialog.add_button.isEnabled()
    table.setCurrentIndex(find(table, "Tembusan", "PENSIUN"))
    dialog.add_button.click()
    type_into(qtbot, table, "Arsip", "Tembusan", "PENSIUN", "2.")
    assert find(table, "Tembusan", "PENSIUN").data() == "2 baris"
    table.setCurrentIndex(find(table, "Berkas pensiun", "16."))
    dialog.remove_button.click()
    value = table.value()
    assert value["tembusan"]["PENSIUN"][1] == "Arsip"
    assert len(value["berkas_pensiun"]) == 15
    dialog.save()
    settled(qtbot, context)
    assert stored(context, RuleCode.SURAT).isi == value
    context.undo.undo()
    settled(qtbot, context)


def test_rows_with_fields_are_copied_and_named(qtbot, open_rule):
    dialog = open_rule(RuleCode.JENIS_DOKUMEN)
    table = dialog.table
    table.expand(find(table, "Jenis").siblingAtColumn(0))
    table.setCurrentIndex(find(table, "Jenis", "1."))
    dialog.add_button.click()
    type_into(qtbot, table, "SK lama", "Jenis", "2.", "Nama")
    jenis = table.value()["jenis"]
    assert (jenis[0]["nama"], jenis[1]["nama"]) == ("SK CPNS", "SK lama")
    assert jenis[1]["wajib"] is True
    dialog._discard()


def test_leaving_with_changes_asks_first(qtbot, open_rule):
    dialog = open_rule(RuleCode.DOKUMEN)
    type_into(qtbot, dialog.table, "11", "Ukuran maks")
    dialog.reject()
    (question,) = dialogs(ConfirmDialog)
    question.reject()
    assert dialog.isVisible()
    dialog.reject()
    dialogs(ConfirmDialog)[0].accept()
    assert not dialog.isVisible()


def test_every_rule_opens_and_comes_back_unchanged(qtbot, context, open_rule):
    dialog = open_rule(RuleCode.DOKUMEN)
    for rule in context.services.rules.book().all():
        other = RuleDialog(context, rule, [("C", "Pasti")], dialog)
        assert not other.table.is_dirty()
        other.deleteLater()
    dialog._discard()


def test_who_may_not_write_only_reads(qtbot, context_of):  # noqa: F811
    context = context_of("auditor")
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.show()
    page.open_with(tab="rules")
    settled(qtbot, context)
    tab = page.tab("rules")
    assert not tab.edit_button.isVisible()
    tab.table.opened.emit(tab.model.records()[0])
    assert not dialogs(RuleDialog)
