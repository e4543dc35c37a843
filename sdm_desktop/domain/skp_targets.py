"""Targets of indicators as typed in a cell: numbers, spans or words."""

import re
from decimal import Decimal
from typing import Any

from sdm_desktop.domain.skp import Direction

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_SPAN = re.compile(rf"({_NUMBER})\s*(?:-|–|s\.?d\.?|sampai)\s*({_NUMBER})\s*(%?)")
_ONE = re.compile(rf"({_NUMBER})\s*(%?)")


def read_target(text: str, direction: Direction) -> dict[str, Any]:
    """Return the fields of an indicator for a typed target.

    "12" is the least (or, where less is better, the most) that is wanted, "10-12" a span, "95%"
    sets the unit too; anything else stays as words.
    """
    plain = " ".join(text.split())
    span = _SPAN.fullmatch(plain)
    if span:
        low, high, share = _number(span[1]), _number(span[2]), span[3]
        return _values("", low, high, share)
    one = _ONE.fullmatch(plain)
    if not one:
        return _values(plain, None, None, "")
    value, share = _number(one[1]), one[2]
    if direction is Direction.TEPAT:
        return _values("", value, value, share)
    is_less = direction is Direction.MIN
    return _values("", None if is_less else value, value if is_less else None, share)


def read_number(text: str) -> Decimal | None:
    """Return a typed number with comma or point; None for anything else."""
    plain = text.strip()
    return _number(plain) if re.fullmatch(_NUMBER, plain) else None


def _values(text: str, low: Decimal | None, high: Decimal | None, share: str) -> dict[str, Any]:
    found: dict[str, Any] = {"target_teks": text, "target_min": low, "target_max": high}
    return found | ({"satuan": "persen"} if share else {})


def _number(text: str) -> Decimal:
    """Read "1.250", "87,5" and "87.5"."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        text = text.replace(".", "")
    return Decimal(text.replace(",", "."))
