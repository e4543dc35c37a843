"""The kop surat in its three printed kinds; each is stored once per file."""

from dataclasses import dataclass, replace

from sdm_desktop.domain.report_records import Letterhead
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import MM, Pen, Sheet, Style
from sdm_desktop.reports.text import wrap

_ADDRESS = Style(size=8.5, leading=3.8 * MM)
_GAP = 4 * MM
_SMALL_HEIGHT = 14.6 * MM
_SMALL_LINES = (4.2 * MM, 9.2 * MM)


@dataclass(frozen=True, slots=True)
class _Set:
    """Lines ready to be drawn: (text, style, baseline), and where the rules stand."""

    lines: tuple[tuple[str, Style, float], ...]
    rules: tuple[tuple[float, Pen], ...]
    middle: float

    @property
    def height(self) -> float:
        return self.rules[-1][0] + 0.05 * MM


def draw_full(file: PdfFile, page: Page, sheet: Sheet, kop: Letterhead) -> float:
    """Draw arms, government, office and address; returns the y below the last rule."""
    arranged = _full(kop, sheet)
    if not kop.is_printed:
        return sheet.top + arranged.height

    def draw(form: Page) -> None:
        if kop.logo:
            form.image(kop.logo, Box(sheet.left, sheet.top, 17 * MM, 20.5 * MM))
        _draw_lines(form, sheet, arranged)

    name = file.form(("kop", kop, sheet), draw, (page.width, page.height))
    page.use_form(name, file.resource_of(name))
    return sheet.top + arranged.height


def draw_centred(file: PdfFile, page: Page, sheet: Sheet, kop: Letterhead) -> float:
    """Draw the kop under the Garuda (its place stays free without an image)."""
    arranged = _centred(kop, sheet)
    if not kop.is_printed:
        return sheet.top + arranged.height

    def draw(form: Page) -> None:
        if kop.garuda:
            left = arranged.middle - 8 * MM
            form.image(kop.garuda, Box(left, sheet.top, 16 * MM, 18.5 * MM))
        _draw_lines(form, sheet, arranged)

    name = file.form(("garuda", kop, sheet), draw, (page.width, page.height))
    page.use_form(name, file.resource_of(name))
    return sheet.top + arranged.height


def draw_small(
    file: PdfFile, page: Page, sheet: Sheet, kop: Letterhead, right: tuple[str, str]
) -> float:
    """Draw the flat kop of forms, two lines at its right; returns the y below the last rule."""
    top, bottom = sheet.top, sheet.top + _SMALL_HEIGHT
    for baseline, text in zip(_SMALL_LINES, right, strict=True):
        page.text_right(sheet.right, top + baseline, text, _ADDRESS)
    if not kop.is_printed:
        return bottom

    def draw(form: Page) -> None:
        left = sheet.left
        if kop.logo:
            form.image(kop.logo, Box(left, top, 9 * MM, 11 * MM))
            left += 12 * MM
        form.text(left, top + _SMALL_LINES[0], kop.pemerintah, Style(size=9, tracking=0.3))
        form.text(left, top + _SMALL_LINES[1], kop.nama, Style(Face.BOLD, 10))
        form.hline(sheet.left, top + 13.6 * MM, sheet.text_width, Pen(1.2))
        form.hline(sheet.left, top + 14.5 * MM, sheet.text_width, Pen(0.4))

    name = file.form(("small", kop, sheet), draw, (page.width, page.height))
    page.use_form(name, file.resource_of(name))
    return bottom


def _draw_lines(form: Page, sheet: Sheet, arranged: _Set) -> None:
    for text, style, baseline in arranged.lines:
        form.text_centre(arranged.middle, sheet.top + baseline, text, style)
    for y, pen in arranged.rules:
        form.hline(sheet.left, sheet.top + y, sheet.text_width, pen)


def _full(kop: Letterhead, sheet: Sheet) -> _Set:
    government = Style(size=12.5, tracking=0.5)
    office = Style(Face.BOLD, 14.5)
    arms = 17 * MM + _GAP if kop.logo else 0.0
    rows, office = _office_rows(kop.nama, office, sheet.text_width - arms, 12.0)
    address = [
        line for text in (kop.alamat, kop.kontak) if text
        for line in wrap(text, _ADDRESS, sheet.text_width - arms)
    ]  # fmt: skip
    widest = max(
        [office.width(row) for row in rows]
        + [government.width(kop.pemerintah)]
        + [_ADDRESS.width(line) for line in address]
    )
    middle = (sheet.left + sheet.right) / 2
    if arms and widest > sheet.text_width - 2 * arms:
        middle = (sheet.left + arms + sheet.right) / 2
    first = 4.6 if address or not kop.logo else 8.6
    lines = [(kop.pemerintah, government, first * MM)]
    lines += [(row, office, (first + 6.3 + 5.8 * n) * MM) for n, row in enumerate(rows)]
    y = lines[-1][2] + 5.1 * MM
    lines += [(line, _ADDRESS, y + n * _ADDRESS.leading) for n, line in enumerate(address)]
    foot = max(lines[-1][2] + 3.6 * MM, 23.4 * MM)
    return _Set(tuple(lines), ((foot, Pen(1.6)), (foot + 1.1 * MM, Pen(0.5))), middle)


def _centred(kop: Letterhead, sheet: Sheet) -> _Set:
    government = Style(size=11, tracking=0.4)
    rows, office = _office_rows(kop.nama, Style(Face.BOLD, 12.5), sheet.text_width, 11.0)
    lines = [(kop.pemerintah, government, 23.6 * MM)]
    lines += [(row, office, (28.8 + 5 * n) * MM) for n, row in enumerate(rows)]
    foot = lines[-1][2] + 2.8 * MM
    middle = (sheet.left + sheet.right) / 2
    return _Set(tuple(lines), ((foot, Pen(1.6)), (foot + 1.1 * MM, Pen(0.5))), middle)


def _office_rows(name: str, style: Style, room: float, smallest: float) -> tuple[list[str], Style]:
    """Return the office's name in one row, set smaller step by step, else broken before DAN."""
    head, _, tail = name.rpartition(" DAN ")
    layouts = [[name], [head, f"DAN {tail}"]] if head else [[name]]
    for rows in layouts:
        for step in range(round((style.size - smallest) * 2) + 1):
            fitting = replace(style, size=style.size - step / 2)
            if all(fitting.width(row) <= room for row in rows):
                return rows, fitting
    smaller = replace(style, size=smallest)
    return wrap(name, smaller, room), smaller
