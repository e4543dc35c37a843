"""Exact numbers: rounding half up, rupiah and percent as written in Indonesia."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction

ONE = Decimal(1)


def half_up(value: Decimal | Fraction | int, places: int = 0) -> Decimal:
    """Return the value rounded to `places` decimals, halves away from zero."""
    if isinstance(value, Fraction):
        return _round_fraction(value, places)
    number = Decimal(value)
    return number.quantize(ONE.scaleb(-places), rounding=ROUND_HALF_UP)


def _round_fraction(value: Fraction, places: int) -> Decimal:
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(-whole if value < 0 else whole).scaleb(-places)


def whole_up(value: Decimal) -> int:
    """Return the smallest whole number not below the value."""
    return int(value.to_integral_value(rounding=ROUND_CEILING))


def whole_down(value: Decimal) -> int:
    """Return the greatest whole number not above the value."""
    return int(value.to_integral_value(rounding=ROUND_FLOOR))


def decimal_text(value: Decimal | Fraction | int, places: int) -> str:
    """Return the number with dots for thousands and a decimal comma ("1.234,50")."""
    if isinstance(value, int) and not places:  # counts, at every key of a search
        return f"{value:,}".replace(",", ".")
    text = f"{half_up(value, places):,.{places}f}"
    return text.translate(str.maketrans(",.", ".,"))


def plain_text(value: Decimal) -> str:
    """Return the number with a decimal comma and no needless zeros ("37,5", "100")."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",")


def rupiah(amount: int) -> str:
    """Return "Rp3.799.400"; a loss is "-Rp500"."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{decimal_text(abs(amount), 0)}"


def percent(value: Decimal | Fraction | int, places: int = 1) -> str:
    """Return a percentage for screens, "75,0 %"; `value` is already in percent."""
    # a no-break space keeps the sign with its number
    return f"{decimal_text(value, places)}\u00a0%"


def percent_print(value: Decimal | Fraction | int, places: int = 1) -> str:
    """Return a percentage for documents, "68,3%"; `value` is already in percent."""
    return f"{decimal_text(value, places)}%"


def share(part: int, whole: int) -> Fraction:
    """Return the part of a whole in percent, exact; 0 of nothing is 0."""
    return Fraction(part * 100, whole) if whole else Fraction(0)
