from datetime import date

import pytest

from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.runtime.regulations import load_rules

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def book() -> RuleBook:
    return RuleBook(load_rules())


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY
