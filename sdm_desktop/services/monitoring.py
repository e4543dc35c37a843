"""Monitoring pengisian: who is how far in a period."""

from sdm_desktop.domain.evaluation import Period
from sdm_desktop.domain.leniency import EvaluatorFigures, compare_evaluators
from sdm_desktop.domain.monitoring import Monitoring, PeriodPredikat, same_kind, watch
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.monitoring import MonitoringRepository
from sdm_desktop.storage.periods import PeriodRepository


class MonitoringService:
    """Figures and gaps of a period, for every role."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._store = MonitoringRepository(database)

    def watch(self, period: Period, unit_id: str | None = None) -> Monitoring:
        """Return what is missing to whom, of everybody or of a unit with those under it."""
        today = self._session.today()
        with self._database.read():
            units = self._store.below(unit_id) if unit_id else None
            return watch(self._store.people(period, today, units), period, today)

    def trend(self, period: Period, unit_id: str | None = None) -> list[PeriodPredikat]:
        """Return the final predikat of the periods of one kind up to this one."""
        with self._database.read():
            units = self._store.below(unit_id) if unit_id else None
            periods = same_kind(PeriodRepository(self._database).all(), period)
            return self._store.trend(periods, units)

    def evaluators(self, period: Period, least: int) -> list[EvaluatorFigures]:
        """Return how each penilai rates beside the others; `least` people make it comparable."""
        with self._database.read():
            given = self._store.given(period.id)
            names = self._store.names(row.penilai_id for row in given)
        return compare_evaluators(given, names, least)
