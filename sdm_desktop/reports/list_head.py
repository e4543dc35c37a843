"""The header of a printed list: one row, or groups over their columns."""

from collections.abc import Sequence
from itertools import groupby

from sdm_desktop.reports.list_columns import Look, PlacedColumn
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import MM, PALE, Pen, Sheet, Style
from sdm_desktop.reports.text import wrap

_EDGE, _INNER, _UNDER = Pen(0.8), Pen(0.3), Pen(0.5)
_PAD = 0.5 * MM


class Head:
    """Words over columns, wrapped once and drawn on every page."""

    def __init__(self, columns: Sequence[PlacedColumn], look: Look) -> None:
        self._columns = columns
        self._look = look
        self._leaf = Style(size=look.bold.size, leading=look.bold.leading)
        self._has_groups = any(column.column.group for column in columns)
        self._leaf_lines = max((len(self._words(c)) for c in columns if c.column.group), default=0)
        self._group_lines = max(
            [len(wrap(name, look.bold, _width(part) - 2 * _PAD)) for name, part in self._groups()],
            default=0,
        )
        alone = max((len(self._words(c)) for c in columns if not c.column.group), default=0)
        self._upper = self._group_lines * look.bold.leading + 2 * look.pad_y
        self._lower = self._leaf_lines * look.bold.leading + 2 * look.pad_y
        least = alone * look.bold.leading + 2 * look.pad_y
        if not self._has_groups:
            self._upper, self._lower = least, 0.0
        elif self._upper + self._lower < least:
            self._upper += least - self._upper - self._lower
        self.top = 0.0

    @property
    def height(self) -> float:
        """Return the height of the header."""
        return self._upper + self._lower

    def draw(self, page: Page, sheet: Sheet, y: float) -> float:
        """Draw the header at y; returns the y below it."""
        self.top = y
        bottom = y + self.height
        page.hline(sheet.left, y, sheet.text_width, _EDGE)
        if self._look.is_grid:
            page.box(Box(sheet.left, y, sheet.text_width, self.height), PALE)
            self._grid(page, y)
            page.hline(sheet.left, y, sheet.text_width, _EDGE)
        for column in self._columns:
            start = y + self._upper if column.column.group else y
            self._write(page, column, start, bottom)
        for name, part in self._groups():
            middle = part[0].left + _width(part) / 2
            lines = wrap(name, self._look.bold, _width(part) - 2 * _PAD)
            self._centre(page, (middle, y, y + self._upper), lines, self._look.bold)
        pen = _EDGE if self._look.is_grid else _UNDER
        page.hline(sheet.left, bottom, sheet.text_width, pen)
        return bottom

    def _groups(self) -> list[tuple[str, list[PlacedColumn]]]:
        parts = groupby(self._columns, key=lambda column: column.column.group)
        return [(name, list(part)) for name, part in parts if name]

    def _words(self, column: PlacedColumn) -> list[str]:
        pad = _PAD if self._look.is_grid else self._look.pad_x
        style = self._style(column)
        return [
            line
            for part in column.title.split("\n")
            for line in wrap(part, style, column.width - 2 * pad + 0.01)
        ]

    def _style(self, column: PlacedColumn) -> Style:
        return self._leaf if column.column.group and self._look.is_grid else self._look.bold

    def _grid(self, page: Page, y: float) -> None:
        split, bottom = y + self._upper, y + self.height
        lines = []
        before = ""
        for place, column in enumerate(self._columns):
            group = column.column.group
            if place:
                is_inside = bool(group) and group == before
                lines.append((column.left, split if is_inside else y, column.left, bottom))
            if group:
                lines.append((column.left, split, column.left + column.width, split))
            before = group
        page.lines(lines, _INNER)

    def _write(self, page: Page, column: PlacedColumn, top: float, bottom: float) -> None:
        lines, style, look = self._words(column), self._style(column), self._look
        if look.is_grid:
            middle = column.left + column.width / 2
            self._centre(page, (middle, top, bottom), lines, style)
            return
        y = bottom - look.pad_y - len(lines) * style.leading
        is_right = column.column.kind.value in ("number", "money")
        for line in lines:
            baseline = y + style.leading / 2 + style.centre
            if is_right:
                page.text_right(column.left + column.width - look.pad_number, baseline, line, style)
            else:
                page.text(column.left + look.pad_x, baseline, line, style)
            y += style.leading

    @staticmethod
    def _centre(
        page: Page, place: tuple[float, float, float], lines: Sequence[str], style: Style
    ) -> None:
        middle, top, bottom = place
        y = (top + bottom - len(lines) * style.leading) / 2
        for line in lines:
            page.text_centre(middle, y + style.leading / 2 + style.centre, line, style)
            y += style.leading


def _width(part: Sequence[PlacedColumn]) -> float:
    return sum(column.width for column in part)
