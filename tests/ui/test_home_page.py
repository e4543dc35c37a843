from PySide6.QtCore import Qt

from sdm_desktop.services.changes import Change, Topic
from tests.ui.whole_window import settle

LEFT = Qt.MouseButton.LeftButton


def test_home_says_what_is_due_and_opens_the_people_behind_it(program, enter, qtbot):
    workplace = enter()
    page = workplace.shell.page("home")
    assert page.due.rows
    assert "terlambat" in page.summary
    row = next(row for row in page.due.rows if row.item.target == "employees")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    settle(qtbot, program)
    assert workplace.navigation.current == "employees"


def test_the_evaluations_that_are_due_open_on_the_first_open_state(program, enter, qtbot):
    workplace = enter()
    row = next(r for r in workplace.shell.page("home").due.rows if r.item.state)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    settle(qtbot, program)
    assert workplace.navigation.current == "evaluations"
    view = workplace.shell.page("evaluations").view
    wanted = [
        found.evaluation.id
        for found in view.model.all_rows()
        if found.evaluation.state.value == row.item.state
    ]
    assert 0 < view.model.rowCount() == len(wanted) < len(view.model.all_rows())
    assert all(view.model.row_of(evaluation_id) >= 0 for evaluation_id in wanted)


def test_home_has_five_figures_and_the_last_changes(program, enter, qtbot):
    page = enter().shell.page("home")
    assert len(page.figures.cells) == 5
    assert page.figures.cells[0].figure.title in page.figures.cells[0].accessibleName()
    qtbot.mouseClick(page.figures.cells[0], LEFT)
    settle(qtbot, program)
    assert program.workplace.navigation.current == "employees"


def test_home_makes_a_backup_and_the_status_bar_knows(program, enter, qtbot):
    workplace = enter()
    qtbot.mouseClick(workplace.shell.page("home").backup_button, LEFT)
    settle(qtbot, program)
    assert workplace.shell.message_bar.text.startswith("Cadangan tersimpan")
    assert any(
        t.startswith("Cadangan terakhir: 24 November") for t in workplace.shell.statusbar.texts
    )


def test_home_leads_to_the_trail(program, enter, qtbot):
    workplace = enter()
    workplace.shell.page("home").recent._link.click()
    settle(qtbot, program)
    assert workplace.shell.page("settings").tabs.current == "log"


def test_home_follows_changes_made_elsewhere(program, enter, qtbot):
    workplace = enter()
    page = workplace.shell.page("home")
    first = page._task
    workplace.context.bus.publish(Change(frozenset({Topic.EMPLOYEES}), "Ubah"))
    assert page._task is not first
    workplace.navigation.open("settings")
    settle(qtbot, program)
    workplace.context.bus.publish(Change(frozenset({Topic.EMPLOYEES}), "Ubah"))
    assert page._is_stale
    settle(qtbot, program)


def test_a_penilai_has_no_backup_button_and_no_trail(enter):
    page = enter("penilai").shell.page("home")
    assert page.backup_button.isHidden()
    assert page.recent._link.isHidden()
