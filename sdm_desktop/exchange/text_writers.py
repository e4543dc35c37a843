"""Writes plain lists as csv and JSON: the same data gives the same bytes."""

import csv
import io
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from pathlib import Path

from sdm_desktop.exchange.output_file import replacing
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.xlsx_writer import Value

BYTE_ORDER_MARK = "\ufeff"
_FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")
_ROWS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class CsvStyle:
    """How a csv file is written; `quoted` are the columns of long numbers such as NIP.

    A spreadsheet would round those, so their cells get a leading apostrophe as SIASN does it.
    """

    separator: str = ","
    quoted: Collection[int] = ()


def write_csv(
    out: Path,
    headers: Sequence[str],
    rows: Iterable[Sequence[Value]],
    style: CsvStyle = CsvStyle(),
    progress: Progress = NO_PROGRESS,
) -> int:
    """Write UTF-8 with BOM and return the number of rows.

    Cells that a spreadsheet would take for a formula get a leading apostrophe, as do all cells of
    the quoted columns; `without_mark` undoes it.
    """
    count = 0
    with replacing(out) as file:
        file.write(BYTE_ORDER_MARK.encode())
        file.write(_csv_text([headers], style.separator).encode())
        source = iter(rows)
        while batch := list(islice(source, _ROWS_AT_ONCE)):
            safe = [_marked_row(row, style.quoted) for row in batch]
            file.write(_csv_text(safe, style.separator).encode("utf-8", "replace"))
            count += len(batch)
            progress.step(count, 0)
    return count


def _csv_text(rows: Iterable[Sequence[Value]], separator: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()


def _marked_row(row: Sequence[Value], quoted: Collection[int]) -> list[Value]:
    cells = [with_mark(cell) if isinstance(cell, str) else cell for cell in row]
    for index in quoted:
        cell = row[index]
        if cell:
            cells[index] = f"'{cell}"
    return cells


def with_mark(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    if text.startswith(_FORMULA_MARKS) or (text[:1] == "'" and text[1:2] in ("'", *_FORMULA_MARKS)):
        return f"'{text}"
    return text


def without_mark(text: str) -> str:
    """Return the text as it was before `with_mark`."""
    if text[:1] == "'" and text[1:2] in ("'", *_FORMULA_MARKS):
        return text[1:]
    return text


def write_json(
    out: Path,
    kind: str,
    names: Sequence[str],
    rows: Iterable[Sequence[Value]],
    progress: Progress = NO_PROGRESS,
) -> int:
    """Write one object `{"kind", "rows": [{name: value}]}` and return the number of rows.

    Empty cells are null; exact numbers are JSON numbers as they were.
    """
    count = 0
    with replacing(out) as file:
        file.write(f'{{"kind":{json.dumps(kind)},"rows":['.encode())
        for row in rows:
            values = {
                name: None if cell == "" else _json_value(cell)
                for name, cell in zip(names, row, strict=True)
            }
            line = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
            file.write((",\n" if count else "\n").encode() + line.encode("utf-8", "replace"))
            count += 1
            if count % _ROWS_AT_ONCE == 0:
                progress.step(count, 0)
        file.write(b"\n]}\n")
    return count


def _json_value(cell: Value) -> str | int | float | None:
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else str(cell)
    return cell
