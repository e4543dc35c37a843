import pytest
from PySide6.QtCore import Qt

from sdm_desktop.ui.widgets.filter_bar import FilterBar
from sdm_desktop.ui.widgets.filter_completion import token_before
from tests.ui.people_office import context, office, settled  # noqa: F401

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def bar(qtbot, context):  # noqa: F811
    bar = FilterBar(context, "people", values={"unit": lambda: ["Bidang A", "Subbagian Umum"]})
    qtbot.addWidget(bar)
    bar.resize(800, 80)
    bar.show()
    bar.focus()
    return bar


def test_every_key_gives_a_query(qtbot, bar):
    queries = []
    bar.query_changed.connect(queries.append)
    qtbot.keyClicks(bar.line, "ma")
    assert [query.words for query in queries] == [("m",), ("ma",)]


def test_field_names_and_values_are_offered(qtbot, bar):
    qtbot.keyClicks(bar.line, "sta")
    assert bar._completion.offers == ["status:"]
    bar._completion._take("status:")
    qtbot.keyClicks(bar.line, "pp")
    assert "status:PPPK" in bar._completion.offers
    bar._completion._take("status:PPPK")
    assert bar.line.text() == "status:PPPK "
    assert [term.field for term in bar.query.terms] == ["status"]


def test_values_of_the_office_are_quoted(qtbot, bar):
    qtbot.keyClicks(bar.line, "unit:bid")
    assert bar._completion.offers == ['unit:"Bidang A"']


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("maria st", "st"),
        ('unit:"Bidang A', 'unit:"Bidang A'),
        ('unit:"Bidang A" go', "go"),
        ("", ""),
    ],
)
def test_finds_the_word_being_typed(text, token):
    assert token_before(text, len(text))[1] == token


def test_a_saved_filter_comes_back_in_another_bar(qtbot, bar, context):  # noqa: F811
    bar.set_text("status:PNS golongan:III/a..III/d")
    bar._save.click()
    again = FilterBar(context, "people")
    qtbot.addWidget(again)
    [name] = again.saved_filters()
    again._fill_menu()
    action = next(a for a in again._menu.actions() if a.data() == name)
    action.trigger()
    assert again.query.terms == bar.query.terms
    again.forget_filter(name)
    assert again.saved_filters() == {}


def test_a_chip_is_removed_by_keyboard(qtbot, bar):
    bar.set_text("status:PNS kelamin:P")
    chip = bar._chips.itemAt(0).widget()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert bar.line.text() == "kelamin:perempuan"


def test_escape_empties_then_leaves(qtbot, bar):
    bar.set_text("maria")
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert bar.line.text() == ""
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
