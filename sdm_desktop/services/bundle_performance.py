"""Services of periods, SKP and evaluations."""

from functools import cached_property
from typing import TYPE_CHECKING

from sdm_desktop.services.bundle_surveys import SurveyServices

if TYPE_CHECKING:
    from sdm_desktop.services.credit_accounts import CreditService
    from sdm_desktop.services.evaluations import EvaluationService
    from sdm_desktop.services.feedback_links import FeedbackLinks
    from sdm_desktop.services.feedback_register import FeedbackRegister
    from sdm_desktop.services.improvements import ImprovementService
    from sdm_desktop.services.monitoring import MonitoringService
    from sdm_desktop.services.performance import PerformanceService
    from sdm_desktop.services.performance_cycle import PerformanceCycle
    from sdm_desktop.services.periods import PeriodService
    from sdm_desktop.services.skp import SkpService


class PerformanceServices(SurveyServices):
    """Periods, evaluations and what surrounds them."""

    @cached_property
    def periods(self) -> "PeriodService":
        """Assessed periods and the one in work."""
        from sdm_desktop.services.periods import PeriodService

        return PeriodService(self._database, self.session, self.office)

    @cached_property
    def evaluations(self) -> "EvaluationService":
        """Ratings, targets, assignments and results of units."""
        from sdm_desktop.services.evaluations import EvaluationService

        return EvaluationService(self._database, self.session, self.rules)

    @cached_property
    def performance(self) -> "PerformanceService":
        """Notes, objections, follow-up and old results beside the evaluations."""
        from sdm_desktop.services.performance import PerformanceService

        return PerformanceService(self._database, self.session, self.rules)

    @cached_property
    def monitoring(self) -> "MonitoringService":
        """Who is how far in a period."""
        from sdm_desktop.services.monitoring import MonitoringService

        return MonitoringService(self._database, self.session)

    @cached_property
    def skp(self) -> "SkpService":
        """Plans (SKP), templates, and the work of periods on them."""
        from sdm_desktop.services.skp import SkpService

        return SkpService(self._database, self.session)

    @cached_property
    def credit(self) -> "CreditService":
        """Angka kredit from final predikat, and opening balances."""
        from sdm_desktop.services.credit_accounts import CreditService

        return CreditService(self._database, self.session, self.rules)

    @cached_property
    def cycle(self) -> "PerformanceCycle":
        """Opening the performance year of the office."""
        from sdm_desktop.services.performance_cycle import PerformanceCycle

        return PerformanceCycle(self._database, self.session, self.rules)

    @cached_property
    def register(self) -> "FeedbackRegister":
        """The register of praise, criticism, complaints, suggestions and requests."""
        from sdm_desktop.services.feedback_register import FeedbackRegister

        return FeedbackRegister(self._database, self.session, self.rules)

    @cached_property
    def feedback_links(self) -> "FeedbackLinks":
        """What entries of the register say of people, once verified."""
        from sdm_desktop.services.feedback_links import FeedbackLinks

        return FeedbackLinks(self.register, self.performance.notes)

    @cached_property
    def improvements(self) -> "ImprovementService":
        """Improvements of services, from weak point to proof."""
        from sdm_desktop.services.improvements import ImprovementService

        return ImprovementService(self._database, self.session, self.rules)
