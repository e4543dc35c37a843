"""One page: text and lines in points, measured from the upper left corner."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.paper import Pen, Style

_KAPPA = 0.5523


class Encoder(Protocol):
    """What turns a text into font resources and string literals of one file."""

    def encode(self, face: Face, text: str) -> list[tuple[str, str]]:
        """Return (font resource, string literal) pairs."""


class Box(NamedTuple):
    """A rectangle; `y` is its upper edge."""

    x: float
    y: float
    width: float
    height: float


class Picture(NamedTuple):
    """An image of a form, in PDF coordinates."""

    data: bytes
    left: float
    bottom: float
    width: float
    height: float


class Page:
    """Collects operators; shapes come before texts, each in the order of the calls."""

    def __init__(self, size: tuple[float, float], encoder: Encoder) -> None:
        self.width, self.height = size
        self.forms: list[str] = []
        self.images: list[Picture] = []
        self._encoder = encoder
        self._shapes: list[str] = []
        self._texts: list[str] = []
        self._font = ("", 0.0)
        self._color = ""
        self._tracking = 0.0

    def text(self, x: float, baseline: float, text: str, style: Style) -> None:
        """Show a text that starts at x."""
        if not text:
            return
        out = self._texts
        if style.color != self._color:
            out.append(f"{style.color} rg")
            self._color = style.color
        if style.tracking != self._tracking:
            out.append(f"{style.tracking:g} Tc")
            self._tracking = style.tracking
        place = f"1 0 0 1 {x:.2f} {self.height - baseline:.2f} Tm"
        for font, literal in self._encoder.encode(style.face, text):
            if self._font != (font, style.size):
                out.append(f"{font} {style.size:g} Tf")
                self._font = (font, style.size)
            out.append(f"{place} {literal} Tj")
            place = ""

    def text_right(self, right: float, baseline: float, text: str, style: Style) -> None:
        """Show a text that ends at `right`."""
        self.text(right - style.width(text) + style.tracking, baseline, text, style)

    def text_centre(self, middle: float, baseline: float, text: str, style: Style) -> None:
        """Show a text around `middle`."""
        self.text(middle - (style.width(text) - style.tracking) / 2, baseline, text, style)

    def turned(self, middle: tuple[float, float], angle: tuple[float, float], mark: str) -> None:
        """Lay a big pale word under everything else; `angle` is (cosine, sine)."""
        cosine, sine = angle
        style = Style(Face.BOLD, 120, 120, "0.85 0.88 0.9")
        half = style.width(mark) / 2
        x = middle[0] - half * cosine + style.centre * sine
        y = self.height - middle[1] - half * sine - style.centre * cosine
        for font, literal in self._encoder.encode(style.face, mark):
            self._shapes.insert(
                0,
                f"BT {style.color} rg {font} {style.size:g} Tf "
                f"{cosine:g} {sine:g} {-sine:g} {cosine:g} {x:.2f} {y:.2f} Tm {literal} Tj ET",
            )

    def hline(self, x: float, y: float, length: float, pen: Pen) -> None:
        """Draw a horizontal line."""
        self.path([(x, y), (x + length, y)], pen)

    def vline(self, x: float, y: float, length: float, pen: Pen) -> None:
        """Draw a vertical line downwards."""
        self.path([(x, y), (x, y + length)], pen)

    def path(self, points: Sequence[tuple[float, float]], pen: Pen) -> None:
        """Draw straight lines from point to point."""
        steps = [f"{x:.2f} {self.height - y:.2f}" for x, y in points]
        line = f"{pen.width:g} w {pen.color} RG {steps[0]} m {' l '.join(steps[1:])} l S"
        self._shapes.append(f"q [{pen.dash}] 0 d {line} Q" if pen.dash else line)

    def curve(self, points: Sequence[tuple[float, float]], pen: Pen) -> None:
        """Draw a Bézier curve: the start, then two control points and an end for each piece."""
        start, *steps = [f"{x:.2f} {self.height - y:.2f}" for x, y in points]
        pieces = [f"{' '.join(steps[n : n + 3])} c" for n in range(0, len(steps), 3)]
        self._shapes.append(f"{pen.width:g} w {pen.color} RG {start} m {' '.join(pieces)} S")

    def lines(self, segments: Sequence[tuple[float, float, float, float]], pen: Pen) -> None:
        """Draw many separate lines (x1, y1, x2, y2) with one pen."""
        top = self.height
        drawn = " ".join(
            [f"{a:.2f} {top - b:.2f} m {c:.2f} {top - d:.2f} l" for a, b, c, d in segments]
        )
        self._shapes.append(f"{pen.width:g} w {pen.color} RG {drawn} S")

    def box(self, box: Box, fill: str = "", pen: Pen | None = None) -> None:
        """Draw a rectangle, filled and/or outlined."""
        self.boxes([box], fill, pen)

    def boxes(self, boxes: Sequence[Box], fill: str = "", pen: Pen | None = None) -> None:
        """Draw rectangles with one fill and pen."""
        paint = f"{pen.width:g} w {pen.color} RG" if pen else ""
        if fill:
            paint = f"{paint} {fill} rg"
        shapes = " ".join(
            [f"{x:.2f} {self.height - y - h:.2f} {w:.2f} {h:.2f} re" for x, y, w, h in boxes]
        )
        self._shapes.append(f"{paint} {shapes} {_operator(fill, pen)}")

    def disc(self, middle: tuple[float, float], radius: float, fill: str, pen: Pen | None) -> None:
        """Draw a circle, filled and/or outlined."""
        x, y, r, k = middle[0], self.height - middle[1], radius, radius * _KAPPA
        curve = (
            f"{x + r:.2f} {y:.2f} m "
            f"{x + r:.2f} {y + k:.2f} {x + k:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c "
            f"{x - k:.2f} {y + r:.2f} {x - r:.2f} {y + k:.2f} {x - r:.2f} {y:.2f} c "
            f"{x - r:.2f} {y - k:.2f} {x - k:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c "
            f"{x + k:.2f} {y - r:.2f} {x + r:.2f} {y - k:.2f} {x + r:.2f} {y:.2f} c h"
        )
        paint = f"{pen.width:g} w {pen.color} RG" if pen else ""
        self._shapes.append(f"{paint} {fill} rg {curve} {_operator(fill, pen)}")

    def stamp(self, operators: str) -> None:
        """Add operators that were made before (the squares of a QR code)."""
        self._shapes.append(operators)

    def use_form(self, name: str, resource: str) -> None:
        """Show a stored drawing in its own place."""
        self.forms.append(name)
        self._shapes.append(f"/{resource} Do")

    def image(self, data: bytes, box: Box) -> None:
        """Place an image, whole and centred in a box; only inside a stored drawing."""
        bottom = self.height - box.y - box.height
        self.images.append(Picture(data, box.x, bottom, box.width, box.height))

    def code(self) -> str:
        """Return the operators of the page."""
        texts = ["BT", *self._texts, "ET"] if self._texts else []
        return "\n".join([*self._shapes, *texts]) + "\n"


def _operator(fill: str, pen: Pen | None) -> str:
    if fill and pen:
        return "B"
    return "f" if fill else "S"
