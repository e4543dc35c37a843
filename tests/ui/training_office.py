"""A small office with training in December 2026: programmes, rooms, trainers, activities."""

from datetime import date
from types import SimpleNamespace
from uuid import uuid4

import pytest

from sdm_desktop.domain.training import (
    Activity,
    Group,
    Mode,
    Programme,
    Room,
    Trainer,
    TrainingSession,
)
from sdm_desktop.services.training import ActivityDraft
from sdm_desktop.services.training_parts import SessionDraft
from tests.ui.people_office import context, office, people, settled  # noqa: F401

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


@pytest.fixture
def training(context, people):  # noqa: F811
    """Three activities: two in the same hall on different days, one online on the second day."""
    services = context.services
    catalogue = services.training_catalogue
    catalogue.save_programme(Programme(nama="TI Pelayanan Publik", jenis=8, bentuk="BIMTEK"))
    catalogue.save_room(Room(nama="Aula Lantai 2", kapasitas=40))
    catalogue.save_room(Room(nama="Ruang Rapat", kapasitas=12))
    catalogue.save_trainer(Trainer(nama="Dr. Yosef Lay", jabatan="Dosen", instansi="Undana"))
    hall, meeting = catalogue.rooms()
    (trainer,) = catalogue.trainers()
    first = plan(services, "TI Pelayanan Publik", [TUESDAY, date(2026, 12, 2)],
                 hours=(EIGHT, AFTERNOON), room=hall.id, groups=("A",))  # fmt: skip
    second = plan(services, "PKP angkatan II", [date(2026, 12, 10)], room=hall.id,
                  trainers=(trainer.id,))  # fmt: skip
    online = plan(services, "Komunitas belajar ASN", [date(2026, 12, 2)], mode=Mode.DARING,
                  hours=(780, 900))  # fmt: skip
    return SimpleNamespace(
        hall=hall, meeting=meeting, trainer=trainer, first=first, second=second, online=online,
        services=services, people=people,
    )  # fmt: skip
