import csv
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from sdm_desktop.services.imports import EVALUATIONS
from sdm_desktop.ui.pages.imports.diff_model import NEW, PERSON, TICK
from sdm_desktop.ui.pages.imports.notes_pane import WARNED
from sdm_desktop.ui.pages.imports.page import COLUMNS, DONE, FILE, PREVIEW, ImportsPage
from sdm_desktop.ui.pages.imports.row_notes import NOTE
from sdm_desktop.ui.pages.imports.tiles import CHANGED, REFUSED, SAME
from sdm_desktop.ui.pages.imports.tiles import NEW as NEW_TILE
from tests.ui.demo_office import (  # noqa: F401
    PEOPLE,
    context_of,
    demo_file,
    dialog_of,
    no_unhandled_failure,
    said,
    settled,
)

# the offers of a searchable choice are a window of their own
pytestmark = pytest.mark.qt_log_ignore(
    "does not support (raise|grabbing the keyboard)", extend=True
)
DATA = Path(__file__).parents[1] / "data"


@pytest.fixture
def context(context_of):  # noqa: F811
    return context_of("admin")


@pytest.fixture
def page(qtbot, context):
    page = ImportsPage(context)
    qtbot.addWidget(page)
    page.resize(1146, 694)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def exported(context, tmp_path):
    """The office's own people as SIASN would export them; edits are (row, header, text)."""

    def make(*edits, name="siasn.csv", more=()):
        out = tmp_path / "keluar.csv"
        context.services.exports.employees(out)
        with out.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        place = {header: number for number, header in enumerate(rows[0])}
        for row, header, text in edits:
            rows[row][place[header]] = text
        for source, changes in more:
            row = list(rows[source])
            for header, text in changes.items():
                row[place[header]] = text
            rows.append(row)
        path = tmp_path / name
        if path.suffix == ".xlsx":
            write_xlsx(path, {"Data": rows})
        else:
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(rows)
        return path

    return make


def write_xlsx(path, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)


def mixed(exported, **more):
    """A file with two changed people, a new one and a refused one."""
    return exported(
        (1, "NOMOR HP", "081200000901"),
        (1, "ALAMAT", "Jalan Contoh 12"),
        (4, "NOMOR HP", "081200000904"),
        (7, "NIP BARU", "1,96901E+17"),
        (7, "NIK", ""),
        more=[(9, {"NIP BARU": "198704162013031933", "NAMA": "Petrus Nubatonis", "NIK": ""})],
        **more,
    )


def read(qtbot, page, path):
    page.file.area.dropped.emit(path)
    settled(qtbot, page._context)


def planned(qtbot, page, path):
    read(qtbot, page, path)
    page.foot.next.click()
    settled(qtbot, page._context)
    assert page.steps.current == PREVIEW, said(page._context)


def count_of(page, tile):
    return int(page.preview.tiles._tiles[tile]._number.text())


def notes(page):
    model = page.preview.notes.list.model()
    return [model.index(row).data(NOTE) for row in range(model.rowCount())]


# the file


def test_starts_with_the_file_and_nothing_to_go_on_with(page):
    assert page.steps.current == FILE
    assert not page.foot.next.isVisible()
    assert "Langkah 1 dari 4: Berkas" in page.steps.accessibleName()
    assert page.file.area.button.hasFocus()


def test_the_sample_of_siasn_goes_all_the_way(qtbot, page, context):
    planned(qtbot, page, DATA / "siasn_contoh_300.csv")
    plan = page._plan
    assert plan.read == 300
    assert count_of(page, NEW_TILE) == len(plan.new) > 0
    assert plan.read == len(plan.new) + len(plan.changed) + plan.same + len(plan.refused)
    before = context.services.employees.count_active()
    assert page.foot.next.text() == f"Impor {len(plan.new)} baru"
    page.foot.next.click()
    settled(qtbot, context)
    assert page.steps.current == DONE
    assert f"Impor selesai: {len(plan.new)} baru" in page.finished.state.title()
    assert context.services.employees.count_active() > before
    context.undo.undo()
    settled(qtbot, context)
    assert context.services.employees.count_active() == before


def test_each_step_has_the_keys_where_it_begins(qtbot, page, context):
    read(qtbot, page, DATA / "siasn_contoh_300.csv")
    assert page.window().focusWidget() is page.columns.table.rows
    page.foot.next.click()
    qtbot.waitUntil(lambda: page.steps.current == PREVIEW)
    assert page.preview.tiles.isAncestorOf(page.window().focusWidget())
    qtbot.waitUntil(page.foot.next.isEnabled)
    page.foot.next.click()
    settled(qtbot, context)
    assert page.finished.isAncestorOf(page.window().focusWidget())


def test_a_dropped_file_is_taken(qtbot, page, context, exported):
    drop(page.file.area, exported())
    settled(qtbot, context)
    assert page.steps.current == COLUMNS


@pytest.mark.parametrize("name", ["foto.png", "surat.pdf"])
def test_other_files_cannot_be_dropped(page, tmp_path, name):
    assert not drag(page.file.area, tmp_path / name)


def mime(path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def drag(area, path):
    data = mime(path)
    none = Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(
        QPoint(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none
    )
    event.ignore()
    area.dragEnterEvent(event)
    return event.isAccepted()


def drop(area, path):
    assert drag(area, path)
    data = mime(path)
    none = Qt.KeyboardModifier.NoModifier
    area.dropEvent(
        QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Berkas kosong"),
        (b"a,b,c\n1,2,3\n", "Baris judul tidak ditemukan"),
        (b"\x00\x01\x02" * 100, ""),
    ],
)
def test_a_wrong_file_says_so_and_the_wizard_stays(qtbot, page, context, tmp_path, content, words):
    path = tmp_path / "salah.csv"
    path.write_bytes(content)
    read(qtbot, page, path)
    level, text = said(context)
    assert level == "error"
    assert words in text
    assert page.steps.current == FILE


def test_a_file_that_is_gone_and_one_that_lies_about_its_kind_say_so(
    qtbot, page, context, tmp_path
):
    read(qtbot, page, tmp_path / "tiada.xlsx")
    assert said(context)[0] == "error"
    path = tmp_path / "palsu.xlsx"
    path.write_bytes(b"PK\x03\x04" + bytes(200))
    read(qtbot, page, path)
    assert said(context)[0] == "error"
    assert page.steps.current == FILE


def test_after_a_wrong_file_the_right_one_is_taken(qtbot, page, context, tmp_path, exported):
    wrong = tmp_path / "salah.csv"
    wrong.write_text("a,b\n1,2\n", encoding="utf-8")
    read(qtbot, page, wrong)
    read(qtbot, page, exported())
    assert page.steps.current == COLUMNS
    assert said(context) == ("", "")


def test_of_two_files_in_a_row_the_last_counts(qtbot, page, context, exported):
    first, last = exported(name="satu.csv"), exported(name="dua.csv")
    page.file.area.dropped.emit(first)
    page.file.area.dropped.emit(last)
    settled(qtbot, context)
    assert page._preview.path == last
    assert "dua.csv" in page._where.text()


# the columns


def test_columns_are_found_and_no_sheet_is_asked_for_in_csv(qtbot, page, exported):
    read(qtbot, page, exported())
    assert page.columns.sheets.isHidden()
    assert page.columns.mapping["nip"] >= 0
    assert f"{len(page.columns.mapping)} dari" in page.columns._found.text()
    assert page._where.text() == f"siasn.csv, {PEOPLE} baris"


def header_row(page, header):
    model = page.columns._model
    return next(r for r in range(model.rowCount()) if model.record_at(r).source.header == header)


def choose_field(qtbot, page, words):
    line = page.columns.field.lineEdit()
    line.selectAll()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def label_of(page, name):
    return next(target.label for target in page._preview.targets if target.name == name)


def test_a_column_is_sent_nowhere_by_keyboard(qtbot, page, exported, context):
    read(qtbot, page, exported((1, "NOMOR HP", "081200000901"), (2, "ALAMAT", "Jalan Contoh 9")))
    page.columns.table.rows.set_current_row(header_row(page, "NOMOR HP"))
    qtbot.keyClick(page.columns.table.rows, Qt.Key.Key_Return)
    assert page.columns.field.hasFocus() or page.columns.field.lineEdit().hasFocus()
    choose_field(qtbot, page, "Tidak diimpor")
    assert "nomor_hp" not in page.columns.mapping
    page.foot.next.click()
    settled(qtbot, context)
    assert {diff.field for row in page._plan.changed for diff in row.diffs} == {"alamat"}


def test_a_field_taken_from_another_column_says_so(qtbot, page, exported):
    read(qtbot, page, exported())
    old = page.columns.mapping["nomor_hp"]
    page.columns.table.rows.set_current_row(header_row(page, "EMAIL"))
    choose_field(qtbot, page, label_of(page, "nomor_hp"))
    assert page.columns.mapping["nomor_hp"] != old
    assert "yang kini tidak diimpor" in page.columns._note.text()


def test_half_a_name_maps_nothing(qtbot, page, exported):
    read(qtbot, page, exported())
    before = page.columns.mapping
    page.columns.table.rows.set_current_row(header_row(page, "EMAIL"))
    line = page.columns.field.lineEdit()
    line.selectAll()
    qtbot.keyClicks(line, "Nama")
    assert page.columns.mapping == before


def test_without_the_nip_the_dry_run_is_refused_and_the_step_stays(qtbot, page, exported, context):
    read(qtbot, page, exported())
    page.columns.table.rows.set_current_row(header_row(page, "NIP BARU"))
    choose_field(qtbot, page, "Tidak diimpor")
    page.foot.next.click()
    settled(qtbot, context)
    assert said(context)[0] == "error"
    assert page.steps.current == COLUMNS
    assert page.foot.next.isEnabled()


def test_reading_the_file_again_keeps_its_columns(qtbot, page, exported, context):
    path = exported()
    read(qtbot, page, path)
    before = page.columns.mapping
    page.columns.table.rows.set_current_row(header_row(page, "NOMOR HP"))
    page._read(path)
    settled(qtbot, context)
    assert page.columns.mapping == before


def test_samples_of_the_column_are_shown(qtbot, page, exported):
    read(qtbot, page, exported((1, "NOMOR HP", "081200000901")))
    page.columns.table.rows.set_current_row(header_row(page, "NOMOR HP"))
    assert "081200000901" in page.columns._samples.text()
    assert "NOMOR HP" in page.columns._title.text()


def test_marking_makes_no_sense_here(qtbot, page, exported):
    read(qtbot, page, exported())
    assert page.columns.table.rows.isColumnHidden(0)
    qtbot.keyClick(page.columns.table.rows, Qt.Key.Key_Space)
    assert page.columns._model.marks == ()


def test_an_empty_cell_clears_only_when_asked_to(qtbot, page, exported, context):
    path = exported((1, "NOMOR HP", ""))
    planned(qtbot, page, path)
    assert not page._plan.changed
    page.foot.back.click()
    assert page.steps.current == COLUMNS
    page.columns.clears.setChecked(True)
    page.foot.next.click()
    settled(qtbot, context)
    assert any(diff.field == "nomor_hp" for row in page._plan.changed for diff in row.diffs)


def test_another_sheet_can_be_chosen(qtbot, page, context, tmp_path, exported):
    with exported().open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    path = tmp_path / "dua-lembar.xlsx"
    write_xlsx(path, {"Petunjuk": [["Baca dahulu"]], "Semua": rows, "Sebagian": rows[:6]})
    read(qtbot, page, path)
    assert page.columns.sheets.isVisible()
    assert page.columns.sheets.currentText() == "Semua"
    page.columns.sheets.setCurrentText("Sebagian")
    page.columns.sheets.activated.emit(page.columns.sheets.currentIndex())
    settled(qtbot, context)
    assert page._where.text() == "dua-lembar.xlsx, 5 baris"
    page.columns.sheets.setCurrentText("Petunjuk")
    page.columns.sheets.activated.emit(page.columns.sheets.currentIndex())
    settled(qtbot, context)
    assert said(context)[0] == "error"
    assert page.columns.sheets.currentText() == "Sebagian"


# the dry run


def test_the_counts_add_up_and_name_the_effect(qtbot, page, exported):
    planned(qtbot, page, mixed(exported))
    found = [count_of(page, tile) for tile in (NEW_TILE, CHANGED, SAME, REFUSED)]
    assert found == [1, 2, PEOPLE - 3, 1]
    assert page.foot.next.text() == "Impor 1 baru dan 2 perubahan"
    assert page.preview.tiles._tiles[CHANGED].isChecked()


def test_nothing_is_written_before_the_last_button(qtbot, page, exported, context):
    last = context.services.audit.latest(1)[0].nomor
    planned(qtbot, page, mixed(exported))
    assert context.services.audit.latest(1)[0].nomor <= last + 1  # the export of the fixture


def test_a_refused_row_says_cell_value_and_reason(qtbot, page, exported):
    planned(qtbot, page, mixed(exported))
    (note,) = [note for note in notes(page) if note.is_refusal]
    assert note.row == 8
    assert note.value == "1,96901E+17"
    assert note.text
    assert page.preview.notes.isVisible()
    page.preview.tiles._tiles[REFUSED].click()
    assert page.preview.notes.list.hasFocus()


def test_an_unticked_field_is_not_written_and_the_rest_is(qtbot, page, exported, context):
    planned(qtbot, page, mixed(exported))
    table, model = page.preview.table, page.preview.diffs
    place = next(
        row for row in range(model.rowCount()) if model.index(row, NEW).data() == "Jalan Contoh 12"
    )
    table.setFocus()
    table.setCurrentIndex(model.index(place, PERSON))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert model.index(place, TICK).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert page.preview._ticks.text() == "1 isian tidak dicentang dan tidak akan ditulis"
    nip = page._plan.changed[0].nip
    old = context.services.employees.by_nip(nip)
    page.foot.next.click()
    settled(qtbot, context)
    new = context.services.employees.by_nip(nip)
    assert new.nomor_hp == "081200000901"
    assert new.alamat == old.alamat
    assert context.services.employees.by_nip("198704162013031933") is not None
    assert said(context)[1] == "Impor siasn.csv"
    context.undo.undo()
    settled(qtbot, context)
    assert context.services.employees.by_nip(nip).nomor_hp == old.nomor_hp
    assert context.services.employees.by_nip("198704162013031933") is None


def test_a_click_on_the_box_turns_the_tick(qtbot, page, exported):
    planned(qtbot, page, mixed(exported))
    table, model = page.preview.table, page.preview.diffs
    centre = table.visualRect(model.index(0, TICK)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=centre + QPoint(2, 0))
    assert model.left_out == 1
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=centre + QPoint(2, 0))
    assert model.left_out == 0


def test_without_any_tick_only_the_new_people_come(qtbot, page, exported):
    planned(qtbot, page, mixed(exported))
    page.preview._untick_all()
    assert page.foot.next.text() == "Impor 1 baru"
    page.preview._tick_all()
    assert page.foot.next.text() == "Impor 1 baru dan 2 perubahan"


def test_one_kind_of_field_can_be_looked_at_and_unticked(qtbot, page, exported):
    planned(qtbot, page, mixed(exported))
    fields = page.preview._fields
    fields.setCurrentIndex(fields.findData("nomor_hp"))
    fields.activated.emit(fields.currentIndex())
    assert page.preview.diffs.rowCount() == 2
    page.preview._untick_all()
    assert page.foot.next.text() == "Impor 1 baru dan 1 perubahan"


def test_a_file_of_what_is_known_writes_nothing(qtbot, page, exported):
    planned(qtbot, page, exported())
    assert page.foot.next.text() == "Tidak ada yang ditulis"
    assert not page.foot.next.isEnabled()
    assert count_of(page, SAME) == PEOPLE
    assert page.preview.notes.isVisible() == bool(page._plan.warnings)


def test_new_people_are_listed(qtbot, page, exported):
    planned(qtbot, page, mixed(exported))
    page.preview.tiles._tiles[NEW_TILE].click()
    assert page.preview._stack.currentWidget() is page.preview.new
    assert page.preview._new.record_at(0).name.startswith("Petrus Nubatonis")


def test_warnings_are_shown_beside_the_refusals(qtbot, page):
    planned(qtbot, page, DATA / "siasn_varian_120.csv")
    plan = page._plan
    assert plan.warnings
    page.preview.notes.choose(WARNED)
    assert len(notes(page)) == len(plan.warnings)
    assert notes(page)[0].text == plan.warnings[0].message
    assert not page.preview.notes.save.isVisible()


def test_the_diff_model_keeps_qts_contract(qtbot, qtmodeltester, page, exported):
    planned(qtbot, page, mixed(exported))
    qtmodeltester.check(page.preview.diffs)
    qtmodeltester.check(page.preview.notes.list.model())


# back, cancel, again


def test_back_and_cancel(qtbot, page, exported, context):
    planned(qtbot, page, mixed(exported))
    page.foot.back.click()
    assert page.steps.current == COLUMNS
    page.foot.back.click()
    assert page.steps.current == FILE
    planned(qtbot, page, mixed(exported))
    page.foot.cancel.click()
    assert page.steps.current == FILE
    assert page._preview is None
    with qtbot.waitSignal(context.navigation.requested) as asked:
        page._back_icon.click()
    assert asked.args[0] == "employees"


def test_a_running_import_can_be_cancelled_and_leaves_nothing(qtbot, page, context):
    planned(qtbot, page, DATA / "siasn_contoh_300.csv")
    before = context.services.employees.count_active()
    page.foot.next.click()
    assert not page.foot.back.isEnabled()
    assert not page.foot.next.isEnabled()
    page.foot.cancel.click()
    settled(qtbot, context)
    assert page.steps.current in {PREVIEW, DONE}
    if page.steps.current == PREVIEW:
        assert context.services.employees.count_active() == before
        assert page.foot.next.isEnabled()


def test_the_last_button_writes_once(qtbot, page, exported, context):
    planned(qtbot, page, mixed(exported))
    done = []
    context.bus.changed.connect(done.append)
    page.foot.next.click()
    page._on_next()
    settled(qtbot, context)
    assert len(done) == 1


def test_a_record_changed_meanwhile_stops_the_import(qtbot, page, exported, context):
    planned(qtbot, page, mixed(exported))
    nip = page._plan.changed[0].nip
    person = context.services.employees.by_nip(nip)
    context.services.employees.change(replace(person, nomor_hp="081200000777"))
    page.foot.next.click()
    settled(qtbot, context)
    assert said(context)[0] == "error"
    assert page.steps.current == PREVIEW
    assert context.services.employees.by_nip("198704162013031933") is None


def test_a_backup_is_made_before(qtbot, page, exported, context):
    planned(qtbot, page, mixed(exported))
    page.foot.next.click()
    settled(qtbot, context)
    assert context.services.backup.last() is not None


def test_another_file_and_the_result(qtbot, page, exported, context):
    planned(qtbot, page, exported((1, "NOMOR HP", "081200000901")))
    page.foot.next.click()
    settled(qtbot, context)
    assert page.finished.state.title() == "Impor selesai: 0 baru, 1 berubah"
    with qtbot.waitSignal(context.navigation.requested) as asked:
        page.finished.show_people.emit()
    assert asked.args[0] == "employees"
    page.finished.again.emit()
    assert page.steps.current == FILE


def test_opening_the_page_again_begins_anew(qtbot, page, exported, context):
    planned(qtbot, page, mixed(exported))
    page.open_with()
    assert page.steps.current == FILE
    page.open_with(path=str(exported()))
    settled(qtbot, context)
    assert page.steps.current == COLUMNS


# files written


def choose_path(qtbot, page, path):
    dialog = dialog_of(qtbot, page, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_the_error_workbook_can_be_mended_and_imported(qtbot, page, exported, context, tmp_path):
    planned(qtbot, page, mixed(exported, name="siasn.xlsx"))
    refused = page._plan.refused[0]
    page.preview.notes.save.click()
    out = tmp_path / "galat.xlsx"
    choose_path(qtbot, page, out)
    settled(qtbot, context)
    assert said(context)[1].startswith("1 baris disimpan.")
    book = openpyxl.load_workbook(out)
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value == refused.value]
    assert cells
    cells[0].value = "198704162013031934"
    book.save(out)
    planned(qtbot, page, out)
    assert [row.nip for row in page._plan.new] == ["198704162013031934"]
    assert not page._plan.refused


@pytest.mark.parametrize("kind", ["employees", "evaluations"])
def test_the_template_is_an_empty_table_that_can_be_read(qtbot, page, context, tmp_path, kind):
    page.file.kind.set_value(kind)
    page.file._on_template()
    out = tmp_path / "templat.xlsx"
    choose_path(qtbot, page, out)
    settled(qtbot, context)
    assert said(context) == ("success", "Templat kosong disimpan.")
    read(qtbot, page, out)
    assert page.steps.current == COLUMNS
    assert page._where.text() == "templat.xlsx, 0 baris"


# evaluations


def test_evaluations_of_ekinerja_go_the_same_way(qtbot, page, context, tmp_path):
    path = tmp_path / "ekinerja.csv"
    context.services.exports.evaluations(path)
    page.open_with(kind=EVALUATIONS)
    assert page._title.text() == "Impor penilaian"
    page.file.kind.set_value("employees")
    assert page._title.text() == "Impor pegawai"
    page.file.kind.set_value(EVALUATIONS)
    read(qtbot, page, path)
    assert page.columns.clears.isHidden()
    page.foot.next.click()
    settled(qtbot, context)
    plan = page._plan
    assert plan.kind == EVALUATIONS
    assert plan.read == len(plan.new) + len(plan.changed) + plan.same + len(plan.refused) > 0


def test_themes_and_text_sizes_change_while_working(qtbot, qapp, page, exported, context):
    planned(qtbot, page, mixed(exported))
    before = page.preview.table.rowHeight(0)
    for mode, percent in (("dark", 150), ("contrast", 90), ("light", 100)):
        context.theme.apply(qapp, mode, percent)
        page.grab()
        if percent == 150:
            assert page.preview.table.rowHeight(0) == before * 1.5


def test_the_preview_of_other_tables_does_not_speak_of_people(qtbot, page, context, tmp_path):
    path = tmp_path / "laporan.xlsx"
    write_xlsx(path, {"A": [
        ["Tanggal", "Jenis", "Isi laporan", "Layanan"],
        ["20-11-2026", "Saran", "Tambah kursi", "Penerbitan KTP-el"],
    ]})  # fmt: skip
    page.file.kind.set_value("feedback")
    planned(qtbot, page, path)
    titles = [column.title for column in page.preview.new.model.columns]
    assert titles[:2] == ["Uraian", "Nomor"]
    assert page.preview._noun == "laporan"
    page._again()
    page.file.kind.set_value("employees")
    planned(qtbot, page, DATA / "siasn_contoh_300.csv")
    titles = [column.title for column in page.preview.new.model.columns]
    assert titles[:2] == ["Nama", "NIP"]
