"""Services of training: catalogue, schedule, people, results, certificates, credit."""

from functools import cached_property
from typing import TYPE_CHECKING

from sdm_desktop.services.bundle_performance import PerformanceServices

if TYPE_CHECKING:
    from sdm_desktop.services.certificates import CertificateService
    from sdm_desktop.services.training import TrainingService
    from sdm_desktop.services.training_calendar import CalendarService
    from sdm_desktop.services.training_candidates import CandidateService
    from sdm_desktop.services.training_catalogue import TrainingCatalogue
    from sdm_desktop.services.training_closing import ClosingService
    from sdm_desktop.services.training_core import TrainingCore
    from sdm_desktop.services.training_credit import CreditService
    from sdm_desktop.services.training_documents import TrainingDocumentService
    from sdm_desktop.services.training_evaluations import EvaluationOfTraining
    from sdm_desktop.services.training_ics import TrainingCalendarFile
    from sdm_desktop.services.training_people import ParticipantService
    from sdm_desktop.services.training_results import ResultService
    from sdm_desktop.services.training_schedule import ScheduleService
    from sdm_desktop.services.training_seats import SeatService


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

    @cached_property
    def training_people(self) -> "ParticipantService":
        """Participants: invite, register, assign, confirm."""
        from sdm_desktop.services.training_people import ParticipantService

        return ParticipantService(self.training_core)

    @cached_property
    def training_candidates(self) -> "CandidateService":
        """Who could come, in the order of fairness."""
        from sdm_desktop.services.training_candidates import CandidateService

        return CandidateService(self.training_core)

    @cached_property
    def training_seats(self) -> "SeatService":
        """Withdraw, defer, the waiting list, the quota."""
        from sdm_desktop.services.training_seats import SeatService

        return SeatService(self.training_core)

    @cached_property
    def training_credit(self) -> "CreditService":
        """JP of people and years."""
        from sdm_desktop.services.training_credit import CreditService

        return CreditService(self.training_core)

    @cached_property
    def training_results(self) -> "ResultService":
        """Attendance and results."""
        from sdm_desktop.services.training_results import ResultService

        return ResultService(self.training_core)

    @cached_property
    def training_closing(self) -> "ClosingService":
        """Closing, and opening again."""
        from sdm_desktop.services.training_closing import ClosingService

        return ClosingService(self.training_core)

    @cached_property
    def certificates(self) -> "CertificateService":
        """The register of certificates."""
        from sdm_desktop.services.certificates import CertificateService

        return CertificateService(self.training_core)

    @cached_property
    def training_evaluations(self) -> "EvaluationOfTraining":
        """Reaction, behaviour, outcome."""
        from sdm_desktop.services.training_evaluations import EvaluationOfTraining

        return EvaluationOfTraining(self.training_core)

    @cached_property
    def training_ics(self) -> "TrainingCalendarFile":
        """Sessions as a calendar file."""
        from sdm_desktop.services.training_ics import TrainingCalendarFile

        return TrainingCalendarFile(self.training_core, self.audit)

    @cached_property
    def training_documents(self) -> "TrainingDocumentService":
        """Papers of activities."""
        from sdm_desktop.services.training_documents import TrainingDocumentService

        return TrainingDocumentService(self.training_core)
