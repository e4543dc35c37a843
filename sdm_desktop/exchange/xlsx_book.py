"""Writes plain lists on several sheets of one workbook; the same data gives the same bytes."""

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sdm_desktop.exchange.list_workbook_parts import content_types, workbook_relations
from sdm_desktop.exchange.output_file import replacing
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.xlsx_parts import ROOT_RELATIONS, STYLES, SheetLayout, book_part
from sdm_desktop.exchange.xlsx_writer import SheetWriter, Value

_ROWS_AT_ONCE = 500
_LEVEL = 4


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One sheet: its looks, headers and rows."""

    layout: SheetLayout
    headers: Sequence[str]
    rows: Iterable[Sequence[Value]]


def write_book(out: Path, sheets: Sequence[BookSheet], progress: Progress = NO_PROGRESS) -> int:
    """Write the sheets in their order and return the number of rows written."""
    total = 0
    sizes: list[tuple[str, int, int]] = []
    with (
        replacing(out) as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive,
    ):
        for number, sheet in enumerate(sheets, 1):
            writer = SheetWriter(archive, sheet.headers, sheet.layout, number)
            try:
                source = iter(sheet.rows)
                while batch := list(islice(source, _ROWS_AT_ONCE)):
                    writer.add(batch)
                    progress.step(total + writer.row_count, 0)
                writer.end()
            finally:
                writer.close()
            total += writer.row_count
            sizes.append((sheet.layout.name, len(sheet.headers), writer.row_count + 1))
        for name, text in (
            ("[Content_Types].xml", content_types(len(sheets))),
            ("_rels/.rels", ROOT_RELATIONS),
            ("xl/workbook.xml", book_part(sizes)),
            ("xl/_rels/workbook.xml.rels", workbook_relations(len(sheets))),
            ("xl/styles.xml", STYLES),
        ):
            with archive.open(name, "w") as part:  # unlike writestr, without the clock
                part.write(text.encode())
    return total
