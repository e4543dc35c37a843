"""Stores a year of training in a demo office."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sdm_desktop.domain.demo_people import DemoPerson
from sdm_desktop.domain.demo_training import TrainingDrawer
from sdm_desktop.domain.demo_training_papers import PaperDrawer
from sdm_desktop.domain.demo_training_people import DemoResults, ResultDrawer
from sdm_desktop.domain.demo_training_records import DemoTraining, Surroundings
from sdm_desktop.domain.people import sounds_inactive
from sdm_desktop.domain.training_rules import TrainingRules
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.services.rules import RulesService
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.training import TrainingRepository
from sdm_desktop.storage.training_people import ParticipantRepository
from sdm_desktop.storage.training_schedule import ScheduleRepository
from sdm_desktop.storage.write import Writer


def write_training(opened: OpenOffice, people: Sequence[DemoPerson], seed: int, today: date) -> int:
    """Store catalogue, activities and what became of everybody; returns the participants."""
    database = opened.database
    with database.read():
        book = RulesService(database, opened.session).book()
        around = _surroundings(database, today)
    rules = TrainingRules.on(book, today)
    made = TrainingDrawer(people, seed, around).draw()
    staff = [one.employee.id for one in people if not sounds_inactive(one.employee.kedudukan_hukum)]
    results = ResultDrawer(made, rules, seed, today).draw(staff)
    PaperDrawer(results, rules, seed, today).draw(staff)
    with database.write(opened.session.actor()) as writer:
        _write_schedule(writer, TrainingRepository(database), made)
        _write_results(writer, database, results)
        count = len(results.people)
        writer.audit("data_contoh", "kegiatan", detail="Data rekaan", count=count)
    return count


def _surroundings(database: Database, today: date) -> Surroundings:
    first, last = today - timedelta(days=400), today + timedelta(days=200)
    store = ScheduleRepository(database)
    away: dict[str, list[tuple[date, date]]] = {}
    for person, _kind, start, end in store.leaves(first, last):
        away.setdefault(person, []).append((date.fromisoformat(start), date.fromisoformat(end)))
    partners = {
        row[0]: row[1]
        for row in database.rows("SELECT nama, id FROM mitra WHERE deleted_at IS NULL")
    }
    return Surroundings(today, frozenset(store.holidays(first, last)), away, partners)


def _write_schedule(writer: Writer, store: TrainingRepository, made: DemoTraining) -> None:
    store.programmes.add_many(writer, made.programmes)
    store.rooms.add_many(writer, made.rooms)
    store.trainers.add_many(writer, made.trainers)
    store.activities.add_many(writer, made.activities)
    store.groups.add_many(writer, made.groups)
    store.sessions.add_many(writer, made.sessions)
    store.links.add_many(writer, made.links)
    store.duties.add_many(writer, made.duties)


def _write_results(writer: Writer, database: Database, results: DemoResults) -> None:
    store, histories = ParticipantRepository(database), HistoryRepository(database)
    histories.add_many(writer, results.courses)
    histories.add_many(writer, results.diklat)
    store.records.add_many(writer, results.people)
    store.attendance.add_many(writer, results.attendance)
    number = writer.audit_number
    papers = [
        replace(one, nomor_audit=number) if one.peserta_id else one for one in results.certificates
    ]
    store.certificates.add_many(writer, papers)
    store.reactions.add_many(writer, results.reactions)
    store.behaviour.add_many(writer, results.behaviour)
