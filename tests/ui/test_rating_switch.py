"""The switch of three segments and the small matrix beside it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.ui.theme import Theme
from sdm_desktop.ui.widgets.predikat_matrix import PredikatMatrix
from sdm_desktop.ui.widgets.rating_switch import RatingSwitch

A, S, B = Rating.ATAS, Rating.SESUAI, Rating.BAWAH
KEY = Qt.Key


@pytest.fixture(params=[True, False], ids=["words", "signs"])
def switch(qtbot, qapp, request):
    theme = Theme()
    theme.apply(qapp, "light")
    box = QWidget()
    qtbot.addWidget(box)
    made = RatingSwitch("Rating hasil kerja", box, has_words=request.param)
    QVBoxLayout(box).addWidget(made)
    box.resize(360, 80)
    with qtbot.waitExposed(box):
        box.show()
    made.setFocus()
    made.told = []
    made.chosen.connect(made.told.append)
    yield made
    box.close()


def press(qtbot, switch, *keys):
    for key in keys:
        qtbot.keyClick(switch, key)


def click(qtbot, switch, place, button=Qt.MouseButton.LeftButton):
    x = round(switch.width() * (2 * place + 1) / 6)
    qtbot.mouseClick(switch, button, pos=QPoint(x, switch.height() // 2))


def test_digits_choose_and_del_empties(qtbot, switch):
    press(qtbot, switch, KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_Delete)
    assert switch.told == [B, S, A, None]
    assert switch.value() is None


def test_the_keypad_chooses_and_control_does_not(qtbot, switch):
    qtbot.keyClick(switch, KEY.Key_3, Qt.KeyboardModifier.KeypadModifier)
    qtbot.keyClick(switch, KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert switch.told == [A]


def test_left_and_right_move_and_stop_at_the_ends(qtbot, switch):
    press(qtbot, switch, KEY.Key_Right)
    assert switch.value() is S
    press(qtbot, switch, KEY.Key_Right, KEY.Key_Right)
    assert switch.value() is A
    press(qtbot, switch, KEY.Key_Left, KEY.Key_Left, KEY.Key_Left)
    assert switch.told == [S, A, S, B]


def test_the_same_choice_is_not_told_twice(qtbot, switch):
    press(qtbot, switch, KEY.Key_2, KEY.Key_2, KEY.Key_X)
    assert switch.told == [S]


def test_clicks_choose_the_segment_below(qtbot, switch):
    for place in range(3):
        click(qtbot, switch, place)
    click(qtbot, switch, 0, Qt.MouseButton.RightButton)
    assert switch.told == [B, S, A]


def test_what_is_only_looked_at_does_not_change(qtbot, switch):
    switch.set_value(S)
    switch.set_read_only(True)
    press(qtbot, switch, KEY.Key_1, KEY.Key_Left, KEY.Key_Delete)
    click(qtbot, switch, 2)
    assert (switch.value(), switch.told) == (S, [])
    assert switch.cursor().shape() is Qt.CursorShape.ArrowCursor
    switch.set_read_only(False)
    press(qtbot, switch, KEY.Key_1)
    assert switch.told == [B]


def test_a_screen_reader_hears_name_and_rating(switch):
    assert switch.accessibleName() == "Rating hasil kerja"
    switch.set_value(None)
    assert switch.accessibleDescription() == "belum dinilai"
    switch.set_value(A)
    assert switch.accessibleDescription() == switch.toolTip() == A.label


def test_every_state_looks_different(switch):
    seen = {bytes(switch.grab().toImage().constBits())}
    for change in (
        lambda: switch.set_value(S),
        switch.clearFocus,
        lambda: switch.set_warning(True),
        lambda: switch.set_read_only(True),
    ):
        change()
        seen.add(bytes(switch.grab().toImage().constBits()))
    assert len(seen) == 5


def test_there_is_room_for_what_is_shown(switch):
    assert switch.minimumSizeHint().height() <= switch.height()
    assert switch.minimumSizeHint().width() <= switch.width()


def test_the_matrix_marks_one_cell(qtbot, qapp):
    theme = Theme()
    theme.apply(qapp, "light")
    box = QWidget()
    qtbot.addWidget(box)
    matrix = PredikatMatrix(box)
    matrix.resize(matrix.sizeHint())

    def picture():
        return bytes(matrix.grab().toImage().constBits())

    blank = picture()
    matrix.set_matrix(lambda hasil, perilaku: Predikat.BAIK if hasil is S else None)
    plain = picture()
    matrix.set_place(S, None)
    assert picture() == plain != blank
    seen = {plain}
    for hasil in (A, S, B):
        for perilaku in (A, S, B):
            matrix.set_place(hasil, perilaku)
            seen.add(picture())
    assert len(seen) == 10
