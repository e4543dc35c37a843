"""The tab Kerja sama with a real office, real dialogs and real scans."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from sdm_desktop.domain.cooperation import Agreement, AgreementKind, AgreementStatus
from sdm_desktop.storage.content import content_folder
from sdm_desktop.ui.message_bar import MessageBar
from sdm_desktop.ui.pages.training_plan.agreement_dialog import AgreementDialog
from sdm_desktop.ui.pages.training_plan.cooperation_dialogs import (
    AgreementFileViewer,
    PartnerDialog,
    PartnersDialog,
    StepDialog,
    StopDialog,
)
from sdm_desktop.ui.pages.training_plan.cooperation_tab import CooperationTab
from sdm_desktop.ui.pages.training_plan.page import TrainingPlanPage
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog
from tests.scans import pdf_bytes, picture_bytes
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def show(qtbot, context):  # noqa: F811
    frames = []

    def make(kind, width=1140):
        frame = QWidget()
        frames.append(frame)
        qtbot.addWidget(frame)
        tab = kind(context, frame)
        frame.resize(width, 600)
        tab.resize(width, 600)
        with qtbot.waitExposed(frame):
            frame.show()
        settled(qtbot, context)
        return tab

    yield make
    frames.clear()


@pytest.fixture
def mou(context):  # noqa: F811
    service = context.services.cooperation
    service.partners.save(service.partners.proposed())
    partner = next(one for one in service.partners.all() if one.singkatan == "Undana")
    service.save(
        Agreement(
            jenis=AgreementKind.MOU, judul="Pengembangan SDM", mitra_id=partner.id,
            ruang_lingkup="Pelatihan\nPenelitian", anggaran=10_000_000, sumber="APBD",
            tanggal_ttd=date(2026, 1, 5), mulai=date(2026, 1, 5), berakhir=date(2026, 12, 31),
        )
    )  # fmt: skip
    return service.register().rows[0].agreement


@pytest.fixture
def tab(mou, show, qtbot, context):  # noqa: F811
    found = show(CooperationTab)
    found.table.rows.set_current_row(0)
    settled(qtbot, context)
    return found


def dialog(kind):
    (found,) = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def test_the_register_shows_states_and_the_pane_of_the_current_one(tab):
    assert tab.count.text() == "0 aktif, 1 akan berakhir, 0 berakhir"
    assert tab.pane.detail.row.words == "Akan berakhir, 37 hari lagi"
    assert tab.pane.isVisible()
    tab.open_with(query=AgreementStatus.BERAKHIR.value)
    assert tab.model.rowCount() == 0
    tab.state.set_value("")
    tab.words.setText("undana penelitian")
    assert tab.model.rowCount() == 1
    tab.resize(700, 600)
    assert not tab.pane.isVisible()


def test_without_partners_the_list_of_proposals_comes_first(show, qtbot, context):  # noqa: F811
    tab = show(CooperationTab)
    tab.open_with(action="add")
    box = dialog(PartnersDialog)
    settled(qtbot, context)
    qtbot.mouseClick(box.fill_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert box.model.rowCount() == 11
    assert not box.fill_button.isEnabled()
    box.table.rows.set_current_row(0)
    box.edit(box.table.current_record())
    form = dialog(PartnerDialog)
    form.form.editor("singkatan").set_value("IAKN")
    form.form.editor("aktif").set_value("tidak")
    form.save()
    settled(qtbot, context)
    assert box.model.records()[0].singkatan == "IAKN"
    box.add()
    dialog(PartnerDialog).save()
    settled(qtbot, context)
    assert "wajib" in dialog(PartnerDialog).form.field("nama").message
    dialog(PartnerDialog).reject()
    box.table.rows.set_current_row(0)
    box.remove()
    settled(qtbot, context)
    assert box.model.rowCount() == 10
    box.accept()
    assert len(tab.acts.register.partners) == 10


def test_a_pks_without_mou_is_warned_of_once_then_stored(tab, qtbot, context):  # noqa: F811
    tab.acts.add()
    box = dialog(AgreementDialog)
    assert box.form.values()["jenis"] == "PKS"
    box.form.editor("mitra_id").set_value(tab.acts.register.partners[0].id)
    qtbot.keyClicks(box.form.field("judul").editor, "Pelatihan TI")
    box.save()
    assert "belum ditautkan ke MoU" in box.form.field("induk_id").message
    box.save()
    settled(qtbot, context)
    assert [row.agreement.judul for row in tab.model.records()] == [
        "Pengembangan SDM", "Pelatihan TI",
    ]  # fmt: skip


def test_a_pks_is_put_below_its_mou_by_choice(tab, qtbot, context, mou):  # noqa: F811
    tab.acts.add()
    box = dialog(AgreementDialog)
    box.form.editor("mitra_id").set_value(mou.mitra_id)
    box.form.editor("induk_id").set_value(mou.id)
    box.form.editor("judul").set_value("PKS pelatihan")
    box.form.editor("mulai").set_value(date(2026, 2, 1))
    box.form.editor("berakhir").set_value(date(2026, 1, 1))
    box.save()
    settled(qtbot, context)
    assert box.form.field("berakhir").state == "error"
    box.form.editor("berakhir").set_value(date(2026, 12, 1))
    box.save()
    settled(qtbot, context)
    depths = [(row.depth, row.agreement.judul) for row in tab.model.records()]
    assert depths == [(0, "Pengembangan SDM"), (1, "PKS pelatihan")]


def test_an_agreement_is_renewed_and_shown_as_extended(tab, qtbot, context):  # noqa: F811
    tab.acts.renew()
    settled(qtbot, context)
    box = dialog(AgreementDialog)
    assert box.drafted().menggantikan_id == tab.current().id
    box.form.editor("judul").set_value("Lanjutan")
    box.save()
    settled(qtbot, context)
    assert tab.model.rowCount() == 2
    assert not tab.pane.renew_button.isVisible()


def test_an_agreement_is_stopped_with_a_reason(tab, qtbot, context):  # noqa: F811
    tab.acts.stop()
    box = dialog(StopDialog)
    box.save()
    settled(qtbot, context)
    assert "wajib" in box.form.field("alasan_henti").message
    qtbot.keyClicks(box.form.field("alasan_henti").editor, "Disepakati bersama")
    box.save()
    settled(qtbot, context)
    assert tab.model.records()[0].status is AgreementStatus.DIHENTIKAN


def test_what_was_done_and_scans_are_added_opened_and_removed(
    tab, qtbot, context, tmp_path  # noqa: F811
):  # fmt: skip
    tab.acts.add_step()
    box = dialog(StepDialog)
    qtbot.keyClicks(box.form.field("uraian").editor, "Rapat awal")
    box.form.editor("peserta").set_value(12)
    box.save()
    settled(qtbot, context)
    assert [step.uraian for step in tab.pane.detail.steps] == ["Rapat awal"]
    tab.pane.steps.opened.emit(tab.pane.detail.steps[0])
    again = dialog(StepDialog)
    again.form.editor("tanggal").set_value(None)
    again.save()
    assert again.form.field("tanggal").state == "error"
    again.reject()
    path = tmp_path / "mou.jpg"
    path.write_bytes(picture_bytes())
    tab.pane.files_dropped.emit([path])
    settled(qtbot, context)
    assert [file.nama_berkas for file in tab.pane.detail.files] == ["mou.jpg"]
    tab.pane.files.opened.emit(tab.pane.detail.files[0])
    settled(qtbot, context)
    viewer = dialog(AgreementFileViewer)
    viewer.save(tmp_path / "salinan.jpg")
    settled(qtbot, context)
    assert (tmp_path / "salinan.jpg").read_bytes() == path.read_bytes()
    viewer.reject()
    tab.pane.files.remove_wanted.emit(tab.pane.detail.files[0])
    tab.pane.steps.remove_wanted.emit(tab.pane.detail.steps[0])
    settled(qtbot, context)
    assert tab.pane.detail.files == tab.pane.detail.steps == ()
    tab.acts.remove()
    settled(qtbot, context)
    assert tab.model.rowCount() == 0


def test_the_current_document_is_printed(tab, qtbot, context):  # noqa: F811
    tab.pane.print_wanted.emit()
    settled(qtbot, context)
    box = dialog(PdfDialog)
    assert box.title.startswith("Dokumen Kerja Sama")
    box.reject()


def test_the_table_is_written_as_it_is_shown(tab, qtbot, context, tmp_path):  # noqa: F811
    tab._export._columns = tab.table.shown_columns()
    tab._export._records = tab.model.records()
    tab._export.write(tmp_path / "kerja-sama.csv")
    settled(qtbot, context)
    assert "Pengembangan SDM" in (tmp_path / "kerja-sama.csv").read_text("utf-8-sig")


def test_the_page_opens_the_tab_it_is_asked_for(mou, show, qtbot, context):  # noqa: F811
    page = show(TrainingPlanPage)
    page.open_with(tab="cooperation", query=AgreementStatus.AKAN_BERAKHIR.value)
    settled(qtbot, context)
    assert page.view("cooperation").model.rowCount() == 1


@pytest.fixture
def scans(tab, qtbot, context, tmp_path):  # noqa: F811
    """Two scans of the current agreement: three pages and a picture."""
    files = {"mou.pdf": pdf_bytes("Nota kesepahaman", pages=3), "peta.jpg": picture_bytes()}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        tab.pane.files_dropped.emit([tmp_path / name])
        settled(qtbot, context)
    assert [file.nama_berkas for file in tab.pane.detail.files] == list(files)
    return files


def seen(qtbot, context):  # noqa: F811
    settled(qtbot, context)
    viewer = dialog(AgreementFileViewer)
    qtbot.waitUntil(lambda: bool(viewer._page.text()))
    found = (viewer._opened.document.nama_berkas, viewer._page.text())
    qtbot.keyClick(viewer.view, Qt.Key.Key_Escape)
    assert not viewer.isVisible()
    return found


def test_scans_are_viewed_with_keys_alone(tab, scans, qtbot, context):  # noqa: F811
    tab.pane.view_button.setFocus()
    qtbot.keyClick(tab.pane.view_button, Qt.Key.Key_Return)
    assert seen(qtbot, context) == ("mou.pdf", "Halaman 1 dari 3")
    (view,) = [b for b in tab.pane.findChildren(QPushButton) if b.text() == "Lihat"]
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert seen(qtbot, context) == ("mou.pdf", "Halaman 1 dari 3")
    tab.pane.files.setFocus()
    qtbot.keyClick(tab.pane.files, Qt.Key.Key_Down)
    qtbot.keyClick(tab.pane.files, Qt.Key.Key_Return)
    assert seen(qtbot, context) == ("peta.jpg", "Halaman 1 dari 1")


def test_the_viewer_names_the_agreement_and_turns_pages(tab, scans, qtbot, context):  # noqa: F811
    tab.pane.view_file()
    settled(qtbot, context)
    viewer = dialog(AgreementFileViewer)
    assert viewer.windowTitle() == "MoU Pengembangan SDM"
    qtbot.waitUntil(lambda: viewer._page.text() == "Halaman 1 dari 3")
    viewer.view.next_page()
    qtbot.waitUntil(lambda: viewer._page.text() == "Halaman 2 dari 3")
    viewer.reject()


def test_of_two_scans_asked_for_at_once_each_viewer_saves_its_own(
    tab, scans, qtbot, context, tmp_path  # noqa: F811
):  # fmt: skip
    for file in tab.pane.detail.files:
        tab.acts.open_file(file)
    settled(qtbot, context)
    viewers = [w for w in tab.findChildren(AgreementFileViewer) if w.isVisible()]
    assert len(viewers) == len(scans)
    for viewer in viewers:
        name = viewer._opened.document.nama_berkas
        viewer.save(tmp_path / f"salinan-{name}")
        settled(qtbot, context)
        assert (tmp_path / f"salinan-{name}").read_bytes() == scans[name]
        viewer.reject()


def test_without_room_for_the_pane_the_menu_shows_the_scan(tab, scans, qtbot, context):  # noqa: F811
    tab.resize(700, 600)
    assert not tab.pane.isVisible()
    tab.view_action.trigger()
    assert seen(qtbot, context)[0] == "mou.pdf"


def test_without_scans_there_is_nothing_to_view(tab):
    assert not tab.pane.view_button.isVisible()
    assert not tab.view_action.isEnabled()
    assert all(b.text() != "Lihat" or b.isHidden() for b in tab.pane.findChildren(QPushButton))


def test_a_scan_whose_content_is_lost_says_so(tab, scans, qtbot, context, office):  # noqa: F811
    context.messages.attach(MessageBar(tab))
    (first, *_others) = tab.pane.detail.files
    for path in content_folder(office.database.path).rglob("*"):
        if path.is_file():
            path.unlink()
    tab.acts.open_file(first)
    settled(qtbot, context)
    assert not [w for w in tab.findChildren(AgreementFileViewer) if w.isVisible()]
    assert context.messages.level == "error"
