"""All services of one open office, each built when it is first asked for.

Importing every service takes three times as long as showing an empty window; the window
therefore opens on those it shows first and loads the others behind the first paint.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from sdm_desktop.services.bundle_training import TrainingServices
from sdm_desktop.services.bundle_training_plan import TrainingPlanServices
from sdm_desktop.services.office import OpenOffice

if TYPE_CHECKING:
    from sdm_desktop.services.dashboard import DashboardService
    from sdm_desktop.services.exports import ExportService
    from sdm_desktop.services.history_export import HistoryExport
    from sdm_desktop.services.imports import ImportService
    from sdm_desktop.services.reports import ReportService
    from sdm_desktop.services.split_export import SplitExport


class Services(TrainingPlanServices, TrainingServices):
    """What the window and the command line may ask of an open office."""

    @classmethod
    def build(cls, opened: OpenOffice) -> "Services":
        """Return the services of an open office file; closing it ends them."""
        return cls(opened)

    @cached_property
    def imports(self) -> "ImportService":
        """Foreign files in."""
        from sdm_desktop.services.imports import ImportService

        return ImportService(self._database, self.session, self.office, self.rules, self.backup)

    @cached_property
    def exports(self) -> "ExportService":
        """Tables out."""
        from sdm_desktop.services.exports import ExportService

        return ExportService(self._database, self.session, self.audit)

    @cached_property
    def history_exports(self) -> "HistoryExport":
        """Histories out."""
        from sdm_desktop.services.history_export import HistoryExport

        return HistoryExport(self._database, self.session, self.exports)

    @cached_property
    def split_exports(self) -> "SplitExport":
        """People out by their kind of employment."""
        from sdm_desktop.services.split_export import SplitExport

        return SplitExport(self._database, self.session, self.exports)

    @cached_property
    def reports(self) -> "ReportService":
        """Printed reports."""
        from sdm_desktop.services.reports import ReportService

        return ReportService(self._database, self.session, self.office, self.rules)

    @cached_property
    def dashboard(self) -> "DashboardService":
        """What is due, the figures of the office, the last changes."""
        from sdm_desktop.services.dashboard import DashboardService

        known = (self.periods, self.backup)
        return DashboardService(
            self._database, self.session, self.employees.facts, self.rules, known
        )
