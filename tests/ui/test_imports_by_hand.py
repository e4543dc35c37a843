# ruff: noqa: F811 - fixtures of the wizard's other tests
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from sdm_desktop.ui.pages.imports.meanings_dialog import MeaningsDialog
from sdm_desktop.ui.pages.imports.name_dialog import NameDialog
from sdm_desktop.ui.pages.imports.notes_pane import READ
from sdm_desktop.ui.pages.imports.page import DONE
from tests.ui.demo_office import (  # noqa: F401
    context_of,
    demo_file,
    dialog_of,
    no_unhandled_failure,
    said,
    settled,
)
from tests.ui.test_imports_page import (  # noqa: F401
    context,
    exported,
    notes,
    page,
    planned,
    read,
)

pytestmark = pytest.mark.qt_log_ignore(
    "does not support (raise|grabbing the keyboard)", extend=True
)
DATA = Path(__file__).parents[1] / "data"
NOMINATIVE = DATA / "nominatif_buatan_tangan.xlsx"


def test_a_list_made_by_hand_shows_what_was_taken_apart(qtbot, page, context):
    read(qtbot, page, NOMINATIVE)
    assert "Kepala tabel pada baris 5–6" in page.columns._found.text()
    table = page.columns.table
    table.rows.selectRow(2)
    assert page.columns._origin.text() == "Diurai dari kolom B"
    assert "Drs. YOHANES NOPE, M.Si. / 19700101 199501 1 901" in page.columns._originals.text()
    page.foot.next.click()
    settled(qtbot, context)
    assert [note.row for note in notes(page)] == [14, 15]
    page.preview.notes._kinds.button(READ).click()
    texts = [note.text for note in notes(page)]
    assert any(text.startswith("Diurai dari B9: Nama YOHANES NOPE") for text in texts)
    assert "Bukan data: blok tanda tangan." in texts
    page.foot.next.click()
    settled(qtbot, context)
    assert page.steps.current == DONE
    found = context.services.employees.by_nip("197001011995011901")
    assert (found.gelar_depan, found.nama) == ("Drs.", "YOHANES NOPE")
    context.undo.undo()
    settled(qtbot, context)


def test_a_mapping_is_kept_by_name_renamed_and_deleted(qtbot, page, context):
    read(qtbot, page, NOMINATIVE)
    bar = page.columns.presets
    bar.ask_name()
    dialog = dialog_of(qtbot, page.columns.presets, NameDialog)
    dialog.save_button.click()
    assert dialog.isVisible()
    dialog.field.setText("Nominatif Disdukcapil")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settled(qtbot, context)
    assert bar.choice.currentText() == "Nominatif Disdukcapil"
    bar.ask_new_name()
    dialog = dialog_of(qtbot, page.columns.presets, NameDialog)
    dialog.field.setText("Nominatif")
    dialog.save_button.click()
    settled(qtbot, context)
    assert bar.choice.currentText() == "Nominatif"
    bar.choice.setCurrentIndex(0)
    bar.choice.activated.emit(0)
    assert "nip" in page.columns.mapping
    bar.choice.setCurrentIndex(1)
    bar.choice.activated.emit(1)
    bar.remove()
    settled(qtbot, context)
    assert bar.choice.count() == 1


def test_a_misspelt_unit_is_given_a_meaning_for_good(qtbot, page, context, exported):
    unit = next(one for one in context.services.units.tree() if one.induk_id)
    edits = [(1, "UNOR NAMA", "Bid. Salah Tulis"), (1, "UNOR ID", "")]
    path = exported(*edits)
    planned(qtbot, page, path)
    settled(qtbot, context)
    line = page.preview
    assert line._meanings_words.text().startswith("1 nilai belum dikenal")
    line.meanings.click()
    dialog = dialog_of(qtbot, page, MeaningsDialog)
    row = dialog.table.current_record() or dialog._rows[0]
    assert (row.field, row.written) == ("unor_nama", "Bid. Salah Tulis")
    dialog.meaning.set_value(unit.jalur)
    dialog.meaning.activated.emit(dialog.meaning.currentIndex())
    dialog.always.click()
    assert dialog._rows[0].always
    dialog.apply.click()
    settled(qtbot, context)
    assert [one.written for one in context.services.imports.corrections.kept()] == [
        "Bid. Salah Tulis"
    ]
    assert "1 nilai dibaca dengan koreksi" in page.preview._meanings_words.text()
    page.preview.notes.choose(READ)
    assert any(note.text.startswith("Koreksi: Unit organisasi") for note in notes(page))
    page.open_with()
    page.file.corrections_wanted.emit()
    settled(qtbot, context)
    dialog = dialog_of(qtbot, page, MeaningsDialog)
    dialog.table.rows.selectRow(0)
    dialog.always.click()
    dialog.apply.click()
    settled(qtbot, context)
    assert context.services.imports.corrections.kept() == []


def test_without_kept_corrections_the_list_says_so(qtbot, page, context):
    page.file.corrections_wanted.emit()
    settled(qtbot, context)
    assert "Belum ada koreksi" in said(context)[1]


def test_all_sheets_with_one_head_are_read_at_once(qtbot, page, context, tmp_path):
    book = openpyxl.load_workbook(NOMINATIVE)
    copy = book.copy_worksheet(book.active)
    copy.title = "Bidang"
    book.create_sheet("Rekap").append(["Golongan", "Jumlah"])
    book.save(tmp_path / "per-unit.xlsx")
    read(qtbot, page, tmp_path / "per-unit.xlsx")
    sheets = page.columns.sheets
    assert [sheets.itemText(n) for n in range(sheets.count())] == [
        "Nominatif", "Catatan", "Bidang", "Rekap", "Semua lembar dengan judul sama",
    ]  # fmt: skip
    sheets.setCurrentIndex(4)
    sheets.activated.emit(4)
    settled(qtbot, context)
    assert sheets.currentText() == "Semua lembar dengan judul sama"
    page.foot.next.click()
    settled(qtbot, context)
    told = [(note.sheet, note.row) for note in notes(page)]
    assert told[:2] == [("Nominatif", 14), ("Nominatif", 15)]
    assert {sheet for sheet, _ in told[2:]} == {"Bidang"}
    model = page.preview.notes.list.notes
    assert model.index(0).data().startswith("Nominatif, baris 14, B14: ")
    page.preview.notes._kinds.button(READ).click()
    first = page.preview.notes.list.notes.index(0).data()
    assert first.startswith("Berkas, lembar: Lembar dilewati: ")
    assert "Catatan" in first
    assert not page.grab().isNull()
