"""Reads foreign tables: xlsx, xls, ods and csv."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

from sdm_desktop.exchange.file_checks import FileFacts, FileProblem, check_file
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.reader_process import read_in_child
from sdm_desktop.exchange.sheet_shape import Merged, SheetShape

DELETE = "\x7f"
Cell = str | float | bool | date | None
"""One cell as read: text, number (a float stays a float), truth value or a real date."""


@dataclass(frozen=True, slots=True)
class SheetData:
    """The cells of one sheet, by column; all columns have `row_count` cells, row 1 is index 0.

    `lengths` holds the number of cells of each line of a csv file and is empty for a workbook;
    `is_cut` tells that the last line of a csv file does not end in a line break. `merged` are the
    merged cells of an xlsx sheet; `shape` is known once the sheet was arranged (`arranging`).
    """

    columns: Sequence[Sequence[Cell]]
    row_count: int
    is_1904: bool = False
    encoding: str = ""
    separator: str = ""
    lengths: Sequence[int] = ()
    is_cut: bool = False
    merged: Sequence[Merged] = ()
    shape: SheetShape | None = None

    @property
    def width(self) -> int:
        """Return the number of columns of the file itself, without those split from others."""
        return self.shape.width if self.shape else len(self.columns)

    def row(self, index: int) -> tuple[Cell, ...]:
        """Return one row, counted from 0."""
        return tuple(column[index] for column in self.columns)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A foreign file: the names of its sheets and the cells of the one that was read."""

    path: Path
    sheets: tuple[str, ...]
    sheet: str
    data: SheetData = field(repr=False)


def read_workbook(path: Path, sheet: str = "", progress: Progress = NO_PROGRESS) -> Workbook:
    """Return one sheet ("" for the first) of a foreign file, or raise `FileProblem`.

    The file is read by a process of its own; stopping `progress` ends it.
    """
    facts = check_file(path)
    answer = read_in_child(path, "" if facts.is_text else sheet, progress)
    if answer["rows"] == 0:
        columns: list[list[Cell]] = []
    else:
        columns = [_unpacked(column) for column in answer["columns"]]
        for index in answer["dates"]:
            columns[index] = [_with_date(cell) for cell in columns[index]]
    data = SheetData(
        columns,
        answer["rows"],
        is_1904=facts.is_1904,
        encoding=answer.get("encoding", ""),
        separator=answer.get("separator", ""),
        lengths=answer.get("lengths", ()),
        is_cut=answer.get("open_end", False),
        merged=[Merged(*place) for place in answer.get("merged", ())],
    )
    return Workbook(path, tuple(answer["sheets"]), answer["sheet"], data)


def read_heads(path: Path, progress: Progress = NO_PROGRESS) -> dict[str, list[list[Cell]]]:
    """Return the first 15 rows of each of the first 12 sheets of a workbook."""
    if check_file(path).is_text:
        return {}
    answer = read_in_child(path, "*", progress)
    return {
        name: [[_with_date(cell) for cell in row] for row in head]
        for name, head in zip(answer["sheets"], answer["heads"], strict=False)
    }


def _unpacked(column: list[Cell] | str) -> list[Cell]:
    """Return the cells of a column; one of texts comes as one text (`reader_child.packed`)."""
    return [*column.split(DELETE)] if isinstance(column, str) else column


def _with_date(cell: object) -> Cell:
    """Turn the child's `["YYYY-MM-DD[ HH:MM:SS]"]` back into a date, or a text with its time."""
    if not isinstance(cell, list):
        return cell  # type: ignore[return-value]
    moment = datetime.fromisoformat(cell[0])
    return moment.date() if moment.time() == time() else str(cell[0])


__all__ = [
    "Cell", "FileFacts", "FileProblem", "SheetData", "Workbook", "read_heads", "read_workbook",
]  # fmt: skip
