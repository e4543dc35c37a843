"""Moments in words."""

from datetime import datetime

from sdm_desktop.domain.dates import long_date


def clock_words(moment: datetime) -> str:
    """Return "23 November 2026, 15.47"."""
    return f"{long_date(moment.date())}, {moment:%H.%M}"
