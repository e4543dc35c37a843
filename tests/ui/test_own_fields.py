import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.custom_fields import CustomField, CustomKind, FieldChoice
from sdm_desktop.domain.query import parse_query
from sdm_desktop.services.exports import OWN
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.pages.employees.bulk_edit import BulkEditDialog
from sdm_desktop.ui.pages.employees.page import EmployeesPage
from sdm_desktop.ui.pages.imports.saving import ImportFiles
from sdm_desktop.ui.pages.settings.choice_editor import ChoiceEditor
from sdm_desktop.ui.pages.settings.field_dialog import FieldDialog
from sdm_desktop.ui.pages.settings.own_fields import OwnFieldsTab
from sdm_desktop.ui.widgets.person_field import PersonField
from tests.ui import people_office
from tests.ui.people_office import settled

context, office, people = people_office.context, people_office.office, people_office.people
LEFT = Qt.MouseButton.LeftButton
SIZES = tuple(FieldChoice("", name) for name in ("S", "M", "L"))


@pytest.fixture
def own(context, people):
    """One field of each kind; returns them by name."""
    service = context.services.custom_fields
    service.add(CustomField(nama="Ukuran seragam", jenis=CustomKind.CHOICE, pilihan=SIZES))
    service.add(CustomField(nama="Loker"))
    service.add(CustomField(nama="Tinggi badan", jenis=CustomKind.NUMBER, wajib=True))
    service.add(CustomField(nama="Vaksin", jenis=CustomKind.DATE))
    return {field.nama: field for field in context.services.employees.custom_fields()}


@pytest.fixture
def tab(context, qtbot):
    widget = OwnFieldsTab(context)
    qtbot.addWidget(widget)
    widget.resize(1100, 500)
    widget.show()
    context.bus.changed.connect(lambda _change: widget.refresh())
    settled(qtbot, context)
    return widget


@pytest.fixture
def page(context, qtbot, people):
    def make():
        widget = EmployeesPage(context)
        qtbot.addWidget(widget)
        widget.resize(1146, 720)
        widget.show()
        settled(qtbot, context)
        return widget

    return make


def give(context, someone, field, value):
    context.services.employees.change_many([someone.id], field.id, value)


def names(tab):
    return [use.field.nama for use in tab.model.records()]


def dialog_of(kind, parent):
    return next(one for one in parent.findChildren(kind) if one.isVisible())


def type_into(qtbot, field, text):
    field.clear()
    qtbot.keyClicks(field, text)


def test_an_empty_tab_offers_the_first_field_and_keys_define_it(tab, context, qtbot):
    assert tab.table.empty.title() == "Belum ada kolom tambahan"
    assert not tab.edit_button.isEnabled()
    qtbot.mouseClick(tab.add_button, LEFT)
    dialog = dialog_of(FieldDialog, tab)
    qtbot.keyClicks(dialog.form.editor("nama"), "Ukuran seragam")
    dialog.kinds.set_value("PILIHAN")
    first, second = dialog.choices.lines
    qtbot.keyClicks(first, "M")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.keyClicks(second, "S")
    qtbot.keyClick(second, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.choices.lines[2], "XL")
    qtbot.keyClick(dialog.choices.lines[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    dialog.required.setChecked(True)
    assert "ukuran_seragam:" in dialog._search.text()
    qtbot.mouseClick(dialog.save_button, LEFT)
    settled(qtbot, context)
    (field,) = context.services.employees.custom_fields()
    assert ([one.nama for one in field.pilihan], field.wajib) == (["S", "M", "XL"], True)
    settled(qtbot, context)
    assert names(tab) == ["Ukuran seragam"]
    assert tab.model.columns[1].text(tab.model.records()[0]) == "Pilihan: S, M, XL"


def test_a_refused_definition_says_why_beside_its_field(tab, context, qtbot):
    qtbot.mouseClick(tab.add_button, LEFT)
    dialog = dialog_of(FieldDialog, tab)
    qtbot.keyClicks(dialog.form.editor("nama"), "NIP")
    qtbot.mouseClick(dialog.save_button, LEFT)
    settled(qtbot, context)
    assert "sudah dipakai" in dialog.form.field("nama").message
    assert dialog.form.field("pilihan").isHidden()
    dialog.kinds.set_value("PILIHAN")
    type_into(qtbot, dialog.form.editor("nama"), "Ukuran")
    qtbot.mouseClick(dialog.save_button, LEFT)
    settled(qtbot, context)
    assert "dua pilihan" in dialog.form.field("pilihan").message


def test_fields_are_changed_moved_and_removed_with_the_keyboard(own, tab, context, people, qtbot):
    give(context, people["Maria Nahak"], own["Loker"], "A-1")
    tab.refresh()
    settled(qtbot, context)
    tab.table.rows.selectRow(1)
    assert tab.up_button.isEnabled()
    qtbot.mouseClick(tab.up_button, LEFT)
    settled(qtbot, context)
    assert names(tab)[:2] == ["Loker", "Ukuran seragam"]
    tab.table.rows.selectRow(0)
    assert not tab.up_button.isEnabled()
    qtbot.keyClick(tab.table.rows, Qt.Key.Key_Return)
    dialog = dialog_of(FieldDialog, tab)
    type_into(qtbot, dialog.form.editor("nama"), "Lemari")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settled(qtbot, context)
    assert names(tab)[0] == "Lemari"
    tab.table.rows.selectRow(0)
    qtbot.keyClick(tab.table.rows, Qt.Key.Key_Delete)
    question = dialog_of(ConfirmDialog, tab)
    qtbot.mouseClick(question.accept_button, LEFT)
    settled(qtbot, context)
    assert names(tab)[0] == "Ukuran seragam"
    tab.table.rows.selectRow(1)
    qtbot.mouseClick(tab.down_button, LEFT)
    settled(qtbot, context)
    assert names(tab)[-1] == "Tinggi badan"
    tab.table.rows.selectRow(0)
    qtbot.mouseClick(tab.remove_button, LEFT)
    settled(qtbot, context)
    assert "Ukuran seragam" not in names(tab)


def test_choices_are_taken_away_and_read_only_lists_stay(qtbot):
    editor = ChoiceEditor(None)
    qtbot.addWidget(editor)
    editor.set_value((FieldChoice("a", "S"), FieldChoice("b", "M")))
    editor.show()
    remove = [b for b in editor.findChildren(object) if b.property("step") == 0]
    with qtbot.waitSignal(editor.value_changed):
        qtbot.mouseClick(remove[0], LEFT)
    assert editor.value() == (FieldChoice("b", "M"),)
    editor.set_state("error")
    editor.set_read_only(True)
    assert not editor.add_button.isEnabled()
    assert editor.problem() == ""


def test_the_list_shows_sorts_and_filters_own_columns(own, page, context, people, qtbot):
    for name, size in (("Maria Nahak", 2), ("Adriana Benu", 0)):
        field = own["Ukuran seragam"]
        give(context, people[name], field, field.pilihan[size].id)
    view = page().list
    columns = view.table.rows.columns
    size = own["Ukuran seragam"].id
    assert not columns.is_shown(size)
    columns.show_column(size, on=True)
    view.filter.set_text("ukuran_seragam:S,L")
    settled(qtbot, context)
    assert view.filter.query.terms[0].describe() == "Ukuran seragam S atau L"
    assert view.model.rowCount() == 2
    place = [column.key for column in view.model.columns].index(size)
    assert view.model.columns[place].text(view.model.record_at(0)) == "S"
    view.model.sort(place + 1, Qt.SortOrder.DescendingOrder)
    assert view.model.columns[place].text(view.model.record_at(0)) == "L"
    completion = view.filter._completion
    assert completion._offers_for("uk") == ["ukuran_seragam:"]
    assert "ukuran_seragam:M" in completion._offers_for("ukuran_seragam:")


def test_the_list_follows_another_definition(own, page, context, people, qtbot):
    view = page().list
    view.table.rows.columns.show_column(own["Loker"].id, on=True)
    view.filter.set_text("hobi:catur")
    assert view.filter.query.problems
    context.done(context.services.custom_fields.add(CustomField(nama="Hobi")))
    settled(qtbot, context)
    assert view.model.columns[-1].title == "Hobi"
    assert view.table.rows.columns.is_shown(own["Loker"].id)
    assert not view.filter.query.problems
    context.done(context.services.custom_fields.remove(own["Loker"].id))
    settled(qtbot, context)
    assert own["Loker"].id not in [column.key for column in view.model.columns]


def test_the_form_takes_own_fields_and_says_what_is_wrong(own, page, context, people, qtbot):
    widget = page()
    someone = people["Maria Nahak"]
    widget.edit(someone.id)
    settled(qtbot, context)
    form = widget.form.sheet.form
    size, height, day = (own[name].id for name in ("Ukuran seragam", "Tinggi badan", "Vaksin"))
    qtbot.keyClicks(form.editor(height), "1.250")
    widget.form.save()
    assert "tidak jelas" in form.field(height).message
    type_into(qtbot, form.editor(height), "")
    widget.form.save()
    settled(qtbot, context)
    assert form.field(height).message == "Tinggi badan wajib diisi."
    qtbot.keyClicks(form.editor(height), "170,5")
    form.editor(size).set_value(own["Ukuran seragam"].pilihan[1].id)
    qtbot.keyClicks(form.editor(day), "24112026")
    widget.form.save()
    settled(qtbot, context)
    stored = context.services.employees.get(someone.id).tambahan
    assert stored == {
        size: own["Ukuran seragam"].pilihan[1].id, height: "170.5", day: "2026-11-24"
    }  # fmt: skip
    widget.edit(someone.id)
    settled(qtbot, context)
    assert widget.form.sheet.form.editor(height).text() == "170,5"
    assert not widget.form.sheet.is_dirty()


def test_a_person_shows_own_fields_and_their_history(own, page, context, people, qtbot):
    someone = people["Maria Nahak"]
    give(context, someone, own["Tinggi badan"], "171")
    widget = page()
    widget.open_person(someone.id, "data")
    settled(qtbot, context)
    texts = [label.text() for label in widget.person.findChildren(object) if hasattr(label, "text")
             and callable(label.text)]  # fmt: skip
    assert {"Kolom tambahan", "Tinggi badan", "171"} <= set(texts)
    widget.open_person(someone.id, "riwayat")
    settled(qtbot, context)
    change = widget.person._content._model.records()[0]
    assert (change.kolom, change.lama, change.baru) == ("Tinggi badan", None, "171")


def test_many_people_get_an_own_value_with_a_preview(own, page, context, people, qtbot):
    field = own["Ukuran seragam"]
    give(context, people["Maria Nahak"], field, field.pilihan[0].id)
    widget = page()
    widget.edit_many([someone.id for someone in people.values()])
    settled(qtbot, context)
    dialog = dialog_of(BulkEditDialog, widget)
    dialog._fields.set_value(field.id)
    dialog._form.editor("value").set_value(field.pilihan[0].id)
    assert dialog._preview.text().splitlines()[0] == "3 berubah, 1 sudah sama"
    assert "kosong → S" in dialog._preview.text()
    qtbot.mouseClick(dialog.apply_button, LEFT)
    settled(qtbot, context)
    found = context.services.employees.open_list(
        parse_query("ukuran_seragam:S", context.services.employees.query_fields())
    )
    assert found.count == 4


def test_every_field_that_may_be_the_same_for_many_is_offered(own, page, context, people, qtbot):
    widget = page()
    widget.edit_many([people["Maria Nahak"].id])
    settled(qtbot, context)
    dialog = dialog_of(BulkEditDialog, widget)
    offered = {name for name, _words in dialog._fields._choices}
    assert {field.id for field in own.values()} <= offered
    assert {"unit_id", "agama", "kelas_jabatan", "kpkn_id", "is_data_rekaan", "upah"} <= offered
    assert not {"nip", "nama", "nik", "unor_nama"} & offered
    dialog._fields.set_value("kpkn_id")
    qtbot.keyClicks(dialog._form.editor("value"), "12")
    qtbot.mouseClick(dialog.apply_button, LEFT)
    settled(qtbot, context)
    assert context.services.employees.get(people["Maria Nahak"].id).kpkn_id == "12"


def test_marked_people_are_removed_after_a_question_with_one_undo(page, context, people, qtbot):
    widget = page()
    table = widget.list.table
    ids = [people[name].id for name in ("Maria Nahak", "Stefanus Lado")]
    table.model.set_marks(ids, on=True)
    table.rows.setFocus()
    qtbot.keyClick(table.rows, Qt.Key.Key_Delete)
    settled(qtbot, context)
    question = dialog_of(ConfirmDialog, widget)
    words = " ".join(label.text() for label in question.findChildren(object)
                     if hasattr(label, "text"))  # fmt: skip
    assert "Hapus 2 pegawai dari daftar?" in words
    assert "riwayat" in words
    qtbot.mouseClick(question.accept_button, LEFT)
    settled(qtbot, context)
    assert widget.list.model.rowCount() == 2
    context.undo.undo()
    settled(qtbot, context)
    assert widget.list.model.rowCount() == 4


def test_the_export_with_own_columns_is_offered_and_written(
    own, page, context, people, tmp_path, qtbot
):
    give(context, people["Maria Nahak"], own["Tinggi badan"], "171,5")
    widget = page()
    widget.export_with_own()
    assert widget._export._fields == (OWN,)
    path = tmp_path / "a.json"
    with qtbot.waitSignal(widget._export.finished):
        widget._export.write_full(path)
    rows = json.loads(path.read_text("utf-8"))
    assert "171,5" in json.dumps(rows)
    assert "tinggi_badan" in json.dumps(rows)


def test_the_height_of_rows_is_chosen_and_remembered(page, context, people, qtbot):
    widget = page()
    table = widget.list.table
    chooser = table.choose_columns(widget.list.filter.columns_button)
    buttons = {b.property("density"): b for b in chooser._densities.buttons()}
    buttons["roomy"].click()
    assert table.rows.verticalHeader().defaultSectionSize() == 36
    chooser._reset()
    assert buttons["normal"].isChecked()
    assert table.rows.verticalHeader().defaultSectionSize() == 30
    buttons["compact"].click()
    chooser.close()
    again = page()
    assert again.list.table.rows.verticalHeader().defaultSectionSize() == 27


def test_the_template_of_an_import_carries_own_columns(own, context, tmp_path, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    saving = ImportFiles(context, window)
    saving._kind = "employees"
    saving._write_template(str(tmp_path / "t.xlsx"))
    settled(qtbot, context)
    preview = context.services.imports.read(tmp_path / "t.xlsx")
    assert preview.unmapped == ()
    assert {field.id for field in own.values()} <= set(preview.mapping)


@pytest.mark.qt_log_ignore("does not support")
def test_a_person_is_found_by_an_own_field_where_one_is_chosen(own, context, people, qtbot):
    give(context, people["Maria Nahak"], own["Loker"], "A-12")
    field = PersonField(context, None)
    qtbot.addWidget(field)
    field.setText("loker:A-12")
    field._search()
    assert [row.nama for row in field._offers] == ["Maria Nahak"]


def test_a_kind_that_does_not_fit_lists_whose_values_they_are(own, tab, context, people, qtbot):
    for name in people:
        give(context, people[name], own["Loker"], f"rak {name}")
    tab.refresh()
    settled(qtbot, context)
    tab.table.rows.selectRow(1)
    qtbot.mouseClick(tab.edit_button, LEFT)
    dialog = dialog_of(FieldDialog, tab)
    dialog.kinds.set_value("ANGKA")
    qtbot.mouseClick(dialog.save_button, LEFT)
    settled(qtbot, context)
    assert dialog.form.field("jenis").message == "4 isian tidak dapat menjadi angka."
    assert all(name in dialog._message.text() for name in people)
