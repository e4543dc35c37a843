"""Writes the refused rows of an import as a workbook to correct and import again."""

from pathlib import Path

from sdm_desktop.exchange.output_file import replacing
from sdm_desktop.exchange.row_faults import Refusal
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.shown_cell import shown_cell
from sdm_desktop.exchange.xlsx_parts import MARKED_STYLE, REASON_STYLE, SheetLayout
from sdm_desktop.exchange.xlsx_writer import new_sheet

REASON_HEADER = "ALASAN PENOLAKAN"
ROW_HEADER = "BARIS ASAL"
_REASON_WIDTH = 60


def write_error_workbook(out: Path, source: RowSource, refusals: list[Refusal]) -> int:
    """Write the rows as they were, the wrong cells coloured, with their reasons; return how many.

    The header stays as it was, so the corrected workbook can be imported again.
    """
    columns = _columns(source, refusals)
    headers = [source.header(column) for column in columns]
    width = len(columns)
    places = {column: place for place, column in enumerate(columns)}
    widths = tuple(min(max(len(header) + 3, 12), 40) for header in headers)
    layout = SheetLayout("Ditolak", (*widths, _REASON_WIDTH, 12))
    names = [*headers, REASON_HEADER, ROW_HEADER]
    with replacing(out) as file, new_sheet(file, names, layout) as sheet:
        for refusal in refusals:
            cells = source.data.row(refusal.row - 1)
            row = [shown_cell(cells[column]) for column in columns]
            styles = {places[fault.column]: MARKED_STYLE for fault in refusal.faults}
            sheet.add_marked(
                [*row, refusal.all_reasons, _origin(refusal)], {**styles, width: REASON_STYLE}
            )
    return sheet.row_count


def _origin(refusal: Refusal) -> str:
    return f"{refusal.sheet} · {refusal.number}" if refusal.sheet else str(refusal.number)


def _columns(source: RowSource, refusals: list[Refusal]) -> list[int]:
    """Return the columns of the file, then those carried from titles, which have no cell."""
    shape = source.data.shape
    if shape is None:
        return list(range(len(source.data.columns)))
    used = set(source.mapping.values())
    used |= {fault.column for refusal in refusals for fault in refusal.faults}
    return [*range(shape.width), *(column for column in shape.carried if column in used)]
