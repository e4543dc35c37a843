from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.evaluation import PeriodKind
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.ui.pages.employees.bulk_edit import BulkEditDialog
from sdm_desktop.ui.pages.employees.page import EmployeesPage
from sdm_desktop.ui.widgets.buttons import InfoButton
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def page(qtbot, context, people):  # noqa: F811
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.resize(1146, 694)
    page.show()
    settled(qtbot, context)
    return page


def names(page):
    model = page.list.model
    return [model.record_at(row).nama for row in range(model.rowCount())]


def all_text(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_list_shows_everybody_by_name_and_counts(page):
    assert names(page) == [
        "Adriana Benu",
        "Maria Nahak",
        "Petrus Nubatonis, S.Sos.",
        "Stefanus Lado",
    ]
    assert page.list.head.text() == "4 orang, 3 aktif"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_each_key_filters_and_the_count_follows(qtbot, page):
    page.list.filter.focus()
    qtbot.keyClicks(page.list.filter.line, "golongan:III/a..III/d nubat")
    assert names(page) == ["Petrus Nubatonis, S.Sos."]
    qtbot.waitUntil(lambda: page.list.filter._count.text() == "1 dari 4")
    page.list.filter._chips.itemAt(0).widget().click()
    assert page.list.filter.line.text() == "nubat"
    page.list.filter.line.clear()
    assert len(names(page)) == 4


def test_a_filter_without_hit_says_so_and_can_be_removed(qtbot, page):
    page.list.show_query("kelamin:perempuan golongan:I/a")
    assert names(page) == []
    assert "2 syarat" in page.list.table.empty.title()
    page.list.table.empty._buttons.itemAt(1).widget().click()
    assert len(names(page)) == 4


def test_an_unknown_field_is_explained(page):
    page.list.show_query("gaji:5")
    assert "Tidak ada kolom" in page.list.filter._problem.text()


def test_the_pane_shows_the_current_person_with_reasons(qtbot, page, context):  # noqa: F811
    page.list.table.rows.set_current_row(2)
    page.list._later.stop()
    page.list._show_current()
    settled(qtbot, context)
    text = all_text(page.list.pane)
    assert "Petrus Nubatonis, S.Sos." in text
    assert "13 tahun 8 bulan" in text
    assert "Rp3.799.400" in text
    assert "1 Maret 2027" in text


def test_the_reason_opens_copies_and_closes_with_escape(qtbot, page, context, people):  # noqa: F811
    page.open_with(employee_id=people["Petrus Nubatonis"].id, tab="pangkat")
    settled(qtbot, context)
    button = next(b for b in page.person.findChildren(InfoButton) if "kgb" in b.toolTip())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    popover = page.findChild(ExplanationPopover)
    assert "1 Maret 2027, Rp3.919.100" in all_text(popover)
    popover.copy()
    assert "PP 7/1977" in QGuiApplication.clipboard().text()
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert popover.isHidden()


def test_enter_opens_and_escape_returns(qtbot, page, context):  # noqa: F811
    page.list.table.rows.set_current_row(0)
    qtbot.keyClick(page.list.table.rows, Qt.Key.Key_Return)
    settled(qtbot, context)
    assert page._stack.currentWidget() is page.person
    assert page.person._name.text() == "Adriana Benu"
    qtbot.keyClick(page.person, Qt.Key.Key_Escape)
    assert page._stack.currentWidget() is page.list


@pytest.mark.parametrize(
    "tab", ["ringkasan", "jabatan", "pendidikan", "kinerja", "data", "riwayat"]
)
def test_every_tab_of_a_person_opens(qtbot, page, context, people, tab):  # noqa: F811
    page.open_with(employee_id=people["Petrus Nubatonis"].id, tab=tab)
    settled(qtbot, context)
    assert page.person._content is not None
    assert not page.person._content.grab().isNull()


def test_a_person_is_added_with_what_the_nip_says(qtbot, page, context):  # noqa: F811
    page.open_with(action="add")
    settled(qtbot, context)
    form = page.form.sheet.form
    qtbot.keyClicks(form.editor("nip"), "199304122019032912")
    assert form.editor("nip").text() == "19930412 201903 2 912"
    assert form.editor("tanggal_lahir").value() == date(1993, 4, 12)
    assert form.field("tanggal_lahir").message == "Diusulkan dari NIP"
    qtbot.keyClicks(form.editor("nama"), "Fransiska Tukan")
    form.editor("status").set_value("PNS")
    qtbot.keyClick(page.form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, context)
    stored = context.services.employees.by_nip("199304122019032912")
    assert (stored.nama, stored.status) == ("Fransiska Tukan", EmployeeStatus.PNS)
    assert page._stack.currentWidget() is page.person


def test_errors_are_shown_all_at_once_and_nothing_is_stored(qtbot, page, context, people):  # noqa: F811
    before = people["Adriana Benu"]
    page.edit(before.id)
    settled(qtbot, context)
    form = page.form.sheet.form
    form.editor("nip").setText("1987041620130329")
    form.editor("nama").setText("")
    page.form.save()
    settled(qtbot, context)
    assert form.field("nip").state == "error"
    assert "ini 16" in form.field("nip").message
    assert form.field("nama").state == "error"
    assert context.services.employees.get(before.id) == before


def test_a_day_that_does_not_exist_is_refused_in_its_field(qtbot, page, context, people):  # noqa: F811
    page.edit(people["Adriana Benu"].id)
    settled(qtbot, context)
    form = page.form.sheet.form
    form.editor("tmt_jabatan").setText("31-02-2020")
    page.form.save()
    assert "kalender" in form.field("tmt_jabatan").message


def test_a_warning_does_not_block(qtbot, page, context, people):  # noqa: F811
    employee = people["Adriana Benu"]
    page.edit(employee.id)
    settled(qtbot, context)
    page.form.sheet.form.editor("tmt_cpns").setText("01042013")
    page.form.save()
    settled(qtbot, context)
    assert context.services.employees.get(employee.id).tmt_cpns == date(2013, 4, 1)


def test_somebody_was_faster(qtbot, page, context, people):  # noqa: F811
    employee = people["Adriana Benu"]
    page.edit(employee.id)
    settled(qtbot, context)
    service = context.services.employees
    service.change(replace(service.get(employee.id), alamat="Oebobo"))
    shown = []
    context.messages.shown.connect(lambda level, text: shown.append((level, text)))
    page.form.sheet.form.editor("alamat").setText("Maulafa")
    page.form.save()
    settled(qtbot, context)
    assert shown[-1][0] == "warning"
    assert "belum disimpan" in shown[-1][1]
    page.form._reload()
    settled(qtbot, context)
    assert page.form.sheet.form.editor("alamat").text() == "Oebobo"


def test_leaving_asks_only_when_something_was_typed(qtbot, page, context, people):  # noqa: F811
    page.edit(people["Adriana Benu"].id)
    settled(qtbot, context)
    page.form.leave()
    assert page._stack.currentWidget() is not page.form
    page.edit(people["Adriana Benu"].id)
    settled(qtbot, context)
    page.form.sheet.form.editor("alamat").setText("Maulafa")
    page.form.leave()
    assert page._stack.currentWidget() is page.form
    page.form._discard()
    assert page._stack.currentWidget() is not page.form


def test_del_removes_and_undo_brings_back(qtbot, page, context):  # noqa: F811
    page.list.table.rows.set_current_row(0)
    qtbot.keyClick(page.list.table.rows, Qt.Key.Key_Delete)
    settled(qtbot, context)
    settled(qtbot, context)
    assert "Adriana Benu" not in names(page)
    context.undo.undo()
    settled(qtbot, context)
    settled(qtbot, context)
    assert "Adriana Benu" in names(page)


def test_one_field_of_many_people_changes_with_one_undo(qtbot, page, context, people):  # noqa: F811
    ids = [people["Adriana Benu"].id, people["Stefanus Lado"].id]
    dialog = BulkEditDialog(context, ids, page)
    qtbot.addWidget(dialog)
    dialog.changed.connect(context.done)
    settled(qtbot, context)
    dialog._fields.set_value("kedudukan_hukum")
    dialog._form.editor("value").set_value("Tugas belajar")
    assert "2 berubah, 0 sudah sama" in dialog._preview.text()
    assert dialog.apply_button.text() == "Ubah 2 orang"
    dialog.apply_button.click()
    settled(qtbot, context)
    service = context.services.employees
    assert {service.get(i).kedudukan_hukum_id for i in ids} == {"03"}
    context.undo.undo()
    settled(qtbot, context)
    assert {service.get(i).kedudukan_hukum for i in ids} == {"Aktif"}


def test_export_writes_exactly_what_is_shown(qtbot, page, context, tmp_path):  # noqa: F811
    page.list.show_query("golongan:III/a..III/d")
    export = page._export
    table = page.list.table
    export._query, export._columns = page.list.query(), table.shown_columns()
    out = tmp_path / "daftar.csv"
    with qtbot.waitSignal(export.finished):
        export.write_shown(out)
    lines = out.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].split(";")[:2] == ["Nama", "NIP"]
    assert len(lines) == 1 + len(names(page))
    assert "198704162013032902" in lines[1]


def test_the_list_follows_changes_from_elsewhere_also_while_hidden(qtbot, page, context, people):  # noqa: F811
    page.hide()
    service = context.services.employees
    change = service.change(replace(people["Adriana Benu"], nama="Zakarias Benu"))
    context.bus.publish(change)
    assert "Zakarias Benu" not in names(page)
    page.show()
    settled(qtbot, context)
    assert names(page)[-1] == "Zakarias Benu"


def test_who_may_not_write_sees_no_buttons_to_write(qtbot, context, people):  # noqa: F811
    context.services.session.read_only = True
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.show()
    settled(qtbot, context)
    assert page.list.head.add.isHidden()
    assert page.list.head.load.isHidden()
    page.edit(people["Adriana Benu"].id)
    assert page._stack.currentWidget() is page.list


def test_an_empty_office_offers_the_first_steps(qtbot, context):  # noqa: F811
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.show()
    settled(qtbot, context)
    assert page.list.table.empty.title() == "Belum ada pegawai"


def test_values_of_gives_each_word_once(context, people):  # noqa: F811
    service = context.services.employees
    assert isinstance(service, EmployeeService)
    assert service.values_of("jabatan_nama") == [
        "Analis Kebijakan Ahli Muda",
        "Pengolah Data dan Informasi",
    ]


def test_one_person_is_printed_in_the_report_centre(page, context, people):  # noqa: F811
    asked = []
    context.navigation.requested.connect(lambda key, values: asked.append((key, values)))
    employee_id = people["Petrus Nubatonis"].id
    page.print_people((employee_id,))
    assert asked == [("reports", {"report": "employee-summary", "employee_id": employee_id})]


def test_several_people_are_saved_as_one_pdf_each(qtbot, page, context, people, tmp_path):  # noqa: F811
    context.services.periods.open_year(2026, PeriodKind.TRIWULANAN)
    context.services.evaluations.start(context.services.periods.current().id)
    shown = []
    context.messages.shown.connect(lambda level, text: shown.append((level, text)))
    printing = page._print
    printing._ids = tuple(
        people[name].id for name in ("Petrus Nubatonis", "Adriana Benu", "Maria Nahak")
    )
    with qtbot.waitSignal(printing.finished, timeout=20_000):
        printing.save_each(tmp_path / "profil")
    files = sorted((tmp_path / "profil").glob("*.pdf"))
    assert len(files) == 2
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert shown[-1][0] == "warning"
    assert "1 dilewati: Tidak ada evaluasi Maria Nahak" in shown[-1][1]


def test_large_text_takes_the_room_of_the_pane(qapp, qtbot, context, people):  # noqa: F811
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.resize(1146, 694)
    page.show()
    settled(qtbot, context)
    assert page.list.pane.isVisible()
    context.theme.apply(qapp, "light", 150)
    assert not page.list.pane.isVisible()
    nip = next(c for c in page.list.table.shown_columns() if c.key == "nip")
    section = page.list.model.columns.index(nip) + 1
    assert page.list.table.rows.columnWidth(section) == 267
    context.theme.apply(qapp, "light", 100)
    assert page.list.pane.isVisible()
