"""Documents on screen: the tab of a person, taking files in, viewer, photo, the archive page."""

# ruff: noqa: F811

import zipfile
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from sdm_desktop.domain.documents import Document, Validity
from sdm_desktop.domain.histories import RankEntry
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.session import Session
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.ui.backups import BackupRun
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.navigation import Navigation
from sdm_desktop.ui.pages.documents.export_dialog import DocumentExportDialog
from sdm_desktop.ui.pages.documents.page import DocumentsPage
from sdm_desktop.ui.pages.employees.page import EmployeesPage
from sdm_desktop.ui.pages.settings.document_kinds import DocumentKindsTab, KindDialog
from sdm_desktop.ui.pages.settings.page import SettingsPage
from sdm_desktop.ui.widgets.check_row import CheckRow
from sdm_desktop.ui.widgets.documents.add_dialog import AddDialog
from sdm_desktop.ui.widgets.documents.edit_dialog import DocumentDialog
from sdm_desktop.ui.widgets.documents.person_dialog import PersonDocumentsDialog
from sdm_desktop.ui.widgets.documents.person_documents import PersonDocumentsView
from sdm_desktop.ui.widgets.documents.photo import PhotoDialog, jpeg_of, read_picture
from sdm_desktop.ui.widgets.documents.viewer import DocumentViewer
from tests.scans import pdf_bytes, picture_bytes
from tests.still_world import WORLD
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def petrus(people):
    return people["Petrus Nubatonis"]


@pytest.fixture
def scan(tmp_path):
    def make(name="SK PNS.pdf", content=None):
        path = tmp_path / "pindai" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content or pdf_bytes(name))
        return path

    return make


@pytest.fixture
def add(context, scan):
    """Store a scan of a person through the service."""

    def make(person, name="SK PNS.pdf", content=None, **values):
        (draft,) = context.services.documents.examine([scan(name, content)])
        record = {
            "jenis": draft.jenis, "nama_berkas": draft.name, "sha256": draft.sha256,
            "format": draft.format, "ukuran": draft.ukuran, "halaman": draft.halaman,
        }  # fmt: skip
        context.services.documents.add(person.id, [(Document(**record | values), draft.path)])

    return make


@pytest.fixture
def view(qtbot, context, petrus):
    """The documents of Petrus."""
    widget = PersonDocumentsView(context, petrus.id, None)
    qtbot.addWidget(widget)
    widget.resize(1000, 600)
    widget.show()
    settled(qtbot, context)
    return widget


def opened(kind):
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    assert len(found) == 1, found
    return found[0]


def shown(view):
    return [row.jenis for row in view.model.records()]


# the tab of a person


def test_the_tab_says_what_is_there_and_what_is_missing(qtbot, context, petrus, add, view):
    assert view.headline.text() == "0 dari 9 dokumen wajib"
    assert view.table.empty.title() == "Belum ada dokumen"
    add(petrus)
    add(petrus, "STR.pdf", kedaluwarsa=date(2026, 11, 1), tanggal=date(2021, 11, 1))
    view.refresh()
    settled(qtbot, context)
    assert view.headline.text() == "1 dari 9 dokumen wajib"
    assert view.chip.text() == "11 %"
    assert "SK CPNS" in view.missing.text()
    assert shown(view) == ["SK PNS", "STR atau izin praktik"]
    row = view.model.records()[1]
    column = next(c for c in view.table.shown_columns() if c.key == "berlaku")
    assert row.validity is Validity.KEDALUWARSA
    assert (column.text(row), column.tone_of(row)) == ("kedaluwarsa 1 Nov 2026", "err")


def test_the_person_page_has_the_tab_and_shows_the_photo(qtbot, context, petrus, add):
    context.services.photos.save(petrus.id, picture_bytes(size=(360, 480)))
    add(petrus)
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.open_with(employee_id=petrus.id, tab="dokumen")
    settled(qtbot, context)
    assert isinstance(page.person._content, PersonDocumentsView)
    assert page.person._disc.has_photo
    change = context.services.photos.remove(petrus.id)
    context.done(change)
    settled(qtbot, context)
    assert not page.person._disc.has_photo
    page.grab()


# taking in


def test_files_are_taken_in_after_their_kinds_were_seen(qtbot, context, view, scan):
    view.acts.take([scan("SK CPNS.pdf"), scan("IMG_1.jpg", picture_bytes()), scan("a.pdf", b"GIF")])
    settled(qtbot, context)
    dialog = opened(AddDialog)
    assert [card.form.values()["jenis"] for card in dialog.cards] == ["SK_CPNS", None]
    assert dialog.cards[0].form.field("jenis").message == "Usul dari nama berkas"
    assert [draft.name for draft in dialog.refused] == ["a.pdf"]
    assert dialog.save_button.text() == "Simpan 2 dokumen"
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert dialog.cards[1].form.field("jenis").message == "Pilih jenis dokumen."
    assert not dialog.cards[1].form.field("kedaluwarsa").isEnabled()
    dialog.cards[1].form.editor("jenis").set_value("STR")
    assert dialog.cards[1].form.field("kedaluwarsa").isEnabled()
    qtbot.keyClicks(dialog.cards[1].form.editor("kedaluwarsa"), "31122027")
    qtbot.keyClicks(dialog.cards[0].form.editor("nomor"), "821/1")
    qtbot.keyClicks(dialog.cards[0].form.editor("tanggal"), "32132027")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.cards[0].form.field("tanggal").state == "error"
    dialog.cards[0].form.editor("tanggal").set_value(date(2013, 3, 1))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert shown(view) == ["SK CPNS", "STR atau izin praktik"]
    assert view.model.records()[1].document.kedaluwarsa == date(2027, 12, 31)
    context.undo.undo()
    settled(qtbot, context)
    assert shown(view) == []


def test_a_file_can_be_left_out(qtbot, context, view, scan):
    view.acts.take([scan("SK CPNS.pdf"), scan("KTP.pdf")])
    settled(qtbot, context)
    dialog = opened(AddDialog)
    dialog.cards[0].left_out.emit(dialog.cards[0])
    assert dialog.save_button.text() == "Simpan 1 dokumen"
    dialog.cards[0].left_out.emit(dialog.cards[0])
    assert not dialog.save_button.isEnabled()
    dialog.reject()


def test_what_a_file_repeats_is_said_in_the_dialog(qtbot, context, view, scan, add, petrus):
    add(petrus)
    view.acts.take([scan("SK PNS.pdf"), scan("KTP.pdf")])
    settled(qtbot, context)
    dialog = opened(AddDialog)
    dialog.save()
    settled(qtbot, context)
    assert "SK PNS.pdf: Isi berkas ini sudah tersimpan" in dialog._message.text()
    dialog.cards[1].draft.path.unlink()
    dialog.cards[0].left_out.emit(dialog.cards[0])
    dialog.save()
    settled(qtbot, context)
    assert "tidak ditemukan" in dialog._message.text()
    dialog.reject()


def test_one_refused_file_is_said_at_once(qtbot, context, view, scan):
    said = []
    context.messages.shown.connect(lambda level, text: said.append((level, text)))
    view.acts.take([scan("foto.heic", b"\x00\x00\x00 ftypheic")])
    view.acts.take([])
    settled(qtbot, context)
    assert said[-1][0] == "error"
    assert "HEIC" in said[-1][1]


def drop(view, paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), copy, data, left, none)
    view.dragEnterEvent(enter)
    if enter.isAccepted():
        view.grab()
        view.dropEvent(QDropEvent(QPointF(20, 20), copy, data, left, none))
    return enter.isAccepted()


def test_files_are_dropped_onto_the_page(qtbot, context, view, scan, tmp_path):
    assert drop(view, [scan("SK CPNS.pdf"), scan("KTP.pdf")])
    settled(qtbot, context)
    dialog = opened(AddDialog)
    assert len(dialog.cards) == 2
    dialog.reject()
    assert not drop(view, [tmp_path / "tidak-ada.pdf"])
    view._set_over(is_over=True)
    view.dragLeaveEvent(QDragLeaveEvent())
    assert not view.overlay.isVisible()


def test_files_dropped_on_another_tab_open_the_documents(qtbot, context, petrus, scan):
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.show()
    page.open_with(employee_id=petrus.id, tab="ringkasan")
    settled(qtbot, context)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan("SK CPNS.pdf")))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(QPoint(9, 9), copy, data, left, none),
        QDropEvent(QPointF(9, 9), copy, data, left, none),
    ):
        QApplication.sendEvent(page.person, event)
        assert event.isAccepted()
    settled(qtbot, context)
    assert page.person.tabs.current == "dokumen"
    opened(AddDialog).reject()
    nothing = QDropEvent(QPointF(9, 9), copy, QMimeData(), left, none)
    QApplication.sendEvent(page.person, nothing)
    settled(qtbot, context)
    assert not [
        w for w in QApplication.topLevelWidgets() if isinstance(w, AddDialog) and w.isVisible()
    ]


def test_the_dialog_for_files_opens(qtbot, context, view, scan):
    qtbot.mouseClick(view.add_button, Qt.MouseButton.LeftButton)
    dialog = opened(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(scan("SK CPNS.pdf"))])
    dialog.reject()
    settled(qtbot, context)
    opened(AddDialog).reject()


# changing


def test_enter_opens_and_f2_changes_the_words(qtbot, context, petrus, add, view):
    add(petrus, "Ijazah.png", picture_bytes("PNG", (80, 60)))
    view.refresh()
    settled(qtbot, context)
    rows = view.table.rows
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    settled(qtbot, context)
    viewer = opened(DocumentViewer)
    assert viewer.view.count == 1
    assert viewer.windowTitle() == "Ijazah, Petrus Nubatonis, S.Sos."
    viewer.reject()
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    settled(qtbot, context)
    dialog = opened(DocumentDialog)
    assert not dialog.form.field("kedaluwarsa").isEnabled()
    dialog.form.editor("nomor").set_value("IJ-1")
    dialog.form.editor("jenis").set_value("STR")
    settled(qtbot, context)
    assert dialog.form.field("kedaluwarsa").isEnabled()
    dialog.form.editor("kedaluwarsa").setText("kapan")
    dialog.save()
    assert dialog.form.field("kedaluwarsa").state == "error"
    dialog.form.editor("kedaluwarsa").set_value(date(2020, 1, 1))
    dialog.form.editor("tanggal").set_value(date(2021, 1, 1))
    dialog.save()
    settled(qtbot, context)
    assert "mendahului" in dialog.form.field("kedaluwarsa").message
    dialog.form.editor("kedaluwarsa").set_value(date(2027, 1, 1))
    dialog.save()
    settled(qtbot, context)
    (row,) = view.model.records()
    assert (row.document.jenis, row.document.nomor) == ("STR", "IJ-1")
    assert row.validity is Validity.SEGERA


def test_a_history_proposes_number_date_and_code(qtbot, context, petrus, add, view):
    context.services.histories.add(
        RankEntry(pegawai_id=petrus.id, golongan="III/c", tmt=date(2020, 4, 1),
                  sk_nomor="823/9", sk_tanggal=date(2020, 3, 1))
    )  # fmt: skip
    add(petrus, "SK KP.pdf")
    view.refresh()
    settled(qtbot, context)
    view.acts.edit(view.model.records()[0])
    settled(qtbot, context)
    dialog = opened(DocumentDialog)
    editor = dialog.form.editor("riwayat_id")
    editor.setCurrentIndex(editor.count() - 1)
    values = dialog.form.values()
    assert (values["nomor"], values["tanggal"], values["kode"]) == ("823/9", date(2020, 3, 1), "33")
    assert dialog.form.field("nomor").message == "Dari riwayat terkait"
    dialog.save()
    settled(qtbot, context)
    (row,) = view.model.records()
    assert row.document.riwayat_jenis == "golongan"
    assert "Penata" in row.tautan


def test_del_removes_with_undo_and_another_file_takes_the_place(
    qtbot, context, petrus, add, view, scan
):
    add(petrus)
    add(petrus, "KTP.pdf")
    view.refresh()
    settled(qtbot, context)
    view.table.rows.setFocus()
    qtbot.keyClick(view.table.rows, Qt.Key.Key_Delete)
    settled(qtbot, context)
    assert shown(view) == ["KTP"]
    context.undo.undo()
    settled(qtbot, context)
    assert len(shown(view)) == 2
    view.acts.ask_replacement(view.model.records()[0])
    dialog = opened(QFileDialog)
    dialog.filesSelected.emit([str(scan("baru.jpg", picture_bytes()))])
    dialog.reject()
    settled(qtbot, context)
    assert view.model.records()[0].document.nama_berkas == "baru.jpg"
    view.acts.remove([])
    said = []
    context.messages.shown.connect(lambda level, text: said.append(text))
    view.acts.replace(view.model.records()[0].id, scan("x.pdf", b"PK\x03\x04"))
    settled(qtbot, context)
    assert "Office" in said[-1]


def test_the_viewer_saves_a_copy(qtbot, context, petrus, add, view, tmp_path):
    add(petrus, "SK PNS.pdf", pdf_bytes(pages=2))
    view.refresh()
    settled(qtbot, context)
    view.acts.open(view.model.records()[0])
    settled(qtbot, context)
    viewer = opened(DocumentViewer)
    assert viewer._page.text() == "Halaman 1 dari 2"
    viewer.ask_path()
    dialog = opened(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "salinan.pdf"))
    dialog.reject()
    settled(qtbot, context)
    assert (tmp_path / "salinan.pdf").read_bytes() == pdf_bytes(pages=2)
    viewer.reject()


# the photo


def test_a_photo_is_cut_and_stored(qtbot, context, petrus, view, scan):
    qtbot.mouseClick(view.photo_button, Qt.MouseButton.LeftButton)
    chooser = opened(QFileDialog)
    chooser.fileSelected.emit(str(scan("pas foto.png", picture_bytes("PNG", (2400, 2700)))))
    chooser.reject()
    settled(qtbot, context)
    dialog = opened(PhotoDialog)
    area = dialog.area
    assert area.picture.height() == 1600
    assert area.frame_rect.width() / area.frame_rect.height() == pytest.approx(3 / 4)
    first = area.frame_rect
    qtbot.keyClick(area, Qt.Key.Key_Plus)
    qtbot.keyClick(area, Qt.Key.Key_Right)
    qtbot.keyClick(area, Qt.Key.Key_Down)
    assert area.frame_rect.width() < first.width()
    for _ in range(40):
        qtbot.keyClick(area, Qt.Key.Key_Left)
    assert area.frame_rect.left() == 0
    qtbot.keyClick(area, Qt.Key.Key_Minus)
    qtbot.mousePress(area, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(area, QPoint(140, 100))
    qtbot.mouseRelease(area, Qt.MouseButton.LeftButton)
    for delta in (120, -120):
        wheel = QWheelEvent(
            QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        area.wheelEvent(wheel)
    area.grab()
    assert (area.cut().width(), area.cut().height()) == (360, 480)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert view.disc.has_photo
    assert view.no_photo_button.isVisible()
    view.grab()
    qtbot.mouseClick(view.no_photo_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert not view.disc.has_photo
    context.undo.undo()
    settled(qtbot, context)
    assert view.disc.has_photo


def test_what_is_no_picture_is_said(qtbot, context, view, scan):
    said = []
    context.messages.shown.connect(lambda level, text: said.append(text))
    view.acts.cut_photo(scan("surat.pdf"))
    settled(qtbot, context)
    assert said == ["surat.pdf: bukan foto JPEG atau PNG, atau berkasnya rusak."]
    assert read_picture(Path("tidak-ada")).isNull()


def test_a_photo_that_cannot_be_stored_is_said(qtbot, context, petrus):
    dialog = PhotoDialog(context, "tidak-ada", QImage(300, 400, QImage.Format.Format_RGB888))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.save()
    settled(qtbot, context)
    assert "tidak ditemukan" in dialog._message.text()


def test_a_noisy_photo_still_becomes_small():
    import os

    noise = os.urandom(360 * 480 * 3)
    photo = QImage(noise, 360, 480, 1080, QImage.Format.Format_RGB888)
    assert len(jpeg_of(photo)) < 400 * 1024


# who may


@pytest.fixture
def as_role(context, office, qapp):
    """Return the context of somebody else at the same office."""
    from dataclasses import replace

    def make(role, person=None):
        user = User(id="u", nama_pengguna="x", nama="X", peran=role, pegawai_id=person)
        services = Services.build(office)
        services.__dict__["_own"] = Session(user, "kantor-1", clock=WORLD.clock)
        type_ = type("Other", (Services,), {"session": property(lambda self: self._own)})
        services.__class__ = type_
        return replace(context, services=services, navigation=Navigation(role))

    return make


def test_an_auditor_looks_and_changes_nothing(qtbot, context, petrus, add, as_role):
    add(petrus, "KTP.pdf")
    view = PersonDocumentsView(as_role(Role.AUDITOR), petrus.id, None)
    qtbot.addWidget(view)
    view.show()
    settled(qtbot, context)
    assert shown(view) == ["KTP"]
    assert not view.add_button.isVisible()
    assert not view.acceptDrops()
    assert len(view._menu()) == 1
    view.remove()
    view._edit(view.model.records()[0])
    settled(qtbot, context)
    assert shown(view) == ["KTP"]


def test_a_penilai_sees_the_own_people_in_a_window(qtbot, context, people, petrus, add, as_role):
    chief = people["Stefanus Lado"]
    database = context.services._database
    with database.write(context.services.session.actor()) as writer:
        PeopleRepository(database).assign(writer, [petrus.id], (chief.id, None))
        writer.audit("penugasan")
    add(petrus, "SK PNS.pdf")
    add(petrus, "KTP.pdf")
    page = DocumentsPage(as_role(Role.PENILAI, chief.id))
    qtbot.addWidget(page)
    page.show()
    settled(qtbot, context)
    assert {row.nama for row in page.people.records()} == {
        "Petrus Nubatonis, S.Sos.", "Stefanus Lado",
    }  # fmt: skip
    assert not page.export_button.isVisible()
    page.open_person(next(r for r in page.people.records() if r.pegawai_id == petrus.id))
    settled(qtbot, context)
    dialog = opened(PersonDocumentsDialog)
    assert shown(dialog.view) == ["SK PNS"]
    dialog.reject()


# the archive


@pytest.fixture
def page(qtbot, context, people, petrus, add):
    add(petrus, "SK PNS.pdf")
    add(petrus, "Ijazah.jpg", picture_bytes())
    widget = DocumentsPage(context)
    qtbot.addWidget(widget)
    widget.resize(1200, 700)
    widget.show()
    settled(qtbot, context)
    return widget


def test_the_archive_lists_people_and_units(qtbot, context, page):
    assert len(page.people.records()) == 3
    assert page._count.text().startswith("7 % dokumen wajib, 0 pegawai")
    page.tabs.choose("units")
    unit = page.units.records()[0]
    assert (unit.people, unit.complete) == (3, 0)
    page.grab()
    page.units_table.opened.emit(unit)
    assert page.tabs.current == "people"
    assert len(page.people.records()) == 3


@pytest.mark.parametrize(
    ("query", "count"),
    [("lengkap", 0), ("kurang", 3), ("lewat", 0), ("kosong", 2), ("SK_PNS", 2), ("", 3)],
)
def test_the_archive_is_filtered(qtbot, context, page, query, count):
    page.open_with(tab="units")
    page.open_with(query=query)
    if not query:
        page.filter.words.setText("tidak ada yang bernama begini")
        assert page.people.records() == []
        page.filter.words.clear()
    assert len(page.people.records()) == count


def test_opening_a_row_shows_the_tab_of_the_person(qtbot, context, page, petrus):
    wanted = []
    context.navigation.requested.connect(lambda *args: wanted.append(args))
    page.people_table.rows.setFocus()
    page.people_table.rows.set_current_row(
        next(n for n, r in enumerate(page.people.records()) if r.pegawai_id == petrus.id)
    )
    qtbot.keyClick(page.people_table.rows, Qt.Key.Key_Return)
    page._open_current()
    assert wanted[0] == ("employees", {"employee_id": petrus.id, "tab": "dokumen"})


def test_the_list_is_exported_as_shown(qtbot, context, page, tmp_path):
    for key, name in (("people", "a.xlsx"), ("units", "b.xlsx")):
        page.tabs.choose(key)
        page.export_list()
        dialog = opened(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / name))
        dialog.reject()
        settled(qtbot, context)
        assert zipfile.is_zipfile(tmp_path / name)


def test_documents_are_handed_on_as_folder_and_zip(qtbot, context, page, tmp_path, petrus):
    said = []
    context.messages.shown.connect(lambda level, text: said.append((level, text)))
    page.export_documents()
    settled(qtbot, context)
    dialog = opened(DocumentExportDialog)
    assert dialog.amount.text().startswith("2 dokumen (")
    assert "semua pegawai" in dialog.amount.text()
    dialog.form.editor("pola").set_value("{SALAH}")
    dialog._show_example()
    assert dialog.form.field("pola").state == "error"
    dialog.ask_place()
    assert dialog.form.field("pola").state == "error"
    dialog.form.editor("pola").set_value("{NIP}_{JENIS}.pdf")
    dialog._on_edited("pola")
    assert dialog.form.field("pola").message == "Contoh: 198505122010011907_SK_CPNS.pdf"
    dialog.ask_place()
    chooser = opened(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path))
    chooser.reject()
    settled(qtbot, context)
    folder = tmp_path / "dokumen-pegawai-20261124"
    assert (folder / petrus.nip / f"{petrus.nip}_IJAZAH.pdf").is_file()
    assert said[-1] == (
        "success", "2 dokumen dari 1 pegawai diekspor ke dokumen-pegawai-20261124.",
    )  # fmt: skip
    page.filter.words.setText("Petrus")
    page.export_documents()
    settled(qtbot, context)
    dialog = opened(DocumentExportDialog)
    dialog.form.editor("bentuk").set_value("zip")
    dialog.form.editor("jenis").set_value("IJAZAH")
    settled(qtbot, context)
    assert dialog.amount.text().startswith("1 dokumen")
    dialog.ask_place()
    chooser = opened(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "a.zip"))
    chooser.reject()
    settled(qtbot, context)
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert len(packed.namelist()) == 2


def test_lost_contents_are_said_after_an_export(qtbot, context, page, tmp_path):
    import shutil

    said = []
    context.messages.shown.connect(lambda level, text: said.append((level, text)))
    shutil.rmtree(context.services._database.path.with_suffix(".dokumen"))
    dialog = DocumentExportDialog(context, None, page)
    qtbot.addWidget(dialog)
    dialog.write(tmp_path / "arsip.zip")
    settled(qtbot, context)
    assert said[-1][0] == "warning"
    assert "2 isi hilang" in said[-1][1]


def test_cleaning_up_asks_first(qtbot, context, page):
    said = []
    context.messages.shown.connect(lambda level, text: said.append(text))
    page.ask_clean_up()
    opened(ConfirmDialog).accept_button.click()
    settled(qtbot, context)
    assert said[-1] == "Tidak ada isi yang perlu dibersihkan."
    context.services.documents._contents.put(b"tidak dirujuk")
    page.clean_up()
    settled(qtbot, context)
    assert said[-1].startswith("1 isi (")


def test_the_archive_follows_changes(qtbot, context, page, petrus):
    rows = context.services.documents.of_person(petrus.id).rows
    context.done(context.services.documents.remove([rows[0].id]))
    settled(qtbot, context)
    found = next(r for r in page.people.records() if r.pegawai_id == petrus.id)
    assert found.count == 1


# kinds, and what a backup says


def test_kinds_are_edited_in_the_settings(qtbot, context, petrus, add):
    add(petrus, "KTP.pdf")
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.open_with(tab="documents")
    settled(qtbot, context)
    tab = page.tab("documents")
    count = tab.model.rowCount()
    qtbot.mouseClick(tab.add_button, Qt.MouseButton.LeftButton)
    dialog = opened(KindDialog)
    dialog.save()
    settled(qtbot, context)
    assert dialog.form.field("nama").state == "error"
    qtbot.keyClicks(dialog.form.editor("nama"), "SK tugas belajar")
    qtbot.keyClicks(dialog.form.editor("kode"), "sk_tubel")
    dialog.form.editor("sifat").box("wajib").click()
    dialog.form.editor("untuk").box("PNS").click()
    dialog.form.editor("kata").set_value("tubel, tugas belajar")
    dialog.save()
    settled(qtbot, context)
    assert tab.model.rowCount() == count + 1
    use = tab.model.records()[-1]
    assert (use.kind.wajib, use.kind.untuk) == (True, ("PNS",))
    tab.table.rows.set_current_row(count)
    qtbot.keyClick(tab.table.rows, Qt.Key.Key_Return)
    dialog = opened(KindDialog)
    assert dialog.form.editor("kode").isReadOnly()
    dialog.form.editor("riwayat").setEditText("entah")
    dialog.save()
    assert dialog.form.field("riwayat").state == "error"
    dialog.form.editor("riwayat").set_value("pendidikan")
    dialog.save()
    settled(qtbot, context)
    assert tab.model.records()[-1].kind.riwayat == "pendidikan"
    tab._edit_current()
    opened(KindDialog).reject()
    qtbot.keyClick(tab.table.rows, Qt.Key.Key_Delete)
    settled(qtbot, context)
    assert tab.model.rowCount() == count
    page.grab()


def test_a_kind_in_use_stays_and_says_why(qtbot, context, petrus, add):
    add(petrus, "KTP.pdf")
    tab = DocumentKindsTab(context)
    qtbot.addWidget(tab)
    tab.show()
    settled(qtbot, context)
    said = []
    context.messages.shown.connect(lambda level, text: said.append(text))
    tab.table.rows.set_current_row(
        next(n for n, use in enumerate(tab.model.records()) if use.id == "KTP")
    )
    tab.remove()
    settled(qtbot, context)
    assert "dipakai 1 dokumen" in said[-1]


def test_a_row_of_marks_is_a_field(qtbot):
    row = CheckRow([("a", "A"), ("b", "B")])
    qtbot.addWidget(row)
    row.set_value(("b",))
    assert (row.value(), row.problem()) == (("b",), "")
    row.set_state("error")
    row.set_read_only(True)
    assert not row.box("a").isEnabled()
    row.set_value(None)
    assert row.value() == ()


def test_a_backup_says_when_contents_are_lost(qtbot, context, petrus, add, tmp_path):
    import shutil

    add(petrus, "KTP.pdf")
    shutil.rmtree(context.services._database.path.with_suffix(".dokumen"))
    parent = QWidget()
    qtbot.addWidget(parent)
    said = []
    context.messages.shown.connect(lambda level, text: said.append((level, text)))
    BackupRun(context, parent).start_at(tmp_path / "a.sdmb")
    settled(qtbot, context)
    assert said[-1][0] == "warning"
    assert "1 isi dokumen hilang" in said[-1][1]
