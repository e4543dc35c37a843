"""A small office with training in December 2026: programmes, rooms, trainers, activities."""

import shutil
from datetime import date
from types import SimpleNamespace
from uuid import uuid4

import pytest

from sdm_desktop.domain.office import Office
from sdm_desktop.domain.training import (
    Activity,
    Group,
    Mode,
    Programme,
    Room,
    Trainer,
    TrainingSession,
)
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.office import OfficeSetup, create_office, open_office
from sdm_desktop.services.training import ActivityDraft
from sdm_desktop.services.training_parts import SessionDraft
from sdm_desktop.storage.content import content_folder
from sdm_desktop.storage.keys import key_path
from tests.still_world import WORLD
from tests.ui.people_office import PEOPLE, context, settled  # noqa: F401

TUESDAY = date(2026, 12, 1)
EIGHT, NOON, AFTERNOON = 480, 720, 930


def plan(services, judul, days, **more):
    """Store an activity with a session a day in each group; returns its id."""
    hours, room = more.pop("hours", (EIGHT, NOON)), more.pop("room", None)
    trainers, names = more.pop("trainers", ()), more.pop("groups", ("A",))
    reason = more.pop("reason", "")
    activity = Activity(
        id=str(uuid4()),
        program_id=services.training_catalogue.programmes()[0].id,
        tahun=days[0].year,
        judul=judul,
        penyelenggara="BKPPD Kota Kupang",
        mulai=days[0],
        selesai=days[-1],
        **{"kuota_maks": 24} | more,
    )
    groups = tuple(Group(id=str(uuid4()), kegiatan_id=activity.id, nama=name) for name in names)
    sessions = tuple(
        SessionDraft(
            TrainingSession(
                kelompok_id=group.id, tanggal=day, jam_mulai=hours[0], jam_selesai=hours[1],
                ruang_id=room,
            ),
            trainers,
        )
        for group in groups
        for day in days
    )  # fmt: skip
    services.training.plan(
        ActivityDraft(activity=activity, groups=groups, sessions=sessions), reason
    )
    return activity.id


PASSWORD = "rahasia-panjang-1"


@pytest.fixture(scope="session")
def training_file(tmp_path_factory):
    """An office file with four people and three activities, made once."""
    path = tmp_path_factory.mktemp("training") / "kantor.sdm"
    setup = OfficeSetup(
        office=Office(nama="Dinas Contoh", kota="Kota Kupang"),
        admin_username="admin",
        admin_name="Adriana Selan",
        password=PASSWORD,
    )
    opened, _ = create_office(path, setup, WORLD)
    services = Services.build(opened)
    for record in PEOPLE:
        services.employees.register(record)
    fill(services)
    opened.close()
    return path


def fill(services):
    """Plan two activities in the same hall on different days, and one online."""
    catalogue = services.training_catalogue
    catalogue.save_programme(Programme(nama="TI Pelayanan Publik", jenis=8, bentuk="BIMTEK"))
    catalogue.save_room(Room(nama="Aula Lantai 2", kapasitas=40))
    catalogue.save_room(Room(nama="Ruang Rapat", kapasitas=12))
    catalogue.save_trainer(Trainer(nama="Dr. Yosef Lay", jabatan="Dosen", instansi="Undana"))
    hall, _ = catalogue.rooms()
    (trainer,) = catalogue.trainers()
    plan(services, "TI Pelayanan Publik", [TUESDAY, date(2026, 12, 2)],
         hours=(EIGHT, AFTERNOON), room=hall.id)  # fmt: skip
    plan(services, "PKP angkatan II", [date(2026, 12, 10)], room=hall.id, trainers=(trainer.id,))
    plan(services, "Komunitas belajar ASN", [date(2026, 12, 2)], mode=Mode.DARING,
         hours=(780, 900))  # fmt: skip


@pytest.fixture
def office(tmp_path, training_file):
    """A fresh copy of the office, opened."""
    path = tmp_path / "kantor.sdm"
    shutil.copy(training_file, path)
    shutil.copy(key_path(training_file), key_path(path))
    if content_folder(training_file).exists():
        shutil.copytree(content_folder(training_file), content_folder(path))
    opened = open_office(path, "admin", PASSWORD, surroundings=WORLD)
    yield opened
    opened.close()


@pytest.fixture
def people(context):  # noqa: F811
    """The four people by name."""
    service = context.services.employees
    return {record.nama: service.by_nip(record.nip) for record in PEOPLE}


@pytest.fixture
def training(context, people):  # noqa: F811
    """What the office holds: two activities in the hall, one online."""
    services = context.services
    hall, meeting = services.training_catalogue.rooms()
    (trainer,) = services.training_catalogue.trainers()
    found = {row.activity.judul: row.id for row in services.training.activities(2026)}
    return SimpleNamespace(
        hall=hall, meeting=meeting, trainer=trainer, services=services, people=people,
        first=found["TI Pelayanan Publik"], second=found["PKP angkatan II"],
        online=found["Komunitas belajar ASN"],
    )  # fmt: skip
