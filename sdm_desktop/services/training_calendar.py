"""The calendar of training: sessions of some days in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.training import ActivityStatus, Mode
from sdm_desktop.domain.training_index import ScheduleIndex
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_facts import Window, load_facts
from sdm_desktop.services.training_views import Calendar, CalendarFilter, CalendarItem
from sdm_desktop.storage.fields import unscaled
from sdm_desktop.storage.training_schedule import ScheduleRepository, SessionRow

ANYTHING = CalendarFilter()


@dataclass(frozen=True, slots=True)
class _Words:
    """Names by id, read once for the whole calendar."""

    rooms: dict[str, str]
    trainers: dict[str, str]
    units: dict[str, str]
    trained: dict[str, tuple[str, ...]]
    seats: dict[str, int]
    groups: dict[str, int]
    bad: set[str]


class CalendarService:
    """Reads the calendar; pimpinan and auditor may."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core

    def calendar(self, first: date, last: date, wanted: CalendarFilter = ANYTHING) -> Calendar:
        """Return the sessions between two days, with their conflicts marked."""
        core = self._core
        core.reading()
        store = ScheduleRepository(core.database)
        with core.database.read():
            facts = load_facts(core, Window(first, last))
            rows = store.sessions(first, last)
            trained = store.trainers(first, last)
            mine = store.groups_of_person(wanted.pegawai_id) if wanted.pegawai_id else None
            rows = self._as_of_today(rows)
            shown = [row for row in rows if _is_wanted(row, wanted, trained)]
            if mine is not None:
                shown = [row for row in shown if row.group_id in mine]
            words = self._words(store, shown, trained)
            words.trainers.update({key: fact.nama for key, fact in facts.trainers.items()})
        for conflict in ScheduleIndex(facts).conflicts(first, last):
            if conflict.is_error:
                words.bad.add(conflict.this.session_id)
                words.bad.update([conflict.other.session_id] if conflict.other else [])
        return Calendar(tuple(_item(row, words) for row in shown), facts.holidays)

    def _as_of_today(self, rows: Sequence[SessionRow]) -> list[SessionRow]:
        """Return sessions with the status that the calendar gives their activities."""
        ids = {row.activity_id for row in rows}
        found = self._core.as_of_today(self._core.store.activities.of("id", ids))
        status = {one.id: one.status.value for one in found}
        return [row._replace(status=status[row.activity_id]) for row in rows]

    def _words(
        self,
        store: ScheduleRepository,
        rows: Sequence[SessionRow],
        trained: dict[str, tuple[str, ...]],
    ) -> _Words:
        return _Words(
            rooms={room.id: room.nama for room in self._core.store.all_rooms()},
            trainers={},
            units=self._core.store.units({row.unit_id for row in rows if row.unit_id}),
            trained=trained,
            seats=store.seats({row.group_id for row in rows}),
            groups=store.group_counts({row.activity_id for row in rows}),
            bad=set(),
        )


def _is_wanted(
    row: SessionRow, wanted: CalendarFilter, trained: dict[str, tuple[str, ...]]
) -> bool:
    if wanted.status and ActivityStatus(row.status) not in wanted.status:
        return False
    if wanted.unit_id and row.unit_id != wanted.unit_id:
        return False
    if wanted.ruang_id and row.ruang_id != wanted.ruang_id:
        return False
    return not wanted.pengajar_id or wanted.pengajar_id in trained.get(row.session_id, ())


def _item(row: SessionRow, words: _Words) -> CalendarItem:
    trainers = words.trained.get(row.session_id, ())
    return CalendarItem(
        session_id=row.session_id,
        group_id=row.group_id,
        activity_id=row.activity_id,
        judul=row.judul,
        kelompok=row.kelompok,
        tanggal=date.fromisoformat(row.tanggal),
        jam_mulai=row.jam_mulai,
        jam_selesai=row.jam_selesai,
        ruang_id=row.ruang_id,
        ruang=words.rooms.get(row.ruang_id or "", ""),
        tempat=row.tempat,
        mode=Mode(row.mode),
        trainers=tuple(words.trainers.get(one, "") for one in trainers),
        unit_id=row.unit_id,
        unit=words.units.get(row.unit_id or "", ""),
        status=ActivityStatus(row.status),
        jenis=row.jenis,
        jp=unscaled(row.jp),
        peserta=words.seats.get(row.group_id, 0),
        kuota=row.kuota,
        is_single_group=words.groups.get(row.activity_id, 1) == 1,
        has_conflict=row.session_id in words.bad,
        alasan_bentrok=row.alasan,
    )
