"""Services of cooperation, budget, needs and the yearly plan of training."""

from functools import cached_property
from typing import TYPE_CHECKING

from sdm_desktop.services.bundle_performance import PerformanceServices

if TYPE_CHECKING:
    from sdm_desktop.services.budget import BudgetService
    from sdm_desktop.services.cooperation import CooperationService


class TrainingPlanServices(PerformanceServices):
    """What training rests on: partners, money, needs and plans."""

    @cached_property
    def cooperation(self) -> "CooperationService":
        """Partners and agreements with them."""
        from sdm_desktop.services.cooperation import CooperationService

        return CooperationService(self._database, self.session, self.rules)

    @cached_property
    def budget(self) -> "BudgetService":
        """Funds, cost lines, and whether an activity fits what is free."""
        from sdm_desktop.services.budget import BudgetService

        return BudgetService(self._database, self.session, self.rules)
