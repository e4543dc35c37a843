"""Pasting a copied table into the import, with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from sdm_desktop.services.import_pasting import PASTED
from sdm_desktop.ui.pages.imports.page import COLUMNS, DONE, FILE, PREVIEW, ImportsPage
from tests.ui.people_office import context, office, people, settled  # noqa: F401

HEAD = "nip\tnama\ttahun\tnilaiSkp\tnilaiPerilakuKerja"


@pytest.fixture
def page(qtbot, context, people):  # noqa: F811
    made = ImportsPage(context)
    qtbot.addWidget(made)
    made.resize(1146, 694)
    with qtbot.waitExposed(made):
        made.show()
    made.open_with(kind="past-ratings")
    return made


def step(qtbot, page, wanted):
    qtbot.waitUntil(lambda: page.steps.current == wanted)


def test_old_results_are_pasted_and_imported(qtbot, context, page, people):  # noqa: F811
    petrus = people["Petrus Nubatonis"]
    QGuiApplication.clipboard().setText(f"{HEAD}\n'{petrus.nip}\tPetrus\t2019\t85\t80,5\n")
    page.file.setFocus()
    qtbot.keyClick(page.file, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    step(qtbot, page, COLUMNS)
    assert page._where.text().startswith(PASTED)
    qtbot.keyClick(page.foot.next, Qt.Key.Key_Space)
    step(qtbot, page, PREVIEW)
    qtbot.keyClick(page.foot.next, Qt.Key.Key_Space)
    step(qtbot, page, DONE)
    (kept,) = context.services.performance.past.of_person(petrus.id)
    assert (kept.tahun, str(kept.nilai_akhir), kept.label_asli) == (2019, "83.2", "Baik")


def test_an_empty_clipboard_says_so(qtbot, context, page):  # noqa: F811
    QGuiApplication.clipboard().setText(" ")
    qtbot.mouseClick(page.file.area.paste_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert page.steps.current == FILE
