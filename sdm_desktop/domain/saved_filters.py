"""Searches that are kept under a name, with columns and order where wanted."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.errors import FieldError

LONGEST_NAME = 60
MOST = 30


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A search text under a name; `layout` is how the table looked, empty to leave it alone."""

    name: str
    text: str
    layout: str = ""


def read_filters(stored: object) -> list[SavedFilter]:
    """Return filters from JSON values, also from the older table of name and text."""
    if isinstance(stored, dict):
        return [SavedFilter(str(name), str(text)) for name, text in stored.items()]
    if not isinstance(stored, list):
        return []
    return [
        SavedFilter(str(one["name"]), str(one.get("text", "")), str(one.get("layout", "")))
        for one in stored
        if isinstance(one, dict) and one.get("name")
    ]


def written(filters: Iterable[SavedFilter]) -> list[dict[str, str]]:
    """Return filters as JSON values."""
    return [asdict(one) for one in filters]


def check_name(name: str, taken: Iterable[str]) -> list[FieldError]:
    """Return what is wrong with a name beside the others of its list."""
    words = clean_text(name)
    if not words:
        return [FieldError("nama", "Nama filter wajib diisi.", "WAJIB")]
    if len(words) > LONGEST_NAME:
        text = f"Nama filter paling banyak {LONGEST_NAME} huruf; ini {len(words)}."
        return [FieldError("nama", text, "PANJANG")]
    if words.casefold() in {other.casefold() for other in taken}:
        return [FieldError("nama", f"Sudah ada filter bernama “{words}”.", "GANDA")]
    return []


def moved(filters: Sequence[SavedFilter], name: str, step: int) -> list[SavedFilter]:
    """Return the list with one filter moved up (-1) or down (+1)."""
    found = list(filters)
    place = next(number for number, one in enumerate(found) if one.name == name)
    target = min(max(place + step, 0), len(found) - 1)
    found.insert(target, found.pop(place))
    return found
