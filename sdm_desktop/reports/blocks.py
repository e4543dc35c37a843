"""Blocks that summaries share: title, key figures, headings, notes beside a signature."""

from collections.abc import Sequence

from sdm_desktop.domain.report_records import KeyFigure, Letterhead, Signature
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.kop import draw_full
from sdm_desktop.reports.paper import (
    BODY,
    HAIR,
    HEADING,
    KEY,
    LABEL,
    MM,
    TITLE,
    VALUE,
    Pen,
    Sheet,
    Style,
)
from sdm_desktop.reports.signature import draw_signature, signature_height
from sdm_desktop.reports.text import kept_together, wrap

_SUBJECT = Style(size=10.5, leading=12.6)
_SUBJECT_BOLD = Style(Face.BOLD, 10.5, 12.6)
_RANGE = Style(size=9, leading=11)
_NOTE = Style(size=8.5, leading=10.2)
_NOTE_HEAD = Style(Face.BOLD, 8.5, 11)
_NOTE_LIMIT = 60 * MM
_RULE = Pen(0.4, HAIR)


def draw_title(
    flow: Flow, kop: Letterhead, title: tuple[str, str], period: tuple[str, str], *, is_name: bool
) -> None:
    """Draw the kop, the title over its subject, and the period at the right with its days."""
    sheet, page = flow.sheet, flow.page
    y = draw_full(flow.file, page, sheet, kop) + 6.9 * MM
    page.text(sheet.left, y, title[0], TITLE)
    page.text_right(sheet.right, y, period[0], _SUBJECT)
    y += 5.2 * MM
    page.text_right(sheet.right, y, period[1], _RANGE)
    style = _SUBJECT_BOLD if is_name else _SUBJECT
    room = sheet.text_width - _RANGE.width(period[1]) - 6 * MM
    for line in wrap(kept_together(title[1]), style, room):
        page.text(sheet.left, y, line, style)
        y += style.leading
    flow.y = y - style.leading + 3.8 * MM
    page.hline(sheet.left, flow.y, sheet.text_width, _RULE)


def draw_figures(flow: Flow, figures: Sequence[KeyFigure]) -> None:
    """Draw a row of labelled figures between two hair rules."""
    sheet, page = flow.sheet, flow.page
    for x, figure in zip(_figure_places(sheet, figures), figures, strict=True):
        page.text(x, flow.y + 4.2 * MM, figure.label, LABEL)
        page.text(x, flow.y + 10.9 * MM, figure.nilai, TITLE)
        beside = x + TITLE.width(figure.nilai) + 1.2 * MM
        page.text(beside, flow.y + 10.9 * MM, figure.rincian, BODY)
    flow.y += 14 * MM
    page.hline(sheet.left, flow.y, sheet.text_width, _RULE)


def _figure_places(sheet: Sheet, figures: Sequence[KeyFigure]) -> list[float]:
    """Return where each figure starts: even steps, or even gaps when one is too wide."""
    step = sheet.text_width / max(len(figures), 1)
    widths = [
        max(
            LABEL.width(figure.label),
            TITLE.width(figure.nilai) + 1.2 * MM + BODY.width(figure.rincian),
        )
        for figure in figures
    ]
    if all(width <= step - 3 * MM for width in widths[:-1]):
        return [sheet.left + number * step for number in range(len(figures))]
    gap = (sheet.text_width - sum(widths)) / max(len(figures) - 1, 1)
    return [sheet.left + sum(widths[:number]) + number * gap for number in range(len(figures))]


def draw_pairs(
    flow: Flow, left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]
) -> None:
    """Draw two columns of label and value, closed by a hair rule."""
    sheet = flow.sheet
    flow.y += 1.4 * MM
    ends = [
        _draw_pairs(flow, sheet.left, left, 30 * MM),
        _draw_pairs(flow, sheet.second, right, 31 * MM),
    ]
    flow.y = max(ends) + 0.4 * MM
    flow.page.hline(sheet.left, flow.y, sheet.text_width, _RULE)


def _draw_pairs(flow: Flow, x: float, pairs: Sequence[tuple[str, str]], value_at: float) -> float:
    y = flow.y
    for label, value in pairs:
        flow.page.text(x, y + KEY.size, label, KEY)
        for line in wrap(kept_together(value), VALUE, flow.sheet.half - value_at):
            flow.page.text(x + value_at, y + VALUE.size, line, VALUE)
            y += VALUE.leading
        y += 0.85 * MM
    return y


def draw_heading(flow: Flow, x: float, text: str, note: str = "") -> float:
    """Draw a block heading 5 mm below the free top; returns the y under it."""
    y = flow.y + 5 * MM
    flow.page.text(x, y, text, HEADING)
    if note:
        flow.page.text_right(flow.sheet.right, y, note, LABEL)
    return y + 1.9 * MM


def draw_paragraph(flow: Flow, x: float, text: str, width: float) -> None:
    """Draw a short text below the free top and go on under it."""
    lines = wrap(kept_together(text), BODY, width)
    y = flow.y + BODY.size + 0.8 * MM
    for line in lines:
        flow.page.text(x, y, line, BODY)
        y += BODY.leading
    flow.y = y - BODY.leading + 1.5 * MM


def draw_long_note(flow: Flow, heading: str, text: str) -> None:
    """Draw a note over the whole width, on as many pages as it takes, two lines at least."""
    lines = wrap(kept_together(text), _NOTE, flow.sheet.text_width)
    flow.need(5.4 * MM + _NOTE_HEAD.leading + 2 * _NOTE.leading)
    flow.page.text(flow.sheet.left, flow.y + 5.4 * MM, heading, _NOTE_HEAD)
    flow.y += 5.4 * MM + 1.2 * MM
    for number, line in enumerate(lines):
        is_before_last = number == len(lines) - 2
        flow.need(_NOTE.leading * (2 if is_before_last else 1))
        flow.page.text(flow.sheet.left, flow.y + _NOTE.size, line, _NOTE)
        flow.y += _NOTE.leading


def is_long(flow: Flow, text: str) -> bool:
    """Return whether a note is too long to stand beside a signature."""
    return _notes_height(flow, [("", text)]) > _NOTE_LIMIT


def closing_height(flow: Flow, notes: Sequence[tuple[str, str]], signature: Signature) -> float:
    """Return the height of notes beside a signature, the gap above included."""
    return 5.4 * MM + max(_notes_height(flow, notes), signature_height(signature))


def draw_closing(flow: Flow, notes: Sequence[tuple[str, str]], signature: Signature) -> None:
    """Draw (heading, text) notes in the left half, the signature in the right."""
    flow.need(closing_height(flow, notes, signature))
    sheet, top = flow.sheet, flow.y + 5.4 * MM
    y = top
    for heading, text in notes:
        flow.page.text(sheet.left, y + _NOTE_HEAD.size, heading, _NOTE_HEAD)
        y += _NOTE_HEAD.leading + 0.6 * MM
        for line in wrap(kept_together(text), _NOTE, sheet.half):
            flow.page.text(sheet.left, y + _NOTE.size, line, _NOTE)
            y += _NOTE.leading
        y += 2.2 * MM
    flow.y = max(y, draw_signature(flow.page, sheet.second, top, signature))


def _notes_height(flow: Flow, notes: Sequence[tuple[str, str]]) -> float:
    height = 0.0
    for _, text in notes:
        lines = wrap(kept_together(text), _NOTE, flow.sheet.half)
        height += _NOTE_HEAD.leading + 2.8 * MM + len(lines) * _NOTE.leading
    return height
