from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import (
    Evaluation,
    EvaluationState,
    EvaluationStatus,
    Predikat,
    Rating,
)
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.ui.theme import Theme, color
from sdm_desktop.ui.widgets.rating_grid import RatingGrid
from sdm_desktop.ui.widgets.rating_model import (
    BEHAVIOUR,
    FIRST_VALUE,
    NAME,
    NOTE,
    PREDIKAT,
    RESULT,
    SHORT_ROLE,
    STATE,
    RatingModel,
)

A, S, B = Rating.ATAS, Rating.SESUAI, Rating.BAWAH
FULL = {
    "hasil": S,
    "nilai": (S,) * 7,
    "perilaku": S,
    "saran_perilaku": S,
    "predikat": Predikat.BAIK,
}


def row(number, **values):
    leader = {name: values.pop(name) for name in ("is_leader", "saran_hasil") if name in values}
    evaluation = Evaluation(
        id=f"e{number}", pegawai_id=f"p{number}", periode_id="t3", penilai_id="x", **values
    )
    names = ("Adriana Benu", "Petrus Nubatonis", "Stefanus Lado", "Maria Nahak", "Yohanes Klau")
    return GridRow(
        evaluation=evaluation, nama=names[number], nip=f"19870416201303190{number}",
        jabatan="Analis", unit_nama="Bidang A", unit_id="u", **leader,
    )  # fmt: skip


ROWS = (
    row(0),
    row(1, **FULL, catatan="Baik sekali"),
    row(2, **(FULL | {"perilaku": A})),
    row(3, **FULL, status=EvaluationStatus.FINAL),
    row(4, status=EvaluationStatus.TIDAK_DINILAI, alasan_tidak_dinilai="Cuti besar"),
)


class Store:
    """What a page does with edits: keep and show them."""

    def __init__(self, model):
        self.model = model
        self.edits = []
        self.refusals = []
        model.edited.connect(self.take)
        model.refused.connect(self.refusals.append)

    def take(self, key, changes):
        self.edits.append((key, changes))
        old = next(r.evaluation for r in self.model.all_rows() if r.evaluation.id == key)
        self.model.replace_evaluation(replace(old, **changes))


@pytest.fixture(autouse=True)
def theme(qapp):
    theme = Theme()
    theme.apply(qapp, "light")
    return theme


@pytest.fixture
def model():
    model = RatingModel()
    model.set_rows(ROWS)
    return model


@pytest.fixture
def store(model):
    return Store(model)


@pytest.fixture
def grid(qtbot, model, store):
    """A grid between two fields."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    before, grid, after = QLineEdit(window), RatingGrid(model, window), QLineEdit(window)
    before.setObjectName("before")
    after.setObjectName("after")
    for widget in (before, grid, after):
        layout.addWidget(widget)
    window.resize(1080, 400)
    window.show()
    qtbot.waitExposed(window)
    grid.setFocus()
    grid.go_to("e0")
    yield grid  # noqa: PT022 - keeps the window alive


def place(grid):
    return grid.currentIndex().row(), grid.currentIndex().column()


def press(qtbot, grid, *keys):
    for key in keys:
        qtbot.keyClick(grid, key)


def editor_of(grid):
    return next((e for e in grid.findChildren(QLineEdit) if e.isVisible()), None)


def leave(qtbot, grid, key):
    """Press a key that ends the editing of a note, and wait for its end."""
    qtbot.keyClick(editor_of(grid), key)
    qtbot.waitUntil(lambda: editor_of(grid) is None)


def focused(grid):
    return grid.window().focusWidget().objectName()


# the model


def test_the_model_keeps_qts_contract(qtmodeltester, model):
    qtmodeltester.check(model)


def test_the_filter_shows_one_state_and_keeps_everybody(model):
    model.set_state_filter(EvaluationState.SIAP)
    assert model.rowCount() == 1
    assert len(model.all_rows()) == 5
    assert model.row_of("e0") == -1
    model.set_state_filter(None)
    assert model.row_of("e0") == 0


def test_a_row_that_changes_state_stays_where_it_is_under_a_filter(model, store):
    model.set_state_filter(EvaluationState.BELUM)
    model.rate(model.index(0, RESULT), A)
    assert model.rowCount() == 1
    assert model.row(0).evaluation.hasil is A


def test_the_leaders_hasil_follows_the_unit_when_a_row_is_filled():
    model = RatingModel()
    model.set_rows([row(0, is_leader=True, saran_hasil=A), row(1, is_leader=True)])
    edits = []
    model.edited.connect(lambda key, changes: edits.append(changes))
    model.fill(0, S)
    model.fill(1, S)
    assert edits[0]["hasil"] is A
    assert "hasil" not in edits[1]


def test_words_for_screen_readers(model):
    texts = [model.index(2, column).data() for column in (STATE, NAME, RESULT, BEHAVIOUR, PREDIKAT)]
    assert texts == ["Draf", "Stefanus Lado", "Sesuai", "Atas", "Baik"]
    assert "Cuti besar" in model.index(4, NOTE).data()


# rating


def test_keys_rate_and_stay_in_the_cell(qtbot, grid, store):
    press(qtbot, grid, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
    assert [changes["hasil"] for _, changes in store.edits] == [B, S, A]
    assert place(grid) == (0, RESULT)


def test_the_keypad_rates_too(qtbot, grid, store):
    qtbot.keyClick(grid, Qt.Key.Key_3, Qt.KeyboardModifier.KeypadModifier)
    assert store.edits == [("e0", {"hasil": A})]


def test_the_same_rating_again_is_not_an_edit(qtbot, grid, store):
    press(qtbot, grid, Qt.Key.Key_2, Qt.Key.Key_2)
    assert len(store.edits) == 1


def test_ctrl_with_a_digit_does_not_rate(qtbot, grid, store):
    qtbot.keyClick(grid, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert store.edits == []


def test_a_value_keeps_the_others(qtbot, grid, store):
    press(qtbot, grid, Qt.Key.Key_Tab, Qt.Key.Key_1, Qt.Key.Key_Tab, Qt.Key.Key_3)
    assert store.edits[-1] == ("e0", {"nilai": (B, A, None, None, None, None, None)})


def test_delete_and_backspace_empty_a_cell(qtbot, grid, store):
    grid.go_to("e1")
    press(qtbot, grid, Qt.Key.Key_Delete)
    grid.go_to("e1", FIRST_VALUE + 6)
    press(qtbot, grid, Qt.Key.Key_Backspace)
    assert store.edits == [("e1", {"hasil": None}), ("e1", {"nilai": (*(S,) * 6, None)})]


def test_space_fills_only_what_is_empty(qtbot, grid, store):
    press(qtbot, grid, Qt.Key.Key_1, Qt.Key.Key_Tab, Qt.Key.Key_3, Qt.Key.Key_Space)
    assert store.edits[-1] == ("e0", {"nilai": (A, *(S,) * 6)})
    press(qtbot, grid, Qt.Key.Key_Space)
    assert len(store.edits) == 3


@pytest.mark.parametrize(
    ("key", "words"), [("e3", "Maria Nahak sudah final"), ("e4", "Yohanes Klau ditandai tidak")]
)
@pytest.mark.parametrize(
    "press_key", [Qt.Key.Key_2, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_F2]
)
def test_closed_rows_refuse_with_a_sentence(qtbot, grid, store, key, words, press_key):
    grid.go_to(key)
    press(qtbot, grid, press_key)
    assert store.edits == []
    assert len(store.refusals) == 1
    assert words in store.refusals[0]


def test_readers_are_told_that_they_may_only_look(qtbot, grid, model, store):
    model.is_read_only = True
    press(qtbot, grid, Qt.Key.Key_2, Qt.Key.Key_Space, Qt.Key.Key_F2)
    assert store.edits == []
    assert set(store.refusals) == {"Anda hanya dapat melihat penilaian ini."}


# moving


def test_enter_goes_down_and_with_shift_up_to_the_ends(qtbot, grid):
    press(qtbot, grid, *[Qt.Key.Key_Return] * 6)
    assert place(grid) == (4, RESULT)
    qtbot.keyClick(grid, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)
    assert place(grid) == (3, RESULT)


def test_tab_walks_the_row_and_goes_on_in_the_next(qtbot, grid):
    visited = []
    for _ in range(11):
        visited.append(place(grid))
        press(qtbot, grid, Qt.Key.Key_Tab)
    assert visited[0] == (0, RESULT)
    assert visited[8:] == [(0, BEHAVIOUR), (0, NOTE), (1, RESULT)]
    for _ in range(11):
        qtbot.keyClick(grid, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert place(grid) == (0, RESULT)


def test_tab_from_a_column_that_is_not_rated_goes_to_the_next_that_is(qtbot, grid):
    grid.go_to("e1", PREDIKAT)
    press(qtbot, grid, Qt.Key.Key_Tab)
    assert place(grid) == (1, NOTE)
    grid.go_to("e1", PREDIKAT)
    qtbot.keyClick(grid, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert place(grid) == (1, BEHAVIOUR)
    grid.go_to("e1", NAME)
    press(qtbot, grid, Qt.Key.Key_Tab)
    assert place(grid) == (1, RESULT)


def test_tab_leaves_from_the_last_cell_and_shift_tab_from_the_first(qtbot, grid):
    grid.go_to("e4", NOTE)
    press(qtbot, grid, Qt.Key.Key_Tab)
    assert focused(grid) == "after"
    grid.setFocus()
    grid.go_to("e0")
    qtbot.keyClick(grid, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused(grid) == "before"


def test_ctrl_tab_leaves_from_anywhere(qtbot, grid):
    grid.go_to("e1", FIRST_VALUE)
    qtbot.keyClick(grid, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert focused(grid) == "after"
    grid.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(grid, Qt.Key.Key_Backtab, both)
    assert focused(grid) == "before"


def test_escape_is_left_to_the_window(qtbot, grid):
    seen = []
    grid.window().keyPressEvent = lambda event: seen.append(event.key())
    press(qtbot, grid, Qt.Key.Key_Escape)
    assert seen == [Qt.Key.Key_Escape]


def test_letters_do_not_jump_about(qtbot, grid):
    qtbot.keyClicks(grid, "Sesuai")
    assert place(grid) == (0, RESULT)


def test_an_empty_grid_lets_the_focus_go_on(qtbot, grid, model):
    model.set_rows([])
    press(qtbot, grid, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_Space)
    press(qtbot, grid, Qt.Key.Key_Tab)
    assert focused(grid) == "after"


def test_a_cursor_comes_with_the_focus(qtbot, grid, model):
    model.set_rows(ROWS)
    grid.clearFocus()
    grid.setFocus()
    assert place(grid) == (0, RESULT)


def test_going_to_somebody_who_is_filtered_away_says_so(grid, model):
    model.set_state_filter(EvaluationState.SIAP)
    assert not grid.go_to("e0")
    assert grid.go_to("e1")


def test_the_row_under_the_cursor_is_told(qtbot, grid, model):
    told = []
    grid.row_changed.connect(told.append)
    press(qtbot, grid, Qt.Key.Key_Return)
    assert told[-1].nama == "Petrus Nubatonis"
    model.set_rows([])
    assert told[-1] is None


# the note


def test_f2_writes_the_note_and_enter_goes_down(qtbot, grid, store):
    press(qtbot, grid, Qt.Key.Key_F2)
    qtbot.keyClicks(editor_of(grid), "Datang tepat waktu")
    leave(qtbot, grid, Qt.Key.Key_Return)
    assert store.edits == [("e0", {"catatan": "Datang tepat waktu"})]
    assert place(grid) == (1, NOTE)
    assert grid.hasFocus()


def test_tab_after_a_note_goes_to_the_next_person(qtbot, grid, store):
    press(qtbot, grid, Qt.Key.Key_F2)
    qtbot.keyClicks(editor_of(grid), "x")
    leave(qtbot, grid, Qt.Key.Key_Tab)
    assert store.edits == [("e0", {"catatan": "x"})]
    assert place(grid) == (1, RESULT)


def test_typing_on_the_note_replaces_it_also_with_a_capital(qtbot, grid, store):
    grid.go_to("e1", NOTE)
    qtbot.keyClick(grid, "R", Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor_of(grid), "ajin")
    leave(qtbot, grid, Qt.Key.Key_Return)
    assert store.edits == [("e1", {"catatan": "Rajin"})]


def test_digits_typed_on_the_note_are_text(qtbot, grid, store):
    grid.go_to("e1", NOTE)
    qtbot.keyClick(grid, "3")
    leave(qtbot, grid, Qt.Key.Key_Return)
    assert store.edits == [("e1", {"catatan": "3"})]


def test_f2_keeps_the_text_and_escape_gives_up(qtbot, grid, store):
    grid.go_to("e1")
    press(qtbot, grid, Qt.Key.Key_F2)
    assert editor_of(grid).text() == "Baik sekali"
    qtbot.keyClicks(editor_of(grid), "!")
    leave(qtbot, grid, Qt.Key.Key_Escape)
    assert store.edits == []
    assert place(grid) == (1, NOTE)


def test_a_rating_that_differs_from_the_suggestion_asks_for_its_reason(qtbot, grid, store, model):
    grid.go_to("e2")
    assert model.row(2).evaluation.needs_reason
    press(qtbot, grid, Qt.Key.Key_F2)
    assert editor_of(grid).text() == ""
    qtbot.keyClicks(editor_of(grid), "Teladan bagi rekan")
    leave(qtbot, grid, Qt.Key.Key_Return)
    assert store.edits == [("e2", {"alasan_perilaku": "Teladan bagi rekan"})]
    assert model.row(2).evaluation.state is EvaluationState.SIAP


def test_a_double_click_writes_the_note(qtbot, grid):
    index = grid.model().index(0, NOTE)
    centre = grid.visualRect(index).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert editor_of(grid) is not None


# copying and looks


def test_copies_the_grid_as_cells(qtbot, grid, model, store):
    model.setData(model.index(1, NOTE), "dua\tbagian")
    qtbot.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 5
    assert lines[1].split("\t") == ["Petrus Nubatonis", *["Sesuai"] * 9, "Baik", "dua bagian"]


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
def test_is_drawn_in_every_theme(qapp, theme, grid, mode):
    theme.apply(qapp, mode)
    grid.restyle()
    picture = grid.grab().toImage()
    index = grid.model().index(2, BEHAVIOUR)
    rect = grid.visualRect(index)
    corner = grid.viewport().mapTo(grid, QPoint(rect.center().x(), rect.top() + 1))
    assert picture.pixelColor(corner).name() == color("warn").name()


def test_the_current_cell_shows_the_keys_only_where_something_is_missing(grid):
    before = grid.grab().toImage()
    grid.go_to("e1")
    assert before != grid.grab().toImage()


def test_columns_and_rows_grow_with_the_text(qapp, theme, grid):
    width, height = grid.columnWidth(RESULT), grid.rowHeight(0)
    theme.apply(qapp, "light", 150)
    grid.restyle()
    grid.share_width(1600)
    assert grid.columnWidth(RESULT) == width * 1.5
    assert grid.rowHeight(0) == height * 1.5
    grid.grab()


def test_large_text_shows_shapes_alone_instead_of_scrolling_sideways(qapp, theme, grid):
    theme.apply(qapp, "light", 150)
    grid.restyle()
    grid.share_width(873)
    total = sum(grid.columnWidth(column) for column in range(NOTE + 1))
    assert total == 873
    head = grid.horizontalHeader()
    short = [
        grid.model().headerData(column, Qt.Orientation.Horizontal, SHORT_ROLE)
        for column in range(RESULT, BEHAVIOUR + 1)
    ]
    assert short == ["HK", "BP", "Aku", "Kom", "Har", "Loy", "Ada", "Kol", "PK"]
    tip = grid.model().headerData(RESULT, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert tip == "Hasil kerja"
    head.grab()
    grid.grab()


def test_the_note_takes_what_is_left(grid):
    grid.share_width(1400)
    total = sum(grid.columnWidth(column) for column in range(NOTE + 1))
    assert total == 1400


class _Painted(QObject):
    """How many rows high what a widget draws is."""

    def __init__(self, watched):
        super().__init__(watched)
        self.heights = []
        watched.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.heights.append(event.region().boundingRect().height())
        return False


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_scrolling_moves_the_picture_and_draws_only_what_came(qapp, qtbot, mode):
    Theme().apply(qapp, mode)
    model = RatingModel()
    people = [row(number % 5) for number in range(60)]
    evaluations = [replace(one.evaluation, id=f"e{n}") for n, one in enumerate(people)]
    model.set_rows([replace(one, evaluation=e) for one, e in zip(people, evaluations, strict=True)])
    grid = RatingGrid(model)
    qtbot.addWidget(grid)
    grid.resize(900, 400)
    grid.show()
    qtbot.waitExposed(grid)
    grid.go_to("e20")
    qapp.processEvents()
    painted = _Painted(grid.viewport())
    for _ in range(8):
        qtbot.keyClick(grid, Qt.Key.Key_Down)
        qapp.processEvents()
    assert painted.heights
    assert max(painted.heights) <= 3 * grid.rowHeight(0)
    shown = grid.screen().grabWindow(grid.winId()).toImage()
    drawn = grid.grab().toImage()
    assert shown.convertToFormat(drawn.format()) == drawn
    Theme().apply(qapp, "light")


def test_a_rating_that_comes_back_stored_is_not_drawn_again(qtbot):
    model = RatingModel()
    model.set_rows(ROWS)
    changed = []
    model.dataChanged.connect(lambda first, last: changed.append(first.row()))
    predicted = replace(ROWS[0].evaluation, hasil=S)
    assert model.replace_evaluation(predicted)  # a draft now
    assert not model.replace_evaluation(replace(predicted, rev=7))
    assert changed == [0]
    assert model.row(0).evaluation.rev == 7
    assert not model.replace_evaluation(replace(predicted, rev=8, catatan="Baik"))
    assert changed == [0, 0]
