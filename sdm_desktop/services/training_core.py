"""What all use cases of training share: the file, who works, the rules of the day."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.leave import FIVE_DAYS, SIX_DAYS
from sdm_desktop.domain.training import Activity, ActivityStatus, Group, Programme
from sdm_desktop.domain.training_checks import due_status
from sdm_desktop.domain.training_clash import Conflict
from sdm_desktop.domain.training_conflict_words import message
from sdm_desktop.domain.training_people import Participant
from sdm_desktop.domain.training_rules import TrainingRules
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.employee_facts import EmployeeFacts
from sdm_desktop.services.leave import WORKDAYS_KEY
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.training import TrainingRepository
from sdm_desktop.storage.training_people import ParticipantRepository
from sdm_desktop.storage.write import Writer

TOPICS = frozenset({Topic.TRAINING})
TOPICS_AND_PEOPLE = frozenset({Topic.TRAINING, Topic.EMPLOYEES})
READERS = (Role.PIMPINAN, Role.AUDITOR)
_NO_RIGHT = "Hanya pengguna yang boleh mengizinkan bentrok dapat menyimpannya dengan alasan."


class ClashError(DomainError):
    """Sessions that clash; nothing was stored.

    The same call with a reason goes through where `may_force`.
    """

    def __init__(self, conflicts: Sequence[Conflict], *, may_force: bool = True) -> None:
        told = [message(conflict) for conflict in conflicts if conflict.is_error][:5]
        if not may_force:
            told.append(_NO_RIGHT)
        super().__init__("\n".join(told), "BENTROK")
        self.conflicts = list(conflicts)
        self.may_force = may_force


class TrainingCore:
    """The parts that services of training are made of."""

    def __init__(
        self,
        database: Database,
        session: Session,
        settings: SettingsService,
        rules: RulesService,
        facts: EmployeeFacts,
    ) -> None:
        self.database = database
        self.session = session
        self.settings = settings
        self.rules = rules
        self.facts = facts
        self.store = TrainingRepository(database)
        self.people = ParticipantRepository(database)

    def reading(self) -> None:
        """Raise `NotAllowedError` unless the user may read training."""
        self.session.require_reading(*READERS)

    def writing(self) -> None:
        """Raise `NotAllowedError` unless the user may change training."""
        self.session.require(Role.ADMIN)

    @property
    def may_force(self) -> bool:
        """Return whether the user may store sessions that clash, with a reason."""
        return self.session.may(Role.ADMIN) and self.session.user.boleh_bentrok

    def let_through(self, conflicts: Sequence[Conflict], reason: str) -> str:
        """Return the reason that lets errors through, empty where there are none.

        `ClashError` without a reason, or from a user without the right (rules 8.1).
        """
        if not any(one.is_error for one in conflicts):
            return ""
        why = reason.strip()
        if not why or not self.may_force:
            raise ClashError(conflicts, may_force=self.may_force)
        return why

    def today(self) -> date:
        """Return the office's calendar day."""
        return self.session.today()

    def rules_today(self) -> TrainingRules:
        """Return the rules in force today."""
        return TrainingRules.on(self.rules.book(), self.today())

    def workdays(self) -> frozenset[int]:
        """Return the working days of the office."""
        return SIX_DAYS if self.settings.value(WORKDAYS_KEY, 5) == 6 else FIVE_DAYS

    def activity(self, activity_id: str) -> Activity:
        """Return an activity as it stands today, or raise `DomainError`; call inside a read."""
        found = self.store.activities.get(activity_id)
        if found is None:
            raise DomainError("Kegiatan tidak ditemukan; mungkin sudah dihapus.", "KEGIATAN")
        return self.as_of_today([found])[0]

    def as_of_today(self, activities: Sequence[Activity]) -> list[Activity]:
        """Return activities with the status that the calendar gives them.

        An approved one runs from its first session, and waits for closing after its last. The
        file learns it with the next change; nobody has to move it on by hand.
        """
        days = self.store.days([one.id for one in activities])
        today = self.today()
        found = []
        for one in activities:
            status = due_status(one, days.get(one.id, ()), today)
            found.append(one if status is one.status else replace(one, status=status))
        return found

    def open_activity(self, activity_id: str) -> Activity:
        """Return an activity that is not closed, or raise `DomainError`."""
        found = self.activity(activity_id)
        if found.status is ActivityStatus.SELESAI:
            words = f"“{found.judul}” sudah ditutup. Buka kembali dahulu dengan alasan."
            raise DomainError(words, "SELESAI")
        return found

    def programme(self, programme_id: str) -> Programme:
        """Return a programme, or raise `ValidationError`; call inside a read."""
        found = self.store.programmes.get(programme_id)
        if found is None:
            raise ValidationError([FieldError("program_id", "Pilih program.", "PROGRAM")])
        return found

    def group(self, group_id: str) -> Group:
        """Return a group, or raise `ValidationError`; call inside a read."""
        found = self.store.groups.get(group_id)
        if found is None:
            raise ValidationError([FieldError("kelompok_id", "Pilih kelompok.", "KELOMPOK")])
        return found

    def participants(self, ids: Collection[str]) -> list[Participant]:
        """Return participants in the order asked for, or raise `DomainError`."""
        known = {one.id: one for one in self.people.records.of("id", ids)}
        if len(known) < len(set(ids)):
            raise DomainError("Peserta tidak ditemukan; mungkin sudah dihapus.", "PESERTA")
        return [known[one] for one in dict.fromkeys(ids)]

    def done(
        self, writer: Writer, label: str, count: int = 1, topics: frozenset[Topic] = TOPICS
    ) -> Change:
        """Return the change that the transaction of a writer was."""
        return revertible(self.database, self.session, (writer.audit_number, topics, label, count))


def refuse(findings: Sequence[FieldError]) -> None:
    """Raise `ValidationError` where any finding is an error; warnings pass."""
    errors = [found for found in findings if found.is_error]
    if errors:
        raise ValidationError(errors)


def need_reason(reason: str, words: str = "Tulis alasannya.") -> str:
    """Return a reason without blanks around it, or raise `ValidationError`."""
    if not reason.strip():
        raise ValidationError([FieldError("alasan", words, "ALASAN")])
    return reason.strip()
