"""Turns the rows of a foreign table into employees: values as stored, or reasons why not."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sdm_desktop.domain.cells import (
    CellContext,
    CellError,
    CellValue,
    choose_sex_scheme,
    parse_cell,
    parse_column,
)
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS, FIELD_BY_NAME, FieldKind
from sdm_desktop.domain.golongan import scale_of
from sdm_desktop.exchange.plain_columns import read_column
from sdm_desktop.exchange.row_faults import (
    RowWarning,
    duplicate_nip,
    number_nip,
    two_sentences,
    unknown_golongan,
)
from sdm_desktop.exchange.row_source import RowSource

Stored = str | int | None
StatusLookup = Callable[[Sequence[str]], Mapping[str, EmployeeStatus]]
_FALLBACK_OF_STATUS = "jenis_pegawai"
_UNREADABLE = "\ufffd"


@dataclass(slots=True)
class EmployeeRows:
    """The parsed rows; `columns` holds the value of each mapped field by position, as stored.

    Positions in `source.faults` are refused, all others are whole.
    """

    source: RowSource
    columns: dict[str, list[Stored]]
    warnings: list[RowWarning] = field(default_factory=list)

    @property
    def nips(self) -> list[str]:
        """Return the NIP of each position; empty where the cell is wrong."""
        return [str(nip) for nip in self.columns["nip"]]

    def warn(self, position: int, name: str, code: str, message: str) -> None:
        """Note something to look at."""
        column = self.source.mapping.get(name)
        header = self.source.header(column) if column is not None else FIELD_BY_NAME[name].label
        shown = self.source.shown
        self.warnings.append(
            RowWarning(
                self.source.number(position),
                shown(position, "nip"),
                shown(position, "nama"),
                header,
                code,
                message,
            )
        )


def read_employee_rows(source: RowSource, known_status: StatusLookup) -> EmployeeRows:
    """Return the rows with each cell read by the kind of its field.

    `known_status` gives the stored status of people by NIP: the golongan scale of rows without one.
    """
    rows = EmployeeRows(source, {})
    nips = _read_nips(source)
    rows.columns["nip"] = nips
    statuses = _read_statuses(source)
    stored = known_status([str(nip) for nip in nips])
    scales = tuple(
        scale_of(status or stored.get(str(nip))) for status, nip in zip(statuses, nips, strict=True)
    )
    context = CellContext(scales=scales, is_1904=source.data.is_1904)
    for employee_field in EMPLOYEE_FIELDS:
        name, kind = employee_field.name, employee_field.kind
        if name not in source.mapping or name == "nip":
            continue
        if name == "status":
            rows.columns[name] = [status and status.value for status in statuses]
        elif kind is FieldKind.GOLONGAN:
            rows.columns[name] = _read_golongan(source, name, context)
        else:
            rows.columns[name] = _read_column(source, name, kind, context)
    if "status" not in source.mapping and any(statuses):
        rows.columns["status"] = [status and status.value for status in statuses]
    _refuse_unreadable(source)
    return rows


def _read_nips(source: RowSource) -> list[Stored]:
    cells = source.cells("nip")
    values, errors = read_column(FieldKind.NIP, cells, CellContext())
    for position, error in errors:
        column = source.place("nip")
        if isinstance(cells[position], float | int):
            reason = number_nip(column)
        else:
            reason = two_sentences(error.reason, error.code, column)
        source.refuse(position, "nip", error.code, reason)
    first: dict[str, int] = {}
    wrong = {position for position, _ in errors}
    for position, value in enumerate(values):
        nip = str(value)
        if position in wrong:
            continue
        if not nip:
            source.refuse(position, "nip", "N1", "NIP kosong. Isi NIP atau hapus baris ini.")
        elif nip in first:
            reason = duplicate_nip(source.row_words(first[nip]))
            source.refuse(position, "nip", "N8", reason)
        else:
            first[nip] = position
    return [str(value) for value in values]


def _read_statuses(source: RowSource) -> list[EmployeeStatus | None]:
    """Read the status; where its cell is empty, the kind of employee (SIASN leaves it for PPPK)."""
    statuses: list[EmployeeStatus | None] = [None] * source.count
    if "status" in source.mapping:
        values, errors = parse_column(FieldKind.STATUS, source.cells("status"))
        statuses = [EmployeeStatus(str(value)) if value else None for value in values]
        _refuse(source, "status", errors)
    if _FALLBACK_OF_STATUS in source.mapping and None in statuses:
        known = {cell: _kind_as_status(cell) for cell in set(source.cells(_FALLBACK_OF_STATUS))}
        kinds = source.cells(_FALLBACK_OF_STATUS)
        statuses = [status or known[kind] for status, kind in zip(statuses, kinds, strict=True)]
    return statuses


def _kind_as_status(cell: object) -> EmployeeStatus | None:
    try:
        value = parse_cell(FieldKind.STATUS, cell)
    except CellError:
        return None
    return EmployeeStatus(str(value)) if value else None


def _read_column(
    source: RowSource, name: str, kind: FieldKind, context: CellContext
) -> list[Stored]:
    cells = source.unmarked_cells(name) if kind is FieldKind.NAME else source.cells(name)
    if kind is FieldKind.SEX:
        context = CellContext(sex_scheme=choose_sex_scheme(cells))
    values, errors = read_column(kind, cells, context)
    _refuse(source, name, errors)
    return as_stored(kind, values)


def _read_golongan(source: RowSource, name: str, context: CellContext) -> list[Stored]:
    """Read by the scale of the row's status; a clear step of the other scale is kept as it is."""
    cells = source.cells(name)
    values, errors = parse_column(FieldKind.GOLONGAN, cells, context)
    unknown = []
    for position, error in errors:
        try:
            values[position] = parse_cell(FieldKind.GOLONGAN, cells[position])
        except CellError:
            unknown.append((position, error))
    for position, error in unknown:
        reason = unknown_golongan(source.shown(position, name), context.scales[position])
        source.refuse(position, name, error.code, reason)
    return as_stored(FieldKind.GOLONGAN, values)


def as_stored(kind: FieldKind, values: Sequence[CellValue]) -> list[Stored]:
    """Return the values of one column as the office file holds them."""
    if kind is FieldKind.DATE:
        texts = {value: value.isoformat() for value in set(values) if isinstance(value, date)}
        return [texts.get(value) for value in values]  # type: ignore[arg-type]
    if kind is FieldKind.FLAG:
        return [None if value is None else int(value) for value in values]  # type: ignore[arg-type]
    if kind is FieldKind.SEX:
        return [None if value is None else str(value) for value in values]
    return list(values)  # type: ignore[arg-type]


def _refuse(source: RowSource, name: str, errors: Sequence[tuple[int, CellError]]) -> None:
    for position, error in errors:
        reason = two_sentences(error.reason, error.code, source.place(name))
        source.refuse(position, name, error.code, reason)


def _refuse_unreadable(source: RowSource) -> None:
    """Refuse cells whose bytes mean no letter in the file's encoding."""
    if source.data.encoding != "cp1252":
        return
    for name in source.mapping:
        for position, cell in enumerate(source.cells(name)):
            if isinstance(cell, str) and _UNREADABLE in cell:
                reason = "Sel memuat huruf yang tidak terbaca. Simpan berkas sebagai UTF-8 CSV."
                source.refuse(position, name, "HURUF", reason)
