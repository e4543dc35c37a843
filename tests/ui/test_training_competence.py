"""Proposed competence levels after closing, by keys: typed, ticked, confirmed, stored, undone."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.competence import CompetenceScore, ScoreSource
from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.training import Step
from sdm_desktop.services.training_people import Joining
from sdm_desktop.services.training_result_views import Mark, ResultEntry
from sdm_desktop.ui.pages.training.closing_part import ClosingPart
from sdm_desktop.ui.pages.training.page import TrainingPage
from sdm_desktop.ui.pages.training.proposal_dialog import ProposalDialog
from tests.ui.training_office import *  # noqa: F403 - fixtures
from tests.ui.training_office import plan, settled

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
END = date(2026, 11, 19)
NAMES = ("Adriana Benu", "Petrus Nubatonis", "Stefanus Lado")


@pytest.fixture
def close(training):
    """Close an activity that trains M.05 and return its id; Adriana Benu was found at level 1."""

    def make(codes="M.05", hasil="LULUS"):
        services, people = training.services, [training.people[name] for name in NAMES]
        key = plan(services, "Etika pelayanan", [END])
        programme = services.training.get(key).programme
        services.training_catalogue.save_programme(
            replace(programme, kompetensi=codes, is_sertifikat=False)
        )
        ids = tuple(one.id for one in people)
        services.training_people.enrol(Joining(kegiatan_id=key, pegawai_ids=ids))
        services.training.set_status(
            key,
            Step(status=ActivityStatus.DISETUJUI, persetujuan="Kepala", alasan_anggaran="-"),
        )
        (session,) = services.training.get(key).sessions
        rows = services.training_people.participants(key)
        results = services.training_results
        results.mark(key, [Mark(row.id, session.session.id, "HADIR") for row in rows])
        results.set_results(key, [ResultEntry(participant_id=row.id, hasil=hasil) for row in rows])
        score = CompetenceScore(
            pegawai_id=people[0].id, kompetensi="M.05", level=1, tanggal=date(2026, 3, 2)
        )
        services.competences.save_scores([score])
        services.training_closing.close(key)
        return key

    return make


@pytest.fixture
def show(qtbot, context, close):
    """Show the closing of a closed activity and return its part."""
    pages = []

    def make(*args, **more):
        key = close(*args, **more)
        page = TrainingPage(context)
        qtbot.addWidget(page)
        page.resize(1106, 640)
        page.show()
        page.activateWindow()
        page.open_with(activity_id=key, part="closing")
        settled(qtbot, context)
        pages.append(page)
        return page.activity_view().part("closing")

    return make


@pytest.fixture
def box(qtbot, context, show):
    part = show()
    part.levels_button.setFocus()
    qtbot.keyClick(part.levels_button, KEY.Key_Space)
    return opened(qtbot, context)


def shown():
    """Return the dialogs that are open; closed ones delete themselves."""
    widgets = QApplication.topLevelWidgets()
    return [w for w in widgets if isinstance(w, ProposalDialog) and w.isVisible()]


def opened(qtbot, context):
    (found,) = shown()
    settled(qtbot, context)
    return found


def stored(training):
    held = training.services.competences.held()
    return {
        one.nama: (one.score.level, one.score.catatan)
        for one in held
        if one.score.sumber is ScoreSource.PELATIHAN
    }


def cells(box):
    columns = box.table.shown_columns()
    return [[column.text(row) for column in columns] for row in box.table.proposals.records()]


def marked(box):
    return [row.nama.split(",")[0] for row in box.table.proposals.marked_records()]


def test_levels_are_typed_confirmed_stored_and_undone_by_keys(qtbot, context, training, box):
    rows, name = box.table.rows, box.form.editor("dikonfirmasi")
    assert cells(box)[:2] == [
        ["Adriana Benu", "M.05 Pelayanan Publik", "1", "2", "2", ""],
        ["Petrus Nubatonis, S.Sos.", "M.05 Pelayanan Publik", "belum dinilai", "2", "–", ""],
    ]
    assert marked(box) == ["Adriana Benu"]
    assert box.save_button.text() == "Simpan 1 nilai"
    qtbot.waitUntil(rows.hasFocus)
    qtbot.keyClick(rows, KEY.Key_Down)
    qtbot.keyClick(rows, KEY.Key_3)
    assert rows.current_row() == 2
    qtbot.keyClick(rows, KEY.Key_Space)
    qtbot.keyClick(rows, KEY.Key_Return, CTRL)
    settled(qtbot, context)
    assert box.form.field("dikonfirmasi").message == "Tulis nama atasan yang mengonfirmasi."
    assert box._message.text() == "Level belum diisi: Stefanus Lado (M.05)."
    assert stored(training) == {}
    qtbot.waitUntil(name.hasFocus)
    qtbot.keyClicks(name, "Maria Tefa")
    for _ in range(2):  # over the button that takes all marks away
        qtbot.keyClick(box.focusWidget(), KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert rows.hasFocus()
    qtbot.keyClick(rows, KEY.Key_Space)
    for _ in range(2):
        qtbot.keyClick(box.focusWidget(), KEY.Key_Tab)
    assert name.hasFocus()
    qtbot.keyClick(name, KEY.Key_Return)
    settled(qtbot, context)
    assert not shown()
    words = "Dikonfirmasi Maria Tefa; Etika pelayanan"
    assert stored(training) == {"Adriana Benu": (2, words), "Petrus Nubatonis": (3, words)}
    context.undo.undo()
    settled(qtbot, context)
    assert stored(training) == {}


def test_what_was_stored_is_told_and_not_proposed_again(qtbot, context, training, box):
    box.form.editor("dikonfirmasi").set_value("Maria Tefa")
    qtbot.mouseClick(box.save_button, LEFT)
    settled(qtbot, context)
    page = next(w for w in QApplication.topLevelWidgets() if isinstance(w, TrainingPage))
    page.activity_view().part("closing").propose_levels()
    again = opened(qtbot, context)
    assert cells(again)[0][2:] == ["2", "2", "–", "sudah, level 2"]
    assert marked(again) == []
    assert again.save_button.text() == "Simpan"
    again.form.editor("dikonfirmasi").set_value("Maria Tefa")
    again.save()
    settled(qtbot, context)
    assert again._message.text() == "Tidak ada nilai untuk disimpan."
    again.reject()


def test_a_level_is_taken_away_filled_down_and_pasted(qtbot, context, box):
    rows = box.table.rows
    qtbot.keyClick(rows, KEY.Key_Delete)
    assert marked(box) == []
    qtbot.keyClick(rows, KEY.Key_D, CTRL)
    assert marked(box) == []
    qtbot.keyClick(rows, KEY.Key_4)
    qtbot.keyClick(rows, KEY.Key_Up)
    qtbot.keyClick(rows, KEY.Key_D, CTRL)
    assert [row[4] for row in cells(box)] == ["4", "4", "4"]
    qtbot.keyClick(rows, KEY.Key_Return)
    assert rows.current_row() == 1
    QGuiApplication.clipboard().setText("1\tx\r\n\r\n5\r\n")
    qtbot.keyClick(rows, KEY.Key_V, CTRL)
    assert [row[4] for row in cells(box)] == ["4", "1", "4"]
    QGuiApplication.clipboard().setText("0\r\n7\r\n")
    box.table.paste()
    assert box._message.text() == "Stefanus Lado, M.05: “7” bukan level 0 sampai 5."
    assert [row[4] for row in cells(box)] == ["4", "1", "4"]
    place = rows.visualRect(box.table.proposals.index(1, 1)).center()
    for act in (qtbot.mouseClick, qtbot.mouseDClick):
        act(rows.viewport(), LEFT, pos=place)
    box.table.desk.editor.setText("2")
    qtbot.keyClick(box.table.desk.editor, KEY.Key_Return)
    assert [row[4] for row in cells(box)] == ["4", "2", "4"]
    assert not box._message.isVisible()
    qtbot.keyClick(rows, KEY.Key_Escape)
    assert marked(box) == []
    qtbot.keyClick(rows, KEY.Key_Escape)
    assert not shown()


def test_an_empty_list_says_why(qtbot, context, show):
    part = show(hasil="TIDAK_LULUS")
    qtbot.mouseClick(part.levels_button, LEFT)
    box = opened(qtbot, context)
    assert box.table.empty.title() == "Tidak ada yang diusulkan"
    assert "memberi sertifikat" in box.table.empty.accessibleName()
    assert not box.save_button.isEnabled()
    qtbot.keyClick(box, KEY.Key_Escape)
    assert not shown()


def test_an_activity_opened_again_meanwhile_is_told(qtbot, context, training, show):
    part = show()
    training.services.training_closing.reopen(part._detail.activity.id, "Nilai keliru")
    part.propose_levels()
    box = opened(qtbot, context)
    assert box.table.empty.title() == "Usulan tidak dapat dibaca"
    assert not box.save_button.isEnabled()
    box.reject()


def test_the_button_needs_competences_closing_and_the_right_to_write(
    qtbot, context, training, show
):
    part = show(codes="")
    assert part.reopen_button.isVisible()
    assert not part.levels_button.isVisible()
    services, detail = training.services, part._detail
    trained = replace(detail, programme=replace(detail.programme, kompetensi="M.05"))
    part.show_detail(trained)
    settled(qtbot, context)
    assert part.levels_button.isVisible()
    assert services.session.may(Role.ADMIN)
    reader = ClosingPart(context, part.parentWidget(), may_write=False)
    reader.show_detail(trained)
    settled(qtbot, context)
    assert reader.levels_button.isHidden()
    services.training_closing.reopen(detail.activity.id, "Nilai keliru")
    part.show_detail(services.training.get(detail.activity.id))
    settled(qtbot, context)
    assert not part.levels_button.isVisible()
