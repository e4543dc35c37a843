"""Colours, type and the one style sheet; switchable while the program runs."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from sdm_desktop.runtime.paths import resource
from sdm_desktop.ui.theme_tokens import MODES, make_palette, sheet_values, token_table

FAMILY = "Inter"
FUSION = "isFusion"  # property of an application that was started with `-style fusion`
_FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
_PIECE = re.compile(r"[$@][\w.-]+")  # a token ($text2) or a size (@9.75pt); compiled at each start
_STYLES = {
    "figure": (19.0, 600),
    "title": (15.0, 600),
    "section": (10.5, 600),
    "body": (9.75, 400),
    "body-strong": (9.75, 500),
    "table": (9.5, 400),
    "table-strong": (9.5, 500),
    "small": (9.0, 400),
    "label": (8.5, 500),
    "label-strong": (8.5, 600),
    "micro": (8.25, 400),
    "axis": (7.5, 400),
}


@dataclass
class _Look:
    mode: str = "light"
    percent: int = 100
    are_fonts_loaded: bool = False


_look = _Look()


def color(token: str) -> QColor:
    """Return the colour of a token in the mode in use; an unknown token is a `KeyError`."""
    return QColor(token_table()[_look.mode][token])


def current_mode() -> str:
    """Return "light", "dark" or "contrast"."""
    return _look.mode


def font(style: str) -> QFont:
    """Return the font of a type style at the text size in use, with tabular figures."""
    points, weight = _STYLES[style]
    result = QFont(FAMILY)
    result.setPointSizeF(points * _look.percent / 100)
    result.setWeight(QFont.Weight(weight))
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def scaled(pixels: float) -> int:
    """Return a height in pixels grown by the text size (row heights, bars, icons beside text)."""
    return round(pixels * _look.percent / 100)


def widened(pixels: float) -> int:
    """Return the width of a side column, which grows half as much as the text."""
    return round(pixels * (100 + (_look.percent - 100) / 2) / 100)


def load_fonts() -> None:
    """Make the bundled typeface known to Qt, once."""
    if _look.are_fonts_loaded:
        return
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", "Inter", name)))
    _look.are_fonts_loaded = True


def build_sheet(mode: str, percent: int) -> str:
    """Return the style sheet of a mode at a text size in percent."""
    values = sheet_values(mode)

    def fill(piece: re.Match[str]) -> str:
        word = piece[0][1:]
        if piece[0][0] == "$":
            return values[word]
        size, unit = float(word[:-2]) * percent / 100, word[-2:]
        return f"{size:.2f}pt" if unit == "pt" else f"{round(size)}px"

    template = resource("theme", "style.qss").read_text(encoding="utf-8")
    return _PIECE.sub(fill, re.sub(r"/\*.*?\*/", "", template, flags=re.DOTALL))


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties (`kind`, `state`, …) and let the style sheet look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


class Theme(QObject):
    """Applies a mode and a text size to the whole program."""

    changed = Signal()

    @property
    def mode(self) -> str:
        """Return "light", "dark" or "contrast"."""
        return _look.mode

    @property
    def percent(self) -> int:
        """Return the text size in percent of the standard."""
        return _look.percent

    def apply(self, app: QApplication, mode: str, percent: int = 100) -> None:
        """Show everything in `mode` ("light", "dark", "contrast") at 90–150 percent text size."""
        load_fonts()
        _look.mode = mode if mode in MODES else "light"
        _look.percent = min(150, max(90, percent))
        if not app.property(FUSION):
            app.setStyle("Fusion")
            app.setProperty(FUSION, True)
        app.setPalette(make_palette(_look.mode))
        app.setFont(font("body"))
        app.setStyleSheet(build_sheet(_look.mode, _look.percent))
        self.changed.emit()
