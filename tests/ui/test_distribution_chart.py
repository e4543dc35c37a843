import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.ui.theme import Theme, color
from sdm_desktop.ui.widgets.distribution_chart import (
    ORDER,
    DistributionBars,
    DistributionChart,
    smooth_path,
)

BAIK = ORDER.index(Predikat.BAIK)


@pytest.fixture
def theme(qapp):
    theme = Theme()
    theme.apply(qapp, "light")
    return theme


@pytest.fixture
def chart(qtbot, theme):
    chart = DistributionChart()
    qtbot.addWidget(chart)
    chart.resize(224, chart.height())
    chart.set_interactive(is_interactive=True)
    chart.show()
    return chart


def heights(chart, token):
    """Return how many pixels of a colour stand in the middle of each slot."""
    picture = chart.grab().toImage()
    slot = picture.width() / len(ORDER)
    columns = [int(slot * (place + 0.5)) - 11 for place in range(len(ORDER))]
    name = color(token).name()
    return [
        sum(picture.pixelColor(x, y).name() == name for y in range(picture.height()))
        for x in columns
    ]


def test_bars_are_true_to_scale(chart):
    chart.set_bars(DistributionBars((0, 0, 1, 8, 2)))
    found = heights(chart, "bar")
    assert found[:2] == [0, 0]
    assert abs(found[3] / found[4] - 4) < 0.3
    assert abs(found[4] / found[2] - 2) < 0.3


def test_only_the_part_beyond_the_limit_warns(chart):
    chart.set_bars(DistributionBars((0, 0, 1, 9, 2), (2, 8, 20, 50, 20), (BAIK, 70)))
    warned = heights(chart, "warn")
    assert warned[2] == warned[4] == 0
    assert 0 < warned[3] < heights(chart, "bar")[3]


def test_below_the_limit_nothing_warns(chart):
    chart.set_bars(DistributionBars((0, 0, 4, 4, 4), (2, 8, 20, 50, 20), (BAIK, 70)))
    assert heights(chart, "warn")[3] <= 2  # the line that marks the limit


def test_an_empty_distribution_has_no_bar(chart):
    chart.set_bars(DistributionBars((0,) * 5, (2, 8, 20, 50, 20), (BAIK, 70)))
    assert heights(chart, "bar") == [0] * 5


def test_a_click_opens_the_people_of_a_predikat(qtbot, chart):
    chart.set_bars(DistributionBars((0, 0, 1, 9, 2)))
    chart.grab()
    with qtbot.waitSignal(chart.activated) as opened:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(224 * 7 // 10, 90))
    assert opened.args == [Predikat.BAIK]


def test_arrows_and_enter_open_a_predikat(qtbot, chart):
    chart.set_bars(DistributionBars((0, 0, 1, 9, 2)))
    chart.grab()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    with qtbot.waitSignal(chart.activated) as opened:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert opened.args == [Predikat.BAIK]


def test_the_counts_can_be_heard(chart):
    chart.set_bars(DistributionBars((0, 0, 1, 9, 2)))
    assert "Baik 9, Sangat Baik 2" in chart.accessibleDescription()


def test_the_chart_grows_with_the_text(qapp, theme, chart):
    before = chart.height()
    theme.apply(qapp, "light", 150)
    chart.restyle()
    assert chart.height() > before


def test_the_curve_never_swings_below_its_neighbours():
    points = [QPointF(0, 10), QPointF(10, 10), QPointF(20, 0), QPointF(30, 10)]
    path = smooth_path(points)
    ys = [path.pointAtPercent(i / 200).y() for i in range(201)]
    assert min(ys) >= -0.001
    assert max(ys) <= 10.001
