"""An objection in the whole window by keyboard: handed over, objected, explained, decided, printed."""

import pypdfium2
import pytest

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.objections import ObjectionState
from sdm_desktop.ui.pages.evaluations.head import FOLLOW_UP
from sdm_desktop.ui.pages.evaluations.objection_dialog import ObjectionDialog
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog
from tests.ui.keyboard import at_the_keys

NEW = "Adriana Benu"  # final on 23 November
OLD = "Marthen Adoe"  # final on 16 October

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def keys(qtbot, program, enter):
    keyboard = at_the_keys(qtbot, program, enter, "admin")
    # the table of hand-overs, by keys alone
    keyboard.press("Ctrl+3")
    keyboard.press("Alt+3")
    views = program.workplace.shell.page("evaluations").views
    qtbot.waitUntil(lambda: views.currentIndex() == FOLLOW_UP)  # a button is down for a moment
    keyboard.wait()
    assert keyboard.name == "Tabel tindak lanjut"
    keyboard.tab_to("Tindak lanjut", key="Shift+Tab")
    keyboard.press("Right")
    assert keyboard.name == "Serah terima dan keberatan"
    keyboard.tab_to("Tabel penilaian final")
    keyboard.look("keberatan-1-daftar")
    return keyboard


def pane_of(keys):
    return keys.program.workplace.shell.page("evaluations").views.follow_up


def row_of(keys, name):
    return next(r for r in pane_of(keys).objections.records() if r.nama.startswith(name))


def open_row(keys, name):
    assert keys.name == "Tabel penilaian final"
    keys.press("Ctrl+Home")
    table = pane_of(keys).tables["keberatan"]
    for _ in range(60):
        if table.current_record().nama.startswith(name):
            break
        keys.press("Down")
    keys.press("Return")
    return keys.wait_for(ObjectionDialog)


def fill(keys, **fields):
    """Type into the fields one after the other, by Tab."""
    for label, text in fields.items():
        label = label.replace("_", " ")
        if keys.name != label:
            keys.tab_to(label)
        keys.replace(text)


def store(keys, name=""):
    keys.press("Ctrl+Return")
    keys.back()
    assert keys.name == "Tabel penilaian final"


def test_an_objection_goes_its_whole_way_to_the_minutes(keys):
    open_row(keys, NEW)
    assert keys.name == "Diserahkan kepada pegawai"
    fill(keys, Diserahkan_kepada_pegawai="23-11-2026", Diterima_pegawai="24-11-2026")
    keys.look("keberatan-2-serah")
    store(keys)
    assert row_of(keys, NEW).state == "Dalam masa keberatan"

    dialog = open_row(keys, NEW)
    assert "8 Desember 2026" in dialog._deadline.text()
    keys.tab_to("Catat keberatan")
    keys.press("Return")
    assert keys.name == "Alasan keberatan"
    # without a reason it is refused, and the cursor goes there
    keys.press("Ctrl+Return")
    assert dialog.form.field("alasan").message == "Alasan keberatan wajib diisi."
    assert keys.name == "Alasan keberatan"
    keys.look("keberatan-3-tanpa-alasan")
    fill(keys, Alasan_keberatan="Bukti dukung belum dihitung")
    keys.look("keberatan-4-ajukan")
    store(keys)
    assert row_of(keys, NEW).objection.state is ObjectionState.MENUNGGU_PENJELASAN

    dialog = open_row(keys, NEW)
    assert dialog.step == "jelaskan"
    assert not dialog.print_button.isVisible()
    fill(keys, Tanggal_penjelasan="24-11-2026", Penjelasan="Bukti diterima setelah batas")
    keys.look("keberatan-5-jelaskan")
    store(keys)
    assert row_of(keys, NEW).objection.state is ObjectionState.MENUNGGU_KEPUTUSAN

    dialog = open_row(keys, NEW)
    assert keys.name == "Tanggal keputusan"
    fill(keys, Tanggal_keputusan="24-11-2026", Predikat_akhir="Baik")
    keys.press("Esc")  # the offers
    fill(keys, Nomor_berita_acara="800/BA/7/2026", Uraian_keputusan="Bukti dihitung sebagian")
    assert dialog.sizeHint().height() <= 690  # what a screen of 768 leaves
    keys.look("keberatan-6-putuskan")
    store(keys)
    view = row_of(keys, NEW)
    assert view.objection.state is ObjectionState.DIPUTUSKAN
    assert view.objection.keputusan_atasan == "Bukti dihitung sebagian"
    assert view.evaluation.predikat is Predikat.BAIK

    dialog = open_row(keys, NEW)
    assert not dialog.save_button.isVisible()
    keys.look("keberatan-7-selesai")
    keys.tab_to("Cetak berita acara")
    keys.press("Return")
    paper = keys.wait_for(PdfDialog)
    keys.look("keberatan-8-berita-acara")
    assert keys.name == "Pratinjau halaman"
    keys.press("PgDown")
    assert paper._page.text().endswith("2 dari 2")
    pages = pypdfium2.PdfDocument(paper._rendered.pdf)
    assert "800/BA/7/2026" in pages[0].get_textpage().get_text_bounded()
    assert "Bukti dihitung sebagian" in pages[1].get_textpage().get_text_bounded()
    keys.press("Esc")
    keys.wait_for(ObjectionDialog)
    keys.press("Esc")


def test_a_late_objection_says_why_it_changes_nothing(keys):
    open_row(keys, OLD)
    fill(keys, Diserahkan_kepada_pegawai="19-10-2026", Diterima_pegawai="20-10-2026")
    store(keys)
    before = row_of(keys, OLD).evaluation.predikat
    dialog = open_row(keys, OLD)
    keys.tab_to("Catat keberatan")
    keys.press("Return")
    day = dialog.form.field("tanggal_ajukan")
    assert day.state == "warning"
    assert day.message == "Lewat batas"
    assert dialog._late.isVisible()
    keys.look("keberatan-9-terlambat")
    # in time by its day: the warning goes
    keys.tab_to("Diajukan", key="Shift+Tab")
    keys.replace("03-11-2026")
    assert day.state == ""
    assert not dialog._late.isVisible()
    keys.replace("04-11-2026")
    assert day.state == "warning"
    fill(keys, Alasan_keberatan="Baru tahu")
    store(keys)
    view = row_of(keys, OLD)
    assert view.objection.state is ObjectionState.TERLAMBAT
    assert view.evaluation.predikat is before
    dialog = open_row(keys, OLD)
    keys.look("keberatan-10-terlambat-tersimpan")
    assert dialog._late.text().startswith("Terlambat: keberatan dicatat, tetapi hasil")
    assert dialog._late.isVisible()
    assert not dialog.form.field("keputusan_atasan").isVisible()
    assert not dialog.save_button.isVisible()
    keys.press("Esc")
