"""Typing, pasting and filling down in the list of people, by real keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.custom_fields import CustomField, CustomKind, FieldChoice
from sdm_desktop.domain.users import Role
from sdm_desktop.ui.pages.employees.page import EmployeesPage
from sdm_desktop.ui.pages.employees.paste_dialog import PasteDialog
from tests.ui.people_office import context, office, people, settled  # noqa: F401

CTRL = Qt.KeyboardModifier.ControlModifier
ADRIANA, MARIA, PETRUS, STEFANUS = range(4)


@pytest.fixture
def page(qtbot, context, people):  # noqa: F811
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 694)
    page.show()
    settled(qtbot, context)
    page.list.table.rows.setFocus()
    return page


@pytest.fixture
def rows(page):
    return page.list.table.rows


def choose(page, row, column):
    page.list.table.rows.set_current_row(row)
    page.pasting.cells.choose(column)


def stored(context, people, name):  # noqa: F811
    return context.services.employees.get(people[name].id)


def paste(qtbot, rows, context, text):  # noqa: F811
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(rows, Qt.Key.Key_V, CTRL)
    settled(qtbot, context)
    return dialog_of()


def dialog_of():
    return next(
        w for w in QApplication.topLevelWidgets() if isinstance(w, PasteDialog) and w.isVisible()
    )


def test_f2_edits_the_cell_in_place(qtbot, page, rows, context, people):  # noqa: F811
    choose(page, ADRIANA, "golongan")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = page.pasting.cells.editor
    assert editor.text() == "III/c"
    editor.setText("3d")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settled(qtbot, context)
    assert stored(context, people, "Adriana Benu").gol_akhir == "III/d"
    context.undo.undo()
    settled(qtbot, context)
    assert stored(context, people, "Adriana Benu").gol_akhir == "III/c"


def test_typing_begins_the_editor_and_escape_drops_it(qtbot, page, rows, context, people):  # noqa: F811
    choose(page, PETRUS, "jabatan")
    qtbot.keyClicks(rows, "L")
    editor = page.pasting.cells.editor
    assert editor.text() == "L"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert page.pasting.cells.editor is None
    settled(qtbot, context)
    assert stored(context, people, "Petrus Nubatonis").jabatan_nama != "L"


def test_what_cannot_be_read_is_told_with_name_and_reason(qtbot, page, rows, context):  # noqa: F811
    told = []
    context.messages.shown.connect(lambda level, text: told.append((level, text)))
    choose(page, ADRIANA, "golongan")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    page.pasting.cells.editor.setText("V/z")
    qtbot.keyClick(page.pasting.cells.editor, Qt.Key.Key_Return)
    settled(qtbot, context)
    level, text = told[-1]
    assert level == "error"
    assert "Adriana Benu, Golongan “V/z”" in text


def test_arrows_choose_the_cell_and_derived_ones_are_not_typed(qtbot, page, rows):
    choose(page, ADRIANA, "nama")
    for key in ("nip", "status", "golongan", "jabatan", "evaluasi", "evaluasi"):
        qtbot.keyClick(rows, Qt.Key.Key_Right)
        assert page.pasting.cells.column.key == key
    qtbot.keyClicks(rows, "x")
    assert page.pasting.cells.editor is None
    qtbot.keyClick(rows, Qt.Key.Key_Left)
    assert page.pasting.cells.column.key == "jabatan"
    assert not rows.grab().isNull()
    qtbot.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton,
        pos=rows.visualRect(rows.rows.index(PETRUS, 4)).center(),
    )  # fmt: skip
    assert page.pasting.cells.column.key == "golongan"


def test_a_block_is_shown_before_it_is_written(qtbot, page, rows, context, people):  # noqa: F811
    choose(page, ADRIANA, "golongan")
    dialog = paste(qtbot, rows, context, "III/d\tAnalis SDM\r\nV/z\tArsiparis\r\n")
    assert dialog.summary.text() == "3 sel berubah, 1 ditolak"
    first = dialog.model.record_at(0)
    assert (first.nama, first.label, first.new) == ("Maria Nahak", "Golongan", "V/z")
    assert not dialog.grab().isNull()
    assert stored(context, people, "Adriana Benu").gol_akhir == "III/c"
    assert dialog.apply_button.text() == "Ubah 3 sel"
    dialog.apply_button.click()
    settled(qtbot, context)
    assert stored(context, people, "Adriana Benu").jabatan_nama == "Analis SDM"
    assert stored(context, people, "Maria Nahak").jabatan_nama == "Arsiparis"
    context.undo.undo()
    settled(qtbot, context)
    assert stored(context, people, "Adriana Benu").gol_akhir == "III/c"


def test_one_value_fills_all_marked_people(qtbot, page, rows, context, people):  # noqa: F811
    page.list.model.mark_rows([ADRIANA, STEFANUS], on=True)
    choose(page, ADRIANA, "jabatan")
    dialog = paste(qtbot, rows, context, "Arsiparis Ahli Muda")
    assert len(dialog.model.records()) == 2
    dialog.apply()
    settled(qtbot, context)
    assert stored(context, people, "Stefanus Lado").jabatan_nama == "Arsiparis Ahli Muda"


def test_ctrl_d_fills_down(qtbot, page, rows, context, people):  # noqa: F811
    page.list.model.mark_rows([ADRIANA, PETRUS, STEFANUS], on=True)
    choose(page, ADRIANA, "golongan")
    qtbot.keyClick(rows, Qt.Key.Key_D, CTRL)
    settled(qtbot, context)
    dialog_of().apply()
    settled(qtbot, context)
    assert stored(context, people, "Stefanus Lado").gol_akhir == "III/c"
    page.list.model.clear_marks()
    choose(page, MARIA, "golongan")
    qtbot.keyClick(rows, Qt.Key.Key_D, CTRL)
    settled(qtbot, context)
    dialog_of().apply()
    settled(qtbot, context)
    assert stored(context, people, "Maria Nahak").gol_akhir == "III/c"


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        ("jabatan", "a\tb\tc\td", "4 kolom"),
        ("golongan", "III/a\nIII/b\nIII/c", "hanya ada 2 baris"),
        ("golongan", "", "Papan klip kosong"),
    ],
)
def test_a_block_that_does_not_fit_is_told(qtbot, page, rows, context, column, text, words):  # noqa: F811
    choose(page, PETRUS, column)
    dialog = paste(qtbot, rows, context, text)
    assert words in dialog.summary.text()
    assert not dialog.apply_button.isEnabled()
    dialog.reject()


def test_nothing_new_is_told(qtbot, page, rows, context):  # noqa: F811
    choose(page, ADRIANA, "golongan")
    dialog = paste(qtbot, rows, context, "III/c")
    assert dialog.summary.text() == "1 sudah sama"
    assert not dialog.apply_button.isEnabled()
    dialog.reject()


def test_a_record_changed_meanwhile_is_told(qtbot, page, rows, context, people):  # noqa: F811
    choose(page, ADRIANA, "jabatan")
    dialog = paste(qtbot, rows, context, "Arsiparis")
    record = stored(context, people, "Adriana Benu")
    context.services.employees.change(replace(record, alamat="Jl. Baru"))
    dialog.apply()
    settled(qtbot, context)
    assert stored(context, people, "Adriana Benu").jabatan_nama == record.jabatan_nama


def test_more_columns_can_be_shown_and_typed(qtbot, page, rows, context, people):  # noqa: F811
    page.list.table.rows.columns.show_column("alamat", on=True)
    choose(page, ADRIANA, "alamat")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    qtbot.keyClicks(page.pasting.cells.editor, "Jl. Sehati 2")
    qtbot.keyClick(page.pasting.cells.editor, Qt.Key.Key_Tab)
    settled(qtbot, context)
    assert page.list.model.record_at(ADRIANA).isian["alamat"] == "Jl. Sehati 2"


def test_own_fields_of_the_office_are_typed_and_pasted(qtbot, page, rows, context, people):  # noqa: F811
    service = context.services.custom_fields
    sizes = tuple(FieldChoice("", name) for name in ("S", "M", "L"))
    service.add(CustomField(nama="Ukuran", jenis=CustomKind.CHOICE, pilihan=sizes))
    service.add(CustomField(nama="Tinggi", jenis=CustomKind.NUMBER, wajib=True))
    page.list.refresh()
    settled(qtbot, context)
    size, height = context.services.employees.custom_fields()
    for field in (size, height):
        page.list.table.rows.columns.show_column(field.id, on=True)
    choose(page, ADRIANA, size.id)
    QGuiApplication.clipboard().setText("M\t165,5\nXXL\ttinggi")
    qtbot.keyClick(rows, Qt.Key.Key_V, CTRL)
    settled(qtbot, context)
    (dialog,) = [one for one in QApplication.allWidgets() if isinstance(one, PasteDialog)]
    cells = dialog._plan.cells
    assert [(one.label, one.new) for one in cells if not one.is_refused] == [
        ("Ukuran", "M"), ("Tinggi", "165,5"),
    ]  # fmt: skip
    reasons = [one.reason for one in cells if one.is_refused]
    assert reasons[0] == "“XXL” tidak ada dalam pilihan: S, M, L."
    assert "bukan angka" in reasons[1]
    context.services.paste.write(dialog._plan)
    dialog.close()
    values = context.services.employees.get(people["Adriana Benu"].id).tambahan
    assert values == {size.id: size.pilihan[1].id, height.id: "165.5"}
    page.list.refresh()
    settled(qtbot, context)
    told = []
    context.messages.shown.connect(lambda level, text: told.append((level, text)))
    page.pasting.type_cell(ADRIANA, height.id, "")
    settled(qtbot, context)
    assert "Tinggi wajib diisi" in told[-1][1]
    page.pasting.type_cell(ADRIANA, height.id, "170")
    settled(qtbot, context)
    values = context.services.employees.get(people["Adriana Benu"].id).tambahan
    assert values == {size.id: size.pilihan[1].id, height.id: "170"}


def test_who_may_not_write_has_no_cells(qtbot, context, people):  # noqa: F811
    user = context.services.session.user
    context.services.session.user = replace(user, peran=Role.PIMPINAN)
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.show()
    settled(qtbot, context)
    assert page.pasting is None
    assert page.list.table.rows.cells is None
