import pytest
from PySide6.QtWidgets import QWidget

from sdm_desktop.ui.theme import Theme
from sdm_desktop.ui.widgets.elided_label import ElidedLabel
from sdm_desktop.ui.widgets.key_hints import KeyHint, KeyHints

HINTS = (
    KeyHint("1", "di bawah", "bawah"),
    KeyHint("Enter", "turun"),
    KeyHint("Spasi", "isi baris dengan Sesuai"),
    KeyHint("F1", "semua tombol"),
)


@pytest.fixture
def theme(qapp):
    theme = Theme()
    theme.apply(qapp, "light")
    return theme


def shown(hints):
    return [not hint.isHidden() for hint in hints._hints]


def test_hints_that_do_not_fit_are_left_out_but_the_last_stays(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    hints = KeyHints(HINTS, window)
    window.show()
    hints.resize(900, 33)
    assert shown(hints) == [True] * 4
    widths = [hint.sizeHint().width() for hint in hints._hints]
    hints.resize(sum(widths) - widths[2] + 80, 33)
    assert shown(hints) == [True, True, False, True]
    hints.resize(200, 33)
    assert shown(hints)[-1]
    hints.resize(900, 33)
    assert shown(hints) == [True] * 4


def test_hints_grow_with_the_text(qtbot, qapp, theme):
    hints = KeyHints(HINTS)
    qtbot.addWidget(hints)
    before = hints.height()
    theme.apply(qapp, "dark", 150)
    hints.restyle()
    assert hints.height() > before


def test_a_label_shows_what_fits_and_tells_the_rest(qtbot, theme):
    label = ElidedLabel("context", None)
    qtbot.addWidget(label)
    label.show()
    label.resize(80, 20)
    label.set_text("Bidang Pelayanan Pencatatan Sipil, Triwulan III 2026")
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == label.whole_text()
    label.resize(800, 20)
    assert label.text() == label.whole_text()
    assert label.toolTip() == ""
