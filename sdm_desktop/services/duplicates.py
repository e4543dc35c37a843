"""Finding people who are in the file twice, and telling those apart who are not."""

from collections.abc import Sequence

from sdm_desktop.domain.duplicates import Candidate, DuplicatePair, Pair, find_pairs
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.employee_facts import RuleSource
from sdm_desktop.services.people_merge import MergePlan, PeopleMerge
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage import settings
from sdm_desktop.storage.database import Actor, Database
from sdm_desktop.storage.employees import EmployeeRepository

_PREFIX = "bukan_duplikat."
_TOPICS = frozenset({Topic.EMPLOYEES})
_COLUMNS = ("id", "nip", "nama", "tanggal_lahir", "nik", "nip_lama", "unor_nama")


class DuplicateService:
    """Lists pairs, remembers who is not one, merges those who are."""

    def __init__(self, database: Database, session: Session, rules: RuleSource) -> None:
        self._database = database
        self._session = session
        self._people = EmployeeRepository(database)
        self._merging = PeopleMerge(database, session, rules)

    def pairs(self, task: Progress = NO_PROGRESS) -> list[DuplicatePair]:
        """Return who may be in the file twice, group by group; group 0 was told apart."""
        from rapidfuzz import fuzz

        with self._database.read():
            rows = self._people.raw(_COLUMNS)
            people = [Candidate(*(str(value or "") for value in row)) for row in rows]
            apart = [_pair(name) for name in settings.read_group(self._database, _PREFIX)]
        task.step(1, 2)
        found = find_pairs(people, fuzz.token_sort_ratio, apart)
        task.step(2, 2)
        return found

    def dismiss(self, pairs: Sequence[DuplicatePair]) -> Change:
        """Remember that these are different people."""
        with self._database.write(self._actor()) as writer:
            for pair in pairs:
                settings.write(writer, self._database, _PREFIX + pair.id, "true", None)
            told = f"{pairs[0].one.name} dan {pairs[0].other.name}"
            writer.audit("bukan_duplikat", "pegawai", pairs[0].one.id, told, len(pairs))
            number = writer.audit_number
        done = (number, _TOPICS, f"Bukan duplikat: {told}", len(pairs))
        return revertible(self._database, self._session, done)

    def reconsider(self, pairs: Sequence[DuplicatePair]) -> Change:
        """Forget that these are different people."""
        with self._database.write(self._actor()) as writer:
            for pair in pairs:
                settings.remove(writer, self._database, _PREFIX + pair.id)
            told = f"{pairs[0].one.name} dan {pairs[0].other.name}"
            writer.audit("mungkin_duplikat", "pegawai", pairs[0].one.id, told, len(pairs))
            number = writer.audit_number
        done = (number, _TOPICS, f"Mungkin duplikat: {told}", len(pairs))
        return revertible(self._database, self._session, done)

    def plan(self, keep_id: str, gone_id: str) -> MergePlan:
        """Return what a merge would move and what forbids it."""
        return self._merging.plan(keep_id, gone_id)

    def merge(self, keep_id: str, gone_id: str, from_gone: Sequence[str]) -> Change:
        """Let everything of one record belong to the other and take it out, with one undo."""
        return self._merging.merge(keep_id, gone_id, from_gone)

    def _actor(self) -> Actor:
        self._session.require(Role.ADMIN)
        return self._session.actor()


def _pair(name: str) -> Pair:
    one, _, other = name.partition(".")
    return one, other
