"""Programmes, activities and participants written straight into a file, for tests of plans."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.training import Activity, ActivityStatus, Group, Programme
from sdm_desktop.domain.training_people import Participant, ParticipantStatus
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.training_models import ActivityModel, GroupModel, ProgrammeModel
from sdm_desktop.storage.training_people_models import ParticipantModel

STORES = {
    Programme: RecordStore(ProgrammeModel, Programme),
    Activity: RecordStore(ActivityModel, Activity),
    Group: RecordStore(GroupModel, Group),
    Participant: RecordStore(ParticipantModel, Participant),
}


class Desk:
    """Stores records without the rules that the services of training keep."""

    def __init__(self, database, session):
        self._database, self._session = database, session

    def put(self, *records):
        """Store records and return the last one with its id."""
        with self._database.write(self._session.actor()) as writer:
            for record in records:
                key = STORES[type(record)].save(writer, record)
            writer.audit("data_contoh")
        with self._database.read():
            return STORES[type(records[-1])].get(key)

    def programme(self, name="Bimtek layanan", **more):
        return self.put(Programme(nama=name, jp=Decimal(16), **more))

    def activity(self, title="Bimtek layanan", **more):
        """Store an activity with one group."""
        key = more.pop("id", new_id())
        programme = more.pop("program_id", None) or self.programme(f"Program {key}").id
        values = {
            "id": key, "program_id": programme, "tahun": 2026, "judul": title,
            "mulai": date(2026, 10, 5), "selesai": date(2026, 10, 7),
            "status": ActivityStatus.DISETUJUI,
        }  # fmt: skip
        values |= more
        if values["status"] is ActivityStatus.SELESAI:
            values.setdefault("tanggal_tutup", values["selesai"])
        found = self.put(Activity(**values))
        self.put(Group(id=f"{key}-a", kegiatan_id=key, nama="A"))
        return found

    def participant(self, activity, person_id, jp=None, **more):
        """Give somebody a seat, with credited JP where it is told."""
        values = {
            "kegiatan_id": activity.id, "kelompok_id": f"{activity.id}-a",
            "pegawai_id": person_id, "terdaftar": "2026-09-01T00:00:00.000000Z",
            "status": ParticipantStatus.HADIR if jp is not None else ParticipantStatus.TERDAFTAR,
            "jp_konversi": jp, "jp_diakui": jp,
        }  # fmt: skip
        return self.put(Participant(**(values | more)))

    def change(self, record, **more):
        return self.put(replace(record, **more))


@pytest.fixture
def desk(database, session):
    return Desk(database, session)
