"""Signature blocks: place, role, four empty lines, the name and its rule."""

from sdm_desktop.domain.report_records import Signature
from sdm_desktop.reports.page import Page
from sdm_desktop.reports.paper import MM, SIGN, SIGN_BOLD, Pen
from sdm_desktop.reports.text import kept_together, printed_nip, wrap

WIDTH = 70 * MM
_EMPTY = 4 * SIGN.leading
_NIP_GAP = 4.8 * MM


def signature_height(signature: Signature, width: float = WIDTH) -> float:
    """Return the height from the top of the first line to under the last."""
    role = _role_lines(signature, width)
    name = wrap(kept_together(signature.nama), SIGN_BOLD, width)
    below = bool(signature.pangkat) + 1
    return (len(role) + len(name) + 1) * SIGN.leading + _EMPTY + below * _NIP_GAP


def draw_signature(page: Page, x: float, top: float, signature: Signature) -> float:
    """Draw one block, flush left at x; returns the y under it."""
    y = top + SIGN.size
    page.text(x, y, signature.tempat_tanggal, SIGN)
    for line in _role_lines(signature, WIDTH):
        y += SIGN.leading
        page.text(x, y, line, SIGN)
    y += _EMPTY + SIGN.leading
    y = _draw_name(page, x, y, signature.nama)
    if signature.pangkat:
        page.text(x, y + _NIP_GAP, signature.pangkat, SIGN)
        y += _NIP_GAP
    if signature.nip:
        page.text(x, y + _NIP_GAP, f"NIP {printed_nip(signature.nip)}", SIGN)
    return y + _NIP_GAP + SIGN.leading - SIGN.size


def _draw_name(page: Page, x: float, y: float, name: str) -> float:
    """Draw the name over its rule, or a line to write on; returns the last baseline."""
    lines = wrap(kept_together(name), SIGN_BOLD, WIDTH)
    for n, line in enumerate(lines):
        page.text(x, y + n * SIGN.leading, line, SIGN_BOLD)
    y += (len(lines) - 1) * SIGN.leading
    length = SIGN_BOLD.width(lines[-1]) if name else 50 * MM
    page.hline(x, y + 2, length, Pen(0.5))
    return y


def _role_lines(signature: Signature, width: float) -> list[str]:
    return wrap(f"{signature.peran},", SIGN, width)
