"""Takes a name apart that was written with its titles, as `naming.full_name` writes it."""

import re
from dataclasses import dataclass

from sdm_desktop.domain.cell_text import clean_text

_FRONT = frozenset(
    {
        "prof", "dr", "drs", "dra", "ir", "drg", "drh", "h", "hj", "kh", "ns", "apt", "pdt", "rm",
        "br", "sr", "ustadz", "ust", "tgk",
    }
)  # fmt: skip
_BACK_WITHOUT_DOTS = frozenset(
    {
        "se", "sh", "st", "ss", "sp", "skm", "spd", "sag", "ssos", "skom", "ssi", "spsi", "stp",
        "spt", "sip", "skh", "spi", "shut", "sst", "sstp", "str", "skep", "sfarm", "sgz", "ssn",
        "mm", "mh", "mt", "ma", "mpd", "msi", "mkes", "map", "mba", "msc", "phd", "mkom", "meng",
        "mhum", "mkn", "mars", "mph", "amd", "amk", "amkeb", "amkl", "ak", "apt", "ca", "cpa",
        "ners", "bsc", "ba", "dea",
    }
)  # fmt: skip
_DOTTED = re.compile(r"[A-Za-z]{1,5}\.(?:\s?[A-Za-z]{1,10}\.?){0,4}(?:\s?\([A-Za-z. ]{1,12}\))?")
_SURE = re.compile(r"(?:[SMA]|Sp|Ph|Am|B)\.[A-Za-z]{2,7}\.?(?:[A-Za-z]{1,6}\.?)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NameParts:
    """Front titles, the bare name, back titles; titles as they were written."""

    front: str
    name: str
    back: str

    @property
    def has_titles(self) -> bool:
        """Return whether any title was found."""
        return bool(self.front or self.back)


def split_name(text: str) -> NameParts:
    """Return the parts of a name; what follows a comma stays in the name unless all are titles."""
    words = clean_text(text)
    head, comma, tail = words.partition(",")
    back = ", ".join(piece for one in tail.split(",") if (piece := one.strip()))
    if comma and not all(_is_back_title(piece) for piece in back.split(", ")):
        return NameParts("", words, "")
    tokens = head.split()
    front = []
    while len(tokens) > 1 and _is_front_title(tokens[0]):
        front.append(tokens.pop(0))
    hanging: list[str] = []
    while len(tokens) > 1 and _SURE.fullmatch(tokens[-1]):
        hanging.insert(0, tokens.pop())
    back = ", ".join([*hanging, *([back] if back else [])])
    return NameParts(" ".join(front), " ".join(tokens), back)


def _is_front_title(word: str) -> bool:
    bare = word.rstrip(".").lower()
    return word.endswith(".") and all(part in _FRONT for part in bare.split("."))


def _is_back_title(piece: str) -> bool:
    key = piece.replace(".", "").replace(" ", "").lower()
    return key in _BACK_WITHOUT_DOTS or _DOTTED.fullmatch(piece) is not None
