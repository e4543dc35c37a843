"""The day the tests live on: keys that cost nothing and a clock that stands still.

A test that opens an office with the machine's clock passes today and fails some other day.
"""

from datetime import UTC, date, datetime

from sdm_desktop.services.office import Surroundings
from sdm_desktop.storage.keys import KdfCost

DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)  # 09.41 WITA
WORLD = Surroundings(cost=KdfCost(8, 1, 1), sleep=lambda _: None, clock=lambda: NOW)
