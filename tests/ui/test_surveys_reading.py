"""What pimpinan sees of surveys: everything, and nothing that writes."""

import pytest

from sdm_desktop.ui.pages.feedback.surveys_tab import SurveysTab
from tests.ui.demo_office import (  # noqa: F401
    context_of,
    demo_file,
    no_unhandled_failure,
    settled,
)


@pytest.fixture
def context(context_of):  # noqa: F811
    return context_of("pimpinan")


def test_pimpinan_reads_results_and_prints_but_changes_nothing(qtbot, context):
    tab = SurveysTab(context, None)
    qtbot.addWidget(tab)
    tab.resize(1140, 620)
    with qtbot.waitExposed(tab):
        tab.show()
    settled(qtbot, context)
    assert tab.model.rowCount() == 8
    hidden = {key for key, button in tab.buttons.items() if button.isHidden()}
    assert hidden == {"old", "services", "import", "add"}
    tab.open_row(tab.model.records()[0])
    settled(qtbot, context)
    assert tab.result.index.figure.text() != ""
    assert all(button.isHidden() for button in tab.result.buttons.values())
    assert tab.result.print.isVisible()
    assert not tab.result.papers["sentences"].isVisible()
    assert tab.result.improve.isHidden()
    tab.remove()
    tab.edit()
    settled(qtbot, context)
    assert tab.model.rowCount() == 8
