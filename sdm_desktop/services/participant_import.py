"""Import of participants and results: who comes in, and what came of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdm_desktop.domain.training_people import Participant
from sdm_desktop.exchange.kind_rows import read_kind_rows
from sdm_desktop.exchange.participant_rows import PARTICIPANT_COLUMNS
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.services.employee_facts import EmployeeFacts
from sdm_desktop.services.import_plan import (
    ImportPlan,
    ImportSelection,
    SheetPreview,
)
from sdm_desktop.services.participant_comparison import (
    Entered,
    ParticipantComparison,
    ParticipantWork,
)
from sdm_desktop.services.participant_export import VALUES
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_people import Joining, ParticipantService
from sdm_desktop.services.training_result_views import (
    ResultEntry,
)
from sdm_desktop.services.training_results import ResultService
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.import_lookups import ImportLookups
from sdm_desktop.storage.write import Writer


class ParticipantImport:
    """Plans and writes participants of activities that exist; a row is a person in an activity."""

    def __init__(self, database: Database, session: Session) -> None:
        rules = RulesService(database, session)
        settings = SettingsService(database, session)
        facts = EmployeeFacts(database, rules)
        self._core = TrainingCore(database, session, settings, rules, facts)

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        rows = read_kind_rows(source, PARTICIPANT_COLUMNS)
        core = self._core
        with core.database.read():
            nips = {str(row.values["nip"]) for row in rows}
            people = ImportLookups(core.database).people_ids(nips)
            comparison = ParticipantComparison(source, core, people)
            comparison.compare(rows)
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, comparison, comparison.warnings)

    def write(
        self, writer: Writer, work: ParticipantWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Let people in and store results; return how many are new and how many changed."""
        progress.step(0, len(work.new) + len(work.changes))
        people = ParticipantService(self._core)
        for (activity_id, group_id), rows in _by_group(work.new).items():
            ids = tuple(row.person_id for row in rows)
            people.enrol(Joining(kegiatan_id=activity_id, kelompok_id=group_id, pegawai_ids=ids))
        results = ResultService(self._core)
        changes = [row for row in work.changes if not _is_left_out(row, selection)]
        for activity_id, rows in _by_activity([*work.new, *changes]).items():
            found = {one.pegawai_id: one for one in self._core.people.of_activity(activity_id)}
            entries = [
                _kept(row, found[row.person_id], selection)
                for row in rows
                if row.entry is not None and found[row.person_id].status.takes_part
            ]
            if entries:
                results.set_results(activity_id, entries)
        return len(work.new), len(changes)


def _by_group(rows: Sequence[Entered]) -> dict[tuple[str, str], list[Entered]]:
    found: dict[tuple[str, str], list[Entered]] = defaultdict(list)
    for row in rows:
        found[row.activity_id, row.group_id].append(row)
    return found


def _by_activity(rows: Sequence[Entered]) -> dict[str, list[Entered]]:
    found: dict[str, list[Entered]] = defaultdict(list)
    for row in rows:
        found[row.activity_id].append(row)
    return found


def _is_left_out(row: Entered, selection: ImportSelection) -> bool:
    return selection.left_of(row.row) >= set(VALUES)


def _kept(row: Entered, one: Participant, selection: ImportSelection) -> ResultEntry:
    """Return the result of a row with the ticked changes only."""
    assert row.entry is not None
    given = replace(row.entry, participant_id=one.id)
    return replace(given, **{name: getattr(one, name) for name in selection.left_of(row.row)})
