"""The evaluation of an activity: reaction, behaviour, outcome."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.domain.training_people import BehaviourCheck, Presence
from sdm_desktop.services.training import Step
from sdm_desktop.services.training_people import Joining
from sdm_desktop.services.training_result_views import Mark
from sdm_desktop.ui.pages.training.effect_dialogs import (
    BehaviourDialog,
    OutcomeDialog,
    ReactionDialog,
)
from sdm_desktop.ui.pages.training.page import TrainingPage
from tests.ui.training_office import *  # noqa: F403 - fixtures
from tests.ui.training_office import plan, settled

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NAMES = ("Petrus Nubatonis", "Adriana Benu", "Stefanus Lado")


@pytest.fixture
def page(qtbot, context, training):
    services = training.services
    key = plan(services, "Arsip dinamis", [date(2026, 11, 17)])
    ids = tuple(training.people[name].id for name in NAMES)
    services.training_people.enrol(Joining(kegiatan_id=key, pegawai_ids=ids))
    step = Step(status=ActivityStatus.DISETUJUI, persetujuan="Kepala", alasan_anggaran="-")
    services.training.set_status(key, step)
    grid = services.training_results.grid(key)
    session = grid.sessions[0].id
    marks = [Mark(row.row.id, session, Presence.HADIR) for row in grid.rows]
    services.training_results.mark(key, marks)
    widget = TrainingPage(context)
    qtbot.addWidget(widget)
    widget.resize(1106, 640)
    widget.show()
    widget.activateWindow()
    widget.open_with(activity_id=key, part="effect")
    settled(qtbot, context)
    return widget


@pytest.fixture
def part(page):
    return page.activity_view().part("effect")


def dialog(kind):
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def press(qtbot, context, button):
    qtbot.mouseClick(button, LEFT)
    settled(qtbot, context)


def answer(qtbot, context, part, mark, remark=""):
    press(qtbot, context, part.add_button)
    asked = dialog(ReactionDialog)
    editor = asked.form.field("peserta").editor
    editor.setCurrentIndex(0)
    asked.form.fill({"butir0": mark, "saran": remark})
    press(qtbot, context, asked.save_button)
    return asked


def test_anonymous_answers_are_shown_once_there_are_enough(qtbot, context, page, part):
    assert "Belum ada jawaban" in part.remarks.text()
    asked = answer(qtbot, context, part, 9)
    assert asked.form.field("butir0").state == "error"
    asked.reject()
    answer(qtbot, context, part, 4, "Materi jelas")
    assert "anonim" in part.remarks.text()
    assert part.count.text().startswith("1 dari 3 orang")
    answer(qtbot, context, part, 3)
    answer(qtbot, context, part, 2)
    assert part.remarks.text() == "“Materi jelas”"
    assert part.bars.accessibleName().endswith("3,00")
    part.bars.grab()
    assert not part.add_button.isEnabled()


def test_an_indicator_is_added_changed_and_removed(qtbot, context, page, part):
    press(qtbot, context, part.outcome_button)
    asked = dialog(OutcomeDialog)
    press(qtbot, context, asked.save_button)
    assert asked.form.field("indikator").state == "error"
    asked.form.fill(
        {"indikator": "Lama layanan KTP (menit)", "nilai_awal": Decimal(40),
         "nilai_akhir": Decimal(25), "is_naik_baik": (), "tanggal": date(2026, 11, 24)}
    )  # fmt: skip
    press(qtbot, context, asked.save_button)
    index = part.outcomes.index(0, 2)
    assert index.data() == "40 → 25"
    part.outcome_table.rows.setFocus()
    part.outcome_table.rows.set_current_row(0)
    qtbot.keyClick(part.outcome_table.rows, KEY.Key_Return)
    asked = dialog(OutcomeDialog)
    assert asked.form.values()["is_naik_baik"] == ()
    asked.form.fill({"nilai_akhir": None})
    press(qtbot, context, asked.save_button)
    assert part.outcomes.index(0, 2).data() == "40 → …"
    qtbot.keyClick(part.outcome_table.rows, KEY.Key_Delete)
    settled(qtbot, context)
    assert part.outcomes.rowCount() == 0


def test_a_superior_answers_months_later(qtbot, context, training, page, part):
    services = training.services
    key = page.activity_view().activity_id
    core = services.training_core
    who = services.training_results.grid(key).rows[0].row.id
    with core.database.write(core.session.actor()) as writer:
        check = BehaviourCheck(peserta_id=who, jatuh_tempo=date(2027, 2, 17))
        core.people.behaviour.add_many(writer, [check])
        writer.audit("perilaku_pelatihan", "evaluasi_perilaku", "")
    part.show_detail(services.training.get(key))
    settled(qtbot, context)
    assert part.behaviour.index(0, 3).data() == "belum"
    part.behaviour_table.rows.setFocus()
    qtbot.keyClick(part.behaviour_table.rows, KEY.Key_Return)
    asked = dialog(BehaviourDialog)
    asked.form.fill({"nilai": Decimal(3)})
    press(qtbot, context, asked.save_button)
    assert asked.form.field("penilai").state == "error"
    asked.form.fill({"penilai": "Kepala Bidang", "nilai": Decimal(3)})
    press(qtbot, context, asked.save_button)
    assert part.behaviour.index(0, 3).data() == "3"
