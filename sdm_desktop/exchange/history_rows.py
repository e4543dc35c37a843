"""Turns the rows of a foreign table into entries of a history, or reasons why not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sdm_desktop.domain.cells import CellContext, CellError, CellValue, parse_cell, parse_column
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.golongan import scale_of
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.history_fields import HISTORIES, HistoryField, aliases_of
from sdm_desktop.domain.position import find_eselon, read_kind
from sdm_desktop.exchange.headers import TargetField
from sdm_desktop.exchange.row_faults import RowWarning, number_nip, two_sentences, unknown_golongan
from sdm_desktop.exchange.row_source import RowSource

IMPORTED = tuple(kind for kind in HistoryKind if not kind.is_sensitive)
_NIP_ALIASES = ("nip", "nipbaru", "nip18", "nonip", "nipppk", "nippppk", "nipasn")
# SIASN ids of tingkat pendidikan (rules/employees 4.5)
_SCHOOLS = {
    "05": "SD", "5": "SD", "10": "SLTP", "12": "SLTP", "15": "SLTA", "17": "SLTA", "18": "SLTA",
    "20": "D-I", "25": "D-II", "30": "D-III", "35": "D-IV", "40": "S-1", "45": "S-2", "50": "S-3",
}  # fmt: skip
_LEVELS = {
    "r": "RINGAN", "s": "SEDANG", "b": "BERAT", "1": "RINGAN", "2": "SEDANG", "3": "BERAT",
    "ringan": "RINGAN", "sedang": "SEDANG", "berat": "BERAT",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One parsed row: the values of the fields that have a column."""

    position: int
    nip: str
    values: Mapping[str, Any]


@dataclass(slots=True)
class HistoryRows:
    """The rows that can be read; those in `source.faults` are refused."""

    source: RowSource
    kind: HistoryKind
    rows: list[HistoryRow] = field(default_factory=list)
    warnings: list[RowWarning] = field(default_factory=list)

    def warn(self, position: int, name: str, label: str, told: tuple[str, str]) -> None:
        """Note something to look at; `told` is (code, message)."""
        column = self.source.mapping.get(name)
        header = self.source.header(column) if column is not None else label
        shown = self.source.shown
        self.warnings.append(
            RowWarning(
                self.source.number(position), shown(position, "nip"), shown(position, "nama_orang"),
                header, *told,
            )
        )  # fmt: skip


def history_targets(kind: HistoryKind) -> tuple[TargetField, ...]:
    """Return the fields that a column may hold: the NIP and the history's own."""
    fields = HISTORIES[kind].fields
    taken = {alias for one in fields for alias in aliases_of(one)}
    person = tuple(alias for alias in ("namapegawai", "namaorang") if alias not in taken)
    return (
        TargetField("nip", "NIP", _NIP_ALIASES, is_key=True),
        TargetField("nama_orang", "Nama pegawai", (*person, *_free(("nama",), taken))),
        *(TargetField(one.name, one.label, aliases_of(one)) for one in fields),
    )


def history_headers(kind: HistoryKind) -> list[str]:
    """Return the headers of an empty table for a history, as SIASN calls its fields."""
    return ["NIP", *(one.header for one in HISTORIES[kind].fields)]


def read_history_rows(
    source: RowSource, kind: HistoryKind, status_of: Callable[[str], EmployeeStatus | None]
) -> HistoryRows:
    """Return the rows with each cell read by the kind of its field.

    `status_of` gives the kind of employment by NIP, hence the golongan scale of a row.
    """
    found = HistoryRows(source, kind)
    nips = _read_nips(source)
    columns: dict[str, list[CellValue]] = {}
    for one in HISTORIES[kind].fields:
        if one.name in source.mapping:
            scales = tuple(scale_of(status_of(nip)) for nip in nips)
            context = CellContext(scales=scales, is_1904=source.data.is_1904)
            columns[one.name] = _read_column(source, one, context)
    for position, nip in enumerate(nips):
        if position not in source.faults:
            values = {name: column[position] for name, column in columns.items()}
            found.rows.append(HistoryRow(position, nip, values))
    return found


def _free(aliases: tuple[str, ...], taken: set[str]) -> tuple[str, ...]:
    return tuple(alias for alias in aliases if alias not in taken)


def _read_nips(source: RowSource) -> list[str]:
    cells = source.cells("nip")
    values, errors = parse_column(FieldKind.NIP, cells)
    column = source.place("nip")
    for position, error in errors:
        is_number = isinstance(cells[position], float | int)
        reason = two_sentences(error.reason, error.code, column)
        reason = number_nip(column) if is_number else reason
        source.refuse(position, "nip", error.code, reason)
    wrong = {position for position, _ in errors}
    for position, value in enumerate(values):
        if not value and position not in wrong:
            source.refuse(position, "nip", "N1", "NIP kosong. Isi NIP atau hapus baris ini.")
    return [str(value) for value in values]


def _read_column(source: RowSource, one: HistoryField, context: CellContext) -> list[CellValue]:
    cells = source.cells(one.name)
    values, errors = parse_column(one.kind, cells, context)
    for position, error in errors:
        if one.kind is FieldKind.GOLONGAN:
            try:
                values[position] = parse_cell(one.kind, cells[position])
                continue
            except CellError:
                shown = source.shown(position, one.name)
                reason = unknown_golongan(shown, context.scales[position])
        else:
            reason = two_sentences(error.reason, error.code, source.place(one.name))
        source.refuse(position, one.name, error.code, reason)
    reader = _WORDS.get(one.name)
    return [reader(str(value)) if reader and value else value for value in values]


def _post_kind(text: str) -> str:
    kind = read_kind(text)
    if kind is None:
        return text
    return kind.label if kind.value in ("FUNGSIONAL", "PELAKSANA") else "Struktural"


def _school(text: str) -> str:
    return _SCHOOLS.get(text, text)


def _level(text: str) -> str:
    word = text.casefold().removeprefix("hukuman disiplin").strip()
    return _LEVELS.get(word, text.upper())


def _eselon(text: str) -> str:
    return find_eselon(text)


_WORDS: dict[str, Callable[[str], str]] = {
    "jenis_jabatan": _post_kind,
    "tingkat_pendidikan": _school,
    "tingkat": _level,
    "eselon": _eselon,
}
