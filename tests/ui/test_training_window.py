"""An activity of the demo office planned, run, closed and printed in the whole window."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.ui.pages.training.activity_dialog import ActivityDialog
from sdm_desktop.ui.pages.training.certificate_dialogs import NumberDialog
from sdm_desktop.ui.pages.training.invite_dialog import InviteDialog
from sdm_desktop.ui.pages.training.result_dialog import ResultDialog
from sdm_desktop.ui.pages.training.status_dialog import StepDialog
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog
from tests.ui.whole_window import settle

LEFT = Qt.MouseButton.LeftButton
DAY = date(2026, 11, 23)


def dialog(kind):
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


class Worker:
    """Clicks, and waits until the window has done it."""

    def __init__(self, qtbot, program):
        self._qtbot, self._program = qtbot, program

    def wait(self):
        settle(self._qtbot, self._program)

    def press(self, button):
        self._qtbot.mouseClick(button, LEFT)
        self.wait()


def planned(worker, page, services):
    """Plan a day of yesterday through the dialog; returns the view of the activity."""
    tab = page.view("schedule")
    worker.press(tab.head.add_button)
    asked = dialog(ActivityDialog)
    programme = next(one for one in services.training_catalogue.programmes() if one.is_sertifikat)
    asked.form.editor("program_id").set_value(programme.id)
    asked.form.fill({"judul": "Uji jendela", "penyelenggara": "BKPPD", "mulai": DAY,
                     "selesai": DAY, "jam_mulai": 1020, "jam_selesai": 1110})  # fmt: skip
    worker.press(asked.save_button)
    worker.wait()
    return page.activity_view()


def test_an_activity_goes_its_whole_way_in_the_window(qtbot, program, enter):
    workplace = enter()
    worker = Worker(qtbot, program)
    workplace.navigation.open("training")
    worker.wait()
    page = workplace.shell.page("training")
    services = page._context.services
    view = planned(worker, page, services)
    assert view.head.title.whole_text() == "Uji jendela"

    view.tabs.choose("people")
    worker.wait()
    worker.press(view.part("people").add_button)
    asked = dialog(InviteDialog)
    worker.wait()
    free = [n for n, row in enumerate(asked.model.records()) if not row.findings][:3]
    asked.model.mark_rows(free, on=True)
    worker.press(asked.add_button)
    worker.press(view.head.next_button)
    asked = dialog(StepDialog)
    asked.form.fill({"persetujuan": "Kepala BKPPD", "alasan_anggaran": "Tanpa biaya"})
    worker.press(asked.save_button)

    view.tabs.choose("attendance")
    worker.wait()
    worker.press(view.part("attendance").all_button)
    view.part("attendance").save()
    worker.wait()
    view.tabs.choose("results")
    worker.wait()
    results = view.part("results")
    results.model.mark_rows(range(len(free)), on=True)
    results.edit()
    worker.wait()
    asked = dialog(ResultDialog)
    asked.form.fill({"hasil": "LULUS"})
    worker.press(asked.save_button)
    view.tabs.choose("certificates")
    worker.wait()
    worker.press(view.part("certificates").issue_button)
    worker.press(dialog(NumberDialog).save_button)

    view.print_paper("daftar-hadir-pelatihan")
    worker.wait()
    dialog(PdfDialog).reject()
    view.tabs.choose("closing")
    worker.wait()
    closing = view.part("closing")
    left_over = [one.message for one in closing.model.records()]
    assert left_over == []
    worker.press(closing.close_button)
    assert services.training.get(view.activity_id).activity.status is ActivityStatus.SELESAI
    first = services.training_people.participants(view.activity_id)[0].participant
    assert first.jp_diakui > 0
