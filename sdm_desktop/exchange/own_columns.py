"""Columns of a foreign table that hold the office's own fields."""

from collections.abc import Iterable, Sequence

from sdm_desktop.domain.cell_text import CellError
from sdm_desktop.domain.cells import CellContext, normalise_header
from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.custom_values import read_value
from sdm_desktop.exchange.headers import TargetField
from sdm_desktop.exchange.row_faults import two_sentences
from sdm_desktop.exchange.row_source import RowSource


def own_targets(fields: Iterable[CustomField]) -> tuple[TargetField, ...]:
    """Return the targets of the column mapping for the office's own fields."""
    return tuple(
        TargetField(field.id, field.nama, (field.alias, normalise_header(field.kunci)))
        for field in fields
    )


def read_own_columns(source: RowSource, fields: Sequence[CustomField]) -> dict[str, list[str]]:
    """Return the values of the mapped own fields by position; wrong cells refuse their row."""
    context = CellContext(is_1904=source.data.is_1904)
    return {
        field.id: _read_column(source, field, context)
        for field in fields
        if field.id in source.mapping
    }


def _read_column(source: RowSource, field: CustomField, context: CellContext) -> list[str]:
    cells = source.unmarked_cells(field.id)
    # 1, 1.0 and True are equal as keys, but not as cells
    keys = [(type(cell), cell) for cell in cells]
    known: dict[tuple[type, object], str] = {}
    wrong: dict[tuple[type, object], CellError] = {}
    for key in dict.fromkeys(keys):
        try:
            known[key] = read_value(field, key[1], context)
        except CellError as error:
            wrong[key] = error
            known[key] = ""
    for position, key in enumerate(keys) if wrong else ():
        if key in wrong:
            fault = wrong[key]
            reason = two_sentences(fault.reason, fault.code, source.place(field.id))
            source.refuse(position, field.id, fault.code, reason)
    return [known[key] for key in keys]
