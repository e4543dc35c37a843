import pytest
from PySide6.QtCore import QPoint, Qt

from sdm_desktop.domain.errors import BusyError
from sdm_desktop.ui.widgets.person_editor import PersonEditor
from sdm_desktop.ui.widgets.person_field import PersonField
from tests.ui.people_office import context, office, people  # noqa: F401

# the offers are a window of their own
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def field(qtbot, context, people):  # noqa: F811
    field = PersonField(context)
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    return field


@pytest.fixture
def editor(qtbot, context, people):  # noqa: F811
    editor = PersonEditor(context)
    qtbot.addWidget(editor)
    editor.show()
    editor.setFocus()
    return editor


def popup(field):
    return field._completer.popup()


def names(field):
    return [row.nama for row in field.offers]


def test_a_part_of_a_name_or_a_nip_offers_people(qtbot, field):
    qtbot.keyClicks(field, "ste")
    assert names(field) == ["Stefanus Lado"]
    field.clear()
    qtbot.keyClicks(field, "19870416")
    assert len(names(field)) == 4
    line = popup(field).model().index(0, 0).data()
    assert "19870416 201303" in line


def test_one_letter_and_nobody_offer_nothing(qtbot, field):
    qtbot.keyClicks(field, "s")
    assert names(field) == []
    qtbot.keyClicks(field, "zzz")
    assert names(field) == []
    assert not popup(field).isVisible()


def test_enter_takes_the_first_and_down_the_next(qtbot, field):
    taken = []
    field.chosen.connect(taken.append)
    qtbot.keyClicks(field, "1987")
    offered = names(field)
    assert len(offered) > 1
    qtbot.keyClick(popup(field), Qt.Key.Key_Return)
    assert taken[-1].nama == offered[0]
    assert field.text().startswith(offered[0])
    field.selectAll()
    qtbot.keyClicks(field, "1987")
    qtbot.keyClick(popup(field), Qt.Key.Key_Down)
    qtbot.keyClick(popup(field), Qt.Key.Key_Return)
    assert taken[-1].nama == offered[1]


def test_a_click_takes_an_offer(qtbot, field):
    qtbot.keyClicks(field, "adri")
    view = popup(field)
    place = view.visualRect(view.model().index(0, 0)).center()
    with qtbot.waitSignal(field.chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert chosen.args[0].nama == "Adriana Benu"


def test_escape_closes_the_offers_and_keeps_the_text(qtbot, field):
    qtbot.keyClicks(field, "adri")
    qtbot.keyClick(popup(field), Qt.Key.Key_Escape)
    assert not popup(field).isVisible()
    assert field.text() == "adri"


def test_strange_text_does_no_harm(qtbot, field):
    for text in ('"', "golongan:", "nip:xyz", "(((", "a" * 300):
        field.clear()
        qtbot.keyClicks(field, text)
        assert isinstance(names(field), list)


def test_a_busy_file_is_asked_again(qtbot, field, context, monkeypatch):  # noqa: F811
    service = context.services.employees
    asked = []

    def busy_once(query):
        asked.append(query)
        if len(asked) == 1:
            raise BusyError("sibuk")
        return type(service).open_list(service, query)

    monkeypatch.setattr(service, "open_list", busy_once)
    field.setText("adrian")
    qtbot.keyClick(field, "a")
    qtbot.waitUntil(lambda: names(field) == ["Adriana Benu"])


def test_an_editor_holds_the_person_until_another_name_is_typed(qtbot, editor):
    qtbot.keyClicks(editor, "adri")
    qtbot.keyClick(popup(editor), Qt.Key.Key_Return)
    assert editor.value() is not None
    assert editor.problem() == ""
    editor.selectAll()
    with qtbot.waitSignal(editor.value_changed):
        qtbot.keyClicks(editor, "x")
    assert editor.value() is None
    assert editor.problem() == "Pilih seseorang dari daftar."
    editor.clear()
    assert editor.problem() == ""


def test_an_editor_shows_a_stored_person(editor, people):  # noqa: F811
    key = people["Adriana Benu"].id
    editor.set_value(key)
    assert editor.value() == key
    assert editor.text().startswith("Adriana Benu")
    editor.set_value(None)
    assert (editor.value(), editor.text()) == (None, "")
    editor.set_value("tidak-ada")
    assert editor.value() is None


def test_an_editor_shows_its_state(editor):
    editor.set_state("error")
    assert editor.property("state") == "error"
    editor.set_read_only(True)
    assert editor.isReadOnly()
