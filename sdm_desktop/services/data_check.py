"""Periksa data: what is odd in the records of the whole office, and what is so indeed."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.domain.findings import DataCheck, Finding, PersonCheck, UnitProgress
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.employee_facts import RuleSource
from sdm_desktop.services.histories import HistoryService
from sdm_desktop.services.person_check import PersonChecker, UnitPlace
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage import settings
from sdm_desktop.storage.custom_fields import CustomFieldRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.findings import CheckSources
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.units import CLOSED

_PREFIX = "periksa."
_TOPICS = frozenset({Topic.EMPLOYEES})
_AT_ONCE = 400
_FEW = 500
_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class _Known:
    version: int
    today: date
    people: Mapping[str, PersonCheck]


class DataCheckService:
    """Checks everybody once, later only those who were touched; remembers what is so indeed."""

    def __init__(
        self, database: Database, session: Session, rules: RuleSource, histories: HistoryService
    ) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._kinds = histories.kinds
        self._histories = HistoryRepository(database)
        self._sources = CheckSources(database)
        self._known: _Known | None = None

    def run(self, task: Progress = NO_PROGRESS) -> DataCheck:
        """Return the findings on everybody, by name."""
        with self._database.read():
            people = self._brought_up(task).people
            said = settings.read_group(self._database, _PREFIX)
            hidden = self._hidden()
        still_open: list[Finding] = []
        accepted: list[Finding] = []
        for person in people.values():
            for finding in person.findings:
                if finding.field in hidden:
                    continue
                reason = _reason(said.get(finding.id), finding)
                if reason:
                    accepted.append(replace(finding, reason=reason))
                else:
                    still_open.append(finding)
        return DataCheck(tuple(still_open), tuple(accepted), _progress(people), len(people))

    def _hidden(self) -> frozenset[str]:
        """Return the office's own fields that this user must not see."""
        if self._session.may_read(Role.ADMIN):
            return frozenset()
        return frozenset(one.id for one in CustomFieldRepository(self._database).all() if one.peka)

    def accept(self, findings: Sequence[Finding], reason: str) -> Change:
        """Remember that these are so indeed, until the value changes; with one undo."""
        self._session.require(Role.ADMIN)
        why = clean_text(reason)
        if not why or len(why) > _LONGEST_REASON:
            fault = f"paling banyak {_LONGEST_REASON} huruf." if why else "wajib diisi."
            raise ValidationError([FieldError("alasan", f"Alasan {fault}", "WAJIB")])
        with self._database.write(self._session.actor()) as writer:
            for finding in findings:
                text = json.dumps({"keadaan": finding.state, "alasan": why}, ensure_ascii=False)
                settings.write(writer, self._database, _PREFIX + finding.id, text, None)
            count = len(findings)
            told = _told(findings, f". Alasan: {why}")
            writer.audit("temuan_diterima", "pegawai", findings[0].pegawai_id, told, count)
            number = writer.audit_number
        return self._change(number, f"Terima {count} temuan", count)

    def reopen(self, findings: Sequence[Finding]) -> Change:
        """Forget that these are so; they are open again."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            for finding in findings:
                settings.remove(writer, self._database, _PREFIX + finding.id)
            count = len(findings)
            writer.audit("temuan_dibuka", "pegawai", findings[0].pegawai_id, _told(findings), count)
            number = writer.audit_number
        return self._change(number, f"Buka kembali {count} temuan", count)

    def entry(self, kind: HistoryKind, entry_id: str) -> HistoryEntry | None:
        """Return the entry of a history that a finding is about."""
        with self._database.read():
            return self._histories.get(kind, entry_id) if kind in self._kinds() else None

    def _change(self, number: int, label: str, count: int) -> Change:
        return revertible(self._database, self._session, (number, _TOPICS, label, count))

    def _brought_up(self, task: Progress) -> _Known:
        """Return the checks of everybody as of now."""
        version, today = self._sources.version(), self._session.today()
        known, touched = self._known, None
        if known is not None and known.today == today:
            touched = self._sources.touched_since(known.version, _FEW)
        ids = self._sources.people()
        if known is None or touched is None:
            people = dict(self._checked(ids, today, task))
        else:
            again = [one for one in ids if one in touched or one not in known.people]
            people = {**known.people, **dict(self._checked(again, today, task))}
            people = {one: people[one] for one in ids}
        self._known = _Known(version, today, people)
        return self._known

    def _checked(
        self, ids: Sequence[str], today: date, task: Progress
    ) -> Iterator[tuple[str, PersonCheck]]:
        if not ids:
            return
        places = {
            row_id: UnitPlace(path.rpartition(CLOSED)[0] if CLOSED in path else path, is_closed)
            for row_id, path, is_closed in self._sources.units()
        }
        own = CustomFieldRepository(self._database).all()
        checker = PersonChecker(self._rules.book(), today, places, own)
        kinds = self._kinds()
        for start in range(0, len(ids), _AT_ONCE):
            task.step(start, len(ids))
            part = ids[start : start + _AT_ONCE]
            records = {person.id: person for person in self._sources.records(part)}
            past = {kind: self._histories.of_many(kind, part) for kind in kinds}
            for one in part:
                entries = {kind: rows[one] for kind, rows in past.items() if one in rows}
                yield one, checker.check(records[one], entries)
        task.step(len(ids), len(ids))


def _reason(text: str | None, finding: Finding) -> str:
    if text is None:
        return ""
    said = json.loads(text)
    return str(said["alasan"]) if said["keadaan"] == finding.state else ""


def _told(findings: Sequence[Finding], more: str = "") -> str:
    first, rest = findings[0], len(findings) - 1
    if any(one.kind is not None and one.kind.is_sensitive for one in findings):
        return f"{first.nama}: data keluarga"  # the trail is read by everybody
    words = f"{first.nama}: {first.label}, {first.message.rstrip('.')}"
    return f"{words}{f' dan {rest} lainnya' if rest else ''}{more}"


def _progress(people: Mapping[str, PersonCheck]) -> tuple[UnitProgress, ...]:
    """Return the perangkat daerah, the least complete first."""
    counted = [person for person in people.values() if person.is_complete is not None]
    total = Counter(person.top_unit for person in counted)
    complete = Counter(person.top_unit for person in counted if person.is_complete)
    units = [UnitProgress(name, count, complete[name]) for name, count in total.items()]
    return tuple(sorted(units, key=lambda unit: (unit.complete / unit.total, unit.name)))
