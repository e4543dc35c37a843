"""A whole office: data, key slots, lock and session, opened with cheap keys and a still clock."""

from datetime import UTC, datetime, timedelta

import pytest

from sdm_desktop.domain.office import Office
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services import office
from sdm_desktop.services.office import OfficeSetup, Surroundings, create_office
from sdm_desktop.services.throttle import Throttle
from sdm_desktop.services.users import UsersService
from sdm_desktop.storage.keys import KdfCost

CHEAP = KdfCost(8, 1, 1)
PASSWORD = "sandi-maria-1"
OTHER = "sandi-lain-2"


class World:
    """What a test sees of the outside: the clock it turns, the waiting it caused."""

    def __init__(self):
        self.moment = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)
        self.waits = []

    def clock(self):
        return self.moment

    def later(self, **how):
        self.moment += timedelta(**how)


@pytest.fixture
def world(monkeypatch):
    monkeypatch.setattr(office, "_throttle", Throttle())
    return World()


@pytest.fixture
def surroundings(world):
    return Surroundings(cost=CHEAP, sleep=world.waits.append, clock=world.clock, rules=())


@pytest.fixture
def office_path(tmp_path):
    return tmp_path / "kantor.sdm"


@pytest.fixture
def setup():
    return OfficeSetup(
        office=Office(nama="Dinas Kependudukan", kode="DKPS"),
        admin_username=" Maria ",
        admin_name="Maria Bere",
        password=PASSWORD,
    )


@pytest.fixture
def created(office_path, setup, surroundings):
    """The open office and its recovery code."""
    opened, code = create_office(office_path, setup, surroundings)
    yield opened, code
    opened.close()


@pytest.fixture
def opened(created):
    return created[0]


@pytest.fixture
def users(opened):
    return UsersService(opened.database, opened.session, CHEAP)


@pytest.fixture
def auditor(users):
    """A second account, auditor `petrus`."""
    user = User(nama_pengguna="petrus", nama="Petrus Nubatonis", peran=Role.AUDITOR)
    users.add(user, OTHER)
    return next(found for found in users.all() if found.nama_pengguna == "petrus")
