"""Training on the page of a person."""

import pytest
from PySide6.QtCore import Qt

from sdm_desktop.services.training_people import Joining
from sdm_desktop.ui.pages.employees.training_tab import TrainingTab
from tests.ui.training_office import *  # noqa: F403 - fixtures
from tests.ui.training_office import settled

KEY = Qt.Key


@pytest.fixture
def tab(qtbot, context, training):
    person = training.people["Adriana Benu"]
    training.services.training_people.enrol(
        Joining(kegiatan_id=training.second, pegawai_ids=(person.id,))
    )
    widget = TrainingTab(context, person.id, None)
    qtbot.addWidget(widget)
    widget.resize(1000, 500)
    widget.show()
    settled(qtbot, context)
    return widget


def test_the_bar_and_the_activities_of_a_person_are_shown(qtbot, context, training, tab):
    assert tab.headline.text() == "0 JP diakui tahun 2026"
    assert tab.state.text().startswith("Belum memenuhi 20 JP")
    assert "2026: 0 JP" in tab.years.text()
    assert "dari 20 JP" in tab.bar.accessibleName()
    tab.grab()
    assert [line.nama for line in tab.model.records()] == ["PKP angkatan II"]
    tab.explain()
    tab.year.set_value("2025")
    settled(qtbot, context)
    assert tab.headline.text() == "0 JP diakui tahun 2025"


def test_a_line_opens_its_activity_and_changes_are_seen(qtbot, context, training, tab):
    asked = []
    context.navigation.requested.connect(lambda page, arguments: asked.append((page, arguments)))
    tab.table.rows.setFocus()
    qtbot.keyClick(tab.table.rows, KEY.Key_Return)
    qtbot.mouseClick(tab.add_button, Qt.MouseButton.LeftButton)
    assert asked[0] == ("training", {"activity_id": training.second})
    assert asked[1][1]["action"] == "add"
    row = training.services.training_people.participants(training.second)[0]
    context.done(training.services.training_people.remove([row.id]))
    settled(qtbot, context)
    assert tab.model.rowCount() == 0
