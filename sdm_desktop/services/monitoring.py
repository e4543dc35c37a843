"""Monitoring pengisian: who is how far in a period."""

from sdm_desktop.domain.evaluation_views import Coverage, PersonGap
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.monitoring import MonitoringRepository


class MonitoringService:
    """Figures and gaps of a period, for every role."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._store = MonitoringRepository(database)

    def coverage(self, period_id: str) -> Coverage:
        """Return how many evaluations are in which state, by unit, by penilai and in all."""
        with self._database.read():
            return Coverage(
                units=tuple(self._store.by_unit(period_id)),
                evaluators=tuple(self._store.by_evaluator(period_id)),
                total=self._store.total(period_id),
            )

    def without_evaluation(self, period_id: str) -> list[PersonGap]:
        """Return active people who have no evaluation in a period."""
        with self._database.read():
            return self._store.without_evaluation(period_id, self._session.today())

    def without_evaluator(self, period_id: str) -> list[PersonGap]:
        """Return people whose open evaluation has no pejabat penilai."""
        with self._database.read():
            return self._store.without_evaluator(period_id)

    def without_result(self, period_id: str) -> list[PersonGap]:
        """Return people who cannot become final because no capaian organisasi covers them."""
        with self._database.read():
            return self._store.without_result(period_id)

    def without_plan(self, period_id: str) -> list[PersonGap]:
        """Return people to be rated who have no approved SKP at the end of a period.

        They can still be rated; monitoring counts them as "belum menetapkan SKP".
        """
        with self._database.read():
            return self._store.without_plan(period_id)
