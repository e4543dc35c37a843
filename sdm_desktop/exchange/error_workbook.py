"""Writes the refused rows of an import as a workbook to correct and import again."""

from pathlib import Path

from sdm_desktop.exchange.headers import shown_cell
from sdm_desktop.exchange.output_file import replacing
from sdm_desktop.exchange.row_faults import Refusal
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.xlsx_parts import MARKED_STYLE, REASON_STYLE, SheetLayout
from sdm_desktop.exchange.xlsx_writer import new_sheet

REASON_HEADER = "ALASAN PENOLAKAN"
ROW_HEADER = "BARIS ASAL"
_REASON_WIDTH = 60


def write_error_workbook(out: Path, source: RowSource, refusals: list[Refusal]) -> int:
    """Write the rows as they were, the wrong cells coloured, with their reasons; return how many.

    The header stays as it was, so the corrected workbook can be imported again.
    """
    width = len(source.data.columns)
    headers = [source.header(column) for column in range(width)]
    widths = tuple(min(max(len(header) + 3, 12), 40) for header in headers)
    layout = SheetLayout("Ditolak", (*widths, _REASON_WIDTH, 12))
    names = [*headers, REASON_HEADER, ROW_HEADER]
    with replacing(out) as file, new_sheet(file, names, layout) as sheet:
        for refusal in refusals:
            row = [shown_cell(cell) for cell in source.data.row(refusal.row - 1)]
            styles = {fault.column: MARKED_STYLE for fault in refusal.faults}
            sheet.add_marked(
                [*row, refusal.all_reasons, str(refusal.row)], {**styles, width: REASON_STYLE}
            )
    return sheet.row_count
