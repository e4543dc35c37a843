"""What the clash engine knows, loaded in a fixed number of queries."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.leave import SIX_DAYS, LeaveKind
from sdm_desktop.domain.training import ActivityStatus, Mode
from sdm_desktop.domain.training_clash import (
    Away,
    Booking,
    Person,
    RoomFact,
    ScheduleFacts,
    TrainerFact,
)
from sdm_desktop.domain.training_rules import TrainingRules
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.storage.training_schedule import ScheduleRepository, SessionRow

_WITHOUT_TIME = frozenset(one.value for one in ActivityStatus if not one.takes_time)
_ONLINE = "daring"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """Which days are loaded; `extra` people and `groups` come besides those of these days."""

    first: date
    last: date
    extra: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()


def load_facts(core: TrainingCore, window: Window) -> ScheduleFacts:
    """Return what the engine needs for some days; call inside a read."""
    store = ScheduleRepository(core.database)
    rules = core.rules_today()
    rows = [
        row for row in store.sessions(window.first, window.last) if row.status not in _WITHOUT_TIME
    ]
    trained = store.trainers(window.first, window.last)
    members = store.members({*window.groups, *(row.group_id for row in rows)})
    trainers = _trainers(core)
    internal = {fact.pegawai_id for fact in trainers.values() if fact.pegawai_id}
    ids = window.extra.union(internal, *members.values())
    return ScheduleFacts(
        bookings=tuple(_booking(row, trained.get(row.session_id, ()), rules) for row in rows),
        members=members,
        people=_people(core, store, ids, rules),
        trainers=trainers,
        rooms={room.id: RoomFact(room.nama, room.kapasitas) for room in core.store.all_rooms()},
        leaves=_leaves(store, window),
        duties=store.duties(window.first, window.last),
        holidays=store.holidays(window.first, window.last),
        spans={
            row.activity_id: (date.fromisoformat(row.mulai), date.fromisoformat(row.selesai))
            for row in rows
        },
        workdays=core.workdays(),
        rules=rules.clash,
    )


def place_of(mode: str, room_id: str | None, place: str) -> str:
    """Return what tells whether two sessions are apart."""
    if room_id:
        return room_id
    return _ONLINE if mode == Mode.DARING.value else place.casefold().strip()


def _booking(row: SessionRow, trainers: tuple[str, ...], rules: TrainingRules) -> Booking:
    form = rules.form(row.bentuk)
    return Booking(
        session_id=row.session_id,
        group_id=row.group_id,
        activity_id=row.activity_id,
        judul=row.judul,
        kelompok=row.kelompok,
        tanggal=date.fromisoformat(row.tanggal),
        mulai=row.jam_mulai,
        selesai=row.jam_selesai,
        ruang_id=row.ruang_id,
        place=place_of(row.mode, row.ruang_id, row.tempat),
        trainers=trainers,
        is_daily=form is not None and form.satuan.is_daily,
        kuota=row.kuota,
        alasan=row.alasan,
    )


def _trainers(core: TrainingCore) -> dict[str, TrainerFact]:
    names = core.store.trainer_people()
    found = {}
    for trainer in core.store.all_trainers():
        person = names.get(trainer.pegawai_id or "", ("", ""))
        found[trainer.id] = TrainerFact(trainer.nama or person[0], trainer.pegawai_id)
    return found


def _people(
    core: TrainingCore, store: ScheduleRepository, ids: Collection[str], rules: TrainingRules
) -> dict[str, Person]:
    facts = {one.id: one for one in core.facts.all(core.today())}
    usual = core.workdays()
    found = {}
    for key, row in store.people(ids).items():
        fact = facts.get(key)
        until, why = date.min, f"tidak aktif ({row.kedudukan or 'kedudukan hukum kosong'})"
        if fact is not None:
            until, why = _end_of_service(fact.pensiun, fact.kontrak_akhir)
        days = SIX_DAYS if row.unit_id in rules.six_day_units else usual
        found[key] = Person(key, row.nama, until if why else None, why, days)
    return found


def _end_of_service(pension: date | None, contract: date | None) -> tuple[date, str]:
    """Return the first day without service, and why; empty words without one."""
    if contract is not None and (pension is None or contract < pension):
        return contract + _DAY, f"kontrak berakhir {long_date(contract)}"
    if pension is not None:
        return pension, f"pensiun sejak {long_date(pension)}"
    return date.max, ""


def _leaves(store: ScheduleRepository, window: Window) -> dict[str, list[Away]]:
    found: dict[str, list[Away]] = {}
    for person, kind, start, end in store.leaves(window.first, window.last):
        first, last = date.fromisoformat(start), date.fromisoformat(end)
        words = f"{LeaveKind(kind).label.lower()} {long_date(first)} s.d. {long_date(last)}"
        found.setdefault(person, []).append(Away(first, last, words))
    return found
