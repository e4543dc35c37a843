"""Finds the header of a table, also one of two rows with groups over their columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sdm_desktop.domain.cell_text import clean_text, normalise_header
from sdm_desktop.exchange.sheet_shape import Merged
from sdm_desktop.exchange.shown_cell import shown_cell

HEADER_ROWS = 15
_ORDINALS = frozenset({"no", "nourut", "nomor", "nomorurut", "nourt"})
_SHORT = {"thn": "tahun", "th": "tahun", "bln": "bulan", "bl": "bulan", "tgl": "tanggal"}
_COMPOSITE = re.compile(
    r"nama.*nip|nip.*nama|^ttl$|(?:tempat|tmp|tpt).*(?:tanggal|tgl)|pangkat|^masakerja|^mkg?$|"
    r"jabatan.*tmt|pendidikan"
)


@dataclass(frozen=True, slots=True)
class Head:
    """The header: its rows, and for each column the text shown and the name it goes by."""

    rows: tuple[int, ...]
    headers: tuple[str, ...]
    names: tuple[str, ...]
    score: int = 0


def find_head(
    rows: Sequence[Sequence[object]], merged: Sequence[Merged], known: frozenset[str]
) -> Head | None:
    """Return the header that names most of the known fields, None below two.

    `rows` are the first rows of the sheet. Of equals the one of a single row wins, then the upper.
    """
    best: Head | None = None
    for index in range(min(HEADER_ROWS, len(rows))):
        heads = [_single(index, rows[index], known)]
        if index + 1 < len(rows) and _may_be_leaves(rows[index], rows[index + 1]):
            heads.append(_double(index, rows, merged, known))
        for head in heads:
            if best is None or _rank(head) > _rank(best):
                best = head
    return best if best is not None and best.score >= 2 else None


def _rank(head: Head) -> tuple[int, int]:
    return head.score, -len(head.rows)


def is_ordinal(name: str) -> bool:
    """Return whether a header means the running number of the rows."""
    return name in _ORDINALS


def _single(index: int, row: Sequence[object], known: frozenset[str]) -> Head:
    headers = tuple(shown_cell(cell) if cell is not None else "" for cell in row)
    names = tuple(
        _best_name(_spellings(cell), known) if isinstance(cell, str) else "" for cell in row
    )
    return Head((index,), headers, names, _score(names, known))


def _double(
    index: int,
    rows: Sequence[Sequence[object]],
    merged: Sequence[Merged],
    known: frozenset[str],
) -> Head:
    leaves = [_text(cell) for cell in rows[index + 1]]
    groups = _filled([_text(cell) for cell in rows[index]], leaves, _spans(index, merged))
    headers, names = [], []
    for group, leaf in zip(groups, leaves, strict=True):
        headers.append(" / ".join(part for part in (group, leaf) if part))
        names.append(_best_name(_pair_spellings(group, leaf), known))
    return Head((index, index + 1), tuple(headers), tuple(names), _score(names, known))


def _spans(index: int, merged: Sequence[Merged]) -> dict[int, int]:
    """Return the first column of the merged cells that each column of a row belongs to."""
    return {
        column: one.left
        for one in merged
        if one.top <= index <= one.bottom
        for column in range(one.left, one.right + 1)
    }


def _filled(groups: list[str], leaves: Sequence[str], spans: dict[int, int]) -> list[str]:
    """Carry the name of a group over its columns: by its merged cells, else over named columns."""
    filled: list[str] = []
    for column, group in enumerate(groups):
        if group or not leaves[column]:
            filled.append(group)
        elif column in spans:
            filled.append(groups[spans[column]])
        else:
            is_inside = not spans and column > 0 and leaves[column - 1]
            filled.append(filled[-1] if is_inside else "")
    return filled


def _may_be_leaves(upper: Sequence[object], lower: Sequence[object]) -> bool:
    """Return whether the lower row can be the second row of a header."""
    texts = [cell for cell in lower if cell is not None and cell != ""]
    if sum(bool(_text(cell)) for cell in upper) < 2:
        return False  # a title
    if not texts or any(not isinstance(cell, str) or len(cell) > 60 for cell in texts):
        return False
    if any(re.search(r"\d{3}|^\W*\d+\W*$", str(cell)) for cell in texts):
        return False
    return any(not _text(above) and _text(below) for above, below in zip(upper, lower, strict=True))


def _pair_spellings(group: str, leaf: str) -> list[str]:
    if not group or not leaf:
        return _spellings(group or leaf)
    both = [
        f"{one}{other}"
        for above in _spellings(group)
        for below in _spellings(leaf)
        for one, other in ((above, below), (below, above))
    ]
    return [*both, *_spellings(leaf)]


def _spellings(text: str) -> list[str]:
    """Return the names a header may go by: as written, and with the parts around "/" changed."""
    name = normalise_header(text)
    names = [name]
    parts = [normalise_header(part) for part in re.split(r"[/\n]|\s[-–]\s", text)]
    if len(parts) == 2 and all(parts):
        names.append("".join(reversed(parts)))
    words = [_SHORT.get(word, word) for word in re.findall(r"[a-z0-9]+", text.lower())]
    names += ["".join(words), "".join(reversed(words)) if len(words) == 2 else name]
    return list(dict.fromkeys(names))


def _best_name(spellings: Sequence[str], known: frozenset[str]) -> str:
    return next((name for name in spellings if name in known), spellings[0])


def _score(names: Sequence[str], known: frozenset[str]) -> int:
    return len(
        {
            name
            for name in names
            if name in known or (name and len(name) < 50 and _COMPOSITE.search(name))
        }
    )


def _text(cell: object) -> str:
    return clean_text(cell) if isinstance(cell, str) else ""
