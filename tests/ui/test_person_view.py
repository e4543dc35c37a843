"""One person at a time on a demo office: list, SKP, notes, voices, ratings by keys."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton

from sdm_desktop.domain.evaluation import EvaluationState, EvaluationStatus, Predikat, Rating
from sdm_desktop.domain.histories import DisciplineEntry
from sdm_desktop.domain.performance_notes import NoteKind, NoteSource, NoteStatus, VoiceSource
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.pages.evaluations.feedback_dialog import FeedbackDialog
from sdm_desktop.ui.pages.evaluations.head import GRID, PERSON
from sdm_desktop.ui.pages.evaluations.note_dialog import NoteDialog
from sdm_desktop.ui.pages.evaluations.note_line import NoteLine
from sdm_desktop.ui.pages.evaluations.page import EvaluationsPage
from sdm_desktop.ui.pages.evaluations.targets_dialog import TargetsDialog
from sdm_desktop.ui.pages.evaluations.voices_dialog import VoicesDialog
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from sdm_desktop.ui.widgets.rating_model import NOTE
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
KEY = Qt.Key
EMPTY = "Yakob Tnunay"  # no SKP, nothing rated
UNJUDGED = "Siti Pah"  # an approved SKP without feedback, hasil kerja di atas
READY = "Dorkas Manafe"
FINAL = "Adriana Benu"

# the offers of a person field and the tip of the table are windows of their own
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def make_page(qtbot, context):
    page = EvaluationsPage(context)
    qtbot.addWidget(page)
    page.resize(1314, 694)
    with qtbot.waitExposed(page):
        page.show()
    settled(qtbot, context)
    page.head.choose_view(PERSON)
    settled(qtbot, context)
    return page


@pytest.fixture
def context(context_of):  # noqa: F811
    return context_of("penilai")


@pytest.fixture
def page(qtbot, context):
    return make_page(qtbot, context)


@pytest.fixture
def view(page):
    return page.views.person


def row_of(page, name):
    return next(r for r in page.view.model.all_rows() if r.nama.startswith(name))


def go_to(qtbot, page, context, name):
    key = row_of(page, name).evaluation.id
    page.views.person.go_to(key)
    settled(qtbot, context)
    assert page.views.person.case.row.nama.startswith(name)
    return key


def press(qtbot, widget, *keys):
    for key in keys:
        qtbot.keyClick(widget, key)


def stored(context, key):
    return context.services.evaluations.get(key)


def typed(qtbot, dialog, **texts):
    for name, text in texts.items():
        editor = dialog.form.editor(name)
        line = editor.lineEdit() if hasattr(editor, "lineEdit") and editor.lineEdit() else editor
        line.selectAll()
        qtbot.keyClick(line, KEY.Key_Delete)
        qtbot.keyClicks(line, text)


def pick_person(qtbot, editor, name):
    """Take the first of the offers by Enter."""
    editor.clear()
    qtbot.keyClicks(editor, name)
    popup = editor._completer.popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, KEY.Key_Return)
    assert editor.value()


def shown_names(view):
    found = view.people.found
    return [found.index(row).data() for row in range(found.rowCount())]


# the list


def test_it_opens_on_the_person_of_the_grid(page, view):
    assert view.case.row == page.view.grid.current_row()
    assert view.pane.isVisible()
    assert view.panel.isVisible()
    assert "lengkap" in view.people.progress.text()


def test_searching_narrows_the_people_and_going_on_skips_the_hidden(qtbot, page, view, context):
    everybody = shown_names(view)
    qtbot.keyClicks(view.people.search, "s.kom")
    found = shown_names(view)
    assert 0 < len(found) < len(everybody)
    assert all("s.kom" in name.casefold() for name in found)
    go_to(qtbot, page, context, next(n for n in everybody if n in found))
    view.people.view.setFocus()
    qtbot.keyClick(view.people.view, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, context)
    assert view.case.row.nama == found[1]
    view.people.search.clear()
    assert shown_names(view) == everybody


def test_a_person_opened_from_elsewhere_takes_the_search_away(qtbot, page, view, context):
    qtbot.keyClicks(view.people.search, "Dorkas")
    page.open_with(evaluation_id=row_of(page, EMPTY).evaluation.id)
    settled(qtbot, context)
    assert view.case.row.nama.startswith(EMPTY)
    assert view.people.search.text() == ""


def test_alt_arrows_and_buttons_go_through_the_people(qtbot, page, view, context):
    names = shown_names(view)
    go_to(qtbot, page, context, names[0])
    steps = (
        (lambda: qtbot.keyClick(view.panel.result, KEY.Key_Down, Qt.KeyboardModifier.AltModifier), 1),
        (view.panel.down.click, 2),
        (lambda: qtbot.keyClick(view.pane.table, KEY.Key_Up, Qt.KeyboardModifier.AltModifier), 1),
        (view.panel.up.click, 0),
        (view.panel.up.click, 0),
    )  # fmt: skip
    for act, place in steps:
        act()
        settled(qtbot, context)
        assert view.case.row.nama == names[place]


def test_quick_steps_end_on_the_last_person(qtbot, page, view, context):
    names = shown_names(view)
    go_to(qtbot, page, context, names[0])
    for _ in range(4):
        view.panel.down.click()
    settled(qtbot, context)
    assert view.case.row.nama == names[4]
    assert view.pane._name.whole_text() == names[4]


def test_home_and_end_go_to_the_first_and_the_last_person(qtbot, page, view, context):
    names = shown_names(view)
    view.people.view.setFocus()
    for key, name in ((KEY.Key_End, names[-1]), (KEY.Key_Home, names[0])):
        qtbot.keyClick(view.people.view, key)
        settled(qtbot, context)
        assert view.case.row.nama == name


def test_a_search_that_hides_the_person_keeps_him_open_and_goes_on_from_there(
    qtbot, page, view, context
):
    names = shown_names(view)
    go_to(qtbot, page, context, names[2])
    other = next(name for name in names[3:] if name.split()[0] != names[2].split()[0])
    view.people.search.setText(other)
    assert view.current().nama == names[2]
    view.panel.up.click()  # nobody is left before
    settled(qtbot, context)
    assert view.case.row.nama == names[2]
    view.panel.down.click()
    settled(qtbot, context)
    assert view.case.row.nama == other
    view.people.search.clear()
    assert view.people.view.currentIndex().data() == other


def test_f6_goes_round_list_case_panel_and_head(qtbot, page, view):
    view.people.view.setFocus()
    visited = []
    for _ in range(4):
        qtbot.keyClick(page.focusWidget(), KEY.Key_F6)
        focused = page.focusWidget()
        parts = (("list", view.people), ("case", view.pane), ("panel", view.panel))
        visited.append(next((n for n, part in parts if part.isAncestorOf(focused)), "head"))
    assert visited == ["case", "panel", "head", "list"]


def test_themes_and_text_sizes_change_while_working(qtbot, qapp, page, context):
    for mode, percent in (("dark", 150), ("contrast", 90), ("light", 100)):
        context.theme.apply(qapp, mode, percent)
        page.grab()


@pytest.mark.parametrize("predikat", Predikat)
def test_no_predikat_widens_the_panel(qtbot, page, view, context, predikat):
    """The panel scrolls up and down only: what is wider than it is cut off at the right."""
    page.resize(1314, 560)
    go_to(qtbot, page, context, EMPTY)
    panel, evaluation = view.panel, view.case.row.evaluation
    matrix = context.services.rules.book().on(RuleCode.MATRIKS_PREDIKAT, date(2026, 11, 24))
    shown = replace(
        evaluation, predikat=predikat, hasil=Rating.BAWAH, saran_hasil=Rating.BAWAH,
        saran_perilaku=Rating.BAWAH,
    )  # fmt: skip
    panel.show_case(shown, "dari 2 RHK: 1 di atas, 0 di bawah", matrix, is_read_only=False)
    qtbot.wait(30)
    room = panel._area.viewport().width()
    assert panel._inside.minimumSizeHint().width() <= room
    assert panel.box._predikat.height() >= panel.box._predikat.heightForWidth(
        panel.box._predikat.width()
    )


# rating


def test_a_person_is_rated_by_keys_and_the_grid_shows_it(qtbot, page, view, context):
    key = go_to(qtbot, page, context, EMPTY)
    panel = view.panel
    assert panel.first() is panel.result
    panel.result.setFocus()
    for number, digit in enumerate((KEY.Key_3, *[KEY.Key_2] * 7, KEY.Key_2)):
        focused = page.focusWidget()
        assert focused is [panel.result, *panel.values, panel.behaviour][number]
        qtbot.keyClick(focused, digit)
        qtbot.keyClick(focused, KEY.Key_Tab)
    settled(qtbot, context)
    found = stored(context, key)
    assert (found.hasil, found.nilai, found.perilaku) == (A, (S,) * 7, S)
    assert found.predikat is Predikat.BAIK
    assert found.state is EvaluationState.SIAP
    assert panel.box._predikat.text() == "Baik"
    assert view.pane.state.text() == EvaluationState.SIAP.label
    page.head.choose_view(GRID)
    assert page.view.grid.current_row().evaluation == found


def test_what_the_grid_rates_is_seen_here(qtbot, page, view, context):
    key = go_to(qtbot, page, context, EMPTY)
    page.head.choose_view(GRID)
    page.view.grid.setFocus()
    page.view.grid.go_to(key)
    qtbot.keyClick(page.view.grid, KEY.Key_1)
    settled(qtbot, context)
    page.head.choose_view(PERSON)
    settled(qtbot, context)
    assert view.panel.result.value() is B


def test_del_empties_and_progress_follows(qtbot, page, view, context):
    key = go_to(qtbot, page, context, READY)
    before = view.people.progress.text()
    press(qtbot, view.panel.values[0], KEY.Key_Delete)
    assert view.people.progress.text() != before
    settled(qtbot, context)
    assert stored(context, key).state is EvaluationState.DRAF
    assert not view.panel.done.isEnabled()
    assert view.panel.first() is view.panel.values[0]
    press(qtbot, view.panel.values[0], KEY.Key_2)
    settled(qtbot, context)
    assert view.people.progress.text() == before
    assert view.panel.done.isEnabled()


def test_a_choice_against_the_suggestion_asks_for_a_reason(qtbot, page, view, context):
    key = go_to(qtbot, page, context, READY)
    reason = view.panel.behaviour_reason
    assert not reason.isVisible()
    press(qtbot, view.panel.behaviour, KEY.Key_3)
    assert reason.isVisible()
    assert view.panel.behaviour._is_warning
    settled(qtbot, context)
    assert stored(context, key).state is EvaluationState.DRAF
    reason.text.setFocus()
    qtbot.keyClicks(reason.text, "Teladan bagi rekan")
    assert stored(context, key).alasan_perilaku == ""
    qtbot.keyClick(reason.text, KEY.Key_Tab)
    settled(qtbot, context)
    found = stored(context, key)
    assert found.alasan_perilaku == "Teladan bagi rekan"
    assert found.state is EvaluationState.SIAP
    assert not view.panel.behaviour._is_warning
    press(qtbot, view.panel.behaviour, KEY.Key_2)
    settled(qtbot, context)
    assert not reason.isVisible()


def test_a_reason_typed_is_kept_when_one_goes_on_or_leaves(qtbot, page, view, context):
    key = go_to(qtbot, page, context, READY)
    press(qtbot, view.panel.behaviour, KEY.Key_3)
    view.panel.behaviour_reason.text.setFocus()
    qtbot.keyClicks(view.panel.behaviour_reason.text, "Dua kali lembur")
    qtbot.keyClick(view.panel.behaviour_reason.text, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, context)
    assert stored(context, key).alasan_perilaku == "Dua kali lembur"
    assert view.panel.behaviour_reason.text.toPlainText() != "Dua kali lembur"


def test_remarks_and_the_secret_note_are_stored_when_left(qtbot, page, view, context):
    key = go_to(qtbot, page, context, EMPTY)
    for text, words in (
        (view.pane.remark, "Akta daring lancar"),
        (view.pane.secret, "Sedang sakit"),
    ):
        text.setFocus()
        qtbot.keyClicks(text, words)
        qtbot.keyClick(text, KEY.Key_Tab)
    settled(qtbot, context)
    found = stored(context, key)
    assert (found.catatan, found.catatan_rahasia) == ("Akta daring lancar", "Sedang sakit")
    page.head.choose_view(GRID)
    index = page.view.grid.currentIndex().siblingAtColumn(NOTE)
    assert index.data() == "Akta daring lancar"


def test_a_remark_typed_but_not_left_survives_another_reading(qtbot, page, view, context):
    key = go_to(qtbot, page, context, EMPTY)
    view.pane.remark.setFocus()
    qtbot.keyClicks(view.pane.remark, "Belum selesai")
    page.refresh()
    settled(qtbot, context)
    assert view.pane.remark.toPlainText() == "Belum selesai"
    page.head.choose_view(GRID)
    settled(qtbot, context)
    assert stored(context, key).catatan == "Belum selesai"


def test_finalising_one_person_locks_that_person_only(qtbot, page, view, context):
    key = go_to(qtbot, page, context, READY)
    ready = set(page.view.ready_ids())
    view.panel.done.click()
    dialog_of(qtbot, page, ConfirmDialog).accept_button.click()
    settled(qtbot, context)
    assert stored(context, key).status is EvaluationStatus.FINAL
    assert set(page.view.ready_ids()) == ready - {key}
    assert view.case.row.evaluation.id == key
    assert view.pane.remark.isReadOnly()
    assert not view.panel.done.isEnabled()


def test_a_final_person_can_only_be_looked_at(qtbot, page, view, context):
    key = go_to(qtbot, page, context, FINAL)
    before = stored(context, key)
    for switch in (view.panel.result, view.panel.behaviour, *view.panel.values):
        press(qtbot, switch, KEY.Key_1)
    for text in (view.pane.remark, view.pane.secret):
        qtbot.keyClicks(text, "x")
    verdicts = [row.verdict for row in view.pane.table.rows()]
    press(qtbot, view.pane.table, KEY.Key_1)
    view.hand_over()
    settled(qtbot, context)
    assert stored(context, key) == before
    assert [row.verdict for row in view.pane.table.rows()] == verdicts


def test_an_auditor_only_looks(qtbot, context_of):  # noqa: F811
    context = context_of("auditor")
    page = make_page(qtbot, context)
    key = go_to(qtbot, page, context, EMPTY)
    press(qtbot, page.views.person.panel.result, KEY.Key_2)
    settled(qtbot, context)
    assert stored(context, key).hasil is None
    assert not page.views.person.panel.done.isEnabled()


# SKP, verdicts and explanations


def test_verdicts_by_keys_change_the_suggestion(qtbot, page, view, context):
    key = go_to(qtbot, page, context, UNJUDGED)
    table = view.pane.table
    results = [row for row in table.rows() if row.rhk_id]
    assert [row.verdict for row in results] == [None] * len(results)
    table.setFocus()
    for _ in results:
        qtbot.keyClick(table, KEY.Key_2)
        settled(qtbot, context)
    judged = [row.verdict for row in table.rows() if row.rhk_id]
    assert judged == [S] * len(results)
    found = stored(context, key)
    assert (found.hasil, found.saran_hasil) == (A, S)
    assert found.needs_reason
    assert view.panel._result_hint.text() == "Saran: Sesuai"
    assert view.panel.result_reason.isVisible()
    view.panel.result_reason.text.setFocus()
    qtbot.keyClicks(view.panel.result_reason.text, "Target tambahan selesai lebih awal")
    qtbot.keyClick(view.panel.result_reason.text, KEY.Key_Tab)
    settled(qtbot, context)
    assert stored(context, key).alasan_hasil == "Target tambahan selesai lebih awal"
    view.panel.info_result.click()
    popover = page.findChild(ExplanationPopover)
    assert popover is not None
    popover.close()


def test_quick_verdicts_are_all_kept(qtbot, page, view, context):
    go_to(qtbot, page, context, UNJUDGED)
    count = sum(bool(row.rhk_id) for row in view.pane.table.rows())
    view.pane.table.setFocus()
    press(qtbot, view.pane.table, *[KEY.Key_3] * count)
    settled(qtbot, context)
    assert [r.verdict for r in view.pane.table.rows() if r.rhk_id] == [A] * count


def test_a_verdict_stays_with_its_person_when_one_goes_on_at_once(qtbot, page, view, context):
    key = go_to(qtbot, page, context, UNJUDGED)
    names = shown_names(view)
    following = names[names.index(view.case.row.nama) + 1]
    other = stored(context, row_of(page, following).evaluation.id)
    count = sum(bool(row.rhk_id) for row in view.pane.table.rows())
    press(qtbot, view.pane.table, *[KEY.Key_3] * count)
    qtbot.keyClick(view.pane.table, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, context)
    assert (stored(context, key).hasil, stored(context, key).saran_hasil) == (A, A)
    assert stored(context, other.id) == other
    assert view.case.row.nama == following


def test_the_table_is_used_with_arrows_del_and_clicks(qtbot, page, view, context):
    go_to(qtbot, page, context, UNJUDGED)
    table = view.pane.table
    table.setFocus()
    places = [n for n, row in enumerate(table.rows()) if row.rhk_id]
    press(qtbot, table, KEY.Key_Down)
    assert table._current == places[1]
    assert "belum ada umpan balik" in table.accessibleDescription()
    press(qtbot, table, KEY.Key_Up, KEY.Key_Up, KEY.Key_X)
    assert table._current == places[0]

    def at(x):
        return QPoint(x, next(y for y in range(table.height()) if table._row_at(QPoint(0, y)) == places[0]) + 8)  # fmt: skip

    for expected in (S, A, B, None):
        qtbot.mouseClick(table, Qt.MouseButton.LeftButton, pos=at(table.width() - 30))
        settled(qtbot, context)
        assert table.rows()[places[0]].verdict is expected
    press(qtbot, table, KEY.Key_Up, KEY.Key_3)
    settled(qtbot, context)
    press(qtbot, table, KEY.Key_Up, KEY.Key_Delete)
    settled(qtbot, context)
    assert table.rows()[places[0]].verdict is None
    qtbot.mouseClick(table, Qt.MouseButton.LeftButton, pos=QPoint(60, 5))
    spot = at(90)
    assert QApplication.sendEvent(
        table, QHelpEvent(QEvent.Type.ToolTip, spot, table.mapToGlobal(spot))
    )


def test_behaviour_and_predikat_are_explained_when_rated(qtbot, page, view, context):
    go_to(qtbot, page, context, READY)
    for button in (view.panel.info_result, view.panel.info_behaviour, view.panel.info_predikat):
        assert button.isVisible()
        button.click()
        popovers = [p for p in page.findChildren(ExplanationPopover) if p.isVisible()]
        assert len(popovers) == 1
        popovers[0].close()


def test_a_suggestion_that_is_not_there_yet_says_so(qtbot, page, view, context):
    go_to(qtbot, page, context, EMPTY)
    view.panel.info_behaviour.click()
    assert said(context)[0] == "warning"
    assert "setelah semua bagiannya diisi" in said(context)[1]
    assert not view.panel.info_predikat.isVisible()


def test_the_skp_is_opened_from_here(qtbot, page, view, context):
    go_to(qtbot, page, context, READY)
    with qtbot.waitSignal(context.navigation.requested) as asked:
        view.pane._open_plan.click()
    assert asked.args[0] == "skp"
    assert asked.args[1]["skp_id"] == view.case.plan.skp.id


def test_without_an_skp_the_targets_stand_in_its_place(qtbot, page, view, context):
    key = go_to(qtbot, page, context, EMPTY)
    targets = context.services.evaluations.targets(key)
    rows = view.pane.table.rows()
    assert [row.title for row in rows] == [target.indikator for target in targets]
    assert not view.pane._open_plan.isVisible()
    assert not view.panel.info_result.isVisible()
    assert "belum disetujui" in view.pane._plan_words.text()
    press(qtbot, view.pane.table, KEY.Key_Down, KEY.Key_2)
    view.pane._open_targets.click()
    dialog = dialog_of(qtbot, page, TargetsDialog)
    settled(qtbot, context)
    assert dialog.list.count() == len(targets)
    dialog.reject()
    for target in targets:
        context.services.evaluations.remove_target(target.id)
    view.refresh()
    settled(qtbot, context)
    assert view.pane.table.rows() == []
    view.pane.table.grab()


# notes


def lines(view):
    shown = [view.pane._notes.itemAt(n).widget() for n in range(view.pane._notes.count())]
    return [widget for widget in shown if isinstance(widget, NoteLine)]


def note_dialog(qtbot, page, view):
    view.pane.add_button.click()
    return dialog_of(qtbot, page, NoteDialog)


def test_a_note_says_what_is_wrong_with_it_at_its_fields(qtbot, page, view, context):
    go_to(qtbot, page, context, EMPTY)
    dialog = note_dialog(qtbot, page, view)
    assert dialog.focusWidget() is dialog.form.field("uraian").editor
    dialog.save()
    assert dialog.form.field("uraian").state == "error"
    typed(qtbot, dialog, uraian="Melayani sampai malam", tanggal="1-1-2027")
    dialog.save()
    assert dialog.form.field("tanggal").state == "error"
    typed(qtbot, dialog, tanggal="31-02-2026")
    dialog.save()
    assert dialog.form.field("tanggal").state == "error"
    typed(qtbot, dialog, tanggal="")
    dialog.save()
    assert dialog.form.field("tanggal").message == "Tanggal wajib diisi."
    dialog.reject()


def test_a_note_is_added_changed_and_removed(qtbot, page, view, context):
    go_to(qtbot, page, context, EMPTY)
    person, before = view.case.row.evaluation.pegawai_id, len(lines(view))
    notes = context.services.performance.notes
    dialog = note_dialog(qtbot, page, view)
    assert not dialog.remove_button.isVisible()
    typed(qtbot, dialog, uraian="Antrean selesai sebelum tutup", tanggal="15-09-2026")
    dialog.form.editor("nilai_dasar").set_value("1")
    dialog.secret.click()
    dialog.save_button.click()
    settled(qtbot, context)
    mine = next(n for n in notes.of_person(person) if n.uraian.startswith("Antrean selesai"))
    assert (mine.status, mine.penulis) == (NoteStatus.TERVERIFIKASI, "penilai")
    assert (mine.nilai_dasar, mine.is_rahasia, mine.jenis) == (1, True, NoteKind.POSITIF)
    assert len(lines(view)) == before + 1

    def open_mine():
        line = next(one for one in lines(view) if one._note.id == mine.id)
        next(b for b in line.findChildren(QPushButton) if b.text() == "Ubah").click()
        return dialog_of(qtbot, page, NoteDialog)

    dialog = open_mine()
    assert dialog.form.editor("uraian").value() == mine.uraian
    assert dialog.secret.isChecked()
    typed(qtbot, dialog, uraian="Antrean selesai lebih awal")
    dialog.save_button.click()
    settled(qtbot, context)
    assert any(n.uraian == "Antrean selesai lebih awal" for n in notes.of_person(person))
    open_mine().remove_button.click()
    settled(qtbot, context)
    assert len(lines(view)) == before
    context.undo.undo()
    settled(qtbot, context)
    assert len(lines(view)) == before + 1


def test_what_others_saw_waits_and_is_not_shown_as_verified(qtbot, page, view, context):
    go_to(qtbot, page, context, EMPTY)
    person = view.case.row.evaluation.pegawai_id
    dialog = note_dialog(qtbot, page, view)
    typed(qtbot, dialog, uraian="Loket kosong", bukti="PM-0900")
    dialog.form.editor("jenis").set_value(NoteKind.NEGATIF.value)
    dialog.form.editor("sumber").set_value(NoteSource.MASYARAKAT.value)
    dialog.save_button.click()
    settled(qtbot, context)
    found = next(
        n for n in context.services.performance.notes.of_person(person) if n.bukti == "PM-0900"
    )
    assert (found.status, found.jenis) == (NoteStatus.BARU, NoteKind.NEGATIF)


def test_a_note_of_somebody_else_is_refused_with_a_sentence(qtbot, page, view, context):
    go_to(qtbot, page, context, EMPTY)
    other = replace(
        context.services.performance.notes.of_person(view.case.row.evaluation.pegawai_id)[0],
        penulis="loket",
    )
    database = context.services.file.database
    with database.write(context.services.session.actor()) as writer:
        writer.update("catatan_kinerja", other.id, other.rev, {"penulis": "loket"})
        writer.audit("uji")
    view.refresh()
    settled(qtbot, context)
    line = next(one for one in lines(view) if one._note.id == other.id)
    line.findChild(QPushButton).click()
    dialog = dialog_of(qtbot, page, NoteDialog)
    typed(qtbot, dialog, uraian="Diubah")
    dialog.save_button.click()
    settled(qtbot, context)
    assert "Hanya penulis catatan" in dialog._message.text()
    assert dialog.save_button.isEnabled()
    dialog.reject()


def test_a_note_on_a_value_is_written_with_few_keys(qtbot, page, view, context):
    key = go_to(qtbot, page, context, EMPTY)
    notes = context.services.performance.notes
    person = view.case.row.evaluation.pegawai_id
    for rating, words, kind in (
        (KEY.Key_3, "Membimbing dua rekan baru", NoteKind.POSITIF),
        (KEY.Key_1, "Menolak berbagi data", NoteKind.NEGATIF),
    ):
        switch = view.panel.values[6]
        press(qtbot, switch, rating, KEY.Key_F2)
        dialog = dialog_of(qtbot, page, NoteDialog)
        text = dialog.form.field("uraian").editor
        assert dialog.focusWidget() is text
        qtbot.keyClicks(text, words)
        back_in(qtbot, dialog)
        text.setFocus()
        dialog.save_button.setText("Simpan")  # another text takes no keys away
        qtbot.keyClick(text, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settled(qtbot, context)
        assert is_gone(page, NoteDialog)
        mine = next(note for note in notes.of_person(person) if note.uraian == words)
        assert (mine.nilai_dasar, mine.jenis) == (7, kind)
    assert stored(context, key).nilai[6] is B
    press(qtbot, view.panel.result, KEY.Key_F2)
    dialog = dialog_of(qtbot, page, NoteDialog)
    assert dialog.form.editor("nilai_dasar").value() == ""
    dialog.reject()


def is_gone(page, kind):
    return not any(dialog.isVisible() for dialog in page.findChildren(kind))


def test_feedback_on_a_result_gets_its_sentence(qtbot, page, view, context):
    go_to(qtbot, page, context, UNJUDGED)
    table = view.pane.table
    table.setFocus()
    rhk_id = next(row.rhk_id for row in table.rows() if row.rhk_id)
    press(qtbot, table, KEY.Key_F2)
    dialog = dialog_of(qtbot, page, FeedbackDialog)
    qtbot.keyClicks(dialog.form.field("catatan").editor, "Tepat waktu, perlu rapi")
    dialog.save()
    assert "sebelum menulis catatan" in dialog.form.field("predikat").message
    dialog.form.editor("predikat").set_value(S.value)
    dialog.save_button.click()
    settled(qtbot, context)
    assert is_gone(page, FeedbackDialog)
    row = table.rows()[table._current]
    assert (row.rhk_id, row.verdict, row.remark) == (rhk_id, S, "Tepat waktu, perlu rapi")
    assert "perlu rapi" in table.accessibleDescription()
    table.grab()
    qtbot.mouseDClick(table, Qt.MouseButton.LeftButton, pos=QPoint(90, 40))
    dialog = dialog_of(qtbot, page, FeedbackDialog)
    assert dialog.form.editor("catatan").value() == "Tepat waktu, perlu rapi"
    dialog.reject()
    # another verdict keeps the sentence
    press(qtbot, table, KEY.Key_3)
    settled(qtbot, context)
    row = next(row for row in table.rows() if row.rhk_id == rhk_id)
    assert (row.verdict, row.remark) == (A, "Tepat waktu, perlu rapi")


def test_punishment_of_the_period_stands_beside_the_rating(qtbot, context_of):  # noqa: F811
    context = context_of("admin")
    page = make_page(qtbot, context)
    view = page.views.person
    go_to(qtbot, page, context, EMPTY)
    facts = view.pane.facts
    assert facts._punished.text() == "Tidak ada yang berlaku pada periode ini."
    person = view.case.row.evaluation.pegawai_id
    for day, kind in ((date(2026, 8, 3), "Teguran tertulis"), (date(2020, 1, 1), "Teguran lisan")):
        end = None if day.year == 2026 else date(2020, 6, 30)
        context.services.histories.add(
            DisciplineEntry(
                pegawai_id=person, jenis=kind, tingkat="RINGAN", sk_nomor="1", sk_tanggal=day,
                mulai=day, akhir=end, nomor_pp="94/2021", alasan="Uji",
            )
        )  # fmt: skip
    view.refresh()
    settled(qtbot, context)
    assert facts._punished.text() == "Teguran tertulis, ringan sejak 3 Agu 2026"


def test_a_penilai_who_may_not_read_punishment_sees_no_line_of_it(qtbot, page, view, context):
    go_to(qtbot, page, context, EMPTY)
    assert view.case.punishments is None
    assert not view.pane.facts._punished.isVisible()


# voices


def voices_dialog(qtbot, page, view, context):
    button = next(
        b for b in view.pane.findChildren(QPushButton) if b.text() == "Penilaian diri dan rekan"
    )
    button.click()
    dialog = dialog_of(qtbot, page, VoicesDialog)
    settled(qtbot, context)
    return dialog


def test_voices_are_added_and_removed(qtbot, page, view, context):
    key = go_to(qtbot, page, context, EMPTY)
    notes = context.services.performance.notes
    before = notes.voices(key)
    dialog = voices_dialog(qtbot, page, view, context)
    assert dialog.list.count() == len(before)
    dialog.save_button.click()
    assert dialog.form.field("catatan").state == "error"
    for switch in dialog.switches:
        press(qtbot, switch, KEY.Key_3)
    typed(qtbot, dialog, catatan="Selalu membantu")
    dialog.form.editor("sumber").set_value(VoiceSource.BAWAHAN.value)
    dialog.save_button.click()
    settled(qtbot, context)
    added = next(v for v in notes.voices(key) if v.catatan == "Selalu membantu")
    assert (added.sumber, added.hasil, set(added.nilai)) == (VoiceSource.BAWAHAN, A, {A})
    assert VoiceSource.BAWAHAN.label in view.pane._voices.text()
    dialog = voices_dialog(qtbot, page, view, context)
    texts = [dialog.list.item(n).text() for n in range(dialog.list.count())]
    dialog.list.setCurrentRow(next(n for n, text in enumerate(texts) if "Selalu" in text))
    dialog.remove_button.click()
    settled(qtbot, context)
    assert dialog.list.count() == len(before)
    dialog.list.setCurrentRow(-1)
    dialog.remove()
    assert context.tasks.running == 0
    dialog.reject()


def test_a_peer_is_found_by_name(qtbot, page, view, context):
    key = go_to(qtbot, page, context, EMPTY)
    dialog = voices_dialog(qtbot, page, view, context)
    giver = dialog.form.editor("pemberi_id")
    qtbot.keyClicks(giver, "Paulusx")
    dialog.save_button.click()
    assert dialog.form.field("pemberi_id").message == "Pilih seseorang dari daftar."
    pick_person(qtbot, giver, "Paulus Tefa")
    press(qtbot, dialog.switches[0], KEY.Key_2)
    dialog.save_button.click()
    settled(qtbot, context)
    peer = row_of(page, "Paulus Tefa").evaluation.pegawai_id
    assert peer in {voice.pemberi_id for voice in context.services.performance.notes.voices(key)}


def test_voices_on_a_final_evaluation_are_refused(qtbot, page, view, context):
    go_to(qtbot, page, context, FINAL)
    dialog = voices_dialog(qtbot, page, view, context)
    press(qtbot, dialog.switches[1], KEY.Key_2)
    dialog.save_button.click()
    settled(qtbot, context)
    assert "final" in dialog._message.text()
    dialog.reject()


def test_the_pattern_of_the_unit_stands_under_the_predikat(qtbot, page, view, context):
    go_to(qtbot, page, context, EMPTY)
    guide = view.panel.box.guide
    unit = page._desk.unit
    assert guide.isVisible()
    assert guide.text().startswith(f"Capaian organisasi {unit.nama}: ")
    before = guide.text()
    for row in page.view.model.all_rows():
        if row.evaluation.status is EvaluationStatus.DRAF:
            changes = {"hasil": A, "nilai": (A,) * 7, "perilaku": A}
            page.view.model.edited.emit(row.evaluation.id, changes)
    settled(qtbot, context)
    assert guide.text() != before
    assert "bukan predikat terbanyak" in guide.text()


def test_the_list_gives_way_where_it_is_narrow(qtbot, page, view, context):
    assert view.people.isVisible()
    name = view.case.row.nama
    page.resize(940, 690)
    qtbot.waitUntil(lambda: view.people.isHidden())
    assert page.views.parts()[0][1] is view.pane.table
    qtbot.keyClick(view.pane.table, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, context)
    assert view.case.row.nama != name
    page.resize(1314, 694)
    qtbot.waitUntil(view.people.isVisible)
