"""Sheets, the type scale and the colours of printed pages (sizes in points)."""

from dataclasses import dataclass

from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.fonts import Face, text_units

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its text area; `bottom` is the last line's limit measured from the top."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def text_width(self) -> float:
        """Return the width between the margins."""
        return self.right - self.left

    @property
    def half(self) -> float:
        """Return the width of one of two columns with a gutter of 8 mm."""
        return (self.text_width - 8 * MM) / 2

    @property
    def second(self) -> float:
        """Return where the right of two columns starts."""
        return self.right - self.half


_SIZES = {Paper.A4: (210.0, 297.0), Paper.F4: (215.0, 330.0), Paper.A3: (297.0, 420.0)}


def portrait(paper: Paper, margin: Margin = Margin.ARSIP, top: float = 20.0) -> Sheet:
    """Return an upright sheet; `top` is the upper margin in millimetres."""
    width, height = _SIZES[paper]
    left, right = (30.0, 20.0) if margin is Margin.ARSIP else (10.0, 10.0)
    return Sheet(
        width * MM, height * MM, left * MM, (width - right) * MM, top * MM, (height - 25) * MM
    )


def landscape(paper: Paper, margin: Margin = Margin.ARSIP, top: float = 18.0) -> Sheet:
    """Return a sheet on its side; `top` is the upper margin in millimetres."""
    height, width = _SIZES[paper]
    left, right = (30.0, 20.0) if margin is Margin.ARSIP else (10.0, 10.0)
    return Sheet(
        width * MM, height * MM, left * MM, (width - right) * MM, top * MM, (height - 25) * MM
    )


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: cut, size and leading in points, colour operand, tracking in points."""

    face: Face = Face.REGULAR
    size: float = 9.0
    leading: float = 10.9
    color: str = "0 0 0"
    tracking: float = 0.0

    def width(self, text: str) -> float:
        """Return how wide a text comes out."""
        return text_units(self.face, text) * self.size / 1000 + self.tracking * len(text)

    @property
    def centre(self) -> float:
        """Return how far the baseline lies below the middle of a line of capitals."""
        return self.size * 0.355


def rgb(code: str) -> str:
    """Return the colour operand of `#RRGGBB`."""
    return " ".join(f"{int(code[i : i + 2], 16) / 255:.3g}" for i in (1, 3, 5))


INK = "0 0 0"
INK2 = rgb("#3F464D")
HAIR = rgb("#9AA3AB")
FORM_FILL = rgb("#BDD7EE")
PALE = rgb("#EEF2F6")
WHITE = "1 1 1"
C1 = rgb("#14344F")
C2 = rgb("#3F7099")
C3 = rgb("#86A9C4")
C4 = rgb("#C3D5E3")
C5 = rgb("#F4F7FA")
GREY = rgb("#6B7680")


@dataclass(frozen=True, slots=True)
class Pen:
    """A line: width in points, colour operand, dash pattern operand."""

    width: float
    color: str = INK
    dash: str = ""


BODY = Style()
BODY_BOLD = Style(Face.BOLD)
LIST = Style(size=8, leading=9.6)
LIST_BOLD = Style(Face.BOLD, 8, 9.6)
LABEL = Style(size=8, leading=9.6, color=INK2)
KEY = Style(size=8.5, leading=10.6, color=INK2)
VALUE = Style(size=8.5, leading=10.6)
SIGN = Style(size=9, leading=11.6)
SIGN_BOLD = Style(Face.BOLD, 9, 11.6)
HEADING = Style(Face.BOLD, 10, 12)
TITLE = Style(Face.BOLD, 15, 18)
