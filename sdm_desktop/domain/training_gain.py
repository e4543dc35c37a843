"""What was learnt: gain and N-gain of tests before and after (rules/training 10.2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.rules import Rule

DECLINED = "menurun"


@dataclass(frozen=True, slots=True)
class Gain:
    """The gain of one person; `n_gain` and `band` are empty where the first test was full."""

    gain: Decimal
    n_gain: Decimal | None
    band: str

    @property
    def is_decline(self) -> bool:
        """Return whether the second test was worse."""
        return self.gain < 0


@dataclass(frozen=True, slots=True)
class ClassGain:
    """The mean of the individual N-gains, and how many people have none."""

    n_gain: Decimal | None
    band: str
    counted: int
    excluded: int


def gain_of(rule: Rule, before: Decimal, after: Decimal, most: Decimal) -> Gain:
    """Return the gain of one person, exact."""
    gain = after - before
    if before == most:
        return Gain(gain, None, "")
    n_gain = gain / (most - before)
    return Gain(gain, n_gain, band_of(rule, n_gain))


def class_gain(rule: Rule, gains: Sequence[Gain]) -> ClassGain:
    """Return the gain of a class; people without an N-gain are left out and counted."""
    known = [gain.n_gain for gain in gains if gain.n_gain is not None]
    mean = sum(known, Decimal(0)) / len(known) if known else None
    band = band_of(rule, mean) if mean is not None else ""
    return ClassGain(mean, band, len(known), len(gains) - len(known))


def band_of(rule: Rule, n_gain: Decimal) -> str:
    """Return the word for an N-gain."""
    for band in rule.isi["pita"]:
        if band["mulai"] is None or n_gain >= Decimal(str(band["mulai"])):
            return str(band["nama"])
    return ""


def check_score(field: str, value: Decimal | None, most: Decimal) -> list[FieldError]:
    """Return an error for a score outside 0 to the highest."""
    if value is None or 0 <= value <= most:
        return []
    return [FieldError(field, f"Nilai harus 0 sampai {most}; ini {value}.", "SKALA")]
