"""Cells as a spreadsheet shows them."""

from datetime import date


def shown_cell(value: object) -> str:
    """Return a cell as the spreadsheet shows it ("1,96901E+17" for a number of 18 digits)."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "BENAR" if value else "SALAH"
    if isinstance(value, float | int):
        return _shown_number(value)
    if isinstance(value, date):
        return f"{value.day:02}-{value.month:02}-{value.year}"
    return str(value)


def _shown_number(value: float) -> str:
    if abs(value) >= 1e11:
        mantissa, exponent = f"{value:.5E}".split("E")
        text = f"{mantissa.rstrip('0').rstrip('.')}E{exponent}"
    elif value == int(value):
        text = str(int(value))
    else:
        text = f"{value:.10g}"
    return text.replace(".", ",")
