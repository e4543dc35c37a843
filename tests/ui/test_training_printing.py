"""Papers of the schedule and of an activity."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

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
    menu = page.view("schedule").head.out_button.menu()
    menu.actions()[0].trigger()
    settled(qtbot, context)
    (dialog,) = shown()
    assert dialog._rendered.pdf.startswith(b"%PDF")
    dialog.reject()


def test_the_sessions_shown_are_written_as_a_calendar_file(qtbot, context, page, tmp_path):
    tab = page.view("schedule")
    tab.open_with(day=date(2026, 12, 1))
    settled(qtbot, context)
    tab.head.out_button.menu().actions()[1].trigger()
    asked = next(w for w in page.findChildren(QFileDialog) if w.isVisible())
    asked.reject()
    path = tmp_path / "pelatihan.ics"
    tab.printing.save_calendar_file(str(path))
    settled(qtbot, context)
    text = path.read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 4
    assert "DTSTART:20261210T080000" in text
    assert "LOCATION:Aula Lantai 2" in text
    tab.printing.save_calendar_file(str(tmp_path / "tidak" / "ada.ics"))
    settled(qtbot, context)


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
