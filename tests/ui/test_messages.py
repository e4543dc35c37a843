import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget

from sdm_desktop.domain.errors import DomainError, StorageProblem, Trouble
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.message_bar import MessageBar
from sdm_desktop.ui.messages import MessageCentre, open_dialog, words_of
from sdm_desktop.ui.tasks import TaskRunner
from sdm_desktop.ui.theme import Theme


@pytest.fixture
def bar(qapp, qtbot):
    Theme().apply(qapp, "light")
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def centre(bar):
    centre = MessageCentre()
    centre.attach(bar)
    return centre


@pytest.fixture
def tasks(qapp):
    runner = TaskRunner()
    yield runner
    runner.shut_down()


def change(undo=True):
    return Change(frozenset({Topic.UNITS}), "Ubah", (lambda: change()) if undo else None)


def test_success_offers_to_take_back_what_can_be_taken_back(centre, bar, qtbot):
    centre.success("3 pegawai diperbarui.", change())
    assert bar.text == "3 pegawai diperbarui."
    assert bar.action_button.text() == "Urungkan"
    with qtbot.waitSignal(centre.undo_requested):
        qtbot.mouseClick(bar.action_button, Qt.MouseButton.LeftButton)


def test_success_without_undo_has_no_link(centre, bar):
    centre.success("Cadangan tersimpan.", change(undo=False))
    assert bar.action_button.isHidden()


def test_the_offer_goes_when_the_change_is_no_longer_the_last(centre, bar):
    centre.success("Satu.", change())
    centre.withdraw_undo()
    assert bar.text == "Satu."
    assert bar.action_button.isHidden()


def test_a_warning_may_carry_one_act(centre, bar, qtbot):
    done = []
    centre.warning("2 baris dilewati.", "Tampilkan", lambda: done.append(1))
    bar.action_button.click()
    assert done == [1]
    assert centre.level == "warning"


def test_an_error_takes_the_words_of_the_refusal(centre, bar):
    centre.error(StorageProblem(Trouble.DISK_FULL, "Diska penuh.", "Kosongkan ruang."))
    assert bar.text == "Diska penuh. Kosongkan ruang."
    assert words_of(DomainError("Tidak boleh.")) == "Tidak boleh."
    assert "tidak terduga" in words_of(ValueError("19870416"))
    assert "19870416" not in words_of(ValueError("19870416"))


def test_a_message_can_be_closed(centre, bar):
    centre.success("Satu.")
    bar._close.click()
    assert bar.text == ""
    assert centre.level == ""


def test_short_work_shows_no_progress(centre, bar, tasks, qtbot):
    task = tasks.run(lambda _: None)
    centre.busy("Menyusun", task)
    qtbot.waitSignal(task.finished).wait()
    assert bar.isHidden()
    assert not centre._timer.isActive()


def test_long_work_shows_progress_and_can_be_cancelled(centre, bar, tasks, qtbot):
    gate, steps = threading.Event(), threading.Event()

    def work(context):
        gate.wait(5)
        context.step(11, 11)
        steps.wait(5)
        context.step(11, 18)

    task = tasks.run(work)
    centre.busy("Menyusun 18 berkas PDF", task)
    qtbot.waitUntil(lambda: bar.text == "Menyusun 18 berkas PDF")
    gate.set()
    qtbot.waitUntil(lambda: bar._counted.text() == "11 dari 11")
    with qtbot.waitSignal(task.cancelled):
        bar.action_button.click()
        steps.set()
    assert bar.isHidden()


def test_nothing_is_shown_for_work_that_ended_before(centre, bar, tasks, qtbot):
    task = tasks.run(lambda _: None)
    qtbot.waitSignal(task.succeeded).wait()
    centre.busy("Menyusun", task)
    assert not centre._timer.isActive()


def test_a_question_starts_on_the_harmless_answer(centre, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    answers = []
    dialog = centre.confirm(window, "Finalkan 6?", "Tidak dapat diubah.", "Finalkan 6")
    dialog.accepted.connect(lambda: answers.append(True))
    assert dialog.reject_button.isDefault()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert answers == []
    again = centre.confirm(window, "Finalkan 6?", "Tidak dapat diubah.", "Finalkan 6")
    again.accepted.connect(lambda: answers.append(True))
    qtbot.mouseClick(again.accept_button, Qt.MouseButton.LeftButton)
    assert answers == [True]
    once_more = centre.confirm(window, "Finalkan 6?", "Tidak dapat diubah.", "Finalkan 6")
    once_more.accepted.connect(lambda: answers.append(True))
    qtbot.keyClick(once_more.reject_button, Qt.Key.Key_Tab)
    assert once_more.focusWidget() is once_more.accept_button
    qtbot.keyClick(once_more.accept_button, Qt.Key.Key_Return)
    assert answers == [True, True]


def test_closed_dialogs_do_not_pile_up(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    for _ in range(5):
        dialog = ConfirmDialog("A", "B", "C", window)
        open_dialog(dialog)
        dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(QDialog) == []
