"""How many respondents are enough (rules/public-feedback 7): advice, never a block."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.rules import Rule


def sample_size(rule: Rule, population: int) -> int:
    """Return the sample by the formula of Krejcie and Morgan, rounded half up."""
    chi2, share, error = (Fraction(str(rule.isi[name])) for name in ("chi2", "p", "d"))
    spread = chi2 * share * (1 - share)
    return int(half_up(spread * population / (error**2 * (population - 1) + spread)))


def slovin(rule: Rule, population: int) -> Decimal:
    """Return the sample by the formula of Slovin, a different one, with 1 decimal."""
    error = Fraction(str(rule.isi["slovin_e"]))
    return half_up(population / (1 + population * error**2), 1)


def split_sample(sample: int, populations: Mapping[str, int]) -> dict[str, int]:
    """Return the sample split by population, the largest remainders rounded up."""
    total = sum(populations.values())
    if total <= 0:
        return dict.fromkeys(populations, 0)
    exact = {name: Fraction(sample * number, total) for name, number in populations.items()}
    found = {name: int(value) for name, value in exact.items()}
    rest = sample - sum(found.values())
    by_rest = sorted(exact, key=lambda name: (found[name] - exact[name], name))
    for name in by_rest[:rest]:
        found[name] += 1
    return found
