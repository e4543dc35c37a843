"""Services of training: catalogue, schedule, people, results, certificates, credit."""

from functools import cached_property
from typing import TYPE_CHECKING

from sdm_desktop.services.bundle_performance import PerformanceServices

if TYPE_CHECKING:
    from sdm_desktop.services.training import TrainingService
    from sdm_desktop.services.training_calendar import CalendarService
    from sdm_desktop.services.training_catalogue import TrainingCatalogue
    from sdm_desktop.services.training_core import TrainingCore
    from sdm_desktop.services.training_schedule import ScheduleService


class TrainingServices(PerformanceServices):
    """Training from the catalogue to the certificate."""

    @cached_property
    def training_core(self) -> "TrainingCore":
        """What the services of training share."""
        from sdm_desktop.services.training_core import TrainingCore

        return TrainingCore(
            self._database, self.session, self.office, self.rules, self.employees.facts
        )

    @cached_property
    def training(self) -> "TrainingService":
        """Activities with groups and sessions."""
        from sdm_desktop.services.training import TrainingService

        return TrainingService(self.training_core)

    @cached_property
    def training_catalogue(self) -> "TrainingCatalogue":
        """Programmes, rooms, trainers, other duties."""
        from sdm_desktop.services.training_catalogue import TrainingCatalogue

        return TrainingCatalogue(self.training_core)

    @cached_property
    def training_calendar(self) -> "CalendarService":
        """Sessions of some days."""
        from sdm_desktop.services.training_calendar import CalendarService

        return CalendarService(self.training_core)

    @cached_property
    def training_schedule(self) -> "ScheduleService":
        """Checks of moves, moves, clashes."""
        from sdm_desktop.services.training_schedule import ScheduleService

        return ScheduleService(self.training_core)
