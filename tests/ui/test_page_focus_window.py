"""Enter in the sidebar goes into the page, arrows and the space bar stay; keys choose tabs."""

import pytest

from sdm_desktop.ui.sidebar import SidebarItem
from tests.ui.keyboard import at_the_keys

FIRST = {
    "employees": "Daftar pegawai",
    "organisation": "Pohon unit",
    "skp": "Tabel SKP",
    "evaluations": "Kisi penilaian",
    "credit": "Tabel pejabat fungsional",
    "leave": "Tabel cuti",
    "feedback": "Tabel survei",
    "training": "Kalender bulan",
    "training_plan": "Tabel kebutuhan",
    "documents": "Tabel pegawai",
    "calculators": "Cari kalkulator",
    "reports": "Cari laporan",
}

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def keys(qtbot, program, enter):
    return at_the_keys(qtbot, program, enter, "pimpinan")


def shown(keys):
    shell = keys.program.workplace.shell
    return keys.program.workplace.navigation.current, shell.stack.currentWidget()


def test_enter_on_each_entry_goes_into_its_page_on_something_named(keys):
    items = keys.program.workplace.shell.sidebar.items
    keys.tab_to("Beranda")
    for key, item in items.items():
        item.setFocus()
        keys.press("Return")
        opened, page = shown(keys)
        assert opened == key
        assert page.isAncestorOf(keys.focus), key
        assert keys.name, (key, keys.focus)
        assert keys.name.startswith(FIRST.get(key, "")), key


def test_arrows_and_the_space_bar_stay_in_the_sidebar(keys):
    keys.tab_to("Beranda")
    keys.press("Down", "Space")
    assert shown(keys)[0] == "employees"
    assert isinstance(keys.focus, SidebarItem)
    keys.press("Down")
    assert shown(keys)[0] == "employees"
    assert keys.name == "Organisasi"


def test_a_page_opened_by_its_key_or_by_the_search_has_the_keys(keys):
    keys.press("Ctrl+2")
    assert keys.name == "Daftar pegawai"
    keys.press("Ctrl+K")
    keys.type("arsip")
    keys.press("Return")
    assert shown(keys)[0] == "documents"
    assert shown(keys)[1].isAncestorOf(keys.focus)


def test_alt_and_a_number_choose_a_tab_of_the_training_plan(keys):
    keys.program.workplace.navigation.open("training_plan")
    keys.wait()
    page = shown(keys)[1]
    for number, tab in enumerate(("needs", "plan", "budget", "competence", "cooperation"), 1):
        keys.press(f"Alt+{number}")
        assert page.tabs.current == tab
        assert page.view(tab).isAncestorOf(keys.focus), tab
