"""The tabs Kebutuhan and Rencana with a real office and real dialogs."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from sdm_desktop.domain.bangkom import PlanLineStatus
from sdm_desktop.domain.budget import Fund
from sdm_desktop.domain.competence import CompetenceScore
from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.ui.pages.training_plan.needs_tab import NeedsTab
from sdm_desktop.ui.pages.training_plan.off_dialog import OffDialog
from sdm_desktop.ui.pages.training_plan.plan_dialogs import (
    ChooseDialog,
    LinkDialog,
    PlanLineDialog,
)
from sdm_desktop.ui.pages.training_plan.plan_tab import PlanTab
from sdm_desktop.ui.widgets.ask_reason import AskReason
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from tests.services.training_plan_office import Desk
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def desk(office):  # noqa: F811
    return Desk(office.database, office.session)


@pytest.fixture
def show(qtbot, context):  # noqa: F811
    frames = []

    def make(kind):
        frame = QWidget()
        frames.append(frame)
        qtbot.addWidget(frame)
        tab = kind(context, frame)
        frame.resize(1126, 580)
        tab.resize(1126, 580)
        with qtbot.waitExposed(frame):
            frame.show()
        settled(qtbot, context)
        settled(qtbot, context)
        return tab

    yield make
    frames.clear()


@pytest.fixture
def levels(context, people):  # noqa: F811
    context.services.budget.save_fund(Fund(tahun=2026, uraian="Teknis", jumlah=1_000_000))
    context.services.competences.save_scores(
        [
            CompetenceScore(
                pegawai_id=people[name].id, kompetensi=code, level=level,
                tanggal=date(2026, 3, 2),
            )
            for name, code, level in (
                ("Petrus Nubatonis", "M.05", 0), ("Adriana Benu", "M.05", 1),
                ("Petrus Nubatonis", "M.03", 1),
            )
        ]
    )  # fmt: skip


@pytest.fixture
def tab(levels, show):
    return show(NeedsTab)


def dialog(kind):
    (found,) = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def names(tab):
    return [topic.nama for topic in tab.topics.records()]


def test_needs_stand_in_their_order_with_the_people_behind_them(tab, qtbot, context):  # noqa: F811
    assert names(tab) == ["Pelayanan Publik", "Komunikasi", "Belum ada JP tahun 2026"]
    assert tab.count.text() == "2 orang sudah dinilai, 0 baris dikeluarkan"
    assert [line.dasar for line in tab.lines.records()] == [
        "standar 2, level 0", "standar 2, level 1",
    ]  # fmt: skip
    tab.topic_table.opened.emit(tab.topics.records()[0])
    assert dialog(ExplanationPopover).isVisible()
    tab.filter.source.set_value("TANPA_JP")
    settled(qtbot, context)
    assert names(tab) == ["Belum ada JP tahun 2026"]
    tab.open_with(year=2025, query="KOMPETENSI")
    settled(qtbot, context)
    assert names(tab) == ["Pelayanan Publik", "Komunikasi"]


def test_what_if_follows_marks_and_typed_numbers(tab, qtbot, context):  # noqa: F811
    tab.topics.mark_rows([0, 1], on=True)
    settled(qtbot, context)
    assert tab.pane.chosen.text() == "Pelayanan Publik · Komunikasi"
    assert tab.pane.form.values()["jp"] == Decimal(16)
    tab.pane.form.field("biaya").editor.setFocus()
    qtbot.keyClicks(tab.pane.form.field("biaya").editor, "400000")
    settled(qtbot, context)
    assert tab.pane.verdict.text() == "Melebihi sisa bebas sebesar Rp200.000."
    tab.pane.suggest(Decimal(8), 1)
    assert tab.pane.form.values()["biaya"] == 400_000


def test_needs_are_planned_for_everybody_or_for_some(tab, qtbot, context):  # noqa: F811
    tab.topic_table.rows.set_current_row(0)
    settled(qtbot, context)
    tab.lines.mark_rows([1], on=True)
    tab.plan_lines()
    box = dialog(ChooseDialog)
    box.form.editor("triwulan").set_value("2")
    box.form.editor("biaya").set_value(250_000)
    box.save()
    settled(qtbot, context)
    (row,) = context.services.bangkom.year(2026).rows
    assert (row.nama, row.line.triwulan, row.line.biaya) == (
        "Adriana Benu", 2, 250_000,
    )  # fmt: skip
    qtbot.mouseClick(tab.pane.plan_button, Qt.MouseButton.LeftButton)
    dialog(ChooseDialog).save()
    settled(qtbot, context)
    assert len(context.services.bangkom.year(2026).rows) == 2
    tab.plan_topics()
    dialog(ChooseDialog).save()
    settled(qtbot, context)
    assert "sudah ada dalam rencana" in dialog(ChooseDialog)._message.text()


def test_a_line_is_taken_out_with_a_reason(tab, qtbot, context):  # noqa: F811
    tab.topic_table.rows.set_current_row(1)
    settled(qtbot, context)
    tab.switch_off()
    box = dialog(AskReason)
    box.form.editor("alasan").set_value("Segera pensiun")
    box.save()
    settled(qtbot, context)
    assert "Komunikasi" not in names(tab)
    assert tab.count.text().endswith("1 baris dikeluarkan")
    qtbot.mouseClick(tab.off_button, Qt.MouseButton.LeftButton)
    box = dialog(OffDialog)
    row = box.model.records()[0]
    assert (row.siapa, row.alasan) == ("Petrus Nubatonis, S.Sos.", "Segera pensiun")
    box.table.rows.set_current_row(0)
    box.bring_back()
    settled(qtbot, context)
    assert "Komunikasi" in names(tab)
    assert not tab.off_button.isVisible()
    context.undo.undo()
    settled(qtbot, context)
    assert "Komunikasi" not in names(tab)
    context.undo.undo()
    settled(qtbot, context)
    assert "Komunikasi" in names(tab)


def test_a_request_is_typed_and_listed(tab, qtbot, context, people):  # noqa: F811
    tab.add_request()
    box = dialog(PlanLineDialog)
    box.save()
    settled(qtbot, context)
    assert "wajib" in box.form.field("uraian").message
    qtbot.keyClicks(box.form.field("uraian").editor, "Bahasa isyarat")
    box.form.editor("pegawai_id").set_value(people["Stefanus Lado"].id)
    box.save()
    settled(qtbot, context)
    assert "Bahasa isyarat" in names(tab)


@pytest.fixture
def plan(tab, qtbot, context, show):  # noqa: F811
    board = tab.board
    lines = context.services.needs.drafts(board, board.topics[0], tab.pane.choice(2026))
    context.services.bangkom.add(lines)
    return show(PlanTab)


def marked(plan, *rows):
    plan.model.clear_marks()
    plan.model.mark_rows(list(rows), on=True)


def test_the_plan_is_approved_postponed_and_filtered(plan, qtbot, context):  # noqa: F811
    assert "menjangkau 2 orang" in plan.effect.text()
    marked(plan, 0)
    plan.approve()
    settled(qtbot, context)
    marked(plan, 1)
    plan.postpone()
    box = dialog(AskReason)
    box.form.editor("alasan").set_value("Anggaran habis")
    box.save()
    settled(qtbot, context)
    plan.state.set_value(PlanLineStatus.DITUNDA.value)
    assert plan.model.rowCount() == 1
    plan.state.set_value("ukur-ulang")
    assert plan.model.rowCount() == 0
    plan.open_with(query="")
    plan.state.set_value("")
    plan.words.setText("benu")
    assert [row.nama for row in plan.model.records()] == ["Adriana Benu"]


def test_lines_are_tied_to_an_activity_and_marked_done(
    plan, qtbot, context, desk, people  # noqa: F811
):  # fmt: skip
    activity = desk.activity("Bimtek layanan")
    marked(plan, 0, 1)
    plan.link()
    box = dialog(LinkDialog)
    box.form.editor("kegiatan_id").set_value(activity.id)
    box.save()
    settled(qtbot, context)
    assert {row.kegiatan for row in plan.model.records()} == {"Bimtek layanan"}
    qtbot.mouseClick(plan.settle_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    desk.participant(activity, people["Adriana Benu"].id, Decimal(16))
    desk.change(activity, status=ActivityStatus.SELESAI, tanggal_tutup=date(2026, 10, 8))
    plan.settle()
    settled(qtbot, context)
    states = {row.nama: row.line.status for row in plan.model.records()}
    assert states["Adriana Benu"] is PlanLineStatus.TERLAKSANA
    marked(plan, 1)
    plan.remove()
    settled(qtbot, context)
    assert plan.model.rowCount() == 1


def test_planned_people_are_let_into_the_activity_at_once(
    plan, qtbot, context, desk  # noqa: F811
):  # fmt: skip
    activity = desk.activity("Bimtek layanan", status=ActivityStatus.PENDAFTARAN)
    for _ in range(2):
        marked(plan, 0, 1)
        plan.link()
        box = dialog(LinkDialog)
        box.form.editor("kegiatan_id").set_value(activity.id)
        box.form.editor("peserta").set_value("daftar")
        box.save()
        settled(qtbot, context)
    rows = context.services.training_people.participants(activity.id)
    assert {row.nama.split(",")[0] for row in rows} == {"Petrus Nubatonis", "Adriana Benu"}
    assert {row.participant.kelas for row in rows} == {2}
    lines = [row.line for row in context.services.bangkom.year(2026).rows]
    assert {line.kegiatan_id for line in lines} == {activity.id}
    assert {line.program_id for line in lines} == {activity.program_id}


def test_a_line_is_changed_in_its_dialog(plan, qtbot, context):  # noqa: F811
    plan.table.rows.set_current_row(0)
    plan.edit(plan.table.current_record())
    box = dialog(PlanLineDialog)
    box.form.editor("jp").set_value(Decimal(24))
    box.save()
    settled(qtbot, context)
    assert plan.model.records()[0].line.jp == 24
    plan.open_with(year=2026, action="add")
    dialog(PlanLineDialog).reject()


def test_what_is_shown_is_exported(tab, qtbot, context, tmp_path):  # noqa: F811
    for table, head in ((tab.topic_table, "Kebutuhan"), (tab.line_table, "Dasar")):
        table.export_wanted.emit()
        (box,) = [w for w in QApplication.allWidgets() if isinstance(w, QFileDialog)]
        box.close()
        box.deleteLater()
        qtbot.waitUntil(
            lambda: not any(isinstance(w, QFileDialog) for w in QApplication.allWidgets())
        )
        path = tmp_path / f"{head}.csv"
        tab._export.write(path)
        settled(qtbot, context)
        assert head in path.read_text("utf-8-sig")
