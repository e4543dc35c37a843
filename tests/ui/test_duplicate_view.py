"""The tab "Duplikat": pairs, comparison, telling apart, merging."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from sdm_desktop.domain.histories import RaiseEntry
from sdm_desktop.domain.users import Role
from sdm_desktop.ui.pages.employees.page import EmployeesPage
from tests.ui.people_office import context, office, people, person, settled  # noqa: F401


@pytest.fixture
def twice(context, people):  # noqa: F811
    """Petrus Nubatonis is there a second time, with another number and more known."""
    service = context.services.employees
    record = person(905, "Petrus Nubatonis", alamat="Jl. Contoh 5", gelar_belakang="S.Sos., M.Si.")
    service.register(record)
    return people["Petrus Nubatonis"], service.by_nip(record.nip)


@pytest.fixture
def page(qtbot, context, twice):  # noqa: F811
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.resize(1146, 694)
    page.show()
    page.open_with(tab="duplicates")
    settled(qtbot, context)
    return page


@pytest.fixture
def view(qtbot, page, context):  # noqa: F811
    view = page.more.view("duplicates")
    compared(qtbot, view, context)
    return view


def compared(qtbot, view, context):  # noqa: F811
    view._later.stop()
    view._offer_pair()
    settled(qtbot, context)


def row_of(view, name):
    rows = view.card.table.records.records()
    return next((number, row) for number, row in enumerate(rows) if row.id == name)


def click(qtbot, view, name, column):
    table = view.card.table
    number, _ = row_of(view, name)
    place = table.visualRect(table.records.index(number, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_pair_is_listed_with_its_reason_and_compared(view):
    (pair,) = view.model.records()
    assert pair.words == "Nama dan tanggal lahir sama"
    assert {row.id for row in view.card.table.records.records()} == {
        "nip", "alamat", "gelar_belakang",
    }  # fmt: skip
    view.card.only_different.setChecked(False)
    assert len(view.card.table.records.records()) > 40
    assert not view.grab().isNull()


def test_what_only_the_other_knows_is_taken_unless_one_chooses(qtbot, view):
    assert view.card.taken() == ["alamat"]
    click(qtbot, view, "gelar_belakang", 3)
    click(qtbot, view, "nip", 3)
    assert view.card.taken() == ["gelar_belakang", "alamat"]
    click(qtbot, view, "alamat", 2)
    assert view.card.taken() == ["gelar_belakang"]
    click(qtbot, view, "gelar_belakang", 1)
    assert view.card.taken() == ["gelar_belakang"]
    view.card.table.choose(row_of(view, "gelar_belakang")[0])
    qtbot.keyClick(view.card.table, Qt.Key.Key_Return)
    assert view.card.taken() == []


def test_merging_keeps_one_and_can_be_undone(qtbot, view, context, twice):  # noqa: F811
    keep, gone = twice
    assert "Ikut pindah" in view.effect.text()
    view.merge_button.click()
    settled(qtbot, context)
    assert context.services.employees.get(keep.id).alamat == "Jl. Contoh 5"
    assert view.model.records() == []
    compared(qtbot, view, context)
    assert not view._side.isVisible()
    context.undo.undo()
    settled(qtbot, context)
    assert len(view.model.records()) == 1
    assert context.services.employees.get(gone.id).alamat == "Jl. Contoh 5"


def test_the_other_one_can_be_kept(qtbot, view, context, twice):  # noqa: F811
    keep, gone = twice
    view.keep.set_value(gone.id)
    settled(qtbot, context)
    assert row_of(view, "alamat")[1].kept == "Jl. Contoh 5"
    assert view.card.taken() == []
    view.merge_button.click()
    settled(qtbot, context)
    assert context.services.employees.by_nip(keep.nip) is None


def test_what_forbids_a_merge_is_listed(qtbot, view, context, twice):  # noqa: F811
    for one, pay in zip(twice, (3_000_000, 3_100_000), strict=True):
        entry = RaiseEntry(
            pegawai_id=one.id, golongan="III/d", gaji_pokok=pay, tmt=date(2024, 3, 1)
        )
        context.done(context.services.histories.add(entry))
    settled(qtbot, context)
    compared(qtbot, view, context)
    assert "Belum dapat digabung" in view.effect.text()
    assert "Sudah ada KGB lain" in view.effect.text()
    assert not view.merge_button.isEnabled()
    view.merge()
    assert len(view.model.records()) == 1


def test_a_pair_is_told_apart_and_looked_at_again(qtbot, view, context):  # noqa: F811
    view.dismiss_button.click()
    settled(qtbot, context)
    assert view.model.records() == []
    view.state.set_value("dismissed")
    compared(qtbot, view, context)
    assert view.dismiss_button.text() == "Periksa lagi"
    view.dismiss_button.click()
    settled(qtbot, context)
    view.state.set_value("")
    assert len(view.model.records()) == 1


def test_a_merge_that_is_refused_late_says_why(qtbot, view, context, twice):  # noqa: F811
    context.services.employees.remove(twice[1].id)
    view.merge()
    settled(qtbot, context)
    assert context.messages.level in ("", "error")
    assert context.services.employees.get(twice[0].id).alamat == ""


def test_enter_opens_the_person_and_escape_comes_back(qtbot, page, view, context):  # noqa: F811
    qtbot.keyClick(view.table.rows, Qt.Key.Key_Return)
    settled(qtbot, context)
    assert page._stack.currentWidget() is page.person
    qtbot.keyClick(page.person, Qt.Key.Key_Escape)
    assert page._stack.currentWidget() is view


def test_who_may_not_write_only_looks(qtbot, context, twice):  # noqa: F811
    user = context.services.session.user
    context.services.session.user = replace(user, peran=Role.PIMPINAN)
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.show()
    page.open_with(tab="duplicates")
    settled(qtbot, context)
    view = page.more.view("duplicates")
    compared(qtbot, view, context)
    assert not view.merge_button.isVisible()
    view.merge()
    view.dismiss()
    settled(qtbot, context)
    assert len(view.model.records()) == 1
