"""Finds the header row of a foreign table and which column holds which field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.cells import normalise_header
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.exchange.head_rows import HEADER_ROWS, find_head
from sdm_desktop.exchange.reader import Cell, SheetData
from sdm_desktop.exchange.sheet_shape import SheetShape
from sdm_desktop.exchange.shown_cell import shown_cell
from sdm_desktop.exchange.xlsx_parts import column_letter

SAMPLES = 3


@dataclass(frozen=True, slots=True)
class TargetField:
    """A field that a column may hold; `aliases` are normalised headers, best first."""

    name: str
    label: str
    aliases: tuple[str, ...]
    is_key: bool = False


def with_heads(targets: Sequence[TargetField], heads: Mapping[str, str]) -> tuple[TargetField, ...]:
    """Return the fields with the headers that somebody says they have ({field: header})."""
    return tuple(
        replace(one, aliases=(normalise_header(heads[one.name]), *one.aliases))
        if heads.get(one.name)
        else one
        for one in targets
    )


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """One column of the file as the mapping screen shows it.

    `samples` are the first values below the header. `field` is where it goes ("" for nowhere);
    `also` are the fields it could hold too. `origin` says where a column comes from that is not
    in the file itself, and `originals` what stood there.
    """

    index: int
    letter: str
    header: str
    samples: tuple[str, ...]
    field: str = ""
    also: tuple[str, ...] = ()
    origin: str = ""
    originals: tuple[str, ...] = ()


# headers of lists made by hand, beside those of SIASN (rules/employees 11.4)
_HAND_MADE = {
    "nama": "namalengkapdangelar namadangelar namapns namapejabat",
    "gelar_depan": "gelardpn",
    "tempat_lahir": "lahirtempat tptlahir",
    "tanggal_lahir": "lahirtanggal tgllahiran",
    "gol_akhir": "pangkatgolongan pangkatgolruang pangkatgolonganruang golonganruang golru pangkat "
    "pangkatgolru golruangnama",
    "tmt_golongan": "pangkattmt tmtgol tmtpangkatgolongan tmtgolruang golongantmt",
    "mk_tahun": "masakerjagolongantahun mkgtahun",
    "mk_bulan": "masakerjagolonganbulan mkgbulan",
    "tmt_jabatan": "jabatantmt",
    "tingkat_pendidikan": "pendidikantingkat pendidikantingkatijazah tingkatijazah "
    "pendidikanterakhir pendidikanijazah",
    "jurusan": "pendidikanjurusan programstudi prodi",
    "tahun_lulus": "pendidikantahunlulus pendidikanlulustahun pendidikantahun lulustahun "
    "pendidikanlulus",
    "unor_nama": "unitkerjaterakhir bidang namaunit satuanorganisasi",
    "unor_induk": "perangkatdaerah namaopd skpd instansi",
}

EMPLOYEE_TARGETS: tuple[TargetField, ...] = tuple(
    TargetField(
        field.name,
        field.label,
        tuple(
            dict.fromkeys(
                (
                    *field.aliases,
                    normalise_header(field.header),
                    normalise_header(field.name),
                    *_HAND_MADE.get(field.name, "").split(),
                )
            )
        ),
        is_key=field.name == "nip",
    )
    for field in EMPLOYEE_FIELDS
)


def find_header_row(data: SheetData, targets: Sequence[TargetField]) -> int | None:
    """Return the index of the row in the first 15 that names most fields, None below two."""
    head = [data.row(index) for index in range(min(HEADER_ROWS, data.row_count))]
    return best_header_row(head, targets)


def best_header_row(head: Sequence[Sequence[Cell]], targets: Sequence[TargetField]) -> int | None:
    """Return the index of the (last) header row that names most fields, the upper of equals."""
    known = frozenset(alias for target in targets for alias in target.aliases)
    found = find_head(head, (), known)
    return found.rows[-1] if found else None


def source_columns(
    data: SheetData, header_row: int, targets: Sequence[TargetField]
) -> tuple[SourceColumn, ...]:
    """Return the columns that hold anything, each with the field it most likely means."""
    shape = data.shape
    if shape is None:
        names = [_header_name(column[header_row]) for column in data.columns]
        return _own_columns(data, header_row, names, targets)
    split = {one.source for one in shape.splits if one.field}
    names = ["" if index in split else name for index, name in enumerate(shape.names)]
    own = _own_columns(data, shape.head[-1], names[: shape.width], targets)
    place = {column.index: number for number, column in enumerate(own)}
    columns = [replace(column, header=shape.headers[column.index]) for column in own]
    for index in range(len(data.columns) - 1, shape.width - 1, -1):
        made = _split_column(data, shape, index)
        after = place.get(shape.splits[index - shape.width].source or -1, len(own) - 1)
        columns.insert(after + 1, made)
    return tuple(columns)


def _own_columns(
    data: SheetData, header_row: int, names: Sequence[str], targets: Sequence[TargetField]
) -> tuple[SourceColumn, ...]:
    chosen = {column: field for field, column in suggest_mapping(names, targets).items()}
    columns = []
    for index in range(len(names)):
        column = data.columns[index]
        samples = _samples(column, header_row, data.shape)
        if not names[index] and not samples:
            continue
        field = chosen.get(index, "")
        also = tuple(
            target.name
            for target in targets
            if names[index] in target.aliases and target.name != field
        )
        header = shown_cell(column[header_row])
        columns.append(SourceColumn(index, column_letter(index), header, samples, field, also))
    return tuple(columns)


def _split_column(data: SheetData, shape: SheetShape, index: int) -> SourceColumn:
    """Return a column that was made of another, named after both."""
    split = shape.splits[index - shape.width]
    first = shape.head[-1]
    samples = _samples(data.columns[index], first, shape)
    header = f"{split.header} › {split.part}"
    if split.source is None:
        return SourceColumn(index, "", header, samples, split.field, origin=split.part)
    letter = column_letter(split.source)
    originals = _samples(data.columns[split.source], first, shape)
    origin = f"diurai dari kolom {letter}"
    return SourceColumn(
        index, letter, header, samples, split.field, origin=origin, originals=originals
    )


def suggest_mapping(names: Sequence[str], targets: Sequence[TargetField]) -> dict[str, int]:
    """Return the column of each field: the best alias wins, then the leftmost column."""
    offers = sorted(
        (rank, index, order)
        for order, target in enumerate(targets)
        for rank, alias in enumerate(target.aliases)
        for index, name in enumerate(names)
        if name and name == alias
    )
    mapping: dict[str, int] = {}
    taken: set[int] = set()
    for _rank, index, order in offers:
        name = targets[order].name
        if name not in mapping and index not in taken:
            mapping[name] = index
            taken.add(index)
    return mapping


def check_mapping(mapping: Mapping[str, int], targets: Sequence[TargetField]) -> None:
    """Raise `DomainError` when a key field has no column or a column is used twice."""
    for target in targets:
        if target.is_key and target.name not in mapping:
            raise DomainError(
                f"Kolom {target.label} belum ditentukan. Pilih kolom yang berisi {target.label}.",
                "NO_KEY",
            )
    if len(set(mapping.values())) < len(mapping):
        raise DomainError("Satu kolom dipakai untuk dua isian. Pilih salah satunya.", "MAPPING")


def _header_name(cell: Cell) -> str:
    return normalise_header(cell) if isinstance(cell, str) else ""


def _samples(
    column: Sequence[Cell], header_row: int, shape: SheetShape | None = None
) -> tuple[str, ...]:
    found: list[str] = []
    aside = shape.aside if shape else {}
    for index, cell in enumerate(column[header_row + 1 : header_row + 201], header_row + 1):
        if index in aside:
            continue
        text = shown_cell(cell).strip()
        if text and text.lower() != "null" and text not in found:
            found.append(text)
        if len(found) == SAMPLES:
            break
    return tuple(found)
