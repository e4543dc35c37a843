"""Attendance by keys, results, closing with the list of open points, opening again."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.domain.training_people import Certificate, Presence
from sdm_desktop.services.certificates import CertificateFilter
from sdm_desktop.services.training import Step
from sdm_desktop.services.training_people import Joining
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.pages.training.page import TrainingPage
from sdm_desktop.ui.pages.training.result_dialog import ResultDialog
from sdm_desktop.ui.widgets.ask_reason import AskReason
from tests.ui.training_office import *  # noqa: F403 - fixtures
from tests.ui.training_office import plan, settled

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
S = ActivityStatus
NAMES = ("Petrus Nubatonis", "Adriana Benu", "Stefanus Lado")


@pytest.fixture
def past(training):
    """An approved activity of two days in November with three participants."""
    services = training.services
    days = [date(2026, 11, 17), date(2026, 11, 18), date(2026, 12, 8)]
    key = plan(services, "Arsip dinamis", days)
    ids = tuple(training.people[name].id for name in NAMES)
    services.training_people.enrol(Joining(kegiatan_id=key, pegawai_ids=ids))
    services.training.set_status(
        key, Step(status=S.DISETUJUI, persetujuan="Kepala", alasan_anggaran="-")
    )
    return key


@pytest.fixture
def page(qtbot, context, training, past):
    widget = TrainingPage(context)
    qtbot.addWidget(widget)
    widget.resize(1106, 640)
    widget.show()
    widget.activateWindow()
    widget.open_with(activity_id=past, part="attendance")
    settled(qtbot, context)
    return widget


@pytest.fixture
def view(page):
    return page.activity_view()


def dialog(kind):
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def press(qtbot, context, button):
    qtbot.mouseClick(button, LEFT)
    settled(qtbot, context)


def marks(training, key):
    grid = training.services.training_results.grid(key)
    return {
        row.row.nama.split()[0]: "".join(
            (row.marks[s.id].value[0] if s.id in row.marks else ".") for s in grid.sessions
        )
        for row in grid.rows
    }


def test_letters_mark_and_go_down_and_one_undo_takes_them_back(
    qtbot, context, training, past, view
):
    part = view.part("attendance")
    grid = part.table
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    assert part.count.text() == "6 tanda hadir belum dicatat"
    for key in (KEY.Key_H, KEY.Key_I, KEY.Key_S):
        qtbot.keyClick(grid, key)
    qtbot.keyClick(grid, KEY.Key_Right)
    qtbot.keyClick(grid, KEY.Key_A)
    assert part.model.presence(2, 1) is Presence.ALPA
    part.save()
    settled(qtbot, context)
    assert marks(training, past) == {"Adriana": "H..", "Petrus": "I..", "Stefanus": "SA."}
    assert part.count.text() == "2 tanda hadir belum dicatat"
    spoken = part.model.data(part.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Adriana Benu, 17 Nov 2026: Hadir"
    grid.grab()
    context.undo.undo()
    settled(qtbot, context)
    assert marks(training, past)["Petrus"] == "..."


def test_the_rest_is_filled_down_or_by_button_and_saved_without_a_key(
    qtbot, context, training, past, view
):
    part = view.part("attendance")
    part.table.setFocus()
    part.table.setCurrentIndex(part.model.index(1, 0))
    qtbot.keyClick(part.table, KEY.Key_D, Qt.KeyboardModifier.ControlModifier)
    part.table.setCurrentIndex(part.model.index(0, 1))
    qtbot.mouseClick(part.all_button, LEFT)
    qtbot.waitUntil(
        lambda: marks(training, past) == {"Adriana": ".H.", "Petrus": "HH.", "Stefanus": "HH."},
        timeout=5000,
    )
    settled(qtbot, context)
    qtbot.keyClick(part.table, KEY.Key_Delete)
    part.save()
    settled(qtbot, context)
    assert marks(training, past)["Adriana"] == "..."


def test_what_is_still_ahead_is_not_marked(qtbot, context, training, past, view):
    part = view.part("attendance")
    part.table.setCurrentIndex(part.model.index(0, 2))
    qtbot.keyClick(part.table, KEY.Key_H)
    part.save()
    settled(qtbot, context)
    assert marks(training, past)["Adriana"] == "..."
    part.table.setCurrentIndex(part.model.index(0, 3))
    qtbot.keyClick(part.table, KEY.Key_H)
    assert part.model.index(0, 3).data() is not None


def test_results_are_typed_for_one_and_for_several(qtbot, context, training, past, view):
    view.tabs.choose("results")
    settled(qtbot, context)
    part = view.part("results")
    assert part.gain.text().startswith("Belum ada nilai")
    part.table.rows.set_current_row(0)
    qtbot.keyClick(part.table.rows, KEY.Key_Return)
    settled(qtbot, context)
    asked = dialog(ResultDialog)
    asked.form.fill({"hasil": "LULUS", "nilai_pra": Decimal(40), "nilai_pasca": Decimal(101)})
    asked.form.field("nilai_pasca").editor.setText("70")
    asked.form.fill({"jp_diakui": Decimal(3)})
    press(qtbot, context, asked.save_button)
    assert asked.form.field("alasan_jp").state == "error"
    asked.form.fill({"alasan_jp": "Hanya sebagian"})
    press(qtbot, context, asked.save_button)
    assert part.model.records()[0].gain.band
    assert "N-gain kelas 0,5" in part.gain.text()
    assert part.model.index(0, 10).data() == "3"
    part.model.mark_rows([1, 2], on=True)
    part.edit()
    settled(qtbot, context)
    asked = dialog(ResultDialog)
    assert asked.form.names() == ["hasil"]
    asked.form.fill({"hasil": "HADIR"})
    press(qtbot, context, asked.save_button)
    assert {row.row.participant.hasil for row in part.model.records()} == {"LULUS", "HADIR"}


def words_of(box):
    return " ".join(label.text() for label in box.findChildren(QLabel))


def _credit_elsewhere(services, person_id):
    """Accept a certificate of a seminar on the day of the activity."""
    day = date(2026, 11, 19)
    paper = Certificate(
        pegawai_id=person_id, nomor="S-1", tanggal=day, penerbit="Undana", nama="Seminar Arsip",
        jenis=9, bentuk="SEMINAR", mulai=day, selesai=day, jumlah=Decimal(1),
    )  # fmt: skip
    services.certificates.save_outside(paper)
    (row,) = services.certificates.rows(CertificateFilter(only_outside=True))
    services.certificates.verify([row.id], accepted=True)


def test_closing_lists_what_is_open_goes_there_and_closes(qtbot, context, training, view):
    services = training.services
    key = plan(services, "Etika", [date(2026, 11, 19)])
    ids = tuple(training.people[name].id for name in NAMES[:2])
    services.training_people.enrol(Joining(kegiatan_id=key, pegawai_ids=ids))
    services.training.set_status(
        key, Step(status=S.DISETUJUI, persetujuan="Kepala", alasan_anggaran="-")
    )
    view.show_activity(key, "closing")
    settled(qtbot, context)
    part = view.part("closing")
    assert not part.close_button.isEnabled()
    words = [one.message for one in part.model.records()]
    assert "Kehadiran Adriana Benu belum lengkap." in words
    assert "Hasil Petrus Nubatonis, S.Sos. belum ada." in words
    places = [one.code for one in part.model.records()]
    part.table.rows.set_current_row(places.index("HASIL"))
    qtbot.keyClick(part.table.rows, KEY.Key_Return)
    settled(qtbot, context)
    assert view.tabs.current == "results"
    view.tabs.choose("closing")
    part.table.rows.set_current_row(places.index("KEHADIRAN"))
    qtbot.keyClick(part.table.rows, KEY.Key_Return)
    settled(qtbot, context)
    assert view.tabs.current == "attendance"
    attendance = view.part("attendance")
    attendance.fill_rest()
    attendance.save()
    settled(qtbot, context)
    view.tabs.choose("results")
    settled(qtbot, context)
    results = view.part("results")
    results.model.mark_rows([0, 1], on=True)
    results.edit()
    settled(qtbot, context)
    asked = dialog(ResultDialog)
    asked.form.fill({"hasil": "HADIR"})
    press(qtbot, context, asked.save_button)
    programme = services.training.get(key).programme
    from dataclasses import replace

    services.training_catalogue.save_programme(replace(programme, is_sertifikat=False))
    view.tabs.choose("closing")
    settled(qtbot, context)
    assert part.state.text() == "Siap ditutup."
    _credit_elsewhere(services, ids[0])
    press(qtbot, context, part.close_button)
    asked = dialog(ConfirmDialog)
    assert "19 November 2026 sudah ber-JP dari “Seminar Arsip”" in words_of(asked)
    qtbot.keyClick(asked, KEY.Key_Escape)
    settled(qtbot, context)
    assert services.training.get(key).activity.status is not S.SELESAI
    press(qtbot, context, part.close_button)
    press(qtbot, context, dialog(ConfirmDialog).accept_button)
    assert services.training.get(key).activity.status is S.SELESAI
    assert "Ditutup" in part.state.text()
    view.tabs.choose("results")
    settled(qtbot, context)
    results.edit()
    view.tabs.choose("closing")
    settled(qtbot, context)
    qtbot.mouseClick(part.reopen_button, LEFT)
    asked = dialog(AskReason)
    asked.form.editor("alasan").set_value("Nilai keliru")
    press(qtbot, context, asked.save_button)
    assert services.training.get(key).activity.status is S.PENUTUPAN


def test_scores_are_typed_and_pasted_into_cells(qtbot, context, training, past, view):
    view.tabs.choose("results")
    settled(qtbot, context)
    part = view.part("results")
    part.typing.type_cell(0, "pra", "40,5")
    settled(qtbot, context)
    assert part.model.records()[0].row.participant.nilai_pra == Decimal("40.5")
    part.typing.type_cell(0, "pasca", "abc")
    settled(qtbot, context)
    assert part.model.records()[0].row.participant.nilai_pasca is None
    part.table.rows.setFocus()
    part.table.rows.set_current_row(0)
    keys = [column.key for column in part.table.shown_columns()]
    for _ in range(keys.index("pra")):
        qtbot.keyClick(part.table.rows, KEY.Key_Right)
    QApplication.clipboard().setText("50\t80\n60\t90\n70\t100\n")
    qtbot.keyClick(part.table.rows, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, context)
    scores = [
        (r.row.participant.nilai_pra, r.row.participant.nilai_pasca) for r in part.model.records()
    ]
    assert scores == [(50, 80), (60, 90), (70, 100)]
    for text in ("50\t800", "1\t2\n" * 9):
        QApplication.clipboard().setText(text)
        part.typing.paste()
    part.typing.type_cell(1, "hasil", "lulus")
    part.typing.type_cell(2, "hasil", "juara")
    settled(qtbot, context)
    found = [row.row.participant.hasil for row in part.model.records()]
    assert found == ["BELUM_ADA", "LULUS", "BELUM_ADA"]
    assert part.model.records()[0].row.participant.nilai_pasca == 80


def test_marks_are_stored_when_one_leaves_at_once(qtbot, context, training, past, view):
    part = view.part("attendance")
    part.table.setFocus()
    part.table.setCurrentIndex(part.model.index(0, 0))
    qtbot.keyClick(part.table, KEY.Key_H)
    qtbot.keyClick(part.table, KEY.Key_Escape)
    settled(qtbot, context)
    assert marks(training, past)["Adriana"] == "H.."
