import json
import random
from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QToolButton

from sdm_desktop.domain.errors import BusyError
from sdm_desktop.ui.preferences import PreferenceStore
from sdm_desktop.ui.theme import Theme
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel
from sdm_desktop.ui.widgets.table_paged import PAGE, PagedTableModel


def columns():
    return [
        Column("nama", "Nama", lambda r: r[0], lambda r: r[0], strong=True, stretch=True),
        Column("nilai", "Nilai", lambda r: f"{r[1]}", lambda r: r[1], numeric=True),
        Column("tanggal", "Tanggal", lambda r: f"{r[2]:%d-%m-%Y}", lambda r: r[2]),
        Column("lain", "Lain", lambda r: "x\ty", default=False),
    ]


def people(count=300):
    source = random.Random(3)
    return [
        (f"P{i}", Decimal(source.randrange(10**5)) / 100, date(2020, 1, 1) + timedelta(i % 97))
        for i in range(count)
    ]


@pytest.fixture
def model():
    model = RecordTableModel(columns(), key=lambda r: r[0])
    model.set_records(people())
    return model


@pytest.fixture
def context(qapp, tmp_path):
    theme = Theme()
    theme.apply(qapp, "light")
    return SimpleNamespace(theme=theme, preferences=PreferenceStore(tmp_path))


@pytest.fixture
def view(qtbot, model, context):
    view = TableView(model, context, "people")
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.rows.setFocus()
    return view


class Pages:
    """A result whose reading can be busy, counting what is read."""

    def __init__(self, count, *, hidden=0):
        self.rows = [(f"P{i}", Decimal(i), date(2020, 1, 1)) for i in range(count + hidden)]
        self.count = count
        self.known = count
        self.is_counted = True
        self.is_capped = bool(hidden)
        self.is_busy = False
        self.fetched = []

    def fetch(self, start, stop):
        if self.is_busy:
            raise BusyError("sibuk")
        self.fetched.append((start, stop))
        return self.rows[start:stop]

    def ids(self):
        return [row[0] for row in self.rows]


@pytest.fixture
def paged():
    return PagedTableModel(columns(), key=lambda r: r[0])


def test_the_model_keeps_qts_contract(qtmodeltester, model):
    qtmodeltester.check(model)


def test_the_paged_model_keeps_qts_contract(qtmodeltester, paged):
    paged.set_result(Pages(300))
    qtmodeltester.check(paged)


@pytest.mark.parametrize("column", [1, 2, 3])
def test_sorts_by_key_not_by_text(model, column):
    model.sort(column, Qt.SortOrder.DescendingOrder)
    assert model.records() == sorted(people(), key=lambda r: r[column - 1], reverse=True)


def test_unknown_values_stay_last_in_both_orders():
    model = RecordTableModel([Column("a", "A", str, lambda r: r or None)], key=str)
    model.set_records([3, 0, 1])
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert model.records() == [3, 1, 0]
    model.sort(1)
    assert model.records() == [1, 3, 0]


def test_current_row_and_marks_follow_their_records(view, model):
    view.rows.set_current_row(7)
    chosen = view.current_record()
    model.mark_rows([7, 9], on=True)
    model.sort(2)
    assert view.current_record() is chosen
    assert {r[0] for r in model.marked_records()} == {"P7", "P9"}


def test_filter_keeps_order_and_total(view, model):
    model.sort(2)
    model.set_filter("p1")
    values = [r[1] for r in model.records()]
    assert values == sorted(values)
    assert model.total() == 300
    assert "dari 300" in view.foot.count.text()


def test_space_marks_and_escape_unmarks(qtbot, view, model):
    view.rows.set_current_row(3)
    qtbot.keyClick(view.rows, Qt.Key.Key_Space)
    assert model.marks == ("P3",)
    assert view.foot.bulk.isVisible()
    qtbot.keyClick(view.rows, Qt.Key.Key_Escape)
    assert model.marks == ()
    assert not view.foot.bulk.isVisible()


def test_shift_marks_a_range_and_ctrl_a_everything(qtbot, view, model):
    view.rows.set_current_row(2)
    qtbot.keyClick(view.rows, Qt.Key.Key_Space)
    for _ in range(3):
        qtbot.keyClick(view.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert model.marks == ("P2", "P3", "P4", "P5")
    qtbot.keyClick(view.rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(model.marks) == 300
    assert model.mark_state() == Qt.CheckState.Checked


def test_a_click_on_the_box_marks_and_with_shift_a_range(qtbot, view, model):
    rows = view.rows

    def click(row, modifier=Qt.KeyboardModifier.NoModifier):
        place = QPoint(14, rows.rowViewportPosition(row) + 10)
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    click(1)
    click(4, Qt.KeyboardModifier.ShiftModifier)
    assert model.marks == ("P1", "P2", "P3", "P4")
    click(2)
    assert "P2" not in model.marks
    assert model.mark_state() == Qt.CheckState.PartiallyChecked


def test_the_box_in_the_head_marks_all_and_none(qtbot, view, model):
    head = view.rows.horizontalHeader()
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(14, 12))
    assert len(model.marks) == 300
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(14, 12))
    assert model.marks == ()


def test_enter_opens_f2_edits_del_removes_and_letters_do_nothing(qtbot, view):
    view.rows.set_current_row(5)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view.rows, Qt.Key.Key_Return)
    assert opened.args[0][0] == "P5"
    with qtbot.waitSignal(view.edit_requested):
        qtbot.keyClick(view.rows, Qt.Key.Key_F2)
    with qtbot.waitSignal(view.remove_requested):
        qtbot.keyClick(view.rows, Qt.Key.Key_Delete)
    qtbot.keyClicks(view.rows, "P29")
    assert view.rows.current_row() == 5


def test_a_click_on_a_head_sorts_and_again_turns_round(qtbot, view, model):
    head = view.rows.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(2) + 20, 12)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [r[1] for r in model.records()] == sorted(r[1] for r in people())
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert model.sort_order == Qt.SortOrder.DescendingOrder


def test_copies_marked_rows_as_cells(qtbot, view, model):
    model.mark_rows([1, 0], on=True)
    qtbot.keyClick(view.rows, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == ["P0", "P1"]
    view.rows.columns.show_column("lain", on=True)
    assert view.rows.cells_text().split("\n")[0].split("\t")[-1] == "x y"


def test_columns_widths_and_order_are_remembered(qtbot, view, model, context):
    view.rows.columns.show_column("lain", on=True)
    view.rows.columns.move_column("lain", -1)
    view.rows._sort_by(2)
    again = RecordTableModel(columns(), key=lambda r: r[0])
    again.set_records(people())
    other = TableView(again, context, "people")
    qtbot.addWidget(other)
    assert [c.key for c in other.shown_columns()] == ["nama", "nilai", "lain", "tanggal"]
    assert again.sort_column == 2


def test_the_last_column_cannot_be_hidden(view):
    layout = view.rows.columns
    for key in ("nama", "nilai", "tanggal"):
        layout.show_column(key, on=False)
    assert [column.key for column in layout.shown()] == ["tanggal"]


def test_the_column_chooser_shows_moves_and_resets(qtbot, view):
    chooser = view.choose_columns(view.rows)
    lain = next(b for b in chooser.findChildren(QCheckBox) if b.text() == "Lain")
    qtbot.mouseClick(lain, Qt.MouseButton.LeftButton, pos=QPoint(8, 10))
    assert view.rows.columns.is_shown("lain")
    up = [
        b
        for b in chooser.findChildren(QToolButton)
        if b.property("columnKey") == "tanggal" and b.property("step") == -1
    ][-1]
    up.click()
    assert [c.key for c in view.shown_columns()][:2] == ["nama", "tanggal"]
    qtbot.keyClick(chooser, Qt.Key.Key_Escape)
    assert chooser.isHidden()


def test_an_empty_table_says_so(view, model):
    model.set_records([])
    assert view._stack.currentWidget() is view.empty


def test_only_the_pages_in_sight_are_read(qtbot, paged, context):
    pages = Pages(10_001, hidden=500)
    paged.set_result(pages)
    view = TableView(paged, context, "paged")
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.grab()
    assert pages.fetched == [(0, PAGE)]
    assert "10.000+" in view.foot.count.text()
    view.rows.scrollToBottom()
    view.grab()
    assert len(pages.fetched) <= 4


def test_the_capped_list_goes_on_at_its_end(paged):
    pages = Pages(256, hidden=50)
    paged.set_result(pages)
    while paged.canFetchMore(paged.index(-1, -1)):
        paged.fetchMore(paged.index(-1, -1))
    assert paged.rowCount() == 306
    assert paged.record_at(305)[0] == "P305"


def test_a_busy_file_is_read_again_by_itself(qtbot, paged):
    pages = Pages(300)
    pages.is_busy = True
    paged.set_result(pages)
    assert paged.record_at(3) is None
    assert paged.data(paged.index(3, 1)) is None
    pages.is_busy = False
    with qtbot.waitSignal(paged.dataChanged):
        pass
    assert paged.record_at(3)[0] == "P3"


def test_the_current_record_is_found_again_after_a_refresh(qtbot, paged, context):
    paged.set_result(Pages(1000))
    view = TableView(paged, context, "paged")
    qtbot.addWidget(view)
    view.rows.set_current_row(700)
    paged.set_result(Pages(1000))
    assert view.current_record()[0] == "P700"
    view.find_current_again(everywhere=False)
    paged.set_result(Pages(500))
    assert view.rows.current_row() == 0


def test_sorting_a_paged_list_asks_for_another_result(qtbot, paged):
    paged.set_result(Pages(300))
    with qtbot.waitSignal(paged.sort_requested) as asked:
        paged.sort(2, Qt.SortOrder.DescendingOrder)
    assert asked.args == ["nilai", True]


def test_what_is_not_counted_yet_grows_a_moment_later(qtbot, paged, context):
    pages = Pages(1000)
    pages.known, pages.is_counted = 256, False
    view = TableView(paged, context, "paged")
    qtbot.addWidget(view)
    paged.set_result(pages)
    assert paged.rowCount() == 256
    with qtbot.waitSignal(paged.counted):
        pass
    assert paged.rowCount() == 1000
    assert paged.record_at(999)[0] == "P999"


def test_a_list_without_marks_has_no_boxes_and_no_bulk_bar(qtbot, view, model):
    view.use_no_marks("Enter membuka")
    assert view.rows.isColumnHidden(0)
    view.rows.set_current_row(2)
    qtbot.keyClick(view.rows, Qt.Key.Key_Space)
    qtbot.keyClick(view.rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert model.marks == ()
    assert view.marked_keys() == ("P2",)
    widths = sum(view.rows.columnWidth(section) for section in (1, 2, 3))
    assert widths == view.rows.viewport().width()


def test_columns_grow_with_the_text_and_numbers_are_never_squeezed(qapp, view, context):
    before = [view.rows.columnWidth(section) for section in (2, 3)]
    context.theme.apply(qapp, "light", 150)
    assert [view.rows.columnWidth(section) for section in (2, 3)] == [
        round(width * 1.5) for width in before
    ]
    assert json.loads(view.rows.columns.state())["widths"]["nilai"] == before[0]
    context.theme.apply(qapp, "light", 100)
    assert [view.rows.columnWidth(section) for section in (2, 3)] == before
