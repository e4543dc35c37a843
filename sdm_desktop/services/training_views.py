"""What pages and papers show of training."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.training import (
    Activity,
    ActivityStatus,
    Group,
    Mode,
    OtherDuty,
    Programme,
    Trainer,
    TrainingSession,
)
from sdm_desktop.domain.training_people import Certificate, Participant


@dataclass(frozen=True, slots=True)
class TrainerRow:
    """A trainer with the name to show; `keterangan` is position and institution."""

    trainer: Trainer
    nama: str
    keterangan: str

    @property
    def id(self) -> str:
        """Return the id of the trainer."""
        return self.trainer.id


@dataclass(frozen=True, slots=True)
class DutyRow:
    """Another duty with the name of the person."""

    duty: OtherDuty
    nama: str

    @property
    def id(self) -> str:
        """Return the id of the duty."""
        return self.duty.id


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRow:
    """One line of the list of activities."""

    activity: Activity
    program: str
    unit: str
    groups: int
    sessions: int
    seats: int
    waiting: int
    jp: Decimal
    is_below_least: bool

    @property
    def id(self) -> str:
        """Return the id of the activity."""
        return self.activity.id


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionView:
    """A session with group, room and trainers in words."""

    session: TrainingSession
    kelompok: str
    ruang: str
    trainers: tuple[TrainerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityDetail:
    """All of one activity but its people."""

    activity: Activity
    programme: Programme
    unit: str
    groups: tuple[Group, ...]
    sessions: tuple[SessionView, ...]
    seats: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFilter:
    """What a calendar shows; empty values show everything."""

    unit_id: str | None = None
    ruang_id: str | None = None
    pengajar_id: str | None = None
    pegawai_id: str | None = None
    status: frozenset[ActivityStatus] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarItem:
    """One session of a calendar; `kuota` is that of the group, `peserta` its seats taken."""

    session_id: str
    group_id: str
    activity_id: str
    judul: str
    kelompok: str
    tanggal: date
    jam_mulai: int | None
    jam_selesai: int | None
    ruang_id: str | None
    ruang: str
    tempat: str
    mode: Mode
    trainers: tuple[str, ...]
    unit_id: str | None
    unit: str
    status: ActivityStatus
    jenis: int
    jp: Decimal
    peserta: int
    kuota: int
    is_single_group: bool
    has_conflict: bool
    alasan_bentrok: str

    @property
    def title(self) -> str:
        """Return the title, with the group where there are several."""
        return self.judul if self.is_single_group else f"{self.judul}, {self.kelompok}"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The sessions of some days, by time, and the free days among them."""

    items: tuple[CalendarItem, ...]
    holidays: Mapping[date, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRow:
    """A participant with the person and what is known of him or her."""

    participant: Participant
    nama: str
    nip: str
    unit_id: str
    unit: str
    jalur: str
    jabatan: str
    golongan: str
    kelompok: str
    kelas: str = ""

    @property
    def id(self) -> str:
        """Return the id of the participant."""
        return self.participant.id


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonTraining:
    """An activity in the life of one person; JP count once the activity is closed."""

    activity: Activity
    participant: Participant
    hasil: str
    certificate: Certificate | None
    attended: int
    sessions: int
    sessions_seen: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What speaks against, or is to know of, somebody who is about to come in."""

    employee_id: str
    nama: str
    message: str
    code: str
    is_error: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who could take part, in the order of fairness."""

    employee_id: str
    nama: str
    nip: str
    unit_id: str
    unit: str
    jabatan: str
    golongan: str
    jp: Decimal
    planned: Decimal
    last: date | None
    kelas: int
    is_in: bool
    findings: tuple[Finding, ...] = field(default_factory=tuple)
