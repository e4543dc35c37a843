"""Services of cooperation, budget, needs and the yearly plan of training."""

from functools import cached_property
from typing import TYPE_CHECKING

from sdm_desktop.services.bundle_training import TrainingServices

if TYPE_CHECKING:
    from sdm_desktop.services.bangkom import BangkomService
    from sdm_desktop.services.budget import BudgetService
    from sdm_desktop.services.competences import CompetenceService
    from sdm_desktop.services.cooperation import CooperationService
    from sdm_desktop.services.funding import FundingService
    from sdm_desktop.services.needs import NeedService
    from sdm_desktop.services.training import TrainingService
    from sdm_desktop.services.training_competence import TrainingCompetence


class TrainingPlanServices(TrainingServices):
    """What training rests on: partners, money, needs and plans."""

    @cached_property
    def training(self) -> "TrainingService":
        """Activities; one that costs more than is free is approved with a reason only."""
        from sdm_desktop.services.training import TrainingService

        service = TrainingService(self.training_core)
        service.budget_gate = self.budget
        return service

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

    @cached_property
    def funding(self) -> "FundingService":
        """Which pagu pays an activity, and on which agreement it rests."""
        from sdm_desktop.services.funding import FundingService

        return FundingService(self._database, self.session, self.budget, self.cooperation)

    @cached_property
    def competences(self) -> "CompetenceService":
        """Competences, what posts ask for, what people were found to have."""
        from sdm_desktop.services.competences import CompetenceService

        return CompetenceService(self._database, self.session, self.rules)

    @cached_property
    def training_competence(self) -> "TrainingCompetence":
        """Competence levels proposed after a closed activity."""
        from sdm_desktop.services.training_competence import TrainingCompetence

        return TrainingCompetence(self.training_core, self.competences)

    @cached_property
    def needs(self) -> "NeedService":
        """The ranked list of needs."""
        from sdm_desktop.services.needs import NeedService

        return NeedService(self._database, self.session, self.rules, self.budget)

    @cached_property
    def bangkom(self) -> "BangkomService":
        """The yearly plan."""
        from sdm_desktop.services.bangkom import BangkomService

        return BangkomService(self._database, self.session, self.budget)
