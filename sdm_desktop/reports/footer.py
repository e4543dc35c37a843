"""The foot of a page: anchor to the office file, QR code, page numbers."""

from functools import lru_cache

import segno

from sdm_desktop.domain.report_records import FooterInfo
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.page import Page
from sdm_desktop.reports.paper import HAIR, INK2, MM, Pen, Sheet, Style
from sdm_desktop.reports.text import elided

QR_SIZE = 12 * MM
_MASK = 4
_LINE = 20.5 * MM
_QR_TOP = 19.1 * MM
_SMALL = Style(size=7, leading=9.4)
_BOLD = Style(Face.BOLD, 7, 9.4)
_CODE = Style(Face.BOLD, 7, 9.4, tracking=0.3)
_PAGE = Style(Face.BOLD, 7.5)
_NOTE = Style(Face.ITALIC, 7, color=INK2)
_DOT = "   ·   "


def qr_text(footer: FooterInfo) -> str:
    """Return what the QR code holds."""
    return f"{footer.nomor_dokumen} {footer.kode}"


def qr_matrix(text: str) -> tuple[bytes, ...]:
    """Return the modules of a QR code of level M, 1 is black, without the quiet zone.

    The mask is fixed: every reader takes any of the eight, and looking for the prettiest costs
    three times as much as all the rest of a page.
    """
    code = segno.make_qr(text, error="m", boost_error=False, mask=_MASK)
    return tuple(bytes(row) for row in code.matrix)


@lru_cache(maxsize=4)
def _qr_runs(text: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """Return the number of modules per side and the black runs as (row, column, length)."""
    matrix = qr_matrix(text)
    runs: list[tuple[int, int, int]] = []
    for number, row in enumerate(matrix):
        start = row.find(1)
        while start >= 0:
            end = row.find(0, start)
            end = len(row) if end < 0 else end
            runs.append((number, start, end - start))
            start = row.find(1, end)
    return len(matrix), tuple(runs)


def draw_footer(
    page: Page,
    sheet: Sheet,
    footer: FooterInfo,
    numbers: tuple[int, int],
    lift: float = 0.0,
) -> None:
    """Draw the foot, `lift` higher than usual; `numbers` is (this page, pages of this document)."""
    line = sheet.height - _LINE - lift
    page.hline(sheet.left, line, sheet.text_width, Pen(0.35, HAIR))
    _draw_qr(page, (sheet.left, _QR_TOP - QR_SIZE + lift), qr_text(footer))
    x, y = sheet.left + 15 * MM, line + 4.2 * MM
    page.text(x, y, footer.kantor, _BOLD)
    y += _SMALL.leading
    page.text(x, y, f"No. dokumen {footer.nomor_dokumen}{_DOT}{footer.data_per}", _SMALL)
    y += _SMALL.leading
    page.text(x, y, "Kode verifikasi ", _SMALL)
    x += _SMALL.width("Kode verifikasi ")
    page.text(x, y, footer.kode, _CODE)
    if footer.aturan:
        x += _CODE.width(footer.kode)
        page.text(x, y, _shortened(f"{_DOT}Aturan: {footer.aturan}", sheet.right - x), _SMALL)
    _draw_numbers(page, (sheet.right, line + 4.2 * MM), footer, numbers)


def _shortened(rule: str, room: float) -> str:
    """Return the line of a rule in one line; the end, which says since when, stays."""
    if _SMALL.width(rule) <= room:
        return rule
    basis, comma, since = rule.rpartition(", ")
    tail = f"{comma}{since}"
    return f"{elided(basis, _SMALL, room - _SMALL.width(tail))}{tail}"


def _draw_numbers(
    page: Page, place: tuple[float, float], footer: FooterInfo, numbers: tuple[int, int]
) -> None:
    right, y = place
    page.text_right(right, y, f"Halaman {numbers[0]} dari {numbers[1]}", _PAGE)
    notes = (footer.is_draft and "Draf, belum final", footer.is_demo and "Contoh, data rekaan")
    for note in notes:
        if note:
            y += _SMALL.leading
            page.text_right(right, y, note, _NOTE)


def _draw_qr(page: Page, place: tuple[float, float], text: str) -> None:
    """Draw the code as black runs in module units under one matrix; `place` is left and bottom."""
    side, runs = _qr_runs(text)
    unit = QR_SIZE / side
    left, bottom = place
    squares = " ".join([f"{column} {side - 1 - row} {length} 1 re" for row, column, length in runs])
    page.stamp(f"q {unit:.4f} 0 0 {unit:.4f} {left:.2f} {bottom:.2f} cm 0 g {squares} f Q")
