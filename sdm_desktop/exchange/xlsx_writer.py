"""Writes plain lists as xlsx: streamed, the same data gives the same bytes.

Texts are typed text cells in the format Text, so a NIP stays text and nothing becomes a formula.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import IO

from sdm_desktop.exchange.output_file import replacing
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.xlsx_parts import (
    CONTENT_TYPES,
    HEADER_STYLE,
    ROOT_RELATIONS,
    STYLES,
    TEXT_STYLE,
    WORKBOOK_RELATIONS,
    SheetLayout,
    column_letter,
    sheet_end,
    sheet_start,
    workbook_part,
)

Value = str | int | Decimal | None
MAX_XLSX_ROWS = 1_048_575
_ROWS_AT_ONCE = 500
_LEVEL = 4
_SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def write_xlsx(
    out: Path,
    headers: Sequence[str],
    rows: Iterable[Sequence[Value]],
    layout: SheetLayout = SheetLayout(),  # noqa: B008 - frozen
    progress: Progress = NO_PROGRESS,
) -> int:
    """Write a workbook of one sheet and return the number of rows written.

    Memory stays constant; the file appears only when it is complete.
    """
    with replacing(out) as file, new_sheet(file, headers, layout) as sheet:
        source = iter(rows)
        while batch := list(islice(source, _ROWS_AT_ONCE)):
            sheet.add(batch)
            progress.step(sheet.row_count, 0)
    return sheet.row_count


@contextmanager
def new_sheet(
    file: IO[bytes], headers: Sequence[str], layout: SheetLayout
) -> Iterator["SheetWriter"]:
    """Give the sheet of a new workbook, which is complete when the block ends well."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        sheet = SheetWriter(archive, headers, layout)
        try:
            yield sheet
            sheet.finish()
        finally:
            sheet.close()


class SheetWriter:
    """The open sheet of a workbook that is being written."""

    def __init__(
        self,
        archive: zipfile.ZipFile,
        headers: Sequence[str],
        layout: SheetLayout,
        number: int = 1,
    ) -> None:
        self._archive = archive
        self._layout = layout
        self._letters = [f'<c r="{column_letter(index)}' for index in range(len(headers))]
        self._part: IO[bytes] = archive.open(f"xl/worksheets/sheet{number}.xml", "w")
        self.row_count = 0
        widths = layout.widths or tuple(min(max(len(h) + 3, 12), 40) for h in headers)
        self._part.write(sheet_start(widths).encode())
        self._part.write(self._row(1, [*map(safe_text, headers)], HEADER_STYLE, {}).encode())

    def add(self, rows: Iterable[Sequence[Value]]) -> None:
        """Write some rows."""
        number = self.row_count + 1
        parts = []
        for row in rows:
            number += 1
            parts.append(self._row(number, _escaped(row), TEXT_STYLE, {}))
        self.row_count = number - 1
        self._part.write("".join(parts).encode("utf-8", "replace"))

    def add_marked(self, row: Sequence[Value], styles: Mapping[int, int]) -> None:
        """Write one row with some cells in another style (by column)."""
        self.row_count += 1
        text = self._row(self.row_count + 1, _escaped(row), TEXT_STYLE, styles)
        self._part.write(text.encode("utf-8", "replace"))

    def close(self) -> None:
        """Close the sheet, whether it is complete or given up."""
        self._part.close()

    def end(self) -> None:
        """Write what follows the rows of the sheet."""
        self._part.write(sheet_end(len(self._letters), self.row_count + 1).encode())
        self._part.close()

    def finish(self) -> None:
        """End the sheet and complete a workbook that has no other."""
        last, width = self.row_count + 1, len(self._letters)
        self.end()
        for name, text in (
            ("[Content_Types].xml", CONTENT_TYPES),
            ("_rels/.rels", ROOT_RELATIONS),
            ("xl/workbook.xml", workbook_part(self._layout.name, width, last)),
            ("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS),
            ("xl/styles.xml", STYLES),
        ):
            with self._archive.open(name, "w") as part:  # unlike writestr, without the clock
                part.write(text.encode())

    def _row(
        self,
        number: int,
        cells: Sequence[Value],
        style: int,
        styles: Mapping[int, int],
    ) -> str:
        text = f'{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
        plain = f'{number}"><v>'
        parts = [
            f"{letters}{text}{cell}</t></is></c>"
            if cell.__class__ is str
            else f"{letters}{plain}{cell}</v></c>"
            for letters, cell in zip(self._letters, cells, strict=True)
            if cell is not None and cell != ""
        ]
        joined = "".join(parts)
        for column, other in styles.items():
            start = f'{self._letters[column]}{number}" s="'
            joined = joined.replace(f'{start}{style}"', f'{start}{other}"')
        return f'<row r="{number}">{joined}</row>'


def _escaped(row: Sequence[Value]) -> Sequence[Value]:
    """Return the row with its texts safe inside XML; the usual row has nothing to change."""
    texts = "".join([cell for cell in row if cell.__class__ is str])
    if _SPECIAL.search(texts) is None:
        return row
    return [safe_text(cell) if isinstance(cell, str) else cell for cell in row]


def safe_text(text: str) -> str:
    """Return a text as it may stand in XML."""
    return _SPECIAL.sub(_replacement, text)


def _replacement(match: re.Match[str]) -> str:
    found = match.group()
    if found in _NAMED:
        return _NAMED[found]
    if found.startswith("_x"):
        return f"_x005F{found}"
    return f"_x{ord(found):04X}_"
