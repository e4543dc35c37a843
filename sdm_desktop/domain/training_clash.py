"""What can speak against a session: the records of the clash engine (rules/training 8.1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sdm_desktop.domain.errors import Level
from sdm_desktop.domain.leave import FIVE_DAYS


class Check(StrEnum):
    """The checks, in the order in which a list shows them."""

    URUTAN = "URUTAN"
    PESERTA = "PESERTA"
    PENGAJAR = "PENGAJAR"
    DUA_PERAN = "DUA_PERAN"
    RUANG = "RUANG"
    CUTI = "CUTI"
    STATUS = "STATUS"
    TUGAS_LAIN = "TUGAS_LAIN"
    KAPASITAS = "KAPASITAS"
    LIBUR = "LIBUR"
    HARI_KERJA = "HARI_KERJA"
    JAM = "JAM"
    LAMA = "LAMA"
    HARI_JP = "HARI_JP"

    @property
    def label(self) -> str:
        """Return the words for lists."""
        return _WORDS[self]

    @property
    def level(self) -> Level:
        """Return how serious it is."""
        return Level.ERROR if self in _ERRORS else Level.WARNING


_WORDS = {
    Check.URUTAN: "Waktu sesi",
    Check.PESERTA: "Peserta bentrok",
    Check.PENGAJAR: "Pengajar bentrok",
    Check.DUA_PERAN: "Mengajar dan mengikuti",
    Check.RUANG: "Ruang bentrok",
    Check.CUTI: "Cuti",
    Check.STATUS: "Tidak aktif",
    Check.TUGAS_LAIN: "Tugas lain",
    Check.KAPASITAS: "Ruang terlalu kecil",
    Check.LIBUR: "Hari libur",
    Check.HARI_KERJA: "Bukan hari kerja",
    Check.JAM: "Di luar jam wajar",
    Check.LAMA: "Terlalu lama sehari",
    Check.HARI_JP: "Hari sudah ber-JP",
}
_ERRORS = frozenset(
    {
        Check.URUTAN, Check.PESERTA, Check.PENGAJAR, Check.DUA_PERAN, Check.RUANG, Check.CUTI,
        Check.STATUS, Check.TUGAS_LAIN,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """One session as the engine sees it; `place` tells whether two sessions are apart.

    `is_daily` says that the form gives JP by the day. `kuota` is that of the group. `alasan` is
    why a clash was let through.
    """

    session_id: str
    group_id: str
    activity_id: str
    judul: str
    kelompok: str
    tanggal: date
    mulai: int | None = None
    selesai: int | None = None
    ruang_id: str | None = None
    place: str = ""
    trainers: tuple[str, ...] = ()
    is_daily: bool = False
    kuota: int = 0
    alasan: str = ""

    @property
    def minutes(self) -> int:
        """Return how long it lasts; 0 without hours."""
        return 0 if self.mulai is None or self.selesai is None else self.selesai - self.mulai


@dataclass(frozen=True, slots=True)
class Away:
    """Days on which a person is away, both included; hours where only a part of the day."""

    start: date
    end: date
    words: str
    mulai: int | None = None
    selesai: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """What the engine knows of a participant or internal trainer.

    `until` is the first day on which he or she is no longer active, for the reason `why`;
    somebody who is not active today has the first of all days.
    """

    id: str
    nama: str
    until: date | None = None
    why: str = ""
    workdays: frozenset[int] = FIVE_DAYS


@dataclass(frozen=True, slots=True)
class TrainerFact:
    """A trainer; `pegawai_id` where an employee."""

    nama: str
    pegawai_id: str | None = None


@dataclass(frozen=True, slots=True)
class RoomFact:
    """A room."""

    nama: str
    kapasitas: int


@dataclass(frozen=True, slots=True)
class ClashRules:
    """The settings of the engine, in minutes."""

    gap: int = 0
    opens: int = 6 * 60
    closes: int = 22 * 60
    longest: int = 10 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleFacts:
    """All that the engine needs; only sessions of activities that take time, in `bookings`.

    `members` are the people with a seat, by group; `spans` the days of each activity; `workdays`
    those of the office, for sessions without people.
    """

    bookings: Sequence[Booking] = ()
    members: Mapping[str, frozenset[str]] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    trainers: Mapping[str, TrainerFact] = field(default_factory=dict)
    rooms: Mapping[str, RoomFact] = field(default_factory=dict)
    leaves: Mapping[str, Sequence[Away]] = field(default_factory=dict)
    duties: Mapping[str, Sequence[Away]] = field(default_factory=dict)
    holidays: Mapping[date, str] = field(default_factory=dict)
    spans: Mapping[str, tuple[date, date]] = field(default_factory=dict)
    workdays: frozenset[int] = FIVE_DAYS
    rules: ClashRules = ClashRules()


@dataclass(frozen=True, slots=True)
class Subject:
    """A person, trainer or room that a conflict is about."""

    id: str
    nama: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing that speaks against a session: what, against which other session, about whom.

    `detail` says it in words where there is no other session (a leave, a holiday).
    """

    check: Check
    this: Booking
    other: Booking | None = None
    subjects: tuple[Subject, ...] = ()
    detail: str = ""

    @property
    def level(self) -> Level:
        """Return how serious it is."""
        return self.check.level

    @property
    def is_error(self) -> bool:
        """Return whether it blocks saving without a reason."""
        return self.level is Level.ERROR

    @property
    def is_allowed(self) -> bool:
        """Return whether somebody let it through with a reason."""
        return bool(self.this.alasan or (self.other and self.other.alasan))


def overlaps(one: Booking, other: Booking, gap: int = 0) -> bool:
    """Return whether two sessions of a day meet; half-open, `gap` between different places."""
    if one.mulai is None or one.selesai is None or other.mulai is None or other.selesai is None:
        return False
    apart = gap if one.place != other.place else 0
    return one.mulai < other.selesai + apart and other.mulai < one.selesai + apart
