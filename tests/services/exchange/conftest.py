"""Open offices with cheap keys, and tables to import into them."""

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sdm_desktop.domain.office import Office
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import OfficeSetup, Surroundings, create_office, open_office
from sdm_desktop.storage.keys import KdfCost
from tests.still_world import DAY, WORLD

DATA = Path(__file__).parents[2] / "data"


class Clock:
    """A clock that every look at moves on by a second."""

    def __init__(self):
        self.now = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)

    def __call__(self):
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def data():
    return DATA


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def new_office(tmp_path, clock, all_rules):
    """Make an empty office and return its services."""
    opened = []

    def make(name="kantor"):
        setup = OfficeSetup(
            office=Office(nama="Dinas Contoh", kode="DC"),
            admin_username="admin",
            admin_name="Maria Bere",
            password="sandi-panjang-1",
        )
        world = Surroundings(cost=KdfCost(8, 1, 1), sleep=float, clock=clock, rules=all_rules)
        office, _code = create_office(tmp_path / name / "kantor.sdm", setup, world)
        opened.append(office)
        return Services.build(office)

    yield make
    for office in opened:
        office.close()


@pytest.fixture
def make_demo_office(tmp_path):
    """Make a demo office of one year and return its services."""
    opened = []

    def make(employees):
        plan = DemoPlan(employees=employees, years=1)
        make_demo(tmp_path / "demo.sdm", plan, today=DAY, surroundings=WORLD)
        office = open_office(tmp_path / "demo.sdm", "admin", DEMO_PASSWORD, surroundings=WORLD)
        opened.append(office)
        return Services.build(office)

    yield make
    for office in opened:
        office.close()


@pytest.fixture
def services(new_office):
    return new_office()


@pytest.fixture
def make_csv(tmp_path):
    """Write rows as csv and return the file."""

    def make(rows, name="data.csv"):
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return path

    return make


@pytest.fixture
def plan_of():
    """Return the plan of importing a file."""

    def make(services, path, *, clears_empty=False, **reading):
        preview = services.imports.read(path, **reading)
        return services.imports.plan(preview, preview.mapping, clears_empty=clears_empty)

    return make


@pytest.fixture
def take_in(plan_of):
    """Import a file and return the plan and the change."""

    def make(services, path, selection=None, **reading):
        plan = plan_of(services, path, **reading)
        if selection is None:
            return plan, services.imports.apply(plan)
        return plan, services.imports.apply(plan, selection(plan))

    return make
