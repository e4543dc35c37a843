"""Where participants, attendance, certificates and evaluations are kept."""

import json
from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.training_people import (
    Attendance,
    BehaviourCheck,
    Certificate,
    Outcome,
    Participant,
    Reaction,
)
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.training import IDS
from sdm_desktop.storage.training_people_models import (
    AttendanceModel,
    BehaviourModel,
    CertificateModel,
    OutcomeModel,
    ParticipantModel,
    ReactionModel,
)


class PersonFacts(NamedTuple):
    """What lists and checks of training show of a person, as stored."""

    id: str
    nama: str
    nip: str
    unit_id: str
    jalur: str
    jabatan: str
    jenis_jabatan: str
    jenjang: str
    eselon: str
    golongan: str
    status: str | None
    kelamin: str | None
    tmt_cpns: str | None
    tmt_pns: str | None
    kontrak_mulai: str | None

    @property
    def unit(self) -> str:
        """Return the name of the unit."""
        return self.jalur.rpartition(" / ")[2]

    @property
    def began(self) -> date | None:
        """Return the first day of service that is known."""
        known = [day for day in (self.tmt_cpns, self.tmt_pns, self.kontrak_mulai) if day]
        return date.fromisoformat(min(known)) if known else None


_PERSON = (
    "SELECT p.id, p.gelar_depan, p.nama, p.gelar_belakang, p.nip, p.unit_id,"
    " coalesce(u.jalur, p.unor_nama), p.jabatan_nama, p.jenis_jabatan, p.jenjang, p.eselon,"
    " p.gol_akhir, p.status, p.jenis_kelamin, p.tmt_cpns, p.tmt_pns, p.kontrak_mulai"
    " FROM pegawai p LEFT JOIN unor u ON u.id = p.unit_id WHERE p.deleted_at IS NULL"
)


class ParticipantRepository:
    """Reads and writes; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.records: RecordStore[Participant] = RecordStore(ParticipantModel, Participant)
        self.attendance: RecordStore[Attendance] = RecordStore(AttendanceModel, Attendance)
        self.certificates: RecordStore[Certificate] = RecordStore(CertificateModel, Certificate)
        self.reactions: RecordStore[Reaction] = RecordStore(ReactionModel, Reaction)
        self.behaviour: RecordStore[BehaviourCheck] = RecordStore(BehaviourModel, BehaviourCheck)
        self.outcomes: RecordStore[Outcome] = RecordStore(OutcomeModel, Outcome)

    def of_activity(self, activity_id: str) -> list[Participant]:
        """Return everybody who ever was in an activity, by registration."""
        model = self.records.model
        return self.records.where(
            model.kegiatan_id == activity_id, order=(model.urut_tunggu, model.terdaftar)
        )

    def of_person(self, person_id: str) -> list[Participant]:
        """Return where a person takes or took part."""
        return self.records.where(self.records.model.pegawai_id == person_id)

    def attendance_of(self, session_ids: Collection[str]) -> list[Attendance]:
        """Return the attendance of sessions."""
        return self.attendance.of("sesi_id", session_ids)

    def persons(self, ids: Collection[str] | None = None) -> dict[str, PersonFacts]:
        """Return people by id; all of them without ids."""
        if ids is None:
            rows = self._database.rows(_PERSON)
        else:
            rows = self._database.rows(f"{_PERSON} AND p.id IN {IDS}", (json.dumps(sorted(ids)),))
        return {
            row[0]: PersonFacts(
                row[0], full_name(*row[1:4]), row[4], row[5] or "", row[6] or "", *row[7:]
            )
            for row in rows
        }

    def units_of(self, unit_ids: Collection[str]) -> dict[str, str]:
        """Return the people of units: person to unit."""
        rows = self._database.rows(
            "SELECT id, unit_id FROM pegawai WHERE deleted_at IS NULL"  # noqa: S608
            f" AND unit_id IN {IDS}",
            (json.dumps(sorted(unit_ids)),),
        )
        return {row[0]: row[1] for row in rows}

    def passed(
        self, person_ids: Collection[str], results: Collection[str]
    ) -> dict[str, dict[str, date]]:
        """Return the programmes that people ended with some results, with the latest end."""
        rows = self._database.rows(
            "SELECT p.pegawai_id, k.program_id, max(k.selesai) FROM peserta p"  # noqa: S608
            " JOIN kegiatan k ON k.id = p.kegiatan_id WHERE p.deleted_at IS NULL"
            " AND k.deleted_at IS NULL AND k.status = 'SELESAI'"
            f" AND p.hasil IN {IDS} AND p.pegawai_id IN {IDS} GROUP BY 1, 2",
            (json.dumps(sorted(results)), json.dumps(sorted(person_ids))),
        )
        found: dict[str, dict[str, date]] = defaultdict(dict)
        for person, programme, last in rows:
            found[person][programme] = date.fromisoformat(last)
        return found

    def planned_people(self, year: int, programme_id: str) -> set[str]:
        """Return whom the yearly plan wants in a programme."""
        rows = self._database.rows(
            "SELECT pegawai_id FROM rencana_bangkom WHERE tahun = ? AND program_id = ?"
            " AND pegawai_id IS NOT NULL AND deleted_at IS NULL"
            " AND status IN ('USULAN','DISETUJUI')",
            (year, programme_id),
        )
        return {row[0] for row in rows}
