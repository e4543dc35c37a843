"""What the papers of training have in common: which activities, whose, on which days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.domain.training import Activity, ActivityStatus, Group, TrainingSession
from sdm_desktop.domain.training_people import Participant
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.report_due_lists import span_of
from sdm_desktop.services.report_reading import ReportReader
from sdm_desktop.services.training_core import READERS
from sdm_desktop.storage.training import TrainingRepository
from sdm_desktop.storage.training_people import ParticipantRepository, PersonFacts


@dataclass(frozen=True, slots=True)
class ActivityPapers:
    """One activity with its groups and sessions in order."""

    activity: Activity
    groups: tuple[Group, ...]
    sessions: tuple[TrainingSession, ...]

    def sessions_of(self, group_id: str) -> list[TrainingSession]:
        """Return the sessions of a group by time."""
        found = [one for one in self.sessions if one.kelompok_id == group_id]
        return sorted(found, key=lambda one: (one.tanggal, one.jam_mulai or 0))

    def title(self, group_id: str) -> str:
        """Return the title, with the group where there are several."""
        if len(self.groups) < 2:
            return self.activity.judul
        name = next((group.nama for group in self.groups if group.id == group_id), "")
        return f"{self.activity.judul}, {name}"


class TrainingPapers:
    """Reads activities and people for a request; call inside `Database.read`."""

    def __init__(self, reader: ReportReader, request: ReportRequest) -> None:
        reader.session.require_reading(*READERS)
        self.context: ReportContext = reader.context(request)
        self.store = TrainingRepository(reader.database)
        self.people = ParticipantRepository(reader.database)
        self._request = request
        self.year = span_of(self.context, {**request.options, "bulan": ""})[0].year

    def activities(self) -> list[ActivityPapers]:
        """Return the activities asked for by id or a part of the title, or raise `DomainError`."""
        found = [one for one in self.meant() if one.status is not ActivityStatus.BATAL]
        if not found:
            words = self._request.options.get("kegiatan", "").strip()
            what = f" yang memuat “{words}”" if words else ""
            raise DomainError(f"Tidak ada kegiatan tahun {self.year}{what}.", "KOSONG")
        return [self._with_sessions(one) for one in found]

    def meant(self) -> list[Activity]:
        """Return the activities of the year whose id or part of the title was asked for."""
        words = self._request.options.get("kegiatan", "").strip().casefold()
        return [
            one
            for one in self.store.of_year(self.year)
            if words == one.id or words in one.judul.casefold()
        ]

    def _with_sessions(self, activity: Activity) -> ActivityPapers:
        groups = self.store.groups_of(activity.id)
        sessions = self.store.sessions_of([group.id for group in groups])
        return ActivityPapers(activity, tuple(groups), tuple(sessions))

    def participants(
        self, papers: ActivityPapers
    ) -> tuple[list[Participant], dict[str, PersonFacts]]:
        """Return who ever was in an activity, and the people by id; chosen ones only if any."""
        chosen = self.chosen()
        found = [
            one
            for one in self.people.of_activity(papers.activity.id)
            if not chosen or one.pegawai_id in chosen
        ]
        persons = self.people.persons({one.pegawai_id for one in found})
        known = [one for one in found if one.pegawai_id in persons]
        return sorted(known, key=lambda one: persons[one.pegawai_id].nama.casefold()), persons

    def chosen(self) -> frozenset[str]:
        """Return the people asked for one by one."""
        one, some = self._request.employee_id, self._request.employee_ids
        return frozenset([one] if one else some)

    def rooms(self) -> dict[str, str]:
        """Return the names of rooms."""
        return {room.id: room.nama for room in self.store.all_rooms()}


def days_text(first: date, last: date) -> str:
    """Return "14 September 2026" or "14 sampai dengan 16 September 2026", as short as clear."""
    if first == last:
        return long_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} sampai dengan {long_date(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} sampai dengan {long_date(last)}"
    return f"{long_date(first)} sampai dengan {long_date(last)}"


def place_of(papers: ActivityPapers, rooms: dict[str, str], office_place: str) -> str:
    """Return where an activity is: its own place, its only room, else the office's town."""
    if papers.activity.tempat:
        return papers.activity.tempat
    used: Sequence[str] = sorted({rooms[s.ruang_id] for s in papers.sessions if s.ruang_id})
    return used[0] if len(used) == 1 else office_place
