"""Numeric scales of the years before 2022; values are rounded half up to 2 decimals first.

Values are 0 or more, and the last band of every table begins at 0.
"""

from decimal import Decimal
from fractions import Fraction

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.money import half_up, plain_text
from sdm_desktop.domain.rules import Rule


def pp30_value(
    rule: Rule, parts: tuple[Decimal, Decimal], weights: tuple[Decimal, Decimal]
) -> Decimal:
    """Return SKP and perilaku weighted, at most the maximum of SKALA_PP30 (PP 30/2019 Pasal 41)."""
    value = sum((part * weight for part, weight in zip(parts, weights, strict=True)), Decimal(0))
    return min(half_up(value, 2), half_up(Decimal(rule.isi["maksimum"]), 2))


def pp30_label(rule: Rule, value: Decimal, *, has_new_idea: bool) -> str:
    """Return the predikat of PP 30/2019; Sangat Baik needs a new idea as well."""
    code = next(
        code
        for bound, code, needs_idea in rule.isi["batas"]
        if value >= Decimal(bound) and (has_new_idea or not needs_idea)
    )
    label: str = rule.isi["label"].get(code, Predikat(code).label)
    return label


def indicator_2021(target: tuple[Decimal, Decimal], real: Decimal, *, is_time: bool) -> Decimal:
    """Return the capaian IKI in percent (PermenPANRB 8/2021); 100 inside the target range."""
    low, high = target
    if low <= real <= high:
        return Decimal("100.00")
    bound = low if real < low else high
    ratio = Fraction(bound) / Fraction(real) if is_time else Fraction(real) / Fraction(bound)
    return half_up(ratio * 100, 2)


def category_2021(rule: Rule, percentage: Decimal) -> tuple[str, int]:
    """Return category and score of a capaian IKI (SKALA_2021)."""
    if percentage >= 100:
        word, score = rule.isi["lebih" if percentage > 100 else "tepat"]
    else:
        bands = rule.isi["batas"]
        word, score = next(band[1:] for band in bands if percentage >= Decimal(band[0]))
    return word, score


def pp46_label(rule: Rule, value: Decimal) -> str:
    """Return the predikat of PP 46/2011, by lower bounds."""
    rounded = half_up(value, 2)
    return next(str(word) for bound, word in rule.isi["batas"] if rounded >= Decimal(bound))


def pp46_to_pp30(rule: Rule, value: Decimal) -> tuple[Decimal, str]:
    """Return the converted value and, in words, the arithmetic (KONVERSI_PP46)."""
    bound, start, slope = next(band for band in rule.isi["ruas"] if value >= Decimal(band[0]))
    exact = Fraction(start) + Fraction(slope) * (Fraction(value) - Fraction(bound))
    capped = min(exact, Fraction(rule.isi["maksimum"]))
    return half_up(capped, 2), f"{start} + {slope} × ({plain_text(value)} − {bound})"
