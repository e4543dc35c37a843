"""All services of one open office, each built when it is first asked for.

Importing every service takes three times as long as showing an empty window; the window
therefore opens on those it shows first and loads the others behind the first paint.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from sdm_desktop.services.office import OpenOffice
from sdm_desktop.services.session import Session

if TYPE_CHECKING:
    from sdm_desktop.services.audit import AuditService
    from sdm_desktop.services.backup import BackupService
    from sdm_desktop.services.bezetting import BezettingService
    from sdm_desktop.services.custom_fields import CustomFieldService
    from sdm_desktop.services.dashboard import DashboardService
    from sdm_desktop.services.data_check import DataCheckService
    from sdm_desktop.services.document_export import DocumentExport
    from sdm_desktop.services.document_overview import DocumentOverview
    from sdm_desktop.services.documents import DocumentService
    from sdm_desktop.services.due import DueService
    from sdm_desktop.services.employees import EmployeeService
    from sdm_desktop.services.evaluations import EvaluationService
    from sdm_desktop.services.exports import ExportService
    from sdm_desktop.services.histories import HistoryService
    from sdm_desktop.services.holidays import HolidayService
    from sdm_desktop.services.imports import ImportService
    from sdm_desktop.services.leave import LeaveService
    from sdm_desktop.services.letters import LetterService
    from sdm_desktop.services.monitoring import MonitoringService
    from sdm_desktop.services.performance_cycle import PerformanceCycle
    from sdm_desktop.services.periods import PeriodService
    from sdm_desktop.services.photos import PhotoService
    from sdm_desktop.services.posts import PostService
    from sdm_desktop.services.reference_import import ReferenceImport
    from sdm_desktop.services.reports import ReportService
    from sdm_desktop.services.rules import RulesService
    from sdm_desktop.services.settings import SettingsService
    from sdm_desktop.services.skp import SkpService
    from sdm_desktop.services.units import UnitService
    from sdm_desktop.services.users import UsersService


class Services:
    """What the window and the command line may ask of an open office."""

    def __init__(self, opened: OpenOffice) -> None:
        self.file = opened
        self._database = opened.database

    @classmethod
    def build(cls, opened: OpenOffice) -> "Services":
        """Return the services of an open office file; closing it ends them."""
        return cls(opened)

    @property
    def session(self) -> Session:
        """Who works, on which file, now."""
        return self.file.session

    @cached_property
    def office(self) -> "SettingsService":
        """Identity of the agency and the settings of the office."""
        from sdm_desktop.services.settings import SettingsService

        return SettingsService(self._database, self.session)

    @cached_property
    def users(self) -> "UsersService":
        """Accounts."""
        from sdm_desktop.services.users import UsersService

        return UsersService(self._database, self.session)

    @cached_property
    def audit(self) -> "AuditService":
        """The audit trail."""
        from sdm_desktop.services.audit import AuditService

        return AuditService(self._database, self.session)

    @cached_property
    def backup(self) -> "BackupService":
        """Backups and the check of the file."""
        from sdm_desktop.services.backup import BackupService

        return BackupService(self._database, self.session)

    @cached_property
    def rules(self) -> "RulesService":
        """The rule tables."""
        from sdm_desktop.services.rules import RulesService

        return RulesService(self._database, self.session)

    @cached_property
    def employees(self) -> "EmployeeService":
        """People."""
        from sdm_desktop.services.employees import EmployeeService

        return EmployeeService(self._database, self.session, self.rules)

    @cached_property
    def units(self) -> "UnitService":
        """Organisation units."""
        from sdm_desktop.services.units import UnitService

        return UnitService(self._database, self.session)

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
    def cycle(self) -> "PerformanceCycle":
        """Opening the performance year of the office."""
        from sdm_desktop.services.performance_cycle import PerformanceCycle

        return PerformanceCycle(self._database, self.session, self.rules)

    @cached_property
    def histories(self) -> "HistoryService":
        """The past of a person: rank, post, education and the rest."""
        from sdm_desktop.services.histories import HistoryService

        return HistoryService(self._database, self.session, self.employees)

    @cached_property
    def custom_fields(self) -> "CustomFieldService":
        """Definitions of the office's own employee fields."""
        from sdm_desktop.services.custom_fields import CustomFieldService

        return CustomFieldService(self._database, self.session)

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
    def posts(self) -> "PostService":
        """The reference tables of posts."""
        from sdm_desktop.services.posts import PostService

        return PostService(self._database, self.session, self.rules)

    @cached_property
    def references(self) -> "ReferenceImport":
        """Import of the reference sheets of units and posts."""
        from sdm_desktop.services.reference_import import ReferenceImport

        return ReferenceImport(self._database, self.session, self.rules, self.backup)

    @cached_property
    def bezetting(self) -> "BezettingService":
        """People against needs, per unit and post."""
        from sdm_desktop.services.bezetting import BezettingService

        return BezettingService(self._database, self.session, self.rules)

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

    @cached_property
    def data_check(self) -> "DataCheckService":
        """What is odd in the records of everybody."""
        from sdm_desktop.services.data_check import DataCheckService

        return DataCheckService(self._database, self.session, self.rules, self.histories)

    @cached_property
    def due(self) -> "DueService":
        """What falls due: pension, KGB, promotion, contracts."""
        from sdm_desktop.services.due import DueService

        return DueService(self._database, self.session, self.rules, self.employees)

    @cached_property
    def letters(self) -> "LetterService":
        """The register of letters."""
        from sdm_desktop.services.letters import LetterService

        return LetterService(self._database, self.session, self.office, self.rules)

    @cached_property
    def leave(self) -> "LeaveService":
        """Leave: requests, decisions, balances."""
        from sdm_desktop.services.leave import LeaveService

        return LeaveService(self._database, self.session, self.office, self.rules)

    @cached_property
    def holidays(self) -> "HolidayService":
        """The calendar of free days."""
        from sdm_desktop.services.holidays import HolidayService

        return HolidayService(self._database, self.session)

    @cached_property
    def documents(self) -> "DocumentService":
        """Scans of people's papers."""
        from sdm_desktop.services.documents import DocumentService

        return DocumentService(self._database, self.session, self.rules)

    @cached_property
    def photos(self) -> "PhotoService":
        """Photos of people."""
        from sdm_desktop.services.photos import PhotoService

        return PhotoService(self._database, self.session)

    @cached_property
    def document_overview(self) -> "DocumentOverview":
        """How complete the documents of everybody are."""
        from sdm_desktop.services.document_overview import DocumentOverview

        return DocumentOverview(self._database, self.session, self.rules)

    @cached_property
    def document_export(self) -> "DocumentExport":
        """Documents as a folder tree for the national system."""
        from sdm_desktop.services.document_export import DocumentExport

        return DocumentExport(self._database, self.session, self.rules, self.office)
