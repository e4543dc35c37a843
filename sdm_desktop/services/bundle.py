"""All services of one open office, built in one place."""

from dataclasses import dataclass

from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.backup import BackupService
from sdm_desktop.services.dashboard import DashboardService
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.services.evaluations import EvaluationService
from sdm_desktop.services.exports import ExportService
from sdm_desktop.services.imports import ImportService
from sdm_desktop.services.monitoring import MonitoringService
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.services.periods import PeriodService
from sdm_desktop.services.reports import ReportService
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.services.units import UnitService
from sdm_desktop.services.users import UsersService


@dataclass(frozen=True, slots=True)
class Services:
    """What the window and the command line may ask of an open office."""

    file: OpenOffice
    session: Session
    office: SettingsService
    users: UsersService
    audit: AuditService
    backup: BackupService
    rules: RulesService
    employees: EmployeeService
    units: UnitService
    periods: PeriodService
    evaluations: EvaluationService
    monitoring: MonitoringService
    imports: ImportService
    exports: ExportService
    reports: ReportService
    dashboard: DashboardService

    @classmethod
    def build(cls, opened: OpenOffice) -> "Services":
        """Return the services of an open office file; closing it ends them."""
        database, session = opened.database, opened.session
        settings = SettingsService(database, session)
        rules = RulesService(database, session)
        backup = BackupService(database, session)
        audit = AuditService(database, session)
        employees = EmployeeService(database, session, rules)
        periods = PeriodService(database, session, settings)
        return cls(
            file=opened,
            session=session,
            office=settings,
            users=UsersService(database, session),
            audit=audit,
            backup=backup,
            rules=rules,
            employees=employees,
            units=UnitService(database, session),
            periods=periods,
            evaluations=EvaluationService(database, session, rules),
            monitoring=MonitoringService(database, session),
            imports=ImportService(database, session, settings, rules, backup),
            exports=ExportService(database, session, audit),
            reports=ReportService(database, session, settings, rules),
            dashboard=DashboardService(
                database, session, employees.facts, rules, (periods, backup)
            ),
        )
