"""The page of SKP on a demo office: list, outline by keys, approval, work, matrix, dialogs."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.skp import ResultKind, SkpStatus
from sdm_desktop.domain.skp_edits import fresh
from sdm_desktop.ui.pages.skp.acting_dialog import ActingDialog
from sdm_desktop.ui.pages.skp.cycle_dialog import CycleDialog
from sdm_desktop.ui.pages.skp.dialogs import (
    ApproveDialog,
    DialogueDialog,
    HeadDialog,
    ReturnDialog,
    ReviseDialog,
)
from sdm_desktop.ui.pages.skp.evidence_dialog import EvidenceDialog
from sdm_desktop.ui.pages.skp.page import SkpPage
from sdm_desktop.ui.pages.skp.result_dialog import ResultDialog
from sdm_desktop.ui.pages.skp.template_dialogs import ApplyDialog, KeepDialog
from sdm_desktop.ui.widgets.documents.viewer import DocumentViewer
from tests.scans import pdf_bytes
from tests.ui.demo_office import (  # noqa: F401
    context_of,
    demo_file,
    no_unhandled_failure,
    said,
    settled,
)

YEAR = 2026
KEYS = Qt.Key


@pytest.fixture
def context(context_of):  # noqa: F811
    return context_of("admin")


def shown(qtbot, context):
    page = SkpPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 690)
    with qtbot.waitExposed(page):
        page.show()
    settled(qtbot, context)
    return page


@pytest.fixture
def page(qtbot, context):
    return shown(qtbot, context)


def rows(page, status):
    return [row for row in page.list_view.rows() if row.skp and row.skp.status is status]


def opened(qtbot, context, page, skp_id, tab="plan"):
    page.open_with(skp_id=skp_id, tab=tab)
    settled(qtbot, context)
    return page.editor


@pytest.fixture
def draft(qtbot, context, page):
    """The editor with a fresh plan of somebody without one this year (next year's)."""
    person = rows(page, SkpStatus.DISETUJUI)[0].pegawai_id
    context.done(context.services.skp.begin([person], YEAR + 1))
    skp = context.services.skp.of_person(person, YEAR + 1)[0]
    return opened(qtbot, context, page, skp.id)


def dialog(kind):
    found = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
    assert found, kind
    return found[-1]


def content(context, editor):
    return context.services.skp.get(editor.skp_id).content


def type_in(qtbot, context, view, text, end=KEYS.Key_Return):
    """Type into the current cell and end the editor with a key."""
    if QApplication.focusWidget() is view:
        QTest.keyClick(view, KEYS.Key_F2)
    cell = QApplication.focusWidget()
    assert cell is not view
    QTest.keyClicks(cell, text)
    QTest.keyClick(cell, end)
    settled(qtbot, context)


def escape():
    """Leave the editor of a cell."""
    QTest.keyClick(QApplication.focusWidget(), KEYS.Key_Escape)


class TestList:
    def test_states_carry_their_counts_and_filter(self, page):
        view = page.list_view
        assert "belum menetapkan SKP" in page._count.text()
        approved = len(rows(page, SkpStatus.DISETUJUI))
        view.choose_state("DISETUJUI")
        assert view.model.rowCount() == approved
        view.choose_state("")
        view.words.setText(rows(page, SkpStatus.DISETUJUI)[0].nama.split(",")[0])
        assert 1 <= view.model.rowCount() < len(view.rows())

    def test_another_year_and_unit_are_read(self, page, qtbot, context):
        page.list_view.year.set_value("2027")
        settled(qtbot, context)
        assert {row.skp for row in page.list_view.rows()} == {None}
        page.list_view.unit.set_value(context.services.units.tree()[-1].id)
        settled(qtbot, context)
        assert len(page.list_view.rows()) < 24

    def test_enter_on_somebody_without_a_plan_begins_one(self, page, qtbot, context):
        page.list_view.year.set_value("2027")
        settled(qtbot, context)
        page.list_view.table.rows.setFocus()
        QTest.keyClick(page.list_view.table.rows, KEYS.Key_Return)
        settled(qtbot, context)
        assert len(rows(page, SkpStatus.DRAF)) == 1
        assert said(context)[0] == "success"

    def test_marked_plans_are_approved_together(self, page, qtbot, context):
        waiting = rows(page, SkpStatus.DIAJUKAN)
        page.list_view.choose_state("DIAJUKAN")
        page.list_view.model.mark_rows(range(len(waiting)), on=True)
        page.rows.approve()
        made = dialog(ApproveDialog)
        assert str(len(waiting)) in made.save_button.text()
        made.form.editor("tanggal_penetapan").setText("32-13-2026")
        made.save_button.click()
        assert made.isVisible()
        made.form.editor("tanggal_penetapan").setText("02-02-2026")
        made.save_button.click()
        settled(qtbot, context)
        settled(qtbot, context)
        assert rows(page, SkpStatus.DIAJUKAN) == []
        context.undo.undo()
        settled(qtbot, context)
        settled(qtbot, context)
        assert len(rows(page, SkpStatus.DIAJUKAN)) == len(waiting)

    def test_acts_on_rows_of_another_state_say_so(self, page, context):
        page.list_view.choose_state("DISETUJUI")
        page.list_view.table.rows.selectRow(0)
        for act in (page.rows.submit, page.rows.give_back):
            act()
            assert said(context)[0] == "warning"

    def test_the_menu_begins_copies_and_applies_for_the_chosen(self, page, qtbot, context):
        page.list_view.year.set_value("2027")
        settled(qtbot, context)
        page.list_view.model.mark_rows(range(2), on=True)
        page.rows.begin()
        settled(qtbot, context)
        settled(qtbot, context)
        assert len(rows(page, SkpStatus.DRAF)) == 2
        page.list_view.model.clear_marks()
        page.list_view.model.mark_rows([5], on=True)
        page.rows.copy()
        settled(qtbot, context)
        settled(qtbot, context)
        assert len(rows(page, SkpStatus.DRAF)) == 3
        page.list_view.model.mark_rows([7], on=True)
        page.rows.apply()
        settled(qtbot, context)
        assert dialog(ApplyDialog).summary.text()
        page.rows.close_year()
        settled(qtbot, context)
        assert said(context)[0] == "error"

    def test_last_year_is_copied_for_the_chosen(self, page, qtbot, context):
        people = [row.pegawai_id for row in rows(page, SkpStatus.DISETUJUI)[:3]]
        page.acts.copy_last_year(people, YEAR + 1)
        settled(qtbot, context)
        assert len(context.services.skp.of_person(people[0], YEAR + 1)) == 1

    def test_a_penilai_sees_the_own_people(self, qtbot, context_of):  # noqa: F811
        context = context_of("penilai")
        page = shown(qtbot, context)
        own = context.services.session.user.pegawai_id
        assert {row.pegawai_id for row in page.list_view.rows()} > {own}
        assert not page.cycle_button.isVisible()

    def test_an_auditor_reads_only(self, qtbot, context_of):  # noqa: F811
        page = shown(qtbot, context_of("auditor"))
        assert not page.add_button.isVisible()


class TestOutline:
    def test_a_plan_is_written_by_keys_alone(self, draft, qtbot, context):
        view = draft.plan.view
        view.setFocus()
        view.go_to(1)
        QTest.keyClick(view, KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
        type_in(qtbot, context, view, "Tersusunnya laporan")
        assert content(context, draft).hasil[0].rhk.uraian == "Tersusunnya laporan"
        view.go_to(2)
        type_in(qtbot, context, view, "Jumlah laporan", KEYS.Key_Tab)
        escape()
        view.go_to(2, 3)
        type_in(qtbot, context, view, "10-12")
        view.go_to(2, 4)
        type_in(qtbot, context, view, "laporan")
        (block,) = content(context, draft).hasil
        assert (block.iki[0].uraian, block.iki[0].satuan) == ("Jumlah laporan", "laporan")
        assert (block.iki[0].target_min, block.iki[0].target_max) == (10, 12)
        assert draft.checklist.title.text().startswith("1 hal wajib")

    def test_rows_are_added_copied_moved_and_removed(self, draft, qtbot, context):
        view, plan = draft.plan.view, draft.plan
        plan.add_main.click()
        escape()
        plan.add_extra.click()
        plan.add_iki.click()
        settled(qtbot, context)
        kinds = [block.rhk.jenis for block in plan.content.hasil]
        assert kinds == [ResultKind.UTAMA, ResultKind.TAMBAHAN]
        view.go_to(1)
        view.copy_wanted.emit(1)
        settled(qtbot, context)
        assert [len(b.iki) for b in content(context, draft).hasil] == [1, 1, 2]
        view.copy_wanted.emit(2)
        view.move_wanted.emit(plan.model.row_of(plan.content.hasil[1].rhk.id), -1)
        settled(qtbot, context)
        assert [len(b.iki) for b in content(context, draft).hasil] == [1, 2, 2]
        view.move_wanted.emit(4, 1)
        view.remove_wanted.emit(4)
        view.remove_wanted.emit(1)
        view.remove_wanted.emit(0)
        settled(qtbot, context)
        assert [len(b.iki) for b in content(context, draft).hasil] == [1, 2]

    def test_undo_takes_an_edit_back_in_the_editor(self, draft, qtbot, context):
        draft.plan.add_main.click()
        settled(qtbot, context)
        context.undo.undo()
        settled(qtbot, context)
        settled(qtbot, context)
        assert draft.plan.content.hasil == ()
        assert content(context, draft).hasil == ()

    def test_a_choice_and_the_superiors_result_are_chosen(self, draft, qtbot, context):
        plan = draft.plan
        plan.add_main.click()
        escape()
        settled(qtbot, context)
        row = plan.model.row_of(plan.content.hasil[0].iki[0].id)
        plan.model.typed.emit(row, "aspek", "WAKTU")
        plan.model.typed.emit(row, "target", "5")
        plan.model.typed.emit(row, "arah", "MIN")
        plan.model.typed.emit(row - 1, "aspek", "Mutu layanan")
        settled(qtbot, context)
        (block,) = content(context, draft).hasil
        assert (block.iki[0].target_min, block.iki[0].target_max) == (None, 5)
        assert block.rhk.rhk_pimpinan == "Mutu layanan"

    def test_cells_of_a_worksheet_are_pasted(self, draft, qtbot, context):
        plan = draft.plan
        plan.add_main.click()
        escape()
        plan.add_iki.click()
        escape()
        plan.view.go_to(2)
        QApplication.clipboard().setText("Jumlah\tKUANTITAS\t12\nMutu\tKUALITAS\tbaik\nLebih")
        QTest.keyClick(plan.view, KEYS.Key_V, Qt.KeyboardModifier.ControlModifier)
        settled(qtbot, context)
        (block,) = content(context, draft).hasil
        assert [iki.uraian for iki in block.iki] == ["Jumlah", "Mutu"]
        assert [iki.target_min for iki in block.iki] == [12, None]
        assert said(context)[0] == "warning"
        plan.view.go_to(2)
        QTest.keyClick(plan.view, KEYS.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.clipboard().text() == "Jumlah"

    def test_the_details_of_a_result_move_it_to_its_section(self, draft, qtbot, context):
        draft.plan.add_main.click()
        escape()
        QTest.keyClick(draft.plan.view, KEYS.Key_F4)
        made = dialog(ResultDialog)
        made.form.editor("jenis").setEditText("apa saja")
        made.save_button.click()
        assert made.form.field("jenis").state == "error"
        made.form.editor("jenis").set_value("TAMBAHAN")
        made.form.editor("uraian").setPlainText("Panitia")
        made.form.editor("penugasan_dari").setText("Kepala Dinas")
        made.form.editor("klasifikasi").set_value("INDIVIDU")
        made.save_button.click()
        settled(qtbot, context)
        (block,) = content(context, draft).hasil
        assert block.rhk.jenis is ResultKind.TAMBAHAN
        assert (block.rhk.uraian, block.rhk.penugasan_dari) == ("Panitia", "Kepala Dinas")

    def test_a_finding_leads_to_its_line(self, draft, qtbot, context):
        draft.plan.add_main.click()
        escape()
        settled(qtbot, context)
        draft.checklist.opened.emit("hasil.0.iki.0.target")
        assert draft.plan.view.currentIndex().column() == 3
        draft.checklist.opened.emit("lampiran")
        assert draft.tabs.current == "attachments"
        draft.checklist.opened.emit("hasil")
        assert draft.tabs.current == "plan"

    def test_submit_refuses_in_words(self, draft, qtbot, context):
        draft.head.submit.click()
        settled(qtbot, context)
        level, words = said(context)
        assert level == "error"
        assert "rencana hasil kerja utama" in words

    def test_approved_plans_cannot_be_typed_into(self, page, qtbot, context):
        editor = opened(qtbot, context, page, rows(page, SkpStatus.DISETUJUI)[0].skp.id)
        assert not editor.plan.model.can_edit
        assert not editor.plan.add_main.isVisible()
        assert editor.head.revise.isVisible()
        QTest.keyClick(editor.plan.view, KEYS.Key_Delete)
        settled(qtbot, context)
        assert content(context, editor).hasil


class TestExtras:
    def test_expectations_and_attachments_are_stored_on_leaving(self, draft, qtbot, context):
        draft.tabs.choose("behaviour")
        field = draft.behaviour.editors[0]
        field.setFocus()
        QTest.keyClicks(field, "Ramah")
        draft.behaviour.editors[1].setFocus()
        settled(qtbot, context)
        assert context.services.skp.get(draft.skp_id).skp.ekspektasi[0] == "Ramah"
        draft.tabs.choose("attachments")
        (first, second, _) = draft.attachments.editors.values()
        first.setFocus()
        QTest.keyClicks(first, "Laptop")
        second.setFocus()
        settled(qtbot, context)
        assert content(context, draft).lampiran[0].uraian == "Laptop"

    def test_a_dialogue_is_noted_and_changed(self, draft, qtbot, context):
        draft.attachments.add_button.click()
        made = dialog(DialogueDialog)
        made.form.editor("tanggal").setText("")
        made.save_button.click()
        assert made.isVisible()
        made.form.editor("tanggal").setText("03-02-2027")
        made.form.editor("catatan").setText("Sepakat")
        made.save_button.click()
        settled(qtbot, context)
        settled(qtbot, context)
        (stored,) = context.services.skp.dialogues(draft.skp_id)
        assert (stored.tanggal, stored.catatan) == (date(2027, 2, 3), "Sepakat")
        draft.attachments.dialogues.opened.emit(stored)
        assert dialog(DialogueDialog).form.values()["catatan"] == "Sepakat"


class TestDialogs:
    def test_the_head_is_changed_and_refused(self, draft, qtbot, context):
        draft.head.head.click()
        made = dialog(HeadDialog)
        made.form.editor("periode_selesai").setText("31-12-2028")
        made.save_button.click()
        settled(qtbot, context)
        assert made.form.field("periode_mulai").state == "error"
        made.form.editor("periode_selesai").setText("31-12-2027")
        made.form.editor("jabatan").setText("Analis Baru")
        made.save_button.click()
        settled(qtbot, context)
        settled(qtbot, context)
        assert draft.head.where.text().startswith("Analis Baru")

    def test_a_plan_is_returned_with_a_note(self, page, qtbot, context):
        row = rows(page, SkpStatus.DIAJUKAN)[0]
        editor = opened(qtbot, context, page, row.skp.id)
        editor.head.give_back.click()
        made = dialog(ReturnDialog)
        made.save_button.click()
        settled(qtbot, context)
        assert made.form.field("catatan").state == "error"
        made.form.editor("catatan").setPlainText("Lengkapi target")
        made.save_button.click()
        settled(qtbot, context)
        settled(qtbot, context)
        assert "Lengkapi target" in editor.note.text()

    def test_a_submitted_plan_is_taken_back(self, page, qtbot, context):
        row = rows(page, SkpStatus.DIAJUKAN)[0]
        editor = opened(qtbot, context, page, row.skp.id)
        editor.head.take_back.click()
        settled(qtbot, context)
        settled(qtbot, context)
        assert editor.head.submit.isVisible()
        editor.head.remove.trigger()
        settled(qtbot, context)
        settled(qtbot, context)
        assert page._stack.currentWidget() is page._front

    def test_a_change_in_mid_year_closes_the_old_plan(self, page, qtbot, context):
        row = rows(page, SkpStatus.DISETUJUI)[0]
        editor = opened(qtbot, context, page, row.skp.id)
        editor.head.revise.click()
        made = dialog(ReviseDialog)
        made.save_button.click()
        assert made.form.field("mulai").state == "error"
        made.form.editor("mulai").setText("01-07-2026")
        made.save_button.click()
        settled(qtbot, context)
        plans = context.services.skp.of_person(row.pegawai_id, YEAR)
        assert [skp.status for skp in plans] == [SkpStatus.DRAF, SkpStatus.DITUTUP]

    def test_a_template_is_kept_and_applied(self, page, qtbot, context):
        row = rows(page, SkpStatus.DISETUJUI)[0]
        editor = opened(qtbot, context, page, row.skp.id)
        editor.head.keep.trigger()
        made = dialog(KeepDialog)
        made.form.editor("nama").setText("Contoh")
        made.save_button.click()
        settled(qtbot, context)
        page.show_list()
        people = list({r.pegawai_id: 0 for r in rows(page, SkpStatus.DISETUJUI)})[:4]
        page.acts.apply_template(people, YEAR + 1)
        settled(qtbot, context)
        applying = dialog(ApplyDialog)
        assert applying.summary.text().startswith("4 dari 4")
        applying.save_button.click()
        settled(qtbot, context)
        assert len(context.services.skp.of_person(people[3], YEAR + 1)) == 1

    def test_the_year_is_opened_by_the_wizard(self, page, qtbot, context):
        page.open_with(action="cycle")
        made = dialog(CycleDialog)
        qtbot.waitUntil(lambda: made.summary.text().startswith("5 periode baru"))
        made.kinds["TRIWULANAN"].setChecked(False)
        made.statuses["PPPK"].setChecked(False)
        qtbot.waitUntil(lambda: made.summary.text().startswith("1 periode baru"))
        made.kinds["TAHUNAN"].setChecked(False)
        qtbot.waitUntil(lambda: not made.save_button.isEnabled())
        made.kinds["TAHUNAN"].setChecked(True)
        qtbot.waitUntil(made.save_button.isEnabled)
        made.save_button.click()
        settled(qtbot, context)
        assert context.services.periods.by_key("2027").tahun == 2027

    def test_a_plt_plan_needs_a_person(self, page, qtbot, context):
        page.rows.acting()
        made = dialog(HeadDialog)
        made.save_button.click()
        assert made.form.field("pegawai_id").state == "error"
        person = rows(page, SkpStatus.DISETUJUI)[0].pegawai_id
        made.form.editor("pegawai_id").set_value(person)
        made.form.editor("jabatan").setText("Plt. Kepala Bidang")
        made.save_button.click()
        settled(qtbot, context)
        assert any(skp.is_plt_plh_pj for skp in context.services.skp.of_person(person, YEAR))


class TestWork:
    @pytest.fixture
    def work(self, page, qtbot, context):
        row = rows(page, SkpStatus.DISETUJUI)[0]
        editor = opened(qtbot, context, page, row.skp.id, "work")
        editor.work.period.set_value("T4")
        settled(qtbot, context)
        return editor.work

    def test_evidence_waits_for_the_plan(self, work, qtbot, context):
        work.view.go_to(1)
        work.evidence_button.click()
        assert said(context)[0] == "warning"
        work.model.typed.emit(1, "isi", "Menyusun jadwal")
        settled(qtbot, context)
        settled(qtbot, context)
        work.model.typed.emit(1, "angka", "1 jadwal")
        settled(qtbot, context)
        settled(qtbot, context)
        work.view.opened.emit(2)
        made = dialog(EvidenceDialog)
        made.add_button.click()
        settled(qtbot, context)
        assert made.form.field("nama").state == "error"
        made.form.editor("nama").setText("Jadwal")
        made.form.editor("tautan").setText("https://contoh.invalid")
        made.add_button.click()
        settled(qtbot, context)
        settled(qtbot, context)
        assert made.table.records.rowCount() == 1
        made.table.choose(0)
        made.remove_button.click()
        settled(qtbot, context)
        settled(qtbot, context)
        assert made.table.records.rowCount() == 0

    def test_a_file_is_kept_as_evidence(self, work, qtbot, context, tmp_path):
        work.model.typed.emit(1, "isi", "Menyusun jadwal")
        settled(qtbot, context)
        settled(qtbot, context)
        path = tmp_path / "jadwal_kerja.pdf"
        path.write_bytes(pdf_bytes())
        work.view.opened.emit(1)
        made = dialog(EvidenceDialog)
        made.choose(str(path))
        assert made.form.values()["nama"] == "jadwal kerja"
        made.add_button.click()
        qtbot.waitUntil(lambda: made.table.records.rowCount() == 1)
        made.table.opened.emit(made.table.records.record_at(0))
        qtbot.waitUntil(lambda: any(w.isVisible() for w in made.findChildren(DocumentViewer)))
        made.form.editor("tanggal").setText("99-99-2026")
        made.add_button.click()
        assert made.form.field("tanggal").state == "error"

    def test_numbers_and_words_are_reported(self, work, qtbot, context):
        row = next(
            number
            for number in range(work.model.rowCount())
            if work.model.cell(work.model.index(number, 1)).level == 1
        )
        work.view.go_to(row, 2)
        QApplication.clipboard().setText("Selesai\t87,5\tRekap")
        QTest.keyClick(work.view, KEYS.Key_V, Qt.KeyboardModifier.ControlModifier)
        settled(qtbot, context)
        settled(qtbot, context)
        real = next(iter(work._view.work.realisasi.values()))
        assert (real.teks, str(real.nilai_angka), real.sumber_data) == ("Selesai", "87.5", "Rekap")
        work.model.typed.emit(row, "angka", "banyak")
        assert said(context)[0] == "warning"
        work.model.typed.emit(1, "umpan", "ATAS")
        settled(qtbot, context)
        settled(qtbot, context)
        assert "umpan balik 1/" in work.progress.text()

    def test_a_plt_is_rated_beside_the_definitive_post(self, page, qtbot, context):
        skp = rows(page, SkpStatus.DISETUJUI)[0].skp
        service = context.services.skp
        key, _ = service.begin_acting(replace(skp, jabatan="Plt. Kepala"))
        service.save_content(key, 1, fresh(service.get(skp.id).content))
        service.flow.submit([key])
        service.flow.approve([key])
        editor = opened(qtbot, context, page, key, "work")
        editor.work.acting_button.click()
        made = dialog(ActingDialog)
        settled(qtbot, context)
        made.form.editor("hasil").set_value("ATAS")
        made.form.editor("perilaku").set_value("ATAS")
        qtbot.waitUntil(lambda: made.predikat.text() == "Predikat: Sangat Baik")
        made.save_button.click()
        settled(qtbot, context)
        assert service.work.acting(key)[0].predikat is Predikat.SANGAT_BAIK

    def test_a_draft_takes_no_work(self, draft, qtbot, context):
        draft.tabs.choose("work")
        assert not draft.work.model.can_edit


def test_somebody_without_skp_is_found_in_the_list(page, qtbot, context):
    page.list_view.words.setText("tidak ada yang bernama begini")
    one = page.list_view.rows()[-1]
    page.open_with(person_id=one.pegawai_id)
    settled(qtbot, context)
    assert page.list_view.table.current_record() == one
    assert page.list_view.words.text() == ""


class TestPrinting:
    def test_the_form_and_the_matrix_are_printed_among_the_reports(self, page, qtbot, context):
        wanted = []
        context.navigation.requested.connect(lambda key, values: wanted.append((key, values)))
        row = rows(page, SkpStatus.DISETUJUI)[0]
        editor = opened(qtbot, context, page, row.skp.id)
        editor.head.print.click()
        page.show_list()
        page.tabs.choose("matrix")
        settled(qtbot, context)
        page.matrix.print_button.click()
        assert [values["report"] for _, values in wanted] == ["skp", "matriks-peran-hasil"]
        assert wanted[0][1]["employee_id"] == row.pegawai_id
        known = {info.name for info in context.services.reports.catalogue()}
        assert {values["report"] for _, values in wanted} <= known


class TestMatrix:
    def test_the_picture_and_the_table_tell_the_same(self, page, qtbot, context):
        page.open_with(tab="matrix")
        settled(qtbot, context)
        matrix = page.matrix
        boxes = matrix.tree.boxes()
        assert any(title == matrix.superior.currentText().split(",")[0] for title, _ in boxes) or (
            boxes
        )
        matrix.form.set_value("table")
        assert matrix.model.rowCount() == 2
        matrix.form.set_value("picture")
        matrix.superior.setCurrentIndex(matrix.superior.count() - 1)
        settled(qtbot, context)
        assert matrix.tree.boxes()[0] != boxes[0]

    def test_a_click_on_a_person_opens_the_plan(self, page, qtbot, context):
        page.open_with(tab="matrix")
        settled(qtbot, context)
        tree = page.matrix.tree
        box = next(box for box in tree._boxes if box.person and not box.is_top)
        QTest.mouseMove(tree, box.rect.center())
        QTest.mouseClick(tree, Qt.MouseButton.LeftButton, pos=box.rect.center())
        settled(qtbot, context)
        assert page.editor.skp_id
        QTest.mouseClick(tree, Qt.MouseButton.LeftButton, pos=QPointF(1, 1).toPoint())


def test_f6_goes_from_the_plan_to_the_next_step_and_back(page, qtbot, context):
    row = rows(page, SkpStatus.DIAJUKAN)[0]
    editor = opened(qtbot, context, page, row.skp.id)
    editor.plan.view.setFocus()
    QTest.keyClick(editor.plan.view, KEYS.Key_F6)
    assert editor.head.approve.hasFocus()
    QTest.keyClick(editor.head.approve, KEYS.Key_F6)
    assert editor.plan.view.hasFocus()
    editor.tabs.choose("work")
    assert editor.walk._parts()[0][1] is editor.work.view


def test_the_list_takes_the_keys_when_the_page_is_shown(page, qtbot):
    page.list_view.words.setFocus()
    page.hide()
    page.show()
    assert page.focusWidget() is page.list_view.table.rows


def test_f6_goes_from_the_list_to_the_wizard_and_on(page, qtbot):
    rows_view = page.list_view.table.rows
    rows_view.setFocus()
    visited = []
    for _ in range(3):
        QTest.keyClick(page.window().focusWidget(), KEYS.Key_F6)
        visited.append(page.window().focusWidget())
    assert visited == [page.cycle_button, page.add_button, rows_view]


def test_alt_and_a_number_choose_a_tab_and_give_it_the_keys(page, qtbot, context):
    row = rows(page, SkpStatus.DISETUJUI)[0]
    editor = opened(qtbot, context, page, row.skp.id)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    editor.plan.view.setFocus()
    QTest.keyClick(editor.plan.view, KEYS.Key_4, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: editor.tabs.current == "work")
    assert page.window().focusWidget() is editor.work.view
    QTest.keyClick(editor.work.view, KEYS.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.window().focusWidget() is editor.plan.view)
