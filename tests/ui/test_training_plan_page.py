"""The page Rencana Pelatihan over the demo office, as those see it who only read."""

import pytest

from sdm_desktop.domain.budget import Fund
from sdm_desktop.ui.pages.training_plan.page import TABS, TrainingPlanPage
from tests.ui.demo_office import context_of, demo_file, no_unhandled_failure, settled  # noqa: F401


@pytest.mark.parametrize("user", ["admin", "pimpinan", "auditor"])
def test_every_tab_opens_for_who_may_see_it(qtbot, context_of, user):  # noqa: F811
    context = context_of(user)
    page = TrainingPlanPage(context)
    qtbot.addWidget(page)
    page.resize(1126, 640)
    with qtbot.waitExposed(page):
        page.show()
    for key, *_ in TABS:
        page.open_with(tab=key)
        settled(qtbot, context)
        settled(qtbot, context)
        assert page.view(key).isVisible()
    assert page.view("cooperation").model.rowCount() == 7
    assert page.view("needs").pane.plan_button.isVisibleTo(page.view("needs")) is (user == "admin")


def test_a_hidden_tab_reads_again_when_it_is_shown(qtbot, context_of):  # noqa: F811
    context = context_of("admin")
    page = TrainingPlanPage(context)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.open_with(tab="budget")
    settled(qtbot, context)
    before = page.view("budget").funds.rowCount()
    page.open_with(tab="cooperation")
    change = context.services.budget.save_fund(Fund(tahun=2026, uraian="Baru", jumlah=1))
    context.done(change)
    settled(qtbot, context)
    assert page.view("budget").funds.rowCount() == before
    page.open_with(tab="budget", year=2026)
    settled(qtbot, context)
    assert page.view("budget").funds.rowCount() == before + 1
