"""Office files for the benchmarks, made once per run."""

import tempfile
from datetime import date
from functools import lru_cache
from pathlib import Path

from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import OpenOffice, open_office

TODAY = date(2026, 11, 24)


@lru_cache(maxsize=2)
def demo_office(employees: int, years: int = 2) -> Path:
    """Return the path of a demo office of this size."""
    path = Path(tempfile.mkdtemp(prefix="sdm-bench-office-")) / f"contoh-{employees}.sdm"
    make_demo(path, DemoPlan(employees=employees, years=years), today=TODAY)
    return path


def open_demo(employees: int, user: str = "admin") -> OpenOffice:
    """Return the demo office of this size, opened by one of its users."""
    return open_office(demo_office(employees), user, DEMO_PASSWORD)
