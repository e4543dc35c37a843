"""The tab Anggaran, its dialogs and the band of a year."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from sdm_desktop.domain.budget import CostLine, Fund, FundUse
from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.services.budget_views import Band
from sdm_desktop.ui.pages.training_plan.budget_dialogs import BaseDialog, FundDialog, LineDialog
from sdm_desktop.ui.pages.training_plan.budget_tab import BudgetTab
from sdm_desktop.ui.pages.training_plan.cost_dialog import CostDialog
from sdm_desktop.ui.pages.training_plan.funding_dialog import FundingDialog
from sdm_desktop.ui.widgets.budget_band import BudgetBand
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from tests.services.training_plan_office import Desk
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def desk(office):  # noqa: F811
    return Desk(office.database, office.session)


@pytest.fixture
def fund(context):  # noqa: F811
    context.services.budget.save_fund(Fund(tahun=2026, uraian="Teknis", jumlah=100_000))
    return context.services.budget.year(2026).funds[0].fund


@pytest.fixture
def activity(desk, fund, people):  # noqa: F811
    found = desk.activity(pagu_id=fund.id)
    desk.participant(found, people["Petrus Nubatonis"].id)
    return found


@pytest.fixture
def tab(qtbot, context, activity):  # noqa: F811
    frame = QWidget()
    qtbot.addWidget(frame)
    found = BudgetTab(context, frame)
    frame.resize(1126, 560)
    found.resize(1126, 560)
    with qtbot.waitExposed(frame):
        frame.show()
    settled(qtbot, context)
    yield found
    del frame


def dialog(kind):
    (found,) = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def test_funds_and_activities_of_the_year_are_shown(tab):
    assert [row.fund.uraian for row in tab.funds.records()] == ["Teknis"]
    assert [row.cost.judul for row in tab.activities.records()] == ["Bimtek layanan"]
    assert tab.share.text() == "Porsi anggaran: isi total belanja lebih dahulu"
    assert tab.band.bar.accessibleName().startswith("Realisasi Rp0, Komitmen Rp0, Sisa bebas")


def test_a_fund_is_typed_refused_and_stored(tab, qtbot, context):  # noqa: F811
    tab.open_with(action="add")
    box = dialog(FundDialog)
    box.form.editor("tahun").set_value(None)
    box.save()
    assert box.form.field("tahun").state == "error"
    box.form.editor("tahun").set_value(2026)
    box.form.editor("jumlah").set_value(5_000)
    box.save()
    settled(qtbot, context)
    assert "wajib" in box.form.field("uraian").message
    qtbot.keyClicks(box.form.field("uraian").editor, "Dukungan mitra")
    box.form.editor("sumber").set_value("MITRA")
    box.save()
    settled(qtbot, context)
    assert tab.funds.rowCount() == 2
    row = next(r for r in tab.funds.records() if r.fund.uraian == "Dukungan mitra")
    tab.fund_table.rows.set_current_row(tab.funds.row_of(row.id))
    tab.remove()
    settled(qtbot, context)
    assert tab.funds.rowCount() == 1


def test_the_share_is_compared_with_the_typed_base(tab, qtbot, context):  # noqa: F811
    tab.ask_base()
    box = dialog(BaseDialog)
    box.form.editor("dasar").set_value(100_000_000)
    box.save()
    settled(qtbot, context)
    assert tab.share.text() == "Porsi 0,1 % dari belanja, minimum Rp160.000: kurang Rp60.000"
    qtbot.mouseClick(tab.share_info, Qt.MouseButton.LeftButton)
    assert dialog(ExplanationPopover).isVisible()


def test_costs_are_filled_from_the_schedule_changed_and_taken_off(
    tab, qtbot, context, activity  # noqa: F811
):  # fmt: skip
    tab.activity_table.opened.emit(tab.activities.records()[0])
    settled(qtbot, context)
    box = dialog(CostDialog)
    qtbot.mouseClick(box.fill_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert [line.komponen for line in box.model.records()] == ["ATK", "SERTIFIKAT"]
    qtbot.mouseClick(box.fill_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert "Tidak ada yang dapat diisi" in box.warning.text()
    box.table.rows.set_current_row(0)
    box.edit(box.table.current_record())
    line = dialog(LineDialog)
    line.form.editor("volume").set_value(Decimal(2))
    line.form.field("harga").editor.setFocus()
    qtbot.keyClicks(line.form.field("harga").editor, "60000")
    assert "Rencana" in line.plan.text()
    line.form.editor("harga").set_value(60_000)
    line.save()
    settled(qtbot, context)
    assert "melebihi sisa bebas pagu “Teknis” sebesar Rp20.000" in box.warning.text()
    box.table.rows.set_current_row(1)
    box.remove()
    settled(qtbot, context)
    assert box.model.rowCount() == 1
    box.accept()
    assert tab.funds.records()[0].use.komitmen == 120_000


def test_a_trainer_above_the_ceiling_needs_a_reason(tab, qtbot, context, activity):  # noqa: F811
    tab.open_with(activity_id=activity.id)
    settled(qtbot, context)
    dialog(CostDialog).add()
    box = dialog(LineDialog)
    box.form.editor("komponen").set_value("NARASUMBER_III")
    box._on_edited("komponen")
    assert box.form.values()["satuan"] == "OJ"
    assert "plafon Rp900.000 per OJ" in box.plan.text()
    box.form.editor("harga").set_value(950_000)
    box.save()
    settled(qtbot, context)
    assert "Di atas plafon" in box.form.field("alasan").message
    qtbot.keyClicks(box.form.field("alasan").editor, "Pakar nasional")
    box.save()
    settled(qtbot, context)
    assert context.services.budget.activity(activity.id).cost.planned == 950_000


def test_the_pagu_of_an_activity_is_chosen(tab, qtbot, context, desk):  # noqa: F811
    activity = desk.activity("Tanpa pagu")
    context.services.budget.save_fund(Fund(tahun=2026, uraian="Kecil", jumlah=5))
    context.services.budget.save_lines([CostLine(kegiatan_id=activity.id, komponen="ATK", harga=9)])
    tab.open_costs(activity.id)
    settled(qtbot, context)
    costs = dialog(CostDialog)
    assert "Pagu kegiatan belum dipilih" in costs.warning.text()
    qtbot.mouseClick(costs.fund_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    box = dialog(FundingDialog)
    funds = {row.fund.uraian: row.id for row in context.services.budget.year(2026).funds}
    box.form.editor("pagu_id").set_value(funds["Kecil"])
    box.save()
    settled(qtbot, context)
    assert "melebihi sisa bebas" in box.form.field("alasan").message
    box.form.editor("pagu_id").set_value(funds["Teknis"])
    box.save()
    settled(qtbot, context)
    assert "Teknis: sisa bebas" in costs.state.text()
    assert not costs.warning.isVisible()


def test_the_band_shows_parts_excess_and_opens_the_budget(qtbot, context, fund):  # noqa: F811
    band = BudgetBand(context, None)
    qtbot.addWidget(band)
    band.resize(1100, 64)
    band.show_year(2026)
    settled(qtbot, context)
    assert band._pagu.text() == "Rp100.000"
    band.show_band(Band(2026, FundUse(100, 60, 70), 41_200))
    band.show_band(Band(2025, FundUse(1, 1, 1), 1))
    assert band._jp.text() == "Rp41.200"
    assert band.bar.accessibleName().endswith("Melebihi pagu Rp30")
    assert not band.grab().isNull()
    asked = []
    context.navigation.requested.connect(lambda page, values: asked.append((page, values)))
    band.show()
    band.setFocus()
    qtbot.keyClick(band, Qt.Key.Key_Return)
    qtbot.mouseClick(band, Qt.MouseButton.LeftButton)
    assert asked == [("training_plan", {"tab": "budget", "year": 2026})] * 2


def test_closed_activities_show_their_cost_per_jp(
    qtbot, context, desk, fund, people, tab  # noqa: F811
):  # fmt: skip
    done = desk.activity("Selesai", status=ActivityStatus.SELESAI, pagu_id=fund.id)
    desk.participant(done, people["Adriana Benu"].id, Decimal(10))
    context.services.budget.save_lines(
        [CostLine(kegiatan_id=done.id, komponen="ATK", harga=500, realisasi=500,
                  tanggal=date(2026, 10, 9))]
    )  # fmt: skip
    tab.refresh()
    settled(qtbot, context)
    row = next(r for r in tab.activities.records() if r.cost.judul == "Selesai")
    shown = {c.key: c.text(row) for c in tab.activity_table.shown_columns()}
    assert (shown["per_jp"], shown["per_orang"]) == ("Rp50", "Rp500")
