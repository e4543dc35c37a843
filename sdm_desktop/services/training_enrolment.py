"""What speaks against people who are about to come into an activity."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.training import Activity, Group, Programme
from sdm_desktop.domain.training_clash import Booking, Check, Conflict
from sdm_desktop.domain.training_conflict_words import message
from sdm_desktop.domain.training_index import ScheduleIndex
from sdm_desktop.domain.training_people import Participant
from sdm_desktop.domain.training_seats import (
    Applicant,
    Seats,
    check_prerequisites,
    check_validity,
    class_of,
)
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_credit import CreditService
from sdm_desktop.services.training_facts import Window, load_facts
from sdm_desktop.services.training_views import Finding
from sdm_desktop.storage.training_people import PersonFacts

_OF_PEOPLE = frozenset(
    {
        Check.PESERTA, Check.DUA_PERAN, Check.CUTI, Check.STATUS, Check.TUGAS_LAIN, Check.LAMA,
        Check.HARI_JP, Check.HARI_KERJA,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Objections:
    """What is known of one person: rules that he or she breaks, sessions that clash."""

    findings: tuple[FieldError, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def clashes(self) -> list[Conflict]:
        """Return the conflicts that need a reason."""
        return [one for one in self.conflicts if one.is_error]

    @property
    def words(self) -> str:
        """Return the clashes in words, as the waiting list keeps them."""
        return "; ".join(message(one) for one in self.clashes[:2])


class Enrolment:
    """An activity with its people and the schedule around it; made inside a read or write."""

    def __init__(self, core: TrainingCore, activity: Activity, extra: Collection[str]) -> None:
        self._core = core
        self.activity = activity
        self.programme: Programme = core.programme(activity.program_id)
        self.groups: Sequence[Group] = core.store.groups_of(activity.id)
        self.people: list[Participant] = core.people.of_activity(activity.id)
        ids = {*extra, *(one.pegawai_id for one in self.people)}
        window = Window(activity.mulai, activity.selesai, frozenset(ids))
        self.index = ScheduleIndex(load_facts(core, window))
        self.persons: Mapping[str, PersonFacts] = core.people.persons(ids)
        results = core.rules_today().results.values()
        passing = [one.kode for one in results if one.is_certificate]
        self._passed = core.people.passed(ids, passing)
        self._needed = (
            core.store.programmes.get(self.programme.prasyarat_id)
            if self.programme.prasyarat_id
            else None
        )
        self._planned = core.people.planned_people(activity.tahun, activity.program_id)
        credit = CreditService(core)
        self._jp = credit.jp_of(activity.selesai.year)
        self._coming = credit.planned_of(activity.selesai.year)

    @property
    def seats(self) -> Seats:
        """Return the seats as they are now."""
        return Seats(self.activity, self.groups, tuple(self.people))

    def bookings(self, group_id: str) -> list[Booking]:
        """Return the sessions of a group."""
        return [one for one in self.index.by_id.values() if one.group_id == group_id]

    def kelas(self, person_id: str) -> int:
        """Return the class of the waiting list of a person."""
        return class_of(person_id, self.programme, self._planned, self._jp.get(person_id))

    def is_in(self, person_id: str) -> bool:
        """Return whether a person is in the activity and did not leave."""
        return any(one.pegawai_id == person_id and not one.status.is_out for one in self.people)

    def conflicts(self, person_id: str, group_id: str) -> list[Conflict]:
        """Return what of the schedule speaks against a person in a group."""
        found = self.index.check(self.bookings(group_id), members=(person_id,))
        return [one for one in found if one.check in _OF_PEOPLE]

    def objections(self, person_id: str, group_id: str) -> Objections:
        """Return all that speaks against a person in a group."""
        who = self._applicant(person_id)
        findings = [
            *check_prerequisites(self.programme, self._needed, who),
            *check_validity(self.programme, who, self.activity.selesai),
        ]
        return Objections(tuple(findings), tuple(self.conflicts(person_id, group_id)))

    def told(self, person_id: str, group_id: str) -> list[Finding]:
        """Return all that speaks against a person in words, fairness too."""
        name = self._applicant(person_id).nama
        if self.is_in(person_id):
            words = f"{name} sudah menjadi peserta kegiatan ini."
            return [Finding(person_id, name, words, "SUDAH_PESERTA", is_error=True)]
        found = self.objections(person_id, group_id)
        told = [
            Finding(person_id, name, one.message, one.code, one.is_error) for one in found.findings
        ]
        told += [
            Finding(person_id, name, message(one), one.check.value, one.is_error)
            for one in found.conflicts
        ]
        return told

    def fairness(self, people: Collection[str], limit: Decimal) -> list[Finding]:
        """Return who already has very much while colleagues of the unit have nothing."""
        zero = self._zero_by_unit(people)
        found = []
        for one in people:
            have = self._jp.get(one, Decimal(0)) + self._coming.get(one, Decimal(0))
            person = self.persons.get(one)
            if person is not None and have >= limit and zero.get(person.unit_id):
                words = (
                    f"{person.nama} sudah {have.normalize():f} JP (diakui dan rencana), sedangkan"
                    f" {zero[person.unit_id]} rekan seunit belum ada JP tahun ini."
                )
                found.append(Finding(one, person.nama, words, "ADIL", is_error=False))
        return found

    def _zero_by_unit(self, people: Collection[str]) -> dict[str, int]:
        units = {self.persons[one].unit_id for one in people if one in self.persons}
        active = {fact.id for fact in self._core.facts.all(self._core.today())}
        counts: dict[str, int] = {}
        for key, unit_id in self._core.people.units_of(units).items():
            if key in active and key not in self._jp and key not in people:
                counts[unit_id] = counts.get(unit_id, 0) + 1
        return counts

    def _applicant(self, person_id: str) -> Applicant:
        person = self.persons.get(person_id)
        if person is None:
            return Applicant(nama="Pegawai tidak dikenal")
        return Applicant(
            nama=person.nama,
            jabatan=person.jabatan,
            jenis_jabatan=person.jenis_jabatan,
            jenjang=person.jenjang,
            golongan=person.golongan,
            passed=self._passed.get(person_id),
        )
