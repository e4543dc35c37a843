"""When a person retires (UU 20/2023 Pasal 55; PP 11/2017 Pasal 239)."""

from collections.abc import Sequence
from datetime import date

from sdm_desktop.domain.dates import add_months


def pension_date(birth: date, bup: int) -> date:
    """Return the TMT pensiun: the first of the month after the one in which BUP is reached.

    Only year and month count, so a birthday on 29 February is as good as any.
    """
    return add_months(date(birth.year + bup, birth.month, 1), 1)


def alert_dates(tmt: date, months: Sequence[int]) -> list[date]:
    """Return the days to remind the office, each some months before the TMT."""
    return [add_months(tmt, -count) for count in months]
