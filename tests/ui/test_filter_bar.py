import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.saved_filters import SavedFilter
from sdm_desktop.domain.users import Role
from sdm_desktop.ui.widgets.filter_bar import FilterBar
from sdm_desktop.ui.widgets.filter_completion import token_before
from sdm_desktop.ui.widgets.filter_dialogs import (
    ManageFiltersDialog,
    NameFilterDialog,
    RenameFilterDialog,
)
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel
from tests.ui.people_office import context, office, settled  # noqa: F401

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def bar(qtbot, context):  # noqa: F811
    bar = FilterBar(context, "people", values={"unit": lambda: ["Bidang A", "Subbagian Umum"]})
    qtbot.addWidget(bar)
    bar.resize(800, 80)
    bar.show()
    bar.focus()
    return bar


def test_every_key_gives_a_query(qtbot, bar):
    queries = []
    bar.query_changed.connect(queries.append)
    qtbot.keyClicks(bar.line, "ma")
    assert [query.words for query in queries] == [("m",), ("ma",)]


def test_field_names_and_values_are_offered(qtbot, bar):
    qtbot.keyClicks(bar.line, "sta")
    assert bar._completion.offers == ["status:"]
    bar._completion._take("status:")
    qtbot.keyClicks(bar.line, "pp")
    assert "status:PPPK" in bar._completion.offers
    bar._completion._take("status:PPPK")
    assert bar.line.text() == "status:PPPK "
    assert [term.field for term in bar.query.terms] == ["status"]


def test_values_of_the_office_are_quoted(qtbot, bar):
    qtbot.keyClicks(bar.line, "unit:bid")
    assert bar._completion.offers == ['unit:"Bidang A"']


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("maria st", "st"),
        ('unit:"Bidang A', 'unit:"Bidang A'),
        ('unit:"Bidang A" go', "go"),
        ("", ""),
    ],
)
def test_finds_the_word_being_typed(text, token):
    assert token_before(text, len(text))[1] == token


def dialog_of(kind):
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def keep(qtbot, bar, text, name="", *, shared=False):
    bar.set_text(text)
    bar.save_link.click()
    dialog = dialog_of(NameFilterDialog)
    if name:
        dialog.form.editor("nama").setText(name)
    dialog.is_shared.setChecked(shared)
    dialog.save()
    settled(qtbot, bar._context)
    return dialog


def test_a_saved_filter_has_a_name_and_comes_back_in_another_bar(qtbot, bar, context):  # noqa: F811
    bar.set_text("status:PNS golongan:III/a..III/d")
    bar.save_link.click()
    dialog = dialog_of(NameFilterDialog)
    assert dialog.form.editor("nama").value() == "Status PNS, Golongan III/a sampai III/d"
    assert not dialog.with_layout.isVisible()
    dialog.form.editor("nama").setText("PNS golongan III")
    qtbot.keyClick(dialog.form.editor("nama"), Qt.Key.Key_Return)
    settled(qtbot, context)
    again = FilterBar(context, "people")
    qtbot.addWidget(again)
    assert [one.name for one in again.store.own] == ["PNS golongan III"]
    again._fill_menu()
    again._menu.actions()[0].trigger()
    assert again.query.terms == bar.query.terms


def test_a_name_is_needed_and_used_once(qtbot, bar, context):  # noqa: F811
    keep(qtbot, bar, "status:PNS", "PNS")
    dialog = keep(qtbot, bar, "status:CPNS", "pns")
    assert "Sudah ada filter bernama" in dialog.form.field("nama").message
    dialog.form.editor("nama").setText(" ")
    dialog.save()
    assert "wajib" in dialog.form.field("nama").message
    dialog.form.editor("nama").setText("a" * 61)
    dialog.save()
    assert "paling banyak 60" in dialog.form.field("nama").message
    dialog.reject()


def test_a_shared_filter_is_seen_by_the_office_and_can_be_undone(qtbot, bar, context):  # noqa: F811
    keep(qtbot, bar, "status:PNS", "PNS kantor", shared=True)
    other = FilterBar(context, "people")
    qtbot.addWidget(other)
    settled(qtbot, context)
    assert [one.name for one in other.store.shared] == ["PNS kantor"]
    other._fill_menu()
    assert [a.text() for a in other._menu.actions() if a.data()] == ["PNS kantor"]
    context.undo.undo()
    settled(qtbot, context)
    assert other.store.shared == []


def test_filters_are_renamed_moved_and_dropped(qtbot, bar, context):  # noqa: F811
    for name in ("satu", "dua"):
        keep(qtbot, bar, "status:PNS", name)
    keep(qtbot, bar, "status:CPNS", "bersama", shared=True)
    bar.manage()
    dialog = dialog_of(ManageFiltersDialog)
    assert dialog.list.count() == 3
    dialog.list.setCurrentRow(1)
    qtbot.keyClick(dialog, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.name for one in bar.store.own] == ["dua", "satu"]
    qtbot.keyClick(dialog, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.name for one in bar.store.own] == ["satu", "dua"]
    qtbot.keyClick(dialog, Qt.Key.Key_F2)
    rename = dialog_of(RenameFilterDialog)
    rename.form.editor("nama").setText("satu")
    rename.save()
    assert "Sudah ada" in rename.form.field("nama").message
    rename.form.editor("nama").setText("tiga")
    rename.save()
    assert [one.name for one in bar.store.own] == ["satu", "tiga"]
    qtbot.keyClick(dialog, Qt.Key.Key_Delete)
    assert [one.name for one in bar.store.own] == ["satu"]
    dialog.list.setCurrentRow(1)
    dialog.remove()
    settled(qtbot, context)
    assert context.services.saved_filters.of("people") == []
    assert not dialog.grab().isNull()
    dialog.accept()


def test_only_an_admin_changes_what_the_office_shares(qtbot, bar, context):  # noqa: F811
    keep(qtbot, bar, "status:PNS", "bersama", shared=True)
    user = context.services.session.user
    context.services.session.user = replace(user, peran=Role.AUDITOR)
    bar.manage()
    dialog = dialog_of(ManageFiltersDialog)
    assert not dialog.drop.isEnabled()
    dialog.remove()
    dialog.rename()
    dialog.move_up()
    bar.store.remove("bersama", shared=True)
    settled(qtbot, context)
    assert [one.name for one in bar.store.shared] == ["bersama"]
    dialog.accept()


def test_filters_of_an_older_program_are_read(qtbot, context):  # noqa: F811
    context.preferences.set_state("filters/old", json.dumps({"PNS": "status:PNS"}))
    bar = FilterBar(context, "old")
    qtbot.addWidget(bar)
    assert bar.store.own == [SavedFilter("PNS", "status:PNS")]
    context.preferences.set_state("filters/broken", "{")
    assert FilterBar(context, "broken", bar).store.own == []


def test_a_filter_keeps_columns_and_order_when_asked(qtbot, context):  # noqa: F811
    columns = [Column("a", "A", str, str), Column("b", "B", str, str)]
    table = TableView(RecordTableModel(columns, key=str), context, "layout")
    qtbot.addWidget(table)
    bar = FilterBar(context, "layout")
    qtbot.addWidget(bar)
    bar.keep_layout_of(table)
    table.rows.columns.show_column("b", on=False)
    bar.set_text("status:PNS")
    bar.save_link.click()
    dialog = dialog_of(NameFilterDialog)
    dialog.with_layout.setChecked(True)
    dialog.save()
    table.rows.columns.show_column("b", on=True)
    bar._fill_menu()
    bar._menu.actions()[0].trigger()
    assert [column.key for column in table.shown_columns()] == ["a"]


def test_an_empty_menu_says_so(bar):
    bar._fill_menu()
    assert bar._menu.actions()[0].text() == "Belum ada filter tersimpan"


def test_a_chip_is_removed_by_keyboard(qtbot, bar):
    bar.set_text("status:PNS kelamin:P")
    chip = bar._chips.itemAt(0).widget()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert bar.line.text() == "kelamin:perempuan"


def test_escape_empties_then_leaves(qtbot, bar):
    bar.set_text("maria")
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert bar.line.text() == ""
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
