"""Certificates, papers of an activity, and the catalogue."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.services.training import Step
from sdm_desktop.services.training_people import Joining
from sdm_desktop.services.training_result_views import Mark, ResultEntry
from sdm_desktop.ui.pages.training.certificate_dialogs import NumberDialog, OutsideDialog
from sdm_desktop.ui.pages.training.data_dialogs import ProgrammeDialog, RoomDialog, TrainerDialog
from sdm_desktop.ui.pages.training.page import TrainingPage
from sdm_desktop.ui.widgets.ask_reason import AskReason
from tests.ui.training_office import *  # noqa: F403 - fixtures
from tests.ui.training_office import plan, settled

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
PETRUS = "Petrus Nubatonis"


@pytest.fixture
def page(qtbot, context, training):
    widget = TrainingPage(context)
    qtbot.addWidget(widget)
    widget.resize(1106, 640)
    widget.show()
    widget.activateWindow()
    settled(qtbot, context)
    return widget


def dialog(kind):
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def press(qtbot, context, button):
    qtbot.mouseClick(button, LEFT)
    settled(qtbot, context)


def finished(training):
    """Return an activity of yesterday in which Petrus passed."""
    from sdm_desktop.domain.training_people import Presence

    services = training.services
    key = plan(services, "Arsip dinamis", [date(2026, 11, 23)])
    person = training.people[PETRUS]
    services.training_people.enrol(Joining(kegiatan_id=key, pegawai_ids=(person.id,)))
    step = Step(status=ActivityStatus.DISETUJUI, persetujuan="Kepala", alasan_anggaran="-")
    services.training.set_status(key, step)
    grid = services.training_results.grid(key)
    who = grid.rows[0].row.id
    services.training_results.mark(key, [Mark(who, grid.sessions[0].id, Presence.HADIR)])
    services.training_results.set_results(key, [ResultEntry(participant_id=who, hasil="LULUS")])
    return key


def test_certificates_are_numbered_together_and_listed_in_the_register(
    qtbot, context, training, page
):
    key = finished(training)
    page.open_with(activity_id=key, part="certificates")
    settled(qtbot, context)
    part = page.activity_view().part("certificates")
    press(qtbot, context, part.issue_button)
    asked = dialog(NumberDialog)
    assert asked.shown.text().startswith("Nomor pertama: ")
    asked.form.fill({"tanggal": None})
    press(qtbot, context, asked.save_button)
    assert asked.form.field("tanggal").state == "error"
    asked.form.fill({"tanggal": date(2026, 11, 24), "pola": "800/{urut}/BKPPD/{tahun}"})
    asked._show_first("")
    number = asked.shown.text().removeprefix("Nomor pertama: ")
    press(qtbot, context, asked.save_button)
    assert [row.certificate.nomor for row in part.view.model.records()] == [number]
    press(qtbot, context, part.issue_button)
    asked = dialog(NumberDialog)
    press(qtbot, context, asked.save_button)
    assert "Tidak ada peserta" in asked._message.text()
    asked.reject()
    page.close_activity()
    page.tabs.choose("certificates")
    settled(qtbot, context)
    tab = page.view("certificates")
    assert tab.view.model.rowCount() == 1
    tab.words.setText("tidak ada")
    assert tab.view.model.rowCount() == 0
    tab.words.clear()
    tab.view.edit()
    tab.view.accept()
    tab.view.table.rows.set_current_row(0)
    tab.view.remove()
    settled(qtbot, context)
    assert tab.view.model.rowCount() == 0


def test_a_certificate_from_elsewhere_is_entered_and_verified(qtbot, context, training, page):
    page.open_with(tab="certificates", action="add")
    settled(qtbot, context)
    tab = page.view("certificates")
    asked = dialog(OutsideDialog)
    press(qtbot, context, asked.save_button)
    assert asked.form.field("nomor").state == "error"
    day = date(2026, 10, 5)
    asked.form.fill(
        {
            "pegawai_id": training.people[PETRUS].id, "nama": "Seminar data", "nomor": "17/UND/2026",
            "tanggal": day, "penerbit": "Undana", "mulai": day, "selesai": day,
            "jumlah": Decimal(2), "bentuk": "SEMINAR", "berlaku_sampai": date(2026, 12, 31),
        }
    )  # fmt: skip
    asked._read_preview()
    settled(qtbot, context)
    press(qtbot, context, asked.save_button)
    (row,) = tab.view.model.records()
    assert row.certificate.status.value == "MENUNGGU"
    assert tab.view.model.index(0, 7).data() == "31 Des 2026, segera berakhir"
    tab.view.table.rows.set_current_row(0)
    tab.view.reject()
    why = dialog(AskReason)
    why.form.editor("alasan").set_value("Nomor tidak dikenal penerbit")
    press(qtbot, context, why.save_button)
    assert tab.view.model.records()[0].certificate.status.value == "DITOLAK"
    tab.view.table.rows.set_current_row(0)
    tab.view.edit()
    settled(qtbot, context)
    again = dialog(OutsideDialog)
    assert again.form.values()["bentuk"] == "SEMINAR"
    press(qtbot, context, again.save_button)
    tab.view.table.rows.set_current_row(0)
    tab.view.accept()
    settled(qtbot, context)
    assert tab.view.model.records()[0].certificate.status.value == "DITERIMA"
    tab.open_with(query="soon")
    tab.outside.setChecked(True)
    settled(qtbot, context)
    assert tab.view.model.rowCount() == 1
    tab.open_with(query="MENUNGGU")
    settled(qtbot, context)
    assert tab.view.model.rowCount() == 0


def test_papers_of_an_activity_are_kept_copied_and_removed(
    qtbot, context, training, page, tmp_path
):
    page.open_with(activity_id=training.first, part="documents")
    settled(qtbot, context)
    part = page.activity_view().part("documents")
    picture = tmp_path / "undangan.png"
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.save(str(picture))
    part.kind.set_value("UNDANGAN")
    part._on_files([str(picture)])
    settled(qtbot, context)
    (document,) = part.model.records()
    assert document.jenis == "UNDANGAN"
    part.table.rows.set_current_row(0)
    part.table.rows.setFocus()
    qtbot.keyClick(part.table.rows, KEY.Key_Return)
    dialog(QFileDialog).reject()
    copy = tmp_path / "salinan.png"
    part.save_copy(str(copy))
    settled(qtbot, context)
    assert copy.read_bytes() == picture.read_bytes()
    qtbot.keyClick(part.table.rows, KEY.Key_Delete)
    settled(qtbot, context)
    assert part.model.rowCount() == 0
    part.kind.setEditText("bukan jenis")
    part.take([picture])
    assert part.model.rowCount() == 0


class TestCatalogue:
    @pytest.fixture
    def tab(self, qtbot, context, page):
        page.tabs.choose("data")
        settled(qtbot, context)
        return page.view("data")

    def test_a_programme_is_added_changed_and_kept_while_in_use(
        self, qtbot, context, training, tab
    ):
        press(qtbot, context, tab.add_button)
        asked = dialog(ProgrammeDialog)
        press(qtbot, context, asked.save_button)
        assert asked.form.field("nama").state == "error"
        asked.form.fill({"nama": "Etika pelayanan", "jenis": "8", "bentuk": "BIMTEK",
                         "masa_berlaku_bulan": 36})  # fmt: skip
        press(qtbot, context, asked.save_button)
        table = tab.tables[0]
        assert [row.nama for row in table.model.records()] == [
            "Etika pelayanan", "TI Pelayanan Publik",
        ]  # fmt: skip
        assert table.model.index(0, 5).data() == "36 bulan"
        table.rows.setFocus()
        table.rows.set_current_row(0)
        qtbot.keyClick(table.rows, KEY.Key_Return)
        settled(qtbot, context)
        asked = dialog(ProgrammeDialog)
        values = asked.form.values()
        assert (values["jenis"], values["bentuk"]) == ("8", "BIMTEK")
        asked.form.fill({"marks": ("is_wajib",)})
        press(qtbot, context, asked.save_button)
        assert table.model.index(0, 7).data() == "tidak dipakai"
        table.rows.set_current_row(1)
        qtbot.keyClick(table.rows, KEY.Key_Delete)
        settled(qtbot, context)
        assert table.model.rowCount() == 2
        table.rows.set_current_row(0)
        qtbot.keyClick(table.rows, KEY.Key_Delete)
        settled(qtbot, context)
        assert table.model.rowCount() == 1

    def test_rooms_and_trainers_are_kept_too(self, qtbot, context, training, tab):
        tab.open_with(kind="rooms")
        press(qtbot, context, tab.add_button)
        asked = dialog(RoomDialog)
        asked.form.fill({"nama": "Lab komputer"})
        press(qtbot, context, asked.save_button)
        assert asked.form.field("kapasitas").state == "error"
        asked.form.fill({"kapasitas": 20})
        press(qtbot, context, asked.save_button)
        assert tab.tables[1].model.rowCount() == 3
        tab.take_focus()
        tab.open_with(kind="trainers")
        press(qtbot, context, tab.add_button)
        asked = dialog(TrainerDialog)
        asked.form.fill({"nama": "Ir. Rambu"})
        press(qtbot, context, asked.save_button)
        assert asked.form.field("instansi").state == "error"
        asked.form.fill({"instansi": "UKAW"})
        press(qtbot, context, asked.save_button)
        assert tab.tables[2].model.rowCount() == 2
        tab.tables[2].rows.set_current_row(0)
        tab.edit()
        settled(qtbot, context)
        asked = dialog(TrainerDialog)
        asked.form.fill({"keahlian": "Jaringan"})
        press(qtbot, context, asked.save_button)
        assert "Jaringan" in [row.trainer.keahlian for row in tab.tables[2].model.records()]
