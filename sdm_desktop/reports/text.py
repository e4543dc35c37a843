"""Lines of text: wrapping between words, and what must stay on one line."""

import re
from collections.abc import Sequence
from functools import lru_cache

from sdm_desktop.reports.paper import Style

NBSP = "\u00a0"
_ROUNDING = 1e-6

_NIP_DIGITS = re.compile(r"\d{18}")
_TOGETHER = re.compile(
    r"(?<=\d) (?=\w)"
    r"|(?<=[Pp]asal) (?=\d)"
    r"|(?<=[Tt]riwulan) (?=[IV])"
    r"|(?<=,) (?=(?:S|M|A|Dr|Sp|Ns)\.)"
    r"|(?<=\bDr[as]\.) |(?<=\b[dD]r\.) |(?<=\bIr\.) "
)


def printed_nip(nip: str) -> str:
    """Return a NIP in its printed groups (19900514 201503 2 901) on one line, else as it is."""
    if not _NIP_DIGITS.fullmatch(nip):
        return nip.replace(" ", NBSP)
    return NBSP.join((nip[:8], nip[8:14], nip[14], nip[15:]))


@lru_cache(maxsize=2048)
def kept_together(text: str) -> str:
    """Return a text whose numbers, titles and references do not part from their word."""
    return _TOGETHER.sub(NBSP, text)


def elided(text: str, style: Style, room: float) -> str:
    """Return a text that fits on one line, ended by … where it had to be shortened."""
    if style.width(text) <= room:
        return text
    while text and style.width(f"{text}…") > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def wrap(text: str, style: Style, width: float) -> list[str]:
    """Return the lines of a text, broken at spaces only; at least one line.

    A word wider than the room is broken between letters, because nothing may be cut.
    """
    if style.width(text) <= width and "\n" not in text:
        return [text]
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(paragraph.rstrip(), style, width))
    return lines


def _wrap_paragraph(text: str, style: Style, width: float) -> list[str]:
    """Return lines by adding up widths of words, which recur, unlike parts of sentences."""
    lines: list[str] = []
    line, used = "", 0.0
    space, limit = style.width(" "), width + _ROUNDING
    for word in text.split(" "):
        size = style.width(word)
        if line and used + space + size <= limit:
            line, used = f"{line} {word}", used + space + size
            continue
        if line:
            lines.append(line)
        line, used = word, size
        if size > limit:
            *full, line = _pieces(word, style, width)
            lines.extend(full)
            used = style.width(line)
    return [*lines, line]


def _pieces(word: str, style: Style, width: float) -> Sequence[str]:
    """Return a word in parts that fit; no-break spaces give way before letters do."""
    if style.width(word) <= width:
        return (word,)
    if NBSP in word:
        return _wrap_paragraph(word.replace(NBSP, " "), style, width)
    parts: list[str] = []
    part = ""
    for letter in word:
        if part and style.width(part + letter) > width:
            parts.append(part)
            part = ""
        part += letter
    return (*parts, part)
