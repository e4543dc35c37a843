"""Text of import cells: clean-up, null words, headers, numbers that Excel has damaged."""

import math
import re
import unicodedata

from sdm_desktop.domain.errors import DomainError

NULL_WORDS = frozenset({"", "null", "(null)", "-", "--", "–", "—", "\\n", "#n/a", "#null!"})
# Excel keeps 15 digits; a longer number from a number cell is no longer the one that was typed
LARGEST_EXACT = 10**15
APOSTROPHES = "'\u2019\u2018`"

_SPACES = re.compile(r"\s+")
_NOT_HEADER = re.compile(r"[^a-z0-9]+")
_SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+")


class CellError(DomainError):
    """A cell that cannot be read; `code` names the rule, `reason` says why in Indonesian."""

    @property
    def reason(self) -> str:
        """Return the message."""
        return self.message


def normalise_header(text: object) -> str:
    """Return a header as aliases are written: lower case, only a-z and 0-9."""
    return _NOT_HEADER.sub("", str(text).lower())


def clean_text(text: str) -> str:
    """Return the text composed (NFC), without control and invisible signs, spaces collapsed.

    Tabs, line breaks and no-break spaces become one space; case and apostrophes stay.
    """
    if text.isascii() and text.isprintable():
        if "  " not in text:
            return text.strip()
        return _SPACES.sub(" ", text).strip()
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(map(_keep, composed))
    return _SPACES.sub(" ", kept).strip()


def _keep(sign: str) -> str:
    if sign.isprintable():
        return sign
    if sign.isspace():
        return " "
    # control, format (zero-width, direction), lone surrogate; other unprintables are letters
    return "" if unicodedata.category(sign) in ("Cc", "Cf", "Cs") else sign


def is_null(text: str, *, zero_is_null: bool) -> bool:
    """Return whether a cleaned text says "nothing"; 0 does where no count is meant."""
    if len(text) > 7:
        return False
    return text.lower() in NULL_WORDS or (zero_is_null and text == "0")


def drop_text_mark(text: str) -> str:
    """Return the text without the apostrophe that marks "this is text" before a digit or sign."""
    if text[:1] in APOSTROPHES and text[1:2] and text[1] in "0123456789=+-@":
        return text[1:].lstrip()
    return text


def number_text(value: float) -> str:
    """Return a number cell as text ("7", "7.5"); `CellError` when it is damaged or no number."""
    if isinstance(value, float) and not math.isfinite(value):
        raise CellError("Sel berisi angka yang tidak sah.", "ANGKA_RUSAK")
    if abs(value) >= LARGEST_EXACT:
        raise CellError(
            "Angka sepanjang ini sudah dibulatkan Excel; format kolom sebagai Teks.",
            "ANGKA_RUSAK",
        )
    return str(int(value)) if value == int(value) else repr(value)


def refuse_scientific(text: str) -> None:
    """Raise `CellError` when a text is a number in scientific notation."""
    if _SCIENTIFIC.fullmatch(text):
        raise CellError(
            f"Angka ilmiah ({text[:20]}) sudah kehilangan angkanya; format kolom sebagai Teks.",
            "ANGKA_RUSAK",
        )
