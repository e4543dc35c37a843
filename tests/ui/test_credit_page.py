"""The page Angka Kredit with a real office: list, search, opening balance by keys, printing."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sdm_desktop.ui.pages.credit.balance_dialog import BalanceDialog
from sdm_desktop.ui.pages.credit.page import CreditPage
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def page(qtbot, context, people):  # noqa: F811
    made = CreditPage(context)
    qtbot.addWidget(made)
    made.resize(1140, 700)
    with qtbot.waitExposed(made):
        made.show()
    settled(qtbot, context)
    return made


def dialog():
    found = [w for w in QApplication.allWidgets() if isinstance(w, BalanceDialog) and w.isVisible()]
    return found[0] if found else None


def fill(name, text):
    dialog().form.editor(name).setText(text)


def open_first(page, qtbot):
    page.table.rows.setFocus()
    qtbot.keyClick(page.table.rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog() is not None)


def test_active_people_in_functional_posts_are_listed(page):
    names = [row.person.nama for row in page.model.records()]
    assert "Petrus Nubatonis, S.Sos." in names
    assert not any("Maria Nahak" in name for name in names)
    assert page._count.text() == "0 cukup untuk kenaikan pangkat"


def test_words_narrow_the_list(page, qtbot):
    qtbot.keyClicks(page.search, "benu muda")
    assert [row.person.nama for row in page.model.records()] == ["Adriana Benu"]
    page.open_with(query="")
    assert page.model.rowCount() > 1


def test_a_balance_is_entered_changed_and_removed(page, qtbot, context):  # noqa: F811
    page.open_with(query="benu")
    open_first(page, qtbot)
    assert not dialog().remove_button.isVisible()
    fill("nilai", "112,5")
    fill("per_tanggal", "31-12-2025")
    fill("dasar", "PAK 800/5/2025")
    qtbot.keyClick(dialog(), Qt.Key.Key_Return)
    settled(qtbot, context)
    assert dialog() is None
    (row,) = page.model.records()
    assert (row.account.old, row.account.balance.per_tanggal) == (
        Decimal("112.5"), date(2025, 12, 31),
    )  # fmt: skip
    assert page._count.text() == "1 cukup untuk kenaikan pangkat"
    open_first(page, qtbot)
    assert dialog().form.editor("nilai").text() == "112,5"
    fill("nilai", "20")
    qtbot.mouseClick(dialog().save_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert page.model.records()[0].account.old == 20
    open_first(page, qtbot)
    qtbot.mouseClick(dialog().remove_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert page.model.records()[0].account.balance is None


def test_what_is_missing_stands_at_its_field(page, qtbot, context):  # noqa: F811
    open_first(page, qtbot)
    fill("per_tanggal", "")
    qtbot.mouseClick(dialog().save_button, Qt.MouseButton.LeftButton)
    assert dialog().form.field("nilai").message == "Angka kredit wajib diisi."
    assert dialog().form.field("per_tanggal").message == "Tanggal wajib diisi."
    fill("nilai", "10")
    fill("per_tanggal", "31-12-2026")
    qtbot.mouseClick(dialog().save_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert dialog().form.field("per_tanggal").message == "Tanggal ini belum tiba."
    assert "PAK" in dialog().form.field("dasar").message
    dialog().reject()


def test_a_change_elsewhere_is_shown(page, qtbot, context, people):  # noqa: F811
    from sdm_desktop.domain.credit_account import CreditBalance

    balance = CreditBalance(
        pegawai_id=people["Petrus Nubatonis"].id, jenjang="Ahli Muda",
        per_tanggal=date(2025, 12, 31), nilai=Decimal(30), dasar="PAK",
    )  # fmt: skip
    context.done(context.services.credit.save_balance(balance))
    settled(qtbot, context)
    page.open_with(query="nubatonis")
    assert page.model.records()[0].account.old == 30


def test_printing_goes_to_the_report_centre(page, qtbot, context):  # noqa: F811
    asked = []
    context.navigation.requested.connect(lambda key, values: asked.append((key, values)))
    qtbot.mouseClick(page.print_button, Qt.MouseButton.LeftButton)
    page.open_with(query="benu")
    texts = {action.text(): action for action in page._menu()}
    menu = page.table._menu_actions
    next(action for action in menu if action.text() == "Cetak konversi").trigger()
    next(action for action in menu if action.text() == "Buka pegawai").trigger()
    assert "Cetak akumulasi" in texts
    person = page.model.records()[0].person.id
    assert asked == [
        ("reports", {"report": "penetapan-ak"}),
        ("reports", {"report": "konversi-ak", "employee_id": person}),
        ("employees", {"employee_id": person}),
    ]


def test_a_cell_tells_what_is_missing(page):
    cells = {column.key: column for column in page.table.shown_columns()}
    row = page.model.records()[0]
    assert cells["pangkat_naik"].text(row) == "Kurang 100,00"
    assert cells["jumlah"].text(row) == "0,00"
