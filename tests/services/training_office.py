"""A small office with a programme, rooms and people, for tests of training."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.training import (
    Activity,
    ActivityStatus,
    Group,
    Programme,
    Room,
    Trainer,
    TrainingSession,
)
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.services.training import ActivityDraft, Step, TrainingService
from sdm_desktop.services.training_catalogue import TrainingCatalogue
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_parts import SessionDraft
from sdm_desktop.services.training_schedule import ScheduleService

TUESDAY = date(2026, 12, 1)
EIGHT, NOON = 8 * 60, 12 * 60


@pytest.fixture
def core(database, session, rules, employees):
    return TrainingCore(
        database, session, SettingsService(database, session), rules, employees.facts
    )


@pytest.fixture
def training(core):
    return TrainingService(core)


@pytest.fixture
def catalogue(core):
    return TrainingCatalogue(core)


@pytest.fixture
def schedule(core):
    return ScheduleService(core)


@pytest.fixture
def programme(catalogue):
    catalogue.save_programme(Programme(nama="Bimtek Arsip", jenis=8, bentuk="BIMTEK"))
    return catalogue.programmes()[0]


@pytest.fixture
def room(catalogue):
    catalogue.save_room(Room(nama="Aula Lantai 2", kapasitas=40))
    return catalogue.rooms()[0]


@pytest.fixture
def trainer(catalogue):
    catalogue.save_trainer(Trainer(nama="Dr. Ina Contoh", instansi="Undana", jabatan="Dosen"))
    return catalogue.trainers()[0].trainer


@pytest.fixture
def plan(training, programme):
    """Store an activity with one session a day, and return its detail."""

    def make(name="Arsip dinamis", days=(TUESDAY,), hours=(EIGHT, NOON), **more):
        given = {
            key: more.pop(key) for key in ("ruang_id", "jp", "trainers", "kuota") if key in more
        }
        values = {
            "id": f"k-{name}", "program_id": programme.id, "tahun": days[-1].year, "judul": name,
            "penyelenggara": "BKPPD", "mulai": days[0], "selesai": days[-1], "kuota_maks": 30,
        }  # fmt: skip
        activity = Activity(**(values | more))
        group = Group(id=f"g-{name}", kegiatan_id=activity.id, nama="A", kuota=given.get("kuota"))
        sessions = tuple(
            SessionDraft(
                TrainingSession(
                    id=f"s-{name}-{n}", kelompok_id=group.id, tanggal=day, jam_mulai=hours[0],
                    jam_selesai=hours[1], jp=given.get("jp", Decimal(5)), ruang_id=given.get("ruang_id"),
                ),
                given.get("trainers", ()),
            )
            for n, day in enumerate(days, 1)
        )  # fmt: skip
        training.plan(ActivityDraft(activity=activity, groups=(group,), sessions=sessions))
        return training.get(activity.id)

    return make


@pytest.fixture
def run(training):
    """Approve an activity; one that is over waits for closing."""

    def make(activity_id):
        approved = Step(status=ActivityStatus.DISETUJUI, persetujuan="Kepala BKPPD")
        training.set_status(activity_id, approved)
        return training.get(activity_id).activity

    return make


def changed(record, **values):
    """Return a record with other values."""
    return replace(record, **values)
