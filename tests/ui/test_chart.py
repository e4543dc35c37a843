from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from sdm_desktop.ui.theme import Theme, color
from sdm_desktop.ui.widgets.chart import Bar, BarChart, Sparkline


@pytest.fixture(autouse=True)
def theme(qapp):
    theme = Theme()
    theme.apply(qapp, "light")
    return theme


@pytest.fixture
def chart(qtbot):
    chart = BarChart()
    qtbot.addWidget(chart)
    chart.set_bars([Bar("a", "Bidang A", 4), Bar("b", "Bidang B", 2, "dua"), Bar("c", "C", 0)])
    chart.resize(320, chart.sizeHint().height())
    chart.set_interactive(is_interactive=True)
    chart.show()
    chart.setFocus()
    chart.grab()
    return chart


def colours_of(widget):
    """Return every colour painted, by name."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def painted_from(widget, token, y):
    """Return the first and last x painted in a colour on one line."""
    picture = widget.grab().toImage()
    wanted = color(token).name()
    found = [x for x in range(picture.width()) if picture.pixelColor(x, y).name() == wanted]
    return (found[0], found[-1]) if found else None


def test_the_bars_are_true_to_scale(chart):
    first, second = (painted_from(chart, "bar", row * chart.PITCH + 13) for row in (0, 1))
    assert first[0] == second[0]
    assert abs((first[1] - first[0] + 1) / (second[1] - second[0] + 1) - 2) < 0.05
    assert painted_from(chart, "bar", 2 * chart.PITCH + 13) is None


def test_every_bar_can_be_heard(chart):
    assert chart.accessibleDescription() == "Bidang A 4; Bidang B dua; C 0"


def test_a_click_opens_what_is_behind_a_bar(qtbot, chart):
    with qtbot.waitSignal(chart.activated) as opened:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(200, chart.PITCH + 8))
    assert opened.args == ["b"]


def test_arrows_walk_the_bars_and_enter_opens_one(qtbot, chart):
    opened = []
    chart.activated.connect(opened.append)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert opened == []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    for _ in range(2):
        qtbot.keyClick(chart, Qt.Key.Key_Up)
    qtbot.keyClick(chart, Qt.Key.Key_Enter)
    assert opened == ["b", "c"]


def test_the_current_bar_has_a_focus_ring(qtbot, chart):
    assert color("focus").name() not in colours_of(chart)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert color("focus").name() in colours_of(chart)


def test_a_quiet_chart_opens_nothing_and_takes_no_focus(qtbot, chart):
    chart.set_interactive(is_interactive=False)
    opened = []
    chart.activated.connect(opened.append)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(200, 8))
    assert opened == []
    assert chart.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("bars", [[], [Bar("x", "Semua nol", 0)]])
def test_nothing_to_show_is_drawn_without_a_bar(qtbot, chart, bars):
    chart.set_bars(bars)
    assert color("bar").name() not in colours_of(chart)
    qtbot.keyClick(chart, Qt.Key.Key_Down)


def test_rows_grow_with_the_text(qapp, theme, chart):
    before = chart.sizeHint().height()
    theme.apply(qapp, "light", 150)
    assert chart.sizeHint().height() == round(before * 1.5)


def test_the_sparkline_ends_in_a_dot(qtbot):
    line = Sparkline()
    qtbot.addWidget(line)
    line.set_values([Decimal(1), Decimal(3), Decimal(2)], Decimal("2.5"))
    picture = line.grab().toImage()
    last = picture.pixelColor(line.width() - 4, 15).name()
    assert last == color("fill").name()


@pytest.mark.parametrize("values", [[], [Decimal(1)]])
def test_a_sparkline_of_less_than_two_values_stays_empty(qtbot, values):
    line = Sparkline()
    qtbot.addWidget(line)
    line.set_values(values)
    assert color("fill").name() not in colours_of(line)


def test_a_level_sparkline_runs_through_the_middle(qtbot):
    line = Sparkline()
    qtbot.addWidget(line)
    line.set_values([Decimal(7)] * 4)
    picture = line.grab().toImage()
    ground = picture.pixelColor(40, 3)
    painted = [y for y in range(30) if picture.pixelColor(40, y) != ground]
    assert painted
    assert all(13 <= y <= 16 for y in painted)
