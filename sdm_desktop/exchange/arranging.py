"""Arranges a sheet as it was made by hand into a plain table, and keeps how it did so."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.exchange.head_rows import HEADER_ROWS, Head, find_head, is_ordinal
from sdm_desktop.exchange.headers import TargetField, suggest_mapping
from sdm_desktop.exchange.reader import SheetData
from sdm_desktop.exchange.row_roles import RowColumns, RowSorter, carried_sections, office_in
from sdm_desktop.exchange.sheet_shape import AsideRow, RowRole, SheetShape, SplitColumn
from sdm_desktop.exchange.shown_cell import shown_cell
from sdm_desktop.exchange.split_columns import Splitting, forms_of, split_columns

_BARE_NIP = re.compile(r"(?i)\s*(?:nip\.?\s*:?\s*)?\d(?:[ .-]{0,2}\d){17}\s*")
_ORDINAL_CELL = re.compile(r"\(?\d{1,5}\)?\.?")
SECTION, TITLE = "dari judul bagian", "dari judul di atas tabel"


def head_of(data: SheetData, targets: Sequence[TargetField]) -> Head | None:
    """Return the header of a sheet, None when it has none."""
    rows = [data.row(index) for index in range(min(HEADER_ROWS + 1, data.row_count))]
    known = frozenset(alias for target in targets for alias in target.aliases)
    return find_head(rows, data.merged, known)


def arrange(data: SheetData, targets: Sequence[TargetField]) -> SheetData | None:
    """Return the sheet with its shape; split columns stand behind its own. None without a header.

    Columns of the file keep their place. Cells of merged rows are joined, and each row that is no
    data is listed in the shape.
    """
    head = head_of(data, targets)
    if head is None:
        return None
    arrangement = _Arrangement(data, head, targets)
    return arrangement.arranged()


@dataclass(slots=True)
class _Joined:
    """Rows that continue the one above: by row, the row they continue."""

    above: dict[int, int]
    columns: Sequence[Sequence[object]]


class _Arrangement:
    def __init__(self, data: SheetData, head: Head, targets: Sequence[TargetField]) -> None:
        self._data = data
        self._head = head
        self._first = head.rows[-1] + 1
        self._labels = {target.name: target.label for target in targets}
        self._targets = targets
        self._ordinal = next(
            (index for index, name in enumerate(head.names) if is_ordinal(name)), None
        )

    def arranged(self) -> SheetData:
        head, data = self._head, self._data
        own = suggest_mapping(head.names, self._targets)
        columns = self._filled_down()
        joined = self._joined(columns, own)
        forms = forms_of(joined.columns, head.names, self._first, set(own), self._labels)
        splitting = split_columns(joined.columns, head.headers, self._first, forms, self._labels)
        own = {name: index for name, index in own.items() if index not in forms}
        fields = self._with_fields(splitting, own)
        aside = self._outside() | self._continued(joined)
        aside |= self._sorted_rows(joined.columns, splitting, fields, own, aside)
        shape = SheetShape(
            width=len(data.columns),
            head=head.rows,
            headers=(*head.headers, *(split.header for split in splitting.columns)),
            names=(*head.names, *("" for _ in splitting.columns)),
            splits=tuple(splitting.columns),
            aside=dict(sorted(aside.items())),
            faults=[fault for fault in splitting.faults if fault.index not in aside],
        )
        everything = [*joined.columns, *splitting.cells]
        return replace(data, columns=everything, shape=shape)  # type: ignore[arg-type]

    def _filled_down(self) -> Sequence[Sequence[object]]:
        """Repeat a value that was merged over several rows, but for names and numbers."""
        columns: list[Sequence[object]] = list(self._data.columns)
        for one in self._data.merged:
            if one.top < self._first or one.bottom == one.top or one.left != one.right:
                continue
            if one.left == self._ordinal or one.left >= len(columns):
                continue
            column = list(columns[one.left])
            last = min(one.bottom, len(column) - 1)
            column[one.top : last + 1] = [column[one.top]] * (last + 1 - one.top)
            columns[one.left] = column
        return columns

    def _joined(self, columns: Sequence[Sequence[object]], own: Mapping[str, int]) -> _Joined:
        """Join the rows that belong to one running number, and a NIP that stands below its name."""
        above = self._by_ordinal_merge() | self._by_bare_nip(own)
        if not above:
            return _Joined({}, columns)
        changed = [list(column) for column in columns]
        for index, upper in sorted(above.items()):
            for column in changed:
                low, high = shown_cell(column[index]), shown_cell(column[upper])
                if low and low not in high.split("\n"):
                    column[upper] = f"{high}\n{low}" if high else column[index]
        return _Joined(above, changed)

    def _by_ordinal_merge(self) -> dict[int, int]:
        return {
            index: one.top
            for one in self._data.merged
            if one.left == self._ordinal and one.top >= self._first and one.left == one.right
            for index in range(one.top + 1, min(one.bottom + 1, self._data.row_count))
        }

    def _by_bare_nip(self, own: Mapping[str, int]) -> dict[int, int]:
        """Return the rows without a number whose name cell is the NIP of the name above."""
        if self._ordinal is None or "nip" in own:
            return {}
        ordinals = self._data.columns[self._ordinal]
        candidates = [
            column
            for name, column in zip(self._head.names, self._data.columns, strict=True)
            if "nama" in name
        ]
        if not candidates:
            return {}
        names = candidates[0]
        return {
            index: index - 1
            for index in range(self._first + 1, self._data.row_count)
            if not shown_cell(ordinals[index]).strip()
            and _ORDINAL_CELL.fullmatch(shown_cell(ordinals[index - 1]).strip())
            and _BARE_NIP.fullmatch(shown_cell(names[index]))
            and not _BARE_NIP.search(shown_cell(names[index - 1]))
        }

    def _with_fields(self, splitting: Splitting, own: Mapping[str, int]) -> dict[str, int]:
        """Give each field to one column: its own before one split from another."""
        fields: dict[str, int] = {}
        for place, split in enumerate(splitting.columns):
            if split.field in own or split.field in fields:
                splitting.columns[place] = replace(split, field="")
            else:
                fields[split.field] = place
        return fields

    def _outside(self) -> dict[int, AsideRow]:
        """Return the titles above the header and the header itself."""
        aside = {}
        for index in range(self._first):
            text = self._text_of(index)
            if text:
                role = RowRole.HEADER if index in self._head.rows else RowRole.TITLE
                aside[index] = AsideRow(index, role, text)
        return aside

    def _continued(self, joined: _Joined) -> dict[int, AsideRow]:
        return {
            index: AsideRow(index, RowRole.CONTINUED, f"{self._text_of(index)}")
            for index in joined.above
            if self._text_of(index)
        }

    def _text_of(self, index: int) -> str:
        texts = (clean_text(shown_cell(column[index])) for column in self._data.columns)
        return " · ".join(text for text in texts if text)

    def _sorted_rows(
        self,
        columns: Sequence[Sequence[object]],
        splitting: Splitting,
        fields: Mapping[str, int],
        own: Mapping[str, int],
        aside: Mapping[int, AsideRow],
    ) -> dict[int, AsideRow]:
        """Return the rows below the header that are no data; sections become a column."""

        def cells_of(name: str) -> Sequence[object] | None:
            if name in own:
                return columns[own[name]]
            return splitting.cells[fields[name]] if name in fields else None

        nips = cells_of("nip")
        if nips is None:
            return {}
        sources = [split.source for split in splitting.columns if split.field == "nip"]
        nip_column = own["nip"] if "nip" in own else sources[0] or 0
        places = RowColumns(nip_column, own.get("nama"), self._ordinal)
        names = cells_of("nama") or [""] * self._data.row_count
        raw = columns[: len(self._data.columns)]
        sorter = RowSorter(raw, self._head.rows, places, (nips, names), self._data.merged)
        found = {index: row for index, row in sorter.sort().items() if index not in aside}
        self._add_sections(splitting, own, sorter.sections)
        return found

    def _add_sections(
        self, splitting: Splitting, own: Mapping[str, int], sections: Mapping[int, str]
    ) -> None:
        count = self._data.row_count
        if "unor_nama" not in self._labels or not sections:
            return
        values, origins = carried_sections(sections, self._first, count)
        name = "" if "unor_nama" in own else "unor_nama"
        column = SplitColumn(None, name, SECTION, "UNIT KERJA", origins)
        splitting.add(column, values)
        titles = [(index, self._text_of(index)) for index in range(self._head.rows[0])]
        office = office_in(titles)
        if office is not None:
            field = "" if {"unor_induk", "unor_nama"} & set(own) else "unor_induk"
            rows = dict.fromkeys(range(self._first, count), office[0])
            splitting.add(
                SplitColumn(None, field, TITLE, "PERANGKAT DAERAH", rows), [office[1]] * count
            )
