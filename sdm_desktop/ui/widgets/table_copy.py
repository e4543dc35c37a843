"""Rows as cells for a worksheet."""

from collections.abc import Iterable, Sequence
from typing import Any

from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import TableModel

COPY_LIMIT = 20_000


def copied_cells(
    model: "TableModel[Any]", columns: "Sequence[Column[Any]]", current_row: int
) -> list[list[str]]:
    """Return what copying takes: the marked rows (else the current one), at most 20 000."""
    records = [model.record_at(row) for row in _rows_to_copy(model, current_row)]
    return [
        [" ".join(column.copy_text(record).split()) for column in columns]
        for record in records
        if record is not None
    ]


def _rows_to_copy(model: "TableModel[Any]", current_row: int) -> Iterable[int]:
    if not model.marks:
        return [current_row]
    count = min(model.rowCount(), COPY_LIMIT)
    return [row for row in range(count) if model.is_marked(row)]
