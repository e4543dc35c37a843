"""The tab Kompetensi: levels by single keys, pasted blocks, standards, own competences."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from sdm_desktop.domain.posts import Jabatan, PostType
from sdm_desktop.ui.pages.imports.page import ImportsPage
from sdm_desktop.ui.pages.training_plan.competence_dialogs import (
    CompetenceDialog,
    CompetencesDialog,
)
from sdm_desktop.ui.pages.training_plan.competence_tab import CompetenceTab
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def tab(qtbot, context, people):  # noqa: F811
    frame = QWidget()
    qtbot.addWidget(frame)
    found = CompetenceTab(context, frame)
    frame.resize(1126, 580)
    found.resize(1126, 580)
    found.unit.set_value("")
    with qtbot.waitExposed(frame):
        frame.show()
    settled(qtbot, context)
    found.people.rows.setFocus()
    yield found
    del frame


def dialog(kind):
    (found,) = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def levels(context):  # noqa: F811
    rows = context.services.competences.people("").rows
    return {row.nama.split(",")[0]: dict(row.levels) for row in rows}


def cell(tab, code, row=0):
    column = next(c for c in tab.table.shown_columns() if c.key == code)
    return column.text(tab.table.levels.records()[row])


def test_digits_fill_and_go_right_and_one_button_stores_them(tab, qtbot, context):  # noqa: F811
    rows = tab.people.rows
    tab.people.desk.choose("M.01")
    rows.set_current_row(0)
    qtbot.keyClick(rows, Qt.Key.Key_1)
    qtbot.keyClick(rows, Qt.Key.Key_2)
    assert tab.people.name_here() == "Komunikasi"
    assert tab.here.text().startswith("Komunikasi · ")
    qtbot.keyClick(rows, Qt.Key.Key_9)
    tab.people.desk._close()
    qtbot.keyClick(rows, Qt.Key.Key_3)
    qtbot.keyClick(rows, Qt.Key.Key_Left)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert tab.save_button.text() == "Simpan 2 nilai"
    assert cell(tab, "M.01") == "1 / 2"
    qtbot.mouseClick(tab.save_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert levels(context)["Adriana Benu"] == {"M.01": 1, "M.02": 2}
    assert tab.save_button.text() == "Simpan"
    assert not tab.save_button.isEnabled()


def test_enter_goes_down_and_a_level_is_copied_down(tab, qtbot, context):  # noqa: F811
    rows = tab.people.rows
    rows.set_current_row(0)
    tab.people.desk.choose("M.05")
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert rows.current_row() == 1
    rows.set_current_row(0)
    qtbot.keyClick(rows, Qt.Key.Key_3)
    qtbot.keyClick(rows, Qt.Key.Key_Left)
    qtbot.keyClick(rows, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert len(tab.people.pending) == 3
    tab.day.set_value(None)
    tab.save()
    assert len(tab.people.pending) == 3


def test_a_block_is_pasted_whole_or_not_at_all(tab, qtbot, context):  # noqa: F811
    rows = tab.people.rows
    rows.set_current_row(0)
    tab.people.desk.choose("M.01")
    QGuiApplication.clipboard().setText("1\t2\r\n3\t\r\n")
    qtbot.keyClick(rows, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert sorted(tab.people.pending.values()) == [1, 2, 3]
    QGuiApplication.clipboard().setText("4\t7")
    tab.people.paste()
    assert tab.people.problem == "Adriana Benu, M.02: “7” bukan level 0 sampai 5."
    assert 4 not in tab.people.pending.values()
    tab.people.desk.edit("4")
    tab.people.desk.editor.taken.emit("4")
    assert 4 in tab.people.pending.values()


def test_standards_of_posts_are_typed(tab, qtbot, context):  # noqa: F811
    context.services.posts.save(Jabatan(jenis=PostType.FUNGSIONAL, nama="Arsiparis Ahli Muda"))
    tab.open_with(query="jabatan")
    settled(qtbot, context)
    assert not tab.unit.isVisible()
    assert cell(tab, "M.01") == "2"
    tab.posts.rows.setFocus()
    tab.posts.rows.set_current_row(0)
    tab.posts.desk.choose("M.01")
    qtbot.keyClick(tab.posts.rows, Qt.Key.Key_4)
    qtbot.keyClick(tab.posts.rows, Qt.Key.Key_0)
    tab.save()
    settled(qtbot, context)
    (row,) = context.services.competences.posts().rows
    assert row.levels == {"M.01": 4, "M.02": 0}
    assert (cell(tab, "M.01"), cell(tab, "M.02")) == ("4", "–")


def test_a_technical_competence_is_a_new_column(tab, qtbot, context):  # noqa: F811
    tab.own()
    box = dialog(CompetencesDialog)
    settled(qtbot, context)
    box.add()
    form = dialog(CompetenceDialog)
    form.save()
    settled(qtbot, context)
    assert "wajib" in form.form.field("kode").message
    form.form.editor("kode").set_value("t.01")
    form.form.editor("nama").set_value("Kearsipan")
    form.save()
    settled(qtbot, context)
    assert box.model.rowCount() == 10
    assert tab.people.shown_columns()[-1].key == "T.01"
    box.edit(box.model.records()[-1])
    dialog(CompetenceDialog).reject()
    box.table.rows.set_current_row(9)
    box.remove()
    settled(qtbot, context)
    assert box.model.rowCount() == 9
    box.accept()


def test_levels_are_taken_from_a_file(tab, qtbot, context, tmp_path, people):  # noqa: F811
    asked = []
    context.navigation.requested.connect(lambda page, arguments: asked.append((page, arguments)))
    qtbot.mouseClick(tab.load_button, Qt.MouseButton.LeftButton)
    ((page, arguments),) = asked
    assert page == "imports"
    wizard = ImportsPage(context)
    qtbot.addWidget(wizard)
    wizard.open_with(**arguments)
    assert wizard._title.text() == "Impor nilai kompetensi"
    path = tmp_path / "nilai.csv"
    nip = people["Petrus Nubatonis"].nip
    head = "NIP;KOMPETENSI;LEVEL;TANGGAL PENILAIAN"
    path.write_text(f"{head}\n{nip};Integritas;4;02-11-2026\n{nip};M.02;9;02-11-2026\n")
    wizard.file.area.dropped.emit(path)
    settled(qtbot, context)
    wizard.foot.next.click()
    settled(qtbot, context)
    assert [row.nip for row in wizard._plan.new] == [nip]
    assert wizard.preview._noun == "nilai"
    assert [refusal.cell for refusal in wizard._plan.refused] == ["C3"]
    wizard.foot.next.click()
    settled(qtbot, context)
    assert levels(context)["Petrus Nubatonis"] == {"M.01": 4}
    assert cell(tab, "M.01", row=1) == "4 / 2"


def test_standards_are_not_taken_from_a_file(tab, qtbot, context):  # noqa: F811
    assert tab.load_button.isVisible()
    tab.open_with(query="jabatan")
    settled(qtbot, context)
    assert not tab.load_button.isVisible()
