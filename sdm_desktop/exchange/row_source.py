"""The data rows of a foreign table below its header."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sdm_desktop.exchange.reader import Cell, SheetData
from sdm_desktop.exchange.row_faults import CellFault, Refusal
from sdm_desktop.exchange.sheet_shape import SheetShape
from sdm_desktop.exchange.shown_cell import shown_cell
from sdm_desktop.exchange.text_writers import without_mark
from sdm_desktop.exchange.xlsx_parts import column_letter

_KEY_COLUMNS = 8  # one of the first is filled in every row of an ordinary export


@dataclass(slots=True)
class RowSource:
    """The rows that hold anything, by position; faults are collected per position."""

    data: SheetData
    header_row: int
    mapping: Mapping[str, int]
    positions: list[int] = field(default_factory=list)
    faults: dict[int, list[CellFault]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        aside = self.data.shape.aside if self.data.shape else {}
        self.positions = [index for index in self._filled() if index not in aside]
        if self.data.lengths:
            self._check_lengths()
        if self.data.shape and self.data.shape.faults:
            self._take_split_faults(self.data.shape)

    def _filled(self) -> Iterable[int]:
        """Return the rows below the header that hold anything."""
        first = self.header_row + 1
        columns = [column[first:] for column in self.data.columns[: self.data.width]]
        if any(all(column) for column in columns[:_KEY_COLUMNS]):
            return range(first, first + len(columns[0]))
        rows = enumerate(zip(*columns, strict=True), first)
        return [index for index, row in rows if any(row) or _has_value(row)]

    @property
    def count(self) -> int:
        """Return how many rows were read."""
        return len(self.positions)

    def number(self, position: int) -> int:
        """Return the row number in the sheet as the user sees it."""
        return self.positions[position] + 1

    def where(self, number: int) -> tuple[str, int]:
        """Return the sheet and the row number there; the sheet is empty when only one was read."""
        return self.data.shape.where(number - 1) if self.data.shape else ("", number)

    def row_words(self, position: int) -> str:
        """Return a row inside a sentence: "baris 12", "baris 12 lembar Dinas Sosial"."""
        sheet, line = self.where(self.number(position))
        return f"baris {line} lembar {sheet}" if sheet else f"baris {line}"

    def header(self, column: int) -> str:
        """Return the header of a column as written; of a split one that of its source."""
        if self.data.shape is not None:
            return self.data.shape.headers[column]
        return shown_cell(self.data.columns[column][self.header_row])

    def place(self, name: str) -> int:
        """Return the column of the file in which the value of a mapped field stands."""
        column = self.mapping.get(name, 0)
        return self.data.shape.source(column) if self.data.shape else column

    def address(self, name: str, number: int) -> str:
        """Return where the value of a field stands ("B12", "baris 5" for a title)."""
        split = self.data.shape.split(self.mapping.get(name, 0)) if self.data.shape else None
        if split is not None and split.source is None:
            return f"baris {self.where(split.first.get(number - 1, number - 1) + 1)[1]}"
        return f"{column_letter(self.place(name))}{self.where(number)[1]}"

    def cells(self, name: str) -> list[Cell]:
        """Return the cells of a mapped field, by position."""
        column = self.data.columns[self.mapping[name]]
        if len(self.positions) == len(column) - self.header_row - 1:
            return list(column[self.header_row + 1 :])
        return [column[index] for index in self.positions]

    def unmarked_cells(self, name: str) -> list[Cell]:
        """Return the cells without the apostrophe that a csv file puts before formula signs."""
        cells = self.cells(name)
        if not self.data.encoding:
            return cells
        return [without_mark(cell) if isinstance(cell, str) else cell for cell in cells]

    def cell(self, position: int, name: str) -> Cell:
        """Return one cell of a mapped field; None where the field has no column."""
        if name not in self.mapping:
            return None
        return self.data.columns[self.mapping[name]][self.positions[position]]

    def shown(self, position: int, name: str) -> str:
        """Return one cell as the user sees it, without the word null."""
        text = shown_cell(self.cell(position, name)).strip().lstrip("'")
        return "" if text.lower() == "null" else text

    def row(self, position: int) -> tuple[Cell, ...]:
        """Return the whole row as it was read, without what was split from it."""
        return self.data.row(self.positions[position])[: self.data.width]

    def refuse(self, position: int, name: str, code: str, reason: str) -> None:
        """Note that a cell of a mapped field is wrong."""
        self._add(position, self.mapping.get(name, 0), code, reason)

    def refusals(self) -> list[Refusal]:
        """Return the refused rows from top to bottom."""
        return [
            Refusal(
                self.number(position),
                self.shown(position, "nip"),
                self.shown(position, "nama"),
                tuple(self.faults[position]),
                *self.where(self.number(position)),
            )
            for position in sorted(self.faults)
        ]

    def _take_split_faults(self, shape: SheetShape) -> None:
        """Refuse cells that hold more than their parts, where the parts are imported."""
        places = {index: position for position, index in enumerate(self.positions)}
        used = {shape.source(column) for column in self.mapping.values() if shape.split(column)}
        for fault in shape.faults:
            if fault.column in used and fault.index in places:
                self._add(places[fault.index], fault.column, fault.code, fault.reason)

    def _add(self, position: int, column: int, code: str, reason: str) -> None:
        if self.data.shape is not None:
            column = self.data.shape.shown_at(column)
        value = shown_cell(self.data.columns[column][self.positions[position]])
        fault = CellFault(column, self.header(column), value, code, reason)
        self.faults.setdefault(position, []).append(fault)

    def _check_lengths(self) -> None:
        """Refuse csv rows that have more or fewer cells than the header: they may be shifted."""
        lengths = self.data.lengths
        width = lengths[self.header_row]
        last = self.data.row_count - 1
        for position, index in enumerate(self.positions):
            length = lengths[index]
            if length > width and _has_value(self.data.row(index)[width:]):
                reason = (
                    f"Baris ini berisi {length} kolom, judulnya {width}. "
                    "Periksa tanda pemisah di dalam teks."
                )
                self._add(position, width, "KOLOM_LEBIH", reason)
            elif length < width and index == last and self.data.is_cut:
                reason = "Baris terakhir terpotong. Unduh atau salin lagi berkasnya."
                self._add(position, length - 1, "TERPOTONG", reason)
            elif length < width:
                reason = (
                    f"Baris ini hanya berisi {length} kolom, judulnya {width}. "
                    "Simpan berkas sebagai .xlsx, lalu impor lagi."
                )
                self._add(position, length - 1, "KOLOM_KURANG", reason)


def _has_value(row: Sequence[Cell]) -> bool:
    return any(cell is not None and cell != "" for cell in row)
