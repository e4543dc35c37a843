"""A block of cells from a worksheet: its text taken apart, and what each cell would change."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.errors import DomainError, Level

MOST_ROWS = 5_000
NOTE = "!"
Block = list[list[str]]

# columns of the list of people → the field that is typed there; the others are derived
CELL_FIELDS = {
    "nama": "nama",
    "nip": "nip",
    "status": "status",
    "golongan": "gol_akhir",
    "jabatan": "jabatan_nama",
    "unit": "unit_id",
}
# more columns of the list, named as their field
MORE_COLUMNS = (
    "nik", "nomor_hp", "email", "alamat", "npwp", "tanggal_lahir", "kedudukan_hukum",
    "tmt_golongan", "tmt_jabatan", "tingkat_pendidikan", "tahun_lulus",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PasteCell:
    """One cell of the preview: a change, or with a `reason` a refusal (error) or a warning."""

    person_id: str
    nama: str
    field: str
    label: str
    old: str
    new: str
    reason: str = ""
    level: Level | None = None

    @property
    def id(self) -> str:
        """Return what names the cell."""
        return f"{self.person_id}.{self.field}"

    @property
    def is_note(self) -> bool:
        """Return whether it only tells what looks odd in the record that comes of it."""
        return self.field.endswith(NOTE)

    @property
    def is_refused(self) -> bool:
        """Return whether nothing is written here."""
        return self.level is Level.ERROR


@dataclass(frozen=True, slots=True)
class PasteRequest:
    """Rows (people, in order), columns (fields, "" for a derived one) and the cells for them.

    `titles` are the heads of the columns. `clears` lets an empty cell empty the field; without
    it, it leaves the field alone. `rows_left` is how many rows the list has from the first on.
    """

    people: Sequence[str]
    fields: Sequence[str]
    titles: Sequence[str]
    block: Block
    clears: bool = False
    rows_left: int = MOST_ROWS


@dataclass(frozen=True, slots=True)
class PastePlan:
    """What a paste would do; `problem` says why a block does not fit at all."""

    cells: tuple[PasteCell, ...] = ()
    same: int = 0
    skipped: int = 0
    problem: str = ""
    drafts: Mapping[str, tuple[Employee, Employee]] = field(default_factory=dict)

    @property
    def changed(self) -> list[PasteCell]:
        """Return the cells that would be written."""
        return [cell for cell in self.cells if not (cell.is_refused or cell.is_note)]

    @property
    def refused(self) -> list[PasteCell]:
        """Return the cells that cannot be written."""
        return [cell for cell in self.cells if cell.is_refused]

    def refuse_all(self) -> None:
        """Raise the first reason why something cannot be written, for a cell typed in place."""
        if self.problem:
            raise DomainError(self.problem, "BLOK")
        for cell in self.refused:
            raise DomainError(f"{cell.nama}, {cell.label} “{cell.new}”: {cell.reason}", "SEL")


def field_of(column: str) -> str:
    """Return the field that is typed in a column, empty for one that is derived."""
    return column if column in MORE_COLUMNS else CELL_FIELDS.get(column, "")


def parse_block(text: str) -> Block:
    """Return the cells of a clipboard text: tabs apart, quoted cells may hold line breaks.

    Excel and LibreOffice end with a line break; short rows are filled up with empty cells.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    if plain.count('"') % 2:
        rows = [line.split("\t") for line in plain.split("\n")]
    else:
        rows = list(csv.reader(io.StringIO(plain, newline=""), delimiter="\t"))
    width = max((len(row) for row in rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]


def shape_problem(request: PasteRequest) -> str:
    """Return why the block does not fit into the table, empty when it does."""
    rows, columns = len(request.block), len(request.block[0]) if request.block else 0
    if not rows:
        return "Papan klip kosong."
    if rows > MOST_ROWS:
        return f"Paling banyak {MOST_ROWS} baris sekaligus; blok ini {rows} baris."
    if columns > len(request.fields):
        first = request.titles[0] if request.titles else ""
        return (
            f"Blok ini {columns} kolom, tetapi mulai kolom {first} hanya ada "
            f"{len(request.fields)} kolom. Pilih sel awal lain atau tampilkan kolomnya."
        )
    if rows > request.rows_left or rows != len(request.people):
        left = min(request.rows_left, len(request.people))
        return f"Blok ini {rows} baris, tetapi hanya ada {left} baris untuk diisi."
    return ""
