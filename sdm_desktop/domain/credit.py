"""Angka kredit from predikat (PermenPANRB 1/2023 Pasal 37; PerBKN 3/2023), exact."""

from fractions import Fraction

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.rules import Rule


def coefficient(rule: Rule, jenjang: str) -> Fraction:
    """Return the angka kredit per year of a jenjang."""
    return Fraction(str(rule.isi["jenjang"][jenjang]["koefisien"]))


def credit_of_predikat(rule: Rule, jenjang: str, predikat: Predikat, months: int) -> Fraction:
    """Return the angka kredit that a predikat gives for 1 to 12 months."""
    percentage = int(rule.isi["persentase"][predikat.value])
    return Fraction(months, 12) * Fraction(percentage, 100) * coefficient(rule, jenjang)


def credit_of_years(rule: Rule, jenjang: str, percentage: Fraction, years: Fraction) -> Fraction:
    """Return the angka kredit on moving into a functional post, by years in the pangkat."""
    return percentage / 100 * coefficient(rule, jenjang) * years
