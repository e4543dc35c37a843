"""Seats and waiting lists: who is in, who is next, and why (rules/training 8.2)."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sdm_desktop.domain.dates import add_months, long_date
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.golongan import find_golongan
from sdm_desktop.domain.training import Activity, Group, Programme
from sdm_desktop.domain.training_people import Origin, Participant, ParticipantStatus

CLASS_WORDS = {
    1: "wajib untuk jabatannya",
    2: "ada dalam rencana",
    3: "belum ada JP tahun ini",
    4: "lainnya",
}


def class_of(person_id: str, programme: Programme, planned: Collection[str], jp: object) -> int:
    """Return the class of the waiting list: mandatory, in the plan, without JP, other."""
    if programme.is_wajib:
        return 1
    if person_id in planned:
        return 2
    return 4 if jp else 3


@dataclass(frozen=True, slots=True)
class Seats:
    """The seats of an activity and of its groups."""

    activity: Activity
    groups: Sequence[Group]
    people: Sequence[Participant]

    def taken(self, group_id: str | None = None) -> int:
        """Return the seats taken, in one group or in all."""
        return sum(
            one.status.has_seat and group_id in (None, one.kelompok_id) for one in self.people
        )

    def free(self, group_id: str) -> int:
        """Return the seats left for a group; below 0 where too many sit there."""
        left = self.activity.kuota_maks - self.taken()
        group = next((one for one in self.groups if one.id == group_id), None)
        if group is not None and group.kuota is not None:
            left = min(left, group.kuota - self.taken(group_id))
        return left

    def roomiest(self) -> str:
        """Return the first group with a free seat, without one the first."""
        free = [one.id for one in self.groups if self.free(one.id) > 0]
        return free[0] if free else self.groups[0].id

    def waiting(self) -> list[Participant]:
        """Return the waiting list in its order."""
        return waiting_list(self.people)


def waiting_list(people: Iterable[Participant]) -> list[Participant]:
    """Return who waits, in order."""
    waiting = [one for one in people if one.status is ParticipantStatus.DAFTAR_TUNGGU]
    return sorted(waiting, key=lambda one: (one.urut_tunggu or 0, one.terdaftar, one.id))


def numbered(waiting: Sequence[Participant]) -> list[Participant]:
    """Return a waiting list with numbers 1, 2, 3 …; only those that changed differ."""
    return [
        one if one.urut_tunggu == number else replace(one, urut_tunggu=number)
        for number, one in enumerate(waiting, 1)
    ]


def joined(waiting: Sequence[Participant], new: Participant) -> list[Participant]:
    """Return a waiting list with one more: after all of the same or a better class.

    Somebody who was put at a place by hand keeps it.
    """
    place = len(waiting)
    while place and waiting[place - 1].kelas > new.kelas and not waiting[place - 1].alasan_urut:
        place -= 1
    fresh = replace(new, status=ParticipantStatus.DAFTAR_TUNGGU, urut_tunggu=place + 1)
    return numbered([*waiting[:place], fresh, *waiting[place:]])


def on_top(waiting: Sequence[Participant], moved: Sequence[Participant]) -> list[Participant]:
    """Return a waiting list with people who lost their seat before all others."""
    words = "kuota diturunkan"
    fresh = [
        replace(
            one, status=ParticipantStatus.DAFTAR_TUNGGU, urut_tunggu=1, alasan_urut=words,
            batas_konfirmasi=None,
        )
        for one in moved
    ]  # fmt: skip
    return numbered([*fresh, *waiting])


def surplus(seats: Seats, quota: int) -> list[Participant]:
    """Return who loses the seat under a smaller quota: the latest registrations, in their order.

    Who was present already never does.
    """
    seated = [one for one in seats.people if one.status.has_seat]
    movable = [one for one in seated if one.status is not ParticipantStatus.HADIR]
    movable.sort(key=lambda one: (one.terdaftar, one.id))
    count = max(0, len(seated) - quota)
    return movable[len(movable) - count :] if count else []


@dataclass(frozen=True, slots=True)
class Promotion:
    """What freed seats lead to: the whole list of people that changes."""

    offered: tuple[Participant, ...]
    changed: tuple[Participant, ...]


def promote(
    seats: Seats, objection: Callable[[Participant], str], confirm_by: date | None
) -> Promotion:
    """Offer each free seat to the first who has no clash; who is skipped stays and sees why."""
    known = {one.id: one for one in seats.people}
    waiting = seats.waiting()
    offered: list[Participant] = []
    skipped: dict[str, str] = {}
    for one in list(waiting):
        now = replace(seats, people=tuple(known.values()))
        if now.free(one.kelompok_id) <= 0:
            continue
        if why := objection(one):
            skipped[one.id] = why
            continue
        seated = replace(
            one,
            status=ParticipantStatus.DIUNDANG,
            asal=Origin.DAFTAR_TUNGGU,
            urut_tunggu=None,
            alasan_lewat="",
            batas_konfirmasi=confirm_by,
        )
        known[one.id] = seated
        offered.append(seated)
    left = [one for one in waiting if not known[one.id].status.has_seat]
    told = [replace(one, alasan_lewat=skipped.get(one.id, one.alasan_lewat)) for one in left]
    old = {one.id: one for one in seats.people}
    changed = [one for one in (*offered, *numbered(told)) if one != old[one.id]]
    return Promotion(tuple(offered), tuple(changed))


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """What the checks of registration know of a person; `passed` are programmes with their end."""

    nama: str
    jabatan: str = ""
    jenis_jabatan: str = ""
    jenjang: str = ""
    golongan: str = ""
    passed: Mapping[str, date] | None = None


def check_prerequisites(
    programme: Programme, needed: Programme | None, who: Applicant
) -> list[FieldError]:
    """Return what a person lacks for a programme: errors or warnings, as the programme says."""
    level = Level.ERROR if programme.is_prasyarat_wajib else Level.WARNING
    found = []
    passed = who.passed or {}
    if needed is not None and needed.id not in passed:
        found.append(f"{who.nama} belum lulus “{needed.nama}”.")
    if programme.sasaran_jenjang and who.jenjang not in _parts(programme.sasaran_jenjang):
        found.append(f"{who.nama}: jenjang {who.jenjang or 'kosong'}, sasaran"
                     f" {programme.sasaran_jenjang}.")  # fmt: skip
    if programme.sasaran_jabatan and not _is_meant(programme.sasaran_jabatan, who):
        found.append(f"{who.nama}: {who.jenis_jabatan or 'jenis jabatan kosong'}, sasaran"
                     f" {programme.sasaran_jabatan}.")  # fmt: skip
    least, own = find_golongan(programme.golongan_min), find_golongan(who.golongan)
    if least is not None and own is not None and own.scale is least.scale and own.id < least.id:
        found.append(f"{who.nama}: golongan {who.golongan}, paling rendah"
                     f" {programme.golongan_min}.")  # fmt: skip
    return [FieldError("pegawai_id", words, "PRASYARAT", level) for words in found]


def check_validity(programme: Programme, who: Applicant, day: date) -> list[FieldError]:
    """Return a warning where the certificate of the same programme is still valid on a day."""
    last = (who.passed or {}).get(programme.id)
    if last is None:
        return []
    months = programme.masa_berlaku_bulan
    until = add_months(last, months) if months else None
    if until is not None and until <= day:
        return []
    valid = f", berlaku sampai {long_date(until)}" if until else ""
    words = f"{who.nama} sudah lulus program ini {long_date(last)}{valid}."
    return [FieldError("pegawai_id", words, "MASIH_BERLAKU", Level.WARNING)]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.replace("\n", ",").split(",") if part.strip()]


def _is_meant(wanted: str, who: Applicant) -> bool:
    own = f"{who.jenis_jabatan} {who.jabatan}".casefold()
    return any(part.casefold() in own for part in _parts(wanted))
