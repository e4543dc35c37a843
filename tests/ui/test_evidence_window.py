"""Realisasi and bukti dukung of a period by keyboard."""

import pytest

from sdm_desktop.ui.pages.skp.evidence_dialog import EvidenceDialog
from tests.ui.keyboard import at_the_keys

WHO = "Ferdinand Wadu"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def keys(qtbot, program, enter):
    keyboard = at_the_keys(qtbot, program, enter, "penilai")
    keyboard.tab_to("Beranda")
    for _ in range(20):
        if keyboard.name.startswith("Rencana Kinerja"):
            break
        keyboard.press("Down")
    keyboard.press("Return")
    assert keyboard.name == "Tabel SKP"
    return keyboard


def page_of(keys, name):
    return keys.program.workplace.shell.page(name)


def open_work(keys):
    page = page_of(keys, "skp")
    for _ in range(60):
        if page.list_view.table.current_record().nama.startswith(WHO):
            break
        keys.press("Down")
    keys.press("Return")
    assert keys.name == "Rencana hasil kerja dan indikator"
    keys.press("Alt+4")
    assert keys.name == "Rencana aksi dan realisasi"
    return page.editor.work


def test_each_tab_of_an_skp_gives_the_keys_to_something_named(keys):
    open_work(keys)
    for number, name in ((2, "Berorientasi Pelayanan"), (3, "Dukungan sumber daya")):
        keys.press(f"Alt+{number}")
        assert keys.name == name


def test_realisasi_and_evidence_are_typed_and_stored(keys):
    work = open_work(keys)
    keys.look("bukti-1-pelaksanaan")
    # the first indicator: words, then the number beside them
    keys.press("Down", "Return")
    assert keys.name == "Rencana aksi / realisasi"
    keys.replace("360 berkas")
    keys.press("Tab")
    assert keys.name == "Target / angka"
    keys.replace("banyak")
    keys.press("Return")
    bar = keys.program.workplace.shell.message_bar
    assert "bukan angka" in bar._text.text()
    keys.look("bukti-2-bukan-angka")
    keys.press("Up", "Return")
    keys.replace("360")
    keys.press("Return")
    block = work._view.content.hasil[0]
    stored = work._view.work.realisasi[block.iki[0].id]
    assert (stored.teks, stored.nilai_angka) == ("360 berkas", 360)
    # its evidence
    before = len(work._view.work.evidence_of(block.rhk.id))
    keys.press("F4")
    dialog = keys.wait_for(EvidenceDialog)
    keys.tab_to("Nama bukti")
    keys.tab_to("Tambah bukti")
    keys.press("Return")
    assert dialog.form.field("nama").state == "error"
    assert keys.name == "Nama bukti"
    keys.look("bukti-3-tanpa-nama")
    keys.type("Register layanan")
    keys.tab_to("Tautan atau lokasi berkas")
    keys.type("https://contoh.invalid/register")
    keys.tab_to("Tambah bukti")
    keys.press("Return")
    assert dialog.table.records.rowCount() == before + 1
    keys.look("bukti-4-tersimpan")
    keys.press("Esc")
    keys.back()
    assert keys.name == "Rencana aksi dan realisasi"
