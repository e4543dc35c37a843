"""Opening a performance year for 10 000 people, and the list of their SKP.

The floor of the year is writing the same rows bare into the same file; the floor of the list is
the bare query behind it.
"""

import contextlib
from collections.abc import Iterator

from sdm_desktop.domain.evaluation import PeriodKind
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.performance_cycle import CyclePlan
from tests.bench.measure import Figure, seconds
from tests.bench.offices import open_demo

PEOPLE = 10_000
YEAR = 2028
LIMIT = 5.0


def _one_period(services: Services) -> Figure:
    """Return the seconds for the evaluations of one period, stopped once half way before."""
    services.periods.open_year(YEAR + 1, PeriodKind.TAHUNAN)
    period = next(p for p in services.periods.all() if p.tahun == YEAR + 1)
    told = []

    def stop(done: int, total: int) -> None:
        if done * 2 >= total:
            raise InterruptedError

    with contextlib.suppress(InterruptedError):
        services.evaluations.start(period.id, stop)
    assert not services.evaluations.grid(period.id), "a stopped start must leave nothing"
    taken = seconds(
        lambda: services.evaluations.start(period.id, lambda done, _: told.append(done))
    )
    name = "penilaian satu periode, 10 000 pegawai"
    return Figure(name, taken, LIMIT, "s", 1.0, note=f"{len(told)} kali kabar kemajuan")


def figures() -> Iterator[Figure]:
    """Yield the seconds of a whole year against the limit, and the list against its query."""
    opened = open_demo(PEOPLE)
    services = Services.build(opened)
    plan = CyclePlan(year=YEAR)
    preview = services.cycle.preview(plan)
    taken = seconds(lambda: services.cycle.open(plan))
    note = f"{preview.evaluations} evaluasi"
    yield Figure("siklus setahun, lima periode, 10 000 pegawai", taken, LIMIT, "s", 1.0, note=note)
    yield _one_period(services)
    year = opened.session.today().year
    sql = "SELECT * FROM skp WHERE tahun = ? AND deleted_at IS NULL"
    floor = seconds(lambda: opened.database.rows(sql, (year,)))
    listed = seconds(lambda: services.skp.rows(year))
    yield Figure("daftar SKP 10 000 pegawai", listed, floor, "s", 8.0)
    opened.close()
