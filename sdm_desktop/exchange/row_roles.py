"""Tells the rows of a hand-made list that are no data: sections, totals, numbers, signatures.

A row counts as no data only when it says so itself; any other row is read, and refused with its
reason where it cannot be.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sdm_desktop.domain.cell_text import clean_text, normalise_header
from sdm_desktop.exchange.sheet_shape import AsideRow, Merged, RowRole
from sdm_desktop.exchange.shown_cell import shown_cell

_TOTAL = re.compile(r"(?:sub\s*-?\s*)?(?:jumlah|total|rekapitulasi)\b", re.IGNORECASE)
_NOTE = re.compile(r"(?:catatan|keterangan|ket|sumber|nb)\s*[.:]", re.IGNORECASE)
_NUMBER = re.compile(r"\(?\s*(\d{1,3})\s*\)?\.?")
_NIP = re.compile(r"\d(?:[ .-]{0,2}\d){14,}")
_LONG_NUMBER = re.compile(r"\d{4}")
_ENUMERATOR = re.compile(r"([IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)]\s+(?=\S)")
_NUMERAL = re.compile(r"([IVX]{1,5}|[A-Z])\s*[.)]?")
_UNIT = re.compile(
    r"(?:sub\s*)?(?:bagian|bidang|seksi|dinas|badan|sekretariat|inspektorat|kecamatan|kelurahan|"
    r"kantor|uptd?|unit|balai|puskesmas|pustu|rsud|satuan|sekolah|sd|smp|sdn|smpn|tk|paud|kelompok|"
    r"subbag|subbagian|subbidang|subkoordinator|asisten|staf)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:(?:pada|di lingkungan)\s+)?((?:dinas|badan|inspektorat|kecamatan|kelurahan|sekretariat"
    r"|satuan polisi|rsud|rumah sakit)\b.*)",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(
    r"[A-Za-z][A-Za-z .'’]{2,30},\s*"
    r"(?:\d{1,2}[ /-]\S+[ /-]\d{4}|[.…_ ]{2,}.*|\d{0,2}\s+[A-Za-z]+\s+\d{4})"
)
_SIGNER = re.compile(
    r"(?:mengetahui|menyetujui|mengesahkan|disahkan|kepala|plt|plh|pj|an|a\.n|u\.b|sekretaris|camat|"
    r"lurah|direktur|pembuat daftar|pengelola kepegawaian|kasub)\b",
    re.IGNORECASE,
)
_FEW = 3
_LONGEST_SECTION = 120


@dataclass(frozen=True, slots=True)
class RowColumns:
    """The columns that tell data from the rest; None where the sheet has no such column."""

    nip: int
    name: int | None = None
    ordinal: int | None = None


class RowSorter:
    """Sorts the rows below a header; `nips` and `names` are cells by row, `raw` the file's own."""

    def __init__(
        self,
        raw: Sequence[Sequence[object]],
        head: tuple[int, ...],
        columns: RowColumns,
        keys: tuple[Sequence[object], Sequence[object]],
        merged: Sequence[Merged],
    ) -> None:
        self._raw = raw
        self._head = head
        self._columns = columns
        self._nips, self._names = keys
        self._wide = {one.top for one in merged if one.right - one.left >= 2}
        self._first = head[-1] + 1
        self._count = len(self._nips)
        self.sections: dict[int, str] = {}

    def sort(self) -> dict[int, AsideRow]:
        """Return the rows that are no data; `sections` then holds the titles by row."""
        aside: dict[int, AsideRow] = {}
        for index in self._doubtful():
            cells = self._cells(index)
            role = self._role(index, cells) if cells else None
            if role is not None:
                aside[index] = AsideRow(index, role, " · ".join(text for _, text in cells))
                if role is RowRole.SECTION:
                    self.sections[index] = self._section_name(cells)
        for index in self._signature(aside):
            cells = self._cells(index)
            if cells:
                text = " · ".join(text for _, text in cells)
                aside[index] = AsideRow(index, RowRole.SIGNATURE, text)
                self.sections.pop(index, None)
        return aside

    def _doubtful(self) -> Iterable[int]:
        """Return the rows without a NIP, and those whose NIP cell is plainly none."""
        header = clean_text(str(self._raw[self._columns.nip][self._head[-1]] or ""))
        for index in range(self._first, self._count):
            cell = self._nips[index]
            if cell is None or cell == "":
                yield index
            elif not isinstance(cell, str):
                if index <= self._first + 1 or abs(float(str(cell or 0))) < 1000:
                    yield index
            elif not _LONG_NUMBER.search(cell) or cell.strip() == header:
                yield index

    def _cells(self, index: int) -> list[tuple[int, str]]:
        return [
            (column, text)
            for column, cells in enumerate(self._raw)
            if (text := clean_text(shown_cell(cells[index])))
        ]

    def _role(self, index: int, cells: Sequence[tuple[int, str]]) -> RowRole | None:
        if self._is_header_again(index):
            return RowRole.HEADER
        if _counts_up([text for _, text in cells]):
            return RowRole.NUMBERS
        if any(_NIP.search(text) for _, text in cells):
            return None
        if any(_TOTAL.match(text) for _, text in cells):
            return RowRole.TOTAL
        if len(cells) <= 2 and _NOTE.match(cells[0][1]):
            return RowRole.NOTE
        return RowRole.SECTION if self._is_section(index, cells) else None

    def _is_header_again(self, index: int) -> bool:
        for row in self._head:
            again = [
                normalise_header(cells[row]) == normalise_header(cells[index])
                for cells in self._raw
                if cells[row] not in (None, "")
            ]
            if len(again) >= 2 and all(again):
                return True
        return False

    def _is_section(self, index: int, cells: Sequence[tuple[int, str]]) -> bool:
        texts = [text for _, text in cells]
        if len(texts) == 2 and _NUMERAL.fullmatch(texts[0]) and not _NUMBER.fullmatch(texts[1]):
            return len(texts[1]) <= _LONGEST_SECTION
        if len(set(texts)) != 1 or len(texts[0]) > _LONGEST_SECTION or not _has_letters(texts[0]):
            return False
        text = texts[0]
        bare = _ENUMERATOR.sub("", text, count=1)
        return index in self._wide or bare != text or _UNIT.match(bare) is not None

    def _section_name(self, cells: Sequence[tuple[int, str]]) -> str:
        texts = [text for _, text in cells]
        if len(texts) == 2 and texts[0] != texts[1]:
            return f"{texts[0].rstrip('.)')}. {texts[1]}"
        return texts[0]

    def _signature(self, aside: Mapping[int, AsideRow]) -> list[int]:
        """Return the rows from the first sign of a signature to the end, if no person follows."""
        start: int | None = None
        for index in range(self._count - 1, self._first - 1, -1):
            cells = self._cells(index)
            if not cells or index in aside:
                continue
            if len(cells) > _FEW or self._is_person(index, cells):
                break
            if any(_PLACE_AND_DAY.match(text) or _SIGNER.match(text) for _, text in cells):
                start = index
        return [] if start is None else list(range(start, self._count))

    def _is_person(self, index: int, cells: Sequence[tuple[int, str]]) -> bool:
        ordinal = self._columns.ordinal
        if ordinal is not None and _NUMBER.fullmatch(shown_cell(self._raw[ordinal][index]).strip()):
            return True
        has_nip = _NIP.search(shown_cell(self._nips[index])) is not None
        has_name = _has_letters(clean_text(shown_cell(self._names[index])))
        return has_nip and has_name and (len(cells) >= 2 or ordinal is None)


def carried_sections(
    sections: Mapping[int, str], first: int, count: int
) -> tuple[list[str], dict[int, int]]:
    """Return the section of each row, the lowest unit first, and the row its title stands in."""
    values = [""] * count
    origins: dict[int, int] = {}
    stack: list[tuple[str, str]] = []
    origin = -1
    for index in range(first, count):
        if index in sections:
            kind, name = _enumerated(sections[index])
            kinds = [one for one, _ in stack]
            stack = stack[: kinds.index(kind)] if kind in kinds else (stack if kind else [])
            stack = [*stack, (kind, name)]
            origin = index
        if stack:
            values[index] = " - ".join(name for _, name in reversed(stack))
            origins[index] = origin
    return values, origins


def office_in(titles: Iterable[tuple[int, str]]) -> tuple[int, str] | None:
    """Return the row of the titles that names an office, and the office."""
    for index, text in titles:
        if found := _OFFICE.fullmatch(text):
            return index, found[1]
    return None


def _enumerated(text: str) -> tuple[str, str]:
    found = _ENUMERATOR.match(text)
    if found is None:
        return "", text
    mark = found[1]
    kind = "1" if mark.isdigit() else "I" if re.fullmatch("[IVX]+", mark) else "A"
    return kind, text[found.end() :]


def _counts_up(texts: Sequence[str]) -> bool:
    """Return whether a row numbers the columns: (1) (2) (3)."""
    if len(texts) < 3:
        return False
    numbers = [found[1] for text in texts if (found := _NUMBER.fullmatch(text))]
    if len(numbers) < len(texts):
        return False
    values = list(map(int, numbers))
    return values[0] <= 2 and all(0 <= b - a <= 3 for a, b in pairwise(values))


def _has_letters(text: str) -> bool:
    return sum(sign.isalpha() for sign in text) >= 3
