"""Services over a real encrypted file, with the rules that come with the program."""

from datetime import date

import pytest

from sdm_desktop.domain.employee import Employee, EmployeeStatus, Sex
from sdm_desktop.domain.users import Role, User
from sdm_desktop.runtime.regulations import load_rules
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.units import UnitService
from sdm_desktop.storage.database import Actor, Database
from sdm_desktop.storage.rules import insert_rules
from tests.still_world import NOW

KEY = bytes(range(1, 33))


class Clock:
    """A clock that tests turn by hand."""

    def __init__(self, now=NOW):
        self.now = now

    def __call__(self):
        return self.now


@pytest.fixture(scope="session")
def all_rules():
    return load_rules()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def database(tmp_path, all_rules):
    opened = Database.create(tmp_path / "kantor.sdm", KEY)
    with opened.write(Actor("sistem", "kantor-1", NOW)) as writer:
        insert_rules(writer, all_rules)
        writer.audit("buat_kantor")
    yield opened
    opened.close()


@pytest.fixture
def session_of(clock):
    """Return the session of somebody with a role."""

    def make(role=Role.ADMIN, **more):
        user = User(id=f"u-{role}", nama_pengguna=str(role), nama=role.label, peran=role)
        return Session(user, "kantor-1", clock=clock, **more)

    return make


@pytest.fixture
def session(session_of):
    return session_of()


@pytest.fixture
def rules(database, session):
    return RulesService(database, session)


@pytest.fixture
def employees(database, session, rules):
    return EmployeeService(database, session, rules)


@pytest.fixture
def units(database, session):
    return UnitService(database, session)


def person(number=1, **values):
    """Return a complete and sound record of an invented PNS; `number` is 1 to 99."""
    standard = {
        "nip": f"198704162013031{900 + number}",
        "nama": f"Petrus Nubatonis {number}",
        "gelar_belakang": "S.Sos.",
        "tempat_lahir": "Kupang",
        "tanggal_lahir": date(1987, 4, 16),
        "jenis_kelamin": Sex.MALE,
        "nik": f"53710116048700{number:02}",
        "nomor_hp": "081200000001",
        "email": f"orang{number}@contoh.invalid",
        "alamat": "Jl. Contoh 1",
        "kedudukan_hukum_id": "01",
        "kedudukan_hukum": "Aktif",
        "status": EmployeeStatus.PNS,
        "nomor_sk_cpns": "REKAAN/1/2013",
        "tmt_cpns": date(2013, 3, 1),
        "tmt_pns": date(2014, 4, 1),
        "gol_akhir": "III/d",
        "tmt_golongan": date(2024, 4, 1),
        "mk_tahun": 11,
        "mk_bulan": 1,
        "jenis_jabatan": "Jabatan Fungsional",
        "jabatan_nama": "Analis Kebijakan Ahli Muda",
        "tmt_jabatan": date(2022, 6, 1),
        "tingkat_pendidikan": "S-1/Sarjana",
        "tahun_lulus": 2009,
        "unor_induk": "DINAS KEPENDUDUKAN",
        "unor_nama": "BIDANG CAPIL - DINAS KEPENDUDUKAN",
        "is_data_rekaan": True,
    }
    return Employee(**(standard | values))


@pytest.fixture
def make_employee(employees):
    """Register an invented person and return the stored record."""

    def make(number=1, **values):
        draft = person(number, **values)
        employees.register(draft)
        return employees.by_nip(draft.nip)

    return make
