"""Other duties on the tab Data: added, refused with a reason, changed and removed by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from sdm_desktop.ui.pages.training.duty_dialog import DutyDialog
from sdm_desktop.ui.pages.training.page import TrainingPage
from tests.ui.people_office import settled
from tests.ui.test_training_data import PETRUS, dialog, press
from tests.ui.training_office import *  # noqa: F403 - fixtures

KEY = Qt.Key


@pytest.fixture
def page(qtbot, context, training):
    widget = TrainingPage(context)
    qtbot.addWidget(widget)
    widget.resize(1146, 720)
    widget.show()
    return widget


@pytest.fixture
def tab(qtbot, context, page):
    page.open_with(tab="data", kind="duties")
    settled(qtbot, context)
    return page.view("data")


def test_duties_are_kept(qtbot, context, training, tab):
    press(qtbot, context, tab.add_button)
    asked = dialog(DutyDialog)
    press(qtbot, context, asked.save_button)
    assert asked.form.field("pegawai_id").state == "error"
    asked.form.fill(
        {
            "pegawai_id": training.people[PETRUS].id, "uraian": "Panitia CASN",
            "sumber": "PANITIA_SELEKSI", "mulai": date(2026, 12, 1), "selesai": date(2026, 12, 2),
        }
    )  # fmt: skip
    press(qtbot, context, asked.save_button)
    table = tab.tables[3]
    shown = [table.model.index(0, column).data() for column in range(1, 6)]
    assert shown[1:4] == ["Panitia CASN", "1 Des 2026 s.d. 2 Des 2026", "sepanjang hari"]
    tab.take_focus()
    table.rows.set_current_row(0)
    qtbot.keyClick(table.rows, KEY.Key_Return)
    settled(qtbot, context)
    asked = dialog(DutyDialog)
    asked.form.fill({"selesai": date(2026, 12, 1), "jam_mulai": 480, "jam_selesai": 720})
    press(qtbot, context, asked.save_button)
    shown = [table.model.index(0, column).data() for column in range(1, 6)]
    assert shown[2:4] == ["1 Des 2026", "08.00–12.00"]
    table.rows.set_current_row(0)
    qtbot.keyClick(table.rows, KEY.Key_Delete)
    settled(qtbot, context)
    assert table.model.rowCount() == 0
