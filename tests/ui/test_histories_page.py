# ruff: noqa: F811 - the fixtures come from people_office
"""The histories on a person's page: seen, added, changed and removed by keyboard."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from sdm_desktop.domain.histories import AwardEntry, FamilyEntry, HistoryKind, RankEntry
from sdm_desktop.domain.users import Role
from sdm_desktop.ui.pages.employees.history_card import HistoryCard
from sdm_desktop.ui.pages.employees.history_dialog import HistoryDialog
from sdm_desktop.ui.pages.employees.nip_dialog import NipDialog
from sdm_desktop.ui.pages.employees.page import EmployeesPage
from sdm_desktop.ui.pages.employees.profile_parts import NoticeBar
from sdm_desktop.ui.pages.employees.timeline_view import TimelineView
from tests.ui.people_office import context, office, people, settled  # noqa: F401

K = HistoryKind


@pytest.fixture
def page(qtbot, context, people):
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.resize(1146, 694)
    page.show()
    settled(qtbot, context)
    return page


@pytest.fixture
def petrus(people):
    return people["Petrus Nubatonis"]


def open_tab(qtbot, page, context, person, tab):
    page.open_person(person.id, tab)
    settled(qtbot, context)


def card_of(page, kind):
    cards = [c for c in page.person._content.findChildren(HistoryCard) if c.history is kind]
    return cards[0] if cards else None


def cells(card):
    model = card.table.records
    return [
        [model.index(row, column).data() for column in range(1, model.columnCount())]
        for row in range(model.rowCount())
    ]


def dialog_of(qtbot, kind=HistoryDialog):
    def found():
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_ranks_stand_beside_the_present_state_newest_first(qtbot, page, context, petrus):
    entry = RankEntry(
        pegawai_id=petrus.id, golongan="III/c", tmt=date(2020, 4, 1), mk_tahun=7, mk_bulan=1,
        sk_nomor="823.3/112",
    )  # fmt: skip
    context.services.histories.add(entry)
    open_tab(qtbot, page, context, petrus, "pangkat")
    assert cells(card_of(page, K.GOLONGAN)) == [
        ["1 Apr 2024", "III/d", "Penata Tingkat I", "11 th 1 bl", ""],
        ["1 Apr 2020", "III/c", "Penata", "7 th 1 bl", "SK 823.3/112"],
    ]
    assert cells(card_of(page, K.KGB)) == []
    words = [label.text() for label in card_of(page, K.KGB).findChildren(QLabel)]
    assert "Belum ada KGB." in words


def test_an_entry_is_added_by_keyboard_and_taken_back(qtbot, page, context, petrus):
    open_tab(qtbot, page, context, petrus, "pangkat")
    add = card_of(page, K.GOLONGAN).add_button
    add.setFocus()
    qtbot.keyClick(add, Qt.Key.Key_Space)
    dialog = dialog_of(qtbot)
    form = dialog.form
    form.editor("golongan").setCurrentText("IV/a")
    qtbot.keyClicks(form.editor("tmt"), "01042026")
    qtbot.keyClicks(form.editor("mk_tahun"), "13")
    qtbot.keyClicks(form.editor("sk_nomor"), "823.4/1")
    qtbot.keyClick(form.editor("sk_nomor"), Qt.Key.Key_Return)
    settled(qtbot, context)
    settled(qtbot, context)
    assert context.services.employees.get(petrus.id).gol_akhir == "IV/a"
    page.refresh()
    settled(qtbot, context)
    assert cells(card_of(page, K.GOLONGAN))[0][:3] == ["1 Apr 2026", "IV/a", "Pembina"]
    context.messages.change.undo()
    assert context.services.employees.get(petrus.id).gol_akhir == "III/d"


def test_errors_stand_beside_their_fields_and_nothing_is_stored(
    qtbot,
    page,
    context,
    petrus,
):
    open_tab(qtbot, page, context, petrus, "jabatan")
    page.person.desk.add(K.JABATAN)
    dialog = dialog_of(qtbot)
    dialog.save()
    settled(qtbot, context)
    assert dialog.isVisible()
    assert dialog.form.field("jabatan_nama").message == "Jabatan belum diisi."
    assert dialog.form.field("tmt").state == "error"
    qtbot.keyClicks(dialog.form.editor("tmt"), "31022020")
    dialog.save()
    assert "tidak ada di kalender" in dialog.form.field("tmt").message
    dialog.reject()
    assert len(context.services.histories.of(petrus.id).entries[K.JABATAN]) == 1


def test_a_warning_is_shown_once_and_the_next_press_saves(qtbot, page, context, petrus):
    open_tab(qtbot, page, context, petrus, "pangkat")
    page.person.desk.add(K.GOLONGAN)
    dialog = dialog_of(qtbot)
    dialog.form.set_values(
        {"golongan": "III/c", "tmt": date(2020, 4, 1), "sk_tanggal": date(2020, 5, 1)}
    )
    dialog.save()
    settled(qtbot, context)
    assert dialog.form.field("sk_tanggal").state == "warning"
    assert dialog.save_button.text() == "Simpan juga"
    dialog.save()
    settled(qtbot, context)
    assert len(context.services.histories.of(petrus.id).entries[K.GOLONGAN]) == 2


def test_a_post_takes_a_unit_of_the_office_or_a_name_elsewhere(
    qtbot,
    page,
    context,
    petrus,
):
    unit = context.services.units.tree()[0]
    page.person.show_person(petrus.id, "jabatan")
    settled(qtbot, context)
    page.person.desk.add(K.JABATAN)
    dialog = dialog_of(qtbot)
    dialog.form.set_values({"jabatan_nama": "Kepala Dinas", "tmt": date(2026, 1, 2)})
    dialog.form.editor("unit_id").setCurrentText(unit.jalur)
    assert dialog.typed().unit_id == unit.id
    dialog.form.editor("unit_id").setEditText("Dinas Kesehatan Provinsi")
    typed = dialog.typed()
    assert (typed.unit_id, typed.unor_nama) == (None, "Dinas Kesehatan Provinsi")
    dialog.form.editor("unit_id").setCurrentText(unit.jalur)
    dialog.save()
    settled(qtbot, context)
    settled(qtbot, context)
    assert context.services.employees.get(petrus.id).unit_id == unit.id


def test_enter_opens_an_entry_and_del_removes_it_with_undo(qtbot, page, context, petrus):
    services = context.services
    services.histories.add(AwardEntry(pegawai_id=petrus.id, nama="Satyalancana", tahun=2023))
    open_tab(qtbot, page, context, petrus, "histori")
    table = card_of(page, K.PENGHARGAAN).table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = dialog_of(qtbot)
    assert dialog.form.editor("nama").value() == "Satyalancana"
    dialog.reject()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    settled(qtbot, context)
    assert not services.histories.of(petrus.id).entries[K.PENGHARGAAN]
    context.messages.change.undo()
    assert services.histories.of(petrus.id).entries[K.PENGHARGAAN]


def test_escape_in_a_history_goes_back_to_the_list(qtbot, page, context, petrus):
    open_tab(qtbot, page, context, petrus, "pangkat")
    table = card_of(page, K.GOLONGAN).table
    table.setFocus()
    with qtbot.waitSignal(page.person.left):
        qtbot.keyClick(table, Qt.Key.Key_Escape)


def test_the_timeline_tells_all_and_the_family_is_marked(qtbot, page, context, petrus):
    context.services.histories.add(
        FamilyEntry(pegawai_id=petrus.id, hubungan="ISTRI", nama="Maria Contoh")
    )
    open_tab(qtbot, page, context, petrus, "histori")
    (view,) = page.person._content.findChildren(TimelineView)
    assert "1 Apr 2024: Penata Tingkat I (III/d)" in view.accessibleDescription()
    assert "Maria" not in view.accessibleDescription()
    family = card_of(page, K.KELUARGA)
    assert "Hanya admin" in [label.text() for label in family.findChildren(QLabel)]
    assert cells(family) == [["Istri", "Maria Contoh", "", "Tidak"]]
    page.grab()


def test_readers_see_histories_without_the_family_and_change_nothing(
    qtbot,
    page,
    context,
    petrus,
):
    session = context.services.session
    session.user = replace(session.user, peran=Role.PIMPINAN)
    open_tab(qtbot, page, context, petrus, "histori")
    assert card_of(page, K.KELUARGA) is None
    card = card_of(page, K.KONTRAK)
    assert not card.add_button.isVisible()
    open_tab(qtbot, page, context, petrus, "pangkat")
    table = card_of(page, K.GOLONGAN).table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    settled(qtbot, context)
    assert table.records.rowCount() == 1
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = dialog_of(qtbot)
    assert dialog.save_button.isHidden()
    assert dialog.form.editor("sk_nomor").isReadOnly()


def test_what_has_come_into_force_can_be_taken_over(qtbot, page, context, petrus):
    services = context.services
    services.histories.add(RankEntry(pegawai_id=petrus.id, golongan="IV/a", tmt=date(2026, 4, 1)))
    stale = services.employees.get(petrus.id)
    with services.file.database.write(services.session.actor()) as writer:
        back = {"gol_akhir": "III/d", "tmt_golongan": "2024-04-01"}
        writer.update("pegawai", petrus.id, stale.rev, back)
        writer.audit("uji")
    open_tab(qtbot, page, context, petrus, "pangkat")
    bars = page.person._content.findChildren(NoticeBar)
    (bar,) = [b for b in bars if "berlaku sejak 1 April 2026" in b.findChildren(QLabel)[1].text()]
    bar.action_wanted.emit()
    settled(qtbot, context)
    assert services.employees.get(petrus.id).gol_akhir == "IV/a"


def test_a_nip_is_corrected_with_a_reason(qtbot, page, context, petrus):
    open_tab(qtbot, page, context, petrus, "data")
    page.person.desk.correct_nip()
    dialog = dialog_of(qtbot, NipDialog)
    dialog.form.editor("nip").setText("198704162013031977")
    dialog.save()
    settled(qtbot, context)
    assert dialog.form.field("alasan").message == "Alasan wajib diisi."
    dialog.form.editor("alasan").setPlainText("Salah ketik")
    dialog.save()
    settled(qtbot, context)
    assert context.services.employees.get(petrus.id).nip == "198704162013031977"


def test_the_form_leaves_the_nip_of_a_stored_person_alone(qtbot, page, context, petrus):
    page.edit(petrus.id)
    settled(qtbot, context)
    qtbot.waitUntil(lambda: page.form.sheet.form is not None and not page.form.sheet.is_building)
    assert page.form.sheet.form.editor("nip").isReadOnly()
    page.add()
    settled(qtbot, context)
    qtbot.waitUntil(lambda: page.form.sheet.form is not None and not page.form.sheet.is_building)
    assert not page.form.sheet.form.editor("nip").isReadOnly()
