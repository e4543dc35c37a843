"""The home page's answers: what is due, how the office stands, what changed."""

from datetime import date, datetime
from typing import Protocol

from sdm_desktop.domain.evaluation import Period
from sdm_desktop.domain.users import Role
from sdm_desktop.services import dashboard_due as items
from sdm_desktop.services import dashboard_figures as figures
from sdm_desktop.services import dashboard_papers as papers
from sdm_desktop.services.dashboard_performance import work_due
from sdm_desktop.services.dashboard_surveys import surveys_due
from sdm_desktop.services.dashboard_training import training_due
from sdm_desktop.services.dashboard_views import DueItem, Figure, RecentChange
from sdm_desktop.services.employee_facts import EmployeeFacts, RuleSource
from sdm_desktop.services.recent_changes import recent_changes
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_counts import counts_in, states_in

__all__ = ["DashboardService", "DueItem", "Figure", "RecentChange"]

_ORDER = {"terlambat": 0, "minggu_ini": 1, "tiga_bulan": 2}


class PeriodSource(Protocol):
    """Gives the periods."""

    def all(self) -> list[Period]:
        """Return every period."""

    def current(self) -> Period | None:
        """Return the period in work."""


class BackupSource(Protocol):
    """Knows the last backup."""

    def last(self) -> datetime | None:
        """Return when the last backup was made (UTC)."""


class DashboardService:
    """Reads everything the home page shows; each answer is one pass over the people."""

    def __init__(
        self,
        database: Database,
        session: Session,
        facts: EmployeeFacts,
        rules: RuleSource,
        others: tuple[PeriodSource, BackupSource],
    ) -> None:
        self._database = database
        self._session = session
        self._facts = facts
        self._rules = rules
        self._periods, self._backup = others

    def due(self, today: date | None = None) -> list[DueItem]:
        """Return what is to be done, the most urgent first; a penilai sees the own people's."""
        day = today or self._session.today()
        with self._database.read():
            people = self._facts.all(day)
            period = self._periods.current()
            states = states_in(self._database, period.id) if period else {}
            if self._session.user.peran is Role.PENILAI:
                own = self._session.user.pegawai_id
                mine = [p for p in people if states.get(p.id, ("", None))[1] == own]
                return items.evaluations_due(period, states, mine, day) if own else []
            book = self._rules.book()
            alerts = items.Alerts.on(book, day)
            began = self._began()
            work = work_due(self._database, period, day)
            waiting = papers.leave_due(self._database, day)
            waiting += papers.feedback_due(self._database, book, day)
            waiting += surveys_due(self._database, book, day)
            waiting += papers.agreements_due(self._database, book, day)
            waiting += papers.rechecks_due(self._database, day)
            waiting += training_due(self._database, book, people, day)
            letters = papers.letters_due(self._database, people, alerts.notice_months, day)
            scans = papers.documents_due(self._database, people, book, day)
        found = [
            *items.backup_due(self._backup.last(), began, self._session.now()),
            *items.evaluations_due(period, states, people, day),
            *work,
            *waiting,
            *letters,
            *scans,
            *items.raises_due(people, alerts, day),
            *items.pensions_due(people, alerts, day),
            *items.contracts_due(people, alerts, day),
            *items.gaps_due(people),
        ]
        return sorted(found, key=lambda item: _ORDER[item.group])

    def figures(self) -> list[Figure]:
        """Return the five figures of the office."""
        day = self._session.today()
        with self._database.read():
            people = self._facts.all(day)
            series = figures.series_of(self._periods.all(), self._periods.current())
            counts = counts_in(self._database, series) if series else []
        return [
            figures.people_figure(people, counts),
            figures.final_figure(series, counts, len(people), day),
            figures.good_figure(series, counts, day),
            figures.complete_figure(people),
            figures.pension_figure(people, day),
        ]

    def recent(self, limit: int = 8) -> list[RecentChange]:
        """Return the last changes in words, newest first."""
        with self._database.read():
            return recent_changes(self._database, self._session, limit)

    def _began(self) -> datetime | None:
        row = self._database.one("SELECT waktu FROM audit ORDER BY nomor LIMIT 1")
        return datetime.fromisoformat(row[0]) if row else None
