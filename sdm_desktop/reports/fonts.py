"""The printed family: Liberation 2.x (Serif on certificates only), its widths and subsets."""

from enum import Enum
from functools import cache, lru_cache

from reportlab.pdfbase.ttfonts import TTFont

from sdm_desktop.runtime.paths import resource


class Face(Enum):
    """The cuts; the value is the file name. Serif stands on certificates only."""

    REGULAR = "LiberationSans-Regular"
    BOLD = "LiberationSans-Bold"
    ITALIC = "LiberationSans-Italic"
    BOLD_ITALIC = "LiberationSans-BoldItalic"
    SERIF = "LiberationSerif-Regular"
    SERIF_BOLD = "LiberationSerif-Bold"
    SERIF_ITALIC = "LiberationSerif-Italic"

    # enum members hash by name in Python code; identity is as good and three times faster
    __hash__ = object.__hash__


@cache
def font_of(face: Face) -> TTFont:
    """Return the parsed font of a cut; one object serves every document."""
    path = resource("fonts", f"{face.value}.ttf")
    return TTFont(face.value, str(path), shapable=False)


@lru_cache(maxsize=8192)
def text_units(face: Face, text: str) -> float:
    """Return the width of a text in thousandths of its size."""
    return float(font_of(face).stringWidth(text, 1000))
