"""The tab "Periksa data": list, filter, progress by unit, opening at the field, reasons."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.histories import FamilyEntry, HistoryKind, RankEntry
from sdm_desktop.domain.users import Role
from sdm_desktop.ui.pages.employees.history_dialog import HistoryDialog
from sdm_desktop.ui.pages.employees.page import EmployeesPage
from sdm_desktop.ui.widgets.ask_reason import AskReason
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def page(qtbot, context, people):  # noqa: F811
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.resize(1146, 694)
    page.show()
    settled(qtbot, context)
    return page


@pytest.fixture
def view(qtbot, page, context):  # noqa: F811
    page.open_with(tab="checks")
    settled(qtbot, context)
    return page.more.view("checks")


def find(view, nama, field):
    rows = view.model.records()
    return next(i for i, f in enumerate(rows) if f.nama == nama and f.field == field)


def dialog_of(kind):
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def test_the_tab_lists_what_is_missing_and_how_complete_the_office_is(view):
    found = {(f.nama, f.field) for f in view.model.records()}
    assert ("Adriana Benu", "nik") in found
    assert ("Maria Nahak", "nik") not in found
    assert view.pane.text() == "0 %"
    assert "3 pegawai aktif" in view.pane._about.text()
    assert not view.grab().isNull()


def test_the_list_is_filtered_by_kind_unit_level_and_words(qtbot, view):
    everything = len(view.model.records())
    view.filter.theme.set_value("kosong")
    assert {f.code for f in view.model.records()} == {"KOSONG"}
    view.filter.level.set_value("error")
    assert view.model.records() == []
    view.table.empty._buttons.itemAt(1).widget().click()
    assert len(view.model.records()) == everything
    qtbot.keyClicks(view.filter.words, "benu nik")
    assert {f.nama for f in view.model.records()} == {"Adriana Benu"}


def test_a_click_on_a_unit_filters_and_a_second_one_shows_all(qtbot, view):
    bars = view.pane.bars
    bars.grab()
    for wanted in ("Dinas Kependudukan dan Pencatatan Sipil", ""):
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=bars.rect().center())
        assert view.filter.unit.value() == wanted


def test_enter_opens_the_form_with_the_cursor_in_the_field(qtbot, page, view, context):  # noqa: F811
    view.table.rows.set_current_row(find(view, "Adriana Benu", "alamat"))
    qtbot.keyClick(view.table.rows, Qt.Key.Key_Return)
    settled(qtbot, context)
    form = page.form.sheet.form
    assert page._stack.currentWidget() is page.form
    assert not page.top.isVisible()
    assert form.editor("alamat").hasFocus()
    qtbot.keyClicks(form.editor("alamat"), "Jl. Contoh 9")
    page.form.save()
    settled(qtbot, context)
    assert page._stack.currentWidget() is view
    assert not any(f.nama == "Adriana Benu" and f.field == "alamat" for f in view.model.records())


def test_a_finding_in_a_history_opens_its_entry_at_the_field(qtbot, page, view, context, people):  # noqa: F811
    late = RankEntry(
        pegawai_id=people["Adriana Benu"].id, golongan="III/b", sk_nomor="1",
        tmt=date(2020, 4, 1), sk_tanggal=date(2020, 6, 1),
    )  # fmt: skip
    context.done(context.services.histories.add(late))
    settled(qtbot, context)
    row = next(f for f in view.model.records() if f.kind is HistoryKind.GOLONGAN)
    page.more.open_finding(row)
    settled(qtbot, context)
    dialog = dialog_of(HistoryDialog)
    assert dialog.form.field("sk_tanggal").state == "warning"
    assert dialog.focusWidget() is dialog.form.editor("sk_tanggal")
    dialog.reject()


def test_an_entry_that_is_gone_is_told(qtbot, page, view, context):  # noqa: F811
    row = replace(view.model.records()[0], kind=HistoryKind.GOLONGAN, entry_id="tidak-ada")
    page.more.open_finding(row)
    settled(qtbot, context)
    assert not any(
        isinstance(w, HistoryDialog) and w.isVisible() for w in QApplication.topLevelWidgets()
    )


def test_what_is_so_is_said_with_a_reason_and_can_be_opened_again(qtbot, view, context):  # noqa: F811
    before = len(view.model.records())
    view.model.mark_rows([0, 1], on=True)
    view.accept_button.click()
    dialog = dialog_of(AskReason)
    dialog.save()
    settled(qtbot, context)
    assert "Tulis alasannya" in dialog.form.field("alasan").message
    qtbot.keyClicks(dialog.form.editor("alasan"), "memang begitu")
    dialog.save()
    settled(qtbot, context)
    assert len(view.model.records()) == before - 2
    view.filter.state.set_value("accepted")
    assert {f.reason for f in view.model.records()} == {"memang begitu"}
    view.model.mark_rows([0], on=True)
    view.reopen_button.click()
    settled(qtbot, context)
    assert len(view.model.records()) == 1
    view.filter.state.set_value("")
    assert len(view.model.records()) == before - 1


def test_the_menu_accepts_open_ones_and_opens_accepted_ones(qtbot, view, context):  # noqa: F811
    view.table.rows.set_current_row(0)
    view._accept_or_reopen()
    dialog_of(AskReason).reject()
    context.services.data_check.accept([view.model.records()[0]], "benar")
    view.refresh()
    settled(qtbot, context)
    view.filter.state.set_value("accepted")
    view.table.rows.set_current_row(0)
    view._accept_or_reopen()
    settled(qtbot, context)
    assert "memang demikian" in view.table.empty.title()


def test_the_shown_findings_are_exported_without_the_family(qtbot, view, context, people, tmp_path):  # noqa: F811
    from openpyxl import load_workbook

    child = FamilyEntry(
        pegawai_id=people["Adriana Benu"].id, hubungan="ANAK", nama="Ana",
        tanggal_lahir=date(2000, 1, 1), tunjangan=True,
    )  # fmt: skip
    context.done(context.services.histories.add(child))
    settled(qtbot, context)
    assert any(f.kind is HistoryKind.KELUARGA for f in view.model.records())
    view.export()
    dialog = dialog_of(QFileDialog)
    dialog.reject()
    view._export.write(tmp_path / "periksa.xlsx")
    settled(qtbot, context)
    rows = list(load_workbook(tmp_path / "periksa.xlsx").active.iter_rows(values_only=True))
    assert rows[0] == ("Nama", "NIP", "Unit", "Isian", "Temuan", "Kode", "Tingkat", "Alasan")
    assert any(row[3] == "NIK" and row[4] == "NIK belum diisi." for row in rows)
    assert not any("Keluarga" in row[3] for row in rows)


def test_beranda_leads_to_what_is_missing(qtbot, page, context):  # noqa: F811
    page.open_with(tab="checks", query="lengkap:tidak")
    settled(qtbot, context)
    assert {f.code for f in page.more.view("checks").model.records()} == {"KOSONG"}
    page.open_with(query="benu")
    assert page._stack.currentWidget() is page.list
    assert page.top.current == "list"


def test_who_may_not_write_is_led_to_the_person(qtbot, context, people):  # noqa: F811
    user = context.services.session.user
    context.services.session.user = replace(user, peran=Role.PIMPINAN)
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.resize(900, 694)
    page.show()
    page.open_with(tab="checks")
    settled(qtbot, context)
    view = page.more.view("checks")
    view.resize(880, 600)
    assert not view.pane.isVisible()
    view.table.rows.set_current_row(0)
    view._open_current()
    settled(qtbot, context)
    assert page._stack.currentWidget() is page.person
    qtbot.keyClick(page.person, Qt.Key.Key_Escape)
    assert page._stack.currentWidget() is view


def test_an_empty_needed_own_field_opens_at_its_editor(qtbot, page, context):  # noqa: F811
    context.done(context.services.custom_fields.add(CustomField(nama="Ukuran baju", wajib=True)))
    settled(qtbot, context)
    page.open_with(tab="checks")
    settled(qtbot, context)
    view = page.more.view("checks")
    (own,) = context.services.employees.custom_fields()
    view.table.rows.set_current_row(find(view, "Adriana Benu", own.id))
    qtbot.keyClick(view.table.rows, Qt.Key.Key_Return)
    settled(qtbot, context)
    assert page.form.sheet.form.editor(own.id).hasFocus()
    page.form.sheet.form.editor(own.id).setText("XL")
    page.form.save()
    settled(qtbot, context)
    found = {(f.nama, f.field) for f in view.model.records()}
    assert ("Adriana Benu", own.id) not in found
    assert own.id in {field for _, field in found}
