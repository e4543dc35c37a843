import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QLabel, QPushButton

from sdm_desktop.runtime.paths import resource
from sdm_desktop.ui import icons, shapes, theme
from sdm_desktop.ui.theme_tokens import MODES, token_table

PACKAGE = Path(theme.__file__).parents[1]


@pytest.fixture
def look(qapp):
    look = theme.Theme()
    look.apply(qapp, "light")
    yield look
    look.apply(qapp, "light")


def luminance(hex_color):
    parts = [int(hex_color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_mode_has_the_same_tokens():
    tables = token_table()
    assert {frozenset(tables[mode]) for mode in MODES} == {frozenset(tables["light"])}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("token", ["text", "text2", "text3", "accent", "ok", "warn", "err"])
def test_words_can_be_read_on_every_background(mode, token):
    colors = token_table()[mode]
    backgrounds = ("window", "sidebar", "surface", "sunken", "hover", "tint", "neutral")
    assert min(contrast(colors[token], colors[name]) for name in backgrounds) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_edges_and_focus_stand_out_from_the_surface(mode):
    colors = token_table()[mode]
    assert all(contrast(colors[n], colors["surface"]) >= 2.99 for n in ("edge", "focus", "bar"))


@pytest.mark.parametrize("mode", MODES)
def test_the_style_sheet_leaves_no_token_open(mode):
    sheet = theme.build_sheet(mode, 130)
    assert not re.search(r"[$@][a-z0-9]", sheet)


@pytest.mark.parametrize("mode", MODES)
def test_small_pictures_have_the_colours_of_their_mode(mode):
    colors = token_table()[mode]
    for name, token in (("check", "on-fill"), ("minus", "on-fill"), ("chevron-down", "text2")):
        assert f'stroke="{colors[token]}"' in resource("theme", mode, f"{name}.svg").read_text()


def test_no_file_but_the_table_names_a_colour():
    hexes = re.compile(r"[\"']#[0-9A-Fa-f]{6}[\"']")
    allowed = {"icons.py"}  # the colours inside the program's own sign
    broken = [
        path.name
        for path in (PACKAGE / "ui").rglob("*.py")
        if path.name not in allowed and hexes.search(path.read_text(encoding="utf-8"))
    ]
    assert broken == []


def test_switching_changes_palette_colours_and_open_widgets(qapp, qtbot, look):
    button = QPushButton("Simpan")
    qtbot.addWidget(button)
    icons.set_icon(button, "save", "text")
    before = button.icon().pixmap(16, 16).toImage()
    with qtbot.waitSignal(look.changed):
        look.apply(qapp, "dark")
    icons.refresh_icons()
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.color("window")
    assert theme.color("window").name() == "#16181b"
    assert button.icon().pixmap(16, 16).toImage() != before


def test_an_unknown_mode_is_the_light_one_and_sizes_stay_within_bounds(qapp, look):
    look.apply(qapp, "pink", 400)
    assert (look.mode, look.percent) == ("light", 150)
    assert theme.scaled(30) == 45


def test_text_size_grows_the_type(qapp, look):
    small = theme.font("body").pointSizeF()
    look.apply(qapp, "light", 150)
    assert theme.font("body").pointSizeF() == pytest.approx(small * 1.5)


@pytest.mark.parametrize("style", ["body", "table", "figure", "label", "micro"])
def test_digits_align_in_columns(look, style):
    metrics = QFontMetricsF(theme.font(style))
    widths = [metrics.horizontalAdvance(digit * 4) for digit in "0123456789"]
    assert max(widths) - min(widths) < 0.1


def test_digits_align_in_labels_that_the_sheet_styles(qtbot, look):
    label = QLabel()
    qtbot.addWidget(label)
    label.setProperty("kind", "title")
    label.ensurePolished()
    metrics = label.fontMetrics()
    assert label.font().weight() == QFont.Weight.DemiBold
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_the_bundled_typeface_is_used(look):
    assert QFontInfo(theme.font("body")).family() == "Inter"


def test_a_button_is_as_high_as_a_field(qtbot, look):
    from PySide6.QtWidgets import QComboBox, QLineEdit

    heights = set()
    for widget in (QPushButton("x"), QLineEdit(), QComboBox()):
        qtbot.addWidget(widget)
        widget.ensurePolished()
        heights.add(widget.sizeHint().height())
    assert heights == {32}


def test_a_tinted_icon_has_the_colour_of_its_token(look):
    image = icons.pixmap("check", "err", 32).toImage()
    inks = {image.pixelColor(x, y).name() for x in range(32) for y in range(32)
            if image.pixelColor(x, y).alpha() == 255}  # fmt: skip
    assert inks == {theme.color("err").name()}


def test_pictures_are_drawn_once_per_colour(look):
    assert icons.pixmap("lock").cacheKey() == icons.pixmap("lock").cacheKey()
    assert icons.pixmap("lock").cacheKey() != icons.pixmap("lock", "accent").cacheKey()


def test_every_icon_named_in_the_code_exists_and_every_icon_is_used():
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    files = {path.stem for path in resource("icons").glob("*.svg")}
    named = set(re.findall(r'"(?:icon:)?([a-z0-9]+(?:-[a-z0-9]+)*)"', code))
    assert files - named == set()
    called_with = r'(?:set_icon\([a-z_.]+, |(?<!set_)(?:pixmap|icon)\()"([a-z0-9-]+)"'
    called = set(re.findall(called_with, code))
    assert called - files == set()


@pytest.mark.parametrize("shape", sorted(shapes.TOKENS))
def test_each_sign_leaves_ink_in_its_colour(look, shape):
    image = shapes.shape_pixmap(shape, 11).toImage()
    inks = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert any(ink.alpha() > 200 and ink.name() == shapes.shape_color(shape).name() for ink in inks)


def test_signs_of_one_group_differ_in_form(look):
    black = theme.color("text")
    for group in (("atas", "sesuai", "bawah"), ("belum", "draf", "siap", "final", "tidak_dinilai")):
        pictures = [shapes.shape_pixmap(shape, 11, black).toImage() for shape in group]
        assert all(a != b for i, a in enumerate(pictures) for b in pictures[i + 1 :])


def test_an_unknown_sign_is_a_bug(look):
    with pytest.raises(KeyError):
        shapes.shape_pixmap("bintang")
