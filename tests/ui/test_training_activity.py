"""One activity: sessions and groups, approval and stopping, participants, seats, inviting."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.ui.pages.training.activity_dialog import ActivityDialog
from sdm_desktop.ui.pages.training.invite_dialog import InviteDialog
from sdm_desktop.ui.pages.training.page import TrainingPage
from sdm_desktop.ui.pages.training.seat_dialogs import GroupChoiceDialog, OrderDialog, QuotaDialog
from sdm_desktop.ui.pages.training.session_dialog import GroupDialog, SessionDialog
from sdm_desktop.ui.pages.training.status_dialog import StepDialog
from sdm_desktop.ui.widgets.ask_reason import AskReason
from tests.ui.training_office import *  # noqa: F403 - fixtures
from tests.ui.training_office import plan, settled

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
S = ActivityStatus


@pytest.fixture
def page(qtbot, context, training):
    widget = TrainingPage(context)
    qtbot.addWidget(widget)
    widget.resize(1106, 640)
    widget.show()
    widget.activateWindow()
    widget.open_with(activity_id=training.first)
    settled(qtbot, context)
    return widget


@pytest.fixture
def view(page):
    return page.activity_view()


@pytest.fixture
def people_part(qtbot, context, view):
    view.tabs.choose("people")
    settled(qtbot, context)
    return view.part("people")


def dialog(kind):
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def press(qtbot, context, button):
    qtbot.mouseClick(button, LEFT)
    settled(qtbot, context)


def status_of(training, key):
    return training.services.training.get(key).activity.status


class TestHead:
    def test_an_activity_is_approved_by_somebody_and_stopped_with_a_reason(
        self,
        qtbot,
        context,
        training,
        view,
    ):
        assert "1 Desember 2026 s.d. 2 Desember 2026" in view.head.facts.whole_text()
        assert view.head.next_button.text() == "Setujui"
        press(qtbot, context, view.head.next_button)
        asked = dialog(StepDialog)
        press(qtbot, context, asked.save_button)
        assert asked.form.field("persetujuan").state == "error"
        asked.form.fill({"persetujuan": "Kepala BKPPD"})
        press(qtbot, context, asked.save_button)
        assert status_of(training, training.first) is S.DISETUJUI
        assert view.head.next_button.text() == "Buka pendaftaran"
        press(qtbot, context, view.head.next_button)
        assert status_of(training, training.first) is S.PENDAFTARAN
        stop = next(one for one in view.head.menu.actions() if one.text() == "Tunda")
        stop.trigger()
        asked = dialog(StepDialog)
        asked.form.fill({"alasan": "Menunggu anggaran perubahan"})
        press(qtbot, context, asked.save_button)
        assert status_of(training, training.first) is S.DITUNDA
        assert "Menunggu anggaran" in view.head.facts.whole_text()

    def test_data_is_changed_and_a_draft_is_removed(self, qtbot, context, training, page, view):
        press(qtbot, context, view.head.edit_button)
        asked = dialog(ActivityDialog)
        assert asked.form.values()["program_id"]
        asked.form.fill({"judul": "", "kuota_maks": 5})
        press(qtbot, context, asked.save_button)
        assert asked.form.field("judul").state == "error"
        asked.form.fill({"judul": "TI untuk loket"})
        press(qtbot, context, asked.save_button)
        assert view.head.title.whole_text() == "TI untuk loket"
        remove = next(one for one in view.head.menu.actions() if one.text() == "Hapus draf")
        remove.trigger()
        settled(qtbot, context)
        settled(qtbot, context)
        assert page.view("schedule").isVisible()
        assert len(training.services.training.activities(2026)) == 2


class TestSessions:
    def test_a_session_is_added_with_its_jp_changed_and_removed(
        self,
        qtbot,
        context,
        training,
        view,
    ):
        part = view.part("sessions")
        press(qtbot, context, part.add_button)
        asked = dialog(SessionDialog)
        assert asked.form.values()["tanggal"] == date(2026, 12, 2)
        editor = asked.form.field("jam_mulai").editor
        asked.form.fill({"tanggal": date(2026, 12, 1), "jam_selesai": 1080})
        editor.setFocus()
        editor.clear()
        qtbot.keyClicks(editor, "1600")
        assert asked.form.values()["jp"] == 2
        press(qtbot, context, asked.save_button)
        assert part.model.rowCount() == 3
        part.table.rows.setFocus()
        part.table.rows.set_current_row(2)
        qtbot.keyClick(part.table.rows, KEY.Key_Delete)
        settled(qtbot, context)
        assert part.model.rowCount() == 2

    def test_a_session_in_a_taken_room_asks_for_a_reason(self, qtbot, context, training, view):
        part = view.part("sessions")
        part.table.rows.set_current_row(0)
        part.edit()
        settled(qtbot, context)
        asked = dialog(SessionDialog)
        asked.form.fill({"tanggal": None})
        press(qtbot, context, asked.save_button)
        assert asked.form.field("tanggal").state == "error"
        asked.form.fill({"tanggal": date(2026, 12, 2), "ruang_id": training.hall.id})
        press(qtbot, context, asked.save_button)
        why = dialog(AskReason)
        assert "Aula Lantai 2" in why.told.text()
        why.form.editor("alasan").set_value("Dibagi dua")
        press(qtbot, context, why.save_button)
        days = [one.session.tanggal.day for one in part.model.records()]
        assert days == [2, 2]

    def test_without_the_right_a_taken_room_is_refused(self, qtbot, context, training, view):
        session = context.services.session
        session.user = replace(session.user, boleh_bentrok=False)
        part = view.part("sessions")
        part.table.rows.set_current_row(0)
        part.edit()
        settled(qtbot, context)
        asked = dialog(SessionDialog)
        asked.form.fill({"tanggal": date(2026, 12, 2), "ruang_id": training.hall.id})
        press(qtbot, context, asked.save_button)
        assert asked.isVisible()
        told = " ".join(label.text() for label in asked.findChildren(QLabel))
        assert "Hanya pengguna yang boleh mengizinkan bentrok" in told
        assert not [box for box in asked.findChildren(AskReason) if box.isVisible()]

    def test_groups_are_added_changed_and_removed(self, qtbot, context, view):
        part = view.part("sessions")
        press(qtbot, context, part.group_add)
        asked = dialog(GroupDialog)
        asked.form.fill({"nama": "B", "kuota": 10})
        press(qtbot, context, asked.save_button)
        assert part.groups.count() == 2
        part.groups.setCurrentIndex(1)
        press(qtbot, context, part.group_edit)
        asked = dialog(GroupDialog)
        asked.form.fill({"nama": "Angkatan II"})
        press(qtbot, context, asked.save_button)
        assert part.groups.itemText(1) == "Angkatan II (kuota 10)"
        part.groups.setCurrentIndex(1)
        press(qtbot, context, part.group_remove)
        assert part.groups.count() == 1


def join(training, *names, quota=None, activity=None):
    from sdm_desktop.services.training_people import Joining

    services = training.services
    key = activity or training.first
    if quota is not None:
        services.training_seats.set_quota(key, quota)
    for name in names:
        person = training.people[name]
        services.training_people.enrol(Joining(kegiatan_id=key, pegawai_ids=(person.id,)))


PETRUS, ADRIANA, STEFANUS = "Petrus Nubatonis", "Adriana Benu", "Stefanus Lado"


class TestPeople:
    def test_people_are_found_marked_and_invited_then_confirmed(
        self,
        qtbot,
        context,
        training,
        people_part,
    ):
        assert people_part.table.empty.title() == "Belum ada peserta"
        press(qtbot, context, people_part.add_button)
        asked = dialog(InviteDialog)
        settled(qtbot, context)
        assert asked.model.rowCount() == 3
        asked.words.setText("adriana")
        qtbot.waitUntil(lambda: asked.model.rowCount() == 1)
        asked.words.clear()
        qtbot.waitUntil(lambda: asked.model.rowCount() == 3)
        asked.table.rows.setFocus()
        asked.model.mark_rows([0, 1], on=True)
        assert asked.add_button.text() == "Tambahkan 2 orang"
        press(qtbot, context, asked.add_button)
        assert people_part.count.text() == "2 dari 24 kursi terisi, 0 di daftar tunggu"
        people_part.table.rows.setFocus()
        qtbot.keyClick(people_part.table.rows, KEY.Key_Return)
        settled(qtbot, context)
        states = [row.participant.status.value for row in people_part.model.records()]
        assert sorted(states) == ["DIUNDANG", "TERDAFTAR"]
        people_part.table.rows.set_current_row(states.index("DIUNDANG"))
        qtbot.keyClick(people_part.table.rows, KEY.Key_Delete)
        settled(qtbot, context)
        assert people_part.model.rowCount() == 1

    def test_a_full_activity_lets_people_wait_and_a_free_seat_goes_to_the_first(
        self,
        qtbot,
        context,
        training,
        people_part,
    ):
        join(training, PETRUS, ADRIANA, STEFANUS, quota=1)
        people_part.show_detail(training.services.training.get(training.first))
        settled(qtbot, context)
        words = [people_part.model.index(row, 5).data() for row in range(3)]
        assert words == ["Terdaftar", "Daftar tunggu 1", "Daftar tunggu 2"]
        people_part.table.rows.set_current_row(2)
        people_part.reorder()
        asked = dialog(OrderDialog)
        asked.form.fill({"nomor": 1, "alasan": "Diminta kepala bidang"})
        press(qtbot, context, asked.save_button)
        assert [row.nama for row in people_part.model.records()][1] == STEFANUS
        people_part.table.rows.set_current_row(0)
        people_part.withdraw()
        asked = dialog(AskReason)
        asked.form.editor("alasan").set_value("Tugas luar kota")
        press(qtbot, context, asked.save_button)
        found = {row.nama: row.participant for row in people_part.model.records()}
        assert found[STEFANUS].status.has_seat
        assert found[f"{PETRUS}, S.Sos."].alasan == "Tugas luar kota"
        assert found[ADRIANA].urut_tunggu == 1

    def test_a_smaller_quota_names_who_loses_the_seat(self, qtbot, context, training, people_part):
        join(training, PETRUS, ADRIANA)
        press(qtbot, context, people_part.quota_button)
        asked = dialog(QuotaDialog)
        editor = asked.form.field("kuota_maks").editor
        editor.clear()
        qtbot.keyClicks(editor, "1")
        qtbot.waitUntil(asked.told.isVisible)
        assert ADRIANA in asked.told.text()
        press(qtbot, context, asked.save_button)
        assert "1 dari 1 kursi terisi, 1 di daftar tunggu" in people_part.count.text()
        people_part.table.rows.set_current_row(1)
        people_part.promote()
        asked = dialog(AskReason)
        asked.form.editor("alasan").set_value("Wajib")
        press(qtbot, context, asked.save_button)
        assert "Tidak ada kursi" in asked._message.text()
        asked.reject()

    def test_people_change_the_group_and_are_deferred(self, qtbot, context, training, people_part):
        from sdm_desktop.domain.training import Group

        training.services.training.save_group(Group(kegiatan_id=training.first, nama="B"))
        join(training, PETRUS)
        people_part.show_detail(training.services.training.get(training.first))
        settled(qtbot, context)
        people_part.regroup()
        asked = dialog(GroupChoiceDialog)
        asked.form.field("kelompok_id").editor.setCurrentIndex(1)
        press(qtbot, context, asked.save_button)
        assert people_part.model.records()[0].kelompok == "B"
        people_part.defer()
        asked = dialog(AskReason)
        asked.form.editor("alasan").set_value("Sakit")
        press(qtbot, context, asked.save_button)
        assert people_part.model.records()[0].participant.status.value == "DITUNDA"
        people_part.confirm()
        people_part.reorder()
        people_part.offer()
        settled(qtbot, context)

    def test_somebody_on_leave_comes_in_only_with_a_reason(
        self,
        qtbot,
        context,
        training,
        people_part,
    ):
        join(training, PETRUS, activity=training.online)
        plan(training.services, "Rapat lain", [date(2026, 12, 2)], hours=(780, 900))
        other = next(
            row.id
            for row in training.services.training.activities(2026)
            if row.activity.judul == "Rapat lain"
        )
        schedule = people_part.window().view("schedule")
        schedule.inviter.invite(other, [training.people[PETRUS].id])
        settled(qtbot, context)
        asked = dialog(AskReason)
        assert "Komunitas belajar ASN" in asked.told.text()
        asked.form.editor("alasan").set_value("Hanya satu jam")
        press(qtbot, context, asked.save_button)
        assert training.services.training.get(other).seats == 1
        schedule.inviter.invite(other, [training.people[PETRUS].id])
        settled(qtbot, context)


class TestFirst:
    def test_the_list_shows_who_has_had_nothing_and_enter_invites(
        self,
        qtbot,
        context,
        training,
        page,
    ):
        page.close_activity()
        tab = page.view("schedule")
        tab.open_with(day=date(2026, 12, 10))
        settled(qtbot, context)
        first = tab.first
        assert first.model.rowCount() == 3
        first.grab()
        first.view.setFocus()
        first.view.setCurrentIndex(first.model.index(0))
        tab.views.grid.go_to(date(2026, 12, 11))
        qtbot.keyClick(first.view, KEY.Key_Return)
        settled(qtbot, context)
        assert training.services.training.get(training.second).seats == 0
        tab.views.grid.go_to(date(2026, 12, 10))
        qtbot.keyClick(first.view, KEY.Key_Return)
        settled(qtbot, context)
        assert training.services.training.get(training.second).seats == 1
        data = first.model.mimeData([first.model.index(1), first.model.index(2)])
        ids = bytes(data.data("application/x-sdm-people").data()).decode().split()
        tab.views.grid.people_dropped.emit(tab.views.grid.current(), ids)
        settled(qtbot, context)
        assert training.services.training.get(training.second).seats == 3
        spoken = first.model.data(first.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
        assert "JP diakui" in spoken
        first._explain()
        assert first._sheet.isVisible()
        first._sheet.dismiss()
