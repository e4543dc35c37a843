"""Columns of the list that show more fields of the record; hidden until they are chosen."""

from sdm_desktop.domain.employee_fields import FIELD_BY_NAME, FieldKind
from sdm_desktop.domain.field_text import field_label, field_text
from sdm_desktop.domain.paste import MORE_COLUMNS
from sdm_desktop.domain.people import PersonRow
from sdm_desktop.ui.widgets.table_column import Column

_WIDTHS = {"alamat": 190, "email": 170, "nik": 150, "kedudukan_hukum": 130, "npwp": 140}


def typed_columns() -> list[Column[PersonRow]]:
    """Return one column for each of these fields."""
    return [_column(name) for name in MORE_COLUMNS]


def _column(name: str) -> Column[PersonRow]:
    is_day = FIELD_BY_NAME[name].kind is FieldKind.DATE

    def text(row: PersonRow) -> str:
        value = row.isian.get(name)
        return "" if value in (None, "") else field_text(name, value)

    return Column(
        name, field_label(name), text, width=_WIDTHS.get(name, 118), default=False,
        elide="none" if is_day else "right",
    )  # fmt: skip
