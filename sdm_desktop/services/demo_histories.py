"""Stores the past of the invented people of a demo office."""

from collections import defaultdict
from collections.abc import Sequence

from sdm_desktop.domain.demo_histories import CareerTeller
from sdm_desktop.domain.demo_life import LifeTeller
from sdm_desktop.domain.demo_people import DemoPerson
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.services.demo_writer import DemoWriter
from sdm_desktop.services.rules import RulesService
from sdm_desktop.storage.histories import HistoryRepository

_AT_ONCE = 1_000


def write_histories(demo: DemoWriter, people: Sequence[DemoPerson]) -> int:
    """Store full histories that lead to each record, and return how many entries there are."""
    database, session = demo.opened.database, demo.opened.session
    salaries = RulesService(database, session).book().on(RuleCode.GAJI_PNS, demo.today)
    career = CareerTeller(demo.seed, demo.today, salaries)
    life = LifeTeller(demo.seed, demo.today)
    repository = HistoryRepository(database)
    count = 0
    with database.write(session.actor()) as writer:
        for start in range(0, len(people), _AT_ONCE):
            told: dict[HistoryKind, list[HistoryEntry]] = defaultdict(list)
            for number, person in enumerate(people[start : start + _AT_ONCE], start + 1):
                for entry in career.tell(person, number, demo.units[person.unit]):
                    told[entry.kind].append(entry)
                for entry in life.tell(person, number):
                    told[entry.kind].append(entry)
            for entries in told.values():
                repository.add_many(writer, entries)
                count += len(entries)
        writer.audit("data_contoh", "riwayat", detail="Riwayat rekaan", count=count)
    return count
