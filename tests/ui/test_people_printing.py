"""The list of people goes to the report centre: what is marked, what is filtered, or everybody."""

import pytest
from PySide6.QtCore import Qt

from sdm_desktop.ui.pages.employees.page import EmployeesPage
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def page(qtbot, context, people):  # noqa: F811
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    page.resize(1146, 694)
    page.show()
    qtbot.waitExposed(page)
    settled(qtbot, context)
    return page


@pytest.fixture
def opened(context):  # noqa: F811
    found = []
    context.navigation.requested.connect(lambda key, arguments: found.append((key, arguments)))
    return found


def press(qtbot, page, context):  # noqa: F811
    qtbot.mouseClick(page.list.head.print, Qt.MouseButton.LeftButton)
    settled(qtbot, context)


def test_without_a_filter_everybody_is_printed(qtbot, page, context, opened):  # noqa: F811
    press(qtbot, page, context)
    assert opened == [("reports", {"report": "nominatif", "employee_ids": ()})]


def test_with_a_filter_those_shown_are_printed(qtbot, page, context, opened):  # noqa: F811
    page.list.show_query("Maria")
    settled(qtbot, context)
    shown = page.list.table.model.rowCount()
    press(qtbot, page, context)
    ((_, arguments),) = opened
    assert 0 < len(arguments["employee_ids"]) == shown


def test_marked_people_go_first(qtbot, page, context, opened):  # noqa: F811
    page.list.table.model.mark_rows(range(2), on=True)
    press(qtbot, page, context)
    ((_, arguments),) = opened
    assert arguments["employee_ids"] == tuple(page.list.model.marks)
    assert len(arguments["employee_ids"]) == 2


def test_an_empty_list_opens_nothing(qtbot, page, context, opened):  # noqa: F811
    page.list.show_query("tidakadaorangini")
    settled(qtbot, context)
    press(qtbot, page, context)
    assert opened == []
