"""Papers of the schedule and of an activity."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sdm_desktop.services.training_people import Joining
from sdm_desktop.ui.pages.training.page import TrainingPage
from sdm_desktop.ui.pages.training.printing import activity_papers
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog
from tests.ui.training_office import *  # noqa: F403 - fixtures
from tests.ui.training_office import settled


@pytest.fixture
def page(qtbot, context, training):
    widget = TrainingPage(context)
    qtbot.addWidget(widget)
    widget.resize(1106, 640)
    widget.show()
    settled(qtbot, context)
    return widget


def shown():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, PdfDialog) and w.isVisible()]


def test_the_calendar_of_the_month_is_shown_as_pages(qtbot, context, page):
    qtbot.mouseClick(page.view("schedule").head.print_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    (dialog,) = shown()
    assert dialog._rendered.pdf.startswith(b"%PDF")
    dialog.reject()


def test_the_attendance_sheet_of_an_activity_is_printed_from_its_menu(
    qtbot, context, training, page
):
    people = (training.people["Adriana Benu"].id,)
    joining = Joining(kegiatan_id=training.first, pegawai_ids=people)
    training.services.training_people.enrol(joining)
    page.open_with(activity_id=training.first)
    settled(qtbot, context)
    view = page.activity_view()
    words = [action.text() for action in view.head.menu.actions()]
    assert words[0] == "Cetak daftar hadir"
    assert len([word for word in words if word.startswith("Cetak")]) == len(activity_papers())
    view.head.menu.actions()[0].trigger()
    settled(qtbot, context)
    (dialog,) = shown()
    assert dialog._rendered.pdf.startswith(b"%PDF")
    dialog.reject()
    view.print_paper("sertifikat-pelatihan")
    settled(qtbot, context)
    assert shown() == []
