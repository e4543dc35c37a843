"""Follow-up, handing over with objections, and notes to verify, on a demo office."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.follow_up import PlanStatus
from sdm_desktop.domain.objections import ObjectionState
from sdm_desktop.domain.performance_notes import NoteStatus
from sdm_desktop.ui.pages.evaluations.follow_up_dialog import FollowUpDialog, StepDialog
from sdm_desktop.ui.pages.evaluations.follow_up_pane import NOTES, OBJECTIONS, PLANS
from sdm_desktop.ui.pages.evaluations.head import FOLLOW_UP
from sdm_desktop.ui.pages.evaluations.objection_dialog import ObjectionDialog
from sdm_desktop.ui.pages.evaluations.page import EvaluationsPage
from sdm_desktop.ui.pages.evaluations.verify_dialog import VerifyDialog
from tests.ui.demo_office import (  # noqa: F401
    context_of,
    demo_file,
    dialog_of,
    no_unhandled_failure,
    said,
    settled,
)

KEY = Qt.Key
OLD_FINAL = "Marthen Adoe"  # final on 16 October, not handed over
NEW_FINAL = "Adriana Benu"  # final on 23 November
PROPOSED = "Ferdinand Wadu"
RUNNING = "Maria Nahak"

# the offers of a person field are a window of their own
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


pages = []


@pytest.fixture(autouse=True)
def kept_pages():
    """Keep the page of a pane alive as long as its test."""
    yield
    pages.clear()


def make_pane(qtbot, context):
    page = EvaluationsPage(context)
    pages.append(page)
    qtbot.addWidget(page)
    page.resize(1314, 694)
    with qtbot.waitExposed(page):
        page.show()
    settled(qtbot, context)
    page.head.choose_view(FOLLOW_UP)
    settled(qtbot, context)
    return page.views.follow_up


@pytest.fixture
def context(context_of):  # noqa: F811
    return context_of("admin")


@pytest.fixture
def pane(qtbot, context):
    return make_pane(qtbot, context)


@pytest.fixture
def penilai(context_of):  # noqa: F811
    return context_of("penilai")


def records(model):
    return [model.record_at(number) for number in range(model.rowCount())]


def named(model, name):
    return next(record for record in records(model) if record.nama.startswith(name))


def open_row(qtbot, pane, model, name, kind):
    """Open the row of a person by Enter."""
    rows = pane.first()
    number = next(n for n, record in enumerate(records(model)) if record.nama.startswith(name))
    rows.setFocus()
    rows.setCurrentIndex(model.index(number, 0))
    qtbot.keyClick(rows, KEY.Key_Return)
    return dialog_of(qtbot, pane, kind)


def typed(qtbot, dialog, **texts):
    for name, text in texts.items():
        editor = dialog.form.editor(name)
        line = editor.lineEdit() if hasattr(editor, "lineEdit") and editor.lineEdit() else editor
        line.selectAll()
        qtbot.keyClick(line, KEY.Key_Delete)
        qtbot.keyClicks(line, text)


def save(qtbot, dialog, context):
    dialog.save_button.click()
    settled(qtbot, context)


def pick_person(qtbot, editor, name):
    """Take the first of the offers by Enter."""
    editor.clear()
    qtbot.keyClicks(editor, name)
    popup = editor._completer.popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, KEY.Key_Return)
    assert editor.value()


def is_closed(parent, kind):
    return not any(dialog.isVisible() for dialog in parent.findChildren(kind))


def choose(qtbot, pane, context, tab):
    pane.tabs.choose(tab)
    settled(qtbot, context)


# follow-up


def test_open_follow_up_is_listed_and_closed_ones_on_demand(qtbot, pane, context):
    assert {view.plan.status.is_open for view in records(pane.plans)} == {True}
    count = pane.plans.rowCount()
    pane.all_plans.click()
    settled(qtbot, context)
    assert pane.plans.rowCount() > count
    assert any(view.plan.status is PlanStatus.SELESAI for view in records(pane.plans))
    assert any(view.is_late for view in records(pane.plans))
    pane.grab()


def test_follow_up_is_created_with_errors_first_then_goes_on_and_is_closed(qtbot, pane, context):
    desk = context.services.performance.follow_ups
    before = {view.id for view in desk.all()}
    pane.add.click()
    dialog = dialog_of(qtbot, pane, FollowUpDialog)
    assert not dialog.add_step.isVisible()
    assert not dialog.remove_button.isVisible()
    save(qtbot, dialog, context)
    assert dialog.form.field("pegawai_id").state == "error"
    assert dialog.form.field("uraian").message == "Uraian tindak lanjut wajib diisi."
    person = dialog.form.editor("pegawai_id")
    qtbot.keyClicks(person, "Paulusx")
    save(qtbot, dialog, context)
    assert dialog.form.field("pegawai_id").message == "Pilih seseorang dari daftar."
    pick_person(qtbot, person, "Paulus Tefa")
    typed(
        qtbot, dialog, uraian="Magang di loket", sasaran="Akta terbit",
        mulai="20-11-2026", target_selesai="01-11-2026",
    )  # fmt: skip
    save(qtbot, dialog, context)
    assert dialog.form.field("target_selesai").message == "Mendahului tanggal mulai."
    typed(qtbot, dialog, target_selesai="20-12-2026")
    save(qtbot, dialog, context)
    assert is_closed(pane, FollowUpDialog)
    made = next(view for view in desk.all() if view.id not in before)
    assert (made.nama.split(",")[0], made.plan.status) == ("Paulus Tefa", PlanStatus.DIUSULKAN)
    assert named(pane.plans, "Paulus Tefa").id == made.id

    dialog = open_row(qtbot, pane, pane.plans, "Paulus Tefa", FollowUpDialog)
    assert dialog.form.editor("pegawai_id").isReadOnly()
    typed(qtbot, dialog, penyebab="Baru pindah loket")
    dialog.add_step.click()
    step = dialog_of(qtbot, dialog, StepDialog)
    assert step.focusWidget() is step.form.field("uraian").editor
    typed(qtbot, step, tanggal="")
    save(qtbot, step, context)
    assert step.form.field("tanggal").message == "Tanggal wajib diisi."
    typed(qtbot, step, tanggal="24-11-2026")
    save(qtbot, step, context)
    assert step.form.field("uraian").state == "error"
    typed(qtbot, step, uraian="Pembicaraan awal", periksa_lagi="08-12-2026", hasil="Sepakat")
    save(qtbot, step, context)
    assert is_closed(dialog, StepDialog)
    assert dialog.steps.count() == 1
    assert "Pembicaraan awal · Sepakat · periksa lagi" in dialog.steps.item(0).text()
    assert dialog.form.editor("status").value() == PlanStatus.BERJALAN.value
    assert dialog.form.editor("penyebab").value() == "Baru pindah loket"
    assert named(pane.plans, "Paulus Tefa").periksa_lagi == date(2026, 12, 8)

    dialog.form.editor("status").set_value(PlanStatus.SELESAI.value)
    save(qtbot, dialog, context)
    assert dialog.form.field("hasil").message == "Hasil wajib diuraikan sebelum ditutup."
    assert dialog.form.field("tanggal_selesai").state == "error"
    typed(qtbot, dialog, hasil="Target tercapai", tanggal_selesai="24-11-2026")
    dialog.form.editor("is_membaik").set_value("1")
    save(qtbot, dialog, context)
    closed = next(view.plan for view in desk.all(only_open=False) if view.id == made.id)
    assert (closed.status, closed.is_membaik) == (PlanStatus.SELESAI, True)
    assert closed.penyebab == "Baru pindah loket"
    assert made.id not in {view.id for view in records(pane.plans)}


def test_a_closed_one_takes_no_step(qtbot, pane, context):
    pane.all_plans.click()
    settled(qtbot, context)
    closed = next(v for v in records(pane.plans) if v.plan.status is PlanStatus.SELESAI)
    dialog = open_row(qtbot, pane, pane.plans, closed.nama, FollowUpDialog)
    assert not dialog.add_step.isVisible()
    assert dialog.steps.count() == len(closed.steps) > 0
    dialog.reject()


def test_follow_up_is_removed_and_comes_back(qtbot, pane, context):
    dialog = open_row(qtbot, pane, pane.plans, RUNNING, FollowUpDialog)
    key = dialog._view.id
    dialog.remove_button.click()
    settled(qtbot, context)
    assert key not in {view.id for view in records(pane.plans)}
    context.undo.undo()
    settled(qtbot, context)
    assert key in {view.id for view in records(pane.plans)}


def test_a_penilai_works_on_follow_up_but_sees_no_notes_to_verify(qtbot, penilai):
    pane = make_pane(qtbot, penilai)
    assert NOTES not in pane.tabs._keys
    dialog = open_row(qtbot, pane, pane.plans, PROPOSED, FollowUpDialog)
    typed(qtbot, dialog, penyebab="Aplikasi baru")
    save(qtbot, dialog, penilai)
    assert named(pane.plans, PROPOSED).plan.penyebab == "Aplikasi baru"


def test_an_auditor_only_looks(qtbot, context_of):  # noqa: F811
    context = context_of("auditor")
    pane = make_pane(qtbot, context)
    assert not pane.add.isVisible()
    assert pane.plans.rowCount() > 0
    dialog = open_row(qtbot, pane, pane.plans, PROPOSED, FollowUpDialog)
    save(qtbot, dialog, context)
    assert dialog._message.isVisible()
    dialog.reject()
    choose(qtbot, pane, context, PLANS)
    assert not pane.add.isVisible()


# handing over and objections


def objection(qtbot, pane, name):
    return open_row(qtbot, pane, pane.objections, name, ObjectionDialog)


def handed_over(qtbot, pane, context, name, given, received):
    dialog = objection(qtbot, pane, name)
    assert dialog.step == "serah"
    typed(qtbot, dialog, tanggal_serah=given, tanggal_terima=received)
    save(qtbot, dialog, context)
    assert is_closed(pane, ObjectionDialog)


@pytest.fixture
def finals(qtbot, pane, context):
    choose(qtbot, pane, context, OBJECTIONS)
    return pane


def test_handing_over_names_days_that_cannot_be(qtbot, finals, context):
    assert not finals.add.isVisible()
    assert not finals.all_plans.isVisible()
    dialog = objection(qtbot, finals, NEW_FINAL)
    assert not dialog.object_button.isVisible()
    assert not dialog.form.field("alasan").isVisible()
    assert dialog.form.editor("tanggal_serah").value() == date(2026, 11, 24)
    typed(qtbot, dialog, tanggal_serah="")
    save(qtbot, dialog, context)
    assert dialog.form.field("tanggal_serah").message == "Tanggal wajib diisi."
    typed(qtbot, dialog, tanggal_serah="01-10-2026")
    save(qtbot, dialog, context)
    assert "tidak mendahuluinya" in dialog.form.field("tanggal_serah").message
    typed(qtbot, dialog, tanggal_serah="24-11-2026", tanggal_terima="30-11-2026")
    save(qtbot, dialog, context)
    assert dialog.form.field("tanggal_terima").message == "Tanggal ini belum tiba."
    dialog.reject()


def test_an_objection_in_time_is_explained_and_decided(qtbot, finals, context):
    desk = context.services.performance.objections
    handed_over(qtbot, finals, context, NEW_FINAL, "23-11-2026", "23-11-2026")
    view = named(finals.objections, NEW_FINAL)
    assert view.state == "Dalam masa keberatan"
    dialog = objection(qtbot, finals, NEW_FINAL)
    assert "Batas keberatan" in dialog._deadline.text()
    assert dialog.object_button.isVisible()
    dialog.object_button.click()
    assert dialog.step == "ajukan"
    assert dialog.focusWidget() is dialog.form.field("alasan").editor
    assert dialog.form.editor("tanggal_serah").isReadOnly()
    assert dialog.form.editor("tanggal_ajukan").value() == date(2026, 11, 24)
    save(qtbot, dialog, context)
    assert dialog.form.field("alasan").message == "Alasan keberatan wajib diisi."
    typed(qtbot, dialog, alasan="Dua bukti belum dihitung")
    save(qtbot, dialog, context)
    view = named(finals.objections, NEW_FINAL)
    assert view.objection.state is ObjectionState.MENUNGGU_PENJELASAN

    dialog = objection(qtbot, finals, NEW_FINAL)
    assert dialog.step == "jelaskan"
    assert not dialog.form.field("predikat_akhir").isVisible()
    save(qtbot, dialog, context)
    assert dialog.form.field("tanggal_penjelasan").message == "Tanggal wajib diisi."
    typed(qtbot, dialog, tanggal_penjelasan="24-11-2026")
    save(qtbot, dialog, context)
    assert dialog.form.field("penjelasan_penilai").message == "Penjelasan wajib diisi."
    typed(qtbot, dialog, penjelasan_penilai="Bukti diterima setelah batas")
    save(qtbot, dialog, context)

    dialog = objection(qtbot, finals, NEW_FINAL)
    assert dialog.step == "putuskan"
    typed(qtbot, dialog, tanggal_keputusan="24-11-2026")
    save(qtbot, dialog, context)
    assert dialog.form.field("predikat_akhir").state == "error"
    assert dialog.form.field("keputusan_atasan").state == "error"
    typed(qtbot, dialog, keputusan_atasan="Bukti dihitung", nomor_berita_acara="800/BA/7/2026")
    dialog.form.editor("predikat_akhir").set_value(Predikat.BAIK.value)
    save(qtbot, dialog, context)
    found = desk.view(view.id)
    assert found.objection.state is ObjectionState.DIPUTUSKAN
    assert found.objection.nomor_berita_acara == "800/BA/7/2026"
    assert found.evaluation.predikat is Predikat.BAIK

    dialog = objection(qtbot, finals, NEW_FINAL)
    assert dialog.step == ""
    assert not dialog.save_button.isVisible()
    assert dialog.form.editor("alasan").value() == "Dua bukti belum dihitung"
    assert dialog.form.editor("predikat_akhir").value() == Predikat.BAIK.value
    dialog.reject()
    finals.grab()


def test_a_late_objection_is_kept_and_changes_nothing(qtbot, finals, context):
    handed_over(qtbot, finals, context, OLD_FINAL, "20-10-2026", "20-10-2026")
    before = named(finals.objections, OLD_FINAL)
    assert before.is_settled
    dialog = objection(qtbot, finals, OLD_FINAL)
    dialog.object_button.click()
    typed(qtbot, dialog, alasan="Baru sekarang sempat")
    save(qtbot, dialog, context)
    after = named(finals.objections, OLD_FINAL)
    assert after.objection.state is ObjectionState.TERLAMBAT
    assert after.evaluation == before.evaluation
    dialog = objection(qtbot, finals, OLD_FINAL)
    assert not dialog.save_button.isVisible()
    dialog.reject()


def test_a_penilai_hands_over_but_records_no_objection(qtbot, penilai):
    pane = make_pane(qtbot, penilai)
    choose(qtbot, pane, penilai, OBJECTIONS)
    handed_over(qtbot, pane, penilai, NEW_FINAL, "23-11-2026", "23-11-2026")
    dialog = objection(qtbot, pane, NEW_FINAL)
    assert not dialog.object_button.isVisible()
    dialog.reject()


# notes to verify


@pytest.fixture
def waiting(qtbot, pane, context):
    choose(qtbot, pane, context, NOTES)
    return pane


def test_notes_are_accepted_and_rejected_with_a_reason(qtbot, waiting, context):
    first, second = records(waiting.notes)[:2]
    count = waiting.notes.rowCount()
    notes = context.services.performance.notes

    def found(record):
        of_person = notes.of_person(record.note.pegawai_id)
        return next(note for note in of_person if note.id == record.id)

    dialog = open_row(qtbot, waiting, waiting.notes, first.nama, VerifyDialog)
    dialog.accept_button.click()
    settled(qtbot, context)
    assert found(first).status is NoteStatus.TERVERIFIKASI
    assert found(first).pemeriksa == "admin"
    assert waiting.notes.rowCount() == count - 1

    dialog = open_row(qtbot, waiting, waiting.notes, second.nama, VerifyDialog)
    dialog.confirm.click()
    assert dialog._message.text() == "Alasan wajib diisi."
    qtbot.keyClicks(dialog.reason, "Bukan pegawai ini")
    dialog.confirm.click()
    settled(qtbot, context)
    assert (found(second).status, found(second).alasan_status) == (
        NoteStatus.DITOLAK,
        "Bukan pegawai ini",
    )
    assert waiting.notes.rowCount() == count - 2
    if count == 2:
        assert waiting.tables[NOTES].empty.title() == "Tidak ada catatan yang menunggu"
    context.undo.undo()
    settled(qtbot, context)
    assert waiting.notes.rowCount() == count - 1


def test_no_answer_leaves_a_note_waiting(qtbot, waiting, context):
    first = records(waiting.notes)[0]
    open_row(qtbot, waiting, waiting.notes, first.nama, VerifyDialog).reject()
    settled(qtbot, context)
    assert records(waiting.notes)[0] == first


def test_the_own_note_is_refused_with_a_sentence(qtbot, waiting, context):
    first = records(waiting.notes)[0]
    database = context.services.file.database
    with database.write(context.services.session.actor()) as writer:
        writer.update("catatan_kinerja", first.id, first.note.rev, {"penulis": "admin"})
        writer.audit("uji")
    dialog = open_row(qtbot, waiting, waiting.notes, first.nama, VerifyDialog)
    dialog.accept_button.click()
    settled(qtbot, context)
    assert said(context)[0] == "error"
    assert "bukan penulisnya" in said(context)[1]


def test_tabs_are_walked_by_keys(qtbot, pane, context):
    for expected in (OBJECTIONS, NOTES, PLANS):
        qtbot.keyClick(pane.tabs, KEY.Key_Right)
        settled(qtbot, context)
        assert pane.tabs.current == expected
        assert pane.first().isVisible()
    assert pane.add.isVisible()


def test_a_follow_up_with_steps_fits_a_low_screen_and_begins_in_a_field(qtbot, pane):
    dialog = open_row(qtbot, pane, pane.plans, RUNNING, FollowUpDialog)
    assert dialog.steps.isVisible()
    assert dialog.height() <= 690
    assert dialog.width() <= 1366
    assert dialog.focusWidget() is dialog.form.editor("jenis")
    dialog.reject()
    pane.add.click()
    dialog = dialog_of(qtbot, pane, FollowUpDialog)
    assert dialog.form.editor("pegawai_id").isAncestorOf(dialog.focusWidget()) or (
        dialog.focusWidget() is dialog.form.editor("pegawai_id")
    )
    dialog.reject()
