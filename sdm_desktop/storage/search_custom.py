"""Searching and sorting by the office's own fields: marks first, exact values where marks do."""

import re
from collections.abc import Iterable, Sequence

from sdm_desktop.domain.custom_fields import CustomKind
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.query import Term
from sdm_desktop.domain.query_fields import QueryKind
from sdm_desktop.storage.custom_fields import CustomFieldRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.search_keys import custom_mark

_MOST_MONTHS = 60
_ID = re.compile(r"[0-9a-f-]{36}")
_NOBODY = '"\ue000nobody"'
Part = tuple[str, str, Sequence[object]]


def custom_part(term: Term) -> Part:
    """Return the full-text expression, the condition on `p` and its parameters."""
    spec = term.spec
    if spec.kind is QueryKind.CHOICE:
        return _any(_quote(custom_mark(spec.custom, value)) for value in term.values), "", ()
    if spec.kind is QueryKind.TEXT:
        groups = [_words(spec.custom, value) for value in term.values]
        return (_any(groups) if all(groups) else _NOBODY), "", ()
    value = value_sql(spec.custom)
    if spec.kind is QueryKind.DATE:
        first, last = (day.isoformat() for day in term.days())
        return _months(term), f"COALESCE({value} BETWEEN ? AND ?, 0)", (first, last)
    low, high = (float(number) for number in term.decimals())
    condition = f"COALESCE(CAST({value} AS REAL) BETWEEN ? AND ?, 0)"
    return _quote(custom_mark(spec.custom)), condition, (low, high)


def value_sql(field_id: str) -> str:
    """Return the SQL of the value of a field of the person `p`."""
    if not _ID.fullmatch(field_id):
        raise ValueError("not the id of a field")
    return f"""json_extract(p.tambahan, '$."{field_id}"')"""


def custom_order(database: Database, field_id: str) -> str:
    """Return the SQL to sort people by a field: words, numbers, days, choices in their order."""
    field = CustomFieldRepository(database).get(field_id)
    if field is None:
        return "NULL"
    value = value_sql(field_id)
    if field.jenis is CustomKind.NUMBER:
        return f"CAST({value} AS REAL)"
    if field.jenis is CustomKind.CHOICE and field.pilihan:
        cases = " ".join(
            f"WHEN '{one.id}' THEN {place}"
            for place, one in enumerate(field.pilihan)
            if one.id.isalnum()
        )
        return f"CASE {value} {cases} END"
    return f"{value} COLLATE NOCASE"


def _words(field_id: str, value: str) -> str:
    tokens = fold(value).split()
    return " AND ".join(f"{_quote(custom_mark(field_id, token))}*" for token in tokens)


def _months(term: Term) -> str:
    first, last = term.days()
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count > _MOST_MONTHS:
        return _quote(custom_mark(term.spec.custom))
    start = first.year * 12 + first.month - 1
    months = (divmod(start + step, 12) for step in range(count))
    return _any(
        _quote(custom_mark(term.spec.custom, f"{year:04}{month + 1:02}")) for year, month in months
    )


def _any(expressions: Iterable[str]) -> str:
    known = [f"({one})" for one in expressions]
    return "(" + " OR ".join(known) + ")" if known else _NOBODY


def _quote(token: str) -> str:
    return f'"{token}"'
