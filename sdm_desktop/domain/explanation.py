"""A computed value that can say where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdm_desktop.domain.rules import Rule


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the arithmetic: what was done, and what came out (shown as written)."""

    step: str
    value: str


@dataclass(frozen=True, slots=True)
class Given:
    """One input with its source ("SK 1 Apr 2024, impor 23 Nov 2026")."""

    label: str
    value: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """The result of a calculator with its reasons.

    `result` holds the fields that design/calculators names; dates, Decimals, ints, text, lists.
    """

    result: Mapping[str, Any]
    given: tuple[Given, ...]
    steps: tuple[Step, ...]
    rules: tuple[Rule, ...]
