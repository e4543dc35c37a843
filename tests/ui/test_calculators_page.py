from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from sdm_desktop.domain.calculators import registry
from sdm_desktop.ui.pages.calculators.page import CalculatorsPage
from tests.ui.people_office import context, office, people, settled  # noqa: F401

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(qtbot, context):  # noqa: F811
    page = CalculatorsPage(context)
    qtbot.addWidget(page)
    page.resize(1146, 623)
    page.show()
    settled(qtbot, context)
    return page


def result_text(page):
    return "\n".join(label.text() for label in page.result.findChildren(QLabel))


@pytest.mark.parametrize("name", [calculator.name for calculator in registry.all()])
def test_every_calculator_gets_a_form_from_its_inputs(page, name):
    page.choose(name)
    declared = [item.name for item in registry.get(name).inputs]
    assert page._form.names()[: len(declared)] == declared


def test_enter_computes_and_explains(qtbot, page):
    page.choose("pensiun")
    qtbot.keyClicks(page._form.editor("tanggal_lahir"), "24111968")
    qtbot.keyClicks(page._form.editor("bup"), "58")
    qtbot.keyClick(page._form.editor("bup"), Qt.Key.Key_Return)
    assert "1 Desember 2026" in result_text(page)
    page.result.copy()
    assert "1 Desember 2026" in QGuiApplication.clipboard().text()


def test_missing_inputs_are_named_beside_their_fields(page):
    page.choose("gaji-kgb")
    page.run()
    assert page._form.field("golongan").state == "error"
    assert "belum diisi" in page._form.field("golongan").message


def test_a_person_fills_the_form(qtbot, page, context, people):  # noqa: F811
    page.choose("gaji-kgb")
    page.person.setFocus()
    qtbot.keyClicks(page.person, "nubat")
    assert [row.nama for row in page.person.offers] == ["Petrus Nubatonis, S.Sos."]
    popup = page.person._completer.popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    settled(qtbot, context)
    assert page._form.editor("mkg_tahun").value() == "13"
    assert "Rp3.799.400" in result_text(page)
    assert "Petrus Nubatonis" in page.result.text()


def test_computations_of_the_session_come_back(page):
    page.choose("pensiun")
    page.open_with(name="pensiun", inputs={"tanggal_lahir": date(1968, 11, 24), "bup": 58})
    page.open_with(name="predikat", inputs={"rating_hasil": "SESUAI", "rating_perilaku": "SESUAI"})
    assert page.chooser.past.count() == 2
    page.chooser._on_recalled(page.chooser.past.item(1))
    assert page._calculator.name == "pensiun"
    assert page._form.editor("bup").value() == "58"
    assert "1 Desember 2026" in result_text(page)


def test_rows_are_pasted_from_a_worksheet(page):
    page.choose("duk")
    editor = page._form.editor("pegawai")
    editor.set_value("id\tgolongan\tjabatan_rank\na\tIII/d\t48\nb\tIII/c\t35")
    assert editor.value() == [
        {"id": "a", "golongan": "III/d", "jabatan_rank": "48"},
        {"id": "b", "golongan": "III/c", "jabatan_rank": "35"},
    ]


def test_counts_are_typed_per_word(page):
    page.choose("distribusi-predikat")
    page._form.editor("predikat_organisasi").set_value("Baik")
    page._form.editor("jumlah").set_value({"Baik": 14, "Sangat Baik": 5})
    page.run()
    assert page._form.editor("jumlah").value() == {"Sangat Baik": 5, "Baik": 14}
    assert not page.result._area.isHidden()


def test_the_search_narrows_the_list(qtbot, page):
    qtbot.keyClicks(page.chooser.search, "pensiun")
    names = page.chooser.names
    shown = [names.item(i).text() for i in range(names.count()) if not names.item(i).isHidden()]
    assert shown == ["Kapan pensiun"]
