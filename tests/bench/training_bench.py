"""A year of 300 activities and 5 000 participants: month, planner, one step of a drag, fairness."""

import statistics
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from sdm_desktop.domain.training_moves import Move, MoveKind, SchedulePlanner
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import Surroundings, open_office
from sdm_desktop.storage.keys import KdfCost
from tests.bench.measure import Figure, seconds

PEOPLE = 10_000
RUNS = 7
TODAY = date(2026, 11, 24)
MONTH = (date(2026, 11, 30), date(2027, 1, 3))


def figures() -> Iterator[Figure]:
    """Yield how long the schedule takes, over the bars of the capability."""
    path = Path(tempfile.mkdtemp(prefix="sdm-training-bench-")) / "kantor.sdm"
    now = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)
    world = Surroundings(cost=KdfCost(8, 1, 1), clock=lambda: now)
    make_demo(path, DemoPlan(employees=PEOPLE, years=1), today=TODAY, surroundings=world)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=world)
    services = Services.build(opened)
    rows = services.training.activities(2026)
    people = sum(row.seats for row in rows)
    planner = services.training_schedule.planner()
    move = _largest(planner)
    size = f"{len(rows)} activities, {people} participants"
    yield _figure(f"one step of a drag with {size}", lambda: planner.check(move), 0.05)
    yield _figure("nearest free slot of the largest activity", lambda: planner.nearest(move), 0.5)
    calendar = services.training_calendar
    yield _figure(f"month read with {size}", lambda: calendar.calendar(*MONTH), 0.5)
    yield _figure("planner of two years loaded", services.training_schedule.planner, 2.0)
    yield _figure(
        f"fairness of {PEOPLE} people", lambda: services.training_credit.fairness(2026), 2.0
    )
    opened.close()


def _largest(planner: SchedulePlanner) -> Move:
    """Return the move of the activity with the most people and sessions to a busy day."""
    sessions: dict[str, int] = {}
    for booking in planner.index.by_id.values():
        weight = 1 + len(planner.index.people(booking))
        sessions[booking.activity_id] = sessions.get(booking.activity_id, 0) + weight
    largest = max(sessions, key=lambda key: sessions[key])
    return Move(kind=MoveKind.ACTIVITY, id=largest, tanggal=date(2026, 12, 10))


def _figure(name: str, work: Callable[[], object], bar: float) -> Figure:
    work()
    taken = statistics.median(seconds(work) for _ in range(RUNS))
    return Figure(f"{name}, over {bar} s", taken * 1000, bar * 1000, "ms", 1.0)
