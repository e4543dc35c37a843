"""Services of the office file itself."""

from functools import cached_property
from typing import TYPE_CHECKING

from sdm_desktop.services.office import OpenOffice
from sdm_desktop.services.session import Session

if TYPE_CHECKING:
    from sdm_desktop.services.audit import AuditService
    from sdm_desktop.services.backup import BackupService
    from sdm_desktop.services.rules import RulesService
    from sdm_desktop.services.settings import SettingsService
    from sdm_desktop.services.users import UsersService


class CoreServices:
    """The office, its users, rules and backups."""

    def __init__(self, opened: OpenOffice) -> None:
        self.file = opened
        self._database = opened.database

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
