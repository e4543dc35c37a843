"""Printed lists as a workbook: one sheet each, with real numbers and days, ready to print."""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import IO

from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn, ListReport
from sdm_desktop.exchange.list_workbook_parts import (
    BOLD,
    CELL_STYLES,
    HEAD,
    SECTION,
    STYLES,
    TITLE,
    content_types,
    sheet_close,
    sheet_open,
    workbook,
    workbook_relations,
)
from sdm_desktop.exchange.output_file import replacing
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.xlsx_parts import ROOT_RELATIONS, column_letter
from sdm_desktop.exchange.xlsx_writer import safe_text

_ROWS_AT_ONCE = 500
_LEVEL = 4
_NOTHING = "–"  # on paper the sign of "none"; a column of numbers keeps its cell empty
_EPOCH = date(1899, 12, 30)  # day 0 of spreadsheets
_CHARS_PER_SHARE = 0.62
_BAD_NAME = re.compile(r"[\[\]:*?/\\']")


def write_list_workbook(
    out: Path, lists: Sequence[ListReport], progress: Progress = NO_PROGRESS
) -> int:
    """Write each list on its own sheet and return the number of rows; equal lists, equal bytes."""
    names = sheet_names([one.subjek for one in lists])
    count = 0
    with (
        replacing(out) as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive,
    ):
        sheets = [_Sheet(one) for one in lists]
        for number, sheet in enumerate(sheets, 1):
            with archive.open(f"xl/worksheets/sheet{number}.xml", "w") as part:
                for done in sheet.write(part):
                    progress.step(count + done, 0)
            count += sheet.row_count
        titles = [
            (name, sheet.title_rows, sheet.head_rows)
            for name, sheet in zip(names, sheets, strict=True)
        ]
        for name, text in (
            ("[Content_Types].xml", content_types(len(lists))),
            ("_rels/.rels", ROOT_RELATIONS),
            ("xl/workbook.xml", workbook(titles)),
            ("xl/_rels/workbook.xml.rels", workbook_relations(len(lists))),
            ("xl/styles.xml", STYLES),
        ):
            with archive.open(name, "w") as part:  # unlike writestr, without the clock
                part.write(text.encode())
    return count


def sheet_names(subjects: Iterable[str]) -> list[str]:
    """Return names of sheets: at most 31 letters, none twice."""
    names: list[str] = []
    used: set[str] = set()
    for subject in subjects:
        bare = _BAD_NAME.sub(" ", subject).strip()[:31].strip() or "Daftar"
        name, number = bare, 1
        while name.casefold() in used:
            number += 1
            name = f"{bare[: 31 - len(str(number)) - 1]} {number}"
        used.add(name.casefold())
        names.append(name)
    return names


class _Sheet:
    """One list as the XML of a sheet."""

    def __init__(self, report: ListReport) -> None:
        self._report = report
        self._columns = report.kolom
        self._letters = [column_letter(place) for place in range(len(report.kolom))]
        self._has_groups = any(column.group for column in report.kolom)
        self._merged: list[str] = []
        self.row_count = 0
        self._titles = [
            report.kop.pemerintah,
            report.kop.nama,
            report.judul,
            report.subjek,
            report.keadaan,
        ]
        self.title_rows = len(self._titles) + 1
        self.head_rows = 2 if self._has_groups else 1

    def write(self, part: IO[bytes]) -> Iterator[int]:
        """Write the sheet; yields the rows done so far."""
        first = self.title_rows + self.head_rows
        widths = [max(6.0, column.share * _CHARS_PER_SHARE) for column in self._columns]
        part.write(
            sheet_open(
                [_width(w, c) for w, c in zip(widths, self._columns, strict=True)], first
            ).encode()
        )
        part.write("".join(self._head()).encode("utf-8", "replace"))
        number, waiting = first, []
        for line in self._body(first):
            waiting.append(line)
            number += 1
            if len(waiting) == _ROWS_AT_ONCE:
                part.write("".join(waiting).encode("utf-8", "replace"))
                waiting = []
                yield self.row_count
        part.write("".join(waiting).encode("utf-8", "replace"))
        part.write(sheet_close(self._merged).encode())
        yield self.row_count

    def _head(self) -> Iterator[str]:
        last = self._letters[-1]
        for number, text in enumerate(self._titles, 1):
            style = TITLE if text == self._report.judul else BOLD
            yield _row(number, [self._text("A", number, text, style)])
            self._merged.append(f"A{number}:{last}{number}")
        top = self.title_rows + 1
        if not self._has_groups:
            cells = [
                self._text(x, top, c.title, HEAD)
                for x, c in zip(self._letters, self._columns, strict=True)
            ]
            yield _row(top, cells)
            return
        yield _row(top, self._group_cells(top))
        titles = [c.title if c.group else "" for c in self._columns]
        cells = [
            self._text(x, top + 1, t, HEAD) for x, t in zip(self._letters, titles, strict=True)
        ]
        yield _row(top + 1, cells)

    def _group_cells(self, top: int) -> list[str]:
        cells, before, start = [], "", 0
        for place, (letter, column) in enumerate(zip(self._letters, self._columns, strict=True)):
            is_same = bool(column.group) and column.group == before
            cells.append(
                self._text(letter, top, "" if is_same else column.group or column.title, HEAD)
            )
            if not is_same:
                self._merge_group(start, place - 1, top)
                start, before = place, column.group
        self._merge_group(start, len(self._columns) - 1, top)
        return cells

    def _merge_group(self, start: int, end: int, top: int) -> None:
        if end < start:
            return
        if not self._columns[start].group:
            self._merged.append(f"{self._letters[start]}{top}:{self._letters[end]}{top + 1}")
        elif end > start:
            self._merged.append(f"{self._letters[start]}{top}:{self._letters[end]}{top}")

    def _body(self, number: int) -> Iterator[str]:
        styles = [CELL_STYLES[column.kind] for column in self._columns]
        for section in self._report.bagian:
            if section.judul:
                number += 1
                yield _row(number, [self._text("A", number, section.judul, SECTION)])
            for cells in section.baris:
                number += 1
                self.row_count += 1
                yield _row(number, self._cells(number, cells, styles))
        texts = [] if self.row_count else [self._report.kosong]
        texts += ["", self._report.catatan] if self._report.catatan else []
        for text in texts:
            number += 1
            yield _row(number, [self._text("A", number, text, 0)] if text else [])

    def _cells(self, number: int, cells: Sequence[Cell], styles: Sequence[int]) -> list[str]:
        found = []
        for letter, cell, style in zip(self._letters, cells, styles, strict=True):
            if cell is None or cell == "":
                continue
            if isinstance(cell, str):
                if cell == _NOTHING and style != CELL_STYLES[CellKind.TEXT]:
                    cell = ""
                found.append(self._text(letter, number, cell, style))
                continue
            value = (cell - _EPOCH).days if isinstance(cell, date) else cell
            found.append(f'<c r="{letter}{number}" s="{style}"><v>{value}</v></c>')
        return found

    @staticmethod
    def _text(letter: str, number: int, text: str, style: int) -> str:
        start = f'<c r="{letter}{number}" s="{style}"'
        if not text:
            return f"{start}/>"
        return f'{start} t="inlineStr"><is><t xml:space="preserve">{safe_text(text)}</t></is></c>'


def _row(number: int, cells: Sequence[str]) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _width(width: float, column: ListColumn) -> float:
    least = {CellKind.NIP: 20.0, CellKind.DATE: 12.0, CellKind.MONEY: 13.0}.get(column.kind, 6.0)
    return round(max(width, least), 2)
