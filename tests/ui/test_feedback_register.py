"""The tabs Register and Perbaikan with a real office and real dialogs."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from sdm_desktop.domain.feedback import Feedback, FeedbackStatus
from sdm_desktop.domain.improvements import ImprovementStatus
from sdm_desktop.domain.performance_notes import NoteStatus
from sdm_desktop.services.feedback_views import Move
from sdm_desktop.ui.pages.feedback.entry_dialog import EntryDialog
from sdm_desktop.ui.pages.feedback.improvement_dialog import ImprovementDialog
from sdm_desktop.ui.pages.feedback.improvements_tab import ImprovementsTab
from sdm_desktop.ui.pages.feedback.register_dialogs import LinkDialog, MoveDialog
from sdm_desktop.ui.pages.feedback.register_filters import LATE
from sdm_desktop.ui.pages.feedback.register_tab import RegisterTab
from sdm_desktop.ui.widgets.ask_reason import AskReason
from tests.scans import picture_bytes
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def show(qtbot, context):  # noqa: F811
    frames = []

    def make(kind):
        frame = QWidget()
        frames.append(frame)
        qtbot.addWidget(frame)
        tab = kind(context, frame)
        frame.resize(1140, 600)
        tab.resize(1140, 600)
        with qtbot.waitExposed(frame):
            frame.show()
        settled(qtbot, context)
        return tab

    yield make
    frames.clear()


@pytest.fixture
def entries(context, people):  # noqa: F811
    register = context.services.register
    for day, words, person in (
        (9, "Antre tiga jam di loket dua", people["Petrus Nubatonis"].id),
        (23, "Berkas hilang lalu diminta lagi", None),
    ):
        register.save(
            Feedback(
                klasifikasi="NORMATIF", layanan="KTP elektronik", uraian=words, unsur=3,
                tanggal_terima=date(2026, 11, day), pegawai_id=person,
            )
        )  # fmt: skip
    return {row.entry.uraian[:5]: row for row in register.open()}


@pytest.fixture
def tab(entries, show):
    return show(RegisterTab)


def dialog(kind):
    (found,) = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def choose(tab, words):
    place = next(n for n, r in enumerate(tab.model.records()) if words in r.entry.uraian)
    tab.table.find_current_again(everywhere=True)
    tab.model.clear_marks()
    tab.model.mark_rows([place], on=True)
    return tab.model.records()[place]


def current(tab, words, monkeypatch):
    row = next(r for r in tab.model.records() if words in r.entry.uraian)
    monkeypatch.setattr(tab.table, "current_record", lambda: row)
    return row


def test_the_list_counts_what_is_open_and_late_and_filters(tab):
    assert tab.model.rowCount() == 2
    assert tab.count.text() == "2 belum selesai, 1 terlambat"
    tab.open_with(query=LATE)
    assert [row.entry.nomor for row in tab.model.records()] == ["0001/2026"]
    tab.filters.state.set_value("")
    tab.filters.words.setText("hilang")
    assert tab.model.rowCount() == 1
    tab.filters.words.clear()
    tab.filters.kind.set_value("PUJIAN")
    assert tab.model.rowCount() == 0


def test_a_new_entry_is_typed_warned_of_the_same_and_stored(tab, qtbot, context):  # noqa: F811
    tab.open_with(action="add")
    form = dialog(EntryDialog).form
    assert form.values()["klasifikasi"] == "NORMATIF"
    form.editor("layanan").set_value("KTP elektronik")
    qtbot.keyClicks(form.field("uraian").editor, "Antre tiga jam, loket dua")
    qtbot.waitUntil(lambda: "0001/2026" in dialog(EntryDialog).hint.text())
    form.editor("rahasia").set_value("rahasia")
    form.editor("pelapor").set_value("Rina Contoh")
    qtbot.mouseClick(dialog(EntryDialog).save_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert tab.model.rowCount() == 3
    shown = {cell.text(row) for row in tab.model.records() for cell in tab.table.shown_columns()}
    assert not any("Rina" in text for text in shown)


def test_an_entry_with_wrong_days_says_so_at_its_field(tab, qtbot, context):  # noqa: F811
    tab.add()
    box = dialog(EntryDialog)
    box.form.editor("tanggal_terima").set_value(None)
    box.save()
    assert box.form.field("tanggal_terima").state == "error"
    box.form.editor("tanggal_terima").set_value(date(2026, 12, 1))
    box.save()
    settled(qtbot, context)
    assert "belum tiba" in box.form.field("tanggal_terima").message
    box.reject()


def test_an_entry_is_verified_linked_and_the_link_withdrawn(
    tab, qtbot, context, monkeypatch  # noqa: F811
):  # fmt: skip
    row = choose(tab, "Antre")
    tab.move_on()
    dialog(MoveDialog).save()
    settled(qtbot, context)
    tab.model.clear_marks()
    row = current(tab, "Antre", monkeypatch)
    assert row.entry.status is FeedbackStatus.TERVERIFIKASI
    tab.link()
    box = dialog(LinkDialog)
    assert "belum didengar" in box._message.text()
    box.reject()
    tab.edit()
    box = dialog(EntryDialog)
    box.form.editor("jawaban_pegawai").set_value("Loket penuh")
    box.save()
    settled(qtbot, context)
    current(tab, "Antre", monkeypatch)
    tab.link()
    dialog(LinkDialog).save()
    settled(qtbot, context)
    links = context.services.feedback_links
    assert [note.status for note in links.of_entry(row.id)] == [NoteStatus.BARU]
    current(tab, "Antre", monkeypatch)
    tab.withdraw()
    box = dialog(AskReason)
    box.form.editor("alasan").set_value("Salah orang")
    box.save()
    settled(qtbot, context)
    assert [note.status for note in links.of_entry(row.id)] == [NoteStatus.DITOLAK]
    tab.withdraw()


def test_closing_before_receipt_is_refused_in_the_dialog(tab, qtbot, context, entries):  # noqa: F811
    key = entries["Antre"].id
    move = Move(status=FeedbackStatus.TERVERIFIKASI, tanggal=date(2026, 11, 24))
    context.services.register.move([key], move)
    tab.refresh()
    settled(qtbot, context)
    choose(tab, "Antre")
    tab.move_on()
    box = dialog(MoveDialog)
    box.form.editor("status").set_value("SELESAI")
    box.form.editor("tanggal").set_value(date(2026, 11, 2))
    box.form.editor("tanggapan").set_value("Sudah dibantu")
    box.save()
    settled(qtbot, context)
    assert "mendahului tanggal terima" in box._message.text()
    box.reject()


def test_a_limit_is_extended_and_a_new_entry_removed(tab, qtbot, context, monkeypatch):  # noqa: F811
    current(tab, "Berkas", monkeypatch)
    tab.extend()
    box = dialog(AskReason)
    box.form.editor("alasan").set_value("Menunggu arsip")
    box.save()
    settled(qtbot, context)
    row = current(tab, "Berkas", monkeypatch)
    assert row.entry.perpanjangan == 7
    tab.remove()
    settled(qtbot, context)
    assert tab.model.rowCount() == 1


def test_an_improvement_goes_from_theme_to_proof(show, qtbot, context, entries, tmp_path):  # noqa: F811
    register = context.services.register
    register.save(
        Feedback(
            klasifikasi="NORMATIF", layanan="KTP elektronik", uraian="Lama sekali", unsur=3,
            tanggal_terima=date(2026, 11, 20),
        )
    )  # fmt: skip
    tab = show(ImprovementsTab)
    assert "3 keluhan tentang waktu penyelesaian" in tab.theme.text()
    tab.add_theme()
    box = dialog(ImprovementDialog)
    box.save()
    settled(qtbot, context)
    assert box.form.field("kegiatan").state == "error"
    box.form.editor("kegiatan").set_value("Buka loket ketiga")
    box.form.editor("penanggung_jawab").set_value("Kepala Bidang")
    box.save()
    settled(qtbot, context)
    (row,) = tab.model.records()
    assert not tab.theme.isVisible()
    tab.edit(row)
    box = dialog(ImprovementDialog)
    proof = tmp_path / "loket.png"
    proof.write_bytes(picture_bytes("PNG"))
    box.choose(str(proof))
    box.form.editor("status").set_value(ImprovementStatus.SELESAI.value)
    box.form.editor("tanggal_selesai").set_value(date(2026, 11, 24))
    box.save()
    settled(qtbot, context)
    (row,) = tab.model.records()
    assert (row.plan.status, row.plan.bukti) == (ImprovementStatus.SELESAI, "loket.png")


def test_an_improvement_without_surveys_says_so_and_asks_for_its_service(show, qtbot, context):  # noqa: F811
    tab = show(ImprovementsTab)
    tab.add()
    box = dialog(ImprovementDialog)
    box.measure()
    assert "layanan" in box.form.field("unsur").message
    box.form.editor("layanan").set_value("KTP elektronik")
    box.form.editor("unsur").set_value("3")
    qtbot.mouseClick(box.measure_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert "Belum ada survei" in box.form.field("ukuran").message
    assert box.form.editor("nilai_awal").value() is None
    box.reject()
