import pytest
from PySide6.QtCore import Qt

from sdm_desktop.domain.evaluation import (
    EvaluationState,
    EvaluationStatus,
    OrganisationPredikat,
    Predikat,
    Rating,
)
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.pages.evaluations.dialogs import GapsDialog, ReasonDialog
from sdm_desktop.ui.pages.evaluations.head import MONITORING
from sdm_desktop.ui.pages.evaluations.page import EvaluationsPage
from sdm_desktop.ui.pages.evaluations.targets_dialog import TargetsDialog
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from sdm_desktop.ui.widgets.rating_model import BEHAVIOUR, FIRST_VALUE, NOTE, PREDIKAT, RESULT
from tests.ui.demo_office import (  # noqa: F401
    back_in,
    context_of,
    demo_file,
    dialog_of,
    no_unhandled_failure,
    said,
    settled,
)

A, S, B = Rating.ATAS, Rating.SESUAI, Rating.BAWAH
EMPTY = "Yakob Tnunay"
PARTLY = "Stefanus Lado"
READY = "Dorkas Manafe"
FINAL = "Adriana Benu"
OUT = "Yohanes Klau"


def make_page(qtbot, context):
    page = EvaluationsPage(context)
    qtbot.addWidget(page)
    page.resize(1314, 694)
    page.show()
    qtbot.waitExposed(page)
    settled(qtbot, context)
    page.view.grid.setFocus()
    return page


@pytest.fixture
def context(context_of):  # noqa: F811
    return context_of("penilai")


@pytest.fixture
def page(qtbot, context):
    return make_page(qtbot, context)


@pytest.fixture
def staff(context_of):  # noqa: F811
    return context_of("admin")


@pytest.fixture
def staff_page(qtbot, staff):
    return make_page(qtbot, staff)


def row_of(page, name):
    return next(r for r in page.view.model.all_rows() if r.nama.startswith(name))


def go_to(page, name, column=RESULT):
    row = row_of(page, name)
    page.view.grid.go_to(row.evaluation.id, column)
    return row.evaluation.id


def press(qtbot, page, *keys):
    for key in keys:
        qtbot.keyClick(page.view.grid, key)


def stored(context, key):
    return context.services.evaluations.get(key)


def counted(page):
    return dict(
        zip(
            reversed(Predikat),
            page.view.pane._chart._bars.counts,
            strict=True,
        )
    )


def say_reason(qtbot, page, text):
    dialog = dialog_of(qtbot, page, ReasonDialog)
    qtbot.keyClicks(dialog.reason, text)
    dialog.confirm.click()
    back_in(qtbot, page)


# rating


def test_a_penilai_sees_only_the_own_people(page, context):
    grid = context.services.evaluations.grid(context.services.periods.current().id)
    assert [r.nama for r in page.view.model.all_rows()] == [r.nama for r in grid]
    assert page.head.units.isHidden()
    assert "Bidang Pelayanan Pencatatan Sipil, Triwulan III 2026" in page.head._context.whole_text()


def test_a_whole_row_is_rated_by_keys_only(qtbot, page, context):
    key = go_to(page, EMPTY)
    press(qtbot, page, Qt.Key.Key_3)
    for digit in (Qt.Key.Key_1, *[Qt.Key.Key_2] * 5, Qt.Key.Key_3, Qt.Key.Key_2):
        press(qtbot, page, Qt.Key.Key_Tab, digit)
    settled(qtbot, context)
    found = stored(context, key)
    assert found.hasil is A
    assert found.nilai == (B, S, S, S, S, S, A)
    assert found.perilaku is S
    assert found.predikat is Predikat.BAIK
    assert found.state is EvaluationState.SIAP
    assert row_of(page, EMPTY).evaluation == found
    assert "Draf tersimpan 09.41" in page.view.saved.text()


def test_twenty_people_are_rated_by_keys_without_a_lost_one(qtbot, page, context):
    rows = page.view.model.all_rows()
    drafts = [r.evaluation.id for r in rows if r.evaluation.status is EvaluationStatus.DRAF]
    saved = []
    page._saver.saved.connect(lambda evaluation, change: saved.append(evaluation.id))
    for key in drafts:
        page.view.grid.go_to(key)
        press(qtbot, page, Qt.Key.Key_1, *[Qt.Key.Key_Tab, Qt.Key.Key_1] * 8)
    settled(qtbot, context)
    for key in drafts:
        found = stored(context, key)
        assert (found.hasil, found.perilaku, set(found.nilai)) == (B, B, {B})
        assert found.predikat is Predikat.SANGAT_KURANG
    assert len(saved) <= 9 * len(drafts)
    assert page._saver.is_busy is False


def test_fast_keys_on_one_row_keep_their_order_and_each_other(qtbot, page, context):
    key = go_to(page, EMPTY)
    press(qtbot, page, Qt.Key.Key_1)
    press(qtbot, page, Qt.Key.Key_Tab, Qt.Key.Key_3)
    press(qtbot, page, Qt.Key.Key_Backtab, Qt.Key.Key_3, Qt.Key.Key_2)
    press(qtbot, page, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_1)
    shown = row_of(page, EMPTY).evaluation
    assert (shown.hasil, shown.nilai[:2]) == (S, (A, B))
    settled(qtbot, context)
    found = stored(context, key)
    assert (found.hasil, found.nilai) == (S, (A, B, None, None, None, None, None))


def test_what_is_typed_while_another_edit_is_stored_is_shown_with_it(qtbot, page, context):
    go_to(page, EMPTY)
    press(qtbot, page, Qt.Key.Key_1, Qt.Key.Key_Tab, Qt.Key.Key_3)
    assert page._saver.is_busy
    shown = row_of(page, EMPTY).evaluation
    assert (shown.hasil, shown.nilai[0]) == (B, A)
    page.refresh()
    shown = row_of(page, EMPTY).evaluation
    assert (shown.hasil, shown.nilai[0]) == (B, A)
    settled(qtbot, context)
    assert row_of(page, EMPTY).evaluation.nilai[0] is A


def test_predikat_and_distribution_follow_the_keys_at_once(qtbot, page):
    go_to(page, PARTLY, FIRST_VALUE + 4)
    before = counted(page)
    press(qtbot, page, Qt.Key.Key_Space)
    assert page.view.grid.currentIndex().siblingAtColumn(PREDIKAT).data() == "Baik"
    after = counted(page)
    assert after[Predikat.BAIK] == before[Predikat.BAIK] + 1
    assert sum(after.values()) == sum(before.values()) + 1
    assert f"{sum(after.values())} dari" in page.view.pane._rated.text()


def test_the_counts_of_states_and_the_button_follow(qtbot, page):
    count = len(page.view.ready_ids())
    assert page.head.finalise.text() == f"Finalkan {count} yang siap"
    go_to(page, PARTLY)
    press(qtbot, page, Qt.Key.Key_Space)
    assert page.head.finalise.text() == f"Finalkan {count + 1} yang siap"
    assert f"Siap  {count + 1}" in page.view.filter._buttons[EvaluationState.SIAP].text()


def test_a_note_is_stored_when_the_cell_is_left(qtbot, page, context):
    key = go_to(page, EMPTY, NOTE)
    qtbot.keyClick(page.view.grid, "L", Qt.KeyboardModifier.ShiftModifier)
    editor = page.view.grid.indexWidget(page.view.grid.currentIndex())
    qtbot.keyClicks(editor, "ayanan akta daring lancar")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(context, key).catatan == "Layanan akta daring lancar")
    assert stored(context, key).state is EvaluationState.DRAF


def test_a_rating_against_the_suggestion_needs_a_reason_that_can_be_mended(qtbot, page, context):
    key = go_to(page, READY, BEHAVIOUR)
    press(qtbot, page, Qt.Key.Key_3)
    assert row_of(page, READY).evaluation.needs_reason
    assert row_of(page, READY).evaluation.state is EvaluationState.DRAF
    qtbot.keyClick(page.view.grid, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    say_reason(qtbot, page, "Teladan bagi rekn")
    settled(qtbot, context)
    assert stored(context, key).alasan_perilaku == "Teladan bagi rekn"
    assert stored(context, key).state is EvaluationState.SIAP
    qtbot.keyClick(page.view.grid, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    dialog = dialog_of(qtbot, page, ReasonDialog)
    assert dialog.reason.toPlainText() == "Teladan bagi rekn"
    dialog.reason.clear()
    say_reason(qtbot, page, "Teladan bagi rekan")
    settled(qtbot, context)
    assert stored(context, key).alasan_perilaku == "Teladan bagi rekan"


def test_final_people_refuse_with_a_sentence(qtbot, page, context):
    go_to(page, FINAL)
    press(qtbot, page, Qt.Key.Key_1)
    assert said(context)[0] == "warning"
    assert "sudah final" in said(context)[1]


def test_an_auditor_only_looks(qtbot, context_of):  # noqa: F811
    context = context_of("auditor")
    page = make_page(qtbot, context)
    go_to(page, EMPTY)
    press(qtbot, page, Qt.Key.Key_1)
    assert "hanya dapat melihat" in said(context)[1]
    assert not page.head.finalise.isEnabled()
    assert not page.view.pane._choice.isEnabled()
    for key in (Qt.Key.Key_F8, Qt.Key.Key_F2):
        press(qtbot, page, key)
    assert page.findChildren(ReasonDialog) == []


# undo


def test_several_steps_back_on_the_same_row(qtbot, page, context):
    key = go_to(page, EMPTY)
    for digit in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(qtbot, page, digit)
        settled(qtbot, context)
    for rating in (S, B, None):
        context.undo.undo()
        settled(qtbot, context)
        assert stored(context, key).hasil is rating
        assert row_of(page, EMPTY).evaluation.hasil is rating
    for rating in (B, S, A):
        context.undo.redo()
        settled(qtbot, context)
        assert row_of(page, EMPTY).evaluation.hasil is rating
    assert said(context)[0] != "error"


def test_rating_goes_on_after_an_undo(qtbot, page, context):
    key = go_to(page, EMPTY)
    press(qtbot, page, Qt.Key.Key_1)
    settled(qtbot, context)
    context.undo.undo()
    settled(qtbot, context)
    assert page.view.grid.current_row().nama.startswith(EMPTY)
    press(qtbot, page, Qt.Key.Key_3)
    settled(qtbot, context)
    assert stored(context, key).hasil is A


def test_a_filled_row_is_one_step_back(qtbot, page, context):
    key = go_to(page, EMPTY)
    before = stored(context, key)
    press(qtbot, page, Qt.Key.Key_Space)
    settled(qtbot, context)
    context.undo.undo()
    settled(qtbot, context)
    found = stored(context, key)
    assert (found.hasil, found.nilai, found.predikat) == (None, before.nilai, None)


def test_a_refused_edit_is_shown_as_it_is_stored(qtbot, page, context):
    key = go_to(page, EMPTY)
    service = context.services.evaluations
    service.rate(key, stored(context, key).rev, hasil=A)
    press(qtbot, page, Qt.Key.Key_1)
    assert row_of(page, EMPTY).evaluation.hasil is B
    settled(qtbot, context)
    assert said(context)[0] == "error"
    assert row_of(page, EMPTY).evaluation.hasil is A
    press(qtbot, page, Qt.Key.Key_2)
    settled(qtbot, context)
    assert stored(context, key).hasil is S


# finalising


def test_finalise_asks_and_then_locks(qtbot, page, context):
    ids = page.view.ready_ids()
    page.head.finalise.click()
    dialog = dialog_of(qtbot, page, ConfirmDialog)
    assert (
        f"{len(ids)} penilaian akan dikunci" in dialog.findChildren(type(page.view.saved))[2].text()
    )
    dialog.accept_button.click()
    settled(qtbot, context)
    assert {stored(context, key).status for key in ids} == {EvaluationStatus.FINAL}
    assert page.head.finalise.text() == "Finalkan"
    assert not page.head.finalise.isEnabled()
    assert said(context) == ("success", f"Finalkan {len(ids)} evaluasi")
    page.view.grid.go_to(ids[0])
    press(qtbot, page, Qt.Key.Key_1)
    assert "sudah final" in said(context)[1]


def test_giving_up_the_question_changes_nothing(qtbot, page, context):
    ids = page.view.ready_ids()
    page.head.finalise.click()
    dialog_of(qtbot, page, ConfirmDialog).reject()
    settled(qtbot, context)
    assert page.view.ready_ids() == ids


def without_unit(context, ids):
    """Take the unit away, which is a gap that only finalising sees."""
    database = context.services.file.database
    with database.write(context.services.session.actor()) as writer:
        for key in ids:
            writer.update("evaluasi", key, stored(context, key).rev, {"unit_id": None})
        writer.audit("uji")


def test_gaps_are_listed_and_open_their_people(qtbot, page, context):
    ids = page.view.ready_ids()[:2]
    without_unit(context, ids)
    page.refresh()
    settled(qtbot, context)
    page.view.filter.choose(EvaluationState.FINAL)
    page.head.finalise.click()
    dialog_of(qtbot, page, ConfirmDialog).accept_button.click()
    dialog = dialog_of(qtbot, page, GapsDialog)
    assert dialog.list.count() == 2
    assert "unit kerja belum diisi" in dialog.list.item(1).text()
    dialog.list.setCurrentRow(1)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert page.view.grid.current_row().evaluation.id == ids[1]
    assert page.focusWidget() is page.view.grid
    settled(qtbot, context)
    assert stored(context, ids[0]).status is EvaluationStatus.DRAF


def test_a_single_gap_opens_its_person_at_once(qtbot, page, context):
    ids = page.view.ready_ids()[2:3]
    without_unit(context, ids)
    page.refresh()
    settled(qtbot, context)
    page.head.finalise.click()
    dialog_of(qtbot, page, ConfirmDialog).accept_button.click()
    settled(qtbot, context)
    assert "unit kerja belum diisi" in said(context)[1]
    assert page.view.grid.current_row().evaluation.id == ids[0]


def test_staff_reopen_with_a_reason(qtbot, staff_page, staff):
    key = go_to(staff_page, FINAL)
    staff_page.head.menu.aboutToShow.emit()
    assert staff_page._row_actions.reopen.isVisible()
    staff_page._row_actions.reopen.trigger()
    dialog = dialog_of(qtbot, staff_page, ReasonDialog)
    dialog.confirm.click()
    assert dialog._message.text() == "Alasan wajib diisi."
    say_reason(qtbot, staff_page, "Salah isi nilai Loyal")
    settled(qtbot, staff)
    assert stored(staff, key).state is EvaluationState.SIAP
    assert row_of(staff_page, FINAL).evaluation.state is EvaluationState.SIAP
    assert any("Salah isi" in entry.rincian for entry in staff.services.audit.latest(5))


def test_a_penilai_is_not_offered_to_reopen(page):
    go_to(page, FINAL)
    page.head.menu.aboutToShow.emit()
    assert not page._row_actions.reopen.isVisible()
    assert not page._row_actions.not_rated.isVisible()


# not rated


def test_not_rated_with_a_reason_and_back(qtbot, page, context):
    key = go_to(page, EMPTY)
    press(qtbot, page, Qt.Key.Key_F8)
    say_reason(qtbot, page, "Cuti besar 1 Juli sampai 30 September")
    settled(qtbot, context)
    assert stored(context, key).status is EvaluationStatus.TIDAK_DINILAI
    assert "Cuti besar" in page.view.grid.currentIndex().siblingAtColumn(NOTE).data()
    press(qtbot, page, Qt.Key.Key_F8)
    settled(qtbot, context)
    assert stored(context, key).state is EvaluationState.BELUM
    press(qtbot, page, Qt.Key.Key_2)
    settled(qtbot, context)
    assert stored(context, key).hasil is S


def test_who_is_not_rated_does_not_count(page):
    rows = page.view.model.all_rows()
    rated = [r for r in rows if r.evaluation.status is not EvaluationStatus.TIDAK_DINILAI]
    assert len(rated) < len(rows)
    assert f"dari {len(rated)} lengkap" in page.view._progress_text.whole_text()


# capaian organisasi and distribution


def pimpinan_page(qtbot, context_of):  # noqa: F811
    context = context_of("pimpinan")
    page = make_page(qtbot, context)
    unit = next(
        u
        for u in context.services.units.tree()
        if "Pencatatan Sipil" in u.nama and u.jalur.count("/")
    )
    page.head.units.setCurrentIndex(page.head.units.findData(unit.id))
    page.head.units.activated.emit(page.head.units.currentIndex())
    settled(qtbot, context)
    return context, page, unit


def choose(page, value):
    choice = page.view.pane._choice
    choice.setCurrentIndex(choice.findData(value.value))
    choice.activated.emit(choice.currentIndex())


def test_pimpinan_set_the_capaian_of_a_unit(qtbot, context_of):  # noqa: F811
    context, page, unit = pimpinan_page(qtbot, context_of)
    choose(page, OrganisationPredikat.ISTIMEWA)
    settled(qtbot, context)
    period = context.services.periods.current()
    assert (
        context.services.evaluations.organisation(unit.id, period.id).predikat
        is OrganisationPredikat.ISTIMEWA
    )
    assert page.view.pane._choice.currentText() == "Istimewa"
    assert page.view.pane._chart._bars.limit is None or page.view.pane._chart._bars.guide
    context.undo.undo()
    settled(qtbot, context)
    assert page.view.pane._choice.currentText() != "Istimewa"


def test_the_capaian_of_all_units_together_cannot_be_set(qtbot, staff_page):
    assert not staff_page.view.pane._choice.isEnabled()


def test_the_yearly_capaian_asks_for_its_basis(qtbot, context_of):  # noqa: F811
    context, page, unit = pimpinan_page(qtbot, context_of)
    year = context.services.periods.by_key("2026")
    page._acts.set_organisation(unit, year, OrganisationPredikat.BAIK)
    say_reason(qtbot, page, "SK Wali Kota Nomor 1 Tahun 2026")
    settled(qtbot, context)
    found = context.services.evaluations.organisation(unit.id, year.id)
    assert (found.predikat, found.dasar) == (
        OrganisationPredikat.BAIK,
        "SK Wali Kota Nomor 1 Tahun 2026",
    )


def test_choosing_nothing_brings_the_stored_capaian_back(qtbot, context_of):  # noqa: F811
    _, page, _ = pimpinan_page(qtbot, context_of)
    before = page.view.pane._choice.currentText()
    page.view.pane._choice.setCurrentIndex(0)
    page.view.pane._choice.activated.emit(0)
    assert page.view.pane._choice.currentText() == before


def test_too_many_of_one_predikat_warn_while_typing(qtbot, page, context):
    for name in ("Siti Pah", PARTLY, "Theresia", "Welhelmina", EMPTY):
        go_to(page, name)
        press(qtbot, page, Qt.Key.Key_Space)
    texts = [label.text() for label in page.view.pane.findChildren(type(page.view.saved))]
    assert any(t.startswith("Baik") and "acuan paling banyak" in t for t in texts)
    settled(qtbot, context)


def test_a_bar_opens_its_first_person(qtbot, page):
    page.view.filter.choose(EvaluationState.BELUM)
    page.view.pane.predikat_chosen.emit(Predikat.SANGAT_BAIK)
    assert page.view.grid.current_row().evaluation.predikat is Predikat.SANGAT_BAIK
    assert page.view.grid.hasFocus()


def test_the_pattern_is_explained(qtbot, page):
    page.view.pane.info.click()
    popover = page.findChild(ExplanationPopover)
    assert popover is not None
    popover.close()


# targets


def targets(qtbot, page, context, name):
    go_to(page, name)
    press(qtbot, page, Qt.Key.Key_F4)
    dialog = dialog_of(qtbot, page, TargetsDialog)
    settled(qtbot, context)
    return dialog


def typed(qtbot, dialog, **texts):
    for name, text in texts.items():
        editor = dialog.form.editor(name)
        line = editor.lineEdit() if hasattr(editor, "lineEdit") and editor.lineEdit() else editor
        line.selectAll()
        qtbot.keyClicks(line, text)


def test_targets_are_added_changed_and_removed(qtbot, page, context):
    dialog = targets(qtbot, page, context, EMPTY)
    count = dialog.list.count()
    assert count
    dialog.add()
    typed(
        qtbot,
        dialog,
        indikator="Akta kelahiran terbit",
        target="120",
        realisasi="90",
        satuan="akta",
    )
    dialog.save()
    settled(qtbot, context)
    assert dialog.list.count() == count + 1
    assert dialog.list.currentItem().text() == "Akta kelahiran terbit\n75,0\xa0%, belum tercapai"
    assert "tindak lanjut" in dialog.form.field("tindak_lanjut").message
    typed(qtbot, dialog, realisasi="120,5")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, context)
    assert dialog.list.count() == count + 1
    assert ", tercapai" in dialog.list.currentItem().text()
    key = row_of(page, EMPTY).evaluation.id
    assert f"{count + 1}" in page.view._row._values[0].text()
    dialog.remove()
    settled(qtbot, context)
    assert dialog.list.count() == count
    context.undo.undo()
    settled(qtbot, context)
    assert len(context.services.evaluations.targets(key)) == count + 1
    dialog.reject()


def test_a_target_says_what_is_missing(qtbot, page, context):
    dialog = targets(qtbot, page, context, EMPTY)
    dialog.add()
    dialog.save()
    assert dialog.form.field("target").message == "Target wajib diisi."
    typed(qtbot, dialog, target="10")
    dialog.save()
    assert dialog.form.field("indikator").message == "Indikator wajib diisi."
    dialog.reject()


def test_the_first_target_of_a_person_begins_at_once(qtbot, page, context):
    key = row_of(page, EMPTY).evaluation.id
    for target in context.services.evaluations.targets(key):
        context.services.evaluations.remove_target(target.id)
    page.refresh()
    settled(qtbot, context)
    dialog = targets(qtbot, page, context, EMPTY)
    assert dialog.list.count() == 0
    typed(qtbot, dialog, indikator="Laporan bulanan", target="3")
    dialog.save()
    settled(qtbot, context)
    assert dialog.list.currentItem().text() == "Laporan bulanan\nbelum ada realisasi"
    dialog.reject()


def test_of_a_final_person_only_the_follow_up_can_change(qtbot, page, context):
    dialog = targets(qtbot, page, context, FINAL)
    dialog.list.setCurrentRow(0)
    typed(qtbot, dialog, penyebab="Jaringan padam")
    dialog.save()
    settled(qtbot, context)
    assert dialog._message.text() == ""
    typed(qtbot, dialog, realisasi="1")
    dialog.save()
    settled(qtbot, context)
    assert "final" in dialog._message.text()
    dialog.reject()


# what is shown, and when


def test_staff_choose_a_unit(qtbot, staff_page, staff):
    every = staff_page.view.model.rowCount()
    unit = next(u for u in staff.services.units.tree() if u.nama == "Sekretariat")
    staff_page.head.units.setCurrentIndex(staff_page.head.units.findData(unit.id))
    staff_page.head.units.activated.emit(staff_page.head.units.currentIndex())
    settled(qtbot, staff)
    assert 0 < staff_page.view.model.rowCount() < every
    assert staff_page.head._context.whole_text().startswith("Sekretariat, ")


def test_the_last_of_two_quick_choices_is_shown(qtbot, staff_page, staff):
    unit = next(u for u in staff.services.units.tree() if u.nama == "Sekretariat")
    every = staff_page.view.model.rowCount()
    staff_page._on_unit(unit.id)
    staff_page._on_unit(None)
    settled(qtbot, staff)
    assert staff_page.view.model.rowCount() == every


def test_a_person_is_opened_from_elsewhere_whatever_is_shown(qtbot, staff_page, staff):
    unit = next(u for u in staff.services.units.tree() if u.nama == "Sekretariat")
    key = row_of(staff_page, EMPTY).evaluation.id
    staff_page.open_with(unit_id=unit.id)
    settled(qtbot, staff)
    staff_page.head.choose_view(MONITORING)
    staff_page.open_with(evaluation_id=key)
    settled(qtbot, staff)
    assert staff_page.view.grid.current_row().evaluation.id == key
    assert staff_page.views.currentWidget() is staff_page.view


def test_a_new_page_goes_straight_to_the_person_asked_for(qtbot, staff):
    page = EvaluationsPage(staff)
    qtbot.addWidget(page)
    period = staff.services.periods.current()
    row = staff.services.evaluations.grid(period.id)[7]
    page.open_with(evaluation_id=row.evaluation.id)
    page.show()
    settled(qtbot, staff)
    assert page.view.grid.current_row().evaluation.id == row.evaluation.id


def test_filter_by_state_keeps_the_cursor_where_it_can(qtbot, page):
    go_to(page, EMPTY, FIRST_VALUE)
    page.view.filter.choose(EvaluationState.BELUM)
    assert page.view.grid.current_row().nama.startswith(EMPTY)
    assert page.view.grid.currentIndex().column() == FIRST_VALUE
    assert {
        r.evaluation.state for r in map(page.view.model.row, range(page.view.model.rowCount()))
    } == {EvaluationState.BELUM}


def test_a_state_without_people_says_so(qtbot, page, context):
    go_to(page, EMPTY)
    press(qtbot, page, Qt.Key.Key_2)
    settled(qtbot, context)
    page.view.filter.choose(EvaluationState.BELUM)
    assert page.view._stack.currentWidget() is page.view.empty
    assert page.view.empty.title() == "Tidak ada pegawai dengan keadaan ini"
    page.view.filter.choose(None)
    assert page.view._stack.currentWidget() is page.view.grid


def test_hidden_pages_read_when_they_are_shown_again(qtbot, page, context):
    page.hide()
    key = row_of(page, EMPTY).evaluation.id
    _, change = context.services.evaluations.rate(key, stored(context, key).rev, hasil=A)
    context.bus.publish(change)
    settled(qtbot, context)
    assert row_of(page, EMPTY).evaluation.hasil is None
    page.show()
    settled(qtbot, context)
    assert row_of(page, EMPTY).evaluation.hasil is A


def test_somebody_elses_change_arrives_and_leaves_the_cursor(qtbot, page, context):
    go_to(page, PARTLY, FIRST_VALUE + 4)
    key = row_of(page, EMPTY).evaluation.id
    _, change = context.services.evaluations.rate(key, stored(context, key).rev, hasil=B)
    context.bus.publish(change)
    settled(qtbot, context)
    assert row_of(page, EMPTY).evaluation.hasil is B
    assert page.view.grid.current_row().nama.startswith(PARTLY)
    assert page.view.grid.currentIndex().column() == FIRST_VALUE + 4


def test_other_topics_do_not_read_again(qtbot, page, context):
    context.bus.publish(Change(frozenset({Topic.BACKUP}), "Cadangkan"))
    assert context.tasks.running == 0


def test_own_edits_do_not_read_the_desk_again(qtbot, page, context):
    go_to(page, EMPTY)
    press(qtbot, page, Qt.Key.Key_2)
    asked = []
    context.tasks.busy_changed.connect(asked.append)
    settled(qtbot, context)
    assert page._reading is None
    assert max(asked, default=0) <= 1


def test_monitoring_is_read_only_when_it_is_looked_at(qtbot, staff_page, staff):
    assert staff_page.monitoring._period is None
    staff_page.head.choose_view(MONITORING)
    settled(qtbot, staff)
    assert staff_page.monitoring._period is not None


# ways round the page by keyboard


def test_f6_goes_round_grid_pane_and_head(qtbot, page):
    go_to(page, EMPTY)
    visited = []
    for _ in range(4):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_F6)
        focused = page.focusWidget()
        visited.append(next(
            name for name, part in (("grid", page.view.grid), ("pane", page.view.pane), ("head", page.head))
            if part is focused or part.isAncestorOf(focused)
        ))  # fmt: skip
    assert visited == ["pane", "head", "grid", "pane"]
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert page.view.grid.hasFocus()
    assert "F6" in page.view.grid.accessibleDescription()


def test_print_opens_the_bundle_of_this_unit(qtbot, page, context):
    with qtbot.waitSignal(context.navigation.requested) as asked:
        page.head.print.click()
    assert asked.args[0] == "reports"
    assert asked.args[1]["report"] == "evaluation-document"
    assert asked.args[1]["period_id"] == context.services.periods.current().id


def test_themes_and_text_sizes_change_while_working(qtbot, qapp, page, context):
    for mode, percent in (("dark", 150), ("contrast", 90), ("light", 100)):
        context.theme.apply(qapp, mode, percent)
        page.grab()


# nothing there yet


def empty_office(context, statements):
    with context.services.file.database.write(context.services.session.actor()) as writer:
        for table in statements:
            rows = context.services.file.database.rows(
                f"SELECT id, rev FROM {table} WHERE deleted_at IS NULL"
            )
            for key, rev in rows:
                writer.delete(table, key, rev)
        writer.audit("uji")


def test_without_a_period_staff_open_the_year(qtbot, staff):
    empty_office(staff, ("target_kinerja", "evaluasi", "periode"))
    page = make_page(qtbot, staff)
    assert page.views.currentWidget() is page.views.empty
    assert page.views.empty.state.title() == "Belum ada periode penilaian"
    page.views.empty.findChildren(type(page.head.print))[-1].click()
    settled(qtbot, staff)
    assert [p.kunci for p in staff.services.periods.all() if p.tahun == 2026] != []
    assert page.views.empty.state.title().startswith("Belum ada penilaian pada")


def test_without_a_period_others_are_told_to_wait(qtbot, staff, context_of):  # noqa: F811
    empty_office(staff, ("target_kinerja", "evaluasi", "periode"))
    staff.services.file.close()
    page = make_page(qtbot, context_of("penilai"))
    assert page.views.empty.state.title() == "Belum ada periode penilaian"
    assert page.views.empty.findChildren(type(page.head.print)) == []


def test_a_period_without_evaluations_is_started(qtbot, staff):
    empty_office(staff, ("target_kinerja", "evaluasi"))
    page = make_page(qtbot, staff)
    assert page.views.empty.state.title() == "Belum ada penilaian pada Triwulan III 2026"
    assert not page.head.finalise.isEnabled()
    page.views.empty.findChildren(type(page.head.print))[-1].click()
    settled(qtbot, staff)
    assert page.views.currentWidget() is page.view
    assert page.view.model.rowCount() > 20
