"""A complaint in the whole window: received, verified, linked, seen at the desk, closed, improved."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.feedback import FeedbackStatus
from sdm_desktop.domain.improvements import ImprovementStatus
from sdm_desktop.domain.performance_notes import NoteStatus
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.demo import DEMO_PASSWORD
from sdm_desktop.ui.pages.evaluations.follow_up_pane import NOTES
from sdm_desktop.ui.pages.evaluations.head import FOLLOW_UP, PERSON
from sdm_desktop.ui.pages.evaluations.verify_dialog import VerifyDialog
from sdm_desktop.ui.pages.feedback.entry_dialog import EntryDialog
from sdm_desktop.ui.pages.feedback.improvement_dialog import ImprovementDialog
from sdm_desktop.ui.pages.feedback.register_dialogs import LinkDialog, MoveDialog
from tests.ui.whole_window import settle

LEFT = Qt.MouseButton.LeftButton
WORDS = "Petugas loket tidak ada selama setengah jam pada jam kerja"
ANSWER = "Saya dipanggil ke ruang arsip"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def dialog(kind):
    return next(w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible())


class Worker:
    """Opens pages, presses buttons, and waits until the window has done it."""

    def __init__(self, qtbot, program, enter):
        self.qtbot, self.program, self.enter = qtbot, program, enter

    def wait(self):
        settle(self.qtbot, self.program)

    def press(self, button):
        self.qtbot.mouseClick(button, LEFT)
        self.wait()

    def page(self, user, key):
        if self.program.workplace is not None:
            self.program.leave()
        self.enter(user)
        self.program.workplace.navigation.open(key)
        self.wait()
        return self.program.workplace.shell.page(key)

    @property
    def services(self):
        return self.program.workplace.context.services


@pytest.fixture
def worker(qtbot, program, enter):
    return Worker(qtbot, program, enter)


def register_of(worker, user="admin"):
    page = worker.page(user, "feedback")
    page.open_with(tab="register")
    worker.wait()
    return page.view("register")


def current(tab):
    row = next(r for r in tab.model.records() if r.entry.uraian == WORDS)
    place = tab.model.row_of(row.id)
    tab.table.rows.setCurrentIndex(tab.model.index(place, 1))
    assert tab.table.current_record().id == row.id
    return row


def test_a_complaint_goes_from_receipt_to_the_desk_and_to_a_closed_loop(worker):
    worker.page("penilai", "evaluations")
    services = worker.services
    grid = services.evaluations.grid(services.periods.current().id)
    person = grid[3].evaluation.pegawai_id
    tab = register_of(worker)
    second = User(nama_pengguna="petugas2", nama="Petugas Kedua", peran=Role.ADMIN)
    worker.services.users.add(second, DEMO_PASSWORD)
    # received
    worker.press(tab.add_button)
    asked = dialog(EntryDialog)
    asked.form.fill({
        "tanggal_terima": date(2026, 9, 21), "tanggal_kejadian": date(2026, 9, 18),
        "layanan": "Penerbitan KTP-el", "uraian": WORDS, "unsur": "3", "pegawai_id": person,
        "bukti": "Rekaman antrean", "jawaban_pegawai": ANSWER,
    })  # fmt: skip
    worker.press(asked.save_button)
    # verified, linked
    current(tab)
    tab.move_on()
    dialog(MoveDialog).form.editor("status").set_value("TERVERIFIKASI")
    worker.press(dialog(MoveDialog).save_button)
    row = current(tab)
    assert row.entry.status is FeedbackStatus.TERVERIFIKASI
    tab.link()
    worker.press(dialog(LinkDialog).save_button)
    (note,) = worker.services.feedback_links.of_entry(row.id)
    assert note.status is NoteStatus.BARU
    # the evaluator does not see it yet
    assert WORDS not in seen_at_the_desk(worker, person)
    # somebody else accepts it
    page = worker.page("petugas2", "evaluations")
    page.head.choose_view(FOLLOW_UP)
    worker.wait()
    pane = page.views.follow_up
    pane.tabs.choose(NOTES)
    worker.qtbot.waitUntil(lambda: any(one.note.id == note.id for one in pane.notes.records()))
    place = next(n for n, one in enumerate(pane.notes.records()) if one.note.id == note.id)
    pane.tables[NOTES].opened.emit(pane.notes.records()[place])
    worker.press(dialog(VerifyDialog).accept_button)
    # now the evaluator sees it with the answer
    told = seen_at_the_desk(worker, person)
    assert WORDS in told
    assert ANSWER in told
    # answered and closed, the loop planned and closed with proof
    tab = register_of(worker)
    current(tab)
    tab.move_on()
    asked = dialog(MoveDialog)
    asked.form.fill({"status": "SELESAI", "tanggal": date(2026, 9, 25),
                     "tanggapan": "Mohon maaf, jadwal jaga diubah"})  # fmt: skip
    worker.press(asked.save_button)
    assert current(tab).entry.status is FeedbackStatus.SELESAI
    page = worker.program.workplace.shell.page("feedback")
    page.open_with(tab="improvements")
    worker.wait()
    plans = page.view("improvements")
    worker.press(plans.add_button)
    asked = dialog(ImprovementDialog)
    asked.form.fill({
        "layanan": "Penerbitan KTP-el", "unsur": "3", "masalah": WORDS,
        "kegiatan": "Jadwal jaga bergilir", "penanggung_jawab": "Kepala seksi loket",
        "mulai": date(2025, 8, 1), "target_selesai": date(2026, 10, 30),
    })  # fmt: skip
    worker.press(asked.measure_button)
    asked.form.fill({"status": "SELESAI", "tanggal_selesai": date(2025, 12, 15), "kemajuan": 100,
                     "bukti": "Jadwal jaga yang ditempel"})  # fmt: skip
    worker.press(asked.measure_button)
    worker.press(asked.save_button)
    plan = next(r.plan for r in plans.model.records() if r.plan.masalah == WORDS)
    assert plan.status is ImprovementStatus.SELESAI
    assert plan.nilai_awal is not None
    assert plan.nilai_akhir is not None


def seen_at_the_desk(worker, person):
    page = worker.page("penilai", "evaluations")
    page.head.choose_view(PERSON)
    worker.wait()
    view = page.views.person
    row: GridRow = next(r for r in view._model.all_rows() if r.evaluation.pegawai_id == person)
    view.go_to(row.evaluation.id)
    worker.wait()
    return " ".join(note.uraian for note in view.case.notes)
