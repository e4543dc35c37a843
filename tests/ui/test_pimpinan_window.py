"""The whole window of a pimpinan by keyboard: look, print, save, lock; nothing can be changed."""

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QPushButton

from sdm_desktop.services.demo import DEMO_PASSWORD
from tests.ui.keyboard import at_the_keys

WRITING = ("F2", "Del", "Ctrl+N", "Ctrl+S", "Ctrl+V", "Space", "3", "R", "Ctrl+I", "Ctrl+Z")
ACTS = ("Tambah", "Ubah", "Hapus", "Buat SKP", "Ajukan", "Setujui", "Putuskan", "Siklus kinerja")
# what is only a way of looking: a calculator, a search, a theme
PRIVATE = ("calculators", "reports", "settings", "home")

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def keys(qtbot, program, enter):
    keyboard = at_the_keys(qtbot, program, enter, "pimpinan")
    keyboard.press("Ctrl+Shift+T")  # pictures in the dark theme
    return keyboard


def shell_of(keys):
    return keys.program.workplace.shell


def shown(keys):
    return shell_of(keys).stack.currentWidget()


def to_page(keys, title):
    if not shell_of(keys).sidebar.isAncestorOf(keys.focus):
        keys.tab_to("Beranda")
    for _ in shell_of(keys).sidebar.items:
        if keys.name.startswith(title):
            break
        keys.press("Down")
    keys.press("Return")


def report(keys, words, title):
    """Find a report and wait for its pages."""
    page = shown(keys)
    keys.replace(words)
    keys.press("Return")
    assert keys.name == title
    keys.wait()
    assert page._info.title == title
    keys.wait()
    return page


def test_two_reports_are_found_set_turned_and_saved(keys, tmp_path):
    keys.look("pimpinan-1-beranda")
    to_page(keys, "Laporan")
    assert keys.name == "Cari laporan"
    page = report(keys, "ringkasan kinerja", "Ringkasan Kinerja Unit")
    keys.look("pimpinan-2-ringkasan-unit")
    # Tab goes down the fields to the buttons and on to the pages
    way = keys.tab_to("Pratinjau halaman")
    assert way[:2] == ["Unit", "Periode"]
    assert way[-4:] == ["Kop surat dan lambang", "Cetak 2 lembar", "Simpan PDF", "Simpan semua"]
    view = page.preview.view
    assert (view.number, view.count) == (1, 2)
    keys.press("Right")
    assert page.preview._page.text() == "Lembar 2 dari 2"
    keys.press("Right")
    assert view.number == 2
    keys.press("Home", "PgDown")
    assert view.number == 2
    keys.press("+")
    assert "%" in page.preview._zoom.text()
    keys.press("0")
    assert page.preview._zoom.text() == "Satu halaman"
    keys.look("pimpinan-3-halaman")
    keys.tab_to("Simpan PDF", key="Shift+Tab")
    keys.press("Return")
    dialog = keys.wait_for(QFileDialog)
    keys.look("pimpinan-4-simpan")
    assert "Ringkasan Kinerja Unit" in dialog.selectedFiles()[0]
    path = tmp_path / "kinerja.pdf"
    keys.replace(str(path))
    keys.press("Return")
    keys.back()
    assert shell_of(keys).message_bar._text.text() == "PDF disimpan."
    assert len(pypdfium2.PdfDocument(path)) == 2
    # the focus is where it was; the other report has questions of its own
    assert keys.name == "Simpan PDF"
    keys.tab_to("Cari laporan", key="Shift+Tab")
    page = report(keys, "statistik", "Statistik Pegawai")
    assert view.count >= 1
    keys.look("pimpinan-5-statistik")
    # the list goes on by arrows; a word nothing fits leaves the report as it is
    keys.tab_to("Cari laporan", key="Shift+Tab")
    keys.press("Down")
    assert keys.name == "Statistik Pegawai"
    keys.press("Shift+Tab")
    keys.replace("zzzz")
    keys.press("Return")
    assert keys.name == "Cari laporan"
    assert page._info.name == "statistik"


def test_a_person_is_found_and_read(keys):
    keys.press("Ctrl+K")
    keys.type("adriana")
    keys.press("Return")
    page = shown(keys)
    assert page.person.isVisible()
    assert page.person._name.text().startswith("Adriana Benu")
    # the chosen tab has the keys and shows it
    assert keys.name == "Ringkasan"
    keys.look("pimpinan-6-orang")
    keys.press("Right", "Right")
    assert page.person.tabs.current == "jabatan"
    assert keys.name == "Jabatan"
    for key in WRITING:
        keys.press(key)
        assert QApplication.activeModalWidget() is None, key
    keys.press("Esc")
    assert keys.name == "Daftar pegawai"
    keys.press("Return")
    assert keys.name == "Jabatan"


def test_nothing_can_be_changed_on_any_page(keys):
    shell = shell_of(keys)
    assert "imports" not in shell.sidebar.items
    before = keys.program.workplace.context.services.dashboard.recent(3)
    for key, item in shell.sidebar.items.items():
        to_page(keys, item.text())
        assert keys.program.workplace.navigation.current == key
        keys.look(f"pimpinan-7-{key}")
        page = shown(keys)
        if key in PRIVATE:
            keys.tab_to("Beranda")
            continue
        buttons = {b.text() for b in page.findChildren(QPushButton) if b.isVisible()}
        assert not buttons & set(ACTS), key
        # in a choice of a filter letters look for its words
        is_choice = isinstance(keys.focus, QComboBox)
        for pressed in WRITING if not is_choice else WRITING[2:4]:
            keys.press(pressed)
            assert QApplication.activeModalWidget() is None, (key, pressed)
        assert keys.program.workplace.navigation.current == key
        keys.press("Ctrl+K")  # in a grid Tab goes from cell to cell
        keys.tab_to("Beranda")
    assert keys.program.workplace.context.services.dashboard.recent(3) == before


@pytest.mark.parametrize("page", ["leave", "feedback", "training_plan"])
def test_the_hints_name_only_what_one_may_do(keys, page):
    keys.program.workplace.navigation.open(page)
    keys.wait()
    words = " ".join(
        label.text() for label in shown(keys).findChildren(QLabel) if label.isVisible()
    )
    assert "F2 ubah" not in words
    assert "Del " not in words


def test_locked_and_unlocked_by_keys(keys):
    to_page(keys, "Laporan")
    keys.press("Ctrl+L")
    keys.qtbot.waitUntil(lambda: keys.program.window.is_covered)
    assert keys.name == "Kata sandi"
    keys.look("pimpinan-8-kunci")
    keys.type("salah")
    keys.press("Return")
    keys.qtbot.waitUntil(lambda: "Tersisa 4 kali" in keys.program.window.view.notice.text)
    keys.look("pimpinan-9-salah")
    keys.replace(DEMO_PASSWORD)
    keys.press("Return")
    keys.qtbot.waitUntil(lambda: not keys.program.window.is_covered)
    assert keys.name == "Cari laporan"
