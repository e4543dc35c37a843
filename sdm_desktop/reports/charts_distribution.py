"""How the predikat are spread in a unit, beside the guide curve of SE MenPANRB 3/2023."""

from collections.abc import Sequence

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.money import percent_print, share
from sdm_desktop.reports.charts_axis import LABEL, PREDIKAT_FILLS
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import INK, MM, WHITE, Pen

_PITCH, _BAR, _TICK = 6.95 * MM, 4.3 * MM, 6.2 * MM
_ZERO, _SHARES = 26 * MM, 13.4 * MM
HEIGHT = 5 * _PITCH


def draw_distribution(
    page: Page, box: Box, counts: Sequence[int], guide: Sequence[int] | None
) -> None:
    """Draw one bar per predikat, best first, with its number and share written beside it."""
    total = sum(counts)
    shares = [float(share(count, total)) for count in counts]
    top_share = max([*shares, *(part for part in guide or ())], default=0.0)
    zero = box.x + _ZERO
    room = box.width - _ZERO - _SHARES - 6 * MM
    scale = min(0.508 * MM, room / max(top_share, 1))
    page.vline(zero, box.y, HEIGHT, Pen(0.5))
    for number, predikat in enumerate(Predikat):
        middle = box.y + (number + 0.5) * _PITCH
        baseline = middle + LABEL.centre
        page.text_right(zero - 1.8 * MM, baseline, predikat.label, LABEL)
        if counts[number]:
            bar = Box(zero, middle - _BAR / 2, shares[number] * scale, _BAR)
            outline = Pen(0.6) if PREDIKAT_FILLS[number] == WHITE else None
            page.box(bar, PREDIKAT_FILLS[number], outline)
        right = box.x + box.width
        page.text_right(right - _SHARES, baseline, str(counts[number]), LABEL)
        page.text_right(right, baseline, f"({percent_print(share(counts[number], total))})", LABEL)
        if guide is not None:
            _draw_tick(page, zero + guide[number] * scale, middle)


def _draw_tick(page: Page, x: float, middle: float) -> None:
    """Draw a guide mark: black with a white edge, longer than the bar."""
    page.vline(x, middle - _TICK / 2, _TICK, Pen(2.4, WHITE))
    page.vline(x, middle - _TICK / 2, _TICK, Pen(1.2, INK))
